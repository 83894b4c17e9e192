import packageFile from '../../package.json' with { type: 'json' };
import type { vaultCalls } from '../../shared/contract/calls/vault.ts';
import { fail } from '../../shared/contract/errors.ts';
import { readHome } from '../archive/home.ts';
import { dismissFailures, noteSetting } from '../archive/working-state.ts';
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
      const { id, readOnly, unfinishedFiles } = await archive.open(folder, unlock);
      return { id, readOnly, unfinishedFiles };
    },
    'vault.lock': async () => {
      await archive.lock();
      return {};
    },
    'vault.passphrase': async ({ passphrase, workFactor }) => {
      await archive.vault().changePassphrase(passphrase, workFactor);
      return {};
    },
    'vault.verify': async (_input, context = {}) => {
      const vault = archive.vault();
      const { verify } = await import('../archive/verify.ts');
      const found = await archive.jobs().during('verify', context, ({ signal, onProgress }) =>
        verify(vault, {
          signal,
          onProgress: ({ done, total, bytes }) => onProgress(progressOf({ done, total, bytes })),
        }),
      );
      // For the window. On the command line a vault that is only read does not change by a byte.
      if (found.ok && archive.isFollowed) noteSetting(vault, 'lastVerified', new Date().toISOString());
      return found;
    },
    'vault.backup': async ({ folder }, context = {}) => {
      const vault = archive.vault();
      const { backUp } = await import('../vault/backup.ts');
      const copied = await archive.jobs().during('backup', context, ({ signal, onProgress }) =>
        backUp(vault, folder, {
          signal,
          onProgress: ({ done, total, bytes, totalBytes }) =>
            onProgress(progressOf({ done, total, bytes, totalBytes })),
        }),
      );
      noteSetting(vault, 'lastBackup', new Date().toISOString());
      return copied;
    },
    'recovery.sheet': async ({ recoveryKey, id, language, file }) => {
      const { writeRecoverySheet } = await import('../vault/recovery-sheet.ts');
      const vaultId = id ?? archive.openId();
      await writeRecoverySheet(file, { recoveryKey, vaultId, language, day: today() });
      return {};
    },
    'home.read': async () => readHome(archive.vault().catalogue, today()),
    'home.dismiss': async ({ failures }) => {
      if (archive.vault().readOnly) fail('VAULT_READ_ONLY');
      dismissFailures(archive.vault(), failures);
      return {};
    },
  };
}
