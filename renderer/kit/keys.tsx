import { useWords } from '../app/words.ts';
import type { Translate } from '../app/words.ts';
import { isMac, parts } from './key-press.ts';
import './keys.css';

export { ariaKeys, matchesKeys } from './key-press.ts';

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
