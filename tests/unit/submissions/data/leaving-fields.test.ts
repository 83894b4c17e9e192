import { expect, test } from 'vitest';
import { dataTypes } from '../../../../electron/submissions/data/data-record.ts';
import { leavingFields, mayLeave, type Standing } from '../../../../electron/submissions/data/leaving-fields.ts';
import { opaqueIds } from '../../../../electron/submissions/data/opaque-id.ts';
import { definitions } from '../../../../shared/records/definitions.ts';
import type { FieldDefinition } from '../../../../shared/records/definition.ts';

const consented: Standing = { named: true, reason: 'consent', protects: false, hides: [] };

function* withParts(fields: readonly FieldDefinition[]): Generator<FieldDefinition> {
  for (const field of fields) {
    yield field;
    yield* withParts(field.fields ?? []);
  }
}

test('no field and no part of a group that is internal or sensitive can leave, of any type', () => {
  for (const type of dataTypes)
    for (const field of withParts(leavingFields(type))) {
      expect({ type, key: field.key, internal: field.internal, sensitive: field.sensitive }).toEqual({
        type,
        key: field.key,
        internal: undefined,
        sensitive: undefined,
      });
      expect(['contact', 'photo']).not.toContain(field.identifies);
    }
  expect(definitions.person.fields.some(({ sensitive }) => sensitive === true)).toBe(true);
});

test('of somebody who is not named sex and occupation may leave, and not when or where she was born', () => {
  const unnamed: Standing = { named: false, reason: 'no-consent', protects: true, hides: [] };
  const keys = leavingFields('person')
    .filter((field) => mayLeave('person', field, unnamed))
    .map(({ key }) => key);
  expect(keys.toSorted()).toEqual(['occupation', 'profession', 'sex']);
});

test('who is named for an office is not said to be born, married or in exile', () => {
  const office: Standing = { ...consented, reason: 'public-function' };
  const keys = leavingFields('person')
    .filter((field) => mayLeave('person', field, office))
    .map(({ key }) => key);
  expect(keys).toContain('familyName');
  for (const key of ['birthDate', 'birthplace', 'civilStatus', 'children', 'exileCountry', 'citizenship', 'listings'])
    expect(keys).not.toContain(key);
});

test('who consented and asked to hide the family keeps it to herself', () => {
  const field = leavingFields('person').find(({ key }) => key === 'children') as FieldDefinition;
  expect(mayLeave('person', field, consented)).toBe(true);
  expect(mayLeave('person', field, { ...consented, hides: ['family'] })).toBe(false);
});

test('a field of one’s own and a number do not leave where a record is about somebody under a pseudonym', () => {
  const own: FieldDefinition = { key: 'nickname', type: 'text', label: { en: 'x', ru: 'x', be: 'x' }, own: true };
  const number = leavingFields('case').find(({ key }) => key === 'number') as FieldDefinition;
  for (const field of [own, number]) {
    expect(mayLeave('case', field, consented)).toBe(true);
    expect(mayLeave('case', field, { ...consented, protects: true })).toBe(false);
  }
});

test('an id follows from the secret and the code, and tells neither', () => {
  const [one, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)].map(opaqueIds);
  expect(one?.('P-0001')).toMatch(/^[0-9a-f]{32}$/);
  expect(one?.('P-0001')).toBe(opaqueIds(new Uint8Array(32).fill(1))('P-0001'));
  expect(one?.('P-0001')).not.toBe(other?.('P-0001'));
  // Parts are told apart: "a", "bc" is not "ab", "c".
  expect(one?.('a', 'bc')).not.toBe(one?.('ab', 'c'));
});
