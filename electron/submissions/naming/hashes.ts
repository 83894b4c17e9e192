/** Hashes and random identifiers of files and entities, as hexadecimal digits, bare or as a UUID (RFC 9562, 4). */
const form =
  /(?<![0-9A-Za-z])(?:[0-9a-f]{24,}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z])/gi;

/**
 * Hits without those inside a hash: letters from a to f make short names by chance, and a hash that is masked proves nothing any more. Nobody
 * can be named in one.
 */
export function outsideHashes<Hit extends { readonly start: number; readonly end: number }>(
  text: string,
  hits: readonly Hit[],
): Hit[] {
  if (hits.length === 0) return [];
  const hashes = [...text.matchAll(form)].filter(([hash]) => /\d/.test(hash));
  if (hashes.length === 0) return [...hits];
  const starts = hashes.map(({ index }) => index);
  return hits.filter(({ start, end }) => {
    // The last hash that begins before the hit.
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= start) low = middle + 1;
      else high = middle;
    }
    const hash = hashes[low - 1];
    return hash === undefined || end > hash.index + hash[0].length;
  });
}
