import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSample } from '../../../build/sample/read.ts';
import { put } from '../../../electron/archive/put.ts';
import { answerQuestionnaire, type Answered } from '../../../electron/submissions/questionnaires/answer.ts';
import { wgadQuestionnaire } from '../../../electron/submissions/questionnaires/wgad.ts';
import { calls } from '../../../shared/contract/calls.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

/** What the report says of a person answers the questionnaire; the rest is missing, with the field where it would be entered. */

const isOfReport = (line: unknown): boolean => !(line as { code: string }).code.includes('-9');
let archive: Awaited<ReturnType<typeof freshVault>>;
const answer = (code: string, language: 'en' | 'ru' | 'be' = 'en'): Answered =>
  answerQuestionnaire(archive.vault.catalogue, wgadQuestionnaire, code, language);

beforeAll(async () => {
  archive = await freshVault();
  put(archive.vault, (await readSample()).filter(isOfReport), 'sample');
});
afterAll(() => archive.remove());

const identityMissing: readonly (readonly [number: string, where: string])[] = [
  ['I.4', 'birthDate'],
  ['I.5', 'citizenship'],
  ['I.6a', 'idDocuments.type'],
  ['I.6b', 'idDocuments.issuedBy'],
  ['I.6c', 'idDocuments.issuedOn'],
  ['I.6d', 'idDocuments.number'],
  ['I.8', 'addresses.text'],
];
const restMissing: readonly (readonly [number: string, where: string])[] = [
  ['V.1', 'remedy kind'],
  ['V.2', 'remedy notExhausted'],
  ['VI.1', 'submission submitters'],
  ['VI.2', 'submission signature.date'],
  ['VI.3', 'submission signature.by'],
  ['VI.4', 'consent actOnBehalf'],
];
const missingOf = (number: string): readonly (readonly [string, string])[] =>
  [
    ['II.1', 'arrest.date'],
    ['II.2', 'arrest.place'],
    ['II.3', 'arrest.force'],
    ['II.4', 'arrest.warrantShown'],
    ['II.5', 'arrest.warrantIssuer'],
    ['II.6', 'arrest.reasonsGiven'],
    ['II.7', 'arrest.legalBasis'],
    ['III.1', 'date'],
    ['III.2', 'duration'],
    ['III.3', 'stays.authority'],
    ['III.4', 'stays.place'],
    ['III.5', 'orderedBy'],
    ['III.6', 'reasons'],
    ['III.7', 'legalBasis'],
  ].map(([question = '', field = '']) => [question, `${number} ${field}`] as const);

