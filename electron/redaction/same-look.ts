import * as mupdf from 'mupdf';

/** Of a page drawn small, how many of its samples may differ noticeably. */
const DIFFERENT = 24;
const SHARE = 0.0005;
const LONGEST = 800;

/** Whether all pages of two PDFs look the same and say the same. */
export function sameLook(one: Uint8Array, other: Uint8Array): boolean {
  const [first, second] = [one, other].map((bytes) => mupdf.Document.openDocument(bytes, 'application/pdf'));
  if (first === undefined || second === undefined) return false;
  try {
    const pages = first.countPages();
    if (pages !== second.countPages()) return false;
    for (let index = 0; index < pages; index += 1) {
      const [a, b] = [shownOf(first, index), shownOf(second, index)];
      if (a.text !== b.text || a.samples.length !== b.samples.length) return false;
      let different = 0;
      for (let at = 0; at < a.samples.length; at += 1)
        if (Math.abs((a.samples[at] ?? 0) - (b.samples[at] ?? 0)) > DIFFERENT) different += 1;
      if (different > a.samples.length * SHARE) return false;
    }
    return true;
  } finally {
    first.destroy();
    second.destroy();
  }
}

function shownOf(document: mupdf.Document, index: number): { text: string; samples: Uint8Array } {
  const page = document.loadPage(index);
  const [left, top, right, bottom] = page.getBounds();
  const scale = LONGEST / Math.max(1, right - left, bottom - top);
  const pixmap = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceGray, false);
  const structured = page.toStructuredText('preserve-whitespace');
  try {
    return { text: structured.asText(), samples: new Uint8Array(pixmap.getPixels()) };
  } finally {
    structured.destroy();
    pixmap.destroy();
    page.destroy();
  }
}
