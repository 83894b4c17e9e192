import { parse } from 'edtf';
import { fail } from '../contract/errors.ts';
import { anatomyOf, momentBounds, momentsOf, type Anatomy, type Moment } from './anatomy.ts';

/** A date in EDTF (ISO 8601-2, levels 0 to 2), kept exactly as written. */
export type Edtf = string & { readonly __edtf: true };

/**
 * What a date says about itself. For an interval or a set the precision is that of its coarsest part, and a flag is set
 * when any part has it. Digits that are not known do not count: `2021-07-XX` has the precision of a month.
 */
export interface DateKnowledge {
  precision: 'time' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'unknown';
  /** `~` or `%`: about this date. */
  approximate: boolean;
  /** `?` or `%`: the source may be wrong about it. */
  uncertain: boolean;
  /** Some digits are X: not known, or not told. */
  unspecified: boolean;
  interval: boolean;
  /** A level 2 set `[a..b]`: one moment somewhere inside. */
  oneOf: boolean;
  openStart: boolean;
  openEnd: boolean;
  unknownStart: boolean;
  unknownEnd: boolean;
}

/** The precisions, finest first. */
export const precisions = ['time', 'day', 'month', 'season', 'year', 'decade', 'century', 'unknown'] as const;

/**
 * Reads a date in EDTF.
 * @param text for example `2021-07-14`, `2021-07-XX`, `2022~`, `2022-11-11/..`; spaces around it are dropped, nothing else is changed
 * @throws DATE_UNREADABLE for anything else, for days that do not exist, for intervals that end before they begin, and
 * for years before 0000 or after 9999
 */
export function parseEdtf(text: string): Edtf {
  const date = text.trim();
  return isEdtf(date) ? date : fail('DATE_UNREADABLE', { date });
}

/** Whether a text, exactly as it is, is a date that `parseEdtf` accepts. */
export function isEdtf(text: string): text is Edtf {
  if (text.length > 200 || !followsGrammar(text)) return false;
  const anatomy = anatomyOf(text);
  return anatomy !== null && momentsOf(anatomy).every(exists) && runsForward(anatomy);
}

/** What a date says about itself. */
export function knowledgeOf(date: Edtf): DateKnowledge {
  const anatomy = anatomyOf(date) ?? fail('DATE_UNREADABLE', { date });
  const moments = momentsOf(anatomy);
  const coarsest = moments.reduce((rank, moment) => Math.max(rank, precisions.indexOf(precisionOf(moment))), -1);
  const [start, end] = anatomy.kind === 'interval' ? [anatomy.start, anatomy.end] : [];
  return {
    precision: precisions[coarsest] ?? 'unknown',
    approximate: moments.some(({ approximate }) => approximate),
    uncertain: moments.some(({ uncertain }) => uncertain),
    unspecified: moments.some(({ text }) => text.includes('X')),
    interval: anatomy.kind === 'interval',
    oneOf: anatomy.kind === 'set' && anatomy.oneOf,
    openStart: start === 'open' || (anatomy.kind === 'set' && anatomy.orEarlier),
    openEnd: end === 'open' || (anatomy.kind === 'set' && anatomy.orLater),
    unknownStart: start === 'unknown',
    unknownEnd: end === 'unknown',
  };
}

/** Years, months and days, and spans between two of them: nearly every date there is, and the package takes its time for each. */
const DAY = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
const PLAIN = new RegExp(`^${DAY}(?:/(?:\\.\\.|${DAY})?)?$`);

function followsGrammar(text: string): boolean {
  return PLAIN.test(text) || parses(text) || parses(withoutQualifiers(text));
}

/** The package takes `2021-XX-14` and `2021~`, but not the two together (`2021-XX-14?`), which ISO 8601-2 allows. */
function withoutQualifiers(text: string): string {
  return text.replaceAll(/(?<=X[0-9X-]*)[~?%](?=$|[/,.\]}])/g, '');
}

function parses(text: string): boolean {
  try {
    // Level 3 of the package is only the qualified season (`2021-21~`) and the interval of seasons, both plain ISO 8601-2
    parse(text, { level: 3 });
    return true;
  } catch {
    return false;
  }
}

/** The package lets 29 February through in any year, and `XX-31` where a month is known to be shorter. */
function exists(moment: Moment): boolean {
  return moment.year === 'XXXX' || momentBounds(moment) !== null;
}

function runsForward(anatomy: Anatomy): boolean {
  const pairs =
    anatomy.kind === 'set'
      ? anatomy.members.map(({ from, to }) => [from, to] as const)
      : anatomy.kind === 'interval'
        ? [[anatomy.start, anatomy.end] as const]
        : [];
  return pairs.every(([from, to]) => {
    if (typeof from === 'string' || typeof to === 'string') return true;
    const start = momentBounds(from)?.earliest;
    const end = momentBounds(to)?.latest;
    // A day and a minute of that day are compared by the part they share
    return start === undefined || end === undefined || start.slice(0, end.length) <= end;
  });
}

function precisionOf(moment: Moment): DateKnowledge['precision'] {
  const known = (part: string | null) => part !== null && !part.includes('X');
  if (moment.time !== null) return 'time';
  if (!known(moment.year)) {
    if (/^\d{3}X$/.test(moment.year)) return 'decade';
    return /^\d\dXX$/.test(moment.year) ? 'century' : 'unknown';
  }
  if (moment.season !== null) return 'season';
  if (!known(moment.month)) return 'year';
  return known(moment.day) ? 'day' : 'month';
}
