import type { NamedPerson } from './named-person.ts';
import { createNameReader, looksPatronymic, type Phrase, type Reading } from './name-reading.ts';
import { isOrdinary } from './ordinary-words.ts';
import { tokensOf, type Token } from './tokens.ts';

export type { NamedPerson } from './named-person.ts';

/** A place in a text where a person is named. */
export interface NameHit {
  code: string;
  /** UTF-16 offsets into the text; `end` is after the last sign. */
  start: number;
  end: number;
  text: string;
  /** `full`: family name with a given name, a patronymic or an initial. `given`: a given name alone, which many people have. */
  kind: 'full' | 'family' | 'given' | 'other';
}

export interface NameMatcher {
  /** All hits, by place; those of one person never overlap, those of two can, when both may be meant. */
  find(text: string): NameHit[];
}

/**
 * Finds people in texts, in any spelling: Belarusian, Russian, romanised, inflected, as a diminutive, in addresses and
 * file names. It rather finds too much than too little, because a name that is missed can cost somebody their freedom.
 * @param people those to look for; a family name of fewer than three sounds is found only beside a given name or initial
 */
export function createNameMatcher(people: readonly NamedPerson[]): NameMatcher {
  const reader = createNameReader(people);
  return {
    find(text) {
      if (people.length === 0) return [];
      const tokens = tokensOf(text);
      const readings = tokens.map(({ word }) => reader.read(word));
      const hits: NameHit[] = [];
      const hit = (person: number, start: number, end: number, kind: NameHit['kind']) =>
        hits.push({ code: people[person]?.code ?? '', start, end, text: text.slice(start, end), kind });

      for (let at = 0; at < tokens.length; at += 1) {
        const token = tokens[at] as Token;
        const reading = readings[at];
        if (reading) {
          for (const { phrase, at: place } of reading.words) if (place === 0) findPhrase(phrase, at);
          for (const person of reading.given) findGiven(person, at);
        }
        if (token.word.length >= 5 && inAddress(text, token)) {
          for (const person of reader.joined(token.word)) hit(person, token.start, token.end, 'full');
        }
      }
      for (const { person, text: literal } of reader.literals) {
        for (const start of literalPlaces(text, literal)) hit(person, start, start + literal.length, 'other');
      }
      return settle(hits, text);

      function findPhrase(phrase: Phrase, first: number): void {
        let last = first;
        for (let place = 1; place < phrase.length; place += 1) {
          const next = neighbour(last, 1, plainGap);
          if (next === null || !has(readings[next], phrase, place)) return;
          last = next;
        }
        const before = besides(phrase.person, first, -1);
        const after = before === null ? besides(phrase.person, last, 1) : null;
        const start = tokens[before ?? first]?.start ?? 0;
        const end = tokens[after ?? last]?.end ?? 0;
        if (before !== null || after !== null) hit(phrase.person, start, withStop(text, tokens, after, end), 'full');
        else if (!phrase.onlyFull && (!phrase.capital || isName(text, tokens[first]))) {
          hit(phrase.person, start, end, phrase.kind);
        }
      }

      function findGiven(person: number, at: number): void {
        const token = tokens[at] as Token;
        // A given name with the recorded patronymic says as much as a full name
        const next = neighbour(at, 1, plainGap);
        const patronymic = next !== null && readings[next]?.patronymic.has(person) ? tokens[next] : undefined;
        if (patronymic) hit(person, token.start, patronymic.end, 'full');
        // With another patronymic than the recorded one it is somebody else
        else if (next !== null && people[person]?.patronymic && looksPatronymic(tokens[next]?.word ?? '')) return;
        else if (isName(text, token) && !isOrdinary(token.word)) hit(person, token.start, token.end, 'given');
      }

      /** The furthest token on one side that still belongs to the full name: given names, patronymic, initials. */
      function besides(person: number, from: number, step: 1 | -1): number | null {
        const places: number[] = [];
        for (let at = from; places.length < 3;) {
          const next = neighbour(at, step, at === from && step === 1 ? familyGap : plainGap);
          if (next === null) break;
          places.push(next);
          at = next;
        }
        for (let length = places.length; length > 0; length -= 1) {
          const taken = places.slice(0, length);
          if (namesPerson(person, step === 1 ? taken : taken.toReversed())) return taken.at(-1) ?? null;
        }
        return null;
      }

      /** Whether tokens, in the order of the text, are what a person is called beside her family name. */
      function namesPerson(person: number, places: readonly number[]): boolean {
        const roles = places.map((at) => roleOf(person, at));
        if (roles.includes('nothing')) return false;
        if (roles.includes('given') || roles.includes('own patronymic')) return true;
        return roles[0] === 'initial' && reader.initialFits(person, tokens[places[0] as number]?.word ?? '');
      }

      function roleOf(person: number, at: number) {
        const token = tokens[at] as Token;
        if (readings[at]?.given.has(person)) return 'given';
        if (readings[at]?.patronymic.has(person)) return 'own patronymic';
        if (isInitial(text, token)) return 'initial';
        return looksPatronymic(token.word) ? 'patronymic' : 'nothing';
      }

      function neighbour(at: number, step: 1 | -1, gap: RegExp): number | null {
        // Words joined over a line end overlap their halves, so that the next word need not be the next token
        for (let next = at + step; next >= 0 && next < tokens.length && Math.abs(next - at) <= 5; next += step) {
          const left = tokens[Math.min(at, next)] as Token;
          const right = tokens[Math.max(at, next)] as Token;
          if (left.end > right.start) continue;
          const between = text.slice(left.end, right.start);
          return gap.test(between) || (isInitial(text, left) && initialGap.test(between)) ? next : null;
        }
        return null;
      }
    },
  };
}

