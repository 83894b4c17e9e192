import { definitions, fieldOf } from '../../../shared/records/definitions.ts';
import type { ReportBlock, Run } from '../document-model.ts';
import { known, recordsAround, type Known } from '../questionnaires/episodes.ts';
import { textLines } from './chronology.ts';
import { printCitation, sourcesNote } from './citation-note.ts';
import { TO_BE_NUMBERED, capital, dateInWords, sentence, type Filling } from './filling.ts';
import { concerned } from './print-subjects.ts';
import { askedText, titleText } from './print-value.ts';

/** Kinds of remedy and procedures that are sought outside the country, where nobody said of which forum they are. */
const ABROAD: ReadonlySet<string> = new Set(['un-communication', 'urgent-appeal']);

/** Remedies that belong to the subjects, of one forum, in the order of their dates; of the international one also what was submitted. */
export function remediesOf(
  { catalogue, material }: Pick<Filling, 'catalogue' | 'material'>,
  forum: 'domestic' | 'international',
): Known[] {
  const around = material.subjects.flatMap(({ record }) => recordsAround(catalogue, record.code));
  const chosen = [...new Map(around.map((each) => [each.shown.code, each])).values()];
  return chosen.filter(({ shown, fields }) => {
    // A submission that is only being written went nowhere.
    if (shown.type === 'submission') return forum === 'international' && fields['sentOn'] !== undefined;
    return shown.type === 'remedy' && forumOf(fields) === forum;
  });
}

function forumOf(fields: Known['fields']): 'domestic' | 'international' {
  const { forum, kind, procedure } = fields;
  if (forum === 'domestic' || forum === 'international') return forum;
  return procedure !== undefined || (typeof kind === 'string' && ABROAD.has(kind)) ? 'international' : 'domestic';
}

/** What was tried, what came of it, and why it went no further. */
export function remedyBlocks(forum: 'domestic' | 'international', filling: Filling): ReportBlock[] {
  const { words } = filling;
  const found = remediesOf(filling, forum);
  if (found.length === 0) {
    const none = forum === 'domestic' ? words.remedies.noneDomestic : words.remedies.noneInternational;
    return [{ kind: 'paragraph', runs: [{ text: none }], number: TO_BE_NUMBERED }];
  }
  return [
    {
      kind: 'table',
      longRows: true,
      columns: [
        { title: words.remedies.what, width: 32 },
        { title: words.remedies.filed, width: 16 },
        { title: words.remedies.decided, width: 16 },
        { title: words.remedies.outcome, width: 36 },
      ],
      rows: found.map((remedy) => rowOf(remedy, filling)),
    },
  ];
}

function rowOf(remedy: Known, filling: Filling) {
  const { words, naming, catalogue } = filling;
  const { shown, fields } = remedy;
  const codes = concerned(shown);
  const text = (key: string): string => {
    const field = fieldOf(definitions[shown.type], key);
    const value = fields[key];
    return field === undefined || value === undefined ? '' : askedText(filling, field, value, codes);
  };
  const date = (key: string): string => {
    const value = fields[key];
    return typeof value === 'string' ? dateInWords(filling, value, codes) : '';
  };
  const isSubmission = shown.type === 'submission';
  const what: Run[] = [
    { text: isSubmission ? text('mechanism') : titleText(filling, known(catalogue, shown.code).shown), bold: true },
  ];
  const body = isSubmission
    ? text('session')
    : [text('kind'), text('body'), text('procedure')].filter(isNew(what)).join(', ');
  const reasons = [text('notExhausted'), text('notExhaustedBecause')].filter((each) => each !== '').join('. ');
  const lines = [
    text('content'),
    text('result'),
    text('reference'),
    fields['final'] === true ? words.remedies.final : fields['final'] === false ? words.remedies.notFinal : '',
    reasons === '' ? '' : words.remedies.notExhausted(reasons),
  ].filter((each) => each !== '');
  const outcome = (lines.length === 0 ? [words.remedies.nothingYet] : lines).flatMap((each) =>
    textLines(sentence(each)),
  );
  const cited = shown.citations.map((each) => printCitation(filling, each));
  if (cited.length > 0) outcome.at(-1)?.push(sourcesNote(cited, filling));
  const line = (each: string): Run[][] => (each === '' ? [] : [[{ text: each }]]);
  return [
    [what, ...line(capital(naming.mask(body)))],
    line(isSubmission ? date('sentOn') : date('date')),
    line(date('decidedOn')),
    outcome,
  ];
}

function isNew(said: readonly Run[]): (text: string) => boolean {
  const texts = said.map((run) => ('footnote' in run ? '' : run.text.toLowerCase()));
  return (text) => text !== '' && !texts.includes(text.toLowerCase());
}
