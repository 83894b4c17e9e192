import { isEdtf } from '../../shared/dates/edtf.ts';
import { checkFields } from '../../shared/records/check.ts';
import { document } from '../../shared/records/document.ts';
import { commitEach, type Draft } from '../archive/commit.ts';
import type { FileId, RecordId } from '../archive/rows.ts';
import type { Vault } from '../vault/vault.ts';
import type { AddOptions, AddResult } from './add-result.ts';
import type { Reader } from './reader.ts';
import { attachmentMaterial, takeIn, type Material, type Outcome, type TakenIn } from './take-in.ts';
import { MAX_ATTACHMENT_DEPTH, type Reason } from './text/extract.ts';

/** A piece of material with what was attached to it. */
export interface Tree {
  readonly material: Material;
  readonly outcome: Outcome;
  readonly attachments: readonly Tree[];
}

/** One run of `add`: what has been done, and what every document of it shares. */
export class Run {
  readonly result: Omit<AddResult, 'cancelled'>;
  readonly #vault: Vault;
  readonly #reader: Reader;
  readonly #options: AddOptions;
  readonly #source: RecordId | null;

  constructor(vault: Vault, reader: Reader, options: AddOptions, source: RecordId | null, passed: AddResult['failed']) {
    this.#vault = vault;
    this.#reader = reader;
    this.#options = options;
    this.#source = source;
    this.result = { added: [], duplicates: [], kept: [], failed: [...passed] };
  }

