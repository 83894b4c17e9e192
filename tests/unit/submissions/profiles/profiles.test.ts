import { describe, expect, test } from 'vitest';
import { fieldOf, definitionOf } from '../../../../shared/records/definitions.ts';
import { submissionDraft } from '../../../../shared/submissions/draft.ts';
import {
  gateIds,
  limitsOf,
  recipientOf,
  usesOf,
  type GateId,
  type Mark,
  type Part,
  type Profile,
} from '../../../../shared/submissions/profile.ts';
import { acceptances } from '../../../../shared/submissions/profiles/common/acceptance.ts';
import { findProfile, profiles } from '../../../../shared/submissions/profiles.ts';
import type { Place, Question } from '../../../../shared/submissions/question.ts';
import { vocabularyOf, type VocabularyName } from '../../../../shared/vocabulary/vocabularies.ts';
import type { Labels } from '../../../../shared/vocabulary/vocabulary.ts';

/** By the name that `--form` takes and by the code of the form. */
const forms = [
  ['cedaw-report', 'CA'],
  ['cedaw-communication', 'CO'],
  ['cedaw-inquiry', 'CI'],
  ['treaty-body-complaint', 'TB'],
  ['wgad', 'WG'],
  ['wgad-urgent', 'WU'],
  ['special-procedures', 'SP'],
  ['hrd-rapporteur', 'SD'],
  ['wgeid', 'WD'],
  ['hrc-complaint', 'HC'],
  ['upr', 'UP'],
  ['experts-belarus', 'BY'],
  ['rapporteur-belarus', 'SR'],
  ['osce-moscow', 'OS'],
  ['dossier', 'DO'],
] as const;

test('every form is reached by its name, and there is no other', () => {
  expect(profiles.map(({ code, form }) => [code, form])).toEqual(forms.map((each) => [...each]));
  for (const [code, form] of forms) expect(findProfile(code)?.form).toBe(form);
  expect(findProfile('letter')).toBeUndefined();
});

