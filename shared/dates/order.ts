import { boundsOf } from './bounds.ts';
import { knowledgeOf, precisions, type Edtf } from './edtf.ts';

/**
 * The order of a chronology: by earliest day, then by latest, then the more precise first, then by the text itself, so that
 * two different dates never change places between two runs. A date without a known start comes first, one without a known
 * end after those which have one; a date of which nothing is known comes last of all.
 */
export function compareDates(a: Edtf, b: Edtf): number {
  if (a === b) return 0;
  const left = placeOf(a);
  const right = placeOf(b);
  for (const [at, value] of left.entries()) {
    const other = right[at] as string;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** Whether two dates can have a moment in common. An unknown or open end reaches without limit. */
export function overlaps(a: Edtf, b: Edtf): boolean {
  const left = instantsOf(a);
  const right = instantsOf(b);
  return left.earliest <= right.latest && right.earliest <= left.latest;
}

/** The first and the last day of a span, both included; null for no limit. */
export interface Days {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Whether a date with these bounds can lie in a span, at least in part. What has no bound on a side may lie anywhere there. */
export function couldBeIn({ earliest, latest }: Days, span: Days): boolean {
  return (
    (span.latest === null || earliest === null || earliest.slice(0, 10) <= span.latest) &&
    (span.earliest === null || latest === null || latest.slice(0, 10) >= span.earliest)
  );
}

/** Whether a date with these bounds lies in a span whatever it turns out to be: what could be outside, does not count. */
export function certainlyIn({ earliest, latest }: Days, span: Days): boolean {
  return (
    (span.earliest === null || (earliest !== null && earliest.slice(0, 10) >= span.earliest)) &&
    (span.latest === null || (latest !== null && latest.slice(0, 10) <= span.latest))
  );
}

/** Sort keys, compared one after the other as texts. */
function placeOf(date: Edtf): readonly string[] {
  const { earliest, latest } = instantsOf(date);
  const nowhere = earliest === beforeAll && latest === afterAll ? '1' : '0';
  return [nowhere, earliest, latest, String(precisions.indexOf(knowledgeOf(date).precision)), date];
}

const beforeAll = '';
const afterAll = '~';

/** Bounds to the second, so that a day and a minute of it compare by the moments at which they begin and end. */
function instantsOf(date: Edtf): { earliest: string; latest: string } {
  const { earliest, latest } = boundsOf(date);
  return {
    earliest: earliest === null ? beforeAll : earliest + 'T00:00:00'.slice(earliest.length - 10),
    latest: latest === null ? afterAll : latest + 'T23:59:59'.slice(latest.length - 10),
  };
}
