import { fail } from '../../shared/contract/errors.ts';
import { commit, type Draft } from '../archive/commit.ts';
import type { Vault } from '../vault/vault.ts';
import type { Plan } from './plan.ts';
import type { PlannedRecord } from './planned.ts';

/** Records after which is told how far the work is. */
const TELL = 500;

/**
 * Writes what a plan says as one entry of the history: all of it, or nothing. The plan has to be of this very state of the archive.
 * @throws VAULT_READ_ONLY; RECORD_CHANGED when something was changed since the plan was made
 * @returns the number of the entry; null when there is nothing to write
 */
export function importTable(vault: Vault, plan: Plan, onProgress: (done: number) => void = () => {}): number | null {
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  if (plan.records.length === 0 && plan.links.length === 0) return null;
  const { seq } = commit(vault, { action: 'import-table' }, (draft) => {
    // Codes that rows give first, so that one that is handed out never collides with one further down.
    const given = plan.records.map((record) =>
      record.rev === null && record.code !== null ? draft.allot(record.type, record.code) : null,
    );
    for (const [index, record] of plan.records.entries()) {
      if (index % TELL === 0) onProgress(index);
      write(draft, record, given[index]?.code);
    }
    for (const { from, to, role } of plan.links) draft.link({ from, to, role });
  });
  return seq;
}

function write(draft: Draft, { id, type, fields, rev }: PlannedRecord, given: string | undefined): void {
  if (rev !== null) draft.update(id, fields, rev);
  else draft.create({ id, code: given ?? draft.allot(type).code }, type, fields);
}
