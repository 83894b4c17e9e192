import type { Line, Span } from './pdf-lines.ts';
import { noteRoom, sheet, type Settings } from './pdf-style.ts';
import type { Element, Tags } from './pdf-tags.ts';
import { ink, type Pdf, type Type } from './pdf-type.ts';

/** What is needed to draw a document. */
export interface Canvas {
  readonly pdf: Pdf;
  readonly type: Type;
  readonly tags: Tags;
  readonly settings: Settings;
  /** BCP 47. */
  readonly language: string;
  /** Of notes, by their number, as soon as something leads to them. */
  readonly notes: Map<number, Element>;
}

/** Draws a line whose upper edge is at `y`; what leads to a note becomes a link to it. */
export function drawLine(canvas: Canvas, line: Line, x: number, y: number, element: Element, kind: string): void {
  const { tags } = canvas;
  const baseline = y + line.baseline;
  let at = x;
  let waiting: { span: Span; x: number }[] = [];
  const flush = (): void => {
    const spans = waiting;
    waiting = [];
    if (spans.length > 0)
      tags.content(element, kind, () => spans.forEach((each) => drawSpan(canvas, each.span, each.x, baseline)));
  };
  for (const span of line.spans) {
    if (span.note === null) waiting.push({ span, x: at });
    else {
      flush();
      drawNoteMark(canvas, span, span.note, at, baseline, element);
    }
    at += span.width;
  }
  flush();
}

function drawSpan({ pdf, type, tags }: Canvas, span: Span, x: number, baseline: number): void {
  tags.inLanguage(span.language, () => type.show(span.face, span.size, span.colour, span.text, x, baseline));
  if (!span.underline) return;
  pdf
    .lineWidth(0.6)
    .strokeColor(span.colour)
    .moveTo(x, baseline + span.size * 0.14)
    .lineTo(x + span.width, baseline + span.size * 0.14)
    .stroke();
}

function drawNoteMark(
  { pdf, type, tags, notes }: Canvas,
  span: Span,
  note: number,
  x: number,
  baseline: number,
  element: Element,
): void {
  const link = tags.under(tags.under(element, 'Reference'), 'Link');
  const raised = baseline - span.size * 0.5;
  tags.content(link, 'Link', () => type.show(span.face, span.size, span.colour, span.text, x, raised));
  linkTo(
    pdf,
    noteName(note),
    span.text,
    { x, y: raised - span.size, width: span.width, height: span.size * 1.4 },
    link,
  );
  if (notes.has(note)) return;
  const holder = tags.under(element, 'Note');
  // ISO 14289-1, 7.9: every note has a name of its own.
  Object.assign((holder as unknown as { dictionary: { data: object } }).dictionary.data, {
    ID: new String(noteName(note)),
  });
  notes.set(note, holder);
}

/** Where a note begins. */
export function noteName(note: number): string {
  return `note-${note + 1}`;
}

/** Leads to a named place of the document. */
export function linkTo(
  pdf: Pdf,
  name: string,
  says: string,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  link: Element,
): void {
  pdf.goTo(x, y, width, height, name, { structParent: link, Contents: new String(says) } as object);
  // Ended here, where its page is at hand.
  link.end();
}

/** The notes at the foot of a page under their rule. */
export function drawNoteLine(
  canvas: Canvas,
  { note, line, isFirst }: { note: number; line: Line; isFirst: boolean },
  y: number,
): void {
  const { pdf, type, tags, settings, notes } = canvas;
  let holder = notes.get(note);
  if (holder === undefined) {
    holder = tags.under(tags.root, 'Note');
    notes.set(note, holder);
  }
  if (isFirst) {
    pdf.addNamedDestination(noteName(note), 'XYZ', sheet.left, y, null as unknown as number);
    const { face, size, colour } = settings.note;
    tags.content(tags.under(holder, 'Lbl'), 'Lbl', () =>
      type.show(face, size * 0.85, colour, String(note + 1), sheet.left, y + line.baseline - size * 0.2),
    );
  }
  drawLine(canvas, line, sheet.left + noteRoom.indent, y, holder, 'Note');
}

/** A line across. */
export function drawRule(
  { pdf, tags }: Canvas,
  x: number,
  y: number,
  width: number,
  weight: number,
  colour: string = ink.hairline,
): void {
  tags.ornament('Layout', () => {
    pdf
      .lineWidth(weight)
      .strokeColor(colour)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  });
}
