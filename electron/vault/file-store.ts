import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import { openBytes, openSealed, sealBytes, sealToFile, type Sealed, type SealOptions } from './age-file.ts';
import { recipientOf } from './age-keys.ts';
import { transaction, type Catalogue } from './catalogue.ts';
import { syncFolder, writeDurably, writing } from './durable.ts';
import { withEachIdentity } from './each-identity.ts';
import { isDamage, reopen } from './reopened-catalogue.ts';
import type { SealedFile } from './sealed-file.ts';
import type { VaultPaths } from './vault-folder.ts';

/** How many identifiers are written to the catalogue at once before files with them are. */
const RESERVED_AT_ONCE = 64;

/** A file in the vault, by its random identifier. */
export interface StoredFile extends Sealed {
  readonly id: string;
}

/**
 * The encrypted files of a vault.
 *
 * Crash rule: an identifier is reserved in the catalogue before a file with it is written, and the reservation is taken back in
 * the transaction that adds the file's row. A reserved file without a row is the rest of an interrupted intake, was
 * never acknowledged and is removed at the next opening. Any other file without a row is a finding of `verify` and stays.
 */
export interface FileStore {
  /** Encrypts a stream into a new file. Fails with DISK_FULL or WRITE_FAILED, or as the source does; then nothing is left. */
  seal(source: AsyncIterable<Uint8Array>, options?: SealOptions): Promise<StoredFile>;
  /** Takes back a file that will not get a row. */
  discard(id: string): void;
  open(id: string): Promise<SealedFile>;
  /** The whole content, decrypted piece by piece. */
  content(id: string): AsyncIterable<Uint8Array>;
  exists(id: string): boolean;
  /** Encrypts a small thing to a file of the vault's folder, in the place of an older one: after a crash there is one or the other. */
  keep(path: string, content: Uint8Array): Promise<void>;
  /** What was kept so; null where there is nothing. FILE_DAMAGED if it is not what was written. */
  kept(path: string): Promise<Uint8Array | null>;
  /** The identifiers of all files on disk. */
  list(): string[];
  /** Gives back the identifiers that were not used, so that the next opening has nothing to clear up. */
  close(): void;
}

export async function openFileStore(
  paths: VaultPaths,
  catalogue: Catalogue,
  identities: readonly [string, ...string[]],
): Promise<FileStore> {
  const recipient = await recipientOf(identities[0]);
  const free: string[] = [];
  /** Reserved identifiers whose file did not stay. */
  const spent: string[] = [];

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

  function openFile(id: string): Promise<SealedFile> {
    return withEachIdentity(identities, (identity) => openSealed(paths.file(id), identity));
  }

  return {
    async seal(source, options = {}) {
      const id = nextId();
      const path = paths.file(id);
      if (!existsSync(dirname(path))) {
        await writing(() => mkdir(dirname(path), { recursive: true, mode: 0o700 }));
        await syncFolder(paths.files);
      }
      try {
        return { id, ...(await sealToFile(path, recipient, source, options)) };
      } catch (error) {
        spent.push(id);
        throw error;
      }
    },
    discard(id) {
      rmSync(paths.file(id), { force: true });
      spent.push(id);
    },
    open: openFile,
    async *content(id) {
      const file = await openFile(id);
      try {
        yield* file.stream();
      } finally {
        await file.close();
      }
    },
    exists: (id) => existsSync(paths.file(id)),
    keep: async (path, content) => writeDurably(path, await sealBytes(recipient, content)),
    async kept(path) {
      const sealed = await readFile(path).catch((error: NodeJS.ErrnoException) =>
        error.code === 'ENOENT' ? null : fail('READ_FAILED', {}, error),
      );
      if (sealed === null) return null;
      return withEachIdentity(identities, (identity) => openBytes(identity, sealed));
    },
    close() {
      const unused = [...free.splice(0), ...spent.splice(0)];
      if (unused.length === 0) return;
      transaction(catalogue, () => {
        const giveBack = catalogue.prepare('delete from file_reservation where id = ?');
        for (const id of unused) giveBack.run([id]);
      });
    },
    list: () => listFiles(paths).flatMap((name) => /^([0-9a-f]{32})\.age$/.exec(name)?.[1] ?? []),
  };
}

/** Removes what an interrupted intake left; returns how many files that were. Where the catalogue cannot tell, nothing is removed. */
export function removeUnfinished(paths: VaultPaths, catalogue: Catalogue): number {
  try {
    return removeReserved(paths, catalogue);
  } catch (error) {
    if (!isDamage(error)) throw error;
    reopen(catalogue);
    return 0;
  }
}

function removeReserved(paths: VaultPaths, catalogue: Catalogue): number {
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
  transaction(catalogue, () => catalogue.exec('delete from file_reservation'));
  return removed;
}

function listFiles(paths: VaultPaths): string[] {
  try {
    return readdirSync(paths.files, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((entry) => readdirSync(join(paths.files, entry.name)));
  } catch (error) {
    return fail('READ_FAILED', {}, error);
  }
}
