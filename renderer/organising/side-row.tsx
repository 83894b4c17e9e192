import type { ReactNode } from 'react';
import { useFormats } from '../app/formats.ts';
import { ContextMenu, type MenuEntry } from '../kit/menu.tsx';
import { Icon, type IconName } from '../kit/icon.tsx';

interface Props {
  readonly icon?: IconName;
  readonly label: string;
  /** Undefined while it is being counted, or where nothing is. */
  readonly count?: number | undefined;
  /** Said after the number: "12 to be checked". */
  readonly countLabel?: string | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly menu?: readonly MenuEntry[];
  readonly children?: ReactNode;
}

/** A line of the side: choosing it filters the list, choosing it again takes the filter away. */
export function SideRow({ icon, label, count, countLabel, isChosen, onChoose, menu = [], children }: Props) {
  const { number } = useFormats();
  const row = (
    <button
      type="button"
      className="organise-row"
      data-side-row=""
      aria-pressed={isChosen}
      data-none={count === 0 || undefined}
      onClick={onChoose}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span className="organise-row-label">{label}</span>
      {count !== undefined && (
        <span className="organise-row-count">
          {number(count)}
          {countLabel !== undefined && <span className="kit-heard"> {countLabel}</span>}
        </span>
      )}
      {children}
    </button>
  );
  return menu.length === 0 ? row : <ContextMenu items={menu}>{row}</ContextMenu>;
}
