import { knowledgeOf, parseEdtf } from '../../shared/dates/edtf.ts';
import { compareDates } from '../../shared/dates/order.ts';
import { printDate } from '../../shared/dates/print.ts';
import { annexSection } from './annex-index.ts';
import type { CedawInput, ChronologyEntry, Citation, Subject } from './cedaw-input.ts';
import { cedawSummary } from './cedaw-summary.ts';
import { countWords } from './document-model.ts';
import type {
  ReportBlock,
  ReportCover,
  ReportDocument,
  ReportSection,
  Run,
  TextRun,
  WordCount,
} from './document-model.ts';
import { cedawReport, type CedawSection } from './profiles/cedaw-report.ts';
import { reportWords, type ReportWords } from './report-words.ts';

/**
 * Composes the alternative report to the CEDAW Committee. It says what the records say and nothing more: there are no
 * sentences of its own about anybody, no conclusion, no date made complete. The cover states, in this order, what OHCHR
 * asks of NGO reports: names of the NGOs, country, session, stage, whether it may be published, contact, date and length.
 *
 * A subject that is named is printed without its code: the same code may stand for that person in another submission.
 *
 * @param input data that has passed the consent gate and the masking
 * @returns the document, for a writer
 * @throws DATE_UNREADABLE when a date is no EDTF
 */
export function composeCedawReport(input: CedawInput): ReportDocument {
  const words = reportWords(input.language);
  const footnotes: Footnotes = { notes: [], cited: new Set() };
  const bodies = cedawReport.sections
    .map((section) => ({ section, body: sectionOf(section, input, words, footnotes) }))
    .filter(({ body }) => body !== null);
  const sections = bodies.map(({ section, body }, at): ReportSection => ({
    counted: section !== 'annexes',
    newPage: section === 'annexes',
    blocks: [
      { kind: 'heading', level: 1, text: `${at + 1}. ${words.sections[section as HeadedSection]}` },
      ...(body ?? []),
    ],
  }));
  const bare: ReportDocument = {
    language: words.tag,
    title: words.title(input.country),
    preparedOn: input.preparedOn,
    runningHead: words.runningHead(input.country, input.publish),
    pageFoot: words.pageFoot,
    cover: { addressee: '', title: '', subtitle: '', rows: [], notices: [] },
    sections,
    footnotes: footnotes.notes,
  };
  // The cover carries the count, and the count does not include the cover.
  return { ...bare, cover: coverOf(input, words, countWords(bare)) };
}

/** The footnotes so far, and the documents that they have named in full. */
interface Footnotes {
  readonly notes: TextRun[][];
  readonly cited: Set<string>;
}

type HeadedSection = Exclude<CedawSection, 'cover'>;

/** The blocks of one part below its heading, or null when it has nothing to say in this report. */
function sectionOf(
  section: CedawSection,
  input: CedawInput,
  words: ReportWords,
  footnotes: Footnotes,
): ReportBlock[] | null {
  const about = (kind: Subject['kind']): ReportBlock[] | null => {
    const subjects = input.subjects.filter((subject) => subject.kind === kind);
    return subjects.length === 0
      ? null
      : subjects.flatMap((subject) => subjectBlocks(subject, input, words, footnotes));
  };
  switch (section) {
    case 'cover':
      return null;
    case 'summary':
      return cedawSummary(input, words);
    case 'persons':
      return about('person');
    case 'organisations':
      return about('organisation');
    case 'cases':
      return about('case');
    case 'methodology': {
      const { records, documents, sources } = input.methodology;
      return paragraphs([
        words.methodology.basis(records, documents, sources),
        words.methodology.footnotes,
        words.methodology.attribution,
        `${words.methodology.dates} ${words.methodology.imprecise(impreciseDates(input))}`,
        words.methodology.files,
      ]);
    }
    case 'consent': {
      const { named, underCode, officials = 0 } = input.methodology.persons;
      return paragraphs([
        words.consent.rule(officials),
        words.consent.counts(named, underCode, officials),
        words.consent.documents(input.withheld.length),
        words.consent.publication(input.publish),
      ]);
    }
    case 'annexes':
      return annexSection(input, words);
  }
}

