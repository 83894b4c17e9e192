import { boundsOf } from '../../../shared/dates/bounds.ts';
import { parseEdtf } from '../../../shared/dates/edtf.ts';
import type { ReportBlock } from '../document-model.ts';
import { figureOf } from './figure.ts';
import { capital, type Filling } from './filling.ts';
import { distinctEntries } from './opening.ts';

/** Figures on what the submission itself is about, and what they cannot say. */
export function statisticsBlocks(filling: Filling): ReportBlock[] {
  const { words } = filling;
  const said = words.statistics;
  const entries = distinctEntries(filling);
  if (entries.length === 0) return [{ kind: 'paragraph', runs: [{ text: said.none, muted: true }] }];
  const kinds = new Map<string, number>();
  const years = new Map<string, number>();
  let uncertain = 0;
  for (const { type, date } of entries) {
    kinds.set(type, (kinds.get(type) ?? 0) + 1);
    const year = yearOf(date);
    if (year === null) uncertain += 1;
    else years.set(year, (years.get(year) ?? 0) + 1);
  }
  const bar = (label: string, value: number) => ({ label, value, printed: String(value) });
  const notes = [said.limits, ...(uncertain > 0 ? [said.uncertain(uncertain)] : [])];
  return [
    ...figureOf(
      {
        title: said.byKind,
        base: said.base(entries.length),
        bars: [...kinds]
          .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
          .map(([type, value]) => bar(capital(words.kinds[type]?.other ?? type), value)),
        notes: [said.limits],
      },
      filling,
    ),
    ...(years.size < 2
      ? []
      : figureOf(
          {
            title: said.byYear,
            base: said.base(entries.length - uncertain),
            bars: [...years].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([year, value]) => bar(year, value)),
            notes,
          },
          filling,
        )),
  ];
}

/** The year in which something began, where it began in one. */
function yearOf(date: string): string | null {
  const { earliest } = boundsOf(parseEdtf(date));
  const start = date.split('/')[0] ?? '';
  const bounds = start === '' || start === '..' ? null : boundsOf(parseEdtf(start));
  const [from, until] = [bounds?.earliest ?? earliest, bounds?.latest ?? null];
  if (from === null || until === null) return null;
  return from.slice(0, 4) === until.slice(0, 4) ? from.slice(0, 4) : null;
}
