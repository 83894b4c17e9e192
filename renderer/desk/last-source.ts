import type { LastSource } from './desk-state.ts';

let last: LastSource | null = null;

/** The source that was given last, also on another desk: one paper often tells of several cases. Forgotten with the lock. */
export function lastSource(): LastSource | null {
  return last;
}

export function rememberSource(source: LastSource | null): void {
  if (source !== null) last = source;
}
