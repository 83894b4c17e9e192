import type { MirrorRow } from '../../shared/contract/shapes.ts';
import type { RecordDefinition } from '../../shared/records/definition.ts';
import type { Formats } from '../app/formats.ts';
import type { Translate } from '../app/words.ts';
import { CodeTag } from '../kit/code-tag.tsx';
import { Icon } from '../kit/icon.tsx';
import type { Column } from '../kit/record-table.tsx';
import { dateField, type Saying } from './cell-values.ts';
import { fieldOfColumn, listColumns, type ListColumn } from './list-columns.ts';
import { NoSource } from './no-source.tsx';
import './column-cells.css';

/** What columns and groups are made with, in the language of the window. */
export interface ListWords {
  readonly t: Translate;
  readonly formats: Formats;
  readonly saying: Saying;
}

export type DrawnColumn = ListColumn & Column<MirrorRow>;

/** The columns that a list of a type can show, with what their cells show: mostly what they say. */
export function drawnColumns(definition: RecordDefinition, { t, formats, saying }: ListWords): readonly DrawnColumn[] {
  const heads = {
    name: t('records.column_name'),
    title: t('records.column_title'),
    code: t('records.column_code'),
    links: t('records.column_links'),
    sources: t('records.column_sources'),
    updated: t('records.column_updated'),
  };
  const { number, day } = formats;
  const dated = dateField(definition)?.key;
  return listColumns(definition, { heads, number, day, saying }).map((column) => ({
    ...column,
    render: renderOf(column, dated, t),
  }));
}

function renderOf({ id, text }: ListColumn, dated: string | undefined, t: Translate): Column<MirrorRow>['render'] {
  if (id === 'code') return ({ code }) => <CodeTag code={code} />;
  if (id === 'sources')
    return (row) => (row.sources === 0 ? <NoSource label={t('records.no_source')} /> : <span>{text(row)}</span>);
  if (id === 'title')
    return (row) =>
      row.title === '' ? <span className="records-untitled">{untitled(row.type, t)}</span> : <span>{text(row)}</span>;
  const key = id === 'date' ? dated : fieldOfColumn(id);
  if (key === undefined) return (row) => <span>{text(row)}</span>;
  return (row) =>
    row.disputed?.includes(key) === true ? (
      <span className="records-disputed">
        <span>{text(row)}</span>
        <span title={t('records.disputed')}>
          <Icon name="compare" size={12} label={t('records.disputed')} />
        </span>
      </span>
    ) : (
      <span>{text(row)}</span>
    );
}

/** What stands for somebody without a name, or for anything else without a title. */
export function untitled(type: string, t: Translate): string {
  return type === 'person' ? t('records.unnamed') : t('records.untitled');
}
