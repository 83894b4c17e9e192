import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataTypes } from '../../../../electron/submissions/data/data-record.ts';
import { esfFormats } from '../../../../electron/submissions/data/esf/fields.ts';
import { ftmProperties } from '../../../../electron/submissions/data/followthemoney/entities.ts';
import { TOPICS } from '../../../../electron/submissions/data/followthemoney/topics.ts';
import { leavingFields } from '../../../../electron/submissions/data/leaving-fields.ts';
import * as layout from '../../../../electron/submissions/data/table-layout.ts';
import { uwaziColumns, uwaziDocumentColumns, uwaziOrder } from '../../../../electron/submissions/data/uwazi/columns.ts';

const page = readFileSync(new URL('../../../../docs/exchange.md', import.meta.url), 'utf8');

/** The rows of the table that begins with these heads. */
function table(...heads: readonly string[]): string[][] {
  const lines = page.split('\n');
  const cells = (line: string): string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const start = lines.findIndex((line) => line.startsWith('|') && cells(line).join('|') === heads.join('|'));
  expect(start).toBeGreaterThan(-1);
  const after = lines.slice(start + 2);
  return after
    .slice(
      0,
      after.findIndex((line) => !line.startsWith('|')),
    )
    .map(cells);
}

function words(cell = ''): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}

test('the page lists the fields that leave, of every type, and no other', () => {
  const listed = Object.fromEntries(table('Record', 'Fields').map(([type = '', fields]) => [type, words(fields)]));
  const leaving = Object.fromEntries(
    dataTypes.map((type) => [
      type,
      leavingFields(type).map(({ key, fields }) =>
        fields === undefined ? key : `${key} (${fields.map((part) => part.key).join(', ')})`,
      ),
    ]),
  );
  expect(listed).toEqual(leaving);
});

test('the page lists the properties of FollowTheMoney that are written, and the topics', () => {
  const listed = Object.fromEntries(
    table('Schema', 'From', 'Properties').map(([schema = '', , properties]) => [schema, words(properties)]),
  );
  expect(listed).toEqual(ftmProperties);
  const [, sentence] =
    /\*\*Topics\*\* are these alone: (.*?)\./s.exec(page.replaceAll(/`([a-z]+)\.([a-z]+)`/g, '`$1_$2`')) ?? [];
  expect(words(sentence).map((topic) => topic.replace('_', '.'))).toEqual([...TOPICS]);
});

test('the page lists every field of the HURIDOCS formats by its number and name', () => {
  const listed = table('Format', 'Field', 'Name', 'From').map(([format, number, name]) => [format, number, name]);
  const written = Object.entries(esfFormats).flatMap(([format, fields]) =>
    Object.entries(fields)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([number, name]) => [format, number, name]),
  );
  expect(listed).toEqual(written);
});

test('the page lists the columns of tables and of Uwazi, and the order of its imports', () => {
  const columns = table('Table', 'Columns before the fields').map(([, cell]) => words(cell));
  const { recordColumns, documentColumns, entryColumns, linkColumns, sourceColumns, fieldColumns } = layout;
  expect(columns).toEqual(
    [recordColumns, documentColumns, entryColumns, linkColumns, sourceColumns, fieldColumns].map((each) => [...each]),
  );
  const [, every, documents] = /Columns of every template: (.*?); of documents besides: (.*?)\./s.exec(page) ?? [];
  expect([words(every), words(documents)]).toEqual([[...uwaziColumns], [...uwaziDocumentColumns]]);
  expect(/^Order: (.*?)\./m.exec(page)?.[1]?.split(', ')).toEqual([...uwaziOrder]);
});
