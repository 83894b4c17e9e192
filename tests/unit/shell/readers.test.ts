import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { FromVault } from '../../../shared/contract/message.ts';
import { createReaderDesk } from '../../../electron/vault-process/readers.ts';

/** A message port in the hands of the test. */
class Port extends EventEmitter {
  readonly heard: unknown[] = [];
  state = 'new';
  postMessage(message: unknown): void {
    this.heard.push(message);
  }

  start(): void {
    this.state = 'started';
  }

  close(): void {
    this.state = 'closed';
  }
}

function desk() {
  const posted: FromVault[] = [];
  return { ...createReaderDesk((message) => posted.push(message)), posted };
}

test('a reader is asked for; what is sent to it waits until it is there', () => {
  const { fork, hear, posted } = desk();
  const reader = fork();
  const port = new Port();
  const heard: unknown[] = [];
  reader.onMessage((message) => heard.push(message));
  reader.send('first');
  expect(posted).toEqual([{ reader: 1, state: 'wanted' }]);
  hear({ reader: 1, state: 'ready' }, port);
  reader.send('second');
  port.emit('message', { data: 'answer' });
  expect([port.heard, heard, port.state]).toEqual([['first', 'second'], ['answer'], 'started']);
});

test('readers are told apart', () => {
  const { fork, hear } = desk();
  const readers = [fork(), fork()];
  const ports = [new Port(), new Port()];
  hear({ reader: 2, state: 'ready' }, ports[1]);
  hear({ reader: 1, state: 'ready' }, ports[0]);
  readers[0]?.send('for the first');
  expect(ports.map(({ heard }) => heard)).toEqual([['for the first'], []]);
});

test.each(['its process ends', 'its port closes'])(
  'a reader is gone when %s, once, also for whoever asks later',
  (how) => {
    const { fork, hear } = desk();
    const reader = fork();
    const port = new Port();
    hear({ reader: 1, state: 'ready' }, port);
    const gone: string[] = [];
    reader.onGone(() => gone.push('told'));
    if (how === 'its process ends') hear({ reader: 1, state: 'gone' }, undefined);
    else port.emit('close');
    hear({ reader: 1, state: 'gone' }, undefined);
    reader.onGone(() => gone.push('told later'));
    reader.send('too late');
    expect([gone, port.heard, port.state]).toEqual([['told', 'told later'], [], 'closed']);
  },
);

test('a reader that is ended is ended by the main process, and its port is closed though it comes late', () => {
  const { fork, hear, posted } = desk();
  const reader = fork();
  const gone: string[] = [];
  reader.onGone(() => gone.push('told'));
  reader.kill();
  reader.kill();
  const port = new Port();
  hear({ reader: 1, state: 'ready' }, port);
  expect(posted.slice(1)).toEqual([{ reader: 1, state: 'to-end' }]);
  expect([gone, port.state]).toEqual([['told'], 'closed']);
});
