import { noteText } from '../../shared/tables/row-notes.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import type { ReadTable } from './open-table.ts';
import type { Plan } from './plan.ts';

const HEADS = {
  en: ['Row', 'Column', 'Reason'],
  ru: ['Строка', 'Столбец', 'Причина'],
  be: ['Радок', 'Слупок', 'Прычына'],
} as const;

/** The rows that were refused, as they came, with the reason behind them: to be corrected and imported again. */
export function refusedTable(
  table: Pick<ReadTable, 'columns' | 'rows'>,
  { faults, refusedRows }: Pick<Plan, 'faults' | 'refusedRows'>,
  language: Language,
): string[][] {
  const reasons = new Map<number, { columns: string[]; texts: string[] }>();
  for (const { row, column, note, details } of faults) {
    const each = reasons.get(row) ?? { columns: [], texts: [] };
    if (column !== null) each.columns.push(column);
    each.texts.push(noteText(note, details, language));
    reasons.set(row, each);
  }
  const rows = table.rows.filter(({ row }) => refusedRows.has(row));
  return [
    [...table.columns, ...HEADS[language]],
    ...rows.map(({ row, cells }) => {
      const { columns = [], texts = [] } = reasons.get(row) ?? {};
      const own = table.columns.map((_name, index) => cells[index] ?? '');
      return [...own, String(row), columns.join('; '), texts.join('; ')];
    }),
  ];
}
