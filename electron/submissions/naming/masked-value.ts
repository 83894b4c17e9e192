import { anatomyOf, momentsOf } from '../../../shared/dates/anatomy.ts';
import { parseEdtf, isEdtf } from '../../../shared/dates/edtf.ts';
import { printDate } from '../../../shared/dates/print.ts';
import type { FieldDefinition, FieldValue } from '../../../shared/records/definition.ts';
import { isReference } from '../../../shared/records/show.ts';
import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termLabel, termOf, type Language } from '../../../shared/vocabulary/vocabulary.ts';
import { coarseDate } from './coarse-date.ts';
import type { NamingFacts, PlaceLevels } from './naming-facts.ts';

interface ValueInput {
  readonly facts: NamingFacts;
  readonly language: Language;
  readonly masking: SubmissionDraft['masking'];
  isNamed(code: string): boolean;
}

/** So many people of an archive must share an occupation for it to tell of none of them. */
const COMMON = 5;

/** Fields that say what somebody does. */
const OCCUPATIONS: ReadonlySet<string> = new Set(['occupation', 'profession', 'positions', 'position', 'rank']);
const PLACES: ReadonlySet<string> = new Set([
  'place',
  'birthplace',
  'within',
  'facility',
  'settlement',
  'exileCountry',
]);

/**
 * What is said of somebody who is not named, by the class of the field: of a birth the year or the decade, of a place the town, the region or
 * the country, of a rare occupation the broader one, of dates as much as the submission says of dates; nothing of names, contacts,
 * likenesses, health and whatever else is sensitive.
 *
 * @returns null where the field is none of these: then its text is masked like any other
 */
export function createMaskedValue({ facts, language, masking }: ValueInput) {
  const byName = new Map([...facts.places.values()].map((place) => [place.name.toLowerCase(), place]));

  return (field: FieldDefinition, printed: string, codes: readonly string[], stored?: FieldValue): string | null => {
    const { identifies, key } = field;
    if (field.internal === true || field.sensitive === true) return '';
    if (identifies === 'name' || identifies === 'contact' || identifies === 'photo') return '';
    if (key === 'birthplace') return place(printed, stored);
    if (identifies === 'birth') return birth(printed, stored);
    if (OCCUPATIONS.has(key)) return occupation(field, printed, codes, stored);
    if (field.type === 'edtf') return date(printed, stored);
    if (field.targets?.includes('place') === true || PLACES.has(key)) return place(printed, stored);
    if (identifies === 'place') return masking.places === 'exact' ? null : place(printed, stored);
    return null;
  };

  function birth(printed: string, stored: FieldValue | undefined): string {
    const written = typeof stored === 'string' && isEdtf(stored) ? stored : isEdtf(printed) ? printed : null;
    const anatomy = written === null ? null : anatomyOf(written);
    const year =
      anatomy === null ? (/\b(?:19|20)\d\d\b/.exec(printed)?.[0] ?? '') : (momentsOf(anatomy)[0]?.year ?? '');
    if (!/^\d{3}/.test(year)) return '';
    const said = masking.dates === 'year' ? `${year.slice(0, 3)}X` : year;
    return isEdtf(said) ? printDate(parseEdtf(said), language) : '';
  }

  function date(printed: string, stored: FieldValue | undefined): string {
    const written = (stored === undefined ? [printed] : [stored].flat()).filter(
      (each): each is string => typeof each === 'string' && isEdtf(each),
    );
    return written
      .map((each) => coarseDate(each, masking.dates))
      .filter((each) => each !== '')
      .map((each) => printDate(parseEdtf(each), language))
      .join('; ');
  }

  function occupation(
    field: FieldDefinition,
    printed: string,
    codes: readonly string[],
    stored: FieldValue | undefined,
  ): string | null {
    if (masking.occupations === 'none') return '';
    if (masking.occupations === 'recorded') return null;
    // Of a position and of a rank nobody can count how many people have had it.
    if (field.key !== 'occupation' && field.key !== 'profession') return '';
    const terms =
      field.key === 'profession' && stored !== undefined
        ? [stored].flat().filter((each): each is string => typeof each === 'string')
        : codes.flatMap((code) => facts.professionOf?.get(code) ?? []);
    const said = printed
      .split('; ')
      .filter((each) => field.key === 'occupation' && (facts.occupations.get(each.toLowerCase()) ?? 0) >= COMMON);
    const broad = terms.flatMap((id) => broadTerm(id) ?? []);
    return [...new Set(said.length > 0 ? said : broad)].join('; ');
  }

  /** The term itself where enough people have it, else the nearest wider one; none where there is none. */
  function broadTerm(id: string): string | null {
    const vocabulary = vocabularyOf('occupation');
    const count = (facts.professions.get(id)?.count ?? 0) >= COMMON;
    if (count) return termLabel(vocabulary, id, language);
    const broader = termOf(vocabulary, id)?.broader;
    return broader === undefined ? null : termLabel(vocabulary, broader, language);
  }

  function place(printed: string, stored: FieldValue | undefined): string {
    const found = [stored ?? []]
      .flat()
      .flatMap((each) => (isReference(each) ? [facts.places.get(each.ref) ?? []].flat() : []));
    const known =
      found.length > 0 ? found : printed.split('; ').flatMap((each) => byName.get(each.toLowerCase()) ?? []);
    if (known.length > 0) return [...new Set(known.map(levelOf))].filter((each) => each !== '').join('; ');
    return masking.places === 'exact' ? printed : '';
  }

  /** As exactly as it may be said; what is not recorded is said by what is above it. */
  function levelOf({ name, town, region, country, facility }: PlaceLevels): string {
    const land = country === '' ? '' : termLabel(vocabularyOf('country'), country, language);
    // Where somebody was held or tried is what a report is about; a cell tells nobody apart.
    if (masking.places === 'exact' || (facility && masking.places === 'town')) return name;
    if (masking.places === 'town') return town || region || land;
    return (masking.places === 'region' ? region : '') || land;
  }
}
