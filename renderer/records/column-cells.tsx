import type { MirrorRow } from '../../shared/contract/shapes.ts';
import type { Translate } from '../app/words.ts';
import { CodeTag } from '../kit/code-tag.tsx';
import type { Column } from '../kit/record-table.tsx';
import type { ListColumn } from './list-columns.ts';
import { NoSource } from './no-source.tsx';

/** The columns with what their cells show: mostly what they say. */
export function drawnColumns(
  columns: readonly ListColumn[],
  t: Translate,
): readonly (ListColumn & Column<MirrorRow>)[] {
  return columns.map((column) => ({ ...column, render: renderOf(column, t) }));
}

function renderOf({ id, text }: ListColumn, t: Translate): Column<MirrorRow>['render'] {
  if (id === 'code') return ({ code }) => <CodeTag code={code} />;
  if (id === 'sources')
    return (row) => (row.sources === 0 ? <NoSource label={t('records.no_source')} /> : <span>{text(row)}</span>);
  if (id === 'title')
    return (row) =>
      row.title === '' ? <span className="records-untitled">{untitled(row.type, t)}</span> : <span>{text(row)}</span>;
  return (row) => <span>{text(row)}</span>;
}

/** What stands for somebody without a name, or for anything else without a title. */
export function untitled(type: string, t: Translate): string {
  return type === 'person' ? t('records.unnamed') : t('records.untitled');
}
