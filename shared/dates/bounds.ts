import { fail } from '../contract/errors.ts';
import { anatomyOf, momentBounds, type Side } from './anatomy.ts';
import type { Edtf } from './edtf.ts';

/** Both ends belong to the span. `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM[:SS]` where the date has a time; null: no limit known. */
export interface DateBounds {
  earliest: string | null;
  latest: string | null;
}

/**
 * The span of days which a date can mean, in the proleptic Gregorian calendar, for sorting and drawing. An approximate
 * date has the bounds of the date itself: that it is approximate is shown, not computed. A time stays as on the clock of
 * the place, without conversion to another zone.
 */
export function boundsOf(date: Edtf): DateBounds {
  const anatomy = anatomyOf(date) ?? fail('DATE_UNREADABLE', { date });
  if (anatomy.kind === 'moment') return momentBounds(anatomy.moment) ?? { earliest: null, latest: null };
  if (anatomy.kind === 'interval') {
    return { earliest: sideBound(anatomy.start, 'earliest'), latest: sideBound(anatomy.end, 'latest') };
  }
  const earliest = anatomy.members.map(({ from }) => sideBound(from, 'earliest'));
  const latest = anatomy.members.map(({ to }) => sideBound(to, 'latest'));
  return {
    earliest: anatomy.orEarlier || earliest.includes(null) ? null : (earliest.toSorted()[0] ?? null),
    latest: anatomy.orLater || latest.includes(null) ? null : (latest.toSorted().at(-1) ?? null),
  };
}

function sideBound(side: Side, which: 'earliest' | 'latest'): string | null {
  return typeof side === 'string' ? null : (momentBounds(side)?.[which] ?? null);
}
