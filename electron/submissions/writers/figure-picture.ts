import { drawingToPng } from '../svg-png.ts';

/** A drawing as a picture for paper; its size there is in points. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Dots of the picture for each inch of paper. */
const RESOLUTION = 200;
/** Points for each pixel of a drawing (CSS: 96 pixels are 72 points). */
const POINTS = 0.75;

/**
 * Makes a picture of a drawing, as large as it is drawn or as there is room.
 *
 * @param most points that it may take
 * @throws DRAWING_INVALID
 */
export async function figurePicture(
  svg: string,
  most: { readonly width: number; readonly height: number },
): Promise<Picture> {
  const size = sizeOfDrawing(svg);
  const scale = Math.min(POINTS, most.width / size.width, most.height / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  return { png: await drawingToPng(svg, (width * RESOLUTION) / 72 / size.width), width, height };
}

function sizeOfDrawing(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox\s*=\s*["']\s*[\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(svg) ?? [];
  const given = (name: string): number =>
    Number(new RegExp(`<svg[^>]*\\s${name}\\s*=\\s*["']([\\d.]+)`).exec(svg)?.[1]);
  return { width: Number(width) || given('width') || 1, height: Number(height) || given('height') || 1 };
}
