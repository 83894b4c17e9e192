import { memo, useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import { useWords } from '../app/words.ts';
import { ariaKeys, matchesKeys } from '../kit/keys.tsx';
import { CitationRows, EarlierCitations } from './citation-rows.tsx';
import { dateKeys } from './date-field.tsx';
import { Disagreement } from './disagreement.tsx';
import { FieldControl } from './field-control.tsx';
import { HELP_KEYS, turnHelp } from './field-help.tsx';
import { FieldMarks, MarkButton } from './field-marks.tsx';
import { mayDisagree } from './form-base.ts';
import { FormWorkContext, useFormWork, type FormWork } from './form-work.ts';
import { provesPreferred } from './proofs.ts';
import { isBlank } from './written.ts';
import './form-field.css';

interface FormFieldProps {
  readonly field: FieldDefinition;
  readonly autoFocus?: boolean;
}

/**
 * One field of the record: its value or values, what other sources say, and where it is known from. It is drawn anew when something of
 * itself changes, not with every sign that is typed elsewhere in the form.
 */
export function FormField({ field, autoFocus = false }: FormFieldProps) {
  const { state, dispatch, cite, fresh, sought = null } = useFormWork();
  const { base, citations, citationsRemoved, faults, titles, nextRow } = state;
  const own = state.fields[field.key];
  const others = state.others[field.key];
  const work = useMemo<FormWork>(
    () => ({ state, dispatch, cite, fresh, sought }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what the field does not show of the state may be older
    [own, others, base, citations, citationsRemoved, faults, titles, nextRow, dispatch, cite, fresh, sought],
  );
  return (
    <FormWorkContext value={work}>
      <FieldBody field={field} autoFocus={autoFocus} />
    </FormWorkContext>
  );
}

const FieldBody = memo(function FieldBody({ field, autoFocus = false }: FormFieldProps) {
  const { state, dispatch, cite } = useFormWork();
  const { language } = useWords();
  const label = field.label[language];
  const path = ['fields', field.key];
  const proves = provesPreferred(state, field.key);
  const differ = (): void => dispatch({ do: 'add other value', field: field.key });
  const hear = (event: KeyboardEvent): void => {
    if (event.isDefaultPrevented()) return;
    // A dialog that a picker opened is not inside of the field, though its keys are heard here.
    if (!event.currentTarget.contains(event.target as Node)) return;
    if (cite !== null && matchesKeys(event.nativeEvent, 'Alt+S')) cite(proves);
    else if (cite !== null && matchesKeys(event.nativeEvent, 'Alt+D') && mayDisagree(field)) differ();
    else if (!matchesKeys(event.nativeEvent, HELP_KEYS) || !turnHelp(event.currentTarget)) return;
    event.preventDefault();
  };
  const box = useRef<HTMLDivElement>(null);
  const heard = [
    ...(cite === null ? [] : ['Alt+S', ...(mayDisagree(field) ? ['Alt+D'] : [])]),
    ...(field.type === 'edtf' ? dateKeys : []),
  ];
  const shortcuts = heard.map(ariaKeys).join(' ');
  // The buttons of these keys take no stop of Tab, so the keys are named where one writes. Controls bring inputs of their own making.
  useEffect(() => {
    for (const input of box.current?.querySelectorAll('input, textarea') ?? []) {
      if (shortcuts === '') input.removeAttribute('aria-keyshortcuts');
      else input.setAttribute('aria-keyshortcuts', shortcuts);
    }
  });
  const isWide = field.type === 'longText' || field.type === 'group';
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the controls inside
    <div
      ref={box}
      className={isWide ? 'forms-field forms-field-wide' : 'forms-field'}
      data-field={field.key}
      onKeyDown={hear}
    >
      <FieldControl
        field={field}
        path={path}
        label={label}
        marks={<Marks field={field} label={label} onDiffer={differ} />}
        autoFocus={autoFocus}
      />
      {cite !== null && <CitationRows proves={proves} label={label} />}
      <Disagreement field={field} />
      {cite !== null && <EarlierCitations field={field} label={label} />}
    </div>
  );
});

/** Small marks at the end of the line with the name, and the ways to a source and to another value. */
function Marks({
  field,
  label,
  onDiffer,
}: {
  readonly field: FieldDefinition;
  readonly label: string;
  readonly onDiffer: () => void;
}) {
  const { state, cite } = useFormWork();
  const { t } = useWords();
  const canDiffer = mayDisagree(field) && !isBlank(state.fields[field.key]);
  return (
    <span className="forms-marks">
      {cite !== null && canDiffer && (
        <MarkButton
          icon="compare"
          label={t('forms.add_other_value', { field: label })}
          keys="Alt+D"
          onPress={onDiffer}
        />
      )}
      {cite !== null && (
        <MarkButton
          icon="quote"
          label={t('forms.add_source', { field: label })}
          keys="Alt+S"
          onPress={() => cite(provesPreferred(state, field.key))}
        />
      )}
      <FieldMarks field={field} />
    </span>
  );
}
