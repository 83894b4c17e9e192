import { createNameMatcher } from '../../../shared/names/name-matcher.ts';
import { LATIN_TWINS } from '../../../shared/words/look-alikes.ts';
import { bareText, SIGNS, type BareText } from './bare-signs.ts';

/** A text that tells of somebody who is not named. */
export interface Withheld {
  /** Of the person, source or organisation it tells of, or of the record in which it stands. */
  readonly code: string;
  readonly kind: 'contact' | 'number' | 'place' | 'date' | 'name' | 'device';
  readonly text: string;
  /**
   * - `digits`: a number that is written with any signs between its digits
   * - `signs`: letters and digits in this order, whatever stands between them
   * - `handle`: a word that may be a common one: found after @, / or : alone
   * - `address`: a street with the number of a house, in any case and order
   * - `inflected`: a name of a place
   */
  readonly form: 'digits' | 'signs' | 'handle' | 'address' | 'inflected';
}

export interface WithheldHit {
  readonly code: string;
  readonly kind: Withheld['kind'];
  readonly start: number;
  readonly end: number;
}

/** Fewer letters and digits are met by chance. */
const FEWEST = 5;

interface Pattern {
  readonly signs: Uint8Array;
  readonly withheld: Withheld;
  /** The place in the text where the pattern stands, or null where it only seems to. */
  place(text: string, start: number, end: number): readonly [start: number, end: number] | null;
}

/**
 * Finds texts of any number in one pass (Aho and Corasick, 1975), in whatever writing: small or capital letters, with spaces, hyphens and
 * brackets or without, in Cyrillic or in Latin letters.
 */
export function createWithheldFinder(withheld: readonly Withheld[]): { find(text: string): WithheldHit[] } {
  const patterns = withheld
    .flatMap(patternsOf)
    .filter(({ signs, withheld: { form } }) => signs.length >= (form === 'address' ? FEWEST - 1 : FEWEST));
  const places = createNameMatcher(
    withheld.flatMap(({ code, form, text }) => (form === 'inflected' ? [{ code, otherNames: [text] }] : [])),
  );
  const hasPlaces = withheld.some(({ form }) => form === 'inflected');
  const search = patterns.length === 0 ? null : automaton(patterns.map(({ signs }) => signs));
  return {
    find(text) {
      const hits: WithheldHit[] = hasPlaces
        ? places.find(text).map(({ code, start, end }) => ({ code, kind: 'place', start, end }))
        : [];
      if (search === null) return hits;
      const bare = bareText(text);
      search(bare, (index, first, last) => {
        const pattern = patterns[index] as Pattern;
        const place = pattern.place(text, bare.starts[first] as number, bare.ends[last] as number);
        if (place === null) return;
        const { code, kind } = pattern.withheld;
        const [start, end] = place;
        if (!hits.some((hit) => hit.code === code && hit.start === start && hit.end === end))
          hits.push({ code, kind, start, end });
      });
      return hits;
    },
  };
}

function patternsOf(withheld: Withheld): Pattern[] {
  const { form, text } = withheld;
  if (form === 'inflected') return [];
  if (form === 'digits')
    return writingsOf(text).map((digits) => ({ signs: signsOf(digits), withheld, place: numberPlace(text, digits) }));
  if (form === 'handle') return [{ signs: signsOf(text), withheld, place: handlePlace }];
  const whole = lookAlikes(text).map((each): Pattern => ({ signs: signsOf(each), withheld, place: wholePlace }));
  return form === 'address' ? [...whole, ...streetPattern(withheld)] : whole;
}

function signsOf(text: string): Uint8Array {
  const { signs, length } = bareText(text);
  return signs.slice(0, length);
}

const alphanumeric = /[\p{L}\p{N}]/u;

function standsAlone(text: string, start: number, end: number, sign: RegExp = alphanumeric): boolean {
  return !sign.test(text[start - 1] ?? ' ') && !sign.test(text[end] ?? ' ');
}

