import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as mupdf from 'mupdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { put } from '../../../electron/archive/put.ts';
import { addMaterials } from '../../../electron/intake/add.ts';
import { createReader } from '../../../electron/intake/reader.ts';
import { bytesMaterial } from '../../../electron/intake/take-in.ts';
import { forkReader } from '../../../electron/intake/reader-child.ts';
import { languagesOfOurs } from '../../../electron/ocr/languages.ts';
import { createPictureReader } from '../../../electron/ocr/picture-reader.ts';
import { createRecogniser } from '../../../electron/ocr/recogniser.ts';
import { exportSubmission, type ExportResult } from '../../../electron/submissions/export.ts';
import { prepareSubmission } from '../../../electron/submissions/prepare.ts';
import type { ReadAsStranger } from '../../../electron/submissions/leak/stranger.ts';
import { exportParts } from '../../../shared/contract/calls/submission-drafts.ts';
import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { bytesOf, jpeg, pdf, word } from '../../fixtures/documents.ts';
import { freshVault } from '../../fixtures/open-vault.ts';
import { cleared, leakingDraft, people, planted, records } from '../../fixtures/submissions/leaking.ts';
import { planted as containers } from '../../fixtures/submissions/planted.ts';
import { bare, takenApart, type TakenApart } from '../../fixtures/submissions/taken-apart.ts';
import { slowTest } from '../../fixtures/sweep.ts';

/**
 * Forty people of whom some consented, and everything by which the others can be told, in records, texts and files. What leaves is taken apart
 * by other means than the check itself.
 */

let opened: Awaited<ReturnType<typeof freshVault>>;
let home: string;
const reader = createReader();
const startRecogniser = async () => createRecogniser(() => forkReader(undefined, { threads: true }), languagesOfOurs());
const ours = languagesOfOurs().map(({ language }) => language);
const asStranger: ReadAsStranger = ({ pictures = false, ...file }) =>
  reader.read({ ...file, name: '', view: pictures ? 'stranger-with-pictures' : 'stranger' });
const options = { secret: new Uint8Array(32).fill(3), today: '2026-06-15', reader };

/** Somebody who is not named, for each kind of file in which her name is put. */
const hidden = people.filter(({ isNamed }) => !isNamed);

beforeAll(async () => {
  opened = await freshVault();
  home = mkdtempSync(join(tmpdir(), 'khronika-leak-'));
  const clean = {
    'a.pdf': pdf(['A plain page.', 'Another.']),
    'b.docx': await word(),
    'c.txt': bytesOf('Plain text of nobody.'),
    'd.jpg': jpeg(),
    // A page of a letter, photographed: nobody has looked at it.
    'e.png': photographed('Seen in the yard: Xeniya Veselouskaja.'),
  };
  const materials = [
    ...Object.entries(clean).map(([name, bytes], at) =>
      bytesMaterial(name, `C:\\Users\\pelageya.arch\\${name}`, bytes, {
        code: `D-${String(at + 1).padStart(4, '0')}`,
        fields: {
          title: `Записка ${at}`,
          description: 'Описание без имён.',
          language: ['ru'],
          date: '2021',
          acquisition: { by: 'Пелагея Архивцева', device: 'Nikon D7500, s/n 6041988' },
        },
      }),
    ),
    ...(await Promise.all(
      containers.map(async ({ file, make }, at) => {
        const person = hidden[at % hidden.length] ?? hidden[0];
        // A PDF of the tests has Latin letters alone.
        const name =
          file === 'a.pdf'
            ? `Xeniya ${`Veselouskaja${at}`.replaceAll(/\d/g, '')}`
            : `${person?.first[0]} ${person?.family[0]}`;
        return bytesMaterial(`${at}-${file}`, `folder/${at}-${file}`, await make(name), {
          code: `D-${String(at + 101).padStart(4, '0')}`,
          fields: { title: `Бумага ${at}` },
        });
      }),
    )),
  ];
  await addMaterials(opened.vault, reader, materials);
  put(opened.vault, [
    ...records(),
    { type: 'person', code: 'P-0077', fields: { familyName: 'Веселоўская', firstName: 'Ксенія' } },
    ...containers.map((_, at) => ({
      type: 'event',
      code: `E-${String(at + 1001).padStart(4, '0')}`,
      fields: { title: `Событие ${at}`, date: '2021-01-02' },
      links: [{ to: 'P-0001', role: 'participant' }],
      citations: [{ document: `D-${String(at + 101).padStart(4, '0')}` }],
    })),
    {
      type: 'event',
      code: 'E-2001',
      fields: { title: 'Событие с бумагами', date: '2021-02-03' },
      links: [{ to: 'P-0001', role: 'participant' }],
      citations: [1, 2, 3, 4, 5].map((at) => ({ document: `D-000${at}` })),
    },
  ]);
}, 240_000);

afterAll(() => {
  reader.close();
  opened.remove();
  rmSync(home, { recursive: true, force: true });
});

