/** A row or value as JSON with its keys in order, so that two that say the same are the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

export function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}
