import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { put } from '../../../electron/archive/put.ts';
import { addMaterials } from '../../../electron/intake/add.ts';
import { createReader } from '../../../electron/intake/reader.ts';
import { bytesMaterial } from '../../../electron/intake/take-in.ts';
import type { ReportDocument } from '../../../electron/submissions/document-model.ts';
import { exportSubmission } from '../../../electron/submissions/export.ts';
import type { ReadAsStranger } from '../../../electron/submissions/leak/stranger.ts';
import { prepareSubmission } from '../../../electron/submissions/prepare.ts';
import { exportParts, type ExportPart } from '../../../shared/contract/calls/submission-drafts.ts';
import { isKhronikaError } from '../../../shared/contract/errors.ts';
import { newDraft } from '../../../shared/submissions/draft.ts';
import { pdf } from '../../fixtures/documents.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

/** Each writer once prints what it should not: the finished files are read back, and nothing is left of the export. */

const SECRET = 'Iryna Schavanaja';
const PHONE = '+375 29 765-43-21';

let opened: Awaited<ReturnType<typeof freshVault>>;
const home = mkdtempSync(join(tmpdir(), 'khronika-broken-'));
const reader = createReader();
const asStranger: ReadAsStranger = ({ pictures = false, ...file }) =>
  reader.read({ ...file, name: '', view: pictures ? 'stranger-with-pictures' : 'stranger' });
const draft = newDraft({
  form: 'dossier',
  stage: 'initial',
  language: 'en',
  about: ['P-0001', 'C-0001'],
  choices: { publish: 'no' },
  submitters: [{ name: 'Specimen Observatory' }],
});
const options = { secret: new Uint8Array(32).fill(9), today: '2026-06-15', reader };
let reasons: ReadonlyMap<string, { text: string; at: string }>;

beforeAll(async () => {
  opened = await freshVault();
  await addMaterials(opened.vault, reader, [
    bytesMaterial('a.pdf', 'a.pdf', pdf(['The ruling.']), {
      code: 'D-0001',
      fields: { title: 'Ruling', description: 'Fifteen days.', language: ['ru'], date: '2021-05-02' },
    }),
  ]);
  put(opened.vault, [
    { type: 'person', code: 'P-0001', fields: { familyName: 'Clearava', firstName: 'Maryna' } },
    { type: 'person', code: 'P-0002', fields: { familyName: 'Schavanaja', firstName: 'Iryna', phone: [PHONE] } },
    {
      type: 'consent',
      code: 'A-0001',
      fields: { recipient: 'partner', uses: ['information'], date: '2024-01-01' },
      links: [{ to: 'P-0001', role: 'subject' }],
    },
    {
      type: 'case',
      code: 'C-0001',
      fields: { title: `Case of Maryna Clearava and ${SECRET}`, openedOn: '2021-05' },
      links: [
        { to: 'P-0001', role: 'defendant' },
        { to: 'P-0002', role: 'defendant' },
      ],
      citations: [{ document: 'D-0001', page: 1 }],
    },
  ]);
  const { findings } = await prepareSubmission(opened.vault, asStranger, draft, options);
  reasons = new Map(findings.map(({ key }) => [key, { text: 'Invented people.', at: '2026-06-15T00:00:00Z' }]));
}, 120_000);

afterEach(() => {
  vi.doUnmock('../../../electron/submissions/writers/word.ts');
  vi.doUnmock('../../../electron/submissions/writers/pdf.ts');
  vi.doUnmock('../../../electron/submissions/package/package-tags.ts');
  vi.doUnmock('../../../electron/submissions/annexes/combined-pdf.ts');
  vi.doUnmock('../../../electron/submissions/data-writers.ts');
});

afterAll(() => {
  reader.close();
  opened.remove();
  rmSync(home, { recursive: true, force: true });
});

let count = 0;
/** The code of the error, with what it says; null where the export came about. */
async function exportOf(part: ExportPart): Promise<{ code: string; details: object } | null> {
  const folder = join(home, `${part}-${(count += 1)}`);
  const input = { code: null, draft, folder, parts: [part] };
  try {
    await exportSubmission(opened.vault, asStranger, input, { ...options, reasons });
    return null;
  } catch (error) {
    if (!isKhronikaError(error)) throw error;
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
    return { code: error.code, details: error.details ?? {} };
  }
}

/** The document with a line at its end that a writer should never have been able to print. */
const withLine = (document: ReportDocument, text: string): ReportDocument => ({
  ...document,
  sections: document.sections.map((section, at) =>
    at === document.sections.length - 1
      ? { ...section, blocks: [...section.blocks, { kind: 'paragraph', runs: [{ text }] }] }
      : section,
  ),
});

const leak = { code: 'EXPORT_LEAK', details: { codes: 'P-0002' } };


import { cpSync, readFileSync } from 'node:fs';
import { readAsStranger } from '../../../electron/intake/stranger/stranger.ts';
import { Session } from 'node:inspector/promises';
import { writeFileSync } from 'node:fs';
test('u', async () => {
  const session = new Session(); session.connect(); await session.post('Profiler.enable'); await session.post('Profiler.start');
  let t = performance.now();
  const input = { code: null, draft, folder: join(home, 'uw'), parts: ['uwazi'] as const };
  await exportSubmission(opened.vault, asStranger, input, { ...options, reasons });
  console.log('export', performance.now() - t);
  const { profile } = await session.post('Profiler.stop'); writeFileSync('/tmp/D/p.cpuprofile', JSON.stringify(profile));
  for (const f of readdirSync(join(home, 'uw'), { recursive: true, withFileTypes: true })) if (f.isFile()) { t = performance.now(); const b = new Uint8Array(readFileSync(join(f.parentPath, f.name))); await readAsStranger(b); console.log(f.name, b.length, performance.now() - t); }
}, 200000);
