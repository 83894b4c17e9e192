import { useState } from 'react';
import type { BackupCheck, BackupPlace } from '../../../shared/contract/calls/backups.ts';
import { useAsked } from '../../app/asked.ts';
import { useCommands } from '../../app/commands.ts';
import { failureWords } from '../../app/failure-words.ts';
import { useFormats } from '../../app/formats.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icon.tsx';
import { MenuButton } from '../../kit/menu.tsx';
import { DrillDialog } from './drill-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { StateList } from './state-list.tsx';

interface PlaceCardProps {
  readonly place: BackupPlace;
  /** The one that the key backs up to. */
  readonly isFirst: boolean;
  readonly onChange: () => void;
}

/** One place for backups: its states, and what can be done with it. */
export function PlaceCard({ place, isFirst, onChange }: PlaceCardProps) {
  const { t } = useWords();
  const { number, size, instant } = useFormats();
  const states = useAsked('backups.states', place.isThere ? { place: place.id } : undefined);
  const [isWorking, setWorking] = useState(false);
  const [said, setSaid] = useState('');
  const [asks, setAsks] = useState<'drill' | 'restore' | null>(null);
  const work = async (doing: string, act: () => Promise<string>): Promise<void> => {
    setWorking(true);
    setSaid(doing);
    try {
      setSaid(await act());
      states.again();
      onChange();
    } catch (error) {
      setSaid(failureWords(error, t));
    }
    setWorking(false);
  };
  const backUp = (): void =>
    void work(t('backups.working'), async () => {
      const made = await call('backups.make', { place: place.id });
      const done = t('backups.done', { files: number(made.files), size: size(made.written.bytes) });
      return made.damaged.length === 0 ? done : `${done} ${t('backups.damaged', { count: made.damaged.length })}`;
    });
  const check = (): void =>
    void work(t('backups.checking'), async () => checkWords(await call('backups.check', { place: place.id })));
  const mend = (): void =>
    void work(t('backups.checking'), async () => {
      const made = await call('backups.make', { place: place.id, thorough: true });
      return made.check === null || made.check.ok
        ? t('backups.check-fine', { size: size(made.check?.bytes ?? 0) })
        : t('backups.mended', { count: made.check.problems.length });
    });
  const checkWords = ({ ok, bytes, problems }: BackupCheck): string =>
    ok ? t('backups.check-fine', { size: size(bytes) }) : t('backups.check-found', { count: problems.length });
  const forget = (): void =>
    void work('', async () => {
      await call('backups.forget', { place: place.id });
      return '';
    });
  useCommands(
    isFirst
      ? [
          {
            id: 'backup.now',
            group: 'file',
            label: t('backups.now'),
            keys: 'Mod+Shift+S',
            enabled: !isWorking,
            run: backUp,
          },
        ]
      : [],
  );
  const isNew = !place.isThere && place.backedUp === null;
  return (
    <li className="backups-place">
      <Icon name="backup" />
      <div className="backups-place-words">
        <span className="backups-path">{place.path}</span>
        <span className="backups-facts">
          {place.backedUp === null ? t('backups.never') : t('backups.last', { when: instant(place.backedUp) })}
          {' · '}
          {place.drilled === null ? t('backups.not-tried') : t('backups.tried', { when: instant(place.drilled) })}
        </span>
        {place.isThere || isNew ? null : <span className="backups-away">{t('backups.away')}</span>}
      </div>
      <div className="backups-acts">
        <Button
          variant={isFirst ? 'primary' : 'plain'}
          icon="save"
          {...(isFirst ? { keys: 'Mod+Shift+S' } : {})}
          isDisabled={isWorking || !(place.isThere || isNew)}
          onPress={backUp}
        >
          {t('backups.now')}
        </Button>
        <Button icon="check" isDisabled={isWorking || !place.isThere} onPress={() => setAsks('drill')}>
          {t('backups.drill')}
        </Button>
        <MenuButton
          label={t('backups.more')}
          icon="more"
          isDisabled={isWorking}
          items={[
            { id: 'check', label: t('backups.check'), isDisabled: !place.isThere, onAction: check },
            { id: 'mend', label: t('backups.mend'), isDisabled: !place.isThere, onAction: mend },
            {
              id: 'restore',
              label: t('backups.restore'),
              isDisabled: !place.isThere,
              onAction: () => setAsks('restore'),
            },
            'separator',
            { id: 'forget', label: t('backups.forget'), onAction: forget },
          ]}
        />
      </div>
      <p role="status" className="backups-said">
        {said}
      </p>
      {states.value === undefined || states.value.states.length === 0 ? null : (
        <StateList states={states.value.states} bytes={states.value.bytes} />
      )}
      {asks === 'drill' && (
        <DrillDialog
          place={place}
          onClose={() => {
            setAsks(null);
            onChange();
          }}
        />
      )}
      {asks === 'restore' && (
        <RestoreDialog place={place} states={states.value?.states ?? []} onClose={() => setAsks(null)} />
      )}
    </li>
  );
}
