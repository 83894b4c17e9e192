import type { CallOutput } from '../../../shared/contract/calls.ts';
import { boundsOf } from '../../../shared/dates/bounds.ts';
import { isEdtf } from '../../../shared/dates/edtf.ts';

export type SubmissionRow = CallOutput<'submissions.list'>[number];

/** How far a submission is: written, exported, sent, or waiting for somebody to ask what became of it. */
export type RowState = 'draft' | 'exported' | 'sent' | 'follow-up';

/** @param today an ISO day */
export function stateOf(
  { sentOn, followUpOn, exports }: Pick<SubmissionRow, 'sentOn' | 'followUpOn' | 'exports'>,
  today: string,
): RowState {
  if (sentOn !== null) return followUpOn !== null && isOver(followUpOn, today) ? 'follow-up' : 'sent';
  return exports > 0 ? 'exported' : 'draft';
}

/** Whether a deadline that was not kept has passed. */
export function isLate({ deadline, sentOn }: Pick<SubmissionRow, 'deadline' | 'sentOn'>, today: string): boolean {
  return deadline !== null && sentOn === null && isOver(deadline, today);
}

/** A date is over when all of what it can mean is. */
function isOver(edtf: string, today: string): boolean {
  const latest = isEdtf(edtf) ? boundsOf(edtf).latest : null;
  return latest !== null && latest.slice(0, 10) < today;
}
