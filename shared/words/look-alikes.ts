/** Letters that are written alike in both scripts: whoever types a code or a number need not change the keyboard. Cyrillic to Latin, capitals. */
export const LATIN_TWINS: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  І: 'I',
};

/** A text of capital letters with every Cyrillic letter that has a Latin twin written as that. */
export function withLatinTwins(capitals: string): string {
  return [...capitals].map((sign) => LATIN_TWINS[sign] ?? sign).join('');
}
