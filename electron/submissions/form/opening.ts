import { boundsOf } from '../../../shared/dates/bounds.ts';
import { knowledgeOf, parseEdtf } from '../../../shared/dates/edtf.ts';
import type { NarrativeNode } from '../../../shared/submissions/narrative.ts';
import { narrativeOf } from '../../../shared/submissions/narrative.ts';
import type { Part } from '../../../shared/submissions/profile.ts';
import type { Filling } from './filling.ts';
import { stored } from './print-subjects.ts';
import type { PrintedEntry } from './printed.ts';

/**
 * What a text begins with that nobody has written yet: what the record of the submission holds of it, else what can be said from the
 * archive alone. It says what is recorded and nothing more: no sentences of its own about anybody, no conclusion.
 *
 * @returns null where nothing is known
 */
export function openingOf(part: Extract<Part, { kind: 'text' }>, filling: Filling): NarrativeNode | null {
  const recorded = part.from === undefined ? '' : recordedText(part.from, filling);
  if (recorded !== '') return narrativeOf(recorded);
  if (part.opening === 'summary') return summaryOf(filling);
  if (part.opening === 'facts') return factsOf(filling);
  return null;
}

/** A field of the submission's record; of a group the texts of its entries. */
function recordedText(field: string, { catalogue, submission }: Filling): string {
  if (submission === null) return '';
  const value = stored(catalogue, submission).fields[field];
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  return value
    .map((each: unknown) =>
      typeof each === 'object' && each !== null ? ((each as Record<string, unknown>)['text'] ?? '') : each,
    )
    .filter((each): each is string => typeof each === 'string' && each !== '')
    .join('\n\n');
}

/** What can be counted: subjects, names, dated entries, their sources, documents. */
function summaryOf(filling: Filling): NarrativeNode {
  const { summary } = filling.words;
  const subjects = filling.subjects.filter(({ code }) => code !== '');
  const kindCount = (kind: string): number => subjects.filter((subject) => subject.kind === kind).length;
  const entries = distinctEntries(filling);
  const dates = entries.map((entry) => parseEdtf(entry.date));
  const open = dates.filter((date) => knowledgeOf(date).openEnd).length;
  const sourced = entries.filter((entry) => entry.citations.length > 0).length;
  const named = subjects.filter((subject) => subject.kind === 'person' && subject.named).length;
  const withheld = [...filling.evidence.values()].filter((each) => each.included && each.withheld !== null).length;
  const lines = [
    ...(subjects.length === 0
      ? []
      : [summary.about(kindCount('person'), kindCount('organisation'), kindCount('case'))]),
    summary.names(named, kindCount('person') - named),
    [summary.entries(entries.length, periodOf(entries, filling)), ...(open > 0 ? [summary.open(open)] : [])].join(' '),
    ...(entries.length === 0
      ? []
      : [summary.kinds(kindsOf(entries, filling)), summary.sourced(sourced, entries.length - sourced)]),
    summary.documents(filling.annexes.length, withheld),
  ].filter((line) => line !== '');
  return {
    type: 'doc',
    content: [
      {
        type: 'bulletList',
        content: lines.map((text) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        })),
      },
    ],
  };
}

/** A heading for each subject and what happened, both following the archive. */
function factsOf({ subjects }: Filling): NarrativeNode | null {
  if (subjects.length === 0) return null;
  return {
    type: 'doc',
    content: subjects.flatMap(({ code }): NarrativeNode[] => [
      ...(code === '' ? [] : [{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'name', attrs: { code } }] }]),
      { type: 'chronology', attrs: { codes: code === '' ? [] : [code], from: '', until: '', types: [] } },
    ]),
  };
}

/** An event that stands in two chronologies is counted once. */
export function distinctEntries({ subjects }: Pick<Filling, 'subjects'>): PrintedEntry[] {
  const byCode = new Map(subjects.flatMap(({ chronology }) => chronology).map((entry) => [entry.code, entry]));
  return [...byCode.values()];
}

/** The years that the known bounds of all dates span; null when no date has one. Years, because a bound is no statement. */
function periodOf(entries: readonly PrintedEntry[], { words }: Filling): string | null {
  const years = entries
    .map(({ date }) => boundsOf(parseEdtf(date)))
    .flatMap(({ earliest, latest }) => [earliest, latest])
    .filter((bound) => bound !== null)
    .map((bound) => bound.slice(0, 4))
    .toSorted();
  const [from, until] = [years[0], years.at(-1)];
  return from === undefined || until === undefined ? null : words.summary.period(from, until);
}

/** `6 incidents`, `2 detentions`, most frequent first. */
function kindsOf(entries: readonly PrintedEntry[], { words }: Filling): string[] {
  const counts = new Map<string, number>();
  for (const { type } of entries) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([type, value]) => words.counted(value, words.kinds[type] ?? { one: type, other: type }));
}
