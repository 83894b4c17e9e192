import { nameKeys, plainWord } from '../../../shared/names/name-key.ts';
import { organisationKeys, sameOrganisation, significantWords } from '../../../shared/names/organisation-name.ts';
import { isLegalForm, isSmallWord, meaningOf } from '../../../shared/names/organisation-words.ts';
import { ownCopy, tokensOf, type Token } from '../../../shared/names/tokens.ts';
import type { Clearance } from '../../archive/consent.ts';

export interface OrganisationHit {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** How likely two names have to be one: apart from legal form, quotation marks, case and language. */
const SAME = new Set(['exact', 'letters', 'language', 'abbreviation']);

interface Wanted {
  readonly code: string;
  readonly name: string;
  /** Words that say something. */
  readonly words: number;
  /** A name of one word, which may be a common one: it has to be written as a name. */
  readonly single: boolean;
  /** Letters that stand for words: БАЖ. Found as they are written, in either script. */
  readonly acronym: boolean;
}

/** Words that are remembered; then it begins anew. */
const MOST_WORDS = 100_000;

/** Between the words of one name: spaces, quotation marks, brackets, hyphens, one line end. */
const gap = /^(?:[\s«»“”„"'’().,‐‑–—-]|\u00a0){0,6}$/u;

/**
 * Finds organisations in texts, in the three languages, inflected, abbreviated, with legal form and quotation marks or without. The name of
 * a body that is a common word ("Вясна") counts where it is written as a name: in quotation marks, or with a capital letter within
 * a sentence.
 */
export function createOrganisationFinder(organisations: readonly Clearance[]): {
  find(text: string): OrganisationHit[];
} {
  const byKey = new Map<string, Wanted[]>();
  for (const { code, names } of organisations) {
    const all = [names.familyName, names.firstName, ...(names.otherNames ?? [])].filter((name) => name !== undefined);
    for (const name of new Set(all.flatMap((each) => [each, ...quotedIn(each)]))) {
      const words = significantWords(name);
      if (words.join('').length < 2) continue;
      const acronym = words.length === 1 && /^\p{Lu}[\p{L}]{1,7}$/u.test(words[0] ?? '') && isAcronym(words[0] ?? '');
      const wanted: Wanted = { code, name, words: words.length, single: words.length === 1, acronym };
      const keys = acronym ? acronymKeys(words[0] ?? '') : firstKeys(words[0] ?? '');
      // Of a name of several words its initials are what people write.
      const spoken = organisationKeys(name).filter((key) => key.startsWith('@') && key.length >= 4);
      for (const key of new Set([...keys, ...spoken])) byKey.set(key, [...(byKey.get(key) ?? []), wanted]);
      for (const word of words.slice(1))
        for (const key of firstKeys(word)) byKey.set(key, [...(byKey.get(key) ?? []), wanted]);
    }
  }
  if (byKey.size === 0) return { find: () => [] };
  const keysOf = new Map<string, readonly string[]>();
  return {
    find(text) {
      const tokens = tokensOf(text);
      const hits: OrganisationHit[] = [];
      for (const [at, token] of tokens.entries()) {
        let keys = keysOf.get(token.word);
        if (keys === undefined) {
          const acronym = isAcronym(token.word) ? acronymKeys(token.word) : [];
          keys = [...firstKeys(token.word), ...acronym].filter((key) => byKey.has(key));
          if (keysOf.size >= MOST_WORDS) keysOf.clear();
          keysOf.set(ownCopy(token.word), keys);
        }
        for (const key of keys) {
          for (const wanted of byKey.get(key) ?? []) {
            const end = key.startsWith('@') ? at : endOf(text, tokens, at, wanted);
            if (end === null || (key.startsWith('@') && !fitsAcronym(token.word, wanted))) continue;
            const hit = { code: wanted.code, start: token.start, end: (tokens[end] as Token).end };
            if (!hits.some(({ code, start, end: last }) => code === hit.code && start <= hit.start && hit.end <= last))
              hits.push(hit);
          }
        }
      }
      return hits.filter(
        (hit) =>
          !hits.some(
            (other) => other !== hit && other.code === hit.code && other.start <= hit.start && hit.end <= other.end,
          ),
      );
    },
  };
}

/** The last token of a name that begins with the one at `at`; null where none does. */
function endOf(text: string, tokens: readonly Token[], at: number, wanted: Wanted): number | null {
  const first = tokens[at] as Token;
  if (wanted.acronym) return null;
  if (wanted.single) {
    const same = sameOrganisation(first.word, wanted.name);
    return same.same && SAME.has(same.kind) && isWrittenAsName(text, first, wanted) ? at : null;
  }
  let said = 0;
  let last = at;
  for (let next = at; next < tokens.length && next - at <= wanted.words * 2 + 3; next += 1) {
    const token = tokens[next] as Token;
    if (next > at && !gap.test(text.slice((tokens[last] as Token).end, token.start))) return null;
    last = next;
    if (isLegalForm(token.word) || isSmallWord(token.word)) continue;
    said += 1;
    if (said < wanted.words) continue;
    const same = sameOrganisation(text.slice(first.start, token.end), wanted.name);
    if (same.same && SAME.has(same.kind)) return next;
    if (said > wanted.words) return null;
  }
  return null;
}

/** "Вясна" in quotation marks or with a capital letter in the middle of a sentence; in capital letters; in an address. */
function isWrittenAsName(text: string, { word, start, end }: Token, { name }: Wanted): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 2);
  if (/[«“„"]$/.test(before) && /^[»”“"]/.test(after)) return true;
  if (!/^\p{Lu}/u.test(word)) return /[@/._-]$/.test(before) || /^[@._-]\p{L}/u.test(after);
  // A word of a language of its own, or one that stands for a kind of body, says too little alone.
  if (meaningOf(name) !== null || meaningOf(word) !== null) return false;
  return !/(?:^|[.!?…]\s*|\n\s*)$/u.test(text.slice(Math.max(0, start - 4), start)) || plainWord(word).length >= 7;
}

function firstKeys(word: string): string[] {
  const meaning = meaningOf(word);
  const sounds = nameKeys(word).map(withoutEnding);
  return [...sounds, ...(meaning === null ? [] : [`=${meaning}`])];
}

/** Cases and languages end a word differently; sameOrganisation decides about the whole of it. */
function withoutEnding(key: string): string {
  return key.slice(0, 3);
}

function isAcronym(word: string): boolean {
  const small = word.match(/\p{Ll}/gu)?.length ?? 0;
  return word.length >= 2 && word.length <= 8 && small * 3 <= word.length;
}

function acronymKeys(letters: string): string[] {
  return organisationKeys(letters).filter((key) => key.startsWith('@'));
}

function fitsAcronym(word: string, { name, acronym }: Wanted): boolean {
  if (!isAcronym(word) || word.length < (acronym ? 2 : 3)) return false;
  return sameOrganisation(word, name).same;
}

/** What stands between the quotation marks of a name is what a body is called: Центр «Вясна». */
function quotedIn(name: string): string[] {
  return [...name.matchAll(/[«“„"]([^«»“”„"]{3,})[»”“"]/gu)].flatMap(([, quoted]) => quoted ?? []);
}
