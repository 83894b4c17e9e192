import type { FieldDefinition, RecordDefinition } from '../records/definition.ts';
import { USUAL_MAPPING, type TableMapping, type Target } from './mapping.ts';

/** The record that every row of a guessed mapping makes. */
export const ROW = 'row';

const CODE = ['code', 'код', 'id'];
/** Heads under which people write a name whole. */
const FULL_NAME = ['name', 'full name', 'person', 'фио', 'ф.и.о.', 'имя', 'человек', 'піб', 'п.і.б.', 'імя', 'чалавек'];

/**
 * What the columns of a table could be meant for, by their names: the keys and labels of fields in any language, as our own tables have
 * them, and `group: part`. What fits nothing is left out.
 */
export function guessMapping(definition: RecordDefinition, columns: readonly string[]): TableMapping {
  const names = fieldNames(definition);
  const taken = new Set<string>();
  const guessed = columns.map((column) => {
    const to = targetsOf(definition, names, column).filter((target) => 'field' in target && !taken.has(target.field));
    for (const target of to) if ('field' in target) taken.add(target.field);
    return { column, to };
  });
  const record = { key: ROW, type: definition.type, each: 'row' as const, set: {}, needs: [] };
  return { ...USUAL_MAPPING, links: [], references: [], records: [record], columns: guessed };
}

function targetsOf({ type }: RecordDefinition, names: ReadonlyMap<string, string>, column: string): readonly Target[] {
  const said = plain(column);
  // Our own tables put the key behind a name that two columns have.
  const key = /\(([\w.]+)\)$/.exec(column.trim())?.[1];
  if (key !== undefined && [...names.values()].includes(key)) return [{ record: ROW, field: key }];
  if (CODE.includes(said) && (said !== 'id' || type !== 'person')) return [{ record: ROW, field: 'code' }];
  const field = names.get(said);
  if (field !== undefined) return [{ record: ROW, field }];
  if (type !== 'person' || !FULL_NAME.includes(said)) return [];
  return [
    { record: ROW, field: 'familyName', as: 'family-name' },
    { record: ROW, field: 'firstName', as: 'first-name' },
    { record: ROW, field: 'patronymic', as: 'patronymic' },
  ];
}

/** Every name by which a field, or a part of a group, is known; of two with one name the first. */
function fieldNames({ fields }: RecordDefinition): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const note = (name: string, path: string): void => {
    if (!names.has(plain(name))) names.set(plain(name), path);
  };
  const simple = fields.filter(({ type }) => type !== 'group');
  const parts = fields.flatMap((group) =>
    (group.fields ?? []).filter(({ type }) => type !== 'group').map((part) => ({ group, part })),
  );
  for (const { key } of simple) note(key, key);
  for (const { group, part } of parts) note(`${group.key}.${part.key}`, `${group.key}.${part.key}`);
  for (const field of simple) for (const label of labelsOf(field)) note(label, field.key);
  for (const { group, part } of parts)
    for (const [index, label] of labelsOf(group).entries())
      note(`${label}: ${labelsOf(part)[index]}`, `${group.key}.${part.key}`);
  return names;
}

function labelsOf({ label }: FieldDefinition): readonly string[] {
  return [label.en, label.ru, label.be];
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
}
