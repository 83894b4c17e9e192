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
import type * as word from '../../../electron/submissions/writers/word.ts';
import type * as pdfWriter from '../../../electron/submissions/writers/pdf.ts';
import type * as tags from '../../../electron/submissions/package/package-tags.ts';
import type * as annexWriter from '../../../electron/submissions/annexes/combined-pdf.ts';
import type * as data from '../../../electron/submissions/data-writers.ts';
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

describe('a whole writer', () => {
  test.each(exportParts)(
    'lets the export through: %s',
    async (part) => {
      expect(await exportOf(part)).toBeNull();
    },
    60_000,
  );
});

describe('a broken writer is caught', () => {
  test.each([
    ['a name', SECRET],
    ['a telephone number', `call ${PHONE.replace('+375 ', '8 0')}`],
  ])('of Word, with %s', async (_what, text) => {
    vi.doMock('../../../electron/submissions/writers/word.ts', async (original) => {
      const whole = await original<typeof word>();
      return { ...whole, writeWord: (document: ReportDocument) => whole.writeWord(withLine(document, text)) };
    });
    expect(await exportOf('word')).toMatchObject(leak);
  });

  test('of PDF, with a name in the text, and with one in the title alone', async () => {
    for (const change of [
      (document: ReportDocument) => withLine(document, SECRET),
      (document: ReportDocument) => ({ ...document, title: `Dossier on ${SECRET}` }),
    ]) {
      vi.doMock('../../../electron/submissions/writers/pdf.ts', async (original) => {
        const whole = await original<typeof pdfWriter>();
        return { ...whole, composePdf: (document: ReportDocument) => whole.composePdf(change(document)) };
      });
      expect(await exportOf('pdf')).toMatchObject(leak);
      vi.doUnmock('../../../electron/submissions/writers/pdf.ts');
    }
  });

  test('of the evidence package, with a name in a page of it', async () => {
    vi.doMock('../../../electron/submissions/package/package-tags.ts', async (original) => {
      const whole = await original<typeof tags>();
      const packageTags: typeof whole.packageTags = (documents, ...rest) =>
        whole.packageTags(
          documents.map((each) => ({ ...each, description: `Ruling on ${SECRET}` })),
          ...rest,
        );
      return { ...whole, packageTags };
    });
    expect(await exportOf('evidence')).toMatchObject(leak);
  });

  test('of the annexes, with a name on a cover sheet', async () => {
    vi.doMock('../../../electron/submissions/annexes/combined-pdf.ts', async (original) => {
      const whole = await original<typeof annexWriter>();
      const combineAnnexes: typeof whole.combineAnnexes = (from, input, open) =>
        whole.combineAnnexes(
          from,
          { ...input, annexes: input.annexes.map((annex) => ({ ...annex, title: `Ruling on ${SECRET}` })) },
          open,
        );
      return { ...whole, combineAnnexes };
    });
    expect(await exportOf('annexes')).toMatchObject(leak);
  });

  const dataParts = exportParts.filter((part) => !['word', 'pdf', 'evidence', 'custody', 'annexes'].includes(part));
  test.each(dataParts)('of data, whose input was not masked: %s', async (part) => {
    vi.doMock('../../../electron/submissions/data-writers.ts', async (original) => {
      const whole = await original<typeof data>();
      const key = part as keyof typeof whole.dataWriters;
      const open: (typeof whole.dataWriters)[typeof key] = (input, signal) =>
        whole.dataWriters[key](
          {
            ...input,
            records: input.records.map((record) => ({ ...record, title: `${record.title} (${SECRET})` })),
          },
          signal,
        );
      return { ...whole, dataWriters: { ...whole.dataWriters, [key]: open } };
    });
    expect(await exportOf(part)).toMatchObject(leak);
  });
});
