import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createWatching, type Watching } from '../../../electron/intake/watched/watching.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

let at: Awaited<ReturnType<typeof freshVault>>;
let folder: string;
let watching: Watching;
const started: { paths: readonly string[]; about: object }[] = [];
const told: number[] = [];
let number = 0;

beforeAll(async () => {
  at = await freshVault();
});
afterAll(() => at.remove());

beforeEach(() => {
  started.length = 0;
  told.length = 0;
  folder = join(at.home, `scanner-${(number += 1)}`);
  mkdirSync(folder);
  watching = make();
});

const make = (): Watching =>
  createWatching(
    at.vault,
    (paths, about) => started.push({ paths, about }),
    (waiting) => told.push(waiting),
  );
const put = (name: string, text = name): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const own = async (list: ReturnType<Watching['look']>) => {
  const found = (await list).find(({ path }) => path === folder);
  if (found === undefined) throw new Error('the folder is not watched');
  return found;
};

test('a new file is offered when it is finished, and comes in only when somebody says so', async () => {
  put('old.pdf');
  const { id } = await own(watching.add(folder, { by: 'Анна' }, false));
  const scan = put('scan.pdf');
  put('half.pdf.part');
  put('empty.pdf', '');
  expect((await own(watching.look())).waiting).toEqual([]);
  // Still being written: not the same at the next look.
  put('scan.pdf', 'longer now');
  expect((await own(watching.look())).waiting).toEqual([]);
  expect((await own(watching.look())).waiting.map(({ path }) => path)).toEqual([scan]);
  expect([told, started]).toEqual([[1], []]);
  expect(watching.decide(id, 'import')).toBe(1);
  expect(started).toEqual([{ paths: [scan], about: { by: 'Анна' } }]);
  expect(watching.list().find((each) => each.id === id)?.waiting).toEqual([]);
});

test('what was left is not offered again, also after the vault was closed, unless it changes', async () => {
  const { id } = await own(watching.add(folder, {}, false));
  put('a.pdf');
  put('b.pdf');
  await watching.look();
  const waiting = (await own(watching.look())).waiting.map(({ path }) => path);
  expect(waiting).toHaveLength(2);
  expect(watching.decide(id, 'leave', waiting.slice(0, 1))).toBeNull();
  watching.end();
  await at.reopen();
  watching = make();
  await watching.look();
  expect((await own(watching.look())).waiting.map(({ path }) => path)).toEqual(waiting.slice(1));
  put('a.pdf', 'scanned anew');
  utimesSync(join(folder, 'a.pdf'), 1, 1);
  await watching.look();
  expect((await own(watching.look())).waiting.map(({ path }) => path)).toEqual(waiting);
});

test('a folder that rests offers nothing, one that went away is no fault, one that is given up is forgotten', async () => {
  const { id } = await own(watching.add(folder, {}, true));
  put('a.pdf');
  await watching.pause(id, true);
  await watching.look();
  expect(await own(watching.look())).toMatchObject({ paused: true, waiting: [] });
  await watching.pause(id, false);
  rmSync(folder, { recursive: true });
  expect(await own(watching.look())).toMatchObject({ isGone: true, waiting: [] });
  expect(watching.remove(id).some((each) => each.id === id)).toBe(false);
  expect(() => watching.decide(id, 'leave')).toThrow(expect.objectContaining({ code: 'WATCH_UNKNOWN' }));
});

test('what is in the folder already is offered on request', async () => {
  put('already.pdf');
  expect((await own(watching.add(folder, {}, true))).waiting).toHaveLength(1);
});
