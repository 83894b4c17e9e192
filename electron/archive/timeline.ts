import { fail } from '../../shared/contract/errors.ts';
import type { Timeline, TimelineEntry, TimelineSource } from '../../shared/contract/timeline.ts';
import { boundsOf } from '../../shared/dates/bounds.ts';
import { isEdtf, type Edtf } from '../../shared/dates/edtf.ts';
import { compareDates } from '../../shared/dates/order.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { datedParts, timelinePaths, type DatedPart } from '../../shared/records/dated-parts.ts';
import type { Fields, RecordType } from '../../shared/records/definition.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { idOf } from './codes.ts';
import { titleById } from './derive.ts';
import { neighboursOf, type Neighbour } from './neighbours.ts';
import type { RecordId } from './rows.ts';
import { isAboutWorld, sameRecords } from './same-record.ts';

/** Records that pass on what is linked to them: what belongs to her case, her detention or the liquidation belongs to her. */
const CONDUITS: ReadonlySet<RecordType> = new Set<RecordType>(['case', 'detention', 'liquidation']);

type Described = Pick<Neighbour, 'id' | 'code' | 'type' | 'title'>;

/**
 * The timeline of a person, an organisation or any other record, in the order of time: its own dates, and everything with a
 * date that is linked to it, directly or through a case, a detention or a liquidation. A link that has dates of its own
 * (member from, until) is an entry too. Consents and sources never stand on a timeline. Dates are given as they were written
 * (EDTF).
 */
export function timelineOf(catalogue: Catalogue, code: string): Timeline {
  const id = idOf(catalogue, code);
  const about =
    (catalogue.prepare('select id, code, type, title from record where id = ?').get<never>([id]) as
      Described | undefined) ?? fail('RECORD_NOT_FOUND', { code });
  const entries = new Map<string, TimelineEntry>();
  addDates(catalogue, entries, about, null, null);
  const describe = catalogue.prepare('select id, code, type, title from record where id = ?');
  for (const same of sameRecords(catalogue, id)) {
    const other = describe.get([same]) as unknown as Described;
    addDates(catalogue, entries, other, null, other.code);
  }
  for (const { record, role, via, isDirect } of belongingTo(catalogue, id)) {
    const dates = addDates(catalogue, entries, record, role, via);
    if (isDirect) addLinkDates(catalogue, entries, record, dates, via);
  }
  return {
    about: { code: about.code, title: about.title },
    entries: [...entries.values()].toSorted(
      (a, b) => compareDates(a.date as Edtf, b.date as Edtf) || a.code.localeCompare(b.code, 'en', { numeric: true }),
    ),
  };
}

/** A record that stands on the timeline of another, as what it stands there, and the code of the record that it is known through. */
export interface Belonging {
  readonly record: Neighbour;
  readonly role: string;
  readonly via: string | null;
  /** Whether it is linked to the record itself, or to one that is the same, and not through a case. */
  readonly isDirect: boolean;
}

/**
 * Everything that is linked to a record, directly or through a case, a detention or a liquidation, dated or not; and what belongs to the
 * records that are said to be the same, each known through that record.
 */
export function belongingTo(catalogue: Catalogue, id: RecordId): Belonging[] {
  const own = linkedTo(catalogue, id);
  const same = sameRecords(catalogue, id);
  if (same.length === 0) return own;
  const known = new Set<string>([id, ...same, ...own.map(({ record }) => record.id)]);
  const codeOf = catalogue.prepare('select code from record where id = ?', { pluck: true });
  const others = same.flatMap((other) => {
    const whose = String(codeOf.get([other]));
    return linkedTo(catalogue, other).map((each) => ({ ...each, via: whose }));
  });
  return [...own, ...others.filter(({ record }) => !known.has(record.id))];
}

function linkedTo(catalogue: Catalogue, id: RecordId): Belonging[] {
  const direct = neighboursOf(catalogue, id).filter(isAboutWorld);
  const found: Belonging[] = direct.map((record) => ({ record, role: record.role, via: null, isDirect: true }));
  const near = new Set([id, ...direct.map((each) => each.id)]);
  for (const conduit of direct.filter((each) => CONDUITS.has(each.type))) {
    for (const further of neighboursOf(catalogue, conduit.id)) {
      if (near.has(further.id) || !isAboutWorld(further)) continue;
      // What else is known of another defendant or of the court is not her timeline.
      if (further.type === 'person' || further.type === 'organisation') continue;
      // Two liquidations that have to do with each other are not parts of one.
      if (further.type === conduit.type && further.role === 'related') continue;
      found.push({ record: further, role: conduit.role, via: conduit.code, isDirect: false });
    }
  }
  return found;
}

/**
 * An entry for each date of a record that its definition puts on timelines; a role more where the entry is there already.
 * @returns the dates.
 */
