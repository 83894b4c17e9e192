import { useState } from 'react';
import type { KeySlotShown } from '../../../shared/contract/calls/keys.ts';
import { call } from '../../app/host.ts';
import { useWords, type WordKey } from '../../app/words.ts';
import { HeldFields } from '../../entry/held-fields.tsx';
import { NOTHING_HELD, unlockOf, type Held, type HeldKind } from '../../entry/held.ts';
import { LabelField } from './add-key.tsx';
import { ActDialog } from '../act-dialog.tsx';
import { nameOf } from './key-slot-words.ts';

interface ChangeKeyProps {
  readonly slot: KeySlotShown;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

export function RenameKey({ slot, onDone, onClose }: ChangeKeyProps) {
  const { t } = useWords();
  const [label, setLabel] = useState(slot.label);
  return (
    <ActDialog
      title={t('keys.rename', { name: nameOf(slot, t) })}
      act={t('keys.save')}
      isReady={label.trim() !== ''}
      working=""
      onClose={onClose}
      onAct={async () => {
        await call('keys.rename', { id: slot.id, label: label.trim() });
        onDone(t('keys.renamed', { name: label.trim() }));
      }}
    >
      {(isWorking) => <LabelField value={label} onChange={setLabel} isDisabled={isWorking} />}
    </ActDialog>
  );
}

const REMOVING: Readonly<Record<KeySlotShown['kind'], WordKey>> = {
  passphrase: 'keys.removing-passphrase',
  recovery: 'keys.removing-recovery',
  recipient: 'keys.removing-recipient',
  shares: 'keys.removing-shares',
};

/** Takes a way in away, after it was said what that does and what it does not. */
export function RemoveKey({ slot, onDone, onClose }: ChangeKeyProps) {
  const { t } = useWords();
  const name = nameOf(slot, t);
  return (
    <ActDialog
      title={t('keys.remove', { name })}
      act={t('keys.remove', { name })}
      isReady
      isDanger
      working=""
      onClose={onClose}
      onAct={async () => {
        await call('keys.remove', { id: slot.id });
        onDone(t('keys.removed', { name }));
      }}
    >
      {() => (
        <>
          <p>{t(REMOVING[slot.kind])}</p>
          <p>{t('keys.removing-copies')}</p>
        </>
      )}
    </ActDialog>
  );
}

const HELD: Readonly<Record<Exclude<KeySlotShown['kind'], 'recipient'>, HeldKind>> = {
  passphrase: 'passphrase',
  recovery: 'recoveryKey',
  shares: 'shares',
};

/** The drill: whether what somebody holds would open the vault. Nothing is opened and nothing changed. */
export function TryKey({ slot, onDone, onClose }: ChangeKeyProps) {
  const { t } = useWords();
  const by = slot.kind === 'recipient' ? 'identity' : HELD[slot.kind];
  const [held, setHeld] = useState<Held>({ ...NOTHING_HELD, by });
  const [isShown, setShown] = useState(false);
  const unlock = unlockOf(held);
  return (
    <ActDialog
      title={t('keys.try-named', { name: nameOf(slot, t) })}
      act={t('keys.try')}
      isReady={unlock !== null}
      working={t('keys.trying')}
      onClose={onClose}
      onAct={async () => {
        if (unlock === null) return;
        const { slot: opened } = await call('keys.try', { unlock });
        onDone(opened.id === slot.id ? t('keys.opens') : t('keys.opens-other', { name: nameOf(opened, t) }));
      }}
    >
      {(isWorking) => (
        <>
          <p>{t('keys.try-help')}</p>
          <HeldFields held={held} onChange={setHeld} isDisabled={isWorking} isShown={isShown} onShown={setShown} />
        </>
      )}
    </ActDialog>
  );
}
