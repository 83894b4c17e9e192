import { checkFields } from '../../shared/records/check.ts';
import { document } from '../../shared/records/document.ts';
import { storedRecords } from '../archive/codes.ts';
import { commitEach, type Draft } from '../archive/commit.ts';
import type { FileId, RecordId } from '../archive/rows.ts';
import type { Vault } from '../vault/vault.ts';
import type { AddOptions, AddResult } from './add-result.ts';
import type { Reader } from './reader.ts';
import { documentFields, isFault } from './arrival.ts';
import { isContainer } from './containers/containers.ts';
import { saidInside } from './said-inside.ts';
import { checksOf, differs, hashesOf, type HashCheck } from './other-tools/hash-check.ts';
import { fieldsOfClaims } from './other-tools/provenance.ts';
import { summaryOf } from './other-tools/folder-summary.ts';
import { algorithmsOf, type Attributed, type Recognition } from './other-tools/recognise.ts';
import {
  insideMaterial,
  readSealed,
  takeIn,
  type Inside,
  type Material,
  type Outcome,
  type TakenIn,
} from './take-in.ts';
import { MAX_ATTACHMENT_DEPTH, MAX_INSIDE, unread } from './text/extract.ts';

/** A piece of material with what was attached to it. */
export interface Tree {
  readonly material: Material;
  readonly outcome: Outcome;
  readonly attachments: readonly Tree[];
  /** What other programs say of it, and how their hashes compare with its own. */
  readonly claims: readonly Attributed[];
  readonly checks: readonly HashCheck[];
}

/** What one piece with everything inside it may still take, and what it has brought already. */
interface Budget {
  files: number;
  bytes: number;
  text: number;
  readonly seen: Set<string>;
}

/** Where a file stands among all that comes out of one piece. */
interface Way {
  readonly signal: AbortSignal;
  readonly budget: Budget;
  readonly depth: number;
  readonly outcomes: Outcome[];
}

/** Characters of text of one piece with everything inside it: they are in memory until it is committed. */
const MOST_TEXT = 256 * 1024 * 1024;

/** One run of `add`: what has been done, and what every document of it shares. */
export class Run {
  readonly result: { -readonly [Key in keyof Omit<AddResult, 'cancelled'>]: AddResult[Key] };
  readonly #vault: Vault;
  readonly #reader: Reader;
  readonly #options: AddOptions;
  readonly #source: RecordId | null;
  readonly #recognition: Recognition | null;

  constructor(
    vault: Vault,
    reader: Reader,
    options: AddOptions,
    source: RecordId | null,
    passed: AddResult['failed'],
    recognition: Recognition | null = null,
  ) {
    this.#vault = vault;
    this.#reader = reader;
    this.#options = options;
    this.#source = source;
    this.result = { added: [], duplicates: [], kept: [], failed: [...passed], differing: [] };
    this.#recognition = recognition;
    if (recognition !== null && recognition.folders.length > 0) this.#noteFolders(recognition.folders);
  }

