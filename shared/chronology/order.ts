import type { TimelineEntry } from '../contract/timeline.ts';
import { isEdtf } from '../dates/edtf.ts';
import { compareDates } from '../dates/order.ts';

/** The order of time, the same in the drawing and in its table; entries whose date cannot be read follow, by code. */
export function inTimeOrder(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.toSorted((a, b) => {
    const [first, second] = [a.date.trim(), b.date.trim()];
    if (isEdtf(first) && isEdtf(second)) return compareDates(first, second) || compareCodes(a, b);
    return Number(isEdtf(second)) - Number(isEdtf(first)) || compareCodes(a, b);
  });
}

function compareCodes(a: TimelineEntry, b: TimelineEntry): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
