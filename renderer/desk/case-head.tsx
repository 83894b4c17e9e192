import type { FieldDefinition } from '../../shared/records/definition.ts';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { DateField } from '../forms/date-field.tsx';
import { TextLine } from '../forms/form-line.tsx';
import { faultWords } from '../forms/form-work.ts';
import { titledOf } from '../forms/titles.ts';
import { isChosen, isRows } from '../forms/written.ts';
import { entryFields } from './course-kinds.ts';
import { Details } from './details.tsx';
import { CASE, formAt, type CiteTarget, type DeskState } from './desk-state.ts';
import { useDeskWork, useInForm } from './desk-work.ts';
import { choose, isEmptyRow, make } from './in-passing.ts';
import { ListPick } from './list-pick.tsx';
import { RecordPick } from './record-pick.tsx';
import { SourceLines, sourceCount } from './source-lines.tsx';
import { SourceMark } from './source-mark.tsx';
import { TermPick } from './term-pick.tsx';
import './case-head.css';

const WHOLE: CiteTarget = { form: CASE, proves: { is: 'record' } };

/** What is asked for of nearly every case, in the order in which it is typed. */
const HEAD = ['kind', 'articles', 'court', 'number', 'judges', 'openedOn'];

/** The case itself: what is usual in one row of fields, everything else behind "more". */
export function CaseHead() {
  const { t, language } = useWords();
  const { desk, unfolded, unfold } = useDeskWork();
  const definition = definitions.case;
  const head = HEAD.flatMap((key) => fieldOf(definition, key) ?? []);
  const lines = new Set(entryFields().map(({ key }) => key));
  const rest = definition.fields.filter((field) => !head.includes(field) && !lines.has(field.key));
  const isUnfolded = unfolded === CASE;
  return (
    <section className="desk-part" aria-labelledby="desk-case">
      <h2 id="desk-case">{definition.label[language]}</h2>
      <div className="desk-content" data-more={CASE}>
        <div className="desk-head-fields">
          {head.map((field) => (
            <HeadField key={field.key} field={field} />
          ))}
        </div>
        {head.map((field) => {
          const target = headTarget(desk, field);
          const label = field.label[language];
          return sourceCount(desk, target) === 0 ? null : (
            <div key={field.key} className="desk-head-source">
              <span className="kit-label">{label}</span>
              <SourceLines target={target} label={label} />
            </div>
          );
        })}
        {sourceCount(desk, WHOLE) > 0 && (
          <div className="desk-head-source">
            <span className="kit-label">{t('forms.record_sources')}</span>
            <SourceLines target={WHOLE} label={t('forms.record_sources')} />
          </div>
        )}
        <p className="desk-more">
          <Button
            variant="quiet"
            icon={isUnfolded ? 'chevron-up' : 'chevron-down'}
            keys="Alt+M"
            data-key="Alt+M"
            aria-expanded={isUnfolded}
            onPress={() => unfold(isUnfolded ? null : CASE)}
          >
            {t('desk.more_of_case')}
          </Button>
        </p>
        {isUnfolded && <Details form={CASE} fields={rest} label={t('desk.more_of_case')} />}
      </div>
    </section>
  );
}

/** What the sources of a field are given for: of a list of entries, the one that was added last. */
function headTarget(desk: DeskState, field: FieldDefinition): CiteTarget {
  const base = { form: CASE, proves: { is: 'field', field: field.key } } as const;
  const list = formAt(desk, CASE).fields[field.key];
  if (field.itemised !== true || !isRows(list)) return base;
  const last = list.findLast((row) => !isEmptyRow(row))?.value;
  const id = typeof last === 'object' && last !== null && 'id' in last ? last.id : undefined;
  return typeof id === 'string' ? { form: CASE, proves: { is: 'field', field: field.key, item: id } } : base;
}

function HeadField({ field }: { readonly field: FieldDefinition }) {
  const { language } = useWords();
  const { desk } = useDeskWork();
  const label = field.label[language];
  const target = headTarget(desk, field);
  const hasLabel = field.type !== 'edtf' && (field.type !== 'text' || field.repeatable === true);
  return (
    <div
      className={`desk-field desk-field-${field.key}`}
      data-station=""
      data-field={field.key}
      data-cite={JSON.stringify(target)}
    >
      {hasLabel && (
        <span className="kit-label" aria-hidden="true">
          {label}
        </span>
      )}
      <HeadControl field={field} label={label} />
      <SourceMark target={target} label={label} />
    </div>
  );
}

function HeadControl({ field, label }: { readonly field: FieldDefinition; readonly label: string }) {
  const { t } = useWords();
  const { desk, change, isReadOnly } = useDeskWork();
  const dispatch = useInForm(CASE);
  const form = formAt(desk, CASE);
  const path = ['fields', field.key];
  const written = form.fields[field.key] ?? '';
  const text = typeof written === 'string' ? written : '';
  const write = (value: string): void => dispatch({ do: 'write', path, value });
  const error = faultWords(form.faults[path.join('.')] ?? faultIn(form.faults, path.join('.')), t);
  if (field.repeatable === true) return <ListPick field={field} error={error} />;
  switch (field.type) {
    case 'edtf':
      return <DateField label={label} value={text} onChange={write} error={error} isDisabled={isReadOnly} />;
    case 'term':
      return (
        <TermPick
          at={`case ${field.key}`}
          label={label}
          vocabulary={field.vocabulary ?? 'case-kind'}
          value={text}
          onChange={write}
          error={error}
          isDisabled={isReadOnly}
        />
      );
    case 'reference':
      return (
        <RecordPick
          at={`case ${field.key}`}
          label={label}
          types={field.targets ?? []}
          value={isChosen(written) ? titledOf(form, written.ref) : null}
          text={text}
          onPick={(record) => change((now) => choose(now, CASE, path, record))}
          onClear={() => write('')}
          onText={field.orText === true ? write : undefined}
          onMake={(type, name) =>
            change((now) => {
              const { desk: next, made } = make(now, type, name);
              return choose(next, CASE, path, made);
            })
          }
          error={error}
          isDisabled={isReadOnly}
        />
      );
    default:
      return <TextLine label={label} value={text} onChange={write} error={error} isDisabled={isReadOnly} />;
  }
}

/** A fault in one of the rows of a list stands at the list. */
function faultIn(
  faults: ReturnType<typeof formAt>['faults'],
  place: string,
): ReturnType<typeof formAt>['faults'][string] | undefined {
  const key = Object.keys(faults).find((each) => each.startsWith(`${place}.`));
  return key === undefined ? undefined : faults[key];
}
