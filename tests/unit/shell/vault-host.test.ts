import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { FromVault, TopicMessage, ToVault } from '../../../shared/contract/message.ts';
import { createVaultHost, vaultEnvironment } from '../../../electron/shell/vault-host.ts';

/** The main process's end of a vault process, and the other end in the hands of the test. */
class Child extends EventEmitter {
  readonly heard: VaultRequest[] = [];
  postMessage(message: VaultRequest): void {
    this.heard.push(message);
  }

  kill(): boolean {
    return this.emit('exit', 0);
  }
}

function host() {
  const children: Child[] = [];
  const told: TopicMessage[] = [];
  const fork = () => {
    const child = new Child();
    children.push(child);
    return child;
  };
  return { ...createVaultHost(fork, (message) => told.push(message)), children, told };
}

const stopped = { ok: false, error: { code: 'VAULT_PROCESS_STOPPED', details: {} } };

test('the vault process starts with the first call and answers each call under its number', async () => {
  const { ask, children } = host();
  expect(children).toEqual([]);
  const answers = [ask('app.about', {}), ask('app.about', {})];
  const [child] = children;
  expect(children.length).toBe(1);
  const [first, second] = child?.heard ?? [];
  child?.emit('message', { id: second?.id, reply: { ok: true, value: 'second' } });
  child?.emit('message', { id: first?.id, reply: { ok: true, value: 'first' } });
  expect(await Promise.all(answers)).toEqual([
    { ok: true, value: 'first' },
    { ok: true, value: 'second' },
  ]);
});

test('when the vault process dies its open calls fail, the window is told, and the next call gets a new process', async () => {
  const { ask, children, told } = host();
  const open = ask('app.about', {});
  children[0]?.emit('exit', 1);
  expect(await open).toEqual(stopped);
  expect(told).toEqual([{ topic: 'vault.stopped', data: { expected: false } }]);
  void ask('app.about', {});
  expect(children.length).toBe(2);
});

test('stopping on purpose ends the process and is told as such', async () => {
  const { ask, stop, told } = host();
  const open = ask('app.about', {});
  stop();
  expect(await open).toEqual(stopped);
  expect(told).toEqual([{ topic: 'vault.stopped', data: { expected: true } }]);
});

test('what the vault process tells goes to the window', () => {
  const { ask, children, told } = host();
  void ask('app.about', {});
  children[0]?.emit('message', { topic: 'vault.changed', data: 7 });
  expect(told).toEqual([{ topic: 'vault.changed', data: 7 }]);
});

test('the vault process inherits nothing that could load other code into it', () => {
  const all = {
    LANG: 'be_BY.UTF-8',
    NODE_OPTIONS: '--require x',
    LD_PRELOAD: 'x',
    HOME: '/home/n',
    PATH: '/bin',
    TZ: undefined,
  };
  expect(vaultEnvironment(all)).toEqual({ LANG: 'be_BY.UTF-8' });
});
