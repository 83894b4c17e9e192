import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { placeOnScreen, rememberPlace } from '../../../electron/shell/window-place.ts';
import { windowOptions } from '../../../electron/shell/window.ts';

test('the title of the window is the name of the app', () => {
  expect(windowOptions({ dark: false }, {}).title).toBe('Khronika');
});

test('the window has the colour of its paper before the page is drawn', () => {
  expect(windowOptions({ dark: false }, {}).backgroundColor).toBe('#FBFAF7');
  expect(windowOptions({ dark: true }, {}).backgroundColor).toBe('#151618');
});

const kept = { x: 100, y: 50, width: 1000, height: 700, maximised: false };
const screen = { x: 0, y: 0, width: 1920, height: 1080 };

test('the window opens where it stood', () => {
  expect(windowOptions({ dark: false, kept }, {})).toMatchObject({ x: 100, y: 50, width: 1000, height: 700 });
  expect(windowOptions({ dark: false, kept: null }, {})).not.toHaveProperty('x');
});

describe('where a window stood', () => {
  test('counts while it is on a screen', () => {
    expect(placeOnScreen(kept, [screen])).toEqual(kept);
    const beside = { ...kept, x: 2000 };
    expect(placeOnScreen(beside, [screen, { ...screen, x: 1920 }])).toEqual(beside);
  });

  test('does not count when that screen is gone, or its top could not be taken hold of', () => {
    expect(placeOnScreen(null, [screen])).toBeNull();
    for (const gone of [{ x: 2000 }, { x: -950 }, { y: -400 }, { y: 1070 }]) {
      expect(placeOnScreen({ ...kept, ...gone }, [screen])).toBeNull();
    }
    expect(placeOnScreen(kept, [])).toBeNull();
  });

  test('is no larger than the screen of today', () => {
    expect(placeOnScreen({ ...kept, width: 4000, height: 3000 }, [screen])).toMatchObject({
      width: 1920,
      height: 1080,
    });
  });
});

describe('the window that is moved', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is remembered when it has come to rest, and when it closes', () => {
    const places: unknown[] = [];
    const window = Object.assign(new EventEmitter(), {
      getNormalBounds: () => ({ x: 1, y: 2, width: 3, height: 4 }),
      isMaximized: () => true,
    });
    rememberPlace(window, (place) => places.push(place));
    for (let step = 0; step < 10; step++) {
      window.emit('move');
      vi.advanceTimersByTime(100);
    }
    expect(places).toEqual([]);
    vi.advanceTimersByTime(500);
    expect(places).toEqual([{ x: 1, y: 2, width: 3, height: 4, maximised: true }]);
    window.emit('resize');
    window.emit('close');
    vi.advanceTimersByTime(1000);
    expect(places.length).toBe(2);
  });
});
