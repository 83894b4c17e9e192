/**
 * What a picture of a page is recognised by after it was scanned again, made larger or lighter, cut at its edges or turned a little. The
 * picture is set upright, reduced to what is on the paper (its ink between its outermost marks) and described twice: by the signs of its lowest
 * frequencies (DCT, as pHash does) and by where it grows lighter or darker from left to right (a dHash that knows where nothing
 * changes). A second pair is made of the whole
 * picture, for photographs and for pages with marks at their edges.
 */

/** Rises when prints are made otherwise. */
export const PRINT_VERSION = 1;

const SIDE = 128;
/** Coefficients of each direction that are kept. */
const KEPT = 16;
const BITS = KEPT * KEPT;
/** Fields of each direction that are compared with their neighbour: about the width of a short word. */
const FIELDS = 32;
/** Bytes of one description: DCT, and two bits for each field. */
const STEPS = (FIELDS * FIELDS) / 4;
const PART = BITS / 8 + STEPS;
/** Version, ink in thousandths, width by height in hundredths. */
const HEAD = 4;
export const PRINT_BYTES = HEAD + 2 * PART;

/** A picture in grey: 0 is black. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The print of a picture of a page; null for one that is empty or too small to tell anything. */
export function printOf(picture: GreyPicture): Uint8Array<ArrayBuffer> | null {
  const { width, height, pixels } = picture;
  if (width < 16 || height < 16 || pixels.length < width * height) return null;
  const raw = inkOf(picture);
  const ink = upright(raw, width, height);
  const share = ink.reduce((sum, value) => sum + (value > INK ? 1 : 0), 0) / ink.length;
  if (share < LEAST_INK) return null;
  const [left, top, right, bottom] = extentOf(ink, width, height);
  const inner = reduced(ink, width, [left, top, right, bottom]);
  const whole = reduced(ink, width, [0, 0, width, height]);
  const bytes = new Uint8Array(PRINT_BYTES);
  bytes[0] = PRINT_VERSION;
  bytes[1] = Math.min(255, Math.round(share * 255));
  const shape = Math.min(0xffff, Math.round(((right - left) / Math.max(1, bottom - top)) * 100));
  bytes[2] = shape & 0xff;
  bytes[3] = shape >> 8;
  for (const [at, part] of [inner, whole].entries()) {
    writeBits(bytes, HEAD + at * PART, frequencies(part));
    for (const [field, step] of steps(part).entries()) {
      const place = HEAD + at * PART + BITS / 8 + (field >> 2);
      bytes[place] = (bytes[place] as number) | (step << ((field & 3) * 2));
    }
  }
  return bytes;
}

/** From 0 to 1: how alike two prints are. Pages of other content are near 0. */
export function likenessOfPrints(one: Uint8Array, other: Uint8Array): number {
  if (
    one.length !== PRINT_BYTES ||
    other.length !== PRINT_BYTES ||
    one[0] !== PRINT_VERSION ||
    other[0] !== PRINT_VERSION
  )
    return 0;
  const [a, b] = [one, other].map((print) => (print[2] as number) + ((print[3] as number) << 8)) as [number, number];
  // What is much wider than the other is another page, or a piece of it.
  const inner = Math.min(a, b) / Math.max(a, b, 1) < 0.8 ? 0 : alike(one, other, HEAD);
  return Math.max(inner, alike(one, other, HEAD + PART));
}

/** Numbers under which prints that are alike meet: pieces of the coarsest part of each description. */
export function bandsOfPrint(print: Uint8Array): readonly number[] {
  if (print.length !== PRINT_BYTES) return [];
  const bands: number[] = [];
  for (const part of [0, 1]) {
    const coarse = coarseBits(print, HEAD + part * PART);
    for (let band = 0; band < COARSE_BANDS; band += 1) {
      let value = 0;
      for (let bit = 0; bit < COARSE / COARSE_BANDS; bit += 1)
        value = value * 2 + (coarse[band * (COARSE / COARSE_BANDS) + bit] ?? 0);
      bands.push(value);
    }
  }
  return bands;
}

const COARSE = 48;
const COARSE_BANDS = 4;
/** Darker than the paper around by so much. */
const INK = 28;
const LEAST_INK = 0.002;

/** How much darker each place is than the paper around it: light that falls from one side and grey paper go away. */
function inkOf({ width, height, pixels }: GreyPicture): Float32Array {
  const sums = integral(pixels, width, height);
  const reach = Math.max(6, Math.round(Math.max(width, height) / 10));
  const ink = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const mean = areaOf(sums, width, left, top, right, bottom) / ((right - left) * (bottom - top));
      ink[y * width + x] = Math.max(0, mean - (pixels[y * width + x] as number));
    }
  }
  return ink;
}

function integral(pixels: Uint8Array | Float32Array | Float64Array, width: number, height: number): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += pixels[y * width + x] as number;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] as number) + row;
    }
  }
  return sums;
}

