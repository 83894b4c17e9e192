import type { FileTrace } from '../../../shared/submissions/file-trace.ts';
import type * as Mupdf from 'mupdf';
import { isEngineFailure, MAX_PAGES } from '../text/extract.ts';
import { printableRuns } from './printable-runs.ts';
import type { Findings } from './stranger.ts';
import { traceOfInfo } from './trace.ts';

/** Signs of streams that are searched as one text. */
const MOST_AT_ONCE = 512 * 1024;

/** Signs that stand in two pieces: longer than any name or number. */
const OVERLAP = 2048;

/** After so many pages and streams the engine lets go of what it has unpacked: its memory never gets smaller. */
const PAGES_KEPT = 50;
const OBJECTS_KEPT = 500;

/** Earlier versions that are looked into; a file with more was saved again by every keystroke. */
const MAX_VERSIONS = 30;

/**
 * A PDF: the text of every page with hidden layers shown, every string and every stream of every object (annotations with their
 * authors, outline, form fields, scripts, properties, XMP), embedded files, and the same for each earlier version that is still in
 * the file (ISO 32000-1, 7.5.6). Pages and pictures without text are reported.
 */
export async function lookIntoPdf(bytes: Uint8Array, findings: Findings): Promise<void> {
  const mupdf = await import('mupdf');
  await lookIntoVersion(mupdf, bytes, findings);
  const ends = endsOfVersions(bytes);
  if (ends.length > MAX_VERSIONS) findings.unreadable('too-large');
  // What an earlier version shows in pictures is reported as well: it can be got back.
  for (const end of ends.slice(-MAX_VERSIONS)) await lookIntoVersion(mupdf, bytes.slice(0, end), findings);
}

async function lookIntoVersion(mupdf: typeof Mupdf, bytes: Uint8Array, findings: Findings): Promise<void> {
  const document = mupdf.Document.openDocument(bytes, 'application/pdf');
  try {
    const pdf = document.asPDF();
    if (pdf === null || document.needsPassword()) return findings.unreadable('encrypted');
    if (pdf.wasRepaired()) for (const run of printableRuns(bytes)) findings.text(run);
    for (let layer = 0; layer < pdf.countLayers(); layer++) pdf.setLayerVisible(layer, true);
    const pages = document.countPages();
    if (pages > MAX_PAGES) findings.unreadable('too-large');
    for (let index = 0; index < Math.min(pages, MAX_PAGES); index++) {
      lookAtPage(mupdf, document, index, findings);
      if (index % PAGES_KEPT === PAGES_KEPT - 1) mupdf.emptyStore();
    }
    await lookAtObjects(mupdf, pdf, findings);
  } finally {
    document.destroy();
  }
}

function lookAtPage(mupdf: typeof Mupdf, document: Mupdf.Document, index: number, findings: Findings): void {
  const page = document.loadPage(index);
  try {
    const structured = page.toStructuredText('preserve-whitespace,preserve-images,clip=no');
    const text = structured.asText();
    let pictures = 0;
    findings.text(text);
    structured.walk({
      onImageBlock: (_box, _transform, image) => {
        // Rules and spacers are pictures too; nobody can be named in them.
        if (image.getWidth() > 8 && image.getHeight() > 8) pictures += 1;
      },
    });
    structured.destroy();
    // A font that does not say what its glyphs mean.
    const isGarbled = (text.match(/\ufffd/g)?.length ?? 0) > text.length / 50;
    if (pictures === 0 && !isGarbled && (text.trim() !== '' || isBlank(mupdf, page))) return;
    // What a page shows is recognised as it is seen, its pictures where they stand.
    if (findings.wantsPictures) findings.picture(pictureOf(mupdf, page), 'image/png');
    else findings.unreadable('no-text-layer');
  } finally {
    page.destroy();
  }
}

/** Dots for each point: 200 to the inch, as much as small print needs. */
const SHARP = 200 / 72;
const MOST_DOTS = 6000;

function pictureOf(mupdf: typeof Mupdf, page: Mupdf.Page): Uint8Array {
  const [left, top, right, bottom] = page.getBounds();
  const scale = Math.min(SHARP, MOST_DOTS / Math.max(right - left, bottom - top, 1));
  const pixmap = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceGray, false);
  try {
    return pixmap.asPNG().slice();
  } finally {
    pixmap.destroy();
  }
}

