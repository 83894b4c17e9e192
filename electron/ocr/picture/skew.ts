import { greyOf, shrunk, type Grey } from './grey.ts';

/** How far a page may lie askew, in degrees; beyond that it lies on its side. */
const MOST = 16;
/** Points on the longer side of the picture that angles are looked for in. */
const SMALL = 900;
/** Askew by less than this is straight: turning costs sharpness. */
const STRAIGHT = 0.12;

export interface Lie {
  /** By how many degrees the lines fall to the right. */
  readonly degrees: number;
  /** Whether the lines run from top to bottom: the page lies on its side. */
  readonly onItsSide: boolean;
}

/**
 * How the lines of a page lie. Straight lines make rows of points that are either full or empty: the angle whose rows differ most is that of
 * the lines (projection profile, Postl 1986).
 */
export function lieOf(picture: Grey): Lie {
  const dark = darkPoints(shrunk(picture, Math.max(1, Math.round(Math.max(picture.width, picture.height) / SMALL))));
  if (dark.xs.length < 200) return { degrees: 0, onItsSide: false };
  const upright = best(dark.xs, dark.ys, dark.width, dark.height);
  const aside = best(dark.ys, dark.xs, dark.height, dark.width);
  const onItsSide = aside.score > upright.score * 1.15;
  return { degrees: onItsSide ? -aside.degrees : upright.degrees, onItsSide };
}

interface DarkPoints {
  readonly width: number;
  readonly height: number;
  readonly xs: Float32Array;
  readonly ys: Float32Array;
}

/** Points across that the thickest stroke of a letter may have in the small picture. What is wider is a table, a photograph, a shadow. */
const STROKE = 9;
/** How much darker than the paper around it ink is. */
const INK = 28;

/** The places of points that belong to something thin and darker than what is around it: letters and lines. */
function darkPoints(picture: Grey): DarkPoints {
  const { width, height, data } = picture;
  // A closing fills in whatever is thinner than its square (the "black hat" of morphology).
  const closed = spread(spread(picture, Math.max), Math.min);
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = STROKE; y < height - STROKE; y += 1) {
    for (let x = STROKE; x < width - STROKE; x += 1) {
      const at = y * width + x;
      if ((closed.data[at] ?? 255) - (data[at] ?? 255) < INK) continue;
      xs.push(x);
      ys.push(y);
    }
  }
  return { width, height, xs: Float32Array.from(xs), ys: Float32Array.from(ys) };
}

/** Each point becomes the darkest or lightest of the square around it. */
function spread({ width, height, data }: Grey, choose: (one: number, other: number) => number): Grey {
  const half = STROKE >> 1;
  const rows = greyOf(width, height);
  const result = greyOf(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let value = data[y * width + x] ?? 255;
      for (let step = Math.max(0, x - half); step <= Math.min(width - 1, x + half); step += 1)
        value = choose(value, data[y * width + step] ?? 255);
      rows.data[y * width + x] = value;
    }
  }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let value = rows.data[y * width + x] ?? 255;
      for (let step = Math.max(0, y - half); step <= Math.min(height - 1, y + half); step += 1)
        value = choose(value, rows.data[step * width + x] ?? 255);
      result.data[y * width + x] = value;
    }
  }
  return result;
}

function best(
  along: Float32Array,
  across: Float32Array,
  width: number,
  height: number,
): { degrees: number; score: number } {
  const bins = new Float64Array(height + Math.ceil(2 * width * Math.tan((MOST * Math.PI) / 180)) + 4);
  const offset = Math.ceil(width * Math.tan((MOST * Math.PI) / 180)) + 1;
  const score = (degrees: number): number => {
    const slope = Math.tan((degrees * Math.PI) / 180);
    bins.fill(0);
    for (let at = 0; at < along.length; at += 1) {
      const row = Math.round((across[at] ?? 0) - slope * (along[at] ?? 0)) + offset;
      if (row >= 0 && row < bins.length) bins[row] = (bins[row] ?? 0) + 1;
    }
    let sum = 0;
    for (let row = 1; row < bins.length; row += 1) sum += ((bins[row] ?? 0) - (bins[row - 1] ?? 0)) ** 2;
    return sum / along.length;
  };
  let found = { degrees: 0, score: score(0) };
  const look = (from: number, to: number, step: number): void => {
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const value = score(degrees);
      if (value > found.score) found = { degrees, score: value };
    }
  };
  look(-MOST, MOST, 0.5);
  look(found.degrees - 0.5, found.degrees + 0.5, 0.1);
  return found;
}

/** The picture with its lines straight. */
export function straightened(picture: Grey, degrees: number): Grey {
  if (Math.abs(degrees) < STRAIGHT) return picture;
  const { width, height, data } = picture;
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [mx, my] = [width / 2, height / 2];
  const result = greyOf(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const sx = (x - mx) * cos - (y - my) * sin + mx;
      const sy = (x - mx) * sin + (y - my) * cos + my;
      const [x0, y0] = [Math.floor(sx), Math.floor(sy)];
      if (x0 < 0 || y0 < 0 || x0 >= width - 1 || y0 >= height - 1) continue;
      const [fx, fy] = [sx - x0, sy - y0];
      const at = y0 * width + x0;
      const above = (data[at] ?? 255) * (1 - fx) + (data[at + 1] ?? 255) * fx;
      const below = (data[at + width] ?? 255) * (1 - fx) + (data[at + width + 1] ?? 255) * fx;
      result.data[y * width + x] = above * (1 - fy) + below * fy;
    }
  }
  return result;
}

/** Where a place of the straightened picture was before. */
export function beforeStraightening(
  [x, y]: readonly [number, number],
  degrees: number,
  { width, height }: Pick<Grey, 'width' | 'height'>,
): [number, number] {
  if (Math.abs(degrees) < STRAIGHT) return [x, y];
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [dx, dy] = [x - width / 2, y - height / 2];
  return [dx * cos - dy * sin + width / 2, dx * sin + dy * cos + height / 2];
}