  /** Encrypts and reads one piece with everything attached to it. When it fails, nothing of it stays. */
  async takeIn(material: Material, signal: AbortSignal, onBytes: (count: number) => void): Promise<Tree> {
    const outcomes: Outcome[] = [];
    const budget: Budget = { ...MAX_INSIDE, text: MOST_TEXT, seen: new Set() };
    try {
      const outcome = await takeIn(this.#vault, this.#reader, material, { signal, onBytes });
      outcomes.push(outcome);
      return await this.#gather(material, outcome, { signal, budget, depth: 0, outcomes });
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
        these.map((tree) => (draft: Draft) => this.#store(draft, tree, [])),
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

  /** What came out of a file, each read in its turn, with what came out of that. */
  async #gather(
    material: Material,
    outcome: Outcome,
    way: {
      readonly signal: AbortSignal;
      readonly budget: Budget;
      readonly depth: number;
      readonly outcomes: Outcome[];
    },
  ): Promise<Tree> {
    const claims = this.#claimsOf(material, outcome);
    const checks = await this.#check(outcome, claims, way.signal);
    const tree = { material, outcome, attachments: [] as Tree[], claims, checks };
    if (outcome.kind !== 'taken') return tree;
    const { taken } = outcome;
    const { budget } = way;
    budget.seen.add(taken.sealed.sha256);
    budget.files -= taken.inside.length;
    budget.bytes -= taken.inside.reduce((sum, { sealed }) => sum + sealed.size, 0);
    budget.text -= taken.extract.pages.reduce((sum, { text }) => sum + text.length, 0);
    const within = { vault: this.#vault, reader: this.#reader, signal: way.signal };
    const said = await saidInside(within, material, isContainer(taken.identity.mime) ? taken.inside : []);
    if (said.folders.length > 0) this.#noteFolders(said.folders);
    for (const inside of taken.inside) {
      way.signal.throwIfAborted();
      const inner = insideMaterial(material, inside, said.of(inside));
      tree.attachments.push(await this.#gatherInside(inner, inside, way));
    }
    return tree;
  }

  async #gatherInside(material: Material, { sealed, whole }: Inside, way: Way): Promise<Tree> {
    const { budget, outcomes, signal } = way;
    const depth = way.depth + 1;
    // An archive that holds itself, or one file a thousand times, is read once.
    if (budget.seen.has(sealed.sha256) || this.#documentWith(sealed.sha256) !== null) {
      this.#vault.files.discard(sealed.id);
      return this.#gather(material, { kind: 'duplicate', sha256: sealed.sha256 }, { ...way, depth });
    }
    const isDeep = depth >= MAX_ATTACHMENT_DEPTH;
    const room = isDeep ? NO_ROOM : { files: Math.max(0, budget.files), bytes: Math.max(0, budget.bytes) };
    const outcome = await (budget.text > 0
      ? readSealed(this.#vault, this.#reader, { material, sealed, whole }, { signal, room })
      : readSealed(this.#vault, UNREAD, { material, sealed, whole }, { signal, room }));
    outcomes.push(outcome);
    return this.#gather(material, outcome, { ...way, depth });
  }

  #noteFolders(folders: Recognition['folders']): void {
    const { recognised = [] } = this.result;
    this.result.recognised = [...recognised, ...folders.map(summaryOf)];
  }

  #claimsOf(material: Material, outcome: Outcome): readonly Attributed[] {
    const known = material.claims ?? [];
    if (this.#recognition === null || outcome.kind === 'failed') return known;
    const sha256 = outcome.kind === 'taken' ? outcome.taken.sealed.sha256 : outcome.sha256;
    const more = this.#recognition.byHash.get(sha256) ?? [];
    return more.length === 0 ? known : [...known, ...more];
  }

  async #check(outcome: Outcome, claims: readonly Attributed[], signal: AbortSignal): Promise<readonly HashCheck[]> {
    if (claims.length === 0 || outcome.kind === 'failed') return [];
    const sha256 = outcome.kind === 'taken' ? outcome.taken.sealed.sha256 : outcome.sha256;
    const others = algorithmsOf(claims).filter((algorithm) => algorithm !== 'sha256');
    const bytes = outcome.kind === 'taken' ? this.#vault.files.content(outcome.taken.sealed.id) : null;
    const hashes = others.length === 0 || bytes === null ? new Map() : await hashesOf(bytes, others, signal);
    const checks = checksOf(claims, hashes.set('sha256', sha256));
    return checks;
  }

  #discardOutcome(outcome: Outcome): void {
    if (outcome.kind !== 'taken') return;
    this.#vault.files.discard(outcome.taken.sealed.id);
    for (const { sealed } of outcome.taken.inside) this.#vault.files.discard(sealed.id);
  }

  /** Returns what to report once the commit is on disk. */
  #store(draft: Draft, tree: Tree, above: readonly RecordId[]): (() => void)[] {
    const parent = above.at(-1) ?? null;
    const { material, outcome, attachments } = tree;
    const { path } = material;
    if (outcome.kind === 'failed') return [() => this.result.failed.push({ path, reason: outcome.reason })];
    const known = this.#documentWith(outcome.kind === 'taken' ? outcome.taken.sealed.sha256 : outcome.sha256);
    if (known !== null) {
      if (parent !== null && !above.includes(known.id)) attach(draft, parent, known.id);
      // What is attached to it came with the other copy.
      return [
        () => this.discard(tree),
        () => this.result.duplicates.push({ path, of: known.code }),
        ...this.#tellDifferences(tree, known.code),
      ];
    }
    if (outcome.kind === 'duplicate') return [() => this.result.failed.push({ path, reason: 'unreadable' })];
    const { taken } = outcome;
    const { id, code } = this.#storeDocument(draft, tree, taken);
    if (parent !== null) attach(draft, parent, id);
    const { reason, pages } = taken.extract;
    const report =
      reason === null || !isFault(reason, taken)
        ? () => this.result.added.push({ code, path, sha256: taken.sealed.sha256, pages: pages.length })
        : () => this.result.kept.push({ code, path, reason });
    return [
      report,
      ...this.#tellDifferences(tree, code),
      ...attachments.flatMap((inner) => this.#store(draft, inner, [...above, id])),
    ];
  }

  #tellDifferences({ material, checks }: Tree, code: string): (() => void)[] {
    const wrong = checks.filter(differs);
    return wrong.length === 0 ? [] : [() => this.result.differing.push({ code, path: material.path, checks: wrong })];
  }

  #storeDocument(draft: Draft, { claims, checks }: Tree, taken: TakenIn): { id: RecordId; code: string } {
    const { material, sealed, identity, extract } = taken;
    const allotted = draft.allot('document', material.document?.code);
    const known = material.document?.fields ?? documentFields(material, identity.mime, extract);
    const said = claims.length === 0 ? {} : fieldsOfClaims(claims, checks, new Date().toISOString().slice(0, 10));
    const fields = checkFields(document, { ...known, ...said }, storedRecords(this.#vault.catalogue));
    const { id } = draft.create(allotted, 'document', fields);
    for (const { from, role } of material.document?.links ?? []) draft.link({ from, to: id, role });
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

/** At the bottom, and where there is too much text already, nothing more is taken out or read. */
const NO_ROOM = { files: 0, bytes: 0 };
const UNREAD: Reader = { read: async () => unread('unpacks-too-large'), close() {} };

function attach(draft: Draft, parent: RecordId, attachment: RecordId): void {
  draft.link({ from: parent, to: attachment, role: 'attachment' });
}
