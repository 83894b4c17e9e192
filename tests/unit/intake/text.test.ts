import { describe, expect, test, vi } from 'vitest';
import { attachmentName, cleanText, reasons, reasonSentence } from '../../../electron/intake/text/extract.ts';
import type { Extract, Extractor } from '../../../electron/intake/text/extract.ts';
import { extractHtml, extractXml } from '../../../electron/intake/text/html.ts';
import { extractImage } from '../../../electron/intake/text/image.ts';
import { extractMail, extractMailbox } from '../../../electron/intake/text/mail.ts';
import { extractOdt } from '../../../electron/intake/text/odt.ts';
import { extractPdf } from '../../../electron/intake/text/pdf.ts';
import { extractPlain } from '../../../electron/intake/text/plain.ts';
import { isoFromPdfDate } from '../../../electron/intake/text/property-dates.ts';
import { extractWord } from '../../../electron/intake/text/word.ts';
import * as made from '../../fixtures/documents.ts';

// MuPDF reports every fault it finds in a file; here the faults are the point.
vi.hoisted(() => {
  console.error = () => {};
});

const texts = (extract: Extract) => extract.pages.map((page) => page.text);
const html = (content: string) => extractHtml(made.bytesOf(content));

describe('a PDF', () => {
  test('gives its text by page, the page numbers as printed, and what it says about itself', async () => {
    const extract = await extractPdf(
      made.pdf(['Решение суда\nот 4 марта', 'Подпись'], { title: 'Дело', author: 'Анна Примерная', romanFrom: 3 }),
    );
    expect(extract.pages).toEqual([
      { number: 1, label: 'iii', text: 'Решение суда\nот 4 марта' },
      { number: 2, label: 'iv', text: 'Подпись' },
    ]);
    expect(extract.properties).toMatchObject({
      title: 'Дело',
      author: 'Анна Примерная',
      created: '2021-03-04T05:06:07+03:00',
    });
    expect(extract.reason).toBeNull();
  });

  test('gives its comments as text and its embedded files as attachments', async () => {
    const attachment = { name: 'list.txt', bytes: made.bytesOf('список') };
    const extract = await extractPdf(made.pdf(['Текст'], { comment: 'Заметка на полях', attachment }));
    expect(texts(extract)).toEqual(['Текст\n\nЗаметка на полях']);
    expect(extract.attachments).toEqual([{ name: 'list.txt', mime: 'text/plain', bytes: attachment.bytes }]);
  });

  test('with a password is kept as encrypted', async () => {
    expect(await extractPdf(made.pdf(['тайна'], { password: 'secret' }))).toMatchObject({
      pages: [],
      reason: 'encrypted',
    });
  });

  test('without its directory is damaged, and its pages are read all the same', async () => {
    const extract = await extractPdf(made.pdfWithoutDirectory(['Первая', 'Вторая']));
    expect(extract.reason).toBe('damaged');
    expect(texts(extract)).toEqual(['Первая', 'Вторая']);
  });

  test('that is no more than its first line is damaged', async () => {
    expect(await extractPdf(made.bytesOf('%PDF-1.7\n'))).toMatchObject({ pages: [], reason: 'damaged' });
  });

  test('of scanned pages counts them and says that they have no text', async () => {
    expect(await extractPdf(made.scannedPdf())).toMatchObject({
      pages: [{ number: 1, text: '' }],
      reason: 'no-text-layer',
    });
  });

  test.each([
    ["D:20210304050607+03'00'", '2021-03-04T05:06:07+03:00'],
    ['D:20210304050607Z', '2021-03-04T05:06:07Z'],
    ['D:202103', '2021-03'],
    ['D:2021', '2021'],
    ['4 марта', '4 марта'],
  ])('with the date %s means %s and nothing more exact', (written, iso) => {
    expect(isoFromPdfDate(written)).toBe(iso);
  });
});

