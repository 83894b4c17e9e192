import type { Settings } from '../../shared/contract/calls/shell.ts';
import { WINDOW_TITLE } from './window.ts';

/** What the window is called where it should not say what it is: a word that a hundred programs have. */
const NEUTRAL: Readonly<Record<Settings['language'], string>> = { en: 'Notes', ru: 'Заметки', be: 'Нататкі' };

/** The title of the window and of the first menu. Never anything of a record. */
export function titleOf({ discreet, language }: Pick<Settings, 'discreet' | 'language'>): string {
  return discreet ? NEUTRAL[language] : WINDOW_TITLE;
}

/** The picture of the window in task switchers, beside the bundles. */
export function iconOf({ discreet }: Pick<Settings, 'discreet'>): string {
  return discreet ? 'icon-neutral.png' : 'icon.png';
}

/** The part of Electron's window that is used here. */
type Dressed = {
  setTitle(title: string): void;
  setIcon(icon: string): void;
  setContentProtection(enable: boolean): void;
  setThumbnailClip(region: { x: number; y: number; width: number; height: number }): void;
};

/**
 * Dresses the window as the settings say: title, icon, whether screenshots see it. Windows shows a small live picture of each window above the
 * task bar; of this one it shows a single pixel.
 *
 * @param icons the folder with the pictures
 */
export function dressWindow(
  window: Dressed,
  settings: Pick<Settings, 'discreet' | 'language' | 'contentProtection'>,
  surroundings: { readonly platform: string; readonly icon: (name: string) => string },
): void {
  window.setTitle(titleOf(settings));
  // On macOS a window has no icon of its own; the program's stands in the dock.
  if (surroundings.platform !== 'darwin') window.setIcon(surroundings.icon(iconOf(settings)));
  window.setContentProtection(settings.contentProtection);
  if (surroundings.platform === 'win32') window.setThumbnailClip({ x: 0, y: 0, width: 1, height: 1 });
}
