import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import type { ReportCell, ReportDocument } from '../document-model.ts';
import { writePdf } from '../writers/pdf.ts';
import { annexWords } from './annex-words.ts';
import type { AnnexFile } from './combined-pdf.ts';

/** What a cover sheet lists of an annex. */
export interface ListedAnnex {
  readonly annex: AnnexFile;
  readonly pages: number;
  /** Pages of it in this part, where it is parted. */
  readonly here?: { readonly from: number; readonly to: number };
}

export interface CoverFacts {
  readonly language: Language;
  /** Of the submission that the annexes belong to. */
  readonly title: string;
  readonly addressee: string;
  /** ISO day. */
  readonly preparedOn: string;
  readonly part: { readonly number: number; readonly of: number } | null;
}

/**
 * The sheet in front of annexes: which there are, of which day, in which language, how long, and the hash of each file. The rule is that of the CEDAW
 * inquiry procedure (Optional Protocol, article 8): numbered consecutively, in the order of their dates, each with a short description.
 */
export function coverSheet(listed: readonly ListedAnnex[], facts: CoverFacts): Promise<Uint8Array> {
  const words = annexWords(facts.language);
  const { cover } = words;
  const part = facts.part === null ? '' : words.part(facts.part.number, facts.part.of);
  const doc: ReportDocument = {
    language: words.tag,
    title: words.title,
    preparedOn: facts.preparedOn,
    runningHead: [facts.title, part].filter((each) => each !== '').join('. '),
    pageFoot: words.pageFoot,
    cover: {
      addressee: facts.addressee,
      title: words.title,
      subtitle: [facts.title, part].filter((each) => each !== '').join('. '),
      rows: [],
      notices: [],
    },
    sections: [
      {
        id: 'annexes',
        counted: false,
        blocks: [
          { kind: 'paragraph', runs: [{ text: cover.intro }], keepWithNext: true },
          {
            kind: 'table',
            columns: [
              { title: cover.number, width: 7 },
              { title: cover.date, width: 14 },
              { title: cover.document, width: 31 },
              { title: cover.language, width: 11 },
              { title: cover.pages, width: 9, align: 'end' },
              { title: cover.hash, width: 28 },
            ],
            rows: listed.map((each) => rowOf(each, facts.language)),
          },
        ],
      },
    ],
    footnotes: [],
  };
  return writePdf(doc);
}

function rowOf({ annex, pages, here }: ListedAnnex, language: Language): ReportCell[] {
  const { cover } = annexWords(language);
  const line = (text: string): ReportCell => [[{ text }]];
  return [
    line(annex.label),
    line(annex.date === '' ? cover.undated : annex.date),
    [
      [{ text: annex.title, bold: true }],
      ...(annex.description === '' ? [] : [[{ text: annex.description }]]),
      ...(annex.translationOf === undefined ? [] : [[{ text: cover.translation(annex.translationOf), muted: true }]]),
      ...(annex.redacted === true ? [[{ text: cover.redacted, muted: true }]] : []),
    ],
    line(annex.languages),
    here === undefined || here.to - here.from + 1 === pages
      ? line(String(pages))
      : [[{ text: String(pages) }], [{ text: cover.continues(here.from, here.to), muted: true }]],
    // In groups of eight, so that it breaks where somebody who compares it would pause.
    [[{ text: (annex.sha256.match(/.{8}/g) ?? []).join(' '), code: true }]],
  ];
}

/** The page that goes out for a file that has none, so that its number and its hash are there. */
export function undrawnPage(annex: AnnexFile, because: string, facts: Omit<CoverFacts, 'part'>): Promise<Uint8Array> {
  const words = annexWords(facts.language);
  return writePdf({
    language: words.tag,
    title: words.annex(annex.label),
    preparedOn: facts.preparedOn,
    runningHead: '',
    pageFoot: '',
    cover: { addressee: words.annex(annex.label), title: words.undrawn.heading, subtitle: '', rows: [], notices: [] },
    sections: [
      {
        id: 'undrawn',
        counted: false,
        blocks: [
          { kind: 'paragraph', runs: [{ text: annex.title, bold: true }] },
          { kind: 'paragraph', runs: [{ text: because }] },
          { kind: 'paragraph', runs: [{ text: words.undrawn.intro }] },
          { kind: 'paragraph', runs: [{ text: words.undrawn.hash(annex.sha256), code: true }] },
        ],
      },
    ],
    footnotes: [],
  });
}
