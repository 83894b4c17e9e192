import { parseEdtf } from '../../../shared/dates/edtf.ts';
import { printDate } from '../../../shared/dates/print.ts';
import { idOf } from '../../archive/codes.ts';
import { earliestDay, latestDay } from '../../archive/consent-rules.ts';
import { readRecordRow } from '../../archive/stored-rows.ts';
import type { GateContext } from './context.ts';
import type { Gate } from './found.ts';

const YEARS = 4;

/**
 * Gate 9: the Universal Periodic Review looks back four years, from the deadline where one is recorded, else from today. Warned, once
 * for all that lies before: older events may be told where they explain newer ones.
 */
export const periodGate: Gate = (context) => {
  if (!context.profile.gates.includes('period')) return [];
  const from = yearsBefore(reviewDay(context));
  const early = context.material.subjects
    .flatMap(({ entries }) => entries)
    .filter(({ date }) => latestDay(date) < from)
    .toSorted((a, b) => (latestDay(a.date) < latestDay(b.date) ? -1 : 1));
  const [first] = early;
  if (first === undefined) return [];
  const { language } = context.draft;
  return [
    {
      id: 'out-of-period',
      severity: 'warn',
      details: {
        count: early.length,
        about: first.record.title,
        date: printDate(parseEdtf(first.date), language),
        from: printDate(parseEdtf(from), language),
      },
      rule: 'UPR, information of other stakeholders: at most four years before the review (mnadvocates.org; ifex.org)',
      record: first.record.code,
      part: 'period',
    },
  ];
};

function reviewDay({ catalogue, submission, today }: GateContext): string {
  const deadline =
    submission === null ? undefined : readRecordRow(catalogue, idOf(catalogue, submission))?.fields['deadline'];
  return (deadline === undefined ? '' : earliestDay(deadline)) || today;
}

function yearsBefore(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const before = String(Number(year) - YEARS).padStart(4, '0');
  // The 29th of February has no day four years before a century that has none.
  return `${before}-${month}-${month === '02' && date === '29' ? '28' : date}`;
}
