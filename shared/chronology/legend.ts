import { widthOf } from './text-width.ts';
import type { Mark, Piece } from './marks.ts';
import type { Ink } from './ink.ts';
import { openLength, paintMark, placeMark } from './shapes.ts';
import { svgPen } from './svg-pen.ts';
import { signs, type Sign, type TimelineWords } from './words.ts';
import { element, escapeXml } from './xml.ts';

const size = 11;
const line = 20;
const spacing = 24;

/**
 * The legend of the signs that occur and of no others, in rows from `left` to `right`, its first centre line at `top`.
 * @returns the drawing, and its height in pixels
 */
export function paintLegend(
  used: ReadonlySet<Sign>,
  { left, right, top }: { left: number; right: number; top: number },
  words: TimelineWords,
  ink: Ink,
): { svg: string; height: number } {
  const parts: string[] = [];
  let x = left;
  let y = top;
  for (const sign of signs.filter((each) => used.has(each))) {
    const sample = sampleOf(sign);
    const width = sample.width + 6 + widthOf(words.signs[sign], size);
    if (x > left && x + width > right) {
      x = left;
      y += line;
    }
    const mark = sample.mark && placeMark(sample.mark, false, { x: (day) => x + day, breaks: [] });
    const pen = svgPen(ink.muted, ink);
    if (mark) paintMark(mark, y, pen);
    parts.push(
      mark ? pen.written() : breakSign(x, y, ink),
      element(
        'text',
        { x: x + sample.width + 6, y: y + 4, fill: ink.muted, 'font-size': size },
        escapeXml(words.signs[sign]),
      ),
    );
    x += width + spacing;
  }
  return { svg: element('g', { class: 'legend' }, ...parts), height: parts.length === 0 ? 0 : y - top + line };
}

/** A small mark for each sign, drawn by the same hand as the real ones; its days are pixels. */
export function sampleOf(sign: Sign): { mark: Mark | null; width: number } {
  const piece = (form: Piece['form'], from: number, until: number, known: Partial<Piece> = {}): Piece => ({
    form,
    from,
    until,
    uncertain: false,
    unspecified: false,
    approximateStart: false,
    approximateEnd: false,
    ticks: [],
    ...known,
  });
  const closed = (width: number, ...pieces: Piece[]): { mark: Mark; width: number } => ({
    mark: { pieces, head: 'closed', tail: 'closed' },
    width,
  });
  const open = openLength + 7;
  switch (sign) {
    case 'day':
      return closed(10, piece('dot', 5, 5));
    case 'span':
      return closed(28, piece('solid', 0, 28));
    case 'bounds':
      return closed(28, piece('thin', 0, 28));
    case 'edges':
      return closed(36, piece('thin', 0, 10), piece('solid', 10, 26), piece('thin', 26, 36));
    case 'choice':
      return closed(28, piece('choice', 1, 27, { ticks: [1, 27] }));
    case 'approximate':
      return closed(40, piece('thin', 8, 32, { approximateStart: true, approximateEnd: true }));
    case 'uncertain':
      return closed(28, piece('thin', 0, 28, { uncertain: true }));
    case 'unspecified':
      return closed(28, piece('thin', 0, 28, { unspecified: true }));
    case 'running':
      return { mark: { pieces: [piece('solid', 0, 20)], head: 'closed', tail: 'running' }, width: 29 };
    case 'openEnd':
      return { mark: { pieces: [piece('solid', 0, 0)], head: 'closed', tail: 'open' }, width: open };
    case 'openStart':
      return { mark: { pieces: [piece('solid', open, open)], head: 'open', tail: 'closed' }, width: open };
    case 'unknownEnd':
      return { mark: { pieces: [piece('solid', 0, 0)], head: 'closed', tail: 'unknown' }, width: 40 };
    case 'unknownStart':
      return { mark: { pieces: [piece('solid', 40, 40)], head: 'unknown', tail: 'closed' }, width: 40 };
    case 'break':
      return { mark: null, width: 14 };
  }
}

function breakSign(x: number, y: number, ink: Ink): string {
  return element('path', {
    d: `M${x + 2} ${y + 5}l4 -10M${x + 7} ${y + 5}l4 -10`,
    stroke: ink.muted,
    'stroke-width': 1.2,
    fill: 'none',
  });
}
