import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as docx from 'docx';
import { strToU8, zipSync } from 'fflate';
import * as mupdf from 'mupdf';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { forkReader } from '../../../electron/intake/reader-child.ts';
import { createReader } from '../../../electron/intake/reader.ts';
import { languagesOfOurs } from '../../../electron/ocr/languages.ts';
import { createPictureReader } from '../../../electron/ocr/picture-reader.ts';
import { createRecogniser } from '../../../electron/ocr/recogniser.ts';
import { checkForLeaks, type LeakCheckOptions, type Recognise } from '../../../electron/submissions/leak/leak-check.ts';
import type { ReadAsStranger } from '../../../electron/submissions/leak/stranger.ts';
import { KhronikaError } from '../../../shared/contract/errors.ts';
import { bytesOf, jpeg, pdf } from '../../fixtures/documents.ts';
import { namingOf, person } from '../../unit/submissions/naming/names.ts';

/** Finished files, each with one thing in it that may not leave. */

const reader = createReader();
const startRecogniser = async () => createRecogniser(() => forkReader(undefined, { threads: true }), languagesOfOurs());
const ours = languagesOfOurs().map(({ language }) => language);
const pictures = createPictureReader(startRecogniser, ours);
const home = mkdtempSync(join(tmpdir(), 'khronika-check-'));
afterAll(() => {
  reader.close();
  pictures.end();
  rmSync(home, { recursive: true, force: true });
});

const asStranger: ReadAsStranger = ({ pictures: wanted = false, ...file }) =>
  reader.read({ ...file, name: '', view: wanted ? 'stranger-with-pictures' : 'stranger' });

const naming = namingOf([person({ code: 'P-0001', familyName: 'Schavanaja', firstName: 'Iryna' })], ['P-0001'], {
  facts: {
    types: new Map([['P-0001', 'person']]),
    withheld: [{ code: 'P-0001', kind: 'contact', text: '+375 29 765-43-21', form: 'digits' }],
    aliases: [],
    places: new Map(),
    occupations: new Map(),
    professions: new Map(),
    spellings: new Map(),
  },
});

let folder: string;
let count = 0;
beforeEach(() => {
  folder = join(home, String((count += 1)));
});

async function refused(
  name: string,
  bytes: Uint8Array,
  recognise?: Recognise,
  options?: LeakCheckOptions,
): Promise<{ code: string; details: Record<string, unknown>; message: string } | null> {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), bytes);
  try {
    await checkForLeaks(folder, [name], naming, new Set(), asStranger, recognise, options);
    return null;
  } catch (error) {
    if (!(error instanceof KhronikaError)) throw error;
    return { code: error.code, details: error.details ?? {}, message: error.message };
  }
}

async function wordWith(
  children: docx.ParagraphChild[],
  properties: Partial<docx.IPropertiesOptions> = {},
): Promise<Uint8Array> {
  const file = new docx.Document({
    creator: '',
    lastModifiedBy: '',
    ...properties,
    sections: [{ children: [new docx.Paragraph({ children })] }],
  });
  return new Uint8Array(await docx.Packer.toBuffer(file));
}

/** A text as a picture, of the size of a page. */
function pictureOf(text: string): Uint8Array {
  const page = mupdf.Document.openDocument(pdf([text]), 'application/pdf').loadPage(0);
  return page.toPixmap(mupdf.Matrix.scale(3, 3), mupdf.ColorSpace.DeviceGray, false).asPNG().slice();
}

