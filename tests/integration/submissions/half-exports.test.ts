import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCalls, type Calls } from '../../../electron/calls.ts';
import { checkFolder } from '../../../electron/submissions/export-folder.ts';
import {
  clearBefore,
  clearHalfExports,
  goesOn,
  noteExport,
  type HalfExport,
} from '../../../electron/submissions/half-exports.ts';
import type { Vault } from '../../../electron/vault/vault.ts';
import { calls as contract, type CallOutput, type VaultCallName } from '../../../shared/contract/calls.ts';
import { newDraft } from '../../../shared/submissions/draft.ts';
import { start } from '../../fixtures/command-line.ts';
import { freshFolder } from '../../fixtures/folder.ts';
import { freshVault } from '../../fixtures/open-vault.ts';
import { slowTest } from '../../fixtures/sweep.ts';

/** What an export leaves behind that did not come to its end, and how it comes to it after all. */

const unlock = { passphrase: 'for tests and nothing else' };
const HALF = /^\.unfinished-/;

describe('what is left of an export whose process was killed', () => {
  let opened: Awaited<ReturnType<typeof freshVault>>;
  let vault: Vault;
  let folder: string;
  beforeEach(async () => {
    opened = await freshVault();
    ({ vault } = opened);
    folder = join(opened.home, 'chosen');
  });
  afterEach(() => opened.remove());

  const note = (change: Partial<HalfExport> = {}) =>
    noteExport(vault, {
      folder,
      parts: ['report.docx', 'evidence'],
      wasThere: true,
      code: 'B-1',
      again: null,
      begun: new Date().toISOString(),
      tries: 0,
      ...change,
    });
  function lay(...names: string[]): void {
    mkdirSync(folder, { recursive: true });
    for (const name of names) {
      if (name.includes('.docx') || name.includes('.jpg')) writeFileSync(join(folder, name), name);
      else {
        mkdirSync(join(folder, name));
        writeFileSync(join(folder, name, 'page.txt'), 'A name.');
      }
    }
  }

  test('is taken away, and nothing else that lies in the folder', () => {
    note();
    lay('.unfinished-0123abcd', 'evidence', 'report.docx', 'other.docx', 'holiday.jpg');
    expect(clearHalfExports(vault)).toMatchObject([{ folder, code: 'B-1' }]);
    expect(readdirSync(folder).toSorted()).toEqual(['holiday.jpg', 'other.docx']);
    expect(readFileSync(join(folder, 'holiday.jpg'), 'utf8')).toBe('holiday.jpg');
    // Once is enough.
    expect(clearHalfExports(vault)).toEqual([]);
  });

  test('is looked for only in the folder that it was made in, and what bears no mark of being half stays', () => {
    note();
    lay('evidence', 'report.docx');
    const beside = join(opened.home, 'beside');
    mkdirSync(join(beside, '.unfinished-0123abcd'), { recursive: true });
    clearHalfExports(vault);
    expect(readdirSync(folder).toSorted()).toEqual(['evidence', 'report.docx']);
    expect(readdirSync(beside)).toEqual(['.unfinished-0123abcd']);
  });

  test('is the mark alone once what left stands in the history', () => {
    note().whole();
    lay('.unfinished-0123abcd', 'report.docx');
    expect(clearHalfExports(vault)).toEqual([]);
    expect(readdirSync(folder)).toEqual(['report.docx']);
  });

  test('is no reason to take away what is whole when another export is made in the folder', () => {
    const made = note();
    made.whole();
    lay('.unfinished-0123abcd', 'report.docx');
    made.over();
    clearBefore(vault, folder);
    expect(readdirSync(folder)).toEqual(['report.docx']);
    expect(() => checkFolder(folder, vault.paths.folder, ['report.docx'])).toThrow(/EXPORT_EXISTS|already something/);
  });

  test('goes before another export is made in the folder, unless that one is still being made', () => {
    const first = note();
    lay('.unfinished-0123abcd', 'report.docx');
    expect(() => clearBefore(vault, folder)).toThrow(/EXPORT_EXISTS|already something/);
    expect(readdirSync(folder)).toHaveLength(2);
    first.over();
    clearBefore(vault, folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('goes with the folder when that was made for it', () => {
    note({ wasThere: false });
    lay('.unfinished-0123abcd');
    clearHalfExports(vault);
    expect(existsSync(folder)).toBe(false);
  });

  test('on a stick that is away waits for the stick', () => {
    note();
    expect(clearHalfExports(vault)).toEqual([]);
    lay('.unfinished-0123abcd', 'holiday.jpg');
    expect(clearHalfExports(vault)).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['holiday.jpg']);
  });

  test('is nothing where the export has come to its end or was stopped by a person', () => {
    note().over();
    lay('.unfinished-0123abcd');
    expect(clearHalfExports(vault)).toEqual([]);
    expect(readdirSync(folder)).toEqual(['.unfinished-0123abcd']);
  });
});

test('an export goes on by itself within a day, and not when it was interrupted again and again', () => {
  const again = { code: 'B-1', parts: ['word' as const], splitAt: null, recipients: null };
  const begun = '2026-01-10T12:00:00.000Z';
  const half = { folder: 'f', parts: [], wasThere: true, code: 'B-1', again, begun, tries: 0, isWhole: false };
  const at = (hours: number): number => Date.parse(begun) + hours * 3_600_000;
  expect([0.1, 23, 25, -1].map((hours) => goesOn(half, at(hours)))).toEqual([true, true, false, false]);
  expect([0, 1, 2].map((tries) => goesOn({ ...half, tries }, at(1)))).toEqual([true, true, false]);
  expect(goesOn({ ...half, again: null }, at(1))).toBe(false);
});

describe('an export', () => {
  let calls: Calls;
  let home: string;
  let stopping: AbortController;
  const vault = (): string => join(home, 'archive.khronika');
  const target = (): string => join(home, 'target');

  function call<N extends VaultCallName>(name: N, input: unknown = {}): Promise<CallOutput<N>> {
    const run = calls[name] as (input: unknown, context: object) => Promise<CallOutput<N>>;
    return run(contract[name].input.parse(input), { signal: stopping.signal });
  }
  const jobs = async (): Promise<[string, string, string | null, readonly string[]][]> =>
    (await call('jobs.list')).map(({ kind, state, error, added }) => [kind, state, error, added]);
  const names = (): string[] => (existsSync(target()) ? readdirSync(target()) : []);

  /** How a call ends: `done`, or the code of its failure. */
  const ending = (made: Promise<unknown>): Promise<string> =>
    made.then(
      () => 'done',
      (error: unknown) => (error as { code: string }).code,
    );

  /** As the window locks: what is under way is stopped first. */
  async function lock(): Promise<void> {
    stopping.abort();
    await calls['vault.lock']({});
    stopping = new AbortController();
  }
  const open = () => call('vault.open', { folder: vault(), unlock });

  /** A submission that can be exported. */
  async function submission(): Promise<{ code: string }> {
    await call('records.put', { lines: [{ type: 'person', code: 'P-1', fields: { familyName: 'Specimenava' } }] });
    const draft = newDraft({
      form: 'dossier',
      stage: 'initial',
      language: 'en',
      about: ['P-1'],
      choices: { publish: 'no' },
      submitters: [{ name: 'Specimen Observatory' }],
    });
    const of = await call('submissions.begin', { draft });
    for (const { key, severity } of (await call('submissions.check', of)).findings)
      if (severity === 'warn') await call('submissions.reason', { ...of, key, reason: 'Only a test.' });
    return of;
  }

  beforeEach(async () => {
    home = freshFolder();
    stopping = new AbortController();
    calls = createCalls({ tell: () => {}, serving: () => {} });
    await call('vault.create', { folder: vault(), ...unlock, recipient: 'x25519', workFactor: 15 });
    await open();
  });
  afterEach(() => calls['vault.lock']({}));

  test('that the lock stops leaves nothing, and is made after the next opening, with the same settings, without being asked for', async () => {
    const of = await submission();
    mkdirSync(target());
    const exporting = call('submissions.export', { of, folder: target(), parts: ['word', 'csv'] });
    const stopped = ending(exporting);
    await vi.waitFor(() => expect(names().some((name) => HALF.test(name))).toBe(true), {
      timeout: 20_000,
      interval: 5,
    });
    await lock();
    expect(await stopped).toBe('CANCELLED');
    expect(names()).toEqual([]);

    await open();
    await vi.waitFor(async () => expect(await jobs()).toEqual([['export-again', 'done', null, [of.code]]]), {
      timeout: 60_000,
    });
    expect(names().toSorted()).toEqual(['data', 'dossier.docx']);
    expect((await call('sending.overview', of)).exports).toHaveLength(1);
    await lock();
    await open();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await jobs()).toEqual([]);
  });

  slowTest('that a person stops is not made again', async () => {
    const of = await submission();
    const exporting = call('submissions.export', { of, folder: target(), parts: ['word'] });
    const stopped = ending(exporting);
    await vi.waitFor(() => expect(names()).toHaveLength(1), { timeout: 20_000, interval: 5 });
    const [job] = await call('jobs.list');
    await call('jobs.cancel', { job: job?.job });
    expect(await stopped).toBe('CANCELLED');
    await lock();
    await open();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await jobs()).toEqual([]);
    expect(existsSync(target())).toBe(false);
  });

  slowTest('that was to be sealed with a passphrase is told of, for that passphrase is kept nowhere', async () => {
    const of = await submission();
    const seal = { passphrase: 'a passphrase for the parcel alone' };
    const exporting = call('submissions.export', { of, folder: target(), parts: ['word'], seal });
    const stopped = ending(exporting);
    await vi.waitFor(() => expect(names()).toHaveLength(1), { timeout: 20_000, interval: 5 });
    await lock();
    expect(await stopped).toBe('CANCELLED');
    await open();
    await vi.waitFor(
      async () => expect(await jobs()).toEqual([['export-again', 'failed', 'EXPORT_INTERRUPTED', [of.code]]]),
      { timeout: 20_000 },
    );
    expect(existsSync(target())).toBe(false);
  });

  slowTest(
    'of the command line that is killed leaves what the next window takes away, and nothing that was there before or came beside it',
    async () => {
      const of = await submission();
      await lock();
      const passphrase = join(home, 'passphrase');
      writeFileSync(passphrase, unlock.passphrase);
      const args = ['export', vault(), target(), '--draft', of.code, '--passphrase-file', passphrase];
      const { child, finished } = start(args);
      await vi.waitFor(() => expect(names().some((name) => HALF.test(name))).toBe(true), {
        timeout: 60_000,
        interval: 5,
      });
      child.kill('SIGKILL');
      await finished;
      expect(names().filter((name) => HALF.test(name))).toHaveLength(1);
      writeFileSync(join(target(), 'holiday.jpg'), 'a picture');

      rmSync(join(vault(), 'lock'), { force: true });
      await open();
      await vi.waitFor(
        async () => expect(await jobs()).toEqual([['export-again', 'failed', 'EXPORT_INTERRUPTED', [of.code]]]),
        { timeout: 20_000 },
      );
      expect(names()).toEqual(['holiday.jpg']);
      expect(readFileSync(join(target(), 'holiday.jpg'), 'utf8')).toBe('a picture');
    },
  );
});
