import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskNames } from '../../../shared/names/mask.ts';
import { nameKeys } from '../../../shared/names/name-key.ts';
import { createNameMatcher } from '../../../shared/names/name-matcher.ts';
import { romanisations } from '../../../shared/names/transliterate.ts';

const people = [
  {
    code: 'P-1',
    familyName: 'Loika',
    firstName: 'Nasta',
    patronymic: 'Валерьевна',
    otherNames: ['nl_1990', 'Белая Ворона'],
  },
  { code: 'P-2', familyName: 'Щиракова', firstName: 'Лариса' },
  { code: 'P-3', familyName: 'Гарбунова', firstName: 'Вольга', otherNames: ['Петрова'] },
  { code: 'P-4', familyName: 'Кот', firstName: 'Ян' },
  { code: 'P-5', familyName: 'Дунин-Марцинкевич', firstName: 'Викентий' },
  { code: 'P-6', familyName: 'Ли', firstName: 'Наталья' },
  { code: 'J-1', familyName: 'Лойка', firstName: 'Пётр' },
];
const matcher = createNameMatcher(people);
const found = (text: string, code: string) =>
  matcher
    .find(text)
    .filter((hit) => hit.code === code)
    .map(({ kind, text: name }) => `${kind}: ${name}`);

describe('a full name is one hit', () => {
  test.each([
    ['Задержана Наста Лойка.', 'full: Наста Лойка'],
    ['Лойка Наста', 'full: Лойка Наста'],
    ['Loika, Nasta (1989)', 'full: Loika, Nasta'],
    ['обыск у Анастасии Валерьевны Лойки', 'full: Анастасии Валерьевны Лойки'],
    ['Лойке Анастасии Валерьевне отказано', 'full: Лойке Анастасии Валерьевне'],
    ['N. Loika said', 'full: N. Loika'],
    ['Н. В. Лойка', 'full: Н. В. Лойка'],
    ['Н.В.Лойка', 'full: Н.В.Лойка'],
    ['жалоба Лойки Н. В. отклонена', 'full: Лойки Н. В.'],
    ['А. Лойка', 'full: А. Лойка'],
    ['Наста\nЛойка', 'full: Наста\nЛойка'],
    ['https://example.org/news/nasta-loika-arrest', 'full: nasta-loika'],
    ['photo_loika_nasta_2.jpg', 'full: loika_nasta'],
    ['nasta.loika@example.org', 'full: nasta.loika'],
    ['nloika@example.org', 'full: nloika'],
    ['#насталойка', 'full: насталойка'],
    ['@NastaLoika', 'full: NastaLoika'],
    [
      '/wiki/%D0%9D%D0%B0%D1%81%D1%82%D0%B0_%D0%9B%D0%BE%D0%B9%D0%BA%D0%B0?x=1',
      'full: %D0%9D%D0%B0%D1%81%D1%82%D0%B0_%D0%9B%D0%BE%D0%B9%D0%BA%D0%B0',
    ],
    ['Настя Валерьевна', 'full: Настя Валерьевна'],
  ])('%s', (text, hit) => {
    expect(found(text, 'P-1')).toEqual([hit]);
  });

  test('an initial of another given name is no part of it, but the family name is found', () => {
    expect(found('К. Лойка', 'P-1')).toEqual(['family: Лойка']);
  });

  test('a comma or full stop between two names keeps them apart', () => {
    expect(found('приехала Лойка. Наста ушла', 'P-1')).toEqual(['family: Лойка', 'given: Наста']);
  });
});

describe('a name is found where it is hidden', () => {
  test.each([
    ['Лой\u00ADка', 'family: Лой\u00ADка'],
    ['Лой-\nка', 'family: Лой-\nка'],
    ['Лoйкa', 'family: Лoйкa'],
    ['ЛОЙКА', 'family: ЛОЙКА'],
    ['Ло́йка', 'family: Ло́йка'],
    ['Loika’s lawyer', 'family: Loika'],
    ['loika1990', 'family: loika'],
    ['%D0%9B%D0%BE%D0%B9%D0%BA%D0%B0', 'family: %D0%9B%D0%BE%D0%B9%D0%BA%D0%B0'],
    ['NL_1990 wrote', 'other: NL_1990'],
    ['Белой Вороны', 'other: Белой Вороны'],
  ])('%j', (text, hit) => {
    expect(found(text, 'P-1')).toEqual([hit]);
  });

  test('either half of a double name is found, and both as one', () => {
    expect(found('Дунину-Марцинкевичу', 'P-5')).toEqual(['family: Дунину-Марцинкевичу']);
    expect(found('Марцинкевича', 'P-5')).toEqual(['family: Марцинкевича']);
  });

  test('a maiden name with the given name is a full name', () => {
    expect(found('Ольги Петровой', 'P-3')).toEqual(['full: Ольги Петровой']);
    expect(found('Петровой', 'P-3')).toEqual(['other: Петровой']);
  });
});

describe('a plain word is no name', () => {
  test('a name of three sounds is found alone only with a capital letter', () => {
    expect(found('кот спит', 'P-4')).toEqual([]);
    expect(found('Кот заявил', 'P-4')).toEqual(['family: Кот']);
  });

  test('a name of two sounds is found only beside the given name', () => {
    expect(found('ли, Ли', 'P-6')).toEqual([]);
    expect(found('Наталья Ли', 'P-6')).toEqual(['full: Наталья Ли']);
  });

  test('a given name in small letters within a sentence is a word', () => {
    expect(found('але вера і надзея', 'P-3')).toEqual([]);
    expect(found('Але гэта так', 'P-3')).toEqual([]);
    expect(found('Оля', 'P-3')).toEqual(['given: Оля']);
  });
});

