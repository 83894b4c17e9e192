import { KhronikaError, type ErrorCode } from '../../shared/contract/errors.ts';
import type { RecordDefinition } from '../../shared/records/definition.ts';
import { fieldOf } from '../../shared/records/definitions.ts';
import { failureWords } from '../app/failure-words.ts';
import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { CodeTag } from '../kit/code-tag.tsx';
import { Icon } from '../kit/icon.tsx';
import { sayValue } from '../records/cell-values.ts';
import { useSaying } from '../records/saying.ts';
import type { BulkPreview } from './bulk-acts.ts';

/** Exactly what would change: per field what becomes what in how many records, the records one by one, and what stays as it is and why. */
export function BulkPreviewOf({
  definition,
  preview,
}: {
  readonly definition: RecordDefinition;
  readonly preview: BulkPreview;
}) {
  const { t, language } = useWords();
  const { number } = useFormats();
  const { changed, same, refused, fields, records, refusals } = preview;
  return (
    <div className="bulk-preview">
      <p className="bulk-sum" role="status">
        {[
          t('organising.bulk-changed', { count: changed }),
          same === 0 ? '' : t('organising.bulk-same', { count: same }),
          refused === 0 ? '' : t('organising.bulk-refused', { count: refused }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {fields
        .filter(({ steps }) => steps.length > 0)
        .map(({ field, records: count, steps, moreSteps }) => (
          <section key={field} className="bulk-field">
            <h3>
              {fieldOf(definition, field)?.label[language] ?? field}
              <span>{t('organising.bulk-in', { count })}</span>
            </h3>
            <ul>
              {steps.map(({ before, after, records: each }) => (
                <li key={JSON.stringify([before, after])}>
                  <span className="bulk-step-count">{number(each)}</span>
                  <Step definition={definition} field={field} before={before} after={after} />
                </li>
              ))}
              {moreSteps > 0 && <li className="bulk-more">{t('organising.bulk-more-steps', { count: moreSteps })}</li>}
            </ul>
          </section>
        ))}
      {refusals.length > 0 && (
        <section className="bulk-refusals">
          <h3>{t('organising.bulk-refused', { count: refused })}</h3>
          <ul>
            {refusals.map(({ code, title, error, details }) => (
              <li key={code}>
                <Icon name="info" size={14} />
                <span>
                  <CodeTag code={code} /> {title} <br />
                  {failureWords(new KhronikaError(error as ErrorCode, details), t)}
                </span>
              </li>
            ))}
            {refused > refusals.length && (
              <li className="bulk-more">{t('organising.bulk-more', { count: refused - refusals.length })}</li>
            )}
          </ul>
        </section>
      )}
      {records.length > 0 && (
        <details className="bulk-records">
          <summary>{t('organising.bulk-one-by-one')}</summary>
          <ul>
            {records.map(({ code, title, changes }) => (
              <li key={code}>
                <CodeTag code={code} /> {title}
                {changes.map(({ field, before, after }) => (
                  <span key={field} className="bulk-record-change">
                    {fieldOf(definition, field)?.label[language] ?? field}
                    {': '}
                    <Step definition={definition} field={field} before={before} after={after} />
                  </span>
                ))}
              </li>
            ))}
            {changed > records.length && (
              <li className="bulk-more">{t('organising.bulk-more', { count: changed - records.length })}</li>
            )}
          </ul>
        </details>
      )}
    </div>
  );
}

function Step({
  definition,
  field: key,
  before,
  after,
}: {
  readonly definition: RecordDefinition;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}) {
  const { t } = useWords();
  const saying = useSaying();
  const field = fieldOf(definition, key);
  const say = (value: unknown): string =>
    value === null || field === undefined ? '' : sayValue(field, value, saying) || JSON.stringify(value);
  const nothing = <span className="bulk-nothing">{t('organising.bulk-nothing')}</span>;
  return (
    <span className="bulk-step">
      <span>{say(before) || nothing}</span>
      <span className="bulk-arrow">
        <span aria-hidden="true">→</span>
        <span className="kit-heard"> {t('organising.bulk-becomes')} </span>
      </span>
      <span className="bulk-after">{say(after) || nothing}</span>
    </span>
  );
}
