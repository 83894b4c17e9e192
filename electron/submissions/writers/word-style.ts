import { AlignmentType, BorderStyle, LevelFormat, LineRuleType, type IPropertiesOptions } from 'docx';

/**
 * The look of a report in Word: what is ours in Calibri, titles and the words of documents in Cambria, both of which every
 * Word has; figures of one width in Consolas. LibreOffice puts Carlito and Caladea, of the same widths, in their place.
 * Sizes are half-points, lengths twips (1/1440 inch), as in ISO/IEC 29500.
 */
export const faces = { text: 'Calibri', serif: 'Cambria', digits: 'Consolas' } as const;

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
} as const;

/** The reference of the list style, for `numbering`. */
export const pointsList = 'points';

const serif = { font: faces.serif, color: ink.heading };
const headingFlow = { keepNext: true, keepLines: true };
const line = (value: number) => ({ line: value, lineRule: LineRuleType.AUTO });

/**
 * @param language BCP 47 tag of the text, so that a reader's spelling check and voice read it rightly
 * @returns styles and numbering of a report
 */
export function wordStyles(language: string): Pick<IPropertiesOptions, 'styles' | 'numbering'> {
  return {
    styles: {
      default: {
        document: {
          run: { font: faces.text, size: 22, color: ink.text, language: { value: language } },
          paragraph: { spacing: { after: 130, ...line(276) } },
        },
        title: {
          run: { ...serif, size: 50 },
          paragraph: { spacing: { before: 60, after: 60, ...line(240) }, keepNext: true },
        },
        heading1: {
          run: { ...serif, size: 32, bold: true },
          paragraph: { ...headingFlow, spacing: { before: 440, after: 150, ...line(252) } },
        },
        heading2: {
          run: { ...serif, size: 26, bold: true },
          paragraph: { ...headingFlow, spacing: { before: 320, after: 110, ...line(252) } },
        },
        heading3: {
          run: { font: faces.text, size: 22, bold: true, color: ink.muted },
          paragraph: { ...headingFlow, spacing: { before: 220, after: 90, ...line(252) } },
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
      ],
    },
  };
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
