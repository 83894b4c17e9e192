import type { BackupVerification } from '../../../shared/contract/calls/backups.ts';
import { useFormats } from '../../app/formats.ts';
import { useWords } from '../../app/words.ts';
import { Icon } from '../../kit/icon.tsx';
import { FoundProblems } from '../history/found-problems.tsx';

/** What a look at everything has found: that all is well, or what is not. */
export function FoundWords({ verification }: { readonly verification: BackupVerification }) {
  const { t } = useWords();
  const { number } = useFormats();
  const { ok, checked, problems } = verification;
  return (
    <div className="backups-found">
      <p className={ok ? 'backups-fine' : 'backups-wrong'}>
        <Icon name={ok ? 'check' : 'warning'} />
        <strong>{ok ? t('backups.fine') : t('backups.wrong', { count: problems.length })}</strong>
      </p>
      <p className="backups-note">
        {t('backups.checked', {
          files: number(checked.files),
          records: number(checked.records),
          entries: number(checked.history),
        })}
      </p>
      <FoundProblems problems={problems} />
    </div>
  );
}
