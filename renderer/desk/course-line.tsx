import { Button } from 'react-aria-components';
import type { FieldDefinition, RecordType } from '../../shared/records/definition.ts';
import { useWords } from '../app/words.ts';
import { KindMark } from '../kit/kind-mark.tsx';
import { freshEntryId } from '../forms/entry-id.ts';
import { DateField } from '../forms/date-field.tsx';
import { TextLine } from '../forms/form-line.tsx';
import { faultWords } from '../forms/form-work.ts';
import { titledOf } from '../forms/titles.ts';
import { isChosen } from '../forms/written.ts';
import { canBecome, furtherParts, pathOf, recast } from './course-change.ts';
import { courseKinds, kindFor, lineParts, type CourseKind } from './course-kinds.ts';
import { Details } from './details.tsx';
import { concerned, peopleOf, whomOf } from './desk-people.ts';
import {
  CASE,
  dropLine,
  formAt,
  holderOf,
  inForm,
  partsAt,
  refId,
  targetOf,
  type CourseRef,
  type DeskState,
} from './desk-state.ts';
import { useDeskWork, useTyping } from './desk-work.ts';
import { choose, make } from './in-passing.ts';
import { MarkButton } from './mark-button.tsx';
import { furtherWords } from './further-words.ts';
import { REMOVE_KEYS } from './people-part.tsx';
import { Pick } from './pick.tsx';
import { RecordPick } from './record-pick.tsx';
import { SourceLines } from './source-lines.tsx';
import { SourceMark } from './source-mark.tsx';
import { folded } from './words-typed.ts';
import './course-line.css';

/** A line of what happened: when, what, where, to whom, and what proves it. */
export function CourseLine({ line, number }: { readonly line: CourseRef; readonly number: number }) {
  const { t, language } = useWords();
  const { desk, change, unfolded, unfold, isReadOnly } = useDeskWork();
  const holder = holderOf(desk, line);
  const id = refId(line);
  const parts = lineParts(holder);
  const written = partsAt(desk, line);
  const formKey = line.is === 'record' ? line.form : CASE;
  const form = formAt(desk, formKey);
  const target = targetOf(desk, line);
  const term = parts.kind === undefined ? '' : written[parts.kind.key];
  const kind = kindFor(holder, typeof term === 'string' ? term : '');
  const label = t('desk.line', { number, what: kind.labels[language] });
  const isStored = line.is === 'record' && form.base.code !== null;
  const isUnfolded = unfolded === id;
  const inRow = new Set([parts.date?.key, parts.kind?.key, mainField(desk, line)?.key]);
  const fault = (part: string) => faultWords(form.faults[pathOf(line, part).path.join('.')], t);
  const write = (part: string, value: string): void =>
    void change((now) => inForm(now, formKey, { do: 'write', path: pathOf(line, part).path, value }));
  const text = (part: string): string => {
    const value = written[part];
    return typeof value === 'string' ? value : '';
  };
  const further = furtherWords(
    desk,
    line,
    furtherParts(desk, line).filter((key) => !inRow.has(key)),
    language,
  );
  const hasHiddenFault = Object.keys(form.faults).some(
    (place) => place.startsWith(pathOf(line, '').path.join('.')) && !inRow.has(place.split('.').at(-1)),
  );
  return (
    <div
      className="desk-line"
      role="group"
      aria-label={label}
      data-line={id}
      data-more={id}
      data-cite={JSON.stringify(target)}
    >
      <div className="desk-row">
        <KindMark type={holder.is === 'entry' ? 'case' : holder.type} />
        <span
          className="desk-line-date"
          data-column="date"
          data-plain={/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text(parts.date?.key ?? '').trim()) ? '' : undefined}
        >
          {parts.date !== undefined && (
            <DateField
              label={parts.date.label[language]}
              isLabelHidden
              value={text(parts.date.key)}
              onChange={(value) => parts.date !== undefined && write(parts.date.key, value)}
              error={fault(parts.date.key)}
              isDisabled={isReadOnly}
            />
          )}
        </span>
        <span className="desk-line-kind" data-column="kind">
          <KindPick
            at={`kind ${id}`}
            kind={kind}
            offers={courseKinds().filter((each) => canBecome(desk, line, each))}
            error={parts.kind === undefined ? undefined : fault(parts.kind.key)}
            onChange={(next) => change((now) => recast(now, line, next, freshEntryId()))}
            onWords={(words) => parts.kind !== undefined && write(parts.kind.key, words)}
          />
        </span>
        <span className="desk-line-where" data-column="where">
          <Where line={line} />
        </span>
        <span className="desk-ways">
          <SourceMark target={target} label={label} />
          <MarkButton
            icon="more"
            label={t('desk.more_of', { name: label })}
            keys="Alt+M"
            isPressed={isUnfolded}
            onPress={() => unfold(isUnfolded ? null : id)}
          />
          {!isStored && (
            <MarkButton
              icon="close"
              label={t('desk.take_away', { name: label })}
              keys={REMOVE_KEYS}
              isDisabled={isReadOnly}
              onPress={() => change((now) => dropLine(now, line))}
            />
          )}
        </span>
      </div>
      {line.is === 'record' && <Whom form={line.form} label={label} />}
      {!isUnfolded && further !== '' && <p className="desk-further">{further}</p>}
      <SourceLines target={target} label={label} />
      {(isUnfolded || hasHiddenFault) && (
        <Details
          form={formKey}
          fields={parts.all.filter(({ key }) => !inRow.has(key))}
          inside={line.is === 'entry' ? ['fields', line.field, line.row] : undefined}
          label={t('desk.more_of', { name: label })}
        />
      )}
    </div>
  );
}