describe.each(profiles.map((profile) => [profile.code, profile] as const))('%s', (_code, profile) => {
  test('says everything in three languages', () => {
    for (const each of labelsOf(profile)) {
      expect(each.en.trim(), JSON.stringify(each)).not.toBe('');
      expect(each.ru, each.en).toMatch(/[а-яё]/i);
      expect(each.be, each.en).toMatch(/[а-яёіў]/i);
      // Letters that Belarusian does not have would be Russian left standing.
      expect(each.be, each.en).not.toMatch(/[ищъ]/i);
      expect(each.ru, each.en).not.toMatch(/[іў]/i);
    }
  });

  test('takes its terms from the vocabularies', () => {
    expect(termsOf('mechanism')).toContain(profile.mechanism);
    expect(vocabularyOf('mechanism').terms.find(({ id }) => id === profile.mechanism)?.notation).toBe(profile.form);
    const recipients = [profile.recipient, ...(profile.recipientWhen ?? []).map(({ recipient }) => recipient)];
    for (const recipient of recipients) expect(termsOf('consent-recipient')).toContain(recipient);
    for (const { code } of profile.stages) expect(termsOf('submission-stage')).toContain(code);
    const uses = [...profile.uses.always, ...profile.uses.when.flatMap((each) => each.uses)];
    for (const use of uses) expect(termsOf('consent-use')).toContain(use);
  });

  test('asks for fields that exist', () => {
    for (const { number, from } of questionsOf(profile)) {
      expect(from.length, number).toBeGreaterThan(0);
      for (const place of from) expect(exists(place), `${number} ${JSON.stringify(place)}`).toBe(true);
    }
    for (const part of partsOf(profile))
      if (part.kind === 'text' && part.from !== undefined)
        expect(fieldOf(definitionOf('submission'), part.from), part.from).toBeDefined();
  });

  test('never asks for what does not leave the archive', () => {
    for (const { number, from } of questionsOf(profile))
      for (const place of from) {
        expect(place.type, number).not.toBe('source');
        if (place.type === 'draft' || !('path' in place)) continue;
        expect(fieldOf(definitionOf(place.type), place.path.split('.')[0] ?? '')?.internal, place.path).toBeUndefined();
      }
  });

  test('has a name of its own for each section, text, choice and limit, and for each answer', () => {
    expectDistinct(profile.sections.map(({ id }) => id));
    expectDistinct(partsOf(profile).flatMap((part) => (part.kind === 'text' ? [part.id] : [])));
    expectDistinct(profile.choices.map(({ id }) => id));
    expectDistinct(profile.limits.map(({ id }) => id));
    for (const { parts } of profile.sections)
      for (const of of ['submission', 'submitter', 'person', 'episode', 'case', 'organisation'])
        expectDistinct(
          parts.flatMap((part) =>
            part.kind === 'questions' && part.of === of ? part.questions.map(({ number }) => number) : [],
          ),
        );
  });

  test('shows each of its choices where the form asks for it, or decides with it', () => {
    const shown = partsOf(profile).flatMap((part) => (part.kind === 'choice' ? [part.choice] : []));
    const known = profile.choices.map(({ id }) => id);
    for (const choice of shown) expect(known).toContain(choice);
    for (const { choice, answer } of [...profile.uses.when, ...(profile.recipientWhen ?? [])])
      expect(profile.choices.find(({ id }) => id === choice)?.answers.map(({ id }) => id)).toContain(answer);
    for (const { id, answers, usual } of profile.choices) {
      expectDistinct(answers.map((each) => each.id));
      if (usual !== null)
        expect(
          answers.map((each) => each.id),
          id,
        ).toContain(usual);
    }
  });

  test('never decides in the place of whoever submits that a name goes further', () => {
    const usual = Object.fromEntries(
      profile.choices.flatMap(({ id, usual: each }) => (each === null ? [] : [[id, each]])),
    );
    expect(usesOf(profile, usual)).toEqual(profile.uses.always);
  });

  test('says of every limit where it is from, and verifies none that nobody has compared', () => {
    const ids = profile.limits.map(({ id }) => id);
    for (const stage of profile.stages) for (const id of stage.limits ?? []) expect(ids).toContain(id);
    for (const { id, of, value, advised, binding, source } of profile.limits) {
      expect(value, id).toBeGreaterThan(0);
      expect(advised ?? value, id).toBeLessThanOrEqual(value);
      expect(source.text.length, id).toBeGreaterThan(20);
      // What is not sure refuses nothing.
      if (source.mark === 'unverified') expect(binding, id).toBe(false);
      if (binding) expect(source.checkedOn, id).toMatch(/^\d{4}-\d\d-\d\d$/);
      const [kind, name] = of.split(':');
      if (kind === 'section') expect(profile.sections.map((section) => section.id)).toContain(name);
      if (kind === 'text')
        expect(partsOf(profile).flatMap((part) => (part.kind === 'text' ? [part.id] : []))).toContain(name);
    }
    for (const mark of marksOf(profile)) if (mark.mark === 'unverified') expect(mark.checkedOn, mark.text).toBeNull();
  });

  test('is laid out only in languages that the body takes, and says of its sources how sure they are', () => {
    for (const language of profile.writes) expect(profile.languages).toContain(language);
    for (const language of profile.annexes.languages ?? []) expect(profile.languages).toContain(language);
    expect(profile.writes[0]).toBe('en');
    expect(profile.version).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(profile.sources.length).toBeGreaterThan(0);
    const unsure = profile.sections.some(({ mark }) => mark === 'unverified');
    if (unsure) expect(profile.sources.some(({ mark }) => mark === 'unverified')).toBe(true);
  });
});

/** The table of checks and the forms that each applies to; 1, 2, 3 and 14 hold for all. */
const applies: Partial<Record<GateId, readonly string[]>> = {
  'one-person': ['WG', 'WD', 'CO', 'TB'],
  acceptance: ['TB'],
  'mass-media': ['CI', 'HC'],
  remedies: ['CO', 'TB', 'HC'],
  'sent-elsewhere': ['CO', 'TB', 'HC', 'WG'],
  period: ['UP'],
  length: ['CA', 'CI', 'HC', 'UP', 'WG'],
  'annex-index': ['CI', 'CO', 'TB', 'WD'],
  choices: ['CA', 'SR', 'BY'],
  'confidential-filing': ['HC'],
};

