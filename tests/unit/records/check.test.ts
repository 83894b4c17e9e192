import { describe, expect, test } from 'vitest';
import { checkFields, checkRequired, type CheckedFields } from '../../../shared/records/check.ts';
import { joined, labels, type FieldDefinition, type RecordDefinition } from '../../../shared/records/definition.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import { TEXT_LIMIT } from '../../../shared/records/text.ts';

const label = labels('x', 'х', 'х');
const field = (key: string, rest: Partial<FieldDefinition> & Pick<FieldDefinition, 'type'>): FieldDefinition => ({
  key,
  label,
  ...rest,
});

/** A definition with a field of every type. */
const specimen: RecordDefinition = {
  type: 'event',
  prefix: 'E',
  label,
  plural: label,
  title: () => joined(' '),
  fields: [
    field('line', { type: 'text', required: true }),
    field('lines', { type: 'text', repeatable: true }),
    field('story', { type: 'longText' }),
    field('day', { type: 'edtf' }),
    field('days', { type: 'edtf', repeatable: true }),
    field('sex', { type: 'term', vocabulary: 'sex' }),
    field('kind', { type: 'term', vocabulary: 'event-kind' }),
    field('uses', { type: 'term', vocabulary: 'consent-use', repeatable: true }),
    field('count', { type: 'integer' }),
    field('share', { type: 'number' }),
    field('sure', { type: 'boolean' }),
    field('court', { type: 'reference', targets: ['organisation'] }),
    field('place', { type: 'reference', targets: ['place'], orText: true }),
    field('figure', {
      type: 'group',
      fields: [
        field('name', { type: 'text', required: true }),
        field('value', { type: 'number' }),
        field('day', { type: 'edtf' }),
        field('parts', { type: 'group', repeatable: true, fields: [field('name', { type: 'text' })] }),
      ],
    }),
    field('figures', { type: 'group', repeatable: true, fields: [field('name', { type: 'text' })] }),
  ],
};

const find = (code: string) =>
  ({
    'O-0001': { id: 'id-of-court', type: 'organisation' as const },
    'L-0001': { id: 'id-of-place', type: 'place' as const },
    'P-0001': { id: 'id-of-person', type: 'person' as const },
  })[code] ?? null;

