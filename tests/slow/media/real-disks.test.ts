import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filledVault, removeFilled, type Filled } from '../../fixtures/filled-vault.ts';
import { withMemoryDisk } from '../../fixtures/mounted.ts';
import { passphrase } from '../../fixtures/open-vault.ts';

/** No answer of the system is put in its mouth here: the disk is mounted, is full, and cannot be written to. It needs no privileges. */

const program = fileURLToPath(new URL('on-disk.ts', import.meta.url));
const point = join(process.cwd(), 'node_modules/.cache/khronika/disk');

let home: Filled;
beforeAll(async () => {
  mkdirSync(point, { recursive: true });
  home = await filledVault();
  home.close();
});
afterAll(async () => {
  home.remove();
  await removeFilled();
});

interface Told {
  readonly what: string;
  readonly outcome: string;
  readonly whole: unknown;
  readonly left: readonly string[];
}

/** `$@` is the program with what goes to each run; `$0` the disk. */
function on(size: string, script: string): Told[] {
  const head = 'run() { "$1" "$2" "$5" "$3" "$0" "$4"; }\nat() { run "$node" "$program" "$folder" "$secret" "$1"; }';
  const named = 'node=$1; program=$2; folder=$3; secret=$4';
  return withMemoryDisk(point, size, `${head}\n${named}\n${script}`, [
    process.execPath,
    program,
    home.folder,
    passphrase,
  ])
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Told);
}

const FULL = 'head -c 100000000 /dev/zero > "$0/ballast" 2> /dev/null';
const ROOM = 'rm "$0/ballast"';
const READ_ONLY = 'mount -o remount,bind,ro "$0"';
const outcomes = (told: readonly Told[]): string[] => told.map(({ what, outcome }) => `${what}: ${outcome}`);

test('a backup on a full disk is refused by name and made when there is room; on a read-only one it is brought back from', () => {
  const told = on('30m', `${FULL}; at backup; ${ROOM}; at backup; ${READ_ONLY}; at backup; at restore`);
  expect(outcomes(told)).toEqual(['backup: DISK_FULL', 'backup: done', 'backup: BACKUP_READ_ONLY', 'restore: done']);
  expect(told.map(({ whole }) => whole)).toEqual([true, true, true, true]);
});

test('a submission and a table leave nothing half on a full disk, and nothing on a read-only one', () => {
  const told = on('30m', `${FULL}; at report; at table; ${ROOM}; at report; at table; ${READ_ONLY}; at table`);
  expect(outcomes(told)).toEqual([
    'report: DISK_FULL',
    'table: DISK_FULL',
    'report: done',
    'table: done',
    'table: WRITE_FAILED',
  ]);
  expect(told.map(({ left }) => left.join(' '))).toEqual(['', '', 'report', 'people.csv report', 'people.csv report']);
  expect(told.map(({ whole }) => whole)).toEqual([true, true, true, true, true]);
});
