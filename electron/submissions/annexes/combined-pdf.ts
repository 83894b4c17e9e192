import { PIECE_NAME } from '../../intake/annex-wish.ts';
import type { Reader } from '../../intake/reader.ts';
import type { Reason } from '../../intake/text/extract.ts';
import { undrawnPage, type CoverFacts } from './annex-cover.ts';
import { CLOSING_ROOM, createParts } from './annex-parts.ts';
import { annexWords, undrawnReason } from './annex-words.ts';
import type { FileSink } from './pdf-file.ts';
import { readPiece, type Piece } from './piece.ts';

/** One file that goes out as an annex, or as the translation of one. */
export interface AnnexFile {
  /** `4`; with a translation `4a` for the original and `4b` for the translation. */
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** As it is printed; empty where it is not known. */
  readonly date: string;
  /** As they are printed. */
  readonly languages: string;
  /** Of the file that the pages are made from. */
  readonly sha256: string;
  /** By content. */
  readonly mime: string;
  readonly size: number;
  /** Without the ending: `annex-004`. */
  readonly fileName: string;
  readonly translationOf?: string;
  /** Whether it is a version of the document in which passages are gone. */
  readonly redacted?: boolean;
  open(): AsyncIterable<Uint8Array>;
}

export interface CombineInput extends Omit<CoverFacts, 'part'> {
  /** In their order: by number, a translation behind its original. */
  readonly annexes: readonly AnnexFile[];
  /** `combined`: one PDF, or several where there is a limit; `separate`: a PDF for each. */
  readonly delivery: 'combined' | 'separate';
  /** Bytes that one file may have; null where there is no limit. */
  readonly limit: number | null;
  /** Name of the combined file, without the ending. */
  readonly name?: string;
  readonly signal?: AbortSignal;
  /** Told of every annex that is done. */
  onDone?(done: number): void;
}

export interface CombinedAnnexes {
  /** Pages of each annex, in their order. */
  readonly pages: readonly { readonly label: string; readonly pages: number }[];
  readonly files: readonly { readonly name: string; readonly size: number }[];
  /** What could not be shown as pages: there is a page with its hash in its place. */
  readonly undrawn: readonly { readonly label: string; readonly reason: Reason }[];
  /** Pages that could not be read, of annexes that could. */
  readonly broken: readonly { readonly label: string; readonly pages: readonly number[] }[];
  /** Files that are larger than the limit, because a single page is. */
  readonly over: readonly string[];
}

/**
 * Puts annexes together: a cover sheet, every page with its stamp, a bookmark for each annex. Files are parsed in the reader alone; what comes out of
 * it is written as it comes, so that no more than a few annexes are in memory at a time.
 *
 * @param reader the process (or several) that reads hostile files
 * @param open begins a file of the given name; several may be open at the same time
 * @throws the reason of the signal, what `open` and the files throw; every file that was begun is ended, and is to be taken away
 */
export async function combineAnnexes(
  reader: Pick<Reader, 'read'>,
  input: CombineInput,
  open: (name: string) => Promise<FileSink>,
): Promise<CombinedAnnexes> {
  const drawing = createDrawing(reader, input);
  const parts = createParts(input, open, (bytes) => drawing.own(bytes));
  const pages: { label: string; pages: number }[] = [];
  const undrawn: { label: string; reason: Reason }[] = [];
  const broken: { label: string; pages: number[] }[] = [];
  let done = 0;
  try {
    for await (const { annex, drawn } of ahead(lettered(input.annexes), (annex) => drawing.draw(annex))) {
      input.signal?.throwIfAborted();
      if (drawn.reason !== null) undrawn.push({ label: annex.label, reason: drawn.reason });
      if (drawn.broken.length > 0) broken.push({ label: annex.label, pages: drawn.broken });
      const count = drawn.pieces.reduce((sum, piece) => sum + piece.pages.length, 0);
      pages.push({ label: annex.label, pages: count });
      await parts.add(annex, drawn.pieces, count);
      done += 1;
      input.onDone?.(done);
    }
    const { files, over } = await parts.end();
    return { pages, files, undrawn, broken, over };
  } catch (error) {
    await parts.abandon();
    throw error;
  }
}

