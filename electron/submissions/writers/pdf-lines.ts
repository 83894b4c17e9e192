import type { Run } from '../document-model.ts';
import type { Face } from './fonts/report-fonts.ts';
import { ink, type Type } from './pdf-type.ts';
import { languageOfRun } from './run-language.ts';

/** How text is set where nothing else is said of it. */
export interface Setting {
  readonly face: Face;
  readonly size: number;
  /** From line to line, in points. */
  readonly leading: number;
  readonly colour: string;
}

/** Text of one look in a line. */
export interface Span {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly underline: boolean;
  /** BCP 47, where it is not that of the document. */
  readonly language: string | null;
  /** The number that leads to a note, counted from 0. */
  readonly note: number | null;
  readonly width: number;
}

export interface Line {
  readonly spans: readonly Span[];
  readonly width: number;
  readonly leading: number;
  /** Of the baseline, from the top of the line. */
  readonly baseline: number;
  readonly notes: readonly number[];
}

interface Word {
  spans: Omit<Span, 'width'>[];
  /** Whether a blank stands before it. */
  blank: boolean;
}

/**
 * Breaks runs into lines.
 *
 * @param language of the document, BCP 47
 */
export function breakLines(
  type: Type,
  runs: readonly Run[],
  setting: Setting,
  { width, language }: { readonly width: number; readonly language: string },
): Line[] {
  const lines: Line[] = [];
  let spans: Span[] = [];
  let filled = 0;
  const measure = (span: Omit<Span, 'width'>): number => type.width(span.face, span.size, span.text);
  const finish = (): void => {
    const notes = spans.flatMap(({ note }) => (note === null ? [] : [note]));
    const baseline = setting.leading / 2 + setting.size * 0.34;
    lines.push({ spans, width: filled, leading: setting.leading, baseline, notes });
    spans = [];
    filled = 0;
  };
  const put = (span: Omit<Span, 'width'>): void => {
    const width = measure(span);
    const last = spans.at(-1);
    if (last !== undefined && isAlike(last, span)) {
      const text = last.text + span.text;
      spans[spans.length - 1] = { ...last, text, width: last.width + width };
    } else spans.push({ ...span, width });
    filled += width;
  };
  for (const word of wordsOf(runs, setting, language)) {
    const blank = word.blank && spans.length > 0 ? blankBetween(spans.at(-1), word.spans[0]) : undefined;
    const gap = blank === undefined ? 0 : type.width(blank.face, blank.size, ' ');
    const length = word.spans.reduce((sum, span) => sum + measure(span), 0);
    if (filled > 0 && filled + gap + length > width) finish();
    else if (blank !== undefined)
      put({ ...blank, text: ' ', note: null, underline: blank.underline && spans.at(-1)?.underline === true });
    for (const span of word.spans) {
      // What is longer than a line, an address or a hash, is cut where the line ends.
      let rest = span.text;
      while (filled + type.width(span.face, span.size, rest) > width && rest.length > 1) {
        const fits = fitting(type, span, rest, width - filled);
        if (fits === 0 && spans.length > 0) finish();
        else {
          put({ ...span, text: rest.slice(0, Math.max(1, fits)) });
          rest = rest.slice(Math.max(1, fits));
          finish();
        }
      }
      put({ ...span, text: rest });
    }
  }
  if (spans.length > 0 || lines.length === 0) finish();
  return lines;
}

/** A blank is set like the words around it, and not as wide as between figures. */
function blankBetween(before: Omit<Span, 'width'> | undefined, after: Omit<Span, 'width'> | undefined) {
  return [before, after].find((span) => span !== undefined && span.note === null && span.face !== 'mono') ?? after;
}

/** How many signs of a text fit. */
function fitting(type: Type, span: Omit<Span, 'width'>, text: string, room: number): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (type.width(span.face, span.size, text.slice(0, middle)) <= room) low = middle;
    else high = middle - 1;
  }
  // Not between the two halves of a sign.
  return /[\uD800-\uDBFF]/.test(text[low - 1] ?? '') ? low - 1 : low;
}

function isAlike(a: Omit<Span, 'width'>, b: Omit<Span, 'width'>): boolean {
  return (
    a.note === null &&
    b.note === null &&
    a.face === b.face &&
    a.size === b.size &&
    a.colour === b.colour &&
    a.underline === b.underline &&
    a.language === b.language
  );
}

/** Words stand between blanks; what is written together stays together, whatever its look. */
function wordsOf(runs: readonly Run[], setting: Setting, language: string): Word[] {
  const words: Word[] = [];
  let word: Word | undefined;
  let isBlank = false;
  for (const run of runs) {
    if ('footnote' in run) {
      if (word === undefined) {
        word = { spans: [], blank: isBlank };
        words.push(word);
        isBlank = false;
      }
      word.spans.push(noteMark(run.footnote, setting));
      continue;
    }
    const look = lookOf(run, setting, language);
    for (const piece of clean(run.text).split(/([^\S\u00A0\u202F]+)/)) {
      if (piece === '') continue;
      // A blank that does not break is no place for a line to end.
      if (/^[^\S\u00A0\u202F]+$/.test(piece)) {
        word = undefined;
        isBlank = true;
        continue;
      }
      if (word === undefined) {
        word = { spans: [], blank: isBlank };
        words.push(word);
        isBlank = false;
      }
      // A compound may go on in the next line behind its hyphen, an address behind a slash.
      for (const [index, part] of piece.split(/(?<=\p{L}[-\u2010\u2013/])(?=\p{L})/u).entries()) {
        if (index > 0) {
          word = { spans: [], blank: false };
          words.push(word);
        }
        word.spans.push({ ...look, text: part });
      }
    }
  }
  return words;
}

function noteMark(note: number, setting: Setting): Omit<Span, 'width'> {
  const { face, size, colour } = { ...setting, size: setting.size * 0.68 };
  return { text: String(note + 1), face, size, colour, underline: false, language: null, note };
}

function lookOf(
  run: Exclude<Run, { footnote: number }>,
  setting: Setting,
  language: string,
): Omit<Span, 'width' | 'text'> {
  const family =
    run.code === true ? 'mono' : run.quotation === true || setting.face.startsWith('serif') ? 'serif' : 'sans';
  const bold = run.bold === true || setting.face.includes('bold') ? '-bold' : '';
  const italic = run.italic === true || setting.face.includes('italic') ? '-italic' : '';
  return {
    face: family === 'mono' ? 'mono' : (`${family}${bold}${italic}` as Face),
    size: run.code === true ? setting.size * 0.88 : setting.size,
    colour: run.muted === true ? ink.muted : setting.colour,
    underline: run.underline === true,
    language: languageOfRun(run.text, language),
    note: null,
  };
}

/** Line ends and tabs are blanks; of signs that control something nothing is shown. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\t\n\r\u2028\u2029]+/g, ' ')
    .replaceAll(/[\p{Cc}\u00AD\u200B\uFEFF]/gu, '');
}
