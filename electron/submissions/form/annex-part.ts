import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../../shared/vocabulary/vocabulary.ts';
import { parseEdtf } from '../../../shared/dates/edtf.ts';
import { printDate } from '../../../shared/dates/print.ts';
import type { ReportBlock, ReportCell, Run } from '../document-model.ts';
import type { Filling } from './filling.ts';
import type { Annex, PrintedCitation } from './printed.ts';

/**
 * The index of the annexes and the lists of what is not annexed. The rule is that of the CEDAW inquiry procedure (Optional
 * Protocol, article 8): annexes numbered consecutively, indexed by the date of the document, each with a short description.
 */
export function annexBlocks(filling: Filling): ReportBlock[] {
  const { annexes, words } = filling;
  const say = (text: string): ReportBlock => ({ kind: 'paragraph', runs: [{ text }] });
  const leadIn = (text: string): ReportBlock => ({ kind: 'paragraph', runs: [{ text }], keepWithNext: true });
  const blocks: ReportBlock[] =
    annexes.length === 0
      ? [say(words.annexes.none)]
      : [
          leadIn(words.annexes.intro),
          {
            kind: 'table',
            columns: [
              { title: words.annexes.number, width: 5, align: 'end' },
              { title: words.annexes.date, width: 17 },
              { title: words.annexes.document, width: 37 },
              { title: words.annexes.language, width: 18 },
              { title: words.annexes.pages, width: 10, align: 'end' },
              { title: words.annexes.hash, width: 13 },
            ],
            rows: annexes.map((annex) => annexRow(annex, filling)),
          },
        ];
  blocks.push(...citedBlocks(filling));
  const withheld = [...filling.evidence.values()].filter((each) => each.included && each.withheld !== null);
  if (withheld.length === 0) return blocks;
  return [
    ...blocks,
    { kind: 'heading', level: 2, text: words.annexes.withheldHeading },
    leadIn(words.annexes.withheldIntro),
    {
      kind: 'table',
      columns: [
        { title: words.annexes.document, width: 24 },
        { title: words.annexes.reason, width: 76 },
      ],
      rows: withheld.map(({ code, withheld: reason }) => [
        [[{ text: filling.naming.label(code) }]],
        [[{ text: reason === null ? '' : words.withheld[reason] }]],
      ]),
    },
  ];
}

/** What footnotes cite and nobody gets with the submission: published documents, mostly, with their addresses. */
function citedBlocks({ subjects, words }: Filling): ReportBlock[] {
  const citations = subjects.flatMap(({ chronology }) => chronology.flatMap((entry) => entry.citations));
  const cited = new Map<string, PrintedCitation>(
    citations
      .filter(({ annex, withheld }) => annex === null && !withheld)
      .map((citation) => [citation.document, citation]),
  );
  if (cited.size === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.annexes.citedHeading },
    {
      kind: 'list',
      items: [...cited.values()]
        .map(({ title, address }): Run[] => [
          { text: title },
          ...(address === undefined ? [] : [{ text: ` ${address}`, muted: true }]),
        ])
        .toSorted((a, b) => textKey(a).localeCompare(textKey(b), 'en', { numeric: true })),
    },
  ];
}

function textKey(runs: readonly Run[]): string {
  return runs.map((run) => ('footnote' in run ? '' : run.text)).join('');
}

function annexRow(annex: Annex, { language, words, naming, annexes }: Filling): ReportCell[] {
  const line = (text: string): Run[] => [{ text }];
  const date = annex.date === null ? words.annexes.undated : printDate(parseEdtf(annex.date), language);
  const pair = annexes.find(({ code }) => code === annex.pairedWith);
  const remarks = [
    ...(pair === undefined
      ? []
      : [annex.isTranslation ? words.annexes.translationOf(pair.number) : words.annexes.translatedIn(pair.number)]),
    ...(annex.instead === null ? [] : [words.annexes.redacted]),
    words.annexes.file(annex.fileName),
  ];
  return [
    [line(String(annex.number))],
    [line(date)],
    [
      [{ text: annex.title, bold: true }],
      line(annex.description),
      ...[annex.address ?? [], ...remarks].flat().map((text): Run[] => [{ text, muted: true }]),
    ],
    [
      line(
        annex.languages.map((tag) => naming.mask(languageName(tag, language))).join(', ') ||
          words.annexes.languageMissing,
      ),
    ],
    [line(annex.pages === null ? '–' : String(annex.pages))],
    // Two groups of eight, so that a column of this width breaks where a reader would pause.
    [[{ text: `${annex.sha256.slice(0, 8)} ${annex.sha256.slice(8, 16)}`, code: true }]],
  ];
}

/** `be` as "Belarusian"; what is no language tag stays as it was recorded. */
export function languageName(tag: string, language: Filling['language']): string {
  const label = termLabel(vocabularyOf('language'), tag, language);
  if (label !== tag) return label;
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag)) return tag;
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
}
