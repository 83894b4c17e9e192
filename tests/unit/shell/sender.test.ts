import { expect, test } from 'vitest';
import { isOwnWindow } from '../../../electron/shell/sender.ts';
import type { Sender } from '../../../electron/shell/sender.ts';

const windows = new Set([1, 2]);
const own = { sender: { id: 1 }, senderFrame: { url: 'app://bundle/index.html', parent: null } };

test('the main frame of our window is heard', () => {
  expect(isOwnWindow(own, windows)).toBe(true);
});

const strangers: [string, Sender][] = [
  ['a frame that is gone', { ...own, senderFrame: null }],
  ['a frame inside the page', { ...own, senderFrame: { ...own.senderFrame, parent: {} } }],
  ['a window that we did not make', { ...own, sender: { id: 3 } }],
];
const places = [
  'about:blank',
  '',
  'https://example.org/',
  'app://bundle.example/',
  'app://bundle@example.org/',
  'file:///app://bundle/',
];
for (const url of places) strangers.push([`a page at "${url}"`, { ...own, senderFrame: { url, parent: null } }]);

test.each(strangers)('%s is not heard', (_who, event) => {
  expect(isOwnWindow(event, windows)).toBe(false);
});
