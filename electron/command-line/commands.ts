import { readdirSync, readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import type { CallOutput, VaultCallName } from '../../shared/contract/calls.ts';
import { fail, isKhronikaError, type ErrorCode } from '../../shared/contract/errors.ts';
import { printTimelineTable } from '../submissions/timeline-table.ts';
import { fromWorkingFolder, oneOf, wholeNumber, type Options } from './arguments.ts';
import { reserveFile, writeChosenFile } from './chosen-file.ts';
import {
  askPassphrase,
  decodeUtf8,
  readIdentityFile,
  readRecoveryKey,
  readSecretFile,
  readShareFile,
} from './passphrase.ts';
import { runBackup, type Unlocking } from './backup-command.ts';
import { runCheck } from './check-command.ts';
import { runConsentForm } from './consent-form-command.ts';
import { runDraft } from './draft-command.ts';
import { runExport } from './export-command.ts';
import { runExportTable } from './export-table-command.ts';
import { runImportTable } from './import-table-command.ts';
import { runSearch } from './search-command.ts';
import { runStats } from './stats-command.ts';
import { runSurvey } from './survey-command.ts';
import { runKeys } from './keys-command.ts';
import { runMerge } from './merge-command.ts';
import { printAdded, printLook } from './add-print.ts';
import { runMentions } from './mentions-command.ts';
import { runNames } from './names-command.ts';
import { runRecovery } from './recovery-command.ts';
import { runExchange } from './exchange-command.ts';
import { runReceive } from './receive-command.ts';
import { runRedact } from './redact-command.ts';
import { runRestore } from './restore-command.ts';
import { runSimilar } from './similar-command.ts';
import { runOcr } from './ocr-command.ts';
import { runSeal, runVerifyPackage } from './package-command.ts';
import * as print from './print.ts';
import { chooseNewPassphrase, newPassphraseInFile } from './new-passphrase.ts';
import { printable } from './printable.ts';
import { printQuestionnaire, QUESTIONNAIRE_HINT } from './questionnaire-print.ts';
import { UsageError, type CommandName } from './usage.ts';
import { runTimeProof } from './time-proof-command.ts';
import { runCustody } from './custody-command.ts';
import { runVerify } from './verify-command.ts';
import { runVocabulary } from './vocabulary-command.ts';

/** What a command answers: the value for `--json`, and the text for a person. */
export interface Answer {
  readonly value: unknown;
  readonly text: string;
  /** Why the run counts as failed although there is an answer. */
  readonly failure?: ErrorCode;
  /** The exit status of an answer that a program has to tell from others. */
  readonly exitCode?: number;
}

/** One run of the command line. */
export interface Run {
  readonly operands: readonly string[];
  readonly options: Options;
  /** The vault: the first operand or, of a command that also does without, `--vault`; empty where none was named. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Calls the archive; the input is parsed by the contract as if it came from a window. */
  call<N extends VaultCallName>(name: N, input: unknown): Promise<CallOutput<N>>;
}

/** What each command of usage.ts does. */
export const runs: Readonly<Record<CommandName, (run: Run) => Promise<Answer>>> = {
  async create(run) {
    const { value, text } = await make(run);
    return { value, text: `The vault is made.\n\n${text}` };
  },

  async add(run) {
    const input = given({
      paths: run.operands.slice(1).map(fromWorkingFolder),
      by: run.options.text('by'),
      source: run.options.text('source'),
    });
    await open(run);
    if (run.options.flag('look')) {
      const seen = await run.call('intake.look', { paths: input.paths });
      return { value: seen, text: printLook(printable(seen)) };
    }
    const value = await run.call('intake.add', input);
    return {
      value,
      text: printAdded(printable(value)),
      ...(value.cancelled ? { failure: 'CANCELLED' as const } : {}),
    };
  },

  async put(run) {
    const file = operand(run, 1);
    // Standard input may be the terminal, which is needed for the passphrase first.
    const read = file === '-' ? null : readText(file);
    await open(run);
    const value = await run.call('records.put', { text: read ?? decodeUtf8(await buffer(process.stdin)) });
    return { value, text: print.printPut(printable(value)) };
  },

  async list(run) {
    await open(run);
    const value = await run.call(
      'records.list',
      given({ type: run.options.text('type'), state: run.options.flag('trashed') ? 'trashed' : 'active' }),
    );
    return { value, text: print.printList(printable(value)) };
  },

  async show(run) {
    const code = operand(run, 1);
    const form = oneOf(run.options.text('form'), 'form', ['WG']);
    const language = oneOf(run.options.text('language'), 'language', ['en', 'ru', 'be']) ?? 'en';
    await open(run);
    if (form !== undefined) {
      const answered = await run.call('questionnaires.answer', { form, code, language });
      return { value: answered, text: printQuestionnaire(printable(answered), language) };
    }
    const value = await run.call('records.show', { code });
    const hint = value.type === 'person' ? `\n\n${QUESTIONNAIRE_HINT}` : '';
    return { value, text: `${print.printRecord(printable(value))}${hint}` };
  },

  search: (run) => runSearch(run, () => open(run)),

  async timeline(run) {
    const code = operand(run, 1);
    const language = oneOf(run.options.text('language'), 'language', ['en', 'ru', 'be']) ?? 'en';
    const theme = oneOf(run.options.text('theme'), 'theme', ['light', 'print']) ?? 'light';
    const svg = run.options.text('svg');
    await open(run);
    const value = await run.call('timeline', { code });
    const table = printTimelineTable(printable(value), { language, columns: process.stdout.columns ?? 100 });
    if (svg === undefined) return { value, text: table };
    const drawn = await run.call('timeline.draw', { code, language, theme });
    writeChosenFile(fromWorkingFolder(svg), run.folder, drawn.svg);
    return { value, text: `${table}\n\nDrawn into ${printable(svg)}.` };
  },

  draft: (run) => runDraft(run, () => open(run)),

  check: (run) => runCheck(run, () => open(run)),

  export: (run) => runExport(run, () => open(run)),

  ocr: (run) => runOcr(run, () => open(run)),

  'import-table': (run) => runImportTable(run, () => open(run)),

  stats: (run) => runStats(run, () => open(run)),

  survey: (run) => runSurvey(run, () => open(run)),

  'export-table': (run) => runExportTable(run, () => open(run)),

  async history(run) {
    const limit = wholeNumber(run.options.text('limit'), '--limit');
    await open(run);
    const value = await run.call('history.read', given({ code: run.operands[1], limit }));
    return { value, text: print.printHistory(printable(value)) };
  },

  async undo(run) {
    const seq = wholeNumber(run.operands[1], 'ENTRY');
    await open(run);
    const value = await run.call('history.undo', given({ seq }));
    return { value, text: `Entry ${value.undone} is taken back.` };
  },

  merge: (run) => runMerge(run, () => open(run)),

  names: (run) => runNames(run, () => open(run)),

  mentions: (run) => runMentions(run, () => open(run)),

  similar: (run) => runSimilar(run, () => open(run)),

  redact: (run) => runRedact(run, () => open(run)),

  exchange: (run) => runExchange(run, () => open(run)),

  receive: (run) => runReceive(run, () => open(run)),

  async trash(run) {
    const code = operand(run, 1);
    await open(run);
    await run.call('records.trash', { code });
    return {
      value: { code, state: 'trashed' },
      text: `${printable(code)} is in the trash. khronika restore brings it back.`,
    };
  },

  restore: (run) => runRestore(run, unlockingOf(run)),

  backup: (run) => runBackup(run, unlockingOf(run)),

  verify: (run) => runVerify(run, () => open(run)),

  custody: (run) => runCustody(run, () => open(run)),

  async passphrase(run) {
    const workFactor = wholeNumber(run.options.text('work-factor'), '--work-factor');
    const read = await newPassphraseInFile(run.options);
    await open(run);
    const passphrase = read ?? (await chooseNewPassphrase(run.signal, run.options));
    await run.call('vault.passphrase', given({ passphrase, workFactor }));
    return { value: { changed: true }, text: 'The passphrase is changed.' };
  },

  keys: (run) => runKeys(run, () => open(run)),

  recovery: (run) =>
    runRecovery(
      run,
      () => open(run),
      () => unlockFrom(run),
    ),

  'time-proof': (run) => runTimeProof(run, () => open(run)),

  seal: (run) => runSeal(run),

  'verify-package': (run) => runVerifyPackage(run),

  'consent-form': (run) => runConsentForm(run),

  vocabulary(run) {
    return runVocabulary(run, () => open(run));
  },

  async sample(run) {
    const made = isFree(run.folder) ? await make(run) : null;
    await open(run, made?.passphrase);
    const sample = await run.call('sample.add', {});
    return {
      value: { ...made?.value, ...sample },
      text: `${made === null ? '' : `The vault is made. ${made.text}\n`}The sample archive is in. ${print.printPut(sample.put)}`,
    };
  },
};

interface Made {
  readonly value: { readonly id: string; readonly recoveryKey?: string };
  readonly text: string;
  readonly passphrase: string;
}

/** Makes a vault. The file for the recovery key is there before it, so that no vault is made whose key has no place to go. */
async function make(run: Run): Promise<Made> {
  const workFactor = wholeNumber(run.options.text('work-factor'), '--work-factor');
  const recipient = oneOf(run.options.text('recipient'), 'recipient', ['hybrid', 'x25519']);
  const secretFile = run.options.text('passphrase-file');
  const suggest = oneOf(run.options.text('suggest'), 'suggest', ['en', 'ru', 'be']);
  if (suggest !== undefined && secretFile !== undefined)
    throw new UsageError('Give --suggest or --passphrase-file.', 'create');
  const passphrase =
    (await newPassphraseInFile(run.options, 'passphrase-file')) ??
    (await chooseNewPassphrase(run.signal, run.options, suggest));
  const file = run.options.text('recovery-file');
  const reserved = file === undefined ? null : reserveFile(fromWorkingFolder(file), run.folder);
  let made: CallOutput<'vault.create'>;
  try {
    made = await run.call('vault.create', given({ folder: run.folder, passphrase, recipient, workFactor }));
  } catch (error) {
    reserved?.discard();
    throw error;
  }
  const { id, recoveryKey } = made;
  const shown = `Recovery key, shown this once. Write it down and keep it away from this computer:\n\n  ${recoveryKey}\n`;
  if (reserved === null) return { value: { id, recoveryKey }, text: shown, passphrase };
  try {
    reserved.fill(`# Recovery key of the Khronika vault ${id}\n${recoveryKey}\n`);
  } catch (error) {
    if (!isKhronikaError(error)) throw error;
    return { value: made, text: `The file for it could not be written.\n${shown}`, passphrase };
  }
  return {
    value: { id },
    text: 'The recovery key is in the file you named; keep it away from this computer.',
    passphrase,
  };
}

/** Unlocks the vault that was named, or another folder. */
async function open(run: Run, known?: string, folder = run.folder): Promise<void> {
  await run.call('vault.open', { folder, unlock: await unlockFrom(run, known) });
}

/** What was given to unlock with; where nothing was, the passphrase is asked for. */
async function unlockFrom(run: Run, known?: string): Promise<object> {
  const recovery = run.options.text('recovery-key-file');
  const file = run.options.text('passphrase-file');
  if (recovery !== undefined) return { recoveryKey: readRecoveryKey(fromWorkingFolder(recovery)) };
  const identity = run.options.text('identity-file');
  if (identity !== undefined) return { identity: readIdentityFile(fromWorkingFolder(identity)) };
  const shares = run.options.list('share-file');
  if (shares.length > 0) return { shares: shares.map((share) => readShareFile(fromWorkingFolder(share))) };
  const passphrase =
    known ?? (file === undefined ? await askPassphrase(run.signal) : readSecretFile(fromWorkingFolder(file)));
  return { passphrase };
}

function unlockingOf(run: Run): Unlocking {
  return {
    open: (folder) => open(run, undefined, folder),
    unlock: () => unlockFrom(run),
    isGiven:
      ['recovery-key-file', 'passphrase-file', 'identity-file'].some((name) => run.options.text(name) !== undefined) ||
      run.options.list('share-file').length > 0,
  };
}

/** The input without what was not given. */
function given(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

function operand(run: Run, index: number): string {
  return run.operands[index] ?? fail('INTERNAL');
}

function readText(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(fromWorkingFolder(file));
  } catch (error) {
    return fail('READ_FAILED', {}, error);
  }
  return decodeUtf8(bytes);
}

/** Whether nothing is in a place, or an empty folder. */
function isFree(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
