import { useState, type FormEvent } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { call } from '../app/host.ts';
import { openVault, type KnownVault } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { WentWrong, Working } from '../kit/act-said.tsx';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { say } from '../kit/notices.tsx';
import { failureWords } from '../app/failure-words.ts';
import { isAgreed, NewPassphrase, NOT_TYPED } from './new-passphrase.tsx';
import { RecoveryKit } from './recovery-kit.tsx';

interface CreateVaultProps {
  /** Whether the new vault is filled with the sample archive. */
  readonly sample: boolean;
  readonly onBack: () => void;
}

/** Makes a vault: where it lies, its passphrase, and then its recovery key, which is shown this once. */
export function CreateVault({ sample, onBack }: CreateVaultProps) {
  const { t, language } = useWords();
  const [vault, setVault] = useState<KnownVault | null>(null);
  const [typed, setTyped] = useState(NOT_TYPED);
  const [working, setWorking] = useState<'creating' | 'opening' | 'filling' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [made, setMade] = useState<CallOutput<'vault.create'> | null>(null);

  const choose = async (): Promise<void> => {
    setError(null);
    try {
      const { places } = await call('shell.choose', { what: 'new-vault', language });
      if (places[0] !== undefined) setVault(places[0]);
    } catch (failure) {
      setError(failure);
    }
  };
  const ready = vault !== null && isAgreed(typed);
  const { passphrase } = typed;
  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready || working !== null) return;
    setWorking('creating');
    setError(null);
    try {
      setMade(await call('vault.create', { folder: vault.place, passphrase }));
    } catch (failure) {
      setError(failure);
    }
    setWorking(null);
  };
  const enter = async (): Promise<void> => {
    if (vault === null) return;
    setWorking('opening');
    setError(null);
    try {
      await openVault(vault, { passphrase }, async () => {
        if (!sample) return;
        setWorking('filling');
        // The vault is made and open, whatever became of the sample.
        await call('sample.add', {}).catch((failure: unknown) =>
          say({ text: failureWords(failure, t), tone: 'caution' }),
        );
      });
    } catch (failure) {
      setError(failure);
      setWorking(null);
    }
  };

  const status = working === null ? '' : t(`entry.${working}`);
  const failed = error === null ? null : <WentWrong>{failureWords(error, t)}</WentWrong>;
  if (made !== null)
    return (
      <RecoveryKit {...made} isDisabled={working !== null} onDone={() => void enter()}>
        {failed}
        <Working>{status}</Working>
      </RecoveryKit>
    );
  return (
    <form className="entry-form" onSubmit={(event) => void create(event)}>
      <h2>{sample ? t('entry.sample') : t('entry.create')}</h2>
      <div className="entry-place">
        <span className="entry-label" id="entry-place">
          {t('entry.place')}
        </span>
        {vault === null ? null : (
          <p>
            <Icon name="folder" /> <strong>{vault.name}</strong> <span className="entry-folder">{vault.folder}</span>
          </p>
        )}
        <Button
          aria-describedby="entry-place"
          icon="folder"
          onPress={() => void choose()}
          isDisabled={working !== null}
        >
          {vault === null ? t('entry.place-choose') : t('entry.place-change')}
        </Button>
      </div>
      <NewPassphrase typed={typed} onChange={setTyped} isDisabled={working !== null} />
      {failed}
      <div className="entry-actions">
        <Button variant="primary" type="submit" isDisabled={!ready || working !== null}>
          {t('entry.create')}
        </Button>
        <Button variant="quiet" onPress={onBack} isDisabled={working !== null}>
          {t('entry.back')}
        </Button>
      </div>
      <Working>{status}</Working>
    </form>
  );
}
