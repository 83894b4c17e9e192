import type { FieldDefinition, Fields } from '../../shared/records/definition.ts';
import { useWords } from '../app/words.ts';
import type { Saying } from './cell-values.ts';
import { inSummary } from './entry-summary.ts';
import { SourceMarks } from './source-mark.tsx';
import type { Said } from './statements.ts';
import { PartValue, type Referred } from './value.tsx';
import './entries-value.css';

/** Entries of an itemised group, each with its own sources: a line with what matters most, and its other parts beneath. */
export function EntriesValue({
  field,
  entries,
  saying,
  referred,
}: {
  readonly field: FieldDefinition;
  readonly entries: readonly Said[];
  readonly saying: Saying;
  readonly referred: Readonly<Record<string, Referred>>;
}) {
  const { t } = useWords();
  return (
    <ol className="records-entries">
      {entries.map(({ value, sources, isUnsourced }, at) => {
        const entry = value as Fields;
        const used = inSummary(field).filter(({ key }) => entry[key] !== undefined);
        const head = used.filter(inHead).slice(0, HEAD);
        const shownHead = head.length > 0 ? head : used.slice(0, 1);
        const rest = used.filter((part) => !shownHead.includes(part));
        const own = typeof entry['id'] === 'string' ? entry['id'] : String(at);
        return (
          <li key={own} {...(isUnsourced && { 'data-unsourced': '', tabIndex: -1 })}>
            <div className="records-entry-head">
              <span className={isUnsourced ? 'records-unsourced' : undefined}>
                {shownHead.map((part, place) => (
                  <span key={part.key} className="records-entry-part">
                    {place > 0 && <span className="records-entry-dot"> · </span>}
                    <PartValue field={part} value={entry[part.key]} saying={saying} referred={referred} />
                  </span>
                ))}
              </span>
              {isUnsourced && <span className="kit-heard">{t('records.no_source')}</span>}
              <SourceMarks sources={sources} of="field" />
            </div>
            {rest.length > 0 && (
              <dl className="records-entry-rest">
                {rest.map((part) => (
                  <div key={part.key} className={isLong(part) ? 'records-entry-long' : undefined}>
                    <dt>{part.label[saying.language]}</dt>
                    <dd>
                      <PartValue field={part} value={entry[part.key]} saying={saying} referred={referred} />
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** As many parts as stand in the line of an entry. */
const HEAD = 3;

/** Parts that say something without their name: a date, a kind, a place, a name. */
function inHead(part: FieldDefinition): boolean {
  return (
    ['edtf', 'term', 'reference', 'text'].includes(part.type) && part.repeatable !== true && part.internal !== true
  );
}

function isLong(part: FieldDefinition): boolean {
  return part.type === 'longText' || part.type === 'group';
}
