import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Proof } from '../../../shared/contract/calls/proofs.ts';
import { fail } from '../../../shared/contract/errors.ts';
import { idOf } from '../../archive/codes.ts';
import { commit } from '../../archive/commit.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { writeDurably } from '../../vault/durable.ts';
import type { Vault } from '../../vault/vault.ts';
import { readOpenTimestamp, timeOfBlock } from './opentimestamps.ts';
import { readTimeStamp, timeStampRequest } from './rfc3161.ts';

/** A reply has certificates in it at most; what is larger is something else. */
const MAX_REPLY = 1024 * 1024;

interface StoredProof {
  readonly [column: string]: string | Uint8Array<ArrayBuffer> | null;
  readonly id: string;
  readonly kind: 'rfc3161' | 'opentimestamps';
  readonly record: string;
  readonly export: string | null;
  readonly sha256: string;
  readonly imprint: string;
  readonly reply: Uint8Array<ArrayBuffer>;
  readonly made: string;
  readonly proves: string | null;
}

/** What can be stamped: the package of an export, or the file of a document. */
interface Stamped {
  readonly record: string;
  readonly export: string | null;
  readonly sha256: string;
}

/**
 * Writes what a computer with a network needs to have a hash stamped, and nothing else: no name, no title, no path. The file names are
 * random, so that they say nothing either.
 *
 * @param code a submission, of which the newest export is stamped, or a document
 * @param folder is made where it is missing
 * @throws RECORD_NOT_FOUND, NOTHING_TO_STAMP, FILE_EXISTS, DISK_FULL, WRITE_FAILED
 */
export async function requestProof(
  catalogue: Catalogue,
  code: string,
  folder: string,
): Promise<{ sha256: string; files: string[] }> {
  const { sha256 } = stampedOf(catalogue, code);
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `request-${randomBytes(4).toString('hex')}`;
  const files = [`${name}.tsq`, `${name}.txt`];
  await writeDurably(join(folder, files[0] as string), timeStampRequest(sha256));
  await writeDurably(join(folder, files[1] as string), hashText(sha256));
  return { sha256, files };
}

/**
 * Takes in a reply, finds out what it is of, checks it and keeps it.
 *
 * @throws PROOF_UNREADABLE, PROOF_REFUSED, PROOF_BROKEN, PROOF_OF_OTHER, READ_FAILED, VAULT_READ_ONLY; then nothing is kept
 */
export async function importProof(vault: Vault, path: string): Promise<Proof> {
  const { catalogue } = vault;
  const reply = await contentOf(path);
  const read = await readReply(reply);
  const stamped = findStamped(catalogue, read.imprint) ?? fail('PROOF_OF_OTHER');
  const row: StoredProof = {
    id: randomBytes(16).toString('hex'),
    kind: read.kind,
    record: stamped.record,
    export: stamped.export,
    sha256: stamped.sha256,
    imprint: read.imprint,
    reply: Uint8Array.from(reply),
    made: new Date().toISOString(),
    proves: read.proves,
  };
  const note = { kind: row.kind, sha256: row.sha256, proves: row.proves, reply: hashOf(reply) };
  commit(vault, { action: 'time-proof', note: JSON.stringify(note) }, () => {
    catalogue
      .prepare(
        `insert into time_proof (id, kind, record, export, sha256, imprint, reply, made, proves)
         values ($id, $kind, $record, $export, $sha256, $imprint, $reply, $made, $proves)`,
      )
      .run(row);
  });
  return shown(catalogue, row);
}

/** The proofs of a submission or a document, the newest first, each checked again. */
export async function listProofs(catalogue: Catalogue, code: string): Promise<Proof[]> {
  const rows = catalogue
    .prepare('select * from time_proof where record = ? order by made desc')
    .all<StoredProof>([idOf(catalogue, code)]);
  return Promise.all(rows.map((row) => shown(catalogue, row)));
}

