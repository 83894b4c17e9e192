import { parseEdtf } from '../../shared/dates/edtf.ts';
import { printDate } from '../../shared/dates/print.ts';
import type { Annex, CedawInput } from './cedaw-input.ts';
import type { ReportBlock, ReportCell, Run } from './document-model.ts';
import type { ReportWords } from './report-words.ts';

/**
 * The index of the annexes and the lists of what is not annexed. The rule is that of the CEDAW inquiry procedure (Optional
 * Protocol, article 8): annexes numbered consecutively, indexed by the date of the document, each with a short description.
 *
 * @param input the data of the report; its annexes carry their numbers, given in the order of the documents' dates
 * @param words the words of its language
 * @returns the blocks below the heading
 */
export function annexSection(input: CedawInput, words: ReportWords): ReportBlock[] {
  const { annexes } = words;
  const say = (text: string): ReportBlock => ({ kind: 'paragraph', runs: [{ text }] });
  const leadIn = (text: string): ReportBlock => ({ kind: 'paragraph', runs: [{ text }], keepWithNext: true });
  const blocks: ReportBlock[] = [];
  if (input.annexes.length === 0) {
    blocks.push(say(annexes.none));
  } else {
    const inOrder = input.annexes.toSorted((a, b) => a.number - b.number);
    blocks.push(leadIn(annexes.intro), {
      kind: 'table',
      columns: [
        { title: annexes.number, width: 6, align: 'end' },
        { title: annexes.date, width: 18 },
        { title: annexes.document, width: 39 },
        { title: annexes.language, width: 15 },
        { title: annexes.pages, width: 9, align: 'end' },
        { title: annexes.hash, width: 13 },
      ],
      rows: inOrder.map((annex) => annexRow(annex, input, words)),
    });
  }
  blocks.push(...citedBlocks(input, words));
  blocks.push({ kind: 'heading', level: 2, text: annexes.withheldHeading });
  if (input.withheld.length === 0) return [...blocks, say(annexes.withheldNone)];
  return [
    ...blocks,
    leadIn(annexes.withheldIntro),
    {
      kind: 'table',
      columns: [
        { title: annexes.code, width: 18 },
        { title: annexes.reason, width: 82 },
      ],
      rows: input.withheld.map(({ code, reason }) => [[[{ text: code }]], [[{ text: reason }]]]),
    },
  ];
}

/** What footnotes cite and nobody gets with the report: published documents, mostly, with their addresses. */
function citedBlocks({ subjects }: CedawInput, { annexes }: ReportWords): ReportBlock[] {
  const citations = subjects.flatMap(({ chronology }) => chronology.flatMap((entry) => entry.citations));
  const cited = new Map(
    citations
      .filter(({ annex, withheld }) => annex === null && !withheld)
      .map((citation) => [citation.documentCode, citation]),
  );
  if (cited.size === 0) return [];
  const inOrder = [...cited].toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return [
    { kind: 'heading', level: 2, text: annexes.citedHeading },
    {
      kind: 'table',
      columns: [
        { title: annexes.code, width: 18 },
        { title: annexes.document, width: 82 },
      ],
      rows: inOrder.map(([code, { documentTitle, address }]) => [
        [[{ text: code }]],
        [[{ text: documentTitle }], ...(address === undefined ? [] : [[{ text: address, muted: true }]])],
      ]),
    },
  ];
}

function annexRow(annex: Annex, { language }: CedawInput, { annexes }: ReportWords): ReportCell[] {
  const line = (text: string): Run[] => [{ text }];
  const date = annex.date === null ? annexes.undated : printDate(parseEdtf(annex.date), language);
  return [
    [line(String(annex.number))],
    [line(date)],
    [
      [{ text: annex.title, bold: true }],
      line(annex.description),
      ...(annex.address === undefined ? [] : [[{ text: annex.address, muted: true }]]),
      [{ text: annexes.file(annex.fileName), muted: true }],
    ],
    [line(annex.languages.map((tag) => languageName(tag, language)).join(', ') || annexes.languageMissing)],
    [line(annex.pages === null ? '–' : String(annex.pages))],
    // Two groups of eight, so that a column of this width breaks where a reader would pause.
    [[{ text: `${annex.sha256.slice(0, 8)} ${annex.sha256.slice(8, 16)}`, code: true }]],
  ];
}

/** `be` as "Belarusian"; what is no language tag stays as it was recorded. */
function languageName(tag: string, inLanguage: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag)) return tag;
  return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag;
}
