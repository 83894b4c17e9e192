import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import mupdf from 'mupdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeWord } from '../../../electron/submissions/writers/word.ts';
import { reportSpecimen } from '../../fixtures/submissions/report-specimen.ts';

/** On a developer's machine LibreOffice may be missing; in continuous integration it may not. */
const hasLibreOffice = spawnSync('libreoffice', ['--version']).status === 0;
const required = process.env['CI'] !== undefined;

let home: string;
let docx: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'khronika-word-'));
  docx = join(home, 'report.docx');
  writeFileSync(docx, await writeWord(reportSpecimen));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('every part of a Word report is well-formed XML, for a reader that is not ours', () => {
  const program = `
import sys, zipfile, xml.dom.minidom
with zipfile.ZipFile(sys.argv[1]) as package:
    assert package.testzip() is None
    names = package.namelist()
    for name in names:
        if not name.endswith(".png"):
            xml.dom.minidom.parseString(package.read(name))
    types = package.read("[Content_Types].xml").decode()
    for name in names:
        if not name.endswith((".rels", ".png")) and name != "[Content_Types].xml":
            assert 'PartName="/%s"' % name in types, name
    print(names[0], len(names), {entry.date_time for entry in package.infolist()})
`;
  const said = execFileSync('python3', ['-c', program, docx], { encoding: 'utf8' });
  expect(said).toMatch(/^\[Content_Types\]\.xml \d\d \{\(1980, 1, 1, 0, 0, 0\)\}$/m);
});

describe.runIf(hasLibreOffice || required)('a Word report opened in LibreOffice and printed', () => {
  let pages: string[];

  beforeAll(() => {
    // A profile of its own, so that an open LibreOffice of the user is neither used nor disturbed.
    const profile = `-env:UserInstallation=${pathToFileURL(join(home, 'profile')).href}`;
    execFileSync('libreoffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', home, docx], {
      stdio: 'pipe',
    });
    const pdf = mupdf.Document.openDocument(readFileSync(join(home, 'report.pdf')), 'application/pdf');
    pages = Array.from({ length: pdf.countPages() }, (_, at) => pdf.loadPage(at).toStructuredText('').asText());
  }, 120_000);

  test('has the cover block and the list of contents on its first page', () => {
    const cover = flat(pages[0]);
    expect(cover).toContain('Specimen Legal Observatory');
    expect(cover).toContain('The limit of 20 pages is not verified.');
    expect(cover).toMatch(/Contents.*Facts.*Detention.*Chronology/);
  });

  test('has the footnote of a statement at the foot of the page of the statement', () => {
    const page = flat(pages.find((text) => flat(text).includes('Statement 6:')));
    expect(page).toContain('Annex 7, p. 3: “Жалоба адвоката осталась без ответа”');
  });

  test('numbers paragraphs one after the other, and lists anew', () => {
    const text = flat(pages.join(' '));
    for (const number of [1, 7, 12]) expect(text).toContain(`${number}. Statement ${number}:`);
    expect(text).toMatch(/1\. First request 2\. Second request/);
    expect(text).toContain('1. First step');
  });

  test('begins every page of a table with its heads', () => {
    const withTable = pages.map(flat).filter((text) => text.includes('of the table, a sentence'));
    expect(withTable.length).toBeGreaterThan(2);
    for (const text of withTable) expect(text).toContain('Date What happened Pages');
  });

  test('numbers every page out of all, and says on every page but the first whose it is', () => {
    for (const [at, text] of pages.entries()) {
      expect(flat(text)).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(flat(text).includes('Confidential')).toBe(at > 0);
    }
  });
});

function flat(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ');
}