/** Where it was, or before whom; what happened in words, where there is no place to it. */
function Where({ line }: { readonly line: CourseRef }) {
  const { t, language } = useWords();
  const { desk, change, isReadOnly } = useDeskWork();
  const formKey = line.is === 'record' ? line.form : CASE;
  const form = formAt(desk, formKey);
  const field = mainField(desk, line);
  if (field === undefined) return null;
  const { path } = pathOf(line, field.key);
  const value = partsAt(desk, line)[field.key];
  const text = typeof value === 'string' ? value : '';
  const error = faultWords(form.faults[path.join('.')], t);
  const write = (next: string): void => void change((now) => inForm(now, formKey, { do: 'write', path, value: next }));
  if (field.type !== 'reference')
    return <TextLine label={field.label[language]} isLabelHidden value={text} onChange={write} error={error} />;
  return (
    <RecordPick
      at={`where ${refId(line)}`}
      label={field.label[language]}
      placeholder={field.label[language]}
      types={field.targets ?? []}
      value={isChosen(value) ? titledOf(form, value.ref) : null}
      text={text}
      prefersWords={field.targets?.includes('organisation') !== true}
      onPick={(record) => change((now) => choose(now, formKey, path, record))}
      onClear={() => write('')}
      onText={field.orText === true ? write : undefined}
      onMake={(type: RecordType, name) =>
        change((now) => {
          const { desk: next, made } = make(now, type, name);
          return choose(next, formKey, path, made);
        })
      }
      error={error}
      isDisabled={isReadOnly}
    />
  );
}

/** The field that says most beside date and kind: the place, or, of what is of no known kind, its words. */
function mainField(desk: DeskState, line: CourseRef): FieldDefinition | undefined {
  const { kind, where, words } = lineParts(holderOf(desk, line));
  const isTold = line.is === 'entry' || kind === undefined || partsAt(desk, line)[kind.key] !== '';
  return isTold ? (where ?? words) : (words ?? where);
}

/** What happened, among everything that can happen in a case. */
function KindPick({
  at,
  kind,
  offers,
  error,
  onChange,
  onWords,
}: {
  readonly at: string;
  readonly kind: CourseKind;
  readonly offers: readonly CourseKind[];
  readonly error: string | undefined;
  readonly onChange: (kind: CourseKind) => void;
  readonly onWords: (words: string) => void;
}) {
  const { t, language } = useWords();
  const [typed, type] = useTyping(at);
  const { isReadOnly } = useDeskWork();
  const asked = folded(typed ?? '');
  const fitting = offers.filter(
    ({ names, labels }) => asked === '' || [...names, folded(labels[language])].some((name) => name.includes(asked)),
  );
  const ranked = fitting.toSorted((a, b) => Number(startsWith(b, asked)) - Number(startsWith(a, asked))).slice(0, 60);
  return (
    <Pick
      at={at}
      label={t('desk.what')}
      shown={kind.labels[language]}
      typed={typed}
      onTyped={type}
      offers={ranked.map((each) => ({
        id: each.id,
        text: each.labels[language],
        shows: (
          <span className="desk-kind-offer">
            <KindMark type={each.holder.is === 'entry' ? 'case' : each.holder.type} isDecorative />
            <span>{each.labels[language]}</span>
          </span>
        ),
      }))}
      first={0}
      onPick={({ id }) => {
        type(null);
        const picked = offers.find((each) => each.id === id);
        if (picked !== undefined && picked.id !== kind.id) onChange(picked);
      }}
      onWords={(words) => {
        type(null);
        if (words !== '') onWords(words);
      }}
      noneText={t('forms.own_word')}
      error={error}
      isDisabled={isReadOnly}
    />
  );
}

function startsWith({ names }: CourseKind, asked: string): boolean {
  return names.some((name) => name.startsWith(asked));
}

/** To whom of the people of the case it happened: to all the accused, unless somebody says otherwise. */
function Whom({ form, label }: { readonly form: string; readonly label: string }) {
  const { t } = useWords();
  const { desk, change, isReadOnly } = useDeskWork();
  const people = [...new Map(peopleOf(desk).map((person) => [person.code, person])).values()].filter(
    ({ isGone }) => !isGone,
  );
  const whom = whomOf(desk, form);
  if (people.length < 2) return null;
  const usual = concerned(desk);
  const shown = people.filter(({ code }) => usual.includes(code) || whom.includes(code));
  const toggle = (code: string): void =>
    void change((now) => {
      const before = whomOf(now, form);
      const next = before.includes(code) ? before.filter((each) => each !== code) : [...before, code];
      return { ...now, whom: { ...now.whom, [form]: next } };
    });
  const { type } = formAt(desk, form);
  return (
    <div className="desk-whom" role="group" aria-label={t('desk.whom', { line: label })}>
      {shown.map(({ code, title }) => (
        <Button
          key={code}
          className="desk-whom-name"
          aria-pressed={whom.includes(code)}
          isDisabled={isReadOnly}
          onPress={() => toggle(code)}
        >
          {title || code}
        </Button>
      ))}
      {type === 'detention' && whom.length > 1 && formAt(desk, form).base.code === null && (
        <span className="desk-hint">{t('desk.each_own', { count: whom.length })}</span>
      )}
    </div>
  );
}
