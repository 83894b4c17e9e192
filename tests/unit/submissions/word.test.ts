import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { ReportBlock } from '../../../electron/submissions/document-model.ts';
import { writeWord } from '../../../electron/submissions/writers/word.ts';
import { reportSpecimen } from '../../fixtures/submissions/report-specimen.ts';

let bytes: Uint8Array;
let parts: Record<string, string>;
const text = (): string => parts['word/document.xml'] ?? '';

beforeAll(async () => {
  bytes = await writeWord(reportSpecimen);
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
    for (const trace of ['Un-named', 'dolanmiles', 'rsid', 'Khronika', 'custom.xml', 'attachedTemplate'])
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
      expect(Buffer.compare(await writeWord(reportSpecimen), bytes)).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('has real footnotes: every mark has its note, every note its mark, in the order of the text', () => {
    const marks = [...text().matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)].map((m) => Number(m[1]));
    const notes = [...(parts['word/footnotes.xml'] ?? '').matchAll(/<w:footnote w:id="(\d+)"/g)].map((m) =>
      Number(m[1]),
    );
    expect(marks).toEqual(reportSpecimen.footnotes.map((_, at) => at + 1));
    expect(notes.filter((id) => id > 0)).toEqual(marks);
  });

  test('has headings that a reader can jump between, with their levels', () => {
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3']) {
      expect(text()).toContain(`<w:pStyle w:val="${style}"/>`);
    }
    for (const level of [0, 1, 2]) expect(parts['word/styles.xml']).toContain(`<w:outlineLvl w:val="${level}"/>`);
  });

  test('lists its headings as a table of contents that is filled in and leads to them, without numbers that may be wrong', () => {
    const contents = /<w:sdt>.*?<\/w:sdt>/.exec(text())?.[0] ?? '';
    expect(contents).toMatch(/TOC [^<]*\\h[^<]*\\n/);
    expect(contents).not.toContain('w:dirty="true"');
    const entries = [...contents.matchAll(/w:anchor="(\w+)"><w:r>(.*?)<\/w:r><\/w:hyperlink>/g)];
    expect(entries.map((entry) => entry[2]?.replaceAll(/<[^>]*>/g, ''))).toEqual(['Facts', 'Detention', 'Chronology']);
    for (const [, name] of entries) expect(text()).toContain(`<w:bookmarkStart w:name="${name}"`);
  });

  test('lets rows in which is told go on on the next page, and keeps all others whole', async () => {
    const rowOf = async (longRows: boolean): Promise<string> => {
      const table: ReportBlock = {
        kind: 'table',
        columns: [
          { title: 'Date', width: 30 },
          { title: 'What happened', width: 70 },
        ],
        rows: [[[[{ text: '2021' }]], [[{ text: 'Much.' }]]]],
        ...(longRows ? { longRows } : {}),
      };
      const file = partsOf(
        await writeWord({ ...reportSpecimen, sections: [{ id: 'facts', counted: true, blocks: [table] }] }),
      );
      const made = [...(file['word/document.xml'] ?? '').matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
      return made.find((row) => row.includes('Much.')) ?? '';
    };
    expect(await rowOf(false)).toContain('<w:cantSplit/>');
    const long = await rowOf(true);
    expect(long).toContain('Much.');
    expect(long).not.toContain('cantSplit');
  });

  test('numbers paragraphs and ordered lists by numbering of its own, and each list from 1', () => {
    const numberings = [...(parts['word/numbering.xml'] ?? '').matchAll(/<w:num w:numId="(\d+)".*?<\/w:num>/g)];
    const used = [...text().matchAll(/<w:numId w:val="(\d+)"\/>/g)].map((m) => m[1]);
    const counts = new Map<string | undefined, number>();
    for (const id of used) counts.set(id, (counts.get(id) ?? 0) + 1);
    // Twelve paragraphs as one run, a list of two, a list of one, and the points.
    expect([...counts.values()].toSorted((a, b) => a - b)).toEqual([1, 1, 2, 12]);
    for (const id of counts.keys()) expect(numberings.map((m) => m[1])).toContain(id);
    expect(text()).not.toMatch(/>1\. ?Statement/);
  });

  test('begins a run of numbers anew where they do not follow each other', async () => {
    const [first] = reportSpecimen.sections;
    const blocks = [4, 5, 9].map((number) => ({ kind: 'paragraph' as const, number, runs: [{ text: 'x' }] }));
    const odd = await writeWord({ ...reportSpecimen, sections: [{ id: 'a', counted: true, blocks }], footnotes: [] });
    expect(first).toBeDefined();
    const starts = [...(partsOf(odd)['word/numbering.xml'] ?? '').matchAll(/<w:start w:val="(\d+)"\/>/g)].map(
      (m) => m[1],
    );
    expect(starts).toEqual(expect.arrayContaining(['4', '9']));
  });

  test('says in which language it is, and where a passage is in another', () => {
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
    const passage = /<w:r>(?:(?!<\/w:r>).)*Суд вырашыў/.exec(text())?.[0];
    expect(passage).toContain('<w:lang w:val="be-BY"/>');
    expect(/<w:r>(?:(?!<\/w:r>).)*Нас держали/.exec(text())?.[0]).toContain('<w:lang w:val="ru-RU"/>');
    expect(/<w:r>(?:(?!<\/w:r>).)*Statement 1:/.exec(text())?.[0]).not.toContain('<w:lang');
  });

  test('has drawings as pictures that are told in words', () => {
    expect(text()).toContain('descr="Twelve in May, twenty in June"');
    const [name = ''] = Object.keys(parts).filter((each) => each.startsWith('word/media/'));
    expect(name).toMatch(/\.png$/);
    const png = unzipSync(bytes)[name] ?? new Uint8Array();
    // 600 pixels are 450 points; at 200 dots to the inch 1250.
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(1250);
  });

  test('is set in Times New Roman where a form wants that', async () => {
    const styles = partsOf(await writeWord({ ...reportSpecimen, typeface: 'times' }))['word/styles.xml'] ?? '';
    expect(new Set([...styles.matchAll(/w:ascii="([^"]*)"/g)].map((m) => m[1]))).toEqual(
      new Set(['Times New Roman', 'Courier New']),
    );
    expect(styles).toMatch(/<w:docDefaults>.*?<w:sz w:val="24"\/>/);
  });

  test('repeats the head of every titled table and splits no row', () => {
    const rows = text().match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1);
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
    expect(rows).toHaveLength(1 + 70 + 2);
  });

  test('numbers its pages as "Page X of Y"', () => {
    const feet = Object.keys(parts).filter((name) => /footer\d\.xml$/.test(name));
    expect(feet).toHaveLength(2);
    for (const name of feet) expect(parts[name]?.replaceAll(/<[^>]*>/g, '')).toBe('Page PAGE of NUMPAGES');
  });

  test('control characters and broken letters out of scanned text do not damage the file', async () => {
    const runs = [{ text: 'a\u0000b\u000bc\ud800d\uffffe\tf & <g>' }];
    const sections = [{ id: 'odd', counted: true, blocks: [{ kind: 'paragraph' as const, runs }] }];
    const odd = partsOf(await writeWord({ ...reportSpecimen, sections, footnotes: [] }))['word/document.xml'] ?? '';
    expect(odd).toContain('abc\ufffdde f &amp; &lt;g&gt;');
  });
});

function partsOf(docx: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, part]) => [name, strFromU8(part)]));
}
