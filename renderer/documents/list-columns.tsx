import type { MirrorRow } from '../../shared/contract/shapes.ts';
import type { RecordDefinition } from '../../shared/records/definition.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import type { GroupBy } from '../kit/table-entries.ts';
import { sayValue, shortFields } from '../records/cell-values.ts';
import { drawnColumns, type DrawnColumn, type ListWords } from '../records/column-cells.tsx';
import { yearOf } from '../records/list-filter.ts';
import type { OrderKey } from '../records/list-order.ts';
import { assigneeOf, stageOf, stages } from '../organising/reading.ts';
import { facetValues } from '../records/list-filter.ts';
import { isRead } from './list-filter.ts';
import { shortReason } from './reasons.ts';

export const groupings = ['kind', 'reading', 'assignedTo', 'fileType', 'year', 'added', 'read'] as const;
export type Grouping = (typeof groupings)[number];

const SHOWN = ['title', 'code', 'field.kind', 'date', 'fileType', 'pages', 'added'];
/** Narrower than in other lists, where less is known of each row. */
const WIDTHS: Readonly<Record<string, number>> = { title: 200, code: 76, 'field.kind': 120, date: 140 };

/** The columns of the list of documents: those of every record, and what is known of the file. */
export function documentColumns(definition: RecordDefinition, words: ListWords): readonly DrawnColumn[] {
  const { t, formats } = words;
  // The title stands first already, and whether a document has sources of its own is no question.
  const usual = drawnColumns(definition, words)
    .filter(({ id }) => id !== 'field.title' && id !== 'sources')
    .map((column) => (column.id === 'title' ? withTags(withUnread(column, words), words) : column));
  const own: DrawnColumn[] = [
    {
      id: 'fileType',
      label: t('documents.column-type'),
      width: 56,
      minWidth: 48,
      render: (row) => typeOf(row),
      text: (row) => typeOf(row),
      order: (row) => typeOf(row) || null,
    },
    {
      id: 'pages',
      label: t('documents.column-pages'),
      width: 64,
      minWidth: 48,
      align: 'end',
      render: (row) => pagesOf(row, formats.number),
      text: (row) => pagesOf(row, formats.number),
      order: (row) => (row.file === null || row.file.pages === 0 ? null : row.file.pages),
    },
    {
      id: 'size',
      label: t('documents.column-size'),
      width: 80,
      minWidth: 56,
      align: 'end',
      render: (row) => (row.file === null ? '' : formats.size(row.file.size)),
      text: (row) => (row.file === null ? '' : formats.size(row.file.size)),
      order: (row) => row.file?.size ?? null,
    },
    {
      id: 'added',
      label: t('documents.column-added'),
      width: 118,
      minWidth: 72,
      render: (row) => (row.file === null ? '' : formats.day(row.file.added)),
      text: (row) => (row.file === null ? '' : formats.day(row.file.added)),
      order: (row) => row.file?.added ?? null,
    },
    {
      id: 'cited',
      label: t('documents.column-cited'),
      width: 80,
      minWidth: 56,
      align: 'end',
      render: (row) => (row.sources === 0 ? '' : formats.number(row.sources)),
      text: (row) => (row.sources === 0 ? '' : formats.number(row.sources)),
      order: (row) => row.sources,
    },
    {
      id: 'reason',
      label: t('documents.column-reason'),
      width: 160,
      minWidth: 72,
      render: (row) => reasonOf(row, t),
      text: (row) => reasonOf(row, t),
      order: (row) => row.file?.reason ?? null,
    },
  ];
  const read: DrawnColumn = {
    id: 'read',
    label: t('documents.column-read'),
    width: 88,
    minWidth: 56,
    render: (row) => readWord(row, words),
    text: (row) => readWord(row, words),
    order: (row) => (isRead(row) === false ? 0 : 1),
  };
  const all = [...usual, ...own, read];
  const place = (id: string): number => (SHOWN.includes(id) ? SHOWN.indexOf(id) : SHOWN.length);
  return all
    .toSorted((a, b) => place(a.id) - place(b.id))
    .map((column) => ({
      ...column,
      width: WIDTHS[column.id] ?? column.width,
      isHidden: !SHOWN.includes(column.id),
      grows: column.id === 'title',
    }));
}

