import type { backupCalls, BackupVerification } from '../../shared/contract/calls/backups.ts';
import { fail } from '../../shared/contract/errors.ts';
import { makeCheckpoint } from '../archive/checkpoint.ts';
import type { Verification } from '../archive/verify.ts';
import { noteSetting } from '../archive/working-state.ts';
import { chooseState, costsOf } from '../backup/choose-state.ts';
import { folderWithin, placePaths, readPlace } from '../backup/place.ts';
import { createPlaces, noteBackup, noteDrill } from '../backup/places.ts';
import { progressOf, type CallContext, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Backups: making them, looking after them, and what they are there for. */
export function answerBackupCalls(archive: OpenArchive): CallsOf<typeof backupCalls> {
  const openVault = () => (archive.openId() === null ? null : archive.vault());
  const places = createPlaces(openVault);

  /** A place of the open vault. BACKUP_OF_OTHER for one with backups of another one. */
  const ours = (id: string): string => {
    const path = places.path(id);
    if (readPlace(placePaths(path)).vault !== archive.vault().id) fail('BACKUP_OF_OTHER');
    return path;
  };

  /** With an open vault the work stands on the list of jobs; without one it is the caller's alone. */
  const work = <Result>(
    kind: 'backup' | 'verify',
    context: CallContext,
    run: (options: {
      signal?: AbortSignal;
      onProgress(progress: Parameters<typeof progressOf>[0]): void;
    }) => Promise<Result>,
  ): Promise<Result> => {
    if (archive.openId() === null)
      return run({
        ...(context.signal === undefined ? {} : { signal: context.signal }),
        onProgress: (progress) => context.onProgress?.(progressOf(progress)),
      });
    return archive
      .jobs()
      .during(kind, context, ({ signal, onProgress }) =>
        run({ signal, onProgress: (progress) => onProgress(progressOf(progress)) }),
      );
  };

  return {
    'backups.places': async () => places.list(),
    'backups.choose': async ({ folder, within }) => places.choose(within ? folderWithin(folder) : folder),
    'backups.forget': async ({ place }) => {
      places.forget(place);
      return {};
    },
    'backups.make': async ({ place, thorough }, context = {}) => {
      const vault = archive.vault();
      const path = places.pathForBackup(place);
      const { backUp } = await import('../backup/backup.ts');
      await archive.checkpoint();
      // The state has a signature over all that its history says.
      await makeCheckpoint(vault);
      const made = await work('backup', context, (options) => backUp(vault, path, { ...options, thorough }));
      noteBackup(vault, path, made);
      places.begun(place);
      noteSetting(vault, 'lastBackup', new Date().toISOString());
      return made;
    },
    'backups.states': async ({ place }) => {
      const paths = placePaths(places.path(place));
      return { vault: readPlace(paths).vault, ...costsOf(paths) };
    },
    'backups.check': async ({ place }, context = {}) => {
      const paths = placePaths(places.path(place));
      readPlace(paths);
      const { checkPlace } = await import('../backup/check-place.ts');
      return work('verify', context, (options) => checkPlace(paths, options));
    },
    'backups.drill': async ({ place, unlock, ...choice }, context = {}) => {
      const vault = openVault();
      const path = vault === null ? places.path(place) : ours(place);
      const { drill } = await import('../backup/drill.ts');
      const { vault: id, ...drilled } = await work('verify', context, (options) =>
        drill(path, unlock, { ...choice, ...options, current: vault?.catalogue ?? null }),
      );
      if (vault !== null && vault.id === id && drilled.verification.ok)
        noteDrill(vault, path, new Date().toISOString());
      return { ...drilled, verification: shown(drilled.verification) };
    },
    'backups.restore': async ({ place, folder, ...options }, context = {}) => {
      const { restoreState } = await import('../backup/restore.ts');
      const restored = await work('backup', context, (listening) =>
        restoreState(places.path(place), folder, { ...options, ...listening }),
      );
      return { ...restored, verification: restored.verification && shown(restored.verification) };
    },
    'backups.compare': async ({ place }) => {
      const { compareWithBackups } = await import('../backup/compare-with-backups.ts');
      return compareWithBackups(archive.vault(), [ours(place)]);
    },
    'backups.record': async ({ place, ...choice }) => {
      const { recordThen } = await import('../backup/restore-record.ts');
      const { showThen } = await import('../backup/show-record.ts');
      const vault = archive.vault();
      return showThen(vault.catalogue, await recordThen(vault, ours(place), choice));
    },
    'backups.bring-back': async ({ place, ...choice }) => {
      const { bringBack } = await import('../backup/restore-record.ts');
      const { showThen } = await import('../backup/show-record.ts');
      const vault = archive.vault();
      const { seq, ...then } = await bringBack(vault, ours(place), choice);
      return { ...showThen(vault.catalogue, then), seq };
    },
    'backups.document': async ({ place, code }, context = {}) => {
      const { restoreDocument } = await import('../backup/restore-file.ts');
      return restoreDocument(archive.vault(), placePaths(ours(place)), code, { signal: context.signal });
    },
    'backups.repair': async ({ place, folder, unlock, acceptLoss, look }, context = {}) => {
      if (archive.openId() !== null) fail('VAULT_IN_USE');
      const { lookAtRepair, repairVault } = await import('../backup/repair.ts');
      if (look)
        return { ...(await lookAtRepair(places.path(place), folder, unlock, { acceptLoss })), verification: null };
      const repaired = await work('verify', context, (options) =>
        repairVault(places.path(place), folder, unlock, { ...options, acceptLoss }),
      );
      return { ...repaired, verification: repaired.verification && shown(repaired.verification) };
    },
    'backups.repair-open': async ({ place, unlock, acceptLoss }, context = {}) => {
      const { folder } = archive.vault().paths;
      const path = ours(place);
      // Before the vault is closed: a place without a state would close it for nothing.
      chooseState(placePaths(path));
      const { repairVault } = await import('../backup/repair.ts');
      await archive.lock();
      const repaired = await work('verify', context, (options) =>
        repairVault(path, folder, unlock, { ...options, acceptLoss }),
      );
      return { ...repaired, verification: repaired.verification && shown(repaired.verification) };
    },
  };
}

/** What was checked and what is wrong; the codes to compare are those of the open vault, not of this one. */
function shown({ ok, checked: { files, records, history }, problems }: Verification): BackupVerification {
  return { ok, checked: { files, records, history }, problems };
}
