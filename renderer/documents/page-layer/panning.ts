/** Whether a press is on the bar by which the browser itself moves the view. */
export function onScrollbar(view: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): boolean {
  const { left, top } = view.getBoundingClientRect();
  return clientX - left >= view.clientWidth || clientY - top >= view.clientHeight;
}

/** Pages are moved by hand when they are larger than the view. */
export function startPan(view: HTMLElement, event: MouseEvent): void {
  if (view.scrollWidth <= view.clientWidth && view.scrollHeight <= view.clientHeight) return;
  const from = { x: event.clientX + view.scrollLeft, y: event.clientY + view.scrollTop };
  const move = (moved: PointerEvent): void => {
    view.scrollLeft = from.x - moved.clientX;
    view.scrollTop = from.y - moved.clientY;
    view.dataset['panning'] = '';
  };
  const end = (): void => {
    delete view.dataset['panning'];
    globalThis.removeEventListener('pointermove', move);
    globalThis.removeEventListener('pointerup', end);
    globalThis.removeEventListener('pointercancel', end);
  };
  globalThis.addEventListener('pointermove', move);
  globalThis.addEventListener('pointerup', end);
  globalThis.addEventListener('pointercancel', end);
}
