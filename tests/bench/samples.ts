/** The value below which the given share of the samples lies; the median is that of 0.5. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Measures several works against each other: in every round each of them once, so that a disturbance of the machine meets all
 * of them alike. The first round warms up and does not count.
 * @returns for each work its samples in milliseconds.
 */
export async function interleaved<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  rounds: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -1; round < rounds; round += 1) {
    // Whoever comes first finds the caches as the last one left them; so the order changes.
    const order = round % 2 === 0 ? names : names.toReversed();
    for (const name of order) {
      const milliseconds = await timed(works[name]);
      if (round >= 0) samples[name].push(milliseconds);
    }
  }
  return samples;
}
