import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fail } from '../../shared/contract/errors.ts';
import { clearances, type Clearance, type ClearanceReason } from '../archive/consent.ts';
import { commit } from '../archive/commit.ts';
import { showRecord } from '../archive/view.ts';
import { writeDurably } from '../vault/durable.ts';
import type { Vault } from '../vault/vault.ts';
import { annexesOf, type ExportWarning } from './annexes.ts';
import type { Annex, CedawInput } from './cedaw-input.ts';
import { composeCedawReport } from './cedaw-report.ts';
import { countWords } from './document-model.ts';
import { judgeEvidence, withheldReasons, type Evidence } from './evidence.ts';
import { checkFolder, fillFolder } from './export-folder.ts';
import { gather } from './gather.ts';
import { checkForLeaks } from './leak-check.ts';
import { createNaming, stringsIn, type Naming } from './naming.ts';
import { ownWords } from './own-words.ts';
import { printSubjects } from './print-subjects.ts';
import { cedawReport, type CedawStage } from './profiles/cedaw-report.ts';
import { findProfile } from './profiles/find-profile.ts';
import { stageOf } from './profiles/profile.ts';
import { reportWords } from './report-words.ts';
import type { ReadAsStranger } from './stranger.ts';
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
  /** Codes of documents at which a person has looked. */
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
  readonly warnings: ExportWarning[];
}

const LANGUAGE = 'en';
const REPORT = 'cedaw-report.docx';
const BAG = 'evidence';

/**
 * Writes a CEDAW report and its evidence into a folder: the Word file and a BagIt bag. Everything is made in a folder of a random
 * name inside it, read back as a stranger would and searched for names, and only then put in its place: there is a checked
 * submission or none. The export is noted in the history.
 *
 * @param readAsStranger takes apart whatever is to leave
 * @throws FORM_UNKNOWN, STAGE_UNKNOWN, SUBJECT_INVALID, RECORD_NOT_FOUND, EXPORT_EXISTS, EXPORT_INSIDE_VAULT, EXPORT_LEAK,
 * EXPORT_UNREADABLE, or what the archive and the disk throw; then nothing is left of it
 */
export async function exportSubmission(
  vault: Vault,
  readAsStranger: ReadAsStranger,
  input: ExportInput,
): Promise<ExportResult> {
  const profile = findProfile(input.form) ?? fail('FORM_UNKNOWN', { form: input.form, known: cedawReport.code });
  const stage =
    stageOf(profile, input.stage ?? 'session') ??
    fail('STAGE_UNKNOWN', { known: profile.stages.map(({ code }) => code).join(', ') });
  const folder = checkFolder(input.folder, vault.paths.folder, [BAG, REPORT]);
  const { recipient } = profile;
  const people = clearances(vault.catalogue, { recipient, publish: input.publish, today: input.today });
  const material = gather(vault.catalogue, input.about);
  const naming = createNaming(people, material.people);
  checkCover(input, naming);

  const judge = { naming, readAsStranger, checked: new Set(input.checked) };
  const evidence: Evidence[] = [];
  for (const code of material.documents) {
    const judged = await judgeEvidence(vault, code, judge);
    if (judged !== null) evidence.push(judged);
  }
  const print = { language: LANGUAGE, words: reportWords(LANGUAGE) } as const;
  const { annexes, warnings } = annexesOf(evidence, naming, print);
  const withheld = evidence.flatMap(({ code, withheld: reason }) => (reason === null ? [] : [{ code, reason }]));
  const subjects = printSubjects(vault.catalogue, material, {
    ...print,
    naming,
    annex: (code) => annexes.find((annex) => annex.code === code)?.number ?? null,
    isWithheld: (code) => withheld.some((each) => each.code === code),
  });
  const said = stringsIn([subjects, annexes]);
  const named = [...new Set(said.flatMap(naming.cleared))].toSorted();
  const composed: CedawInput = {
    language: LANGUAGE,
    stage: stage.code as CedawStage,
    limit: stage.limit,
    publish: input.publish,
    organisations: input.organisations,
    country: 'Belarus',
    session: input.session ?? '',
    preparedOn: input.today,
    ...(input.contact === undefined ? {} : { contact: input.contact }),
    subjects,
    methodology: {
      documents: material.documents.length,
      records: material.records,
      sources: sourcesOf(vault, evidence).size,
      persons: countPersons(people, named, said),
    },
    annexes,
    withheld: withheld.map(({ code, reason }) => ({
      code: naming.mask(code),
      reason: withheldReasons[reason].inReport,
    })),
  };
  const report = composeCedawReport(composed);
  const own = await ownWords(composed, readAsStranger);
  const check: Check = (building, paths) => checkForLeaks(building, paths, naming, own, readAsStranger);
  const files = await write(vault, folder, input.today, await writeWord(report), { evidence, annexes }, check);

  const words = countWords(report).total;
  const note = {
    form: profile.code,
    stage: stage.code,
    publish: input.publish,
    about: input.about,
    checked: input.checked,
    named,
    withheld: withheld.map(({ code }) => code),
    files,
  };
  if (!vault.readOnly) commit(vault, { action: 'export', note: JSON.stringify(note) }, () => {});
  return {
    files,
    named,
    withheld: withheld.map(({ code, reason }) => ({ code, reason: withheldReasons[reason].forExporter })),
    words,
    limit: stage.limit.value,
    limitVerified: stage.limit.verified,
    warnings: [
      ...coverWarnings(input, words, stage.limit.value),
      ...consentWarnings(people, material.people),
      ...warnings,
    ],
  };
}

