import { Button } from 'react-aria-components';
import { Icon, type IconName } from '../kit/icon.tsx';
import { ariaKeys } from '../kit/keys.tsx';
import { Tooltip } from '../kit/tooltip.tsx';
import './mark-button.css';

/** A small way beside a field; reached by its key from the field itself, so it takes no step of Tab. */
export function MarkButton({
  icon,
  label,
  keys,
  isDisabled = false,
  isPressed,
  onPress,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly keys: string;
  readonly isDisabled?: boolean | undefined;
  readonly isPressed?: boolean | undefined;
  readonly onPress: () => void;
}) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button
        className="desk-mark"
        aria-label={label}
        aria-keyshortcuts={ariaKeys(keys)}
        data-key={keys}
        {...(isPressed !== undefined && { 'aria-expanded': isPressed })}
        excludeFromTabOrder
        preventFocusOnPress
        isDisabled={isDisabled}
        onPress={onPress}
      >
        <Icon name={icon} size={14} />
      </Button>
    </Tooltip>
  );
}
