/** Ways in which bytes of a file come to harm. */
export const HOWS = [
  'bit flipped',
  'range overwritten',
  'range dropped',
  'ranges swapped',
  'range repeated',
  'cut off',
  'page zeroed',
  'older page',
  'pages swapped',
] as const;
export type How = (typeof HOWS)[number];

export interface Damage {
  /** Path inside the vault's folder. */
  readonly file: string;
  readonly how: How;
  readonly at: number;
  readonly length: number;
}

/** Bytes of a page of the catalogue. */
export const PAGE = 4096;

export function nameOf({ file, how, at, length }: Damage): string {
  return `${file}: ${how} at ${at}, ${length} bytes`;
}

/** The file as it is after the damage; null where it would be as before. */
export function spoiled(bytes: Buffer, older: Buffer | null, { how, at, length }: Damage): Buffer | null {
  const end = Math.min(bytes.length, at + length);
  const result = ((): Buffer => {
    switch (how) {
      case 'bit flipped': {
        const copy = Buffer.from(bytes);
        copy[at] = (copy[at] ?? 0) ^ (1 << (length % 8));
        return copy;
      }
      case 'range overwritten':
        return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(end - at, 0x5a), bytes.subarray(end)]);
      case 'range dropped':
        return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
      case 'range repeated':
        return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
      case 'cut off':
        return bytes.subarray(0, at);
      case 'ranges swapped': {
        // With the range of the same length that follows.
        const far = Math.min(bytes.length, end + length);
        return Buffer.concat([
          bytes.subarray(0, at),
          bytes.subarray(end, far),
          bytes.subarray(at, end),
          bytes.subarray(far),
        ]);
      }
      case 'page zeroed':
        return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(end - at), bytes.subarray(end)]);
      case 'pages swapped': {
        const copy = Buffer.from(bytes);
        bytes.copy(copy, at, at + length, at + length + PAGE);
        bytes.copy(copy, at + length, at, at + PAGE);
        return copy;
      }
      case 'older page': {
        const copy = Buffer.from(bytes);
        older?.copy(copy, at, at, at + PAGE);
        return copy;
      }
      default:
        return how satisfies never;
    }
  })();
  return result.equals(bytes) ? null : result;
}

/** The same numbers for the same seed. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = state;
    value = Math.imul(value ^ (value >>> 15), value | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) % Math.max(1, below);
  };
}

/** Damages of one file: each way at its beginning, its end, its middle, and at `more` other places. */
export function damagesOf(file: string, size: number, more: number, random: (below: number) => number): Damage[] {
  const places = [0, 1, Math.floor(size / 2), size - 1, ...Array.from({ length: more }, () => random(size))];
  const hows: readonly How[] = [
    'bit flipped',
    'range overwritten',
    'range dropped',
    'ranges swapped',
    'range repeated',
    'cut off',
  ];
  return places
    .filter((at) => at >= 0 && at < size)
    .flatMap((at) =>
      hows.map((how) => ({ file, how, at, length: how === 'bit flipped' ? random(8) : 1 + random(64) })),
    );
}

/** Damages of the catalogue: something is done to each of its pages. `older` tells which pages have changed since. */
export function damagesOfPages(
  file: string,
  bytes: Buffer,
  older: Buffer,
  each: number,
  random: (below: number) => number,
): Damage[] {
  const pages = Math.floor(bytes.length / PAGE);
  const found: Damage[] = [];
  for (let page = 0; page < pages; page += 1) {
    const at = page * PAGE;
    found.push(
      { file, how: 'bit flipped', at: at + random(PAGE), length: random(8) },
      { file, how: 'page zeroed', at, length: PAGE },
    );
    for (let count = 0; count < each; count += 1) {
      const how =
        (['range overwritten', 'ranges swapped', 'bit flipped', 'pages swapped'] as const)[random(4)] ?? 'bit flipped';
      if (how !== 'pages swapped') found.push({ file, how, at: at + random(PAGE - 256), length: 1 + random(100) });
      else if (page + 1 < pages) found.push({ file, how, at, length: PAGE * (1 + random(pages - page - 1)) });
    }
    if (random(4) === 0) {
      const how = (['range dropped', 'range repeated', 'cut off'] as const)[random(3)] ?? 'cut off';
      found.push({ file, how, at: at + random(PAGE), length: random(2) === 0 ? PAGE : 1 + random(100) });
    }
    if (at + PAGE <= older.length && !older.subarray(at, at + PAGE).equals(bytes.subarray(at, at + PAGE)))
      found.push({ file, how: 'older page', at, length: PAGE });
  }
  return found;
}
