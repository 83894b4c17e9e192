/**
 * A document before it becomes a file: what the writers (Word now, others later) are given. It knows nothing of any form
 * and nothing of any file format; a footnote is a piece of text that a run points to, in the order of the text.
 */

export type TextRun = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Words of a document, set in a serif face so that they are never taken for ours. */
  readonly quotation?: boolean;
  /** Secondary matter: a type, a role, a mark that something is missing. */
  readonly muted?: boolean;
  /** Figures and hashes, set in a face of one width. */
  readonly code?: boolean;
};

/** Points to `ReportDocument.footnotes[footnote]`; writers number the notes from 1 in this same order. */
export type FootnoteRun = { readonly footnote: number };

export type Run = TextRun | FootnoteRun;

export type ReportParagraph = {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** The number of a paragraph of the body, where a form wants them numbered; it stands before the text. */
  readonly number?: number;
  /** A passage in somebody else's words, indented. */
  readonly quote?: boolean;
  /** A notice is set apart from the text and must not be overlooked. */
  readonly notice?: boolean;
  /** Leads to the block after it and never stands alone at the end of a page. */
  readonly keepWithNext?: boolean;
};

export type ReportHeading = { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string };

export type ReportList = {
  readonly kind: 'list';
  /** Numbered from 1. */
  readonly ordered?: boolean;
  readonly items: readonly (readonly Run[])[];
};

/** A drawing of ours; `alt` says in words what it shows, for whoever does not see it. */
export type ReportFigure = {
  readonly kind: 'figure';
  readonly svg: string;
  readonly alt: string;
  readonly caption?: string;
};

/** One or more paragraphs. */
export type ReportCell = readonly (readonly Run[])[];

export type ReportTable = {
  readonly kind: 'table';
  /** Shares of the width of the text, of any sum. A table without titles is a list of labels and values. */
  readonly columns: readonly { readonly title?: string; readonly width: number; readonly align?: 'end' }[];
  readonly rows: readonly (readonly ReportCell[])[];
  readonly keepWithNext?: boolean;
  /** Its rows are as long as what is told in them, and go on on the next page rather than leave this one empty. */
  readonly longRows?: boolean;
};

export type ReportBlock = ReportHeading | ReportParagraph | ReportList | ReportTable | ReportFigure;

export type ReportSection = {
  /** Of the section in the profile. */
  readonly id: string;
  readonly blocks: readonly ReportBlock[];
  /** False for the annex index, which no limit counts. */
  readonly counted: boolean;
  /** Starts on a new page, so that it can be taken out or sent alone. */
  readonly newPage?: boolean;
};

export type ReportCover = {
  /** Who the document is for, in small letters above the title. */
  readonly addressee: string;
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly { readonly label: string; readonly value: ReportCell }[];
  readonly notices: readonly string[];
};

export type ReportDocument = {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** ISO day: the only time that a file made from this document carries. */
  readonly preparedOn: string;
  /** Head of every page but the first. */
  readonly runningHead: string;
  /** Foot of every page: "Page {page} of {pages}". */
  readonly pageFoot: string;
  /** Heading of the list of what is in it, which stands after the cover; without one there is no such list. */
  readonly contents?: string;
  /** `times`: where a form wants Times New Roman. */
  readonly typeface?: 'times';
  readonly cover: ReportCover;
  readonly sections: readonly ReportSection[];
  readonly footnotes: readonly (readonly TextRun[])[];
};

export type WordCount = { readonly body: number; readonly footnotes: number; readonly total: number };

/**
 * Counts words the way the limit of a form is meant: everything that is read as the text of the submission, that is
 * headings, paragraphs, lists and tables with their titles, and the footnotes. The cover block, the annex section (the
 * index of the annexes, what is not annexed), running heads and page numbers are not counted. A word is what a word processor
 * counts: a piece of text between white space, so that the figure is the one a reader finds when checking it.
 *
 * @param doc the document
 * @returns words in the body, in the footnotes, and both together
 */
export function countWords(doc: ReportDocument): WordCount {
  const counted = doc.sections.filter((section) => section.counted).flatMap((section) => section.blocks);
  const pointed = new Set<number>();
  let body = 0;
  for (const runs of counted.flatMap(paragraphsOf)) {
    body += wordsIn(textOf(runs));
    for (const run of runs) if ('footnote' in run) pointed.add(run.footnote);
  }
  let footnotes = 0;
  for (const index of pointed) footnotes += wordsIn(textOf(doc.footnotes[index] ?? []));
  return { body, footnotes, total: body + footnotes };
}

/** The text of runs without the marks of footnotes. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => ('footnote' in run ? '' : run.text)).join('');
}

function paragraphsOf(block: ReportBlock): readonly (readonly Run[])[] {
  switch (block.kind) {
    case 'heading':
      return [[{ text: block.text }]];
    case 'paragraph':
      return [block.runs];
    case 'list':
      return block.items;
    case 'table':
      return [
        ...block.columns.flatMap((column) => (column.title === undefined ? [] : [[{ text: column.title }]])),
        ...block.rows.flat(2),
      ];
    case 'figure':
      return [[{ text: block.caption ?? '' }]];
  }
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
