import type { Part, Section } from '../../../shared/submissions/profile.ts';
import type { GateContext } from './context.ts';
import type { Found, Gate } from './found.ts';
import { isInternational, remediesOf, shownAs } from './subjects.ts';
import { typedTexts } from './typed-texts.ts';

/**
 * Gate 7: what was tried at home, or why nothing could be; and whether another international body has the matter.
 * Refused where nothing at all is said: communications are declared inadmissible without it, the Office does not answer incomplete
 * forms (guidance note 2026), and the Council's procedure asks for exhaustion. A remedy that is not final and says no reason is warned
 * of: its end may not be known yet.
 */
export const remediesGate: Gate = (context) =>
  context.profile.gates.includes('remedies')
    ? [...missing(context), ...withoutReason(context), ...unanswered(context)]
    : [];

const RULE =
  'CEDAW-OP, article 4 (1); unified treaty-body form, domestic remedies; HRC complaint procedure: exhausted unless ineffective or unreasonably prolonged';

function missing(context: GateContext): Found[] {
  const section = sectionWith(context, (part) => part.kind === 'remedies' && part.forum === 'domestic');
  if (section !== undefined && isWritten(context, section)) return [];
  return context.material.subjects
    .filter((subject) => !remediesOf(context, subject).some((remedy) => !isInternational(remedy)))
    .map(({ record }): Found => ({
      id: 'remedies-missing',
      severity: 'refuse',
      about: record.code,
      details: { about: nameOf(context, record.code, record.title) },
      rule: RULE,
      record: record.code,
    }));
}

function withoutReason(context: GateContext): Found[] {
  const remedies = context.material.subjects.flatMap((subject) => remediesOf(context, subject));
  const open = new Map(remedies.map((remedy) => [remedy.code, remedy]));
  return [...open.values()]
    .filter((remedy) => !isInternational(remedy) && remedy.fields['final'] !== true)
    .filter(({ fields }) => fields['notExhausted'] === undefined && fields['notExhaustedBecause'] === undefined)
    .map(({ code, title }): Found => ({
      id: 'remedy-without-reason',
      severity: 'warn',
      about: code,
      details: { about: title },
      rule: RULE,
      record: code,
      field: 'notExhausted',
    }));
}

function unanswered(context: GateContext): Found[] {
  const { profile, draft } = context;
  const choice = profile.choices.find(({ id }) => id === 'other-procedure');
  // Left open, the choice is told of by the gate of choices.
  if (choice !== undefined) return saidYesWithoutAny(context);
  const section = sectionWith(context, (part) => part.kind === 'remedies' && part.forum === 'international');
  if (section === undefined || isWritten(context, section) || hasInternational(context)) return [];
  return [
    {
      id: 'procedures-unanswered',
      severity: 'refuse',
      rule: RULE,
      part: section.id,
      ...(draft.about[0] === undefined ? {} : { record: draft.about[0] }),
    },
  ];
}

/** "Yes, as stated below", and nothing stands below. */
function saidYesWithoutAny(context: GateContext): Found[] {
  const section = sectionWith(context, (part) => part.kind === 'remedies' && part.forum === 'international');
  const said = context.draft.choices['other-procedure'] === 'yes';
  if (!said || section === undefined || isWritten(context, section) || hasInternational(context)) return [];
  return [{ id: 'procedures-unanswered', severity: 'refuse', rule: RULE, part: section.id }];
}

function hasInternational(context: GateContext): boolean {
  return context.material.subjects.some((subject) => remediesOf(context, subject).some(isInternational));
}

function sectionWith({ profile }: GateContext, wanted: (part: Part) => boolean): Section | undefined {
  return profile.sections.find(({ parts }) => parts.some(wanted));
}

/** Whether the researcher has said something in a section: an answer of one's own, or a text. */
function isWritten({ draft }: GateContext, section: Section): boolean {
  const texts = new Set(
    section.parts.flatMap((part) => (part.kind === 'text' && part.id !== 'relief' ? [part.id] : [])),
  );
  return typedTexts(draft).some(({ part }) => texts.has(part) || part.startsWith(`${section.id}/`));
}

function nameOf(context: GateContext, code: string, title: string): string {
  const isSomebody = [...context.people, ...context.organisations].some((each) => each.code === code);
  return isSomebody ? shownAs(context, code) : title;
}
