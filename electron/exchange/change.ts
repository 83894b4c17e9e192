import type { CitationRow, FileRow, LayerRow, LinkRow, RecordRow } from '../archive/rows.ts';

/** The tables whose rows travel. */
export type Table = 'record' | 'link' | 'citation' | 'file' | 'layer';
export const TABLES: readonly Table[] = ['record', 'link', 'citation', 'file', 'layer'];

/** A record as it travels: without its revision number, which every copy counts for itself. */
export type SharedRecord = Omit<RecordRow, 'rev'>;
/** A file as it travels: without the size of the encrypted file, which is another one in every vault. */
export type SharedFile = Omit<FileRow, 'storedSize'>;
export type SharedRow = SharedRecord | LinkRow | CitationRow | SharedFile | LayerRow;

/** What one entry of the history of one vault did to one row. Never changes once it is made; copies only ever get more of them. */
export interface SharedChange {
  /** The vault in which it was made, and the number of the entry in its history. */
  readonly vault: string;
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  readonly action: string;
  readonly table: Table;
  readonly id: string;
  readonly before: SharedRow | null;
  readonly after: SharedRow | null;
  /** The changes of the same row on which it was made, by `nameOf`. */
  readonly parents: readonly string[];
  /** How many references to withheld records were left out of it before it was sent. */
  readonly blanks: number;
}

/** Names a change among those of its row. */
export function nameOf({ vault, seq }: Pick<SharedChange, 'vault' | 'seq'>): string {
  return `${vault} ${seq}`;
}

/** Names a row among all rows. */
export function rowKey({ table, id }: { readonly table: string; readonly id: string }): string {
  return `${table} ${id}`;
}

export function rowOfKey(key: string): { readonly table: Table; readonly id: string } {
  const space = key.indexOf(' ');
  return { table: key.slice(0, space) as Table, id: key.slice(space + 1) };
}

/** The order in which what was said later goes before what was said earlier; the same in every copy. */
export function byOrder(one: SharedChange, other: SharedChange): number {
  return compare(other.at, one.at) || compare(other.vault, one.vault) || other.seq - one.seq;
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
