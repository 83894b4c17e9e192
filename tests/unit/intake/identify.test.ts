import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { HEAD_SIZE, identify } from '../../../electron/intake/identify.ts';
import * as made from '../../fixtures/documents.ts';

const whole = (bytes: Uint8Array, name: string) => identify(bytes.subarray(0, HEAD_SIZE), name, async () => bytes);
const text = (content: string, name: string) => whole(made.bytesOf(content), name);

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const odtType = 'application/vnd.oasis.opendocument.text';

describe('the type of a file is taken from its content', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string, string]>([
    ['a PDF', () => made.pdf(['суд']), 'application/pdf', 'pdf'],
    [
      'a PDF after other bytes',
      () => made.joined(made.bytesOf('\r\n\r\n'), made.pdf(['суд'])),
      'application/pdf',
      'pdf',
    ],
    ['a Word file', made.word, docxType, 'docx'],
    ['a Word file that was cut', async () => made.cut(await made.word(), 0.9), docxType, 'docx'],
    ['an OpenDocument text', () => made.odt(), odtType, 'odt'],
    ['a mail', made.mail, 'message/rfc822', 'eml'],
    ['a PNG', () => made.png(), 'image/png', 'png'],
    ['a JPEG', () => made.jpeg(), 'image/jpeg', 'jpg'],
    ['a TIFF', () => made.tiff(), 'image/tiff', 'tif'],
  ])('%s is known without a name', async (_, make, mime, extension) => {
    expect(await whole(await make(), 'noname')).toMatchObject({ mime, extension, mismatch: false });
  });

  test.each<[string, string, string]>([
    ['<!DOCTYPE html><p>суд', 'text/html', 'html'],
    ['<?xml version="1.0"?>\n<!-- saved --><html xmlns="x"><body/></html>', 'text/html', 'html'],
    ['<?xml version="1.0"?><dossier/>', 'application/xml', 'xml'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><text>а</text></svg>', 'image/svg+xml', 'svg'],
    ['{\\rtf1\\ansi text}', 'application/rtf', 'rtf'],
    ['{"a": [1, 2]}', 'application/json', 'json'],
    ['имя;дата\nA;1\nB;2\n', 'text/csv', 'csv'],
    ['From a@b.c Thu Mar  4 05:06:07 2021\nFrom: a@b.c\nSubject: x\n\nhello', 'application/mbox', 'mbox'],
    ['BEGIN:VCARD\nFN:A\nEND:VCARD\n', 'text/vcard', 'vcf'],
    ['Просто текст, с запятыми, и ещё.\nВторая строка.', 'text/plain', 'txt'],
  ])('%j is recognised', async (content, mime, extension) => {
    expect(await text(content, 'noname')).toMatchObject({ mime, extension });
  });

  test('a text that begins with the letters of a bitmap is a text', async () => {
    expect(await text('BMW с номером без букв стояла у подъезда.', 'note.txt')).toMatchObject({
      mime: 'text/plain',
      mismatch: false,
    });
  });

  test('a text in KOI8-R or UTF-16 is a text', async () => {
    for (const encoding of ['koi8-r', 'utf-16le']) {
      expect((await whole(made.encoded('Повестка в суд на десять утра.', encoding), 'a.txt')).mime).toBe('text/plain');
    }
  });

  test('a note that quotes From and Subject is no mail', async () => {
    expect((await text('From: Минск\nSubject: суд\nСвидетель говорит', 'a.txt')).mime).toBe('text/plain');
  });

  test('a Word file with a password is told from an old Word file', async () => {
    expect(await whole(made.encryptedWord(), 'a.docx')).toMatchObject({ readable: 'text', mismatch: false });
    const old = made.encryptedWord();
    old.fill(0, 1024);
    expect(await whole(old, 'a.doc')).toMatchObject({
      mime: 'application/x-cfb',
      extension: 'doc',
      readable: 'none',
      mismatch: false,
    });
  });

  test('an archive that holds a Word file is an archive', async () => {
    const zip = zipSync({ 'letter.docx': [await made.word(), { level: 0 }] });
    expect(await whole(zip, 'all.zip')).toMatchObject({ mime: 'application/zip', extension: 'zip', readable: 'none' });
  });
});

describe('the name of a file', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['holiday.jpg', () => made.pdf(['x']), 'application/pdf'],
    ['verdict.pdf', () => made.bytesOf('Просто текст.'), 'text/plain'],
    ['verdict.docx', () => made.jpeg(), 'image/jpeg'],
    ['video.mp4', () => new Uint8Array([1, 2, 3, 0, 0, 9, 9, 9]), 'application/octet-stream'],
  ])('%s that lies is reported and not believed', async (name, make, mime) => {
    expect(await whole(make(), name)).toMatchObject({ mime, mismatch: true });
  });

  test.each<[string, () => Uint8Array]>([
    ['scan.jpeg', () => made.jpeg()],
    ['notes.md', () => made.bytesOf('# Заметки')],
    ['mail.txt', () => made.mail()],
    ['letter.old', () => made.pdf(['x'])],
    ['letter от 4.03.2021', () => made.pdf(['x'])],
  ])('%s that claims nothing else is no lie', async (name, make) => {
    expect((await whole(make(), name)).mismatch).toBe(false);
  });

  test('decides what a plain text is called', async () => {
    expect((await text('# Заметки', 'notes.md')).extension).toBe('md');
    expect((await text('одна строка; и вторая', 'list.csv')).mime).toBe('text/csv');
  });

  test('an empty file has a type of its own', async () => {
    expect(await whole(new Uint8Array(0), 'a.pdf')).toEqual({
      mime: 'application/x-empty',
      extension: 'pdf',
      mismatch: false,
      readable: 'none',
    });
  });
});
