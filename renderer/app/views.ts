import { useCallback } from 'react';
import { call } from './host.ts';
import { createStore, useStore } from './store.ts';

/** How long a change of a view waits before it is kept, in milliseconds. */
const SETTLING = 600;

const views = createStore<Readonly<Record<string, unknown>>>({});
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** Fetches how the rooms were left, when a vault is opened. */
export async function readViews(): Promise<void> {
  views.write(await call('views.read', {}));
}

/**
 * A piece of a room's state that is as a person left it: columns, order, filter, widths. It is kept in the vault, because filters hold names.
 *
 * @param initial what it is before anybody has changed it
 */
export function useView<View>(key: string, initial: View): readonly [View, (next: View) => void] {
  const all = useStore(views);
  const keep = useCallback(
    (next: View) => {
      views.write((now) => ({ ...now, [key]: next }));
      clearTimeout(waiting.get(key));
      waiting.set(
        key,
        setTimeout(() => {
          waiting.delete(key);
          // A view that could not be kept (read-only media) is as it was the next time; nothing else is lost.
          call('views.save', { key, view: next }).catch(() => {});
        }, SETTLING),
      );
    },
    [key],
  );
  return [(all[key] as View | undefined) ?? initial, keep];
}

/**
 * The same for a view of several parts, which are changed one by one.
 *
 * @param usual all parts, as they are before anybody has changed them; what an earlier Khronika kept may lack some
 */
export function useViewParts<View extends object>(
  key: string,
  usual: View,
): readonly [View, (changes: Partial<View>) => void] {
  const [kept, keep] = useView<Partial<View>>(key, usual);
  // Two changes in a row are both kept: the second rests on what the first wrote and not on what was drawn.
  const change = useCallback(
    (changes: Partial<View>) => keep({ ...(views.read()[key] as Partial<View> | undefined), ...changes }),
    [key, keep],
  );
  return [{ ...usual, ...kept }, change];
}
