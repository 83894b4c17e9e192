import type { ReactNode } from 'react';
import './badge.css';

export interface BadgeProps {
  readonly tone?: 'neutral' | 'accent' | 'caution' | 'danger' | 'evidence' | undefined;
  readonly children: ReactNode;
}

/** A word or two about the state of something. The tone never says more than the words do. */
export function Badge({ tone = 'neutral', children }: BadgeProps) {
  return <span className={`kit-badge kit-badge-${tone}`}>{children}</span>;
}
