import * as mupdf from 'mupdf';
import { describe, expect, it } from 'vitest';
import { answerRedaction } from '../../../electron/redaction/redact-file.ts';
import { readAsStranger } from '../../../electron/intake/stranger/stranger.ts';
import type { Region, Secret } from '../../../electron/intake/redaction-wish.ts';
import { joined } from '../../fixtures/documents.ts';
import { boxAt, boxDrawnOver, line, PAGE, pdfOf, scannedPage, textOf } from '../../fixtures/redaction.ts';

const MIME = 'application/pdf';
const under = boxAt(70, 700, 110);

async function redact(bytes: Uint8Array, regions: readonly Region[], asPictures = false) {
  const { attachments, redaction, reason } = await answerRedaction(MIME, bytes, { act: 'redact', regions, asPictures });
  const [file] = attachments;
  return { bytes: file?.bytes ?? new Uint8Array(0), facts: redaction, reason };
}

async function faults(bytes: Uint8Array, regions: readonly Region[], words: readonly string[] = []): Promise<string[]> {
  const secrets = words.map((word): Secret => ({ word, mayStand: 0, isOpen: false }));
  const { redaction, reason } = await answerRedaction(MIME, bytes, { act: 'prove', regions, secrets });
  return reason === null ? [...new Set(redaction?.failings.map(({ what }) => what))] : [reason];
}

/** Whether somebody who takes the file apart and unpacks all its streams finds something in it. */
async function holds(bytes: Uint8Array, what: RegExp): Promise<boolean> {
  const { pages } = await readAsStranger(bytes);
  const pdf = mupdf.Document.openDocument(bytes, MIME).asPDF() as mupdf.PDFDocument;
  const unpacked = Buffer.from(pdf.saveToBuffer('decompress').asUint8Array()).toString('latin1');
  return [...pages.map(({ text }) => text), unpacked, Buffer.from(bytes).toString('latin1')].some((each) =>
    what.test(each),
  );
}