/**
 * Compares an OpenTimestamps proof with the header of its block, which somebody has looked up; then it proves the time of that block.
 * @throws PROOF_UNREADABLE for an unknown proof, PROOF_BROKEN
 */
export async function confirmProof(vault: Vault, id: string, header: string): Promise<Proof> {
  const { catalogue } = vault;
  const row =
    catalogue.prepare('select * from time_proof where id = ?').get<StoredProof>([id]) ?? fail('PROOF_UNREADABLE');
  if (row.kind !== 'opentimestamps') return shown(catalogue, row);
  const proves =
    timeOfBlock(readOpenTimestamp(row.reply), header) ?? fail('PROOF_BROKEN', { why: 'the block is another one' });
  const note = { kind: row.kind, sha256: row.sha256, proves, header: header.replaceAll(/\s/g, '') };
  commit(vault, { action: 'time-proof', note: JSON.stringify(note) }, () => {
    catalogue.prepare('update time_proof set proves = ? where id = ?').run([proves, id]);
  });
  return shown(catalogue, { ...row, proves });
}

async function readReply(
  reply: Uint8Array,
): Promise<{ kind: StoredProof['kind']; imprint: string; proves: string | null }> {
  if (Buffer.from(reply.subarray(1, 15)).toString('latin1') === 'OpenTimestamps')
    return { kind: 'opentimestamps', imprint: readOpenTimestamp(reply).imprint, proves: null };
  const { imprint, at } = await readTimeStamp(reply);
  return { kind: 'rfc3161', imprint, proves: at };
}

/** What the archive holds under a hash: itself, or a text file with its digits, which is what OpenTimestamps stamps. */
function findStamped(catalogue: Catalogue, imprint: string): Stamped | null {
  const fits = ({ sha256 }: Stamped): boolean => sha256 === imprint || hashOf(hashText(sha256)) === imprint;
  const exports = catalogue
    .prepare('select record, id as export, package_sha256 as sha256 from submission_export')
    .all<{ record: string; export: string; sha256: string }>();
  const files = catalogue.prepare('select record, null as export, sha256 from file').all<{
    record: string;
    export: null;
    sha256: string;
  }>();
  return exports.find(fits) ?? files.find(fits) ?? null;
}

function stampedOf(catalogue: Catalogue, code: string): Stamped {
  const record = idOf(catalogue, code);
  const exported = catalogue
    .prepare(
      'select id as export, package_sha256 as sha256 from submission_export where record = ? order by made desc limit 1',
    )
    .get<{ export: string; sha256: string }>([record]);
  if (exported !== undefined) return { record, ...exported };
  const file = catalogue.prepare('select sha256 from file where record = ?').get<{ sha256: string }>([record]);
  return file === undefined ? fail('NOTHING_TO_STAMP', { code }) : { record, export: null, sha256: file.sha256 };
}

async function shown(catalogue: Catalogue, row: StoredProof): Promise<Proof> {
  const code = String(catalogue.prepare('select code from record where id = ?', { pluck: true }).get([row.record]));
  const common = {
    id: row.id,
    kind: row.kind,
    code,
    export: row.export,
    sha256: row.sha256,
    made: row.made,
    proves: row.proves,
    holds: findStamped(catalogue, row.imprint)?.record === row.record,
  };
  if (row.kind === 'rfc3161') {
    const { authority } = await readTimeStamp(row.reply);
    return { ...common, authority, blocks: [], pending: [] };
  }
  const { blocks, pending } = readOpenTimestamp(row.reply);
  return { ...common, authority: null, blocks: [...blocks], pending: [...pending] };
}

/** A text with one hash, which a program that stamps files takes. */
function hashText(sha256: string): Uint8Array {
  return Buffer.from(`${sha256}\n`);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function contentOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r').catch((error: unknown) => fail('READ_FAILED', {}, error));
  try {
    const { size } = await file.stat();
    if (size > MAX_REPLY) fail('PROOF_UNREADABLE');
    return Uint8Array.from(await file.readFile());
  } finally {
    await file.close();
  }
}
