import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { Input, TextArea, TextField } from 'react-aria-components';
import { FieldHelp, FieldLabel, invalid, type FieldProps } from '../kit/field.tsx';
import { Icon } from '../kit/icon.tsx';
import './form-line.css';

/** What every control of a form has around it. */
export interface LineProps extends FieldProps {
  /** The name is heard but not seen: a row of a list stands under a name that it shares, and says its number. */
  readonly isLabelHidden?: boolean | undefined;
  /** What stands at the end of the line with the name: marks, the way to a source. */
  readonly marks?: ReactNode;
}

interface TextLineProps extends LineProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isLong?: boolean | undefined;
  /** Words of a source: in serif. */
  readonly evidence?: boolean | undefined;
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void) | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
  /** Stands between what is typed and the help. */
  readonly children?: ReactNode;
}

/** A line of text with its name above it; long text grows with what is written. */
export function TextLine(props: TextLineProps) {
  const { label, value, onChange, isLong = false, isLabelHidden = false, placeholder = '' } = props;
  const className = props.evidence === true ? 'kit-input kit-input-evidence' : 'kit-input';
  return (
    <TextField
      className="kit-field forms-line"
      value={value}
      onChange={onChange}
      isInvalid={invalid(props)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      autoComplete="off"
      spellCheck="false"
      {...(isLabelHidden && { 'aria-label': label })}
    >
      {(!isLabelHidden || props.marks !== undefined) && (
        <div className="forms-line-head">
          {isLabelHidden ? <span /> : <FieldLabel {...props} />}
          {props.marks}
        </div>
      )}
      {isLong ? (
        <TextArea
          className={className}
          rows={2}
          placeholder={placeholder}
          onKeyDown={(event) => props.onKeyDown?.(event)}
        />
      ) : (
        <Input
          className={className}
          ref={props.inputRef ?? null}
          inputMode={props.inputMode}
          placeholder={placeholder}
          onKeyDown={(event) => props.onKeyDown?.(event)}
        />
      )}
      {props.children}
      <FieldHelp {...props} />
    </TextField>
  );
}

/** The frame of a control that brings its own name for the ear: a picker, a choice. The name is shown here with its marks. */
export function Line({
  label,
  isRequired,
  isLabelHidden = false,
  marks,
  children,
}: LineProps & { readonly children: ReactNode }) {
  return (
    <div className="kit-field forms-line">
      {(!isLabelHidden || marks !== undefined) && (
        <div className="forms-line-head">
          <span aria-hidden="true">{!isLabelHidden && <FieldLabel label={label} isRequired={isRequired} />}</span>
          {marks}
        </div>
      )}
      {children}
    </div>
  );
}

/** What is wrong with a list or a group as a whole. */
export function PartFault({ words }: { readonly words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <p className="kit-error" role="alert">
      <Icon name="error" size={14} />
      <span>{words}</span>
    </p>
  );
}
