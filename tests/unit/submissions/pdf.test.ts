import * as mupdf from 'mupdf';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { setPieces } from '../../../electron/submissions/writers/fonts/report-fonts.ts';
import { composePdf, writePdf } from '../../../electron/submissions/writers/pdf.ts';
import { languageOfRun } from '../../../electron/submissions/writers/run-language.ts';
import { reportSpecimen } from '../../fixtures/submissions/report-specimen.ts';

let bytes: Uint8Array;
let pdf: mupdf.PDFDocument;
let pages: string[];
let count: number;

beforeAll(async () => {
  ({ bytes, pages: count } = await composePdf(reportSpecimen));
  pdf = mupdf.Document.openDocument(bytes, 'application/pdf').asPDF() as mupdf.PDFDocument;
  pages = Array.from({ length: pdf.countPages() }, (_, at) => flat(pdf.loadPage(at).toStructuredText('').asText()));
});

describe('a report as a PDF', () => {
  test('says what it is called and in which language it is, and nothing of a program, a person or the time', () => {
    const raw = Buffer.from(bytes).toString('latin1');
    expect(pdf.getMetaData('info:Title')).toBe('Communication concerning Specimen');
    for (const trace of ['PDFKit', 'Producer', 'Creator', 'CreationDate', 'CreateDate', 'Author', 'Helvetica'])
      expect(raw).not.toContain(trace);
    expect(root().get('Lang').asString()).toBe('en-GB');
    expect(root().get('ViewerPreferences', 'DisplayDocTitle').asBoolean()).toBe(true);
  });

  test('is the same to the byte when the same report is written at another time', async () => {
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    try {
      expect(Buffer.compare(await writePdf(reportSpecimen), bytes)).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('holds every font that it uses, in part, with what its signs mean', () => {
    const fonts = objects().filter((object) => object.isDictionary() && name(object.get('Type')) === 'FontDescriptor');
    expect(fonts.length).toBeGreaterThan(4);
    for (const font of fonts) {
      expect(font.get('FontFile2').isStream()).toBe(true);
      expect(name(font.get('FontName'))).toMatch(/^[A-Z]{6}\+IBMPlex/);
    }
  });

  test('can be read in the order of the page, in Cyrillic letters too', () => {
    const text = pages.join(' ');
    expect(text).toContain('1. Statement 1: she was taken from her flat');
    expect(text).toContain('Суд вырашыў, што ўсе матэрыялы трэба вярнуць пракурору.');
    const statements = [...text.matchAll(/Statement (\d+):/g)].map((found) => Number(found[1]));
    expect(statements).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
    const entries = [...text.matchAll(/Entry (\d+) of/g)].map((found) => Number(found[1]));
    expect(entries).toEqual(Array.from({ length: 70 }, (_, at) => at + 1));
  });

  test('has each note at the foot of the page that leads to it', () => {
    for (const [at, statement] of [
      ['Annex 1, p. 1.', 'Statement 1:'],
      ['Annex 7, p. 3:', 'Statement 6:'],
      ['Annex 2, p. 4,', 'Statement 11:'],
    ] as const) {
      const page = pages.findIndex((text) => text.includes(statement));
      expect(pages[page]).toContain(at);
      expect(pages.filter((text) => text.includes(at))).toHaveLength(1);
      expect(pages[page]?.indexOf(at)).toBeGreaterThan(pages[page]?.indexOf(statement) ?? 0);
    }
  });

  test('begins every page of a table with its heads', () => {
    const withTable = pages.filter((text) => text.includes('of the table, a sentence'));
    expect(withTable.length).toBeGreaterThan(2);
    for (const text of withTable) expect(text).toContain('Date What happened Pages');
  });

  test('tells how many pages it has', () => {
    expect(pages).toHaveLength(count);
  });

  test('numbers its pages, and has a head on every page but the first', () => {
    for (const [at, text] of pages.entries()) {
      expect(text).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(text.includes('Confidential')).toBe(at > 0);
    }
  });

  test('lists its headings with the pages on which they are, and has bookmarks to them', () => {
    const outline = pdf.loadOutline() ?? [];
    expect(outline.map(({ title }) => title)).toEqual(['Facts', 'Chronology']);
    expect(outline[0]?.down?.map(({ title }) => title)).toEqual(['Detention']);
    for (const [heading, at] of [
      ['Facts', outline[0]],
      ['Chronology', outline[1]],
    ] as const) {
      const page = at?.page ?? -1;
      expect(pages[page]).toContain(heading);
      expect(pages[0]).toMatch(new RegExp(`${heading} ${page + 1}\\b`));
    }
  });

  test('has a structure for reading aloud: headings, paragraphs, lists, a table with its heads, notes, a figure in words', () => {
    const kinds = structure().map((element) => name(element.get('S')));
    const countOf = (kind: string): number => kinds.filter((each) => each === kind).length;
    expect([countOf('H1'), countOf('H2'), countOf('H3')]).toEqual([3, 1, 1]);
    expect([countOf('L'), countOf('LI'), countOf('BlockQuote'), countOf('TOCI')]).toEqual([3, 4, 1, 3]);
    expect([countOf('Table'), countOf('TR'), countOf('TH')]).toEqual([2, 2 + 1 + 70, 2 + 3]);
    expect([countOf('Note'), countOf('Reference')]).toEqual([3, 3 + 3]);
    const figure = structure().find((element) => name(element.get('S')) === 'Figure');
    expect(figure?.get('Alt').asString()).toBe('Twelve in May, twenty in June');
  });

  test('leaves nothing on a page outside the structure but what is said to be an ornament', () => {
    for (let at = 0; at < pages.length; at += 1) {
      const content = pdf.findPage(at).get('Contents').readStream().asString();
      let depth = 0;
      for (const line of content.split('\n')) {
        if (/ B(DC|MC)$/.test(line)) depth += 1;
        else if (line === 'EMC') depth -= 1;
        else if (/ T[jJ]$| Do$|^[fS]$/.test(line)) expect(depth).toBeGreaterThan(0);
      }
      expect(depth).toBe(0);
    }
  });

  test('marks passages in another language', () => {
    const raw = Array.from({ length: pages.length }, (_, at) =>
      pdf.findPage(at).get('Contents').readStream().asString(),
    ).join('');
    expect(raw).toContain('/Lang (be)');
    expect(raw).toContain('/Lang (ru)');
  });

  test('parts a note that has no room between two pages, and loses no word of it', async () => {
    const words = Array.from({ length: 1500 }, (_, at) => `word${at + 1}`);
    const long = {
      ...reportSpecimen,
      footnotes: [[{ text: words.join(' ') }], ...reportSpecimen.footnotes.slice(1)],
    };
    const parted = mupdf.Document.openDocument(await writePdf(long), 'application/pdf');
    const text = Array.from({ length: parted.countPages() }, (_, at) =>
      flat(parted.loadPage(at).toStructuredText('').asText()),
    );
    expect(text.filter((page) => /word\d/.test(page)).length).toBeGreaterThan(1);
    const found = new Set([...text.join(' ').matchAll(/word(\d+)/g)].map((each) => Number(each[1])));
    expect(found.size).toBe(1500);
  });
});

describe('fonts of a report', () => {
  test('set Belarusian, Russian, Polish and English in one line, and show a box for what they do not have', () => {
    const text = 'Жучок, ўсё і ў “Łódź” № 5';
    expect(
      setPieces('sans', text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
    expect(
      setPieces('serif-bold', text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
    expect(
      setPieces('sans', 'a\u{1F600}b')
        .map((piece) => piece.text)
        .join(''),
    ).toMatch(/^a[□?]b$/);
  });
});

test('a run is in another language where its letters say so', () => {
  expect(languageOfRun('Постановление суда', 'en-GB')).toBe('ru');
  expect(languageOfRun('Пастанова суда ў справе', 'en-GB')).toBe('be');
  expect(languageOfRun('Committee against Torture', 'ru')).toBe('en-GB');
  expect(languageOfRun('Committee against Torture', 'en-GB')).toBeNull();
  expect(languageOfRun('12', 'ru')).toBeNull();
});

function root(): mupdf.PDFObject {
  return pdf.getTrailer().get('Root');
}

function objects(): mupdf.PDFObject[] {
  return Array.from({ length: pdf.countObjects() - 1 }, (_, at) => pdf.newIndirect(at + 1).resolve());
}

function structure(): mupdf.PDFObject[] {
  const found: mupdf.PDFObject[] = [];
  const visit = (element: mupdf.PDFObject): void => {
    if (element.isArray()) return element.forEach((each) => visit(each));
    if (!element.isDictionary() || element.get('S').isNull()) return;
    found.push(element);
    visit(element.get('K'));
  };
  visit(root().get('StructTreeRoot', 'K'));
  return found;
}

function name(value: mupdf.PDFObject): string {
  return value.isName() ? value.asName() : '';
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
