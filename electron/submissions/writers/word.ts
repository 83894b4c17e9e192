import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { IBorderOptions, IParagraphOptions } from 'docx';
import type { ReportBlock, ReportCover, ReportDocument, ReportSection, ReportTable, Run } from '../document-model.ts';
import { cleanWordPackage } from './word-package.ts';
import { ink, page, pointsList, styleIds, textWidth, wordStyles } from './word-style.ts';

/** Its type (ISO/IEC 29500). */
export const WORD_FILE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Writes a document as a Word file (ISO/IEC 29500): real heading styles, real footnotes, header rows that repeat, rows
 * that do not split. The file carries no name of a person, of an organisation's computer or of a program outside the text
 * that is read, and no time but the day of the document; equal input gives equal bytes.
 *
 * @param doc the document
 * @returns the bytes of the .docx
 */
export async function writeWord(doc: ReportDocument): Promise<Uint8Array> {
  const footer = () => new Footer({ children: [pageFoot(doc.pageFoot)] });
  const file = new Document({
    ...wordStyles(doc.language),
    title: doc.title,
    creator: '',
    footnotes: Object.fromEntries(
      // Word keeps the ids 0 and -1 for the separator lines; the notes start at 1.
      doc.footnotes.map((runs, at) => [at + 1, { children: [footnoteParagraph(runs)] }]),
    ),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.side,
              right: page.side,
              header: 680,
              footer: 624,
            },
          },
        },
        headers: {
          default: new Header({ children: [styled(styleIds.runningHead, [{ text: doc.runningHead }])] }),
          first: new Header({ children: [styled(styleIds.runningHead, [])] }),
        },
        footers: { default: footer(), first: footer() },
        children: [...coverBlocks(doc.cover), ...doc.sections.flatMap(sectionBlocks)],
      },
    ],
  });
  const packed = await Packer.toBuffer(file);
  return cleanWordPackage(new Uint8Array(packed), doc);
}

type Placed = Paragraph | Table;

function coverBlocks(cover: ReportCover): Placed[] {
  return [
    styled(styleIds.addressee, [{ text: cover.addressee }]),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs([{ text: cover.title }]) }),
    styled(styleIds.subtitle, [{ text: cover.subtitle }]),
    wordTable({
      kind: 'table',
      columns: [{ width: 30 }, { width: 70 }],
      rows: cover.rows.map(({ label, value }) => [[[{ text: label, muted: true }]], value]),
    }),
    ...(cover.notices.length > 0 ? [spacer(true)] : []),
    ...cover.notices.map((text) => styled(styleIds.notice, [{ text }])),
  ];
}

function sectionBlocks(section: ReportSection): Placed[] {
  return section.blocks.flatMap((block, at) => blockParts(block, at === 0 && section.newPage === true));
}

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function blockParts(block: ReportBlock, pageBreakBefore: boolean): Placed[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headingLevels[block.level],
          ...(pageBreakBefore ? { pageBreakBefore, spacing: { before: 0 } } : {}),
          children: runs([{ text: block.text }]),
        }),
      ];
    case 'paragraph':
      return [
        block.notice === true
          ? styled(styleIds.notice, block.runs)
          : new Paragraph({
              pageBreakBefore,
              keepNext: block.keepWithNext === true,
              widowControl: true,
              children: runs(block.runs),
            }),
      ];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: pointsList, level: 0 },
            spacing: { after: 60 },
            children: runs(item),
          }),
      );
    case 'table':
      // Word joins two tables that touch; the spacer keeps them, and the text after them, apart.
      return [wordTable(block), spacer(block.keepWithNext === true)];
  }
}

const border = (size: number, color: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color });
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function wordTable(table: ReportTable): Table {
  const shares = table.columns.reduce((sum, { width }) => sum + width, 0);
  const widths = table.columns.map(({ width }) => Math.floor((textWidth * width) / shares));
  const titled = !isPlain(table);
  const alignment = (column: number) =>
    table.columns[column]?.align === 'end' ? { alignment: AlignmentType.RIGHT } : {};
  const cell = (column: number, children: Paragraph[]): TableCell =>
    new TableCell({ width: { size: widths[column] ?? 0, type: WidthType.DXA }, children });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ title }, column) =>
      cell(column, [styled(styleIds.tableHead, [{ text: title ?? '' }], alignment(column))]),
    ),
  });
  const rows = table.rows.map(
    (cells, row) =>
      new TableRow({
        cantSplit: true,
        keepNext: staysWithNext(row, table),
        children: cells.map((lines, column) =>
          cell(
            column,
            (lines.length === 0 ? [[]] : lines).map((text) => styled(styleIds.tableText, text, alignment(column))),
          ),
        ),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { marginUnitType: WidthType.DXA, top: 60, bottom: 40, left: 0, right: 140 },
    borders: {
      top: titled ? border(8, ink.heading) : border(4, ink.hairline),
      bottom: border(4, titled ? ink.rule : ink.hairline),
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: border(4, ink.hairline),
    },
    rows: titled ? [head, ...rows] : rows,
  });
}

/**
 * A list of labels and values belongs on one page, and so does a short table; a longer one leaves no single row for the
 * last page. The header row stays with the first one by its style.
 */
function staysWithNext(row: number, table: ReportTable): boolean {
  const rows = table.rows.length;
  if (row === rows - 1) return table.keepWithNext === true;
  return isPlain(table) || rows <= 3 || row === rows - 2;
}

/** Without titles: labels and values. */
function isPlain(table: ReportTable): boolean {
  return table.columns.every(({ title }) => title === undefined);
}

function footnoteParagraph(text: readonly Run[]): Paragraph {
  return new Paragraph({ style: 'FootnoteText', children: [new TextRun({ children: ['\t'] }), ...runs(text)] });
}

/** `Page {page} of {pages}`, in whatever order a language wants it. */
function pageFoot(pattern: string): Paragraph {
  const children = pattern.split(/(\{pages?\})/).map((part) => {
    if (part === '{page}') return PageNumber.CURRENT;
    return part === '{pages}' ? PageNumber.TOTAL_PAGES : part;
  });
  return new Paragraph({
    style: styleIds.runningHead,
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children })],
  });
}

function spacer(keepNext: boolean): Paragraph {
  return new Paragraph({ keepNext, spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' }, children: [] });
}

function styled(style: string, text: readonly Run[], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...more, style, widowControl: true, children: runs(text) });
}

function runs(text: readonly Run[]): (TextRun | FootnoteReferenceRun)[] {
  return text.map((run) => {
    if ('footnote' in run) return new FootnoteReferenceRun(run.footnote + 1);
    const style =
      run.quotation === true
        ? styleIds.quotation
        : run.code === true
          ? styleIds.digits
          : run.muted === true
            ? styleIds.muted
            : undefined;
    return new TextRun({
      text: printable(run.text),
      ...(run.bold === true ? { bold: true } : {}),
      ...(run.italic === true ? { italics: true } : {}),
      ...(style === undefined ? {} : { style }),
    });
  });
}

/**
 * Text out of scanned and mailed documents may hold what XML 1.0 (section 2.2) forbids: control characters and halves of
 * surrogate pairs. One of them, and Word offers to repair the file.
 */
function printable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replaceAll(/\p{Cc}|[\uFFFE\uFFFF]/gu, '');
}
