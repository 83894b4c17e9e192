import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldNames, namesOfField } from '../../../shared/search/fields.ts';
import { parseQuery } from '../../../shared/search/query.ts';
import { leavesOf, type Node } from '../../../shared/search/query-tree.ts';
import { printQuery } from '../../../shared/search/print-query.ts';

/** A query without the places, as short as it can be read. */
function said(node: Node | null): string {
  if (node === null) return '';
  switch (node.kind) {
    case 'word':
      return `${node.exact ? '=' : ''}${node.text}${node.prefix ? '*' : ''}${node.typos ? '~' : ''}`;
    case 'phrase':
      return `"${node.text}"${node.prefix ? '*' : ''}`;
    case 'near':
      return `near${node.distance}(${node.parts.map(said).join(' ')})`;
    case 'field':
      return `${node.field}:${node.value}${node.prefix ? '*' : ''}`;
    case 'not':
      return `-${said(node.part)}`;
    default:
      return `${node.kind}(${node.parts.map(said).join(' ')})`;
  }
}
const read = (typed: string): string => said(parseQuery(typed).ast);
const faults = (typed: string): [string, string][] => parseQuery(typed).faults.map(({ code, text }) => [code, text]);
const spanOf = (typed: string): unknown => {
  const [leaf] = leavesOf(parseQuery(typed).ast);
  return leaf?.kind === 'field' ? leaf.span : undefined;
};

describe('what a person types', () => {
  test('is words that must all be there, in one of three ways to say it', () => {
    for (const typed of ['суд приговор', 'суд AND приговор', 'суд И приговор', 'суд І приговор'])
      expect(read(typed), typed).toBe('and(суд приговор)');
  });

  test('is one of several words, or not a word', () => {
    for (const typed of ['a OR b', 'a ИЛИ b', 'a АБО b', 'a | b', 'a|b']) expect(read(typed), typed).toBe('or(a b)');
    for (const typed of ['a NOT b', 'a НЕ b', 'a -b', 'a AND NOT b']) expect(read(typed), typed).toBe('and(a -b)');
    expect(read('-b')).toBe('-b');
  });

  test('takes operators in capital letters only', () => {
    expect(read('суд и приговор')).toBe('and(суд и приговор)');
    expect(read('court or not')).toBe('and(court or not)');
  });

  test('binds AND closer than OR, and parentheses closest', () => {
    expect(read('a b OR c d')).toBe('or(and(a b) and(c d))');
    expect(read('a (b OR c) d')).toBe('and(a or(b c) d)');
    expect(read('-(a OR "b c")')).toBe('-or(a "b c")');
  });

  test('knows the quotation marks of every language', () => {
    for (const typed of ['"суд решил"', '«суд решил»', '“суд решил”', '„суд  решил“'])
      expect(read(typed), typed).toBe('"суд решил"');
  });

  test('keeps a hyphen within a word, and takes one before a word for NOT', () => {
    expect(read('193-1')).toBe('193-1');
    expect(read('Нью-Йорк -суд')).toBe('and(Нью-Йорк -суд)');
    expect(read('a - b')).toBe('and(a b)');
  });

  test('asks for beginnings, for one form alone, and for typing mistakes', () => {
    expect(read('задерж*')).toBe('задерж*');
    expect(read('"районный суд*"')).toBe('"районный суд"*');
    expect(read('"районный суд"*')).toBe('"районный суд"*');
    expect(read('=суд')).toBe('=суд');
    expect(read('собрание~ приговор~2')).toBe('and(собрание~ приговор~)');
    expect(read('*суд')).toBe('суд');
  });

  test('asks for words near each other, in each way to say it', () => {
    expect(read('суд NEAR/5 приговор')).toBe('near5(суд приговор)');
    expect(read('суд РЯДОМ/3 "новый срок" ПОБАЧ/7 штраф')).toBe('near7(суд "новый срок" штраф)');
    expect(read('NEAR(a b c, 4)')).toBe('near4(a b c)');
    expect(read('NEAR(a b,4) d')).toBe('and(near4(a b) d)');
    expect(read('a NEAR b')).toBe('near10(a b)');
    expect(read('"суд решил"~6')).toBe('near6(суд решил)');
  });
});