describe('a Word file', () => {
  test('gives its pages with notes and comments at their foot, the header, tables, and no deleted text', async () => {
    const extract = await extractWord(await made.word());
    expect(texts(extract)).toEqual([
      'Дело № 17\nСуд постановил[1] ликвидировать.\nСтатья\t342\n\n[1] Сноска о приговоре.\nРедактор: Проверить дату.',
      'Вторая страница: ўладкаваньне.',
    ]);
    expect(extract.properties).toMatchObject({ title: 'Решение суда', author: 'Анна Примерная' });
    expect(extract.reason).toBeNull();
  });

  test('that was cut gives the parts that are left', async () => {
    const extract = await extractWord(made.cut(await made.word(), 0.95));
    expect(extract.reason).toBe('damaged');
    expect(texts(extract).join('\n')).toContain('Суд постановил');
  });

  test('with a password is kept as encrypted', async () => {
    expect((await extractWord(made.encryptedWord())).reason).toBe('encrypted');
  });

  test('that is no zip at all is damaged', async () => {
    expect((await extractWord(made.bytesOf('not a zip, and long enough to be looked through'))).reason).toBe('damaged');
  });
});

describe('an OpenDocument text', () => {
  test('gives its pages with notes at their foot and no deleted text', async () => {
    const extract = await extractOdt(made.odt());
    expect(texts(extract)).toEqual([
      'Заявление\nПрошу  сообщить[1], где он.\nДата\t2021\nКонец\n\n[1] Закон о СМИ.',
      'страницы & начало.',
      'Третья страница.',
    ]);
    expect(extract.properties).toEqual({
      title: 'Заявление',
      author: 'Анна Примерная',
      created: '2021-03-04T05:06:07',
    });
    expect(extract.reason).toBeNull();
  });

  test('with a password is kept as encrypted', async () => {
    expect((await extractOdt(made.encryptedOdt())).reason).toBe('encrypted');
  });

  test('without text is empty', async () => {
    expect((await extractOdt(made.odt('<text:p/>'))).reason).toBe('empty');
  });

  test('that was cut gives the parts that are left', async () => {
    const extract = await extractOdt(made.cut(made.odt(), 0.8));
    expect(extract.reason).toBe('damaged');
    expect(texts(extract)[2]).toBe('Третья страница.');
  });

  test('that unpacks to a thousand times its size is refused before it is unpacked', async () => {
    expect((await extractOdt(made.odtBomb())).reason).toBe('too-large');
  });

  test('that hides its size unpacks to no more than it claims', async () => {
    expect((await extractOdt(made.lyingBomb())).reason).toBe('damaged');
  });

  test('that was cut before its directory is refused as well', async () => {
    const bomb = made.odtBomb();
    expect((await extractOdt(made.cut(bomb, 0.99))).reason).toBe('too-large');
  });
});

describe('a web page', () => {
  test('gives what is visible, with blocks as lines, cells by tabs and texts of pictures', async () => {
    const extract = await html(
      '<html><head><title>Новости</title><meta name="author" content="Редакция"><style>p{}</style></head><body><script>alert(1)</script>' +
        '<h1>Задержания</h1><p>В  Минске\n задержали <b>двоих</b>.<br>Позже&nbsp;&mdash; ещё.</p>' +
        '<table><tr><td>Дата</td><td>2021</td></tr></table><img alt="Фото здания" src="http://example.org/a.png"><pre>a  b\nc</pre></body></html>',
    );
    expect(texts(extract)).toEqual([
      'Задержания\nВ Минске задержали двоих.\nПозже\u00a0— ещё.\nДата\t2021\nФото здания\na  b\nc',
    ]);
    expect(extract.properties).toEqual({ title: 'Новости', author: 'Редакция' });
  });

  test.each(['windows-1251', 'koi8-r'])('in %s is read by its charset', async (charset) => {
    const page = made.encoded(`<meta http-equiv="Content-Type" content="text/html; charset=${charset}"><p>Ёж`, charset);
    expect(texts(await extractHtml(page))).toEqual(['Ёж']);
  });

  test('that never closes what it opens is read to its end', async () => {
    expect(texts(await html('<div>'.repeat(20_000) + 'конец'))).toEqual(['конец']);
  });

  test('without text is empty', async () => {
    expect((await html('<html><body><script>x</script></body></html>')).reason).toBe('empty');
  });

  test('an SVG gives the text in the picture', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg"><style>a{}</style><title>Схема</title><text>Отдел <tspan>милиции</tspan></text></svg>';
    expect(texts(await extractXml(made.bytesOf(svg)))).toEqual(['Схема\nОтдел\nмилиции']);
  });
});

