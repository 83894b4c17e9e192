import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';

/** Always this, never a record: titles show in task switchers, screenshots and logs of the window system. */
export const WINDOW_TITLE = 'Khronika';

/** Size and look of the window before its page has drawn; the paper colours are those of renderer/kit/tokens.css. */
export function windowOptions(look: { dark: boolean }, preferences: WebPreferences): BrowserWindowConstructorOptions {
  return {
    title: WINDOW_TITLE,
    width: 1200,
    height: 780,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: look.dark ? '#151618' : '#FBFAF7',
    webPreferences: preferences,
  };
}
