import { coverSheet, type ListedAnnex } from './annex-cover.ts';
import { annexWords } from './annex-words.ts';
import type { AnnexFile, CombineInput } from './combined-pdf.ts';
import { beginPdfFile, type Chapter, type FileSink, type PdfFile } from './pdf-file.ts';
import type { Piece } from './piece.ts';

/** Objects that a file has beside its annexes, and what each of them takes in the list of objects. */
const CLOSING = 40_000;
const ENTRY = 20;
/** What a line on the cover sheet takes, and a bookmark. */
const COVER = 110_000;
const COVER_LINE = 1500;
/** Bytes that are kept free of a file for what stands around the annexes. */
export const CLOSING_ROOM = COVER + CLOSING;

interface OpenFile {
  readonly name: string;
  readonly file: PdfFile;
  readonly chapters: Chapter[];
  readonly listed: ListedAnnex[];
  readonly size: () => number;
}

/** The files that are being written. What stands on a cover sheet (how many parts there are) is known at the end, so they all end there. */
export function createParts(
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
    async abandon(): Promise<void> {
      await Promise.allSettled(files.map(({ file }) => file.abandon()));
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
