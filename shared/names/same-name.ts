import {
  familyLikeness,
  givenLikeness,
  patronymicLikeness,
  type NameWord,
  type WordLikeness,
} from './word-likeness.ts';
import { readingsOf, sexOf, type NameParts, type PersonNames } from './person-name.ts';

export type { PersonNames } from './person-name.ts';

/**
 * What a likeness rests on, its weakest word deciding; `part` where one name says less than the other (one of two family names, no
 * patronymic is no difference), `different` where they are not one name.
 */
export type NameLikenessKind = WordLikeness | 'part' | 'different';

/** Why two names are one, or what speaks against it; `one` and `other` are words as they were written. */
export interface NameReason {
  readonly part: 'family' | 'given' | 'patronymic' | 'sex';
  readonly kind: NameLikenessKind | 'missing';
  readonly one: string;
  readonly other: string;
}

export interface NameLikeness {
  /** Whether the two can be one person by their names: the decision of pickers, warnings and measurements. */
  readonly same: boolean;
  readonly kind: NameLikenessKind;
  /** From 0 (different) to 1 (letter by letter, patronymic included). */
  readonly strength: number;
  readonly reasons: readonly NameReason[];
  /** The spellings of either name that were compared. */
  readonly spellings: readonly [one: string, other: string];
}

/**
 * Compares two whole names in any spelling, in any order of their words. The same are: names whose family names and given names are one by
 * letters, sound, language or diminutive, or an initial of it, as long as no patronymic and no sex speaks against it.
 * @param one a name as it is written, or what a record says
 */
export function sameName(one: string | PersonNames, other: string | PersonNames): NameLikeness {
  let best = different('', '');
  for (const a of readingsOf(one)) {
    for (const b of readingsOf(other)) {
      const likeness = compare(a, b);
      if (likeness.strength > best.strength || (best.reasons.length === 0 && best.strength === 0)) best = likeness;
      if (best.strength === 1) return best;
    }
  }
  return best;
}

/** How much each likeness of a word says. */
export const STRENGTHS: Readonly<Record<WordLikeness, number>> = {
  exact: 1,
  letters: 0.98,
  romanisation: 0.95,
  language: 0.92,
  diminutive: 0.85,
  ending: 0.7,
  initial: 0.6,
};
/** One half of a double family name. */
const HALF = 0.8;
/** A given name and a patronymic without the family name, or a family name alone: no decision. */
const PART = 0.4;
/** What takes the place of a missing patronymic. */
const UNSAID = 0.98;

function compare(a: NameParts, b: NameParts): NameLikeness {
  const reasons: NameReason[] = [];
  const spellings = [a.text, b.text] as const;
  const against = (part: NameReason['part'], one: string, other: string): NameLikeness => ({
    ...different(a.text, b.text),
    reasons: [{ part, kind: 'different', one, other }],
  });

  const family = a.family.length > 0 && b.family.length > 0 ? familyOf(a.family, b.family) : null;
  if (a.family.length > 0 && b.family.length > 0 && family === null)
    return against('family', joined(a.family), joined(b.family));
  if (family) reasons.push({ part: 'family', kind: family.kind, one: joined(a.family), other: joined(b.family) });

  const given = a.given && b.given ? givenLikeness(a.given, b.given) : null;
  if (a.given && b.given) {
    if (given === null) return against('given', a.given.text, b.given.text);
    reasons.push({ part: 'given', kind: given, one: a.given.text, other: b.given.text });
  } else if (a.given || b.given) {
    reasons.push({ part: 'given', kind: 'missing', one: a.given?.text ?? '', other: b.given?.text ?? '' });
  }

  const patronymic = a.patronymic && b.patronymic ? patronymicLikeness(a.patronymic, b.patronymic) : null;
  if (a.patronymic && b.patronymic) {
    if (patronymic === null) return against('patronymic', a.patronymic.text, b.patronymic.text);
    reasons.push({ part: 'patronymic', kind: patronymic, one: a.patronymic.text, other: b.patronymic.text });
  }

  // A woman and a man: by the given names, the patronymics or the endings, wherever each name says it clearly
  const [sexA, sexB] = [sexOf(a), sexOf(b)];
  const isOther = sexA !== null && sexB !== null && sexA !== sexB;
  if (isOther && given !== 'exact') return against('sex', a.text, b.text);
  if (family?.kind === 'ending' && (given === null || given === 'initial' || given === 'diminutive' || isOther))
    return against('sex', joined(a.family), joined(b.family));

  // Beside one double family name the second given name of the other is no evidence; two of them that differ are
  if (
    a.extra.length > 0 &&
    b.extra.length > 0 &&
    !a.extra.some((x) => b.extra.some((y) => givenLikeness(x, y) !== null))
  )
    return against('given', joined(a.extra), joined(b.extra));

  const kinds = [family?.kind, given, patronymic].filter(
    (kind): kind is WordLikeness | 'part' => kind !== null && kind !== undefined,
  );
  const weakest = kinds.toSorted((x, y) => strengthOf(x) - strengthOf(y))[0];
  if (weakest === undefined) return different(a.text, b.text);
  const whole = family !== null && given !== null;
  const product =
    (family?.strength ?? 1) *
    (given ? STRENGTHS[given] : 1) *
    (patronymic
      ? patronymic === 'initial'
        ? UNSAID
        : STRENGTHS[patronymic]
      : a.patronymic || b.patronymic
        ? UNSAID
        : 1);
  const extra = a.extra.length + b.extra.length > 0 ? UNSAID : 1;
  return whole
    ? { same: true, kind: weakest, strength: product * extra, reasons, spellings }
    : { same: false, kind: 'part', strength: PART * product, reasons, spellings };
}

function strengthOf(kind: WordLikeness | 'part'): number {
  return kind === 'part' ? HALF : STRENGTHS[kind];
}

/** Double family names may be written with one half; what both write must be one. */
function familyOf(
  one: readonly NameWord[],
  other: readonly NameWord[],
): { readonly kind: WordLikeness | 'part'; readonly strength: number } | null {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const free = [...long];
  let kind: WordLikeness | 'part' = short.length < long.length ? 'part' : 'exact';
  let strength = short.length < long.length ? HALF : 1;
  for (const word of short) {
    const fits = free
      .map((candidate) => ({ candidate, likeness: familyLikeness(word, candidate) }))
      .filter((pair): pair is { candidate: NameWord; likeness: WordLikeness } => pair.likeness !== null)
      .toSorted((x, y) => STRENGTHS[y.likeness] - STRENGTHS[x.likeness])[0];
    if (fits === undefined) return null;
    free.splice(free.indexOf(fits.candidate), 1);
    strength *= STRENGTHS[fits.likeness];
    if (strengthOf(fits.likeness) < strengthOf(kind)) kind = fits.likeness;
  }
  return { kind, strength };
}

function joined(words: readonly NameWord[]): string {
  return words.map(({ text }) => text).join(' ');
}

function different(one: string, other: string): NameLikeness {
  return { same: false, kind: 'different', strength: 0, reasons: [], spellings: [one, other] };
}
