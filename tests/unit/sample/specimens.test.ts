import { unzipSync, strFromU8 } from 'fflate';
import * as mupdf from 'mupdf';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { makeSpecimens } from '../../../build/sample/specimens.ts';
import { definitionOf, fieldOf } from '../../../shared/records/definitions.ts';

const specimens = await makeSpecimens();
const bytesOf = (code: string) => specimens.find((specimen) => specimen.code === code)?.bytes ?? new Uint8Array();

describe('the specimen documents', () => {
  test('are the same bytes every time', async () => {
    const again = await makeSpecimens();
    expect(again.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
      specimens.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    );
  });

  test('have file names without anybody’s name and fields that a document has', () => {
    for (const { name, fields } of specimens) {
      expect(name).toMatch(/^specimen-[a-z]+\.(pdf|jpg|docx|eml)$/);
      for (const key of Object.keys(fields)) expect(fieldOf(definitionOf('document'), key)).toBeDefined();
      expect(fields['description']).toContain('SPECIMEN, invented');
    }
  });

  test('the ruling has three pages of Russian text, each marked', () => {
    const ruling = mupdf.Document.openDocument(bytesOf('D-9001'), 'application/pdf');
    const pages = [0, 1, 2].map((at) => ruling.loadPage(at).toStructuredText('').asText());
    expect(ruling.countPages()).toBe(3);
    for (const page of pages) expect(page).toMatch(/SPECIMEN[\s\S]*вымышленный документ/);
    expect(pages[0]).toContain('Узорной Алены Прикладовны');
    expect(pages[2]).toContain('15 (пятнадцать) суток');
    expect(ruling.getMetaData('info:Creator') ?? '').toBe('');
  });

  test('the certificate is a picture of an A4 page', () => {
    const picture = new mupdf.Image(bytesOf('D-9002'));
    expect([picture.getWidth(), picture.getHeight()]).toEqual([1240, 1754]);
    expect(bytesOf('D-9002').slice(0, 3)).toEqual(new Uint8Array([0xff, 0xd8, 0xff]));
  });

  test('the statement is marked in its header and tells nothing in its properties', () => {
    const parts = unzipSync(bytesOf('D-9003'));
    const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
    expect(text('word/header1.xml')).toContain('SPECIMEN');
    expect(text('word/document.xml')).toContain('Узорная Алена Прыкладаўна');
    expect(text('word/document.xml')).toContain('w:type="page"');
    expect(text('docProps/core.xml')).not.toMatch(/created|creator|modified/);
    expect(text('docProps/app.xml')).not.toMatch(/Application|Company/);
  });

  test('the letter begins with its mark and carries a PDF', async () => {
    const letter = await PostalMime.parse(bytesOf('D-9004'));
    const [attached] = letter.attachments;
    expect(letter.text).toMatch(/^SPECIMEN: an invented message/);
    expect(attached?.filename).toBe('specimen-decision.pdf');
    const decision = mupdf.Document.openDocument(new Uint8Array(attached?.content as ArrayBuffer), 'application/pdf');
    expect(decision.loadPage(0).toStructuredText('').asText()).toContain('без удовлетворения');
  });
});
