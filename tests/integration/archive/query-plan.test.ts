import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../../../electron/archive/codes.ts';
import { fieldExpression } from '../../../electron/archive/field-indexes.ts';
import { put } from '../../../electron/archive/put.ts';
import { readHistory } from '../../../electron/archive/history.ts';
import { timelineOf } from '../../../electron/archive/timeline.ts';
import { listRecords, showRecord } from '../../../electron/archive/view.ts';
import type { Catalogue } from '../../../electron/vault/catalogue.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

/** In an archive of some size, no frequent question is answered by reading a whole table. */

let home: Awaited<ReturnType<typeof freshVault>>;
beforeAll(async () => {
  home = await freshVault();
  const [courts, people, events] = [20, 1000, 2000];
  const lines = [
    { type: 'document', code: 'D-1', fields: { title: 'Source' } },
    ...Array.from({ length: courts }, (_, at) => ({
      type: 'organisation',
      code: `O-${at}`,
      fields: { name: `Court ${at}`, legalForm: at % 2 === 0 ? 'association' : 'court' },
    })),
    ...Array.from({ length: people }, (_, at) => ({
      type: 'person',
      code: `P-${at}`,
      fields: { familyName: `Name${at}`, sex: at % 3 === 0 ? 'male' : 'female' },
    })),
    ...Array.from({ length: events }, (_, at) => ({
      type: 'event',
      code: `E-${at}`,
      fields: { title: `Event ${at}`, kind: ['verdict', 'hearing', 'award'][at % 3], date: `${2000 + (at % 20)}` },
      links: [
        { to: `P-${at % people}`, role: 'victim', citations: [{ document: 'D-1', page: at + 1 }] },
        { to: `O-${at % courts}`, role: 'court' },
      ],
      citations: [{ document: 'D-1', page: at + 1 }],
    })),
  ];
  for (let at = 0; at < lines.length; at += 100) put(home.vault, lines.slice(at, at + 100));
  home.vault.catalogue.exec('analyze');
});
afterAll(() => home.remove());

/** The tables that a piece of work reads from the first row to the last, told by the plans of the queries it prepares. */
function scanned(work: (catalogue: Catalogue) => unknown): string[] {
  const { catalogue } = home.vault;
  const scans: string[] = [];
  const watched = new Proxy(catalogue, {
    get(target, name) {
      const member = Reflect.get(target, name) as unknown;
      if (name !== 'prepare') return typeof member === 'function' ? member.bind(target) : member;
      return (sql: string, options: never) => {
        const plan = target.prepare(`explain query plan ${sql}`);
        const steps = plan.all(sql.includes('$') ? parameters(sql) : Array(sql.split('?').length - 1).fill('x'));
        plan.close();
        // Tables of one row, the schema and a subquery (e) may be read whole.
        scans.push(
          ...steps
            .map(({ detail }) => String(detail))
            .filter((detail) => /^SCAN (?!sqlite_schema|definitions_followed|e$)/.test(detail)),
        );
        return options === undefined ? target.prepare(sql) : target.prepare(sql, options);
      };
    },
  });
  work(watched);
  return scans;
}

function parameters(sql: string): Record<string, string> {
  return Object.fromEntries([...sql.matchAll(/\$(\w+)/g)].map(([, name]) => [name, 'x']));
}

test('showing a record with its links, sources and files', () => {
  expect(scanned((catalogue) => showRecord(catalogue, 'O-3'))).toEqual([]);
  expect(showRecord(home.vault.catalogue, 'O-3').links).toHaveLength(100);
});

test('drawing up a timeline', () => {
  expect(scanned((catalogue) => timelineOf(catalogue, 'O-3'))).toEqual([]);
  expect(timelineOf(home.vault.catalogue, 'O-3').entries).toHaveLength(100);
});

test('listing the records of a type', () => {
  expect(scanned((catalogue) => listRecords(catalogue, 'person'))).toEqual([]);
});

test('reading the history of a record', () => {
  const id = idOf(home.vault.catalogue, 'O-3');
  expect(scanned((catalogue) => readHistory(catalogue, id))).toEqual([]);
});

test('putting a record, a link and a citation that are there already', () => {
  const line = {
    type: 'event',
    code: 'E-5',
    fields: { title: 'Event 5' },
    links: [{ to: 'P-5', role: 'victim', citations: [{ document: 'D-1', page: 6 }] }],
    citations: [{ document: 'D-1', page: 6 }],
  };
  expect(scanned((catalogue) => put({ ...home.vault, catalogue }, [line]))).toEqual([]);
});

test('changing the title of a record that others show', () => {
  const line = { type: 'organisation', code: 'O-3', fields: { name: 'Court 3' } };
  expect(scanned((catalogue) => put({ ...home.vault, catalogue }, [line]))).toEqual([]);
});

test.each([
  ['person', 'familyName', 'Name7'],
  ['event', 'kind', 'award'],
])('filtering %s by %s takes the index of the field', (type, key, value) => {
  const sql = `select code from record where type = '${type}' and state = 'active' and ${fieldExpression(key)} = ?`;
  const [step] = home.vault.catalogue.prepare(`explain query plan ${sql}`).all([value]);
  expect(step?.['detail']).toContain(`field_${type}_${key}`);
  expect(home.vault.catalogue.prepare(sql).all([value]).length).toBeGreaterThan(0);
});

test('sorting people by family name takes the index of the field', () => {
  const sql = `select code from record where type = 'person' and state = 'active' order by ${fieldExpression('familyName')}`;
  const steps = home.vault.catalogue.prepare(`explain query plan ${sql}`).all();
  expect(steps.map(({ detail }) => detail)).toEqual([expect.stringContaining('field_person_familyName')]);
});
