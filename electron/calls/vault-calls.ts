import packageFile from '../../package.json' with { type: 'json' };
import type { vaultCalls } from '../../shared/contract/calls/vault.ts';
import { fail } from '../../shared/contract/errors.ts';
import { outsideState } from '../archive/checkpoint.ts';
import { findingCount, noteWholeRound } from '../archive/fixity.ts';
import { readHome } from '../archive/home.ts';
import { notedAs } from '../archive/key-history.ts';
import { dismissFailures, noteSetting } from '../archive/working-state.ts';
import { placesAtHand } from '../backup/places.ts';
import { VAULT_FORMAT } from '../vault/vault-folder.ts';
import { createVault } from '../vault/vault.ts';
import { given, progressOf, today, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Opening, closing and keeping a vault. */
export function answerVaultCalls(archive: OpenArchive): CallsOf<typeof vaultCalls> {
  return {
    'app.about': async () => ({ name: 'Khronika', version: packageFile.version, vaultFormat: VAULT_FORMAT }),
    'vault.create': async ({ folder, passphrase, recipient, workFactor }) =>
      createVault(folder, { passphrase, recipient, ...given({ workFactor }) }),
    'vault.open': async ({ folder, unlock }) => {
      const opened = await archive.open(folder, unlock);
      const { id, readOnly, unfinishedFiles, keys } = opened;
      // For the window. On the command line a vault that is only read does not change by a byte.
      if (archive.isFollowed) {
        try {
          keys.noteUse();
        } catch {
          // A full disk or a damaged page: the vault is open all the same, and the next opening notes it.
        }
      }
      return { id, readOnly, unfinishedFiles, filesToRewrap: opened.isReplacing() ? opened.filesToRewrap() : null };
    },
    'vault.lock': async () => {
      await archive.lock();
      return {};
    },
    'vault.passphrase': async ({ passphrase, workFactor }) => {
      const vault = archive.vault();
      await vault.changePassphrase(passphrase, workFactor, notedAs(vault, 'passphrase changed'));
      return {};
    },
    'vault.verify': async ({ code }, context = {}) => {
      const vault = archive.vault();
      const { verify } = await import('../archive/verify.ts');
      const started = new Date().toISOString();
      const checks = new Map<string, 'file-missing' | 'file-damaged' | null>();
      const looked = await archive.jobs().during('verify', context, ({ signal, onProgress }) =>
        verify(vault, {
          signal,
          code,
          onFile: (id, problem) => void checks.set(id, problem),
          onProgress: ({ done, total, bytes }) => onProgress(progressOf({ done, total, bytes })),
        }),
      );
      const { compareWithBackups } = await import('../backup/compare-with-backups.ts');
      const compared = await compareWithBackups(vault, placesAtHand(vault));
      const problems = [...looked.problems, ...compared.problems];
      const unchecked = [...looked.unchecked, ...compared.unchecked];
      const found = { ...looked, problems, unchecked, ok: problems.length === 0 };
      // A round of checks as good as any.
      if (archive.isFollowed && !vault.readOnly) noteWholeRound(vault, started, checks);
      // For the window. On the command line a vault that is only read does not change by a byte.
      if (found.ok && archive.isFollowed) noteSetting(vault, 'lastVerified', new Date().toISOString());
      return found;
    },
    'recovery.sheet': async ({ recoveryKey, id, language, file }) => {
      const { writeRecoverySheet } = await import('../vault/recovery-sheet.ts');
      const vaultId = id ?? archive.openId();
      await writeRecoverySheet(file, { recoveryKey, vaultId, language, day: today() });
      return {};
    },
    'home.read': async () => {
      const vault = archive.vault();
      const trust = { findings: findingCount(vault.catalogue), outside: await outsideState(vault) };
      return { ...readHome(vault.catalogue, today()), trust };
    },
    'home.dismiss': async ({ failures }) => {
      if (archive.vault().readOnly) fail('VAULT_READ_ONLY');
      dismissFailures(archive.vault(), failures);
      return {};
    },
  };
}
