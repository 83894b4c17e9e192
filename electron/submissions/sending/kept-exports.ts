import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Catalogue } from '../../vault/catalogue.ts';

/** What is kept of an export beside its files: enough to say later what went out, and on whose consent. */
export const keptExport = z.object({
  form: z.string(),
  stage: z.string(),
  language: z.string(),
  /** Term of consent-recipient, and what consents had to allow. */
  recipient: z.string(),
  uses: z.array(z.string()),
  files: z.array(z.object({ path: z.string(), sha256: z.string() })),
  words: z.int(),
  pages: z.int(),
  /** Everybody of whom it said something, organisations too, as the consent gate had decided. */
  people: z.array(
    z.object({
      code: z.string(),
      named: z.boolean(),
      reason: z.string(),
      /** Code of the consent that decided. */
      consent: z.string().nullable(),
    }),
  ),
  annexes: z.array(
    z.object({
      number: z.int(),
      document: z.string(),
      /** The redacted version that went in its place. */
      instead: z.string().nullable().default(null),
      date: z.string().nullable(),
      description: z.string(),
      languages: z.array(z.string()),
    }),
  ),
  sealed: z.boolean().default(false),
});
export type KeptExport = z.output<typeof keptExport>;

export interface ExportRow {
  readonly id: string;
  /** ISO instant. */
  readonly made: string;
  /** Number of the version that was exported. */
  readonly version: number;
  readonly packageHash: string;
  readonly data: KeptExport;
}

/**
 * Keeps what an export was made of. To be called inside a commit, so that the history holds the hash as well.
 * @param record id of the submission
 * @returns the id under which it is kept
 */
export function keepExport(
  catalogue: Catalogue,
  record: string,
  { version, packageHash, made, data }: Omit<ExportRow, 'id'>,
): string {
  const id = randomUUID();
  catalogue
    .prepare(
      'insert into submission_export (id, record, version, package_sha256, data, made) values (?, ?, ?, ?, ?, ?)',
    )
    .run([id, record, version, packageHash, JSON.stringify(keptExport.parse(data)), made]);
  return id;
}

/** The exports of a submission, the newest first. */
export function exportsOf(catalogue: Catalogue, record: string): ExportRow[] {
  return catalogue
    .prepare(
      `select id, version, package_sha256 as packageHash, data, made from submission_export where record = ?
       order by made desc, id desc`,
    )
    .all<{ id: string; version: number; packageHash: string; data: string; made: string }>([record])
    .map((row) => ({ ...row, data: keptExport.parse(JSON.parse(row.data)) }));
}
