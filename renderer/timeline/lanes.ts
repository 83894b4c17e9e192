import type { Chronology } from '../../shared/contract/shapes.ts';
import { laneName } from '../../shared/chronology/words.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import type { Item } from './item.ts';

export const laneKinds = ['kind', 'person', 'organisation', 'case'] as const;
/** What the lanes are. */
export type LaneKind = (typeof laneKinds)[number];

export const laneOrders = ['first', 'name', 'count'] as const;
export type LaneOrder = (typeof laneOrders)[number];

export interface Lane {
  /** A record type, the code of a record, or '' for entries that belong to none. */
  readonly id: string;
  readonly name: string;
  /** In the order of time. */
  readonly dated: readonly Item[];
  readonly undated: readonly Item[];
}

/** The title of a record, or its code where it has none: not everybody's name is recorded. */
export function nameOfRecord(code: string, titles: Chronology['titles']): string {
  const title = titles[code]?.trim() ?? '';
  return title === '' ? code : title;
}

/** Kinds from top to bottom: what was done to a person first, paper last. */
const kindOrder = ['detention', 'incident', 'case', 'liquidation', 'remedy', 'event', 'document', 'survey'];

/**
 * Divides items among lanes. One that belongs to several people stands in the lane of each; one that belongs to none is never
 * dropped.
 * @param focus codes of the records that are compared: only their lanes, in this order
 * @param nobody name of the lane of entries that belong to none
 */
export function lanesOf(
  items: readonly Item[],
  by: LaneKind,
  order: LaneOrder,
  words: { titles: Chronology['titles']; language: Language; nobody: string },
  focus: readonly string[] = [],
): Lane[] {
  const found = new Map<string, { dated: Item[]; undated: Item[] }>();
  const wanted = by === 'kind' ? null : focus.filter((code) => prefixOf[by].test(code));
  const only = wanted !== null && wanted.length > 0 ? new Set(wanted) : null;
  for (const code of only ?? []) found.set(code, { dated: [], undated: [] });
  for (const item of items) {
    const owners = ownersOf(item, by).filter((code) => only === null || only.has(code));
    for (const owner of owners.length > 0 ? owners : ['']) {
      let lane = found.get(owner);
      if (!lane) found.set(owner, (lane = { dated: [], undated: [] }));
      (item.mark === null ? lane.undated : lane.dated).push(item);
    }
  }
  const collator = new Intl.Collator(words.language, { numeric: true });
  const lanes = [...found].map(([id, held]): Lane => ({ id, name: nameOf(id, by, words), ...held }));
  return lanes.toSorted((a, b) => {
    const last = Number(a.id === '') - Number(b.id === '');
    if (last !== 0) return last;
    if (only) return focus.indexOf(a.id) - focus.indexOf(b.id);
    const byName = collator.compare(a.name, b.name);
    if (order === 'count') return size(b) - size(a) || byName;
    if (order === 'name') return byName;
    if (by === 'kind') return place(a.id) - place(b.id) || byName;
    return firstDay(a) - firstDay(b) || byName;
  });
}

/** Codes or kinds of the lanes that an item stands in. */
function ownersOf({ entry }: Item, by: LaneKind): readonly string[] {
  if (by === 'kind') return [entry.type];
  const linked = { person: entry.people, organisation: entry.organisations, case: entry.cases }[by];
  return entry.type === by && !linked.includes(entry.code) ? [entry.code, ...linked] : linked;
}

const prefixOf = { person: /^P-/, organisation: /^O-/, case: /^C-/ } as const;

function nameOf(
  id: string,
  by: LaneKind,
  words: { titles: Chronology['titles']; language: Language; nobody: string },
): string {
  if (id === '') return words.nobody;
  return by === 'kind' ? laneName(id, words.language) : nameOfRecord(id, words.titles);
}

function size({ dated, undated }: Lane): number {
  return dated.length + undated.length;
}

function firstDay({ dated }: Lane): number {
  return dated[0]?.start ?? Number.POSITIVE_INFINITY;
}

function place(type: string): number {
  const found = kindOrder.indexOf(type);
  return found === -1 ? kindOrder.length : found;
}
