/** Reasons for which a document stays that a person can answer who has looked at it. */
const LOOKABLE = new Set(['holds-pictures', 'cannot-be-checked']);

export function lookable(reason: string | null): boolean {
  return reason !== null && LOOKABLE.has(reason);
}
