import { gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { xlsxBytes } from '../../electron/tables/write-xlsx.ts';
import * as containers from '../fixtures/containers.ts';
import * as made from '../fixtures/documents.ts';
import { courtBundle } from '../fixtures/court-bundle.ts';

/** A good file of each kind, to be spoiled. */
export async function originals(): Promise<readonly { readonly name: string; readonly bytes: Buffer }[]> {
  const text =
    'Суд постановил признать материалы экстремистскими. Рашэнне ўступіла ў сілу. The appeal was dismissed.\n'.repeat(
      30,
    );
  const word = settled(await made.word());
  const files: Readonly<Record<string, Uint8Array>> = {
    'decision.pdf': made.pdf(['Решение суда', 'Подпись', 'Приложение'], {}),
    'uneven.pdf': made.unevenPdf(),
    'scan.pdf': made.scannedPdf(),
    'bundle.pdf': courtBundle(3),
    'letter.docx': word,
    'letter.odt': settled(made.odt()),
    'mail.eml': made.mail(),
    'page.html': Buffer.from(
      `<!doctype html><html><head><title>Новость</title></head><body><table><tr><td>${text}</td></tr></table><img src="data:image/png;base64,AAAA"></body></html>`,
    ),
    'drawing.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><text>Подпись</text></svg>'.repeat(4)),
    'data.xml': Buffer.from(`<?xml version="1.0" encoding="windows-1251"?><a>${'<b c="d">e</b>'.repeat(50)}</a>`),
    'cp1251.txt': iconv.encode(text, 'windows-1251'),
    'koi8.txt': iconv.encode(text, 'koi8-r'),
    'utf16.txt': iconv.encode(text, 'utf-16le'),
    'list.csv': Buffer.from(`Файл;Ссылка;SHA-256\n${`a.txt;https://example.org/;${'ab'.repeat(32)}\n`.repeat(20)}`),
    'book.xlsx': settled(
      await xlsxBytes('Лист', [
        ['Имя', 'Дата'],
        ['Анна', '2024-01-01'],
      ]),
    ),
    'note.rtf': Buffer.from(
      String.raw`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0 Arial;}}\f0\fs24 \'cf\'f0\'e8\'e2\'e5\'f2 \u1087?\par {\b end}}`.repeat(
        5,
      ),
    ),
    'photo.jpg': made.jpeg('2023:04:05 06:07:08'),
    'scan.png': made.png(60, 40),
    'pages.tif': made.tiff(3),
    'archive.zip': containers.zip([
      { name: 'дело/решение.txt', bytes: text, flags: 0x800 },
      { name: 'inner.docx', bytes: word, method: 0 },
      { name: 'locked.txt', bytes: 'x', flags: 1 },
    ]),
    'archive.7z': await containers.sevenZip({ 'a/letter.txt': text, 'b.txt': 'b' }, '-mtm=off'),
    'archive.tar': await containers.sevenZip({ 'a/letter.txt': text }, '-ttar', '-mtm=off'),
    'archive.gz': gzipSync(text),
    'box.mbox': Buffer.from(
      Array.from(
        { length: 4 },
        (_, index) => `From a@b.c Mon Jan  1 00:00:0${index} 2024\nSubject: ${index}\nFrom: a@b.c\n\n${text}\n`,
      ).join(''),
    ),
    'message.msg': containers.outlook({
      subject: 'Протокол',
      from: 'Анна',
      to: 'Пётр',
      body: text,
      attached: [
        { name: 'note.txt', bytes: text },
        { name: 'inner', message: { subject: 'Inner', html: `<p>${text}</p>` } },
      ],
    }),
    'capture.warc': await containers.warc([{ url: 'https://example.org/', type: 'text/html', body: `<p>${text}` }], {
      gzip: false,
    }),
    'capture.warc.gz': await containers.warc([
      { url: 'https://example.org/', type: 'text/html', body: `<p>${text}`, encoding: 'gzip' },
    ]),
    'film.mp4': Buffer.concat([
      Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex'),
      Buffer.alloc(400, 7),
    ]),
    'proof.json': Buffer.from(
      JSON.stringify({ 'File Path': '/a/b.jpg', 'File Hash SHA256': 'ab'.repeat(32), Notes: text }),
    ),
    'manifest-sha256.txt': Buffer.from(`${'ab'.repeat(32)}  data/a.txt\n`.repeat(20)),
  };
  return Object.entries(files).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) }));
}

/** The same package without the moment at which it was made. */
function settled(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    name.endsWith('core.xml') || name.endsWith('meta.xml')
      ? new Uint8Array(
          Buffer.from(
            Buffer.from(part)
              .toString()
              .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2024-01-01T00:00:00Z'),
          ),
        )
      : part,
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>, { mtime: new Date(2024, 0, 1) });
}
