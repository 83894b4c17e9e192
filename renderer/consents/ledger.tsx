import { useState } from 'react';
import { useAsked } from '../app/asked.ts';
import { useCommands } from '../app/commands.ts';
import { go } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Failure } from '../kit/failure.tsx';
import { Icon } from '../kit/icon.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { ConsentRow } from './consent-row.tsx';
import { ConsentMatrix } from './matrix.tsx';
import { PrintFormDialog } from './print-form-dialog.tsx';
import { ToTellList } from './to-tell.tsx';
import './consents.css';

const RECORD_KEYS = 'Alt+C';
const PRINT_KEYS = 'Alt+P';

/** The consent ledger of a person or an organisation: who may do what with the name, what stands on record, what is missing, whom to tell. */
export function Ledger({ code, isReadOnly }: { readonly code: string; readonly isReadOnly: boolean }) {
  const { t } = useWords();
  const { value, error, again } = useAsked('consents.of', { code }, useArchiveVersion());
  const [printing, setPrinting] = useState(false);
  const record = (): void => go({ room: 'form', type: 'consent', about: code });
  useCommands([
    {
      id: 'consents.record',
      group: 'record',
      label: t('consents.record'),
      keys: RECORD_KEYS,
      enabled: !isReadOnly,
      run: record,
    },
    {
      id: 'consents.print',
      group: 'record',
      label: t('consents.print'),
      keys: PRINT_KEYS,
      run: () => setPrinting(true),
    },
  ]);
  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (value === undefined) return <Skeleton rows={10} />;
  return (
    <div className="consents">
      <div className="consents-acts">
        <Button variant="primary" icon="add" keys={RECORD_KEYS} isDisabled={isReadOnly} onPress={record}>
          {t('consents.record')}
        </Button>
        <Button icon="print" keys={PRINT_KEYS} onPress={() => setPrinting(true)}>
          {t('consents.print')}
        </Button>
      </div>
      {value.protectedAs.map((why) => (
        <p key={why} className="consents-note">
          <Icon name="warning" />
          {t(`consents.protected-${why}`)}
        </p>
      ))}
      <ToTellList code={code} isReadOnly={isReadOnly} />
      <ConsentMatrix ledger={value} />
      <section aria-labelledby="consents-records">
        <h2 id="consents-records">{t('consents.on-record')}</h2>
        {value.consents.length === 0 ? (
          <p className="consents-quiet">
            {t(value.subject.type === 'organisation' ? 'consents.none-organisation' : 'consents.none')}
          </p>
        ) : null}
        <ul className="consents-list">
          {value.consents.map((consent) => (
            <ConsentRow key={consent.code} consent={consent} />
          ))}
        </ul>
      </section>
      <PrintFormDialog isOpen={printing} onClose={() => setPrinting(false)} />
    </div>
  );
}
