import type { ReactNode } from 'react';
import { Button as AriaButton, ToggleButton } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { Keys, ariaKeys } from './keys.tsx';
import { Tooltip } from './tooltip.tsx';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** `primary` once in a place; `danger` only for what cannot be undone; `quiet` without an edge, in bars and rows. */
  readonly variant?: 'plain' | 'primary' | 'danger' | 'quiet' | undefined;
  readonly icon?: IconName | undefined;
  /** Shown after the words: `Mod+N`. The key itself is heard by the command. */
  readonly keys?: string | undefined;
  readonly children: ReactNode;
}

/** Words on a button name the thing and, when it destroys something, the consequence. */
export function Button({ variant = 'plain', icon, keys, children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={`kit-button kit-button-${variant}`}
      {...(keys !== undefined && { 'aria-keyshortcuts': ariaKeys(keys) })}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span className="kit-button-words">{children}</span>
      {keys !== undefined && <Keys keys={keys} />}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string | undefined;
}

/** A button that is only an icon; its label stands in the tooltip and is what a screen reader says. */
export function IconButton({ icon, label, keys, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        className="kit-button kit-button-icon"
        {...(keys !== undefined && { 'aria-keyshortcuts': ariaKeys(keys) })}
      >
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  );
}

export interface ToggleIconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean | undefined;
}

/** An icon that is on or off; the label does not change with it. */
export function ToggleIconButton({
  icon,
  label,
  keys,
  isSelected,
  onChange,
  isDisabled = false,
}: ToggleIconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <ToggleButton
        aria-label={label}
        isSelected={isSelected}
        onChange={onChange}
        isDisabled={isDisabled}
        className="kit-button kit-button-icon"
        {...(keys !== undefined && { 'aria-keyshortcuts': ariaKeys(keys) })}
      >
        <Icon name={icon} />
      </ToggleButton>
    </Tooltip>
  );
}
