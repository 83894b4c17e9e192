import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { put } from '../../../electron/archive/put.ts';
import { countRecords, recordsBehind, type Question } from '../../../electron/archive/statistics.ts';
import { drawStatistics } from '../../../shared/statistics/chart.ts';
import { limitsOf } from '../../../shared/statistics/words.ts';
import { drawingToPng } from '../../../electron/submissions/svg-png.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

let home: Awaited<ReturnType<typeof freshVault>>;
beforeAll(async () => {
  home = await freshVault();
  const victim = (...codes: string[]) => codes.map((to) => ({ to, role: 'victim' }));
  put(home.vault, [
    { type: 'person', code: 'P-0001', fields: { familyName: 'Узорная', sex: 'female' } },
    { type: 'person', code: 'P-0002', fields: { familyName: 'Прыкладны', sex: 'male' } },
    { type: 'person', code: 'P-0003', fields: { familyName: 'Specimen' } },
    { type: 'organisation', code: 'O-0001', fields: { name: 'Specimen union' } },
    {
      type: 'incident',
      code: 'I-0001',
      fields: { kind: 'search', date: '2021-07-14', provisions: ['CEDAW-2-b'] },
      links: victim('P-0001'),
    },
    {
      type: 'incident',
      code: 'I-0002',
      fields: { kind: 'search', date: '2022', provisions: ['CEDAW-2-b', 'ICCPR-9'] },
      links: victim('P-0001', 'P-0002'),
    },
    { type: 'incident', code: 'I-0003', fields: { kind: 'threat', date: '2021/2022' }, links: victim('P-0003') },
    {
      type: 'incident',
      code: 'I-0004',
      fields: { kind: 'threat', date: '[2021-12..2022-01]' },
      links: [{ to: 'O-0001', role: 'victim' }],
    },
    { type: 'incident', code: 'I-0005', fields: {} },
    {
      type: 'detention',
      code: 'T-0001',
      fields: { observations: [{ condition: 'hygiene' }, { condition: 'light' }, { condition: 'hygiene' }] },
    },
  ]);
});
afterAll(() => home.remove());

const count = (question: Partial<Question> & Pick<Question, 'by'>) =>
  countRecords(home.vault.catalogue, { of: 'incident', count: 'records', ...question }, 'en');
const rows = (question: Parameters<typeof count>[0]) => count(question).rows.map(({ id, total }) => [id, total]);

describe('counting records', () => {
  test('by a field, with what the archive does not say apart', () => {
    expect(rows({ by: 'kind' })).toEqual([
      ['search', 2],
      ['threat', 2],
      ['', 1],
    ]);
    expect(count({ by: 'kind' })).toMatchObject({ records: 5, unsaid: 1, overlapping: false });
  });

  test('by the year in which something was or began; a date that could be in two is in none', () => {
    expect(rows({ by: 'year' })).toEqual([
      ['2021', 2],
      ['2022', 1],
      ['?', 1],
      ['', 1],
    ]);
  });

  test('by the sex of the people; a record with two people stands in both rows and says so', () => {
    expect(rows({ by: 'sex' })).toEqual(
      [
        ['', 3],
        ['female', 2],
        ['male', 1],
      ].toSorted((a, b) => Number(a[0] === '') - Number(b[0] === '')),
    );
    expect(count({ by: 'sex' }).overlapping).toBe(true);
  });

  test('a wide term counts its narrow ones, each record once', () => {
    expect(rows({ by: 'provisions' }).slice(0, 3)).toEqual([
      ['CEDAW', 2],
      ['CEDAW-2', 2],
      ['CEDAW-2-b', 2],
    ]);
  });

  test('different people instead of records, each once', () => {
    expect(count({ by: 'kind', count: 'people' })).toMatchObject({ units: 3, records: 5 });
    expect(rows({ by: 'kind', count: 'people' })).toEqual([
      ['search', 2],
      ['threat', 1],
      ['', 0],
    ]);
  });

  test('entries of a group, over all of them', () => {
    expect(
      rows({ of: 'detention', by: 'observations.condition' }).filter(([id]) =>
        ['hygiene', 'light'].includes(String(id)),
      ),
    ).toEqual(
      expect.arrayContaining([
        ['hygiene', 1],
        ['light', 1],
      ]),
    );
  });

  test('within a span, as far as it may be or for certain', () => {
    const span = { earliest: '2022-01-01', latest: '2022-12-31' };
    expect(count({ by: 'kind', span }).records).toBe(3);
    expect(count({ by: 'kind', span, certain: true }).records).toBe(1);
    expect(count({ by: 'kind', linked: 'P-0001' }).records).toBe(2);
  });

  test('every figure opens the records behind it', () => {
    const question: Question = { of: 'incident', count: 'records', by: 'kind', across: 'year' };
    const { rows: own, columns, cells } = countRecords(home.vault.catalogue, question, 'en');
    for (const [at, row] of own.entries())
      for (const [over, column] of columns.entries()) {
        const behind = recordsBehind(home.vault.catalogue, { ...question, row: row.id, column: column.id }, 'en');
        expect(behind).toHaveLength(cells[at]?.[over] ?? -1);
      }
    expect(recordsBehind(home.vault.catalogue, { ...question, row: 'search', column: '2021' }, 'en')).toMatchObject([
      { code: 'I-0001', type: 'incident' },
    ]);
  });

  test('by nothing that there is, is refused with what there is', () => {
    expect(() => count({ by: 'colour' })).toThrow(expect.objectContaining({ code: 'DIMENSION_UNKNOWN' }));
    expect(() => count({ by: 'kind', of: 'planet' })).toThrow(expect.objectContaining({ code: 'TYPE_UNKNOWN' }));
  });
});

test('a chart holds the limits of its figures, and is a picture as well', async () => {
  const counted = count({ by: 'sex' });
  const limits = limitsOf(counted, 'en');
  expect(limits.join(' ')).toMatch(/does not count victims.*twice.*depends on who.*do not say it.*several rows/);
  const svg = drawStatistics({ ...counted, title: 'x', base: 'y', limits }, { theme: 'light', width: 700, scope: 's' });
  for (const word of ['does not count victims', 'who could tell'])
    expect(svg.replaceAll(/<[^>]*>/g, ' ')).toContain(word);
  const png = await drawingToPng(svg);
  expect(Array.from(png.slice(0, 4))).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(png.length).toBeGreaterThan(5000);
});