/** What the list is grouped by, with the order of the groups. */
export function documentGroups(
  definition: RecordDefinition,
  grouping: Grouping,
  words: ListWords,
): { readonly by: GroupBy<MirrorRow>; readonly order: OrderKey; readonly direction: 'ascending' | 'descending' } {
  const { t, formats, saying } = words;
  const fieldCalled = (name: string) => shortFields(definition).find(({ key }) => key === name);
  const kind = fieldCalled('kind');
  const grouped = (
    keyOf: (row: MirrorRow) => string,
    labelOf: (key: string) => string,
    direction: 'ascending' | 'descending',
  ) => ({
    by: {
      id: grouping,
      of: (row: MirrorRow) => {
        const key = keyOf(row);
        return { key, label: labelOf(key) };
      },
    },
    order: (row: MirrorRow) => keyOf(row) || null,
    direction,
  });
  switch (grouping) {
    case 'kind':
      return grouped(
        (row) => (kind === undefined ? '' : sayValue(kind, row.cells['kind'], saying)),
        (key) => key || t('documents.group-no-kind'),
        'ascending',
      );
    case 'reading': {
      // By the way that a document goes and not by the alphabet.
      const order = stages();
      const field = fieldCalled('reading');
      return grouped(
        (row) => (stageOf(row) === '' ? '' : `${order.indexOf(stageOf(row))} ${stageOf(row)}`),
        (key) =>
          key === '' || field === undefined
            ? t('organising.not-in-queue')
            : sayValue(field, key.slice(key.indexOf(' ') + 1), saying),
        'ascending',
      );
    }
    case 'assignedTo':
      return grouped(assigneeOf, (key) => key || t('organising.assigned-nobody'), 'ascending');
    case 'fileType':
      return grouped(typeOf, (key) => key || t('documents.group-no-file'), 'ascending');
    case 'year':
      return grouped(
        (row) => yearOf(row) ?? '',
        (key) => key || t('documents.group-no-date'),
        'descending',
      );
    case 'added':
      return grouped(
        (row) => row.file?.added.slice(0, 7) ?? '',
        (key) => (key === '' ? t('documents.group-no-file') : formats.date(key)),
        'descending',
      );
    case 'read':
      return grouped(
        (row) => (isRead(row) === null ? '' : isRead(row) === true ? 'read' : 'a-unread'),
        (key) =>
          t(key === '' ? 'documents.group-no-file' : key === 'read' ? 'documents.head-read' : 'documents.head-unread'),
        'ascending',
      );
  }
}

/** The tags of a document stand after its title. */
function withTags(column: DrawnColumn, { saying }: ListWords): DrawnColumn {
  return {
    ...column,
    render: (row) => {
      const tags = facetValues(row, 'tags').filter((tag) => tag !== '');
      if (tags.length === 0) return column.render(row);
      return (
        <span className="documents-tagged">
          <span className="documents-tagged-title">{column.render(row)}</span>
          {tags.map((tag) => (
            <span key={tag} className="documents-tag">
              {termLabel(vocabularyOf('tag'), tag, saying.language)}
            </span>
          ))}
        </span>
      );
    },
  };
}

/** The title of what nobody has looked at yet is marked by weight and by a dot, which is said as a word. */
function withUnread(column: DrawnColumn, { t }: ListWords): DrawnColumn {
  return {
    ...column,
    render: (row) =>
      isRead(row) === false ? (
        <span className="documents-unread">
          <span className="documents-unread-dot" aria-hidden="true" />
          <span className="kit-heard">{t('documents.unread')} </span>
          {column.render(row)}
        </span>
      ) : (
        column.render(row)
      ),
  };
}

/** "PDF", by content and not by name. */
function typeOf({ file }: MirrorRow): string {
  return file === null ? '' : file.extension.toUpperCase();
}

function pagesOf({ file }: MirrorRow, number: (value: number) => string): string {
  return file === null || file.pages === 0 ? '' : number(file.pages);
}

function readWord(row: MirrorRow, { t }: ListWords): string {
  const read = isRead(row);
  return read === null ? '' : t(read ? 'documents.read' : 'documents.unread');
}

function reasonOf({ file }: MirrorRow, t: ListWords['t']): string {
  return file === null || file.reason === null ? '' : shortReason(t, file.reason);
}
