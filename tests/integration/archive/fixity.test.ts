import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFixityWork, type FixityOptions } from '../../../electron/archive/fixity-work.ts';
import {
  beginRound,
  dueCheck,
  fixityState,
  nextFile,
  noteCheck,
  setFixityDays,
} from '../../../electron/archive/fixity.ts';
import { readHistory } from '../../../electron/archive/history.ts';
import { setting } from '../../../electron/vault/settings.ts';
import { addDocument } from '../../fixtures/archive.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

let home: Awaited<ReturnType<typeof freshVault>>;
let codes: string[];
beforeEach(async () => {
  home = await freshVault();
  codes = [];
  for (const title of ['Ruling', 'Letter', 'Photo']) codes.push(await addDocument(home.vault, title, [`The ${title}`]));
});
afterEach(() => home.remove());

const DAY = 24 * 60 * 60 * 1000;
const fileOf = (code: string | undefined): string =>
  String(
    home.vault.catalogue
      .prepare('select f.id from file f join record r on r.id = f.record where r.code = ?', { pluck: true })
      .get([code ?? '']),
  );
const state = () => fixityState(home.vault.catalogue);

/** One work on a list of jobs as the vault process has it, and what it told. */
function work(isBusy: () => boolean = () => false) {
  const told: { filesDone: number; filesTotal: number }[] = [];
  const stop = new AbortController();
  let over: Promise<void> = Promise.resolve();
  const behind: FixityOptions['behind'] = (run) => {
    over = run({
      signal: stop.signal,
      pause: { isOn: false, over: () => Promise.resolve() },
      onProgress: (progress) => void told.push(progress),
    });
    return { over };
  };
  const fixity = createFixityWork({ vault: home.vault, behind, isBusy, settled: 0 });
  return { fixity, told, stop, over: () => over };
}

test('every file is decrypted and compared once, and the round is noted in the history', async () => {
  const { fixity, told, over } = work();
  fixity.checkNow('all');
  await over();
  await fixity.end();
  expect(told.at(-1)).toMatchObject({ filesDone: 3, filesTotal: 3 });
  expect(state()).toMatchObject({ files: 3, round: null, last: { files: 3, found: 0 }, findings: [] });
  expect(readHistory(home.vault.catalogue, null, 1)[0]).toMatchObject({ action: 'fixity', changes: [] });
});

test('a damaged and a missing file are found, stand until they are whole again, and both are in the history', async () => {
  const [ruling, letter] = [home.vault.paths.file(fileOf(codes[0])), home.vault.paths.file(fileOf(codes[1]))];
  const original = readFileSync(ruling);
  const damaged = Buffer.from(original);
  damaged[damaged.length - 5] = (damaged[damaged.length - 5] ?? 0) ^ 1;
  writeFileSync(ruling, damaged);
  renameSync(letter, `${letter}.away`);
  const first = work();
  first.fixity.checkNow('all');
  await first.over();
  expect(state().findings.map(({ code, problem }) => [code, problem])).toEqual([
    [codes[0], 'file-damaged'],
    [codes[1], 'file-missing'],
  ]);
  expect(dueCheck(home.vault.catalogue)).toBe('found');
  const found = state().findings[0]?.found;
  first.fixity.checkNow('found');
  await first.over();
  expect(state().findings[0]?.found).toBe(found);
  writeFileSync(ruling, original);
  renameSync(`${letter}.away`, letter);
  first.fixity.checkNow('found');
  await first.over();
  await first.fixity.end();
  expect(state().findings).toEqual([]);
  const notes = readHistory(home.vault.catalogue, null)
    .filter(({ action }) => action === 'fixity')
    .map(({ note }) => Object.keys(JSON.parse(note ?? '{}') as object)[0])
    .toReversed();
  expect(notes).toEqual(['found', 'found', 'round', 'whole', 'whole']);
});

test('a round that was broken off goes on where it was, the oldest check first', () => {
  const started = beginRound(home.vault);
  const first = nextFile(home.vault.catalogue, started);
  expect(first?.id).toBe(fileOf(codes[0]));
  noteCheck(home.vault, first?.id ?? '', null);
  expect(beginRound(home.vault)).toBe(started);
  expect(state().round).toEqual({ started, done: 1 });
  expect(nextFile(home.vault.catalogue, started)?.id).toBe(fileOf(codes[1]));
});

test('a round is due when three quarters of the time have passed, and never when that was chosen', () => {
  const { catalogue } = home.vault;
  const now = Date.parse(state().oldest ?? '');
  expect(dueCheck(catalogue, now + 22 * DAY)).toBeNull();
  expect(dueCheck(catalogue, now + 23 * DAY)).toBe('all');
  setFixityDays(home.vault, 90);
  expect(dueCheck(catalogue, now + 23 * DAY)).toBeNull();
  setFixityDays(home.vault, 0);
  expect(dueCheck(catalogue, now + 900 * DAY)).toBeNull();
});

test('it waits while somebody works, and stops when the vault is locked, with nothing half noted', async () => {
  setFixityDays(home.vault, 30);
  beginRound(home.vault);
  let asked = 0;
  const { fixity, told, stop, over } = work(() => {
    asked += 1;
    return true;
  });
  fixity.start();
  await expect.poll(() => asked).toBeGreaterThan(0);
  stop.abort();
  await expect(over()).rejects.toThrow();
  await fixity.end();
  expect(told).toEqual([]);
  expect(state().last).toBeNull();
  expect(setting(home.vault.catalogue, 'fixityRound')).not.toBeNull();
});