/** Files under one number get letters: the original is 4a, its translation 4b. */
export function lettered(annexes: readonly AnnexFile[]): AnnexFile[] {
  const counts = new Map<string, number>();
  for (const { label } of annexes) counts.set(label, (counts.get(label) ?? 0) + 1);
  const letters = new Map<string, number>();
  return annexes.map((annex) => {
    const { label, translationOf } = annex;
    const of =
      translationOf !== undefined && (counts.get(translationOf) ?? 0) > 1 ? { translationOf: `${translationOf}a` } : {};
    if ((counts.get(label) ?? 0) < 2) return { ...annex, ...of };
    const letter = letters.get(label) ?? 0;
    letters.set(label, letter + 1);
    return { ...annex, ...of, label: `${label}${String.fromCodePoint(0x61 + (letter % 26))}` };
  });
}

interface Drawn {
  readonly pieces: readonly Piece[];
  readonly broken: number[];
  readonly reason: Reason | null;
}

/** Annexes that are drawn before it is their turn: while one is written, the next is read. */
const AHEAD = 2;

async function* ahead<Item, Result>(
  items: readonly Item[],
  start: (item: Item) => Promise<Result>,
): AsyncGenerator<{ annex: Item; drawn: Result }> {
  const running: { annex: Item; drawn: Promise<Result> }[] = [];
  let next = 0;
  try {
    for (;;) {
      while (next < items.length && running.length < AHEAD) {
        const annex = items[next] as Item;
        const drawn = start(annex);
        // Whoever waits for it is told; until then it is no failure that nobody listens to.
        drawn.catch(() => {});
        running.push({ annex, drawn });
        next += 1;
      }
      const first = running.shift();
      if (first === undefined) return;
      yield { annex: first.annex, drawn: await first.drawn };
    }
  } finally {
    await Promise.allSettled(running.map(({ drawn }) => drawn));
  }
}

function createDrawing(reader: Pick<Reader, 'read'>, input: CombineInput) {
  const words = annexWords(input.language);

  async function read(file: Pick<AnnexFile, 'mime' | 'size' | 'open'>, stamp: string | null): Promise<Drawn> {
    const pieces: Piece[] = [];
    let isWhole = true;
    const { properties, reason } = await reader.read(
      {
        mime: file.mime,
        name: '',
        size: file.size,
        bytes: file.open(),
        view: 'annex',
        annex: {
          stamp,
          unreadable: words.undrawn.page,
          pieceBytes: input.limit === null ? null : Math.max(1, Math.floor((input.limit - CLOSING_ROOM) * 0.97)),
          language: words.tag,
        },
        room: { files: 20_000, bytes: 4096 * 1024 * 1024 },
        onAttachment: async ({ name, bytes }) => {
          const piece = name === PIECE_NAME ? readPiece(bytes) : null;
          if (piece === null || piece.pages.length === 0) isWhole = false;
          else pieces.push(piece);
        },
      },
      input.signal,
    );
    const broken = (properties['broken'] ?? '')
      .split(' ')
      .map(Number)
      .filter((page) => page > 0);
    if (reason !== null || !isWhole || pieces.length === 0)
      return { pieces: [], broken: [], reason: reason ?? 'damaged' };
    return { pieces, broken, reason: null };
  }

  /** Pages that this program has written itself. */
  async function own(bytes: Uint8Array, stamp: string | null = null): Promise<readonly Piece[]> {
    const open = async function* (): AsyncGenerator<Uint8Array> {
      yield bytes;
    };
    const { pieces, reason } = await read({ mime: 'application/pdf', size: bytes.length, open }, stamp);
    if (reason !== null) throw new Error('a page of our own was not read');
    return pieces;
  }

  return {
    own,
    async draw(annex: AnnexFile): Promise<Drawn> {
      const stamp = words.stamp.replace('{annex}', words.annex(annex.label));
      const drawn = await read(annex, stamp);
      if (drawn.reason === null) return drawn;
      const page = await undrawnPage(annex, undrawnReason(words, drawn.reason), input);
      return { pieces: await own(page, stamp), broken: [], reason: drawn.reason };
    },
  };
}
