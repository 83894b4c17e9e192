import { parseEdtf } from '../../../shared/dates/edtf.ts';
import { printDate } from '../../../shared/dates/print.ts';
import { acceptanceBy, type Acceptance } from '../../../shared/submissions/profiles/common/acceptance.ts';
import { latestDay } from '../../archive/consent-rules.ts';
import type { GateContext } from './context.ts';
import type { Found, Gate } from './found.ts';

/**
 * Gate 5: the State has accepted the procedure.
 * Refused where it has not, or not any more: such a complaint cannot be examined, and to send it puts people at risk for nothing.
 * - Human Rights Committee: what was filed before 8 February 2023 goes on. Facts from before that day alone warn: the notice of the
 *   Committee speaks of complaints that were filed, and whoever sends has to weigh it.
 * - Committees of which nobody knows (CAT and others): refused until somebody has looked at the depositary's list and says so.
 * What happened before the procedure began is warned of: it may have gone on since.
 */
export const acceptanceGate: Gate = (context) => {
  const committee = context.draft.choices['committee'] ?? (context.profile.form === 'CO' ? 'cedaw' : undefined);
  const acceptance = committee === undefined ? undefined : acceptanceBy(committee);
  if (acceptance === undefined) return [];
  const found = judge(acceptance, context);
  return found === null ? before(acceptance, context) : [found];
};

function judge(acceptance: Acceptance, context: GateContext): Found | null {
  const { draft } = context;
  const told = {
    rule: acceptance.source.text,
    about: acceptance.committee,
    details: {
      committee: acceptance.name[draft.language],
      procedure: acceptance.procedure,
      source: acceptance.source.text,
      until: day(acceptance.until, context),
    },
  };
  switch (acceptance.status) {
    case 'accepted':
      return null;
    case 'not-accepted':
      return { id: 'not-accepted', severity: 'refuse', ...told, part: 'committee' };
    case 'unchecked':
      if (draft.choices['acceptance-checked'] === 'yes') return null;
      return { id: 'acceptance-unchecked', severity: 'refuse', ...told, part: 'acceptance-checked' };
    case 'ended': {
      if (draft.choices['filed-before-end'] === 'yes') return null;
      const severity = allBefore(context, acceptance.until ?? '') ? 'warn' : 'refuse';
      return { id: 'acceptance-ended', severity, ...told, part: 'filed-before-end' };
    }
  }
}

/** Whether everything dated was over by then, beyond doubt. */
function allBefore({ material }: GateContext, until: string): boolean {
  const entries = material.subjects.flatMap((subject) => subject.entries);
  return entries.length > 0 && entries.every(({ date }) => latestDay(date) < until);
}

function before(acceptance: Acceptance, context: GateContext): Found[] {
  const { from } = acceptance;
  if (from === null) return [];
  const early = context.material.subjects.flatMap(({ entries }) =>
    entries.filter(({ date }) => latestDay(date) < from),
  );
  return early.map(({ record, date }): Found => ({
    id: 'before-acceptance',
    severity: 'warn',
    about: `${acceptance.committee}/${record.code}/${date}`,
    details: {
      about: record.title,
      date: day(date, context),
      from: day(from, context),
      procedure: acceptance.procedure,
    },
    rule: acceptance.source.text,
    record: record.code,
  }));
}

function day(edtf: string | null, { draft }: GateContext): string {
  return edtf === null ? '' : printDate(parseEdtf(edtf), draft.language);
}
