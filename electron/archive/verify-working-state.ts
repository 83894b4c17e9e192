import type { Catalogue } from '../vault/catalogue.ts';
import type { Problem } from './problem.ts';

/**
 * The working state of the window: no history tells what it should be, so it is asked only whether it can be read, and whether the marks
 * are those of documents.
 */
export function checkWorkingState(catalogue: Catalogue, problems: Problem[]): void {
  const broken = catalogue
    .prepare(
      `select 'draft' as place from draft where not json_valid(data)
       union all select 'view_state' from view_state where not json_valid(data)
       union all select 'read_mark' from read_mark
         where record not in (select id from record where type = 'document')`,
      { pluck: true },
    )
    .all() as unknown as string[];
  for (const where of new Set(broken))
    problems.push({
      kind: 'working-state-altered',
      where,
      detail: 'What the window keeps here cannot be read, or belongs to nothing. No record is touched by it.',
    });
}
