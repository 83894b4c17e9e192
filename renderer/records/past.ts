import type { CallOutput } from '../../shared/contract/calls.ts';
import type { Shown } from './statements.ts';

export type Comparison = CallOutput<'history.compare'>[number];
export type ValueChange = Comparison['changes'][number];

/** A field that was different then. */
export interface Difference {
  readonly field: string;
  readonly was: unknown;
  readonly now: unknown;
}

/**
 * What was different right after an entry of the history from what is there now: the changes of later entries, walked back.
 *
 * @param entries newest first, as `history.compare` gives them
 */
export function differencesSince(entries: readonly Comparison[], seq: number, shown: Shown): readonly Difference[] {
  const now: Readonly<Record<string, unknown>> = { ...shown.fields, state: shown.state };
  const then: Record<string, unknown> = {};
  for (const { changes, seq: entry } of entries) {
    if (entry <= seq) break;
    for (const { what, field, before } of changes)
      if (what === 'record' && field !== null) then[field] = before ?? null;
  }
  return Object.entries(then)
    .map(([field, value]) => ({ field, was: value, now: field in now ? plain(now[field]) : null }))
    .filter((difference) => JSON.stringify(preferred(difference.was)) !== JSON.stringify(difference.now));
}

/** The value itself, where values of several sources were stored together with it. */
export function preferred(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'preferred' in value ? value.preferred : value;
}

function plain(value: unknown): unknown {
  return value ?? null;
}