function areaOf(sums: Float64Array, width: number, left: number, top: number, right: number, bottom: number): number {
  const at = (x: number, y: number): number => sums[y * (width + 1) + x] as number;
  return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
}

type Extent = readonly [left: number, top: number, right: number, bottom: number];

/** Degrees that a page is turned back at most, and in what steps that is tried. */
const MOST_TURN = 3;
const STEP = 0.25;

/** Turned so that its lines are level: then the ink of rows differs most from row to row. */
function upright(ink: Float32Array, width: number, height: number): Float32Array {
  // Every second column is enough to tell.
  const marks: number[] = [];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 2)
      if ((ink[y * width + x] as number) > INK) marks.push(x - width / 2, y, ink[y * width + x] as number);
  let best = { angle: 0, score: -1 };
  for (let angle = -MOST_TURN; angle <= MOST_TURN; angle += STEP) {
    const slope = Math.tan((angle * Math.PI) / 180);
    const rows = new Float64Array(height);
    for (let at = 0; at < marks.length; at += 3) {
      const row = Math.round((marks[at + 1] as number) - slope * (marks[at] as number));
      if (row >= 0 && row < height) rows[row] = (rows[row] as number) + (marks[at + 2] as number);
    }
    let score = 0;
    for (let y = 1; y < height; y += 1) score += ((rows[y] as number) - (rows[y - 1] as number)) ** 2;
    if (score > best.score * (Math.abs(angle) < Math.abs(best.angle) ? 1 : 1.02)) best = { angle, score };
  }
  if (best.angle === 0) return ink;
  const radians = (best.angle * Math.PI) / 180;
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  const turned = new Float32Array(ink.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const [fromX, fromY] = [dx * cos - dy * sin + width / 2, dx * sin + dy * cos + height / 2];
      const [x0, y0] = [Math.floor(fromX), Math.floor(fromY)];
      if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) continue;
      const [fx, fy] = [fromX - x0, fromY - y0];
      const at = y0 * width + x0;
      turned[y * width + x] =
        ((ink[at] as number) * (1 - fx) + (ink[at + 1] as number) * fx) * (1 - fy) +
        ((ink[at + width] as number) * (1 - fx) + (ink[at + width + 1] as number) * fx) * fy;
    }
  return turned;
}

/** Where the marks on the paper begin and end; specks and the dark edge of a scan are left out. */
function extentOf(ink: Float32Array, width: number, height: number): Extent {
  const rows = new Float64Array(height);
  const columns = new Float64Array(width);
  const edge = Math.round(Math.min(width, height) * 0.02);
  for (let y = edge; y < height - edge; y += 1)
    for (let x = edge; x < width - edge; x += 1)
      if ((ink[y * width + x] as number) > INK) {
        rows[y] = (rows[y] as number) + 1;
        columns[x] = (columns[x] as number) + 1;
      }
  const [top, bottom] = bounds(rows);
  const [left, right] = bounds(columns);
  return right - left < width / 5 || bottom - top < height / 8 ? [0, 0, width, height] : [left, top, right, bottom];
}

/** Without the outermost hundredth of the marks on either side. */
function bounds(counts: Float64Array): [number, number] {
  const total = counts.reduce((sum, value) => sum + value, 0);
  const least = total * 0.004;
  let [from, until, sum] = [0, counts.length, 0];
  while (from < counts.length && (sum += counts[from] as number) < least) from += 1;
  sum = 0;
  while (until > from && (sum += counts[until - 1] as number) < least) until -= 1;
  return [from, Math.max(from + 1, until)];
}

/** The part of a picture as 128 by 128 means. */
function reduced(ink: Float32Array, width: number, [left, top, right, bottom]: Extent): Float64Array {
  const height = ink.length / width;
  const sums = integral(ink, width, height);
  const small = new Float64Array(SIDE * SIDE);
  const [stepX, stepY] = [(right - left) / SIDE, (bottom - top) / SIDE];
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1) {
      const x0 = Math.min(width - 1, Math.floor(left + x * stepX));
      const y0 = Math.min(height - 1, Math.floor(top + y * stepY));
      const x1 = Math.min(width, Math.max(x0 + 1, Math.round(left + (x + 1) * stepX)));
      const y1 = Math.min(height, Math.max(y0 + 1, Math.round(top + (y + 1) * stepY)));
      small[y * SIDE + x] = areaOf(sums, width, x0, y0, x1, y1) / ((x1 - x0) * (y1 - y0));
    }
  return small;
}

const cosines = Float64Array.from({ length: KEPT * SIDE }, (_, at) =>
  Math.cos(((2 * (at % SIDE) + 1) * Math.floor(at / SIDE) * Math.PI) / (2 * SIDE)),
);

