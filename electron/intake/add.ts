import { resolve, sep } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import { idOf } from '../archive/codes.ts';
import type { Vault } from '../vault/vault.ts';
import type { AddOptions, AddResult } from './add-result.ts';
import { enumerate } from './enumerate.ts';
import { Run, type Tree } from './intake-run.ts';
import { recognise, type Piece, type Recognition } from './other-tools/recognise.ts';
import { createProgressMeter, type FileProgress } from './progress.ts';
import type { Reader } from './reader.ts';
import { fileMaterial, IN_MEMORY, type Material } from './take-in.ts';

/** Pieces of material on their way at once: while one is read for text, others are encrypted, and their disk writes overlap. */
const UNDER_WAY = 6;
/** Bytes of them that are held in memory; a single piece may be more. */
const IN_MEMORY_AT_ONCE = 48 * 1024 * 1024;
/** Pieces committed together at most, and how long, in milliseconds, a finished one waits for others. */
const TOGETHER = 16;
const PATIENCE = 250;
/** Characters of text that wait to be committed. */
const TEXT_AT_ONCE = 16 * 1024 * 1024;

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
  const { recognition, materials } = await withClaims(files.map(fileMaterial), reader, options.signal);
  return addMaterials(vault, reader, materials, options, passed, recognition);
}

/** Files on disk with what lists beside them say of them. A run that is stopped here has begun nothing. */
async function withClaims(
  materials: readonly Material[],
  reader: Reader,
  signal: AbortSignal | undefined,
): Promise<{ recognition: Recognition | null; materials: readonly Material[] }> {
  const pieces = materials.map((material) => pieceOf(material));
  try {
    const recognition = await recognise(pieces, reader, signal);
    const claimed = materials.map((material, index) => {
      const piece = pieces[index];
      const claims = piece === undefined ? undefined : recognition.claims.get(piece);
      return claims === undefined ? material : { ...material, claims };
    });
    return { recognition, materials: claimed };
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    return { recognition: null, materials };
  }
}

/** The whole path, so that files that were chosen one by one lie beside one another as well. */
export function pieceOf({ path, size, open }: Pick<Material, 'path' | 'size' | 'open'>): Piece {
  return { path, inside: resolve(path).replaceAll(sep, '/').replace(/^\//, ''), size, open };
}

/** The same for material that is at hand already. `failed` is what has been given up before. */
export async function addMaterials(
  vault: Vault,
  reader: Reader,
  materials: readonly Material[],
  options: AddOptions = {},
  failed: AddResult['failed'] = [],
  recognition: Recognition | null = null,
): Promise<AddResult> {
  const source = options.source === undefined ? null : idOf(vault.catalogue, options.source);
  const run = new Run(vault, reader, options, source, failed, recognition);
  const bytes = materials.reduce((sum, { size }) => sum + size, 0);
  const meter = createProgressMeter({ files: materials.length, bytes });
  const tell = (): void => options.onProgress?.(meter.read());
  const stop = new AbortController();
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
  const queue = materials[Symbol.iterator]();
  const waiting: { material: Material; tree: Promise<Tree>; progress: FileProgress }[] = [];
  const ready: { tree: Tree; progress: FileProgress }[] = [];
  let readySince = 0;

  const startNext = (): boolean => {
    const held = waiting.reduce((sum, { material }) => sum + Math.min(material.size, IN_MEMORY), 0);
    if (options.pause?.isOn === true) return false;
    if (signal.aborted || waiting.length >= UNDER_WAY || (held > IN_MEMORY_AT_ONCE && waiting.length > 0)) return false;
    const { value: material } = queue.next() as { value: Material | undefined };
    if (material === undefined) return false;
    const progress = meter.startFile(material.size);
    const tree = run.takeIn(material, signal, (count) => {
      progress.addBytes(count);
      tell();
    });
    // Awaited in its turn; a failure before that is not unhandled.
    tree.catch(() => {});
    waiting.push({ material, tree, progress });
    return true;
  };
  const commitReady = (): void => {
    const these = ready.splice(0);
    if (these.length === 0) return;
    run.commit(these.map(({ tree }) => tree));
    for (const { progress } of these) progress.end();
    options.onStored?.(run.result);
    tell();
  };

  try {
    for (;;) {
      while (startNext());
      const first = waiting[0];
      if (first === undefined) {
        if (options.pause?.isOn !== true) break;
        commitReady();
        await unlessAborted(options.pause.over(), signal);
        continue;
      }
      const left = ready.length === 0 ? Infinity : PATIENCE - (performance.now() - readySince);
      if (!(await settlesWithin(first.tree, left))) {
        commitReady();
        continue;
      }
      const tree = await first.tree;
      waiting.shift();
      if (ready.length === 0) readySince = performance.now();
      ready.push({ tree, progress: first.progress });
      const text = ready.reduce((sum, each) => sum + textLength(each.tree), 0);
      if (ready.length >= TOGETHER || text > TEXT_AT_ONCE) commitReady();
    }
    commitReady();
  } catch (error) {
    stop.abort();
    // Sealed files without a row are discarded, so that a run that was stopped leaves nothing behind.
    for (const { tree } of waiting) await tree.then(run.discard, () => {});
    const cancelled = options.signal?.aborted === true;
    try {
      commitReady();
    } catch (later) {
      if (cancelled) throw later;
    }
    if (!cancelled) throw error;
  }
  return { ...run.result, cancelled: options.signal?.aborted === true };
}

function textLength({ outcome, attachments }: Tree): number {
  const own =
    outcome.kind === 'taken' ? outcome.taken.extract.pages.reduce((sum, { text }) => sum + text.length, 0) : 0;
  return attachments.reduce((sum, inner) => sum + textLength(inner), own);
}

/** Waits for a promise, or throws the reason of the signal. */
async function unlessAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  const aborted = Promise.withResolvers<never>();
  const refuse = (): void => aborted.reject(signal.reason);
  signal.addEventListener('abort', refuse, { once: true });
  try {
    signal.throwIfAborted();
    await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', refuse);
  }
}

/** Whether a promise is settled within some milliseconds, one way or the other. */
async function settlesWithin(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const settled = promise.then(
    () => true,
    () => true,
  );
  if (milliseconds === Infinity) return settled;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), Math.max(0, milliseconds));
  });
  const inTime = await Promise.race([settled, late]);
  clearTimeout(timer);
  return inTime;
}
