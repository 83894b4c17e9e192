import { createHmac } from 'node:crypto';

/**
 * Letters of a pseudonym. Left out are letters that are taken for others or for digits (I, O, Q, З, Ч, Ш and Щ), X and Y, which stand for
 * people who are not known, and the letters under which the war against Ukraine is fought.
 */
const LETTERS = { latin: [...'ABCDEFGHJKLMNPRSTUW'], cyrillic: [...'АБВГДЖКЛМНПРСТУФЦЭЮЯ'] } as const;

/** Pairs that say something by themselves. */
const MEANING = new Set(
  'AH AN AS BC BE BF BJ BS CP FU GB GP HE HH JA KA KB KC KG KK KP LA MA ME MG MP NA NS PC PR PS RU SA SB SD SS ST SU US WC WP АД БЛ БТ ВВ ВС ГБ ГУ ДК ЖД ЖП КА КГ ЛЯ МА МД МУ НА ПА ПД ПЖ ПП ПУ ПЦ РФ СА СК СС ТА ТЮ УК УП ФУ ЦК ЮЛ'.split(
    ' ',
  ),
);

export type Letters = keyof typeof LETTERS;

/** A, B, ... and then AB, AC, ...: as many as are asked for, in no order that matters. */
export function lettersFor(count: number, letters: Letters): readonly string[] {
  const single = LETTERS[letters];
  if (count <= single.length * FILLED) return single;
  const pairs = single.flatMap((one) =>
    single.filter((other) => other !== one && !MEANING.has(one + other)).map((other) => one + other),
  );
  if (count <= pairs.length * FILLED) return pairs;
  const follows = new Set(pairs);
  return pairs.flatMap((pair) =>
    single
      .filter((letter) => !pair.includes(letter) && follows.has(pair.charAt(1) + letter))
      .map((letter) => pair + letter),
  );
}

/** 1 to 9, to 99, to 999: as many as are asked for. */
export function numbersFor(count: number): readonly string[] {
  let size = 9;
  while (count > size * FILLED) size = size * 10 + 9;
  return Array.from({ length: size }, (_, index) => String(index + 1));
}

/** How full a pool may get: the fuller, the more a record that is added moves the others. */
const FILLED = 0.75;

/**
 * Gives every code a mark of the pool: what its HMAC-SHA256 under the secret points at, or where that is taken the next that it points
 * at. Who chooses first is decided by the secret as well, so that neither a mark nor the order of two marks says anything about the
 * codes, and the marks of two secrets nothing about each other. The same codes get the same marks in whatever order they are named.
 *
 * @param taken marks that stand for somebody already
 */
export function assignMarks(
  secret: Uint8Array,
  codes: Iterable<string>,
  pool: readonly string[],
  taken: ReadonlySet<string> = new Set(),
): Map<string, string> {
  const free = new Set(pool.filter((mark) => !taken.has(mark)));
  const marks = new Map<string, string>();
  const order = [...new Set(codes)]
    .map((code) => ({ code, rank: digest(secret, `order ${code}`).toString('hex') }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  for (const { code } of order) {
    if (free.size === 0) throw new RangeError('More codes than marks');
    let mark: string | undefined;
    for (let attempt = 0; mark === undefined || !free.has(mark); attempt += 1)
      mark = pool[numberOf(digest(secret, `mark ${attempt} ${code}`), pool.length)];
    free.delete(mark);
    marks.set(code, mark);
  }
  return marks;
}

function digest(secret: Uint8Array, text: string): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}

/** Six bytes are so many more than a pool has marks that none is likelier than another. */
function numberOf(bytes: Buffer, size: number): number {
  return bytes.readUIntBE(0, 6) % size;
}
