import { describe, expect, test } from 'vitest';
import { confidentialityOf, printedField } from '../../../shared/records/confidentiality.ts';
import type { FieldDefinition } from '../../../shared/records/definition.ts';
import { definitions, fieldOf } from '../../../shared/records/definitions.ts';

const field = (type: keyof typeof definitions, key: string): FieldDefinition => {
  const found = fieldOf(definitions[type], key);
  if (found === undefined) throw new Error(`${type}.${key}`);
  return found;
};
const partsOf = (one: FieldDefinition): FieldDefinition[] => [one, ...(one.fields ?? []).flatMap(partsOf)];
const everyField = Object.values(definitions).flatMap(({ type, fields }) =>
  fields.flatMap(partsOf).map((one) => ({ name: `${type}.${one.key}`, one })),
);

describe('how far a field goes', () => {
  test('orientation and gender identity never leave the archive', () => {
    for (const key of ['genderIdentity', 'sexualOrientation'])
      expect(confidentialityOf(field('person', key)), key).toBe('never');
  });

  test('health, religion, origin, papers and addresses go only where a form asks for them by name', () => {
    const guarded = ['health', 'disability', 'pregnancy', 'medicalNeeds', 'religion', 'ethnicity', 'socialGroup'];
    for (const key of [...guarded, 'idDocuments', 'addresses', 'phone', 'email'])
      expect(confidentialityOf(field('person', key)), key).toBe('sensitive');
  });

  test('nothing of a source or of what is remarked on a record leaves', () => {
    for (const one of definitions.source.fields) expect(confidentialityOf(one), one.key).toBe('never');
    for (const { type, fields } of Object.values(definitions))
      for (const one of fields.filter(({ key }) => key === 'remarks'))
        expect(confidentialityOf(one), type).toBe('never');
  });

  test('a free text of a person is taken for one that can tell who she is', () => {
    const loose = definitions.person.fields
      .flatMap(partsOf)
      .filter(
        ({ type, identifies, internal, key }) => /text/i.test(type) && !identifies && !internal && key !== 'note',
      );
    expect(loose.map(({ key }) => key)).toEqual([]);
  });
});

describe('a report that does not ask for single fields', () => {
  test('prints no field that is sensitive, never leaves, or says how somebody is reached, born or called', () => {
    for (const { name, one } of everyField) {
      const printed = printedField(one);
      for (const part of printed === null ? [] : partsOf(printed)) {
        expect(confidentialityOf(part), name).not.toMatch(/never|sensitive/);
        expect(['name', 'contact', 'birth', 'photo'], name).not.toContain(part.identifies);
      }
    }
  });

  test('prints of a group the parts that may go, and nothing of one that has none', () => {
    const list = field('person', 'listings');
    const [first, ...rest] = list.fields ?? [];
    if (first === undefined) throw new Error('no parts');
    const kept = printedField({ ...list, fields: [{ ...first, internal: true }, ...rest] });
    expect(kept?.fields?.map(({ key }) => key)).toEqual(rest.map(({ key }) => key));
    expect(printedField({ ...list, fields: [{ ...first, internal: true }] })).toBeNull();
  });

  test('says nothing of how a record was checked and sorted', () => {
    for (const key of ['confidentiality', 'verification', 'themes'])
      expect(printedField(field('event', key)), key).toBeNull();
  });
});
