import { setImmediate } from 'node:timers/promises';
import type { CallInput, CallOutput } from '../../../shared/contract/calls.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { candidatePages } from './candidate-pages.ts';
import { PAGE_BITS } from '../search/word-index.ts';
import { recordedBetween } from './confirmed.ts';
import { wordsAround } from './context.ts';
import { createFinder, type Place } from './finder.ts';
import { refusedOf } from './refused.ts';
import { namesakesOf, subjectByCode, type Subject } from './subject.ts';

type Mention = CallOutput<'mentions.of'>['mentions'][number];

/** Pages that are looked at for one subject. A name that is on more of them needs a narrower question. */
const MOST_PAGES = 4000;
/** Pages that are not in the index yet and are looked at all the same, the newest. */
const MOST_WAITING = 400;
/** Pages between two breaths. */
const STRIDE = 25;
/** Found places of so many subjects are kept for the next part of the list. */
const KEPT = 8;

interface Search {
  readonly places: readonly PagePlace[];
  readonly complete: boolean;
  readonly waiting: number;
}

interface PagePlace extends Place {
  readonly record: string;
  readonly page: number;
  readonly label: string | null;
  readonly before: string;
  readonly after: string;
  /** The text of the page, for telling what is quoted. */
  readonly text: string;
}

/** Where documents name a person or an organisation. */
export async function mentionsOf(
  catalogue: Catalogue,
  input: CallInput<'mentions.of'>,
): Promise<CallOutput<'mentions.of'>> {
  const subject = subjectByCode(catalogue, input.code);
  const { places, complete, waiting } = await searched(catalogue, subject);
  const listed = catalogue.prepare(
    `select code, type, title, (select date from bound b where b.record = r.id and b.field = 'date' and b.position = 0) as date
     from record r where id = ? and state = 'active'`,
  );
  const isRefused = refusedOf(catalogue, { subject: subject.id });
  const between = recordedBetween(catalogue);
  const documents = new Map<string, CallOutput<'mentions.of'>['documents'][number]>();
  const all: Mention[] = [];
  for (const [record, own] of Map.groupBy(places, (place) => place.record)) {
    const document = listed.get<{ code: string; type: string; title: string; date: string | null }>([record]);
    if (document === undefined) continue;
    const recorded = between(record, subject.id);
    documents.set(document.code, { ...document, roles: [...recorded.roles] });
    const mentions = own.map((place): Mention => {
      const quoted = recorded.isQuoted(place, place.start, place.end);
      const refused =
        !quoted && isRefused({ document: record, subject: subject.id, page: place.page, start: place.start });
      return shown(place, document.code, quoted ? 'confirmed' : refused ? 'refused' : 'offered');
    });
    all.push(...mentions.toSorted((a, b) => b.strength - a.strength || a.page - b.page || a.start - b.start));
  }
  const counts = { offered: 0, confirmed: 0, refused: 0 };
  for (const { state, strength } of all) if (strength >= input.strength) counts[state] += 1;
  const wanted = all.filter(
    ({ state, strength }) => (input.state === undefined || state === input.state) && strength >= input.strength,
  );
  const mentions = wanted.slice(input.offset, input.offset + input.limit);
  const named = new Set(mentions.map(({ document }) => document));
  return {
    documents: [...documents.values()].filter(({ code }) => named.has(code)),
    mentions,
    total: wanted.length,
    counts,
    complete,
    waiting,
  };
}

export function shown(place: PagePlace, document: string, state: Mention['state']): Mention {
  const { page, label, start, end, text, before, after, fit, spelling, strength, others } = place;
  const words = text.slice(start, end).replaceAll(/\s+/g, ' ');
  return {
    document,
    page,
    label,
    start,
    end,
    text: words,
    before,
    after,
    fit,
    spelling,
    strength,
    state,
    others: [...others],
  };
}

const searches = new WeakMap<Catalogue, Map<string, { readonly version: number; readonly search: Promise<Search> }>>();

/** Parts of a list come from one search, as long as nothing was changed. */
function searched(catalogue: Catalogue, subject: Subject): Promise<Search> {
  const known = searches.get(catalogue) ?? new Map<string, { version: number; search: Promise<Search> }>();
  searches.set(catalogue, known);
  const version = versionOf(catalogue);
  const before = known.get(subject.id);
  if (before?.version === version) return before.search;
  const search = searchFor(catalogue, subject);
  search.catch(() => known.delete(subject.id));
  known.delete(subject.id);
  known.set(subject.id, { version, search });
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
  return search;
}

/** Another number whenever a name or the text of a page may have changed. */
function versionOf(catalogue: Catalogue): number {
  return Number(catalogue.prepare('select total_changes()', { pluck: true }).get() ?? 0);
}

async function searchFor(catalogue: Catalogue, subject: Subject): Promise<Search> {
  const indexed = candidatePages(catalogue, subject, MOST_PAGES + 1);
  const waiting = `from index_queue where number % ${2 ** PAGE_BITS} <> 0`;
  const queue = catalogue
    .prepare(`select number ${waiting} order by number desc limit ?`, { pluck: true })
    .all([MOST_WAITING]) as unknown as number[];
  const queued = Number(catalogue.prepare(`select count(*) ${waiting}`, { pluck: true }).get() ?? 0);
  const numbers = [...new Set([...queue, ...indexed.slice(0, MOST_PAGES)])].toSorted((a, b) => b - a);
  const find = createFinder(catalogue, [subject, ...namesakesOf(catalogue, subject)]);
  const read = catalogue.prepare('select record, page, label, text from page_now where number = ?');
  const places: PagePlace[] = [];
  for (const [at, number] of numbers.entries()) {
    const page = read.get<{ record: string; page: number; label: string | null; text: string }>([number]);
    if (page !== undefined)
      for (const place of find(page.text, subject.code))
        places.push({ ...place, ...page, ...wordsAround(page.text, place.start, place.end) });
    if (at % STRIDE === STRIDE - 1) await setImmediate();
  }
  return {
    places: withFullNames(places),
    complete: indexed.length <= MOST_PAGES,
    waiting: Math.max(0, queued - queue.length),
  };
}

/** A family name alone says more in a document that names the person in full elsewhere. */
const BESIDE_FULL = 0.2;

export function withFullNames<Each extends Place & { readonly record: string }>(places: readonly Each[]): Each[] {
  const inFull = new Set(
    places
      .filter(({ fit, others }) => (fit === 'full' || fit === 'initial' || fit === 'name') && others.length === 0)
      .map(({ record }) => record),
  );
  return places.map((place) =>
    (place.fit === 'family' || place.fit === 'part' || place.fit === 'letters') && inFull.has(place.record)
      ? { ...place, strength: rounded(place.strength + BESIDE_FULL) }
      : place,
  );
}

export function rounded(strength: number): number {
  return Math.round(strength * 100) / 100;
}
