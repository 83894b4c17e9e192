import { describe, expect, test } from 'vitest';
import { acceptanceGate } from '../../../../electron/submissions/gates/acceptance.ts';
import { askedForGate } from '../../../../electron/submissions/gates/asked-for.ts';
import { checkGates } from '../../../../electron/submissions/gates/check-gates.ts';
import { choicesGate } from '../../../../electron/submissions/gates/choices.ts';
import { confidentialFilingGate } from '../../../../electron/submissions/gates/confidential-filing.ts';
import { lengthGate } from '../../../../electron/submissions/gates/length.ts';
import { periodGate } from '../../../../electron/submissions/gates/period.ts';
import { unverifiedGate } from '../../../../electron/submissions/gates/unverified.ts';
import type { GateContext } from '../../../../electron/submissions/gates/context.ts';
import { findingSentences } from '../../../../shared/contract/gate-findings.ts';
import { entry, gateContext, plainProfile, subject } from '../../../fixtures/submissions/gate-context.ts';

describe('whether the State has accepted the procedure', () => {
  const of = (choices: Readonly<Record<string, string>>, dates: readonly string[] = ['2021-05-01']) => {
    const entries = dates.map((date, at) => entry('detention', `N-${at}`, date));
    return acceptanceGate(
      gateContext({ draft: { choices }, material: { subjects: [subject('person', 'P-1', entries)] } }),
    );
  };

  test('a communication to CEDAW on what happened since 2004 passes', () =>
    expect(of({ committee: 'cedaw' })).toEqual([]));

  test('what happened before the Protocol began for Belarus is asked about', () => {
    expect(of({ committee: 'cedaw' }, ['2001', '2021'])).toMatchObject([
      { id: 'before-acceptance', severity: 'warn', record: 'N-0' },
    ]);
  });

  test.each(['cescr', 'crpd'])('the committee %s is closed to Belarus, whatever is answered', (committee) => {
    const found = of({ committee, 'acceptance-checked': 'yes', 'filed-before-end': 'yes' });
    expect(found).toMatchObject([{ id: 'not-accepted', severity: 'refuse' }]);
  });

  test('the Committee against Torture is closed until somebody has looked up article 22', () => {
    expect(of({ committee: 'cat' })).toMatchObject([{ id: 'acceptance-unchecked', severity: 'refuse' }]);
    expect(of({ committee: 'cat', 'acceptance-checked': 'no' })).toHaveLength(1);
    expect(of({ committee: 'cat', 'acceptance-checked': 'yes' })).toEqual([]);
  });

  test('the Human Rights Committee takes what was filed before 8 February 2023', () => {
    expect(of({ committee: 'ccpr', 'filed-before-end': 'yes' }, ['2024'])).toEqual([]);
  });

  test.each([
    ['facts that were over before that day are asked about', ['2021-05-01', '2023-02-07'], 'warn'],
    ['facts of that day stop it', ['2021-05-01', '2023-02-08'], 'refuse'],
    ['facts that may have been later stop it', ['2023'], 'refuse'],
    ['no dated fact at all stops it', [], 'refuse'],
  ] as const)('a complaint to it that was not filed before: %s', (_title, dates, severity) => {
    expect(of({ committee: 'ccpr' }, dates)).toMatchObject([{ id: 'acceptance-ended', severity }]);
  });

  test('a form without a committee is not concerned', () => expect(of({})).toEqual([]));
});

describe('length', () => {
  type Limit = GateContext['layout']['limits'][number];
  const of = (changed: Partial<Limit>) => {
    const limit: Limit = {
      id: 'all',
      label: 'the whole text',
      of: 'all',
      value: 7000,
      unit: 'words',
      advised: null,
      binding: true,
      count: 10,
      verified: true,
      source: '',
      checkedOn: null,
      ...changed,
    };
    return lengthGate(gateContext({ layout: { limits: [limit] } }));
  };

  test('as many words as allowed pass, and what is not counted yet', () => {
    expect(of({ count: 7000 })).toEqual([]);
    expect(of({ count: null })).toEqual([]);
  });

  test('one more stops it where the body takes no more, and is asked about where it may or where nobody found the figure', () => {
    expect(of({ count: 7001 })).toMatchObject([{ id: 'too-long', severity: 'refuse' }]);
    expect(of({ count: 7001, binding: false })).toMatchObject([{ id: 'too-long', severity: 'warn' }]);
    expect(of({ count: 7001, verified: false })).toMatchObject([{ id: 'too-long', severity: 'warn' }]);
  });

  test('more than is advised is told', () => {
    const pages = { unit: 'pages', value: 15, advised: 8 } as const;
    expect(of({ ...pages, count: 8 })).toEqual([]);
    expect(of({ ...pages, count: 9 })).toMatchObject([
      { id: 'longer-than-advised', severity: 'note', details: { limit: 8 } },
    ]);
    expect(of({ ...pages, count: 16 })).toMatchObject([{ id: 'too-long' }]);
  });
});

