import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Database } from '@signalapp/sqlcipher';
import { Decrypter } from 'age-encryption';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { put } from '../../../electron/archive/put.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { listRecords } from '../../../electron/archive/view.ts';
import { backUp } from '../../../electron/backup/backup.ts';
import { checkPlace } from '../../../electron/backup/check-place.ts';
import { costsOf } from '../../../electron/backup/choose-state.ts';
import { drill } from '../../../electron/backup/drill.ts';
import { listStates, placePaths } from '../../../electron/backup/place.ts';
import { restoreState } from '../../../electron/backup/restore.ts';
import { openVault } from '../../../electron/vault/vault.ts';
import { filledVault, HOUR, removeFilled } from '../../fixtures/filled-vault.ts';
import { freshVault, passphrase } from '../../fixtures/open-vault.ts';

let home: Awaited<ReturnType<typeof filledVault>>;
beforeEach(async () => {
  home = await filledVault();
});
afterEach(() => home.remove());
afterAll(removeFilled);

const place = (): string => join(home.home, 'backups');
const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
const records = async (folder: string, type: 'person'): Promise<string[]> => {
  const vault = await openVault(folder, { passphrase });
  try {
    return listRecords(vault.catalogue, type).map(({ code }) => code);
  } finally {
    vault.close();
  }
};

