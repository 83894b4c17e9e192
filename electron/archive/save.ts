import type { CallInput, CallOutput } from '../../shared/contract/calls.ts';
import { fail, isKhronikaError, KhronikaError, type ErrorDetails } from '../../shared/contract/errors.ts';
import { because } from '../../shared/contract/reasons.ts';
import { checkFields, type CheckedFields, type FindRecord } from '../../shared/records/check.ts';
import type { RecordDefinition, RecordType } from '../../shared/records/definition.ts';
import { definitionOf } from '../../shared/records/definitions.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { storedRecords } from './codes.ts';
import { commit, type Draft } from './commit.ts';
import type { CitationId, LinkId, RecordId } from './rows.ts';
import { readCitationRow, readLinkRow } from './stored-rows.ts';

export type Saved = Omit<CallInput<'records.save'>, 'draft'>;
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
export function save(
  vault: Vault,
  { draft, ...input }: CallInput<'records.save'>,
): { code: string; rev: number; seq: number | null } {
  const { records, seq } = store(vault, [{ key: null, ...input }], draft);
  const { code, rev } = records[0] as { code: string; rev: number };
  return { code, rev, seq };
}

/**
 * The same for several records that refer to each other as `@key`: all of them or none. A failure says besides by `details.record`
 * the key of the record that it is about.
 */
export function saveTogether(
  vault: Vault,
  { records: inputs, draft }: CallInput<'records.saveTogether'>,
): CallOutput<'records.saveTogether'> {
  const keys = inputs.map(({ key }) => key);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) fail('CALL_INVALID');
  const { records, seq } = store(vault, inputs, draft);
  return { records: records.map((each, at) => ({ key: keys[at] as string, ...each })), seq };
}

type Given = Saved & { readonly key: string | null };

function store(
  vault: Vault,
  inputs: readonly Given[],
  draftKey: string | undefined,
): { records: { code: string; rev: number }[]; seq: number | null } {
  const { catalogue } = vault;
  const { result: codes, seq } = commit(vault, { action: 'save' }, (draft) => {
    const stored = storedRecords(catalogue);
    const together = new Map<string, { id: RecordId; code: string; type: RecordType }>();
    const find: FindRecord = (code) => together.get(code) ?? stored(code);
    const placed = inputs.map((input) =>
      aboutRecord(input, () => {
        const one = place(draft, input, stored);
        if (input.key !== null) together.set(`@${input.key}`, one);
        return { ...one, input };
      }),
    );
    for (const each of placed) aboutRecord(each.input, () => saveFields(draft, each, find));
    // Links and citations last: they may be to a record that comes further down.
    for (const { id, input } of placed)
      aboutRecord(input, () => {
        const owner: Owner = { catalogue, draft, id, find: (given) => idIn(find, given) };
        removeRelations(owner, input);
        for (const [index, given] of (input.links?.add ?? []).entries())
          about({ link: index }, () => addLink(owner, given));
        for (const [index, given] of (input.citations?.add ?? []).entries())
          about({ citation: index }, () => cite(owner, given, ownLink(owner, given.link ?? null)));
      });
    if (draftKey !== undefined) catalogue.prepare('delete from draft where key = ?').run([draftKey]);
    return placed.map(({ code }) => code);
  });
  const revision = catalogue.prepare('select rev from record where code = ?', { pluck: true });
  return { records: codes.map((code) => ({ code, rev: Number(revision.get([code])) })), seq };
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

interface Placed {
  readonly id: RecordId;
  readonly code: string;
  readonly type: RecordType;
  readonly isNew: boolean;
  readonly input: Given;
}

/** Finds the record that is changed, or gives a new one its id and code, so that the others can refer to it. */
function place(draft: Draft, { type, code }: Given, find: FindRecord): Omit<Placed, 'input'> {
  const definition = definitionOf(type);
  if (code === undefined) return { ...draft.allot(definition.type), type: definition.type, isNew: true };
  const found = find(code);
  if (found?.type !== definition.type) fail('RECORD_NOT_FOUND', { code });
  return { id: found.id as RecordId, code, type: definition.type, isNew: false };
}

function saveFields(draft: Draft, { id, code, type, isNew, input }: Placed, find: FindRecord): void {
  const checked = checkEach(definitionOf(type), input.fields, find);
  if (isNew) about({ type }, () => draft.create({ id, code }, type, checked));
  else draft.update(id, checked, input.rev);
}

/** Says by its key which of several records a failure is about. */
function aboutRecord<Result>({ key }: Given, work: () => Result): Result {
  return key === null ? work() : about({ record: key }, work);
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
  const { document, page, place, quote, reliability, connection, position, item, value } = given;
  owner.draft.cite({
    record: link?.from ?? owner.id,
    // What proves a link proves all of it.
    field: link === null ? given.field : null,
    item: link === null ? item : null,
    value: link === null ? value : null,
    link: link?.id ?? null,
    document: owner.find(document),
    page,
    place,
    quotation: quote,
    reliability,
    connection,
    position,
  });
}

/** Null for no link; LINK_INVALID for one that is not there or has nothing to do with the record. */
function ownLink(owner: Owner, id: string | null): OwnLink | null {
  if (id === null) return null;
  const row = readLinkRow(owner.catalogue, id) ?? fail('LINK_INVALID', because('not-there'));
  if (row.from !== owner.id && row.to !== owner.id) fail('LINK_INVALID', because('of-another'));
  return row;
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
