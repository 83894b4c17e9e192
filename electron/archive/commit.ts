import { v7 as uuidv7 } from 'uuid';
import { fail } from '../../shared/contract/errors.ts';
import { isEdtf, parseEdtf } from '../../shared/dates/edtf.ts';
import { checkRequired, type CheckedFields } from '../../shared/records/check.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { Fields, RecordType } from '../../shared/records/definition.ts';
import { resolveTerm } from '../../shared/vocabulary/vocabulary.ts';
import { linkRole } from '../../shared/vocabulary/people.ts';
import { reliability } from '../../shared/vocabulary/evidence.ts';
import { transaction, type Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { checkCode, nextCode, reserveCode } from './codes.ts';
import { derive } from './derive.ts';
import { addPages, textDigest } from './full-text.ts';
import { appendHistory, type Action } from './history.ts';
import type { Change, CitationId, CitationRow, FileRow, LinkId, LinkRow, Page, RecordId, RecordRow } from './rows.ts';
import { readCitationRow, readLinkRow, readRecordRow, readRow, writeRow } from './stored-rows.ts';

export interface LinkInput {
  readonly from: RecordId;
  readonly to: RecordId;
  readonly role: string;
  /** EDTF. */
  readonly fromDate?: string | null;
  readonly untilDate?: string | null;
  readonly note?: string | null;
}

export interface CitationInput {
  readonly record: RecordId;
  readonly field?: string | null;
  readonly link?: LinkId | null;
  readonly document: RecordId;
  readonly page?: string | number | null;
  readonly place?: string | null;
  readonly quotation?: string | null;
  readonly reliability?: string | null;
}

/**
 * The one write path. `work` makes its changes on a draft; they are checked, stored and appended to the hash-chained history in
 * one transaction, or nothing is. A commit that changes nothing leaves no entry.
 * @returns what `work` returns and the number of the history entry, null when nothing changed.
 */
export function commit<Result>(
  vault: Vault,
  what: { readonly action: Action; readonly note?: string | null },
  work: (draft: Draft) => Result,
): { result: Result; seq: number | null } {
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  return transaction(vault.catalogue, () => {
    const at = new Date().toISOString();
    const draft = new Draft(vault.catalogue, at);
    const result = work(draft);
    const changes = draft.finish();
    if (changes.length === 0 && what.note === undefined) return { result, seq: null };
    const seq = appendHistory(
      vault.catalogue,
      vault.id,
      { at, action: what.action, note: what.note ?? null, changes },
      draft.touched(),
    );
    return { result, seq };
  });
}

/** A commit in the making. Lives only inside `commit`. */
export class Draft {
  readonly #catalogue: Catalogue;
  readonly #at: string;
  /** By table and id: however often a commit touches a row, the history gets one change with the first and the last state. */
  readonly #changes = new Map<string, Change>();
  readonly #touched = new Set<string>();

  constructor(catalogue: Catalogue, at: string) {
    this.#catalogue = catalogue;
    this.#at = at;
  }

  /** The instant of the commit, ISO, UTC. */
  get at(): string {
    return this.#at;
  }

  /** Gives a new record its id and code before its fields are known, so that records of one commit can refer to each other. */
  allot(type: RecordType, code?: string): { id: RecordId; code: string } {
    const id = uuidv7() as RecordId;
    if (code === undefined) return { id, code: nextCode(this.#catalogue, type) };
    reserveCode(this.#catalogue, type, code);
    return { id, code };
  }

  create(allotted: { id: RecordId; code: string }, type: RecordType, fields: CheckedFields): RecordRow {
    const row: RecordRow = {
      id: allotted.id,
      type,
      code: allotted.code,
      ...merged({ fields: {}, others: {} }, fields),
      state: 'active',
      rev: 1,
    };
    checkRequired(definitions[type], row.fields);
    checkCode(row);
    this.#write({ table: 'record', id: row.id, before: null, after: row });
    return row;
  }

  /** Changes the given fields and leaves the others. With `expectedRev`, fails with RECORD_CHANGED if somebody was faster. */
  update(id: RecordId, fields: CheckedFields, expectedRev?: number): RecordRow {
    const before = this.#record(id);
    if (expectedRev !== undefined && expectedRev !== before.rev) fail('RECORD_CHANGED', { code: before.code });
    const content = merged(before, fields);
    if (same(content.fields, before.fields) && same(content.others, before.others)) return before;
    const after: RecordRow = { ...before, ...content, rev: before.rev + 1 };
    checkRequired(definitions[before.type], after.fields);
    checkCode(after);
    this.#write({ table: 'record', id, before, after });
    return after;
  }

  /** Into the trash or back; links and citations stay, and hide with the record. */
  setState(id: RecordId, state: RecordRow['state']): void {
    const before = this.#record(id);
    if (before.state === state) return;
    this.#write({ table: 'record', id, before, after: { ...before, state, rev: before.rev + 1 } });
  }

  /** Makes a link, or brings the existing one between the two records with this role and start up to date. */
  link(input: LinkInput): LinkId {
    const row = this.#checkedLink(input);
    const existing = this.#catalogue
      .prepare('select id from link where from_record = ? and to_record = ? and role = ? and from_date is ?', {
        pluck: true,
      })
      .get([row.from, row.to, row.role, row.fromDate]) as unknown as LinkId | undefined;
    const before = existing === undefined ? null : readLinkRow(this.#catalogue, existing);
    const after: LinkRow = before === null ? row : { ...row, id: before.id };
    if (!same(before, after)) this.#write({ table: 'link', id: after.id, before, after });
    return after.id;
  }

  unlink(id: LinkId): void {
    const before = readLinkRow(this.#catalogue, id) ?? fail('LINK_INVALID', { why: 'it is not there' });
    const proofs = this.#catalogue.prepare('select id from citation where link = ?').all<{ id: CitationId }>([id]);
    for (const proof of proofs) this.uncite(proof.id);
    this.#write({ table: 'link', id, before, after: null });
  }

  /** Adds a citation unless the very same one is there. */
  cite(input: CitationInput): CitationId {
    const row = this.#checkedCitation(input);
    const existing = this.#catalogue
      .prepare(
        `select id from citation where record = ? and document = ? and field is ? and link is ? and page is ? and place is ?
           and quotation is ? and reliability is ?`,
        { pluck: true },
      )
      .get([row.record, row.document, row.field, row.link, row.page, row.place, row.quotation, row.reliability]);
    if (existing !== undefined) return existing as unknown as CitationId;
    this.#write({ table: 'citation', id: row.id, before: null, after: row });
    return row.id;
  }

  uncite(id: CitationId): void {
    const before = readCitationRow(this.#catalogue, id) ?? fail('CITATION_INVALID', { why: 'it is not there' });
    this.#write({ table: 'citation', id, before, after: null });
  }

  /** Attaches a stored original with the text of its pages to its document. */
  addFile(row: Omit<FileRow, 'added' | 'pages' | 'textSha256'>, pages: readonly Page[]): void {
    const after: FileRow = { ...row, added: this.#at, pages: pages.length, textSha256: textDigest(pages) };
    this.#catalogue.prepare('delete from file_reservation where id = ?').run([row.id]);
    this.#write({ table: 'file', id: row.id, before: null, after });
    addPages(this.#catalogue, row.record, pages);
  }

  /** Puts a row back to another state; used by undo alone, which has checked that the row is as the change left it. */
  revert(change: Change): void {
    const current = readRow(this.#catalogue, change);
    if (change.table === 'record') {
      // A record that was made is not unmade: it goes to the trash, so that nothing is lost.
      const before = current as RecordRow;
      const after = change.before === null ? { ...before, state: 'trashed' as const } : change.before;
      this.#write({ table: 'record', id: change.id, before, after: { ...after, rev: before.rev + 1 } });
    } else if (change.table === 'link') {
      this.#write({ table: 'link', id: change.id, before: current as LinkRow | null, after: change.before });
    } else if (change.table === 'citation') {
      this.#write({ table: 'citation', id: change.id, before: current as CitationRow | null, after: change.before });
    }
    // A file stays with its document, which has gone to the trash.
  }

  /** Derives what follows from the changes and gives them back for the history. */
  finish(): readonly Change[] {
    const changes = [...this.#changes.values()].filter((change) => change.before !== null || change.after !== null);
    const seen = new Set<string>();
    for (const change of changes) {
      if (change.table === 'record') derive(this.#catalogue, change.id, seen);
      if (change.table === 'file' && change.after !== null) derive(this.#catalogue, change.after.record, seen);
    }
    return changes;
  }

  /** Every record that the changes are about, also by a link or a citation. */
  touched(): ReadonlySet<string> {
    return this.#touched;
  }

  #write(change: Change): void {
    writeRow(this.#catalogue, change, this.#at);
    const key = `${change.table} ${change.id}`;
    const first = this.#changes.get(key);
    this.#changes.set(key, first === undefined ? change : ({ ...change, before: first.before } as Change));
    const row = change.after ?? change.before;
    if (row === null) return;
    if (change.table === 'record') this.#touched.add(change.id);
    if ('from' in row) this.#touched.add(row.from).add(row.to);
    if ('record' in row) this.#touched.add(row.record);
    if ('document' in row) this.#touched.add(row.document);
  }

  #record(id: RecordId): RecordRow {
    return readRecordRow(this.#catalogue, id) ?? fail('RECORD_NOT_FOUND', { code: '' });
  }

  #checkedLink(input: LinkInput): LinkRow {
    if (input.from === input.to) fail('LINK_INVALID', { why: 'a record cannot be linked to itself' });
    this.#record(input.from);
    this.#record(input.to);
    const role = resolveTerm(linkRole, input.role) ?? fail('LINK_INVALID', { why: 'it needs a role' });
    return {
      id: uuidv7() as LinkId,
      from: input.from,
      to: input.to,
      role,
      fromDate: optionalDate(input.fromDate),
      untilDate: optionalDate(input.untilDate),
      note: optionalText(input.note),
    };
  }

  #checkedCitation(input: CitationInput): CitationRow {
    const record = this.#record(input.record);
    const document = this.#record(input.document);
    if (document.type !== 'document') fail('CITATION_INVALID', { why: `${document.code} is no document` });
    const field = optionalText(input.field);
    if (field !== null && !definitions[record.type].fields.some((each) => each.key === field))
      fail('CITATION_INVALID', { why: `a ${record.type} has no field "${field}"` });
    const page = input.page === undefined || input.page === null ? null : String(input.page).trim() || null;
    this.#checkPage(document, page);
    const graded = optionalText(input.reliability);
    return {
      id: uuidv7() as CitationId,
      record: record.id,
      field,
      link: input.link ?? null,
      document: document.id,
      page,
      place: optionalText(input.place),
      quotation: optionalText(input.quotation),
      reliability:
        graded === null
          ? null
          : (resolveTerm(reliability, graded) ??
            fail('TERM_UNKNOWN', { field: 'reliability', known: reliability.terms.map((each) => each.id).join(', ') })),
    };
  }

  /** A page number beyond the document is a slip of the pen that would be found in Geneva. Labels such as "iv" pass. */
  #checkPage(document: RecordRow, page: string | null): void {
    if (page === null || !/^-?\d+$/.test(page)) return;
    if (Number(page) < 1) fail('CITATION_INVALID', { why: 'pages are counted from 1' });
    const pages = this.#catalogue
      .prepare('select max(pages) from file where record = ?', { pluck: true })
      .get([document.id]) as unknown as number | null;
    if (pages === null || pages === 0 || Number(page) <= pages) return;
    const labelled = this.#catalogue
      .prepare('select 1 from page_text where record = ? and label = ?')
      .get([document.id, page]);
    if (labelled === undefined) fail('CITATION_INVALID', { why: `${document.code} has ${pages} pages, not ${page}` });
  }
}

/** The id of the record with a code. */
export function idOf(catalogue: Catalogue, code: string): RecordId {
  return (
    (catalogue.prepare('select id from record where code = ?', { pluck: true }).get([code]) as unknown as
      RecordId | undefined) ?? fail('RECORD_NOT_FOUND', { code })
  );
}

function merged(
  base: Pick<RecordRow, 'fields' | 'others'>,
  change: CheckedFields,
): Pick<RecordRow, 'fields' | 'others'> {
  return {
    fields: patched(base.fields, change.preferred) as Fields,
    others: patched(base.others, change.others) as RecordRow['others'],
  };
}

function patched<Value>(
  base: Readonly<Record<string, Value>>,
  change: Readonly<Record<string, Value | null>>,
): Record<string, Value> {
  const result = { ...base };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete result[key];
    else result[key] = value;
  }
  return result;
}

function optionalText(text: string | null | undefined): string | null {
  const trimmed = text?.normalize('NFC').trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function optionalDate(text: string | null | undefined): string | null {
  const date = optionalText(text);
  return date === null || isEdtf(date) ? date : parseEdtf(date);
}

/** Equal as JSON; key order counts for nothing, because a patch keeps the order of its base. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
