import { useState } from 'react';
import type { Verified } from '../../../shared/contract/shapes.ts';
import { failureWords } from '../../app/failure-words.ts';
import { useFormats } from '../../app/formats.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icon.tsx';
import { FoundProblems } from './found-problems.tsx';

/** Looks at everything, and says in words what was found and what to do. */
export function CheckAll({ onChange }: { readonly onChange: () => void }) {
  const { t } = useWords();
  const [isWorking, setWorking] = useState(false);
  const [found, setFound] = useState<Verified | null>(null);
  const [failed, setFailed] = useState('');
  const check = async (): Promise<void> => {
    setWorking(true);
    setFailed('');
    try {
      setFound(await call('vault.verify', {}));
      onChange();
    } catch (error) {
      setFailed(failureWords(error, t));
    }
    setWorking(false);
  };
  return (
    <>
      <div className="trust-buttons">
        <Button variant="primary" icon="verify" isDisabled={isWorking} onPress={() => void check()}>
          {t('trust.check-now')}
        </Button>
        <span role="status">{isWorking ? t('trust.checking') : failed}</span>
      </div>
      {found === null || isWorking ? null : <Found found={found} />}
    </>
  );
}

function Found({ found }: { readonly found: Verified }) {
  const { t } = useWords();
  const { number } = useFormats();
  const { ok, checked, problems, unchecked } = found;
  return (
    <div className="trust-found" role="group" aria-label={t('trust.found')}>
      <p className={ok ? 'trust-fine' : 'trust-wrong'}>
        <Icon name={ok ? 'check' : 'warning'} />
        <strong>{ok ? t('trust.fine') : t('trust.wrong', { count: problems.length })}</strong>
      </p>
      <p className="trust-note">
        {t('trust.checked', {
          files: number(checked.files),
          records: number(checked.records),
          entries: number(checked.history),
          checkpoints: number(checked.checkpoints),
        })}
      </p>
      <FoundProblems problems={problems} />
      {unchecked.length === 0 ? null : (
        <>
          <h3>{t('trust.unchecked')}</h3>
          <ul className="trust-unchecked">
            {unchecked.map(({ kind, where }) => (
              <li key={`${kind} ${where}`}>{uncheckedWords(kind, where)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );

  function uncheckedWords(kind: string, where: string): string {
    switch (kind) {
      case 'whole-folder':
        return t('trust.unchecked-folder');
      case 'no-checkpoint':
        return t('trust.unchecked-none');
      case 'since-checkpoint':
        return t('trust.unchecked-since', { count: Number(where) });
      case 'backup-sealed':
        return t('trust.unchecked-backup', { folder: where });
      case 'search-index':
        return t('trust.unchecked-index');
      default:
        return t('trust.unchecked-part', { part: where });
    }
  }
}
