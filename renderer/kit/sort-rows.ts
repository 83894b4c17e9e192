import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import type { Column, Sort } from './table-columns.ts';

/**
 * Rows in the order of a column. Rows that say nothing there stand last in both directions, and equal ones stay in the
 * order in which they came.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  column: Pick<Column<Row>, 'text' | 'compare'>,
  direction: Sort['direction'],
  language: Language,
): Row[] {
  const turn = direction === 'descending' ? -1 : 1;
  const { compare } = column;
  const alphabet = alphabetOf(language);
  // What a cell says is worked out once for each row, not once for each comparison.
  const keyed = rows.map((row) => {
    const text = column.text(row);
    return { row, text, key: compare === undefined ? alphabet.key(text) : '' };
  });
  const inOrder = (a: Keyed<Row>, b: Keyed<Row>): number => {
    if (compare !== undefined) return compare(a.row, b.row);
    if (a.key !== null && b.key !== null && a.key !== b.key) return a.key < b.key ? -1 : 1;
    return a.text === b.text ? 0 : alphabet.collator.compare(a.text, b.text);
  };
  return keyed
    .toSorted((a, b) => {
      if ((a.text === '') !== (b.text === '')) return a.text === '' ? 1 : -1;
      return turn * inOrder(a, b);
    })
    .map(({ row }) => row);
}

interface Keyed<Row> {
  readonly row: Row;
  readonly text: string;
  readonly key: string | null;
}

interface Alphabet {
  /** The order of words in the language, with numbers in them as numbers: D-2 before D-10. */
  readonly collator: Intl.Collator;
  /** A string that sorts by its signs as the collator sorts the text, up to case and accents; null where it cannot. */
  readonly key: (text: string) => string | null;
}

/** The letters and signs of the three languages and of what is written beside them. */
const LETTERS = [...signs(0x20, 0x7e), ...signs(0xa0, 0xbf), ...signs(0xc0, 0x17f), ...signs(0x400, 0x45f), 'Ґ', 'ґ', '–', '—', '‘', '’', '“', '”', '„', '…', '№', 'ʼ']; // prettier-ignore
const DIGITS = /\p{Nd}/u;

const alphabets = new Map<Language, Alphabet>();

/**
 * A collator takes a microsecond for each comparison, and fifty thousand rows take nearly a million of them. So each text
 * is turned into the places of its letters in the alphabet, as the collator orders them, once.
 */
function alphabetOf(language: Language): Alphabet {
  const known = alphabets.get(language);
  if (known !== undefined) return known;
  const collator = new Intl.Collator(language, { numeric: true });
  const base = new Intl.Collator(language, { sensitivity: 'base' });
  const places = new Map<string, string>();
  let place = 1;
  let before: string | undefined;
  for (const letter of LETTERS.filter((each) => simple(base, each)).toSorted(base.compare)) {
    if (before !== undefined && base.compare(before, letter) !== 0) place += 1;
    places.set(letter, String.fromCharCode(place));
    before = letter;
  }
  const number = places.get('0') ?? '';
  const key = (text: string): string | null => {
    let made = '';
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charAt(at);
      if (letter >= '0' && letter <= '9') {
        let end = at;
        while (text.charAt(end) >= '0' && text.charAt(end) <= '9') end += 1;
        const digits = text.slice(at, end).replace(/^0+/, '');
        made += number + String.fromCharCode(digits.length + 1) + digits;
        at = end - 1;
      } else {
        const found = places.get(letter);
        if (found === undefined) return null;
        made += found;
      }
    }
    return made;
  };
  const alphabet = { collator, key };
  alphabets.set(language, alphabet);
  return alphabet;
}

/** Whether a letter has one place of its own: it counts, is not several letters in one, and is no digit of another kind. */
function simple(base: Intl.Collator, letter: string): boolean {
  if (DIGITS.test(letter)) return letter >= '0' && letter <= '9';
  const decomposed = letter.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return base.compare(letter, '') !== 0 && decomposed.length === 1 && !/[ßæœĳŉæøđłħŧıĸŋ]/i.test(letter);
}

function signs(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
}
