import { v7 as uuidv7 } from 'uuid';
import { fail } from '../../shared/contract/errors.ts';
import { because } from '../../shared/contract/reasons.ts';
import { boundsOf } from '../../shared/dates/bounds.ts';
import { parseEdtf, type Edtf } from '../../shared/dates/edtf.ts';
import { optionalText } from '../../shared/records/text.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { resolveTerm } from '../../shared/vocabulary/vocabulary.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { LinkId, LinkRow, RecordId } from './rows.ts';
import { readLinkRow } from './stored-rows.ts';

/** A link as it is asked for. Read "`to` is the `role` of `from`". */
export interface LinkInput {
  readonly from: RecordId;
  readonly to: RecordId;
  readonly role: string;
  /** EDTF; a link is told from others between the same two records by its role and its start. */
  readonly fromDate?: string | null | undefined;
  /** EDTF. Left out, what an existing link says stays; null takes it away. The same holds for the note. */
  readonly untilDate?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/**
 * Checks a link between two records that are there and finds the one it brings up to date, if there is one.
 * Fails with LINK_INVALID or DATE_UNREADABLE.
 */
export function checkLink(catalogue: Catalogue, input: LinkInput): { before: LinkRow | null; after: LinkRow } {
  if (input.from === input.to) fail('LINK_INVALID', because('to-itself'));
  const role =
    resolveTerm(vocabularyOf('link-role'), text(input.role, false) ?? '') ??
    fail('LINK_INVALID', because('role-needed'));
  const fromDate = date(input.fromDate);
  const existing = sameLink(catalogue, { from: input.from, to: input.to, role, fromDate });
  const before = existing === null ? null : readLinkRow(catalogue, existing);
  const untilDate =
    input.untilDate === undefined ? ((before?.untilDate ?? null) as Edtf | null) : date(input.untilDate);
  if (fromDate !== null && untilDate !== null && endsBefore(untilDate, fromDate))
    fail('LINK_INVALID', because('ends-before'));
  const after = {
    id: before?.id ?? (uuidv7() as LinkId),
    from: input.from,
    to: input.to,
    role,
    fromDate,
    untilDate,
    note: input.note === undefined ? (before?.note ?? null) : text(input.note, true),
  };
  return { before, after };
}

/** The link between the same two records with the same role and start, if there is one. */
export function sameLink(
  catalogue: Catalogue,
  { from, to, role, fromDate }: Pick<LinkRow, 'from' | 'to' | 'role' | 'fromDate'>,
): LinkId | null {
  const found = catalogue
    .prepare('select id from link where from_record = ? and to_record = ? and role = ? and from_date is ?')
    .get<{ id: LinkId }>([from, to, role, fromDate]);
  return found?.id ?? null;
}

/** Whether one date is certainly over before another begins. */
function endsBefore(one: Edtf, other: Edtf): boolean {
  const { latest } = boundsOf(one);
  const { earliest } = boundsOf(other);
  // A day and a minute of that day are compared by the part they share.
  return latest !== null && earliest !== null && latest < earliest.slice(0, latest.length);
}

function date(given: string | null | undefined): Edtf | null {
  const written = text(given, false);
  return written === null ? null : parseEdtf(written);
}

function text(given: string | null | undefined, manyLines: boolean): string | null {
  return optionalText(given, manyLines, (fault) => fail('LINK_INVALID', fault));
}
