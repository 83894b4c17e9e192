import { describe, expect, test } from 'vitest';
import { onePersonGate } from '../../../../electron/submissions/gates/one-person.ts';
import { protectedPersonsGate } from '../../../../electron/submissions/gates/protected-persons.ts';
import { tracesGate } from '../../../../electron/submissions/gates/traces.ts';
import { typedTexts } from '../../../../electron/submissions/gates/typed-texts.ts';
import type { NarrativeNode } from '../../../../shared/submissions/narrative.ts';
import { newDraft } from '../../../../shared/submissions/draft.ts';
import { gateContext, link, person, subject } from '../../../fixtures/submissions/gate-context.ts';

describe('minors and survivors', () => {
  const of = (protection: 'minor' | 'survivor', changed: Parameters<typeof person>[1], named: readonly string[] = []) =>
    protectedPersonsGate(gateContext({ people: [person('P-1', { protectedAs: [protection], ...changed })], named }))[0];

  test.each(['minor', 'survivor'] as const)('a %s who stands under a pseudonym is told of', (protection) => {
    expect(of(protection, { reason: protection })).toMatchObject({ id: `${protection}-named`, severity: 'note' });
  });

  test.each([
    ['minor', 'explicitForMinor'],
    ['survivor', 'explicitForSurvivor'],
  ] as const)('a %s who is named on a separate consent asks for another look at it', (protection, field) => {
    const found = of(protection, { named: true, reason: 'consent', consent: 'A-1' }, ['P-1']);
    expect(found).toMatchObject({ severity: 'warn', record: 'A-1', field });
  });

  test('a survivor who is named without one stops the submission', () => {
    expect(of('survivor', { reason: 'survivor' }, ['P-1'])).toMatchObject({ severity: 'refuse', record: 'P-1' });
  });

  test('nobody is told of who is not in it, or needs no separate consent', () => {
    const people = [person('P-1'), person('P-2', { protectedAs: ['minor'] })];
    expect(protectedPersonsGate(gateContext({ people }))).toEqual([]);
  });
});

describe('traces of whoever prepared it', () => {
  test.each([
    ['person', 'refuse'],
    ['source', 'refuse'],
    ['place', 'refuse'],
    ['path', 'refuse'],
    ['device', 'warn'],
    ['program', 'warn'],
  ] as const)('a trace of a %s: %s', (kind, severity) => {
    expect(tracesGate(gateContext({ traces: [{ document: 'D-1', kind, what: 'the camera' }] }))).toMatchObject([
      { id: 'trace-left', severity, record: 'D-1', details: { what: 'the camera' } },
    ]);
  });

  test('files without any pass', () => expect(tracesGate(gateContext())).toEqual([]));
});

describe('one person to a form', () => {
  const two = { subjects: [subject('person', 'P-1'), subject('person', 'P-2')] };

  test('one person, or one organisation, passes', () => {
    const profile = { form: 'WD', onePerson: true };
    expect(onePersonGate(gateContext({ profile }))).toEqual([]);
    expect(onePersonGate(gateContext({ profile, material: { subjects: [subject('organisation', 'O-1')] } }))).toEqual(
      [],
    );
  });

  test('the form on disappearances takes no second person; a communication by two is asked about', () => {
    const of = (form: string) => onePersonGate(gateContext({ profile: { form, onePerson: true }, material: two }))[0];
    expect(of('WD')).toMatchObject({ id: 'several-people', severity: 'refuse', details: { count: 2 } });
    expect(of('TB')).toMatchObject({ id: 'several-people', severity: 'warn' });
  });

  test('a case counts those whom it is against, not its judge', () => {
    const links = [link('person', 'P-1', 'defendant'), link('person', 'P-2', 'victim'), link('person', 'P-3', 'judge')];
    const material = { subjects: [subject('case', 'C-1', [], links)] };
    const [found] = onePersonGate(gateContext({ profile: { onePerson: true }, material }));
    expect(found?.details).toEqual({ count: 2 });
  });

  test('a form that takes several people does', () => {
    expect(onePersonGate(gateContext({ material: two }))).toEqual([]);
  });

  test('a submission about nobody stops, unless a theme will do', () => {
    const draft = { about: [] };
    expect(onePersonGate(gateContext({ draft }))).toMatchObject([{ id: 'no-subject', severity: 'refuse' }]);
    expect(onePersonGate(gateContext({ draft, profile: { subjects: ['theme'] } }))).toEqual([]);
  });
});

describe('what was typed', () => {
  const say = (text: string) => ({ type: 'text', text });
  const of = (content: readonly NarrativeNode[]) =>
    typedTexts(
      newDraft({
        form: 'specimen',
        stage: 'initial',
        language: 'en',
        about: [],
        texts: { facts: { type: 'doc', content: [...content] } },
      }),
    ).map(({ text }) => text);

  test('is read in running lines: marks part no name, blocks do', () => {
    const bold = { ...say('Spe'), marks: [{ type: 'bold' }] };
    expect(
      of([
        { type: 'paragraph', content: [bold, say('cimenava')] },
        { type: 'paragraph', content: [say('Two')] },
      ]),
    ).toEqual(['Specimenava', 'Two']);
  });

  test('includes footnotes, headings, cells of tables and items of lists', () => {
    const paragraph = (text: string) => ({ type: 'paragraph', content: [say(text)] });
    const found = of([
      { type: 'heading', attrs: { level: 1 }, content: [say('Head')] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Item')] }] },
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('Cell')] }] }],
      },
      { type: 'paragraph', content: [say('Text'), { type: 'footnote', attrs: { text: 'Note' } }] },
    ]);
    expect(found.toSorted()).toEqual(['Cell', 'Head', 'Item', 'Note', 'Text']);
  });

  test('includes what stands on the cover, answers and descriptions', () => {
    const draft = newDraft({
      form: 'specimen',
      stage: 'initial',
      language: 'en',
      about: [],
      session: 'Session',
      submitters: [{ name: 'Submitter', address: 'Address', contact: 'Contact', description: 'About' }],
      signature: { by: 'Signer', place: 'Town', date: '2026' },
      answers: { 'who/1/P-1': 'Answer' },
      annexes: { 'D-1': { description: 'Described' } },
      pseudonyms: { 'P-1': 'Chosen' },
    });
    expect(
      typedTexts(draft)
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(
      [
        'Session',
        'Submitter',
        'Address',
        'Contact',
        'About',
        'Signer',
        'Town',
        'Answer',
        'Described',
        'Chosen',
      ].toSorted(),
    );
  });
});
