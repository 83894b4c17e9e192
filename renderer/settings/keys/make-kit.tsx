import { useEffect, useState } from 'react';
import type { KeySlotShown } from '../../../shared/contract/calls/keys.ts';
import { failureWords } from '../../app/failure-words.ts';
import { call } from '../../app/host.ts';
import { holdPage } from '../../app/session.ts';
import { useWords } from '../../app/words.ts';
import { ShareFields } from '../../entry/share-fields.tsx';
import { readTypedShares } from '../../entry/share-reading.ts';
import { Working } from '../../kit/act-said.tsx';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { NumberField } from '../../kit/field.tsx';
import { CheckBox } from '../../kit/switch.tsx';
import { LabelField } from './add-key.tsx';
import { ActDialog } from '../act-dialog.tsx';

/** A kit for several people, and how many of them it takes: any three of five. */
const USUAL = { shares: 5, needed: 3 } as const;
const MOST = 16;

interface MakeKitProps {
  readonly hasOne: boolean;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

type Made = { readonly slot: KeySlotShown; readonly shares: readonly string[] };

/** A recovery kit: how it is divided, each share as a sheet of its own, shown this once, and then whether they open the vault. */
export function MakeKit({ hasOne, onDone, onClose }: MakeKitProps) {
  const { t } = useWords();
  const [label, setLabel] = useState(t('keys.kind-shares'));
  const [shares, setShares] = useState<number | null>(USUAL.shares);
  const [needed, setNeeded] = useState<number | null>(USUAL.needed);
  const [made, setMade] = useState<Made | null>(null);
  const [at, setAt] = useState(0);
  const sharesFit = isBetween(shares, 2, MOST);
  const neededFit = isBetween(needed, 2, sharesFit ? shares : MOST);

  if (made !== null && at < made.shares.length)
    return <KeepShare key={at} made={made} at={at} onKept={() => setAt(at + 1)} />;
  if (made !== null) return <Drill slot={made.slot} onDone={onDone} onLater={() => onDone(t('keys.kit-made'))} />;
  return (
    <ActDialog
      title={t('keys.kit')}
      act={t('keys.kit-make')}
      isReady={label.trim() !== '' && sharesFit && neededFit}
      working={t('keys.making')}
      onClose={onClose}
      onAct={async () => {
        if (shares !== null && needed !== null)
          setMade(await call('keys.recovery-kit', { shares, needed, label: label.trim() }));
      }}
    >
      {(isWorking) => (
        <>
          <p>{t('keys.kit-help')}</p>
          {hasOne && <p>{t('keys.kit-replaces')}</p>}
          <div className="keys-numbers">
            <NumberField
              label={t('keys.kit-shares')}
              value={shares}
              onChange={setShares}
              isDisabled={isWorking}
              error={sharesFit ? null : t('keys.kit-shares-range', { most: MOST })}
            />
            <NumberField
              label={t('keys.kit-needed')}
              value={needed}
              onChange={setNeeded}
              isDisabled={isWorking}
              error={neededFit ? null : t('keys.kit-needed-range')}
            />
          </div>
          {sharesFit && neededFit && (
            <p className="keys-note">{t('keys.kit-means', { shares, needed, lost: shares - needed })}</p>
          )}
          <LabelField value={label} onChange={setLabel} isDisabled={isWorking} />
        </>
      )}
    </ActDialog>
  );
}

function isBetween(value: number | null, least: number, most: number): value is number {
  return value !== null && Number.isInteger(value) && value >= least && value <= most;
}

/** One share, to be saved or printed as its own sheet. */
function KeepShare({ made, at, onKept }: { readonly made: Made; readonly at: number; readonly onKept: () => void }) {
  const { t, language } = useWords();
  const [isKept, setKept] = useState(false);
  const [said, setSaid] = useState('');
  const share = made.shares[at] ?? '';
  const place = { number: at + 1, total: made.shares.length };
  // It is shown this once: a lid that is shut must not take it away.
  useEffect(() => holdPage(), []);
  const save = async (): Promise<void> => {
    try {
      const { places } = await call('shell.choose', { what: 'recovery-sheet', language });
      if (places[0] === undefined) return;
      await call('keys.share-sheet', { share, language, file: places[0].place });
      setSaid(t('keys.share-saved'));
    } catch (error) {
      setSaid(failureWords(error, t));
    }
  };
  return (
    <Dialog
      title={t('keys.share', place)}
      isOpen
      onClose={() => setSaid(t('keys.shown-once'))}
      footer={
        <Button variant="primary" isDisabled={!isKept} onPress={onKept}>
          {place.number === place.total ? t('keys.to-drill') : t('keys.next-share')}
        </Button>
      }
    >
      <div className="settings-form keys-sheet">
        <p>{t('keys.share-help', { needed: made.slot.needed ?? 2, total: place.total })}</p>
        <ol className="keys-share">
          {share.split('\n').map((row) => (
            <li key={row}>{row}</li>
          ))}
        </ol>
        <div className="keys-buttons">
          <Button icon="save" onPress={() => void save()}>
            {t('keys.share-save')}
          </Button>
          <Button icon="print" onPress={() => void call('shell.print', {})}>
            {t('entry.recovery-print')}
          </Button>
        </div>
        <CheckBox label={t('keys.share-kept')} value={isKept} onChange={setKept} />
        <Working>{said}</Working>
      </div>
    </Dialog>
  );
}

interface DrillProps {
  readonly slot: KeySlotShown;
  readonly onDone: (said: string) => void;
  readonly onLater: () => void;
}

/** Whether the sheets open the vault, now that they can still be made anew. */
function Drill({ slot, onDone, onLater }: DrillProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<readonly string[]>(['']);
  const shares = typed.filter((share) => share.trim() !== '');
  return (
    <ActDialog
      title={t('keys.drill')}
      act={t('keys.try')}
      isReady={readTypedShares(shares).isEnough}
      working={t('keys.trying')}
      onClose={onLater}
      onAct={async () => {
        const { slot: opened } = await call('keys.try', { unlock: { shares: [...shares] } });
        onDone(opened.id === slot.id ? t('keys.kit-proven') : t('keys.opens'));
      }}
    >
      {(isWorking) => (
        <>
          <p>{t('keys.drill-help', { count: slot.needed ?? 2 })}</p>
          <ShareFields shares={typed} onChange={setTyped} isDisabled={isWorking} />
        </>
      )}
    </ActDialog>
  );
}
