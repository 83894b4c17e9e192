import { csvBytes } from './csv.ts';
import type { DataInput, WrittenData } from './data-record.ts';
import { actRows } from './esf/acts.ts';
import { eventRows, chainRows, interventionRows } from './esf/events.ts';
import { esfFormats, type EsfFormat } from './esf/fields.ts';
import { biographicRows, documentRows, informationRows, personRows } from './esf/people.ts';

/**
 * The HURIDOCS Events Standard Formats as CSV: one file a format, with the numbers of the fields as headers and the codes of the
 * micro-thesauri in the cells; fields.csv says what the numbers are. A word stands in a cell where the list has no code for it.
 */
export async function writeEsf(input: DataInput): Promise<WrittenData[]> {
  const { acts, involvements } = actRows(input);
  const rows: Record<EsfFormat, readonly Readonly<Record<string, string | undefined>>[]> = {
    event: eventRows(input),
    person: personRows(input),
    act: acts,
    involvement: involvements,
    information: informationRows(input),
    intervention: interventionRows(input),
    'biographic-details': biographicRows(input),
    'chain-of-events': chainRows(input),
    'supporting-document': documentRows(input),
  };
  const files = (Object.keys(esfFormats) as EsfFormat[]).map((format): WrittenData => {
    const columns = Object.keys(esfFormats[format]).toSorted();
    return {
      path: `esf/${format}.csv`,
      bytes: csvBytes([columns, ...rows[format].map((row) => columns.map((column) => row[column] ?? ''))]),
    };
  });
  const fields = Object.entries(esfFormats).flatMap(([format, numbers]) =>
    Object.entries(numbers)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([number, name]) => [format, number, name]),
  );
  return Promise.resolve([
    ...files,
    { path: 'esf/fields.csv', bytes: csvBytes([['format', 'field', 'name'], ...fields]) },
  ]);
}
