import type { DuplicatePair } from '../../shared/contract/merge-shapes.ts';
import { patronymicLikeness, nameWord } from '../../shared/names/word-likeness.ts';
import { sameName, type NameLikeness } from '../../shared/names/same-name.ts';
import type { Traits } from './duplicate-traits.ts';

type Reason = DuplicatePair['reasons'][number];
type Objection = DuplicatePair['against'][number];

export interface Likeness {
  /** From 0 to 1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly against: readonly Objection[];
}

/** From this score on a pair is worth somebody's time. */
export const WORTH_A_LOOK = 0.5;

/** How much each thing says that two records are the same, and how much that they are not. */
const FOR: Readonly<Record<Exclude<Reason, 'same-name' | 'spelling' | 'short-name' | 'shared-name'>, number>> = {
  'birth-date': 0.35,
  patronymic: 0.08,
  number: 0.6,
  'same-file': 0.9,
  'same-date': 0.3,
  'same-place': 0.15,
  'same-people': 0.2,
  'same-court': 0.1,
};
const AGAINST: Readonly<Record<Objection, number>> = {
  'birth-date': 0.5,
  patronymic: 0.3,
  sex: 0.4,
  'first-name': 0.4,
  'family-name': 0.3,
  number: 0.4,
  related: 0.5,
  'other-people': 0.3,
  'other-title': 0.25,
};
/** A whole name in common. */
const NAME = 0.6;

/** What two records of one type have in common and what tells them apart. */
export function likenessOf(one: Traits, other: Traits): Likeness {
  return one.type === 'person' ? likenessOfPeople(one, other) : likenessOfOthers(one, other);
}

function likenessOfPeople(one: Traits, other: Traits): Likeness {
  const reasons: Reason[] = [];
  const against: Objection[] = [];
  const births = [one.birth, other.birth] as const;
  const [a, b] = births;
  if (a !== null && b !== null) {
    if (a.isDay && a.written === b.written) reasons.push('birth-date');
    else if (a.latest < b.earliest || b.latest < a.earliest) against.push('birth-date');
  }
  if (one.sex !== null && other.sex !== null && one.sex !== other.sex && ![one.sex, other.sex].includes('unknown'))
    against.push('sex');
  // Nobody is born twice, and what else there is cannot outweigh it.
  if (against.length > 1) return { score: 0, reasons, against };
  const name = sameName(one.names, other.names);
  if (one.linked.has(other.id)) against.push('related');
  const score = nameScore(name, one, other, reasons, against);
  if (shareOne(one.linked, other.linked)) reasons.push('same-people');
  return total(score, reasons, against);
}

function nameScore(name: NameLikeness, one: Traits, other: Traits, reasons: Reason[], against: Objection[]): number {
  const said = patronymicsSay(one, other);
  if (said === true) reasons.push('patronymic');
  if (name.same) {
    reasons.push(name.kind === 'exact' ? 'same-name' : SHORT.has(name.kind) ? 'short-name' : 'spelling');
    // One name in two spellings is worth a look by itself; an initial, or one half of a name, is not.
    return GUESSED.has(name.kind) ? NAME * name.strength : WORTH_A_LOOK + (NAME - WORTH_A_LOOK) * name.strength;
  }
  const [difference] = name.reasons.filter(({ kind }) => kind === 'different');
  if (difference?.part === 'patronymic' || said === false) against.push('patronymic');
  else if (difference?.part === 'sex') against.push('sex');
  else if (difference?.part === 'given') against.push('first-name');
  else if (difference?.part === 'family') against.push('family-name');
  // What brought the two together is a part of the name at least.
  reasons.push('shared-name');
  return difference?.part === 'patronymic' || difference?.part === 'sex' ? NAME : Math.max(0.3, NAME * name.strength);
}

/** Likenesses that leave a part of the name to guess. */
const GUESSED: ReadonlySet<NameLikeness['kind']> = new Set(['initial', 'part', 'ending']);
/** Of these one of the two names is shorter than it might be. */
const SHORT: ReadonlySet<NameLikeness['kind']> = new Set([...GUESSED, 'diminutive']);

/** Whether the patronymics are one; null where one of them is not known. */
function patronymicsSay(one: Traits, other: Traits): boolean | null {
  const [a, b] = [one, other].map(({ names }) => [names.patronymic ?? []].flat()[0]);
  if (a === undefined || b === undefined) return null;
  return patronymicLikeness(nameWord(a), nameWord(b)) !== null;
}

function likenessOfOthers(one: Traits, other: Traits): Likeness {
  const reasons: Reason[] = [];
  const against: Objection[] = [];
  const isNamed = share(one.nameSigns, other.nameSigns);
  if (isNamed) reasons.push('same-name');
  else if (one.nameSigns.length > 0 && other.nameSigns.length > 0) against.push('other-title');
  if (share(one.files, other.files)) reasons.push('same-file');
  if (share(one.numbers, other.numbers)) reasons.push('number');
  else if (one.numbers.length > 0 && other.numbers.length > 0) against.push('number');
  if (share(one.dates, other.dates)) reasons.push('same-date');
  if (share(one.places, other.places)) reasons.push('same-place');
  if (one.court !== null && one.court === other.court) reasons.push('same-court');
  // What happened to others as well happened to others: a court and a year in common say little.
  if (shareOne(one.linked, other.linked)) {
    if (one.linked.isSubsetOf(other.linked) || other.linked.isSubsetOf(one.linked)) reasons.push('same-people');
    else against.push('other-people');
  }
  if (one.linked.has(other.id)) against.push('related');
  const base = isNamed || one.type === 'provision' ? NAME : 0;
  return total(base, reasons, against);
}

function total(base: number, reasons: readonly Reason[], against: readonly Objection[]): Likeness {
  const speaks = reasons.reduce((sum, reason) => sum + ((FOR as Readonly<Record<string, number>>)[reason] ?? 0), base);
  const score = against.reduce((sum, reason) => sum - AGAINST[reason], speaks);
  return { score: Math.max(0, Math.min(1, Math.round(score * 100) / 100)), reasons, against };
}

function share(one: readonly string[], other: readonly string[]): boolean {
  return one.some((each) => other.includes(each));
}

function shareOne(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  for (const each of few) if (many.has(each)) return true;
  return false;
}
