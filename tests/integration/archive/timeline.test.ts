import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readChronology } from '../../../electron/archive/chronology.ts';
import { mirrorRows } from '../../../electron/archive/mirror.ts';
import { put } from '../../../electron/archive/put.ts';
import { timelineOf } from '../../../electron/archive/timeline.ts';
import type { TimelineEntry } from '../../../shared/contract/timeline.ts';
import { addDocument } from '../../fixtures/archive.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

let home: Awaited<ReturnType<typeof freshVault>>;
beforeEach(async () => {
  home = await freshVault();
  put(home.vault, [
    { type: 'person', code: 'P-1', fields: { familyName: 'Specimenava', birthDate: '1979-09-09' } },
    { type: 'person', code: 'P-2', fields: { familyName: 'Druhaja' } },
    { type: 'organisation', code: 'O-1', fields: { name: 'Prykład' } },
  ]);
});
afterEach(() => home.remove());

const entries = (code = 'P-1'): TimelineEntry[] => timelineOf(home.vault.catalogue, code).entries;
/** An event on a day, with its links. */
const event = (code: string, date: string | null, ...links: [to: string, role: string][]): Record<string, unknown> => ({
  type: 'event',
  code,
  fields: { title: code, date },
  links: links.map(([to, role]) => ({ to, role })),
});

describe('a timeline', () => {
  test('tells of whom it is, and is empty where nothing has a date', () => {
    put(home.vault, [event('E-1', null, ['P-1', 'victim'])]);
    expect(timelineOf(home.vault.catalogue, 'P-1')).toEqual({
      about: { code: 'P-1', title: 'Specimenava' },
      entries: [],
    });
    expect(() => timelineOf(home.vault.catalogue, 'P-9')).toThrow(
      expect.objectContaining({ code: 'RECORD_NOT_FOUND' }),
    );
  });

  test('has what is linked to a person, in whichever direction, with her role and the sources', async () => {
    const paper = await addDocument(home.vault, 'Ruling', ['one', 'two'], { labels: ['i', 'ii'] });
    put(home.vault, [
      {
        ...event('E-1', '2021-07-14', ['P-1', 'victim']),
        citations: [
          { document: paper, page: 2 },
          { document: paper, page: 2, quote: 'another line of the same page' },
          { document: paper, page: 'ii' },
          { document: paper },
        ],
      },
      event('E-2', '2021-08'),
      { type: 'person', code: 'P-1', links: [{ to: 'E-2', role: 'speaker' }] },
    ]);
    expect(entries()).toEqual([
      {
        code: 'E-1',
        type: 'event',
        title: 'E-1',
        date: '2021-07-14',
        earliest: '2021-07-14',
        latest: '2021-07-14',
        role: 'victim',
        via: null,
        field: 'date',
        sources: [
          { document: paper, page: 2 },
          { document: paper, page: 'ii' },
          { document: paper, page: null },
        ],
      },
      expect.objectContaining({ code: 'E-2', date: '2021-08', role: 'speaker', via: null }),
    ]);
  });

  test.each([
    ['case', 'C-1', {}],
    ['detention', 'T-1', {}],
    ['liquidation', 'Q-1', {}],
  ])('has what is known through a %s, and says through which', (type, code, fields) => {
    put(home.vault, [
      {
        type,
        code,
        fields,
        links: [
          { to: 'P-1', role: 'defendant' },
          { to: 'O-1', role: 'authority' },
        ],
      },
      event('E-1', '2022', [code, 'related']),
    ]);
    expect(entries()).toMatchObject([{ code: 'E-1', role: 'defendant', via: code }]);
    expect(entries('O-1')).toMatchObject([{ code: 'E-1', role: 'authority', via: code }]);
  });

  test('goes one step through a case, and no further', () => {
    put(home.vault, [
      { type: 'case', code: 'C-1', links: [{ to: 'P-1', role: 'defendant' }] },
      { type: 'detention', code: 'T-1', fields: { date: '2021' }, links: [{ to: 'C-1', role: 'case' }] },
      event('E-1', '2022', ['T-1', 'related']),
      { type: 'incident', code: 'I-1', links: [{ to: 'P-1', role: 'victim' }] },
      event('E-2', '2022', ['I-1', 'related']),
    ]);
    expect(entries().map(({ code }) => code)).toEqual(['T-1']);
  });

  test('does not tell of another defendant of the same case, nor of another liquidation', () => {
    put(home.vault, [
      {
        type: 'case',
        code: 'C-1',
        fields: { openedOn: '2021' },
        links: ['P-1', 'P-2'].map((to) => ({ to, role: 'defendant' })),
      },
      event('E-1', '2022', ['P-2', 'victim']),
      {
        type: 'liquidation',
        code: 'Q-1',
        fields: { date: '2021' },
        links: [
          { to: 'O-1', role: 'victim' },
          { to: 'Q-2', role: 'related' },
        ],
      },
      { type: 'liquidation', code: 'Q-2', fields: { date: '2022' } },
    ]);
    expect(entries().map(({ code }) => code)).toEqual(['C-1']);
    expect(entries('O-1').map(({ code }) => code)).toEqual(['Q-1']);
  });

  test('shows what is linked both directly and through a case once, as direct', () => {
    put(home.vault, [
      { type: 'case', code: 'C-1', links: [{ to: 'P-1', role: 'defendant' }] },
      event('E-1', '2022', ['C-1', 'case'], ['P-1', 'speaker']),
    ]);
    expect(entries()).toMatchObject([{ code: 'E-1', role: 'speaker', via: null }]);
  });

  test('names every role that a person has in one event', () => {
    put(home.vault, [event('E-1', '2022', ['P-1', 'victim'], ['P-1', 'witness'], ['P-1', 'victim'])]);
    expect(entries()).toMatchObject([
      { code: 'E-1', role: expect.stringMatching(/^(victim, witness|witness, victim)$/) },
    ]);
  });

  test('has an entry for each date of a record, and says which it is', () => {
    put(home.vault, [
      {
        type: 'remedy',
        code: 'R-1',
        fields: { kind: 'appeal', date: '2021-02', decidedOn: '2021-06-01' },
        links: [{ to: 'P-1', role: 'victim' }],
      },
    ]);
    expect(entries()).toMatchObject([
      { code: 'R-1', field: 'date', date: '2021-02' },
      { code: 'R-1', field: 'decidedOn', date: '2021-06-01' },
    ]);
  });

  test('of a case has its own dates too', () => {
    put(home.vault, [{ type: 'case', code: 'C-1', fields: { title: 'Case', openedOn: '2021' } }]);
    expect(entries('C-1')).toMatchObject([{ code: 'C-1', date: '2021', role: null, via: null, field: 'openedOn' }]);
  });

  test('never has a consent, a source or a date of birth', () => {
    put(home.vault, [
      {
        type: 'consent',
        code: 'A-1',
        fields: { recipient: 'cedaw', date: '2021' },
        links: [{ to: 'P-1', role: 'subject', from: '2021' }],
      },
      { type: 'source', code: 'S-1', fields: { name: 'x' }, links: [{ to: 'P-1', role: 'source', from: '2021' }] },
    ]);
    expect(entries()).toEqual([]);
    expect(entries('A-1').map(({ code }) => code)).not.toContain('A-1');
  });
});