function coverOf(input: CedawInput, words: ReportWords, count: WordCount): ReportCover {
  const { cover, notices } = words;
  const { limit } = input;
  const onDay = (day: string): string => printDate(parseEdtf(day), input.language);
  const stage = cedawReport.stages.find(({ code }) => code === input.stage);
  const over = count.total - limit.value;
  const checked = limit.checkedOn === null ? null : onDay(limit.checkedOn);
  const row = (label: string, ...lines: Run[][]) => ({ label, value: lines });
  return {
    addressee: words.addressee,
    title: words.title(input.country),
    subtitle: words.subtitle(stage?.title ?? input.stage),
    rows: [
      row(
        cover.submittedBy,
        ...(input.organisations.length === 0
          ? [[{ text: cover.notGiven }]]
          : input.organisations.map((name): Run[] => [{ text: name, bold: true }])),
      ),
      row(cover.country, [{ text: input.country }]),
      row(cover.session, [{ text: input.session || cover.notGiven }]),
      row(cover.stage, [{ text: cover.stages[input.stage] }]),
      row(cover.mayPublish, [{ text: input.publish ? cover.yes : cover.no, bold: true }]),
      row(cover.contact, [{ text: input.contact ?? cover.notGiven }]),
      row(cover.date, [{ text: onDay(input.preparedOn) }]),
      row(
        cover.length,
        [
          { text: `${cover.words(count.total, limit.value)}. ` },
          { text: limit.verified ? cover.verified(checked) : cover.unverified },
        ],
        [{ text: cover.wordsSplit(count.body, count.footnotes), muted: true }],
      ),
    ],
    notices: [
      ...(over > 0 ? [notices.tooLong(over)] : []),
      ...(limit.verified ? [] : [notices.unverified(limit.value, limit.source)]),
    ],
  };
}

function subjectBlocks(subject: Subject, input: CedawInput, words: ReportWords, footnotes: Footnotes): ReportBlock[] {
  const blocks: ReportBlock[] = [{ kind: 'heading', level: 2, text: subject.heading }];
  if (subject.facts.length > 0) {
    blocks.push({
      kind: 'table',
      columns: [{ width: 26 }, { width: 74 }],
      rows: subject.facts.map(({ label, value }) => [[[{ text: label, muted: true }]], textLines(value)]),
      keepWithNext: true,
    });
  }
  blocks.push({ kind: 'heading', level: 3, text: words.chronology.heading });
  if (subject.chronology.length === 0) {
    blocks.push({ kind: 'paragraph', runs: [{ text: words.chronology.none, muted: true }] });
    return blocks;
  }
  const entries = subject.chronology.toSorted((a, b) => compareDates(parseEdtf(a.date), parseEdtf(b.date)));
  blocks.push({
    kind: 'table',
    columns: [
      { title: words.chronology.date, width: 26 },
      { title: words.chronology.what, width: 74 },
    ],
    rows: entries.map((entry) => [
      [[{ text: printDate(parseEdtf(entry.date), input.language) }], [{ text: entryKind(entry, words), muted: true }]],
      statementLines(entry, words, footnotes),
    ]),
  });
  return blocks;
}

/** The title, then the detail; the mark of the footnote, or of its absence, closes the last line of the statement. */
function statementLines(entry: ChronologyEntry, words: ReportWords, footnotes: Footnotes): Run[][] {
  const lines: Run[][] = [
    [{ text: entry.title, bold: true }],
    ...(entry.detail === undefined ? [] : textLines(entry.detail)),
  ];
  const last = lines.at(-1) as Run[];
  if (entry.citations.length === 0) {
    last.push({ text: ' ' }, { text: `[${words.chronology.noSource}]`, italic: true, muted: true });
  } else {
    last.push({ footnote: footnotes.notes.push(sourcesNote(entry.citations, words, footnotes.cited)) - 1 });
  }
  return lines;
}

/**
 * One footnote with every source of the statement, a document once with all its places: `Annex 3, Court record, pp. 1 and 4;
 * D-0031 (withheld ...), p. 4.` The title of a document stands where it is cited first; the index of annexes has it again.
 */