  /** Encrypts and reads one piece with everything attached to it. When it fails, nothing of it stays. */
  async takeIn(material: Material, signal: AbortSignal, onBytes: (count: number) => void): Promise<Tree> {
    const outcomes: Outcome[] = [];
    try {
      return await this.#gather(material, { signal, onBytes }, 0, outcomes);
    } catch (error) {
      outcomes.forEach((outcome) => this.#discardOutcome(outcome));
      throw error;
    }
  }

  readonly discard = (tree: Tree): void => {
    this.#discardOutcome(tree.outcome);
    tree.attachments.forEach(this.discard);
  };

  /**
   * Commits what became of some files, each together with everything attached to it, so that a crash never parts a mail from its
   * attachments. Where one cannot be stored, those before it are.
   */
  commit(trees: readonly Tree[]): void {
    if (trees.length === 0) return;
    const store = (these: readonly Tree[]): void => {
      const done = commitEach(
        this.#vault,
        { action: 'add' },
        these.map((tree) => (draft: Draft) => this.#store(draft, tree, null)),
      );
      for (const { result } of done) for (const say of result) say();
    };
    if (trees.length > 1) {
      try {
        return store(trees);
      } catch {
        // None of them is stored: one by one it shows which cannot be.
      }
    }
    for (const [index, tree] of trees.entries()) {
      try {
        store([tree]);
      } catch (error) {
        trees.slice(index).forEach(this.discard);
        throw error;
      }
    }
  }

  async #gather(
    material: Material,
    options: { readonly signal: AbortSignal; onBytes?(count: number): void },
    depth: number,
    outcomes: Outcome[],
  ): Promise<Tree> {
    const outcome = await takeIn(this.#vault, this.#reader, material, options);
    outcomes.push(outcome);
    const attachments: Tree[] = [];
    if (outcome.kind === 'taken' && depth < MAX_ATTACHMENT_DEPTH) {
      // Taken out one by one, so that what is encrypted already does not stay in memory until the commit.
      const { attachments: inside } = outcome.taken.extract;
      for (let next = inside.shift(); next !== undefined; next = inside.shift()) {
        options.signal.throwIfAborted();
        const inner = attachmentMaterial(material, next.name, next.bytes);
        attachments.push(await this.#gather(inner, { signal: options.signal }, depth + 1, outcomes));
      }
    }
    return { material, outcome, attachments };
  }

  #discardOutcome(outcome: Outcome): void {
    if (outcome.kind === 'taken') this.#vault.files.discard(outcome.taken.sealed.id);
  }

  /** Returns what to report once the commit is on disk. */
  #store(draft: Draft, tree: Tree, parent: RecordId | null): (() => void)[] {
    const { material, outcome, attachments } = tree;
    const { path } = material;
    if (outcome.kind === 'failed') return [() => this.result.failed.push({ path, reason: outcome.reason })];
    const known = this.#documentWith(outcome.kind === 'taken' ? outcome.taken.sealed.sha256 : outcome.sha256);
    if (known !== null) {
      if (parent !== null && parent !== known.id) attach(draft, parent, known.id);
      // What is attached to it came with the other copy.
      return [() => this.discard(tree), () => this.result.duplicates.push({ path, of: known.code })];
    }
    if (outcome.kind === 'duplicate') return [() => this.result.failed.push({ path, reason: 'unreadable' })];
    const { taken } = outcome;
    const { id, code } = this.#storeDocument(draft, taken);
    if (parent !== null) attach(draft, parent, id);
    const { reason, pages } = taken.extract;
    const report =
      reason === null || !isFault(reason, taken)
        ? () => this.result.added.push({ code, path, sha256: taken.sealed.sha256, pages: pages.length })
        : () => this.result.kept.push({ code, path, reason });
    return [report, ...attachments.flatMap((inner) => this.#store(draft, inner, id))];
  }

  #storeDocument(draft: Draft, { material, sealed, identity, extract }: TakenIn): { id: RecordId; code: string } {
    const allotted = draft.allot('document', material.document?.code);
    const known = material.document?.fields ?? documentFields(material, identity.mime, extract);
    const fields = checkFields(document, known, () => null);
    const { id } = draft.create(allotted, 'document', fields);
    const isOfInterest =
      extract.reason === 'no-text-layer' || (extract.reason !== null && isFault(extract.reason, { identity }));
    draft.addFile(
      {
        id: sealed.id as FileId,
        record: id,
        kind: 'original',
        name: material.name,
        path: material.path,
        mime: identity.mime,
        extension: identity.extension,
        size: sealed.size,
        storedSize: sealed.storedSize,
        sha256: sealed.sha256,
        modified: material.modified?.toISOString() ?? null,
        addedBy: this.#options.by ?? null,
        source: this.#source,
        properties: extract.properties,
        reason: isOfInterest ? extract.reason : null,
      },
      extract.pages,
    );
    return allotted;
  }

  #documentWith(sha256: string): { id: RecordId; code: string } | null {
    return (
      this.#vault.catalogue
        .prepare(
          'select r.id, r.code from file f join record r on r.id = f.record where f.sha256 = ? order by r.state limit 1',
        )
        .get<{ id: RecordId; code: string }>([sha256]) ?? null
    );
  }
}

function attach(draft: Draft, parent: RecordId, attachment: RecordId): void {
  draft.link({ from: parent, to: attachment, role: 'attachment' });
}

/** Media and pictures have no text of their own; that is their nature and no fault of the file. */
function isFault(reason: Reason, { identity }: Pick<TakenIn, 'identity'>): boolean {
  if (reason === 'no-text-layer') return false;
  return !(reason === 'unsupported' && /^(video|audio|image)\//.test(identity.mime));
}

/** What a document knows of itself at arrival. Anything more is for a person to say. */
function documentFields(material: Material, mime: string, extract: TakenIn['extract']): Record<string, unknown> {
  const stem = material.name.replace(/\.[^.]{1,10}$/, '') || material.name;
  if (mime !== 'message/rfc822') return { title: cleaned(stem) };
  const { title, date } = extract.properties;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
  const dated = day !== undefined && isEdtf(day) ? { date: day } : {};
  return { title: cleaned(title ?? '') || cleaned(stem), kind: 'message', ...dated };
}

/** File systems allow control characters in names; fields do not. The name itself is kept as it is with the file. */
function cleaned(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text
    .replaceAll(/[\u0000-\u001f\u007f]/g, ' ')
    .toWellFormed()
    .trim();
}
