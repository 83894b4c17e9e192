import { boundsOf } from '../../shared/dates/bounds.ts';
import { knowledgeOf, parseEdtf, type Edtf } from '../../shared/dates/edtf.ts';
import type { CedawInput, ChronologyEntry } from './cedaw-input.ts';
import type { ReportBlock, Run } from './document-model.ts';
import type { ReportWords } from './report-words.ts';

/**
 * The summary of key facts: the authors' own words if they gave any, then what can be counted in the report itself. An
 * event that stands in two chronologies is counted once.
 *
 * @param input the data of the report
 * @param words the words of its language
 * @returns the blocks below the heading
 */
export function cedawSummary(input: CedawInput, words: ReportWords): ReportBlock[] {
  const { summary } = words;
  const kindCount = (kind: string): number => input.subjects.filter((subject) => subject.kind === kind).length;
  const entries = distinctEntries(input);
  const dates = entries.map((entry) => parseEdtf(entry.date));
  const open = dates.filter((date) => knowledgeOf(date).openEnd).length;
  const sourced = entries.filter((entry) => entry.citations.length > 0).length;
  const named = input.subjects.filter((subject) => subject.kind === 'person' && subject.named).length;

  const lines = [
    summary.about(kindCount('person'), kindCount('organisation'), kindCount('case')),
    summary.names(named, kindCount('person') - named),
    [summary.entries(entries.length, periodOf(dates, words)), ...(open > 0 ? [summary.open(open)] : [])].join(' '),
  ];
  if (entries.length > 0) {
    lines.push(summary.kinds(kindsOf(entries, words)), summary.sourced(sourced, entries.length - sourced));
  }
  lines.push(summary.documents(input.annexes.length, input.withheld.length));

  const own = (input.summary ?? '').split(/\n\s*\n/).map((text) => text.trim().replaceAll(/\s+/g, ' '));
  return [
    ...own.filter((text) => text !== '').map((text): ReportBlock => ({ kind: 'paragraph', runs: [{ text }] })),
    { kind: 'list', items: lines.filter((line) => line !== '').map((text): Run[] => [{ text }]) },
  ];
}

function distinctEntries(input: CedawInput): ChronologyEntry[] {
  const byCode = new Map(input.subjects.flatMap(({ chronology }) => chronology).map((entry) => [entry.code, entry]));
  return [...byCode.values()];
}

/** The years that the known bounds of all dates span; null when no date has one. Years, because a bound is no statement. */
function periodOf(dates: readonly Edtf[], words: ReportWords): string | null {
  const years = dates
    .map(boundsOf)
    .flatMap(({ earliest, latest }) => [earliest, latest])
    .filter((bound) => bound !== null)
    .map((bound) => bound.slice(0, 4))
    .toSorted();
  const [from, until] = [years[0], years.at(-1)];
  return from === undefined || until === undefined ? null : words.summary.period(from, until);
}

/** `6 incidents`, `2 detentions`, most frequent first. */
function kindsOf(entries: readonly ChronologyEntry[], words: ReportWords): string[] {
  const counts = new Map<string, number>();
  for (const { type } of entries) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([type, value]) => {
      const [one, several] = words.kinds[type] ?? [type, type];
      return words.kind(one, several, value);
    });
}
