const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Without ё, й, ъ, ы and ь, as lists in Russian legal texts are lettered. */
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';

/**
 * The number of an item as a list prints it.
 *
 * @param format a name of Word's (ISO/IEC 29500-1, 17.18.59) or the sign that OpenDocument gives (`1`, `a`, `A`, `i`, `I`)
 */
export function printedNumber(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
    case 'a':
      return lettered(number, LATIN);
    case 'upperLetter':
    case 'A':
      return lettered(number, LATIN).toUpperCase();
    case 'russianLower':
    case 'а':
      return lettered(number, CYRILLIC);
    case 'russianUpper':
    case 'А':
      return lettered(number, CYRILLIC).toUpperCase();
    case 'lowerRoman':
    case 'i':
      return roman(number);
    case 'upperRoman':
    case 'I':
      return roman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

function lettered(number: number, letters: string): string {
  if (number < 1 || number > 10_000) return String(number);
  const letter = letters[(number - 1) % letters.length] ?? '';
  return letter.repeat(Math.floor((number - 1) / letters.length) + 1).slice(0, 10);
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let left = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}
