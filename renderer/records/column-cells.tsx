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
    return ({ title }) =>
      title === '' ? <span className="records-untitled">{t('records.untitled')}</span> : <span>{title}</span>;
  return (row) => <span>{text(row)}</span>;
}
