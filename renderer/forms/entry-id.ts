/** An id for an entry of an itemised group, such as the archive would give it, so that it can be cited before it is stored. */
export function freshEntryId(): string {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (one.toString(36) + other.toString(36)).slice(0, 11);
}