describe('choices and texts that the form asks for', () => {
  const asks = { en: 'May it be published?', ru: '', be: '' };
  const answers = [
    { id: 'yes', label: asks },
    { id: 'no', label: asks },
  ];
  const choice = { id: 'publish', asks, answers, usual: null, source: plainProfile.annexes.source };

  test('a choice that only the submitter can make stops it until it is made', () => {
    const of = (choices: Readonly<Record<string, string>>) =>
      choicesGate(gateContext({ profile: { choices: [choice] }, draft: { choices } }));
    expect(of({})).toMatchObject([
      { id: 'choice-open', severity: 'refuse', details: { question: asks.en }, part: 'publish' },
    ]);
    expect(of({ publish: 'perhaps' })).toHaveLength(1);
    expect(of({ publish: 'no' })).toEqual([]);
  });

  test('one with a usual answer does not', () => {
    expect(choicesGate(gateContext({ profile: { choices: [{ ...choice, usual: 'yes' }] } }))).toEqual([]);
  });

  const part = {
    key: 'facts/0',
    kind: 'text',
    text: 'facts',
    asks: 'The facts',
    required: true,
    about: null,
    questions: [],
    blocks: [],
    opening: null,
    words: 0,
  };
  const section = {
    id: 'facts',
    number: '',
    title: 'Facts',
    guidance: null,
    mark: 'sourced' as const,
    counted: true,
    words: 0,
    parts: [part],
  };
  const withPart = (changed: Partial<typeof part>) =>
    askedForGate(gateContext({ layout: { sections: [{ ...section, parts: [{ ...part, ...changed }] }] } }));

  test('a required text that is not written is asked about; one that may be left out is not', () => {
    expect(withPart({})).toMatchObject([{ id: 'text-missing', severity: 'warn', part: 'facts' }]);
    expect(withPart({ words: 3 })).toEqual([]);
    expect(withPart({ required: false })).toEqual([]);
  });

  test('a body that takes nothing anonymous stops it while nobody submits it; others ask', () => {
    const of = (form: string, submitters: readonly { name: string }[]) =>
      askedForGate(gateContext({ profile: { form }, draft: { submitters: [...submitters] } }));
    expect(of('TB', [])).toMatchObject([{ id: 'submitter-missing', severity: 'refuse' }]);
    expect(of('TB', [{ name: ' ' }])).toHaveLength(1);
    expect(of('CI', [])).toMatchObject([{ severity: 'warn' }]);
    expect(of('TB', [{ name: 'Specimen Observatory' }])).toEqual([]);
  });
});

describe('the four years of the Universal Periodic Review', () => {
  const of = (dates: readonly string[], gates: readonly 'period'[] = ['period']) => {
    const entries = dates.map((date, at) => entry('event', `E-${at}`, date));
    return periodGate(
      gateContext({ profile: { gates }, material: { subjects: [subject('organisation', 'O-1', entries)] } }),
    );
  };

  test('what may lie within them passes', () => expect(of(['2022-06-15', '2022', '2026-01'])).toEqual([]));

  test('what lies before is told once, by its earliest', () => {
    expect(of(['2022-06-14', '2020-08', '2026'])).toMatchObject([
      { id: 'out-of-period', severity: 'warn', record: 'E-1', details: { count: 2 } },
    ]);
  });

  test('other procedures look back as far as they like', () => expect(of(['1994'], [])).toEqual([]));
});

describe('what must be known before it is sent', () => {
  test('a complaint to the Council binds whoever sends it to keep it confidential', () => {
    expect(confidentialFilingGate(gateContext({ profile: { gates: ['confidential-filing'] } }))).toMatchObject([
      { id: 'keep-confidential', severity: 'warn' },
    ]);
    expect(confidentialFilingGate(gateContext())).toEqual([]);
  });

  test('a limit that nobody has found in its source says so, and so does a form that is partly believed', () => {
    const limit = {
      id: 'all',
      label: 'the whole text',
      of: 'all',
      value: 3300,
      unit: 'words',
      advised: null,
      binding: false,
      count: 1,
      source: 'unknown',
      checkedOn: null,
    } as const;
    const ids = (verified: boolean, mark: 'sourced' | 'unverified') => {
      const section = { id: 'a', number: '', title: plainProfile.title, mark, counted: true, parts: [] };
      const found = unverifiedGate(
        gateContext({ profile: { sections: [section] }, layout: { limits: [{ ...limit, verified }] } }),
      );
      return found.map(({ id, severity }) => `${id} ${severity}`);
    };
    expect(ids(true, 'sourced')).toEqual([]);
    expect(ids(false, 'sourced')).toEqual(['limit-unverified note']);
    expect(ids(true, 'unverified')).toEqual(['form-unverified note']);
  });
});

test('each finding has a key of its own that stays the same, and a sentence without gaps', () => {
  const context = gateContext({
    profile: { form: 'TB', onePerson: true, gates: ['confidential-filing'] },
    draft: { about: [], submitters: [], choices: { committee: 'crpd' } },
    material: { subjects: [] },
  });
  const found = checkGates(context);
  expect(found.map(({ id }) => id).toSorted()).toEqual([
    'keep-confidential',
    'no-subject',
    'not-accepted',
    'submitter-missing',
  ]);
  expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
  expect(checkGates(context)).toEqual(found);
  for (const { text, id } of found) expect(text, findingSentences[id]).not.toMatch(/[{}]|\(\)|\s\s/);
});
