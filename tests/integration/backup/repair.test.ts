import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { put } from '../../../electron/archive/put.ts';
import { undo } from '../../../electron/archive/undo.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { showRecord } from '../../../electron/archive/view.ts';
import { backUp } from '../../../electron/backup/backup.ts';
import { placePaths } from '../../../electron/backup/place.ts';
import { repairVault } from '../../../electron/backup/repair.ts';
import { restoreDocument } from '../../../electron/backup/restore-file.ts';
import { bringBack, recordThen } from '../../../electron/backup/restore-record.ts';
import { openVault } from '../../../electron/vault/vault.ts';
import { filledVault, removeFilled } from '../../fixtures/filled-vault.ts';
import { passphrase } from '../../fixtures/open-vault.ts';
import { inSlowSet } from '../../fixtures/sweep.ts';

let home: Awaited<ReturnType<typeof filledVault>>;
beforeEach(async () => {
  home = await filledVault();
});
afterEach(() => home.remove());
afterAll(removeFilled);

const place = (): string => join(home.home, 'backups');
const repair = (options = {}): ReturnType<typeof repairVault> =>
  repairVault(place(), home.folder, { passphrase }, options);

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

async function look<Result>(work: (vault: typeof home.vault) => Result | Promise<Result>): Promise<Result> {
  const vault = await openVault(home.folder, { passphrase });
  try {
    return await work(vault);
  } finally {
    vault.close();
  }
}

describe('a repair', () => {
  test('takes back exactly what is damaged: vault.json, a key slot, a file, a missing one; and keeps what was damaged', async () => {
    await backUp(home.vault, place());
    const [damaged = '', missing = ''] = home.vault.files.list();
    const whole = readFileSync(home.vault.paths.file(damaged));
    const { paths } = home.vault;
    home.close();
    const [slot = ''] = readdirSync(paths.keys);
    const before = statSync(paths.catalogue).mtimeMs;
    writeFileSync(paths.description, '{"format":"khro');
    flip(join(paths.keys, slot), 60);
    flip(paths.file(damaged), 300);
    rmSync(paths.file(missing));
    const result = await repair();
    expect(result).toMatchObject({ ok: true, lost: [], pages: [] });
    expect(result.repaired.map(({ what }) => what).toSorted()).toEqual(['file', 'file', 'key-slot', 'vault.json']);
    expect(readFileSync(paths.file(damaged))).toEqual(whole);
    const kept = result.kept ?? '';
    expect(existsSync(join(kept, 'vault.json')) && existsSync(join(kept, 'keys', slot))).toBe(true);
    expect(readdirSync(join(kept, 'files', damaged.slice(0, 2)))).toEqual([`${damaged}.age`]);
    expect(before).toBeGreaterThan(0);
    expect((await repair()).repaired).toEqual([]);
  });

  const damages: readonly [string, (path: string) => void][] = [
    ['a flipped byte in the middle', (path: string) => flip(path, 20 * 4096 + 77)],
    ['a damaged first page', (path: string) => flip(path, 900)],
    ['another salt', (path: string) => flip(path, 3)],
    ['a catalogue that was cut', (path: string) => truncateSync(path, statSync(path).size - 9 * 4096 - 11)],
    ['two pages that changed places', swapPages],
    ['a catalogue that is not there', (path: string) => rmSync(path)],
  ];
  // Each of them takes a second or two: the others in the slow set.
  test.each(inSlowSet ? damages : damages.slice(0, 2).concat(damages.slice(-1)))(
    'mends %s page by page where it did not change since',
    async (what, damage) => {
      await backUp(home.vault, place());
      const { paths } = home.vault;
      home.close();
      damage(paths.catalogue);
      const result = await repair({ acceptLoss: what === 'a catalogue that is not there' });
      expect(result.repaired.map(({ what, where }) => `${what} ${where}`)).toEqual([
        what === 'a catalogue that is not there' ? 'catalogue rows' : 'catalogue pages',
      ]);
      expect(result.verification).toMatchObject({ problems: [] });
      expect(await look((vault) => showRecord(vault.catalogue, 'P-1').title)).toBe('Лойка');
    },
  );

  test('goes on from the state row by row where pages changed since, and loses nothing that can be read', async () => {
    await backUp(home.vault, place());
    put(home.vault, [
      { type: 'person', code: 'P-1', fields: { familyName: 'Лойка', firstName: 'Настасся' } },
      { type: 'person', code: 'P-2', fields: { familyName: 'Лебедзь' } },
      ...Array.from({ length: 40 }, (_, at) => ({ type: 'event' as const, fields: { title: `hearing ${at}` } })),
    ]);
    const { paths, catalogue } = home.vault;
    // The page of an index that has new rows: what it says can be derived from the rows themselves.
    const root = Number(
      catalogue.prepare("select rootpage from sqlite_schema where name = 'record_by_type'", { pluck: true }).get(),
    );
    home.close();
    flip(paths.catalogue, (root - 1) * 4096 + 1000);
    const result = await repair();
    expect(result).toMatchObject({ ok: true, lost: [] });
    expect(result.repaired).toMatchObject([{ what: 'catalogue', where: 'rows' }]);
    const titles = await look((vault) => ['P-1', 'P-2'].map((code) => showRecord(vault.catalogue, code).title));
    expect(titles).toEqual(['Настасся Лойка', 'Лебедзь']);
  });

  test('changes nothing where entries of the history are lost, says which, and does it when that is accepted', async () => {
    await backUp(home.vault, place());
    put(home.vault, [{ type: 'person', code: 'P-2', fields: { familyName: 'x'.repeat(9000) } }]);
    const { paths, catalogue } = home.vault;
    const seq = Number(catalogue.prepare('select max(seq) from history', { pluck: true }).get());
    home.close();
    // Every page that is new since the state may hold it.
    const before = readFileSync(paths.catalogue);
    const size = before.length;
    for (let page = Math.floor(size / 4096) - 8; page < size / 4096; page += 1) flip(paths.catalogue, page * 4096 + 50);
    const damaged = readFileSync(paths.catalogue);
    const refused = await repair();
    expect(refused).toMatchObject({ ok: false, repaired: [], kept: null });
    expect(refused.lost).toContainEqual({ kind: 'history', where: `${seq}–${seq}` });
    expect(readFileSync(paths.catalogue)).toEqual(damaged);
    const accepted = await repair({ acceptLoss: true });
    expect(accepted.repaired).toMatchObject([{ what: 'catalogue', where: 'rows' }]);
    expect(readFileSync(join(accepted.kept ?? '', 'catalogue.db'))).toEqual(damaged);
    expect(await look((vault) => showRecord(vault.catalogue, 'P-1').title)).toBe('Лойка');
  });
});

