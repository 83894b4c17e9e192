import { fail } from '../../shared/contract/errors.ts';
import { checkFields } from '../../shared/records/check.ts';
import { document } from '../../shared/records/document.ts';
import { commit, idOf, type Draft } from '../archive/commit.ts';
import type { FileId, RecordId } from '../archive/rows.ts';
import type { Vault } from '../vault/vault.ts';
import { enumerate } from './enumerate.ts';
import { createProgressMeter, type Progress } from './progress.ts';
import type { Reader } from './reader.ts';
import { attachmentMaterial, fileMaterial, takeIn, type Material, type Outcome, type TakenIn } from './take-in.ts';
import { MAX_ATTACHMENT_DEPTH, type Reason } from './text/extract.ts';

export interface AddResult {
  readonly added: { readonly code: string; readonly path: string; readonly sha256: string; readonly pages: number }[];
  /** Files that the vault had already, with the document that has them. */
  readonly duplicates: { readonly path: string; readonly of: string }[];
  /** Files kept as documents although they could not be read, or not wholly. */
  readonly kept: { readonly code: string; readonly path: string; readonly reason: Reason }[];
  /** Files that are not in the vault. */
  readonly failed: { readonly path: string; readonly reason: string }[];
  /** True when the run was stopped; what was added until then stays, and the same command goes on with the rest. */
  readonly cancelled: boolean;
}

export interface AddOptions {
  /** Who brings the material in, kept with each file. */
  readonly by?: string;
  /** Code of the source record that the material came from. */
  readonly source?: string;
  readonly signal?: AbortSignal;
  onProgress?(progress: Progress): void;
}

/** Pieces of material on their way at once: while one is being read for text, the next is encrypted. */
const UNDER_WAY = 3;

/**
 * Brings files and folders into the vault. Every file ends in exactly one of the four lists. A file that is broken, locked or
 * of a kind that cannot be read is kept as a document with the reason; nothing that a single file does stops the run.
 *
 * A document is acknowledged when its commit is on disk: file, row, text and history at once. After a crash the same command
 * goes on; what is there already is recognised by its hash.
 */
export async function add(
  vault: Vault,
  reader: Reader,
  paths: readonly string[],
  options: AddOptions = {},
): Promise<AddResult> {
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  const { files, passed } = await enumerate(paths, vault.paths.folder);
  const materials = files.map(({ path, size, modified }) => fileMaterial(path, size, modified));
  return addMaterials(vault, reader, materials, options, passed);
}

/** The same for material that is at hand already. `failed` is what has been given up before. */
export async function addMaterials(
  vault: Vault,
  reader: Reader,
  materials: readonly Material[],
  options: AddOptions = {},
  failed: AddResult['failed'] = [],
): Promise<AddResult> {
  const source = options.source === undefined ? null : idOf(vault.catalogue, options.source);
  const run = new Run(vault, reader, options, source, failed);
  const bytes = materials.reduce((sum, { size }) => sum + size, 0);
  const meter = createProgressMeter({ files: materials.length, bytes });
  const stop = new AbortController();
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
  const onBytes = (count: number): void => {
    meter.addBytes(count);
    options.onProgress?.(meter.read());
  };
  const queue = materials.values();
  const waiting: { material: Material; outcome: Promise<Outcome> }[] = [];
  const startNext = (): boolean => {
    const { value: material } = signal.aborted ? { value: undefined } : queue.next();
    if (material === undefined) return false;
    const outcome = takeIn(vault, reader, material, { signal, onBytes });
    // Awaited in its turn; a failure before that is not unhandled.
    outcome.catch(() => {});
    waiting.push({ material, outcome });
    return true;
  };
  try {
    for (;;) {
      while (waiting.length < UNDER_WAY && startNext());
      const first = waiting.shift();
      if (first === undefined) break;
      await run.finish(first.material, await first.outcome);
      meter.addFile();
      options.onProgress?.(meter.read());
    }
  } catch (error) {
    stop.abort();
    // Sealed files without a row are discarded, so that a failed run leaves nothing behind.
    for (const { outcome } of waiting) await outcome.then(run.discard, () => {});
    if (options.signal?.aborted !== true) throw error;
  }
  return { ...run.result, cancelled: options.signal?.aborted === true };
}

/** A piece of material with what was attached to it. */
interface Tree {
  readonly material: Material;
  readonly outcome: Outcome;
  readonly attachments: readonly Tree[];
}

/** One run of `add`: what has been done, and what every document of it shares. */
class Run {
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

  readonly discard = (outcome: Outcome): void => {
    if (outcome.kind === 'taken') this.#vault.files.discard(outcome.taken.sealed.id);
  };

  /** Commits what became of one file together with everything attached to it, so that a crash never parts a mail from its attachments. */
  async finish(material: Material, outcome: Outcome): Promise<void> {
    const outcomes: Outcome[] = [];
    try {
      const tree = await this.#gather(material, outcome, 0, outcomes);
      const done = commit(this.#vault, { action: 'add' }, (draft) => this.#store(draft, tree, null)).result;
      for (const say of done) say();
    } catch (error) {
      outcomes.forEach(this.discard);
      throw error;
    }
  }

  async #gather(material: Material, outcome: Outcome, depth: number, outcomes: Outcome[]): Promise<Tree> {
    outcomes.push(outcome);
    const attachments: Tree[] = [];
    if (outcome.kind === 'taken' && depth < MAX_ATTACHMENT_DEPTH) {
      const signal = this.#options.signal === undefined ? {} : { signal: this.#options.signal };
      for (const { name, bytes } of outcome.taken.extract.attachments) {
        this.#options.signal?.throwIfAborted();
        const inner = attachmentMaterial(material, name, bytes);
        attachments.push(
          await this.#gather(inner, await takeIn(this.#vault, this.#reader, inner, signal), depth + 1, outcomes),
        );
      }
    }
    return { material, outcome, attachments };
  }

  /** Returns what to report once the commit is on disk. */
  #store(draft: Draft, { material, outcome, attachments }: Tree, parent: RecordId | null): (() => void)[] {
    const { path } = material;
    if (outcome.kind === 'failed') return [() => this.result.failed.push({ path, reason: outcome.reason })];
    const known = this.#documentWith(outcome.kind === 'taken' ? outcome.taken.sealed.sha256 : outcome.sha256);
    if (known !== null) {
      if (parent !== null && parent !== known.id) attach(draft, parent, known.id);
      return [() => this.discard(outcome), () => this.result.duplicates.push({ path, of: known.code })];
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
  return { title: cleaned(title ?? stem), kind: 'message', ...(day === undefined ? {} : { date: day }) };
}

/** File systems allow control characters in names; fields do not. The name itself is kept as it is with the file. */
function cleaned(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u001f\u007f]/g, ' ').trim();
}
