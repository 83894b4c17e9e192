import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import mupdf from 'mupdf';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createCalls, type Calls } from '../../../electron/calls.ts';
import { calls as contract, type CallOutput, type VaultCallName } from '../../../shared/contract/calls.ts';
import { profiles } from '../../../shared/submissions/profiles.ts';
import { freshVault, passphrase } from '../../fixtures/open-vault.ts';
import { putSampleArchive } from '../../fixtures/submissions/sample-archive.ts';
import { finishedDraft, samples } from '../../fixtures/submissions/sample-drafts.ts';

/** A finished sample of every form, from the sample archive to the Word file, and from there to the pages that LibreOffice prints. */

// Processes start here, on whatever machine this runs.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** On a developer's machine LibreOffice may be missing; in continuous integration it may not. */
const hasLibreOffice = spawnSync('libreoffice', ['--version']).status === 0;
const required = process.env['CI'] !== undefined;

/** The headings of the written file in their order: the sections of each form, without the block above everything. */
const headings: Readonly<Record<string, readonly string[]>> = {
  'cedaw-report': [
    '1. Executive summary and key issues',
    '2. Issues, by article of the Convention',
    '3. People, organisations and cases',
    '4. What the State has replied, and earlier concluding observations',
    '5. Suggested questions and recommendations',
    '6. Methodology, sources and consent',
    '7. Annexes',
  ],
  'cedaw-communication': [
    'Резюме',
    '1. Автор сообщения',
    '2. Предполагаемая пострадавшая, если это не автор',
    '3. Государство-участник',
    '4. Существо предполагаемых нарушений',
    '5. Внутренние средства защиты',
    '6. Другие международные процедуры',
    '7. Раскрытие личности государству',
    '8. Дата, место и подпись',
    '9. Приложения',
    'Просьба о временных мерах',
  ],
  'cedaw-inquiry': [
    '1. Who submits it',
    '2. State party, and the extent of the violations',
    '3. Summary, and why an inquiry',
    '4. Violations: dates, places, harm',
    '5. Why they are grave or systematic',
    '6. Rights infringed, each by itself',
    '7. Victims, and what it means for them',
    '8. Alleged perpetrators',
    '9. Steps taken to obtain remedies',
    '10. What is asked of the Committee',
    '11. Methodology, sources and consent',
    '12. Date, place and signature',
    '13. Annexes',
  ],
  'treaty-body-complaint': [
    '1. Committee',
    '2. State party',
    '3. Complainant',
    '4. Contact of the complainant',
    '5. Victim, if not the complainant',
    '6. Counsel or other representative',
    '7. Anonymity in a decision',
    '8. Other international procedures',
    '9. Claims, by article',
    '10. Interim or protection measures',
    '11. Facts',
    '12. Domestic remedies, and what is asked for',
    '13. Annexes',
    '14. Date, place and signature',
  ],
  wgad: [
    'I. Identity',
    'II. Arrest',
    'III. Detention',
    'IV. Circumstances, and why it is arbitrary',
    'V. Remedies',
    'VI. Who submits it',
    'Annexes',
  ],
  'wgad-urgent': [
    '1. Why it is urgent',
    '2. Identity',
    '3. Arrest and detention',
    '4. Why it is arbitrary',
    '5. Who submits it',
    'Annexes',
  ],
  'special-procedures': [
    '1. What it is about, and for which mandates',
    '2. Alleged victims',
    '3. What happened: date, place, circumstances',
    '4. Alleged perpetrators',
    '5. Steps taken, and other bodies',
    '6. Applicable law',
    '7. Who submits it: confidential',
    '8. Consent',
    'Annexes',
  ],
  'hrd-rapporteur': [
    '1. Alleged victim',
    '2. Status as a human rights defender',
    '3. Alleged violation',
    '4. Alleged perpetrators',
    '5. Action by the authorities',
    '6. Link between the violation and human rights work',
    '7. Who submits it: confidential',
    'Consent',
    'Annexes',
  ],
  wgeid: [
    '1. Identity of the disappeared person',
    '2. Date',
    '3. Place',
    '4. Forces believed to be responsible',
    '5. Action taken to find the person',
    '6. Who submits it',
    'Annexes',
  ],
  'hrc-complaint': [
    'I. Author and alleged victims',
    'II. State concerned',
    'III. Facts and nature of the violations',
    'IV. Domestic remedies',
    'V. Other human rights bodies',
    'VI. Request for confidentiality',
    'VII. Annexes',
    'Date, place and signature',
  ],
  upr: [
    '1. Who we are',
    '2. Key words and summary',
    '3. Implementation of earlier recommendations',
    '4. Developments since the last review',
    '5. Emblematic cases',
    '6. Recommendations',
    '7. Methodology, sources and consent',
  ],
  'experts-belarus': [
    '1. Кто подаёт и кем приходится пострадавшей',
    '2. Что произошло',
    '3. Карточки случаев: люди',
    '4. Карточки случаев: организации',
    '5. Хронология',
    '6. Что пытались сделать',
    '7. Методология, источники и согласия',
    '8. Приложения',
  ],
  'rapporteur-belarus': [
    '1. Who submits it',
    '2. Link to Belarus and to the mandate',
    '3. Cases',
    '4. Trends, compared with earlier years',
    '5. Thematic observations',
    '6. Recommendations',
    '7. Methodology, sources and consent',
    '8. Annexes',
  ],
  'osce-moscow': [
    '1. Who submits it',
    '2. Summary',
    '3. Facts within the mandate of the mission',
    '4. People, organisations and cases',
    '5. Commitments and rights concerned',
    '6. Recommendations',
    '7. Methodology, sources and consent',
    '8. Annexes',
  ],
  dossier: [
    '1. Рэзюмэ',
    '2. Выклад',
    '3. Людзі, арганізацыі і справы',
    '4. Храналогія',
    '5. Правы і нормы',
    '6. Што спрабавалі зрабіць',
    '7. Лічбы',
    '8. Метадалогія, крыніцы і згоды',
    '9. Дадаткі',
  ],
};

