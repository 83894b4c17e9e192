import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import type { Table } from 'docx';
import type {
  ReportBlock,
  ReportCover,
  ReportDocument,
  ReportFigure,
  ReportParagraph,
  ReportSection,
  Run,
} from '../document-model.ts';
import { figurePicture, type Picture } from './figure-picture.ts';
import { cleanWordPackage } from './word-package.ts';
import { page, paragraphsFrom, pointsList, stepsList, styleIds, textWidth, wordStyles } from './word-style.ts';
import { wordTable } from './word-table.ts';
import { printable, runs, spacer, styled, wordLanguage } from './word-text.ts';

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
  const numbered = numberedRuns(doc);
  const writing: Writing = { language: doc.language, numbered, pictures: await picturesOf(doc), lists: 0 };
  const file = new Document({
    ...wordStyles({
      language: wordLanguage(doc.language),
      typeface: doc.typeface,
      numberedFrom: [...new Set(numbered.values())],
    }),
    title: doc.title,
    creator: '',
    footnotes: Object.fromEntries(
      // Word keeps the ids 0 and -1 for the separator lines; the notes start at 1.
      doc.footnotes.map((runs, at) => [at + 1, { children: [footnoteParagraph(runs, doc.language)] }]),
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
        children: [
          ...coverBlocks(doc.cover, doc.language),
          ...(doc.contents === undefined ? [] : contentsBlocks(doc.contents)),
          ...doc.sections.flatMap((section) => sectionBlocks(section, writing)),
        ],
      },
    ],
  });
  const packed = await Packer.toBuffer(file);
  return cleanWordPackage(new Uint8Array(packed), doc);
}

type Placed = Paragraph | Table | TableOfContents;

/** What is known of a document while its parts are written. */
interface Writing {
  readonly language: string;
  /** The first number of the run that a numbered paragraph belongs to. */
  readonly numbered: ReadonlyMap<ReportParagraph, number>;
  readonly pictures: ReadonlyMap<ReportFigure, Picture>;
  /** Numbered lists so far: each begins at 1. */
  lists: number;
}

/** Paragraphs are numbered by Word itself; where the numbers do not follow each other a new run begins. */
function numberedRuns(doc: ReportDocument): Map<ReportParagraph, number> {
  const runs = new Map<ReportParagraph, number>();
  let [first, last] = [0, -1];
  for (const block of doc.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'paragraph' || block.number === undefined) continue;
    if (block.number !== last + 1) first = block.number;
    last = block.number;
    runs.set(block, first);
  }
  return runs;
}

/** Points of the text, and of the tallest drawing. */
const MOST = { width: textWidth / 20, height: 560 };

async function picturesOf(doc: ReportDocument): Promise<Map<ReportFigure, Picture>> {
  const pictures = new Map<ReportFigure, Picture>();
  for (const block of doc.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'figure') pictures.set(block, await figurePicture(block.svg, MOST));
  }
  return pictures;
}

/**
 * The headings, each leading to its place. Without numbers of pages: those that a document brings along are wrong as soon as another program
 * breaks its lines elsewhere.
 */
function contentsBlocks(heading: string): Placed[] {
  return [
    styled(styleIds.contents, [{ text: heading }]),
    new TableOfContents(heading, {
      hyperlink: true,
      headingStyleRange: '1-2',
      pageNumbersEntryLevelsRange: '1-2',
      beginDirty: false,
    }),
    spacer(false),
  ];
}

function coverBlocks(cover: ReportCover, language: string): Placed[] {
  return [
    styled(styleIds.addressee, [{ text: cover.addressee }]),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs([{ text: cover.title }]) }),
    styled(styleIds.subtitle, [{ text: cover.subtitle }]),
    ...(cover.rows.length === 0
      ? []
      : [
          wordTable(
            {
              kind: 'table',
              columns: [{ width: 30 }, { width: 70 }],
              rows: cover.rows.map(({ label, value }) => [[[{ text: label, muted: true }]], value]),
            },
            language,
          ),
        ]),
    ...(cover.notices.length > 0 ? [spacer(true)] : []),
    ...cover.notices.map((text) => styled(styleIds.notice, [{ text }])),
  ];
}

function sectionBlocks(section: ReportSection, writing: Writing): Placed[] {
  return section.blocks.flatMap((block, at) => blockParts(block, at === 0 && section.newPage === true, writing));
}

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function blockParts(block: ReportBlock, pageBreakBefore: boolean, writing: Writing): Placed[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headingLevels[block.level],
          ...(pageBreakBefore ? { pageBreakBefore, spacing: { before: 0 } } : {}),
          children: runs([{ text: block.text }], writing.language),
        }),
      ];
    case 'paragraph':
      return [paragraphPart(block, pageBreakBefore, writing)];
    case 'list': {
      if (block.ordered === true) writing.lists += 1;
      const numbering =
        block.ordered === true
          ? { reference: stepsList, level: 0, instance: writing.lists }
          : { reference: pointsList, level: 0 };
      return block.items.map(
        (item) => new Paragraph({ numbering, spacing: { after: 60 }, children: runs(item, writing.language) }),
      );
    }
    case 'table':
      // Word joins two tables that touch; the spacer keeps them, and the text after them, apart.
      return [wordTable(block, writing.language), spacer(block.keepWithNext === true)];
    case 'figure':
      return figureParts(block, pageBreakBefore, writing);
  }
}

function paragraphPart(block: ReportParagraph, pageBreakBefore: boolean, { language, numbered }: Writing): Paragraph {
  if (block.notice === true) return styled(styleIds.notice, block.runs, { pageBreakBefore }, language);
  const first = numbered.get(block);
  return new Paragraph({
    ...(block.quote === true ? { style: styleIds.quote } : {}),
    ...(first === undefined ? {} : { numbering: { reference: paragraphsFrom(first), level: 0 } }),
    pageBreakBefore,
    keepNext: block.keepWithNext === true,
    widowControl: true,
    children: runs(block.runs, language),
  });
}

/** Pixels for each point: what is drawn in Word is measured at 96 to the inch. */
const PIXELS = 96 / 72;

function figureParts(block: ReportFigure, pageBreakBefore: boolean, { language, pictures }: Writing): Placed[] {
  const picture = pictures.get(block);
  if (picture === undefined) return [];
  const image = new ImageRun({
    type: 'png',
    data: picture.png,
    transformation: { width: Math.round(picture.width * PIXELS), height: Math.round(picture.height * PIXELS) },
    altText: { description: printable(block.alt), id: String([...pictures.keys()].indexOf(block) + 1) },
  });
  const hasCaption = block.caption !== undefined;
  return [
    new Paragraph({ pageBreakBefore, keepNext: hasCaption, spacing: { before: 120, after: 80 }, children: [image] }),
    ...(hasCaption ? [styled(styleIds.caption, [{ text: block.caption ?? '' }], {}, language)] : []),
  ];
}

function footnoteParagraph(text: readonly Run[], language: string): Paragraph {
  return new Paragraph({
    style: 'FootnoteText',
    children: [new TextRun({ children: ['\t'] }), ...runs(text, language)],
  });
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
