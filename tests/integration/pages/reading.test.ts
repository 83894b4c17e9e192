import * as mupdf from 'mupdf';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { forkReader } from '../../../electron/intake/reader-child.ts';
import { extractorFor } from '../../../electron/intake/text/extractors.ts';
import type { Vault } from '../../../electron/vault/vault.ts';
import { documentContent, pageWords } from '../../../shared/contract/calls/reading.ts';
import { courtBundle } from '../../fixtures/court-bundle.ts';
import * as made from '../../fixtures/documents.ts';
import { heic, twoHeic, webp } from '../../fixtures/modern-pictures.ts';
import { freshVault } from '../../fixtures/open-vault.ts';
import { seen, showing } from '../../fixtures/shown.ts';
import { storeFile } from '../../fixtures/stored-file.ts';

// Processes start here, on whatever machine this runs.
vi.setConfig({ testTimeout: 60_000 });

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let home: Awaited<ReturnType<typeof freshVault>>;
let vault: Vault;
let shown: ReturnType<typeof showing>;

beforeAll(async () => {
  home = await freshVault();
  vault = home.vault;
  shown = showing(vault);
});
afterAll(() => {
  shown.pages.end();
  home.remove();
});

/** Stores a document with its text as intake reads it. */
async function stored(mime: string, bytes: Uint8Array): Promise<string> {
  const extract = await (await extractorFor(mime))?.(bytes);
  return storeFile(vault, mime, bytes, extract?.pages ?? [], extract?.reason ?? undefined);
}

/** A PDF with one page, of which some is changed before it is saved. */
function pagePdf(text: string, change: (page: mupdf.PDFObject, document: mupdf.PDFDocument) => void): Uint8Array {
  const document = mupdf.Document.openDocument(made.pdf([text]), 'application/pdf').asPDF();
  if (document === null) throw new Error('no PDF');
  change(document.findPage(0), document);
  return document.saveToBuffer('').asUint8Array().slice();
}

describe('the words of a page', () => {
  test('stand in the stored text and on the picture of the page', async () => {
    const code = await stored('application/pdf', courtBundle(2));
    const answer = await shown.pages.reading.words(code, 1);
    expect(pageWords.parse(answer)).toEqual(answer);
    const { width, height, source, text, words } = answer;
    expect([width, height, source]).toEqual([595, 842, 'file']);
    expect(text).toBe(shown.pages.text(code, 1).text);
    // Every word of the text has its place, and the words are those of the text.
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(text.split(/\s+/));
    const { url } = await shown.pages.open(code);
    const picture = seen((await shown.get(`${url}/page/1?scale=2`)).bytes);
    for (const { box } of words.slice(0, 20)) {
      const [left, top, right, bottom] = box.map((edge) => Math.round(edge * 2)) as [number, number, number, number];
      const inside = Array.from({ length: right - left }, (_, x) =>
        Array.from({ length: bottom - top }, (__, y) => picture.at(left + x, top + y)[0] ?? 255),
      ).flat();
      expect(Math.min(...inside)).toBeLessThan(100);
    }
  });

  test('are where they are drawn when the file turns or crops its page', async () => {
    const turned = await stored(
      'application/pdf',
      pagePdf('Слово Other', (page) => page.put('Rotate', 90)),
    );
    const { width, height, words } = await shown.pages.reading.words(turned, 1);
    expect([width, height]).toEqual([842, 595]);
    // Upright at 60 points from the left and 82 from the top; after a quarter of a turn, near the upper right corner.
    const box = words.at(-1)?.box ?? [0, 0, 0, 0];
    expect(box[0]).toBeGreaterThan(740);
    expect(box[3] - box[1]).toBeGreaterThan(box[2] - box[0]);
    const cropped = await stored(
      'application/pdf',
      pagePdf('Word here', (page) => page.put('CropBox', [50, 700, 300, 800])),
    );
    const small = await shown.pages.reading.words(cropped, 1);
    expect([small.width, small.height]).toEqual([250, 100]);
    const [left = 0, top = 0, , bottom = 0] = small.words[0]?.box ?? [];
    expect([Math.round(left), top > 20 && bottom < 60]).toEqual([10, true]);
  });

  test('that were recognised are taken from the layer, and a correction takes their places', async () => {
    const code = await stored('application/pdf', made.scannedPdf());
    expect(await shown.pages.reading.words(code, 1)).toMatchObject({ source: 'none', text: '', words: [] });
    const { writeWordPlaces } = await import('../../../electron/text-layers/word-places.ts');
    const { number, record } = vault.catalogue
      .prepare('select p.number, p.record from page_text p join record r on r.id = p.record where r.code = ?')
      .get<{ number: number; record: string }>([code]) ?? { number: 0, record: '' };
    const layer = (id: string, kind: string, text: string, words: Uint8Array | null) =>
      vault.catalogue
        .prepare(
          `insert into text_layer (id, number, record, page, kind, made, text, words, current) values (?, ?, ?, 1, ?, ?, ?, ?, 1)`,
        )
        .run([id, number, record, kind, id, text, words as Uint8Array<ArrayBuffer> | null]);
    const places = [
      { start: 0, end: 8, box: [10, 20, 60, 32], confidence: 91 },
      { start: 9, end: 13, box: [64, 20, 90, 32], confidence: 40 },
    ] as const;
    layer('a', 'ocr', 'Пригсвор еуда', writeWordPlaces({ width: 595, height: 842, words: places }));
    expect(await shown.pages.reading.words(code, 1)).toEqual({
      width: 595,
      height: 842,
      source: 'ocr',
      text: 'Пригсвор еуда',
      words: places,
    });
    layer('b', 'corrected', 'Приговор суда', null);
    const corrected = await shown.pages.reading.words(code, 1);
    expect(corrected.source).toBe('corrected');
    expect(corrected.words.map(({ start, end, box }) => [corrected.text.slice(start, end), box[0]])).toEqual([
      ['Приговор', 10],
      ['суда', 64],
    ]);
  });

  test('of a page that is not there are none, and no other document has any', async () => {
    const code = await stored('application/pdf', made.pdf(['x']));
    expect((await shown.pages.reading.words(code, 7)).words).toEqual([]);
    expect((await shown.pages.reading.words(await stored('text/plain', made.bytesOf('a b')), 1)).words).toEqual([]);
  });
});

