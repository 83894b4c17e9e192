import { useState } from 'react';
import type { ConsentLedger } from '../../shared/contract/calls/consents.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { useAsked } from '../app/asked.ts';
import { useFormats } from '../app/formats.ts';
import { go } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Failure } from '../kit/failure.tsx';
import { Icon } from '../kit/icon.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { ConsentRow } from './consent-row.tsx';
import { PrintFormDialog } from './print-form-dialog.tsx';
import { reasonWord, USE_WORDS } from './reason-words.ts';
import { ToTellList } from './to-tell.tsx';
import './consents.css';

/** The consent ledger of a person or an organisation: who may do what with the name, what stands on record, what is missing, whom to tell. */
export function Ledger({ code, isReadOnly }: { readonly code: string; readonly isReadOnly: boolean }) {
  const { t } = useWords();
  const { value, error, again } = useAsked('consents.of', { code }, useArchiveVersion());
  const [printing, setPrinting] = useState(false);
  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (value === undefined) return <Skeleton rows={10} />;
  return (
    <div className="consents">
      <div className="consents-acts">
        <Button
          variant="primary"
          icon="add"
          isDisabled={isReadOnly}
          onPress={() => go({ room: 'form', type: 'consent', about: code })}
        >
          {t('consents.record')}
        </Button>
        <Button icon="print" onPress={() => setPrinting(true)}>
          {t('consents.print')}
        </Button>
      </div>
      {value.protectedAs.map((why) => (
        <p key={why} className="consents-note">
          <Icon name="warning" />
          {t(`consents.protected-${why}`)}
        </p>
      ))}
      <Matrix ledger={value} />
      <section aria-labelledby="consents-records">
        <h3 id="consents-records">{t('consents.on-record')}</h3>
        {value.consents.length === 0 ? <p className="consents-quiet">{t('consents.none')}</p> : null}
        <ul className="consents-list">
          {value.consents.map((consent) => (
            <ConsentRow key={consent.code} consent={consent} />
          ))}
        </ul>
      </section>
      <ToTellList code={code} isReadOnly={isReadOnly} />
      <PrintFormDialog
        isOpen={printing}
        onClose={() => setPrinting(false)}
        recipients={value.recipients.map(({ recipient }) => recipient)}
      />
    </div>
  );
}

/** Recipients down, uses across; in each cell a shape, a word and, on asking, the consent that decided. */
function Matrix({ ledger }: { readonly ledger: ConsentLedger }) {
  const { t, language } = useWords();
  const { date } = useFormats();
  const uses = ledger.recipients[0]?.uses.map(({ use }) => use) ?? [];
  const recipients = vocabularyOf('consent-recipient');
  const scopes = vocabularyOf('consent-scope');
  return (
    <table className="consents-matrix">
      <caption>{t('consents.matrix')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('consents.recipient')}</th>
          {uses.map((use) => (
            <th key={use} scope="col">
              {t(USE_WORDS[use])}
            </th>
          ))}
          <th scope="col">{t('consents.covers')}</th>
        </tr>
      </thead>
      <tbody>
        {ledger.recipients.map(({ recipient, uses: cells, covers, hides }) => (
          <tr key={recipient}>
            <th scope="row">{termLabel(recipients, recipient, language)}</th>
            {cells.map(({ use, allowed, reason, consent, validUntil }) => (
              <td key={use} data-allowed={allowed}>
                <span className="consents-verdict">
                  <Icon name={allowed ? 'check' : 'close'} />
                  {t(allowed ? 'consents.yes' : 'consents.no')}
                </span>
                <small>
                  {reasonWord(reason, t)}
                  {validUntil !== null && allowed ? ` · ${t('consents.until', { date: date(validUntil) })}` : ''}
                </small>
                {consent === null ? null : (
                  <button
                    type="button"
                    className="consents-code"
                    onClick={() => go({ room: 'records', type: 'consent', code: consent })}
                  >
                    {consent}
                  </button>
                )}
              </td>
            ))}
            <td>
              <small>
                {covers.map((scope) => termLabel(scopes, scope, language)).join(', ') || '–'}
                {hides.length === 0
                  ? ''
                  : ` · ${t('consents.hides', { what: hides.map((each) => t(`consents.hide-${each}`)).join(', ') })}`}
              </small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
