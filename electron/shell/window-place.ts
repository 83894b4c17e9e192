import type { WindowPlace } from './settings-file.ts';

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Of a window, at least this much of its top has to lie on a screen, so that it can be taken hold of. */
const HOLD = { width: 200, height: 40 } as const;

/**
 * Where the window opens: where it stood, if that is still on a screen; else where the system puts it.
 *
 * @param screens work areas of the screens that are there now
 */
export function placeOnScreen(kept: WindowPlace | null, screens: readonly Area[]): WindowPlace | null {
  if (kept === null) return null;
  const screen = screens.find((area) => overlap(area, { ...kept, height: HOLD.height }));
  if (screen === undefined) return null;
  return { ...kept, width: Math.min(kept.width, screen.width), height: Math.min(kept.height, screen.height) };
}

function overlap(screen: Area, window: Area): boolean {
  const width = Math.min(screen.x + screen.width, window.x + window.width) - Math.max(screen.x, window.x);
  const height = Math.min(screen.y + screen.height, window.y + window.height) - Math.max(screen.y, window.y);
  return width >= HOLD.width && height >= HOLD.height;
}

/** The part of Electron's window that is used here. */
type PlacedWindow = {
  getNormalBounds(): Area;
  isMaximized(): boolean;
  on(event: 'resize' | 'move' | 'close', listener: () => void): unknown;
};

/** Keeps where the window stands: when it has come to rest, and when it closes. */
export function rememberPlace(window: PlacedWindow, keep: (place: WindowPlace) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const now = () => {
    clearTimeout(timer);
    const { x, y, width, height } = window.getNormalBounds();
    keep({ x, y, width, height, maximised: window.isMaximized() });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(now, 500);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', now);
}
