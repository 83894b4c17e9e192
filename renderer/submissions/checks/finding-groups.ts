import { severities, type Severity } from '../../../shared/contract/gate-findings.ts';
import type { Finding } from '../../../shared/contract/calls/submission-drafts.ts';

export interface FindingGroup {
  readonly severity: Severity;
  readonly gates: readonly { readonly gate: number; readonly findings: readonly Finding[] }[];
}

/** Findings by how much they weigh, then by their gate; those that have no reason yet before those that have one. */
export function groupsOf(findings: readonly Finding[]): FindingGroup[] {
  return severities.flatMap((severity) => {
    const own = findings.filter((each) => each.severity === severity);
    if (own.length === 0) return [];
    const gates = [...new Set(own.map(({ gate }) => gate))].toSorted((a, b) => a - b);
    return [
      {
        severity,
        gates: gates.map((gate) => ({
          gate,
          findings: own
            .filter((each) => each.gate === gate)
            .toSorted((a, b) => Number(a.reason !== null) - Number(b.reason !== null)),
        })),
      },
    ];
  });
}
