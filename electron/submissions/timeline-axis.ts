import { dateOf, dayOf } from '../../shared/chronology/days.ts';
import { widthOf } from '../../shared/chronology/text-width.ts';

/** The time axis: where a day stands across the drawing, and what is written along the top. All lengths in pixels. */
export interface Axis {
  left: number;
  right: number;
  /** Pixels of one day; the same everywhere except across a break. */
  perDay: number;
  from: number;
  until: number;
  x: (day: number) => number;
  /** Stretches of time left out, drawn as a break. */
  breaks: { x0: number; x1: number }[];
  /** Years, or months where the axis is short; every second one is tinted. */
  columns: { x0: number; x1: number; label: string | null; tinted: boolean }[];
  ticks: { x: number; label: string | null }[];
}

/** Time that a mark takes up. */
export interface Extent {
  from: number;
  until: number;
  /** True when it must not be cut: the years of a detention are there to be seen. */
  whole: boolean;
  /** Pixels of arrow or fading that the mark needs before and after. */
  head: number;
  tail: number;
}

export interface AxisRoom {
  left: number;
  right: number;
  months: readonly string[];
}

const breakWidth = 26;
const margin = 10;
/** No stretch of the axis is narrower, so that its year can be written over it. */
const islandWidth = 76;
const axisTextWidth = 30;
/** Width of a year in figures, with air. */
const yearLabel = 46;
/** Columns narrower than this are the air at the ends of the axis. */
const sliver = 16;

/**
 * Lays out the axis over everything that is to be drawn. One scale holds throughout; where a long empty time would press
 * most entries into a corner it is left out, visibly, and never through a detention.
 */
export function layAxis(extents: readonly Extent[], room: AxisRoom): Axis {
  const islands = islandsOf(extents);
  const perDay = spread(islands, extents, room);
  const placed: { from: number; until: number; x0: number; x1: number }[] = [];
  const breaks: Axis['breaks'] = [];
  let at = room.left;
  for (const [index, island] of islands.entries()) {
    if (index > 0) {
      breaks.push({ x0: at, x1: at + breakWidth });
      at += breakWidth;
    }
    const x1 = index === islands.length - 1 ? room.right : at + (island.until - island.from) * perDay;
    placed.push({ ...island, x0: at, x1 });
    at = x1;
  }
  const x = (day: number): number => {
    const after = placed.findIndex(({ until }) => day < until);
    const island = placed[after === -1 ? placed.length - 1 : after];
    const before = placed[after - 1];
    if (!island) return room.left;
    if (day >= island.from || !before) return island.x0 + (day - island.from) * perDay;
    // Inside a break the place has no meaning beyond "somewhere in there".
    return before.x1 + ((day - before.until) / (island.from - before.until)) * (island.x0 - before.x1);
  };
  const scale = { perDay, months: room.months };
  return {
    left: room.left,
    right: room.right,
    perDay,
    from: islands[0]?.from ?? 0,
    until: islands.at(-1)?.until ?? 0,
    x,
    breaks,
    columns: placed.flatMap((island) => columnsOf(island, x, scale)),
    ticks: placed.flatMap((island) => ticksOf(island, x, scale)),
  };
}

interface Stretch {
  from: number;
  until: number;
}

/**
 * Leaves out the longest empty times, one after the other, as long as the axis would show mostly emptiness: the gap
 * is most of it, or half of the entries stand within a fifth of it. Nothing under four years or a quarter of the axis is
 * left out.
 */
