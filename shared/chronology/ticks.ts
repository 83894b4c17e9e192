import { dateWords } from '../dates/date-words.ts';
import type { Language } from '../vocabulary/vocabulary.ts';
import { dateOf, dayOf } from './days.ts';
import { timelineWords } from './words.ts';

/** The axis of a stretch of time at a scale, from decades down to quarters of an hour. */
export interface Ticks {
  /** The upper row: years, months or days, every second one tinted through all lanes. `from` and `until` are days. */
  columns: { from: number; until: number; label: string; tinted: boolean }[];
  /** The lower row: what the columns are divided into; a tick without a label is a short one. */
  ticks: { day: number; label: string | null }[];
}

type Unit = 'decade' | 'year' | 'month' | 'day' | 'hour' | 'quarter-hour';

interface Rows {
  columns: Unit;
  ticks: Unit;
  /** Every how many of the ticks one is labelled, 0 for none. */
  step: number;
}

/**
 * @param perDay pixels of a day
 * @param from first day that is looked at, fractions allowed
 * @param until last
 */
export function ticksFor(perDay: number, from: number, until: number, language: Language): Ticks {
  const rows = rowsFor(perDay);
  const columns: Ticks['columns'] = [];
  for (let at = startOf(rows.columns, from); at < until; at = nextOf(rows.columns, at)) {
    const next = nextOf(rows.columns, at);
    columns.push({
      from: at,
      until: next,
      label: columnLabel(rows.columns, at, language),
      tinted: isEven(rows.columns, at),
    });
  }
  const ticks: Ticks['ticks'] = [];
  for (let at = startOf(rows.ticks, from); at < until; at = nextOf(rows.ticks, at)) {
    const labelled = rows.step > 0 && isNamed(rows.ticks, at, rows.step);
    ticks.push({ day: at, label: labelled ? tickLabel(rows.ticks, at, perDay, language) : null });
  }
  return { columns, ticks };
}

const yearDays = 365.2425;
const monthDays = yearDays / 12;

function rowsFor(perDay: number): Rows {
  const year = perDay * yearDays;
  const month = perDay * monthDays;
  const hour = perDay / 24;
  if (hour >= 160) return { columns: 'day', ticks: 'quarter-hour', step: 1 };
  if (perDay >= 190) return { columns: 'day', ticks: 'hour', step: firstFitting([1, 2, 3, 6, 12], hour, 40) };
  if (perDay >= 5.5)
    return { columns: 'month', ticks: 'day', step: firstFitting([1, 2, 5, 10], perDay, perDay >= 48 ? 48 : 20) };
  if (year >= 66) return { columns: 'year', ticks: 'month', step: firstFitting([1, 3, 6, 12], month, 34) };
  if (year >= 4) return { columns: 'decade', ticks: 'year', step: firstFitting([1, 2, 5, 10], year, 36) };
  return { columns: 'decade', ticks: 'decade', step: 0 };
}

function firstFitting(steps: readonly number[], unit: number, room: number): number {
  return steps.find((step) => step * unit >= room) ?? (steps.at(-1) as number);
}

/** The beginning of the unit that a day lies in. */
function startOf(unit: Unit, at: number): number {
  const { year, month } = dateOf(at);
  if (unit === 'decade') return dayOf(Math.floor(year / 10) * 10, 1, 1);
  if (unit === 'year') return dayOf(year, 1, 1);
  if (unit === 'month') return dayOf(year, month, 1);
  const parts = partsOfDay(unit);
  return Math.floor(at * parts) / parts;
}

function nextOf(unit: Unit, start: number): number {
  // Half a part further, so that no rounding leaves it in the same part.
  const parts = partsOfDay(unit);
  if (unit === 'hour' || unit === 'quarter-hour' || unit === 'day') return Math.floor(start * parts + 1.5) / parts;
  const { year, month } = dateOf(start);
  if (unit === 'month') return dayOf(year, month + 1, 1);
  return dayOf(year + (unit === 'year' ? 1 : 10), 1, 1);
}

function partsOfDay(unit: Unit): number {
  return unit === 'hour' ? 24 : unit === 'quarter-hour' ? 96 : 1;
}

function isEven(unit: Unit, at: number): boolean {
  const { year, month } = dateOf(at);
  if (unit === 'decade') return (year / 10) % 2 === 0;
  if (unit === 'year') return year % 2 === 0;
  return (unit === 'month' ? year * 12 + month : Math.floor(at)) % 2 === 0;
}

function isNamed(unit: Unit, at: number, step: number): boolean {
  const { year, month, day } = dateOf(at);
  if (unit === 'decade') return true;
  if (unit === 'year') return year % step === 0;
  if (unit === 'month') return (month - 1) % step === 0;
  if (unit === 'day') {
    // The first of a month and then every second, fifth or tenth day, but none so near the next first that they would touch.
    const left = dayOf(year, month + 1, 1) - Math.floor(at);
    return step === 1 || day === 1 || ((step === 2 ? day - 1 : day) % step === 0 && left >= step);
  }
  const parts = partsOfDay(unit);
  return Math.round((at - Math.floor(at)) * parts) % step === 0;
}

function columnLabel(unit: Unit, at: number, language: Language): string {
  const words = dateWords[language];
  const { year, month, day } = dateOf(at);
  if (unit === 'decade') return words.decade(String(year));
  if (unit === 'year') return String(year);
  if (unit === 'month') return capital(`${words.months[month - 1]} ${year}`, language);
  return `${capital(weekday(at, language), language)} ${day} ${words.monthsGenitive[month - 1]} ${year}`;
}

function tickLabel(unit: Unit, at: number, perDay: number, language: Language): string {
  const { year, month, day } = dateOf(at);
  if (unit === 'year' || unit === 'decade') return String(year);
  if (unit === 'month') {
    const long = dateWords[language].months[month - 1] as string;
    return perDay * monthDays >= 92 ? long : (timelineWords[language].months[month - 1] as string);
  }
  if (unit === 'day') return perDay >= 48 ? `${weekday(at, language)} ${day}` : String(day);
  const minutes = Math.round((at - Math.floor(at)) * 1440);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Monday to Sunday as they are shortened in print. */
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  be: ['пн', 'аў', 'ср', 'чц', 'пт', 'сб', 'нд'],
};

function weekday(day: number, language: Language): string {
  // Day 0, the first of January 1970, was a Thursday.
  return weekdays[language][(((Math.floor(day) + 3) % 7) + 7) % 7] as string;
}

function capital(text: string, language: Language): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
