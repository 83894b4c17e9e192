import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { bech32 } from '@scure/base';
import { Decrypter } from 'age-encryption';
import { read } from '../../e2e/bring-in.ts';
import { expect, locked, test } from '../../e2e/khronika.ts';
import type { Bridge } from '../../../shared/contract/message.ts';
import { findInMemory, processesUnder, type Needle, type Process } from './process-memory.ts';

/** Nobody and nothing is called so. */
const PLANTED = {
  passphrase: 'periwinkle obelisk nineteen drums',
  name: 'Журавлинская-Обелисковна',
  text: 'мармуровы ліхтар ля старога млына',
} as const;

test.skip(process.platform !== 'linux', 'looks into memory as Linux shows it');

test('after a lock no process that is left holds the passphrase, a key, a name or a text', async ({
  launch,
  folder,
}) => {
  test.setTimeout(240_000);
  const running = await launch();
  const { page } = running;
  page.setDefaultTimeout(20_000);
  const given = path.join(folder, 'given');
  mkdirSync(given);
  writeFileSync(path.join(given, 'note.txt'), `Стаіць ${PLANTED.text}, і больш нічога.`);
  const vault = path.join(folder, 'mine.khronika');

  // A test types through the debugging protocol, which goes through the browser; so that the test itself leaves no traces there, words go masked.
  running.answerDialog([vault]);
  const place = await chosen(page, 'new-vault');
  const unlock = { passphrase: masked(PLANTED.passphrase) };
  await callMasked(page, 'vault.create', { folder: place, ...unlock, recipient: 'x25519', workFactor: 15 });
  const keys = await keysOf(vault);
  await callMasked(page, 'vault.open', { folder: place, unlock });
  const line = { type: 'person', fields: { familyName: masked(PLANTED.name) } };
  await callMasked(page, 'records.put', { lines: [line] });
  // Signs.
  await callMasked(page, 'trust.code', {});
  running.answerDialog([path.join(given, 'note.txt')]);
  const { added } = (await callMasked(page, 'intake.add', { paths: [await chosen(page, 'documents')] })) as {
    added: { code: string }[];
  };
  // The window shows both, as it does for a person.
  await page.reload();
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: 'People' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await read(page, added[0]?.code ?? '', 'main');
  await expect(page.locator('main')).toContainText('нічога');

  const needles = [...wordsAsNeedles(), ...keys];
  const before = look(running.pid, needles);
  // The search finds what is there: before the lock the vault process has keys and words, and the page has the words.
  expect(foundIn(before, 'vault')).toEqual(
    expect.arrayContaining(['catalogue key', 'identity', 'signing key', 'name', 'text']),
  );
  expect(foundIn(before, 'renderer')).toEqual(expect.arrayContaining(['name', 'text']));

  expect(await locked(page, () => running.lockScreen())).toBe('screen-locked');
  const ended = withContent(before, 'renderer');
  await expect.poll(() => processesUnder(running.pid).filter(({ pid }) => ended.includes(pid))).toEqual([]);
  await wait(1000);
  const after = look(running.pid, needles);
  report(before, after);
  expect(after.filter(({ kind }) => kind === 'main')).toHaveLength(1);
  expect(after.flatMap(({ kind, found }) => [...found.keys()].map((name) => ({ kind, name })))).toEqual([]);
  // And none of them, before or after, could leave what it held in a core dump.
  expect([...before, ...after].filter(({ maxCore }) => maxCore !== '1 1')).toEqual([]);
});

interface Looked extends Process {
  /** Bytes that a core dump of it may have, now and at most. */
  readonly maxCore: string;
  readonly found: ReadonlyMap<string, number>;
}

function look(root: number, needles: readonly Needle[]): Looked[] {
  return processesUnder(root).map((each) => ({
    ...each,
    maxCore: maxCore(each.pid),
    found: findInMemory(each.pid, needles),
  }));
}

function maxCore(pid: number): string {
  const limits = readFileSync(`/proc/${pid}/limits`, 'utf8');
  return /^Max core file size +(\S+ +\S+)/m.exec(limits)?.[1]?.replace(/ +/, ' ') ?? '';
}

/** What was found in the processes of one kind, without saying how it was written. */
function foundIn(looked: readonly Looked[], kind: string): string[] {
  const names = looked.filter((each) => each.kind === kind).flatMap(({ found }) => [...found.keys()]);
  return [...new Set(names.map((name) => name.split(',')[0] ?? ''))].toSorted();
}

