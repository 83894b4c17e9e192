import type { FieldDefinition } from '../../shared/records/definition.ts';
import type { Fields } from '../../shared/records/definition.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { go, placeOf } from '../app/place.ts';
import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { CodeTag } from '../kit/code-tag.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { sayValue, valuesOf, type Saying } from './cell-values.ts';
import { untitled } from './column-cells.tsx';
import { titleIn } from './saying.ts';
import { Button } from 'react-aria-components';

export interface Referred {
  readonly code: string;
  readonly type: string;
  readonly title: string;
}

/** Whether a text repeats what somebody else says, and so is set as evidence: grounds that a State gives, what is said "according to" somebody. */
export function isSourceWords(
  { key, type, internal }: FieldDefinition,
  fields: Readonly<Record<string, unknown>>,
): boolean {
  if (type !== 'longText' || internal === true) return false;
  return key === 'grounds' || fields['attributedTo'] !== undefined;
}

export interface ValueProps {
  readonly field: FieldDefinition;
  readonly value: unknown;
  readonly saying: Saying;
  /** The records that a reference can mean, by code. */
  readonly referred: Readonly<Record<string, Referred>>;
  readonly isEvidence?: boolean;
}

/** One stored value of a record page: dates in words, records as links, texts with their lines, groups as tables. */
export function Value({ field, value, saying, referred, isEvidence = false }: ValueProps) {
  if (field.type === 'group') return <Group field={field} value={value} saying={saying} referred={referred} />;
  const values = valuesOf(value);
  if (values.length > 1)
    return (
      <ul className="records-values">
        {values.map((each, at) => (
          <li key={at}>
            <Single field={field} value={each} saying={saying} referred={referred} isEvidence={isEvidence} />
          </li>
        ))}
      </ul>
    );
  return <Single field={field} value={values[0]} saying={saying} referred={referred} isEvidence={isEvidence} />;
}

function Single({ field, value, saying, referred, isEvidence = false }: ValueProps) {
  if (field.type === 'reference' && typeof value === 'string' && referred[value] !== undefined)
    return <RecordLink {...referred[value]} />;
  if (field.type === 'edtf' && typeof value === 'string') return <DateInWords date={value} />;
  const said = sayValue(field, value, saying);
  if (field.type === 'longText')
    return <span className={isEvidence ? 'records-evidence' : 'records-long'}>{said}</span>;
  return <span>{said}</span>;
}

/** A date in words; what is stored is shown when the pointer rests on it. */
export function DateInWords({ date }: { readonly date: string }) {
  const formats = useFormats();
  return (
    <span className="records-date" title={date}>
      {formats.date(date)}
    </span>
  );
}

/** The title of another record with its mark and code; pressing it goes to its page. */
export function RecordLink({ code, type, title }: Referred) {
  const { t, language } = useWords();
  return (
    <Button className="records-link" onPress={() => go(placeOf({ type, code }))}>
      <KindMark type={type as RecordType} />
      <span className="records-link-title">{(titleIn(code, language) ?? title) || untitled(type, t)}</span>
      <CodeTag code={code} />
    </Button>
  );
}

/** A part of an entry: as the value of a field, and a group within it as its lines. */
export function PartValue({ field, value, saying, referred }: ValueProps) {
  if (field.type !== 'reference' && field.type !== 'group') return <Value {...{ field, value, saying, referred }} />;
  if (field.type === 'group') return <Group field={field} value={value} saying={saying} referred={referred} />;
  const values = valuesOf(value);
  return (
    <span className="records-refs">
      {values.map((each, at) => (
        <span key={at}>
          {at > 0 && '; '}
          <Single field={field} value={each} saying={saying} referred={referred} />
        </span>
      ))}
    </span>
  );
}

/** A repeated group of simple fields is a table with the columns that are used; others are blocks under each other. */
function Group({ field, value, saying, referred }: ValueProps) {
  const inner = field.fields ?? [];
  const rows = valuesOf(value) as readonly Fields[];
  const used = inner.filter(({ key }) => rows.some((row) => row[key] !== undefined));
  const [only] = used;
  if (used.length === 1 && only !== undefined && only.type !== 'group')
    return (
      <Value
        field={{ ...only, repeatable: true }}
        value={rows.map((row) => row[only.key])}
        saying={saying}
        referred={referred}
      />
    );
  if (rows.length > 1 && used.length <= COLUMNS && used.every(({ type }) => type !== 'group' && type !== 'longText'))
    return <GroupTable rows={rows} used={used} saying={saying} />;
  const [heading, ...rest] = rows.length > 1 ? used : [undefined, ...used];
  return (
    <div className="records-blocks">
      {rows.map((row, at) => (
        <section key={at}>
          {heading !== undefined && <h3>{sayValue(heading, row[heading.key], saying)}</h3>}
          <dl>
            {rest
              .filter((each) => each !== undefined && row[each.key] !== undefined)
              .map((each) => each as FieldDefinition)
              .map((each) => (
                <div key={each.key} className={each.type === 'group' ? 'records-block-table' : undefined}>
                  <dt>{each.label[saying.language]}</dt>
                  <dd>
                    <PartValue field={each} value={row[each.key]} saying={saying} referred={referred} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** As many columns as a page has room for. */
const COLUMNS = 6;

function GroupTable({
  rows,
  used,
  saying,
}: {
  readonly rows: readonly Fields[];
  readonly used: readonly FieldDefinition[];
  readonly saying: Saying;
}) {
  return (
    <table className="records-group">
      <thead>
        <tr>
          {used.map(({ key, label }) => (
            <th key={key} scope="col">
              {label[saying.language]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {used.map((each) => (
              <td key={each.key} className={each.type === 'number' || each.type === 'integer' ? 'records-figure' : ''}>
                {row[each.key] === undefined ? '' : sayValue(each, row[each.key], saying)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
