/** What the gates of a submission may find: the sentences in English, with `{placeholders}` taken from the details. */
export const findingSentences = {
  // 1 consent
  'consent-insufficient':
    '{shownAs} stands under a pseudonym: the consent on record does not cover this recipient and this use.',
  'consent-withdrawn':
    '{shownAs} stands under a pseudonym: the consent was withdrawn. Tell the recipients of earlier submissions.',
  'consent-expired': '{shownAs} stands under a pseudonym: the consent has run out.',
  'scope-missing': '{shownAs}: {what} would go, and no consent covers it for this recipient and this use.',
  'name-in-text': 'The text names {shownAs}, who has not consented to be named here.',
  'identity-required':
    'This procedure requires the identity of {shownAs}; no consent covers disclosure to this recipient.',
  'authorisation-missing': 'No authorisation to act for {shownAs} is recorded, and no reason for acting without one.',
  // 2 minors, survivors
  'minor-named': '{shownAs} is a minor and is named only with a separate consent.',
  'survivor-named': '{shownAs} survived sexual violence and is named only with a separate consent.',
  // 3 traces
  'source-not-agreed': 'Annex {number} came from a source that has not agreed to this use.',
  'trace-left': 'Something that says who prepared this, or on which device, would go out: {what}.',
  // 4
  'several-people': 'The form takes one person, or one group named as such; this one is about {count}.',
  'no-subject': 'Nobody is chosen whom it is about.',
  // 5
  'not-accepted': '{committee}: Belarus has not accepted this procedure ({procedure}). {source}',
  'acceptance-unchecked':
    '{committee}: nobody has looked up whether Belarus has accepted this procedure ({procedure}). {source}',
  'acceptance-ended':
    '{committee}: this procedure ({procedure}) ended for Belarus on {until}; only what was filed before that is examined.',
  'before-acceptance':
    '{about} ({date}) was before this procedure ({procedure}) began for Belarus on {from}; only what went on after that counts.',
  // 6
  'only-mass-media': 'All sources are mass media; at least one must not be.',
  // 7
  'remedies-missing': 'No domestic remedy is recorded for {about}, and no reason why none was exhausted.',
  'remedy-without-reason': 'The remedy {about} is not final, and no reason is given why it was not exhausted.',
  'procedures-unanswered': 'Whether the same matter was submitted to another international procedure is not answered.',
  // 8
  'sent-elsewhere': 'The same case went to {where} ({when}); this procedure may not take what another one examines.',
  // 9
  'out-of-period':
    '{count} dated entries, the earliest {about} ({date}), lie more than four years back; this review covers the time since {from}.',
  // 10
  'too-long': '{what}: {count} {unit}, the limit is {limit}.',
  'longer-than-advised': '{what}: {count} {unit}; {limit} are advised.',
  // 11
  'annex-no-description': 'Annex {number} has no description; the index says "{instead}".',
  'annex-no-language': 'Annex {number} has no language.',
  'annex-language': 'Annex {number} is in none of the languages that this body takes, and has no translation.',
  'annex-order': 'Annex {number} does not stand in the order of the dates.',
  'annex-undated': 'Annex {number} has no date; it stands at the end of the index.',
  'annex-not-taken': 'This body takes no annexes; they stay out.',
  'annex-only-original': 'Of the document {about} only an original would go; send a copy.',
  // 12
  'choice-open': '"{question}" is not answered.',
  // 13
  'keep-confidential': 'The filing itself must stay confidential: do not publish that it was made.',
  // 14
  'limit-unverified': '{what}: {limit} {unit} is not verified; check it with the body before sending.',
  'form-unverified':
    'Parts of this form could not be compared with its present edition; check them with the body before sending.',
  // what the form asks for
  'text-missing': '"{what}" is not written.',
  'submitter-missing': 'Nobody is given who submits it.',
} as const;

export type FindingId = keyof typeof findingSentences;
export const findingIds = Object.keys(findingSentences) as [FindingId, ...FindingId[]];

/** `refuse`: nothing is exported while it stands. `warn`: a reason has to be given. `note`: to be read. */
export const severities = ['refuse', 'warn', 'note'] as const;
export type Severity = (typeof severities)[number];

export function findingSentence(id: FindingId, details: Readonly<Record<string, string | number>>): string {
  return findingSentences[id].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}
