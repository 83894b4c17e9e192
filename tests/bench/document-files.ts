import { createCipheriv, createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import * as mupdf from 'mupdf';
import { documentTexts, type ArchiveSize, type DocumentText } from './generate.ts';
import { randomOf } from './random.ts';

export interface GeneratedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const formats = ['pdf', 'docx', 'html', 'txt', 'eml', 'pdf', 'pdf', 'docx', 'png', 'jpg'] as const;

/** The documents of an archive as files of the formats that come in: most of them PDF, some pictures and mails with attachments. */
export function* documentFiles(size: ArchiveSize): Generator<GeneratedFile> {
  for (const text of documentTexts(size)) yield documentFile(size.seed, text);
}

export function documentFile(seed: number, text: DocumentText): GeneratedFile {
  const random = randomOf(seed, 'format', text.number);
  const format = random.pick(formats);
  const name = `${String(text.number).padStart(6, '0')} ${text.title.replace(/[.,]/g, '')}.${format}`;
  switch (format) {
    case 'pdf':
      return { name, bytes: pdfOf(text) };
    case 'docx':
      return { name, bytes: wordOf(text) };
    case 'html':
      return { name, bytes: strToU8(htmlOf(text)) };
    case 'txt':
      return { name, bytes: strToU8(`${text.title}\n\n${text.pages.join('\n\f')}`) };
    case 'eml':
      return { name, bytes: mailOf(seed, text) };
    case 'png':
      return {
        name,
        bytes: pictureOf(seed, text.number, 160 * random.between(2, 5))
          .asPNG()
          .slice(),
      };
    case 'jpg':
      return {
        name,
        bytes: pictureOf(seed, text.number, 160 * random.between(3, 8))
          .asJPEG(85, false)
          .slice(),
      };
  }
}

/** A large file of a kind that has no text: the signature of MP4, then bytes as of a compressed film. */
export function* videoBlocks(seed: number, number: number, size: number): Generator<Uint8Array> {
  const block = new Uint8Array(1024 * 1024);
  const key = createHash('sha256').update(`${seed}/video/${number}`).digest();
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  for (let at = 0; at < size; at += block.length) {
    const bytes = stream.update(block.subarray(0, Math.min(block.length, size - at)));
    if (at === 0) bytes.set(strToU8('\0\0\0\u0018ftypmp42\0\0\0\0mp42isom', true));
    yield bytes;
  }
}

function pdfOf({ title, pages }: DocumentText): Uint8Array {
  const document = new mupdf.PDFDocument();
  const font = new mupdf.Font('Times-Roman');
  const resources = { Font: { F0: document.addFont(font) } };
  const glyphs = (line: string) =>
    [...line].map((char) => font.encodeCharacter(char).toString(16).padStart(4, '0')).join('');
  for (const text of pages) {
    const shown = linesOf(text, 90).map((line, at) => `BT /F0 10 Tf 50 ${800 - at * 13} Td <${glyphs(line)}> Tj ET`);
    document.insertPage(-1, document.addPage([0, 0, 595, 842], 0, resources, shown.join('\n')));
  }
  document.subsetFonts();
  document.setMetaData('info:Title', title);
  document.setMetaData('info:CreationDate', "D:20210304050607+03'00'");
  return document.saveToBuffer('garbage=2,compress=yes').asUint8Array().slice();
}

function wordOf({ pages }: DocumentText): Uint8Array {
  const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  const body = pages
    .map((page) => page.split('\n').map(paragraph).join(''))
    .join('<w:p><w:r><w:br w:type="page"/></w:r></w:p>');
  const file = (xml: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`);
  const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return zipSync(
    {
      '[Content_Types].xml': file(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
          `<Override PartName="/word/document.xml" ContentType="${office}.document.main+xml"/></Types>`,
      ),
      '_rels/.rels': file(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
          'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': file(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    },
    // A zip keeps the time of its parts; without this it would be that of the run.
    { mtime: new Date(2021, 2, 4) },
  );
}

function htmlOf({ title, language, pages }: DocumentText): string {
  const body = pages.flatMap((page) => page.split('\n')).map((text) => `<p>${escaped(text)}</p>`);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>${body.join('\n')}</body></html>`;
}

function mailOf(seed: number, text: DocumentText): Uint8Array {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
  const attached: readonly (readonly [string, string, Uint8Array])[] = [
    ['application/pdf', 'attachment.pdf', pdfOf({ ...text, title: `${text.title} (2)` })],
    ['image/png', 'picture.png', pictureOf(seed, text.number, 320).asPNG()],
  ];
  const parts = attached.map(
    ([mime, name, bytes]) =>
      `--part\r\nContent-Type: ${mime}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\n` +
      `Content-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}\r\n`,
  );
  return strToU8(
    `From: first@example.org\r\nTo: second@example.org\r\nDate: Thu, 4 Mar 2021 05:06:07 +0300\r\n` +
      `Subject: =?UTF-8?B?${Buffer.from(text.title).toString('base64')}?=\r\nMessage-ID: <${text.number}@example.org>\r\n` +
      `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="part"\r\n\r\n` +
      `--part\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n` +
      `${base64(strToU8(text.pages[0] ?? ''))}\r\n${parts.join('')}--part--\r\n`,
  );
}

/** A square with some noise in it, so that it weighs as much as a photograph does. */
function pictureOf(seed: number, number: number, side: number): mupdf.Pixmap {
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, side, side], false);
  const random = randomOf(seed, 'picture', number);
  const pixels = pixmap.getPixels();
  let grey = 128;
  for (let at = 0; at < pixels.length; at += 1) {
    grey = Math.max(0, Math.min(255, grey + ((random.next() * 9) | 0) - 4));
    pixels[at] = grey;
  }
  return pixmap;
}

function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line.length + word.length >= width) {
        lines.push(line);
        line = word;
      } else line += line === '' ? word : ` ${word}`;
    }
    lines.push(line);
  }
  return lines;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
