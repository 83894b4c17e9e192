import * as mupdf from 'mupdf';
import { hasText, type Reason } from '../../intake/text/extract.ts';
import { extractorFor } from '../../intake/text/extractors.ts';
import type { Block, PictureBytes, ReadStructure, Run as Spoken } from '../../intake/text/structure/blocks.ts';
import { hasStructure, readStructure } from '../../intake/text/structure/read-structure.ts';
import type { ReportBlock, ReportDocument, ReportFigure, Run } from '../document-model.ts';
import type { Picture } from '../writers/figure-picture.ts';
import { composePdf } from '../writers/pdf.ts';

/** Signs of one document that are laid out; some thousand pages. */
const MAX_SIGNS = 6_000_000;
/** Pixels of a picture inside a document. */
const MAX_PIXELS = 40_000_000;
/** Points that a picture inside a document may take. */
const MOST = { width: 453, height: 560 };

/**
 * A mail, a letter of Word, a saved page, a text: what is written in it, on pages of A4, in the faces of this program. It looks unlike the original,
 * which may look otherwise on every machine; the words, their order and their marks are those of the file.
 *
 * @param language BCP 47, of the submission
 * @returns a PDF, or why there is none
 */
export async function textPages(mime: string, bytes: Uint8Array, language: string): Promise<Uint8Array | Reason> {
  const laid = hasStructure(mime) ? await structured(mime, bytes) : await plain(mime, bytes);
  if (typeof laid === 'string') return laid;
  const { blocks, pictures } = laid;
  const doc: ReportDocument = {
    language,
    title: '',
    // The day is not printed, and the file that is made of these pages has none.
    preparedOn: '1970-01-01',
    runningHead: '',
    pageFoot: '',
    typeface: 'times',
    cover: { addressee: '', title: '', subtitle: '', rows: [], notices: [] },
    sections: [{ id: 'document', counted: false, blocks }],
    footnotes: [],
  };
  return (await composePdf(doc, pictures)).bytes;
}

interface Laid {
  readonly blocks: ReportBlock[];
  readonly pictures: ReadonlyMap<ReportFigure, Picture>;
}

async function structured(mime: string, bytes: Uint8Array): Promise<Laid | Reason> {
  const read = await readStructure(mime, bytes, 0);
  if (read.reason !== null && read.blocks.length === 0)
    return read.reason === 'not-structured' ? 'unsupported' : read.reason;
  const pictures = new Map<ReportFigure, Picture>();
  const blocks = [
    ...headOf(read),
    ...read.blocks.flatMap((block) => reportBlocks(block, read.pictures, pictures)),
    ...enclosedOf(read),
  ];
  return measured({ blocks, pictures });
}

/** What only its text is known of. */
async function plain(mime: string, bytes: Uint8Array): Promise<Laid | Reason> {
  const extractor = await extractorFor(mime);
  if (extractor === undefined) return 'unsupported';
  const { pages, reason } = await extractor(bytes);
  if (!hasText(pages)) return reason ?? 'unsupported';
  const blocks = pages.flatMap(({ text }) =>
    text.split(/\n{2,}/).map((each): ReportBlock => paragraph([{ text: each }])),
  );
  return measured({ blocks, pictures: new Map() });
}

function measured(laid: Laid): Laid | Reason {
  if (laid.blocks.length === 0) return 'empty';
  return JSON.stringify(laid.blocks).length > MAX_SIGNS ? 'too-large' : laid;
}

/** Who wrote a mail to whom, when, about what. */
function headOf({ headers }: ReadStructure): ReportBlock[] {
  if (headers.length === 0) return [];
  const rows = headers.map(({ name, value }) => [[[{ text: name, muted: true }]], [[{ text: value }]]]);
  return [{ kind: 'table', columns: [{ width: 18 }, { width: 82 }], rows }];
}

/** What came with a mail, by name: the files are annexes of their own, if they go out. */
function enclosedOf({ enclosed }: ReadStructure): ReportBlock[] {
  if (enclosed.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [{ width: 60 }, { width: 40 }],
      rows: enclosed.map(({ name, sha256 }) => [[[{ text: name }]], [[{ text: sha256, code: true }]]]),
    },
  ];
}

