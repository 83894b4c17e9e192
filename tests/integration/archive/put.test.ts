import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { idOf } from '../../../electron/archive/codes.ts';
import { commit } from '../../../electron/archive/commit.ts';
import { parseLines, put } from '../../../electron/archive/put.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { listRecords, showRecord } from '../../../electron/archive/view.ts';
import { addDocument, everything } from '../../fixtures/archive.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

let home: Awaited<ReturnType<typeof freshVault>>;
beforeEach(async () => {
  home = await freshVault();
});
afterEach(() => home.remove());

const show = (code: string) => showRecord(home.vault.catalogue, code);
const failure = (lines: readonly unknown[]): { code: string; message: string; line: number | null } => {
  try {
    put(home.vault, lines);
  } catch (error) {
    const { code, message, line } = error as { code: string; message: string; line: number | null };
    return { code, message, line };
  }
  throw new Error('accepted');
};

describe('putting records', () => {
  test('makes those that are new and says which', () => {
    const result = put(home.vault, [
      { type: 'person', fields: { familyName: 'Loika' }, links: [{ to: 'O-1', role: 'member' }] },
      { type: 'organisation', code: 'O-1', fields: { name: 'Human Constanta' } },
    ]);
    expect(result).toEqual({
      created: [
        { code: 'P-0001', type: 'person' },
        { code: 'O-1', type: 'organisation' },
      ],
      updated: [],
      unchanged: 0,
      links: 1,
      citations: 0,
    });
  });

  test('lets a line refer to one further down, by reference, link and citation', () => {
    put(home.vault, [
      {
        type: 'detention',
        code: 'T-1',
        fields: { kind: 'arrest', place: 'L-1' },
        links: [{ to: 'P-1', role: 'victim' }],
        citations: [{ document: 'D-1', page: 3 }],
      },
      { type: 'place', code: 'L-1', fields: { name: 'Akrestsina' } },
      { type: 'person', code: 'P-1' },
      { type: 'document', code: 'D-1', fields: { title: 'Ruling' } },
    ]);
    expect(show('T-1')).toMatchObject({
      title: 'arrest, Akrestsina',
      fields: { place: 'L-1' },
      links: [{ code: 'P-1', role: 'victim' }],
      citations: [{ document: 'D-1', page: '3' }],
    });
  });

  test('changes the given fields of one that is there, takes away with null, and leaves the others', () => {
    put(home.vault, [{ type: 'event', code: 'E-1', fields: { title: 'Search', date: '2021', summary: 'At home.' } }]);
    const result = put(home.vault, [{ type: 'event', code: 'E-1', fields: { date: '2021-07', summary: null } }]);
    expect(result).toMatchObject({ created: [], updated: [{ code: 'E-1', type: 'event' }], unchanged: 0 });
    expect(show('E-1')).toMatchObject({ rev: 2, fields: { title: 'Search', date: '2021-07' } });
    expect(show('E-1').fields).not.toHaveProperty('summary');
  });

  test('the same set twice changes nothing the second time', () => {
    const lines = [
      {
        type: 'event',
        code: 'E-1',
        fields: { title: { preferred: 'Search', others: ['Raid'], reason: 'ruling' }, date: 2021 },
        links: [{ to: 'P-1', role: 'victim', from: '2021', note: 'x', citations: [{ document: 'D-1', quote: 'q' }] }],
        citations: [{ document: 'D-1', field: 'date', page: 1, place: 'par. 2', quote: 'q', reliability: 'high' }],
      },
      { type: 'person', code: 'P-1', fields: { otherNames: ['A', 'B'] } },
      { type: 'document', code: 'D-1' },
    ];
    put(home.vault, lines);
    const before = everything(home.vault.catalogue);
    expect(put(home.vault, lines)).toMatchObject({ created: [], updated: [], unchanged: 3 });
    expect(everything(home.vault.catalogue)).toEqual(before);
  });

  test('takes a record that lies in the trash out of it, so that nothing is put into what nobody sees', () => {
    put(home.vault, [{ type: 'event', code: 'E-1', fields: { title: 'Search' } }]);
    commit(home.vault, { action: 'trash' }, (draft) => draft.setState(idOf(home.vault.catalogue, 'E-1'), 'trashed'));
    expect(put(home.vault, [{ type: 'event', code: 'E-1' }]).updated).toEqual([{ code: 'E-1', type: 'event' }]);
    expect(show('E-1').state).toBe('active');
  });

  test('one code in two lines of a set is one record, and the later line completes the earlier', () => {
    const result = put(home.vault, [
      { type: 'event', code: 'E-1', fields: { title: 'Search', date: '2020' } },
      { type: 'event', code: 'E-1', fields: { date: '2021' } },
    ]);
    expect(result).toMatchObject({ created: [{ code: 'E-1' }], updated: [{ code: 'E-1' }] });
    expect(show('E-1').fields).toEqual({ title: 'Search', date: '2021' });
  });

  test('a code that belongs to a record of another type is refused, in the vault and in the set', () => {
    put(home.vault, [{ type: 'event', code: 'X-1' }]);
    expect(failure([{ type: 'place', code: 'X-1', fields: { name: 'a' } }])).toMatchObject({ code: 'CODE_TAKEN' });
    expect(
      failure([
        { type: 'event', code: 'X-2' },
        { type: 'remedy', code: 'X-2' },
      ]),
    ).toMatchObject({ code: 'CODE_TAKEN', line: 2 });
  });

  test('five thousand lines are one change of the history, and verify', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) => ({
      type: 'event',
      fields: { title: `Event ${index}`, date: `${1990 + (index % 30)}`, place: 'L-1' },
      links: [{ to: `E-${String(((index + 1) % 5000) + 1).padStart(4, '0')}`, role: 'related' }],
    }));
    const result = put(home.vault, [...lines, { type: 'place', code: 'L-1', fields: { name: 'Minsk' } }]);
    expect(result.created).toHaveLength(5001);
    expect(result.links).toBe(5000);
    expect(listRecords(home.vault.catalogue, 'event')).toHaveLength(5000);
    expect(await verify(home.vault)).toMatchObject({ ok: true, checked: { records: 5001, history: 1 } });
  });
});

