import { deflateSync } from 'node:zlib';
import { afterAll, expect, test, vi } from 'vitest';
import { createReader } from '../../../electron/intake/reader.ts';
import * as made from '../../fixtures/documents.ts';

vi.setConfig({ testTimeout: 60_000 });

const reader = createReader({ timeoutMilliseconds: 12_000 });
afterAll(() => reader.close());

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((body, index) => {
    places.push(length);
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.concat([
    ...parts,
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF`,
    ),
  ]);
}

const stream = (entries: string, content: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';

const bombs: readonly [name: string, make: () => Buffer][] = [
  [
    'claims four thousand million pages',
    () =>
      pdfOf([
        catalogue,
        '<< /Type /Pages /Count 4294967295 /Kids [3 0 R] >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
      ]),
  ],
  [
    'has a page tree that leads into itself',
    () =>
      pdfOf([
        catalogue,
        '<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R 3 0 R] >>',
        '<< /Type /Pages /Parent 2 0 R /Count 9 /Kids [2 0 R] >>',
      ]),
  ],
  [
    'is nested a hundred thousand deep',
    () =>
      pdfOf([
        catalogue,
        `<< /Type /Pages /Count 1 /Kids [3 0 R] /X ${'['.repeat(100_000)}${']'.repeat(100_000)} >>`,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
      ]),
  ],
  [
    'has a page that unpacks to thirty megabytes, packed twice',
    () =>
      pdfOf([
        catalogue,
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
        stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(Buffer.alloc(30 * 1024 * 1024, 'q Q ')))),
      ]),
  ],
  [
    'has a picture of a hundred thousand by a hundred thousand dots',
    () =>
      pdfOf([
        catalogue,
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
        stream('', Buffer.from('q 9 0 0 9 0 0 cm /I Do Q')),
        stream(
          '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
          deflateSync(Buffer.alloc(1024)),
        ),
      ]),
  ],
  [
    'has a form that draws itself',
    () =>
      pdfOf([
        catalogue,
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /F 4 0 R >> >> >>',
        stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 4 0 R >> >>',
          Buffer.from('/F Do /F Do'),
        ),
      ]),
  ],
];

test.each(bombs)('a PDF that %s is kept, and the next file is read', async (_name, make) => {
  const bytes = make();
  const read = (mime: string, content: Uint8Array) =>
    reader.read({
      mime,
      name: 'file',
      size: content.length,
      bytes: (async function* () {
        yield content;
      })(),
    });
  const { pages } = await read('application/pdf', bytes);
  expect(pages.length).toBeLessThanOrEqual(20_000);
  expect((await read('text/plain', made.bytesOf('the next file'))).pages[0]?.text).toBe('the next file');
});
