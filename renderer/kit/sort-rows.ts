import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import type { Column, Sort } from './table-columns.ts';

/**
 * Rows in the order of a column. Rows that say nothing there stand last in both directions, and equal ones stay in the
 * order in which they came.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  column: Pick<Column<Row>, 'text' | 'compare'>,
  direction: Sort['direction'],
  language: Language,
): Row[] {
  const turn = direction === 'descending' ? -1 : 1;
  const words = collator(language);
  const inOrder =
    column.compare === undefined
      ? (a: Keyed<Row>, b: Keyed<Row>) => (a.text === b.text ? 0 : words.compare(a.text, b.text))
      : (a: Keyed<Row>, b: Keyed<Row>) => column.compare?.(a.row, b.row) ?? 0;
  return rows
    .map((row) => ({ row, text: column.text(row) }))
    .toSorted((a, b) => {
      if ((a.text === '') !== (b.text === '')) return a.text === '' ? 1 : -1;
      return turn * inOrder(a, b);
    })
    .map(({ row }) => row);
}

/** What a cell says is worked out once for each row, not once for each comparison. */
interface Keyed<Row> {
  readonly row: Row;
  readonly text: string;
}

const collators = new Map<Language, Intl.Collator>();

/** The order of words in a language, with numbers in them as numbers: D-2 before D-10. */
export function collator(language: Language): Intl.Collator {
  const known = collators.get(language);
  if (known !== undefined) return known;
  const made = new Intl.Collator(language, { numeric: true });
  collators.set(language, made);
  return made;
}
