import { expect, test } from 'vitest';
import { NETWORK_SWITCHES } from '../../../electron/shell/network.ts';
import { REFUSED_SWITCHES, refusedSwitch } from '../../../electron/shell/refused-switches.ts';

const startedWith = (...names: string[]) => refusedSwitch({ hasSwitch: (name) => names.includes(name) });

test('whoever wants to drive the window from outside, or to take a wall away, does not get it started', () => {
  for (const name of [
    'remote-debugging-port',
    'remote-debugging-pipe',
    'inspect',
    'no-sandbox',
    'disable-web-security',
    'load-extension',
    'log-net-log',
  ])
    expect(startedWith('lang', name), name).toBe(name);
  expect(REFUSED_SWITCHES.filter((name) => startedWith(name) !== name)).toEqual([]);
  expect(new Set(REFUSED_SWITCHES).size).toBe(REFUSED_SWITCHES.length);
});

test('without such a word it starts, also with those that Khronika adds itself', () => {
  expect(startedWith()).toBeNull();
  expect(startedWith('lang', 'force-device-scale-factor', ...NETWORK_SWITCHES.map(([name]) => name))).toBeNull();
});
