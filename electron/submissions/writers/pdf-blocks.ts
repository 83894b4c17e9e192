import type { ReportBlock, ReportFigure, ReportHeading, ReportList, ReportParagraph, Run } from '../document-model.ts';
import type { Picture } from './figure-picture.ts';
import { drawLine, type Canvas } from './pdf-draw.ts';
import { breakLines, type Line, type Setting } from './pdf-lines.ts';
import type { Slab, Spot } from './pdf-paging.ts';
import { sheet, textWidth } from './pdf-style.ts';
import { once, tableSlabs } from './pdf-table.ts';
import type { Element } from './pdf-tags.ts';
import { ink } from './pdf-type.ts';

/** A heading that the outline and the list of contents lead to. */
export interface Landmark {
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly name: string;
  /** Known when it is on its page. */
  page: number;
  y: number;
}

export interface Making {
  readonly canvas: Canvas;
  readonly landmarks: Landmark[];
  readonly pictures: ReadonlyMap<ReportFigure, Picture>;
  /** The element of the section. */
  readonly parent: () => Element;
}

/** What a block is on pages. */
export function blockSlabs(block: ReportBlock, making: Making): Slab[] {
  switch (block.kind) {
    case 'heading':
      return headingSlabs(block, making);
    case 'paragraph':
      return paragraphSlabs(block, making);
    case 'list':
      return listSlabs(block, making);
    case 'table':
      return [...tableSlabs(making.canvas, block, making.parent), spaceSlab(8, block.keepWithNext === true)];
    case 'figure':
      return figureSlabs(block, making);
  }
}

export interface TextPlace {
  readonly kind: string;
  readonly setting: Setting;
  readonly before?: number;
  readonly after?: number;
  readonly indent?: number;
  readonly indentRight?: number;
  readonly keep?: boolean;
  /** Before the first line; further to the left. */
  readonly mark?: { readonly text: string; readonly at: number; readonly kind: 'Lbl' | 'P' };
  readonly beneath?: (spot: Spot, height: number, part: { first: boolean; last: boolean }) => void;
  readonly onFirst?: (spot: Spot) => void;
}

/** Text as lines: neither the first nor the last line of a paragraph stands alone on a page. */
export function textSlabs(making: Making, runs: readonly Run[], place: TextPlace): Slab[] {
  const { canvas } = making;
  const { setting, kind, indent = 0, indentRight = 0 } = place;
  const lines = breakLines(canvas.type, runs, setting, {
    width: textWidth - indent - indentRight,
    language: canvas.language,
  });
  const element = once(() => canvas.tags.under(making.parent(), kind));
  return lines.map((line, at) => {
    const [first, last] = [at === 0, at === lines.length - 1];
    return {
      height: line.leading + (last ? (place.after ?? 0) : 0),
      before: first ? (place.before ?? 0) : 0,
      notes: line.notes,
      keep: last ? place.keep === true : place.keep === true || first || at === lines.length - 2,
      draw(spot) {
        place.beneath?.(spot, line.leading, { first, last });
        if (first) place.onFirst?.(spot);
        if (first && place.mark !== undefined) drawMark(canvas, place.mark, setting, line, spot, element());
        drawLine(canvas, line, sheet.left + indent, spot.y, element(), kind === 'LI' ? 'LBody' : kind);
      },
    };
  });
}

function drawMark(
  { tags, type }: Canvas,
  mark: NonNullable<TextPlace['mark']>,
  { face, size, colour }: Setting,
  line: Line,
  { y }: Spot,
  element: Element,
): void {
  const holder = mark.kind === 'P' ? element : tags.under(element, 'Lbl');
  tags.content(holder, mark.kind, () =>
    type.show(face, size, mark.kind === 'P' ? colour : ink.muted, mark.text, sheet.left + mark.at, y + line.baseline),
  );
}

