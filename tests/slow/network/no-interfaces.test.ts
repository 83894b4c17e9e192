import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, mail, odt, pdf } from '../../fixtures/documents.ts';
import { cli } from '../../fixtures/command-line.ts';

/** A network namespace of its own, in which there is no interface, not even the one to oneself. */
const ALONE = ['unshare', '-rn', '--'];
/** The same with the interface to oneself, over which a test looks into the browser. */
const TO_ONESELF = ['unshare', '-rn', '--', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '../../..');
const PASSPHRASE = 'nine copper drums by the lake';
let home = '';
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'khronika-net-'));
  const given = path.join(home, 'given');
  mkdirSync(given);
  const files = {
    'one.pdf': pdf(['The first page.', 'The second page.']),
    'two.odt': odt(),
    'three.eml': mail(),
    'four.html': bytesOf('<!doctype html><p>A page <img src="https://example.org/picture.png"></p>'),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(given, name), bytes);
  writeFileSync(path.join(home, 'records.jsonl'), '{"type":"person","fields":{"familyName":"Nobody"}}\n');
  writeFileSync(path.join(home, 'passphrase'), PASSPHRASE);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test.skipIf(process.platform !== 'linux')('in such a namespace a connection fails, even to this computer', async () => {
  const [program = '', ...words] = ALONE;
  const script = `require('net').connect(9, '127.0.0.1').on('error', ({ code }) => console.log(code))`;
  const { stdout } = await run(program, [...words, process.execPath, '-e', script]);
  expect(stdout.trim()).toBe('ENETUNREACH');
});

describe.skipIf(process.platform !== 'linux')('without any network interface', () => {
  test('the command line does all it does, with the same results', async () => {
    const [here, alone] = [await session('with-a-network', []), await session('without-any', ALONE)];
    expect(alone).toEqual(here);
    expect(Object.keys(here).length).toBeGreaterThan(6);
  });

  test('the built window works: opening, records, search, documents, locking', async () => {
    const [program = '', ...words] = TO_ONESELF;
    const playwright = path.join(root, 'node_modules/@playwright/test/cli.js');
    // A whole story from the first page to an export, a scan that is recognised, a lock.
    const specs = ['story', 'reader', 'vault-process-lock'].map((name) => `tests/e2e/${name}.spec.ts`);
    const titles = ['makes a vault, brings in documents', 'a scan is recognised', 'locking by hand'];
    const projects = ['--project=together', '--project=slow-tagged'];
    const options = [...projects, '--workers=1', '--grep', titles.join('|')];
    const args = [...words, process.execPath, playwright, 'test', ...options, `--output=${home}/results`, ...specs];
    const { stdout } = await run(program, args, { cwd: root, maxBuffer: 1 << 26 });
    expect(stdout).toMatch(new RegExp(`^\\s*${titles.length} passed`, 'm'));
    expect(stdout).not.toMatch(/\d+ (?:failed|flaky)/);
  });
});

/** The main commands, one after the other; what they print, without what differs each time. */
async function session(name: string, before: readonly string[]): Promise<Record<string, string>> {
  const vault = path.join(home, `${name}.khronika`);
  const commands: Record<string, readonly string[]> = {
    create: ['create', vault, '--work-factor', '15', '--recovery-file', path.join(home, `${name}.recovery`)],
    add: ['add', vault, path.join(home, 'given')],
    put: ['put', vault, path.join(home, 'records.jsonl')],
    list: ['list', vault],
    search: ['search', vault, 'page'],
    show: ['show', vault, 'P-0001'],
    history: ['history', vault],
    verify: ['verify', vault],
  };
  const printed: Record<string, string> = {};
  for (const [command, words] of Object.entries(commands)) {
    const [program, ...rest] = [
      ...before,
      process.execPath,
      cli,
      ...words,
      '--passphrase-file',
      path.join(home, 'passphrase'),
      '--json',
    ];
    const { stdout } = await run(program, rest);
    printed[command] = comparable(stdout).replaceAll(name, 'NAME');
  }
  return printed;
}

/** Identifiers, hashes, keys, instants and durations are new each time. */
function comparable(text: string): string {
  return (
    text
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
      .replaceAll(/\b[0-9a-f]{16,64}\b/g, 'HASH')
      .replaceAll(/AGE-SECRET-KEY-[0-9A-Z-]+/g, 'KEY')
      .replaceAll(/\bage1[0-9a-z]{20,}/g, 'RECIPIENT')
      // The code of the history, to be compared by voice.
      .replaceAll(/"\d+( [0-9A-Z]{4}){5}"/g, '"CODE"')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'INSTANT')
      .replaceAll(/"(milliseconds|seconds|bytesPerSecond|score)":\s*[\d.]+/g, '"$1":0')
  );
}
