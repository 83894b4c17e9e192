import { signingKeys, verifySignature, vouchedBytes } from '../vault/signing-key.ts';
import type { Vault } from '../vault/vault.ts';
import { digestOf, firstPrevious, isSigned, type Checkpoint, type Outside } from './checkpoint.ts';
import type { Problem } from './problem.ts';
import type { CheckedHistory } from './verify-rows.ts';

/** What cannot be seen in the vault itself. */
const OUTSIDE = {
  missing: ['checkpoint-missing', 'The checkpoint that is kept beside the catalogue is not there.'],
  damaged: ['checkpoint-damaged', 'The checkpoint that is kept beside the catalogue is not as it was written.'],
  older: ['checkpoint-older', 'The checkpoint beside the catalogue was put back: the catalogue knows a newer one.'],
  foreign: ['checkpoint-foreign', 'The checkpoint beside the catalogue was not made by this vault.'],
  differs: ['history-differs', 'This entry is not the one that was signed.'],
  beyond: [
    'history-cut',
    'The history reached this entry once, and does not any more: the catalogue was put back to an older state, or its history was cut.',
  ],
} as const;

/** The checkpoints in the catalogue follow one another, are signed by this vault, and are over the entries that are there now. */
export function checkCheckpoints(
  vault: Vault,
  checkpoints: readonly Checkpoint[],
  history: CheckedHistory,
  problems: Problem[],
): void {
  const keys = checkKeys(vault, problems);
  let previous = firstPrevious(vault.id);
  let keyBefore = 0;
  const isLost = (seq: number): boolean => history.unreadable.some(([from, until]) => seq >= from && seq <= until);
  for (const checkpoint of checkpoints) {
    const wrong = wrongWith(checkpoint);
    if (wrong !== null) problems.push({ ...wrong, where: String(checkpoint.seq) });
    previous = digestOf(vault.id, checkpoint);
    keyBefore = Math.max(keyBefore, keys.indexOf(checkpoint.key));
  }

  function wrongWith(checkpoint: Checkpoint): Omit<Problem, 'where'> | null {
    if (!isSigned(vault, checkpoint))
      return { kind: 'checkpoint-broken', detail: 'Its signature is not one of this vault.' };
    if (checkpoint.previous !== previous)
      return { kind: 'checkpoint-broken', detail: 'It does not follow the checkpoint before it.' };
    if (keys.indexOf(checkpoint.key) < keyBefore)
      return { kind: 'checkpoint-broken', detail: 'It is signed with a key that had been replaced by then.' };
    const hash = history.hashes.get(checkpoint.seq);
    if (hash === undefined && isLost(checkpoint.seq)) return null;
    if (hash === undefined) return { kind: 'history-cut', detail: OUTSIDE.beyond[1] };
    return hash === checkpoint.hash ? null : { kind: 'history-differs', detail: OUTSIDE.differs[1] };
  }
}

/** Each key but the first was signed by the one before it. @returns the keys, the first one first */
function checkKeys(vault: Vault, problems: Problem[]): string[] {
  const keys = signingKeys(vault.catalogue);
  for (const [at, { public: key, previous, vouched }] of keys.entries()) {
    const before = keys[at - 1]?.public ?? null;
    const holds =
      before === null
        ? previous === null
        : previous === before && vouched !== null && verifySignature(before, vouchedBytes(key), vouched);
    if (!holds)
      problems.push({
        kind: 'signing-key-broken',
        where: key.slice(0, 16),
        detail: 'A key that signs checkpoints was not signed by the one before it.',
      });
  }
  return keys.map(({ public: key }) => key);
}

/** The checkpoint beside the catalogue fits it. */
export function checkOutside({ state, checkpoint }: Outside, problems: Problem[]): void {
  if (state === 'none' || state === 'fits') return;
  const [kind, detail] = OUTSIDE[state];
  const where = checkpoint === null ? 'checkpoint.age' : String(checkpoint.seq);
  if (!problems.some((problem) => problem.kind === kind && problem.where === where))
    problems.push({ kind, where, detail });
}
