import type { DataPart } from './data-part.ts';
import type { DataInput, WrittenData } from './data/data-record.ts';

type Writer = (input: DataInput, signal: AbortSignal | undefined) => Promise<readonly WrittenData[]>;

/** What writes each kind of data, loaded when it is asked for. */
export const dataWriters: Readonly<Record<DataPart, Writer>> = {
  followthemoney: async (input, signal) =>
    (await import('./data/followthemoney.ts')).writeFollowTheMoney(input, signal),
  uwazi: async (input) => (await import('./data/uwazi.ts')).writeUwazi(input),
  esf: async (input) => (await import('./data/esf.ts')).writeEsf(input),
  csv: async (input) => (await import('./data/tables.ts')).writeCsv(input),
  xlsx: async (input) => (await import('./data/tables.ts')).writeXlsx(input),
};
