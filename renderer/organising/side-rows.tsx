/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- arrows walk over the rows within it; each row is a control of its own */
import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';

/** What the arrows walk over: folders, stages, people, tags, facets, one after the other. */
const ROW = '[data-side-row]';
/** A tree looks after its own. */
const KEPT = `${ROW}:not([role='treeitem'])`;

/** Rows beside a list. With Tab one gets to one of them and out again; arrows, Home and End walk over all of them. */
export function SideRows({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLElement>(null);
  const last = useRef<Element | null>(null);
  // After every drawing: rows come and go, and one of them has to be within reach.
  useEffect(() => reachOne(box.current, last.current));
  const note = (event: FocusEvent<HTMLElement>): void => {
    if (!event.target.matches(KEPT)) return;
    last.current = event.target;
    reachOne(event.currentTarget, event.target);
  };
  return (
    <nav ref={box} className={className} aria-label={label} data-arrows="" onKeyDown={walkRows} onFocus={note}>
      {children}
    </nav>
  );
}

/** The row that had the focus, else the one that is chosen, else the first is what Tab gets to. */
function reachOne(box: HTMLElement | null, last: Element | null): void {
  const rows = [...(box?.querySelectorAll<HTMLElement>(KEPT) ?? [])];
  const one =
    rows.find((row) => row === last) ?? rows.find((row) => row.getAttribute('aria-pressed') === 'true') ?? rows[0];
  for (const row of rows) row.tabIndex = row === one ? 0 : -1;
}

function walkRows(event: KeyboardEvent<HTMLElement>): void {
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
