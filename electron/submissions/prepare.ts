import type { Finding, LaidOut } from '../../shared/contract/calls/submission-drafts.ts';
import { nodesOf } from '../../shared/submissions/narrative.ts';
import type { SubmissionDraft } from '../../shared/submissions/draft.ts';
import { recipientOf, usesOf, type ConsentUse, type Profile, type Stage } from '../../shared/submissions/profile.ts';
import { idOf } from '../archive/codes.ts';
import { clearances, organisationClearances, type JudgedClearance } from '../archive/consent.ts';
import { readRecordRow } from '../archive/stored-rows.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { annexesOf } from './annexes.ts';
import type { ReportDocument } from './document-model.ts';
import type { Reasons } from './drafts/reasons.ts';
import { judgeAll, type Decided, type Evidence } from './evidence.ts';
import { chosenForm } from './form/chosen-form.ts';
import { fillForm } from './form/fill-form.ts';
import type { Filling, Printing } from './form/filling.ts';
import { layOut } from './form/lay-out.ts';
import { printEntry, printSubject } from './form/print-subjects.ts';
import type { Annex, PrintedSubject } from './form/printed.ts';
import { formWords } from './form/words/form-words.ts';
import { checkGates } from './gates/check-gates.ts';
import type { GateContext } from './gates/context.ts';
import { gather, type Material } from './gather.ts';
import { judgedOnce } from './judged-once.ts';
import { leadingTraces } from './leak/traces.ts';
import { leadingDocuments } from './naming/leading-documents.ts';
import { namingFacts } from './naming/naming-facts.ts';
import { createNaming, type Naming } from './naming/naming.ts';
import type { ReadAsStranger } from './leak/stranger.ts';

/** Everything that is decided about a submission before any of it is written. */
export interface Prepared {
  readonly profile: Profile;
  readonly stage: Stage;
  readonly draft: SubmissionDraft;
  /** Code of the record that it is kept under; null while it is not kept. */
  readonly submission: string | null;
  /** To whom it goes, as consents name it: of the unified form the committee that was chosen. */
  readonly recipient: string;
  /** What consents have to allow. */
  readonly uses: readonly ConsentUse[];
  /** Everybody in the archive, with the decision of the consent gate; and every organisation. */
  readonly people: readonly JudgedClearance[];
  readonly organisations: readonly JudgedClearance[];
  readonly material: Material;
  readonly naming: Naming;
  /** Every document that is used and has a file. */
  readonly evidence: readonly Evidence[];
  readonly annexes: readonly Annex[];
  /** Codes of the people whom it names, and of those who stand in it under a pseudonym. */
  readonly named: readonly string[];
  readonly masked: readonly string[];
  /** What is printed, and the same as the window shows it, from one computation. */
  readonly document: ReportDocument;
  readonly layout: LaidOut;
  readonly context: GateContext;
  readonly findings: readonly Finding[];
}

export interface PrepareOptions {
  /** Of the draft: its pseudonyms follow from it. */
  readonly secret: Uint8Array;
  /** ISO day. */
  readonly today: string;
  /** Code of the submission record; null or left out for a draft that is not kept. */
  readonly submission?: string | null | undefined;
  /** Why warnings were let pass. */
  readonly reasons?: Reasons | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called after each document that was judged. */
  readonly onJudged?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined;
}

/**
 * Gathers, judges, masks, fills the form and looks at it from every gate. What is shown, checked and exported goes through this and
 * nothing else, so that what is shown is what leaves. Writes nothing.
 *
 * @param readAsStranger takes apart whatever is to leave
 * @throws FORM_UNKNOWN, STAGE_UNKNOWN, LANGUAGE_NOT_WRITTEN, SUBJECT_INVALID, RECORD_NOT_FOUND
 */
