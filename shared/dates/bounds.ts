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
  return {
    earliest: anatomy.orEarlier
      ? null
      : outermost(
          anatomy.members.map(({ from }) => sideBound(from, 'earliest')),
          'earliest',
        ),
    latest: anatomy.orLater
      ? null
      : outermost(
          anatomy.members.map(({ to }) => sideBound(to, 'latest')),
          'latest',
        ),
  };
}

/** The first or last of several bounds; null as soon as one of them is open. ISO days sort as text. */
function outermost(bounds: readonly (string | null)[], which: 'earliest' | 'latest'): string | null {
  let found: string | null = null;
  for (const bound of bounds) {
    if (bound === null) return null;
    if (found === null || (which === 'earliest' ? bound < found : bound > found)) found = bound;
  }
  return found;
}

function sideBound(side: Side, which: 'earliest' | 'latest'): string | null {
  return typeof side === 'string' ? null : (momentBounds(side)?.[which] ?? null);
}
