/** A picture in shades of grey, a byte for each point: 0 is black. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function greyOf(width: number, height: number, fill = 255): Grey {
  return { width, height, data: new Uint8Array(width * height).fill(fill) };
}

/** A part of a picture; what of it lies beside the picture is left out. */
export function cut(picture: Grey, left: number, top: number, width: number, height: number): Grey {
  const x0 = Math.max(0, Math.min(picture.width, Math.floor(left)));
  const y0 = Math.max(0, Math.min(picture.height, Math.floor(top)));
  const x1 = Math.max(x0, Math.min(picture.width, Math.ceil(left + width)));
  const y1 = Math.max(y0, Math.min(picture.height, Math.ceil(top + height)));
  const part = greyOf(x1 - x0, y1 - y0);
  for (let y = y0; y < y1; y += 1) {
    part.data.set(picture.data.subarray(y * picture.width + x0, y * picture.width + x1), (y - y0) * part.width);
  }
  return part;
}

/** Turns by whole quarters, clockwise. */
export function turned(picture: Grey, quarters: number): Grey {
  const steps = ((quarters % 4) + 4) % 4;
  if (steps === 0) return picture;
  const { width, height, data } = picture;
  const result = steps === 2 ? greyOf(width, height) : greyOf(height, width);
  const into = result.data;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value = data[y * width + x] ?? 255;
      if (steps === 1) into[x * height + (height - 1 - y)] = value;
      else if (steps === 2) into[(height - 1 - y) * width + (width - 1 - x)] = value;
      else into[(width - 1 - x) * height + y] = value;
    }
  }
  return result;
}

/** Smaller by a whole number: each point the mean of a square. */
export function shrunk(picture: Grey, by: number): Grey {
  if (by <= 1) return picture;
  const width = Math.floor(picture.width / by);
  const height = Math.floor(picture.height / by);
  const result = greyOf(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let dy = 0; dy < by; dy += 1) {
        const row = (y * by + dy) * picture.width + x * by;
        for (let dx = 0; dx < by; dx += 1) sum += picture.data[row + dx] ?? 0;
      }
      result.data[y * width + x] = sum / (by * by);
    }
  }
  return result;
}

/** To another size, by the four points around each place. For making a picture larger, or a little smaller. */
export function scaled(picture: Grey, width: number, height: number): Grey {
  const result = greyOf(width, height);
  const [kx, ky] = [picture.width / width, picture.height / height];
  for (let y = 0; y < height; y += 1) {
    const sy = Math.max(0, (y + 0.5) * ky - 0.5);
    const y0 = Math.min(picture.height - 1, Math.floor(sy));
    const y1 = Math.min(picture.height - 1, y0 + 1);
    const fy = sy - y0;
    for (let x = 0; x < width; x += 1) {
      const sx = Math.max(0, (x + 0.5) * kx - 0.5);
      const x0 = Math.min(picture.width - 1, Math.floor(sx));
      const x1 = Math.min(picture.width - 1, x0 + 1);
      const fx = sx - x0;
      const above =
        (picture.data[y0 * picture.width + x0] ?? 0) * (1 - fx) + (picture.data[y0 * picture.width + x1] ?? 0) * fx;
      const below =
        (picture.data[y1 * picture.width + x0] ?? 0) * (1 - fx) + (picture.data[y1 * picture.width + x1] ?? 0) * fx;
      result.data[y * width + x] = above * (1 - fy) + below * fy;
    }
  }
  return result;
}
