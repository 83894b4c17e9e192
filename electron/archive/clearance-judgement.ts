import { isNaming, type ClearanceReason } from './clearance-reason.ts';
import { decideTogether } from './consent-of-same.ts';
import { concerns, decideConsents, isWithdrawn, type Consent, type Purpose } from './consent-rules.ts';
import { isMinor, SEPARATE, type Protection } from './protected-people.ts';
import type { RecordRow } from './rows.ts';
import { withNarrower } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';

/** What was decided of one person or organisation, what it rests on, and what it does not reach. */
export interface Judged {
  readonly named: boolean;
  readonly reason: ClearanceReason;
  /** Code of the consent that decided; null where none did. */
  readonly consent: string | null;
  /** For which a separate consent is needed, or was given. */
  readonly protectedAs: readonly Protection[];
  /** Terms of consent-scope that consents cover for this purpose. */
  readonly covers: readonly string[];
  /** What is to be hidden even where consents cover it. */
  readonly hides: readonly Hidden[];
}

export type Hidden = 'photo' | 'place' | 'family' | 'voice';

export function undecided(reason: ClearanceReason): Judged {
  return { named: false, reason, consent: null, protectedAs: [], covers: [], hides: [] };
}

export function judgePerson(
  person: RecordRow,
  consents: readonly Consent[],
  isSurvivor: boolean,
  purpose: Purpose,
): Judged {
  const protectedAs: Protection[] = [
    ...(isMinor(person, purpose.today) ? (['minor'] as const) : []),
    ...(isSurvivor ? (['survivor'] as const) : []),
  ];
  const { reason, consent } = decide(person, consents, protectedAs, purpose);
  const covers = SCOPES.filter((scope) => covering(consents, protectedAs, { ...purpose, scope }));
  const hides = hiddenBy(consents, purpose);
  return { named: isNaming(reason), reason, consent, protectedAs, covers, hides };
}

function decide(
  person: RecordRow,
  consents: readonly Consent[],
  protectedAs: readonly Protection[],
  purpose: Purpose,
): Pick<Judged, 'reason' | 'consent'> {
  if (person.state === 'trashed') return { reason: 'trashed', consent: null };
  // Each protection may have been answered by a consent of its own.
  for (const protection of protectedAs) {
    const decided = decideConsents(consents, purpose, [SEPARATE[protection]]);
    const isAsked = consents.some((each) => concerns(each, purpose) && each.fields[SEPARATE[protection]] === true);
    if (decided.reason !== 'consent') return isAsked ? decided : { reason: protection, consent: null };
  }
  const [protection] = protectedAs;
  if (protection !== undefined) return decideConsents(consents, purpose, [SEPARATE[protection]]);
  const decided = decideConsents(consents, purpose);
  // Someone who speaks in office does not need to consent, but a refusal or withdrawal that is recorded is kept.
  const refused = (['anonymised-only', 'withdrawn'] as const).some((no) => saysNo(consents, purpose, no));
  if (decided.reason !== 'consent' && person.fields['namingBasis'] === 'public-function' && !refused)
    return { reason: 'public-function', consent: null };
  return decided;
}

/** Whether any consent for this recipient says so, also one that a later one has overtaken. */
function saysNo(consents: readonly Consent[], purpose: Purpose, no: 'anonymised-only' | 'withdrawn'): boolean {
  return consents.some((each) => decideConsents([each], purpose).reason === no);
}

const SCOPES = ['identity', 'story', 'image', 'voice', 'medical', 'documents', 'place', 'family', 'contact'] as const;

function covering(consents: readonly Consent[], protectedAs: readonly Protection[], purpose: Purpose): boolean {
  if (protectedAs.length === 0) return decideConsents(consents, purpose).reason === 'consent';
  return protectedAs.every((each) => decideConsents(consents, purpose, [SEPARATE[each]]).reason === 'consent');
}