function addDates(
  catalogue: Catalogue,
  entries: Map<string, TimelineEntry>,
  record: Described,
  role: string | null,
  via: string | null,
): ReadonlySet<string> {
  const definition = definitions[record.type];
  if (definition.internal === true) return new Set();
  const onTimeline = new Set(timelinePaths(definition));
  const dates = catalogue
    .prepare('select field, position, date, earliest, latest from bound where record = ? order by field, position')
    .all<{ field: string; position: number; date: string; earliest: string | null; latest: string | null }>([record.id])
    .filter((bound) => onTimeline.has(bound.field));
  const partAt = partsOf(catalogue, record);
  for (const { field, position, date, earliest, latest } of dates) {
    const part = partAt(field, position);
    // Two hearings of one day are two.
    const key = `${record.id} ${field} ${date} ${part === null ? '' : position}`;
    const known = entries.get(key);
    if (known === undefined) {
      const sources = sourcesOf(catalogue, record.id, null, part?.item ?? null);
      const said = part === null ? {} : saidOf(part, titleById(catalogue));
      entries.set(key, { ...described(record), date, earliest, latest, role, via, sources, field, ...said });
    } else if (known.role !== null && role !== null && !known.role.split(', ').includes(role)) {
      entries.set(key, { ...known, role: `${known.role}, ${role}` });
    }
  }
  return new Set(dates.map(({ date }) => date));
}

/** The time of the link itself, unless it says no more than one of the dates of the record does. */
function addLinkDates(
  catalogue: Catalogue,
  entries: Map<string, TimelineEntry>,
  neighbour: Neighbour,
  known: ReadonlySet<string>,
  via: string | null,
): void {
  if (definitions[neighbour.type].internal === true) return;
  const { role, start, link } = neighbour;
  for (const date of spansOf(neighbour).filter((each) => !known.has(each))) {
    const sources = sourcesOf(catalogue, start, link);
    const span = { date, ...boundsOf(date as Edtf) };
    entries.set(`${link} ${date}`, { ...described(neighbour), ...span, role, via, sources });
  }
}

function described({ code, type, title }: Described): Pick<TimelineEntry, 'code' | 'type' | 'title'> {
  return { code, type, title };
}

/** From and until as one EDTF interval; a missing side is unknown, not open. Both apart where EDTF cannot join them. */
function spansOf({ fromDate, untilDate }: Neighbour): string[] {
  const given = [fromDate, untilDate].filter((date) => date !== null);
  if (given.length === 0) return [];
  if (fromDate !== null && fromDate === untilDate) return [fromDate];
  const span = `${fromDate ?? ''}/${untilDate ?? ''}`;
  return isEdtf(span) ? [span] : given;
}

/** The entry of a group that stands behind a date. The record is read only where there is one. */
function partsOf(catalogue: Catalogue, { id, type }: Described): (field: string, position: number) => DatedPart | null {
  const found = new Map<string, readonly DatedPart[]>();
  let fields: Fields | null = null;
  return (field, position) => {
    if (!field.includes('.')) return null;
    fields ??= JSON.parse(
      String(catalogue.prepare('select data from record where id = ?', { pluck: true }).get([id]) ?? '{}'),
    ) as Fields;
    const parts = found.get(field) ?? datedParts(definitions[type], fields, field);
    found.set(field, parts);
    return parts[position] ?? null;
  };
}

/** What an entry of a timeline says of the entry of a group that it shows. */
export function saidOf(
  { item, kind }: DatedPart,
  titleOf: (id: string) => string,
): Pick<TimelineEntry, 'item' | 'detail'> {
  const term = kind === null ? '' : typeof kind.value === 'string' ? kind.value : titleOf(kind.value.ref);
  return {
    ...(item === null ? {} : { item }),
    ...(kind === null || term === '' ? {} : { detail: { vocabulary: kind.vocabulary, term } }),
  };
}

/**
 * The documents that a record, one of the links that start from it, or an entry of one of its groups rests on; a page is a number where
 * it is one. An entry without a source of its own rests on those of the record.
 */
function sourcesOf(
  catalogue: Catalogue,
  record: string,
  link: string | null,
  item: string | null = null,
): TimelineSource[] {
  const found = catalogue
    .prepare(
      `select r.code as document, c.page from citation c join record r on r.id = c.document
       where c.record = ? and c.link is ? and c.item is ? and r.state = 'active'
       group by r.code, c.page order by min(c.id)`,
    )
    .all<{ document: string; page: string | null }>([record, link, item]);
  if (found.length === 0 && item !== null) return sourcesOf(catalogue, record, link);
  return found.map(({ document, page }) => ({
    document,
    page: page !== null && /^\d+$/.test(page) ? Number(page) : page,
  }));
}
