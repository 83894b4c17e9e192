import { useState } from 'react';
import type { BackupPlace, RecordThen } from '../../../shared/contract/calls/backups.ts';
import { definitionOf } from '../../../shared/records/definitions.ts';
import { useAsked } from '../../app/asked.ts';
import { useFormats } from '../../app/formats.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { ChangedValue } from '../../records/history-tab.tsx';
import { useSaying } from '../../records/saying.ts';
import { say } from '../../kit/notices.tsx';
import { TextField } from '../../kit/field.tsx';
import { ActDialog } from '../act-dialog.tsx';
import { PlaceChoice } from './place-choice.tsx';
import { StateChoice } from './state-choice.tsx';

interface BringBackDialogProps {
  readonly places: readonly BackupPlace[];
  readonly onClose: () => void;
}

/** What a record was in a state of the vault, and what is otherwise now; then the way back. The files of a document come back with it. */
export function BringBackDialog({ places, onClose }: BringBackDialogProps) {
  const { t } = useWords();
  const { instant } = useFormats();
  const [place, setPlace] = useState(places[0]?.id ?? '');
  const [state, setState] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const [found, setFound] = useState<RecordThen | null>(null);
  const states = useAsked('backups.states', place === '' ? undefined : { place });
  const choice = { place, code: code.trim(), ...(state === null ? {} : { state }) };
  const again = (): void => setFound(null);
  const bringBack = async (): Promise<void> => {
    const { seq } = await call('backups.bring-back', choice);
    const files = found?.record.type === 'document' ? await call('backups.document', { place, code: choice.code }) : [];
    const count = files.filter((file) => file.found === 'restored').length;
    const words = t('backups.brought-back', { code: choice.code });
    say({
      text: count === 0 ? words : `${words} ${t('backups.files-back', { count })}`,
      ...(seq === null ? {} : { undo: async () => void (await call('history.undo', { seq })) }),
    });
    onClose();
  };
  return (
    <ActDialog
      title={t('backups.bring-back')}
      act={found === null ? t('backups.look') : t('backups.bring-back-act')}
      isReady={choice.code !== ''}
      working={t('backups.looking')}
      onClose={onClose}
      onAct={async () => {
        if (found === null) setFound(await call('backups.record', choice));
        else await bringBack();
      }}
    >
      {(isWorking) => (
        <>
          <PlaceChoice
            places={places}
            value={place}
            isDisabled={isWorking}
            onChange={(chosen) => {
              setPlace(chosen);
              setState(null);
              again();
            }}
          />
          <StateChoice
            states={states.value?.states ?? []}
            value={state}
            isDisabled={isWorking}
            onChange={(chosen) => {
              setState(chosen);
              again();
            }}
          />
          <TextField
            label={t('backups.code')}
            help={t('backups.code-help')}
            value={code}
            isDisabled={isWorking}
            autoFocus
            onChange={(typed) => {
              setCode(typed);
              again();
            }}
          />
          {found === null ? null : <Then found={found} when={instant(found.at)} />}
        </>
      )}
    </ActDialog>
  );
}

function Then({ found, when }: { readonly found: RecordThen; readonly when: string }) {
  const { t } = useWords();
  const saying = useSaying();
  const definition = definitionOf(found.record.type);
  const { changes, since } = found;
  return (
    <section className="backups-then" aria-label={t('backups.then', { when })}>
      <h3>{t('backups.then', { when })}</h3>
      {changes.length === 0 ? (
        <p>{t('backups.same')}</p>
      ) : (
        <dl className="records-changes">
          {changes.map((change, at) => (
            <ChangedValue key={at} change={change} definition={definition} saying={saying} />
          ))}
        </dl>
      )}
      {since.links + since.citations === 0 ? null : (
        <p className="backups-note">{t('backups.since', { count: since.links + since.citations })}</p>
      )}
    </section>
  );
}
