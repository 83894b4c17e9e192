import type { Translate } from '../app/words.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;

/** A span of time in one rounded word or two, from "at once" to "more than a million years": guesses are no closer than that. */
export function howLong(seconds: number, t: Translate): string {
  if (seconds < MINUTE) return t('entry.time-at-once');
  if (seconds < HOUR) return t('entry.time-minutes', { count: Math.round(seconds / MINUTE) });
  if (seconds < 2 * DAY) return t('entry.time-hours', { count: Math.round(seconds / HOUR) });
  if (seconds < 2 * MONTH) return t('entry.time-days', { count: Math.round(seconds / DAY) });
  if (seconds < 2 * YEAR) return t('entry.time-months', { count: Math.round(seconds / MONTH) });
  if (seconds < 200 * YEAR) return t('entry.time-years', { count: Math.round(seconds / YEAR) });
  return seconds < 1e6 * YEAR ? t('entry.time-centuries') : t('entry.time-ages');
}
