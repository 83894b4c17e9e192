import { isChosen, isRows, type NextRow, type Path, type Row, type Written, type WrittenGroup } from './written.ts';

/** What is written, with what stands at a place in it changed. */
export function put(written: Written, [first, ...rest]: Path, change: (now: Written) => Written): Written {
  if (first === undefined) return change(written);
  if (typeof first === 'number') {
    const rows = isRows(written) ? written : [];
    return rows.map((each) => (each.row === first ? { row: first, value: put(each.value, rest, change) } : each));
  }
  const group = (typeof written === 'object' && written !== null && !isRows(written) ? written : {}) as WrittenGroup;
  return { ...group, [first]: put(group[first] ?? null, rest, change) };
}

export function moved(rows: readonly Row[], row: number, by: 1 | -1): readonly Row[] {
  const at = rows.findIndex((each) => each.row === row);
  const other = rows[at + by];
  const mine = rows[at];
  return mine === undefined || other === undefined ? rows : rows.with(at, other).with(at + by, mine);
}

/** A row once more, beneath itself: with numbers of its own, and without the id by which the first is cited. */
export function duplicated(rows: readonly Row[], row: number, next: NextRow): readonly Row[] {
  const at = rows.findIndex((each) => each.row === row);
  const mine = rows[at];
  if (mine === undefined) return rows;
  const copy = renumbered(mine.value, next);
  const parts = typeof copy === 'object' && copy !== null && !isRows(copy) && !isChosen(copy) ? copy : null;
  const { id: _cited, ...rest } = parts ?? {};
  return rows.toSpliced(at + 1, 0, { row: next(), value: parts === null ? copy : rest });
}

/** Every row with another number. */
export function renumbered(written: Written, next: (row: number) => number): Written {
  if (isRows(written)) return written.map(({ row, value }) => ({ row: next(row), value: renumbered(value, next) }));
  if (typeof written !== 'object' || written === null || isChosen(written)) return written;
  return Object.fromEntries(Object.entries(written).map(([key, value]) => [key, renumbered(value, next)]));
}
