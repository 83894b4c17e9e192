import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { TopicMessage } from '../../../shared/contract/message.ts';
import { MOST_READERS } from '../../../electron/shell/reader-host.ts';
import { createVaultHost, readerEnvironment, vaultEnvironment } from '../../../electron/shell/vault-host.ts';

/** The main process's end of a child, and the other end in the hands of the test. */
class Child extends EventEmitter {
  readonly heard: unknown[] = [];
  readonly ports: unknown[] = [];
  killed = false;
  postMessage(message: unknown, ports: unknown[] = []): void {
    this.heard.push(message);
    this.ports.push(...ports);
  }

  kill(): boolean {
    this.killed = true;
    return this.emit('exit', 0);
  }
}

function host() {
  const children: Child[] = [];
  const readers: Child[] = [];
  const told: TopicMessage[] = [];
  const deaths: true[] = [];
  const keep = (list: Child[]) => () => {
    const child = new Child();
    list.push(child);
    return child;
  };
  let channels = 0;
  const made = createVaultHost<string>({
    fork: keep(children),
    forkReader: keep(readers),
    channel: () => ({ port1: `reader's end ${++channels}`, port2: `vault's end ${channels}` }),
    tell: (message) => told.push(message),
    onDeath: () => deaths.push(true),
  });
  return { ...made, children, readers, told, deaths };
}

const stopped = { ok: false, error: { code: 'VAULT_PROCESS_STOPPED', details: {} } };

test('the vault process starts with the first call and answers each call under its number', async () => {
  const { ask, isRunning, children } = host();
  expect([children.length, isRunning()]).toEqual([0, false]);
  const answers = [ask('app.about', {}), ask('app.about', {})];
  const [child] = children;
  expect([children.length, isRunning()]).toEqual([1, true]);
  const [first, second] = (child?.heard ?? []) as { id: number }[];
  child?.emit('message', { id: second?.id, reply: { ok: true, value: 'second' } });
  child?.emit('message', { id: first?.id, reply: { ok: true, value: 'first' } });
  expect(await Promise.all(answers)).toEqual([
    { ok: true, value: 'first' },
    { ok: true, value: 'second' },
  ]);
});

test('when the vault process dies its open calls fail, this is told, and the next call gets a new process', async () => {
  const { ask, isRunning, children, told, deaths } = host();
  const open = ask('app.about', {});
  children[0]?.emit('exit', 1);
  expect(await open).toEqual(stopped);
  expect(told).toEqual([{ topic: 'vault.stopped', data: { expected: false } }]);
  expect([deaths.length, isRunning()]).toEqual([1, false]);
  void ask('app.about', {});
  expect(children.length).toBe(2);
});

test('stopping on purpose ends the process and is told as such', async () => {
  const { ask, stop, children, told, deaths } = host();
  const open = ask('app.about', {});
  stop();
  expect(await open).toEqual(stopped);
  expect(told).toEqual([{ topic: 'vault.stopped', data: { expected: true } }]);
  expect([children[0]?.killed, deaths.length]).toEqual([true, 0]);
});

test('what the vault process tells goes to the window', () => {
  const { ask, children, told } = host();
  void ask('app.about', {});
  children[0]?.emit('message', { topic: 'archive.changed', data: { seq: 7 } });
  expect(told).toEqual([{ topic: 'archive.changed', data: { seq: 7 } }]);
});

describe('a reader', () => {
  function withReader() {
    const made = host();
    void made.ask('app.about', {});
    const vault = made.children[0] ?? new Child();
    const wants = (reader: number) => vault.emit('message', { reader, state: 'wanted' });
    wants(1);
    return { ...made, vault, wants };
  }

  test('is started when the vault process wants one, and each gets one end of a channel', () => {
    const { readers, vault } = withReader();
    expect(readers[0]?.ports).toEqual(["reader's end 1"]);
    expect([vault.heard.at(-1), vault.ports]).toEqual([{ reader: 1, state: 'ready' }, ["vault's end 1"]]);
  });

  test('that dies is reported to the vault process and told to the window', () => {
    const { readers, vault, told } = withReader();
    readers[0]?.emit('exit', 1);
    expect(vault.heard.at(-1)).toEqual({ reader: 1, state: 'gone' });
    expect(told).toEqual([{ topic: 'reader.restarted', data: {} }]);
  });

  test('that the vault process is done with is ended, and nobody is told', () => {
    const { readers, vault, told } = withReader();
    vault.emit('message', { reader: 1, state: 'to-end' });
    expect([readers[0]?.killed, told]).toEqual([true, []]);
  });

  test('ends with the vault process, however that ends', () => {
    const asked = withReader();
    asked.stop();
    expect(asked.readers[0]?.killed).toBe(true);
    const died = withReader();
    died.vault.emit('exit', 1);
    expect(died.readers[0]?.killed).toBe(true);
    expect(died.told.map(({ topic }) => topic)).toEqual(['vault.stopped']);
  });

  test('is one of a few: more are not started', () => {
    const { readers, vault, wants } = withReader();
    for (let reader = 2; reader <= MOST_READERS + 1; reader++) wants(reader);
    expect(readers.length).toBe(MOST_READERS);
    expect(vault.heard.at(-1)).toEqual({ reader: MOST_READERS + 1, state: 'gone' });
  });
});

test('the vault process inherits nothing that could load other code into it, a reader nothing at all', () => {
  const all = {
    LANG: 'be_BY.UTF-8',
    NODE_OPTIONS: '--require x',
    LD_PRELOAD: 'x',
    HOME: '/home/n',
    PATH: '/bin',
    SystemRoot: 'C:\\Windows',
    TZ: undefined,
  };
  expect(vaultEnvironment(all)).toEqual({ LANG: 'be_BY.UTF-8', SystemRoot: 'C:\\Windows' });
  expect(readerEnvironment(all, 'linux')).toEqual({});
  expect(readerEnvironment(all, 'win32')).toEqual({ SystemRoot: 'C:\\Windows' });
});
