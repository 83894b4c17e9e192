import type { BackupRepair } from '../../../shared/contract/calls/backups.ts';
import { useWords, type WordKey } from '../../app/words.ts';
import { FoundWords } from './found-words.tsx';
import './backups.css';

/** What a repair has taken back, what no backup has, and what a look at everything says now. */
export function RepairOutcome({ repaired: answer }: { readonly repaired: BackupRepair }) {
  const { t } = useWords();
  const { ok, repaired, lost, kept, verification } = answer;
  return (
    <div className="backups-found">
      {repaired.length === 0 && lost.length === 0 ? <p>{t('backups.repair-nothing')}</p> : null}
      <ul>
        {repaired.map(({ what, where }) => (
          <li key={`${what} ${where}`}>{t(REPAIRED[what], { where })}</li>
        ))}
        {lost.map(({ kind, where }) => (
          <li key={`${kind} ${where}`} className="backups-wrong">
            {t(LOST[kind], { where })}
          </li>
        ))}
      </ul>
      {verification === null ? <p>{t('backups.repair-refused')}</p> : <FoundWords verification={verification} />}
      {kept === null ? null : <p className="backups-note">{t('backups.kept', { folder: kept })}</p>}
      {ok ? null : <p>{t('backups.repair-not-all')}</p>}
    </div>
  );
}

const REPAIRED = {
  'vault.json': 'backups.repaired-description',
  'key-slot': 'backups.repaired-slot',
  catalogue: 'backups.repaired-catalogue',
  file: 'backups.repaired-file',
} as const satisfies Record<BackupRepair['repaired'][number]['what'], WordKey>;

/** What something is called that is lost. */
export const LOST = {
  history: 'backups.lost-history',
  text: 'backups.lost-text',
  layer: 'backups.lost-layer',
  table: 'backups.lost-table',
  'key-slot': 'backups.lost-slot',
  file: 'backups.lost-file',
  diverged: 'backups.lost-diverged',
  catalogue: 'backups.lost-catalogue',
} as const satisfies Record<BackupRepair['lost'][number]['kind'], WordKey>;
