import type { ReactNode } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { FieldHelp, FieldLabel, invalid } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import './field.css';
import './choices.css';

export interface SelectProps<Id extends string> extends FieldProps {
  readonly options: readonly { readonly id: Id; readonly label: string; readonly help?: ReactNode }[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  /** For bars: the label is heard and not seen. */
  readonly isCompact?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

/** A choice of one among several that are not in sight. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { options, value, onChange, isCompact = false, placeholder } = props;
  const { t } = useWords();
  return (
    <AriaSelect
      className={isCompact ? 'kit-field kit-field-compact' : 'kit-field'}
      value={value}
      onChange={(id) => {
        if (id !== null) onChange(id as Id);
      }}
      placeholder={placeholder ?? t('kit.choose')}
      isInvalid={invalid(props)}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      {...(isCompact && { 'aria-label': props.label })}
    >
      {!isCompact && <FieldLabel {...props} />}
      <Button className="kit-input kit-select">
        <SelectValue className="kit-select-value" />
        <Icon name="chevrons-up-down" size={14} />
      </Button>
      <FieldHelp {...props} />
      <Popover className="kit-choices-popover" offset={4}>
        <ListBox className="kit-choices" items={options}>
          {({ id, label, help }) => (
            <ListBoxItem id={id} textValue={label} className="kit-choices-item">
              <span>
                {label}
                {help !== undefined && <span className="kit-choice-help">{help}</span>}
              </span>
              <Icon name="check" size={14} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
