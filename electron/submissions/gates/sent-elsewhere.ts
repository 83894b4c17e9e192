import { parseEdtf } from '../../../shared/dates/edtf.ts';
import { printDate } from '../../../shared/dates/print.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../../shared/vocabulary/vocabulary.ts';
import { sentAbout } from '../sending/sent-submissions.ts';
import type { GateContext } from './context.ts';
import type { Found, Gate } from './found.ts';
import { isInternational, remediesOf, victimsOf } from './subjects.ts';

/**
 * Gate 8: the same case is not before another body that stands in the way.
 * Warned: whether two procedures exclude each other depends on what each of them makes of the case, and a person has to weigh it; the
 * list of what went where is what she needs for it. Reports and inquiries look at a situation and never stand in the way.
 */
export const sentElsewhereGate: Gate = (context) => {
  const { profile } = context;
  if (!profile.gates.includes('sent-elsewhere')) return [];
  const excluded = EXCLUDING[profile.form];
  if (excluded === undefined) return [];
  return [...submissions(context, excluded), ...remedies(context, excluded)];
};

interface Excluding {
  /** Terms of `mechanism`. */
  readonly mechanisms: ReadonlySet<string>;
  readonly rule: string;
}

const COMPLAINTS = ['cedaw-communication', 'treaty-body', 'wgad', 'wgeid', 'hrc-complaint'];
const MANDATES = ['special-procedures', 'sr-defenders', 'wgad', 'wgad-urgent', 'wgeid'];

const communication: Excluding = {
  mechanisms: new Set(COMPLAINTS),
  rule: 'CEDAW-OP, article 4 (2) (a); unified form, question 8: the same matter under another international procedure',
};
const workingGroup: Excluding = {
  mechanisms: new Set(['cedaw-communication', 'treaty-body', 'wgeid', 'hrc-complaint', 'wgad']),
  rule: 'WGAD methods of work (A/HRC/36/38): co-ordination with other bodies (believed)',
};

/** By the form that is to be sent. */
const EXCLUDING: Readonly<Record<string, Excluding>> = {
  CO: communication,
  TB: communication,
  HC: {
    mechanisms: new Set([...COMPLAINTS, ...MANDATES]),
    rule: 'HRC complaint procedure: no case that a special procedure, a treaty body or a regional body has already',
  },
  WG: workingGroup,
  WU: workingGroup,
};

function submissions(context: GateContext, { mechanisms, rule }: Excluding): Found[] {
  const about = [...new Set([...context.draft.about, ...victimsOf(context)])];
  return sentAbout(context.catalogue, about)
    .filter(({ code, mechanism }) => code !== context.submission && !isContinued(context, mechanism))
    .filter(({ mechanism }) => mechanism !== null && mechanisms.has(mechanism))
    .map(({ code, title, sentOn }) => found(context, rule, { code, where: title, when: sentOn }));
}

function remedies(context: GateContext, { mechanisms, rule }: Excluding): Found[] {
  const all = context.material.subjects.flatMap((subject) => remediesOf(context, subject)).filter(isInternational);
  const known = new Map(all.map((remedy) => [remedy.code, remedy]));
  return [...known.values()].flatMap(({ code, title, fields }): Found[] => {
    const { procedure, date } = fields;
    // One before a body that nobody named may be any.
    if (typeof procedure === 'string' && (!mechanisms.has(procedure) || isContinued(context, procedure))) return [];
    const where =
      typeof procedure === 'string' ? termLabel(vocabularyOf('mechanism'), procedure, context.draft.language) : title;
    return [found(context, rule, { code, where, when: typeof date === 'string' ? date : null })];
  });
}

/** Comments and follow-ups go to the body that has the case already. */
function isContinued({ profile, stage }: GateContext, mechanism: string | null): boolean {
  return mechanism === profile.mechanism && !['initial', ''].includes(stage.code);
}

function found(
  { draft }: GateContext,
  rule: string,
  { code, where, when }: { readonly code: string; readonly where: string; readonly when: string | null },
): Found {
  const date = when === null ? '?' : printDate(parseEdtf(when), draft.language);
  return { id: 'sent-elsewhere', severity: 'warn', about: code, details: { where, when: date }, rule, record: code };
}
