import type { ReactNode } from 'react';
import { Checkbox, Switch as AriaSwitch } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './field.css';

export interface SwitchProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly isDisabled?: boolean | undefined;
}

/** On or off, at once. */
export function Switch({ label, help, value, onChange, isDisabled = false }: SwitchProps) {
  return (
    <AriaSwitch className="kit-choice" isSelected={value} onChange={onChange} isDisabled={isDisabled}>
      <span className="kit-switch-mark" aria-hidden="true" />
      <span>
        {label}
        {help !== undefined && <span className="kit-choice-help">{help}</span>}
      </span>
    </AriaSwitch>
  );
}

export interface CheckBoxProps extends SwitchProps {
  readonly isIndeterminate?: boolean | undefined;
}

/** One of several that may each be chosen, or a sentence that one agrees to. */
export function CheckBox({ label, help, value, onChange, isDisabled = false, isIndeterminate = false }: CheckBoxProps) {
  return (
    <Checkbox
      className="kit-choice"
      isSelected={value}
      onChange={onChange}
      isDisabled={isDisabled}
      isIndeterminate={isIndeterminate}
    >
      <span className="kit-check-mark" aria-hidden="true">
        <Icon name={isIndeterminate ? 'minus' : 'check'} size={12} />
      </span>
      <span>
        {label}
        {help !== undefined && <span className="kit-choice-help">{help}</span>}
      </span>
    </Checkbox>
  );
}
