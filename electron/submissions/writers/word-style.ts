import { AlignmentType, BorderStyle, LevelFormat, LineRuleType, type IPropertiesOptions } from 'docx';

/**
 * The look of a report in Word: what is ours in Calibri, titles and the words of documents in Cambria, both of which every
 * Word has; figures of one width in Consolas. LibreOffice puts Carlito and Caladea, of the same widths, in their place.
 * Sizes are half-points, lengths twips (1/1440 inch), as in ISO/IEC 29500.
 */
export interface Faces {
  readonly text: string;
  readonly serif: string;
  readonly digits: string;
}
export const faces: Faces = { text: 'Calibri', serif: 'Cambria', digits: 'Consolas' };
/** Where a form wants Times New Roman; LibreOffice puts Liberation Serif in its place, of the same widths. */
const timesFaces: Faces = { text: 'Times New Roman', serif: 'Times New Roman', digits: 'Courier New' };

export function facesOf(typeface: 'times' | undefined): Faces {
  return typeface === 'times' ? timesFaces : faces;
}

export const ink = {
  text: '1B1F24',
  heading: '14304A',
  muted: '5A6572',
  rule: '8A97A5',
  hairline: 'D5DBE1',
  wash: 'F2F5F8',
};

/** A4 with margins of 25 mm at the sides. */
export const page = { width: 11906, height: 16838, side: 1417, top: 1474, bottom: 1304 } as const;
export const textWidth = page.width - 2 * page.side;

export const styleIds = {
  tableText: 'TableText',
  tableHead: 'TableHead',
  addressee: 'CoverAddressee',
  subtitle: 'CoverSubtitle',
  notice: 'Notice',
  runningHead: 'RunningHead',
  quotation: 'SourceWords',
  muted: 'Secondary',
  digits: 'Digits',
  quote: 'QuotedPassage',
  caption: 'FigureCaption',
  contents: 'ContentsHeading',
} as const;

/** The references of the list styles, for `numbering`. */
export const pointsList = 'points';
export const stepsList = 'steps';
/** Of paragraphs that are numbered from a number on. */
export const paragraphsFrom = (number: number): string => `paragraphs-${number}`;

const headingFlow = { keepNext: true, keepLines: true };
const line = (value: number) => ({ line: value, lineRule: LineRuleType.AUTO });

/** What the styles of a report follow. */
export interface StyleWishes {
  /** BCP 47 tag of the text, so that a reader's spelling check and voice read it rightly. */
  readonly language: string;
  readonly typeface: 'times' | undefined;
  /** The first number of each run of numbered paragraphs. */
  readonly numberedFrom: readonly number[];
}

