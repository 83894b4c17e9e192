import { describe, expect, test } from 'vitest';
import { consentLines } from '../../../../renderer/records/consent-lines.ts';
import { documentsOf, groupLinks, referencesTo } from '../../../../renderer/records/connections.ts';
import { differencesSince, type Comparison } from '../../../../renderer/records/past.ts';
import { statementsOf, type Citation, type Shown } from '../../../../renderer/records/statements.ts';
import { definitions } from '../../../../shared/records/definitions.ts';
import { row } from './rows.ts';

let ids = 0;
const citation = (parts: Partial<Citation>): Citation => ({
  id: String(++ids),
  field: null,
  document: 'D-0001',
  documentTitle: 'Ruling',
  page: null,
  place: null,
  quote: null,
  reliability: null,
  connection: null,
  position: null,
  item: null,
  value: null,
  ...parts,
});
const link = (parts: Partial<Shown['links'][number]>): Shown['links'][number] => ({
  id: String(++ids),
  code: 'P-0001',
  type: 'person',
  title: '',
  direction: 'out',
  role: 'victim',
  from: null,
  until: null,
  note: null,
  citations: [],
  ...parts,
});
const incident = (parts: Partial<Shown>): Shown => ({
  code: 'I-0001',
  type: 'incident',
  title: 'Search',
  state: 'active',
  rev: 1,
  created: '',
  updated: '',
  fields: {},
  others: {},
  links: [],
  citations: [],
  referred: {},
  consent: [],
  read: null,
  citedBy: [],
  files: [],
  ...parts,
});

describe('statements', () => {
  const fields = { title: 'Search', date: '2022', summary: 'They came at night.', note: 'Ask her again.' };
  const said = (citations: Citation[]) => statementsOf(definitions.incident, incident({ fields, citations }));
  const unsourced = (citations: Citation[]) =>
    said(citations)
      .statements.filter(({ isUnsourced }) => isUnsourced)
      .map(({ field }) => field.key);

  test('have no source until a citation proves them; titles and notes are the researcher’s own', () => {
    expect(unsourced([])).toEqual(['date', 'summary']);
    expect(unsourced([citation({ field: 'date' })])).toEqual(['summary']);
    expect(unsourced([citation({})])).toEqual([]);
  });

  test('share the number of a passage that several of them rest on', () => {
    const { statements } = said([
      citation({ field: 'summary', page: '2' }),
      citation({ field: 'date', page: '2' }),
      citation({ field: 'date', page: '3' }),
    ]);
    const numbers = Object.fromEntries(
      statements.map(({ field, sources }) => [field.key, sources.map(({ number }) => number)]),
    );
    expect(numbers).toMatchObject({ date: [1, 2], summary: [1], note: [] });
  });
});

describe('several values of a field', () => {
  const disputed = (citations: Citation[]) => {
    const others = { date: { values: ['2022-05-03', '2022'], reason: 'the protocol' } };
    const { statements, ...rest } = statementsOf(
      definitions.incident,
      incident({ fields: { date: '2022-05-02' }, others, citations }),
    );
    const pages = (sources: readonly { citation: Citation }[]) => sources.map(({ citation: { page } }) => page);
    return { date: statements.find(({ field }) => field.key === 'date'), pages, ...rest };
  };

  test('each have the sources that name them, and the preferred one those that name none', () => {
    const { date, pages, needing, unsourced } = disputed([
      citation({ field: 'date', page: '1' }),
      citation({ field: 'date', value: '2022-05-02', page: '2' }),
      citation({ field: 'date', value: '2022-05-03', page: '3' }),
    ]);
    expect(pages(date?.sources ?? [])).toEqual(['1', '2']);
    expect(date?.others.map(({ sources }) => pages(sources))).toEqual([['3'], []]);
    expect({ needing, unsourced }).toEqual({ needing: 3, unsourced: 1 });
  });

  test('are proven together by what proves the whole record', () => {
    expect(disputed([citation({})]).unsourced).toBe(0);
  });

  test('a source of a value that is gone is told as such and proves nothing else', () => {
    const { date, pages, unsourced } = disputed([citation({ field: 'date', value: '2020', page: '9' })]);
    expect(pages(date?.earlier ?? [])).toEqual(['9']);
    expect(date?.sources).toEqual([]);
    expect(unsourced).toBe(3);
  });
});

