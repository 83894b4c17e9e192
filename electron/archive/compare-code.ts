import { fail } from '../../shared/contract/errors.ts';
import type { Vault } from '../vault/vault.ts';
import { codeOf, readCode } from './checkpoint-code.ts';
import { walkHistory } from './walk-history.ts';

/**
 * What a code says that somebody wrote down or reads out: `fits`: up to this entry the history is what it was; `differs`: it is another one;
 * `beyond`: it does not reach as far, so it was cut or put back; `broken`: an entry up to there does not hold, so nothing can be said.
 */
export type CodeState = 'fits' | 'differs' | 'beyond' | 'broken';

export interface Compared {
  readonly state: CodeState;
  readonly seq: number;
  /** The code as it is printed. */
  readonly code: string;
  /** Instant of the entry; null where there is none. */
  readonly at: string | null;
  /** The last entry that there is. */
  readonly last: number;
}

/** Compares a code with the history, of which every entry up to it is worked out anew. Fails with CODE_MISTYPED. */
export function compareCode(vault: Vault, typed: string): Compared {
  const read = readCode(typed) ?? fail('CODE_MISTYPED');
  const entries: { readonly hash: string; readonly at: string }[] = [];
  const walked = walkHistory(
    vault,
    ({ seq, hash, at }) => {
      if (seq === read.seq) entries.push({ hash, at });
    },
    read.seq,
  );
  const reached = entries[0] ?? null;
  const isWhole = walked.holding === read.seq;
  const state =
    reached === null && walked.last < read.seq
      ? 'beyond'
      : reached === null || codeOf(read.seq, reached.hash) !== read.code
        ? 'differs'
        : isWhole
          ? 'fits'
          : 'broken';
  return { state, ...read, at: reached?.at ?? null, last: walked.last };
}
