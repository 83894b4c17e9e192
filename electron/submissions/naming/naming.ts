import type { RecordType, FieldDefinition, FieldValue } from '../../../shared/records/definition.ts';
import { hitsToConceal, maskNames, NAME_WITHHELD } from '../../../shared/names/mask.ts';
import { createNameMatcher, type NamedPerson, type NameHit } from '../../../shared/names/name-matcher.ts';
import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import type { Clearance } from '../../archive/consent.ts';
import { coarseDate } from './coarse-date.ts';
import { archiveCodes } from './archive-codes.ts';
import { closedUp } from './closed-up.ts';
import { contactsIn } from './contacts.ts';
import { outsideHashes } from './hashes.ts';
import { createLabels } from './labels.ts';
import { createMaskedValue } from './masked-value.ts';
import { namingWords } from './naming-words.ts';
import { createOrganisationFinder } from './organisation-finder.ts';
import { conceal, type Concealed } from './conceal.ts';
import type { NamingFacts } from './naming-facts.ts';
import { isOfWork, recordOf } from './work-code.ts';
import { nameInLanguage } from './spelling.ts';
import { createWithheldFinder, type WithheldHit } from './withheld-finder.ts';

/** Names in one submission: who stands in clear, who under a label, and what of a text may be printed. */
export interface Naming {
  /** Of a person or an organisation. */
  isNamed(code: string): boolean;
  /** What stands for a record that may have a name: the name, in the spelling of the submission, or the label alone. */
  heading(code: string, title: string): string;
  /** What stands for any record where it is not named: "Person K", "Organisation B", "Case 2", "document 7". Never its code. */
  label(code: string): string;
  /**
   * The text without what tells of somebody who is not named: names in every spelling, organisations, contacts, numbers, places that are
   * said too exactly, and codes of the archive, each replaced by the label or by words that say what was left out.
   */
  mask(text: string): string;
  /** The same of contacts of somebody who is named and lets the recipient have them: these stand, all else is masked. */
  contact(text: string): string;
  /** A date as exactly as it may be said of these people. EDTF in, EDTF out; empty for what is no date. */
  date(edtf: string, codes: readonly string[]): string;
  /**
   * What may be printed of a field's value: masked where all of these people are named, else by what the field says of them. Empty where
   * nothing may be said.
   *
   * @param printed the value in words
   * @param stored the value as it is stored, where it is at hand: an exact answer for dates, places and terms
   */
  value(field: FieldDefinition, printed: string, codes: readonly string[], stored?: FieldValue): string;
  /**
   * Codes of those without clearance of whom the text tells, or may tell: by name, contact, number, place.
   *
   * @param of `people`: without those who collected, kept or translated something, whom every record of a document names that has a log
   */
  uncleared(text: string, of?: 'everybody' | 'people'): string[];
  /**
   * The same for what has been printed: a full name that somebody with clearance bears as well was printed for that person, since
   * in running text it would have been masked. Codes of the archive count as well: they are never printed.
   *
   * @param own words of the report itself, in small letters, that nobody's lone name is looked for in: a heading that sounds like a
   * family name would else stand in the way of every export
   */
  leaks(text: string, own?: ReadonlySet<string>): string[];
  /** What `leaks` finds, with what each tells by. */
  tells(text: string, own?: ReadonlySet<string>): Tell[];
  /** Codes of the people with clearance whom the text names. */
  cleared(text: string): string[];
}

/** By what somebody can be told. */
export type LeakKind = 'name' | 'organisation' | 'code' | WithheldHit['kind'];

export interface Tell {
  readonly code: string;
  readonly kind: LeakKind;
}

export interface NamingInput {
  /** Everybody in the archive with the decision of the consent gate. */
  readonly people: readonly Clearance[];
  readonly organisations: readonly Clearance[];
  /**
   * Codes of the records that occur in the submission. Of people only for them a given name alone counts as a name, because half of a
   * country shares the others.
   */
  readonly mentioned: ReadonlySet<string>;
  /** Of the draft: 32 random bytes. */
  readonly secret: Uint8Array;
  /** Of what is written. */
  readonly language: Language;
  readonly draft: Pick<SubmissionDraft, 'naming' | 'masking' | 'spelling' | 'pseudonyms' | 'submitters'>;
  /** What else the archive knows of those who are not named; `namingFacts` collects it. */
  readonly facts?: NamingFacts;
}