/** A text of which there are only the dots. */
function photographed(text: string): Uint8Array {
  const page = mupdf.Document.openDocument(pdf([text]), 'application/pdf').loadPage(0);
  return page.toPixmap(mupdf.Matrix.scale(2, 2), mupdf.ColorSpace.DeviceGray, false).asPNG().slice();
}

/** What of the planted is anywhere in these texts. */
function found(texts: readonly string[]): string[] {
  const all = texts.map(bare);
  return planted
    .filter(({ text }) => all.some((each) => each.includes(bare(text))))
    .map(({ code, text }) => `${code}: ${text}`);
}

describe('of forty people with mixed consents', () => {
  test('at least two hundred strings tell of those who are not named', () => {
    expect(people).toHaveLength(40);
    expect(planted.length).toBeGreaterThan(200);
    expect(new Set(planted.map(({ code }) => code)).size).toBeGreaterThan(25);
  });

  test.each(['ru', 'en', 'be'] as const)(
    'a draft in %s that says all of it is laid out without any of it',
    async (language: Language) => {
      const prepared = await prepareSubmission(opened.vault, asStranger, leakingDraft(language), options);
      const printed = JSON.stringify([
        prepared.document,
        prepared.layout.sections,
        prepared.layout.annexes.map(({ description, title }) => [description, title]),
      ]);
      expect(found([printed])).toEqual([]);
      for (const { text } of cleared(language)) expect(printed).toContain(text);
      // And the gates say that somebody is named in what was written.
      expect(prepared.findings.some(({ severity, gate }) => gate === 1 && severity === 'refuse')).toBe(true);
    },
  );
});

describe('an export of everything', () => {
  let result: ExportResult;
  let files: TakenApart[];
  let refusals: string[];
  beforeAll(async () => {
    let draft: SubmissionDraft = { ...leakingDraft('ru'), texts: {}, annexes: {}, checked: ['D-0004'] };
    // A Word file says who wrote it, beside what it says: the gate refuses it as it is.
    const all = await prepareSubmission(opened.vault, asStranger, draft, options);
    const refused = all.findings.filter(({ severity }) => severity === 'refuse');
    refusals = [...new Set(refused.map(({ id, record }) => `${id} ${record?.code}`))];
    const left = { included: false, instead: '', description: '' };
    draft = { ...draft, annexes: { 'D-0002': left } };
    const { findings } = await prepareSubmission(opened.vault, asStranger, draft, options);
    const reasons = new Map(findings.map(({ key }) => [key, { text: 'Invented people.', at: '2026-06-15T00:00:00Z' }]));
    const folder = join(home, 'all');
    const input = { code: null, draft, folder, parts: exportParts };
    result = await exportSubmission(opened.vault, asStranger, input, { ...options, reasons });
    files = takenApart(folder);
  }, 240_000);

  test('is refused as long as an original goes that says who wrote it', () => {
    expect(refusals).toEqual(['trace-left D-0002']);
  });

  test('has none of it in any file', () => {
    expect(files.length).toBeGreaterThan(12);
    for (const { file, text } of files) expect(found([text]), file).toEqual([]);
    expect(bare(files.map(({ text }) => text).join('\n'))).not.toMatch(/веселоўск|veselousk|specimenelena/);
  });

  test('has no code of the archive, no account and no program of whoever made it', () => {
    for (const { file, text } of files.filter((each) => !each.file.includes('/data/'))) {
      const codes = text.match(/(?<![\p{L}\p{N}_-])[PEDIO]-0\d{3}(?![\p{L}\p{N}])/gu) ?? [];
      expect(codes, file).toEqual([]);
      expect(text, file).not.toMatch(/C:\\|\/home\/|\/tmp\//);
    }
  });

  slowTest(
    'nor in the letters of any picture',
    async () => {
      const pictures = createPictureReader(startRecogniser, ours);
      const different = new Map(
        files.flatMap((file) => file.pictures).map((each) => [Buffer.from(each.bytes).toString('base64'), each]),
      );
      expect(different.size).toBeGreaterThan(0);
      for (const picture of different.values()) expect(found([(await pictures.recognise(picture)) ?? ''])).toEqual([]);
      pictures.end();
    },
    120_000,
  );

  test('names everybody who consented in the text for people to read', () => {
    for (const kind of ['docx', 'pdf']) {
      const text = bare(files.find(({ file }) => file === `dossier.${kind}`)?.text ?? '');
      for (const { text: name } of cleared('ru')) expect(text.includes(bare(name)), `${name} in ${kind}`).toBe(true);
    }
  });

  test('keeps back every file in which one of the others is named, wherever in it, and lets the others go', () => {
    const withheld = new Set(result.withheld.map(({ code }) => code));
    for (const [at, { where }] of containers.entries())
      expect(withheld.has(`D-${String(at + 101).padStart(4, '0')}`), where).toBe(true);
    expect([1, 3, 4].filter((at) => withheld.has(`D-000${at}`))).toEqual([]);
    expect(withheld.has('D-0005')).toBe(true);
  });
});