describe('a backup', () => {
  test('restores to a vault that opens with the same passphrase and holds what was there, while the vault is worked in', async () => {
    let written = 0;
    await backUp(home.vault, place(), {
      onProgress() {
        // A large commit while the catalogue is copied.
        if (written++ === 0)
          put(
            home.vault,
            Array.from({ length: 60 }, (_, at) => ({ type: 'event', fields: { title: `${at} ${'x'.repeat(2000)}` } })),
          );
      },
    });
    const target = join(home.home, 'back.khronika');
    const restored = await restoreState(place(), target, { unlock: { passphrase } });
    expect(restored).toMatchObject({ missing: [], verification: { ok: true, checked: { files: 3, records: 4 } } });
    expect(readdirSync(target).toSorted()).toEqual(['catalogue.db', 'files', 'keys', 'vault.json']);
    for (const id of home.vault.files.list())
      expect(readFileSync(join(target, 'files', id.slice(0, 2), `${id}.age`))).toEqual(
        readFileSync(home.vault.paths.file(id)),
      );
    expect(await verify(home.vault)).toMatchObject({ ok: true });
  });

  test('of a vault that hardly changed writes what changed and nothing else', async () => {
    const first = await backUp(home.vault, place());
    const again = await backUp(home.vault, place());
    expect(again.written.bytes / first.bytes).toBeLessThan(0.1);
    put(home.vault, [{ type: 'person', code: 'P-2', fields: { familyName: 'Лебедзь' } }]);
    const later = await backUp(home.vault, place());
    expect(later.written.bytes / first.bytes).toBeLessThan(0.35);
    expect(later.bytes).toBeGreaterThanOrEqual(first.bytes);
    const { states, bytes } = costsOf(placePaths(place()));
    expect(states.reduce((sum, { added }) => sum + added, 0)).toBe(bytes);
    expect(bytes).toBeLessThan(first.bytes * 1.6);
  });

  test('holds each moment: a state is what the vault was then', async () => {
    const start = Date.now();
    const one = await backUp(home.vault, place(), { now: new Date(start - 3 * HOUR) });
    put(home.vault, [{ type: 'person', code: 'P-2', fields: { familyName: 'Лебедзь' } }]);
    await backUp(home.vault, place(), { now: new Date(start - HOUR) });
    const before = new Date(start - 2 * HOUR).toISOString();
    const then = await restoreState(place(), join(home.home, 'then'), { at: before });
    expect(then.state).toBe(one.state);
    await restoreState(place(), join(home.home, 'now'));
    expect(await records(join(home.home, 'then'), 'person')).toEqual(['P-1']);
    expect(await records(join(home.home, 'now'), 'person')).toEqual(['P-1', 'P-2']);
    const first = restoreState(place(), join(home.home, 'never'), { at: new Date(start - 9 * HOUR).toISOString() });
    await expect(first).rejects.toMatchObject({ code: 'STATE_NOT_FOUND' });
  });

  test('that was stopped leaves objects that the next one uses, and no state', async () => {
    const stop = new AbortController();
    const stopped = backUp(home.vault, place(), {
      signal: stop.signal,
      onProgress: ({ done }) => done > 1 && stop.abort(),
    });
    await expect(stopped).rejects.toThrow();
    expect(listStates(placePaths(place()))).toEqual([]);
    const left = files(join(place(), 'objects'));
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
    const made = await backUp(home.vault, place());
    const objects = new Set(listStates(placePaths(place()))[0]?.state?.files.flatMap((file) => file.objects));
    // The block with the first page may have changed in between.
    expect(made.written.objects).toBeLessThanOrEqual(objects.size - left.length + 1);
    expect((await checkPlace(placePaths(place()))).ok).toBe(true);
  });

  test('goes into no folder that holds something else, that another vault has, or that lies in the vault', async () => {
    mkdirSync(place());
    writeFileSync(join(place(), 'mine.txt'), 'x');
    await expect(backUp(home.vault, place())).rejects.toMatchObject({ code: 'BACKUP_EXISTS' });
    expect(readdirSync(place())).toEqual(['mine.txt']);
    for (const inside of ['files/copy', 'copy'])
      await expect(backUp(home.vault, join(home.folder, inside))).rejects.toMatchObject({
        code: 'BACKUP_INSIDE_VAULT',
      });
    await expect(backUp(home.vault, join(home.home, 'no/such'))).rejects.toMatchObject({ code: 'FOLDER_NOT_FOUND' });
    const other = await freshVault();
    try {
      await backUp(other.vault, join(home.home, 'theirs'));
    } finally {
      other.remove();
    }
    const before = files(join(home.home, 'theirs'));
    await expect(backUp(home.vault, join(home.home, 'theirs'))).rejects.toMatchObject({ code: 'BACKUP_OF_OTHER' });
    expect(files(join(home.home, 'theirs'))).toEqual(before);
  });

  test('of two at once to one place the second is refused, and a lock whose process ended is taken over', async () => {
    await backUp(home.vault, place());
    const lock = (holder: object): void => writeFileSync(join(place(), 'lock'), JSON.stringify(holder));
    // A lock of another computer.
    lock({ process: 1, started: '', machine: 'another', token: 'x' });
    await expect(backUp(home.vault, place())).rejects.toMatchObject({ code: 'BACKUP_IN_USE' });
    rmSync(join(place(), 'lock'));
    let mine = '';
    await backUp(home.vault, place(), { onProgress: () => (mine ||= readFileSync(join(place(), 'lock'), 'utf8')) });
    // What is left after the stick was pulled out: this process does not hold it any more.
    lock(JSON.parse(mine) as object);
    await expect(backUp(home.vault, place())).resolves.toMatchObject({ damaged: [] });
    expect(existsSync(join(place(), 'lock'))).toBe(false);
  });

  test('says when its place is gone, and nothing of the vault changes', async () => {
    await backUp(home.vault, place());
    put(home.vault, [{ type: 'person', code: 'P-3', fields: { familyName: 'Каваль' } }]);
    let pulled = false;
    const torn = backUp(home.vault, place(), {
      onProgress() {
        if (pulled) return;
        pulled = true;
        renameSync(place(), `${place()}-pulled`);
      },
    });
    await expect(torn).rejects.toMatchObject({ code: 'BACKUP_PLACE_GONE' });
    expect(await verify(home.vault)).toMatchObject({ ok: true });
    renameSync(`${place()}-pulled`, place());
    expect(listStates(placePaths(place()))).toHaveLength(1);
    await backUp(home.vault, place());
    expect(listStates(placePaths(place()))).toHaveLength(2);
    expect((await checkPlace(placePaths(place()))).ok).toBe(true);
  });

  test('never puts a damaged original in the place of a whole one', async () => {
    await backUp(home.vault, place());
    const [damaged = '', missing = ''] = home.vault.files.list();
    appendFileSync(home.vault.paths.file(damaged), 'x');
    rmSync(home.vault.paths.file(missing));
    const made = await backUp(home.vault, place());
    expect(made.damaged.map(({ kept }) => kept)).toEqual([true, true]);
    const { verification } = await restoreState(place(), join(home.home, 'whole'), { unlock: { passphrase } });
    expect(verification).toMatchObject({ ok: true });
  });

  test('that is damaged is found out, named, and mended by the next thorough one', async () => {
    await backUp(home.vault, place());
    const objects = files(join(place(), 'objects')).map((name) => join(place(), 'objects', name));
    const [flipped = '', cut = '', gone = ''] = objects;
    const bytes = readFileSync(flipped);
    bytes[7] = (bytes[7] ?? 0) ^ 1;
    writeFileSync(flipped, bytes);
    truncateSync(cut, statSync(cut).size - 1);
    rmSync(gone);
    const found = await checkPlace(placePaths(place()));
    expect(found.problems.map(({ kind }) => kind).toSorted()).toEqual([
      'object-damaged',
      'object-damaged',
      'object-missing',
    ]);
    await expect(restoreState(place(), join(home.home, 'no'))).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
    expect(existsSync(join(home.home, 'no'))).toBe(false);
    const made = await backUp(home.vault, place(), { thorough: true });
    expect(made.check?.problems).toHaveLength(3);
    const { verification } = await restoreState(place(), join(home.home, 'yes'), { unlock: { passphrase } });
    expect(verification).toMatchObject({ ok: true });
  });

  test('on a place that cannot be written to changes nothing and says so', async () => {
    await backUp(home.vault, place());
    // Root may write everywhere, so this needs a place that nobody can write to.
    if (process.getuid?.() === 0) {
      rmSync(join(place(), 'lock'), { force: true });
      mkdirSync(join(place(), 'lock'));
      await expect(backUp(home.vault, place())).rejects.toThrow();
      rmSync(join(place(), 'lock'), { recursive: true });
    } else {
      chmodSync(place(), 0o500);
      await expect(backUp(home.vault, place())).rejects.toMatchObject({ code: 'BACKUP_READ_ONLY' });
      chmodSync(place(), 0o700);
    }
    expect(listStates(placePaths(place()))).toHaveLength(1);
  });
});