function wholePlace(text: string, start: number, end: number): readonly [number, number] | null {
  return standsAlone(text, start, end) && !/[\n\r\f][\s]*[\n\r\f]/.test(text.slice(start, end)) ? [start, end] : null;
}

/** What stands between digits of one number. */
const numberForm = /^\+?\d(?:[\s\u00a0.()/–—‐‑-]{0,3}\d)*$/u;

function numberPlace(recorded: string, digits: string): Pattern['place'] {
  // Without the code of country and town seven digits are found where they are set as a telephone number.
  const isShort = digits.length === 7 && /\d{8}/.test(recorded.replaceAll(/\D/g, ''));
  return (text, start, end) => {
    const written = text.slice(start, end);
    if (!numberForm.test(written) || !standsAlone(text, start, end, /\d/)) return null;
    if (isShort && !/^\d{3}[- .]\d{2}[- .]\d{2}$/.test(written)) return null;
    const opens = written.includes(')') && !written.includes('(') && text[start - 1] === '(';
    return [opens || text[start - 1] === '+' ? start - 1 : start, end];
  };
}

function handlePlace(text: string, start: number, end: number): readonly [number, number] | null {
  const before = text.slice(0, start).replace(/ $/, '');
  if (!/[@/\\:=]$/.test(before) || !standsAlone(text, start, end)) return null;
  return [before.endsWith('@') && before.length === start ? start - 1 : start, end];
}

/** A telephone number as it is dialled from abroad, from elsewhere in the country and from next door; any other number as it is. */
function writingsOf(text: string): string[] {
  const digits = text.replaceAll(/\D/g, '');
  const own = /^\s*(?:\+|00)/.test(text) ? digits.replace(/^00/, '') : digits;
  if (/^375\d{9}$/.test(own)) {
    const national = own.slice(3);
    return [own, `00${own}`, `80${national}`, `0${national}`, national, national.slice(2)];
  }
  if (/^80\d{9}$/.test(own)) {
    const national = own.slice(2);
    return [own, `375${national}`, `00375${national}`, `0${national}`, national, national.slice(2)];
  }
  if (/^[78]\d{10}$/.test(own)) return [`7${own.slice(1)}`, `8${own.slice(1)}`, `007${own.slice(1)}`, own.slice(1)];
  if (/^\s*(?:\+|00)/.test(text) && own.length >= 10) return [own, `00${own}`, own.slice(-9), `0${own.slice(-9)}`];
  return [own];
}

const CYRILLIC_TWINS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LATIN_TWINS).map(([a, b]) => [b, a]),
);

/** Letters that look the same in both scripts are typed in either: МР and MP before the number of a passport. */
function lookAlikes(text: string): string[] {
  if (!/\d/.test(text)) return [text];
  const change = (twins: Readonly<Record<string, string>>): string =>
    [...text].map((sign) => twins[sign.toUpperCase()] ?? sign).join('');
  return [...new Set([text, change(LATIN_TWINS), change(CYRILLIC_TWINS)])];
}

const STREET =
  'улица|вуліца|ул|вул|проспект|праспект|пр-т|пр|переулок|завулак|пер|зав|бульвар|б-р|тракт|шоссе|шаша|площадь|плошча|пл|street|str|st|avenue|ave|lane|road|rd';
const HOUSE = 'дом|д|буд|будынак|house|bld|building';
const streetWord = new RegExp(`^(?:${STREET}|${HOUSE}|город|горад|г|city|of)$`, 'iu');

