import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { BackupPlace } from '../../../shared/contract/calls/backups.ts';
import { call } from '../../app/host.ts';
import { language } from '../../app/words.ts';

/** Asks for a folder for backups; null when the person changed their mind. */
export async function choosePlace(): Promise<BackupPlace | null> {
  const { places } = await call('shell.choose', { what: 'backup-folder', language: language() });
  const [chosen] = places;
  return chosen === undefined ? null : call('backups.choose', { folder: chosen.place, within: true });
}

/** The place that was backed up to last, of those that can be reached now; null when there is none. */
export async function usualPlace(): Promise<BackupPlace | null> {
  const places = await call('backups.places', {});
  return places.find(({ isThere, backedUp }) => isThere && backedUp !== null) ?? null;
}

/** Backs up to where it was done last, or asks where to; null when the person changed their mind. */
export async function backUpNow(): Promise<CallOutput<'backups.make'> | null> {
  const place = (await usualPlace()) ?? (await choosePlace());
  return place === null ? null : call('backups.make', { place: place.id });
}
