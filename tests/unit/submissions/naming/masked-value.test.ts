import { describe, expect, test } from 'vitest';
import type { PlaceLevels } from '../../../../electron/submissions/naming/naming-facts.ts';
import { definitions, fieldOf } from '../../../../shared/records/definitions.ts';
import type { FieldDefinition, RecordType } from '../../../../shared/records/definition.ts';
import type { SubmissionDraft } from '../../../../shared/submissions/draft.ts';
import { namingOf, person } from './names.ts';

const field = (type: RecordType, key: string): FieldDefinition => {
  const found = fieldOf(definitions[type], key);
  if (found === undefined) throw new Error(`no field ${key}`);
  return found;
};

const village: PlaceLevels = {
  name: 'улица Садовая',
  town: 'Ивье',
  region: 'Гродненская область',
  country: 'BY',
  facility: false,
};
const prison: PlaceLevels = { name: 'СИЗО-1', town: 'Минск', region: '', country: 'BY', facility: true };

const people = [
  person({ code: 'P-1', familyName: 'Узорная' }),
  person({ code: 'P-2', familyName: 'Чистая', firstName: 'Вольга' }, 'consent'),
];

function valueOf(masking: Partial<SubmissionDraft['masking']> = {}) {
  return namingOf(people, ['P-1', 'P-2'], {
    draft: { masking: { dates: 'month', places: 'town', occupations: 'broad', ...masking } },
    facts: {
      types: new Map(),
      withheld: [],
      aliases: [],
      places: new Map([
        ['L-1', village],
        ['L-2', prison],
      ]),
      occupations: new Map([
        ['учительница', 12],
        ['смотрительница маяка', 1],
      ]),
      professions: new Map([
        ['judge', { count: 1 }],
        ['teacher', { count: 9 }],
      ]),
      professionOf: new Map([['P-1', ['judge']]]),
      spellings: new Map(),
    },
  }).value;
}

describe('what is said of somebody who is not named', () => {
  test('of a birth the year, or the decade; where it was, as exactly as of any place', () => {
    expect(valueOf()(field('person', 'birthDate'), '14 July 1985', ['P-1'], '1985-07-14')).toBe('1985');
    expect(valueOf({ dates: 'year' })(field('person', 'birthDate'), '14 July 1985', ['P-1'], '1985-07-14')).toBe(
      '1980s',
    );
    expect(valueOf()(field('person', 'birthplace'), 'улица Садовая', ['P-1'], { ref: 'L-1' })).toBe('Ивье');
    expect(valueOf()(field('person', 'birthplace'), 'деревня без записи', ['P-1'], 'деревня без записи')).toBe('');
  });

  test('of a place the town, the region or the country; a prison is called by its name', () => {
    const place = field('detention', 'place');
    const said = (places: SubmissionDraft['masking']['places'], ref: string): string =>
      valueOf({ places })(place, 'as recorded', ['P-1'], { ref });
    expect(said('exact', 'L-1')).toBe('улица Садовая');
    expect(said('town', 'L-1')).toBe('Ивье');
    expect(said('region', 'L-1')).toBe('Гродненская область');
    expect(said('country', 'L-1')).not.toMatch(/Ивье|Гродн|Садов/);
    expect(said('town', 'L-2')).toBe('СИЗО-1');
    expect(said('country', 'L-2')).not.toMatch(/СИЗО|Минск/);
  });

  test('of a date what the submission says of dates', () => {
    const date = field('detention', 'date');
    expect(valueOf()(date, '', ['P-1'], '2021-07-14/2021-07-20')).toBe('July 2021');
    expect(valueOf({ dates: 'year' })(date, '', ['P-1'], '2021-07-14')).toBe('2021');
  });

  test('of an occupation the usual one, of a rare one the broader or nothing', () => {
    const [occupation, profession] = [field('person', 'occupation'), field('person', 'profession')];
    expect(valueOf()(occupation, 'учительница', ['P-1'])).toBe('учительница');
    expect(valueOf()(occupation, 'смотрительница маяка', ['P-1'])).toBe('legal professional');
    expect(valueOf()(occupation, 'смотрительница маяка', ['P-3'])).toBe('');
    expect(valueOf()(profession, 'judge', ['P-1'], ['judge'])).toBe('legal professional');
    expect(valueOf()(profession, 'schoolteacher', ['P-1'], ['teacher'])).toBe('schoolteacher');
    expect(valueOf({ occupations: 'none' })(occupation, 'учительница', ['P-1'])).toBe('');
    expect(valueOf({ occupations: 'recorded' })(occupation, 'смотрительница маяка', ['P-1'])).toBe(
      'смотрительница маяка',
    );
  });

  test('nothing of names, contacts, health, beliefs and what never leaves', () => {
    for (const key of [
      'familyName',
      'phone',
      'email',
      'addresses',
      'idDocuments',
      'health',
      'religion',
      'sexualOrientation',
      'note',
      'photo',
    ])
      expect(valueOf()(field('person', key), 'something', ['P-1']), key).toBe('');
  });
});

test('of somebody who is named everything is said, masked like any text; one who is not named among several decides for all', () => {
  const birth = field('person', 'birthDate');
  expect(valueOf()(birth, '14 July 1985', ['P-2'], '1985-07-14')).toBe('14 July 1985');
  expect(valueOf()(birth, '14 July 1985', ['P-2', 'P-1'], '1985-07-14')).toBe('1985');
  expect(valueOf()(field('person', 'description'), 'Подруга Узорной', ['P-2'])).toMatch(/^Подруга Person [A-Z]$/);
});
