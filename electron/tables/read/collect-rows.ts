import {
  MAX_CELL,
  MAX_CELLS_TEXT,
  MAX_COLUMNS,
  MAX_FAULTS,
  MAX_ROWS,
  type CellFault,
  type TableFacts,
  type TextRow,
} from '../../intake/table-text.ts';

/** Gathers the rows of a table within the limits, and the places of the cells that cannot be read. */
export interface RowCollector {
  /** False when the limits are reached and nothing more is taken. Empty rows are passed over. */
  add(row: number, cells: readonly string[]): boolean;
  /** @param column counted from 0 */
  fault(row: number, column: number, fault: CellFault): void;
  end(): { readonly rows: TextRow[]; readonly faults: TableFacts['faults']; readonly cut: TableFacts['cut'] };
}

export function collectRows(): RowCollector {
  const rows: TextRow[] = [];
  const faults: TableFacts['faults'] = [];
  let cut: TableFacts['cut'] = null;
  let text = 0;
  const fault = (row: number, column: number, what: CellFault): void => {
    if (faults.length < MAX_FAULTS) faults.push({ row, column, fault: what });
  };
  return {
    add(row, given) {
      const cells = given.map((cell, column) => {
        if (cell.length <= MAX_CELL) return cell;
        fault(row, column, 'too-long');
        return '';
      });
      while (cells.length > 0 && (cells.at(-1) ?? '').trim() === '') cells.pop();
      const isFaulty = faults.at(-1)?.row === row;
      if (cells.length === 0 && !isFaulty) return true;
      text += cells.reduce((sum, cell) => sum + cell.length, 0);
      if (cells.length > MAX_COLUMNS) cut = 'columns';
      else if (rows.length >= MAX_ROWS) cut = 'rows';
      else if (text > MAX_CELLS_TEXT) cut = 'text';
      if (cut !== null) return false;
      rows.push({ row, cells });
      return true;
    },
    fault,
    end: () => ({ rows, faults, cut }),
  };
}
