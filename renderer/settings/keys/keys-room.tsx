import { useEffect } from 'react';
import type { KeySlotShown } from '../../../shared/contract/calls/keys.ts';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { useAsked } from '../../app/asked.ts';
import { useCommands } from '../../app/commands.ts';
import { call } from '../../app/host.ts';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { Failure } from '../../kit/failure.tsx';
import { say } from '../../kit/notices.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useDoing } from '../doing.ts';
import { PartPage, PartSection } from '../part-page.tsx';
import { AddPassphrase, AddRecipient } from './add-key.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { RemoveKey, RenameKey, TryKey } from './change-key.tsx';
import { KeyList } from './key-list.tsx';
import { MakeKit } from './make-kit.tsx';
import { NewRecoveryKey } from './new-recovery-key.tsx';
import { ReplaceKeys } from './replace-keys.tsx';
import { WipeOpenVault } from './wipe-open-vault.tsx';
import './keys.css';

type Doing =
  | { readonly is: 'add-passphrase' | 'add-recipient' | 'recovery-key' | 'kit' | 'passphrase' | 'replace' | 'wipe' }
  | { readonly is: 'try' | 'rename' | 'remove'; readonly slot: KeySlotShown };

/** Milliseconds between two questions how far a replacement of the keys is. */
const ASK_AGAIN = 2000;

/** The ways to open the vault: what there is, whether it works, and adding, trying and taking away. */
export function KeysRoom() {
  const { t } = useWords();
  const keys = useAsked('keys.list', {});
  const { again } = keys;
  const isReplacing = keys.value?.replacing === true;
  // It goes on behind the window.
  useEffect(() => {
    if (!isReplacing) return;
    const timer = setInterval(again, ASK_AGAIN);
    return () => clearInterval(timer);
  }, [isReplacing, again]);
  return (
    <PartPage title={t('keys.title')} intro={t('keys.intro')}>
      {keys.error === undefined ? null : <Failure error={keys.error} onRetry={keys.again} />}
      {keys.value === undefined ? <Skeleton rows={8} /> : <KeysOf keys={keys.value} onChange={keys.again} />}
    </PartPage>
  );
}

function KeysOf({ keys, onChange }: { readonly keys: CallOutput<'keys.list'>; readonly onChange: () => void }) {
  const { t } = useWords();
  const isReadOnly = useSession().open?.readOnly === true;
  const { doing, begin, over } = useDoing<Doing>(onChange);
  const { slots } = keys;
  const count = (kind: KeySlotShown['kind']): number => slots.filter((slot) => slot.kind === kind).length;
  const beginning = (is: Exclude<Doing, { slot: KeySlotShown }>['is']) => (): void => begin({ is });
  useCommands([
    {
      id: 'keys.add-passphrase',
      group: 'file',
      label: t('keys.add-passphrase'),
      keys: 'Mod+N',
      enabled: !isReadOnly,
      run: beginning('add-passphrase'),
    },
    { id: 'keys.kit', group: 'file', label: t('keys.kit'), enabled: !isReadOnly, run: beginning('kit') },
    {
      id: 'keys.recovery-key',
      group: 'file',
      label: t('keys.recovery-key'),
      enabled: !isReadOnly,
      run: beginning('recovery-key'),
    },
  ]);
  return (
    <>
      <PartSection title={t('keys.ways')}>
        <KeyList
          slots={slots}
          isReadOnly={isReadOnly}
          onTry={(slot) => begin({ is: 'try', slot })}
          onRename={(slot) => begin({ is: 'rename', slot })}
          onRemove={(slot) => begin({ is: 'remove', slot })}
        />
        {isReadOnly ? null : (
          <div className="keys-buttons">
            <Button icon="add" keys="Mod+N" onPress={beginning('add-passphrase')}>
              {t('keys.add-passphrase')}
            </Button>
            <Button icon="add" onPress={beginning('add-recipient')}>
              {t('keys.add-recipient')}
            </Button>
            <Button icon="note" onPress={beginning('recovery-key')}>
              {t('keys.recovery-key')}
            </Button>
            <Button icon="group" onPress={beginning('kit')}>
              {t('keys.kit')}
            </Button>
          </div>
        )}
      </PartSection>
      {isReadOnly ? null : (
        <PartSection
          title={t('settings.passphrase')}
          about={t('keys.change-about')}
          act={
            <Button icon="key" onPress={beginning('passphrase')}>
              {t('settings.passphrase-change')}
            </Button>
          }
        />
      )}
      <VaultRecipient recipient={keys.recipient} identity={keys.identity} />
      {isReadOnly ? null : (
        <PartSection
          title={t('keys.replace')}
          about={keys.replacing ? t('keys.replace-left', { count: keys.filesToRewrap }) : t('keys.replace-about')}
          act={
            <Button icon="retry" onPress={beginning('replace')}>
              {keys.replacing ? t('keys.replace-on') : t('keys.replace-begin')}
            </Button>
          }
        />
      )}
      <PartSection
        title={t('keys.wipe')}
        about={t('keys.wipe-about')}
        act={
          <Button icon="info" onPress={beginning('wipe')}>
            {t('keys.wipe-begin')}
          </Button>
        }
      />
      {doing?.is === 'add-passphrase' && <AddPassphrase {...over} />}
      {doing?.is === 'add-recipient' && <AddRecipient {...over} />}
      {doing?.is === 'recovery-key' && <NewRecoveryKey hasOne={count('recovery') > 0} {...over} />}
      {doing?.is === 'kit' && <MakeKit hasOne={count('shares') > 0} {...over} />}
      {doing?.is === 'passphrase' && <ChangePassphrase {...over} />}
      {doing?.is === 'try' && <TryKey slot={doing.slot} {...over} />}
      {doing?.is === 'rename' && <RenameKey slot={doing.slot} {...over} />}
      {doing?.is === 'remove' && <RemoveKey slot={doing.slot} {...over} />}
      {doing?.is === 'replace' && (
        <ReplaceKeys
          left={keys.replacing ? keys.filesToRewrap : null}
          otherPassphrases={count('passphrase') - 1}
          {...over}
        />
      )}
      {doing?.is === 'wipe' && <WipeOpenVault onClose={over.onClose} />}
    </>
  );
}

/** What colleagues seal to when something is meant for this vault. It is public. */
function VaultRecipient({ recipient, identity }: Pick<CallOutput<'keys.list'>, 'recipient' | 'identity'>) {
  const { t } = useWords();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(recipient);
    await call('shell.copied', {});
    say({ text: t('keys.copied') });
  };
  return (
    <PartSection
      title={t('keys.own-recipient')}
      about={t(identity === 'hybrid' ? 'keys.own-recipient-hybrid' : 'keys.own-recipient-about')}
      act={
        <Button icon="copy" onPress={() => void copy()}>
          {t('keys.copy')}
        </Button>
      }
    >
      <textarea className="keys-recipient" readOnly rows={1} aria-label={t('keys.own-recipient')} value={recipient} />
    </PartSection>
  );
}