/** What a person typed for the cover is printed as it stands, so it must name nobody who may not be named. */
function checkCover({ organisations, session, contact }: ExportInput, naming: Naming): void {
  const codes = [...organisations, session ?? '', contact ?? ''].flatMap((text) => naming.leaks(text));
  if (codes.length > 0) fail('COVER_NAMES_SOMEBODY', { codes: [...new Set(codes)].join(', ') });
}

function coverWarnings({ organisations }: ExportInput, words: number, limit: number): ExportWarning[] {
  const warnings: string[] = [];
  if (organisations.length === 0)
    warnings.push('No submitting organisation is given; the Committee asks for its full name. Use --organisation.');
  if (words > limit) warnings.push(`The text is ${words - limit} words longer than the limit allows.`);
  return warnings.map((warning) => ({ code: null, warning }));
}

/** Consents that are on record and do not suffice: whoever entered one believes that the person may be named. */
const insufficient: Partial<Record<ClearanceReason, string>> = {
  'other-use': 'A consent for this recipient is recorded, but not for this use. The person stands under the code.',
  expired: 'The consent has run out. The person stands under the code.',
  withdrawn: 'The consent was withdrawn. The person stands under the code; tell the recipients of earlier submissions.',
};

function consentWarnings(people: readonly Clearance[], mentioned: ReadonlySet<string>): ExportWarning[] {
  return people.flatMap(({ code, reason }) => {
    const warning = mentioned.has(code) ? insufficient[reason] : undefined;
    return warning === undefined ? [] : [{ code, warning }];
  });
}

/** The sources of information from whom the documents came. */
function sourcesOf(vault: Vault, evidence: readonly Evidence[]): ReadonlySet<string> {
  const given = evidence.flatMap(({ file }) => file.source ?? []);
  const linked = evidence.flatMap(({ code }) =>
    showRecord(vault.catalogue, code).links.flatMap(({ type, code: source }) => (type === 'source' ? [source] : [])),
  );
  const code = vault.catalogue.prepare('select code from record where id = ?', { pluck: true });
  return new Set([...linked, ...given.map((id) => String(code.get([id])))]);
}

/** Counted in what is printed, so that the report says of itself what it does. */
function countPersons(
  people: readonly Clearance[],
  named: readonly string[],
  said: readonly string[],
): CedawInput['methodology']['persons'] {
  const text = said.join('\n');
  const ofReason = (wanted: Clearance['reason']): number =>
    people.filter(({ code, reason }) => reason === wanted && named.includes(code)).length;
  const isSaid = (code: string): boolean =>
    new RegExp(`(?<![\\w-])${code.replaceAll('.', '\\.')}(?![\\w-])`, 'u').test(text);
  return {
    named: ofReason('consent'),
    underCode: people.filter((person) => !person.named && person.reason !== 'source' && isSaid(person.code)).length,
    officials: ofReason('public-function'),
  };
}

type Check = (building: string, paths: readonly string[]) => Promise<void>;

/** Builds beside the final place and checks. */
async function write(
  vault: Vault,
  folder: string,
  today: string,
  word: Uint8Array,
  { evidence, annexes }: { readonly evidence: readonly Evidence[]; readonly annexes: readonly Annex[] },
  check: Check,
): Promise<ExportResult['files']> {
  // The report comes last: whoever sees it sees a finished export.
  return fillFolder(folder, [BAG, REPORT], async (building) => {
    const bag = await writeBag(join(building, BAG), {
      payload: annexes.map((annex) => {
        const { file } =
          evidence.find(({ code }) => code === annex.code) ?? fail('RECORD_NOT_FOUND', { code: annex.code });
        return { path: annex.fileName, open: () => vault.files.content(file.id), expectedSha256: file.sha256 };
      }),
      info: [
        ['Bagging-Date', today],
        [
          'External-Description',
          'Evidence annexed to a report to the Committee on the Elimination of Discrimination against Women',
        ],
      ],
    });
    await writeDurably(join(building, REPORT), word);
    const { ok } = await checkBag(join(building, BAG));
    if (!ok) fail('WRITE_FAILED');
    const files = [
      { path: REPORT, sha256: createHash('sha256').update(word).digest('hex') },
      ...bag.files.map(({ path, sha256 }) => ({ path: `${BAG}/${path}`, sha256 })),
    ];
    await check(
      building,
      files.map(({ path }) => path),
    );
    return files;
  });
}
