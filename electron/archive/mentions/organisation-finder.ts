import { NameIndex } from '../../../shared/names/name-index.ts';
import { significantWords } from '../../../shared/names/organisation-name.ts';
import { isSmallWord, isTelling, meaningOf } from '../../../shared/names/organisation-words.ts';
import { tokensOf, type Token } from '../../../shared/names/tokens.ts';
import { fold } from '../../../shared/words/fold.ts';
import { queryStems } from '../../../shared/words/stem.ts';
import type { Found, Fit } from './found.ts';
import type { Subject } from './subject.ts';

const STRENGTH: Readonly<Record<'name' | 'quoted' | 'letters' | 'part', number>> = {
  name: 0.9,
  quoted: 0.7,
  letters: 0.6,
  part: 0.35,
};

/** A recorded name of an organisation by its words. */
interface Name {
  readonly code: string;
  /** Words that mean nothing but this name: Вясна. */
  readonly own: readonly string[];
  /** Meanings of the others: human, rights, centre. */
  readonly meanings: readonly string[];
}

/** What a recorded name is looked for by. `letters` where it is an abbreviation. */
export function partsOfName(spelling: string): {
  readonly own: string[];
  readonly meanings: string[];
  readonly letters: string | null;
} {
  const words = significantWords(spelling);
  const [only = ''] = words;
  const letters = words.length === 1 && isAbbreviation(only) ? only : null;
  const own = words.filter((word) => meaningOf(word) === null && fold(word).length > 1);
  const meanings = words.flatMap((word) => meaningOf(word) ?? []);
  return { own, meanings, letters };
}

function isAbbreviation(word: string): boolean {
  const small = word.match(/\p{Ll}/gu)?.length ?? 0;
  return word.length >= 2 && word.length <= 8 && small * 3 <= word.length && /^\p{Lu}/u.test(word);
}

/** Words between the words of one name, at most. */
const GAP = 3;

