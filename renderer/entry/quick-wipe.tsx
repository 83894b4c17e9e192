import { useEffect, useRef, useState } from 'react';
import { failureWords } from '../app/failure-words.ts';
import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { WentWrong } from '../kit/act-said.tsx';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { useWork } from '../kit/work.ts';
import { HoldButton } from './hold-button.tsx';

interface QuickWipeProps {
  readonly vault: { readonly place: string; readonly name: string };
  readonly onBack: () => void;
  /** In a dialog, which has the title already. */
  readonly isTitled?: boolean;
  /** Called when a person has read that it is done. */
  readonly onDone: () => void;
}

/**
 * Destroys the keys of a vault. First it says what that means; then the name of the folder is typed and a button held, so that neither a slip nor a
 * curious hand does it.
 */
export function QuickWipe({ vault, isTitled = true, onBack, onDone }: QuickWipeProps) {
  const { t } = useWords();
  const [sure, setSure] = useState('');
  const [slots, setSlots] = useState<number | null>(null);
  const { isWorking, error, run } = useWork();
  const section = useRef<HTMLElement>(null);
  // What it means comes before the field, and what was done before the button: also for those who hear it.
  useEffect(() => section.current?.focus(), [slots]);
  // With its ending or without, as the folder is called in one program or another.
  const isSure = [vault.name, `${vault.name}.khronika`].includes(sure.trim().normalize('NFC'));
  const wipe = (): Promise<void> =>
    run(async () => setSlots((await call('keys.wipe', { folder: vault.place, sure: sure.trim() })).slots));
  if (slots !== null)
    return (
      <section ref={section} tabIndex={-1} className="entry-form entry-wiped" aria-labelledby="entry-wiped">
        <h2 id="entry-wiped">{t('entry.wiped', { name: vault.name })}</h2>
        <p role="status">{t('entry.wiped-slots', { count: slots })}</p>
        <p>{t('entry.wiped-rest')}</p>
        <div className="entry-actions">
          <Button onPress={onDone}>{t('entry.wiped-close')}</Button>
        </div>
      </section>
    );
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="entry-form entry-wipe"
      aria-label={t('entry.wipe-title', { name: vault.name })}
    >
      {isTitled && <h2>{t('entry.wipe-title', { name: vault.name })}</h2>}
      <ul>
        <li>{t('entry.wipe-nobody')}</li>
        <li>{t('entry.wipe-rest')}</li>
        <li>{t('entry.wipe-backups')}</li>
        <li>{t('entry.wipe-disk')}</li>
      </ul>
      <TextField
        label={t('entry.wipe-name', { folder: vault.name })}
        value={sure}
        onChange={setSure}
        isDisabled={isWorking}
        help={t('entry.wipe-name-help')}
      />
      {error === null ? null : <WentWrong>{failureWords(error, t)}</WentWrong>}
      <div className="entry-actions">
        <HoldButton
          isDisabled={isWorking || !isSure}
          holding={(seconds) => t('entry.wipe-holding', { count: seconds })}
          onHeld={() => void wipe()}
        >
          {t('entry.wipe-hold')}
        </HoldButton>
        <Button variant="quiet" onPress={onBack} isDisabled={isWorking}>
          {t('entry.back')}
        </Button>
      </div>
    </section>
  );
}