describe('links that are put', () => {
  const people = [
    { type: 'person', code: 'P-1' },
    { type: 'organisation', code: 'O-1', fields: { name: 'Viasna' } },
  ];
  const link = (given: Record<string, unknown>): void => {
    put(home.vault, [{ type: 'person', code: 'P-1', links: [{ to: 'O-1', role: 'member', ...given }] }]);
  };

  beforeEach(() => {
    put(home.vault, people);
  });

  test('are seen from both ends', () => {
    link({ from: '2019', until: '2021-07', note: 'board' });
    expect(show('P-1').links).toEqual([
      {
        id: expect.any(String) as string,
        direction: 'out',
        role: 'member',
        code: 'O-1',
        type: 'organisation',
        title: 'Viasna',
        from: '2019',
        until: '2021-07',
        note: 'board',
        citations: [],
      },
    ]);
    expect(show('O-1').links).toMatchObject([{ direction: 'in', role: 'member', code: 'P-1', from: '2019' }]);
  });

  test('take a role in any language, and words of the user', () => {
    link({ role: 'сябра' });
    link({ role: 'Руководитель' });
    link({ role: 'night watch' });
    expect(
      show('P-1')
        .links.map(({ role }) => role)
        .toSorted(),
    ).toEqual(['head', 'member', 'night watch']);
  });

  test('with the same role and start are one, and what is said anew is brought up to date', () => {
    link({ from: '2019', note: 'board' });
    link({ from: '2019', until: '2021' });
    expect(show('P-1').links).toMatchObject([{ from: '2019', until: '2021', note: 'board' }]);
    link({ from: '2019', until: null });
    expect(show('P-1').links).toMatchObject([{ from: '2019', until: null, note: 'board' }]);
    link({ from: '2022' });
    expect(show('P-1').links.map(({ from }) => from)).toEqual(['2019', '2022']);
  });

  test.each([
    [{ to: 'P-1' }, 'LINK_INVALID'],
    [{ to: 'O-2' }, 'RECORD_NOT_FOUND'],
    [{ role: ' ' }, 'LINK_INVALID'],
    [{ from: 'in spring' }, 'DATE_UNREADABLE'],
    [{ from: '2021', until: '2020' }, 'LINK_INVALID'],
    [{ note: 'half \ud83d of a sign' }, 'LINK_INVALID'],
    [{ note: 'a\u0000b' }, 'LINK_INVALID'],
    [{ until: 2020 }, 'LINE_INVALID'],
    [{ start: '2020' }, 'LINE_INVALID'],
  ])('%j are refused with %s', (given, code) => {
    const lines = [{ type: 'person', code: 'P-1', links: [{ to: 'O-1', role: 'member', ...given }] }];
    expect(failure(lines)).toMatchObject({ code, line: code === 'LINE_INVALID' ? null : 1 });
    expect(show('P-1').links).toEqual([]);
  });
});

