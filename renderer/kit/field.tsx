/* oxlint-disable jsx-a11y/no-autofocus -- a form or a dialog that opens puts the focus where one writes or answers */
import type { ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  Radio,
  RadioGroup as AriaRadioGroup,
  SearchField as AriaSearchField,
  Button,
  Text,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { Icon } from './icon.tsx';
import { Keys, ariaKeys } from './keys.tsx';
import './field.css';

/** What all fields have in common. */
export interface FieldProps {
  readonly label: string;
  /** A sentence below; stays while there is an error. */
  readonly help?: ReactNode;
  /** What is wrong with the value, in a sentence; without one the value is taken. */
  readonly error?: string | null | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly multiline?: boolean | undefined;
  readonly type?: 'text' | 'password' | undefined;
  readonly autoFocus?: boolean | undefined;
  /** The words of a source: set in serif. */
  readonly evidence?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly onEnter?: (() => void) | undefined;
}

/** A line or a paragraph of text under its label. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, multiline = false, type = 'text', evidence = false, placeholder = '', onEnter } = props;
  const className = `kit-input${evidence ? ' kit-input-evidence' : ''}`;
  return (
    <AriaTextField
      className="kit-field"
      value={value}
      onChange={onChange}
      type={type}
      isInvalid={invalid(props)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      autoComplete="off"
      spellCheck="false"
      onBlur={() => props.onBlur?.()}
    >
      <FieldLabel {...props} />
      {multiline ? (
        <TextArea className={className} placeholder={placeholder} rows={3} />
      ) : (
        <Input
          className={className}
          placeholder={placeholder}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && onEnter !== undefined) onEnter();
          }}
        />
      )}
      <FieldHelp {...props} />
    </AriaTextField>
  );
}

export interface NumberFieldProps extends FieldProps {
  /** `null` while nothing, or nothing that is a number, is written. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly unit?: string | undefined;
  readonly autoFocus?: boolean | undefined;
}

/** A number that one writes. Without steppers: nobody reaches a year or an amount by stepping. */
export function NumberField({ value, onChange, unit, ...props }: NumberFieldProps) {
  return (
    <AriaTextField
      className="kit-field"
      // The text stays the person's own while it means the number; a comma is a decimal point in two of the languages.
      defaultValue={value === null ? '' : String(value)}
      onChange={(text) => {
        const number = Number(text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
        onChange(text.trim() === '' || !Number.isFinite(number) ? null : number);
      }}
      inputMode="decimal"
      isInvalid={invalid(props)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      autoComplete="off"
    >
      <FieldLabel {...props} />
      <span className="kit-number">
        <Input className="kit-input" />
        {unit !== undefined && <span>{unit}</span>}
      </span>
      <FieldHelp {...props} />
    </AriaTextField>
  );
}

export interface RadioGroupProps<Id extends string> extends FieldProps {
  readonly options: readonly { readonly id: Id; readonly label: string; readonly help?: ReactNode }[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
}

/** A choice of one among few, all in sight. */
export function RadioGroup<Id extends string>({ options, value, onChange, ...props }: RadioGroupProps<Id>) {
  return (
    <AriaRadioGroup
      className="kit-field"
      value={value}
      onChange={(id) => onChange(id as Id)}
      isInvalid={invalid(props)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
    >
      <FieldLabel {...props} />
      {options.map(({ id, label, help }) => (
        <Radio key={id} value={id} className="kit-choice">
          <span className="kit-radio-mark" aria-hidden="true" />
          <span>
            {label}
            {help !== undefined && <span className="kit-choice-help">{help}</span>}
          </span>
        </Radio>
      ))}
      <FieldHelp {...props} />
    </AriaRadioGroup>
  );
}

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string | undefined;
  readonly keys?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly onEnter?: (() => void) | undefined;
}

/** What narrows a list. The label is heard; the placeholder is seen. Escape empties it. */
export function SearchField({ label, value, onChange, placeholder, keys, autoFocus, onEnter }: SearchFieldProps) {
  const { t } = useWords();
  return (
    <AriaSearchField
      className="kit-search"
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus ?? false}
      onSubmit={() => onEnter?.()}
      autoComplete="off"
    >
      <Icon name="search" />
      <Input
        className="kit-search-input"
        placeholder={placeholder ?? label}
        spellCheck="false"
        {...(keys !== undefined && { 'aria-keyshortcuts': ariaKeys(keys) })}
      />
      {keys !== undefined && value === '' && <Keys keys={keys} />}
      <Button className="kit-search-clear" aria-label={t('kit.clear')}>
        <Icon name="close" size={14} />
      </Button>
    </AriaSearchField>
  );
}

/** The label of a field and whether it must be filled. */
export function FieldLabel({ label, isRequired }: Pick<FieldProps, 'label' | 'isRequired'>) {
  const { t } = useWords();
  return (
    <Label className="kit-label">
      {label}
      {isRequired === true && <span className="kit-label-required">{t('kit.required')}</span>}
    </Label>
  );
}

/** What stands below a field; react-aria ties it to what one types in. */
export function FieldHelp({ help, error }: Pick<FieldProps, 'help' | 'error'>) {
  return (
    <>
      {help !== undefined && help !== null && (
        <Text slot="description" className="kit-help">
          {help}
        </Text>
      )}
      <FieldError className="kit-error">
        {error !== undefined && error !== null && error !== '' && (
          <>
            <Icon name="error" size={14} />
            <span>{error}</span>
          </>
        )}
      </FieldError>
    </>
  );
}

export function invalid({ error }: Pick<FieldProps, 'error'>): boolean {
  return error !== undefined && error !== null && error !== '';
}
