import { useEffect, useRef, useState } from 'react';
import type { BackupPlace, BackupRepair } from '../../shared/contract/calls/backups.ts';
import { failureWords } from '../app/failure-words.ts';
import { call } from '../app/host.ts';
import { openVault, type KnownVault } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { WentWrong, Working } from '../kit/act-said.tsx';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { CheckBox } from '../kit/switch.tsx';
import { useWork } from '../kit/work.ts';
import { choosePlace } from '../settings/backups/back-up.ts';
import { HeldChoice } from '../settings/backups/held-choice.tsx';
import { RepairOutcome } from '../settings/backups/repair-outcome.tsx';
import { unlockOf, type Held } from './held.ts';
import { RepairLook } from './repair-look.tsx';

interface RepairVaultProps {
  readonly vault: KnownVault;
  /** What was typed to open it with. */
  readonly held: Held;
  readonly onBack: () => void;
}

type Doing = 'choosing' | 'looking' | 'repairing' | 'opening';

/** A vault that does not open because it is damaged: what of it a backup has whole is shown, taken back, and the vault opened. */
export function RepairVault({ vault, held: typed, onBack }: RepairVaultProps) {
  const { t } = useWords();
  const [held, setHeld] = useState(typed);
  const [place, setPlace] = useState<BackupPlace | null>(null);
  const [seen, setSeen] = useState<BackupRepair | null>(null);
  const [repaired, setRepaired] = useState<BackupRepair | null>(null);
  const [acceptLoss, setAcceptLoss] = useState(false);
  const [doing, setDoing] = useState<Doing>('looking');
  const { isWorking, error, run } = useWork();
  const heading = useRef<HTMLHeadingElement>(null);
  // What this is about, and what was done, come before the fields: also for those who hear it.
  useEffect(() => heading.current?.focus(), [repaired]);
  const unlock = unlockOf(held);

  const act = (what: Doing, work: () => Promise<void>): Promise<void> => {
    setDoing(what);
    return run(work);
  };
  const choose = (): Promise<void> =>
    act('choosing', async () => {
      const chosen = await choosePlace();
      if (chosen === null) return;
      setPlace(chosen);
      setSeen(null);
    });
  const ask = (look: boolean): Promise<BackupRepair> | null =>
    place === null || unlock === null
      ? null
      : call('backups.repair', { place: place.id, folder: vault.place, unlock, acceptLoss: acceptLoss && !look, look });
  const look = (): Promise<void> => act('looking', async () => setSeen(await ask(true)));
  const repair = (): Promise<void> => act('repairing', async () => setRepaired(await ask(false)));
  const open = (): Promise<void> =>
    act('opening', async () => {
      if (unlock !== null) await openVault(vault, unlock);
    });

  const said = (
    <>
      {error === null ? null : <WentWrong>{failureWords(error, t)}</WentWrong>}
      <Working>{isWorking && doing !== 'choosing' ? t(SAID[doing]) : ''}</Working>
    </>
  );
  const title = (
    <h2 id="entry-repair" ref={heading} tabIndex={-1}>
      {t('entry.repair-title', { name: vault.name })}
    </h2>
  );
  const back = (
    <Button variant="quiet" onPress={onBack} isDisabled={isWorking}>
      {t('entry.back')}
    </Button>
  );
  if (repaired !== null)
    return (
      <section className="entry-form" aria-labelledby="entry-repair">
        {title}
        <RepairOutcome repaired={repaired} />
        {said}
        <div className="entry-actions">
          {repaired.verification === null ? null : (
            <Button variant="primary" isDisabled={isWorking} onPress={() => void open()}>
              {t('entry.enter')}
            </Button>
          )}
          {back}
        </div>
      </section>
    );
  const isHopeless = seen !== null && !seen.ok;
  return (
    <form
      className="entry-form"
      aria-labelledby="entry-repair"
      onSubmit={(event) => {
        event.preventDefault();
        if (place !== null && unlock !== null && !isWorking && seen === null) void look();
      }}
    >
      {title}
      <p>{t('entry.repair-help')}</p>
      <div className="entry-place">
        <span className="entry-label" id="entry-repair-place">
          {t('entry.repair-place')}
        </span>
        {place === null ? null : (
          <p>
            <Icon name="folder" /> <span className="entry-folder">{place.path}</span>
          </p>
        )}
        {place !== null && !place.isThere ? <WentWrong>{t('entry.repair-none')}</WentWrong> : null}
        <Button
          aria-describedby="entry-repair-place"
          icon="folder"
          onPress={() => void choose()}
          isDisabled={isWorking}
        >
          {place === null ? t('entry.repair-choose') : t('entry.repair-choose-other')}
        </Button>
      </div>
      <HeldChoice
        held={held}
        onChange={(changed) => {
          setHeld(changed);
          setSeen(null);
        }}
        isDisabled={isWorking}
      />
      <p className="entry-note">{t('entry.repair-then')}</p>
      {seen === null ? null : <RepairLook seen={seen} />}
      {isHopeless ? (
        <CheckBox label={t('backups.accept-loss')} value={acceptLoss} onChange={setAcceptLoss} isDisabled={isWorking} />
      ) : null}
      {said}
      <div className="entry-actions">
        {seen === null ? (
          <Button variant="primary" type="submit" isDisabled={place?.isThere !== true || unlock === null || isWorking}>
            {t('entry.repair-look')}
          </Button>
        ) : (
          <Button variant="primary" isDisabled={isWorking || (isHopeless && !acceptLoss)} onPress={() => void repair()}>
            {t('entry.repair-act')}
          </Button>
        )}
        {back}
      </div>
    </form>
  );
}

const SAID = {
  looking: 'entry.repair-looking',
  repairing: 'backups.repairing',
  opening: 'entry.opening',
} as const;
