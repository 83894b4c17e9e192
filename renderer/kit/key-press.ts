/** Keys in the form that `aria-keyshortcuts` wants: `Control+K`. */
export function ariaKeys(keys: string): string {
  return parts(keys)
    .map((part) => (part === 'Mod' ? (isMac() ? 'Meta' : 'Control') : part === 'Ctrl' ? 'Control' : part))
    .join('+');
}

/** What of a keyboard event tells which keys are pressed. */
export interface KeyPress {
  readonly key: string;
  /** Which key of the board it is, whatever the layout prints on it. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Whether the keys pressed are these. Letters are told by what is printed on a Latin keyboard, so that a key works the same
 * while one writes in Cyrillic; signs such as `?` and `+` are told by themselves, wherever the layout has them.
 *
 * @param keys `Mod+K`, `Shift+F10`, `?`, `ArrowUp`; Mod is Ctrl, or the command key of a Mac
 */
export function matchesKeys(event: KeyPress, keys: string): boolean {
  const wanted = parts(keys);
  const last = wanted.at(-1) ?? '';
  const key = NAMES[last] ?? last;
  const has = (name: string): boolean => wanted.slice(0, -1).includes(name);
  const mac = isMac();
  if (event.ctrlKey !== (has('Ctrl') || (has('Mod') && !mac))) return false;
  if (event.metaKey !== (has('Meta') || (has('Mod') && mac))) return false;
  if (event.altKey !== has('Alt')) return false;
  // A sign may need Shift on one layout and not on another; for everything else Shift is one of the keys.
  const sign = key.length === 1 && !/[A-Z0-9 ]/i.test(key);
  if (!sign && event.shiftKey !== has('Shift')) return false;
  return sameKey(event, key);
}

/** Whether the keys are those of a Mac. */
export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /^mac/i.test(navigator.platform);
}

const NAMES: Readonly<Record<string, string>> = { Esc: 'Escape', Space: ' ', Del: 'Delete', Plus: '+' };
/** The keys of signs on a Latin keyboard, for layouts that have a letter there. */
const SIGNS: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '.': 'Period',
  '/': 'Slash',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  ';': 'Semicolon',
  '\\': 'Backslash',
};

function sameKey(event: KeyPress, name: string): boolean {
  if (event.key.toLowerCase() === name.toLowerCase()) return true;
  if (name.length !== 1) return false;
  if (/[0-9]/.test(name)) return event.code === `Digit${name}` || event.code === `Numpad${name}`;
  // A Latin layout that moves letters about, such as Dvorak, is right about its letters; only others are read by place.
  const latin = /^[\u0020-\u024f]$/.test(event.key);
  if (latin) return false;
  return event.code === (/[a-z]/i.test(name) ? `Key${name.toUpperCase()}` : SIGNS[name]);
}

/** The keys of a chord, one by one. */
export function parts(keys: string): string[] {
  return keys.endsWith('+') ? [...keys.slice(0, -2).split('+').filter(Boolean), '+'] : keys.split('+');
}
