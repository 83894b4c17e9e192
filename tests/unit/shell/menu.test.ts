import { describe, expect, test } from 'vitest';
import { acceleratorOf, menuTemplate, type MenuGroups } from '../../../electron/shell/menu.ts';

const groups: MenuGroups = [
  {
    label: 'Records & files',
    items: [
      { id: 'record.new', label: 'New record', keys: 'Mod+N', enabled: true },
      { id: 'places.next', label: 'Next', keys: 'j', enabled: false },
      { id: 'places.home', label: 'Home', keys: 'g h', enabled: true },
    ],
  },
];
const clicked: string[] = [];
const build = (options: Partial<Parameters<typeof menuTemplate>[0]> = {}) =>
  menuTemplate({
    title: 'Khronika',
    mac: false,
    development: false,
    language: 'en',
    groups: [],
    onCommand: (id) => clicked.push(id),
    ...options,
  });
const itemsOf = (template: ReturnType<typeof build>) =>
  template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

test('until the window has told its commands the menu edits, resizes and leaves, in the language of the window', () => {
  expect(build().map(({ label }) => label)).toEqual(['Khronika', 'Edit', 'View']);
  expect(build({ language: 'ru' }).map(({ label }) => label)).toEqual(['Khronika', 'Правка', 'Вид']);
  expect(build({ language: 'be' }).map(({ label }) => label)).toEqual(['Khronika', 'Праўка', 'Выгляд']);
  for (const item of itemsOf(build())) expect(item.type === 'separator' || item.label !== undefined).toBe(true);
});

test.each([true, false])('the menu of an installed Khronika has no developer tools (on a Mac: %s)', (mac) => {
  const roles = (development: boolean) => itemsOf(build({ mac, development })).map(({ role }) => role);
  expect(roles(false)).not.toContain('toggleDevTools');
  expect(roles(false)).not.toContain('reload');
  expect(roles(true)).toEqual(expect.arrayContaining([...roles(false), 'reload', 'toggleDevTools']));
});

test("the window's commands stand between, with their words and keys, and can be chosen", () => {
  const template = build({ groups });
  expect(template.map(({ label }) => label)).toEqual(['Khronika', 'Records && files', 'Edit', 'View']);
  const [first, second, third] = itemsOf([template[1] ?? {}]);
  expect(first).toMatchObject({
    id: 'record.new',
    label: 'New record',
    enabled: true,
    accelerator: 'CommandOrControl+N',
    registerAccelerator: true,
  });
  expect(second).toMatchObject({ enabled: false, accelerator: 'J', registerAccelerator: false });
  expect(third).not.toHaveProperty('accelerator');
  (first as { click: () => void }).click();
  expect(clicked).toEqual(['record.new']);
});

describe('a key', () => {
  test.each([
    ['Mod+K', 'CommandOrControl+K', true],
    ['Ctrl+Shift+L', 'Control+Shift+L', true],
    ['Alt+ArrowLeft', 'Alt+Left', true],
    ['F5', 'F5', true],
    ['Mod+,', 'CommandOrControl+,', true],
    ['Mod++', 'CommandOrControl+Plus', true],
    ['?', '?', false],
    ['j', 'J', false],
    ['Shift+Enter', 'Shift+Return', false],
    ['Delete', 'Delete', false],
  ])('%s is shown as %s; registered: %s', (keys, accelerator, register) => {
    expect(acceleratorOf(keys, false)).toEqual({ accelerator, register });
  });

  test.each(['g h', '', 'Hyper+K', 'Mod+Fn', 'word', 'ж'])('"%s" is none for a menu', (keys) => {
    expect(acceleratorOf(keys, false)).toBeNull();
  });

  test('that would stop a letter from being typed is not in the menu of a Mac, where all that is shown is registered', () => {
    expect(acceleratorOf('j', true)).toBeNull();
    expect(acceleratorOf('Mod+J', true)).toEqual({ accelerator: 'CommandOrControl+J', register: true });
  });
});