/** The signs of the lowest frequencies, in the order of their frequency, against their median. */
function frequencies(small: Float64Array): readonly boolean[] {
  const half = new Float64Array(KEPT * SIDE);
  for (let y = 0; y < SIDE; y += 1)
    for (let u = 0; u < KEPT; u += 1) {
      let sum = 0;
      for (let x = 0; x < SIDE; x += 1) sum += (small[y * SIDE + x] as number) * (cosines[u * SIDE + x] as number);
      half[u * SIDE + y] = sum;
    }
  const values = new Float64Array(BITS);
  for (let u = 0; u < KEPT; u += 1)
    for (let v = 0; v < KEPT; v += 1) {
      let sum = 0;
      for (let y = 0; y < SIDE; y += 1) sum += (half[u * SIDE + y] as number) * (cosines[v * SIDE + y] as number);
      values[u * KEPT + v] = sum;
    }
  const ordered = BY_FREQUENCY.map((at) => values[at] as number);
  const median = ordered.slice(1).toSorted((a, b) => a - b)[BITS >> 1] ?? 0;
  return ordered.map((value) => value > median);
}

/** Places of the coefficients from the lowest frequency on. */
const BY_FREQUENCY = Array.from({ length: BITS }, (_, at) => at).toSorted((a, b) => {
  const order = (at: number): number => Math.floor(at / KEPT) + (at % KEPT);
  return order(a) - order(b) || a - b;
});

/** Of each of 32 by 32 fields whether it is darker (1) or lighter (2) than the one to its right, or about the same (0). */
function steps(small: Float64Array): Uint8Array {
  const sums = integral(small, SIDE, SIDE);
  const mean = (x: number, y: number): number => {
    const [x0, x1] = [Math.round((x * SIDE) / (FIELDS + 1)), Math.round(((x + 1) * SIDE) / (FIELDS + 1))];
    const [y0, y1] = [Math.round((y * SIDE) / FIELDS), Math.round(((y + 1) * SIDE) / FIELDS)];
    return areaOf(sums, SIDE, x0, y0, x1, y1) / ((x1 - x0) * (y1 - y0));
  };
  const changes = Float64Array.from(
    { length: FIELDS * FIELDS },
    (_, at) => mean(at % FIELDS, Math.floor(at / FIELDS)) - mean((at % FIELDS) + 1, Math.floor(at / FIELDS)),
  );
  const spread = Math.sqrt(changes.reduce((sum, value) => sum + value * value, 0) / changes.length);
  return Uint8Array.from(changes, (value) => (value > spread * NOTICED ? 1 : value < -spread * NOTICED ? 2 : 0));
}

/** A change is noticed when it is so much of the usual one. */
const NOTICED = 0.5;

function writeBits(bytes: Uint8Array, from: number, bits: readonly boolean[]): void {
  for (const [at, bit] of bits.entries())
    if (bit) bytes[from + (at >> 3)] = (bytes[from + (at >> 3)] as number) | (1 << (at & 7));
}

function coarseBits(print: Uint8Array, from: number): number[] {
  // The first one is the mean of the picture and says nothing.
  return Array.from({ length: COARSE }, (_, at) => ((print[from + ((at + 1) >> 3)] as number) >> ((at + 1) & 7)) & 1);
}

/**
 * How well the steps of two pictures agree, of those that either has, at the best of some small shifts: that is what a cut edge does.
 * Pages of other words agree by chance, in as many places as they disagree.
 */
function alike(one: Uint8Array, other: Uint8Array, from: number): number {
  const [a, b] = [stepsOf(one, from), stepsOf(other, from)];
  let best = 0;
  for (let dy = -SHIFT; dy <= SHIFT; dy += 1)
    for (let dx = -SHIFT; dx <= SHIFT; dx += 1) best = Math.max(best, agreement(a, b, dx, dy));
  return best;
}

const SHIFT = 1;

function stepsOf(print: Uint8Array, from: number): Int8Array {
  return Int8Array.from({ length: FIELDS * FIELDS }, (_, field) => {
    const step = ((print[from + BITS / 8 + (field >> 2)] as number) >> ((field & 3) * 2)) & 3;
    return step === 2 ? -1 : step;
  });
}

function agreement(a: Int8Array, b: Int8Array, dx: number, dy: number): number {
  let [product, own, theirs] = [0, 0, 0];
  for (let y = Math.max(0, -dy); y < Math.min(FIELDS, FIELDS - dy); y += 1)
    for (let x = Math.max(0, -dx); x < Math.min(FIELDS, FIELDS - dx); x += 1) {
      const [one, other] = [a[y * FIELDS + x] as number, b[(y + dy) * FIELDS + x + dx] as number];
      product += one * other;
      own += one * one;
      theirs += other * other;
    }
  return own === 0 || theirs === 0 ? 0 : Math.max(0, product / Math.sqrt(own * theirs));
}
