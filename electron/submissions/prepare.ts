import { fail } from '../../shared/contract/errors.ts';
import { exportWarning, type ExportWarning } from '../../shared/contract/export-warnings.ts';
import { clearances, type Clearance } from '../archive/consent.ts';
import { showRecord } from '../archive/view.ts';
import type { Vault } from '../vault/vault.ts';
import { annexesOf } from './annexes.ts';
import type { Annex, CedawInput } from './cedaw-input.ts';
import { composeCedawReport } from './cedaw-report.ts';
import { countWords, type ReportDocument } from './document-model.ts';
import { judgeEvidence, withheldReasons, type Evidence, type WithheldReason } from './evidence.ts';
import { gather, type Material } from './gather.ts';
import { createNaming, stringsIn, type Naming } from './naming.ts';
import { printSubjects } from './print-subjects.ts';
import { cedawReport, type CedawStage } from './profiles/cedaw-report.ts';
import { findProfile } from './profiles/find-profile.ts';
import { stageOf, type SubmissionProfile } from './profiles/profile.ts';
import { reportWords } from './report-words.ts';
import type { ReadAsStranger } from './stranger.ts';

/** What a person chooses for a submission. */
export interface SubmissionInput {
  readonly form: string;
  /** Codes of people, organisations and cases. */
  readonly about: readonly string[];
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

/** Everything that is decided about a submission before any of it is written. */
export interface PreparedSubmission {
  readonly profile: SubmissionProfile;
  readonly stage: SubmissionProfile['stages'][number];
  /** Everybody in the archive, with the decision of the consent gate. */
  readonly people: readonly Clearance[];
  readonly material: Material;
  readonly naming: Naming;
  readonly evidence: readonly Evidence[];
  readonly annexes: readonly Annex[];
  readonly withheld: readonly { readonly code: string; readonly reason: WithheldReason }[];
  /** Codes of the people whom the report names, and of those who stand in it under their code. */
  readonly named: readonly string[];
  readonly masked: readonly string[];
  /** What the report says, and the report itself. */
  readonly composed: CedawInput;
  readonly report: ReportDocument;
  readonly words: number;
  readonly warnings: readonly ExportWarning[];
}

export interface PrepareOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called after each document that was judged. */
  onJudged?(progress: { readonly done: number; readonly total: number }): void;
}

const LANGUAGE = 'en';

/**
 * Gathers, judges, masks and composes a submission. Preview and export go through this and nothing else, so that what is shown is what
 * leaves. Writes nothing.
 *
 * @param readAsStranger takes apart whatever is to leave
 * @throws FORM_UNKNOWN, STAGE_UNKNOWN, SUBJECT_INVALID, RECORD_NOT_FOUND, COVER_NAMES_SOMEBODY
 */
export async function prepareSubmission(
  vault: Vault,
  readAsStranger: ReadAsStranger,
  input: SubmissionInput,
  options: PrepareOptions = {},
): Promise<PreparedSubmission> {
  const { profile, stage } = chosenForm(input);
  const { recipient } = profile;
  const people = clearances(vault.catalogue, {
    recipient,
    uses: [input.publish ? 'public-report' : 'information'],
    today: input.today,
  });
  const material = gather(vault.catalogue, input.about);
  const naming = createNaming(people, material.people);
  checkCover(input, naming);

  const judge = { naming, readAsStranger, checked: new Set(input.checked) };
  const evidence: Evidence[] = [];
  for (const [index, code] of material.documents.entries()) {
    options.signal?.throwIfAborted();
    const judged = await judgeEvidence(vault, code, judge);
    if (judged !== null) evidence.push(judged);
    options.onJudged?.({ done: index + 1, total: material.documents.length });
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
  const words = countWords(report).total;
  return {
    profile,
    stage,
    people,
    material,
    naming,
    evidence,
    annexes,
    withheld,
    named,
    masked: people
      .filter((person) => !person.named && person.reason !== 'source')
      .filter(({ code }) => material.people.has(code) || saysCode(said, code))
      .map(({ code }) => code),
    composed,
    report,
    words,
    warnings: [
      ...coverWarnings(input, words, stage.limit.value),
      ...consentWarnings(people, material.people),
      ...warnings,
    ],
  };
}

/** The form and its stage; also asked before an export looks at its folder, so that a slip is told of first. */
export function chosenForm({ form, stage }: Pick<SubmissionInput, 'form' | 'stage'>) {
  const profile = findProfile(form) ?? fail('FORM_UNKNOWN', { form, known: cedawReport.code });
  const chosen =
    stageOf(profile, stage ?? 'session') ??
    fail('STAGE_UNKNOWN', { known: profile.stages.map(({ code }) => code).join(', ') });
  return { profile, stage: chosen };
}

/** Whether a code is printed, as a word of its own. */
function saysCode(said: readonly string[], code: string): boolean {
  const word = new RegExp(`(?<![\\w-])${code.replaceAll('.', '\\.')}(?![\\w-])`, 'u');
  return said.some((text) => word.test(text));
}

/** What a person typed for the cover is printed as it stands, so it must name nobody who may not be named. */
function checkCover({ organisations, session, contact }: SubmissionInput, naming: Naming): void {
  const codes = [...organisations, session ?? '', contact ?? ''].flatMap((text) => naming.leaks(text));
  if (codes.length > 0) fail('COVER_NAMES_SOMEBODY', { codes: [...new Set(codes)].join(', ') });
}

function coverWarnings({ organisations }: SubmissionInput, words: number, limit: number): ExportWarning[] {
  return [
    ...(organisations.length === 0 ? [exportWarning(null, 'no-organisation')] : []),
    ...(words > limit ? [exportWarning(null, 'too-long', { words: words - limit })] : []),
  ];
}

/** Consents that are on record and do not suffice: whoever entered one believes that the person may be named. */
const insufficient = ['other-use', 'expired', 'withdrawn'] as const;

function consentWarnings(people: readonly Clearance[], mentioned: ReadonlySet<string>): ExportWarning[] {
  return people.flatMap(({ code, reason }) => {
    const id = mentioned.has(code) ? insufficient.find((each) => each === reason) : undefined;
    return id === undefined ? [] : [exportWarning(code, id)];
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
  const ofReason = (wanted: Clearance['reason']): number =>
    people.filter(({ code, reason }) => reason === wanted && named.includes(code)).length;
  return {
    named: ofReason('consent'),
    underCode: people.filter((person) => !person.named && person.reason !== 'source' && saysCode(said, person.code))
      .length,
    officials: ofReason('public-function'),
  };
}