describe('the questionnaire on Nasta Loika', () => {
  const page = 'D-0032 footnote 30 of the Lawtrend report';
  const report = 'D-0001 section 2.1, footnote 30';
  const both = [page, report];
  const general = ['D-0001 section 2.1, footnotes 29, 30'];

  test.each([
    ['I.1', null, 'Loika', general],
    ['I.2', null, 'Nasta', general],
    ['I.3', null, 'female', general],
    ['I.7', null, 'human rights defender', general],
    [
      'I.7',
      null,
      'Human Rights Defender of the Year, Given by: Belarusian human rights community',
      ['D-0031 footnote 29 of the Lawtrend report'],
    ],
    ['II.1', 'E-0047', 'between January and December 2022', both],
    ['II.2', 'E-0047', 'Belarus', both],
    ['III.1', 'E-0047', 'between January and December 2022', both],
    ['III.4', 'E-0047', 'Belarus', both],
    ['II.1', 'T-0003', 'from 2022, end unknown', both],
    ['II.2', 'T-0003', 'Belarus', both],
    ['II.6', 'T-0003', 'Two criminal offences; the articles are not printed.', both],
    ['III.1', 'T-0003', 'from 2022, end unknown', both],
    ['III.4', 'T-0003', 'Belarus', both],
    ['III.6', 'T-0003', 'Two criminal offences; the articles are not printed.', both],
    [
      'IV.1',
      null,
      'taser used, What was there: struck with a taser under questioning, Date: between January and December 2022',
      [page],
    ],
    [
      'IV.1',
      null,
      'kept in the yard for hours in the cold, What was there: eight hours in the yard without warm clothing, Date: 11 November 2022',
      [page],
    ],
    ['IV.1', null, 'serious illness, Date: from 11 November 2022, no end known', [page]],
    ['IV.1', null, 'no warm clothes, Date: from 11 November 2022, no end known', [page]],
    ['IV.1', null, 'no things for personal care, Date: from 11 November 2022, no end known', [page]],
    [
      'IV.1',
      null,
      'medicine sent in but not handed over, What was there: medicines handed in for her did not arrive, Date: from 11 November 2022, no end known',
      [page],
    ],
    ['IV.1', null, 'Seriously ill.', both],
    ['IV.1', null, 'eight hours', both],
    ['IV.1', null, 'Carried out by: GUBOPiK', both],
    ['IV.1', null, 'Number of acts: 4', both],
    ['IV.1', null, 'Number of acts: 2', both],
  ] as const)('%s (%s): %s', (number, about, text, sources) => {
    const found = answersTo(answer('P-0002'), number, about).find((each) => each.text === text);
    expect(found, textsOf(answer('P-0002'), number, about).join('\n')).toBeDefined();
    expect(sourcesOf(found)).toEqual(sources);
  });

  test('the rest is missing, with the field where it would be entered', () => {
    expect(missingIn(answer('P-0002'))).toEqual([
      ...identityMissing.map(([number, field]) => `${number} P-0002 ${field}`),
      // Four arrests in one record of an event: there is no detention yet to enter more in.
      ...without(missingOf('detention'), ['II.1', 'II.2', 'III.1', 'III.4']),
      ...without(missingOf('T-0003'), ['II.1', 'II.2', 'II.6', 'III.1', 'III.4', 'III.6']),
      'IV.2 T-0003 arbitraryBecause',
      ...restMissing.map(([number, where]) => `${number} ${where}`),
    ]);
  });

  test('stands in the order of time', () => {
    const parts = answer('P-0002').parts.map(({ number, about }) => `${number} ${about?.code ?? ''}`.trim());
    expect(parts).toEqual(['I', 'II E-0047', 'III E-0047', 'II T-0003', 'III T-0003', 'IV', 'V', 'VI']);
  });

  test('is printed in the language that is asked for', () => {
    const shown = answer('P-0002', 'be');
    expect(shown.title).toBe('Апытальнік Рабочай групы па адвольных затрыманнях');
    expect(textsOf(shown, 'I.3', null)).toEqual(['жаночы']);
    expect(textsOf(shown, 'II.1', 'E-0047')).toEqual(['паміж студзенем і снежнем 2022 г.']);
  });
});

describe('the questionnaire on Larysa Shchyrakova', () => {
  const both = ['D-0030 footnote 28 of the Lawtrend report', 'D-0001 section 2.1, footnote 28'];
  const general = ['D-0001 section 2.1, footnote 28'];

  test.each([
    ['I.1', null, 'Shchyrakova', general],
    ['I.2', null, 'Larysa', general],
    ['I.3', null, 'female', general],
    ['I.7', null, 'civil activist; journalist', general],
    ['I.7', null, 'journalist, No longer: yes', general],
    ['II.1', 'T-0001', 'December 2022', both],
    ['II.2', 'T-0001', 'Belarus', both],
    ['II.6', 'T-0001', 'Discrediting the Republic of Belarus.', both],
    ['II.7', 'T-0001', 'Discrediting the Republic of Belarus (number not printed), charge', both],
    ['III.1', 'T-0001', 'December 2022', both],
    ['III.4', 'T-0001', 'Belarus', both],
    ['III.6', 'T-0001', 'Discrediting the Republic of Belarus.', both],
    ['III.7', 'T-0001', 'Discrediting the Republic of Belarus (number not printed), charge', both],
    [
      'IV.1',
      null,
      'Faced with the prospect of losing her son she stopped reporting, and afterwards all civic work.',
      both,
    ],
    ['IV.1', null, 'He was placed there although grandparents were at hand in that city.', both],
  ] as const)('%s (%s): %s', (number, about, text, sources) => {
    const found = answersTo(answer('P-0001'), number, about).find((each) => each.text === text);
    expect(found, textsOf(answer('P-0001'), number, about).join('\n')).toBeDefined();
    expect(sourcesOf(found)).toEqual(sources);
  });

  test('the rest is missing, with the field where it would be entered', () => {
    expect(missingIn(answer('P-0001'))).toEqual([
      ...identityMissing.map(([number, field]) => `${number} P-0001 ${field}`),
      ...without(missingOf('T-0001'), ['II.1', 'II.2', 'II.6', 'II.7', 'III.1', 'III.4', 'III.6', 'III.7']),
      'IV.2 T-0001 arbitraryBecause',
      ...restMissing.map(([number, where]) => `${number} ${where}`),
    ]);
  });
});

