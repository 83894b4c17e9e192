import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { composeCedawReport } from '../../../electron/submissions/cedaw-report.ts';
import { writeWord } from '../../../electron/submissions/writers/word.ts';
import { specimen } from '../../fixtures/submissions/cedaw-specimen.ts';

const report = composeCedawReport(specimen);
let bytes: Uint8Array;
let parts: Record<string, string>;

beforeAll(async () => {
  bytes = await writeWord(report);
  parts = partsOf(bytes);
});

describe('a report as a Word file', () => {
  test('carries no person, no program, no organisation and no time but the day of the report', () => {
    expect(parts['docProps/core.xml']).toContain('<dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>');
    expect(parts['docProps/core.xml']?.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual([
      '2026-03-14T00:00:00Z',
      '2026-03-14T00:00:00Z',
    ]);
    expect(parts['docProps/app.xml']).toMatch(/<Properties [^>]*\/>$/);
    expect(Object.keys(parts)).not.toContain('docProps/custom.xml');
    const everything = Object.values(parts).join('');
    for (const trace of ['Un-named', 'dolanmiles', 'rsid', 'Khronika', 'custom.xml'])
      expect(everything).not.toContain(trace);
  });

  test('asks Word to leave out the name of whoever edits it later', () => {
    expect(parts['word/settings.xml']).toMatch(
      /<w:settings [^>]*><w:removePersonalInformation\/><w:removeDateAndTime\/>/,
    );
  });

  test('is the same to the byte when the same report is written at another time', async () => {
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    try {
      expect(Buffer.compare(await writeWord(report), bytes)).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('has real footnotes: every mark has its note, every note its mark, in the order of the text', () => {
    const marks = [...(parts['word/document.xml'] ?? '').matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map((m) =>
      Number(m[1]),
    );
    const notes = [...(parts['word/footnotes.xml'] ?? '').matchAll(/<w:footnote w:id="(\d+)"/g)].map((m) =>
      Number(m[1]),
    );
    expect(marks).toEqual(report.footnotes.map((_, at) => at + 1));
    expect(notes.filter((id) => id > 0)).toEqual(marks);
  });

  test('has headings that a reader can jump between and a language for spelling and reading aloud', () => {
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3']) {
      expect(parts['word/document.xml']).toContain(`<w:pStyle w:val="${style}"/>`);
    }
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
  });

  test('repeats the head of every titled table and splits no row', () => {
    const rows = parts['word/document.xml']?.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    const titled = report.sections
      .flatMap(({ blocks }) => blocks)
      .filter((b) => b.kind === 'table' && b.columns[0]?.title);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(titled.length);
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  });

  test('numbers its pages as "Page X of Y"', () => {
    const feet = Object.keys(parts).filter((name) => /footer\d\.xml$/.test(name));
    expect(feet).toHaveLength(2);
    for (const name of feet) expect(parts[name]?.replaceAll(/<[^>]*>/g, '')).toBe('Page PAGE of NUMPAGES');
  });

  test('no person under a code and no withheld title is anywhere in the package', () => {
    for (const text of Object.values(parts)) expect(text).not.toContain('Hiddenname');
  });

  test('control characters and broken letters out of scanned text do not damage the file', async () => {
    const runs = [{ text: 'a\u0000b\u000bc\ud800d\uffffe\tf & <g>' }];
    const odd = {
      ...report,
      sections: [{ counted: true, blocks: [{ kind: 'paragraph' as const, runs }] }],
      footnotes: [],
    };
    const text = partsOf(await writeWord(odd))['word/document.xml'] ?? '';
    expect(text).toContain('abc\ufffdde f &amp; &lt;g&gt;');
  });
});

function partsOf(docx: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, part]) => [name, strFromU8(part)]));
}
