import { greyOf, type Grey } from './grey.ts';

/** Points on each side of a field in which the paper is taken to be of one shade: about three millimetres at 300 dots an inch. */
const FIELD = 32;
/** Of the points of a field this share is lighter than its paper is taken to be: grain. */
const LIGHTER = 0.12;
/** Paper is never taken to be darker than this: in a black field there is none. */
const DARKEST = 40;

/**
 * Makes the paper white wherever it was lit less, or has darkened: each point is divided by the shade of the paper around it. What is printed
 * keeps its contrast to the paper, and faint print becomes as dark as other.
 */
export function flattened(picture: Grey): Grey {
  const { width, height, data } = picture;
  const columns = Math.ceil(width / FIELD);
  const rows = Math.ceil(height / FIELD);
  const paper = smoothed(widened(shades(picture, columns, rows), columns, rows), columns, rows);
  const result = greyOf(width, height);
  for (let y = 0; y < height; y += 1) {
    const fy = Math.max(0, Math.min(rows - 1, (y + 0.5) / FIELD - 0.5));
    const above = Math.floor(fy);
    const below = Math.min(rows - 1, above + 1);
    const ky = fy - above;
    for (let x = 0; x < width; x += 1) {
      const fx = Math.max(0, Math.min(columns - 1, (x + 0.5) / FIELD - 0.5));
      const left = Math.floor(fx);
      const right = Math.min(columns - 1, left + 1);
      const kx = fx - left;
      const top = (paper[above * columns + left] ?? 255) * (1 - kx) + (paper[above * columns + right] ?? 255) * kx;
      const bottom = (paper[below * columns + left] ?? 255) * (1 - kx) + (paper[below * columns + right] ?? 255) * kx;
      const value = ((data[y * width + x] ?? 255) * 250) / (top * (1 - ky) + bottom * ky);
      result.data[y * width + x] = value > 255 ? 255 : value;
    }
  }
  return stretched(result);
}

/** The shade of the paper in each field. */
function shades({ width, height, data }: Grey, columns: number, rows: number): Float32Array {
  const result = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0);
      const [x1, y1] = [Math.min(width, (column + 1) * FIELD), Math.min(height, (row + 1) * FIELD)];
      let points = 0;
      for (let y = row * FIELD; y < y1; y += 1) {
        for (let x = column * FIELD; x < x1; x += 1) {
          const value = data[y * width + x] ?? 255;
          counts[value] = (counts[value] ?? 0) + 1;
          points += 1;
        }
      }
      let left = points * LIGHTER;
      let shade = 255;
      while (shade > 0 && (left -= counts[shade] ?? 0) > 0) shade -= 1;
      result[row * columns + column] = Math.max(DARKEST, shade);
    }
  }
  return result;
}

/** A field in the middle of a large letter or a line has no paper: it takes that of the lightest neighbour. */
function widened(paper: Float32Array, columns: number, rows: number): Float32Array {
  return each(columns, rows, (column, row) => {
    let lightest = 0;
    for (let dy = -1; dy <= 1; dy += 1)
      for (let dx = -1; dx <= 1; dx += 1)
        lightest = Math.max(lightest, near(paper, columns, rows, column + dx, row + dy));
    return lightest;
  });
}

function smoothed(paper: Float32Array, columns: number, rows: number): Float32Array {
  return each(columns, rows, (column, row) => {
    let sum = 0;
    for (let dy = -1; dy <= 1; dy += 1)
      for (let dx = -1; dx <= 1; dx += 1) sum += near(paper, columns, rows, column + dx, row + dy);
    return sum / 9;
  });
}

function near(paper: Float32Array, columns: number, rows: number, column: number, row: number): number {
  const [x, y] = [Math.max(0, Math.min(columns - 1, column)), Math.max(0, Math.min(rows - 1, row))];
  return paper[y * columns + x] ?? 255;
}

function each(columns: number, rows: number, value: (column: number, row: number) => number): Float32Array {
  const result = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) result[row * columns + column] = value(column, row);
  return result;
}

/** Share of the points that become black: less than the letters of the emptiest page. */
const INK = 0.004;

/** Spreads the shades so that the darkest print is black. */
function stretched(picture: Grey): Grey {
  const counts = new Uint32Array(256);
  for (const value of picture.data) counts[value] = (counts[value] ?? 0) + 1;
  let left = picture.data.length * INK;
  let black = 0;
  while (black < 200 && (left -= counts[black] ?? 0) > 0) black += 1;
  if (black < 16) return picture;
  const shades = Uint8Array.from({ length: 256 }, (_none, value) =>
    Math.max(0, Math.min(255, Math.round(((value - black) * 255) / (250 - black)))),
  );
  return { ...picture, data: picture.data.map((value) => shades[value] ?? 255) };
}
