import type { CallInput } from '../../shared/contract/calls.ts';
import { fail, isKhronikaError, KhronikaError, type ErrorDetails } from '../../shared/contract/errors.ts';
import { because } from '../../shared/contract/reasons.ts';
import { checkFields, type CheckedFields, type FindRecord } from '../../shared/records/check.ts';
import type { RecordDefinition, RecordType } from '../../shared/records/definition.ts';
import { definitionOf } from '../../shared/records/definitions.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { commit, type Draft } from './commit.ts';
import type { CitationId, LinkId, RecordId } from './rows.ts';
import { readCitationRow, readLinkRow } from './stored-rows.ts';

export type Saved = CallInput<'records.save'>;
type NewLink = NonNullable<Saved['links']>['add'][number];
type NewCitation = NonNullable<Saved['citations']>['add'][number];

/**
 * Stores what one form says of one record in one commit, its links and citations with it, and drops the draft of the form: all of
 * it or nothing. What the form does not mention stays.
 *
 * A failure says what it is about: `details.field`, or the place of the `link` or `citation` among those that were to be added.
 * @throws RECORD_CHANGED when somebody was faster; RECORD_NOT_FOUND, FIELD_*, TERM_UNKNOWN, DATE_UNREADABLE, LINK_INVALID,
 *   CITATION_INVALID
 */
export function save(vault: Vault, input: Saved): { code: string; rev: number; seq: number | null } {
  const { catalogue } = vault;
  const find = finder(catalogue);
  const { result: code, seq } = commit(vault, { action: 'save' }, (draft) => {
    const definition = definitionOf(input.type);
    const record = saveFields(draft, definition, input, find);
    const owner: Owner = { catalogue, draft, id: record.id, find: (given) => idIn(find, given) };
    removeRelations(owner, input);
    for (const [index, given] of (input.links?.add ?? []).entries())
      about({ link: index }, () => addLink(owner, given));
    for (const [index, given] of (input.citations?.add ?? []).entries())
      about({ citation: index }, () => cite(owner, given, ownLink(owner, given.link ?? null)));
    if (input.draft !== undefined) catalogue.prepare('delete from draft where key = ?').run([input.draft]);
    return record.code;
  });
  const rev = Number(catalogue.prepare('select rev from record where code = ?', { pluck: true }).get([code]));
  return { code, rev, seq };
}

/** The record that the form is of, while it is saved. */
interface Owner {
  readonly catalogue: Catalogue;
  readonly draft: Draft;
  readonly id: RecordId;
  find(code: string): RecordId;
}

/** A link that a record has, with the record that it starts from: citations of a link belong to that one. */
interface OwnLink {
  readonly id: LinkId;
  readonly from: RecordId;
}

function saveFields(
  draft: Draft,
  definition: RecordDefinition,
  { code, rev, fields }: Saved,
  find: FindRecord,
): { id: RecordId; code: string } {
  const checked = checkEach(definition, fields, find);
  if (code === undefined) {
    const allotted = draft.allot(definition.type);
    about({ type: definition.type }, () => draft.create(allotted, definition.type, checked));
    return allotted;
  }
  const found = find(code);
  if (found?.type !== definition.type) fail('RECORD_NOT_FOUND', { code });
  const id = found.id as RecordId;
  draft.update(id, checked, rev);
  return { id, code };
}

/** Field by field, so that each fault names its field, also that of a date or of a term. */
function checkEach(
  definition: RecordDefinition,
  fields: Readonly<Record<string, unknown>>,
  find: FindRecord,
): CheckedFields {
  const each = Object.entries(fields).map(([field, value]) =>
    about({ field }, () => checkFields(definition, { [field]: value }, find)),
  );
  return {
    preferred: Object.assign({}, ...each.map(({ preferred }) => preferred)) as CheckedFields['preferred'],
    others: Object.assign({}, ...each.map(({ others }) => others)) as CheckedFields['others'],
  };
}

/** Citations before links: those of a link go with it. */
function removeRelations(owner: Owner, { links, citations }: Saved): void {
  for (const id of citations?.remove ?? []) {
    const row = readCitationRow(owner.catalogue, id) ?? fail('CITATION_INVALID', because('not-there'));
    if (row.record !== owner.id && (row.link === null || row.link !== ownLink(owner, row.link)?.id))
      fail('CITATION_INVALID', because('of-another'));
    owner.draft.uncite(id as CitationId);
  }
  for (const id of links?.remove ?? []) {
    const link = ownLink(owner, id);
    if (link !== null) owner.draft.unlink(link.id);
  }
}

function addLink(owner: Owner, given: NewLink): void {
  const other = owner.find(given.other);
  const [from, to] = given.direction === 'out' ? [owner.id, other] : [other, owner.id];
  const { role, from: fromDate, until: untilDate, note } = given;
  const id = owner.draft.link({ from, to, role, fromDate, untilDate, note });
  for (const proof of given.citations ?? []) cite(owner, proof, { id, from });
}

function cite(owner: Owner, given: NewCitation, link: OwnLink | null): void {
  const { document, page, place, quote, reliability } = given;
  owner.draft.cite({
    record: link?.from ?? owner.id,
    // What proves a link proves all of it.
    field: link === null ? given.field : null,
    link: link?.id ?? null,
    document: owner.find(document),
    page,
    place,
    quotation: quote,
    reliability,
  });
}

/** Null for no link; LINK_INVALID for one that is not there or has nothing to do with the record. */
function ownLink(owner: Owner, id: string | null): OwnLink | null {
  if (id === null) return null;
  const row = readLinkRow(owner.catalogue, id) ?? fail('LINK_INVALID', because('not-there'));
  if (row.from !== owner.id && row.to !== owner.id) fail('LINK_INVALID', because('of-another'));
  return row;
}

function finder(catalogue: Catalogue): FindRecord {
  const query = catalogue.prepare('select id, type from record where code = ?');
  return (code) => query.get<{ id: string; type: RecordType }>([code]) ?? null;
}

function idIn(find: FindRecord, code: string): RecordId {
  return (find(code)?.id as RecordId | undefined) ?? fail('RECORD_NOT_FOUND', { code });
}

/** Adds to a failure what it is about, where it does not say so itself. */
function about<Result>(details: ErrorDetails, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!isKhronikaError(error)) throw error;
    throw new KhronikaError(error.code, { ...details, ...error.details }, error);
  }
}
