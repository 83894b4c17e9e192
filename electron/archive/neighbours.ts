import type { RecordType } from '../../shared/records/definition.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { LinkId, RecordId } from './rows.ts';

/** A record at the other end of a link. */
export interface Neighbour {
  readonly id: RecordId;
  readonly code: string;
  readonly type: RecordType;
  readonly title: string;
  readonly link: LinkId;
  /** The record that the link starts from. */
  readonly start: RecordId;
  /** `out`: the neighbour is the `role` of the record asked about. `in`: that one is the `role` of the neighbour. */
  readonly direction: 'out' | 'in';
  readonly role: string;
  readonly fromDate: string | null;
  readonly untilDate: string | null;
  readonly note: string | null;
}

/** What a record is linked to, in both directions: outgoing links first, each in the order of codes. The trash is left out. */
export function neighboursOf(catalogue: Catalogue, id: RecordId): Neighbour[] {
  return catalogue
    .prepare(
      `select r.id, r.code, r.type, r.title, l.id as link, l.from_record as start, direction, l.role,
         l.from_date as fromDate, l.until_date as untilDate, l.note
       from (
         select id as link, to_record as other, 'out' as direction from link where from_record = $id
         union all select id, from_record, 'in' from link where to_record = $id
       ) e join link l on l.id = e.link join record r on r.id = e.other
       where r.state = 'active' order by direction desc, r.type, length(r.code), r.code, l.id`,
    )
    .all<never>({ id });
}