function islandsOf(extents: readonly Extent[]): Stretch[] {
  // An exclusive end at midnight belongs to the day before.
  const edges = extents
    .flatMap(({ from, until }) => [from, until > from ? until - 0.5 : from])
    .toSorted((a, b) => a - b);
  const first = edges[0] ?? 0;
  const last = edges.at(-1) ?? first;
  const gaps: Stretch[] = [];
  for (const [index, until] of edges.entries()) {
    const from = edges[index - 1] ?? until;
    const cutsDetention = extents.some((extent) => extent.whole && extent.from < until - 1 && extent.until > from + 1);
    if (until - from >= shortestCut && !cutsDetention) gaps.push({ from, until });
  }
  gaps.sort((a, b) => a.until - a.from - (b.until - b.from));
  const cuts: Stretch[] = [];
  while (gaps.length > 0 && cuts.length < mostCuts && extents.length >= 3) {
    const rest = last - first - lengthOf(cuts);
    const gap = gaps.pop() as Stretch;
    const share = (gap.until - gap.from) / rest;
    if (share < 0.25 || (share < 0.6 && crowdOf(extents, cuts) > rest / 5)) break;
    cuts.push(gap);
  }
  cuts.sort((a, b) => a.from - b.from);
  const starts = [first, ...cuts.map(({ until }) => until)];
  return starts.map((from, index) => ({ from, until: cuts[index]?.from ?? last }));
}

const shortestCut = 4 * 365;
const mostCuts = 4;

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, until }) => sum + until - from, 0);
}

/** Days of the shortest stretch of axis in which half of the entries begin. */
function crowdOf(extents: readonly Extent[], cuts: readonly Stretch[]): number {
  const begins = extents
    .map(({ from }) => from - lengthOf(cuts.filter((cut) => cut.until <= from)))
    .toSorted((a, b) => a - b);
  const half = Math.ceil(begins.length / 2);
  return Math.min(...begins.slice(half - 1).map((begin, index) => begin - (begins[index] as number)));
}

/** Widens the stretches to whole months with some air, and returns the pixels of a day that then fill the room exactly. */
function spread(islands: Stretch[], extents: readonly Extent[], room: AxisRoom): number {
  const width = room.right - room.left - breakWidth * (islands.length - 1);
  for (const island of islands) Object.assign(island, wholeMonths(island));
  const first = islands[0];
  const last = islands.at(-1);
  if (!first || !last) return 1;
  // Air in pixels depends on the scale and the scale on the air: solved directly, then narrow stretches are widened.
  const days = (): number => lengthOf(islands);
  const guess = (width * 0.9) / days();
  const headRoom = Math.max(0, ...extents.map(({ head, from }) => head - (from - first.from) * guess));
  const tailRoom = Math.max(0, ...extents.map(({ tail, until }) => tail - (last.until - until) * guess));
  const air = headRoom + tailRoom + 2 * margin * islands.length;
  const narrow = new Set<Stretch>();
  let perDay = (width - air) / days();
  for (let round = 0; round < islands.length; round += 1) {
    for (const island of islands)
      if ((island.until - island.from) * perDay < islandWidth - 2 * margin) narrow.add(island);
    if (narrow.size === islands.length) break;
    const wide = islands.filter((island) => !narrow.has(island));
    const fixed = narrow.size * (islandWidth - 2 * margin);
    perDay = (width - air - fixed) / lengthOf(wide);
  }
  if (narrow.size < islands.length) {
    for (const island of narrow) {
      const days = (islandWidth - 2 * margin) / perDay;
      // A stretch that ends with a year is widened backwards, any other forwards, so that it keeps to one year.
      if (dateOf(island.until).month === 1) island.from = island.until - days;
      else island.until = island.from + days;
    }
  }
  perDay = (width - air) / days();
  for (const island of islands)
    Object.assign(island, { from: island.from - margin / perDay, until: island.until + margin / perDay });
  first.from -= headRoom / perDay;
  last.until += tailRoom / perDay;
  return perDay;
}

function wholeMonths({ from, until }: Stretch): Stretch {
  const start = dateOf(from);
  const end = dateOf(until);
  return { from: dayOf(start.year, start.month, 1), until: dayOf(end.year, end.month + 1, 1) };
}

interface Scale {
  perDay: number;
  months: readonly string[];
}

type Unit = 'month' | 'year' | 'decade';

