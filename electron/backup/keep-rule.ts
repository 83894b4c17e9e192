/**
 * Which states of a vault are kept. All of the last 24 hours; then the newest of each of the last 14 days that have one, of each of the last
 * 8 weeks, of each of the last 12 months, and of each year for ever. Days and weeks without a backup do not count, so that a long pause, or a
 * clock that was once far ahead, makes nothing disappear. A state that seems to come from the future is kept: the clock was set back, and
 * nothing can be said about its age. The state that was made last is kept in any case.
 */
export const KEPT = { hours: 24, days: 14, weeks: 8, months: 12 } as const;

const HOUR = 3_600_000;

export interface DatedState {
  readonly id: string;
  /** ISO instant, UTC. */
  readonly at: string;
  /** Rises by one with every state, whatever the clock says. */
  readonly number: number;
}

/**
 * The states that are not needed any more.
 *
 * @param now ISO instant, UTC
 */
export function statesToDrop(states: readonly DatedState[], now: string): DatedState[] {
  const present = Date.parse(now);
  const newestFirst = states.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.number - a.number);
  const kept = new Set<string>();
  const last = states.toSorted((a, b) => b.number - a.number)[0];
  if (last !== undefined) kept.add(last.id);
  for (const { id, at } of newestFirst) if (Date.parse(at) > present - KEPT.hours * HOUR) kept.add(id);
  keepNewestOfEach(newestFirst, dayOf, KEPT.days, kept);
  keepNewestOfEach(newestFirst, weekOf, KEPT.weeks, kept);
  keepNewestOfEach(newestFirst, (at) => at.toISOString().slice(0, 7), KEPT.months, kept);
  keepNewestOfEach(newestFirst, (at) => at.toISOString().slice(0, 4), Infinity, kept);
  return states.filter(({ id }) => !kept.has(id));
}

function keepNewestOfEach(
  newestFirst: readonly DatedState[],
  span: (at: Date) => string,
  most: number,
  kept: Set<string>,
): void {
  const seen = new Set<string>();
  for (const { id, at } of newestFirst) {
    const name = span(new Date(at));
    if (seen.has(name)) continue;
    if (seen.size >= most) return;
    seen.add(name);
    kept.add(id);
  }
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The Monday of the week, in UTC: ISO 8601 weeks begin with it. */
function weekOf(at: Date): string {
  const sinceMonday = (at.getUTCDay() + 6) % 7;
  return dayOf(new Date(at.getTime() - sinceMonday * 24 * HOUR));
}
