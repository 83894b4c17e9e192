import { PIECE_NAME } from '../../intake/annex-wish.ts';
import type { Reader } from '../../intake/reader.ts';
import type { Reason } from '../../intake/text/extract.ts';
import { coverSheet, undrawnPage, type CoverFacts, type ListedAnnex } from './annex-cover.ts';
import { annexWords, undrawnReason } from './annex-words.ts';
import { beginPdfFile, type Chapter, type FileSink, type PdfFile } from './pdf-file.ts';
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

/** Objects that a file has beside its annexes, and what each of them takes in the list of objects. */
const CLOSING = 40_000;
const ENTRY = 20;
/** What a line on the cover sheet takes, and a bookmark. */
const COVER = 110_000;
const COVER_LINE = 1500;

/**
 * Puts annexes together: a cover sheet, every page with its stamp, a bookmark for each annex. Files are parsed in the reader alone; what comes out of
 * it is written as it comes, so that no more than a few annexes are in memory at a time.
 *
 * @param reader the process (or several) that reads hostile files
 * @param open begins a file of the given name; several may be open at the same time
 * @throws the reason of the signal, what `open` and the files throw
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
          pieceBytes: input.limit === null ? null : Math.max(1, Math.floor((input.limit - COVER - CLOSING) * 0.97)),
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

interface OpenFile {
  readonly name: string;
  readonly file: PdfFile;
  readonly chapters: Chapter[];
  readonly listed: ListedAnnex[];
  readonly size: () => number;
}

/** The files that are being written. What stands on a cover sheet (how many parts there are) is known at the end, so they all end there. */
function createParts(
  input: CombineInput,
  open: (name: string) => Promise<FileSink>,
  own: (bytes: Uint8Array) => Promise<readonly Piece[]>,
) {
  const words = annexWords(input.language);
  const files: OpenFile[] = [];
  const closed: { name: string; size: number }[] = [];
  const over: string[] = [];
  const isSeparate = input.delivery === 'separate';

  async function begin(name: string): Promise<OpenFile> {
    const file = await beginPdfFile(await open(`${name}.pdf`));
    const begun: OpenFile = { name, file, chapters: [], listed: [], size: () => file.size };
    files.push(begun);
    return begun;
  }

  function room(current: OpenFile, piece: Piece): boolean {
    if (input.limit === null) return true;
    const { file, listed } = current;
    const closing =
      CLOSING +
      (file.objects + piece.objects.length) * ENTRY +
      (isSeparate ? 0 : COVER + (listed.length + 1) * COVER_LINE);
    return file.size + piece.body.length + closing <= input.limit;
  }

  function bookmark(annex: AnnexFile): string {
    return [words.annex(annex.label), annex.title].filter((each) => each !== '').join('. ');
  }

  async function put(
    current: OpenFile,
    annex: AnnexFile,
    piece: Piece,
    at: { from: number; of: number },
  ): Promise<void> {
    const pages = await current.file.add(piece);
    const last = current.chapters.at(-1);
    if (last !== undefined && current.listed.at(-1)?.annex === annex) {
      last.pages.push(...pages);
      const here = current.listed.at(-1)?.here;
      if (here !== undefined) Object.assign(here, { to: here.to + pages.length });
      return;
    }
    current.chapters.push({ title: bookmark(annex), prefix: `${annex.label}-`, from: at.from, pages });
    const isParted = pages.length < at.of;
    current.listed.push({
      annex,
      pages: at.of,
      ...(isParted ? { here: { from: at.from, to: at.from + pages.length - 1 } } : {}),
    });
  }

  /** The file that a piece goes into: the one at hand as long as there is room in it. */
  async function fileFor(annex: AnnexFile, piece: Piece, isFirst: boolean): Promise<OpenFile> {
    const current = files.at(-1);
    if (isSeparate) {
      if (current !== undefined && !isFirst && room(current, piece)) return current;
      while (isFirst && files[0] !== undefined) await close(files[0], null);
      const number = isFirst ? 1 : files.filter(({ listed }) => listed[0]?.annex === annex).length + 1;
      return begin(number === 1 ? annex.fileName : `${annex.fileName}-${number}`);
    }
    if (current !== undefined && (current.listed.length === 0 || room(current, piece))) return current;
    const name = input.name ?? 'annexes';
    return begin(input.limit === null ? name : `${name}-${files.length + 1}`);
  }

  async function close(current: OpenFile, cover: readonly Piece[] | null): Promise<void> {
    const pages: number[] = [];
    for (const piece of cover ?? []) pages.push(...(await current.file.add(piece)));
    const front: Chapter[] = pages.length === 0 ? [] : [{ title: words.title, prefix: '', from: 1, pages }];
    const [only] = current.listed;
    const title = isSeparate && only !== undefined ? words.annex(only.annex.label) : words.title;
    await current.file.end([...front, ...current.chapters], { title, language: words.tag });
    closed.push({ name: `${current.name}.pdf`, size: current.size() });
    if (input.limit !== null && current.size() > input.limit) over.push(`${current.name}.pdf`);
    if (isSeparate) files.splice(files.indexOf(current), 1);
  }

  return {
    async add(annex: AnnexFile, pieces: readonly Piece[], of: number): Promise<void> {
      let from = 1;
      // An annex that has room in one file stands in one.
      for (const [at, piece] of pieces.entries()) {
        const current = await fileFor(annex, piece, at === 0);
        const count = piece.pages.length;
        await put(current, annex, piece, { from, of });
        from += count;
      }
    },
    async end(): Promise<{ files: { name: string; size: number }[]; over: string[] }> {
      const open = [...files];
      for (const [at, current] of open.entries()) {
        const part = open.length === 1 ? null : { number: at + 1, of: open.length };
        const cover = isSeparate ? null : await own(await coverSheet(current.listed, { ...input, part }));
        await close(current, cover);
      }
      return { files: closed, over };
    },
  };
}
