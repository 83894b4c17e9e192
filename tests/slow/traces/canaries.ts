import { gzipSync } from 'node:zlib';
import * as docx from 'docx';
import exceljs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { outlook, sevenZip, warc } from '../../fixtures/containers.ts';
import { bytesOf, encoded, jpeg, joined, odt, pdf, png, tiff } from '../../fixtures/documents.ts';
import { film } from '../../fixtures/film.ts';
import { avif, heic, webp } from '../../fixtures/modern-pictures.ts';

/** Nobody and nothing is called so; one of both is in every file. That there are few of them keeps the search quick. */
export const LATIN = 'obelisk periwinkle';
export const CYRILLIC = 'лиловых ирисов Журавлинки';
/** In the name of a file, and nowhere else. */
export const IN_NAME = 'heliotrope-protocol';

const line = (format: string): string => `In ${format} stands ${LATIN}, и пятьдесят ${CYRILLIC}.`;
const head = (type: string): string =>
  `From: a@example.org\r\nTo: b@example.org\r\nDate: Mon, 6 May 2024 07:08:09 +0000\r\nSubject: letter\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n`;
/** A picture with words behind its end, where no program looks. */
const withWords = (picture: Uint8Array): Uint8Array => joined(picture, bytesOf(line('a picture')));

/** One file of every kind that Khronika reads, opens or knows, each with planted words in it. */
export async function plantedFiles(): Promise<Record<string, Uint8Array>> {
  const word = new Uint8Array(
    await docx.Packer.toBuffer(
      new docx.Document({ sections: [{ children: [new docx.Paragraph(line('Word'))] }], creator: CYRILLIC }),
    ),
  );
  const mail = (body: string): string => `${head('text/plain; charset=utf-8')}${body}\r\n`;
  const capture = await warc([{ url: 'https://example.org/', type: 'text/html', body: page('a web archive') }]);
  const sheet = new exceljs.Workbook();
  sheet.addWorksheet('one').addRow([line('a table')]);
  return {
    ...textFiles(),
    'a.pdf': pdf([`In PDF stands ${LATIN}.`, 'A second page.']),
    'a.docx': word,
    'a.dotx': asTemplate(word, 'template.main+xml'),
    'a.odt': odt(`<text:p>${line('OpenDocument')}</text:p>`),
    'a.xlsx': new Uint8Array(await sheet.xlsx.writeBuffer()),
    'a.eml': bytesOf(mail(line('a mail'))),
    'a.mht': bytesOf(
      `${head('multipart/related; type="text/html"; boundary="b"')}--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://example.org/\r\n\r\n${page('a saved page')}\r\n--b--\r\n`,
    ),
    'with-a-file.eml': bytesOf(
      `${head('multipart/mixed; boundary="b"')}--b\r\nContent-Type: text/plain\r\n\r\nlook\r\n--b\r\nContent-Type: text/plain; charset=utf-8; name="${IN_NAME}.txt"\r\nContent-Disposition: attachment; filename="${IN_NAME}.txt"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(line('an attachment')).toString('base64')}\r\n--b--\r\n`,
    ),
    'a.mbox': bytesOf(
      `From a@example.org Mon May  6 07:08:09 2024\n${mail(line('a mailbox')).replaceAll('\r\n', '\n')}\n`,
    ),
    'a.msg': outlook({ subject: LATIN, from: CYRILLIC, to: 'Nobody', body: line('Outlook') }),
    'a.zip': zipSync({ [`${IN_NAME}.txt`]: strToU8(line('a zip')) }),
    'a.7z': await sevenZip({ 'inside.txt': line('a 7z') }),
    'a.tar': await sevenZip({ 'inside.txt': line('a tar') }, '-ttar'),
    'a.txt.gz': gzipSync(line('a gzip')),
    'a.warc.gz': capture,
    'a.wacz': zipSync({
      'archive/data.warc.gz': [new Uint8Array(capture), { level: 0 }],
      'datapackage.json': strToU8('{"profile":"data-package","wacz_version":"1.1.1","resources":[]}'),
    }),
    'a.png': withWords(png()),
    'a.jpg': withWords(jpeg('2024:05:06 07:08:09')),
    'a.tif': withWords(tiff()),
    'a.gif': withWords(Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')),
    'a.webp': withWords(webp()),
    'a.heic': withWords(heic()),
    'a.avif': withWords(avif()),
    'a.webm': withWords(film(['red'])),
    'a.bin': joined(Uint8Array.of(0, 1, 2, 3, 0xff, 0xfe, 0), bytesOf(line('something unknown'))),
  };
}

/** How many of them have their words in their text, or in that of a file inside. */
export const WITH_TEXT = 26;

function textFiles(): Record<string, Uint8Array> {
  return {
    'utf8.txt': bytesOf(line('UTF-8')),
    'win1251.txt': encoded(`Стоят пятьдесят ${CYRILLIC}, и больше ничего.`, 'win1251'),
    'koi8.txt': encoded(`Стоят пятьдесят ${CYRILLIC}, и больше ничего.`, 'koi8-r'),
    'utf16.txt': joined(Uint8Array.of(0xff, 0xfe), encoded(line('UTF-16'), 'utf16le')),
    [`${IN_NAME}.txt`]: bytesOf(line('a file whose name tells')),
    'a.html': bytesOf(page('HTML')),
    'a.xml': bytesOf(`<?xml version="1.0" encoding="UTF-8"?><note>${line('XML')}</note>`),
    'a.svg': bytesOf(
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>${line('a drawing')}</text></svg>`,
    ),
    'a.rtf': bytesOf(`{\\rtf1\\ansi\\deff0 {\\fonttbl{\\f0 Times;}} In RTF stands ${LATIN}.}`),
    'a.csv': bytesOf(`name,place\n"${line('CSV')}",Orsha\n`),
    'a.json': bytesOf(JSON.stringify({ note: line('JSON') })),
    'a.ics': bytesOf(
      `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:20240506T070809Z\r\nSUMMARY:${line('a calendar')}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    ),
    'a.vcf': bytesOf(`BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${CYRILLIC}\r\nNOTE:${line('a card')}\r\nEND:VCARD\r\n`),
    'a.vtt': bytesOf(`WEBVTT\n\n00:01.000 --> 00:02.000\n${line('subtitles')}\n`),
  };
}

function page(format: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${LATIN}</title></head><body><p>${line(format)}</p></body></html>`;
}

/** The same document of Word as another kind of it. */
function asTemplate(word: Uint8Array, kind: string): Uint8Array {
  const parts = unzipSync(word);
  const types = '[Content_Types].xml';
  const said = strFromU8(parts[types] ?? new Uint8Array()).replace('document.main+xml', kind);
  return zipSync({ ...parts, [types]: strToU8(said) });
}
