import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../shared/words/fold.ts';
import { guessLanguage } from '../../../shared/words/guess-language.ts';
import { indexTokens } from '../../../shared/words/index-tokens.ts';
import { queryStems, stemsOf } from '../../../shared/words/stem.ts';
import { wordsOf } from '../../../shared/words/tokens.ts';

describe('the language of a text', () => {
  test.each([
    ['be', 'Суд Ленінскага раёна прызнаў яго вінаватым'],
    ['be', 'Справа перададзена пракурору'],
    ['ru', 'Суд признал его виновным'],
    ['ru', 'Дело передано прокурору'],
    ['en', 'The court found him guilty'],
    ['en', 'Lawtrend'],
    ['other', 'Sąd uznał go za winnego i skazał na karę więzienia bez zawieszenia w pierwszej instancji wczoraj'],
    ['other', 'Київ є столицею України, її населення зростає'],
    ['other', '2021, 130/2021'],
  ])('%s: %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });
});

describe('a word of the index', () => {
  test('has the stem of the language in which it stands, also on a page of two languages', () => {
    const { stems } =
      indexTokens(`Прысуды выносяцца ў закрытых судах, адвакатаў не пускаюць да падсудных на працягу месяца.
      Приговоры выносятся в закрытых судах, а защитников не пускают к подсудимым в течение месяца.`);
    for (const word of ['судом', 'прысудам', 'приговором']) {
      expect(stems.filter((stem) => queryStems(word).includes(stem)).length, word).toBeGreaterThan(0);
    }
  });

  test('is found by every form of it, whatever its language is', () => {
    for (const [text, typed] of [
      ['Пры затрыманні яму не сказалі прычыны.', 'затрыманне'],
      ['Ліст да Насты Лойкі вярнуўся.', 'Лойка'],
      ['Сказалі, што Лойцы адмоўлена.', 'Лойкай'],
      ['При задержании её били.', 'задержали'],
      ['Освобождённые вернулись на родину.', 'освобождение'],
      ['Подозреваемых украинцев отпустили.', 'украинец'],
      ['Иск Иванова отклонён.', 'Иванов'],
      ['Экстрэмісцкія матэрыялы адвакатаў', 'адвокаты'],
      ['The detained were released from prisons', 'prison'],
      ['Więzień polityczny został zwolniony i wrócił do domu przez granicę po długim czasie', 'więzień'],
    ] as const) {
      const wanted = queryStems(typed);
      expect(
        indexTokens(text).stems.some((stem) => wanted.includes(stem)),
        `${typed} in ${text}`,
      ).toBe(true);
    }
  });

  test('is one token for every word of the text, without spaces and signs', () => {
    const pieces = fc.constantFrom(
      'за-\nтрымання',
      'що',
      'Cуд',
      '130/2021',
      'аб’яднанне',
      'the',
      '…',
      'ʼ',
      'é',
      '漢字',
      '\u0301',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' }))), (parts) => {
        const text = parts.join(' ');
        const { stems, forms } = indexTokens(text);
        const { length } = wordsOf(text);
        expect([stems.length, forms.length]).toEqual([length, length]);
        for (const token of [...stems, ...forms]) expect(token).not.toMatch(/[\s!-/:-@[-`{-~]|^$/);
      }),
    );
  });
});

test('every word of a text is found by itself, whatever stands around it', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'суда',
      'Лойцы',
      'ў',
      'затрыманні',
      'ліквідацыі',
      'ёлка',
      'courts',
      'Łojka',
      'Cуд',
      'її',
      '2021г',
      'вязень',
      'сям’я',
    ),
    fc.string({ unit: fc.constantFrom(...'абвеёіўыьяцдзaceouті’-1'), minLength: 1, maxLength: 9 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (parts) => {
      const { words, stems } = indexTokens(parts.join(' '));
      for (const [at, { text }] of words.entries()) {
        if (fold(text) !== '') expect(queryStems(text)).toContain(stems[at]);
      }
    }),
  );
});

test('a stem is asked for in the script of the word', () => {
  expect(stemsOf('courts', ['ru', 'be', 'en'])).toEqual(['court']);
  expect(queryStems('суд')).toEqual(['суд']);
});