function sourcesNote(citations: readonly Citation[], words: ReportWords, cited: Set<string>): TextRun[] {
  const byDocument = Map.groupBy(citations, ({ documentCode }) => documentCode);
  const runs = [...byDocument.values()].flatMap((places, at): TextRun[] => [
    ...(at === 0 ? [] : [{ text: '; ' }]),
    { text: documentText(places[0] as Citation, words, cited) },
    ...placesRuns(places, words),
  ]);
  const closed = /[.!?…]”?$/.test(runs.at(-1)?.text ?? '');
  return closed ? runs : [...runs, { text: '.' }];
}

/** The title and the address of a document that is kept back may name the very person it is kept back for. */
function documentText(citation: Citation, { citation: words }: ReportWords, cited: Set<string>): string {
  const { annex, documentCode: code, documentTitle, address, withheld } = citation;
  if (withheld) return words.withheld(code);
  const again = cited.has(code);
  cited.add(code);
  if (annex !== null) return again ? words.annexAgain(annex) : words.annex(annex, documentTitle);
  return again ? code : words.notAnnexed(code, documentTitle, address);
}

/** Places in one document: pages alone together, others one by one with what is quoted there and how reliable it is. */
function placesRuns(citations: readonly Citation[], { citation: words }: ReportWords): TextRun[] {
  const isBare = ({ page, place, quotation, reliability }: Citation): boolean =>
    /^\d+$/.test(page ?? '') && place === undefined && quotation === undefined && reliability === undefined;
  const bare = citations.filter(isBare).map(({ page }) => Number(page));
  const pages = [...new Set(bare)].toSorted((a, b) => a - b).map(String);
  const first: TextRun[] =
    pages.length === 0 ? [] : [{ text: pages.length === 1 ? words.page(pages[0] as string) : words.pages(pages) }];
  const rest = citations.filter((citation) => !isBare(citation)).map((citation) => placeRuns(citation, words));
  const places = [first, ...rest].filter((runs) => runs.length > 0);
  return places
    .flatMap((runs, at): TextRun[] => [{ text: at === 0 ? ', ' : words.and }, ...runs])
    .map((run, at, all) =>
      // "Annex 3 (reliability: ...)" has no place for a comma.
      at === 0 && all[1]?.text.startsWith('(') === true ? { text: ' ' } : run,
    );
}

function placeRuns(citation: Citation, words: ReportWords['citation']): TextRun[] {
  // Words out of a document that is kept back stay back too.
  const { page, place, quotation, reliability } = citation.withheld
    ? { ...citation, place: undefined, quotation: undefined }
    : citation;
  // A grade without a place would grade nothing that can be looked up.
  if (citation.withheld && page === null) return [];
  const where = [page === null ? '' : words.page(page), place ?? ''].filter((part) => part !== '').join(', ');
  const text = [where, reliability === undefined ? '' : `(${words.reliability(reliability)})`]
    .filter((part) => part !== '')
    .join(' ');
  const quote: TextRun[] = quotation === undefined ? [] : [{ text: words.quote(quotation), quotation: true }];
  if (text === '') return quote;
  return quote.length === 0 ? [{ text }] : [{ text: `${text}: ` }, ...quote];
}

function entryKind(entry: ChronologyEntry, words: ReportWords): string {
  const kind = entry.kind ?? words.kinds[entry.type]?.[0] ?? entry.type;
  const role = entry.role ?? '';
  // Somebody's office in an organisation says enough by itself.
  const label =
    entry.type === 'organisation' && role !== '' ? role : role === '' ? kind : words.chronology.as(kind, role);
  const whole = entry.moment === undefined ? label : words.chronology.moment(label, entry.moment);
  return whole.charAt(0).toLocaleUpperCase() + whole.slice(1);
}

/** Dates of events and of annexed documents that are less precise than a day, each record counted once. */
function impreciseDates(input: CedawInput): number {
  const dates = new Map<string, string>();
  for (const entry of input.subjects.flatMap((subject) => subject.chronology)) dates.set(entry.code, entry.date);
  for (const annex of input.annexes) if (annex.date !== null) dates.set(annex.code, annex.date);
  return dates
    .values()
    .filter((date) => !['time', 'day'].includes(knowledgeOf(parseEdtf(date)).precision))
    .toArray().length;
}

function paragraphs(texts: readonly string[]): ReportBlock[] {
  return texts.map((text) => ({ kind: 'paragraph', runs: [{ text }] }));
}

function textLines(text: string): Run[][] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => [{ text: line.trim() }]);
}