describe('the time of a link', () => {
  const member = (time: Record<string, unknown>): TimelineEntry[] => {
    put(home.vault, [{ type: 'person', code: 'P-1', links: [{ to: 'O-1', role: 'member', ...time }] }]);
    return entries();
  };

  test.each([
    [{ from: '2019', until: '2021-07' }, '2019/2021-07', '2019-01-01', '2021-07-31'],
    [{ from: '2019-05' }, '2019-05/', '2019-05-01', null],
    [{ until: '2021' }, '/2021', null, '2021-12-31'],
    [{ from: '2020-03-01', until: '2020-03-01' }, '2020-03-01', '2020-03-01', '2020-03-01'],
    [{ from: '2019~/..' }, '2019~/..', '2019-01-01', null],
  ])('%j is an entry with the date %s', (time, date, earliest, latest) => {
    expect(member(time)).toEqual([
      {
        code: 'O-1',
        type: 'organisation',
        title: 'Prykład',
        date,
        earliest,
        latest,
        role: 'member',
        via: null,
        sources: [],
      },
    ]);
    expect(entries('O-1')).toMatchObject([{ code: 'P-1', date, role: 'member' }]);
  });

  test('that EDTF cannot join in one interval gives two entries, and none is lost', () => {
    expect(member({ from: '[2018,2019]', until: '2021' }).map(({ date }) => date)).toEqual(['[2018,2019]', '2021']);
  });

  test('stands beside the date of the record, unless it says the same', () => {
    put(home.vault, [
      {
        type: 'event',
        code: 'E-1',
        fields: { date: '2021' },
        links: [{ to: 'P-1', role: 'monitor', from: '2022', until: '2023' }],
      },
      {
        type: 'event',
        code: 'E-2',
        fields: { date: '2024' },
        links: [{ to: 'P-1', role: 'monitor', from: '2024', until: '2024' }],
      },
    ]);
    expect(entries().map(({ code, date }) => [code, date])).toEqual([
      ['E-1', '2021'],
      ['E-1', '2022/2023'],
      ['E-2', '2024'],
    ]);
  });

  test('rests on the sources of the link', async () => {
    const paper = await addDocument(home.vault, 'Charter', ['one']);
    expect(member({ from: '2019', citations: [{ document: paper, page: 1 }] })).toMatchObject([
      { sources: [{ document: paper, page: 1 }] },
    ]);
  });
});