test.each(Object.entries(applies))('the gate %s stands on %j', (gate, wanted) => {
  const standing = profiles.filter(({ gates }) => gates.includes(gate as GateId)).map(({ form }) => form);
  expect(standing).toEqual(expect.arrayContaining([...wanted]));
});

test('the gates that hold for one form alone stand on no other', () => {
  for (const gate of ['acceptance', 'mass-media', 'period', 'confidential-filing'] as const)
    expect(profiles.filter(({ gates }) => gates.includes(gate)).map(({ form }) => form)).toEqual(applies[gate]);
  expect(Object.keys(gateIds)).toHaveLength(14);
});

test('a form for one person says so', () => {
  expect(profiles.filter(({ onePerson }) => onePerson).map(({ form }) => form)).toEqual(['CO', 'TB', 'WG', 'WU', 'WD']);
});

test.each([
  ['cedaw-report', 'list-of-issues', [3300, 'words', 'unverified', false]],
  ['cedaw-report', 'prior-to-reporting', [3300, 'words', 'unverified', false]],
  ['cedaw-report', 'session', [6600, 'words', 'unverified', false]],
  ['cedaw-communication', 'initial', [10_000, 'words', 'sourced', true]],
  ['cedaw-inquiry', 'initial', [7000, 'words', 'sourced', true]],
  ['treaty-body-complaint', 'initial', [10_000, 'words', 'sourced', true]],
  ['wgad', 'initial', [20, 'pages', 'unverified', false]],
  ['wgad-urgent', 'initial', [2, 'pages', 'unverified', false]],
  ['hrc-complaint', 'initial', [15, 'pages', 'sourced', true]],
  ['upr', 'single', [2815, 'words', 'unverified', false]],
  ['upr', 'joint', [5630, 'words', 'unverified', false]],
] as const)('%s, %s: %j', (code, stage, expected) => {
  const [limit] = limitsOf(findProfile(code) as Profile, stage);
  expect([limit?.value, limit?.unit, limit?.source.mark, limit?.binding]).toEqual([...expected]);
});

test('eight of the fifteen pages of a complaint to the Council are advised', () => {
  expect(limitsOf(findProfile('hrc-complaint') as Profile, 'initial')[0]?.advised).toBe(8);
});

test('forms without a known limit have none', () => {
  for (const code of [
    'special-procedures',
    'hrd-rapporteur',
    'wgeid',
    'experts-belarus',
    'rapporteur-belarus',
    'dossier',
  ])
    expect(findProfile(code)?.limits).toEqual([]);
});

test('what a consent has to allow follows the answers', () => {
  const sp = findProfile('special-procedures') as Profile;
  expect(usesOf(sp, {})).toEqual(['information']);
  expect(usesOf(sp, { 'name-to-state': 'yes', 'name-in-report': 'no', 'name-in-press': 'yes' })).toEqual([
    'information',
    'state',
    'press',
  ]);
  expect(usesOf(findProfile('cedaw-report') as Profile, { publish: 'no' })).toEqual(['information']);
  expect(usesOf(findProfile('cedaw-report') as Profile, { publish: 'yes' })).toEqual(['information', 'public-report']);
  expect(usesOf(findProfile('wgad') as Profile, {})).toEqual(['state']);
  expect(usesOf(findProfile('upr') as Profile, {})).toEqual(['public-report']);
});

test('a complaint to CEDAW in the unified form rests on consents to CEDAW', () => {
  const tb = findProfile('treaty-body-complaint') as Profile;
  expect(recipientOf(tb, { committee: 'cedaw' })).toBe('cedaw');
  expect(recipientOf(tb, { committee: 'cat' })).toBe('treaty-body');
  expect(recipientOf(findProfile('wgad') as Profile, {})).toBe('wgad');
});

