import { useWords } from '../app/words.ts';
import type { Translate } from '../app/words.ts';
import './keys.css';

/** Keys as keycaps: `Mod+K` is shown as Ctrl K, or as ⌘ K on a Mac. */
export function Keys({ keys }: { readonly keys: string }) {
  const { t } = useWords();
  return (
    <span className="kit-keys">
      {caps(keys, t).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}

/** Keys as they are said and written in a line of text: `Ctrl+K`. */
export function printKeys(keys: string, t: Translate): string {
  return caps(keys, t).join(isMac() ? '' : '+');
}

/** Keys in the form that `aria-keyshortcuts` wants: `Control+K`. */
export function ariaKeys(keys: string): string {
  return parts(keys)
    .map((part) => (part === 'Mod' ? (isMac() ? 'Meta' : 'Control') : part === 'Ctrl' ? 'Control' : part))
    .join('+');
}

/** What of a keyboard event tells which keys are pressed. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Whether the keys pressed are these. Letters are told by what is printed on a Latin keyboard, so that a key works the same
 * while one writes in Cyrillic; signs such as `?` and `+` are told by themselves, wherever the layout has them.
 *
 * @param keys `Mod+K`, `Shift+F10`, `?`, `ArrowUp`; Mod is Ctrl, or the command key of a Mac
 */
export function matchesKeys(event: KeyPress, keys: string): boolean {
  const wanted = parts(keys);
  const key = wanted.at(-1) ?? '';
  const has = (name: string): boolean => wanted.slice(0, -1).includes(name);
  const mac = isMac();
  if (event.ctrlKey !== (has('Ctrl') || (has('Mod') && !mac))) return false;
  if (event.metaKey !== (has('Meta') || (has('Mod') && mac))) return false;
  if (event.altKey !== has('Alt')) return false;
  // A sign may need Shift on one layout and not on another; for everything else Shift is one of the keys.
  const sign = key.length === 1 && !/[A-Z0-9]/i.test(key);
  if (!sign && event.shiftKey !== has('Shift')) return false;
  return sameKey(event, key);
}

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

function sameKey(event: KeyPress, key: string): boolean {
  const name = NAMES[key] ?? key;
  if (event.key.toLowerCase() === name.toLowerCase()) return true;
  if (name.length !== 1) return false;
  if (/[0-9]/.test(name)) return event.code === `Digit${name}` || event.code === `Numpad${name}`;
  // A Latin layout that moves letters about, such as Dvorak, is right about its letters; only others are read by place.
  const latin = /^[\u0020-\u024f]$/.test(event.key);
  if (latin) return false;
  return event.code === (/[a-z]/i.test(name) ? `Key${name.toUpperCase()}` : SIGNS[name]);
}

function parts(keys: string): string[] {
  return keys.endsWith('+') ? [...keys.slice(0, -2).split('+').filter(Boolean), '+'] : keys.split('+');
}

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Meta: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' };
const ARROWS: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

function caps(keys: string, t: Translate): string[] {
  return parts(keys).map((part) => {
    if (isMac() && MAC[part] !== undefined) return MAC[part];
    if (part === 'Mod') return 'Ctrl';
    if (part === 'Space' || part === ' ') return t('kit.key_space_bar');
    if (part === 'Escape') return 'Esc';
    if (part === 'Delete') return 'Del';
    return ARROWS[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}
