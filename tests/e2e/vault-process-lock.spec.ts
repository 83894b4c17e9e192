import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processesUnder } from '../slow/lock/process-memory.ts';
import { call, expect, hear, inElectron, lock, locked, openNewVault, PASSPHRASE, reply, test } from './khronika.ts';

test.skip(inElectron, 'plays the system in front of the stand-in');

const LOCKED = { ok: false, error: { code: 'VAULT_LOCKED', details: {} } };

test('locking by hand closes the vault, ends its process, forgets places and empties what the page stored', async ({
  launch,
  folder,
}) => {
  const running = await launch();
  const { page } = running;
  const place = await openNewVault(running, folder);
  await call(page, 'records.put', { lines: [{ type: 'place', fields: { name: 'Мінск' } }] });
  running.answerDialog([path.join(folder, 'export')]);
  const { places } = await call(page, 'shell.choose', { what: 'export-folder' });
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('mirror', 1);
        request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows'));
        request.addEventListener('success', () => resolve(request.result.close()));
        request.addEventListener('error', reject);
      }),
  );
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(await databases()).toContain('mirror');

  const withKeys = processesUnder(running.pid).filter(({ kind }) => kind === 'vault');
  expect(withKeys).toHaveLength(1);
  expect(await lock(page)).toBe('asked');
  await expect
    .poll(() => processesUnder(running.pid).filter(({ pid }) => withKeys.some((each) => each.pid === pid)))
    .toEqual([]);
  expect(await databases()).not.toContain('mirror');
  // On a machine that is very busy the process was ended before it had put its files in order: then they are read in again at the next opening.
  const left = readdirSync(path.join(folder, 'mine.khronika'));
  expect(left.filter((name) => !/^(lock|catalogue\.db-(wal|shm))$/.test(name)).toSorted()).toEqual([
    'catalogue.db',
    'checkpoint.age',
    'files',
    'keys',
    'vault.json',
  ]);
  expect(await reply(page, 'records.list', {})).toEqual(LOCKED);
  expect(await reply(page, 'shell.reveal', { place: places[0]?.place })).toEqual({
    ok: false,
    error: { code: 'PLACE_UNKNOWN', details: {} },
  });
  await call(page, 'vault.open', { folder: place, unlock: { passphrase: PASSPHRASE } });
  expect((await call(page, 'records.list', {})).length).toBe(1);
});

test(
  'the vault locks when nobody has touched the computer, after a countdown that a touch ends',
  { tag: '@slow' },
  async ({ launch, folder }) => {
    const running = await launch();
    const { page } = running;
    await openNewVault(running, folder);
    const heard = await hear(page, ['vault.locking']);
    running.idle(9 * 60 + 30);
    await expect.poll(heard, { timeout: 20_000 }).toEqual([['vault.locking', { seconds: 30 }]]);
    running.idle(0);
    await expect.poll(heard).toEqual([['vault.locking', { seconds: null }]]);
    expect((await reply(page, 'records.list', {})).ok).toBe(true);
    expect(await locked(page, () => running.idle(10 * 60))).toBe('idle');
    expect(await reply(page, 'records.list', {})).toEqual(LOCKED);
  },
);

for (const [event, why, tag] of [
  ['suspend', 'suspended', []],
  ['lockScreen', 'screen-locked', ['@slow']],
] as const) {
  test(`the vault locks when the computer says so: ${why}`, { tag: [...tag] }, async ({ launch, folder }) => {
    const running = await launch();
    await openNewVault(running, folder);
    expect(await locked(running.page, running[event])).toBe(why);
    expect(await reply(running.page, 'records.list', {})).toEqual(LOCKED);
  });
}

test('a lock in the middle of an import does not wait for it, and the import goes on when the vault is open again', async ({
  launch,
  folder,
}) => {
  test.skip(process.platform !== 'linux', 'looks at the processes of Linux');
  const running = await launch();
  const { page } = running;
  const place = await openNewVault(running, folder);
  const given = path.join(folder, 'given');
  mkdirSync(given);
  const files = 600;
  for (let n = 0; n < files; n++) writeFileSync(path.join(given, `${n}.txt`), `Document ${n}. ${'word '.repeat(n)}`);
  running.answerDialog([given]);
  const { places } = await call(page, 'shell.choose', { what: 'folder-of-documents' });
  await call(page, 'intake.start', { paths: places.map((each) => each.place) });
  const documents = async () => (await call(page, 'records.list', { type: 'document' })).length;
  await expect.poll(documents).toBeGreaterThan(0);
  const ofVault = () => processesUnder(running.pid).filter(({ kind }) => kind === 'vault' || kind === 'reader');
  const before = ofVault().map(({ pid }) => pid);
  expect(before.length).toBeGreaterThan(0);
  expect(await lock(page)).toBe('asked');
  expect(ofVault().filter(({ pid }) => before.includes(pid))).toEqual([]);

  await call(page, 'vault.open', { folder: place, unlock: { passphrase: PASSPHRASE } });
  // It was not done: the lock came before it could be.
  expect(await documents()).toBeLessThan(files);
  await expect.poll(documents, { timeout: 100_000 }).toBe(files);
  await expect.poll(async () => (await call(page, 'jobs.list', {})).map(({ state }) => state)).toEqual(['done']);
  await lock(page);
  await call(page, 'vault.open', { folder: place, unlock: { passphrase: PASSPHRASE } });
  await page.waitForTimeout(2000);
  expect(await call(page, 'jobs.list', {})).toEqual([]);
});

