import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dressWindow, iconOf, titleOf } from '../../../electron/shell/appearance.ts';
import { CLEAR_AFTER, createCopied } from '../../../electron/shell/copied.ts';
import { watchHidden } from '../../../electron/shell/hidden-lock.ts';
import { followHotKey, HOT_KEY } from '../../../electron/shell/hot-key.ts';
import { lockOnSignals, POWER_SIGNALS, WINDOW_SIGNALS } from '../../../electron/shell/lock-signals.ts';
import { leaveNoSystemTraces } from '../../../electron/shell/system-traces.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what the system tells of locks for exactly these reasons', () => {
  const [power, window] = [new EventEmitter(), new EventEmitter()];
  const reasons: string[] = [];
  lockOnSignals(power, window, (why) => reasons.push(why));
  for (const signal of Object.keys(POWER_SIGNALS)) power.emit(signal);
  for (const signal of Object.keys(WINDOW_SIGNALS)) window.emit(signal);
  expect(Object.keys(POWER_SIGNALS)).toEqual(['suspend', 'lock-screen', 'user-did-resign-active', 'shutdown']);
  expect(Object.keys(WINDOW_SIGNALS)).toEqual(['query-session-end', 'session-end']);
  expect(reasons).toEqual(['suspended', 'screen-locked', 'screen-locked', 'suspended', 'suspended', 'suspended']);
});

describe('a window that was put away', () => {
  function hidden(lockAfter: number | null, isOpen = true) {
    const window = new EventEmitter();
    let locks = 0;
    const options = {
      lockAfter: () => lockAfter,
      isOpen: () => isOpen,
      lock: () => (locks += 1),
      now: () => Date.now(),
    };
    const end = watchHidden(window, options);
    return { window, end, locks: () => locks };
  }

  test.each(['hide', 'minimize'])('locks after the minutes that were set: %s', (event) => {
    const { window, locks, end } = hidden(2);
    window.emit(event);
    vi.advanceTimersByTime(115_000);
    expect(locks()).toBe(0);
    vi.advanceTimersByTime(10_000);
    expect(locks()).toBeGreaterThan(0);
    end();
  });

  test('does not lock when it came back before, nor where nobody wants it, nor without an open vault', () => {
    const back = hidden(2);
    back.window.emit('minimize');
    vi.advanceTimersByTime(100_000);
    back.window.emit('restore');
    const [never, closed] = [hidden(null), hidden(2, false)];
    for (const each of [never, closed]) each.window.emit('hide');
    vi.advanceTimersByTime(600_000);
    expect([back.locks(), never.locks(), closed.locks()]).toEqual([0, 0, 0]);
    for (const each of [back, never, closed]) each.end();
  });
});

test('the keys that lock are taken for exactly as long as a vault is open and somebody wants them', () => {
  const taken = new Map<string, () => void>();
  const shortcuts = {
    register: (keys: string, pressed: () => void) => taken.set(keys, pressed).has(keys),
    unregister: (keys: string) => void taken.delete(keys),
    isRegistered: (keys: string) => taken.has(keys),
  };
  const follow = (isOpen: boolean, setting: 'window' | 'everywhere') => {
    followHotKey(shortcuts, { isOpen, setting }, () => {});
    return [...taken.keys()];
  };
  expect(follow(true, 'window')).toEqual([]);
  expect(follow(false, 'everywhere')).toEqual([]);
  expect(follow(true, 'everywhere')).toEqual([HOT_KEY]);
  expect(follow(true, 'everywhere')).toEqual([HOT_KEY]);
  expect(follow(false, 'everywhere')).toEqual([]);
});

describe('what was copied', () => {
  function copying(isOn = true) {
    const clipboard = { text: '', cleared: 0 };
    const copied = createCopied(
      {
        readText: async () => clipboard.text,
        clear: () => {
          clipboard.text = '';
          clipboard.cleared += 1;
        },
      },
      () => isOn,
    );
    return { clipboard, copied };
  }

  test('is off the clipboard after half a minute', async () => {
    const { clipboard, copied } = copying();
    clipboard.text = 'a passage';
    await copied.noted();
    await vi.advanceTimersByTimeAsync(CLEAR_AFTER - 1);
    expect(clipboard.text).toBe('a passage');
    await vi.advanceTimersByTimeAsync(1);
    expect(clipboard.text).toBe('');
  });

  test('is off it at once when the vault locks, but not what came from elsewhere meanwhile', async () => {
    const { clipboard, copied } = copying();
    clipboard.text = 'a passage';
    await copied.noted();
    await copied.clear();
    expect(clipboard).toEqual({ text: '', cleared: 1 });
    clipboard.text = 'a passage';
    await copied.noted();
    clipboard.text = 'of another program';
    await copied.clear();
    await vi.advanceTimersByTimeAsync(CLEAR_AFTER);
    expect(clipboard).toEqual({ text: 'of another program', cleared: 1 });
  });

  test('stays where somebody wants that', async () => {
    const { clipboard, copied } = copying(false);
    clipboard.text = 'a passage';
    await copied.noted();
    await vi.advanceTimersByTimeAsync(CLEAR_AFTER);
    await copied.clear();
    expect(clipboard.cleared).toBe(0);
  });
});

describe('how the window looks from outside', () => {
  test('a discreet one has a title and a picture of any program', () => {
    const titles = (['en', 'ru', 'be'] as const).map((language) => titleOf({ discreet: true, language }));
    expect(titles).toEqual(['Notes', 'Заметки', 'Нататкі']);
    expect(titleOf({ discreet: false, language: 'be' })).toBe('Khronika');
    expect([iconOf({ discreet: true }), iconOf({ discreet: false })]).toEqual(['icon-neutral.png', 'icon.png']);
  });

  test('is set as the settings say, with a thumbnail of one pixel on Windows', () => {
    const done: unknown[] = [];
    const window = {
      setTitle: (title: string) => done.push(title),
      setIcon: (icon: string) => done.push(icon),
      setContentProtection: (enable: boolean) => done.push(enable),
      setThumbnailClip: (region: object) => done.push(region),
    };
    const settings = { discreet: true, language: 'en', contentProtection: true } as const;
    const icon = (name: string): string => `/icons/${name}`;
    dressWindow(window, settings, { platform: 'win32', icon });
    expect(done.splice(0)).toEqual(['Notes', '/icons/icon-neutral.png', true, { x: 0, y: 0, width: 1, height: 1 }]);
    dressWindow(window, settings, { platform: 'darwin', icon });
    expect(done).toEqual(['Notes', true]);
  });

  test('the system is left no list of what was opened', () => {
    const done: unknown[] = [];
    const app = { clearRecentDocuments: () => done.push('recent'), setJumpList: (list: null) => done.push(list) };
    leaveNoSystemTraces(app, 'linux');
    leaveNoSystemTraces(app, 'win32');
    expect(done).toEqual(['recent', 'recent', null]);
  });
});
