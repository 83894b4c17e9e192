import * as mupdf from 'mupdf';
import { isEngineFailure, MAX_PAGES } from '../intake/text/extract.ts';
import { openModernPicture, type OpenPicture } from '../intake/text/modern-picture.ts';
import type { ReadStructure } from '../intake/text/structure/blocks.ts';
import { readStructure } from '../intake/text/structure/read-structure.ts';
import type { BlockFile } from './blocks.ts';
import { foldPageTree, type FoldedTree } from './page-tree.ts';
import { MAX_INERT } from './viewer-messages.ts';

/** Files as the thread of a viewer has them open: by the engine page by page, decoded as a picture, or read for what they are built of. */

/** Pieces of a file, and milliseconds, that may go into measuring its pages before it is shown. The rest is taken to be alike. */
const MEASURE_PIECES = 256;
const MEASURE_TIME = 300;
/** Points that a picture may claim to cover. Where it has more pixels than points, intake has counted them. */
const MAX_POINTS = 200_000_000;
/** A picture is decoded from memory, and a document without pages is read from there. */
const MAX_PICTURE = 512 * 1024 * 1024;

export type Size = [width: number, height: number];
export interface Drawn {
  readonly by: 'engine';
  readonly document: mupdf.Document;
  readonly file: BlockFile;
  tree: FoldedTree | null;
}
export interface Decoded {
  readonly by: 'decoder';
  readonly picture: OpenPicture;
  readonly file: BlockFile;
  /** The page that was drawn last, so that a closer look does not decode it again. */
  last: { readonly page: number; readonly image: mupdf.Image } | null;
}
export interface Built {
  readonly by: 'structure';
  readonly structure: ReadStructure;
  readonly file: BlockFile;
}
export type Open = Drawn | Decoded | Built;

function wholeOf(file: BlockFile, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size;) {
    const read = file.read(bytes, at, size - at, at);
    if (read === 0) return bytes.subarray(0, at);
    at += read;
  }
  return bytes;
}

/** What a file is built of, read whole. */
export async function structureOf(file: BlockFile, mime: string, size: number): Promise<ReadStructure | Refusal> {
  if (size > MAX_PICTURE) return 'too-large';
  return (await mayFailLater(() => readStructure(mime, wholeOf(file, size), MAX_INERT))) ?? 'damaged';
}

/** A picture that the engine does not know. */
export async function decodeFile(file: BlockFile, size: number): Promise<(Decoded & { sizes: Size[] }) | Refusal> {
  if (size > MAX_PICTURE) return 'too-large';
  const picture = await mayFailLater(() => openModernPicture(wholeOf(file, size)));
  file.forget();
  if (picture === null || picture === 'unsupported') return 'damaged';
  if (typeof picture === 'string') return picture === 'too-large' ? 'too-large' : 'damaged';
  const sizes = picture.sizes.map(([width, height]): Size => [width, height]);
  return { by: 'decoder', picture, file, last: null, sizes };
}

export type Refusal = 'encrypted' | 'damaged' | 'too-large';

/** A file as the engine has it, which reads of it what it needs. */
export function openFile(
  file: BlockFile,
  mime: string,
  size: number,
  password: string | undefined,
): (Drawn & { sizes: Size[] }) | Refusal {
  const picture = mime !== 'application/pdf';
  if (picture && size > MAX_PICTURE) return 'too-large';
  const document = mayFail(() => openByPieces(file, mime, size), refusal);
  if (typeof document === 'string') return document;
  const opened: Drawn = { by: 'engine', document, file, tree: null };
  const sizes = mayFail(() => lookAt(opened, picture, password), refusal);
  if (typeof sizes !== 'string') return Object.assign(opened, { sizes });
  document.destroy();
  file.forget();
  return sizes;
}

function refusal(message: string): Refusal {
  return /dimensions|large/i.test(message) ? 'too-large' : 'damaged';
}

function openByPieces(file: BlockFile, mime: string, size: number): mupdf.Document {
  const stream = new mupdf.Stream({
    fileSize: () => size,
    read: (memory, into, length, at) => file.read(memory, into, length, at),
    close: () => {},
  });
  try {
    return mupdf.Document.openDocument(stream, mime);
  } finally {
    // The document has a hold on it of its own.
    stream.destroy();
  }
}

function lookAt(opened: Drawn, picture: boolean, password: string | undefined): Size[] | Refusal {
  const { document } = opened;
  if (document.needsPassword() && (password === undefined || document.authenticatePassword(password) === 0))
    return 'encrypted';
  const pdf = document.asPDF();
  opened.tree = mayFail(
    () => (pdf === null ? null : foldPageTree(pdf)),
    () => null,
  );
  // A picture whose only page cannot be looked at is refused with the engine's reason.
  if (picture) pageSize(document, 0);
  const sizes = measure(opened);
  if (sizes.length === 0) return 'damaged';
  return picture && sizes.some(([width, height]) => width * height > MAX_POINTS) ? 'too-large' : sizes;
}

/** The sizes of the pages as far as they can be had soon. */
function measure(opened: Drawn): Size[] {
  const { document, file } = opened;
  const count = Math.min(document.countPages(), MAX_PAGES);
  const sizes: Size[] = [];
  const [until, pieces] = [performance.now() + MEASURE_TIME, file.fetched + MEASURE_PIECES];
  let size: Size = [595, 842];
  for (let index = 0; index < count; index += 1) {
    if (index === 0 || (file.fetched < pieces && performance.now() < until)) {
      if (!isInPlace(opened, index)) return measure(opened);
      size = sizeOf(document, index) ?? size;
    }
    sizes.push(size);
  }
  return sizes;
}

/** False when the page was not where its tree says: the tree has been put back, and pages may have other numbers now. */
export function isInPlace(opened: Drawn, index: number): boolean {
  const { tree } = opened;
  if (tree === null) return true;
  const holds = mayFail(
    () => tree.holds(index),
    () => false,
  );
  if (holds) return true;
  tree.unfold();
  opened.tree = null;
  return false;
}

function sizeOf(document: mupdf.Document, index: number): Size | undefined {
  return mayFail(
    () => pageSize(document, index),
    () => undefined,
  );
}

function pageSize(document: mupdf.Document, index: number): Size {
  const page = document.loadPage(index);
  try {
    return extent(page.getBounds());
  } finally {
    page.destroy();
  }
}

export function extent([left, top, right, bottom]: mupdf.Rect): Size {
  const side = (length: number): number => (Number.isFinite(length) ? Math.max(0, length) : 0);
  return [side(right - left), side(bottom - top)];
}

/** What the engine says no to is the file's fault; what breaks the engine itself ends the process. */
export function mayFail<Made, Otherwise>(
  make: () => Made,
  otherwise: (message: string) => Otherwise,
): Made | Otherwise {
  try {
    return make();
  } catch (error) {
    if (isEngineFailure(error)) process.exit(1);
    return otherwise(error instanceof Error ? error.message : '');
  }
}

export async function mayFailLater<Made>(make: () => Made | Promise<Made>): Promise<Made | null> {
  try {
    return await make();
  } catch (error) {
    if (isEngineFailure(error)) process.exit(1);
    return null;
  }
}