/** The last word of the street without its ending, and the number of the house somewhere beside it. */
function streetPattern(withheld: Withheld): Pattern[] {
  const found =
    /([\p{L}\p{M}'’ʼ.\s-]+?)[,\s№#]*(?:(?:дом|д|буд|house)\.?\s*)?(?<![\d/-])(\d{1,4}(?:[/-]\d{1,3})?[\p{L}]?)(?![\p{L}\d])/iu.exec(
      withheld.text,
    );
  const before =
    /^\s*(\d{1,4}[A-Za-z]?)[,\s]+((?:[\p{L}'’]+[\s.]+){1,3})(?:street|str|st|avenue|ave|lane|road|rd)(?!\p{L})/iu.exec(
      withheld.text,
    );
  const [name, house] = before !== null ? [before[2], before[1]] : [found?.[1], found?.[2]];
  const words = (name ?? '').split(/[^\p{L}\p{M}'’ʼ]+/u).filter((word) => word.length >= 4 && !streetWord.test(word));
  const core = words.at(-1)?.replace(/(?:ая|ой|ую|яя|ский|ского|ага|ого|[аяоеыиійуюь])$/iu, '');
  if (core === undefined || house === undefined || signsOf(core).length < 4) return [];
  const number = house.replaceAll(/[^\p{L}\d]/gu, '[/-]?');
  const after = new RegExp(
    String.raw`^[\p{L}\p{M}'’ʼ]*(?:[\s,.]+(?!(?:${HOUSE})(?!\p{L}))\p{L}+\.?){0,2}[\s,.№#-]*(?:(?:${HOUSE})\.?\s*№?\s*)?${number}(?![\p{L}\d])`,
    'iu',
  );
  const ahead = new RegExp(String.raw`(?<![\p{L}\d])${number}[,\s]+(?:(?:${STREET})\.?\s+)?(?:\p{L}+\s+){0,2}$`, 'iu');
  return [
    {
      // One letter more or fewer than the least stays long enough: the number of the house decides.
      signs: signsOf(core),
      withheld,
      place(text, start, end) {
        if (alphanumeric.test(text[start - 1] ?? ' ')) return null;
        const rest = after.exec(text.slice(end, end + 80));
        if (rest !== null) return [start, end + rest[0].length];
        const front = ahead.exec(text.slice(Math.max(0, start - 40), start));
        if (front === null) return null;
        const word = /^[\p{L}\p{M}'’ʼ]*/u.exec(text.slice(end, end + 30))?.[0].length ?? 0;
        return [start - front[0].length, end + word];
      },
    },
  ];
}

/** Aho and Corasick's machine over the 36 signs: one step for each sign of a text, however many patterns there are. */
function automaton(
  patterns: readonly Uint8Array[],
): (text: BareText, found: (pattern: number, first: number, last: number) => void) => void {
  let room = 1024;
  let next = new Int32Array(room * SIGNS);
  let count = 1;
  const ends: number[][] = [[]];
  for (const [index, signs] of patterns.entries()) {
    let node = 0;
    for (const sign of signs) {
      let child = next[node * SIGNS + sign] as number;
      if (child === 0) {
        if (count === room) {
          room *= 2;
          const larger = new Int32Array(room * SIGNS);
          larger.set(next);
          next = larger;
        }
        child = count;
        next[node * SIGNS + sign] = child;
        ends.push([]);
        count += 1;
      }
      node = child;
    }
    ends[node]?.push(index);
  }
  const fallback = new Int32Array(count);
  // The nearest node on the way back at which a pattern ends.
  const output = new Int32Array(count);
  const queue: number[] = [];
  for (let sign = 0; sign < SIGNS; sign += 1) if (next[sign] !== 0) queue.push(next[sign] as number);
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] as number;
    const back = fallback[node] as number;
    output[node] = (ends[back] as number[]).length > 0 ? back : (output[back] as number);
    for (let sign = 0; sign < SIGNS; sign += 1) {
      const child = next[node * SIGNS + sign] as number;
      const other = next[back * SIGNS + sign] as number;
      if (child === 0) next[node * SIGNS + sign] = other;
      else {
        fallback[child] = other;
        queue.push(child);
      }
    }
  }
  return ({ signs, length }, found) => {
    let node = 0;
    for (let at = 0; at < length; at += 1) {
      node = next[node * SIGNS + (signs[at] as number)] as number;
      for (let each = node; each !== 0; each = output[each] as number)
        for (const pattern of ends[each] as number[])
          found(pattern, at - (patterns[pattern] as Uint8Array).length + 1, at);
    }
  };
}
