import type { Catalogue } from './catalogue.ts';

/** What is known of a key slot beside its file and vault.json: it stands in the catalogue alone. */
export interface SlotNote {
  readonly id: string;
  /** What its owner calls it; empty for one that was never named. */
  readonly label: string;
  /** The age recipient that it was written to; null for a passphrase, and where it is not known. */
  readonly recipient: string | null;
  /** Of a recovery kit. */
  readonly needed: number | null;
  readonly shares: number | null;
  /** ISO instants; `made` is null for a slot that is older than these notes. */
  readonly made: string | null;
  readonly proven: string | null;
}

/** What is known of a slot that nothing was noted of: one of a vault from before there were notes, or written by hand. */
export function unknownSlot(id: string): SlotNote {
  return { id, label: '', recipient: null, needed: null, shares: null, made: null, proven: null };
}

export function readNotes(catalogue: Catalogue): Map<string, SlotNote> {
  const rows = catalogue
    .prepare("select id, label, recipient, needed, shares, nullif(made, '') as made, proven from key_slot")
    .all() as unknown as SlotNote[];
  return new Map(rows.map((row) => [row.id, row]));
}

/** Inside a transaction of the caller. */
export function writeNote(catalogue: Catalogue, note: SlotNote): void {
  catalogue
    .prepare(
      'insert or replace into key_slot (id, label, recipient, needed, shares, made, proven) values (?, ?, ?, ?, ?, ?, ?)',
    )
    .run([note.id, note.label, note.recipient, note.needed, note.shares, note.made ?? '', note.proven]);
}

/** Forgets slots that are no more. Inside a transaction of the caller. */
export function forgetNotes(catalogue: Catalogue, kept: readonly string[]): void {
  const forget = catalogue.prepare('delete from key_slot where id = ?');
  for (const id of readNotes(catalogue).keys()) if (!kept.includes(id)) forget.run([id]);
}
