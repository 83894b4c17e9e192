import type { Edtf } from '../../shared/dates/edtf.ts';
import { readDate } from '../../shared/dates/read.ts';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { courseKinds, lineParts, type CourseKind, type LineParts } from './course-kinds.ts';
import { folded, namedBy, wordsOf } from './words-typed.ts';

/** A line as it was understood: "15.07.2021 задержание Московское РУВД". */
export interface QuickLine {
  /** The date as it was typed; empty when none was. */
  readonly date: string;
  /** What it is understood as; null when it is not. */
  readonly edtf: Edtf | null;
  readonly kind: CourseKind;
  /** The place, the court or the authority, in words; empty when nothing says it. */
  readonly where: string;
  /** A "+" at the end: where it happened is to be recorded as a record of its own. */
  readonly isNewPlace: boolean;
  /** Further parts of the line by key: the length of an arrest, the amount of a fine, its kind. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Words of a date, at most: "between 3 and 5 May 2021" has six. */
const LONGEST_DATE = 9;

/**
 * Reads what is typed as one line: a date, what happened, where, each of which may be missing. Nothing is lost: what is none of them
 * stands in words.
 *
 * @param before the date of the line before, for which a ditto mark (") stands
 */
export function readQuickLine(text: string, before = ''): QuickLine {
  const { date, edtf, rest } = takeDate(text.trim(), before);
  const { kind, rest: more, name } = takeKind(rest);
  const isNewPlace = /\S\s*\+$/.test(more);
  const said = more.replace(/\s*\+$/, '').replaceAll(/^[\s,;:–—-]+|[\s,;]+$/g, '');
  const parts = lineParts(kind.holder);
  const read = kind.holder.is === 'entry' ? takeParts(said, parts) : { said, found: {} };
  const { where, words } = placed(kind, parts, read.said, name);
  return {
    date,
    edtf,
    kind,
    where,
    isNewPlace,
    parts: { ...read.found, ...(words === '' || parts.words === undefined ? {} : { [parts.words.key]: words }) },
  };
}

function takeDate(text: string, before: string): { date: string; edtf: Edtf | null; rest: string } {
  const ditto = /^["”“»=](?:\s+|$)/.exec(text);
  if (ditto !== null && before !== '')
    return { date: before, edtf: readDate(before), rest: text.slice(ditto[0].length) };
  const words = text.split(/\s+/);
  for (let count = Math.min(words.length, LONGEST_DATE); count > 0; count -= 1) {
    const typed = words.slice(0, count).join(' ');
    const date = typed.replace(/[,;:]$/, '');
    const edtf = /\d/.test(date) ? readDate(date) : null;
    if (edtf !== null) return { date, edtf, rest: words.slice(count).join(' ') };
  }
  const [first = '', ...others] = words;
  // It was meant as a date; it stands in the line as it is until somebody mends it.
  if (/^\d{1,4}(?:[./-]\S*)?$/.test(first)) return { date: first, edtf: null, rest: others.join(' ') };
  return { date: '', edtf: null, rest: text };
}

function takeKind(text: string): { kind: CourseKind; rest: string; name: string } {
  const typed = wordsOf(text);
  const kinds = courseKinds();
  let best = { rank: 0, words: 0, kind: undefined as CourseKind | undefined };
  for (const kind of kinds)
    for (const name of kind.names) {
      const { rank, words } = namedBy(typed, name);
      if (rank > best.rank) best = { rank, words, kind };
    }
  const other = kinds.find(({ id }) => id === 'event') ?? kinds[0];
  if (other === undefined) throw new Error('nothing can happen in a case');
  const all = text.split(/\s+/).filter((word) => folded(word) !== '');
  return {
    kind: best.kind ?? other,
    rest: all.slice(best.words).join(' '),
    name: all.slice(0, best.words).join(' '),
  };
}

const LENGTH =
  /(\d+)\s*(?:сут\p{L}*|дн\p{L}*|дзён|дзень|days?|мес\p{L}*|months?|лет|год\p{L}*|гад\p{L}*|years?|час\p{L}*|гадзін\p{L}*|hours?)(?:\s+(?:и\s+|і\s+|and\s+)?\d+\s*(?:сут\p{L}*|дн\p{L}*|дзён|days?|мес\p{L}*|months?))?(?![\p{L}\d])/iu;
const AMOUNT =
  /(\d[\d\s.,]*)\s*(?:б\.?\s?в\.?|базов\p{L}*(?:\s+\p{L}+)?|руб\p{L}*\.?|BYN|USD|EUR|base units?|roubles?|rubles?)(?![\p{L}\d])/iu;

/** The length, the amount and the terms that an entry says: "арест 15 суток", "fine 30 base units". */
function takeParts(
  text: string,
  { all }: LineParts,
): { readonly said: string; readonly found: Readonly<Record<string, string>> } {
  const found: Record<string, string> = {};
  let said = text;
  for (const [key, form] of [
    ['length', LENGTH],
    ['amount', AMOUNT],
  ] as const) {
    const match = all.some((field) => field.key === key) ? form.exec(said) : null;
    if (match === null) continue;
    found[key] = match[0].trim();
    said = tidied(`${said.slice(0, match.index)} ${said.slice(match.index + match[0].length)}`);
  }
  const days = /сут|дн|дзён|дзень|day/i.test(found['length'] ?? '');
  const arrest = /^(?:арест|арышт|arrest)\p{L}*\s*/iu.exec(said);
  // Nobody is arrested for days by a criminal sentence; of the two arrests it is the administrative one.
  if (days && arrest !== null && all.some(({ key }) => key === 'penalty')) {
    found['penalty'] = 'administrative-arrest';
    said = said.slice(arrest[0].length);
  }
  const terms = all.filter((field) => field.type === 'term' && field.repeatable !== true);
  for (let turn = 0; turn < terms.length && said !== ''; turn += 1) {
    const taken = takeTerm(
      said,
      terms.filter(({ key }) => found[key] === undefined),
    );
    if (taken === null) break;
    found[taken.key] = taken.term;
    said = taken.rest;
  }
  return { said, found };
}

function takeTerm(
  text: string,
  fields: readonly FieldDefinition[],
): { readonly key: string; readonly term: string; readonly rest: string } | null {
  const typed = wordsOf(text);
  let best = { rank: 0, words: 0, key: '', term: '' };
  for (const { key, vocabulary } of fields) {
    for (const { id, labels, aliases = [] } of vocabulary === undefined ? [] : vocabularyOf(vocabulary).terms)
      for (const name of [...Object.values(labels), ...aliases].map(folded)) {
        const { rank, words } = namedBy(typed, name);
        if (rank > best.rank) best = { rank, words, key, term: id };
      }
  }
  if (best.rank === 0) return null;
  return { key: best.key, term: best.term, rest: text.split(/\s+/).slice(best.words).join(' ') };
}

/** Courts are known by their name; before whom else something happened, any words may say. */
const COURT = /^(?:суд|court|вярхоўны|верховный|абласн|областной|мінскі|минский)/i;

/** What is left says where it was, or it stays in words. */
function placed(
  kind: CourseKind,
  parts: LineParts,
  said: string,
  name: string,
): { readonly where: string; readonly words: string } {
  if (said === '') return { where: '', words: '' };
  if (kind.holder.is === 'record')
    // What is none of the kinds that are known is told in its own words.
    return kind.term === null || parts.where === undefined ? { where: '', words: said } : { where: said, words: '' };
  if (parts.where?.key !== 'court' && parts.where?.key !== 'body') return { where: said, words: '' };
  // "суд Московского района": the word names the hearing and the court.
  const court = COURT.test(name) ? `${name} ${said}` : said;
  return COURT.test(court) ? { where: court, words: '' } : { where: '', words: said };
}

function tidied(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/^[\s,;]+|[\s,;]+$/g, '');
}
