import type { KeyboardEvent } from 'react';

/** What the arrows walk over in the side: folders, stages, people and tags, one after the other. */
const ROW = '[data-side-row]';

/** Arrows, Home and End move the focus over the rows of a list, as in every list of the window. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(ROW)];
  const at = rows.findIndex((row) => row === event.target);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const next = to === undefined ? undefined : rows[Math.max(0, Math.min(rows.length - 1, to))];
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}