describe('what a document is built of', () => {
  test('agrees with its stored text, and its pictures are drawn anew', async () => {
    const code = await stored(DOCX, await made.word());
    const answer = await shown.pages.reading.content(code, 0);
    expect(documentContent.parse(answer)).toEqual(answer);
    expect(answer.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
      'table',
      'note',
      'note',
      'paragraph',
    ]);
    expect(answer.blocks[1]).toMatchObject({
      page: 1,
      start: 10,
      runs: [{ text: 'Суд постановил[1] ликвидировать.', start: 10 }],
    });
    expect(answer.blocks.at(-1)).toMatchObject({ page: 2, start: 0 });
  });

  test('of a mail leads to the documents that came with it', async () => {
    const code = await stored('message/rfc822', made.mail());
    const { enclosed } = await shown.pages.reading.content(code, 0);
    expect(enclosed.map(({ document }) => document)).toEqual([null, null]);
    const photo = made.png(4, 4);
    const lines = ['From: a@b.example', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x', '', '--x'];
    const part = [
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(photo).toString('base64'),
      '--x--',
    ];
    const known = await storeFile(vault, 'image/png', photo);
    const again = await stored('message/rfc822', made.bytesOf([...lines, ...part].join('\r\n')));
    expect((await shown.pages.reading.content(again, 0)).enclosed[0]?.document?.code).toBe(known);
  });

  test('of a web page comes with its harmless form, which only its own address gives', async () => {
    const data = Buffer.from(made.png(8, 6)).toString('base64');
    const html = `<meta charset=utf-8><p onclick=x>Дело</p><img src="data:image/png;base64,${data}"><script>x</script><img src="https://x.example/">`;
    const code = await stored('text/html', made.bytesOf(html));
    const { url, kind } = await shown.pages.open(code);
    expect([kind, (await shown.pages.reading.content(code, 0)).inert]).toEqual(['text', true]);
    const page = await shown.get(`${url}/inert`);
    expect([page.status, page.headers['Content-Type']]).toEqual([200, 'text/html; charset=utf-8']);
    const text = page.bytes.toString('utf8');
    expect(text).toContain('<p>Дело</p>');
    expect(text).not.toMatch(/script|x\.example|onclick/);
    const [, name = ''] = /<img src="(image\/\d+)"/.exec(text) ?? [];
    const picture = await shown.get(`${url}/${name}`);
    expect([picture.headers['Content-Type'], seen(picture.bytes).width]).toEqual(['image/png', 8]);
    expect((await shown.get(`${url}/image/99`)).status).toBe(404);
    expect((await shown.get(`${url}/inert`, { method: 'PUT' })).status).toBe(405);
    shown.pages.close(url);
    expect((await shown.get(`${url}/inert`)).status).toBe(404);
  });

  test('of any other document is its text', async () => {
    const code = await stored('application/pdf', made.pdf(['one\n\ntwo', 'three']));
    const { blocks, reason } = await shown.pages.reading.content(code, 0);
    expect([reason, blocks.length > 1]).toEqual([null, true]);
    expect(blocks.at(-1)).toMatchObject({ kind: 'paragraph', page: 2, start: 0, runs: [{ text: 'three' }] });
  });

  test('of a file that breaks its reader is the text that was read before, and the next file is read', async () => {
    let forks = 0;
    const { pages } = showing(vault, {
      fork() {
        const child = forkReader(undefined, { threads: true });
        forks += 1;
        if (forks > 1) return child;
        const send = (message: unknown): void => {
          child.send(message);
          if ((message as { kind: string }).kind === 'view-read') child.kill();
        };
        return { ...child, send };
      },
    });
    const code = await storeFile(vault, 'text/html', made.bytesOf('<p>x'), [{ number: 1, text: 'Текст' }]);
    expect((await pages.reading.content(code, 0)).blocks).toMatchObject([{ runs: [{ text: 'Текст' }] }]);
    const next = await stored('text/html', made.bytesOf('<h1>Следующая</h1>'));
    expect((await pages.reading.content(next, 0)).blocks).toMatchObject([{ kind: 'heading' }]);
    expect(forks).toBe(2);
    pages.end();
  });
});

