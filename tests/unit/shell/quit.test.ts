import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { lockBeforeQuit } from '../../../electron/shell/quit.ts';

test('leaving waits for the lock, however often one asks, and then goes on', async () => {
  const locked = Promise.withResolvers<void>();
  let open = true;
  let locks = 0;
  const outcomes: string[] = [];
  const app = Object.assign(new EventEmitter(), {
    quit() {
      let prevented = false;
      app.emit('before-quit', { preventDefault: () => (prevented = true) });
      outcomes.push(prevented ? 'waits' : 'leaves');
    },
  });
  lockBeforeQuit(app, {
    isOpen: () => open,
    lock: () => {
      locks += 1;
      return locked.promise.then(() => void (open = false));
    },
  });
  app.quit();
  app.quit();
  expect([outcomes, locks]).toEqual([['waits', 'waits'], 1]);
  locked.resolve();
  await expect.poll(() => outcomes).toEqual(['waits', 'waits', 'leaves']);
});

test('the page that starts the vault process anew when it is told of the lock does not keep one from leaving', async () => {
  let locks = 0;
  let left = false;
  const app = Object.assign(new EventEmitter(), {
    quit() {
      let prevented = false;
      app.emit('before-quit', { preventDefault: () => (prevented = true) });
      left ||= !prevented;
    },
  });
  lockBeforeQuit(app, {
    isOpen: () => true,
    lock: async () => {
      locks += 1;
      if (locks > 3) throw new Error('locked again and again');
    },
  });
  app.quit();
  await expect.poll(() => left).toBe(true);
  expect(locks).toBe(1);
});

test('with nothing open one leaves at once', () => {
  const app = Object.assign(new EventEmitter(), { quit() {} });
  lockBeforeQuit(app, { isOpen: () => false, lock: async () => expect.fail('there is nothing to lock') });
  let prevented = false;
  app.emit('before-quit', { preventDefault: () => (prevented = true) });
  expect(prevented).toBe(false);
});
