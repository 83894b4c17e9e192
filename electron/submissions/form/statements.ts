import { isEdtf, knowledgeOf, parseEdtf } from '../../../shared/dates/edtf.ts';
import { printDate } from '../../../shared/dates/print.ts';
import { showRecord } from '../../archive/view.ts';
import type { ReportBlock } from '../document-model.ts';
import { textLines } from './chronology.ts';
import { ofSubmitter, TO_BE_NUMBERED, type Filling } from './filling.ts';
import { distinctEntries } from './opening.ts';

/** Statements that Khronika makes from the archive: on what it rests, who is named, who signs. */

export function methodologyBlocks(filling: Filling): ReportBlock[] {
  const { words, material } = filling;
  const entries = distinctEntries(filling);
  const imprecise = entries.filter(
    ({ date }) => !['time', 'day'].includes(knowledgeOf(parseEdtf(date)).precision),
  ).length;
  return paragraphs([
    words.methodology.basis(material.records, material.documents.length, sourcesOf(filling).size),
    words.methodology.footnotes,
    words.methodology.attribution,
    [
      words.methodology.dates,
      words.methodology.imprecise(imprecise),
      ...(entries.some(({ isCoarser }) => isCoarser) ? [words.methodology.coarser] : []),
    ].join(' '),
    words.methodology.files,
  ]);
}

/**
 * Who is named and on what ground, counted in what is printed, so that the submission says of itself what it does.
 *
 * @param said codes of those whom it names, and of those who stand in it under a pseudonym
 */
export function consentBlocks(
  filling: Filling,
  said: { readonly named: readonly string[]; readonly masked: readonly string[] },
): ReportBlock[] {
  const { words, people } = filling;
  const named = new Set(said.named);
  const ofReason = (wanted: string): number =>
    people.filter(({ code, reason }) => reason === wanted && named.has(code)).length;
  const officials = ofReason('public-function');
  const withheld = [...filling.evidence.values()].filter((each) => each.included && each.withheld !== null).length;
  return paragraphs([
    words.consent.rule(officials),
    words.consent.counts(ofReason('consent'), said.masked.length, officials),
    ...(said.masked.length > 0 ? [words.consent.pseudonyms] : []),
    words.consent.documents(withheld),
  ]);
}

/** The answer of the submitter to a choice of the form. */
export function choiceBlocks(id: string, filling: Filling): ReportBlock[] {
  const { profile, draft, language, words } = filling;
  const choice = profile.choices.find((each) => each.id === id);
  if (choice === undefined) return [];
  const answer = choice.answers.find((each) => each.id === (draft.choices[id] ?? choice.usual));
  return [
    {
      kind: 'table',
      columns: [{ width: 62 }, { width: 38 }],
      rows: [
        [
          [[{ text: choice.asks[language] }]],
          [
            [
              answer === undefined
                ? { text: words.cover.notAnswered, muted: true }
                : { text: answer.label[language], bold: true },
            ],
          ],
        ],
      ],
    },
  ];
}

export function signatureBlocks(filling: Filling): ReportBlock[] {
  const { draft, words, language, today } = filling;
  const { by, place, date } = draft.signature;
  const day = date === '' ? today : date;
  const rows: [string, string][] = [
    [words.signature.place, ofSubmitter(filling, place)],
    [words.signature.date, isEdtf(day) ? printDate(parseEdtf(day), language) : ofSubmitter(filling, day)],
    [words.signature.name, ofSubmitter(filling, by)],
    [words.signature.signed, ''],
  ];
  return [
    {
      kind: 'table',
      columns: [{ width: 26 }, { width: 74 }],
      rows: rows.map(([label, value]) => [[[{ text: label, muted: true }]], textLines(value)]),
    },
  ];
}

/** The sources of information from whom the documents came: how many, never who. */
function sourcesOf({ catalogue, evidence }: Filling): ReadonlySet<string> {
  const code = catalogue.prepare('select code from record where id = ?', { pluck: true });
  const found = new Set<string>();
  for (const { code: document, file } of evidence.values()) {
    if (file.source !== null) found.add(String(code.get([file.source])));
    for (const link of showRecord(catalogue, document).links) if (link.type === 'source') found.add(link.code);
  }
  return found;
}

function paragraphs(texts: readonly string[]): ReportBlock[] {
  return texts.map((text) => ({ kind: 'paragraph', runs: [{ text }], number: TO_BE_NUMBERED }));
}