describe('dates on a timeline', () => {
  const order = (...dates: string[]): string[] => {
    put(
      home.vault,
      dates.map((date, index) => event(`E-${index + 1}`, date, ['P-1', 'victim'])),
    );
    return entries().map(({ date }) => date);
  };

  test('stand in the order of time, a day before the month it begins and a month before its year ends', () => {
    expect(order('2022', '2021-07', '2021-07-01', '2021-12-31', '2021', '2020/2022')).toEqual([
      '2020/2022',
      '2021',
      '2021-07-01',
      '2021-07',
      '2021-12-31',
      '2022',
    ]);
  });

  test.each([
    '2021',
    '2021-07',
    '2021-07-XX',
    '2021-XX-14',
    '2022~',
    '2022?',
    '202X',
    '2022-11-11/..',
    '../2021',
    '2021/',
    '[2020-08-09..2022-11-14]',
    '2021-22',
  ])('%s stays as it was written, and its bounds are no false day', (date) => {
    put(home.vault, [event('E-1', date, ['P-1', 'victim'])]);
    const [entry] = entries();
    expect(entry?.date).toBe(date);
    expect(entry?.earliest).not.toBe(entry?.latest);
  });

  test('events of the same date stand in the order of their codes, numbers counted as numbers', () => {
    put(
      home.vault,
      ['E-10', 'E-9', 'E-1'].map((code) => event(code, '2021', ['P-1', 'victim'])),
    );
    expect(entries().map(({ code }) => code)).toEqual(['E-1', 'E-9', 'E-10']);
  });
});

describe('what happens inside a case', () => {
  const hearings = [
    { id: 'one', date: '2022-05-03', kind: 'first-instance' },
    { id: 'two', date: '2022-05-03', kind: 'pronouncement' },
    { id: 'three', kind: 'appeal' },
  ];
  const ofCase = () => entries().map(({ date, field, item, detail }) => ({ date, field, item, term: detail?.term }));

  test('stands on the timeline entry by entry, also two of one day, each with what it is', () => {
    put(home.vault, [
      {
        type: 'case',
        code: 'C-1',
        fields: { openedOn: '2022-03', hearings, articles: ['24.23'] },
        links: [{ to: 'P-1', role: 'defendant' }],
      },
    ]);
    const field = 'hearings.date';
    expect(ofCase()).toEqual([
      { date: '2022-03', field: 'openedOn', item: undefined, term: undefined },
      { date: '2022-05-03', field, item: 'one', term: 'first-instance' },
      { date: '2022-05-03', field, item: 'two', term: 'pronouncement' },
    ]);
    const read = (about: string[]) =>
      readChronology(home.vault.catalogue, about, 100)
        .entries.filter(({ code }) => code === 'C-1')
        .map(({ item, people }) => [item, people]);
    const [none, one, two] = [undefined, 'one', 'two'].map((item) => [item, ['P-1']]);
    expect(read([])).toEqual([none, one, two]);
    // On the timelines of two people each hearing still stands once.
    expect(read(['P-1', 'C-1'])).toEqual([none, one, two]);
  });

  test('rests on its own source, or where it has none on those of the record', async () => {
    const ruling = await addDocument(home.vault, 'Ruling', ['one']);
    const protocol = await addDocument(home.vault, 'Protocol', ['two']);
    put(home.vault, [
      {
        type: 'case',
        code: 'C-1',
        fields: { hearings },
        links: [{ to: 'P-1', role: 'defendant' }],
        citations: [{ document: ruling }, { document: protocol, field: 'hearings', item: 'two' }],
      },
    ]);
    const documents = (list: readonly { sources: readonly { document: string }[] }[]): string[][] =>
      list.map(({ sources }) => sources.map(({ document }) => document));
    expect(documents(entries())).toEqual([[ruling], [protocol]]);
    const everything = readChronology(home.vault.catalogue, [], 100).entries.filter(({ type }) => type === 'case');
    expect(documents(everything)).toEqual([[ruling], [protocol]]);
  });

  test('dates the case in lists where nothing else does', () => {
    put(home.vault, [{ type: 'case', code: 'C-1', fields: { hearings } }]);
    const [row] = mirrorRows(home.vault.catalogue, { types: ['case'], after: 0, limit: 10 }).rows;
    expect(row?.date).toBe('2022-05-03');
  });

  test('is where a person was, place by place, in a detention', () => {
    put(home.vault, [
      { type: 'place', code: 'L-1', fields: { name: 'First prison' } },
      {
        type: 'detention',
        code: 'T-1',
        fields: {
          stays: [
            { place: 'L-1', date: '2022-01/2022-03' },
            { place: 'a second one', date: '2022-03/..' },
          ],
        },
        links: [{ to: 'P-1', role: 'victim' }],
      },
    ]);
    expect(entries().map(({ date, detail }) => [date, detail])).toEqual([
      ['2022-01/2022-03', { vocabulary: null, term: 'First prison' }],
      ['2022-03/..', { vocabulary: null, term: 'a second one' }],
    ]);
  });
});
