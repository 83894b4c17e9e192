import { v7 as uuidv7 } from 'uuid';
import { fail } from '../../shared/contract/errors.ts';
import { because } from '../../shared/contract/reasons.ts';
import { checkRequired, type CheckedFields } from '../../shared/records/check.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { checkModel } from '../../shared/records/model.ts';
import { transaction, type Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { same } from './canonical.ts';
import { checkCitation, sameCitation, type CitationInput } from './citation.ts';
import { checkCode, nextCode, reserveCode, storedRecords } from './codes.ts';
import { deriveAll } from './derive.ts';
import { followDefinitions } from './follow-definitions.ts';
import { changesModel, followModel, touchedByModel } from './follow-model.ts';
import { addPages, movePages, textDigest } from './full-text.ts';
import { appendHistory, type Action } from './history.ts';
import { checkLink, sameLink, type LinkInput } from './link.ts';
import type {
  Change,
  CitationId,
  CitationRow,
  FileRow,
  LayerId,
  LayerRow,
  LinkId,
  LinkRow,
  Page,
  RecordId,
  RecordRow,
} from './rows.ts';
import { indexRolledBack } from './search/word-index.ts';
import { readCitationRow, readLinkRow, readRecordRow, readRow, writeRow } from './stored-rows.ts';
import { digestOf, insertLayer, layersInForce, layersOf, readLayerRow } from './text-layer.ts';

/**
 * The one write path. `work` makes its changes on a draft; they are checked, stored and appended to the hash-chained history in
 * one transaction, or nothing is. A commit that changes nothing leaves no entry.
 * @returns what `work` returns and the number of the history entry, null when nothing changed.
 */
export function commit<Result>(
  vault: Vault,
  what: { readonly action: Action; readonly note?: string | null },
  work: (draft: Draft) => Result,
): Committed<Result> {
  return commitEach(vault, what, [work])[0] as Committed<Result>;
}

export interface Committed<Result> {
  readonly result: Result;
  readonly seq: number | null;
}

/**
 * Several commits, each with its own entry in the history, brought to the disk together: all of them are stored, or none. A
 * transaction waits for the disk once, and the full-text index is written once, however many there are.
 */
export function commitEach<Result>(
  vault: Vault,
  what: { readonly action: Action; readonly note?: string | null },
  works: readonly ((draft: Draft) => Result)[],
): Committed<Result>[] {
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  followDefinitions(vault.catalogue);
  let followed = false;
  try {
    return transaction(vault.catalogue, () => works.map(commitOne));
  } catch (error) {
    indexRolledBack(vault.catalogue);
    // What was rolled back must not go on defining what records can hold.
    if (followed) followModel(vault.catalogue);
    throw error;
  }

  function commitOne(work: (draft: Draft) => Result): Committed<Result> {
    const at = new Date().toISOString();
    const draft = new Draft(vault.catalogue, at);
    const result = work(draft);
    const changes = draft.finish();
    followed ||= changesModel(changes);
    if (changes.length === 0 && what.note === undefined) return { result, seq: null };
    const entry = { at, action: what.action, note: what.note ?? null, changes };
    return { result, seq: appendHistory(vault.catalogue, vault.id, entry) };
  }
}

/** A commit in the making. Lives only inside `commit`. */
export class Draft {
  readonly #catalogue: Catalogue;
  readonly #at: string;
  /** By table and id: however often a commit touches a row, the history gets one change with the first and the last state. */
  readonly #changes = new Map<string, Change>();
  /** Codes of records that may not be stored yet. */
  readonly #allotted = new Set<string>();

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
    if (code !== undefined) reserveCode(this.#catalogue, type, code);
    const given = code ?? nextCode(this.#catalogue, type, this.#allotted);
    this.#allotted.add(given);
    return { id: uuidv7() as RecordId, code: given };
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
    checkModel(row, null);
    checkCode(row);
    this.#write({ table: 'record', id: row.id, before: null, after: row });
    return row;
  }

  /**
   * Changes the given fields and leaves the others. With `expectedRev`, fails with RECORD_CHANGED if somebody was faster.
   * @returns whether anything is different now.
   */
  update(id: RecordId, fields: CheckedFields, expectedRev?: number): boolean {
    const before = this.#record(id);
    if (expectedRev !== undefined && expectedRev !== before.rev) fail('RECORD_CHANGED', { code: before.code });
    const content = merged(before, fields);
    if (same(content, { fields: before.fields, others: before.others })) return false;
    const after: RecordRow = { ...before, ...content, rev: before.rev + 1 };
    checkRequired(definitions[before.type], after.fields);
    checkModel(after, before);
    checkCode(after);
    this.#write({ table: 'record', id, before, after });
    return true;
  }

  /**
   * Into the trash or back; links and citations stay, and hide with the record.
   * @returns whether it was in the other state before.
   */
  setState(id: RecordId, state: RecordRow['state']): boolean {
    const before = this.#record(id);
    if (before.state === state) return false;
    this.#write({ table: 'record', id, before, after: { ...before, state, rev: before.rev + 1 } });
    return true;
  }

  /** Makes a link, or brings the existing one between the two records with this role and start up to date. */
  link(input: LinkInput): LinkId {
    for (const end of [input.from, input.to]) this.#record(end);
    const { before, after } = checkLink(this.#catalogue, input);
    if (!same(before, after)) this.#write({ table: 'link', id: after.id, before, after });
    return after.id;
  }

  unlink(id: LinkId): void {
    const before = readLinkRow(this.#catalogue, id) ?? fail('LINK_INVALID', because('not-there'));
    const proofs = this.#catalogue.prepare('select id from citation where link = ?').all<{ id: CitationId }>([id]);
    for (const proof of proofs) this.uncite(proof.id);
    this.#write({ table: 'link', id, before, after: null });
  }

  /** Adds a citation unless the very same one is there. */
  cite(input: CitationInput): CitationId {
    const [record, document] = [this.#record(input.record), this.#record(input.document)];
    const { existing, row } = checkCitation(this.#catalogue, input, record, document, storedRecords(this.#catalogue));
    if (existing !== null) return existing;
    this.#write({ table: 'citation', id: row.id, before: null, after: row });
    return row.id;
  }

  uncite(id: CitationId): void {
    const before = readCitationRow(this.#catalogue, id) ?? fail('CITATION_INVALID', because('not-there'));
    this.#write({ table: 'citation', id, before, after: null });
  }

  /** Attaches a stored original with the text of its pages to its document. */
  addFile(row: Omit<FileRow, 'added' | 'pages' | 'textSha256'>, pages: readonly Page[]): void {
    const after: FileRow = {
      ...row,
      // Windows lets half a character pair into a file name; stored as UTF-8 it would come back as another sign.
      name: row.name.toWellFormed(),
      path: row.path.toWellFormed(),
      added: this.#at,
      pages: pages.length,
      textSha256: textDigest(pages),
    };
    this.#catalogue.prepare('delete from file_reservation where id = ?').run([row.id]);
    this.#write({ table: 'file', id: row.id, before: null, after });
    addPages(this.#catalogue, row.record, pages);
  }

  /** Gives a page new words, in the place of those of the same kind. */
  addLayer(
    given: Omit<LayerRow, 'id' | 'made' | 'textSha256' | 'current'>,
    text: string,
    words: Uint8Array<ArrayBuffer> | null,
  ): LayerId {
    for (const layer of layersInForce(this.#catalogue, given.record, given.page))
      if (layer.kind === given.kind) this.setLayer(layer.id, false);
    const id = uuidv7() as LayerId;
    const after: LayerRow = { ...given, id, made: this.#at, textSha256: digestOf(text), current: true };
    insertLayer(this.#catalogue, after, text, words);
    this.#write({ table: 'layer', id, before: null, after });
    return id;
  }

  /** Puts the words of a page in or out of force. */
  setLayer(id: LayerId, current: boolean): void {
    const before = readLayerRow(this.#catalogue, id);
    if (before !== null && before.current !== current)
      this.#write({ table: 'layer', id, before, after: { ...before, current } });
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
      if (change.before === null && this.#isCited(change.id)) fail('UNDO_IMPOSSIBLE', because('source-since'));
      // Somebody has made the same link anew: there are never two.
      if (current === null && change.before !== null && sameLink(this.#catalogue, change.before) !== null)
        fail('UNDO_IMPOSSIBLE', because('changed-since'));
      this.#write({ table: 'link', id: change.id, before: current as LinkRow | null, after: change.before });
    } else if (change.table === 'citation') {
      const link = change.before?.link ?? null;
      if (link !== null && readLinkRow(this.#catalogue, link) === null) fail('UNDO_IMPOSSIBLE', because('link-gone'));
      if (current === null && change.before !== null && sameCitation(this.#catalogue, change.before) !== null)
        fail('UNDO_IMPOSSIBLE', because('changed-since'));
      this.#write({ table: 'citation', id: change.id, before: current as CitationRow | null, after: change.before });
    }
    // Words that came to a page are not unmade either: they go out of force.
    else if (change.table === 'layer') {
      const before = current as LayerRow;
      this.#write({ table: 'layer', id: change.id, before, after: change.before ?? { ...before, current: false } });
    }
    // A file stays with its document, which has gone to the trash, unless it was moved to another one.
    else if (change.before !== null && current !== null)
      this.rewrite({ table: 'file', id: change.id, before: current as FileRow, after: change.before });
  }

  /**
   * Gives a link, a citation or a file other ends, or takes it away; used by merging and splitting alone, which see to it that nothing is
   * doubled or left without an end. The pages of a file go with it.
   */
  rewrite(change: Exclude<Change, { readonly table: 'record' }>): void {
    if (same(change.before, change.after)) return;
    this.#write(change);
    if (change.table !== 'file' || change.before === null || change.after === null) return;
    if (change.before.record === change.after.record) return;
    movePages(this.#catalogue, change.before.record, change.after.record);
    for (const before of layersOf(this.#catalogue, change.before.record))
      this.#write({ table: 'layer', id: before.id, before, after: { ...before, record: change.after.record } });
  }

  /**
   * Stores a row as it follows from what several copies did to it; used by the exchange alone, which sees to it that whatever it refers to
   * is there. A new file comes with its pages, new words of a page with their text.
   */
  place(
    change: Change,
    content: { pages?: readonly Page[]; text?: string; words?: Uint8Array<ArrayBuffer> | null } = {},
  ): void {
    if (same(change.before, change.after)) return;
    if (change.table === 'layer' && change.before === null && change.after !== null)
      insertLayer(this.#catalogue, change.after, content.text ?? '', content.words ?? null);
    if (change.table === 'file' && change.before === null)
      this.#catalogue.prepare('delete from file_reservation where id = ?').run([change.id]);
    this.#write(change);
    if (change.table !== 'file' || change.after === null) return;
    if (change.before === null) addPages(this.#catalogue, change.after.record, content.pages ?? []);
    else if (change.before.record !== change.after.record)
      movePages(this.#catalogue, change.before.record, change.after.record);
  }

  /** Derives what follows from the changes and gives them back for the history. */
  finish(): readonly Change[] {
    const changes = [...this.#changes.values()].filter((change) => !same(change.before, change.after));
    const changesDefinitions = changesModel(changes);
    if (changesDefinitions) followModel(this.#catalogue);
    deriveAll(this.#catalogue, [
      ...(changesDefinitions ? touchedByModel(this.#catalogue, changes) : []),
      ...changes.flatMap((change) => {
        if (change.table === 'record') return [change.id];
        return change.table === 'file' ? [change.before, change.after].flatMap((row) => row?.record ?? []) : [];
      }),
    ]);
    return changes;
  }

  #write(change: Change): void {
    writeRow(this.#catalogue, change, this.#at);
    const key = `${change.table} ${change.id}`;
    const first = this.#changes.get(key);
    this.#changes.set(key, first === undefined ? change : ({ ...change, before: first.before } as Change));
  }

  #isCited(link: LinkId): boolean {
    return this.#catalogue.prepare('select 1 from citation where link = ?').get([link]) !== undefined;
  }

  #record(id: RecordId): RecordRow {
    return readRecordRow(this.#catalogue, id) ?? fail('RECORD_NOT_FOUND', { code: '' });
  }
}

function merged(
  base: Pick<RecordRow, 'fields' | 'others'>,
  change: CheckedFields,
): Pick<RecordRow, 'fields' | 'others'> {
  return {
    fields: patched(base.fields, change.preferred),
    others: patched(base.others, change.others),
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
