export const columns = ['date', 'what', 'who', 'kind', 'sources'] as const;
/** The cell that leads to the record: the first that one comes to. */
export const titleColumn = 1;

/** A place in the table; each source of an entry is a place of its own, counted on from the column of sources. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What of a pressed key matters. */
interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * Where a key leads in the table, as in every grid: arrows by a cell or a row, Home and End to the ends of the row, with Ctrl to the ends
 * of the table. Null for keys that lead nowhere.
 * @param last place of the row that one is in
 */
export function movedTo(
  { row, column }: Cell,
  { key, ctrlKey, metaKey, altKey }: Press,
  { rows, page, last }: { readonly rows: number; readonly page: number; readonly last: number },
): Cell | null {
  if (altKey) return null;
  const bottom = rows - 1;
  const jump = ctrlKey || metaKey;
  const to = (next: number, beside = column): Cell => ({
    row: Math.min(bottom, Math.max(0, next)),
    column: Math.min(last, Math.max(0, beside)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(jump ? bottom : row + 1);
    case 'ArrowUp':
      return to(jump ? 0 : row - 1);
    case 'ArrowRight':
      return to(row, jump ? last : column + 1);
    case 'ArrowLeft':
      return to(row, jump ? 0 : column - 1);
    case 'PageDown':
      return to(row + page);
    case 'PageUp':
      return to(row - page);
    case 'Home':
      return jump ? to(0, 0) : to(row, 0);
    case 'End':
      return jump ? to(bottom, last) : to(row, last);
    default:
      return null;
  }
}