describe('citations that are put', () => {
  let code = '';
  const cite = (given: Record<string, unknown>): unknown[] => [
    { type: 'event', code: 'E-1', citations: [{ document: code, ...given }] },
  ];

  beforeEach(async () => {
    code = await addDocument(home.vault, 'Ruling', ['one', 'two', 'three'], { labels: ['i', 'ii', '57'] });
    put(home.vault, [{ type: 'event', code: 'E-1', fields: { title: 'Trial', date: '2021' } }]);
  });

  test('prove a record, a field or a link, and are told at the document too', () => {
    put(home.vault, [
      {
        type: 'event',
        code: 'E-1',
        links: [{ to: 'P-1', role: 'defendant', citations: [{ document: code, page: 2 }] }],
        citations: [
          { document: code, field: 'date', page: '3', place: 'last line', quote: '«…»', reliability: 'high' },
        ],
      },
      { type: 'person', code: 'P-1' },
    ]);
    expect(show('E-1').citations).toEqual([
      {
        id: expect.any(String) as string,
        field: 'date',
        item: null,
        value: null,
        document: code,
        documentTitle: 'Ruling',
        page: '3',
        place: 'last line',
        quote: '«…»',
        reliability: 'highly-reliable',
        connection: null,
        position: null,
      },
    ]);
    for (const end of ['E-1', 'P-1'])
      expect(show(end).links).toMatchObject([{ citations: [{ document: code, page: '2', field: null }] }]);
    expect(show(code).citedBy).toMatchObject([
      { code: 'E-1', field: null, page: '2' },
      { code: 'E-1', field: 'date', page: '3' },
    ]);
  });

  test.each([1, '3', 'ii', 'iv', '57', '2-3', '2–3', 'p. 999'])('may name page %j of three', (page) => {
    put(home.vault, cite({ page }));
    expect(show('E-1').citations).toMatchObject([{ page: String(page) }]);
  });

  test.each([0, -1, 4, '58', '2-4', '4-5'])('must not name page %j of three', (page) => {
    expect(failure(cite({ page }))).toMatchObject({ code: 'CITATION_INVALID', line: 1 });
  });

  test('may name any page of a document whose pages are not known', () => {
    put(home.vault, [
      { type: 'document', code: 'D-7' },
      { type: 'event', code: 'E-1', citations: [{ document: 'D-7', page: 900 }] },
    ]);
    expect(show('E-1').citations).toMatchObject([{ document: 'D-7', page: '900' }]);
  });

  test.each([
    [{ document: 'E-1' }, 'CITATION_INVALID'],
    [{ document: 'D-9' }, 'RECORD_NOT_FOUND'],
    [{ field: 'day' }, 'CITATION_INVALID'],
    [{ reliability: 'rather' }, 'TERM_UNKNOWN'],
    [{ quote: 'half \udc00 of a sign' }, 'CITATION_INVALID'],
    [{ quotation: 'x' }, 'LINE_INVALID'],
  ])('%j are refused with %s', (given, expected) => {
    expect(failure(cite(given))).toMatchObject({ code: expected });
  });
});

describe('a fault in one line', () => {
  const good = { type: 'event', fields: { title: 'x' } };

  test.each([
    [{ type: 'witness' }, 'TYPE_UNKNOWN'],
    [{ type: 'event', fields: { day: '2021' } }, 'FIELD_UNKNOWN'],
    [{ type: 'event', fields: { date: 'soon' } }, 'DATE_UNREADABLE'],
    [{ type: 'organisation' }, 'FIELD_REQUIRED'],
    [{ type: 'event', links: [{ to: 'P-404', role: 'victim' }] }, 'RECORD_NOT_FOUND'],
    [{ type: 'event', citations: [{ document: 'D-404' }] }, 'RECORD_NOT_FOUND'],
    [{ type: 'event', code: 'a b' }, 'CODE_INVALID'],
    [{ typ: 'event' }, 'LINE_INVALID'],
    [null, 'LINE_INVALID'],
    ['event', 'LINE_INVALID'],
  ])('%j leaves the vault as it was and is told with its line', (bad, code) => {
    put(home.vault, [good]);
    const before = everything(home.vault.catalogue);
    const told = failure([good, good, bad, good]);
    expect(told.code).toBe(code);
    expect(told.message).toMatch(/^line 3: /i);
    expect(everything(home.vault.catalogue)).toEqual(before);
  });
});

describe('a file of JSON Lines', () => {
  const record = '{"type":"event","fields":{"title":"Пошук"}}';

  test('may begin with a byte order mark, end lines as Windows does and have empty lines', () => {
    put(home.vault, parseLines(`\uFEFF${record}\r\n\r\n   \n${record}\r\n`));
    expect(listRecords(home.vault.catalogue)).toHaveLength(2);
  });

  test('tells the line of a fault as an editor counts, empty lines included', () => {
    expect(() => parseLines(`\n${record}\n\n{"type":`)).toThrow(
      expect.objectContaining({ code: 'LINE_INVALID', details: expect.objectContaining({ line: 4 }) }),
    );
    expect(failure(parseLines(`\n${record}\n\n{"type":"event","fields":{"x":1}}\n`))).toMatchObject({ line: 4 });
    expect(failure(parseLines(`${record}\n\n[]`)).message).toMatch(/^Line 3: /);
    expect(failure(parseLines(`${record}\n\nnull`)).message).toMatch(/^Line 3: /);
  });

  test('without any line changes nothing', () => {
    expect(put(home.vault, parseLines('\n\n'))).toMatchObject({ created: [], updated: [], unchanged: 0 });
    expect(home.vault.catalogue.prepare('select 1 from history').get()).toBeUndefined();
  });
});
