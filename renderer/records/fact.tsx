import { useState } from 'react';
import type { ReactNode } from 'react';
import type { FieldDefinition, RecordDefinition } from '../../shared/records/definition.ts';
import { useWords, type Translate } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Icon, type IconName } from '../kit/icon.tsx';
import { sayValue, type Saying } from './cell-values.ts';
import { EntriesValue } from './entries-value.tsx';
import { SourceMarks } from './source-mark.tsx';
import type { Numbered, Said, Shown, Statement } from './statements.ts';
import { isSourceWords, Value } from './value.tsx';

interface FactProps {
  readonly definition: RecordDefinition;
  readonly shown: Shown;
  readonly saying: Saying;
  readonly statement: Statement;
}

/** One field: its name, what it says with where that is known from, and what else sources say. */
export function Fact({ definition, shown, statement, saying }: FactProps) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { field, value, entries, others, reason, sources, earlier } = statement;
  const isWide = field.type === 'group';
  const evidence = isSourceWords(field, shown.fields);
  const print = (each: unknown) => (
    <Value field={field} value={each} saying={saying} referred={shown.referred} isEvidence={evidence} />
  );
  // Entries carry their own marks; what proves a plain group proves it whole.
  const isUnsourced = statement.isUnsourced && entries === null;
  return (
    <div className={`records-fact${isWide ? ' records-fact-wide' : ''}`}>
      <dt>
        {field.label[saying.language]}
        <FactMarks field={field} isInternalAnyway={definition.internal === true} t={t} />
        {entries !== null && entries.length > 1 && <span className="records-count">{entries.length}</span>}
      </dt>
      <dd>
        {entries === null ? (
          <div className="records-fact-value" {...(isUnsourced && { 'data-unsourced': '', tabIndex: -1 })}>
            {value !== undefined && (
              <span className={isUnsourced && !isWide ? 'records-unsourced' : undefined}>{print(value)}</span>
            )}
            {isUnsourced && <Unsourced t={t} />}
            <SourceMarks sources={sources} of="field" />
            {others.length > 0 && (
              <Button variant="quiet" icon="compare" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
                {t('records.other_values', { count: others.length })}
              </Button>
            )}
          </div>
        ) : (
          <EntriesValue field={field} entries={entries} saying={saying} referred={shown.referred} />
        )}
        {isOpen && (
          <div className="records-others">
            <ul>
              <OneValue which={t('records.preferred')} said={statement} print={print} t={t} isPreferred />
              {others.map((other, at) => (
                <OneValue key={at} which={t('records.another_value')} said={other} print={print} t={t} />
              ))}
            </ul>
            <p>
              {reason === null ? (
                <span className="records-others-which">{t('records.no_reason')}</span>
              ) : (
                <>
                  <span className="records-others-which">{t('records.reason')}</span> {reason}
                </>
              )}
            </p>
          </div>
        )}
        {earlier.length > 0 && <Earlier field={field} earlier={earlier} saying={saying} t={t} />}
      </dd>
    </div>
  );
}

function OneValue({
  which,
  said,
  print,
  t,
  isPreferred = false,
}: {
  readonly which: string;
  readonly said: Said;
  readonly print: (value: unknown) => ReactNode;
  readonly t: Translate;
  readonly isPreferred?: boolean;
}) {
  const isUnsourced = said.isUnsourced && !isPreferred;
  return (
    <li {...(isUnsourced && { 'data-unsourced': '', tabIndex: -1 })}>
      <span className="records-others-which">{which}</span>
      <div>
        <span className={said.isUnsourced ? 'records-unsourced' : undefined}>{print(said.value)}</span>
        {said.isUnsourced && <Unsourced t={t} />}
        <SourceMarks sources={said.sources} of="field" />
      </div>
    </li>
  );
}

/** What proves a value that is not there any more. */
function Earlier({
  field,
  earlier,
  saying,
  t,
}: {
  readonly field: FieldDefinition;
  readonly earlier: readonly Numbered[];
  readonly saying: Saying;
  readonly t: Translate;
}) {
  const values = [
    ...new Set(
      earlier
        .filter(({ citation }) => citation.item === null)
        .map(({ citation }) => sayValue(field, citation.value, saying)),
    ),
  ].filter(Boolean);
  return (
    <p className="records-earlier">
      {values.length === 0 ? t('records.earlier_entry') : t('records.earlier_value', { value: values.join('; ') })}
      <SourceMarks sources={earlier} of="record" />
    </p>
  );
}

function Unsourced({ t }: { readonly t: Translate }) {
  return <span className="kit-heard">{t('records.no_source')}</span>;
}

function FactMarks({
  field,
  isInternalAnyway,
  t,
}: {
  readonly field: FieldDefinition;
  readonly isInternalAnyway: boolean;
  readonly t: Translate;
}) {
  const mark = (icon: IconName, label: string) => (
    <span className="records-internal" title={label}>
      <Icon name={icon} size={14} label={label} />
    </span>
  );
  return (
    <>
      {field.sensitive === true && mark('shield', t('records.sensitive_field'))}
      {field.internal === true && !isInternalAnyway && mark('eye-closed', t('records.internal_field'))}
    </>
  );
}
