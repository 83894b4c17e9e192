import type { Titled } from '../../forms/form-shape.ts';

let last: Titled | null = null;

/** The record that a passage was last cited for: the next passage is mostly about the same. Forgotten with the lock. */
export function recentlyProven(): Titled | null {
  return last;
}

export function rememberProven(record: Titled | null): void {
  if (record !== null) last = record;
}