function columnsOf(
  island: Stretch & { x0: number; x1: number },
  x: (day: number) => number,
  scale: Scale,
): Axis['columns'] {
  const unit = columnUnit(scale);
  const perYear = scale.perDay * 365;
  const columns: Axis['columns'] = [];
  for (let at = startOf(unit, island.from); at < island.until; at = nextOf(unit, at)) {
    const x0 = Math.max(island.x0, x(Math.max(at, island.from)));
    const x1 = Math.min(island.x1, x(Math.min(nextOf(unit, at), island.until)));
    const { year, month } = dateOf(at);
    const label = unit === 'month' ? `${scale.months[month - 1]} ${year}` : String(year);
    const count = unit === 'month' ? year * 12 + month : unit === 'year' ? year : year / 10;
    // Where years are narrow every second one is named.
    const named = unit !== 'year' || perYear >= yearLabel || count % 2 === 0;
    const needed = unit === 'month' ? 70 : Math.min(yearLabel, perYear - 0.5);
    columns.push({
      x0,
      x1,
      label: named && x1 - x0 >= needed ? label : null,
      tinted: count % 2 === 0 && x1 - x0 >= sliver,
    });
  }
  // A stretch of time without any label could not be read at all.
  const widest = columns.toSorted((a, b) => b.x1 - b.x0 - (a.x1 - a.x0))[0];
  if (widest && columns.every(({ label }) => label === null)) {
    const year = dateOf((island.from + island.until) / 2).year;
    widest.label = unit === 'decade' ? String(Math.floor(year / 10) * 10) : String(year);
  }
  return columns;
}

function ticksOf(
  island: Stretch & { x1: number },
  x: (day: number) => number,
  { perDay, months }: Scale,
): Axis['ticks'] {
  const ticks: Axis['ticks'] = [];
  const inside = (day: number): boolean => day >= island.from && day < island.until;
  const fitting = (day: number, label: string | undefined): string | null =>
    label !== undefined && x(day) + 3 + widthOf(label, 11) <= island.x1 ? label : null;
  const unit = columnUnit({ perDay, months });
  if (unit === 'month') {
    const step = [1, 2, 5, 10].find((days) => days * perDay >= 24) ?? 15;
    for (let day = Math.ceil(island.from); inside(day); day += 1) {
      const date = dateOf(day).day;
      const labelled = date === 1 || (date % step === 0 && date + step / 2 <= 31) || step === 1;
      if (labelled || perDay >= 8) ticks.push({ x: x(day), label: fitting(day, labelled ? String(date) : undefined) });
    }
  } else if (unit === 'year') {
    const step = [1, 3, 6].find((count) => count * 30.4 * perDay >= axisTextWidth) ?? 0;
    for (let at = startOf('month', island.from); at < island.until; at = nextOf('month', at)) {
      const { month } = dateOf(at);
      const every = perDay * 30.4 >= 6 ? 1 : perDay * 30.4 >= 4.5 ? 3 : 12;
      if (!inside(at) || (month - 1) % every !== 0) continue;
      ticks.push({
        x: x(at),
        label: fitting(at, step > 0 && (month - 1) % step === 0 ? months[month - 1] : undefined),
      });
    }
  } else {
    for (let at = startOf('year', island.from); at < island.until; at = nextOf('year', at)) {
      if (inside(at) && 365 * perDay >= 4) ticks.push({ x: x(at), label: null });
    }
  }
  return ticks;
}

function columnUnit({ perDay }: Scale): Unit {
  if (perDay >= 5) return 'month';
  return perDay * 365 >= yearLabel / 2 ? 'year' : 'decade';
}

function startOf(unit: Unit, day: number): number {
  const { year, month } = dateOf(day);
  if (unit === 'month') return dayOf(year, month, 1);
  return dayOf(unit === 'year' ? year : Math.floor(year / 10) * 10, 1, 1);
}

function nextOf(unit: Unit, start: number): number {
  const { year, month } = dateOf(start);
  if (unit === 'month') return dayOf(year, month + 1, 1);
  return dayOf(year + (unit === 'year' ? 1 : 10), 1, 1);
}
