import type { Timeline, TimelineEntry, TimelineSource } from '../../shared/contract/timeline.ts';
import { boundsOf } from '../../shared/dates/bounds.ts';
import { isEdtf, parseEdtf } from '../../shared/dates/edtf.ts';
import { compareDates } from '../../shared/dates/order.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { idOf } from './commit.ts';

/** Records that pass on what is linked to them: what belongs to her case, her detention or the liquidation belongs to her. */
const CONDUITS: ReadonlySet<RecordType> = new Set<RecordType>(['case', 'detention', 'liquidation']);

interface Neighbour {
  readonly [column: string]: string | null;
  readonly link: string;
  readonly id: string;
  readonly code: string;
  readonly type: RecordType;
  readonly title: string;
  readonly role: string;
  readonly fromDate: string | null;
  readonly untilDate: string | null;
}

/**
 * The timeline of a person, an organisation or any other record: everything with a date that is linked to it, directly or
 * through a case, a detention or a liquidation, in the order of time. A link that has dates of its own (member from, until) is
 * an entry too. Consents and sources never stand on a timeline. Dates are given as they were written (EDTF).
 */
export function timelineOf(catalogue: Catalogue, code: string): Timeline {
  const id = idOf(catalogue, code);
  const about = catalogue
    .prepare('select code, title from record where id = ?')
    .get<{ code: string; title: string }>([id]);
  const entries = new Map<string, TimelineEntry>();
  const direct = neighbours(catalogue, id);
  for (const neighbour of direct) addEntries(catalogue, entries, neighbour, neighbour.role, null);
  for (const conduit of direct.filter((each) => CONDUITS.has(each.type))) {
    for (const further of neighbours(catalogue, conduit.id)) {
      if (further.id === id || direct.some((each) => each.id === further.id)) continue;
      // What else is known of another defendant or of the court is not her timeline.
      if (further.type === 'person' || further.type === 'organisation') continue;
      // Two liquidations that have to do with each other are not parts of one.
      if (further.type === conduit.type && further.role === 'related') continue;
      addEntries(catalogue, entries, further, conduit.role, conduit.code);
    }
  }
  return {
    about: { code: about?.code ?? code, title: about?.title ?? '' },
    entries: [...entries.values()].toSorted(
      (a, b) =>
        compareDates(parseEdtf(a.date), parseEdtf(b.date)) || a.code.localeCompare(b.code, 'en', { numeric: true }),
    ),
  };
}

function neighbours(catalogue: Catalogue, id: string): Neighbour[] {
  return catalogue
    .prepare(
      `select l.id as link, r.id, r.code, r.type, r.title, l.role, l.from_date as fromDate, l.until_date as untilDate
         from link l join record r on r.id = l.to_record where l.from_record = $id and r.state = 'active'
       union all
       select l.id, r.id, r.code, r.type, r.title, l.role, l.from_date, l.until_date
         from link l join record r on r.id = l.from_record where l.to_record = $id and r.state = 'active'
       order by 3`,
    )
    .all<Neighbour>({ id });
}

function addEntries(
  catalogue: Catalogue,
  entries: Map<string, TimelineEntry>,
  neighbour: Neighbour,
  role: string,
  via: string | null,
): void {
  const definition = definitions[neighbour.type];
  if (definition.internal === true) return;
  const onTimeline = new Set(definition.fields.filter((field) => field.onTimeline === true).map((field) => field.key));
  const dates = catalogue
    .prepare('select field, date, earliest, latest from bound where record = ? order by field, position')
    .all<{ field: string; date: string; earliest: string | null; latest: string | null }>([neighbour.id])
    .filter((bound) => onTimeline.has(bound.field));
  for (const { field, date, earliest, latest } of dates) {
    const key = `${neighbour.id} ${field} ${date}`;
    const known = entries.get(key);
    if (known !== undefined) {
      if (known.role !== null && !known.role.split(', ').includes(role))
        entries.set(key, { ...known, role: `${known.role}, ${role}` });
      continue;
    }
    entries.set(key, {
      ...described(neighbour),
      date,
      earliest,
      latest,
      role,
      via,
      sources: sourcesOf(catalogue, 'record', neighbour.id),
      field,
    });
  }
  const linkDate = spanOf(neighbour);
  if (dates.length > 0 || linkDate === null || via !== null) return;
  entries.set(neighbour.link, {
    ...described(neighbour),
    date: linkDate,
    ...boundsOf(parseEdtf(linkDate)),
    role,
    via,
    sources: sourcesOf(catalogue, 'link', neighbour.link),
  });
}

function described({ code, type, title }: Neighbour): Pick<TimelineEntry, 'code' | 'type' | 'title'> {
  return { code, type, title };
}

/** From and until as one EDTF interval; a missing side is unknown, not open. */
function spanOf({ fromDate, untilDate }: Neighbour): string | null {
  if (fromDate === null && untilDate === null) return null;
  if (fromDate !== null && fromDate === untilDate) return fromDate;
  const span = `${fromDate ?? ''}/${untilDate ?? ''}`;
  return isEdtf(span) ? span : (fromDate ?? untilDate);
}

function sourcesOf(catalogue: Catalogue, by: 'record' | 'link', id: string): TimelineSource[] {
  const where = by === 'link' ? 'c.link = ?' : 'c.record = ? and c.link is null';
  return catalogue
    .prepare(
      `select distinct r.code as document, c.page from citation c join record r on r.id = c.document
       where ${where} and r.state = 'active' order by c.id`,
    )
    .all<{ document: string; page: string | null }>([id])
    .map(({ document, page }) => ({ document, page: page !== null && /^\d+$/.test(page) ? Number(page) : page }));
}
