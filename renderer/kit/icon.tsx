import { icons } from './icons.ts';
import type { IconName } from './icons.ts';
import './icon.css';

export type { IconName } from './icons.ts';

export interface IconProps {
  readonly name: IconName;
  /** In pixels of the layout. */
  readonly size?: number;
  /** Only where the icon stands alone and nothing around it says the same. */
  readonly label?: string | undefined;
}

/** One icon of the set. Hidden from screen readers unless it has a label, because words always stand beside it. */
export function Icon({ name, size = 16, label }: IconProps) {
  const Drawing = icons[name];
  return (
    <Drawing
      className="kit-icon"
      size={size}
      strokeWidth={1.5}
      absoluteStrokeWidth
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  );
}
