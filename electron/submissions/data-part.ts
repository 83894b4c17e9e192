import type { ExportPart } from '../../shared/contract/calls/submission-drafts.ts';

/** Parts that people read, and documents as they are. */
const NO_DATA = ['word', 'pdf', 'evidence', 'custody', 'annexes'] as const satisfies readonly ExportPart[];

/** What of an export is for machines to read. */
export type DataPart = Exclude<ExportPart, (typeof NO_DATA)[number]>;

export function isData(part: ExportPart): part is DataPart {
  return !(NO_DATA as readonly ExportPart[]).includes(part);
}