const NO_FACTS: NamingFacts = {
  types: new Map(),
  withheld: [],
  aliases: [],
  places: new Map(),
  occupations: new Map(),
  professions: new Map(),
  spellings: new Map(),
};

export function createNaming(input: NamingInput): Naming {
  const { people, organisations, mentioned, secret, language, draft } = input;
  const facts = input.facts ?? NO_FACTS;
  const words = namingWords[language];
  const byCode = new Map(people.map((person) => [person.code, person]));
  const organisationByCode = new Map(organisations.map((each) => [each.code, each]));
  const matcher = createNameMatcher([...people.map(({ names }) => names), ...facts.aliases]);
  // Whoever submits is not hidden, and a record in the trash is often the double of one that is not.
  const submitters = new Set(draft.submitters.map(({ code }) => code));
  const isOpen = ({ code, named }: Clearance): boolean => named || submitters.has(code);
  const openNames = new Set(organisations.filter(isOpen).flatMap(({ names }) => namesOfBody(names)));
  const organisationFinder = createOrganisationFinder(
    organisations.filter(
      (each) =>
        !isOpen(each) && (each.reason !== 'trashed' || !namesOfBody(each.names).some((name) => openNames.has(name))),
    ),
  );
  const withheld = createWithheldFinder(facts.withheld);
  const withheldFinder = { find: (text: string) => outsideHashes(text, withheld.find(text)) };
  const given = draft.submitters.map(({ contact, address, description }) => `${contact} ${address} ${description}`);
  const isOfSubmitter = (written: string): boolean => given.some((text) => text.includes(written));
  const codes = archiveCodes(facts.types);

  const isNamed = (code: string): boolean => {
    const person = byCode.get(code);
    if (person !== undefined) return person.named && draft.naming !== 'nobody';
    const organisation = organisationByCode.get(code);
    return organisation !== undefined && isOpen(organisation);
  };
  const types = new Map<string, RecordType>(facts.types);
  for (const { code, reason } of people) types.set(code, reason === 'source' ? 'source' : 'person');
  for (const { code } of organisations) types.set(code, 'organisation');
  const label = createLabels({ language, secret, types, mentioned, chosen: draft.pseudonyms });
  const maskedValue = createMaskedValue({ facts, language, masking: draft.masking, isNamed });

  const find = (text: string): NameHit[] => {
    const all = outsideHashes(text, matcher.find(text));
    const hits = all.filter((hit) => hit.kind !== 'given' || mentioned.has(hit.code));
    // A record in the trash is often the double of one that is not; then the name is that one's.
    return hits.filter(
      (hit) => byCode.get(hit.code)?.reason !== 'trashed' || !hits.some((each) => isDouble(each, hit)),
    );
  };
  const isDouble = (one: NameHit, trashed: NameHit): boolean =>
    one.kind === 'full' && isNamed(one.code) && one.start <= trashed.start && trashed.end <= one.end;
  const labelOfHit = (code: string): string | null => {
    if (isNamed(code)) return null;
    return byCode.has(code) ? label(code) : words.name;
  };
  const codesOf = (hits: readonly { readonly code: string }[]): string[] => [...new Set(hits.map(({ code }) => code))];
  const spelled = (code: string, title: string): string =>
    nameInLanguage({ title, chosen: draft.spelling[code], recorded: facts.spellings.get(code), language });

  /** What is left out beside names of people, each with the words that take its place. */
  const beside = (text: string, hits: readonly NameHit[], contacts: ReturnType<typeof contactsIn>): Concealed[] => {
    const clear = hits.filter(({ kind, code }) => kind === 'full' && isNamed(code));
    const literals = hits.filter(({ kind, code }) => kind === 'other' && !isNamed(code));
    const within = (spans: readonly { start: number; end: number }[], one: { start: number; end: number }): boolean =>
      spans.some(({ start, end }) => start <= one.start && one.end <= end);
    return [
      ...organisationFinder
        .find(text)
        .filter((hit) => !within(clear, hit))
        .map((hit) => ({ ...hit, label: label(hit.code) })),
      ...withheldFinder.find(text).map((hit) => ({
        ...hit,
        label: types.get(hit.code) === 'source' ? words.source : words[hit.kind],
      })),
      ...contacts
        .filter((hit) => !within(literals, hit) && !isOfSubmitter(text.slice(hit.start, hit.end)))
        .map((hit) => ({ ...hit, label: words.contact })),
      ...codes.find(text).map((hit) => {
        const { title } = byCode.get(hit.code) ?? organisationByCode.get(hit.code) ?? { title: '' };
        return { ...hit, label: isNamed(hit.code) && title !== '' ? spelled(hit.code, title) : label(hit.code) };
      }),
    ];
  };
  const mask = (
    text: string,
    finder: { find(text: string): NameHit[] } = { find },
    contacts = contactsIn(text),
  ): string =>
    conceal(text, beside(text, finder.find(text), contacts), (rest) => {
      const masked = maskNames(rest, finder, labelOfHit);
      return words.name === NAME_WITHHELD ? masked : masked.replaceAll(NAME_WITHHELD, words.name);
    });
  const tellsOf = (text: string): string[] => codesOf([...organisationFinder.find(text), ...withheldFinder.find(text)]);

  function tells(text: string, own: ReadonlySet<string> = new Set()): Tell[] {
    const hits = find(text);
    const clear = hits.filter(({ kind, code }) => kind === 'full' && isNamed(code));
    const isHers = (hit: { start: number; end: number }): boolean =>
      clear.some(({ start, end }) => start <= hit.start && hit.end <= end);
    const isOwn = (hit: NameHit): boolean => hit.kind !== 'full' && own.has(hit.text.toLowerCase());
    const named = hitsToConceal(hits, isNamed).filter((hit) => !isHers(hit) && !isOwn(hit));
    const found: Tell[] = [
      ...named.map(({ code }) => ({ code, kind: 'name' }) as const),
      ...organisationFinder
        .find(text)
        .filter((hit) => !isHers(hit))
        .map(({ code }) => ({ code, kind: 'organisation' }) as const),
      ...withheldFinder.find(text).map(({ code, kind }) => ({ code, kind })),
      ...codes.find(text).map(({ code }) => ({ code, kind: 'code' }) as const),
    ];
    const told = found.map(({ code, kind }): Tell => ({ code: recordOf(code), kind }));
    return [...new Map(told.map((tell) => [`${tell.code} ${tell.kind}`, tell])).values()];
  }

  return {
    isNamed,
    label,
    heading(code, title) {
      if (!isNamed(code) || title === '') return isNamed(code) ? spelled(code, title) || label(code) : label(code);
      const name = spelled(code, title);
      if (!byCode.has(code)) return mask(name);
      // The name as recorded may say more than her own, as in "Petrova (Ivan Petrov's wife)".
      const hits = matcher.find(name).filter((hit) => hit.code === code);
      const full = hits.filter(({ kind }) => kind === 'full');
      const own = full.length > 0 ? full : hits;
      const others = (text: string): NameHit[] =>
        find(text).filter((hit) => !own.some(({ start, end }) => start <= hit.start && hit.end <= end));
      return mask(name, { find: others });
    },
    mask: (text) => mask(text),
    contact: (text) => mask(text, { find }, []),
    date(edtf, of) {
      return of.every(isNamed) ? edtf : coarseDate(edtf, draft.masking.dates);
    },
    value(field, printed, of, stored) {
      if (of.every(isNamed)) return mask(printed);
      const value = maskedValue(field, printed, of, stored);
      return value === null ? mask(printed) : mask(value);
    },
    uncleared(text, of = 'everybody') {
      const readings = [text, closedUp(text)].filter((reading) => reading !== '');
      const named = codesOf(readings.flatMap((reading) => hitsToConceal(find(reading), isNamed)));
      const all = [...new Set([...named, ...tellsOf(text)])];
      return [...new Set(all.filter((code) => of === 'everybody' || !isOfWork(code)).map(recordOf))];
    },
    leaks: (text, own) => codesOf(tells(text, own)),
    tells,
    cleared(text) {
      const hasFamilyName = (code: string): boolean => byCode.get(code)?.names.familyName !== undefined;
      const hits = find(text).filter(({ kind, code }) => isNamed(code) && (kind !== 'given' || !hasFamilyName(code)));
      const full = hits.filter(({ kind }) => kind === 'full');
      const isPart = (hit: NameHit): boolean =>
        full.some(({ start, end, code }) => code !== hit.code && start <= hit.start && hit.end <= end);
      return codesOf(hits.filter((hit) => hit.kind === 'full' || !isPart(hit)));
    },
  };
}

function namesOfBody({ familyName, firstName, otherNames = [] }: NamedPerson): string[] {
  return [familyName ?? '', firstName ?? '', ...otherNames]
    .filter((name) => name !== '')
    .map((name) => name.toLowerCase());
}

/** Every text within a value, however deep, to be searched for names. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
