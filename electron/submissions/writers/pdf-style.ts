import type { Setting } from './pdf-lines.ts';
import { ink } from './pdf-type.ts';

/** A4 with margins of 25 mm at the sides, as in Word. */
export const sheet = { width: 595.28, height: 841.89, left: 70.85, top: 73.7, bottom: 841.89 - 68 } as const;
export const textWidth = sheet.width - 2 * sheet.left;
/** Baselines of the head and the foot of a page. */
export const runningLines = { head: 46, foot: sheet.height - 36 } as const;
/** Between the text and the notes at the foot of a page, with a rule of this length. */
export const noteRoom = { gap: 16, rule: 110, indent: 15 } as const;
/** Between the columns of a table, and above and below the text of a cell. */
export const cellRoom = { side: 8, above: 3, below: 3 } as const;

export interface Settings {
  readonly text: Setting;
  readonly title: Setting;
  readonly subtitle: Setting;
  readonly addressee: Setting;
  readonly headings: Readonly<Record<1 | 2 | 3, Setting & { readonly before: number; readonly after: number }>>;
  readonly cell: Setting;
  readonly columnHead: Setting;
  readonly note: Setting;
  readonly notice: Setting;
  readonly running: Setting;
  readonly caption: Setting;
  /** After a paragraph. */
  readonly after: number;
}

const { text, heading, muted } = ink;

/** What is ours in Plex Sans, titles and the words of documents in Plex Serif. */
const usual: Settings = {
  text: { face: 'sans', size: 10, leading: 14.6, colour: text },
  title: { face: 'serif', size: 23, leading: 28, colour: heading },
  subtitle: { face: 'serif', size: 12.5, leading: 17, colour: muted },
  addressee: { face: 'sans', size: 9.5, leading: 13, colour: muted },
  headings: {
    1: { face: 'serif-bold', size: 15.5, leading: 20, colour: heading, before: 24, after: 7 },
    2: { face: 'serif-bold', size: 12.5, leading: 16.5, colour: heading, before: 17, after: 5 },
    3: { face: 'sans-bold', size: 10, leading: 14, colour: muted, before: 12, after: 3.5 },
  },
  cell: { face: 'sans', size: 9, leading: 12.6, colour: text },
  columnHead: { face: 'sans-bold', size: 8.2, leading: 11.4, colour: heading },
  note: { face: 'sans', size: 8, leading: 10.8, colour: text },
  notice: { face: 'sans', size: 9.2, leading: 13, colour: text },
  running: { face: 'sans', size: 7.8, leading: 10, colour: muted },
  caption: { face: 'sans', size: 8.6, leading: 12, colour: muted },
  after: 6.5,
};

/** Where a form wants Times New Roman in 12 points: the serif face, in the size that takes the same room. */
const times: Settings = {
  ...usual,
  text: { face: 'serif', size: 11, leading: 15.4, colour: text },
  addressee: { ...usual.addressee, face: 'serif', size: 10.5 },
  headings: {
    1: { ...usual.headings[1], size: 14 },
    2: { ...usual.headings[2], size: 12 },
    3: { ...usual.headings[3], face: 'serif-bold', size: 11 },
  },
  cell: { ...usual.cell, face: 'serif', size: 9.6 },
  columnHead: { ...usual.columnHead, face: 'serif-bold', size: 9 },
  note: { ...usual.note, face: 'serif', size: 8.8, leading: 11.4 },
  notice: { ...usual.notice, face: 'serif', size: 10 },
  running: { ...usual.running, face: 'serif' },
  caption: { ...usual.caption, face: 'serif' },
};

export function settingsOf(typeface: 'times' | undefined): Settings {
  return typeface === 'times' ? times : usual;
}
