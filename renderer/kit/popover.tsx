import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components';
import './popover.css';

export interface PopoverProps {
  /** Said when it opens. */
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top' | undefined;
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /** It stays while one works on beside it, and the commands of the window go on working. */
  readonly isAside?: boolean | undefined;
}

/** A small sheet beside the button that opens it. It closes by Escape, by a click elsewhere, and gives the focus back. */
export function Popover({
  label,
  trigger,
  children,
  placement = 'bottom start',
  isOpen,
  onOpenChange,
  isAside = false,
}: PopoverProps) {
  return (
    <DialogTrigger {...(isOpen !== undefined && { isOpen })} onOpenChange={(open) => onOpenChange?.(open)}>
      {trigger}
      <AriaPopover
        className="kit-popover"
        placement={placement}
        offset={4}
        isNonModal={isAside}
        data-aside={isAside || undefined}
      >
        <Dialog className="kit-popover-sheet" aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
