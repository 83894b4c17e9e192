import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCalls } from '../../../electron/calls.ts';
import { readArguments } from '../../../electron/command-line/arguments.ts';
import { runs, type Answer, type Run } from '../../../electron/command-line/commands.ts';
import { readHome } from '../../../electron/archive/home.ts';
import { put } from '../../../electron/archive/put.ts';
import { openVault } from '../../../electron/vault/vault.ts';
import { calls as contract, type CallOutput } from '../../../shared/contract/calls.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { filledVault, removeFilled } from '../../fixtures/filled-vault.ts';
import { freshVault, passphrase } from '../../fixtures/open-vault.ts';

let home: Awaited<ReturnType<typeof filledVault>>;
beforeEach(async () => {
  home = await filledVault();
  put(home.vault, [{ type: 'person', code: 'P-2', fields: { familyName: 'Лебедзь' } }]);
  home.close();
  writeFileSync(join(home.home, 'secret'), `${passphrase}\n`);
});
afterEach(() => home.remove());
afterAll(removeFilled);

/** One run of the command line, without a process of its own. */
async function khronika(...argv: string[]): Promise<Answer> {
  const secret = ['--passphrase-file', join(home.home, 'secret')];
  const read = readArguments(argv.includes('--list') ? argv : [...argv, ...secret]);
  if (read.command === null) throw new Error('no command');
  const { operands, options, command, vault } = read;
  const calls = createCalls();
  const call = (name: keyof typeof calls, input: unknown): Promise<unknown> =>
    calls[name](contract[name].input.parse(input) as never);
  try {
    return await runs[command]({
      operands,
      options,
      folder: vault ?? '',
      signal: new AbortController().signal,
      call: call as Run['call'],
    });
  } finally {
    await calls['vault.lock']({});
  }
}

describe('the commands backup and restore', () => {
  test('make, list and try out backups, restore a vault, and show and bring back a record', async () => {
    const [vault, place] = [home.folder, join(home.home, 'backups')];
    expect((await khronika('backup', vault, place)).text).toMatch(/^State \S+: \d+ files.*New in the place/);
    const listed = await khronika('backup', vault, place, '--list');
    expect(listed.text).toMatch(/1 state, [\d.]+ (KB|MB) in all/);
    const drilled = await khronika('backup', vault, place, '--drill');
    expect([drilled.failure, drilled.text]).toEqual([undefined, expect.stringContaining('All is as it was written.')]);
    const restored = await khronika('restore', place, join(home.home, 'back'));
    expect(restored.text).toContain('All is as it was written.');
    await khronika('trash', vault, 'P-2');
    expect((await khronika('restore', vault, 'P-2')).text).toBe('P-2 is back.');
    await khronika('trash', vault, 'P-2');
    const record = ['restore', place, vault, '--record', 'P-2'];
    expect((await khronika(...record)).text).toMatch(/state: active {2}\(now trashed\)[^]*--bring-back/);
    expect((await khronika(...record, '--bring-back')).text).toMatch(/It is so again/);
    expect((await khronika(...record)).text).toContain('Nothing is otherwise now.');
    expect((await khronika('history', vault, 'P-2')).text).toContain('from-backup');
  });

  test('repair a vault, and bring back the file of one document', async () => {
    const [vault, place] = [home.folder, join(home.home, 'backups')];
    await khronika('backup', vault, place);
    const original = (at: number): string => {
      const folders = readdirSync(join(vault, 'files')).toSorted();
      const folder = join(vault, 'files', folders[at] ?? '');
      return join(folder, readdirSync(folder)[0] ?? '');
    };
    const whole = readFileSync(original(0));
    appendFileSync(original(0), 'x');
    const repaired = await khronika('restore', place, vault, '--repair');
    expect([repaired.failure, repaired.text]).toEqual([undefined, expect.stringContaining('Everything is whole now.')]);
    expect(readFileSync(original(0))).toEqual(whole);
    appendFileSync(original(1), 'x');
    const answers = [];
    for (const code of ['D-0001', 'D-0002', 'D-0003'])
      answers.push((await khronika('restore', place, vault, '--document', code)).text);
    expect(answers.filter((text) => text.includes('is back'))).toHaveLength(1);
  });

  test('refuse options that do not go together', async () => {
    const [vault, place] = [home.folder, join(home.home, 'backups')];
    await khronika('backup', vault, place);
    for (const wrong of [
      ['restore', place, vault, '--repair', '--record', 'P-1'],
      ['restore', place, vault, '--at', 'yesterday'],
      ['restore', place, vault, '--at', '2026-01-01', '--state', '20261123T091245Z-5f0c7a21'],
      ['backup', vault, place, '--drill', '--thorough'],
    ])
      await expect(khronika(...wrong), wrong.join(' ')).rejects.toThrow(/^Give|^--repair/);
    await expect(khronika('restore', join(home.home, 'nothing'), join(home.home, 'x'))).rejects.toMatchObject({
      code: 'BACKUP_PLACE_GONE',
    });
    await expect(khronika('restore', home.home, join(home.home, 'x'))).rejects.toMatchObject({
      code: 'BACKUP_UNKNOWN',
    });
  });
});