/** A page without text may still show some, drawn as lines. */
function isBlank(mupdf: typeof Mupdf, page: Mupdf.Page): boolean {
  const [left, top, right, bottom] = page.getBounds();
  const scale = Math.min(1, 200 / Math.max(right - left, bottom - top, 1));
  const pixmap = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceGray, false);
  try {
    return pixmap.getPixels().every((sample) => sample === 255);
  } finally {
    pixmap.destroy();
  }
}

/**
 * The document's objects one by one, whether anything refers to them or not. Strings are in PDF's own encoding, UTF-16 or UTF-8,
 * which MuPDF tells apart.
 */
async function lookAtObjects(mupdf: typeof Mupdf, pdf: Mupdf.PDFDocument, findings: Findings): Promise<void> {
  const strings: string[] = [];
  const embedded = new Set<number>();
  const streams: number[] = [];
  const each = (look: () => void): void => {
    try {
      look();
    } catch (error) {
      if (isEngineFailure(error)) throw error;
      findings.unreadable('damaged');
    }
  };
  const take = (object: Mupdf.PDFObject): void => {
    if (object.isString()) strings.push(object.asString());
    else if (object.isName()) strings.push(object.asName());
    else if (object.isDictionary()) {
      object.get('EF').forEach((file) => void embedded.add(file.asIndirect()));
      // Fonts are called Times-Roman, and Roman is a given name.
      if (!object.get('BaseFont').isNull() || !object.get('FontName').isNull()) return;
    }
    object.forEach((value) => {
      if (!value.isIndirect()) take(value);
    });
  };
  each(() => take(pdf.getTrailer()));
  for (let number = 1; number < pdf.countObjects(); number++) {
    each(() => {
      const reference = pdf.newIndirect(number);
      const object = reference.resolve();
      take(object);
      if (reference.isStream() && !isPictureOrFont(object)) streams.push(number);
    });
  }
  each(() => findings.traces(infoOf(pdf)));
  findings.text(strings.join('\n'));
  const files: Uint8Array[] = [];
  let written: string[] = [];
  let signs = 0;
  const tell = (): void => {
    const text = written.join('\n');
    findings.text(text);
    // A name may go on in the next stream: the end of one piece is the beginning of the next.
    [written, signs] = [[text.slice(-OVERLAP)], 0];
  };
  for (const number of streams) {
    each(() => {
      const content = pdf.newIndirect(number).readStream();
      try {
        const bytes = content.asUint8Array();
        if (embedded.has(number)) files.push(bytes.slice());
        else {
          for (const run of printableRuns(bytes)) {
            written.push(run);
            signs += run.length;
          }
        }
      } finally {
        content.destroy();
      }
    });
    if (number % OBJECTS_KEPT === 0) mupdf.emptyStore();
    // Of a large file it is searched piece by piece.
    if (signs > MOST_AT_ONCE) tell();
  }
  tell();
  for (const bytes of files) await findings.inner(bytes, '');
}

/** What the PDF says of itself, and who wrote the notes in it. */
function infoOf(pdf: Mupdf.PDFDocument): FileTrace[] {
  const found: FileTrace[] = [];
  const info = pdf.getTrailer().get('Info');
  if (info.isDictionary())
    info.forEach((value, key) => {
      if (value.isString()) found.push(...traceOfInfo(String(key), value.asString()));
    });
  for (let number = 1; number < pdf.countObjects(); number += 1) {
    const object = pdf.newIndirect(number).resolve();
    if (!object.isDictionary() || object.get('Subtype').isNull() || object.get('Rect').isNull()) continue;
    const author = object.get('T');
    // Of a form field the same key is its name (ISO 32000-1, 12.5.6.2 and 12.7.3.1).
    if (author.isString() && author.asString().trim() !== '' && object.get('FT').isNull())
      found.push({ kind: 'person', what: 'the author of a note in the PDF', value: author.asString() });
  }
  return found;
}

function isPictureOrFont(stream: Mupdf.PDFObject): boolean {
  const subtype = stream.get('Subtype');
  const kind = subtype.isName() ? subtype.asName() : '';
  return /^(Image|Type1C|CIDFontType0C|OpenType)$/.test(kind) || !stream.get('Length1').isNull();
}

/** Where the versions before the last one end. A file that is saved for the web has such a mark near its beginning as well. */
function endsOfVersions(bytes: Uint8Array): number[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends: number[] = [];
  for (let at = buffer.indexOf('%%EOF'); at !== -1; at = buffer.indexOf('%%EOF', at + 5)) ends.push(at + 5);
  const isLinear = buffer.subarray(0, 2048).includes('/Linearized');
  return ends.slice(isLinear ? 1 : 0, -1);
}
