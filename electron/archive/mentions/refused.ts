import { fail } from '../../../shared/contract/errors.ts';
import { transaction, type Catalogue } from '../../vault/catalogue.ts';
import type { Vault } from '../../vault/vault.ts';

/** A place in a text, by what names it and whom. Page 0 is the whole document. */
export interface RefusedPlace {
  readonly document: string;
  readonly subject: string;
  readonly page: number;
  readonly start: number;
}

/** Remembers that a place does not mean the subject. It is no part of the history, because it says nothing about the world. */
export function refuse(vault: Vault, { document, subject, page, start }: RefusedPlace): void {
  write(vault, (catalogue) =>
    catalogue
      .prepare('insert or ignore into mention_refused (document, subject, page, start, at) values (?, ?, ?, ?, ?)')
      .run([document, subject, page, page === 0 ? 0 : start, new Date().toISOString()]),
  );
}

export function restore(vault: Vault, { document, subject, page, start }: RefusedPlace): void {
  write(vault, (catalogue) =>
    catalogue
      .prepare('delete from mention_refused where document = ? and subject = ? and page = ? and start = ?')
      .run([document, subject, page, page === 0 ? 0 : start]),
  );
}

/** Whether places of a subject were refused; asked once. */
export function refusedOf(
  catalogue: Catalogue,
  where: { readonly subject: string } | { readonly document: string },
): (place: RefusedPlace) => boolean {
  const [column, value] = 'subject' in where ? ['subject', where.subject] : ['document', where.document];
  const rows = catalogue
    .prepare(`select document, subject, page, start from mention_refused where ${column} = ?`)
    .all<{ document: string; subject: string; page: number; start: number }>([value]);
  const keys = new Set(rows.map(keyOf));
  return (place) => keys.has(keyOf(place)) || keys.has(keyOf({ ...place, page: 0, start: 0 }));
}

function keyOf({ document, subject, page, start }: RefusedPlace): string {
  return `${document} ${subject} ${page} ${start}`;
}

function write(vault: Vault, work: (catalogue: Catalogue) => void): void {
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  transaction(vault.catalogue, () => work(vault.catalogue));
}