test('the window closes the vault to have it repaired, and it stays closed', async () => {
  const calls = createCalls();
  const unlock = { passphrase };
  await calls['vault.open']({ folder: home.folder, unlock });
  const { id: place } = await calls['backups.choose']({ folder: join(home.home, 'backups'), within: false });
  await calls['backups.make']({ place, thorough: false });
  const folder = join(home.folder, 'files');
  const [first = ''] = readdirSync(folder);
  const [name = ''] = readdirSync(join(folder, first));
  appendFileSync(join(folder, first, name), 'x');
  const result = await calls['backups.repair-open']({ place, unlock, acceptLoss: false });
  expect(result).toMatchObject({ ok: true, repaired: [{ what: 'file' }], verification: { ok: true } });
  await expect(calls['home.read']({})).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
  await calls['vault.open']({ folder: home.folder, unlock });
  expect(await calls['home.read']({})).toMatchObject({ backupDue: false, drillDue: false, lastDrill: null });
  await calls['vault.lock']({});
});

test('home says when a backup, and trying one out, is due', async () => {
  const vault = await openVault(home.folder, { passphrase });
  try {
    const today = '2026-11-23';
    const due = (): unknown[] => {
      const { backupDue, drillDue, lastDrill } = readHome(vault.catalogue, today);
      return [backupDue, drillDue, lastDrill];
    };
    const note = (first: string, last: string, drilled: string | null): void => {
      vault.catalogue.exec('delete from backup_place');
      vault.catalogue
        .prepare("insert into backup_place (path, added, backed_up, drilled) values ('/x', ?, ?, ?)")
        .run([first, last, drilled]);
    };
    expect(due()).toEqual([true, false, null]);
    note('2026-11-20T10:00:00.000Z', '2026-11-22T10:00:00.000Z', null);
    expect(due()).toEqual([false, false, null]);
    note('2026-11-01T10:00:00.000Z', '2026-11-09T10:00:00.000Z', null);
    expect(due()).toEqual([true, true, null]);
    note('2026-01-01T10:00:00.000Z', '2026-11-22T10:00:00.000Z', '2026-09-01T10:00:00.000Z');
    expect(due()).toEqual([false, false, '2026-09-01T10:00:00.000Z']);
    note('2026-01-01T10:00:00.000Z', '2026-11-22T10:00:00.000Z', '2026-08-01T10:00:00.000Z');
    expect(due()).toEqual([false, true, '2026-08-01T10:00:00.000Z']);
  } finally {
    vault.close();
  }
});

test('a vault that is older than its list of places is told of beside a backup that is named', async () => {
  const [older, place] = [join(home.home, 'older'), join(home.home, 'backups')];
  cpSync(home.folder, older, { recursive: true });
  const calls = createCalls();
  await calls['vault.open']({ folder: home.folder, unlock: { passphrase } });
  await calls['records.put']({ lines: [{ type: 'person', code: 'P-3', fields: { familyName: 'Specimenava' } }] });
  await calls['vault.lock']({});
  await khronika('backup', home.folder, place);

  const verify = async (vault: string, ...named: string[]): Promise<string> => {
    const { value, failure } = await khronika('verify', vault, ...named);
    const { problems, ok } = value as CallOutput<'vault.verify'>;
    expect(ok).toBe(failure === undefined);
    return [failure ?? 'fine', ...problems.map(({ kind }) => kind)].join(' ');
  };
  expect(await verify(older)).toBe('fine');
  expect(await verify(older, '--backup', place)).toBe('VAULT_OLDER_THAN_BACKUP older-than-backup');
  // One that the vault remembers is not told of twice.
  expect(await verify(home.folder, '--backup', place)).toBe('fine');

  const refused = (code: ErrorCode) => expect.objectContaining({ code }) as unknown;
  await expect(verify(older, '--backup', home.home)).rejects.toEqual(refused('BACKUP_UNKNOWN'));
  await expect(verify(older, '--backup', join(place, 'nowhere'))).rejects.toEqual(refused('BACKUP_PLACE_GONE'));
  const other = await freshVault();
  other.vault.close();
  await expect(verify(other.folder, '--backup', place)).rejects.toEqual(refused('BACKUP_OF_OTHER'));
  other.remove();
});
