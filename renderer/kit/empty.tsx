import type { ReactNode } from 'react';
import './empty.css';

/** A place where nothing is yet: one sentence that teaches the next step, and the step itself. */
export function Empty({
  title,
  text,
  action,
}: {
  readonly title: string;
  readonly text?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="kit-empty">
      <p className="kit-empty-title">{title}</p>
      {text !== undefined && <p className="kit-empty-text">{text}</p>}
      {action !== undefined && <div className="kit-empty-action">{action}</div>}
    </div>
  );
}