describe('a restore drill', () => {
  test('opens the newest state with what is typed, verifies all of it, and leaves nothing', async () => {
    await backUp(home.vault, place());
    const before = files(place());
    const done = await drill(place(), { passphrase }, { current: home.vault.catalogue });
    expect(done.verification).toMatchObject({ ok: true, checked: { files: 3, records: 4 } });
    await expect(drill(place(), { passphrase: 'not the one at all' }, { current: null })).rejects.toMatchObject({
      code: 'PASSPHRASE_WRONG',
    });
    expect(files(place())).toEqual(before);
    expect(
      readdirSync(process.env['TMPDIR'] ?? '/tmp').filter((name) => name.startsWith(`khronika-scratch-${process.pid}`)),
    ).toEqual([]);
  });

  test('finds an original that is not what it was', async () => {
    await backUp(home.vault, place());
    const [{ state } = { state: null }] = listStates(placePaths(place()));
    const original = state?.files.find(({ path }) => path.startsWith('files/'));
    const object = placePaths(place()).object(original?.objects[0] ?? '');
    const bytes = readFileSync(object);
    bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1;
    writeFileSync(object, bytes);
    const { verification } = await drill(place(), { passphrase }, { current: null });
    expect(verification.problems.map(({ kind }) => kind)).toEqual(['file-damaged']);
  });
});

test('a state is put together with the tools of the system alone, and opens with age and SQLCipher', async () => {
  await backUp(home.vault, place());
  const target = join(home.home, 'by-hand');
  const page = readFileSync(new URL('../../../docs/vault-format.md', import.meta.url), 'utf8');
  const section = page.slice(page.indexOf('\n## Backups\n'));
  const script = /```sh\n(.*?)```/s.exec(section)?.[1] ?? '';
  expect(script).toContain('backups=/media/stick/khronika-backup\nrestored=/media/disk/restored.khronika\n');
  const said = spawnSync('sh', ['-e', '-c', script.split('\n').slice(2).join('\n')], {
    env: { ...process.env, backups: place(), restored: target },
  });
  expect([said.status, String(said.stderr)]).toEqual([0, '']);
  const [slot = ''] = readdirSync(join(target, 'keys'))
    .map((name) => join(target, 'keys', name))
    .filter((file) => readFileSync(file, 'latin1').includes('-> scrypt'));
  const age = new Decrypter();
  age.addPassphrase(passphrase);
  const secret = await age.decrypt(readFileSync(slot), 'text');
  const key = /^# catalogue key: (.*)$/m.exec(secret)?.[1] ?? '';
  const database = new Database(join(target, 'catalogue.db'));
  try {
    database.pragma(`key = "${key}"`);
    const titles = database.prepare("select title from record where type = 'person'", { pluck: true }).all();
    expect(titles).toEqual(['Лойка']);
    const files = new Decrypter();
    for (const line of secret.split('\n')) if (line.startsWith('AGE-SECRET-KEY-')) files.addIdentity(line);
    for (const { id, sha256 } of database
      .prepare('select id, sha256 from file')
      .all<{ id: string; sha256: string }>()) {
      const original = await files.decrypt(readFileSync(join(target, 'files', id.slice(0, 2), `${id}.age`)));
      expect(createHash('sha256').update(original).digest('hex')).toBe(sha256);
    }
  } finally {
    database.close();
  }
});
