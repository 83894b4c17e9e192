import type { Chronology, ChronologyEntry } from '../../shared/contract/shapes.ts';

/** What is left out of the drawing and its table alike. */
export interface TimelineFilter {
  /** Words, each of which must occur in the title, the code, or the name of somebody it belongs to. */
  readonly text: string;
  /** Record types that are not shown. */
  readonly hidden: readonly string[];
  /** ISO days; entries that cannot lie between them are left out. Undated ones always stay. */
  readonly from: string | null;
  readonly until: string | null;
}

export const everything: TimelineFilter = { text: '', hidden: [], from: null, until: null };

export function filtered(
  entries: readonly ChronologyEntry[],
  { text, hidden, from, until }: TimelineFilter,
  titles: Chronology['titles'],
): readonly ChronologyEntry[] {
  const words = folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const without = new Set(hidden);
  if (words.length === 0 && without.size === 0 && from === null && until === null) return entries;
  return entries.filter((entry) => {
    if (without.has(entry.type)) return false;
    if (until !== null && entry.earliest !== null && entry.earliest.slice(0, 10) > until) return false;
    if (from !== null && entry.latest !== null && entry.latest.slice(0, 10) < from) return false;
    if (words.length === 0) return true;
    const names = [...entry.people, ...entry.organisations, ...entry.cases].map((code) => titles[code] ?? code);
    const said = folded([entry.title, entry.code, ...names].join(' '));
    return words.every((word) => said.includes(word));
  });
}

/** Record types that occur, with how many entries each has. */
export function kindsIn(entries: readonly ChronologyEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { type } of entries) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

/** Letters without case and accents, but й stays й and ё is found by е. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
}
