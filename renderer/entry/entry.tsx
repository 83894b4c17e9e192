import { useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { languages } from '../app/languages.ts';
import { call } from '../app/host.ts';
import { changeSettings, useSession, type KnownVault } from '../app/session.ts';
import { useWords, type WordKey } from '../app/words.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { Select } from '../kit/select.tsx';
import { Icon, type IconName } from '../kit/icon.tsx';
import { CreateVault } from './create-vault.tsx';
import { UnlockVault } from './unlock-vault.tsx';
import './entry.css';

type Step =
  | { readonly is: 'choosing' }
  | { readonly is: 'creating'; readonly sample: boolean }
  | { readonly is: 'unlocking'; readonly vault: KnownVault };

const LOCKED: Readonly<Record<string, WordKey>> = {
  '#asked': 'entry.locked-asked',
  '#idle': 'entry.locked-idle',
  '#hidden': 'entry.locked-hidden',
  '#suspended': 'entry.locked-suspended',
  '#screen-locked': 'entry.locked-screen-locked',
  '#stopped': 'entry.locked-stopped',
  '#wiped': 'entry.locked-wiped',
};

/** The way in: make a vault, open one, or look around in a sample. */
export function Entry() {
  const { t } = useWords();
  const { vaults } = useSession();
  const [step, setStep] = useState<Step>(() => {
    const [only] = vaults;
    // One whose keys are gone is not to be opened.
    const isOffered = vaults.length === 1 && location.hash !== '#wiped';
    return isOffered && only !== undefined ? { is: 'unlocking', vault: only } : { is: 'choosing' };
  });
  const [why] = useState(() => LOCKED[location.hash]);
  const choosing = (): void => setStep({ is: 'choosing' });
  return (
    <div className="entry">
      <main className="entry-page">
        <header>
          <h1>Khronika</h1>
          <p className="entry-lead">{t('entry.lead')}</p>
          {why === undefined ? null : (
            <p className="entry-why" role="status">
              <Icon name="lock" /> {t(why)}
            </p>
          )}
        </header>
        {step.is === 'choosing' ? (
          <Choosing onStep={setStep} />
        ) : step.is === 'creating' ? (
          <CreateVault sample={step.sample} onBack={choosing} />
        ) : (
          <UnlockVault vault={step.vault} onBack={choosing} />
        )}
      </main>
      <Foot />
    </div>
  );
}

function Choosing({ onStep }: { readonly onStep: (step: Step) => void }) {
  const { t, language } = useWords();
  const { vaults } = useSession();
  const open = async (): Promise<void> => {
    const { places } = await call('shell.choose', { what: 'vault', language });
    const [vault] = places;
    if (vault !== undefined) onStep({ is: 'unlocking', vault });
  };
  return (
    <>
      {vaults.length === 0 ? null : (
        <section aria-labelledby="entry-recent">
          <h2 id="entry-recent">{t('entry.recent')}</h2>
          <ul className="entry-vaults">
            {vaults.map((vault) => (
              <li key={vault.place}>
                <button type="button" className="entry-vault" onClick={() => onStep({ is: 'unlocking', vault })}>
                  <Icon name="lock" />
                  <span>{vault.name}</span>
                  <span className="entry-folder">{vault.folder}</span>
                </button>
                <IconButton
                  icon="close"
                  label={t('entry.forget', { name: vault.name })}
                  onPress={() => void call('shell.forget', { place: vault.place }).then(() => changeSettings({}))}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <ul className="entry-ways">
        <Way
          icon="add"
          label={t('entry.create')}
          help={t('entry.create-help')}
          onPress={() => onStep({ is: 'creating', sample: false })}
        />
        <Way icon="folder" label={t('entry.open')} help={t('entry.open-help')} onPress={() => void open()} />
        <Way
          icon="star"
          label={t('entry.sample')}
          help={t('entry.sample-help')}
          onPress={() => onStep({ is: 'creating', sample: true })}
        />
      </ul>
    </>
  );
}

interface WayProps {
  readonly icon: IconName;
  readonly label: string;
  readonly help: string;
  readonly onPress: () => void;
}

function Way({ icon, label, help, onPress }: WayProps) {
  return (
    <li>
      <Button variant="plain" icon={icon} onPress={onPress}>
        {label}
      </Button>
      <p>{help}</p>
    </li>
  );
}

function Foot() {
  const { t, language } = useWords();
  const [about, setAbout] = useState<CallOutput<'app.about'> | null>(null);
  useEffect(() => {
    call('app.about', {}).then(setAbout, () => {});
  }, []);
  return (
    <footer className="entry-foot">
      <span>{about === null ? '' : t('entry.version', { version: about.version, format: about.vaultFormat })}</span>
      <Select
        label={t('entry.language')}
        options={languages}
        value={language}
        onChange={(chosen) => void changeSettings({ language: chosen })}
      />
    </footer>
  );
}