describe('the questionnaire', () => {
  test('of somebody who was never detained asks for her identity and has no more', () => {
    const shown = answer('P-0015');
    expect(shown.parts.map(({ number }) => number)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI']);
    expect(textsOf(shown, 'I.1', null)).toEqual(['Соломатина', 'Ирина Соломатина']);
    expect(missingIn(shown)).toEqual(expect.arrayContaining(['II.1 detention arrest.date', 'III.1 detention date']));
  });

  test('of her who is called head in one sentence and director in the next has both, each with its place', () => {
    const found = answersTo(answer('P-0004'), 'I.7', null).filter(({ field }) => field === 'positions');
    expect(found.map((each) => [each.text, ...sourcesOf(each)])).toEqual([
      ["head, Organisation: Hrodna Children's Hospice, No longer: yes", 'D-0001 section 2.4, in the text, footnote 40'],
      [
        "director, Organisation: Hrodna Children's Hospice",
        'D-0001 section 2.4, in the words of the prosecutors, footnote 40',
      ],
    ]);
  });

  test('says where sources disagree, and why one is preferred', () => {
    put(archive.vault, [
      { type: 'person', code: 'P-0500', fields: { familyName: 'Prykladnaya' } },
      {
        type: 'detention',
        code: 'T-0500',
        fields: {
          kind: 'arrest',
          date: {
            preferred: '2021-07-14',
            others: ['2021-07-15'],
            reason: 'The record of the arrest was signed that day.',
          },
          arrest: { warrantShown: false },
        },
        links: [{ to: 'P-0500', role: 'victim' }],
        citations: [
          { field: 'date', document: 'D-0030', page: 2 },
          { field: 'date', value: '2021-07-15', document: 'D-0032', page: 4 },
        ],
      },
    ]);
    const shown = answer('P-0500');
    expect(answersTo(shown, 'II.1', 'T-0500')).toMatchObject([
      {
        text: '14 July 2021',
        sources: [{ document: 'D-0030', page: '2' }],
        others: [{ text: '15 July 2021', sources: [{ document: 'D-0032', page: '4' }] }],
        reason: 'The record of the arrest was signed that day.',
      },
    ]);
    expect(textsOf(shown, 'II.4', 'T-0500')).toEqual(['Warrant shown: no']);
    expect(shown.answered + shown.missing).toBe(shown.parts.flatMap(({ questions }) => questions).length);
  });

  test('is about a person', () => {
    expect(() => answer('O-0001')).toThrow(expect.objectContaining({ code: 'PERSON_EXPECTED' }));
    expect(() => answer('P-0404')).toThrow(expect.objectContaining({ code: 'RECORD_NOT_FOUND' }));
  });

  test('has the shape of the contract', () => {
    const shape = calls['questionnaires.answer'].output;
    for (const code of ['P-0001', 'P-0002', 'P-0003', 'P-0004', 'P-0008'])
      expect(shape.safeParse(answer(code)).error).toBeUndefined();
  });
});

type Answer = Answered['parts'][number]['questions'][number]['answers'][number];

function answersTo({ parts }: Answered, number: string, about: string | null): Answer[] {
  return parts
    .filter((part) => (part.about?.code ?? null) === about)
    .flatMap(({ questions }) => questions)
    .filter((question) => question.number === number)
    .flatMap(({ answers }) => answers);
}

function textsOf(shown: Answered, number: string, about: string | null): string[] {
  return answersTo(shown, number, about).map(({ text }) => text);
}

function sourcesOf(found: Answer | undefined): string[] {
  return (found?.sources ?? []).map(({ document, place }) => `${document} ${place}`);
}

function missingIn({ parts }: Answered): string[] {
  return parts
    .flatMap(({ questions }) => questions)
    .flatMap(({ number, missing }) =>
      missing === null ? [] : [`${number} ${missing.code ?? missing.type} ${missing.field}`],
    );
}

function without(rows: readonly (readonly [string, string])[], answered: readonly string[]): string[] {
  return rows.filter(([number]) => !answered.includes(number)).map(([number, where]) => `${number} ${where}`);
}
