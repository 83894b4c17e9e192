import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';

/** The stages of the reading queue, in the order in which a document goes through them. */
export const stages = (): readonly string[] => vocabularyOf('reading-state').terms.map(({ id }) => id);

/** The stage that people work through before anybody has said otherwise. */
const FIRST_STAGE = 'new';
/** Stands for documents that nobody has put into the queue. */
export const OUT_OF_QUEUE = '-';

/** The key that brings what is chosen to a stage. */
export const STAGE_KEYS: Readonly<Record<string, string>> = {
  new: 'Alt+1',
  read: 'Alt+2',
  extracted: 'Alt+3',
  checked: 'Alt+4',
};
export const LEAVE_QUEUE_KEYS = 'Alt+0';
export const NEXT_KEYS = 'Alt+N';

/** The stage that one works through: the one that the list is filtered to, else the first. */
export function queueStage(filtered: string): string {
  return filtered === '' || filtered === OUT_OF_QUEUE ? FIRST_STAGE : filtered;
}

/** The stage of a document; empty when it is not in the queue. */
export function stageOf({ cells }: MirrorRow): string {
  return typeof cells['reading'] === 'string' ? cells['reading'] : '';
}

export function assigneeOf({ cells }: MirrorRow): string {
  return typeof cells['assignedTo'] === 'string' ? cells['assignedTo'].trim() : '';
}

/** How many documents are at each stage. */
export function stageCounts(rows: readonly MirrorRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(stageOf(row), (counts.get(stageOf(row)) ?? 0) + 1);
  return counts;
}

/** Who has documents assigned, by name, with how many that are not checked yet. */
export function assignees(
  rows: readonly MirrorRow[],
): readonly { readonly name: string; readonly open: number; readonly all: number }[] {
  const byName = new Map<string, { open: number; all: number }>();
  const last = stages().at(-1);
  for (const row of rows) {
    const name = assigneeOf(row);
    if (name === '') continue;
    const counts = byName.get(name) ?? { open: 0, all: 0 };
    byName.set(name, { open: counts.open + (stageOf(row) === last ? 0 : 1), all: counts.all + 1 });
  }
  return [...byName].map(([name, counts]) => ({ name, ...counts })).toSorted((a, b) => a.name.localeCompare(b.name));
}

/**
 * The document to go on with: the next one at the stage after this one in the order given, else the first of all; null when none is left.
 *
 * @param current is passed over, whatever its stage
 */
export function nextAt(rows: readonly MirrorRow[], stage: string, current: string | null): MirrorRow | null {
  const at = rows.findIndex(({ code }) => code === current);
  const isNext = (row: MirrorRow): boolean => row.code !== current && stageOf(row) === stage;
  return rows.slice(at + 1).find(isNext) ?? rows.find(isNext) ?? null;
}