const check = (input: Record<string, unknown>): CheckedFields => checkFields(specimen, input, find);
const value = (key: string, given: unknown): unknown => check({ [key]: given }).preferred[key];
const failure = (key: string, given: unknown): string => {
  try {
    check({ [key]: given });
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'accepted';
};

describe('texts', () => {
  test('are composed, trimmed and put on one line where they are a line', () => {
    expect(value('line', '  Ло\u0438\u0306ка \t Настя ')).toBe('Лойка Настя');
    expect(value('story', 'first\r\n\r\nsecond\n')).toBe('first\n\nsecond');
  });

  test('a number is taken as text, since a case number may be typed as one', () => {
    expect(value('line', 342)).toBe('342');
  });

  test('what cannot be stored and read back the same is refused', () => {
    expect(failure('line', 'a\u0000b')).toBe('FIELD_INVALID');
    expect(failure('line', 'a\u0007b')).toBe('FIELD_INVALID');
    expect(failure('line', 'half \ud83d of a sign')).toBe('FIELD_INVALID');
    expect(failure('story', 'я'.repeat(TEXT_LIMIT + 1))).toBe('FIELD_INVALID');
    expect(value('story', 'я'.repeat(TEXT_LIMIT))).toHaveLength(TEXT_LIMIT);
  });

  test.each([true, {}, [['a']], ['a']])('%j is no text', (given) => {
    expect(failure('line', given)).toBe('FIELD_INVALID');
  });

  test.each(['', '   ', '\t\n', null])('%j takes the value away', (given) => {
    expect(value('line', given)).toBeNull();
    expect(value('lines', given)).toBeNull();
    expect(value('day', given)).toBeNull();
  });

  test('a required text of nothing but spaces is missing', () => {
    const { preferred } = check({ line: '  ' });
    expect(() => checkRequired(specimen, preferred['line'] === null ? {} : preferred)).toThrow(
      expect.objectContaining({ code: 'FIELD_REQUIRED' }),
    );
  });
});

describe('dates', () => {
  test('stay as they are written', () => {
    for (const date of ['2021', '2021-07', '2021-07-XX', '2022~', '2022-11-11/..', '[2020-08-09..2022-11-14]'])
      expect(value('day', date)).toBe(date);
  });

  test('a year typed as a number is a year, and no day of it', () => {
    expect(value('day', 2021)).toBe('2021');
    expect(value('day', 987)).toBe('0987');
  });

  test.each(['14.07.2021', '2021-02-30', 'yesterday', 2021.5, '2022/2021'])('%j is no date', (given) => {
    expect(failure('day', given)).toBe('DATE_UNREADABLE');
  });

  test('several are kept in their order', () => {
    expect(value('days', ['2022', '2021'])).toEqual(['2022', '2021']);
  });
});

describe('terms', () => {
  test.each(['female', 'Female', 'женский', 'ЖЕНЩИНА', 'жаночы', 'f', ' woman '])('%j is understood', (given) => {
    expect(value('sex', given)).toBe('female');
  });

  test('several words of a term may be joined by spaces, hyphens or underscores', () => {
    for (const given of ['trial in absentia', 'trial-in-absentia', 'Trial_in_Absentia', 'заочный процесс'])
      expect(value('kind', given)).toBe('trial-in-absentia');
  });

  test('a closed list refuses another word and says what it takes', () => {
    expect(failure('sex', 'feminine')).toBe('TERM_UNKNOWN');
    expect(() => check({ sex: 'feminine' })).toThrow(/female, male/);
  });

  test("an open list keeps the user's own word", () => {
    expect(value('kind', ' house  meeting ')).toBe('house meeting');
  });
});

describe('numbers and truth', () => {
  test('are taken as what they are', () => {
    expect(check({ count: 83, share: 2.5, sure: false }).preferred).toEqual({ count: 83, share: 2.5, sure: false });
  });

  test.each([
    ['count', 2.5],
    ['count', '83'],
    ['count', 1e300],
    ['share', '2.5'],
    ['share', Number.NaN],
    ['sure', 'yes'],
    ['sure', 1],
  ])('%s does not take %j', (key, given) => {
    expect(failure(key, given)).toBe('FIELD_INVALID');
  });
});

describe('references', () => {
  test('lead to the record with the code', () => {
    expect(value('court', 'O-0001')).toEqual({ ref: 'id-of-court' });
    expect(value('place', 'L-0001')).toEqual({ ref: 'id-of-place' });
  });

  test('may be words where the field allows it, and only there', () => {
    expect(value('place', 'a flat in Minsk')).toBe('a flat in Minsk');
    expect(failure('court', 'a court in Minsk')).toBe('FIELD_INVALID');
  });

  test('the code of a record of another type is a slip and not taken as words', () => {
    expect(failure('court', 'P-0001')).toBe('FIELD_INVALID');
    expect(failure('place', 'P-0001')).toBe('FIELD_INVALID');
  });
});

describe('lists', () => {
  test('take one value or several, without the empty ones', () => {
    expect(value('lines', 'one')).toEqual(['one']);
    expect(value('lines', ['one', '', null, ' two '])).toEqual(['one', 'two']);
    expect(value('uses', ['press', 'name'])).toEqual(['press', 'public-report']);
    expect(value('lines', [])).toBeNull();
  });

  test('are refused by a field that holds one value', () => {
    expect(failure('line', ['one', 'two'])).toBe('FIELD_INVALID');
    expect(failure('day', ['2021'])).toBe('FIELD_INVALID');
  });
});

describe('groups', () => {
  test('are checked part by part, at any depth', () => {
    expect(value('figure', { name: ' a ', value: 3, day: 2021, parts: [{ name: 'b' }, {}, { name: '' }] })).toEqual({
      name: 'a',
      value: 3,
      day: '2021',
      parts: [{ name: 'b' }],
    });
  });

  test('an unknown part, a wrong part or a missing one is refused', () => {
    expect(failure('figure', { nmae: 'a' })).toBe('FIELD_INVALID');
    expect(failure('figure', { name: 'a', day: 'yesterday' })).toBe('DATE_UNREADABLE');
    expect(failure('figure', { value: 1 })).toBe('FIELD_INVALID');
    expect(failure('figure', 'a')).toBe('FIELD_INVALID');
    expect(failure('figure', JSON.parse('{"__proto__": {"name": "a"}}'))).toBe('FIELD_INVALID');
  });

  test('one without any value is none', () => {
    expect(value('figure', {})).toBeNull();
    expect(value('figures', [{}, { name: ' ' }])).toBeNull();
  });
});

describe('contradicting sources', () => {
  test('stand side by side with the reason for the choice', () => {
    expect(check({ line: { preferred: 'Loika', others: ['Loiko', ''], reason: ' passport ' } })).toEqual({
      preferred: { line: 'Loika' },
      others: { line: { values: ['Loiko'], reason: 'passport' } },
    });
    expect(check({ day: { preferred: '2021-07-14', others: ['2021-07-15', 2021] } }).others['day']).toEqual({
      values: ['2021-07-15', '2021'],
    });
    expect(check({ place: { preferred: 'L-0001', others: ['Brest'] } })).toEqual({
      preferred: { place: { ref: 'id-of-place' } },
      others: { place: { values: ['Brest'] } },
    });
    expect(check({ lines: { preferred: ['a', 'b'], others: ['c', ['d', 'e']] } }).others['lines']).toEqual({
      values: [['c'], ['d', 'e']],
    });
  });

  test('each value is checked as the field asks', () => {
    expect(failure('day', { preferred: '2021', others: ['soon'] })).toBe('DATE_UNREADABLE');
    expect(failure('sex', { preferred: 'female', others: ['feminine'] })).toBe('TERM_UNKNOWN');
  });

  test('nothing that was written is dropped without a word', () => {
    expect(failure('line', { preferred: 'a', other: ['b'] })).toBe('FIELD_INVALID');
    expect(failure('line', { preferred: null, others: ['b'] })).toBe('FIELD_INVALID');
    expect(failure('line', { preferred: 'a', reason: 'because' })).toBe('FIELD_INVALID');
    expect(failure('line', { preferred: 'a', others: ['b'], reason: ['because'] })).toBe('FIELD_INVALID');
  });

  test('a value alone leaves the other ones, and none takes them away', () => {
    expect(check({ line: 'a' })).toEqual({ preferred: { line: 'a' }, others: {} });
    expect(check({ line: null })).toEqual({ preferred: { line: null }, others: { line: null } });
    expect(check({ line: { preferred: 'a', others: [] } })).toEqual({
      preferred: { line: 'a' },
      others: { line: null },
    });
  });
});

describe('a field that the type does not have', () => {
  test.each(['nmae', 'constructor', '__proto__', 'Line'])('%s is refused with the fields that there are', (key) => {
    const input = JSON.parse(`{"${key}": "x"}`) as Record<string, unknown>;
    expect(() => check(input)).toThrow(expect.objectContaining({ code: 'FIELD_UNKNOWN' }));
    expect(() => check(input)).toThrow(/line, lines, story/);
  });
});

test('an organisation without a name is refused', () => {
  expect(() => checkRequired(definitions.organisation, {})).toThrow(/"name"/);
  expect(() => checkRequired(definitions.organisation, { name: 'Viasna' })).not.toThrow();
});
