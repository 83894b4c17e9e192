import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { openMailbox } from '../../../electron/intake/containers/mbox.ts';
import { openOutlook } from '../../../electron/intake/containers/outlook.ts';
import { openSevenZip } from '../../../electron/intake/containers/seven-zip.ts';
import { openWarc } from '../../../electron/intake/containers/warc.ts';
import { openZip } from '../../../electron/intake/containers/zip.ts';
import { identify } from '../../../electron/intake/identify.ts';
import type { Attachment, Extract, Unpacking } from '../../../electron/intake/text/extract.ts';
import * as made from '../../fixtures/containers.ts';

const room = { files: 1000, bytes: 64 * 1024 * 1024 };

async function all(unpacking: Unpacking): Promise<{ files: Attachment[]; end: Omit<Extract, 'attachments'> }> {
  const files: Attachment[] = [];
  for (;;) {
    const step = await unpacking.next();
    if (step.done === true) return { files, end: step.value };
    files.push(step.value);
  }
}

const texts = (files: readonly Attachment[]): Record<string, string> =>
  Object.fromEntries(files.map(({ path, name, bytes }) => [path ?? name, Buffer.from(bytes).toString()]));

describe('a zip archive', () => {
  test('gives its files with their paths, and leaves out folders and what systems leave for themselves', async () => {
    const { files, end } = await all(
      openZip(
        made.zip([
          { name: 'дело/', bytes: '', flags: 0x800 },
          { name: 'дело/решение.txt', bytes: 'Решение', flags: 0x800 },
          { name: 'stored.bin', bytes: 'as it is', method: 0 },
          { name: '__MACOSX/._stored.bin', bytes: 'x' },
          { name: 'a\\b.txt', bytes: 'from Windows' },
        ]),
        room,
      ),
    );
    expect(texts(files)).toEqual({
      'дело/решение.txt': 'Решение',
      'stored.bin': 'as it is',
      'a/b.txt': 'from Windows',
    });
    expect(files[0]?.name).toBe('решение.txt');
    expect(end).toMatchObject({ reason: null, properties: { files: '3', leftOut: 'system files: 1' } });
    expect(end.pages[0]?.text).toContain('дело/решение.txt');
  });

  test.each(['cp866', 'windows-1251', 'utf-8'])(
    'packed with names in %s and no word about it is readable',
    async (encoding) => {
      const names = ['Постановление суда.txt', 'Протокол допроса свидетеля.txt', 'Жалоба адвоката.txt'];
      const { files } = await all(
        openZip(made.zip(names.map((name) => ({ name: iconv.encode(name, encoding), bytes: name }))), room),
      );
      expect(files.map(({ name }) => name)).toEqual(names);
    },
  );

  test('cannot put a file into another folder: a path is a name and nothing else', async () => {
    const { files } = await all(openZip(made.zip([{ name: '../../etc/passwd', bytes: 'x' }]), room));
    expect(files.map(({ name }) => name)).toEqual(['passwd']);
  });

  test('keeps the moment at which a file was changed only where its time zone is known', async () => {
    const extra = Buffer.from('555405000100000000', 'hex');
    extra.writeInt32LE(1_700_000_000, 5);
    const { files } = await all(
      openZip(
        made.zip([
          { name: 'a', bytes: 'a', extra },
          { name: 'b', bytes: 'b' },
        ]),
        room,
      ),
    );
    expect(files.map(({ modified }) => modified)).toEqual(['2023-11-14T22:13:20.000Z', undefined]);
  });

  test('says which files are locked and gives the others', async () => {
    const { files, end } = await all(
      openZip(
        made.zip([
          { name: 'open.txt', bytes: 'open' },
          { name: 'secret.txt', bytes: 'x', flags: 1 },
        ]),
        room,
      ),
    );
    expect(files).toHaveLength(1);
    expect(end).toMatchObject({ reason: 'locked-inside', properties: { locked: '1: secret.txt' } });
    const locked = await all(openZip(made.zip([{ name: 'secret.txt', bytes: 'x', flags: 1 }]), room));
    expect(locked.end.reason).toBe('encrypted');
  });

  test('that was cut gives what is left, and says so', async () => {
    const whole = made.zip([
      { name: 'a.txt', bytes: 'first' },
      { name: 'b.txt', bytes: 'second' },
    ]);
    const { files, end } = await all(openZip(whole.subarray(0, whole.length - 80), room));
    expect(texts(files)).toEqual({ 'a.txt': 'first', 'b.txt': 'second' });
    expect(end.reason).toBe('damaged');
  });

  test('with a file that does not fit its checksum gives it and says so', async () => {
    const whole = made.zip([{ name: 'a.txt', bytes: 'first', method: 0 }]);
    whole[whole.indexOf('first')] = 0x46;
    const { files, end } = await all(openZip(whole, room));
    expect(texts(files)).toEqual({ 'a.txt': 'First' });
    expect(end.reason).toBe('damaged');
  });

  test('that unpacks to a thousand times its size, honestly or not, is not unpacked', async () => {
    const zeros = Buffer.alloc(32 * 1024 * 1024);
    for (const claims of [undefined, 100]) {
      const { files, end } = await all(
        openZip(made.zip([{ name: 'bomb', bytes: zeros, ...(claims === undefined ? {} : { claims }) }]), room),
      );
      expect(files).toHaveLength(0);
      expect(end.reason).toBe('unpacks-too-large');
    }
  });

  test('whose files lie over one another is not unpacked', async () => {
    const whole = made.zip([{ name: 'a', bytes: 'x'.repeat(500), method: 0 }]);
    // A second directory entry for the same bytes, and more of them than the file has.
    const entry = whole.subarray(whole.indexOf('PK\u0001\u0002'), -22);
    const end = Buffer.from(whole.subarray(-22));
    end.writeUInt16LE(40, 8);
    end.writeUInt16LE(40, 10);
    end.writeUInt32LE(entry.length * 40, 12);
    const overlapping = Buffer.concat([whole.subarray(0, -22), ...Array.from({ length: 39 }, () => entry), end]);
    const { files, end: told } = await all(openZip(overlapping, room));
    expect(files).toHaveLength(0);
    expect(told.reason).toBe('unpacks-too-large');
  });

  test('with more files than there is room for gives as many, and says so', async () => {
    const many = Array.from({ length: 5 }, (_, index) => ({ name: `${index}`, bytes: 'x' }));
    const { files, end } = await all(openZip(made.zip(many), { files: 3, bytes: 1000 }));
    expect(files).toHaveLength(3);
    expect(end.reason).toBe('unpacks-too-large');
  });

  test('packed in another way is left to 7-Zip', async () => {
    const { files } = await all(
      openZip(await made.sevenZip({ 'a.txt': 'hello '.repeat(99) }, '-tzip', '-mm=LZMA'), room),
    );
    expect(files).toHaveLength(1);
  });
});

