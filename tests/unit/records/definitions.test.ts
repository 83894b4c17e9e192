import { describe, expect, test } from 'vitest';
import type { FieldDefinition } from '../../../shared/records/definition.ts';
import { definitionOf, definitions, fieldOf, recordTypes } from '../../../shared/records/definitions.ts';
import { resolveTerm } from '../../../shared/vocabulary/vocabulary.ts';
import { allVocabularies, isVocabulary } from '../../../shared/vocabulary/vocabularies.ts';

const all = Object.values(definitions);
const fieldsWithin = (fields: readonly FieldDefinition[]): FieldDefinition[] =>
  fields.flatMap((field) => [field, ...fieldsWithin(field.fields ?? [])]);
const everyField = all.flatMap(({ type, fields }) =>
  fieldsWithin(fields).map((field) => ({ name: `${type}.${field.key}`, field })),
);

/** The names that put files, exports and other programs rely on. */
const CORE_FIELDS = {
  person: ['familyName', 'firstName', 'patronymic', 'otherNames', 'sex', 'birthDate', 'occupation'],
  organisation: ['name', 'otherNames', 'legalForm', 'status'],
  event: ['kind', 'title', 'date', 'summary', 'place'],
  case: ['number', 'kind', 'articles', 'court', 'openedOn', 'outcome'],
  detention: ['kind', 'place', 'date', 'conditions'],
  liquidation: ['measure', 'date', 'court', 'grounds'],
  consent: ['recipient', 'uses', 'givenBy', 'date', 'withdrawnOn'],
} as const;

describe('record definitions', () => {
  test('there is a definition for every type of record that an archive of prosecutions needs', () => {
    expect(recordTypes).toEqual(
      expect.arrayContaining([
        'document',
        'person',
        'organisation',
        'place',
        'case',
        'event',
        'detention',
        'liquidation',
        'incident',
        'remedy',
        'source',
        'consent',
        'survey',
      ]),
    );
    for (const type of recordTypes) expect(definitionOf(type).type).toBe(type);
  });

  test.each(Object.entries(CORE_FIELDS))('a %s has its core fields under their lasting names', (type, keys) => {
    for (const key of keys) expect(fieldOf(definitionOf(type), key), key).toBeDefined();
  });

  test('an unknown type is refused with the types that there are', () => {
    expect(() => definitionOf('toString')).toThrow(expect.objectContaining({ code: 'TYPE_UNKNOWN' }));
    expect(() => definitionOf('witness')).toThrow(/person/);
  });

  test('every type, field and part of a field is labelled in English, Russian and Belarusian', () => {
    const labelled = [
      ...all.flatMap(({ type, label, plural }) => [
        { name: type, label },
        { name: `${type} (plural)`, label: plural },
      ]),
      ...everyField.map(({ name, field }) => ({ name, label: field.label })),
    ];
    for (const { name, label } of labelled) {
      expect(label.en, name).toMatch(/^[A-Za-z]/);
      expect(label.ru, name).toMatch(/^[А-Яа-яЁё]/);
      expect(label.be, name).toMatch(/^[А-Яа-яЁёІіЎў]/);
      // и, щ and ъ are no Belarusian letters.
      expect(label.be, name).not.toMatch(/[ищъИЩЪ]/);
    }
  });

  test('no two types share the letters of their codes', () => {
    const prefixes = all.map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const prefix of prefixes) expect(prefix).toMatch(/^[A-Z]+$/);
  });

  test('no field of a type is defined twice', () => {
    for (const { type, fields } of all) {
      const keys = fields.map(({ key }) => key);
      expect(new Set(keys).size, type).toBe(keys.length);
    }
  });

  test('a term field names a vocabulary that exists, and no other field does', () => {
    for (const { name, field } of everyField) {
      if (field.type === 'term') expect(isVocabulary(field.vocabulary ?? ''), name).toBe(true);
      else expect(field.vocabulary, name).toBeUndefined();
    }
  });

  test('a reference says to which types it leads, and a group of what it is made', () => {
    for (const { name, field } of everyField) {
      if (field.type === 'reference') {
        expect(field.targets?.length, name).toBeGreaterThan(0);
        for (const target of field.targets ?? []) expect(recordTypes, name).toContain(target);
      }
      if (field.type === 'group') expect(field.fields?.length, name).toBeGreaterThan(0);
      else expect(field.fields, name).toBeUndefined();
      // A stored reference is an object with the one key "ref": a part of that name would be taken for one.
      expect(field.key, name).not.toBe('ref');
    }
  });

  test('only single simple values at the top of a record are indexed, because only those can be filtered and sorted by', () => {
    const atTop = new Set(all.flatMap(({ fields }) => fields));
    for (const { name, field } of everyField.filter((each) => each.field.indexed === true)) {
      expect(atTop.has(field), name).toBe(true);
      expect(field.repeatable, name).toBeUndefined();
      expect(['text', 'term', 'edtf', 'integer', 'number', 'boolean'], name).toContain(field.type);
    }
  });

  test('only dates stand on a timeline, and none of a type that never leaves the archive', () => {
    const drawn = everyField.filter(({ field }) => field.onTimeline === true);
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.filter(({ field }) => field.type !== 'edtf')).toEqual([]);
    const kept = all.filter(({ internal }) => internal === true).flatMap(({ fields }) => fields);
    expect(kept.filter(({ onTimeline }) => onTimeline)).toEqual([]);
  });

  test('every name of a person counts as one for the anonymiser', () => {
    for (const key of ['familyName', 'firstName', 'patronymic', 'otherNames'])
      expect(fieldOf(definitions.person, key)?.identifies, key).toBe('name');
    expect(fieldOf(definitions.source, 'name')?.identifies).toBe('name');
  });

  test('sources and consents never appear in an export, and notes of any record neither', () => {
    expect(definitions.source.internal).toBe(true);
    expect(definitions.consent.internal).toBe(true);
    for (const { type, fields } of all)
      for (const field of fields.filter(({ key }) => key === 'note')) expect(field.internal, type).toBe(true);
  });

  test('every definition gives a title for a record without fields, be it an empty one', () => {
    for (const { type, title } of all)
      expect(
        title({}, () => ''),
        type,
      ).toBe('');
  });
});

describe('vocabularies', () => {
  test('every vocabulary bears its own name, a version and where it comes from', () => {
    for (const vocabulary of allVocabularies()) {
      const { name } = vocabulary;
      expect(vocabulary.name).toBe(name);
      expect(vocabulary.version, name).toBeGreaterThan(0);
      expect(vocabulary.source, name).not.toBe('');
    }
  });

  test('each term is found by its identifier and by its label in three languages, and is never taken for another', () => {
    for (const vocabulary of allVocabularies()) {
      for (const term of vocabulary.terms) {
        for (const name of [term.id, ...Object.values(term.labels), ...(term.aliases ?? [])])
          expect(resolveTerm(vocabulary, name), `${vocabulary.name}: ${name}`).toBe(term.id);
      }
    }
  });
});