/** Finds organisations in a text: by their whole name in another order of cases or language, by the name itself, by their letters. */
export function createOrganisationFinder(organisations: readonly Subject[]): (text: string) => Found[] {
  const own = new NameIndex<{ name: Name; at: number }>();
  const byMeaning = new Map<string, Name[]>();
  const letters = new Map<string, Set<string>>();
  const stems = new Map<string, ReadonlySet<string>>();
  for (const { code, spellings } of organisations) {
    stems.set(
      code,
      new Set(
        spellings
          .flatMap((name) => name.split(/[^\p{L}\p{M}'’ʼ]+/u))
          .flatMap((word) => (word === '' ? [] : queryStems(word))),
      ),
    );
    for (const spelling of spellings) {
      const parts = partsOfName(spelling);
      if (parts.letters !== null) {
        letters.set(parts.letters, (letters.get(parts.letters) ?? new Set()).add(code));
        continue;
      }
      const name: Name = { code, own: parts.own, meanings: parts.meanings };
      if (name.own.length > 0) for (const [at, word] of name.own.entries()) own.add(word, { name, at });
      // A name of two ordinary words is said of many.
      else if (name.meanings.length > 1) {
        const [first = ''] = name.meanings;
        byMeaning.set(first, [...(byMeaning.get(first) ?? []), name]);
      }
    }
  }
  const meanings = new Map<string, string | null>();
  const meaning = ({ word }: Token): string | null => {
    const known = meanings.get(word);
    if (known !== undefined) return known;
    const found = meaningOf(word);
    if (meanings.size > 50_000) meanings.clear();
    meanings.set(word, found);
    return found;
  };

  return (text) => {
    const tokens = tokensOf(text);
    const found: Found[] = [];
    const add = (code: string, from: number, until: number, fit: Fit & keyof typeof STRENGTH): void => {
      const start = tokens[from]?.start ?? 0;
      const end = withQuotationMark(text, start, tokens[until]?.end ?? 0);
      const words = tokens.slice(from, until + 1);
      const recorded = stems.get(code) ?? new Set();
      const spelling = words.some(
        ({ word }) =>
          !isSmallWord(word) && fold(word).length > 2 && !queryStems(word).some((stem) => recorded.has(stem)),
      );
      found.push({ code, start, end, fit, spelling, strength: STRENGTH[fit] });
    };
    for (const [at, token] of tokens.entries()) {
      for (const code of lettersAt(letters, text, token)) add(code, at, at, 'letters');
      if (/^\p{Lu}/u.test(token.word) || isQuoted(text, token.start)) {
        for (const { name, at: place } of own.find(token.word)) if (place === 0) findOwn(name, at);
      }
      const first = meaning(token);
      for (const name of first === null ? [] : (byMeaning.get(first) ?? [])) findMeanings(name, at);
    }
    return settle(found);

    function findOwn(name: Name, first: number): void {
      let last = first;
      for (let place = 1; place < name.own.length; place += 1) {
        const next = following(last, (token) =>
          [...own.find(token.word)].some((each) => each.name === name && each.at === place),
        );
        if (next === null) return;
        last = next;
      }
      const [from, until, matched] = withMeanings(name, first, last);
      if (matched === name.meanings.length && name.meanings.length + name.own.length > 1)
        add(name.code, from, until, 'name');
      else if (matched >= 2 || (matched > 0 && name.meanings.length <= 2)) add(name.code, from, until, 'name');
      else if (isQuoted(text, tokens[first]?.start ?? 0)) add(name.code, from, until, 'quoted');
      else if (name.own.length > 1) add(name.code, from, until, 'quoted');
      // What is only a word of a longer name, or hardly a word, says too little without its quotation marks.
      else if ((tokens[first]?.word.length ?? 0) > 3) add(name.code, from, until, 'part');
    }

    /** Takes in the words around that say what kind of body it is. */
    function withMeanings(name: Name, first: number, last: number): [from: number, until: number, matched: number] {
      const left = [...name.meanings];
      const take = (at: number): boolean => {
        const token = tokens[at];
        const place = token === undefined ? -1 : left.indexOf(meaning(token) ?? '');
        if (place === -1) return false;
        left.splice(place, 1);
        return true;
      };
      for (let at = first + 1; at < last; at += 1) take(at);
      let [from, until] = [first, last];
      for (let at = first - 1; at >= 0 && from - at <= GAP && isOneLine(text, tokens, at, from); at -= 1)
        if (take(at)) from = at;
      for (let at = last + 1; at < tokens.length && at - until <= GAP && isOneLine(text, tokens, until, at); at += 1)
        if (take(at)) until = at;
      return [from, until, name.meanings.length - left.length];
    }

    function findMeanings(name: Name, first: number): void {
      const left = name.meanings.slice(1);
      let last = first;
      for (
        let at = first + 1;
        left.length > 0 && at < tokens.length && at - last <= GAP && isOneLine(text, tokens, last, at);
        at += 1
      ) {
        const token = tokens[at] as Token;
        const said = meaning(token);
        const place = said === null ? -1 : left.indexOf(said);
        if (place !== -1) {
          left.splice(place, 1);
          last = at;
        } else if (said === null && !isSmallWord(token.word)) return;
        // Another body of the same kind: of a region, of students
        else if (said !== null && isTelling(said)) return;
      }
      if (left.length === 0) add(name.code, first, last, 'name');
    }

    function following(from: number, fits: (token: Token) => boolean): number | null {
      for (let at = from + 1; at < tokens.length && at - from <= GAP && isOneLine(text, tokens, from, at); at += 1)
        if (fits(tokens[at] as Token)) return at;
      return null;
    }
  };
}

/** БАЖ, БАЖа, «БАЖ»: in capitals, with the ending that a case gives. */
function lettersAt(
  letters: ReadonlyMap<string, ReadonlySet<string>>,
  text: string,
  { word, start }: Token,
): Iterable<string> {
  const bare = /^(\p{Lu}[\p{Lu}\p{Ll}]*?\p{Lu})(?:['’]?\p{Ll}{0,2})$/u.exec(word)?.[1] ?? word;
  const found = letters.get(word) ?? letters.get(bare) ?? [];
  // Two letters stand for anything
  return word.length > 2 || isQuoted(text, start) ? found : [];
}

/** A quotation mark that was opened within a name belongs to it at the end as well. */
function withQuotationMark(text: string, start: number, end: number): number {
  const name = text.slice(start, end);
  const opened = (name.match(/[«“„]/g)?.length ?? 0) + (name.match(/"/g)?.length ?? 0);
  const closed = name.match(/[»”]/g)?.length ?? 0;
  return (opened - closed) % 2 === 1 && /^[»”"“]/.test(text.slice(end)) ? end + 1 : end;
}

function isQuoted(text: string, start: number): boolean {
  return /[«"“„‟'‘]\s?$/.test(text.slice(Math.max(0, start - 2), start));
}

/** Whether nothing between two words ends a sentence or a paragraph. */
function isOneLine(text: string, tokens: readonly Token[], one: number, other: number): boolean {
  const between = text.slice(tokens[one]?.end ?? 0, tokens[other]?.start ?? 0);
  return between.length < 60 && !/[.;!?]\s|\n\s*\n/.test(between);
}

/** Of one organisation the longest and surest of places that overlap. */
function settle(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const each of found.toSorted((a, b) => b.strength - a.strength || b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => other.code === each.code && other.start < each.end && each.start < other.end))
      kept.push(each);
  return kept.toSorted((a, b) => a.start - b.start || b.end - a.end);
}
