import { boundsOf } from '../../shared/dates/bounds.ts';
import { parseEdtf } from '../../shared/dates/edtf.ts';
import type { Fields } from '../../shared/records/definition.ts';
import type { ConsentUse } from '../../shared/submissions/profile.ts';
import type { ClearanceReason } from './clearance-reason.ts';

/** What consents say: pure rules over what is recorded in them, without the archive. */

/** A consent as it is on record. */
export interface Consent {
  readonly code: string;
  readonly fields: Fields;
}

/** For what a name, or something else of a person, is to be given away. */
export interface Purpose {
  /** Term of the consent-recipient vocabulary. */
  readonly recipient: string;
  /** What happens with it there. Every one of them has to be allowed; none given: for information. */
  readonly uses: readonly ConsentUse[];
  /** ISO day. */
  readonly today: string;
  /** Term of consent-scope: what of her it is about; the identity when left out. */
  readonly scope?: string | undefined;
}

/** Marks of a consent that stands apart from all others. */
export type SeparateConsent = 'explicitForMinor' | 'explicitForSurvivor';

export interface Decision {
  readonly reason: Extract<
    ClearanceReason,
    'consent' | 'no-consent' | 'withdrawn' | 'anonymised-only' | 'expired' | 'other-use'
  >;
  /** Code of the consent that decided; null where there is none. */
  readonly consent: string | null;
}

/**
 * Whether consents allow a purpose. Each use is judged by itself, and the first that is not allowed decides for all:
 * - a consent counts for its recipient; one for the public counts for everybody;
 * - it was given, beyond doubt, after everything that says no: a withdrawal, "anonymised only", one that has run out. So the newest
 *   decides, of the same day the strictest, and a withdrawal ends all that went before it;
 * - one to other uses or about something else narrows those of earlier days, because it says what she agreed to then. Of the same day
 *   it adds to them: two sheets of one conversation. One for the public does not narrow what she allowed this recipient.
 *
 * @param separate marks that a consent must have to count as a yes; what says no counts with or without them
 */
export function decideConsents(
  consents: readonly Consent[],
  purpose: Purpose,
  separate: readonly SeparateConsent[] = [],
): Decision {
  const uses: readonly ConsentUse[] = purpose.uses.length === 0 ? ['information'] : purpose.uses;
  const decisions = uses.map((use) => decideUse(consents, purpose, use, separate));
  return (
    decisions.find(({ reason }) => reason !== 'consent') ?? decisions[0] ?? { reason: 'no-consent', consent: null }
  );
}

interface Judged {
  readonly reason: Exclude<Decision['reason'], 'no-consent'>;
  readonly day: string;
  readonly code: string;
  readonly forAll: boolean;
}

function decideUse(
  consents: readonly Consent[],
  purpose: Purpose,
  use: ConsentUse,
  separate: readonly SeparateConsent[],
): Decision {
  const judged = consents
    .filter((consent) => concerns(consent, purpose))
    .flatMap((consent): Judged[] => {
      const said = judge(consent.fields, purpose, use);
      if (said === null) return [];
      if (said.reason === 'consent' && !separate.every((mark) => consent.fields[mark] === true)) return [];
      return [{ ...said, code: consent.code, forAll: consent.fields['recipient'] === 'public' }];
    });
  const refusals = judged.filter(({ reason }) => reason !== 'consent').toSorted((a, b) => (a.day < b.day ? 1 : -1));
  const yes = judged.find((each) => each.reason === 'consent' && refusals.every((no) => !outweighs(no, each)));
  const decided = yes ?? refusals[0];
  return decided === undefined
    ? { reason: 'no-consent', consent: null }
    : { reason: decided.reason, consent: decided.code };
}

function outweighs(no: Judged, yes: Judged): boolean {
  if (no.reason !== 'other-use') return no.day >= yes.day;
  return no.day > yes.day && (!no.forAll || yes.forAll);
}

/** Whether a consent says anything to a recipient. */
export function concerns({ fields: { recipient } }: Consent, purpose: Pick<Purpose, 'recipient'>): boolean {
  return recipient === purpose.recipient || recipient === 'public';
}

/**
 * What each use needs, in terms of consent-use. A form that asks for names asks for each use apart: that a name may stand in a report
 * is no leave to hand it to the State in a complaint. Who may be named to the press may be named in a report, and whatever was
 * allowed, the recipient may know of.
 */
const ALLOWED_BY: Readonly<Record<ConsentUse, ReadonlySet<string>>> = {
  information: new Set(['information', 'state', 'public-report', 'press']),
  state: new Set(['state']),
  'public-report': new Set(['public-report', 'press']),
  press: new Set(['press']),
};

/** What can be told without saying of whom: for these "anonymised only" is a yes. */
const TOLD_WITHOUT_NAME: ReadonlySet<string> = new Set(['story', 'medical', 'documents']);

/**
 * What one consent says today, null when it is not given yet, and the day that counts for it: of a yes the earliest that its date
 * can mean, of a no the latest, so that a date which is vague or missing never lets a yes outlive a no.
 */
function judge(
  fields: Fields,
  { today, scope = 'identity' }: Purpose,
  use: ConsentUse,
): Pick<Judged, 'reason' | 'day'> | null {
  const { date, withdrawnOn, validUntil } = fields;
  if (date !== undefined && earliestDay(date) > today) return null;
  if (isWithdrawn(fields, today)) return { reason: 'withdrawn', day: latestDay(withdrawnOn) };
  const uses = (fields['uses'] ?? []) as readonly string[];
  const isAnonymous = uses.includes('anonymised') || fields['usePseudonym'] === true;
  const isTold = TOLD_WITHOUT_NAME.has(scope);
  if (isAnonymous && !isTold) return { reason: 'anonymised-only', day: latestDay(date) };
  // A consent that runs until an unknown day may have run out.
  if (validUntil !== undefined && hasPassed(validUntil, today)) return { reason: 'expired', day: latestDay(date) };
  if (!isCovered(fields, scope)) return { reason: 'other-use', day: latestDay(date) };
  return (isTold && uses.includes('anonymised')) || uses.some((each) => ALLOWED_BY[use].has(each))
    ? { reason: 'consent', day: earliestDay(date) }
    : { reason: 'other-use', day: latestDay(date) };
}

/** Left empty, a consent covers the name and what she told; once it says what it covers, that alone. */
function isCovered(fields: Fields, scope: string): boolean {
  const covered = (fields['scope'] ?? []) as readonly string[];
  return covered.length === 0 ? scope === 'identity' || scope === 'story' : covered.includes(scope);
}

export function isWithdrawn({ withdrawnOn }: Fields, today: string): boolean {
  return withdrawnOn !== undefined && earliestDay(withdrawnOn) <= today;
}

/** Whether the last day that a date can mean is over; of one that may never end nobody knows. */
export function hasPassed(date: unknown, today: string): boolean {
  return latestDay(date) < today || latestDay(date) === NEVER;
}

export const NEVER = '9999-12-31';

/** The first day that a date can mean; without a date, and without a first day, the beginning of time. */
export function earliestDay(date: unknown): string {
  return typeof date === 'string' ? (boundsOf(parseEdtf(date)).earliest ?? '').slice(0, 10) : '';
}

/** The last day that a date can mean; without a date, and without a last day, the end of time. */
export function latestDay(date: unknown): string {
  return typeof date === 'string' ? (boundsOf(parseEdtf(date)).latest ?? NEVER).slice(0, 10) : NEVER;
}
