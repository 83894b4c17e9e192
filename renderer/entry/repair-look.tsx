import type { BackupRepair } from '../../shared/contract/calls/backups.ts';
import { useWords } from '../app/words.ts';
import { LOST } from '../settings/backups/repair-outcome.tsx';

/** What a repair would take back out of a backup, and what the backup does not have either. Nothing is changed yet. */
export function RepairLook({ seen: { repaired, lost } }: { readonly seen: BackupRepair }) {
  const { t } = useWords();
  return (
    <section className="entry-repair-look" aria-label={t('entry.repair-seen')} role="status">
      {repaired.length === 0 ? (
        <p>{t(lost.length === 0 ? 'entry.repair-whole' : 'entry.repair-nothing')}</p>
      ) : (
        <>
          <p>{t('entry.repair-found')}</p>
          <ul>
            {repaired.map(({ what, where }) => (
              <li key={`${what} ${where}`}>{t(NAMES[what], { where })}</li>
            ))}
          </ul>
        </>
      )}
      {lost.length === 0 ? null : (
        <>
          <p>{t('entry.repair-lost')}</p>
          <ul>
            {lost.map(({ kind, where }) => (
              <li key={`${kind} ${where}`}>{t(LOST[kind], { where })}</li>
            ))}
          </ul>
        </>
      )}
      <p>{t('entry.repair-files')}</p>
    </section>
  );
}

const NAMES = {
  'vault.json': 'entry.repair-of-description',
  'key-slot': 'entry.repair-of-slot',
  catalogue: 'entry.repair-of-catalogue',
  file: 'entry.repair-of-file',
} as const;
