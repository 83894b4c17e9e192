import { useCallback, useState, useSyncExternalStore } from 'react';
import { useSession } from '../app/session.ts';

const DARK = '(prefers-color-scheme: dark)';

/** Whether the window is light or dark now, by its setting or by the system. */
export function useTheme(): 'light' | 'dark' {
  const { theme } = useSession().settings;
  const isDark = useSyncExternalStore(heardFromSystem, () => matchMedia(DARK).matches);
  return theme === 'system' ? (isDark ? 'dark' : 'light') : theme;
}

function heardFromSystem(changed: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Charts are drawn anew only for every so many pixels. */
const STEP = 20;

/**
 * How wide a chart can be in an element.
 *
 * @returns the ref of the element, and the width; 0 before it is there
 */
export function useChartWidth(
  narrowest: number,
  widest: number,
): readonly [(element: HTMLElement | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(0);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const measure = (): void => {
        const room = Math.floor(element.clientWidth / STEP) * STEP;
        setWidth(Math.min(widest, Math.max(narrowest, room)));
      };
      measure();
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      return () => observer.disconnect();
    },
    [narrowest, widest],
  );
  return [ref, width];
}

/**
 * Gives a drawing an address in this window for as long as it is shown.
 *
 * @returns the ref of the `img` that shows it
 */
export function useDrawing(svg: string): (image: HTMLImageElement | null) => (() => void) | undefined {
  return useCallback(
    (image: HTMLImageElement | null) => {
      if (image === null) return undefined;
      const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [svg],
  );
}
