import { parseEdtf } from '../../../shared/dates/edtf.ts';
import { compareDates } from '../../../shared/dates/order.ts';
import type { ReportBlock, ReportTable, Run } from '../document-model.ts';
import { sourcesNote } from './citation-note.ts';
import type { Filling } from './filling.ts';
import type { PrintedEntry, PrintedSubject } from './printed.ts';
import type { FormWords } from './words/form-words.ts';

/** What happened to one subject: its heading, its facts, its chronology. */
export function subjectBlocks(subject: PrintedSubject, filling: Filling, level: 2 | 3 = 2): ReportBlock[] {
  const blocks: ReportBlock[] = [{ kind: 'heading', level, text: subject.heading }];
  if (subject.facts.length > 0)
    blocks.push({
      kind: 'table',
      columns: [{ width: 26 }, { width: 74 }],
      rows: subject.facts.map(({ label, value }) => [[[{ text: label, muted: true }]], textLines(value)]),
      keepWithNext: true,
    });
  blocks.push({ kind: 'heading', level: 3, text: filling.words.chronology.heading });
  return [...blocks, chronologyTable(subject.chronology, filling)];
}

/** Dated entries in the order of time, each with its sources. */
export function chronologyTable(entries: readonly PrintedEntry[], filling: Filling): ReportBlock {
  const { words } = filling;
  if (entries.length === 0) return { kind: 'paragraph', runs: [{ text: words.chronology.none, muted: true }] };
  return {
    kind: 'table',
    longRows: true,
    columns: [
      { title: words.chronology.date, width: 26 },
      { title: words.chronology.what, width: 74 },
    ],
    rows: inOrder(entries).map((entry) => [
      [[{ text: entry.dateText }], [{ text: entryKind(entry, words), muted: true }]],
      statementLines(entry, filling),
    ]),
  } satisfies ReportTable;
}

/** The entries of several subjects in one table; what stands on two chronologies stands here once, with both. */
export function jointChronology(subjects: readonly PrintedSubject[], filling: Filling): ReportBlock {
  const { words } = filling;
  const joint = new Map<string, { entry: PrintedEntry; whom: string[] }>();
  for (const { heading, chronology } of subjects)
    for (const entry of chronology) {
      const key = `${entry.code} ${entry.date} ${entry.moment ?? ''} ${entry.detail ?? ''}`;
      const known = joint.get(key);
      if (known === undefined) joint.set(key, { entry, whom: [heading] });
      else if (!known.whom.includes(heading)) known.whom.push(heading);
    }
  const all = [...joint.values()];
  if (all.length === 0) return { kind: 'paragraph', runs: [{ text: words.chronology.none, muted: true }] };
  const tellsWhom = subjects.length > 1;
  return {
    kind: 'table',
    longRows: true,
    columns: [
      { title: words.chronology.date, width: 22 },
      ...(tellsWhom ? [{ title: words.chronology.whom, width: 20 }] : []),
      { title: words.chronology.what, width: tellsWhom ? 58 : 78 },
    ],
    rows: all
      .toSorted((a, b) => byDate(a.entry, b.entry))
      .map(({ entry, whom }) => [
        [[{ text: entry.dateText }], [{ text: entryKind(entry, words), muted: true }]],
        ...(tellsWhom ? [whom.filter((each) => each !== '').map((text): Run[] => [{ text }])] : []),
        statementLines(entry, filling),
      ]),
  };
}

function inOrder(entries: readonly PrintedEntry[]): PrintedEntry[] {
  return entries.toSorted(byDate);
}

function byDate(a: PrintedEntry, b: PrintedEntry): number {
  return compareDates(parseEdtf(a.date), parseEdtf(b.date));
}

/** The title, then the detail; the mark of the footnote, or of its absence, closes the last line of the statement. */
function statementLines(entry: PrintedEntry, filling: Filling): Run[][] {
  const { words } = filling;
  const lines: Run[][] = [
    [{ text: entry.title, bold: true }],
    ...(entry.detail === undefined ? [] : textLines(entry.detail)),
  ];
  const last = lines.at(-1) as Run[];
  if (entry.citations.length === 0)
    last.push({ text: ' ' }, { text: `[${words.chronology.noSource}]`, italic: true, muted: true });
  else last.push(sourcesNote(entry.citations, filling));
  return lines;
}

function entryKind(entry: PrintedEntry, words: FormWords): string {
  const kind = entry.kind ?? words.kinds[entry.type]?.one ?? entry.type;
  const role = entry.role ?? '';
  // Somebody's office in an organisation says enough by itself.
  const label =
    entry.type === 'organisation' && role !== '' ? role : role === '' ? kind : words.chronology.as(kind, role);
  const whole = entry.moment === undefined ? label : words.chronology.moment(label, entry.moment);
  return whole.charAt(0).toLocaleUpperCase() + whole.slice(1);
}

export function textLines(text: string): Run[][] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => [{ text: line.trim() }]);
}