describe('a 7z archive', () => {
  test('gives its files with their paths', async () => {
    const { files, end } = await all(
      openSevenZip(await made.sevenZip({ 'папка/письмо.txt': 'Привет', 'b.txt': 'b' }), room),
    );
    expect(texts(files)).toEqual({ 'папка/письмо.txt': 'Привет', 'b.txt': 'b' });
    expect(end.reason).toBeNull();
  });

  test('with a password, also one that hides its names, is told as locked', async () => {
    for (const options of [['-pabc'], ['-pabc', '-mhe=on']]) {
      const { files, end } = await all(openSevenZip(await made.sevenZip({ 'a.txt': 'secret' }, ...options), room));
      expect(files).toHaveLength(0);
      expect(end.reason).toBe('encrypted');
    }
  });

  test('that unpacks to a thousand times its size is not unpacked, one that was cut is damaged', async () => {
    const bomb = await made.sevenZip({ a: 'a'.repeat(20_000_000) });
    expect((await all(openSevenZip(bomb, room))).end.reason).toBe('unpacks-too-large');
    const whole = await made.sevenZip({ a: 'hello' });
    expect((await all(openSevenZip(whole.subarray(0, 60), room))).end.reason).toBe('damaged');
  });
});

describe('a mailbox', () => {
  const box = Buffer.from(
    'From a@b.c Mon Jan  1 00:00:00 2024\nSubject: one\n\nhi\nFrom here on it rained\n\nFrom - Tue Jan  2 00:00:00 2024\nSubject: two\n\nhi\n',
  );

  test('gives every message with its own bytes; a line that begins with "From" is no new one', async () => {
    const { files, end } = await all(openMailbox(box, room));
    expect(files.map(({ name }) => name)).toEqual(['message-1.eml', 'message-2.eml']);
    expect(Buffer.from(files[0]?.bytes ?? []).toString()).toBe('Subject: one\n\nhi\nFrom here on it rained\n\n');
    expect(end).toMatchObject({ reason: null, properties: { messages: '2' } });
  });
});