function swapPages(path: string): void {
  const bytes = readFileSync(path);
  const [one, other] = [bytes.subarray(8 * 4096, 9 * 4096), bytes.subarray(15 * 4096, 16 * 4096)];
  const kept = Buffer.from(one);
  one.set(other);
  other.set(kept);
  writeFileSync(path, bytes);
}

describe('out of a backup comes back', () => {
  test('the original of one document', async () => {
    await backUp(home.vault, place());
    const [id = ''] = home.vault.files.list();
    const code = String(
      home.vault.catalogue
        .prepare('select r.code from file f join record r on r.id = f.record where f.id = ?', { pluck: true })
        .get([id]),
    );
    flip(home.vault.paths.file(id), 250);
    // A place that is gone is no place that has lost the file.
    renameSync(place(), `${place()}-away`);
    const away = restoreDocument(home.vault, placePaths(place()), code);
    await expect(away).rejects.toMatchObject({ code: 'BACKUP_PLACE_GONE' });
    renameSync(`${place()}-away`, place());
    expect(await restoreDocument(home.vault, placePaths(place()), code)).toMatchObject([{ found: 'restored' }]);
    expect(await restoreDocument(home.vault, placePaths(place()), code)).toMatchObject([{ found: 'whole' }]);
    expect(await verify(home.vault)).toMatchObject({ ok: true });
  });

  test('a record as it was, with its links, in one change that can be undone', async () => {
    put(home.vault, [{ type: 'event', code: 'E-1', fields: { title: 'Search' } }]);
    put(home.vault, [{ type: 'event', code: 'E-1', fields: {}, links: [{ to: 'P-1', role: 'victim' }] }]);
    const { state } = await backUp(home.vault, place());
    const { catalogue } = home.vault;
    undo(home.vault);
    put(home.vault, [{ type: 'person', code: 'P-1', fields: { familyName: 'Іншая', firstName: 'Ганна' } }]);
    const found = await recordThen(home.vault, place(), { code: 'P-1', state });
    expect(found).toMatchObject({ fields: ['familyName', 'firstName'], links: [{ role: 'victim' }] });
    const { seq } = await bringBack(home.vault, place(), { code: 'P-1' });
    expect(showRecord(catalogue, 'P-1').title).toBe('Лойка');
    expect((await recordThen(home.vault, place(), { code: 'P-1' })).fields).toEqual([]);
    undo(home.vault, seq ?? 0);
    expect(showRecord(catalogue, 'P-1').title).toBe('Ганна Іншая');
    await expect(recordThen(home.vault, place(), { code: 'P-9' })).rejects.toMatchObject({ code: 'RECORD_NOT_FOUND' });
    expect(await verify(home.vault)).toMatchObject({ ok: true });
  });
});