describe('a PDF with a part made unreadable', () => {
  it('has the letters beneath the box nowhere any more, and all others as they were', async () => {
    const original = pdfOf([line('Anna Ivanova', 72, 700) + line('was held in a cell', 190, 700)]);
    const regions = [{ page: 1, box: under }];
    const { bytes, facts } = await redact(original, regions);
    expect(facts).toMatchObject({ pages: 1, pictures: [], beneath: ['anna', 'ivanova'], open: [] });
    expect(textOf(bytes)).toContain('was held in a cell');
    expect(await holds(bytes, /Ivanova|Anna/i)).toBe(false);
    expect(await faults(bytes, regions, ['anna', 'ivanova'])).toEqual([]);
  });

  it('is refused where a box is only drawn over letters', async () => {
    const broken = boxDrawnOver(pdfOf([line('Anna Ivanova', 72, 700)]), under);
    expect(await faults(broken, [{ page: 1, box: under }], ['ivanova'])).toEqual(
      expect.arrayContaining(['text-under-box', 'word-left', 'word-in-streams', 'not-one-colour']),
    );
  });

  it('is refused where nothing is drawn over a region, or beside it', async () => {
    const { bytes } = await redact(pdfOf([line('Anna Ivanova', 72, 700)]), [{ page: 1, box: under }]);
    expect(await faults(bytes, [{ page: 1, box: boxAt(70, 500, 110) }])).toEqual(['not-black']);
    expect(await faults(bytes, [{ page: 1, box: boxAt(90, 700, 110) }])).toEqual(['not-black']);
  });

  it('is refused where a box is only drawn over a scan', async () => {
    for (const kind of ['png', 'jpeg'] as const) {
      const broken = boxDrawnOver(scannedPage('Anna Ivanova', kind), under);
      expect(await faults(broken, [{ page: 1, box: under }])).toEqual(['picture-under-box', 'not-one-colour']);
    }
  });

  it('is refused where a box is only drawn over letters that are drawn as shapes', async () => {
    const shapes = 'q 3 w 60 690 m 300 720 l S Q';
    const regions = [{ page: 1, box: under }];
    expect(await faults(boxDrawnOver(pdfOf([shapes]), under), regions)).toEqual(['not-one-colour']);
    const { bytes, facts } = await redact(pdfOf([shapes]), regions);
    // It goes on beyond the box: its page can only be made clean as a picture.
    expect(facts?.pictures).toEqual([1]);
    expect(await faults(bytes, regions)).toEqual([]);
  });

  it('has the pixels of a scan beneath the box gone', async () => {
    for (const kind of ['png', 'jpeg'] as const) {
      const regions = [{ page: 1, box: under }];
      const { bytes, facts } = await redact(scannedPage('Anna Ivanova', kind), regions);
      expect(facts?.pictures).toEqual([]);
      expect(await faults(bytes, regions)).toEqual([]);
    }
  });

  it('loses letters that are drawn invisibly, that stand for others, or that stand beside the page', async () => {
    const original = pdfOf([
      line('Ivanova', 72, 700, '3 Tr') +
        `/Span <</ActualText (Sidorova) /Alt (Kuznetsova)>> BDC ${line('S.', 72, 600)} EMC ${line('Petrova', 72, 900)}`,
    ]);
    const regions = [{ page: 1, box: under }];
    const { bytes } = await redact(original, regions);
    expect(await holds(bytes, /Ivanova|Sidorova|Kuznetsova|Petrova/i)).toBe(false);
    expect(await faults(bytes, regions, ['ivanova'])).toEqual([]);
  });

  it('loses letters inside of forms, which pages share', async () => {
    const original = pdfOf(['/X Do', '/X Do'], (pdf) => {
      const font = pdf.addSimpleFont(new mupdf.Font('Helvetica'));
      const form = {
        Type: pdf.newName('XObject'),
        Subtype: pdf.newName('Form'),
        BBox: [0, 0, ...PAGE],
        Resources: { Font: { F: font } },
      };
      return { XObject: { X: pdf.addStream(line('Anna Ivanova', 72, 700), form) } };
    });
    const regions = [
      { page: 1, box: under },
      { page: 2, box: under },
    ];
    const { bytes } = await redact(original, regions);
    expect(await holds(bytes, /Ivanova/i)).toBe(false);
    expect(await faults(bytes, regions, ['ivanova'])).toEqual([]);
  });

  it('keeps a word that stands in the open elsewhere, and says so', async () => {
    const original = pdfOf([line('Anna Ivanova', 72, 700), line('Anna Ivanova', 72, 700)]);
    const { bytes, facts } = await redact(original, [{ page: 1, box: under }]);
    expect(facts?.open).toEqual([
      ['anna', 1],
      ['ivanova', 1],
    ]);
    expect(textOf(bytes).match(/Ivanova/g)).toHaveLength(1);
    expect(await faults(bytes, [{ page: 1, box: under }], ['ivanova'])).toContain('word-left');
  });

  it('has no comments, filled-in values, scripts, enclosed files, properties or layers of their own any more', async () => {
    const original = pdfOf(
      [line('Hello', 300, 300)],
      () => ({}),
      (pdf) => {
        const page = pdf.loadPage(0);
        const note = page.createAnnotation('Text');
        note.setRect([80, 130, 100, 150]);
        note.setContents('Ivanova said so');
        note.setAuthor('Petrova');
        const written = page.createAnnotation('FreeText');
        written.setRect([300, 200, 500, 230]);
        written.setContents('Shown comment');
        const hidden = page.createAnnotation('FreeText');
        hidden.setRect([300, 400, 500, 430]);
        hidden.setContents('Hidden comment');
        hidden.setFlags(2);
        for (const each of [note, written, hidden]) each.update();
        const day = new Date(0);
        pdf.insertEmbeddedFile('i.txt', pdf.addEmbeddedFile('i.txt', 'text/plain', Buffer.from('Sidorova'), day, day));
        pdf.setMetaData('info:Author', 'Kuznetsova');
        const root = pdf.getTrailer().get('Root');
        root.put('Metadata', pdf.addStream('<x>Smirnova</x>', { Type: pdf.newName('Metadata') }));
        root.put('OpenAction', { S: pdf.newName('JavaScript'), JS: pdf.newString('app.alert("Volkova")') });
        pdf.findPage(0).put('PieceInfo', { App: { Private: pdf.newString('Orlova') } });
      },
    );
    const regions = [{ page: 1, box: under }];
    const { bytes } = await redact(original, regions);
    expect(await holds(bytes, /Ivanova|Petrova|Sidorova|Kuznetsova|Smirnova|Volkova|Orlova|Hidden/)).toBe(false);
    expect(await holds(bytes, /Annots|JavaScript|EmbeddedFile/)).toBe(false);
    expect(Buffer.from(bytes).includes('MuPDF')).toBe(false);
    expect(textOf(bytes)).toContain('Shown comment');
    expect(await faults(bytes, regions)).toEqual([]);
    expect(await faults(original, regions)).toContain('structure');
  });

  it('loses the value of a field beneath the box, and shows the others', async () => {
    const original = pdfOf(
      [''],
      () => ({}),
      (pdf) => {
        const font = pdf.addSimpleFont(new mupdf.Font('Helvetica'));
        const field = (value: string, rect: number[]) =>
          pdf.addObject({
            Type: pdf.newName('Annot'),
            Subtype: pdf.newName('Widget'),
            FT: pdf.newName('Tx'),
            T: pdf.newString(`field ${value}`),
            V: pdf.newString(value),
            DA: pdf.newString('/F 12 Tf 0 g'),
            F: 4,
            Rect: rect,
          });
        const fields = [field('Ivanova', [72, 696, 170, 712]), field('Minsk', [300, 300, 400, 320])];
        pdf.findPage(0).put('Annots', fields);
        const form = { Fields: fields, DR: { Font: { F: font } }, DA: pdf.newString('/F 12 Tf 0 g') };
        pdf.getTrailer().get('Root').put('AcroForm', form);
      },
    );
    const regions = [{ page: 1, box: under }];
    const { bytes, facts } = await redact(original, regions);
    expect(facts?.beneath).toContain('ivanova');
    expect(textOf(bytes)).toContain('Minsk');
    expect(await holds(bytes, /Ivanova/)).toBe(false);
    expect(await faults(bytes, regions, ['ivanova'])).toEqual([]);
  });

  it('has no earlier version of itself in it', async () => {
    const first = pdfOf([line('Anna Ivanova', 72, 700)]);
    const pdf = mupdf.Document.openDocument(first, MIME).asPDF() as mupdf.PDFDocument;
    const contents = pdf.findPage(0).get('Contents');
    contents.writeStream(line('Nobody', 72, 700));
    const second = pdf.saveToBuffer('incremental').asUint8Array().slice();
    expect(Buffer.from(second).includes('Ivanova')).toBe(true);
    const regions = [{ page: 1, box: under }];
    const { bytes } = await redact(second, regions);
    expect(await holds(bytes, /Ivanova|Nobody/)).toBe(false);
    expect(await faults(bytes, regions, ['ivanova', 'nobody'])).toEqual([]);
    expect(await faults(joined(bytes, Buffer.from('% Anna Ivanova\n')), regions, ['ivanova'])).toEqual(
      expect.arrayContaining(['structure', 'word-in-streams']),
    );
  });

  it('becomes pictures where layers are hidden, so that none of them comes to light', async () => {
    const original = pdfOf([`${line('Seen', 72, 400)} /OC /L BDC ${line('Ivanova', 72, 300)} EMC`], (pdf) => {
      const layer = pdf.addObject({ Type: pdf.newName('OCG'), Name: pdf.newString('Sidorova') });
      pdf
        .getTrailer()
        .get('Root')
        .put('OCProperties', { OCGs: [layer], D: { OFF: [layer] } });
      return { Properties: { L: layer } };
    });
    const regions = [{ page: 1, box: under }];
    const { bytes, facts } = await redact(original, regions);
    expect(facts?.pictures).toEqual([1]);
    expect(await holds(bytes, /Ivanova|Sidorova/)).toBe(false);
    expect(textOf(bytes).trim()).toBe('');
    expect(await faults(bytes, regions, ['ivanova'])).toEqual([]);
  });

  it('covers what is seen there on a page that lies on its side or is cropped', async () => {
    const original = pdfOf(
      [line('Anna Ivanova', 72, 700) + line('Cell', 300, 400)],
      () => ({}),
      (pdf) => {
        pdf.findPage(0).put('Rotate', 90);
        pdf.findPage(0).put('CropBox', [50, 50, 500, 800]);
      },
    );
    const page = mupdf.Document.openDocument(original, MIME).loadPage(0);
    const [left, top, right, bottom] = page.getBounds();
    const found = page.search('Anna Ivanova', {})[0]?.[0] ?? [0, 0, 0, 0, 0, 0, 0, 0];
    const xs = [0, 2, 4, 6].map((at) => ((found[at] ?? 0) - left) / (right - left));
    const ys = [1, 3, 5, 7].map((at) => ((found[at] ?? 0) - top) / (bottom - top));
    const regions: Region[] = [{ page: 1, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] }];
    const { bytes, facts } = await redact(original, regions);
    expect(facts?.pictures).toEqual([]);
    expect(textOf(bytes)).toContain('Cell');
    expect(await faults(bytes, regions, ['ivanova', 'anna'])).toEqual([]);
    const pixmap = mupdf.Document.openDocument(bytes, MIME)
      .loadPage(0)
      .toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, false);
    const [x, y] = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
    expect(
      pixmap.getPixels()[Math.round(y * pixmap.getHeight()) * pixmap.getStride() + Math.round(x * pixmap.getWidth())],
    ).toBe(0);
  });

  it('is a picture of every page where that is asked for', async () => {
    const regions = [{ page: 2, box: under }];
    const { bytes, facts } = await redact(pdfOf([line('One', 72, 700), line('Two', 72, 700)]), regions, true);
    expect(facts?.pictures).toEqual([1, 2]);
    expect(textOf(bytes).trim()).toBe('');
    expect(await faults(bytes, regions, ['two'])).toEqual([]);
  });

  it('is not made of a page that is not there, nor of a file that opens with a password alone', async () => {
    const missing = await redact(pdfOf([line('One', 72, 700)]), [{ page: 2, box: under }]);
    expect(missing.facts?.failings.map(({ what }) => what)).toEqual(['no-such-page']);
    expect(missing.bytes).toHaveLength(0);
    const pdf = mupdf.Document.openDocument(pdfOf(['']), MIME).asPDF() as mupdf.PDFDocument;
    const locked = pdf.saveToBuffer('encrypt=aes-256,user-password=a,owner-password=b').asUint8Array().slice();
    expect((await redact(locked, [{ page: 1, box: under }])).reason).toBe('encrypted');
  });
});
