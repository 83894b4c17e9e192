import { useEffect } from 'react';
import { usePlace } from './place.ts';

/** What one works with in a room: its list or its drawing. */
const WORK = '[role="grid"], [role="treegrid"], .timeline-sheet';

/**
 * Gives the focus to the room one came into when what had it is gone with the room before; without that the keyboard would begin
 * at the top of the window each time. A room that takes the focus itself is left alone, and so is one that goes with a click beside it.
 */
export function useFocusInRoom(): void {
  const { place } = usePlace();
  const room = place.room === 'records' || place.room === 'form' ? `${place.room} ${place.type}` : place.room;
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const main = document.querySelector<HTMLElement>('main');
      (main?.querySelector<HTMLElement>(WORK) ?? main)?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [room]);
}
