import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSearchArchive, type SearchArchive } from '../../fixtures/search/search-archive.ts';
import { askAll, figuresOf, type Answer } from '../../fixtures/search/search-measure.ts';
import { qualityTable, waysTable } from '../../fixtures/search/search-tables.ts';

let archive: SearchArchive;
let answers: readonly Answer[];

beforeAll(async () => {
  archive = await makeSearchArchive();
  answers = await askAll(archive);
});

afterAll(async () => archive.remove());

const page = (): string => readFileSync(new URL('../../../docs/search.md', import.meta.url), 'utf8');

test('every labelled query has something to be found: documents of the corpus or records of the sample archive', () => {
  expect(answers.length).toBeGreaterThan(300);
  for (const { query } of answers) {
    for (const id of query.relevant) expect(archive.codes.has(id) || /^[A-Z]-\d{4}$/.test(id), id).toBe(true);
  }
});

test('answers are as right as docs/search.md says', () => {
  expect(page()).toContain(qualityTable(answers));
});

test('word forms are worth what docs/search.md says, and more than half of all that is found', async () => {
  const without = await askAll(archive, { forms: false });
  const rows = waysTable([{ name: 'forms off', answers: without }]).split('\n');
  const cells = (line: string): string => line.replaceAll(/\s+/g, ' ');
  expect(page().split('\n').map(cells)).toContain(cells(rows.at(-1) ?? ''));
  const forms = (all: readonly Answer[]): number => figuresOf(all.filter(({ query }) => query.kind === 'form')).recall;
  expect(forms(without)).toBeLessThan(forms(answers) / 2);
});
