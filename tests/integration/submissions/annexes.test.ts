import { createHash } from 'node:crypto';
import * as mupdf from 'mupdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReader, type Reader } from '../../../electron/intake/reader.ts';
import {
  combineAnnexes,
  type AnnexFile,
  type CombinedAnnexes,
  type CombineInput,
} from '../../../electron/submissions/annexes/combined-pdf.ts';
import {
  bytesOf,
  encryptedWord,
  joined,
  mail,
  odt,
  pdf,
  png,
  scannedBundle,
  tiff,
  turnedJpeg,
  unevenPdf,
  word,
} from '../../fixtures/documents.ts';
import { heic } from '../../fixtures/modern-pictures.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let reader: Reader;
beforeAll(() => {
  reader = createReader();
});
afterAll(() => reader.close());

interface Made {
  readonly done: CombinedAnnexes;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

async function combine(annexes: readonly AnnexFile[], more: Partial<CombineInput> = {}): Promise<Made> {
  const files = new Map<string, Uint8Array>();
  const input: CombineInput = {
    annexes,
    delivery: 'combined',
    limit: null,
    language: 'en',
    title: 'Report on Specimen',
    addressee: 'To the Committee of the specimen',
    preparedOn: '2026-03-14',
    ...more,
  };
  const done = await combineAnnexes(reader, input, async (name) => {
    const parts: Uint8Array[] = [];
    return {
      write: async (bytes) => void parts.push(Uint8Array.from(bytes)),
      end: async () => void files.set(name, Buffer.concat(parts)),
    };
  });
  return { done, files };
}

function annex(label: string, mime: string, bytes: Uint8Array, more: Partial<AnnexFile> = {}): AnnexFile {
  return {
    label,
    title: `Document ${label}`,
    description: 'What it is',
    date: '3 May 2021',
    languages: 'Russian',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mime,
    size: bytes.length,
    fileName: `annex-00${label}`,
    async *open() {
      yield bytes;
    },
    ...more,
  };
}

function opened(bytes: Uint8Array | undefined): mupdf.PDFDocument {
  const document = mupdf.Document.openDocument(bytes ?? new Uint8Array(), 'application/pdf').asPDF();
  if (document === null) throw new Error('no PDF');
  // What had to be repaired was written wrongly.
  expect(document.wasRepaired()).toBe(false);
  return document;
}

function textsOf(document: mupdf.PDFDocument): string[] {
  return Array.from({ length: document.countPages() }, (_, at) =>
    document.loadPage(at).toStructuredText('').asText().replaceAll(/\s+/g, ' '),
  );
}

describe('annexes as one PDF', () => {
  let made: Made;
  let document: mupdf.PDFDocument;
  let texts: string[];
  /** Pages of the cover sheet. */
  let cover: number;

  beforeAll(async () => {
    const record = pdf(['Первая страница протокола', 'second page', 'third page'], {
      title: 'Secret title',
      author: 'Secret Author',
      comment: 'A secret comment',
      attachment: { name: 'secret.txt', bytes: bytesOf('secret attachment') },
    });
    made = await combine([
      annex('1', 'application/pdf', record),
      annex('2', WORD, await word()),
      annex('3', 'application/pdf', unevenPdf(), { label: '3' }),
      annex('3', 'text/plain', bytesOf('A translation of it.'), { translationOf: '3' }),
      annex('4', 'message/rfc822', mail()),
      annex('5', 'application/vnd.oasis.opendocument.text', odt()),
      annex('6', 'image/jpeg', turnedJpeg(6)),
      annex('7', 'image/tiff', tiff(2)),
      annex('8', 'image/heic', heic()),
      annex('9', 'text/html', bytesOf('<h1>Saved page</h1><p>Its <b>words</b></p>'), { redacted: true }),
    ]);
    document = opened(made.files.get('annexes.pdf'));
    texts = textsOf(document);
    cover = texts.findIndex((text) => text.includes('Annex 1, p. 1 of'));
  });

  test('holds every page of every annex behind a cover sheet, and nothing is left out in silence', () => {
    const pages = made.done.pages.reduce((sum, each) => sum + each.pages, 0);
    expect(made.done.undrawn).toEqual([]);
    expect(made.done.broken).toEqual([]);
    expect(made.done.pages.map(({ label }) => label)).toEqual(['1', '2', '3a', '3b', '4', '5', '6', '7', '8', '9']);
    expect(texts.length).toBe(pages + cover);
  });

  test('stamps each page with the number of its annex and how many pages it has', () => {
    const stamps = made.done.pages.flatMap(({ label, pages }) =>
      Array.from({ length: pages }, (_, at) => `Annex ${label}, p. ${at + 1} of ${pages}`),
    );
    for (const [at, stamp] of stamps.entries()) expect(texts[at + cover]).toContain(stamp);
  });

  test('keeps the words of pages, mails, letters and saved pages', () => {
    const whole = texts.join(' ');
    for (const words of ['Первая страница протокола', 'third page', 'Saved page Its words', 'A translation of it.'])
      expect(whole).toContain(words);
  });

  test('lists the annexes on its cover sheet with date, language, pages and the whole hash', () => {
    const sheet = texts.slice(0, cover).join(' ');
    expect(sheet).toContain('To the Committee of the specimen');
    for (const { label } of made.done.pages) expect(sheet).toContain(`${label} 3 May 2021 Document`);
    expect(sheet).toContain('Translation of annex 3a');
    expect(sheet).toContain('Some passages are blacked out');
    const sha256 = createHash('sha256').update(mail()).digest('hex');
    expect(sheet.replaceAll(' ', '')).toContain(sha256);
  });

  test('has a bookmark for each annex and labels that name annex and page', () => {
    const outline = document.loadOutline() ?? [];
    expect(outline.map(({ title }) => title).slice(0, 3)).toEqual([
      'Annexes',
      'Annex 1. Document 1',
      'Annex 2. Document 2',
    ]);
    for (const each of outline.slice(1)) expect(texts[each.page ?? -1]).toContain(', p. 1 of');
    expect(document.loadPage(0).getLabel()).toBe('i');
    expect(document.loadPage(cover + 2).getLabel()).toBe('1-3');
  });

  test('says nothing of who made the originals or with what, and carries none of their attachments', () => {
    const everything = Array.from({ length: document.countObjects() - 1 }, (_, at) => {
      const object = document.newIndirect(at + 1);
      return object.isStream()
        ? `${object.resolve().toString()} ${object.readStream().asString()}`
        : object.resolve().toString();
    }).join('\n');
    for (const trace of [
      'Secret',
      'secret',
      'Producer',
      'Creator',
      'MuPDF',
      'PDFKit',
      'Metadata',
      'EmbeddedFile',
      '/Annots',
      'JavaScript',
    ])
      expect(everything.split('\n').filter((line) => line.includes(trace))).toEqual([]);
    expect(document.getMetaData('info:Title')).toBe('Annexes');
  });

  test('turns a photograph as its camera was held, and takes its notes out', () => {
    const at = made.done.pages.slice(0, 6).reduce((sum, { pages }) => sum + pages, cover);
    const [left = 0, top = 0, right = 0, bottom = 0] = pictureOn(document, at);
    expect(bottom - top).toBeGreaterThan(right - left);
    expect(Buffer.from(made.files.get('annexes.pdf') ?? []).includes('Exif')).toBe(false);
  });

  test('is the same to the byte when it is made again', async () => {
    const annexes = [annex('1', 'text/plain', bytesOf('Again')), annex('2', 'image/png', png())];
    const [one, other] = [await combine(annexes), await combine(annexes)];
    expect(
      Buffer.compare(one.files.get('annexes.pdf') ?? Buffer.of(1), other.files.get('annexes.pdf') ?? Buffer.of(2)),
    ).toBe(0);
  });

  test('speaks the language of the submission', async () => {
    const { files } = await combine([annex('1', 'text/plain', bytesOf('x'))], { language: 'be' });
    const [cover, page] = textsOf(opened(files.get('annexes.pdf')));
    expect(cover).toContain('Дадаткі');
    expect(page).toContain('Дадатак 1, с. 1 з 1');
  });
});

describe('what is not seen of a PDF', () => {
  test('a comment and a filled field stay as they look, and are no more than a drawing', async () => {
    const { files } = await combine([annex('1', 'application/pdf', noted())]);
    const document = opened(files.get('annexes.pdf'));
    expect(textsOf(document)[1]).toContain('typed beside');
    expect(document.findPage(1).get('Annots').isNull()).toBe(true);
  });

  test('a layer that is switched off does not go out', async () => {
    const { files } = await combine([annex('1', 'application/pdf', layered())]);
    const document = opened(files.get('annexes.pdf'));
    const raw = Array.from({ length: document.countObjects() - 1 }, (_, at) => {
      const object = document.newIndirect(at + 1);
      return object.isStream() ? object.readStream().asString() : '';
    }).join('\n');
    expect(raw).not.toContain('HIDDENLAYER');
    expect(pictureOn(document, 1).length).toBe(4);
  });

  test('pictures inside a PDF lose the notes of their camera', async () => {
    const { files } = await combine([annex('1', 'application/pdf', withPhoto())]);
    const bytes = Buffer.from(files.get('annexes.pdf') ?? []);
    expect(bytes.includes('Exif')).toBe(false);
    expect(pictureOn(opened(bytes), 1).length).toBe(4);
  });
});

describe('annexes under a limit of size', () => {
  test('go in several parts, parted between annexes, each with a cover sheet that says which part it is', async () => {
    const annexes = Array.from({ length: 4 }, (_, at) =>
      annex(String(at + 1), 'application/pdf', scannedBundle(2, 400 + at)),
    );
    const { done, files } = await combine(annexes, { limit: 620_000 });
    expect(files.size).toBeGreaterThan(1);
    expect(done.over).toEqual([]);
    const parts = [...files.values()].map((bytes) => ({ bytes, texts: textsOf(opened(bytes)) }));
    for (const [at, { bytes, texts }] of parts.entries()) {
      expect(bytes.length).toBeLessThanOrEqual(620_000);
      expect(texts[0]).toContain(`Part ${at + 1} of ${parts.length}`);
      // No annex begins in one part and ends in another.
      expect(texts[1]).toContain('p. 1 of 2');
      expect(texts.at(-1)).toContain('p. 2 of 2');
    }
  });

  test('an annex that is larger than a part is parted between two pages', async () => {
    const { done, files } = await combine([annex('1', 'application/pdf', scannedBundle(12, 400))], { limit: 620_000 });
    expect(files.size).toBeGreaterThan(1);
    expect(done.pages).toEqual([{ label: '1', pages: 12 }]);
    const texts = [...files.values()].map((bytes) => textsOf(opened(bytes)));
    expect(texts.flatMap((each) => each.slice(1))).toHaveLength(12);
    expect(texts[0]?.[0]).toMatch(/12 pp\. 1–\d+/);
    for (const bytes of files.values()) expect(bytes.length).toBeLessThanOrEqual(620_000);
  });

  test('each stands in a file of its own where that is wanted', async () => {
    const annexes = [annex('1', 'text/plain', bytesOf('one')), annex('2', 'image/png', png())];
    const { done, files } = await combine(annexes, { delivery: 'separate' });
    expect([...files.keys()]).toEqual(['annex-001.pdf', 'annex-002.pdf']);
    expect(done.files.map(({ name, size }) => [name, size])).toEqual(
      [...files].map(([name, bytes]) => [name, bytes.length]),
    );
    expect(textsOf(opened(files.get('annex-001.pdf')))[0]).toContain('Annex 1, p. 1 of 1');
  });
});

describe('files that cannot be shown as pages', () => {
  test('get a page that says so with the hash, and are told of', async () => {
    const bomb = Buffer.from(pdf(['x']).map((byte) => byte));
    const { done, files } = await combine([
      annex('1', WORD, encryptedWord()),
      annex('2', 'application/pdf', pdf(['locked'], { password: 'x' })),
      annex('3', 'application/pdf', bytesOf('%PDF-1.7\nnothing of a PDF')),
      annex('4', 'video/mp4', bytesOf('a film')),
      annex('5', 'application/pdf', new Uint8Array()),
      annex('6', 'image/png', joined(png().subarray(0, 8), bytesOf('no picture'))),
      annex('7', 'application/pdf', bomb.subarray(0, bomb.length >> 1)),
    ]);
    const texts = textsOf(opened(files.get('annexes.pdf')));
    expect(done.undrawn.slice(0, 6).map(({ label, reason }) => `${label} ${reason}`)).toEqual([
      '1 encrypted',
      '2 encrypted',
      '3 damaged',
      '4 unsupported',
      '5 empty',
      '6 damaged',
    ]);
    for (const { label } of done.undrawn) {
      const page = texts.find((text) => text.includes(`Annex ${label}, p. 1 of 1`)) ?? '';
      expect(page).toContain('This annex cannot be shown as pages');
    }
    const hash = createHash('sha256').update(bytesOf('a film')).digest('hex');
    expect(texts.join('').replaceAll(' ', '')).toContain(hash);
  });

  test('that make their reader hang or fail cost their pages alone', async () => {
    const hasty = createReader({ timeoutMilliseconds: 400 });
    const read: Reader['read'] = (job, signal) =>
      job.size === 77_777 ? hasty.read({ ...job, bytes: neverEnding() }, signal) : reader.read(job, signal);
    const annexes = [
      annex('1', 'text/plain', bytesOf('before')),
      annex('2', 'application/pdf', pdf(['x']), { size: 77_777 }),
      annex('3', 'text/plain', bytesOf('after')),
    ];
    try {
      const files = new Map<string, Uint8Array[]>();
      const done = await combineAnnexes(
        { read },
        {
          annexes,
          delivery: 'combined',
          limit: null,
          language: 'en',
          title: '',
          addressee: '',
          preparedOn: '2026-03-14',
        },
        async (name) => {
          const parts: Uint8Array[] = [];
          files.set(name, parts);
          return { write: async (bytes) => void parts.push(Uint8Array.from(bytes)), end: async () => {} };
        },
      );
      expect(done.undrawn).toEqual([{ label: '2', reason: 'timed-out' }]);
      const texts = textsOf(opened(Buffer.concat(files.get('annexes.pdf') ?? [])));
      expect(texts.join(' ')).toMatch(/before.*cannot be shown as pages.*after/);
    } finally {
      hasty.close();
    }
  });
});

/** A file whose bytes stop coming. */
async function* neverEnding(): AsyncGenerator<Uint8Array> {
  yield bytesOf('%PDF-1.7\n');
  await new Promise((resolve) => setTimeout(resolve, 10_000).unref());
}

/** Where the first picture of a page is; empty when there is none. */
function pictureOn(document: mupdf.PDFDocument, page: number): number[] {
  let found: number[] = [];
  document
    .loadPage(page)
    .toStructuredText('preserve-images')
    .walk({ onImageBlock: (box) => void (found = found.length === 0 ? [...box] : found) });
  return found;
}

function noted(): Uint8Array {
  const document = mupdf.Document.openDocument(
    pdf(['A page with a note']),
    'application/pdf',
  ).asPDF() as mupdf.PDFDocument;
  const note = document.loadPage(0).createAnnotation('FreeText');
  note.setRect([100, 300, 300, 340]);
  note.setContents('typed beside');
  note.setAuthor('Secret Author');
  note.update();
  return document.saveToBuffer('').asUint8Array().slice();
}

function layered(): Uint8Array {
  const document = new mupdf.PDFDocument();
  const font = document.addSimpleFont(new mupdf.Font('Helvetica'));
  const layer = document.addObject({ Type: document.newName('OCG'), Name: document.newString('Draft') });
  const resources = { Font: { F0: font }, Properties: { L0: layer } };
  const content = 'BT /F0 20 Tf 60 700 Td (SEEN) Tj ET /OC /L0 BDC BT /F0 20 Tf 60 600 Td (HIDDENLAYER) Tj ET EMC';
  document.insertPage(-1, document.addPage([0, 0, 595, 842], 0, resources, content));
  document
    .getTrailer()
    .get('Root')
    .put('OCProperties', { OCGs: [layer], D: { ON: [], OFF: [layer], Order: [layer] } });
  return document.saveToBuffer('').asUint8Array().slice();
}

function withPhoto(): Uint8Array {
  const document = new mupdf.PDFDocument();
  const picture = document.addImage(new mupdf.Image(turnedJpeg(1)));
  document.insertPage(
    -1,
    document.addPage([0, 0, 595, 842], 0, { XObject: { I: picture } }, 'q 200 0 0 100 60 600 cm /I Do Q'),
  );
  return document.saveToBuffer('').asUint8Array().slice();
}
