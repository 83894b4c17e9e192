import type { z } from 'zod';
import { backupCalls } from './calls/backups.ts';
import { USUAL_LIMIT } from './calls/common.ts';
import { consentCalls } from './calls/consents.ts';
import { documentCalls } from './calls/documents.ts';
import { exchangeCalls } from './calls/exchange.ts';
import { intakeCalls } from './calls/intake.ts';
import { keyCalls } from './calls/keys.ts';
import { likenessCalls } from './calls/likeness.ts';
import { mentionCalls } from './calls/mentions.ts';
import { mergeCalls } from './calls/merges.ts';
import { modelCalls } from './calls/models.ts';
import { nameCalls } from './calls/names.ts';
import { ocrCalls } from './calls/ocr.ts';
import { organisingCalls } from './calls/organising.ts';
import { proofCalls } from './calls/proofs.ts';
import { questionnaireCalls } from './calls/questionnaires.ts';
import { readingCalls } from './calls/reading.ts';
import { recordCalls } from './calls/records.ts';
import { searchingCalls } from './calls/searching.ts';
import { shellCalls, type ShellCallName } from './calls/shell.ts';
import { sendingCalls } from './calls/sending.ts';
import { statisticsCalls } from './calls/statistics.ts';
import { redactionCalls } from './calls/redactions.ts';
import { submissionDraftCalls } from './calls/submission-drafts.ts';
import { tableCalls } from './calls/tables.ts';
import { surveyCalls } from './calls/surveys.ts';
import { timelineCalls } from './calls/timelines.ts';
import { trustCalls } from './calls/trust.ts';
import { vaultCalls } from './calls/vault.ts';
import { watchingCalls } from './calls/watching.ts';

/**
 * Every call that the window or the command line may make, with the shape of what goes in and what comes out. Input is parsed
 * with these schemas before anything else sees it; a name that is not here does not exist. `limit` is how many bytes the input may have as JSON, where
 * the usual 64 KiB do not do.
 */
export const calls = {
  ...vaultCalls,
  ...trustCalls,
  ...backupCalls,
  ...keyCalls,
  ...exchangeCalls,
  ...intakeCalls,
  ...recordCalls,
  ...nameCalls,
  ...modelCalls,
  ...mergeCalls,
  ...mentionCalls,
  ...likenessCalls,
  ...documentCalls,
  ...readingCalls,
  ...searchingCalls,
  ...timelineCalls,
  ...surveyCalls,
  ...statisticsCalls,
  ...submissionDraftCalls,
  ...consentCalls,
  ...sendingCalls,
  ...redactionCalls,
  ...proofCalls,
  ...questionnaireCalls,
  ...tableCalls,
  ...organisingCalls,
  ...ocrCalls,
  ...watchingCalls,
  ...shellCalls,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType; limit?: number }>;

export type CallName = keyof typeof calls;
/** Calls that the vault process answers; the main process answers the others itself. */
export type VaultCallName = Exclude<CallName, ShellCallName>;
export type CallInput<N extends CallName> = z.output<(typeof calls)[N]['input']>;
/** What a caller writes: parts with a default may be left out. */
export type CallRequestInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

export function isShellCall(name: CallName): name is ShellCallName {
  return Object.hasOwn(shellCalls, name);
}

/** Bytes that the input of a call may have, as JSON. */
export function limitOf(name: CallName): number {
  const call: { readonly input: z.ZodType; readonly limit?: number } = calls[name];
  return call.limit ?? USUAL_LIMIT;
}
