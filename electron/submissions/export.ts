import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { parseEdtf } from '../../shared/dates/edtf.ts';
import { compareDates } from '../../shared/dates/order.ts';
import { clearances } from '../archive/consent.ts';
import { commit } from '../archive/commit.ts';
import { listRecords } from '../archive/view.ts';
import { syncFolder, writeDurably } from '../vault/durable.ts';
import type { Vault } from '../vault/vault.ts';
import type { Annex, CedawInput } from './cedaw-input.ts';
import { composeCedawReport } from './cedaw-report.ts';
import { countWords } from './document-model.ts';
import { judgeEvidence, withheldReasons, type Evidence } from './evidence.ts';
import { gather, printSubjects } from './gather.ts';
import { checkForLeaks } from './leak-check.ts';
import { createNaming } from './naming.ts';
import { cedawReport, type CedawStage } from './profiles/cedaw-report.ts';
import { findProfile } from './profiles/find-profile.ts';
import { stageOf, type LengthLimit } from './profiles/profile.ts';
import { checkBag } from './writers/bagit-check.ts';
import { writeBag } from './writers/bagit.ts';
import { writeWord } from './writers/word.ts';

export interface ExportInput {
  readonly form: string;
  /** Codes of people, organisations and cases. */
  readonly about: readonly string[];
  /** A folder that does not exist yet or is empty. */
  readonly folder: string;
  readonly stage?: string | undefined;
  readonly publish: boolean;
  readonly organisations: readonly string[];
  readonly session?: string | undefined;
  readonly contact?: string | undefined;
  readonly checked: readonly string[];
  /** ISO day. */
  readonly today: string;
}

export interface ExportResult {
  readonly files: { readonly path: string; readonly sha256: string }[];
  /** Codes of the people whom the report names. */
  readonly named: string[];
  readonly withheld: { readonly code: string; readonly reason: string }[];
  readonly words: number;
  readonly limit: number;
  readonly limitVerified: boolean;
}

const REPORT = 'cedaw-report.docx';
const BAG = 'evidence';

/**
 * Writes a CEDAW report and its evidence into a folder: the Word file and a BagIt bag. Everything is made in a folder of a random
 * name inside it, read back as a stranger would and searched for names, and only then put in its place: there is a checked
 * submission or none. The export is noted in the history.
 *
 * Fails with FORM_UNKNOWN, SUBJECT_INVALID, EXPORT_EXISTS, EXPORT_INSIDE_VAULT or EXPORT_LEAK, or as the archive and the disk do.
 */
export async function exportSubmission(vault: Vault, input: ExportInput): Promise<ExportResult> {
  const profile = findProfile(input.form) ?? fail('FORM_UNKNOWN', { form: input.form, known: cedawReport.code });
  const stage =
    stageOf(profile, input.stage ?? 'session') ??
    fail('STAGE_UNKNOWN', { known: profile.stages.map(({ code }) => code).join(', ') });
  const folder = checkFolder(vault, input.folder);
  const people = clearances(vault.catalogue, {
    recipient: profile.recipient,
    publish: input.publish,
    today: input.today,
  });
  const material = gather(vault.catalogue, input.about);
  const naming = createNaming(people, material.people);
  const checked = new Set(input.checked);
  const evidence: Evidence[] = [];
  for (const code of material.documents) {
    const judged = await judgeEvidence(vault, code, naming, people, checked);
    if (judged !== null) evidence.push(judged);
  }
  const annexes = annexesOf(evidence, naming);
  const withheld = evidence.flatMap((each) =>
    each.withheld === null ? [] : [{ code: each.code, reason: withheldReasons[each.withheld] }],
  );
  const report = composeCedawReport({
    language: 'en',
    stage: stage.code as CedawStage,
    limit: stage.limit,
    publish: input.publish,
    organisations: input.organisations.map(naming.mask),
    country: 'Belarus',
    session: input.session ?? '',
    preparedOn: input.today,
    ...(input.contact === undefined ? {} : { contact: input.contact }),
    subjects: printSubjects(vault.catalogue, material, {
      naming,
      annex: (code) => annexes.find((annex) => annex.code === code)?.number ?? null,
      isWithheld: (code) => withheld.some((each) => each.code === code),
    }),
    methodology: methodologyOf(vault, material, people),
    annexes,
    withheld,
  } satisfies CedawInput);
  const word = await writeWord(report);
  const named = people.filter(({ code, named: clear }) => clear && material.people.has(code)).map(({ code }) => code);
  const files = await write(vault, folder, word, evidence, annexes, input, naming);
  const result = { files, named, withheld, ...lengthOf(countWords(report).total, stage.limit) };
  if (!vault.readOnly)
    commit(
      vault,
      {
        action: 'export',
        note: JSON.stringify({
          form: profile.code,
          stage: stage.code,
          publish: input.publish,
          about: input.about,
          checked: input.checked,
          named,
          withheld: withheld.map(({ code }) => code),
          files,
        }),
      },
      () => {},
    );
  return result;
}

function lengthOf(words: number, limit: LengthLimit): Pick<ExportResult, 'words' | 'limit' | 'limitVerified'> {
  return { words, limit: limit.value, limitVerified: limit.verified };
}