interface Written {
  readonly file: string;
  readonly answer: CallOutput<'submissions.export'>;
  /** Why warnings were let pass, by their id. */
  readonly passed: readonly string[];
}

let archive: Awaited<ReturnType<typeof freshVault>>;
let calls: Calls;
const written = new Map<string, Written>();

async function call<N extends VaultCallName>(name: N, input: unknown = {}): Promise<CallOutput<N>> {
  const answer = await (calls[name] as (input: unknown) => Promise<unknown>)(contract[name].input.parse(input));
  // A field that the contract does not know would be dropped here and seen.
  expect(contract[name].output.parse(answer), name).toEqual(answer);
  return answer as CallOutput<N>;
}

beforeAll(async () => {
  archive = await freshVault();
  await putSampleArchive(archive.vault);
  archive.vault.close();
  calls = createCalls();
  await call('vault.open', { folder: archive.folder, unlock: { passphrase } });
  for (const sample of samples) {
    const { code } = await call('submissions.begin', { draft: finishedDraft(sample) });
    const { findings } = await call('submissions.check', { code });
    const warnings = findings.filter(({ severity }) => severity === 'warn');
    for (const { key } of warnings)
      await call('submissions.reason', { code, key, reason: 'SPECIMEN: the sample is what it is.' });
    const folder = join(archive.home, sample.code);
    const answer = await call('submissions.export', { of: { code }, folder, parts: ['word'] });
    written.set(sample.code, {
      file: join(folder, `${sample.code}.docx`),
      answer,
      passed: warnings.map(({ id }) => id),
    });
  }
});
afterAll(async () => {
  await call('vault.lock');
  rmSync(archive.home, { recursive: true, force: true });
});

test('there is a sample of every form', () => {
  expect(samples.map(({ code }) => code)).toEqual(profiles.map(({ code }) => code));
});