/** @returns styles and numbering of a report */
export function wordStyles({
  language,
  typeface,
  numberedFrom,
}: StyleWishes): Pick<IPropertiesOptions, 'styles' | 'numbering'> {
  const faces = facesOf(typeface);
  const serif = { font: faces.serif, color: ink.heading };
  const size = typeface === 'times' ? 24 : 22;
  return {
    styles: {
      default: {
        document: {
          run: { font: faces.text, size, color: ink.text, language: { value: language } },
          paragraph: { spacing: { after: 130, ...line(276) } },
        },
        title: {
          run: { ...serif, size: 50 },
          paragraph: { spacing: { before: 60, after: 60, ...line(240) }, keepNext: true },
        },
        heading1: {
          run: { ...serif, size: 32, bold: true },
          paragraph: { ...headingFlow, outlineLevel: 0, spacing: { before: 440, after: 150, ...line(252) } },
        },
        heading2: {
          run: { ...serif, size: 26, bold: true },
          paragraph: { ...headingFlow, outlineLevel: 1, spacing: { before: 320, after: 110, ...line(252) } },
        },
        heading3: {
          run: { font: faces.text, size, bold: true, color: ink.muted },
          paragraph: { ...headingFlow, outlineLevel: 2, spacing: { before: 220, after: 90, ...line(252) } },
        },
        footnoteText: {
          run: { size: 18 },
          paragraph: { spacing: { after: 30, ...line(245) }, indent: { left: 284, hanging: 284 } },
        },
        footnoteReference: { run: { superScript: true } },
      },
      paragraphStyles: [
        paragraphStyle(styleIds.tableText, 'Table Text', { size: 20 }, { spacing: { after: 30, ...line(254) } }),
        paragraphStyle(
          styleIds.tableHead,
          'Table Head',
          { size: 18, bold: true, color: ink.heading },
          { spacing: { after: 0, ...line(240) }, keepNext: true },
        ),
        paragraphStyle(
          styleIds.addressee,
          'Cover Addressee',
          { size: 20, color: ink.muted },
          { spacing: { after: 240 } },
        ),
        paragraphStyle(
          styleIds.subtitle,
          'Cover Subtitle',
          { size: 26, color: ink.muted, font: faces.serif },
          { spacing: { after: 340 }, keepNext: true },
        ),
        paragraphStyle(
          styleIds.notice,
          'Notice',
          { size: 20 },
          {
            spacing: { before: 160, after: 160, ...line(254) },
            indent: { left: 220, right: 180 },
            shading: { fill: ink.wash },
            border: {
              left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: ink.heading },
              top: { style: BorderStyle.SINGLE, size: 4, space: 5, color: ink.wash },
              bottom: { style: BorderStyle.SINGLE, size: 4, space: 5, color: ink.wash },
              right: { style: BorderStyle.SINGLE, size: 4, space: 8, color: ink.wash },
            },
            keepLines: true,
          },
        ),
        paragraphStyle(
          styleIds.runningHead,
          'Running Head',
          { size: 17, color: ink.muted },
          { spacing: { after: 0, ...line(240) } },
        ),
        paragraphStyle(
          styleIds.quote,
          'Quoted Passage',
          { font: faces.serif },
          { indent: { left: 680, right: 480 }, spacing: { before: 60, after: 130, ...line(268) } },
        ),
        paragraphStyle(styleIds.caption, 'Figure Caption', { size: 18, color: ink.muted }, { spacing: { after: 220 } }),
        paragraphStyle(
          styleIds.contents,
          'Contents Heading',
          { ...serif, size: 32, bold: true },
          { ...headingFlow, spacing: { before: 440, after: 150, ...line(252) } },
        ),
        contentsLine(1, 0),
        contentsLine(2, 340),
      ],
      characterStyles: [
        { id: styleIds.quotation, name: 'Source Words', basedOn: 'DefaultParagraphFont', run: { font: faces.serif } },
        { id: styleIds.muted, name: 'Secondary', basedOn: 'DefaultParagraphFont', run: { color: ink.muted } },
        { id: styleIds.digits, name: 'Digits', basedOn: 'DefaultParagraphFont', run: { font: faces.digits, size: 17 } },
      ],
    },
    numbering: {
      config: [
        {
          reference: pointsList,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: {
                paragraph: { indent: { left: 340, hanging: 255 } },
                run: { color: ink.rule },
              },
            },
          ],
        },
        { reference: stepsList, levels: [numberLevel(1, { left: 440, hanging: 340 })] },
        ...numberedFrom.map((number) => ({
          reference: paragraphsFrom(number),
          levels: [numberLevel(number, { left: 567, hanging: 567 })],
        })),
      ],
    },
  };
}

function numberLevel(start: number, indent: { left: number; hanging: number }) {
  return {
    level: 0,
    start,
    format: LevelFormat.DECIMAL,
    text: '%1.',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent } },
  };
}

/** A line of the list of contents, by the level of its heading. */
function contentsLine(level: 1 | 2, left: number): ParagraphStyle {
  return paragraphStyle(`TOC${level}`, `toc ${level}`, {}, { indent: { left }, spacing: { after: 40, ...line(254) } });
}

type ParagraphStyle = NonNullable<NonNullable<IPropertiesOptions['styles']>['paragraphStyles']>[number];

function paragraphStyle(
  id: string,
  name: string,
  run: NonNullable<ParagraphStyle['run']>,
  paragraph: NonNullable<ParagraphStyle['paragraph']>,
): ParagraphStyle {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}
