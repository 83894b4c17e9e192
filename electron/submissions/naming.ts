import { hitsToConceal, maskNames } from '../../shared/names/mask.ts';
import { createNameMatcher, type NameHit } from '../../shared/names/name-matcher.ts';
import type { Clearance } from '../archive/consent.ts';

/** Names in one submission: who stands in clear, who under a code, and what of a text may be printed. */
export interface Naming {
  isNamed(code: string): boolean;
  /** What stands for a person: the name, or the code alone. */
  heading(code: string, title: string): string;
  /** The text with every name of somebody without clearance replaced by the code. */
  mask(text: string): string;
  /** Codes of the people without clearance whom the text names, or may name. */
  uncleared(text: string): string[];
  /**
   * The same for what has been printed: a full name that somebody with clearance bears as well was printed for that person, since
   * in running text it would have been masked.
   *
   * @param own words of the report itself, in small letters, that nobody's lone name is looked for in: a heading that sounds like a
   * family name would else stand in the way of every export
   */
  leaks(text: string, own?: ReadonlySet<string>): string[];
  /** Codes of the people with clearance whom the text names. */
  cleared(text: string): string[];
}

/** What stands for a source of information: its code would still say that there is one, and which. */
const SOURCE = '[confidential source]';

/**
 * @param people everybody in the archive with the decision of the consent gate
 * @param mentioned codes of those who occur in the submission: only for them a given name alone counts as a name, because
 * half of a country shares the others
 */
export function createNaming(people: readonly Clearance[], mentioned: ReadonlySet<string>): Naming {
  const byCode = new Map(people.map((person) => [person.code, person]));
  const matcher = createNameMatcher(people.map(({ names }) => names));
  const isNamed = (code: string): boolean => byCode.get(code)?.named ?? false;
  const find = (text: string): NameHit[] => {
    const hits = matcher.find(text).filter((hit) => hit.kind !== 'given' || mentioned.has(hit.code));
    // A record in the trash is often the double of one that is not; then the name is that one's.
    return hits.filter(
      (hit) => byCode.get(hit.code)?.reason !== 'trashed' || !hits.some((each) => isDouble(each, hit)),
    );
  };
  const isDouble = (one: NameHit, trashed: NameHit): boolean =>
    one.kind === 'full' && isNamed(one.code) && one.start <= trashed.start && trashed.end <= one.end;
  const label = (code: string): string | null => {
    if (isNamed(code)) return null;
    return byCode.get(code)?.reason === 'source' ? SOURCE : code;
  };
  const codes = (hits: readonly NameHit[]): string[] => [...new Set(hits.map(({ code }) => code))];
  return {
    isNamed,
    heading(code, title) {
      if (!isNamed(code) || title === '') return code;
      // The name as recorded may say more than her own, as in "Petrova (Ivan Petrov's wife)".
      const hits = matcher.find(title).filter((hit) => hit.code === code);
      const full = hits.filter(({ kind }) => kind === 'full');
      const own = full.length > 0 ? full : hits;
      const others = (text: string): NameHit[] =>
        find(text).filter((hit) => !own.some(({ start, end }) => start <= hit.start && hit.end <= end));
      return maskNames(title, { find: others }, label);
    },
    mask: (text) => maskNames(text, { find }, label),
    uncleared(text) {
      const readings = [text, closedUp(text)].filter((reading) => reading !== '');
      return codes(readings.flatMap((reading) => hitsToConceal(find(reading), isNamed)));
    },
    leaks(text, own = new Set()) {
      const hits = find(text);
      const clear = hits.filter(({ kind, code }) => kind === 'full' && isNamed(code));
      const isHers = (hit: NameHit): boolean => clear.some(({ start, end }) => start <= hit.start && hit.end <= end);
      const isOwn = (hit: NameHit): boolean => hit.kind !== 'full' && own.has(hit.text.toLowerCase());
      return codes(hitsToConceal(hits, isNamed).filter((hit) => !isHers(hit) && !isOwn(hit)));
    },
    cleared(text) {
      const hasFamilyName = (code: string): boolean => byCode.get(code)?.names.familyName !== undefined;
      const hits = find(text).filter(({ kind, code }) => isNamed(code) && (kind !== 'given' || !hasFamilyName(code)));
      const full = hits.filter(({ kind }) => kind === 'full');
      const isPart = (hit: NameHit): boolean =>
        full.some(({ start, end, code }) => code !== hit.code && start <= hit.start && hit.end <= end);
      return codes(hits.filter((hit) => hit.kind === 'full' || !isPart(hit)));
    },
  };
}

/** Every text within a value, however deep, to be searched for names. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Only what is set in s p a c e d letters, closed up; empty when there is nothing of the kind. */
function closedUp(text: string): string {
  const spaced = text.match(
    /(?<![\p{L}\p{M}])(?:\p{L}[ \u00a0\u2009]){2,}\p{L}(?:[ \u00a0\u2009]{2,}(?:\p{L}[ \u00a0\u2009])*\p{L})*(?![\p{L}\p{M}])/gu,
  );
  if (spaced === null) return '';
  return spaced
    .map((piece) =>
      piece
        .split(/[ \u00a0\u2009]{2,}/u)
        .map((word) => word.replaceAll(/\s/gu, ''))
        .join(' '),
    )
    .join('\n');
}