describe('entries of a group', () => {
  const stays = [
    { id: 'a', place: 'Akrestsina' },
    { id: 'b', place: 'Homel' },
  ];
  const held = (citations: Citation[]) => {
    const { statements, needing, unsourced } = statementsOf(definitions.detention, {
      ...incident({ fields: { stays }, citations }),
      type: 'detention',
    });
    return { stays: statements[0], needing, unsourced };
  };

  test('are statements one by one, each with its own sources', () => {
    const said = held([citation({ field: 'stays', item: 'b' })]);
    expect(said.stays?.entries?.map(({ isUnsourced }) => isUnsourced)).toEqual([true, false]);
    expect(said).toMatchObject({ needing: 2, unsourced: 1, stays: { isUnsourced: true } });
  });

  test('are proven by what proves the whole field', () => {
    expect(held([citation({ field: 'stays' })]).unsourced).toBe(0);
  });

  test('a source of an entry that is gone is told as such', () => {
    const said = held([citation({ field: 'stays', item: 'gone' })]);
    expect(said.stays?.earlier).toHaveLength(1);
    expect(said.unsourced).toBe(2);
  });
});

test('documents of a record stand once with every place that is cited, also by its links', () => {
  const shown = incident({
    citations: [citation({ page: '1' })],
    links: [
      link({ citations: [citation({ page: '4' })] }),
      link({ code: 'D-0002', type: 'document', title: 'Letter', role: 'attachment' }),
    ],
  });
  expect(documentsOf(shown).map(({ code, citations, roles }) => [code, citations.length, roles])).toEqual([
    ['D-0001', 2, []],
    ['D-0002', 0, ['attachment']],
  ]);
});

test('links stand by direction, role and type', () => {
  const groups = groupLinks([
    link({ code: 'C-0001', type: 'case', role: 'case' }),
    link({}),
    link({ direction: 'in' }),
    link({ code: 'P-0002' }),
  ]);
  expect(groups.map(({ direction, role, links }) => [direction, role, links.map(({ code }) => code)])).toEqual([
    ['out', 'victim', ['P-0001', 'P-0002']],
    ['in', 'victim', ['P-0001']],
    ['out', 'case', ['C-0001']],
  ]);
});

test('records whose fields name this one are found among all, words that look like a code are not', () => {
  const named = row({ cells: { place: 'L-0001' } });
  const rows = [named, row({ cells: { attributedTo: 'L-0001' } }), row({ cells: { place: 'a cellar' } })];
  expect(referencesTo('L-0001', rows)).toEqual([{ field: 'place', code: named.code, type: 'incident', title: '' }]);
});

test('recipients of whom the same holds stand together, those who may use the name most first, the many others last', () => {
  const no = (recipient: string) =>
    [true, false].map((publish) => ({ recipient, publish, named: false, reason: 'no-consent' }));
  const lines = consentLines([
    ...no('osce'),
    ...no('media'),
    ...no('ohchr'),
    ...no('public'),
    { recipient: 'wgad', publish: true, named: false, reason: 'other-use' },
    { recipient: 'wgad', publish: false, named: true, reason: 'consent' },
    { recipient: 'cedaw', publish: true, named: true, reason: 'consent' },
    { recipient: 'cedaw', publish: false, named: true, reason: 'consent' },
  ]);
  expect(lines).toEqual([
    { may: 'public', reason: 'consent', recipients: ['cedaw'], isRest: false },
    { may: 'confidence', reason: 'other-use', recipients: ['wgad'], isRest: false },
    { may: 'no', reason: 'no-consent', recipients: ['osce', 'media', 'ohchr', 'public'], isRest: true },
  ]);
});

test('a comparison with now shows only what is different in the end', () => {
  const change = (field: string, before: unknown, after: unknown): Comparison['changes'][number] => ({
    what: 'record',
    how: 'changed',
    field,
    before,
    after,
  });
  const entries: Comparison[] = [
    { seq: 9, at: '', action: 'save', changes: [change('date', '2021', '2022'), change('title', 'B', 'Search')] },
    { seq: 8, at: '', action: 'save', changes: [change('title', 'Search', 'B'), change('summary', null, 'At night.')] },
    { seq: 7, at: '', action: 'save', changes: [change('date', null, '2021')] },
  ];
  const shown = incident({ fields: { title: 'Search', date: '2022', summary: 'At night.' } });
  expect(differencesSince(entries, 7, shown)).toEqual([
    { field: 'date', was: '2021', now: '2022' },
    { field: 'summary', was: null, now: 'At night.' },
  ]);
  expect(differencesSince(entries, 9, shown)).toEqual([]);
});