function withContent(looked: readonly Looked[], kind: string): number[] {
  return looked.filter((each) => each.kind === kind && each.found.size > 0).map(({ pid }) => pid);
}

/** The figures of docs/threat-model.md. */
function report(before: readonly Looked[], after: readonly Looked[]): void {
  for (const [when, looked] of [
    ['before', before],
    ['after', after],
  ] as const) {
    for (const { kind, pid, found } of looked) {
      console.log(`${when} the lock: ${kind} ${pid}: ${found.size === 0 ? 'nothing' : JSON.stringify([...found])}`);
    }
  }
}

function wordsAsNeedles(): Needle[] {
  return Object.entries(PLANTED).flatMap(([name, word]) => [
    { name, bytes: Buffer.from(word) },
    { name: `${name}, two bytes a letter`, bytes: Buffer.from(word, 'utf16le') },
    { name: `${name}, base64`, bytes: Buffer.from(Buffer.from(word).toString('base64').replace(/.{4}$/, '')) },
  ]);
}

/** The keys of a vault that nobody has open, those of its slot and the one that it signs with, as text, as bytes and as one would print them. */
async function keysOf(vault: string): Promise<Needle[]> {
  const { slots } = JSON.parse(readFileSync(path.join(vault, 'vault.json'), 'utf8')) as {
    slots: { id: string; kind: string }[];
  };
  const slot = slots.find(({ kind }) => kind === 'passphrase');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(PLANTED.passphrase);
  const secret = await decrypter.decrypt(readFileSync(path.join(vault, 'keys', `${slot?.id}.age`)), 'text');
  const key = /catalogue key: x'([0-9a-f]{64})'/.exec(secret)?.[1] ?? '';
  const identity = /^AGE-SECRET-KEY-\S+/m.exec(secret)?.[0] ?? '';
  if (key === '' || identity === '') throw new Error('the slot is not as it should be');
  const reader = path.join(import.meta.dirname, '../../fixtures/signing-key-of.ts');
  const signing = execFileSync(process.execPath, [reader, vault], { input: PLANTED.passphrase, encoding: 'utf8' });
  if (!/^[0-9a-f]{64}$/.test(signing)) throw new Error('there is no key to sign with');
  return [
    { name: 'catalogue key, text', bytes: Buffer.from(key) },
    { name: 'catalogue key, bytes', bytes: Buffer.from(key, 'hex') },
    { name: 'catalogue key, two bytes a letter', bytes: Buffer.from(key, 'utf16le') },
    { name: 'signing key, text', bytes: Buffer.from(signing) },
    { name: 'signing key, bytes', bytes: Buffer.from(signing, 'hex') },
    { name: 'signing key, two bytes a letter', bytes: Buffer.from(signing, 'utf16le') },
    { name: 'identity, text', bytes: Buffer.from(identity) },
    { name: 'identity, bytes', bytes: Buffer.from(bech32.decodeToBytes(identity).bytes) },
    { name: 'identity, two bytes a letter', bytes: Buffer.from(identity, 'utf16le') },
  ];
}

/** Words on their way through the browser: every letter is the next one, and the page turns them back. */
const MASK = '\u0001';
const masked = (word: string): string =>
  MASK + String.fromCharCode(...[...word].map((letter) => letter.charCodeAt(0) + 1));

async function callMasked(page: Page, name: string, input: object): Promise<unknown> {
  const reply = await page.evaluate(
    async ([called, given, mask]) => {
      const plain: unknown = JSON.parse(given, (_key, each: unknown) =>
        typeof each === 'string' && each.startsWith(mask)
          ? Array.from(each.slice(1), (letter) => String.fromCharCode(letter.charCodeAt(0) - 1)).join('')
          : each,
      );
      return (globalThis as unknown as { khronika: Bridge }).khronika.call(called, plain);
    },
    [name, JSON.stringify(input), MASK] as const,
  );
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}

async function chosen(page: Page, what: string): Promise<string> {
  const reply = await page.evaluate(
    (given) => (globalThis as unknown as { khronika: Bridge }).khronika.call('shell.choose', { what: given }),
    what,
  );
  if (!reply.ok) throw new Error(reply.error.code);
  return (reply.value as { places: { place: string }[] }).places[0]?.place ?? '';
}
