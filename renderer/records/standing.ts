import { useCallback, useEffect, useRef, useState } from 'react';

/** A function that stays the same while what it does follows the last drawing. */
export function useSame<Input>(does: (input: Input) => void): (input: Input) => void {
  const latest = useRef(does);
  useEffect(() => {
    latest.current = does;
  });
  return useCallback((input: Input) => latest.current(input), []);
}

/** When the record that the list stands on goes to the trash, the list stands on the one that takes its place. */
export function useNextInstead(at: number, isGone: boolean, stand: (place: number) => void): void {
  const last = useRef(-1);
  useEffect(() => {
    if (isGone && last.current >= 0) stand(last.current);
    last.current = at;
  });
}

/** How long a list has to stand on a record before its page is fetched while one walks through it, in milliseconds. */
const WALKING = 80;

/** The record that is stood on: at once after a rest, and only the last of several while one walks. */
export function useSettled(current: string | null): string | null {
  const [settled, setSettled] = useState(current);
  const last = useRef(-Infinity);
  useEffect(() => {
    const now = performance.now();
    const wait = now - last.current < 2 * WALKING ? WALKING : 0;
    last.current = now;
    const timer = setTimeout(() => setSettled(current), wait);
    return () => clearTimeout(timer);
  }, [current]);
  return settled;
}

/** The focus goes with what one looks at: to the way back when a page takes the room, to the list when it is left. */
export function useFocusBack(area: { readonly current: HTMLElement | null }, isAlone: boolean): void {
  const was = useRef(isAlone);
  useEffect(() => {
    if (was.current !== isAlone)
      area.current?.querySelector<HTMLElement>(isAlone ? '.records-back button' : '.kit-table-grid')?.focus();
    was.current = isAlone;
  }, [area, isAlone]);
}
