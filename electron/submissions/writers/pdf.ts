import type { ReportCover, ReportDocument, ReportFigure } from '../document-model.ts';
import { figurePicture, type Picture } from './figure-picture.ts';
import { blockSlabs, noticeSlabs, spaceSlab, textSlabs, type Landmark, type Making } from './pdf-blocks.ts';
import { drawLine, drawNoteLine, drawRule, linkTo, type Canvas } from './pdf-draw.ts';
import { breakLines, type Line } from './pdf-lines.ts';
import { layPages, type LaidPage, type Slab } from './pdf-paging.ts';
import { noteRoom, runningLines, settingsOf, sheet, textWidth } from './pdf-style.ts';
import { once, tableSlabs } from './pdf-table.ts';
import { createTags } from './pdf-tags.ts';
import { beginPdf, createType, endPdf, ink } from './pdf-type.ts';

/** Its type (ISO 32000-1). */
export const PDF_FILE = 'application/pdf';

/**
 * Writes a document as a tagged PDF (ISO 32000-1, 14.8): headings, paragraphs, lists, tables with heads that stand again on each page, notes at the foot of
 * their page, figures with what they show in words, bookmarks, and the fonts in it. The file carries no name of a person, of a computer or of
 * a program outside the text that is read, and no time but the day of the document; equal input gives equal bytes.
 *
 * @param doc the document
 * @returns the bytes of the PDF
 */
export async function writePdf(doc: ReportDocument): Promise<Uint8Array> {
  return (await composePdf(doc)).bytes;
}

export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * The same with the number of its pages, for a form that limits them.
 *
 * @param given pictures that stand for figures, where they are no drawings of ours
 */
export async function composePdf(
  doc: ReportDocument,
  given: ReadonlyMap<ReportFigure, Picture> = new Map(),
): Promise<WrittenPdf> {
  const pictures = new Map([...given, ...(await picturesOf(doc))]);
  const pdf = beginPdf(doc, true);
  const canvas: Canvas = {
    pdf,
    type: createType(pdf),
    tags: createTags(pdf),
    settings: settingsOf(doc.typeface),
    language: doc.language,
    notes: new Map(),
  };
  const landmarks: Landmark[] = [];
  const slabs = documentSlabs(doc, canvas, landmarks, pictures);
  const noteLines = notesOf(doc, canvas);
  const pages = layPages(slabs, noteLines, { top: sheet.top, bottom: sheet.bottom, noteGap: noteRoom.gap });
  for (const [number, page] of pages.entries()) {
    for (const { slab, y } of page.body) {
      const { landmark } = slab as { landmark?: Landmark };
      if (landmark !== undefined) Object.assign(landmark, { page: number, y });
    }
  }
  for (const [number, page] of pages.entries()) drawPage(canvas, doc, page, { number, of: pages.length });
  addBookmarks(canvas, landmarks);
  return { bytes: await endPdf(pdf), pages: pages.length };
}

function documentSlabs(
  doc: ReportDocument,
  canvas: Canvas,
  landmarks: Landmark[],
  pictures: Making['pictures'],
): Slab[] {
  const sect = () => once(() => canvas.tags.under(canvas.tags.root, 'Sect'));
  const inSection = (): Making => ({ canvas, landmarks, pictures, parent: sect() });
  const cover = doc.cover.title === '' ? [] : coverSlabs(doc.cover, inSection());
  const body = doc.sections.flatMap((section) => {
    const making = inSection();
    const slabs = section.blocks.flatMap((block) => blockSlabs(block, making));
    const [first, ...rest] = slabs;
    return first === undefined || section.newPage !== true ? slabs : [Object.assign(first, { newPage: true }), ...rest];
  });
  const contents = doc.contents === undefined ? [] : contentsSlabs(doc.contents, landmarks, inSection());
  return [...cover, ...contents, ...body];
}

function coverSlabs(cover: ReportCover, making: Making): Slab[] {
  const { settings } = making.canvas;
  const line = (text: string, kind: string, setting: typeof settings.text, after: number): Slab[] =>
    text === '' ? [] : textSlabs(making, [{ text }], { kind, setting, after, keep: true });
  const rows = cover.rows.map(({ label, value }) => [[[{ text: label, muted: true }]], value]);
  const table = { kind: 'table' as const, columns: [{ width: 30 }, { width: 70 }], rows };
  return [
    ...line(cover.addressee, 'P', settings.addressee, 12),
    ...line(cover.title, 'H1', settings.title, 3),
    ...line(cover.subtitle, 'P', settings.subtitle, 17),
    ...(rows.length === 0 ? [] : tableSlabs(making.canvas, table, making.parent)),
    ...(cover.notices.length === 0 ? [] : [spaceSlab(8, true)]),
    ...cover.notices.flatMap((text) => noticeSlabs(making, [{ text }], false)),
  ];
}

