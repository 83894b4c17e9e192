import { Model, defaultModel } from '@alephdata/followthemoney';
import { expect, test } from 'vitest';
import type { DataInput } from '../../../../electron/submissions/data/data-record.ts';
import { writeFollowTheMoney } from '../../../../electron/submissions/data/followthemoney.ts';
import { faultsOf, type FtmEntity } from '../../../../electron/submissions/data/followthemoney/check.ts';
import { collectEntities, ftmProperties } from '../../../../electron/submissions/data/followthemoney/entities.ts';

const id = (letter: string): string => letter.repeat(32);
const person: FtmEntity = { id: id('a'), schema: 'Person', properties: { name: ['Person K'] } };
const court: FtmEntity = { id: id('b'), schema: 'CourtCase', properties: { name: ['Case 2'] } };

function faults(change: Partial<FtmEntity>, ...others: readonly FtmEntity[]): string {
  return faultsOf([{ ...person, ...change }, ...others]).join('\n');
}

test('what follows the published model has no fault', () => {
  const party = {
    id: id('c'),
    schema: 'CourtCaseParty',
    properties: { party: [id('a')], case: [id('b')], startDate: ['2021-02'] },
  };
  expect(faultsOf([person, court, party])).toEqual([]);
});

test.each([
  ['a name that is missing', {}, 'name is missing'],
  ['a property that the schema has not', { name: ['K'], caseNumber: ['1'] }, 'has no property caseNumber'],
  ['a property that another entity fills', { name: ['K'], eventsInvolved: [id('a')] }, 'belongs to the other side'],
  ['a date that is none', { name: ['K'], birthDate: ['2021-02-30'] }, 'birthDate is no date'],
  ['a date in words', { name: ['K'], birthDate: ['about 1980'] }, 'birthDate is no date'],
  ['a country by its name', { name: ['K'], citizenship: ['Belarus'] }, 'citizenship is no country'],
  ['a gender that the model does not know', { name: ['K'], gender: ['unknown'] }, 'gender is no gender'],
  ['an address that leads to a file', { name: ['K'], website: ['file:///etc/passwd'] }, 'website is no url'],
  ['an empty value', { name: ['K', ' '] }, 'name is no name'],
  ['a value twice', { name: ['K', 'K'] }, 'says the same twice'],
  ['a value that is too long', { name: ['K'.repeat(385)] }, 'name is too long'],
  ['a reference that leads nowhere', { name: ['K'], proof: [id('f')] }, 'proof refers to nothing'],
])('%s is found', (_what, properties, fault) => {
  expect(faults({ properties })).toContain(fault);
});

test('a reference to the wrong kind of entity is found, and two entities with one id', () => {
  expect(faults({ properties: { name: ['K'], proof: [id('b')] } }, court)).toContain('proof refers to a CourtCase');
  expect(faults({ id: id('b') }, court)).toContain('its id is there twice');
  expect(faults({ id: 'P-0004' })).toContain('its id is not one of this file');
  expect(faults({ schema: 'LegalEntityy' })).toContain('there is no such schema');
});

test.each(['crime', 'crime.terror', 'wanted', 'poi', 'sanction', 'debarment', 'corp.disqual', 'reg.action'])(
  'the topic %s is never let pass, though the published model has it',
  (topic) => {
    expect(Object.keys((defaultModel.types['topic'] as { values?: object }).values ?? {})).toContain(topic);
    expect(faults({ properties: { name: ['K'], topics: [topic] } })).toContain('topics is no topic');
  },
);

test('a fault never says a value: it may be a name', () => {
  expect(faults({ properties: { name: ['K'], birthDate: ['Alena Uzornaya'] } })).not.toContain('Uzornaya');
});

test('a file with a fault is not written', async () => {
  const place = { type: 'place', title: 'Minsk', named: true, fields: [], annex: null } as const;
  const input = (code: string): DataInput => ({
    language: 'en',
    records: [{ ...place, id: code }],
    links: [],
    sources: [],
    derivedId: () => code,
  });
  expect(await writeFollowTheMoney(input(id('a')))).toHaveLength(1);
  await expect(writeFollowTheMoney(input('L-0001'))).rejects.toThrow('not FollowTheMoney');
});

test('every property that is written is one of the published model, and no other can be', () => {
  const model = new Model(defaultModel);
  for (const [schema, properties] of Object.entries(ftmProperties))
    for (const property of properties) {
      const found = model.getSchema(schema).getProperty(property);
      expect({ schema, property, stub: found.stub, deprecated: found.deprecated }).toEqual({
        schema,
        property,
        stub: false,
        deprecated: false,
      });
    }
  const entities = collectEntities({ language: 'en', records: [], links: [], sources: [], derivedId: () => '' });
  expect(() => entities.add(id('a'), 'Person', { passportNumber: ['1'] })).toThrow(TypeError);
});
