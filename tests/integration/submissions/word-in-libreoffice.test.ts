import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import mupdf from 'mupdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeCedawReport } from '../../../electron/submissions/cedaw-report.ts';
import { writeWord } from '../../../electron/submissions/writers/word.ts';
import { specimen } from '../../fixtures/submissions/cedaw-specimen.ts';

/** On a developer's machine LibreOffice may be missing; in continuous integration it may not. */
const hasLibreOffice = spawnSync('libreoffice', ['--version']).status === 0;
const required = process.env['CI'] !== undefined;

let home: string;
let docx: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'khronika-word-'));
  docx = join(home, 'report.docx');
  writeFileSync(docx, await writeWord(composeCedawReport(specimen)));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('every part of a Word report is well-formed XML, for a reader that is not ours', () => {
  const program = `
import sys, zipfile, xml.dom.minidom
with zipfile.ZipFile(sys.argv[1]) as package:
    assert package.testzip() is None
    names = package.namelist()
    for name in names:
        xml.dom.minidom.parseString(package.read(name))
    types = package.read("[Content_Types].xml").decode()
    for name in names:
        if not name.endswith(".rels") and name != "[Content_Types].xml":
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

  test('has the cover block on its first page', () => {
    const cover = flat(pages[0]);
    expect(cover).toContain('Specimen Legal Observatory');
    expect(cover).toContain('No. Please do not post this report.');
    expect(cover).toContain('The limit is not verified.');
  });

  test('has the footnote of a statement at the foot of the page of the statement', () => {
    const page = flat(pages.find((text) => flat(text).includes('Left in the yard for eight hours')));
    expect(page).toContain('Annex 7, p. 1: “I stood in the yard from morning until it was dark”');
    expect(page).toContain('D-0032 (withheld to protect a person), p. 1.');
  });

  test('has the index of annexes and the withheld documents', () => {
    const text = flat(pages.join(' '));
    expect(text).toContain('7. Annexes');
    expect(text).toContain('Identifies a person without consent for this recipient');
    expect(text).toContain(specimen.annexes[0]?.sha256.slice(0, 8));
  });

  test('numbers every page out of all, and says on every page but the first that it is not for publication', () => {
    for (const [at, text] of pages.entries()) {
      expect(flat(text)).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(flat(text).includes('Not for publication')).toBe(at > 0);
    }
  });

  test('shows nothing that was masked', () => {
    expect(pages.join('')).not.toContain('Hiddenname');
  });
});

function flat(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ');
}
