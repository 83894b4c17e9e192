import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import { useWords } from '../app/words.ts';
import { Icon } from '../kit/icon.tsx';
import { ariaKeys, matchesKeys } from '../kit/keys.tsx';
import { Tooltip } from '../kit/tooltip.tsx';
import { CitationRows } from './citation-rows.tsx';
import { dateKeys } from './date-field.tsx';
import { Disagreement } from './disagreement.tsx';
import { FieldControl } from './field-control.tsx';
import { mayDisagree } from './form-base.ts';
import { useFormWork } from './form-work.ts';
import { isBlank } from './written.ts';
import './form-field.css';

/** One field of the record: its value or values, what other sources say, and where it is known from. */
export function FormField({
  field,
  autoFocus = false,
}: {
  readonly field: FieldDefinition;
  readonly autoFocus?: boolean;
}) {
  const { dispatch, cite } = useFormWork();
  const { language } = useWords();
  const label = field.label[language];
  const path = ['fields', field.key];
  const proves = { is: 'field', field: field.key } as const;
  const differ = (): void => dispatch({ do: 'add other value', field: field.key });
  const hear = (event: KeyboardEvent): void => {
    // A dialog that a picker opened is not inside of the field, though its keys are heard here.
    if (cite === null || !event.currentTarget.contains(event.target as Node)) return;
    if (matchesKeys(event.nativeEvent, 'Alt+S')) cite(proves);
    else if (matchesKeys(event.nativeEvent, 'Alt+D') && mayDisagree(field)) differ();
    else return;
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
      <Disagreement field={field} />
      {cite !== null && <CitationRows proves={proves} label={label} />}
    </div>
  );
}

/** Small marks at the end of the line with the name: who may be told by it, that it stays here, and the ways to a source and to another value. */
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
          onPress={() => cite({ is: 'field', field: field.key })}
        />
      )}
      {field.identifies !== undefined && <Mark icon="fingerprint" label={t('forms.identifies')} />}
      {field.internal === true && <Mark icon="eye-closed" label={t('forms.internal_field')} />}
    </span>
  );
}

function Mark({ icon, label }: { readonly icon: 'fingerprint' | 'eye-closed'; readonly label: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the picture is drawn, not fetched
    <span className="forms-mark" role="img" aria-label={label} title={label}>
      <Icon name={icon} size={12} />
    </span>
  );
}

/** Reached by its key from the field itself, so it takes no step of Tab. */
function MarkButton({
  icon,
  label,
  keys,
  onPress,
}: {
  readonly icon: 'quote' | 'compare';
  readonly label: string;
  readonly keys: string;
  readonly onPress: () => void;
}) {
  return (
    <Tooltip text={label} keys={keys}>
      <PlainButton
        className="forms-mark-button"
        aria-label={label}
        aria-keyshortcuts={ariaKeys(keys)}
        excludeFromTabOrder
        onPress={onPress}
      >
        <Icon name={icon} size={14} />
      </PlainButton>
    </Tooltip>
  );
}
