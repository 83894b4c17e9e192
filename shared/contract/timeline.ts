/**
 * The timeline of one record: everything with a date that is linked to a person or an organisation, directly or through
 * a case, a detention or a liquidation. Types only; the shapes are those of `khronika timeline --json`.
 */

/** A document and the place in it that an entry rests on. */
export interface TimelineSource {
  /** Code of the document, `D-0031`. */
  document: string;
  page: string | number | null;
}

/** One dated statement. A record with several dates gives several entries with the same code and different `field`. */
export interface TimelineEntry {
  code: string;
  /** Record type: document, person, organisation, case, detention, liquidation, incident, remedy, event, survey... */
  type: string;
  title: string;
  /** EDTF (ISO 8601-2), as it was written down; an empty string when nothing is known. */
  date: string;
  /** First possible ISO day; null when the start is open or unknown. */
  earliest: string | null;
  /** Last possible ISO day; null when the end is open or unknown. */
  latest: string | null;
  /** Role of the person or organisation in this entry: victim, defendant, member... */
  role: string | null;
  /** Code of the record that ties the entry to the person or organisation; null when it is linked directly. */
  via: string | null;
  sources: TimelineSource[];
  /** The date field of the record that the entry shows, as a path where it stands in a group: openedOn, hearings.date... */
  field?: string;
  /** Id of the entry of a group that the date belongs to: one hearing of several. */
  item?: string;
  /** Which kind of hearing, verdict or step it is: a term, so that each language prints its own label; or a name, of no vocabulary. */
  detail?: { vocabulary: string | null; term: string };
}

export interface Timeline {
  about: { code: string; title: string };
  entries: TimelineEntry[];
}

export type TimelineLanguage = 'en' | 'ru' | 'be';

/** Paper and hues for the screen, or black on white for a printer. Shape and hatch carry the meaning in both. */
export type TimelineTheme = 'light' | 'print';

export interface TimelineDrawing {
  language: TimelineLanguage;
  /** ISO day: where an open detention ends on the drawing. */
  today: string;
  /** Pixels, 480 or more; 1200 when left out. */
  width?: number;
  theme?: TimelineTheme;
}

export interface TimelineTable {
  language: TimelineLanguage;
  /** Character cells of the terminal. */
  columns: number;
}
