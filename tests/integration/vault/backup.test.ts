import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { put } from '../../../electron/archive/put.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { listRecords } from '../../../electron/archive/view.ts';
import { add } from '../../../electron/intake/add.ts';
import { createReaderPool } from '../../../electron/intake/reader-pool.ts';
import { backUp } from '../../../electron/vault/backup.ts';
import { openVault } from '../../../electron/vault/vault.ts';
import { freshVault, passphrase } from '../../fixtures/open-vault.ts';

describe('a backup', () => {
  let home: Awaited<ReturnType<typeof freshVault>>;
  beforeEach(async () => {
    home = await freshVault();
    const paper = join(home.home, 'ruling.txt');
    writeFileSync(paper, 'The court finds.\n');
    const reader = createReaderPool();
    await add(home.vault, reader, [paper]);
    reader.close();
    put(home.vault, [{ type: 'person', code: 'P-1', fields: { familyName: 'Лойка' } }]);
  });
  afterEach(() => home.remove());
  const target = (): string => join(home.home, 'copy.khronika');

  test('opens with the same passphrase and holds what was there, while the vault is worked in', async () => {
    let written = 0;
    await backUp(home.vault, target(), {
      onProgress() {
        // A large commit while the catalogue is copied.
        if (written++ === 0)
          put(
            home.vault,
            Array.from({ length: 300 }, (_, at) => ({ type: 'event', fields: { title: `${at} ${'x'.repeat(2000)}` } })),
          );
      },
    });
    expect(readdirSync(target()).toSorted()).toEqual(['catalogue.db', 'files', 'keys', 'vault.json']);
    const copy = await openVault(target(), { passphrase });
    try {
      expect(listRecords(copy.catalogue).map(({ code }) => code)).toEqual(['D-0001', 'P-1']);
      expect(await verify(copy)).toMatchObject({ ok: true, checked: { files: 1, records: 2 } });
    } finally {
      copy.close();
    }
    expect(listRecords(home.vault.catalogue)).toHaveLength(302);
    expect(await verify(home.vault)).toMatchObject({ ok: true });
  });

  test('asked for while another is made waits for it, so that each is of one moment', async () => {
    const places = [join(home.home, 'one.khronika'), join(home.home, 'two.khronika')] as const;
    const begun: number[] = [];
    let second: Promise<unknown> | undefined;
    await backUp(home.vault, places[0], {
      onProgress() {
        if (second !== undefined) return;
        put(home.vault, [{ type: 'person', code: 'P-2', fields: { familyName: 'Лебедзь' } }]);
        second = backUp(home.vault, places[1], { onProgress: () => begun.push(existsSync(places[0]) ? 1 : 0) });
      },
    });
    await second;
    expect(new Set(begun)).toEqual(new Set([1]));
    const codes = async (place: string): Promise<string[]> => {
      const copy = await openVault(place, { passphrase });
      const found = listRecords(copy.catalogue, 'person').map(({ code }) => code);
      copy.close();
      return found;
    };
    expect([await codes(places[0]), await codes(places[1])]).toEqual([['P-1'], ['P-1', 'P-2']]);
  });

  test('goes into no folder that holds something, and not into the vault', async () => {
    mkdirSync(target());
    writeFileSync(join(target(), 'mine.txt'), 'x');
    await expect(backUp(home.vault, target())).rejects.toMatchObject({ code: 'BACKUP_EXISTS' });
    for (const inside of ['files/copy', 'copy'])
      await expect(backUp(home.vault, join(home.folder, inside))).rejects.toMatchObject({
        code: 'BACKUP_INSIDE_VAULT',
      });
    await expect(backUp(home.vault, join(home.home, 'no/such/copy'))).rejects.toMatchObject({
      code: 'FOLDER_NOT_FOUND',
    });
    expect(readdirSync(target())).toEqual(['mine.txt']);
  });

  test('that is stopped, or finds an original missing, leaves nothing', async () => {
    const before = readdirSync(home.home);
    const stop = new AbortController();
    const stopped = backUp(home.vault, target(), { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(stopped).rejects.toThrow();
    const [id = ''] = home.vault.files.list();
    rmSync(home.vault.paths.file(id));
    await expect(backUp(home.vault, target())).rejects.toMatchObject({ code: 'FILE_MISSING' });
    expect(readdirSync(home.home)).toEqual(before);
    expect(existsSync(target())).toBe(false);
  });
});