describe('a plain text', () => {
  test('is divided into pages by form feeds', async () => {
    expect(texts(await extractPlain(made.encoded('Первая\r\n\fВторая\f', 'windows-1251')))).toEqual([
      'Первая',
      'Вторая',
    ]);
  });

  test('of white space only is empty', async () => {
    expect((await extractPlain(made.bytesOf(' \r\n\t\n'))).reason).toBe('empty');
  });
});

describe('a mail', () => {
  test('gives its header and body as text', async () => {
    const extract = await extractMail(made.mail());
    expect(texts(extract)).toEqual([
      'From: Анна Примерная <anna@example.org>\nTo: Team: one@example.org, two@example.org;\nCc: three@example.org\n' +
        'Date: Thu, 4 Mar 2021 05:06:07 +0300\nSubject: Обыск в офисе\n\nПришли в шесть утра.',
    ]);
    expect(extract.properties).toMatchObject({ title: 'Обыск в офисе', messageId: '<1@example.org>' });
    expect(extract.reason).toBeNull();
  });

  test('gives what is attached as it was, a forwarded mail with its own attachment too', async () => {
    const { attachments } = await extractMail(made.mail());
    expect(attachments.map(({ name, mime }) => [name, mime])).toEqual([
      ['photo.png', 'image/png'],
      ['attachment-2.eml', 'message/rfc822'],
    ]);
    expect(attachments[0]?.bytes).toEqual(made.png(8, 8));
    const inner = await extractMail(attachments[1]?.bytes ?? new Uint8Array());
    expect(texts(inner)[0]).toContain('Subject: Inner letter\n\nThe inner body.');
    expect(inner.attachments.map((file) => new TextDecoder().decode(file.bytes).trim())).toEqual([
      'the innermost file',
    ]);
  });

  test('with a subject in bare KOI8-R is readable', async () => {
    const mail = made.joined(
      made.bytesOf('From: a@b.c\r\nSubject: '),
      made.encoded('Повестка в суд', 'koi8-r'),
      made.bytesOf('\r\n\r\nhello'),
    );
    expect((await extractMail(mail)).properties['title']).toBe('Повестка в суд');
  });

  test('that has only HTML gives the text of it', async () => {
    const mail =
      'From: a@b.c\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>Суд <b>завтра</b></p><script>x</script>';
    expect(texts(await extractMail(made.bytesOf(mail)))).toEqual(['From: a@b.c\n\nСуд завтра']);
  });

  test('that was cut is damaged, with what was left', async () => {
    const extract = await extractMail(made.cut(made.mail(), 0.6));
    expect(extract.reason).toBe('damaged');
    expect(texts(extract)[0]).toContain('Пришли в шесть утра.');
  });

  test('that is encrypted says so and keeps its header', async () => {
    const mail =
      'From: a@b.c\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=q\n\n--q\n\n--q--\n';
    const extract = await extractMail(made.bytesOf(mail));
    expect(extract.reason).toBe('encrypted');
    expect(texts(extract)[0]).toContain('From: a@b.c');
  });

  test('a mailbox gives every message', async () => {
    const box =
      'From a@b.c Thu Mar  4 05:06:07 2021\nFrom: a@b.c\n\none\n\nFrom d@e.f Thu Mar  4 05:06:08 2021\nFrom: d@e.f\n\ntwo\n';
    const { attachments } = await extractMailbox(made.bytesOf(box));
    expect(attachments.map((file) => [file.name, new TextDecoder().decode(file.bytes)])).toEqual([
      ['message-1.eml', 'From: a@b.c\n\none\n\n'],
      ['message-2.eml', 'From: d@e.f\n\ntwo\n'],
    ]);
  });
});

