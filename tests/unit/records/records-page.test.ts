import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordsPage } from '../../../build/records-page.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import { allVocabularies } from '../../../shared/vocabulary/vocabularies.ts';

test('the page of records says what the definitions say; `node build/records-page.ts` writes it anew', () => {
  const page = readFileSync(new URL('../../../docs/records.md', import.meta.url), 'utf8');
  expect(page).toBe(recordsPage());
});

test('the page of records leaves out no type, field or vocabulary', () => {
  const page = recordsPage();
  for (const { type, fields } of Object.values(definitions)) {
    expect(page).toContain(`\n## ${type}\n`);
    for (const { key } of fields) expect(page, `${type}.${key}`).toContain(`| \`${key}\` |`);
  }
  for (const { name } of allVocabularies()) expect(page).toContain(`<a id="list-${name}"></a>`);
});
