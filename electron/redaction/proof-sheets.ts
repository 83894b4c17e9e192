import * as mupdf from 'mupdf';
import { isBlank } from './blank.ts';
import type { Region } from '../intake/redaction-wish.ts';
import { boxInPoints } from './words-under.ts';

/** Points around a region that are looked at as well: what a box that is a little too small leaves of a letter. */
const AROUND = 5;
/** Dots for each inch at which letters are recognised best. */
const SCALE = 300 / 72;
const MOST_PIXELS = 16_000_000;
/** White paper between two regions on a sheet, in pixels. */
const GAP = 40;
/** Pixels from top to bottom after which a sheet is full: a little less than a page. */
const FULL = 2600;

/**
 * Pictures of what is to be seen in the regions and closely around them, one beneath the other on sheets. Regions around which there is nothing but one
 * colour are left out.
 */
export function proofSheets(document: mupdf.Document, regions: readonly Region[]): Uint8Array<ArrayBuffer>[] {
  const sheets: Uint8Array<ArrayBuffer>[] = [];
  let parts: mupdf.Pixmap[] = [];
  const fill = (): void => {
    if (parts.length > 0) sheets.push(sheetOf(parts));
    for (const part of parts) part.destroy();
    parts = [];
  };
  for (const [number, own] of Map.groupBy(regions, ({ page }) => page)) {
    const page = document.loadPage(number - 1);
    try {
      for (const { box } of own) {
        const part = partOf(page, box);
        if (isBlank(part)) part.destroy();
        else parts.push(part);
        if (parts.reduce((sum, each) => sum + each.getHeight() + GAP, GAP) >= FULL) fill();
      }
    } finally {
      page.destroy();
    }
  }
  fill();
  return sheets;
}

function partOf(page: mupdf.Page, box: Region['box']): mupdf.Pixmap {
  const [left, top, right, bottom] = page.getBounds();
  const [width, height] = [right - left, bottom - top];
  const [x0, y0, x1, y1] = boxInPoints(box, [width, height]);
  const [from, until] = [
    [Math.max(0, x0 - AROUND), Math.max(0, y0 - AROUND)],
    [Math.min(width, x1 + AROUND), Math.min(height, y1 + AROUND)],
  ] as const;
  const area = Math.max(1, (until[0] - from[0]) * (until[1] - from[1]));
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / area));
  const bounds: mupdf.Rect = [
    Math.floor((left + from[0]) * scale),
    Math.floor((top + from[1]) * scale),
    Math.ceil((left + until[0]) * scale),
    Math.ceil((top + until[1]) * scale),
  ];
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceGray, bounds, false);
  pixmap.clear(255);
  const device = new mupdf.DrawDevice(mupdf.Matrix.identity, pixmap);
  page.run(device, mupdf.Matrix.scale(scale, scale));
  device.close();
  device.destroy();
  return pixmap;
}

function sheetOf(parts: readonly mupdf.Pixmap[]): Uint8Array<ArrayBuffer> {
  const width = Math.max(...parts.map((part) => part.getWidth())) + 2 * GAP;
  const height = parts.reduce((sum, part) => sum + part.getHeight() + GAP, GAP);
  const sheet = new mupdf.Pixmap(mupdf.ColorSpace.DeviceGray, [0, 0, width, height], false);
  try {
    sheet.clear(255);
    const [to, across] = [sheet.getPixels(), sheet.getStride()];
    let y = GAP;
    for (const part of parts) {
      const [from, stride, length] = [part.getPixels(), part.getStride(), part.getWidth()];
      for (let row = 0; row < part.getHeight(); row += 1)
        to.set(from.subarray(row * stride, row * stride + length), (y + row) * across + GAP);
      y += part.getHeight() + GAP;
    }
    return new Uint8Array(sheet.asPNG());
  } finally {
    sheet.destroy();
  }
}
