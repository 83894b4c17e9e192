import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as mupdf from 'mupdf';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { saveDrawing } from '../../../electron/submissions/drawing-file.ts';
import { drawingToPdf } from '../../../electron/submissions/svg-pdf.ts';
import { writeRecoverySheet } from '../../../electron/vault/recovery-sheet.ts';

/** What the window writes outside the vault: drawings of timelines, and the sheet with the recovery key. */

let home = '';
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'khronika-test-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const svg = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100" viewBox="0 0 300 100">${inside}</svg>\n`;
const textOf = (pdf: Uint8Array): { text: string; pages: number } => {
  const document = mupdf.Document.openDocument(pdf, 'application/pdf');
  return { text: document.loadPage(0).toStructuredText('preserve-whitespace').asText(), pages: document.countPages() };
};

describe('a drawing', () => {
  test.each([
    '<script>alert(1)</script>',
    '<g onclick="x()"/>',
    '<image href="https://example.org/a.png"/>',
    '<a href="https://example.org"><text>x</text></a>',
    '<rect fill="url(https://example.org/a.svg#a)"/>',
    '<rect style="fill: url(//example.org)"/>',
    '<style>@import "//example.org"</style>',
    '<foreignObject><p>x</p></foreignObject>',
    '<g xmlns:x="urn:x"><x:script/></g>',
  ])('with %s is refused', async (inside) => {
    const file = join(home, 'timeline.svg');
    await expect(saveDrawing({ format: 'svg', svg: svg(inside), file }, join(home, '..'))).rejects.toBeDefined();
    await expect(drawingToPdf(svg(inside))).rejects.toMatchObject({ code: 'DRAWING_INVALID' });
    expect(existsSync(file)).toBe(false);
  });

  test('takes the place of an older one, and never lies in the vault', async () => {
    const vault = mkdtempSync(join(home, 'vault-'));
    const file = join(home, 'timeline.svg');
    writeFileSync(file, 'old');
    await saveDrawing({ format: 'svg', svg: svg('<text>Хроніка</text>'), file }, vault);
    expect(readFileSync(file, 'utf8')).toContain('Хроніка');
    const inside = { format: 'svg', svg: svg(''), file: join(vault, 'a.svg') } as const;
    await expect(saveDrawing(inside, vault)).rejects.toMatchObject({ code: 'EXPORT_INSIDE_VAULT' });
    const noPicture = { format: 'png', png: Buffer.from('GIF89a'), file: join(home, 'a.png') } as const;
    await expect(saveDrawing(noPicture, vault)).rejects.toMatchObject({ code: 'DRAWING_INVALID' });
  });

  test('becomes a PDF of its size whose words can be searched, and whose shapes are where they were', async () => {
    const pdf = await drawingToPdf(
      svg(
        '<defs><clipPath id="c"><rect width="50" height="100"/></clipPath></defs><rect width="300" height="100" fill="#ffffff"/>' +
          '<g transform="translate(100 0)"><path d="M0 20h40v40h-40Z" fill="#ff0000"/></g>' +
          '<g clip-path="url(#c)"><circle cx="50" cy="40" r="20" fill="#0000ff"/></g>' +
          '<text x="290" y="90" text-anchor="end" font-size="12">Хроніка ўдзелу · 2021</text>',
      ),
    );
    expect(textOf(pdf)).toMatchObject({ pages: 1, text: expect.stringContaining('Хроніка ўдзелу · 2021') });
    const page = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0);
    expect(page.getBounds()).toEqual([0, 0, 300, 100]);
    const picture = page.toPixmap([1, 0, 0, 1, 0, 0], mupdf.ColorSpace.DeviceRGB, false);
    const pixels = picture.getPixels();
    const at = (x: number, y: number): number[] => Array.from(pixels.slice((y * 300 + x) * 3, (y * 300 + x) * 3 + 3));
    expect(at(120, 40)).toEqual([255, 0, 0]);
    expect(at(150, 40)).toEqual([255, 255, 255]);
    expect(at(40, 40)).toEqual([0, 0, 255]);
    expect(at(60, 40)).toEqual([255, 255, 255]);
  });
});

describe('a drawing', () => {
  test('becomes a picture of twice its size, on its paper', async () => {
    const vault = mkdtempSync(join(home, 'vault-'));
    const file = join(home, 'chart.png');
    const drawn = svg('<rect width="300" height="100" fill="#ffffff"/><rect width="150" height="100" fill="#ff0000"/>');
    await saveDrawing({ format: 'picture', svg: drawn, file }, vault);
    const pixels = new mupdf.Image(readFileSync(file)).toPixmap();
    expect([pixels.getWidth(), pixels.getHeight()]).toEqual([600, 200]);
    const at = (x: number): number[] =>
      Array.from(pixels.getPixels().slice((100 * 600 + x) * 3, (100 * 600 + x) * 3 + 3));
    expect([at(100), at(500)]).toEqual([
      [255, 0, 0],
      [255, 255, 255],
    ]);
    const refused = { format: 'picture', svg: svg('<script>1</script>'), file: join(home, 'a.png') } as const;
    await expect(saveDrawing(refused, vault)).rejects.toMatchObject({ code: 'DRAWING_INVALID' });
  });
});

describe('the recovery sheet', () => {
  const recoveryKey = `AGE-SECRET-KEY-1${'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'.repeat(2).slice(0, 58)}`;

  test.each([
    ['en', 'Recovery key'],
    ['ru', 'Ключ восстановления'],
    ['be', 'Ключ аднаўлення'],
  ] as const)('is one page in %s with the whole key', async (language, title) => {
    const file = join(home, 'sheet.pdf');
    await writeRecoverySheet(file, { recoveryKey, vaultId: 'an-id', language, day: '2026-11-22' });
    const { text, pages } = textOf(readFileSync(file));
    expect(pages).toBe(1);
    expect(text).toContain(title);
    expect(text).toContain('an-id');
    expect(text.replaceAll(/\s/g, '')).toContain(recoveryKey);
  });

  test('takes the place of nothing', async () => {
    const file = join(home, 'sheet.pdf');
    writeFileSync(file, 'mine');
    const sheet = { recoveryKey, vaultId: null, language: 'en', day: '2026-11-22' } as const;
    await expect(writeRecoverySheet(file, sheet)).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});
