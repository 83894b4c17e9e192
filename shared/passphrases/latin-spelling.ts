const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

/** Ways of spelling that mean the same, each made one of them, in this order. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|šč|sz?cz/gu, 'sh'],
  [/tch|cz|č/gu, 'ch'],
  [/š|sz/gu, 'sh'],
  [/ž|rz/gu, 'zh'],
  [/kh|x/gu, 'h'],
  [/tz|ts/gu, 'c'],
  // Belarusian г is h, Russian г is g.
  [/(?<![csz])h/gu, 'g'],
  [/w/gu, 'v'],
  [/[yj]/gu, 'i'],
  [/ie/gu, 'e'],
  [/io/gu, 'e'],
  [/i+/gu, 'i'],
];

/**
 * A word of Cyrillic letters, or the same word as somebody spells it in Latin ones, brought to one form in which the two meet: both
 * "достоевский" and "dostoyevskiy" or "dostoevsky" are "dostoevski". Only for comparing, not for reading.
 */
export function skeleton(text: string): string {
  const latin = Array.from(text.toLowerCase(), (sign) => LETTERS[sign] ?? sign).join('');
  const plain = SPELLINGS.reduce((spelled, [ways, one]) => spelled.replaceAll(ways, one), latin);
  return plain.normalize('NFD').replaceAll(/[\p{M}'’ʼ`]/gu, '');
}