describe('a field of a query', () => {
  test('has names in three languages, none of which means two things', () => {
    const meaning = new Map<string, string>();
    for (const field of fieldNames)
      for (const language of ['en', 'ru', 'be'] as const)
        for (const name of namesOfField(field, language)) {
          expect(meaning.get(name) ?? field, name).toBe(field);
          meaning.set(name, field);
          expect(
            read(name === 'до' || ['date', 'before', 'after'].includes(field) ? `${name}:2021` : `${name}:x`),
          ).toMatch(new RegExp(`^${field}:`));
        }
  });

  test('takes a word, a phrase, a blank between, a beginning, and several values', () => {
    expect(read('person:Лойка суд')).toBe('and(person:Лойка суд)');
    expect(read('Человек:"Наста Лойка"')).toBe('person:Наста Лойка');
    expect(read('person: Лойка')).toBe('person:Лойка');
    expect(read('title:приг*')).toBe('title:приг*');
    expect(read('tag:(пытки OR "суд и закон")')).toBe('or(tag:пытки tag:суд и закон)');
    expect(read('-type:event')).toBe('-type:event');
    expect(read('code:AND')).toBe('code:AND');
  });

  test('takes dates as people write them, several words of them too', () => {
    expect(spanOf('date:2021')).toEqual({ from: '2021-01-01', until: '2021-12-31' });
    expect(spanOf('date:14.07.2021')).toEqual({ from: '2021-07-14', until: '2021-07-14' });
    expect(spanOf('date:"14 июля 2021"')).toEqual({ from: '2021-07-14', until: '2021-07-14' });
    expect(spanOf('date:2020..2021')).toEqual({ from: '2020-01-01', until: '2021-12-31' });
    expect(read('date:14 июля 2021 суд')).toBe('and(date:14 июля 2021 суд)');
  });

  test('leaves the date itself out before and after it', () => {
    expect(spanOf('before:2021')).toEqual({ from: null, until: '2020-12-31' });
    expect(spanOf('после:2020')).toEqual({ from: '2021-01-01', until: null });
    expect(spanOf('after:2021-07-14')).toEqual({ from: '2021-07-15', until: null });
  });
});

describe('what cannot be understood', () => {
  test.each<[string, string, [string, string][]]>([
    ['"суд решил', '"суд решил"', [['quote-open', '"']]],
    ['(a OR b', 'or(a b)', [['parenthesis-open', '(']]],
    ['a) b', 'and(a b)', [['parenthesis-extra', ')']]],
    ['цвет:красный', 'цвет:красный', [['field-unknown', 'цвет:']]],
    ['person: ', '', [['field-empty', 'person:']]],
    ['суд date:когда-то', 'суд', [['date-unreadable', 'когда-то']]],
    ['a OR', 'a', [['operator-alone', 'OR']]],
    ['NOT', '"NOT"', [['operator-alone', 'NOT']]],
    ['a AND', 'a', [['operator-alone', 'AND']]],
    ['NEAR(a b, 3', 'near3(a b)', [['parenthesis-open', 'NEAR(']]],
  ])('%s is told of, and the rest is looked for', (typed, ast, expected) => {
    expect(read(typed)).toBe(ast);
    expect(faults(typed)).toEqual(expected);
  });

  test.each(['12:30', 'https://example.org/a', 'Свидетель: показал', 'text-text', "д'Артаньян"])(
    '%s is no fault',
    (typed) => {
      expect(faults(typed)).toEqual([]);
    },
  );

  test.each(['', '   ', '"', '""', '***', '( )', '^ - ~', '""""', '|', '()'])('%j asks for nothing', (typed) => {
    expect(parseQuery(typed).ast).toBeNull();
  });
});

const pieces = fc.oneof(
  fc.constantFrom(
    '(',
    ')',
    '"',
    '«',
    '»',
    'AND',
    'OR',
    'NOT',
    'НЕ',
    'АБО',
    '|',
    '-',
    '*',
    '~',
    '=',
    ':',
    ',',
    ' ',
    'NEAR(',
    'NEAR/3',
  ),
  fc.constantFrom(
    'person:',
    'суд:',
    'date:',
    'до:',
    'цвет:',
    '2021',
    '14 июля 2021',
    'суд',
    'приговор',
    'Ёлка',
    'a',
    '5',
    "п'яць",
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const queries = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
const spaced = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(' '));

test('a field in NEAR is told, and its value looked for as words', () => {
  expect(read('NEAR(person:Лойка суд, 3)')).toBe(read('NEAR("Лойка" суд, 3)'));
  expect(read('NEAR(person:NEAR(')).toBe(read('"NEAR"'));
});

describe('any input', () => {
  test('is read, and every fault says rightly where it stands', () => {
    fc.assert(
      fc.property(fc.oneof(queries, spaced, fc.string({ unit: 'binary', maxLength: 60 })), (typed) => {
        const { ast, faults: found } = parseQuery(typed);
        for (const { at, length, text } of found) expect(typed.slice(at, at + length)).toBe(text);
        for (const leaf of leavesOf(ast)) {
          expect(leaf.at).toBeGreaterThanOrEqual(0);
          expect(leaf.at + leaf.length).toBeLessThanOrEqual(typed.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is never too deep', () => {
    expect(() => parseQuery('('.repeat(20_000))).not.toThrow();
    expect(() => parseQuery(`${'-('.repeat(5000)}a`)).not.toThrow();
    expect(() => parseQuery('NOT '.repeat(5000))).not.toThrow();
  });

  test('has its signs before the comma of a sentence', () => {
    for (const typed of ['суд~5', 'суд*', 'суд~', 'AND*']) expect(read(`${typed},`)).toBe(read(typed));
    expect(read('AND,')).not.toBe(read('AND'));
  });

  test.each(['en', 'ru', 'be'] as const)('printed in %s and read again it means the same', (language) => {
    fc.assert(
      fc.property(fc.oneof(queries, spaced), (typed) => {
        const { ast } = parseQuery(typed);
        const printed = printQuery(ast, language);
        expect(read(printed), `${typed} → ${printed}`).toBe(said(ast));
        expect(printQuery(parseQuery(printed).ast, language)).toBe(printed);
      }),
      { numRuns: 1000 },
    );
  });
});
