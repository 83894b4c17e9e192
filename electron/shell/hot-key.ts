import type { Settings } from '../../shared/contract/calls/shell.ts';

/** The keys that lock while another program is in front, where a person wants that. In the window it is the key of the menu. */
export const HOT_KEY = 'CommandOrControl+Alt+Shift+L';

/** The part of Electron's global shortcuts that is used here. */
type Shortcuts = {
  register(keys: string, pressed: () => void): boolean;
  unregister(keys: string): void;
  isRegistered(keys: string): boolean;
};

/**
 * Takes the keys for Khronika while a vault is open and only then: a program that has taken keys can be noticed. To be called whenever a vault was
 * opened or locked, and when the setting was changed.
 */
export function followHotKey(
  shortcuts: Shortcuts,
  state: { readonly isOpen: boolean; readonly setting: Settings['hotKey'] },
  pressed: () => void,
): void {
  const wanted = state.isOpen && state.setting === 'everywhere';
  if (wanted === shortcuts.isRegistered(HOT_KEY)) return;
  if (wanted) shortcuts.register(HOT_KEY, pressed);
  else shortcuts.unregister(HOT_KEY);
}
