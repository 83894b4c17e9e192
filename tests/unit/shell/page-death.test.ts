import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { TOO_SOON, watchPageDeath } from '../../../electron/shell/page-death.ts';

/** A page and a clock; gives how often it was shown again. */
function dying() {
  let [at, shown] = [0, 0];
  let hasCrashed = false;
  const page = Object.assign(new EventEmitter(), {
    reload: () => void (shown += 1),
    isCrashed: () => hasCrashed,
    forcefullyCrashRenderer: () => void setImmediate(() => page.emit('render-process-gone', {}, { reason: 'killed' })),
  });
  const { end } = watchPageDeath(page, () => at);
  return {
    end,
    crashed: () => (hasCrashed = true),
    reloads: () => shown,
    die(after: number, reason = 'crashed') {
      at += after;
      page.emit('render-process-gone', {}, { reason });
      return shown;
    },
  };
}

test('a page that died is shown again', () => {
  const page = dying();
  expect([page.die(100, 'oom'), page.die(TOO_SOON + 1)]).toEqual([1, 2]);
});

test('a page that dies at once each time is not shown for ever, and one that ended in order not at all', () => {
  const page = dying();
  expect([page.die(1), page.die(10), page.die(TOO_SOON)]).toEqual([1, 1, 1]);
  expect(dying().die(1, 'clean-exit')).toBe(0);
});

test('a page that has to go is ended, and a new one is shown once its process is gone', async () => {
  const page = dying();
  const order: string[] = [];
  const ended = page.end(async () => void order.push('shown'));
  order.push('asked');
  await ended;
  expect(order).toEqual(['asked', 'shown']);
  expect(page.reloads()).toBe(0);
  expect(page.die(1)).toBe(1);
});

test('a page that has crashed already needs no second death, and one that cannot be shown is tried once more and fails nothing', async () => {
  const page = dying();
  page.crashed();
  let tried = 0;
  await page.end(() => {
    tried += 1;
    return Promise.reject(new Error('no such page'));
  });
  await new Promise(setImmediate);
  expect(tried).toBe(2);
  expect(page.reloads()).toBe(0);
});
