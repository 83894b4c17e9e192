import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { forbidNavigation, isOwnDocument } from '../../../electron/shell/navigation.ts';

const START = 'app://bundle/index.html';
const ELSEWHERE = [
  'https://example.org/',
  'app://bundle/other.html',
  'app://bundle@example.org/index.html',
  'file:///etc/hosts',
  '',
];

class Contents extends EventEmitter {
  openHandler: (() => unknown) | undefined;
  setWindowOpenHandler(handler: () => unknown): void {
    this.openHandler = handler;
  }

  /** Whether an event was prevented. */
  prevents(name: string, details: object): boolean {
    let prevented = false;
    this.emit(name, { ...details, preventDefault: () => (prevented = true) });
    return prevented;
  }
}

function confined(): Contents {
  const contents = new Contents();
  forbidNavigation(contents as unknown as WebContents);
  return contents;
}

test('the window moves inside its own document only', () => {
  expect([START, `${START}#timeline`].filter((url) => !isOwnDocument(url))).toEqual([]);
  expect([...ELSEWHERE, `${START}.exe`, `${START}?x`].filter(isOwnDocument)).toEqual([]);
});

describe('a page that is kept in its place', () => {
  test.each(ELSEWHERE)('is not led to %j', (url) => {
    expect(confined().prevents('will-navigate', { url })).toBe(true);
    expect(confined().prevents('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
  });

  test('may load its own document', () => {
    expect(confined().prevents('will-navigate', { url: START })).toBe(false);
    expect(confined().prevents('will-frame-navigate', { url: START, isMainFrame: true })).toBe(false);
  });

  test('has no frames but those of captured pages, follows no redirect, embeds no guest and opens no window', () => {
    expect(confined().prevents('will-frame-navigate', { url: START, isMainFrame: false })).toBe(true);
    const token = 'v0123456789abcdef0123456789abcdef';
    const moves = (url: string) => !confined().prevents('will-frame-navigate', { url, isMainFrame: false });
    expect(moves(`vault://${token}/inert`)).toBe(true);
    for (const path of ['page/1', 'inert?x', 'inert#x', 'inert/x', ''])
      expect(moves(`vault://${token}/${path}`)).toBe(false);
    expect(moves('https://example.org/inert')).toBe(false);
    expect(confined().prevents('will-frame-navigate', { url: `vault://${token}/inert`, isMainFrame: true })).toBe(true);
    expect(confined().prevents('will-redirect', { url: START })).toBe(true);
    expect(confined().prevents('will-attach-webview', {})).toBe(true);
    expect(confined().openHandler?.()).toEqual({ action: 'deny' });
  });
});
