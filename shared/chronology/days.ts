/** Days on the axis of a timeline: whole days since 1970-01-01 in the proleptic Gregorian calendar of ISO 8601. */

/** Day number of an ISO day, which may carry a time (a fraction of the day); null for anything else. */
export function dayNumber(iso: string | null): number | null {
  const found = iso === null ? null : isoMoment.exec(iso);
  if (!found) return null;
  const [, year, month, day, hour = 0, minute = 0] = found.map(Number);
  return dayOf(year as number, month as number, day as number) + ((hour || 0) + (minute || 0) / 60) / 24;
}

/** The end of an ISO day: the first moment that no longer belongs to it. */
export function dayAfter(iso: string | null): number | null {
  const day = dayNumber(iso);
  return day === null ? null : Math.floor(day) + 1;
}

/** Day number of a calendar day; months run over (13 is January of the next year). */
export function dayOf(year: number, month: number, day: number): number {
  const at = new Date(0);
  // setUTCFullYear, because Date.UTC takes the years 0 to 99 for 1900 to 1999.
  at.setUTCFullYear(year, month - 1, day);
  return Math.round(at.getTime() / 86_400_000);
}

/** Year, month (1 to 12) and day of a day number. */
export function dateOf(day: number): { year: number; month: number; day: number } {
  const at = new Date(Math.floor(day) * 86_400_000);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

const isoMoment = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/;