export async function prepareSubmission(
  vault: Vault,
  readAsStranger: ReadAsStranger,
  draft: SubmissionDraft,
  options: PrepareOptions,
): Promise<Prepared> {
  const { secret, today, submission = null, reasons = new Map(), signal, onJudged } = options;
  const { catalogue } = vault;
  const { profile, stage } = chosenForm(draft);
  const { language } = draft;
  const choices = withUsual(profile, draft);
  const uses = usesOf(profile, choices);
  const recipient = recipientOf(profile, choices);
  const purpose = { recipient, uses, today };
  const people = clearances(catalogue, purpose);
  const organisations = organisationClearances(catalogue, purpose);
  const material = gather(catalogue, { about: draft.about, period: draft.period, documents: documentsOf(draft) });
  const mentioned = new Set([...material.codes, ...codesIn(draft)]);
  const facts = namingFacts(catalogue, { people, organisations, draft });
  const naming = createNaming({ people, organisations, mentioned, secret, language, draft, facts });

  const decided = (code: string): Decided => ({
    included: profile.annexes.taken && (draft.annexes[code]?.included ?? isAnnexed(catalogue, code)),
    instead: draft.annexes[code]?.instead ?? '',
  });
  const evidence = await judgedOnce(
    vault,
    // Everything on which the judgement of a document rests, beside what the history says.
    {
      purpose,
      documents: material.documents.map((code) => ({ code, ...decided(code) })),
      checked: draft.checked,
      naming: draft.naming,
      masking: draft.masking,
      signed: [draft.submitters, draft.signature],
      mentioned: [...mentioned].toSorted(),
    },
    () =>
      judgeAll(vault, material.documents, { naming, readAsStranger, checked: new Set(draft.checked) }, decided, {
        signal,
        onJudged,
      }),
  );
  signal?.throwIfAborted();

  const words = formWords(language);
  const leadsToSomebody = leadingDocuments(catalogue, naming, mentioned);
  const annexes = annexesOf(evidence, draft, { naming, language, words, leadsToSomebody });
  const byCode = new Map(evidence.map((each) => [each.code, each]));
  const printing: Printing = { catalogue, language, words, naming, annexes, leadsToSomebody, evidence: byCode };
  let figures = 0;
  const filling: Filling = {
    ...printing,
    profile,
    stage,
    draft,
    submission,
    recipient,
    people,
    material,
    subjects: subjectsOf(material, printing),
    notes: { list: [], cited: new Set() },
    today,
    nextFigure: () => (figures += 1),
  };
  const filled = fillForm(filling);
  const laid = layOut(filled, filling, organisations);
  const context: GateContext = {
    catalogue,
    submission,
    profile,
    stage,
    draft,
    today,
    uses,
    people,
    organisations,
    mentioned,
    naming,
    material,
    layout: laid,
    traces: evidence
      // Who has looked at a document has decided about what it carries.
      .filter(({ code, included, withheld }) => included && withheld === null && !draft.checked.includes(code))
      .flatMap(({ code, traces }) => leadingTraces(traces, naming).map((trace) => ({ document: code, ...trace }))),
  };
  const findings = checkGates(context).map((found): Finding => ({
    ...found,
    reason: found.severity === 'refuse' ? null : (reasons.get(found.key) ?? null),
  }));
  return {
    profile,
    stage,
    draft,
    submission,
    recipient,
    uses,
    people,
    organisations,
    material,
    naming,
    evidence,
    annexes,
    named: filled.named,
    masked: filled.masked,
    document: filled.document,
    layout: { ...laid, findings },
    context,
    findings,
  };
}

/** The answers to the choices of the form; where none is given, the usual one. */
function withUsual(profile: Profile, { choices }: SubmissionDraft): Record<string, string> {
  const usual = profile.choices.flatMap(({ id, usual: answer }) => (answer === null ? [] : [[id, answer] as const]));
  return { ...Object.fromEntries(usual), ...choices };
}

/** Documents that the texts cite, or that were chosen by hand. */
function documentsOf({ texts, annexes }: SubmissionDraft): string[] {
  const cited = Object.values(texts).flatMap((text) =>
    [...nodesOf(text)].flatMap(({ type, attrs }) =>
      (type === 'citation' || type === 'annex') && typeof attrs?.['document'] === 'string' ? [attrs['document']] : [],
    ),
  );
  const chosen = Object.entries(annexes).flatMap(([code, { included }]) => (included === true ? [code] : []));
  return [...new Set([...cited, ...chosen])];
}

/** Codes of everybody and everything that the draft itself points to. */
function codesIn({ about, texts, submitters }: SubmissionDraft): string[] {
  const live = Object.values(texts).flatMap((text) =>
    [...nodesOf(text)].flatMap(({ attrs }) =>
      ['code', 'document', 'record', 'codes'].flatMap((key) => [attrs?.[key] ?? []].flat()),
    ),
  );
  return [...about, ...submitters.map(({ code }) => code), ...live.filter((each) => typeof each === 'string')].filter(
    (code) => code !== '',
  );
}

/** A redacted version goes where it is chosen for what it was made of, never by itself. */
function isAnnexed(catalogue: Catalogue, code: string): boolean {
  return readRecordRow(catalogue, idOf(catalogue, code))?.fields['redaction'] === undefined;
}

function subjectsOf(material: Material, printing: Printing): PrintedSubject[] {
  const subjects = material.subjects.map((subject) => printSubject(printing, subject));
  if (material.theme.length === 0) return subjects;
  const chronology = material.theme.map((entry) => printEntry(printing, entry, null));
  return [...subjects, { code: '', kind: 'case', heading: '', named: true, facts: [], chronology }];
}