describe.each(samples.map(({ code }) => code))('%s, finished', (code) => {
  test('has the headings of the form in their order', () => {
    expect(headingsOf(paragraphsOf(code))).toEqual(headings[code]);
  });

  test('has the questions of the form, with their numbers, in their order', () => {
    const profile = profiles.find((each) => each.code === code);
    const numbers = (profile?.sections ?? [])
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.kind === 'questions' ? part.questions : []))
      .map(({ number }) => number);
    const text = paragraphsOf(code).map((each) => each.text);
    let at = 0;
    for (const number of numbers) {
      const found = text.findIndex((line, index) => index >= at && line.startsWith(`${number} `));
      expect(found, number).toBeGreaterThanOrEqual(at);
      at = found + 1;
    }
  });

  test('names her who consented, says who submits it, and nobody else', () => {
    const text = paragraphsOf(code)
      .map((each) => each.text)
      .join('\n');
    expect(text).toContain('Uzornaya');
    expect(text).toContain('Specimen Legal Observatory');
    expect(text).toContain('office@specimen.example');
    expect(written.get(code)?.answer.named).toEqual(['P-9001']);
    expect(text).not.toMatch(/Loika|Loyka|Лойк|Vydumanaya|P-9001|\bD-\d{4}/);
  });
});

test('what is only warned of was let pass with a reason, and nothing was refused', () => {
  expect(
    Object.fromEntries(
      [...written].filter(([, { passed }]) => passed.length > 0).map(([code, { passed }]) => [code, passed]),
    ),
  ).toEqual({
    // The invented papers are in Russian and Belarusian.
    'cedaw-inquiry': ['annex-language'],
    'treaty-body-complaint': ['annex-language'],
    wgad: ['annex-language', 'annex-language', 'annex-language'],
    'hrc-complaint': ['keep-confidential'],
    upr: ['out-of-period'],
    'osce-moscow': ['too-long'],
  });
  for (const { answer } of written.values())
    expect(answer.findings.filter(({ severity }) => severity === 'refuse')).toEqual([]);
});

test('says in every form whose figures nobody has verified that they are not', () => {
  for (const { code, limits, stages } of profiles) {
    const unsure = limits.some(({ source }) => source.mark !== 'sourced');
    const found = written.get(code)?.answer.findings.some(({ id }) => id === 'limit-unverified');
    expect(found, `${code} ${stages[0]?.code ?? ''}`).toBe(unsure);
  }
});

describe.runIf(hasLibreOffice || required)('printed by LibreOffice', () => {
  const pages = new Map<string, string[]>();

  beforeAll(() => {
    const home = join(archive.home, 'printed');
    mkdirSync(home);
    for (const [code, { file }] of written) copyFileSync(file, join(home, `${code}.docx`));
    // A profile of its own, so that an open LibreOffice of the user is neither used nor disturbed.
    const profile = `-env:UserInstallation=${pathToFileURL(join(home, 'profile')).href}`;
    const files = [...written.keys()].map((code) => join(home, `${code}.docx`));
    execFileSync('libreoffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', home, ...files], {
      stdio: 'pipe',
    });
    for (const code of written.keys()) {
      const pdf = mupdf.Document.openDocument(readFileSync(join(home, `${code}.pdf`)), 'application/pdf');
      pages.set(
        code,
        Array.from({ length: pdf.countPages() }, (_, at) => flat(pdf.loadPage(at).toStructuredText('').asText())),
      );
    }
  });

  test.each(samples.map(({ code, language }) => [code, language] as const))(
    '%s has all its sections on its pages',
    (code, language) => {
      const [first = '', ...rest] = pages.get(code) ?? [];
      const profile = profiles.find((each) => each.code === code);
      expect(first).toContain(flat(profile?.title[language] ?? '?'));
      const whole = [first, ...rest].join(' ');
      let at = 0;
      for (const heading of headings[code] ?? []) {
        const found = whole.indexOf(flat(heading), at);
        expect(found, heading).toBeGreaterThanOrEqual(at);
        at = found + 1;
      }
      // A letter without a glyph would be printed as this.
      expect(whole).not.toContain('\uFFFD');
      for (const [index, page] of [first, ...rest].entries()) expect(page, `page ${index + 1}`).toMatch(/\p{L}{3}/u);
    },
  );
});

interface Paragraph {
  readonly style: string;
  readonly text: string;
}

function paragraphsOf(code: string): Paragraph[] {
  const parts = unzipSync(new Uint8Array(readFileSync(written.get(code)?.file ?? '')));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '',
    text: flat(
      paragraph
        .replaceAll(/<w:(?:tab|br)\/>/g, ' ')
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ),
  }));
}

function headingsOf(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text);
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
