import { expect, test } from 'vitest';
import { menuTemplate } from '../../../electron/shell/menu.ts';
import { windowOptions } from '../../../electron/shell/window.ts';

test('the title of the window is the name of the app', () => {
  expect(windowOptions({ dark: false }, {}).title).toBe('Khronika');
});

test('the window has the colour of its paper before the page is drawn', () => {
  expect(windowOptions({ dark: false }, {}).backgroundColor).toBe('#FBFAF7');
  expect(windowOptions({ dark: true }, {}).backgroundColor).toBe('#151618');
});

test.each([true, false])('the menu of an installed Khronika has no developer tools (on a Mac: %s)', (mac) => {
  const roles = (development: boolean) =>
    menuTemplate({ mac, development })
      .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
      .map(({ role }) => role);
  expect(roles(false)).not.toContain('toggleDevTools');
  expect(roles(false)).not.toContain('reload');
  expect(roles(true)).toEqual(expect.arrayContaining([...roles(false), 'reload', 'toggleDevTools']));
});