test(
  'the keys that lock from anywhere are taken while a vault is open and only then, where a person wants it',
  { tag: '@slow' },
  async ({ launch, folder }) => {
    const running = await launch();
    const { page } = running;
    const place = await openNewVault(running, folder);
    expect(running.keysTaken()).toEqual([]);
    await call(page, 'shell.settings', { hotKey: 'everywhere' });
    const [keys = ''] = running.keysTaken();
    expect(keys).toContain('+');
    expect(await locked(page, () => running.pressKeys(keys))).toBe('asked');
    expect(await reply(page, 'records.list', {})).toEqual(LOCKED);
    expect(running.keysTaken()).toEqual([]);
    await call(page, 'vault.open', { folder: place, unlock: { passphrase: PASSPHRASE } });
    await expect.poll(() => running.keysTaken()).toEqual([keys]);
  },
);

test(
  'what was copied is taken off the clipboard when the vault locks, and what came from elsewhere is not',
  { tag: '@slow' },
  async ({ launch, folder }) => {
    const running = await launch();
    const { page } = running;
    const place = await openNewVault(running, folder);
    running.clipboard('copied in Khronika');
    await call(page, 'shell.copied', {});
    await lock(page);
    await expect.poll(() => running.cleared()).toBe(1);
    await call(page, 'vault.open', { folder: place, unlock: { passphrase: PASSPHRASE } });
    running.clipboard('copied in Khronika');
    await call(page, 'shell.copied', {});
    running.clipboard('copied elsewhere');
    await lock(page);
    expect(running.cleared()).toBe(1);
  },
);

test('a discreet window says neither in its title nor in its picture what it is', async ({ launch }) => {
  const running = await launch();
  const { page } = running;
  await expect.poll(() => running.look()).toMatchObject({ title: 'Khronika', isProtected: true });
  await call(page, 'shell.settings', { discreet: true, contentProtection: false, language: 'be' });
  await expect.poll(() => running.look()).toMatchObject({ title: 'Нататкі', isProtected: false });
  const icon = running.look().icon ?? '';
  expect(path.basename(icon)).toBe('icon-neutral.png');
  expect(existsSync(icon)).toBe(true);
});

test(
  'a computer that goes to sleep does not take away a recovery key that nobody has kept yet',
  { tag: '@slow' },
  async ({ launch, folder }) => {
    const { page, answerDialog, suspend } = await launch();
    const passphrase = 'eleven green kites over Polatsk';
    await page.getByRole('button', { name: 'Create a vault' }).click();
    answerDialog([path.join(folder, 'new.khronika')]);
    await page.getByRole('button', { name: 'Choose a place' }).click();
    await page.getByLabel('New passphrase').fill(passphrase);
    await page.getByLabel('The same once more').fill(passphrase);
    await page.getByRole('button', { name: 'Create a vault' }).click();
    const heading = page.getByRole('heading', { name: 'Recovery key' });
    await expect(heading).toBeVisible({ timeout: 20_000 });
    const heard = await hear(page, ['vault.locked']);
    suspend();
    await expect.poll(heard).toEqual([['vault.locked', { why: 'suspended', ends: false }]]);
    await expect(heading).toBeVisible();
    await page.getByText('I have put the recovery key').click();
    await page.getByRole('button', { name: 'Open the vault' }).click();
    await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible({ timeout: 20_000 });
  },
);

test(
  'after three wrong passphrases one waits, and the right one does not get in before',
  { tag: '@slow' },
  async ({ launch, folder }) => {
    const running = await launch();
    const { page } = running;
    const place = await openNewVault(running, folder);
    await lock(page);
    const attempt = (passphrase: string) => reply(page, 'vault.open', { folder: place, unlock: { passphrase } });
    for (let wrong = 0; wrong < 3; wrong++) {
      expect(await attempt('not this one')).toMatchObject({ ok: false, error: { code: 'PASSPHRASE_WRONG' } });
    }
    expect(await attempt(PASSPHRASE)).toMatchObject({ ok: false, error: { code: 'UNLOCK_WAIT' } });
    await expect.poll(async () => (await attempt(PASSPHRASE)).ok, { timeout: 20_000, intervals: [1000] }).toBe(true);
  },
);

test('beside the vault Khronika keeps no name and no place, unless a person allows it', async ({ launch, folder }) => {
  const userData = path.join(folder, 'user');
  const first = await launch({ userData });
  await openNewVault(first, folder);
  await call(first.page, 'shell.settings', { theme: 'dark', language: 'be' });
  expect((await call(first.page, 'shell.state', {})).vaults).toEqual([]);
  const settings = path.join(userData, 'settings.json');
  expect(readFileSync(settings, 'utf8')).not.toContain('mine');
  await call(first.page, 'shell.settings', { rememberVaults: true });
  await first.end();
  expect(existsSync(path.join(userData, 'session'))).toBe(false);

  const second = await launch({ userData });
  const state = await call(second.page, 'shell.state', {});
  expect(state.settings).toMatchObject({ theme: 'dark', language: 'be', rememberVaults: true });
  expect(state.vaults).toMatchObject([{ name: 'mine', folder }]);
  expect(await second.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  const known = state.vaults[0]?.place ?? '';
  await call(second.page, 'vault.open', { folder: known, unlock: { passphrase: PASSPHRASE } });
  expect((await call(second.page, 'shell.state', {})).open).toMatchObject({ name: 'mine', readOnly: false });
});