describe('a picture', () => {
  test('gives its size and a page without text', async () => {
    const extract = await extractImage(made.png());
    expect(extract).toMatchObject({ pages: [{ number: 1, text: '' }], reason: null });
    expect(extract.properties).toMatchObject({ width: '40', height: '30' });
  });

  test('gives when it was taken as the camera wrote it, without a time zone', async () => {
    expect((await extractImage(made.jpeg('2021:03:04 05:06:07'))).properties['taken']).toBe('2021-03-04T05:06:07');
  });

  test('of several frames has as many pages', async () => {
    expect(await extractImage(made.tiff(3))).toMatchObject({
      pages: [{ number: 1 }, { number: 2 }, { number: 3 }],
      reason: null,
    });
  });

  test.each<[string, Uint8Array]>([
    ['PNG', made.cut(made.png(), 0.7)],
    ['JPEG', made.cut(made.jpeg(), 0.9)],
    ['JPEG with camera data', made.cut(made.jpeg('2021:03:04 05:06:07'), 0.9)],
    ['TIFF', made.cut(made.tiff(), 0.2)],
  ])('in %s that was cut is damaged', async (_, bytes) => {
    expect((await extractImage(bytes)).reason).toBe('damaged');
  });

  test.each([20_000, 60_000])('that claims %i pixels a side is not decoded', async (side) => {
    expect((await extractImage(made.hugePng(side))).reason).toBe('too-large');
  });
});

describe('text of any file', () => {
  test('is in NFC, without control characters and without marks that reorder what is shown', () => {
    expect(cleanText('и\u0306\u0000 \u202eтсет\u202c\r\nстро-\nка \t\n\n\n\nend\u0007')).toBe(
      'й тсет\nстро-\nка\n\nend',
    );
  });

  test('an attachment cannot name a folder', () => {
    expect(attachmentName('..\\..\\evil/../a.pdf', 'x')).toBe('a.pdf');
    expect(attachmentName('..', 'attachment-1')).toBe('attachment-1');
    expect(attachmentName(`${'я'.repeat(400)}.pdf`, 'x')).toMatch(/^я{251}\.pdf$/);
  });

  test('every reason has a sentence', () => {
    const sentences = reasons.map(reasonSentence);
    expect(new Set(sentences).size).toBe(10);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].* kept[ ;].*\.$|^The file is empty/);
  });

  test.each<[string, Extractor, () => Uint8Array | Promise<Uint8Array>]>([
    ['PDF', extractPdf, () => made.pdf(['Текст', 'Ещё'], { title: 'Дело' })],
    ['Word', extractWord, made.word],
    ['OpenDocument', extractOdt, () => made.odt()],
    ['mail', extractMail, made.mail],
    ['picture', extractImage, () => made.jpeg('2021:03:04 05:06:07')],
  ])('a %s with any of its bytes changed is answered, never thrown', async (_, extract, make) => {
    const original = await make();
    for (let step = 1; step <= 40; step++) {
      const bytes = original.slice();
      // The same places every time: a test that fails must fail again.
      for (let hit = 0; hit < 4; hit++)
        bytes[(step * 104_729 + hit * 15_485_863) % bytes.length] = (step * 31 + hit * 97) % 256;
      await expect(extract(bytes)).resolves.toHaveProperty('reason');
    }
  });
});