function reportBlocks(
  block: Block,
  bytesOf: readonly PictureBytes[],
  pictures: Map<ReportFigure, Picture>,
): ReportBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: Math.min(3, block.level) as 1 | 2 | 3, text: textOf(block.runs) }];
    case 'paragraph':
      return block.verbatim === true
        ? textOf(block.runs)
            .split('\n')
            .map((line) => paragraph([{ text: line, code: true }]))
        : linesOf(block.runs).map(paragraph);
    case 'quote':
      return linesOf(block.runs).map((runs) => ({ kind: 'paragraph', runs, quote: true }));
    case 'note':
      return [
        paragraph([
          { text: `${block.mark} `, muted: true },
          ...runsOf(block.runs),
          ...(block.by === null ? [] : [{ text: ` (${block.by})`, muted: true }]),
        ]),
      ];
    case 'list':
      // Numbers and letters stand as they are in the document.
      return block.items.map(({ runs, mark, level }) =>
        paragraph([
          { text: `${'\u00A0\u00A0\u00A0'.repeat(level)}${mark ?? '•'}\u00A0 `, muted: true },
          ...runsOf(runs),
        ]),
      );
    case 'table':
      return tableOf(block);
    case 'rule':
      return [];
    case 'image':
      return figureOf(block, bytesOf, pictures);
  }
}

function tableOf(block: Extract<Block, { kind: 'table' }>): ReportBlock[] {
  const wide = Math.max(1, ...block.rows.map(({ cells }) => cells.reduce((sum, { across }) => sum + across, 0)));
  const count = Math.min(wide, 30);
  const [first] = block.rows;
  const hasHead = first?.head === true && block.rows.length > 1;
  const cellsOf = ({ cells }: (typeof block.rows)[number]) => {
    const row = cells.flatMap(({ runs, across }) => [linesOf(runs), ...Array.from({ length: across - 1 }, () => [[]])]);
    return Array.from({ length: count }, (_, at) => row[at] ?? [[]]);
  };
  const titles =
    hasHead && first !== undefined ? cellsOf(first).map((lines) => lines.map((runs) => textOf(runs)).join(' ')) : [];
  const columns = Array.from({ length: count }, (_, at) => ({
    width: 1,
    ...(hasHead ? { title: titles[at] ?? '' } : {}),
  }));
  return [{ kind: 'table', columns, rows: (hasHead ? block.rows.slice(1) : block.rows).map(cellsOf) }];
}

function figureOf(
  { image, description }: Extract<Block, { kind: 'image' }>,
  bytesOf: readonly PictureBytes[],
  pictures: Map<ReportFigure, Picture>,
): ReportBlock[] {
  const figure: ReportFigure = {
    kind: 'figure',
    svg: '',
    alt: description,
    ...(description === '' ? {} : { caption: description }),
  };
  const bytes = image === null ? null : (bytesOf[image]?.() ?? null);
  const picture = bytes === null ? null : pictureOf(bytes);
  if (picture !== null) pictures.set(figure, picture);
  return picture === null && description === '' ? [] : [figure];
}

/** Decoded and written anew, so that nothing but what is seen goes along. */
function pictureOf(bytes: Uint8Array): Picture | null {
  let image: mupdf.Image;
  try {
    image = new mupdf.Image(bytes);
  } catch {
    return null;
  }
  const [across, down] = [image.getWidth(), image.getHeight()];
  try {
    if (across < 8 || down < 8 || across * down > MAX_PIXELS) return null;
    const scale = Math.min(0.75, MOST.width / across, MOST.height / down);
    const dots = Math.min(1, (scale * 200) / 72);
    const drawn = new mupdf.Pixmap(
      mupdf.ColorSpace.DeviceRGB,
      [0, 0, Math.ceil(across * dots), Math.ceil(down * dots)],
      false,
    );
    drawn.clear(255);
    const device = new mupdf.DrawDevice(mupdf.Matrix.identity, drawn);
    device.fillImage(image, [drawn.getWidth(), 0, 0, drawn.getHeight(), 0, 0], 1);
    device.close();
    const png = drawn.asPNG().slice();
    drawn.destroy();
    return { png, width: across * scale, height: down * scale };
  } catch {
    return null;
  } finally {
    image.destroy();
  }
}

function paragraph(runs: readonly Run[]): ReportBlock {
  return { kind: 'paragraph', runs };
}

/** Ends of lines that the author has set. */
function linesOf(runs: readonly Spoken[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [at, text] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push(runOf(run, text));
    }
  }
  return lines;
}

function runsOf(runs: readonly Spoken[]): Run[] {
  return runs.map((run) => runOf(run, run.text));
}

function runOf({ bold, italic, underline, strike }: Spoken, text: string): Run {
  return {
    text,
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italic } : {}),
    ...(underline === true ? { underline } : {}),
    ...(strike === true ? { strike } : {}),
  };
}

function textOf(runs: readonly (Spoken | Run)[]): string {
  return runs.map((run) => ('text' in run ? run.text : '')).join('');
}
