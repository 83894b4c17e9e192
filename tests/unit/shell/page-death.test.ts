import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { reviveDeadPage, TOO_SOON } from '../../../electron/shell/page-death.ts';

/** A page and a clock; gives how often it was shown again. */
function dying() {
  let [at, shown] = [0, 0];
  const page = Object.assign(new EventEmitter(), { reload: () => void (shown += 1) });
  reviveDeadPage(page, () => at);
  return {
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
