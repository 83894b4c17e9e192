import { followPointer } from './follow-pointer.ts';

/** Whether a press is on the bar by which the browser itself moves the view. */
export function onScrollbar(view: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): boolean {
  const { left, top } = view.getBoundingClientRect();
  return clientX - left >= view.clientWidth || clientY - top >= view.clientHeight;
}

/** Pages are moved by hand when they are larger than the view. */
export function startPan(view: HTMLElement, event: MouseEvent): void {
  if (view.scrollWidth <= view.clientWidth && view.scrollHeight <= view.clientHeight) return;
  const from = { x: event.clientX + view.scrollLeft, y: event.clientY + view.scrollTop };
  followPointer(
    globalThis,
    (moved) => {
      view.scrollLeft = from.x - moved.clientX;
      view.scrollTop = from.y - moved.clientY;
      view.dataset['panning'] = '';
    },
    () => {
      delete view.dataset['panning'];
    },
  );
}
