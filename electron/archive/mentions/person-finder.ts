import { givenForms } from '../../../shared/names/name-index.ts';
import { createNameMatcher, type NameHit } from '../../../shared/names/name-matcher.ts';
import { looksPatronymic } from '../../../shared/names/name-reading.ts';
import { fold } from '../../../shared/words/fold.ts';
import { queryStems } from '../../../shared/words/stem.ts';
import type { Found } from './found.ts';
import type { Subject } from './subject.ts';

/** How sure each way of naming is, before it is known who else it fits. */
const STRENGTH = { full: 0.95, initial: 0.75, other: 0.7, family: 0.45, given: 0.2 } as const;
/** A name that is written otherwise than any recorded one says a little less. */
const OTHERWISE = 0.05;

/** Finds people in a text. What the words beside a family name contradict (another given name, an initial that does not fit) is left out. */
export function createPersonFinder(people: readonly Subject[]): (text: string) => Found[] {
  const byCode = new Map(people.map((subject) => [subject.code, subject]));
  const matcher = createNameMatcher(people.flatMap(({ person }) => person ?? []));
  const stems = new Map(people.map(({ code, spellings }) => [code, stemsOfAll(spellings)]));
  return (text) => {
    const hits = matcher
      .find(text)
      .map(trimmed)
      .filter((hit) => {
        if (hit.kind === 'given') return byCode.get(hit.code)?.person?.familyName === undefined;
        return (
          hit.kind === 'full' || byCode.get(hit.code)?.person?.firstName === undefined || !isContradicted(text, hit)
        );
      });
    const full = hits.filter(({ kind }) => kind === 'full');
    return hits
      .filter(
        (hit) =>
          // A family name within the full name of somebody else is that one's.
          hit.kind === 'full' ||
          !full.some(
            ({ code, start, end }) =>
              code !== hit.code && start <= hit.start && hit.end <= end && end - start > hit.end - hit.start,
          ),
      )
      .map((hit): Found => {
        const fit = fitOf(hit);
        const spelling = isOtherwise(hit.text, stems.get(hit.code) ?? new Set());
        return {
          code: hit.code,
          start: hit.start,
          end: hit.end,
          fit,
          spelling,
          strength: STRENGTH[fit] - (spelling ? OTHERWISE : 0),
        };
      });
  };
}

/** Without small words at its ends: "виновной" ends like a patronymic, and "г." before a name is a town. */
function trimmed(hit: NameHit): NameHit {
  if (hit.kind !== 'full' || !/^\p{Lu}|[\s.]\p{Lu}/u.test(hit.text)) return hit;
  const before = /^(?:\p{Ll}+[.,]?\s+)+(?=\p{Lu})/u.exec(hit.text)?.[0].length ?? 0;
  const after = /(?:[\s,]+\p{Ll}+\.?)+$/u.exec(hit.text.slice(before))?.[0].length ?? 0;
  const [start, end] = [hit.start + before, hit.end - after];
  return { ...hit, start, end, text: hit.text.slice(before, hit.text.length - after) };
}

function fitOf({ kind, text }: NameHit): keyof typeof STRENGTH {
  if (kind !== 'full') return kind;
  const words = text.split(/[^\p{L}\p{M}'’ʼ]+/u).filter((word) => word.length > 2);
  // Written as one word, as in an address, it is the given name or its first letter as well.
  return words.length === 1 && /[^\p{L}\p{M}'’ʼ]/u.test(text) ? 'initial' : 'full';
}

function stemsOfAll(spellings: readonly string[]): ReadonlySet<string> {
  return new Set(
    spellings
      .flatMap((name) => name.split(/[^\p{L}\p{M}'’ʼ]+/u))
      .flatMap((word) => (word === '' ? [] : queryStems(word))),
  );
}

/** Whether no word of it, longer than an initial, has the letters of a recorded name. */
function isOtherwise(text: string, recorded: ReadonlySet<string>): boolean {
  const words = text.split(/[^\p{L}\p{M}'’ʼ]+/u).filter((word) => fold(word).length > 2);
  return words.some((word) => !queryStems(word).some((stem) => recorded.has(stem)));
}

const wordBefore = /(?<![\p{L}\p{M}])([\p{L}\p{M}'’ʼ]+\.?)[ \t\u00a0]{1,2}$/u;
const wordAfter = /^[ \t\u00a0]{1,2}([\p{L}\p{M}'’ʼ]+\.?)/u;

/**
 * Whether a given name, a patronymic or an initial stands beside a name found alone. If it were the subject's the name would have been
 * found in full.
 */
function isContradicted(text: string, { start, end }: NameHit): boolean {
  const before = wordBefore.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  const after = wordAfter.exec(text.slice(end, end + 40))?.[1];
  return [before, after].some((word, side) => {
    if (word === undefined || !/^\p{Lu}/u.test(word)) return false;
    if (/^\p{Lu}\p{Ll}?\.$/u.test(word)) return side === 0 ? !/^(?:Г|Р|Д|П|В)\p{Ll}\.$/u.test(word) : true;
    if (word.endsWith('.') && side === 1) return looksLikeGiven(word.slice(0, -1));
    return !word.endsWith('.') && looksLikeGiven(word);
  });
}

function looksLikeGiven(word: string): boolean {
  return looksPatronymic(word) || givenForms(word).length > 1;
}