function headingSlabs({ level, text }: ReportHeading, making: Making): Slab[] {
  const { canvas, landmarks } = making;
  const setting = canvas.settings.headings[level];
  const landmark: Landmark = { level, text, name: `heading-${landmarks.length + 1}`, page: 0, y: 0 };
  landmarks.push(landmark);
  return textSlabs(making, [{ text }], {
    kind: `H${level}`,
    setting,
    before: setting.before,
    after: setting.after,
    keep: true,
    onFirst(spot) {
      canvas.pdf.addNamedDestination(
        landmark.name,
        'XYZ',
        sheet.left,
        Math.max(0, spot.y - 10),
        null as unknown as number,
      );
    },
  }).map((slab, at) => (at === 0 ? Object.assign(slab, { landmark }) : slab));
}

function paragraphSlabs(block: ReportParagraph, making: Making): Slab[] {
  const { settings } = making.canvas;
  const keep = block.keepWithNext === true;
  if (block.notice === true) return noticeSlabs(making, block.runs, keep);
  const numbered =
    block.number === undefined ? {} : { mark: { text: `${block.number}.`, at: 0, kind: 'P' as const }, indent: 26 };
  const quoted = block.quote === true ? { indent: 34, indentRight: 24, kind: 'BlockQuote' } : { kind: 'P' };
  return textSlabs(making, block.runs, { setting: settings.text, after: settings.after, keep, ...numbered, ...quoted });
}

/** Set apart, and never overlooked: on a wash, with a rule at its side. */
export function noticeSlabs(making: Making, runs: readonly Run[], keep: boolean): Slab[] {
  const { canvas } = making;
  const room = 6;
  const slabs = textSlabs(making, runs, {
    kind: 'P',
    setting: canvas.settings.notice,
    before: 8,
    indent: 13,
    indentRight: 10,
    keep: true,
    beneath({ y }, height, { first, last }) {
      const top = first ? y - room + 3 : y;
      const bottom = y + height + (last ? room - 1 : 0);
      canvas.tags.ornament('Layout', () => {
        canvas.pdf.rect(sheet.left, top, textWidth, bottom - top).fill(ink.wash);
        canvas.pdf.rect(sheet.left, top, 3, bottom - top).fill(ink.heading);
      });
    },
  });
  return [...slabs, spaceSlab(12, keep)];
}

function listSlabs(block: ReportList, making: Making): Slab[] {
  const { canvas } = making;
  const list = once(() => canvas.tags.under(making.parent(), 'L'));
  const slabs = block.items.flatMap((runs, at) => {
    const mark = block.ordered === true ? `${at + 1}.` : '•';
    const indent = block.ordered === true ? 22 : 16;
    return textSlabs({ ...making, parent: list }, runs, {
      kind: 'LI',
      setting: canvas.settings.text,
      after: 3,
      indent,
      mark: { text: mark, at: 5, kind: 'Lbl' },
    });
  });
  return [...slabs, spaceSlab(4, false)];
}

function figureSlabs(block: ReportFigure, making: Making): Slab[] {
  const { canvas, pictures } = making;
  const picture = pictures.get(block);
  const caption =
    block.caption === undefined
      ? []
      : textSlabs(making, [{ text: block.caption }], { kind: 'Caption', setting: canvas.settings.caption, after: 10 });
  if (picture === undefined) return caption;
  const slab: Slab = {
    height: picture.height + 6,
    before: 6,
    notes: [],
    keep: caption.length > 0,
    draw({ y }) {
      const figure = canvas.tags.under(making.parent(), 'Figure', { alt: block.alt });
      canvas.tags.content(figure, 'Figure', () => {
        canvas.pdf.image(Buffer.from(picture.png), sheet.left, y, { width: picture.width, height: picture.height });
      });
    },
  };
  return [slab, ...caption];
}

/** Nothing but room. */
export function spaceSlab(height: number, keep: boolean): Slab {
  return { height, before: 0, notes: [], keep, draw() {} };
}
