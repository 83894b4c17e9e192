import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { call, expect, locked, openNewVault, PASSPHRASE, reply, test } from '../../e2e/khronika.ts';
import { begunDossier } from '../../e2e/exported.ts';
import { everyFile } from '../../fixtures/every-file.ts';
import { forms, tracesIn } from '../../fixtures/traces.ts';
import type { Running } from '../../standin/launch.ts';
import { processesUnder } from './process-memory.ts';

/** Nobody is called so. */
const NAME = 'Журавлинская-Обелисковна';
const HALF = /^\.unfinished-/;

test.skip(process.platform !== 'linux', 'looks at the processes of Linux');

test('a lock in the middle of an export does not wait for it, and what was half is not left', async ({
  launch,
  folder,
}) => {
  const running = await launch();
  const { place, out } = await exporting(running, folder);
  await lockedNow(running);
  // What the vault process could not clear away in the time that it had is cleared away when the vault is opened.
  await open(running.page, place);
  await expect.poll(() => halves(out), { timeout: 60_000 }).toEqual([]);
});

test('a vault process that does not answer is ended all the same; what it leaves is in cipher, and the next opening is clean', async ({
  launch,
  folder,
}) => {
  const running = await launch();
  const { page } = running;
  const { place, out } = await exporting(running, folder);
  const before = await call(page, 'records.list', {});
  // As on a machine that is busy with something else: the process hears nothing of the lock.
  for (const { pid, kind } of processesUnder(running.pid)) if (kind === 'vault') process.kill(pid, 'SIGSTOP');
  await lockedNow(running);

  const vault = path.join(folder, 'mine.khronika');
  expect(readdirSync(vault)).toEqual(expect.arrayContaining(['catalogue.db-wal', 'lock']));
  const searched = forms([NAME, PASSPHRASE]);
  const files = everyFile(vault).map((file) => ({ file, bytes: readFileSync(file) }));
  expect(files.flatMap(({ file, bytes }) => tracesIn(bytes, searched).map((trace) => ({ file, ...trace })))).toEqual(
    [],
  );
  expect(files.filter(({ bytes }) => bytes.includes('SQLite format 3\0'))).toEqual([]);
  // In the folder that was chosen lies what was half, until the vault is opened.
  expect(halves(out)).toHaveLength(1);

  await open(page, place);
  const after = await call(page, 'records.list', {});
  expect(after.map(({ code }) => code)).toEqual(expect.arrayContaining(before.map(({ code }) => code)));
  await expect.poll(() => halves(out), { timeout: 60_000 }).toEqual([]);
  const verified = await call(page, 'vault.verify', {});
  expect(verified).toMatchObject({ ok: true, problems: [] });
});

/** An archive with a name in it, out of which an export is being written: something of it is on the disk. */
async function exporting(running: Running, folder: string): Promise<{ place: string; out: string }> {
  const { page } = running;
  const place = await openNewVault(running, folder);
  await call(page, 'sample.add', {});
  await call(page, 'records.put', { lines: [{ type: 'person', fields: { familyName: NAME } }] });
  const code = await begunDossier(page);
  const out = path.join(folder, 'out');
  running.answerDialog([out]);
  const { places } = await call(page, 'shell.choose', { what: 'export-folder' });
  const parts = ['word', 'pdf', 'evidence', 'annexes', 'csv', 'xlsx'];
  void reply(page, 'submissions.export', { of: { code }, folder: places[0]?.place, parts }).catch(() => {});
  await expect.poll(() => halves(out).length, { intervals: [5] }).toBe(1);
  return { place, out };
}

/** Locks as the system does, and sees that no process with keys is left then. Says how long they were there. */
async function lockedNow(running: Running): Promise<void> {
  const ofVault = (): number[] =>
    processesUnder(running.pid)
      .filter(({ kind }) => kind === 'vault' || kind === 'reader')
      .map(({ pid }) => pid);
  const withKeys = ofVault();
  const left = (): number[] => ofVault().filter((pid) => withKeys.includes(pid));
  expect(withKeys.length).toBeGreaterThan(1);
  let gone = 0;
  const why = await locked(running.page, () => {
    const begun = performance.now();
    running.lockScreen();
    const timer = setInterval(() => {
      if (left().length > 0) return;
      gone = Math.round(performance.now() - begun);
      clearInterval(timer);
    }, 5);
  });
  expect(why).toBe('screen-locked');
  expect(left()).toEqual([]);
  console.log(`the processes with keys were gone after ${gone} ms`);
}

async function open(page: Page, folder: string): Promise<void> {
  await call(page, 'vault.open', { folder, unlock: { passphrase: PASSPHRASE } });
}

const halves = (out: string): string[] => (existsSync(out) ? readdirSync(out).filter((name) => HALF.test(name)) : []);
