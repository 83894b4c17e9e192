import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FieldDefinition } from '../../../shared/records/definition.ts';
import { definitions, recordTypes } from '../../../shared/records/definitions.ts';
import { linkRole } from '../../../shared/vocabulary/people.ts';
import { resolveTerm } from '../../../shared/vocabulary/vocabulary.ts';
import table from '../../fixtures/records/form-fields.json' with { type: 'json' };

/**
 * Every single thing that a form of the UN or of another body asks for, with the codes of those forms and its home here: a field
 * (`person.addresses.type`), a field that every record has (`every.priority`), a column of the catalogue (`file.sha256`), the `code`,
 * a link in a role (`link: defendant`), or a rule by which it follows from other things (`derived: ...`, `history: ...`).
 */
interface FormField {
  readonly section: string;
  readonly field: string;
  readonly type: string;
  readonly needs: readonly string[];
  readonly basis?: string;
  readonly home: readonly string[];
}
const rows: readonly FormField[] = table;

/** The forms that tell a story, which `all` stands for; then the standards and formats. */
const NARRATIVE = 'CA CO CI TB WG WU SP SD WD HC UP BY SR OS'.split(' ');
const FORMS = ['all', ...NARRATIVE, ...'BG ES FT UW BP IP MC MZ'.split(' ')];

const TABLES = ['record', 'link', 'citation', 'file', 'page_text'] as const;
const columns = new Set(columnsOfTheCatalogue());
const fieldHomes = rows.flatMap((row) =>
  row.home.filter(isField).map((home) => ({ row, home, found: fieldsAt(home) })),
);

describe('everything that the forms ask for', () => {
  test('has a home in the archive', () => {
    for (const { field, home } of rows) {
      expect(home.length, field).toBeGreaterThan(0);
      for (const each of home) expect(homeFault(each), `${field}: ${each}`).toBeNull();
    }
  });

  test('is asked for by forms that there are, or rests on a rule', () => {
    for (const { field, needs, basis } of rows) {
      expect(FORMS, field).toEqual(expect.arrayContaining([...needs]));
      expect(needs.length > 0 || basis !== undefined, field).toBe(true);
    }
  });

  test('stands in the table once', () => {
    const names = rows.map(({ section, field }) => `${section} ${field}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('bears the codes of the forms that ask for it', () => {
    const missing = fieldHomes.flatMap(({ row, home, found }) =>
      found.flatMap((path) => {
        const named = path.flatMap((field) => field.forms ?? []);
        const forms = named.includes('all') ? [...named, ...NARRATIVE] : named;
        return row.needs.filter((code) => !forms.includes(code)).map((code) => `${home} lacks ${code}`);
      }),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  test('is all that a field may name forms for', () => {
    const known = new Set(fieldHomes.flatMap(({ found }) => found.flat()));
    const strange = Object.values(definitions).flatMap(({ type, fields }) =>
      within(fields)
        .filter((field) => field.forms !== undefined && !known.has(field))
        .map((field) => `${type}.${field.key}`),
    );
    expect(strange).toEqual([]);
  });

  test('is named by codes that there are', () => {
    for (const { type, fields } of Object.values(definitions))
      for (const field of within(fields))
        for (const code of field.forms ?? []) expect(FORMS, `${type}.${field.key}`).toContain(code);
  });
});

function isField(home: string): boolean {
  const [type = ''] = home.split('.');
  return !home.includes(':') && (type === 'every' || Object.hasOwn(definitions, type));
}

/** The fields on the way to a home, from the one at the top of the record; one way for each type that it is in. Empty where there is none. */
function fieldsAt(home: string): FieldDefinition[][] {
  const [type = '', ...keys] = home.split('.');
  const types = type === 'every' ? recordTypes : recordTypes.filter((each) => each === type);
  return types.map((each) => {
    let fields = definitions[each].fields;
    const path = keys.flatMap((key) => {
      const field = fields.find((one) => one.key === key);
      fields = field?.fields ?? [];
      return field ?? [];
    });
    return path.length === keys.length ? path : [];
  });
}

function homeFault(home: string): string | null {
  if (home === 'code' || /^(?:derived|history): \S/.test(home)) return null;
  if (home.startsWith('link: '))
    return resolveTerm({ ...linkRole, open: false }, home.slice(6)) === null ? 'no such role' : null;
  if (columns.has(home)) return null;
  if (!isField(home)) return 'no such home';
  const found = fieldsAt(home);
  return found.length > 0 && found.every((path) => path.length > 0) ? null : 'no such field';
}

function within(fields: readonly FieldDefinition[]): FieldDefinition[] {
  return fields.flatMap((field) => [field, ...within(field.fields ?? [])]);
}

/** `file.sha256` and its like, read from the schema itself. */
function columnsOfTheCatalogue(): string[] {
  const folder = new URL('../../../electron/vault/migrations/', import.meta.url);
  const sql = readdirSync(folder)
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  return TABLES.flatMap((name) => {
    const created = new RegExp(`create table ${name} \\(([^;]*)\\)`).exec(sql)?.[1] ?? '';
    const added = [...sql.matchAll(new RegExp(`alter table ${name} add column (\\w+)`, 'g'))].map(
      ([, column]) => column,
    );
    return [...created.split(',').map((line) => /^\s*(\w+)/.exec(line)?.[1]), ...added].map(
      (column) => `${name}.${column}`,
    );
  });
}
