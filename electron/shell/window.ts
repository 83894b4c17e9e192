import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import type { WindowPlace } from './settings-file.ts';

/** Always this, never a record: titles show in task switchers, screenshots and logs of the window system. */
export const WINDOW_TITLE = 'Khronika';

/**
 * Size and look of the window before its page has drawn; the paper colours are those of renderer/kit/tokens.css.
 *
 * @param look `kept`: where it stood the last time, if that is still on a screen
 */
export function windowOptions(
  look: { readonly dark: boolean; readonly kept?: WindowPlace | null },
  preferences: WebPreferences,
): BrowserWindowConstructorOptions {
  const { kept } = look;
  return {
    title: WINDOW_TITLE,
    width: kept?.width ?? 1200,
    height: kept?.height ?? 780,
    ...(kept ? { x: kept.x, y: kept.y } : {}),
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: look.dark ? '#151618' : '#FBFAF7',
    webPreferences: preferences,
  };
}