/** Between two words of one name: spaces or one line end, or what joins words in addresses and file names. */
const plainGap = /^(?:[ \t\u00A0\u2000-\u200A\u202F]{1,4}|[ \t]*\r?\n[ \t]*|[-‐‑_.+·•*~=]|%20|__|--)?$/;
/** After a family name also a comma: "Loika, Nasta". */
const familyGap = /^(?:,?[ \t\u00A0\u2000-\u200A\u202F]{1,4}|,?[ \t]*\r?\n[ \t]*|[-‐‑_.+·•*~=,]|%20|__|--)?$/;
/** After an initial: "Н. В. Лойка", "Н.В.Лойка", "Н.-В. Лойка". */
const initialGap = /^\.?[-_]?[ \t\u00A0\u202F]{0,3}(?:\r?\n[ \t]*)?$/;

function has(reading: Reading | null | undefined, phrase: Phrase, place: number): boolean {
  for (const word of reading?.words ?? []) if (word.phrase === phrase && word.at === place) return true;
  return false;
}

/** "Н.", "Yu.", and a single letter joined to other words in an address (n_loika). */
function isInitial(text: string, { word, start, end }: Token): boolean {
  if (word.length > 2) return false;
  if (text[end] === '.' && /^\p{Lu}/u.test(word)) return true;
  return word.length === 1 && (/[-_.]/.test(text[end] ?? '') || /[-_.]/.test(text[start - 1] ?? ''));
}

/** The full stop of a last initial belongs to the name: "Лойка Н. В." */
function withStop(text: string, tokens: readonly Token[], last: number | null, end: number): number {
  const token = last === null ? undefined : tokens[last];
  return token && token.word.length <= 2 && text[end] === '.' && !/[\p{L}\d]/u.test(text[end + 1] ?? ' ')
    ? end + 1
    : end;
}

/** What a word of an address stands beside, at one of its ends. */
const joins = /[@#_/\\=.\d-]/;

/** Part of an address, a handle or a file name, where names are written in small letters and without spaces. */
function inAddress(text: string, { start, end }: Token): boolean {
  if (!joins.test(text[start - 1] ?? ' ') && !joins.test(text[end] ?? ' ')) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return /[@#_/\\\d=]$|[\p{L}\d][-.]$/u.test(before) || /^[@#_/\\\d=]|^[-.][\p{L}\d]/u.test(after);
}

/** Written as a name is written: with a capital letter, or in an address. */
function isName(text: string, token: Token | undefined): boolean {
  return token !== undefined && (/^\p{Lu}/u.test(token.word) || inAddress(text, token));
}

function literalPlaces(text: string, literal: string): number[] {
  const places: number[] = [];
  const small = text.toLowerCase();
  // Lower case can change the length of a few letters (İ); then places would be wrong, and the text is taken as it is
  const searched = small.length === text.length ? small : text;
  for (let at = searched.indexOf(literal); at !== -1; at = searched.indexOf(literal, at + 1)) {
    const inside = /[\p{L}\d]/u;
    if (!inside.test(searched[at - 1] ?? ' ') && !inside.test(searched[at + literal.length] ?? ' ')) places.push(at);
  }
  return places;
}

const strength: Readonly<Record<NameHit['kind'], number>> = { full: 0, other: 1, family: 2, given: 3 };

/**
 * Overlapping hits of one person become one, so that every letter which was found stays found. It is what the longest of
 * them says, or a full name if one of them is.
 */
function settle(hits: readonly NameHit[], text: string): NameHit[] {
  const kept = new Map<string, NameHit[]>();
  for (const hit of hits.toSorted(
    (a, b) => a.start - b.start || b.end - a.end || strength[a.kind] - strength[b.kind],
  )) {
    const own = kept.get(hit.code) ?? [];
    const last = own.at(-1);
    if (last && hit.start < last.end) own[own.length - 1] = union(last, hit, text);
    else own.push(hit);
    kept.set(hit.code, own);
  }
  return [...kept.values()]
    .flat()
    .toSorted(
      (a, b) => a.start - b.start || b.end - a.end || strength[a.kind] - strength[b.kind] || (a.code < b.code ? -1 : 1),
    );
}

function union(a: NameHit, b: NameHit, text: string): NameHit {
  const longer = b.end - b.start > a.end - a.start ? b : a;
  const end = Math.max(a.end, b.end);
  const kind = a.kind === 'full' || b.kind === 'full' ? 'full' : longer.kind;
  return { code: a.code, start: a.start, end, text: text.slice(a.start, end), kind };
}