/** What is in the document and on which page; each line leads there. */
function contentsSlabs(heading: string, landmarks: readonly Landmark[], making: Making): Slab[] {
  const { canvas } = making;
  const { type, tags, settings, pdf } = canvas;
  const entries = landmarks.filter(({ level }) => level <= 2);
  const title = textSlabs(making, [{ text: heading }], {
    kind: 'P',
    setting: settings.headings[1],
    before: settings.headings[1].before,
    after: settings.headings[1].after,
    keep: true,
  });
  const list = once(() => tags.under(making.parent(), 'TOC'));
  const lines = entries.flatMap((landmark): Slab[] => {
    const indent = landmark.level === 1 ? 0 : 16;
    const lines = breakLines(type, [{ text: landmark.text }], settings.text, {
      width: textWidth - indent - 40,
      language: canvas.language,
    });
    const item = once(() => tags.under(tags.under(list(), 'TOCI'), 'Reference'));
    return lines.map((line, at) => ({
      height: line.leading + (at === lines.length - 1 ? 2 : 0),
      before: 0,
      notes: [],
      keep: at < lines.length - 1,
      draw({ y }) {
        const link = tags.under(item(), 'Link');
        drawLine(canvas, line, sheet.left + indent, y, link, 'Link');
        if (at === lines.length - 1) {
          const { face, size, colour } = settings.text;
          const number = String(landmark.page + 1);
          const x = sheet.left + textWidth - type.width(face, size, number);
          tags.ornament('Layout', () => {
            const from = sheet.left + indent + line.width + 6;
            pdf.lineWidth(0.5).dash(0.5, { space: 3 }).strokeColor(ink.rule);
            if (from < x - 6)
              pdf
                .moveTo(from, y + line.baseline)
                .lineTo(x - 6, y + line.baseline)
                .stroke();
            pdf.undash();
          });
          tags.content(link, 'Link', () => type.show(face, size, colour, number, x, y + line.baseline));
        }
        linkTo(
          pdf,
          landmark.name,
          landmark.text,
          { x: sheet.left + indent, y, width: textWidth - indent, height: line.leading },
          link,
        );
      },
    }));
  });
  return [...title, ...lines, spaceSlab(10, false)];
}

function notesOf(doc: ReportDocument, { type, settings, language }: Canvas): (note: number) => readonly Line[] {
  const width = textWidth - noteRoom.indent;
  const lines = doc.footnotes.map((runs) => breakLines(type, runs, settings.note, { width, language }));
  return (note) => lines[note] ?? [];
}

function drawPage(
  canvas: Canvas,
  doc: ReportDocument,
  page: LaidPage,
  { number, of }: { number: number; of: number },
): void {
  const { pdf, tags, type, settings } = canvas;
  pdf.addPage({ size: [sheet.width, sheet.height], margin: 0 });
  for (const { slab, y, isAgain } of page.body) slab.draw({ page: number, y }, isAgain);
  if (page.notes.length > 0) {
    drawRule(canvas, sheet.left, page.notesTop + noteRoom.gap * 0.55, noteRoom.rule, 0.5, ink.rule);
    let y = page.notesTop + noteRoom.gap;
    for (const each of page.notes) {
      drawNoteLine(canvas, each, y);
      y += each.line.leading;
    }
  }
  const { face, size, colour } = settings.running;
  tags.ornament('Pagination', () => {
    if (number > 0) type.show(face, size, colour, doc.runningHead, sheet.left, runningLines.head);
    const foot = doc.pageFoot.replace('{page}', String(number + 1)).replace('{pages}', String(of));
    type.show(face, size, colour, foot, sheet.left + textWidth - type.width(face, size, foot), runningLines.foot);
  });
}

function addBookmarks({ pdf }: Canvas, landmarks: readonly Landmark[]): void {
  type Item = Pick<PDFKit.PDFOutline, 'addItem'>;
  const parents: Item[] = [pdf.outline];
  for (const { level, text, page, y } of landmarks) {
    const depth = Math.min(level, parents.length);
    // The library counts from the right and from the top.
    const place = {
      pageNumber: page,
      fit: false,
      left: sheet.width,
      top: Math.max(0, y - 10),
      zoom: 0,
      expanded: level === 1,
    };
    const item = (parents[depth - 1] ?? pdf.outline).addItem(text, place);
    parents.splice(depth, parents.length, item);
  }
}

/** Points that a drawing may be high. */
const TALLEST = 560;

async function picturesOf(doc: ReportDocument): Promise<Map<ReportFigure, Picture>> {
  const figures = doc.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure'));
  const pictures = new Map<ReportFigure, Picture>();
  for (const figure of figures) {
    if (figure.svg !== '') pictures.set(figure, await figurePicture(figure.svg, { width: textWidth, height: TALLEST }));
  }
  return pictures;
}
