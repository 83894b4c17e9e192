import { useState } from 'react';
import type { RecordDefinition } from '../../shared/records/definition.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { Empty } from '../kit/empty.tsx';
import type { Saying } from './cell-values.ts';
import { SourceMarks } from './source-mark.tsx';
import type { Shown, Statement, Statements } from './statements.ts';
import { isSourceWords, Value } from './value.tsx';
import './facts.css';

export interface FactsProps {
  readonly definition: RecordDefinition;
  readonly shown: Shown;
  readonly said: Statements;
  readonly saying: Saying;
  readonly onEdit: () => void;
}

/** What a record says, field by field, each with the sources that it rests on. */
export function Facts({ definition, shown, said, saying, onEdit }: FactsProps) {
  const { t } = useWords();
  if (said.statements.length === 0)
    return (
      <Empty
        title={t('records.facts_empty')}
        text={t('records.facts_empty_text')}
        action={
          <Button icon="edit" onPress={onEdit}>
            {t('records.edit')}
          </Button>
        }
      />
    );
  const unsourced = said.statements.filter(({ isUnsourced }) => isUnsourced).length;
  return (
    <div className="records-facts">
      {unsourced > 0 && (
        <p className="records-facts-unsourced">
          <Icon name="info" />
          <span>{t('records.unsourced', { count: unsourced })}</span>
        </p>
      )}
      <dl>
        {said.statements.map((statement) => (
          <Fact key={statement.field.key} definition={definition} shown={shown} statement={statement} saying={saying} />
        ))}
      </dl>
    </div>
  );
}

interface FactProps extends Pick<FactsProps, 'definition' | 'shown' | 'saying'> {
  readonly statement: Statement;
}

function Fact({ definition, shown, statement, saying }: FactProps) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { field, value, others, reason, sources, isUnsourced } = statement;
  const isWide = field.type === 'group';
  const evidence = isSourceWords(field, shown.fields);
  const print = (each: unknown) => (
    <Value field={field} value={each} saying={saying} referred={shown.referred} isEvidence={evidence} />
  );
  return (
    <div className={`records-fact${isWide ? ' records-fact-wide' : ''}`}>
      <dt>
        {field.label[saying.language]}
        {field.internal === true && definition.internal !== true && (
          <span className="records-internal" title={t('records.internal_field')}>
            <Icon name="eye-closed" label={t('records.internal_field')} />
          </span>
        )}
      </dt>
      <dd>
        <div className="records-fact-value">
          {value !== undefined && (
            <span className={isUnsourced && !isWide ? 'records-unsourced' : undefined}>{print(value)}</span>
          )}
          {isUnsourced && <span className="kit-heard">{t('records.no_source')}</span>}
          <SourceMarks sources={sources} of="field" />
          {others.length > 0 && (
            <Button variant="quiet" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
              {t('records.other_values', { count: others.length })}
            </Button>
          )}
        </div>
        {isOpen && (
          <div className="records-others">
            <ul>
              <li>
                <span className="records-others-which">{t('records.preferred')}</span>
                <div>{print(value)}</div>
              </li>
              {others.map((other, at) => (
                <li key={at}>
                  <span className="records-others-which">{t('records.another_value')}</span>
                  <div>{print(other)}</div>
                </li>
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
      </dd>
    </div>
  );
}
