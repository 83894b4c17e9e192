/** The command line at a terminal: questions without echo, progress, and the keys that people press. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { cli, khronika } from '../../fixtures/command-line.ts';

const atTerminal = fileURLToPath(new URL('../../fixtures/at_terminal.py', import.meta.url));
const python = spawnSync('python3', ['--version']).status === 0;
const SECRET = 'бурштынавы ёж ля ракі Шчары';

let home: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'khronika-test-'));
  writeFileSync(join(home, 'secret'), `${SECRET}\n`);
  await khronika(['create', 'a.khronika', '--work-factor', '15', '--passphrase-file', 'secret'], { cwd: home });
  await khronika(['put', 'a.khronika', '-', '--passphrase-file', 'secret'], {
    cwd: home,
    input: '{"type":"person","code":"P-0001","fields":{"familyName":"Прыкладная"}}',
  });
  return () => rmSync(home, { recursive: true, force: true });
});

/** Runs `khronika` at a terminal and types; returns what the terminal showed and the exit status. */
function type(args: readonly string[], answers: readonly (readonly [string, string])[]) {
  const { stdout, status } = spawnSync(
    'python3',
    [atTerminal, JSON.stringify(answers), process.execPath, cli, ...args],
    {
      cwd: home,
      encoding: 'utf8',
    },
  );
  return { shown: stdout.replaceAll('\r\n', '\n'), status };
}

describe.runIf(python)('at a terminal', () => {
  test('the passphrase is asked for and never shown', () => {
    const { shown, status } = type(['list', 'a.khronika'], [['Passphrase: ', `${SECRET}\r`]]);
    expect(shown).toMatch(/^Passphrase: \n[^]*P-0001 {2}person {2}Прыкладная/);
    expect(shown).not.toContain(SECRET);
    expect(status).toBe(0);
  });

  test('a slip can be taken back, and arrows are no part of a passphrase', () => {
    const typed = `wrong\u0015${SECRET}!\u007f\u001b[D\u001b[3~\u001bOP\r`;
    expect(type(['list', 'a.khronika'], [['Passphrase: ', typed]]).status).toBe(0);
  });

  test('a wrong passphrase ends with its code', () => {
    const { shown, status } = type(['list', 'a.khronika'], [['Passphrase: ', 'бурштынавы ёж ля рэчкі Шчары\r']]);
    expect(shown).toMatch(/error: PASSPHRASE_WRONG: /);
    expect(shown).not.toContain('рэчкі');
    expect(status).toBe(1);
  });

  test.each([
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
  ])('%s at the question ends without a trace', (_key, sent) => {
    const { shown, status } = type(['list', 'a.khronika'], [['Passphrase: ', sent]]);
    expect(shown).toMatch(/error: CANCELLED: /);
    expect(status).toBe(1);
  });

  test('a new passphrase is asked for twice, and both must be the same', () => {
    const different = type(
      ['create', 'b.khronika', '--work-factor', '15'],
      [
        ['New passphrase: ', 'first passphrase\r'],
        ['The same again: ', 'other passphrase\r'],
      ],
    );
    expect(different.shown).toMatch(/error: PASSPHRASES_DIFFER: /);
    expect(different.shown).not.toMatch(/first|other/);
    const made = type(
      ['create', 'b.khronika', '--work-factor', '15'],
      [['New passphrase: ', `${SECRET}\r${SECRET}\r`]],
    );
    expect(made.status).toBe(0);
    expect(made.shown).not.toContain(SECRET);
    expect(type(['list', 'b.khronika'], [['Passphrase: ', `${SECRET}\r`]]).status).toBe(0);
  });

  test('a new passphrase that is soon guessed is taken only by those who say so', () => {
    const weak = [['New passphrase: ', 'snow river table\rsnow river table\r']] as const;
    const refused = type(['create', 'c.khronika', '--work-factor', '15'], weak);
    expect(refused.shown).toMatch(/error: PASSPHRASE_WEAK: A laboratory guesses this passphrase in some \d+ minutes\./);
    const taken = type(['create', 'c.khronika', '--work-factor', '15', '--weak-passphrase-accepted'], weak);
    expect([taken.status, taken.shown]).toEqual([0, expect.stringContaining('The vault is made.')]);
  });

  test('text from the archive cannot steer the terminal', async () => {
    // A name on disk may hold anything but a slash and a null.
    writeFileSync(join(home, 'evil\u001b[2J\u009b31m\u202e.txt'), 'text');
    const { shown, status } = type(
      ['add', 'a.khronika', 'evil\u001b[2J\u009b31m\u202e.txt'],
      [['Passphrase: ', `${SECRET}\r`]],
    );
    expect(status).toBe(0);
    expect(shown).toMatch(/added +D-0001 /);
    // Our own sign to clear the line of progress is the only one.
    // oxlint-disable-next-line no-control-regex
    expect(shown.replaceAll('\r\u001b[K', '').replaceAll('\u001b[K', '')).not.toMatch(/[\u001b\u009b\u202e]/);
  });
});
