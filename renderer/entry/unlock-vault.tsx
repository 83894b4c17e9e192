import { useEffect, useState, type FormEvent } from 'react';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import { failureWords } from '../app/failure-words.ts';
import { changeSettings, openVault, useSession, type KnownVault } from '../app/session.ts';
import { useWords, type WordKey } from '../app/words.ts';
import { WentWrong, Working } from '../kit/act-said.tsx';
import { Button } from '../kit/button.tsx';
import { say } from '../kit/notices.tsx';
import { CheckBox } from '../kit/switch.tsx';
import { useFocusBack } from '../kit/focus-back.ts';
import { HeldFields } from './held-fields.tsx';
import { heldKinds, NOTHING_HELD, unlockOf, type HeldKind } from './held.ts';
import { QuickWipe } from './quick-wipe.tsx';
import { RepairVault } from './repair-vault.tsx';

const USE: Readonly<Record<HeldKind, WordKey>> = {
  passphrase: 'entry.passphrase-use',
  recoveryKey: 'entry.recovery-use',
  shares: 'entry.shares-use',
  identity: 'entry.identity-use',
};

/** Asks for what opens a vault and says what to do when it does not. */
export function UnlockVault({ vault, onBack }: { readonly vault: KnownVault; readonly onBack: () => void }) {
  const { t } = useWords();
  const { settings } = useSession();
  const [held, setHeld] = useState(NOTHING_HELD);
  const [isShown, setShown] = useState(false);
  const [isOpening, setOpening] = useState(false);
  const [isWiping, setWiping] = useState(false);
  const [isRepairing, setRepairing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [waitUntil, setWaitUntil] = useState(0);
  const waiting = useWaiting(waitUntil);
  const unlock = unlockOf(held);
  const keepFocus = useFocusBack(isOpening);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isOpening || unlock === null || waiting > 0) return;
    keepFocus();
    setOpening(true);
    setError(null);
    try {
      const { unfinishedFiles, filesToRewrap, readOnly } = await openVault(vault, unlock);
      if (filesToRewrap !== null && !readOnly) say({ text: t('entry.keys-go-on', { count: filesToRewrap }) });
      if (unfinishedFiles > 0) say({ text: t('entry.unfinished', { count: unfinishedFiles }), tone: 'caution' });
    } catch (failure) {
      setError(failure);
      if (isKhronikaError(failure, 'UNLOCK_WAIT')) setWaitUntil(Date.now() + Number(failure.details['seconds']) * 1000);
      setOpening(false);
    }
  };
  const use = (by: HeldKind): void => {
    setHeld({ ...NOTHING_HELD, by });
    setError(null);
  };

  if (isWiping) return <QuickWipe vault={vault} onBack={() => setWiping(false)} onDone={onBack} />;
  if (isRepairing) return <RepairVault vault={vault} held={held} onBack={() => setRepairing(false)} />;
  // When the wait is over there is nothing left to say of it.
  const isTold = error === null || isKhronikaError(error, 'UNLOCK_WAIT');
  const message = waiting > 0 ? t('entry.wait', { count: waiting }) : isTold ? null : failureWords(error, t);
  return (
    <form className="entry-form" onSubmit={(event) => void submit(event)}>
      <h2>{t('entry.unlock', { name: vault.name })}</h2>
      <p className="entry-folder">{vault.folder}</p>
      <HeldFields held={held} onChange={setHeld} isDisabled={isOpening} isShown={isShown} onShown={setShown}>
        {message === null ? null : (
          <WentWrong>
            {message}{' '}
            {isKhronikaError(error, 'PASSPHRASE_WRONG') && !isShown && waiting === 0 ? t('entry.keyboard') : null}
          </WentWrong>
        )}
      </HeldFields>
      <CheckBox
        label={t('entry.remember')}
        help={t('entry.remember-help')}
        value={settings.rememberVaults}
        onChange={(rememberVaults) => void changeSettings({ rememberVaults })}
      />
      <div className="entry-actions">
        <Button variant="primary" type="submit" isDisabled={isOpening || unlock === null || waiting > 0}>
          {t('entry.enter')}
        </Button>
        <Button variant="quiet" onPress={onBack} isDisabled={isOpening}>
          {t('entry.back')}
        </Button>
      </div>
      <Working>{isOpening ? t(held.by === 'passphrase' ? 'entry.opening' : 'entry.opening-otherwise') : ''}</Working>
      {isKhronikaError(error, 'VAULT_DAMAGED') ? (
        <div className="entry-repair-offer">
          <p>{t('entry.repair-offer')}</p>
          <Button icon="retry" onPress={() => setRepairing(true)} isDisabled={isOpening}>
            {t('entry.repair-begin')}
          </Button>
        </div>
      ) : null}
      <nav className="entry-otherwise" aria-label={t('entry.otherwise')}>
        {heldKinds
          .filter((by) => by !== held.by)
          .map((by) => (
            <Button key={by} variant="quiet" onPress={() => use(by)} isDisabled={isOpening}>
              {t(USE[by])}
            </Button>
          ))}
        <Button variant="quiet" onPress={() => setWiping(true)} isDisabled={isOpening}>
          {t('entry.wipe')}
        </Button>
      </nav>
    </form>
  );
}

/**
 * Seconds until another attempt is taken, counted down.
 *
 * @param until milliseconds of the clock
 */
function useWaiting(until: number): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (until === 0) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [until]);
  return now === 0 || until === 0 ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}