test('what Belarus has accepted is known for four committees, and said to be unknown for the others', () => {
  expect(acceptances.map(({ committee, status, from, until }) => [committee, status, from, until])).toEqual([
    ['cedaw', 'accepted', '2004-05-03', null],
    ['ccpr', 'ended', null, '2023-02-08'],
    ['cat', 'unchecked', null, null],
    ['cerd', 'unchecked', null, null],
    ['crc', 'unchecked', null, null],
    ['cescr', 'not-accepted', null, null],
    ['crpd', 'not-accepted', null, null],
    ['ced', 'unchecked', null, null],
    ['cmw', 'unchecked', null, null],
  ]);
  for (const { status, source, name } of acceptances) {
    expect(source.mark).toBe(status === 'unchecked' ? 'unverified' : 'sourced');
    expect(Object.values(name).every((label) => label !== '')).toBe(true);
  }
  const committees = findProfile('treaty-body-complaint')?.choices.find(({ id }) => id === 'committee');
  expect(committees?.answers.map(({ id }) => id)).toEqual(acceptances.map(({ committee }) => committee));
});

test('what is asked for a check of ours alone stands in no section', () => {
  const internal = profiles.flatMap(({ choices }) => choices.filter((choice) => choice.internal === true));
  const shown = profiles.flatMap(partsOf).flatMap((part) => (part.kind === 'choice' ? [part.choice] : []));
  expect(internal.map(({ id }) => id)).toEqual(['acceptance-checked', 'filed-before-end']);
  expect(shown).not.toEqual(expect.arrayContaining(['acceptance-checked']));
  expect(shown).not.toEqual(expect.arrayContaining(['filed-before-end']));
});

test('the UPR takes Word and nothing else, and no annexes', () => {
  expect(findProfile('upr')?.files).toEqual(['docx']);
  expect(findProfile('upr')?.annexes.taken).toBe(false);
  expect(findProfile('cedaw-report')?.files).toEqual(['docx']);
});

test('only a dossier is laid out in Belarusian', () => {
  expect(profiles.filter(({ writes }) => writes.includes('be')).map(({ form }) => form)).toEqual(['DO']);
});

function termsOf(name: VocabularyName): string[] {
  return vocabularyOf(name).terms.map(({ id }) => id);
}

function partsOf(profile: Profile): Part[] {
  return profile.sections.flatMap(({ parts }) => parts);
}

function questionsOf(profile: Profile): Question[] {
  return partsOf(profile).flatMap((part) => (part.kind === 'questions' ? part.questions : []));
}

function labelsOf(profile: Profile): Labels[] {
  return [
    profile.title,
    profile.addressee,
    ...profile.stages.map(({ title }) => title),
    ...profile.limits.map(({ label }) => label),
    ...profile.choices.flatMap(({ asks, answers }) => [asks, ...answers.map(({ label }) => label)]),
    ...profile.sections.flatMap(({ title, guidance }) => (guidance === undefined ? [title] : [title, guidance])),
    ...partsOf(profile).flatMap((part) => (part.kind === 'text' && part.asks !== undefined ? [part.asks] : [])),
    ...questionsOf(profile).map(({ asks }) => asks),
  ];
}

function marksOf(profile: Profile): Mark[] {
  return [
    ...profile.sources,
    ...profile.limits.map(({ source }) => source),
    ...profile.choices.map(({ source }) => source),
    ...profile.channels.map(({ source }) => source),
    profile.annexes.source,
  ];
}

function exists(place: Place): boolean {
  if (place.type === 'draft') return 'path' in place && inDraft(place.path);
  if ('role' in place) return termsOf('link-role').includes(place.role);
  const [key = '', part] = place.path.split('.');
  const field = fieldOf(definitionOf(place.type), key);
  if (field === undefined) return false;
  return part === undefined || (field.fields?.some((each) => each.key === part) ?? false);
}

/** Whether a draft has it, found out by writing it into one. */
function inDraft(path: string): boolean {
  const [head = '', part = ''] = path.split('.');
  const begun = { form: 'wgad', stage: 'initial', language: 'en', about: [] };
  const filled = { submitters: [{ name: '', [part]: '' }], signature: { by: '', place: '', date: '', [part]: '' } };
  const value = head === 'session' ? '' : filled[head as keyof typeof filled];
  return value !== undefined && submissionDraft.safeParse({ ...begun, [head]: value }).success;
}

function expectDistinct(names: readonly string[]): void {
  expect([...new Set(names)]).toEqual([...names]);
}