test('two people of one family name are both found, each with the own given name in full', () => {
  expect(found('Пётр Лойка', 'J-1')).toEqual(['full: Пётр Лойка']);
  expect(found('Пётр Лойка', 'P-1')).toEqual(['family: Лойка']);
});

test('hits are in the order of the text and those of one person never overlap', () => {
  const words = [
    'Наста',
    'Лойка',
    'Н.',
    'В.',
    'Loika,',
    'Пётр',
    'nasta-loika',
    'Оля',
    'Петрова',
    'и',
    'NastaLoika',
    '%D0%9B%D0%BE',
    '-\n',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { maxLength: 12 }),
      fc.constantFrom(' ', '', ' , '),
      (parts, gap) => {
        const text = parts.join(gap);
        const hits = matcher.find(text);
        for (const [at, hit] of hits.entries()) {
          expect(text.slice(hit.start, hit.end)).toBe(hit.text);
          expect(hit.start).toBeGreaterThanOrEqual(hits[at - 1]?.start ?? 0);
          const own = hits.filter((other) => other !== hit && other.code === hit.code);
          expect(own.every((other) => other.end <= hit.start || other.start >= hit.end)).toBe(true);
        }
      },
    ),
  );
});

describe('masking', () => {
  const label = (code: string) => (code.startsWith('P') ? `[${code}]` : null);

  test('every spelling of a name is replaced by the code', () => {
    expect(maskNames('Анастасия Лойка (N. Loika, nasta-loika.pdf) и Лариса Щиракова', matcher, label)).toBe(
      '[P-1] ([P-1], [P-1].pdf) и [P-2]',
    );
  });

  test('a given name inside the full name of somebody left in clear stays, elsewhere it is replaced', () => {
    const both = createNameMatcher([
      { code: 'P-1', familyName: 'Щиракова', firstName: 'Лариса' },
      { code: 'J-1', familyName: 'Степанова', firstName: 'Лариса' },
    ]);
    expect(maskNames('Судья Лариса Степанова и Лариса', both, (code) => (code === 'P-1' ? '[P-1]' : null))).toBe(
      'Судья Лариса Степанова и [name withheld]',
    );
  });

  test('a given name beside the family name of somebody unknown is hidden without saying whose it is', () => {
    const one = createNameMatcher([{ code: 'P-1', familyName: 'Лойка', firstName: 'Алена', patronymic: 'Іванаўна' }]);
    const mask = (text: string) => maskNames(text, one, label);
    expect(mask('Суддзя Алена Невядомая пытае.')).toBe('Суддзя [name withheld] Невядомая пытае.');
    expect(mask('пытае суддзя Невядомая Алена')).toBe('пытае суддзя Невядомая [name withheld]');
    expect(mask('Потым Алена маўчала. Алена плача.')).toBe('Потым [P-1] маўчала. [P-1] плача.');
    expect(mask('Алена Пятроўна Невядомая')).toBe('Алена Пятроўна Невядомая');
    expect(mask('Алена Іванаўна')).toBe('[P-1]');
  });

  test('where one family name can mean two people, both codes stand', () => {
    expect(maskNames('Лойка', matcher, (code) => `[${code}]`)).toBe('[J-1] / [P-1]');
    expect(maskNames('Пётр Лойка', matcher, (code) => `[${code}]`)).toBe('[J-1]');
  });

  test('nothing of a name is left after masking, whatever stands around it', () => {
    const names = [
      'Наста Лойка',
      'Лойкай',
      'Shchyrakova',
      'Л. Щиракова',
      'Олей Горбуновой',
      'nloika@x.org',
      'Дунин-Марцинкевич В.',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names, 'сказала', '(', ',', '—'), { maxLength: 10 }), (parts) => {
        const masked = maskNames(parts.join(' '), matcher, label);
        expect(matcher.find(masked).filter(({ code }) => label(code) !== null)).toEqual([]);
      }),
    );
  });
});

describe('spellings', () => {
  test.each([
    ['Щиракова', ['Shchirakova', 'Szczirakowa', 'Schtschirakowa', 'Ŝirakova']],
    ['Лойка', ['Loika', 'Loyka', 'Lojka', 'Łojka']],
    ['Ціханоўская', ['Tsikhanouskaya', 'Cichanoŭskaja', 'Tsikhanowskaya']],
    ['Гарбунова', ['Harbunova', 'Garbunova', 'Harbunowa']],
    ['Лукашэнка', ['Lukashenka', 'Lukašenka', 'Lukasenka', 'Łukaszenka']],
    ['Юрий', ['Yuriy', 'Iurii', 'Jurij', 'Yury', 'Ûrij']],
  ])('%s is romanised as %j among others, not more than forty', (name, some) => {
    const spellings = romanisations(name);
    expect(spellings).toEqual(expect.arrayContaining(some));
    expect(spellings.length).toBeLessThanOrEqual(40);
    expect(new Set(spellings).size).toBe(spellings.length);
  });

  test('every romanisation of a Cyrillic name shares a key with it', () => {
    const names = [
      'Щиракова',
      'Лойка',
      'Ціханоўская',
      'Горбунова',
      'Вялічка',
      'Статкевич',
      'Ковалёв',
      'Жданович',
      'Медведев',
      'Хренин',
    ];
    for (const name of names) {
      const keys = nameKeys(name);
      const sound = romanisations(name).filter(
        (spelling) => /^[\p{ASCII}]+$/u.test(spelling) && /sh|ch|kh|zh|ts|^[^scz]*$/i.test(spelling),
      );
      for (const spelling of sound) expect(nameKeys(spelling), spelling).toEqual(expect.arrayContaining(keys));
    }
  });
});