describe('a finished file is refused', () => {
  test('where it names somebody, and the error says where and whom but never the name', async () => {
    const error = await refused('report.docx', await wordWith([new docx.TextRun('Seen: Iryna Schavanaja.')]));
    expect(error).toMatchObject({
      code: 'EXPORT_LEAK',
      details: { file: 'report.docx', kind: 'name', part: 'text', codes: 'P-0001' },
    });
    expect(JSON.stringify(error)).not.toContain('Schavanaja');
  });

  test.each([
    [
      'a telephone number in a table of data',
      'data/people.csv',
      bytesOf('id,note\r\n1,"call 8 029 765 43 21"\r\n'),
      'contact',
    ],
    [
      'a name in another script in a line of JSON',
      'data/entities.ftm.json',
      bytesOf(
        '{"id":"x","caption":"\\u0428\\u0447\\u0430\\u0432\\u0430\\u043d\\u0430\\u044f \\u0418\\u0440\\u0438\\u043d\\u0430"}\n{"id":"Ирыне Счаванай"}\n',
      ),
      'name',
    ],
    [
      'a code of the archive in a page',
      'evidence/index.html',
      bytesOf('<!doctype html><p data-id="P-0001">Annex 1</p>'),
      'code',
    ],
    ['a name in a tag file of a bag', 'evidence/bag-info.txt', bytesOf('Contact-Name: Iryna Schavanaja\n'), 'name'],
    [
      'a name in a zip in a zip',
      'data/import.zip',
      zipSync({ 'inner.zip': zipSync({ 'a.csv': strToU8('Schavanaja') }) }),
      'name',
    ],
    ['a name in a file of any other kind', 'evidence/check.sh', bytesOf('#!/bin/sh\n# Iryna Schavanaja\n'), 'name'],
  ])('for %s', async (_what, name, bytes, kind) => {
    const error = await refused(name, bytes);
    expect(error).toMatchObject({ code: 'EXPORT_LEAK' });
    expect(error?.details['kind']).toContain(kind);
  });

  test('where a name is that of the file, and the error does not repeat it', async () => {
    const error = await refused('iryna-schavanaja.txt', bytesOf('Nothing.'));
    expect(error).toMatchObject({ code: 'EXPORT_LEAK', details: { part: 'name', file: '' } });
    expect(JSON.stringify(error)).not.toMatch(/schavanaja/i);
  });

  test('where it says who made it, where or with what', async () => {
    const gps = Buffer.from(
      'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description tiff:Model="Camera 5" exif:GPSLatitude="53,54N"/></rdf:RDF></x:xmpmeta>',
    );
    const photograph = new Uint8Array(
      Buffer.concat([
        jpeg().subarray(0, 2),
        Buffer.from([0xff, 0xe1, (gps.length + 2) >> 8, (gps.length + 2) & 0xff]),
        gps,
        jpeg().subarray(2),
      ]),
    );
    const all: [string, Uint8Array, RegExp][] = [
      ['report.docx', await wordWith([new docx.TextRun('A page.')], { creator: 'Somebody Else' }), /author/],
      ['report.pdf', pdf(['A page.'], { author: 'Somebody Else' }), /author of the PDF/],
      ['photograph.jpg', photograph, /camera.*taken|taken.*camera/],
      ['index.html', bytesOf('<!doctype html><a href="file:///C:/Users/somebody/Desktop/a.html">a</a>'), /folder/],
    ];
    for (const [name, bytes, what] of all) {
      const error = await refused(name, bytes, undefined, { looked: new Set([name]) });
      expect(error, name).toMatchObject({ code: 'EXPORT_TRACES', details: { file: name } });
      expect(error?.details['what'], name).toMatch(what);
      expect(JSON.stringify(error)).not.toMatch(/somebody/i);
    }
  });

  test('where a picture in it shows a name, or may show one and nobody has looked', async () => {
    const shown = (text: string): Promise<Uint8Array> =>
      wordWith([
        new docx.ImageRun({
          type: 'png',
          data: Buffer.from(pictureOf(text)),
          transformation: { width: 500, height: 700 },
        }),
      ]);
    const recognise: Recognise = (picture) => pictures.recognise(picture);
    expect(await refused('report.docx', await shown('Seen in the yard: Iryna Schavanaja.'), recognise)).toMatchObject({
      code: 'EXPORT_LEAK',
      details: { part: 'picture', codes: 'P-0001' },
    });
    const harmless = await shown('Nobody was seen in the yard that day.');
    expect(await refused('report.docx', harmless, recognise)).toBeNull();
    expect(await refused('report.docx', harmless)).toMatchObject({
      code: 'EXPORT_UNREADABLE',
      details: { reason: 'picture' },
    });
    expect(await refused('report.docx', harmless, undefined, { looked: new Set(['report.docx']) })).toBeNull();
    // A language without data is one whose names nobody would see.
    const poor = createPictureReader(startRecogniser, ours.slice(0, 1));
    expect(await poor.recognise({ bytes: pictureOf('Anything.'), mime: 'image/png' })).toBeNull();
    poor.end();
  }, 60_000);

  test('where it cannot be read back whole', async () => {
    const whole = await wordWith([new docx.TextRun('A page.')]);
    expect(await refused('report.docx', whole.slice(0, whole.length - 400))).toMatchObject({
      code: 'EXPORT_UNREADABLE',
    });
    expect(await refused('report.pdf', pdf(['A page.'], { password: 'x' }))).toMatchObject({
      code: 'EXPORT_UNREADABLE',
    });
  });
});

describe('a finished file passes', () => {
  test('that tells of nobody and nothing', async () => {
    expect(await refused('report.docx', await wordWith([new docx.TextRun('Person K was seen.')]))).toBeNull();
    expect(await refused('data/list.csv', bytesOf('id,what\r\n1,"2 560 000 roubles"\r\n'))).toBeNull();
    expect(await refused('evidence/empty.txt', new Uint8Array(0))).toBeNull();
  });

  test('that went byte for byte and was judged before, but not under a name that tells', async () => {
    const letter = bytesOf('A letter that names Iryna Schavanaja, at which somebody has looked.');
    expect(
      await refused('evidence/data/annex-001.txt', letter, undefined, {
        judged: new Set(['evidence/data/annex-001.txt']),
      }),
    ).toBeNull();
    expect(
      await refused('data/schavanaja.txt', letter, undefined, { judged: new Set(['data/schavanaja.txt']) }),
    ).not.toBeNull();
  });
});