describe('a message of Outlook', () => {
  test('gives its header and body as text and what is attached, also a message within it', async () => {
    const bytes = made.outlook({
      subject: 'Протокол',
      from: 'Анна',
      to: 'Пётр',
      body: 'Текст письма',
      attached: [
        { name: 'note.txt', bytes: 'вложение' },
        { name: 'Forwarded', message: { subject: 'Inner', body: 'Inside' } },
      ],
    });
    expect((await identify(bytes.subarray(0, 65_536), 'a.msg', async () => bytes)).mime).toBe(
      'application/vnd.ms-outlook',
    );
    const { files, end } = await all(openOutlook(bytes, room));
    expect(end.pages[0]?.text).toBe(
      'From: Анна <sender@example.org>\nTo: Пётр <to@example.org>\nSubject: Протокол\n\nТекст письма',
    );
    expect(files.map(({ name }) => name)).toEqual(['note.txt', 'Forwarded.msg']);
    expect(Buffer.from(files[0]?.bytes ?? []).toString()).toBe('вложение');
    const inner = await all(openOutlook(files[1]?.bytes ?? new Uint8Array(), room));
    expect(inner.end.pages[0]?.text).toContain('Inside');
  });

  test('that has only HTML gives the text of it; one that is broken is damaged', async () => {
    const { end } = await all(openOutlook(made.outlook({ subject: 's', html: '<p>Из HTML</p>' }), room));
    expect(end.pages[0]?.text).toContain('Из HTML');
    expect((await all(openOutlook(new Uint8Array(3000), room))).end.reason).toBe('damaged');
  });

  test('that has only compressed RTF gives the text of it', async () => {
    // MS-OXRTFCP 3.2: uncompressed content under the same header.
    const rtf = Buffer.from(String.raw`{\rtf1\ansi\ansicpg1251 \'cf\'f0\'e8\'e2\'e5\'f2\par}`, 'latin1');
    const header = Buffer.alloc(16);
    header.writeUInt32LE(rtf.length + 12, 0);
    header.writeUInt32LE(rtf.length, 4);
    header.write('MELA', 8, 'latin1');
    const { end } = await all(openOutlook(made.outlook({ subject: 's', rtf: Buffer.concat([header, rtf]) }), room));
    expect(end.pages[0]?.text).toContain('Привет');
  });

  test('whose sectors lead in a circle is damaged and does not hold up its reader', async () => {
    const whole = made.outlook({ subject: 's', body: 'x'.repeat(9000) });
    const table = (whole.readUInt32LE(76) + 1) * 512;
    for (let entry = 0; entry < 30; entry++) whole.writeUInt32LE(1, table + entry * 4);
    expect((await all(openOutlook(whole, room))).end.reason).toBe('damaged');
  });
});

describe('a web archive', () => {
  const answers = [
    {
      url: 'https://example.org/news/1?a=b',
      type: 'text/html',
      body: '<title>Новость</title><p>Текст',
      encoding: 'gzip',
    },
    { url: 'https://example.org/a.css', type: 'text/css', body: 'a{}' },
    { url: 'https://example.org/gone', type: 'text/html', body: 'gone', status: 404 },
    { url: 'https://example.org/a.pdf', type: 'application/pdf', body: '%PDF-1.4' },
  ];

  test('gives what was captured, unpacked, with address, moment and title, and counts what pages are drawn with', async () => {
    for (const gzip of [true, false]) {
      const bytes = await made.warc(answers, { gzip });
      expect((await identify(bytes.subarray(0, 65_536), 'a.warc.gz')).mime).toBe('application/warc');
      const { files, end } = await all(openWarc(bytes, room));
      expect(files.map(({ path }) => path)).toEqual(['example.org/news/1.html', 'example.org/a.pdf']);
      expect(Buffer.from(files[0]?.bytes ?? []).toString()).toBe('<title>Новость</title><p>Текст');
      expect(files[0]?.claim?.says).toEqual({
        address: 'https://example.org/news/1?a=b',
        capturedAt: '2024-05-06T07:08:09Z',
        site: 'example.org',
        pageTitle: 'Новость',
      });
      expect(files[0]?.claim?.compared?.map(({ value, found }) => value === found)).toEqual([true]);
      expect(end).toMatchObject({ reason: null, properties: { program: 'Browsertrix 1.2' } });
      expect(end.properties['leftOut']).toContain('styles and scripts: 1');
    }
  });

  test('with a content that was changed says that its digest differs', async () => {
    const bytes = await made.warc([{ url: 'https://a.org/', type: 'text/html', body: '<p>true</p>' }], { gzip: false });
    bytes.write('lies', bytes.indexOf('<p>true') + 3);
    const { files, end } = await all(openWarc(bytes, room));
    expect(files[0]?.claim?.compared?.map(({ value, found }) => value === found)).toEqual([false]);
    expect(end.reason).toBe('damaged');
  });

  test('that was cut gives what came before, and is damaged', async () => {
    const bytes = await made.warc(answers);
    const { files, end } = await all(openWarc(bytes.subarray(0, bytes.length - 20), room));
    expect(files.length).toBeGreaterThan(0);
    expect(end.reason).toBe('damaged');
  });

  test('whose answer unpacks to a mountain is not unpacked', async () => {
    const body = gzipSync(Buffer.alloc(48 * 1024 * 1024));
    const bytes = await made.warc([{ url: 'https://a.org/', type: 'text/html', body }]);
    const bomb = await made.warc([
      { url: 'https://a.org/', type: 'text/html', body: Buffer.alloc(48e6), encoding: 'gzip' },
    ]);
    expect((await all(openWarc(bytes, room))).end.reason).toBeNull();
    expect((await all(openWarc(bomb, room))).end.reason).toBe('unpacks-too-large');
  });
});
