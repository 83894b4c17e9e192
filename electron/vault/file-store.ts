import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import { openSealed, sealToFile } from './age-file.ts';
import { recipientOf } from './age-keys.ts';
import { transaction, type Catalogue } from './catalogue.ts';
import { syncFolder } from './durable.ts';
import type { SealedFile } from './sealed-file.ts';
import type { VaultPaths } from './vault-folder.ts';

/** How many identifiers are written to the catalogue at once before files with them are. */
const RESERVED_AT_ONCE = 64;

export interface Sealed {
  readonly id: string;
  readonly size: number;
  readonly storedSize: number;
  readonly sha256: string;
}

/**
 * The encrypted files of a vault.
 *
 * Crash rule: an identifier is reserved in the catalogue before a file with it is written, and the reservation is taken back in
 * the transaction that adds the file's row (`claim`). A reserved file without a row is the rest of an interrupted intake, was
 * never acknowledged and is removed at the next opening. Any other file without a row is a finding of `verify` and stays.
 */
export interface FileStore {
  seal(
    source: AsyncIterable<Uint8Array>,
    options?: { onBytes?(bytes: number): void; signal?: AbortSignal },
  ): Promise<Sealed>;
  /** To be called inside the transaction that stores the file's row. */
  claim(id: string): void;
  /** Takes back a file that will not get a row. */
  discard(id: string): void;
  open(id: string): Promise<SealedFile>;
  exists(id: string): boolean;
  /** The identifiers of all files on disk. */
  list(): string[];
}

export async function openFileStore(
  paths: VaultPaths,
  catalogue: Catalogue,
  identities: readonly [string, ...string[]],
): Promise<FileStore> {
  const recipient = await recipientOf(identities[0]);
  const free: string[] = [];

  function nextId(): string {
    if (free.length === 0) {
      const ids = Array.from({ length: RESERVED_AT_ONCE }, () => randomBytes(16).toString('hex'));
      transaction(catalogue, () => {
        const insert = catalogue.prepare('insert into file_reservation (id) values (?)');
        for (const id of ids) insert.run([id]);
      });
      free.push(...ids);
    }
    return free.pop() ?? fail('WRITE_FAILED');
  }

  return {
    async seal(source, options = {}) {
      const id = nextId();
      const path = paths.file(id);
      if (!existsSync(dirname(path))) {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        syncFolder(paths.files);
      }
      return { id, ...(await sealToFile(path, recipient, source, options)) };
    },
    claim(id) {
      catalogue.prepare('delete from file_reservation where id = ?').run([id]);
    },
    discard(id) {
      rmSync(paths.file(id), { force: true });
    },
    async open(id) {
      const [first, ...others] = identities;
      let failure: unknown;
      for (const identity of [first, ...others]) {
        try {
          return await openSealed(paths.file(id), identity);
        } catch (error) {
          failure ??= error;
        }
      }
      throw failure;
    },
    exists: (id) => existsSync(paths.file(id)),
    list: () => listFiles(paths).flatMap((name) => /^([0-9a-f]{32})\.age$/.exec(name)?.[1] ?? []),
  };
}

/** Removes what an interrupted intake left; returns how many files that were. */
export function removeUnfinished(paths: VaultPaths, catalogue: Catalogue): number {
  const reserved = catalogue.prepare('select id from file_reservation', { pluck: true }).all() as unknown as string[];
  if (reserved.length === 0) return 0;
  const owned = catalogue.prepare('select 1 from file where id = ?', { pluck: true });
  let removed = 0;
  for (const id of reserved) {
    if (owned.get([id]) !== undefined) continue;
    for (const path of [paths.file(id), `${paths.file(id)}.part`]) {
      if (!existsSync(path)) continue;
      rmSync(path, { force: true });
      removed += 1;
    }
  }
  catalogue.exec('delete from file_reservation');
  return removed;
}

function listFiles(paths: VaultPaths): string[] {
  return readdirSync(paths.files, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => readdirSync(join(paths.files, entry.name)));
}
