import type { MenuItemConstructorOptions } from 'electron';
import type { CallInput } from '../../shared/contract/calls.ts';
import type { Settings } from '../../shared/contract/calls/shell.ts';
import { menuWords } from './shell-words.ts';

export type MenuGroups = CallInput<'shell.menu'>['groups'];

/**
 * The menu: what the window can do now, in the words it gave, then editing, reading size and leaving, which the system carries out.
 * Reloading and the developer tools are for development alone.
 */
export function menuTemplate(options: {
  /** What the first menu is called. */
  readonly title: string;
  readonly mac: boolean;
  readonly development: boolean;
  readonly language: Settings['language'];
  /** Empty until the window has told its commands. */
  readonly groups: MenuGroups;
  readonly onCommand: (id: string) => void;
}): MenuItemConstructorOptions[] {
  const { mac, development, groups, onCommand } = options;
  const words = menuWords[options.language];
  const role = (name: keyof typeof words & MenuItemConstructorOptions['role']): MenuItemConstructorOptions => ({
    role: name,
    label: words[name],
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const forDevelopment: MenuItemConstructorOptions[] = development
    ? [separator, { role: 'reload' }, { role: 'toggleDevTools' }]
    : [];
  return [
    {
      label: options.title,
      submenu: mac ? [role('hide'), role('hideOthers'), separator, role('quit')] : [role('quit')],
    },
    ...groups.map(({ label, items }) => ({
      label: plain(label),
      submenu: items.map((item) => commandItem(item, mac, onCommand)),
    })),
    {
      label: words.edit,
      submenu: [role('undo'), role('redo'), separator, role('cut'), role('copy'), role('paste'), role('selectAll')],
    },
    {
      label: words.view,
      submenu: [
        role('resetZoom'),
        role('zoomIn'),
        role('zoomOut'),
        separator,
        role('togglefullscreen'),
        ...forDevelopment,
      ],
    },
  ];
}

function commandItem(
  { id, label, keys, enabled }: MenuGroups[number]['items'][number],
  mac: boolean,
  onCommand: (id: string) => void,
): MenuItemConstructorOptions {
  const key = keys === null ? null : acceleratorOf(keys, mac);
  return {
    id,
    label: plain(label),
    enabled,
    click: () => onCommand(id),
    ...(key === null ? {} : { accelerator: key.accelerator, registerAccelerator: key.register }),
  };
}

/** In a label of a menu `&` marks a key. */
function plain(label: string): string {
  return label.replaceAll('&', '&&');
}

const MODIFIERS: Readonly<Record<string, string>> = {
  mod: 'CommandOrControl',
  ctrl: 'Control',
  control: 'Control',
  cmd: 'Command',
  command: 'Command',
  alt: 'Alt',
  option: 'Alt',
  shift: 'Shift',
};
const KEYS: Readonly<Record<string, string>> = {
  enter: 'Return',
  escape: 'Escape',
  esc: 'Escape',
  space: 'Space',
  delete: 'Delete',
  backspace: 'Backspace',
  tab: 'Tab',
  arrowup: 'Up',
  arrowdown: 'Down',
  arrowleft: 'Left',
  arrowright: 'Right',
  home: 'Home',
  end: 'End',
  plus: 'Plus',
  pageup: 'PageUp',
  pagedown: 'PageDown',
};

/**
 * A key as the window writes it (`Mod+K`, `Ctrl+Shift+L`, `F5`, `?`) in the way that Electron takes it. A key without Ctrl, Cmd or Alt
 * is shown only: registered, it could not be typed any more. On a Mac what is shown is registered, so there it is left out.
 *
 * @returns null for keys that a menu cannot have, such as one after the other
 */
export function acceleratorOf(keys: string, mac: boolean): { accelerator: string; register: boolean } | null {
  const parts = keys.replace(/\+$/, 'Plus').split('+');
  const last = parts.pop() ?? '';
  const modifiers = parts.map((part) => MODIFIERS[part.toLowerCase()]);
  const key = /^([!-~]|F([1-9]|1\d|2[0-4]))$/.test(last) ? last.toUpperCase() : KEYS[last.toLowerCase()];
  if (key === undefined || modifiers.includes(undefined)) return null;
  const register = modifiers.some((modifier) => modifier !== 'Shift') || /^F\d+$/.test(key);
  if (mac && !register) return null;
  return { accelerator: [...modifiers, key].join('+'), register };
}
