import { useState } from 'react';
import type { ConsentLedger } from '../../shared/contract/calls/consents.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { useFormats } from '../app/formats.ts';
import { go } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { reasonWords } from '../submissions/reason-words.ts';
import { FOREMOST } from './recipients.ts';

type Row = ConsentLedger['recipients'][number];
type Cell = Row['uses'][number];

/** Recipients down, uses across. A recipient for whom every use is answered alike takes one line; the rest say beneath what decided. */
export function ConsentMatrix({ ledger }: { readonly ledger: ConsentLedger }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { subject, recipients, consents } = ledger;
  const onRecord = new Set(consents.map(({ recipient }) => recipient));
  const first = recipients.filter(({ recipient }) => onRecord.has(recipient));
  const foremost = recipients.filter(({ recipient }) => !onRecord.has(recipient) && FOREMOST.includes(recipient));
  const others = recipients.filter(({ recipient }) => !onRecord.has(recipient) && !FOREMOST.includes(recipient));
  const shown = [...first, ...foremost, ...(isOpen ? others : [])];
  return (
    <section aria-labelledby="consents-matrix">
      <h2 id="consents-matrix">{t('consents.matrix')}</h2>
      {subject.type === 'organisation' ? <p className="consents-quiet">{t('consents.rule-organisation')}</p> : null}
      <table className="consents-matrix" aria-labelledby="consents-matrix">
        <thead>
          <tr>
            <th scope="col">{t('consents.recipient')}</th>
            {(recipients[0]?.uses ?? []).map(({ use }) => (
              <th key={use} scope="col">
                {t(`consents.use-${use}`)}
              </th>
            ))}
          </tr>
        </thead>
        {shown.map((row) => (
          <RecipientRows key={row.recipient} row={row} />
        ))}
      </table>
      {others.length === 0 ? null : (
        <Button variant="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? t('consents.fewer') : t('consents.more', { count: others.length })}
        </Button>
      )}
    </section>
  );
}

function RecipientRows({ row: { recipient, uses, covers, hides } }: { readonly row: Row }) {
  const { t, language } = useWords();
  const scopes = vocabularyOf('consent-scope');
  const name = termLabel(vocabularyOf('consent-recipient'), recipient, language);
  const answers = distinct(uses);
  const [only] = answers;
  const besides = [
    covers.length === 0
      ? ''
      : t('consents.covers', { what: covers.map((scope) => termLabel(scopes, scope, language)).join(', ') }),
    hides.length === 0 ? '' : t('consents.hides', { what: hides.map((each) => t(`consents.hide-${each}`)).join(', ') }),
  ].filter((each) => each !== '');
  if (answers.length === 1 && only !== undefined)
    return (
      <tbody>
        <tr className="consents-alike">
          <th scope="row">{name}</th>
          <td colSpan={uses.length}>
            <Answer cell={only} isAlone />
            <Besides lines={besides} />
          </td>
        </tr>
      </tbody>
    );
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowSpan={2}>
          {name}
        </th>
        {uses.map(({ use, allowed }) => (
          <td key={use} data-allowed={allowed}>
            <span className="consents-verdict">
              <Icon name={allowed ? 'check' : 'close'} />
              {t(allowed ? 'consents.yes' : 'consents.no')}
            </span>
          </td>
        ))}
      </tr>
      <tr className="consents-why">
        <td colSpan={uses.length}>
          {answers.map((cell) => (
            <Answer key={`${cell.allowed} ${cell.reason} ${cell.consent}`} cell={cell} />
          ))}
          <Besides lines={besides} />
        </td>
      </tr>
    </tbody>
  );
}

/** Whether the name may stand, why, and the consent that decided. Among several answers the sign in front says to which it belongs. */
function Answer({ cell, isAlone = false }: { readonly cell: Cell; readonly isAlone?: boolean }) {
  const { t } = useWords();
  const { date } = useFormats();
  const { allowed, reason, consent, validUntil } = cell;
  return (
    <p className="consents-answer" data-allowed={allowed}>
      <Icon name={allowed ? 'check' : 'close'} />
      <span>
        {isAlone ? (
          <span className="consents-alone">{t(allowed ? 'consents.named' : 'consents.not-named')}</span>
        ) : null}
        {isAlone ? ': ' : null}
        {reasonWords(reason, t)}
        {allowed && validUntil !== null ? `, ${t('consents.until', { date: date(validUntil) })}` : null}
        {consent === null ? null : (
          <>
            {' '}
            <button
              type="button"
              className="consents-code"
              onClick={() => go({ room: 'records', type: 'consent', code: consent })}
            >
              {consent}
            </button>
          </>
        )}
      </span>
    </p>
  );
}

function Besides({ lines }: { readonly lines: readonly string[] }) {
  return lines.length === 0 ? null : <p className="consents-besides">{lines.join('. ')}</p>;
}

/** Answers that differ in anything but the use. */
function distinct(cells: readonly Cell[]): readonly Cell[] {
  return [
    ...new Map(
      cells.map((cell) => [[cell.allowed, cell.reason, cell.consent, cell.validUntil].join(' '), cell]),
    ).values(),
  ];
}
