/* oxlint-disable jsx-a11y/no-autofocus -- a form or a dialog that opens puts the focus where one writes or answers */
import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import {
  Button as AriaButton,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  Tooltip as AriaTooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { Keys } from './keys.tsx';
import './button.css';
import './choices.css';
import './tooltip.css';

export type MenuEntry =
  | {
      readonly id: string;
      readonly label: string;
      readonly icon?: IconName | undefined;
      readonly keys?: string | undefined;
      readonly danger?: boolean | undefined;
      readonly isDisabled?: boolean | undefined;
      readonly onAction: () => void;
    }
  | 'separator';

export interface MenuButtonProps {
  readonly label: string;
  /** With an icon the label is the tooltip; without, it stands on the button. */
  readonly icon?: IconName | undefined;
  readonly items: readonly MenuEntry[];
  readonly isDisabled?: boolean | undefined;
  readonly variant?: 'plain' | 'primary' | 'quiet' | undefined;
}

/** A button that opens a menu. */
export function MenuButton({ label, icon, items, isDisabled = false, variant = 'plain' }: MenuButtonProps) {
  const button =
    icon === undefined ? (
      <AriaButton className={`kit-button kit-button-${variant}`} isDisabled={isDisabled}>
        <span className="kit-button-words">{label}</span>
        <Icon name="chevron-down" size={14} />
      </AriaButton>
    ) : (
      <TooltipTrigger delay={600} closeDelay={0}>
        <AriaButton className="kit-button kit-button-icon" isDisabled={isDisabled} aria-label={label}>
          <Icon name={icon} />
        </AriaButton>
        <AriaTooltip className="kit-tooltip" offset={6}>
          {label}
        </AriaTooltip>
      </TooltipTrigger>
    );
  return (
    <MenuTrigger>
      {button}
      <Popover className="kit-choices-popover" offset={4}>
        <Entries items={items} />
      </Popover>
    </MenuTrigger>
  );
}

/** A place in the window, in pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A menu at a place: what a right click opens. Closed while `at` is null. */
export function MenuAt({
  at,
  items,
  label,
  onClose,
}: {
  readonly at: Point | null;
  readonly items: readonly MenuEntry[];
  readonly label: string;
  readonly onClose: () => void;
}) {
  const anchor = useRef<HTMLSpanElement>(null);
  if (at === null || items.length === 0) return null;
  return (
    <>
      {/* In the page itself: a list with containment would be the origin of its places. */}
      {createPortal(
        <span ref={anchor} style={{ position: 'fixed', left: at.x, top: at.y, width: 0, height: 0 }} />,
        document.body,
      )}
      <Popover
        // Another place is another menu: it is laid out anew.
        key={`${at.x} ${at.y}`}
        className="kit-choices-popover"
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        placement="bottom start"
        offset={2}
      >
        <Entries items={items} label={label} onClose={onClose} />
      </Popover>
    </>
  );
}

/** Whether the keys are those that ask for the menu of what has the focus. */
export function asksForMenu(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
  return event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
}

/** The lower left corner of what has the focus: where a menu opens that was asked for by key. */
export function cornerOf(element: Element): Point {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left + 8, y: bottom };
}

/** Gives its children a menu by right click, Shift+F10 and the menu key. */
export function ContextMenu({
  items,
  label,
  children,
}: {
  readonly items: readonly MenuEntry[];
  readonly label?: string | undefined;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const [at, setAt] = useState<Point | null>(null);
  const byPointer = (event: MouseEvent): void => {
    event.preventDefault();
    if (at === null) setAt({ x: event.clientX, y: event.clientY });
  };
  const byKey = (event: KeyboardEvent): void => {
    if (!asksForMenu(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setAt(cornerOf(event.target as Element));
  };
  return (
    <>
      {/* The wrapper is no control: what it holds has the focus and the role. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div style={{ display: 'contents' }} onContextMenu={byPointer} onKeyDown={byKey}>
        {children}
      </div>
      <MenuAt at={at} items={items} label={label ?? t('kit.actions')} onClose={() => setAt(null)} />
    </>
  );
}

function Entries({
  items,
  label,
  onClose,
}: {
  readonly items: readonly MenuEntry[];
  readonly label?: string;
  readonly onClose?: () => void;
}) {
  return (
    <Menu
      className="kit-choices"
      autoFocus="first"
      {...(label !== undefined && { 'aria-label': label })}
      {...(onClose !== undefined && { onClose })}
    >
      {items.map((entry, index) =>
        entry === 'separator' ? (
          // A separator is nothing but its place.
          <Separator key={`separator ${index}`} className="kit-choices-separator" />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            isDisabled={entry.isDisabled ?? false}
            onAction={entry.onAction}
            className={entry.danger === true ? 'kit-choices-item kit-choices-danger' : 'kit-choices-item'}
          >
            {entry.icon !== undefined && <Icon name={entry.icon} />}
            <span>{entry.label}</span>
            {entry.keys !== undefined && <Keys keys={entry.keys} />}
          </MenuItem>
        ),
      )}
    </Menu>
  );
}