/** Annexes in the order of their document dates, undated ones last, numbered from 1 (rule of the CEDAW inquiry procedure). */
function annexesOf(evidence: readonly Evidence[], naming: { mask(text: string): string }): Annex[] {
  const text = (value: unknown): string =>
    Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
  return evidence
    .filter((each) => each.withheld === null)
    .map(({ code, record, file }) => ({
      code,
      record,
      file,
      date: typeof record.fields['date'] === 'string' ? record.fields['date'] : null,
    }))
    .toSorted((a, b) => {
      if (a.date === null || b.date === null)
        return Number(a.date === null) - Number(b.date === null) || a.code.localeCompare(b.code);
      return compareDates(parseEdtf(a.date), parseEdtf(b.date)) || a.code.localeCompare(b.code);
    })
    .map(({ code, record, file, date }, index) => ({
      number: index + 1,
      code,
      date,
      title: naming.mask(record.title || code),
      description: naming.mask(text(record.fields['description'])),
      language: text(record.fields['language']),
      pages: file === null || file.pages === 0 ? null : file.pages,
      sha256: file?.sha256 ?? '',
      fileName: annexFile(index + 1, file?.extension ?? ''),
    }));
}

/** Names of annexes come from their number: the name that a file had may tell who it is about. */
function annexFile(number: number, extension: string): string {
  const plain = /^[a-z0-9]{1,8}$/i.test(extension) ? `.${extension.toLowerCase()}` : '';
  return `annex-${String(number).padStart(3, '0')}${plain}`;
}

function methodologyOf(
  vault: Vault,
  material: ReturnType<typeof gather>,
  people: ReturnType<typeof clearances>,
): CedawInput['methodology'] {
  const mentioned = people.filter(({ code }) => material.people.has(code));
  return {
    documents: material.documents.length,
    records: material.records,
    sources: listRecords(vault.catalogue, 'source').length,
    persons: {
      named: mentioned.filter(({ reason }) => reason === 'consent').length,
      underCode: mentioned.filter(({ named }) => !named).length,
      officials: mentioned.filter(({ reason }) => reason === 'public-function').length,
    },
  };
}

/** Builds beside the final place, checks, then renames. The folder that the person chose is the only one with anything in clear. */
async function write(
  vault: Vault,
  folder: string,
  word: Uint8Array,
  evidence: readonly Evidence[],
  annexes: readonly Annex[],
  input: ExportInput,
  naming: ReturnType<typeof createNaming>,
): Promise<ExportResult['files']> {
  const existed = existsSync(folder);
  const building = join(folder, `.unfinished-${randomBytes(4).toString('hex')}`);
  try {
    mkdirSync(building, { recursive: true, mode: 0o700 });
    writeDurably(join(building, REPORT), word);
    const bag = await writeBag(join(building, BAG), {
      payload: annexes.map((annex) => {
        const { file } =
          evidence.find(({ code }) => code === annex.code) ?? fail('RECORD_NOT_FOUND', { code: annex.code });
        if (file === null) fail('FILE_MISSING');
        return { path: annex.fileName, open: () => contentOf(vault, file.id), expectedSha256: file.sha256 };
      }),
      info: [
        ['Bagging-Date', input.today],
        [
          'External-Description',
          'Evidence annexed to a report to the Committee on the Elimination of Discrimination against Women',
        ],
      ],
    });
    const { ok } = await checkBag(join(building, BAG));
    if (!ok) fail('WRITE_FAILED');
    checkForLeaks(building, [REPORT, ...bag.files.map(({ path }) => `${BAG}/${path}`)], naming);
    for (const name of [REPORT, BAG]) renameSync(join(building, name), join(folder, name));
    rmSync(building, { recursive: true });
    syncFolder(folder);
    return [
      {
        path: REPORT,
        sha256: createHash('sha256')
          .update(readFileSync(join(folder, REPORT)))
          .digest('hex'),
      },
      ...bag.files.map(({ path, sha256 }) => ({ path: `${BAG}/${path}`, sha256 })),
    ];
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    for (const name of [REPORT, BAG]) rmSync(join(folder, name), { recursive: true, force: true });
    if (!existed) rmSync(folder, { recursive: true, force: true });
    if (isKhronikaError(error)) throw error;
    const { code } = error as NodeJS.ErrnoException;
    return fail(code === 'ENOSPC' ? 'DISK_FULL' : 'WRITE_FAILED', {}, error);
  }
}

async function* contentOf(vault: Vault, id: string): AsyncIterable<Uint8Array> {
  const file = await vault.files.open(id);
  try {
    yield* file.stream();
  } finally {
    await file.close();
  }
}

function checkFolder(vault: Vault, given: string): string {
  const folder = resolve(given);
  if (existsSync(folder)) {
    let names: string[];
    try {
      names = readdirSync(folder);
    } catch (error) {
      return fail('EXPORT_EXISTS', {}, error);
    }
    if (names.length > 0) fail('EXPORT_EXISTS');
  }
  let parent = folder;
  while (!existsSync(parent)) parent = resolve(parent, '..');
  const inner = relative(realpathSync(vault.paths.folder), realpathSync(parent));
  if (!inner.startsWith('..') && resolve(vault.paths.folder, inner) === realpathSync(parent))
    fail('EXPORT_INSIDE_VAULT');
  return folder;
}
