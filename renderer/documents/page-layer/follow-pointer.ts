/**
 * Follows a pointer that is held down until it is let go or taken away.
 *
 * @param target where it is listened to: the window, or the element that has captured it
 */
export function followPointer(target: EventTarget, move: (event: PointerEvent) => void, end: () => void): void {
  const held = new AbortController();
  const { signal } = held;
  const letGo = (): void => {
    held.abort();
    end();
  };
  target.addEventListener('pointermove', (event) => move(event as PointerEvent), { signal });
  target.addEventListener('pointerup', letGo, { signal });
  target.addEventListener('pointercancel', letGo, { signal });
}
