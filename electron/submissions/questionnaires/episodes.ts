import { fail } from '../../../shared/contract/errors.ts';
import type { Edtf } from '../../../shared/dates/edtf.ts';
import { compareDates } from '../../../shared/dates/order.ts';
import type { Fields, FieldValue } from '../../../shared/records/definition.ts';
import { idOf } from '../../archive/codes.ts';
import { readRecordRow } from '../../archive/stored-rows.ts';
import { belongingTo } from '../../archive/timeline.ts';
import { showRecord, type ShownRecord } from '../../archive/view.ts';
import type { Catalogue } from '../../vault/catalogue.ts';

/** A record with its values as they are stored, references not yet turned into codes. */
export interface Known {
  readonly shown: ShownRecord;
  readonly fields: Fields;
  readonly others: Readonly<Record<string, { readonly values: readonly FieldValue[]; readonly reason?: string }>>;
}

/** One time that somebody was deprived of liberty, with the cases and the events that belong to it. */
export interface Episode {
  readonly about: Known | null;
  readonly records: readonly Known[];
}

/** Fails with RECORD_NOT_FOUND for an unknown code. */
export function known(catalogue: Catalogue, code: string): Known {
  const shown = showRecord(catalogue, code);
  const row = readRecordRow(catalogue, idOf(catalogue, code)) ?? fail('RECORD_NOT_FOUND', { code });
  return { shown, fields: row.fields, others: row.others };
}

/** Everything that belongs to a person, an organisation or a case: detentions and cases, what happened, remedies, submissions, consents. */
export function recordsAround(catalogue: Catalogue, code: string): Known[] {
  const found = belongingTo(catalogue, idOf(catalogue, code)).map(({ record }) => record.code);
  const person = showRecord(catalogue, code);
  // A consent stands on no timeline; what somebody else said of her in public is no circumstance of hers.
  const consents = person.links.flatMap((link) => (link.type === 'consent' ? [link.code] : []));
  const told = new Set(['subject', 'target', 'addressee', 'monitor', 'author', 'awardee', 'candidate']);
  const roles = new Map<string, string[]>();
  for (const { code: other, role } of person.links) roles.set(other, [...(roles.get(other) ?? []), role]);
  return [...new Set([...found, ...consents, ...submissionsAbout(catalogue, code)])]
    .filter((each) => {
      const own = roles.get(each);
      return own === undefined || !own.every((role) => told.has(role)) || consents.includes(each);
    })
    .map((each) => known(catalogue, each))
    .filter(({ shown }) => ASKED.has(shown.type))
    .toSorted(
      (one, other) =>
        compareDates(dateOf(one), dateOf(other)) ||
        one.shown.code.localeCompare(other.shown.code, 'en', { numeric: true }),
    );
}

const ASKED: ReadonlySet<string> = new Set([
  'detention',
  'case',
  'liquidation',
  'event',
  'incident',
  'remedy',
  'submission',
  'consent',
]);

function submissionsAbout(catalogue: Catalogue, code: string): string[] {
  return catalogue
    .prepare(
      `select distinct r.code from reference f join record r on r.id = f.record join record p on p.id = f.target
       where p.code = ? and r.type = 'submission' and r.state = 'active' order by r.code`,
      { pluck: true },
    )
    .all<never>([code]);
}

/** Her detentions and administrative arrests in the order of time, each with its cases; cases of no detention stand for themselves. */
export function episodesOf(person: Known, around: readonly Known[]): Episode[] {
  const isHers = ({ shown }: Known): boolean =>
    shown.links.some(({ code, role }) => code === person.shown.code && HERS.has(role));
  const linked = (one: Known, other: Known): boolean =>
    one.shown.links.some(({ code }) => code === other.shown.code) ||
    other.shown.links.some(({ code }) => code === one.shown.code);
  const own = around.filter(isHers);
  const deprived = own.filter(
    ({ shown, fields }) =>
      shown.type === 'detention' || (shown.type === 'event' && fields['subkind'] === 'administrative-arrest'),
  );
  const cases = own.filter(({ shown }) => shown.type === 'case');
  const taken = new Set(cases.filter((each) => deprived.some((other) => linked(each, other))));
  const episodes = [...deprived, ...cases.filter((each) => !taken.has(each))].map((about): Episode => {
    const theirs = cases.filter((each) => each !== about && taken.has(each) && linked(each, about));
    const events = own.filter(
      (each) =>
        each.shown.type === 'event' && !deprived.includes(each) && [about, ...theirs].some((one) => linked(each, one)),
    );
    // What the charge rests on answers for the legal basis; its day is not that of the arrest.
    return { about, records: [about, ...theirs, ...events.map(withoutOwnDate)] };
  });
  return episodes.length === 0 ? [{ about: null, records: [] }] : episodes;
}

const HERS: ReadonlySet<string> = new Set(['victim', 'defendant']);

function withoutOwnDate(event: Known): Known {
  const { date: _date, place: _place, count: _count, ...fields } = event.fields;
  const links = event.shown.links.filter(({ role }) => role !== 'authority');
  return { ...event, fields, shown: { ...event.shown, links } };
}

/** When it was, for the order; what has no date comes last. */
function dateOf({ fields }: Known): Edtf {
  const date = fields['date'] ?? fields['openedOn'];
  return (typeof date === 'string' ? date : '9999') as Edtf;
}