/** What somebody asked to hide stays hidden, whichever consent says so, unless that one was withdrawn. */
function hiddenBy(consents: readonly Consent[], purpose: Purpose): Hidden[] {
  const marks = { photo: 'maskPhoto', place: 'maskPlace', family: 'maskFamily', voice: 'maskVoice' } as const;
  const heard = consents.filter((each) => concerns(each, purpose) && !isWithdrawn(each.fields, purpose.today));
  return (Object.keys(marks) as Hidden[]).filter((each) => heard.some(({ fields }) => fields[marks[each]] === true));
}

/** What is said of somebody on several records: a refusal on any of them is hers, and nothing is covered that one of them keeps back. */
export function together(own: Judged, same: readonly Judged[]): Judged {
  if (same.length === 0) return own;
  const all = [own, ...same];
  const reason = decideTogether(
    own.reason,
    same.map((each) => each.reason),
  );
  const protectedAs = [...new Set(all.flatMap((each) => each.protectedAs))];
  return {
    named: isNaming(reason),
    reason,
    consent: all.find((each) => each.reason === reason)?.consent ?? null,
    protectedAs,
    covers: own.covers.length > 0 || reason === 'consent' ? coveredByAll(all) : [],
    hides: [...new Set(all.flatMap((each) => each.hides))],
  };
}

/** A record without a word of hers neither gives nor takes. */
function coveredByAll(all: readonly Judged[]): string[] {
  const speaking = all.filter(({ reason }) => reason !== 'no-consent');
  return SCOPES.filter((scope) => speaking.length > 0 && speaking.every(({ covers }) => covers.includes(scope)));
}

/** Kinds of organisation that are part of a State or made by States; they answer for what they do under their names. */
const PUBLIC_KINDS = [
  'state-body',
  'court',
  'prosecution',
  'security',
  'state-company',
  'state',
  'un-body',
  'un-treaty-body',
  'un-mandate',
  'osce-body',
  'intergovernmental-body',
] as const;

export function publicKinds(): ReadonlySet<string> {
  const kinds = vocabularyOf('organisation-kind');
  return new Set(PUBLIC_KINDS.flatMap((kind) => [...withNarrower(kinds, kind)]));
}

/**
 * Organisations are not people: most of what they do is public, and much of it is done to them for that. So one is named unless it
 * says no, or its record may not go that far.
 */
export function judgeOrganisation(
  { fields, state }: RecordRow,
  consents: readonly Consent[],
  purpose: Purpose,
  kinds: ReadonlySet<string>,
): Judged {
  const answer = (reason: ClearanceReason, consent: string | null = null): Judged => ({
    named: isNaming(reason),
    reason,
    consent,
    protectedAs: [],
    covers: SCOPES.filter((scope) => decideConsents(consents, { ...purpose, scope }).reason === 'consent'),
    hides: hiddenBy(consents, purpose),
  });
  if (state === 'trashed') return answer('trashed');
  const { kind } = fields;
  if ((typeof kind === 'string' && kinds.has(kind)) || fields['status'] === 'state-body') return answer('public-body');
  if (isRestricted(fields['confidentiality'], purpose)) return answer('restricted');
  const { reason, consent } = decideConsents(consents, purpose);
  if (reason === 'no-consent') return answer('no-refusal');
  const said = consents.find(({ code }) => code === consent)?.fields['publishOwnName'];
  if (reason === 'consent' && said === false && isPublic(purpose)) return answer('other-use', consent);
  return answer(reason, consent);
}

function isPublic({ uses, recipient }: Purpose): boolean {
  return recipient === 'public' || recipient === 'media' || uses.includes('public-report') || uses.includes('press');
}

/** Recipients that are not bodies of the United Nations. */
const OUTSIDE_UN: ReadonlySet<string> = new Set(['osce', 'partner', 'media', 'public']);

/** How far a record may go at all, by its confidentiality; what is meant for one may not go to others. */
function isRestricted(confidentiality: unknown, purpose: Purpose): boolean {
  switch (confidentiality) {
    case 'internal':
      return true;
    case 'un-confidential':
      return OUTSIDE_UN.has(purpose.recipient) || isPublic(purpose) || purpose.uses.includes('state');
    case 'partners':
      return purpose.recipient !== 'partner' || isPublic(purpose);
    default:
      return false;
  }
}