describe('a PDF', () => {
  test('has its outline and its links as places in it, and no way out', async () => {
    const bytes = pagePdf('Оглавление', (_page, document) => {
      const second = document.addPage([0, 0, 300, 400], 0, {}, '');
      document.insertPage(-1, second);
      const loaded = document.loadPage(0);
      loaded.createLink([60, 70, 160, 90], document.formatLinkURI({ type: 'Fit', chapter: 0, page: 1 } as never));
      loaded.createLink([60, 170, 160, 190], 'https://x.example/');
      const outline = document.outlineIterator();
      outline.insert({ title: 'Глава 1', uri: '#page=2', open: true });
      outline.insert({ title: 'Сайт', uri: 'https://x.example/', open: true });
    });
    const code = await stored('application/pdf', bytes);
    expect(await shown.pages.reading.outline(code)).toEqual({ entries: [{ title: 'Глава 1', page: 2, level: 0 }] });
    const { links } = await shown.pages.reading.links(code, 1);
    expect(links.map(({ box, page }) => [box.map(Math.round), page])).toEqual([[[60, 70, 160, 90], 2]]);
    expect(await shown.pages.reading.outline(await stored('text/plain', made.bytesOf('x')))).toEqual({ entries: [] });
  });

  test('that is locked opens with its password until the vault is locked, and nothing of that is kept', async () => {
    const code = await stored('application/pdf', made.pdf(['Тайна'], { password: 'пароль' }));
    expect(await shown.pages.open(code)).toMatchObject({ kind: 'none', reason: 'encrypted' });
    expect(await shown.pages.reading.unlock(code, 'не тот')).toEqual({ unlocked: false });
    expect(await shown.pages.open(code)).toMatchObject({ reason: 'encrypted' });
    expect(await shown.pages.reading.unlock(code, 'пароль')).toEqual({ unlocked: true });
    const { url, kind } = await shown.pages.open(code);
    expect([kind, (await shown.get(`${url}/page/1`)).status]).toEqual(['pages', 200]);
    const words = await shown.pages.reading.words(code, 1);
    expect(words.words.map(({ start, end }) => words.text.slice(start, end))).toHaveLength(1);
    expect(shown.pages.text(code, 1).text).toBe('');
    const later = showing(vault);
    expect(await later.pages.open(code)).toMatchObject({ kind: 'none', reason: 'encrypted' });
    later.pages.end();
  });
});

describe('pictures that the engine does not know', () => {
  test('are decoded in the viewer and shown like the others', async () => {
    const one = await shown.pages.open(await stored('image/heic', heic()));
    expect([one.kind, one.pages]).toEqual(['image', [{ width: 64, height: 32, label: null }]]);
    const { width, height, at } = seen((await shown.get(`${one.url}/page/1?scale=2`)).bytes);
    expect([width, height]).toEqual([128, 64]);
    expect(at(4, 4)[1]).toBeLessThan(40);
    expect(at(120, 50)[1]).toBeGreaterThan(220);
    const thumb = seen((await shown.get(`${one.url}/thumb/1`)).bytes);
    expect([thumb.width, thumb.height]).toEqual([160, 80]);
    const two = await shown.pages.open(await stored('image/heic', twoHeic()));
    expect([two.kind, two.pages.length]).toEqual(['pages', 2]);
    expect(seen((await shown.get(`${two.url}/page/2`)).bytes).at(5, 5)[2]).toBeGreaterThan(220);
    expect((await shown.pages.open(await stored('image/webp', webp()))).kind).toBe('image');
    expect(await shown.pages.open(await stored('image/heic', made.cut(heic(), 0.5)))).toMatchObject({
      reason: 'damaged',
    });
  });
});
