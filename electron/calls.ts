import type { CallInput, CallName, CallOutput } from '../shared/contract/calls.ts';
import { fail } from '../shared/contract/errors.ts';
import packageFile from '../package.json' with { type: 'json' };
import { idOf } from './archive/codes.ts';
import { commit } from './archive/commit.ts';
import { followDefinitions, hasRecords } from './archive/follow-definitions.ts';
import { showHistory } from './archive/history-view.ts';
import { parseLines, put } from './archive/put.ts';
import { search } from './archive/search.ts';
import { timelineOf } from './archive/timeline.ts';
import { undo } from './archive/undo.ts';
import { verify } from './archive/verify.ts';
import { listRecords, showRecord } from './archive/view.ts';
import { add } from './intake/add.ts';
import type { Progress } from './intake/progress.ts';
import { createReaderPool } from './intake/reader-pool.ts';
import type { Reader, ReaderOptions } from './intake/reader.ts';
import { exportSubmission } from './submissions/export.ts';
import { drawTimeline } from './submissions/timeline-svg.ts';
import { storageFailure } from './vault/catalogue.ts';
import { VAULT_FORMAT } from './vault/vault-folder.ts';
import { createVault, openVault, type Vault } from './vault/vault.ts';

/** What a long call may use: to say how far it is, and to be stopped. */
export interface CallContext {
  onProgress?(progress: Progress): void;
  readonly signal?: AbortSignal;
}

/** One function for every call of the contract. */
export type Calls = {
  readonly [N in CallName]: (input: CallInput<N>, context?: CallContext) => Promise<CallOutput<N>>;
};

/**
 * Binds every call of the contract to the archive. The vault process and the command line both go through it. It holds at most
 * one open vault; everything but `app.about` and the opening calls fails with VAULT_LOCKED while there is none.
 */
export function createCalls(options: { readonly reader?: ReaderOptions } = {}): Calls {
  let vault: Vault | null = null;
  let reader: Reader | null = null;
  const opened = (): Vault => vault ?? fail('VAULT_LOCKED');
  const reading = (): Reader => (reader ??= createReaderPool(options.reader));
  const lock = (): void => {
    reader?.close();
    reader = null;
    const closing = vault;
    vault = null;
    closing?.close();
  };
  const setState = (code: string, state: 'active' | 'trashed'): void => {
    const id = idOf(opened().catalogue, code);
    commit(opened(), { action: state === 'active' ? 'restore' : 'trash' }, (draft) => draft.setState(id, state));
  };

  return withNamedFailures({
    'app.about': async () => ({ name: 'Khronika', version: packageFile.version, vaultFormat: VAULT_FORMAT }),

    'vault.create': async ({ folder, passphrase, recipient, workFactor }) =>
      createVault(folder, { passphrase, recipient, ...(workFactor === undefined ? {} : { workFactor }) }),
    'vault.open': async ({ folder, unlock }) => {
      lock();
      vault = await openVault(folder, unlock);
      try {
        // After an update what is derived follows the new definitions; else nothing is written.
        if (!vault.readOnly && hasRecords(vault.catalogue)) followDefinitions(vault.catalogue);
      } catch (error) {
        lock();
        throw error;
      }
      return { id: vault.id, readOnly: vault.readOnly, unfinishedFiles: vault.unfinishedFiles };
    },
    'vault.lock': async () => {
      lock();
      return {};
    },
    'vault.passphrase': async ({ passphrase, workFactor }) => {
      await opened().changePassphrase(passphrase, workFactor);
      return {};
    },
    'vault.verify': async (_input, context = {}) => {
      const { signal } = context;
      return verify(opened(), {
        ...(signal === undefined ? {} : { signal }),
        onProgress: ({ done, total, bytes }) =>
          context.onProgress?.({
            filesDone: done,
            filesTotal: total,
            bytesDone: bytes,
            bytesTotal: bytes,
            bytesPerSecond: 0,
            secondsRemaining: null,
          }),
      });
    },

    'intake.add': async ({ paths, by, source }, context = {}) =>
      add(opened(), reading(), paths, {
        ...context,
        ...(by === undefined ? {} : { by }),
        ...(source === undefined ? {} : { source }),
      }),
    'sample.add': async () => {
      const { addSample } = await import('../build/sample/add.ts');
      return addSample(opened(), reading());
    },

    'records.put': async (input) => put(opened(), 'text' in input ? parseLines(input.text) : input.lines),
    'records.list': async ({ type, state }) => listRecords(opened().catalogue, type, state),
    'records.show': async ({ code }) => showRecord(opened().catalogue, code),
    'records.trash': async ({ code }) => {
      setState(code, 'trashed');
      return {};
    },
    'records.restore': async ({ code }) => {
      setState(code, 'active');
      return {};
    },

    'history.read': async ({ code, limit }) => showHistory(opened().catalogue, code, limit),
    'history.undo': async ({ seq }) => undo(opened(), seq),

    search: async ({ query, limit, offset }) =>
      search(opened().catalogue, query, {
        ...(limit === undefined ? {} : { limit }),
        ...(offset === undefined ? {} : { offset }),
      }),
    timeline: async ({ code }) => timelineOf(opened().catalogue, code),
    'timeline.draw': async ({ code, language, theme, width }) => ({
      svg: drawTimeline(timelineOf(opened().catalogue, code), {
        language,
        theme,
        today: today(),
        ...(width === undefined ? {} : { width }),
      }),
    }),

    'submission.export': async (input) =>
      exportSubmission(opened(), (file) => reading().read({ ...file, name: '', view: 'stranger' }), {
        ...input,
        today: today(),
      }),
  });
}

/** Damage and failures of the disk can come up wherever the catalogue is read; each leaves here under its own code. */
function withNamedFailures(calls: Calls): Calls {
  const named = Object.entries(calls).map(([name, call]) => [
    name,
    (input: never, context?: CallContext) =>
      (call as (input: never, context?: CallContext) => Promise<unknown>)(input, context).catch((error: unknown) => {
        throw storageFailure(error);
      }),
  ]);
  return Object.fromEntries(named) as Calls;
}

/** The ISO day on the wall, not in Greenwich. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
