import type { FindingId, Severity } from '../../../shared/contract/gate-findings.ts';
import type { GateContext } from './context.ts';

/** What one gate finds. */
export interface Found {
  readonly id: FindingId;
  readonly severity: Severity;
  /** What it is about, so that two findings of one kind are told apart and stay the same from one look to the next. */
  readonly about?: string;
  readonly details?: Readonly<Record<string, string | number>>;
  /** Where the rule is from. */
  readonly rule: string;
  /** Code of the record that mends it, and its field. */
  readonly record?: string;
  readonly field?: string;
  /** The part of the draft that mends it. */
  readonly part?: string;
}

/** A gate looks and tells; it changes nothing. */
export type Gate = (context: GateContext) => readonly Found[];
