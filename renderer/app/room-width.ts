import { createStore, useStore } from './store.ts';

/** How wide the part of the window is that rooms fill, in CSS pixels; 0 before it is there. */
const width = createStore(0);

/** The ref of the element that rooms fill. */
export function measureRoom(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  const measure = (): void => width.write(element.clientWidth);
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  return () => observer.disconnect();
}

export function useRoomWidth(): number {
  return useStore(width);
}

/** Whether a room has less than so many CSS pixels, so that its parts stand one after the other instead of beside each other. */
export function useIsNarrow(below: number): boolean {
  const now = useRoomWidth();
  return now > 0 && now < below;
}
