/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a divider that moves is a control, not a rule */
import { Children, Fragment, isValidElement, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useWords } from '../app/words.ts';
import './split.css';

export interface SplitProps {
  readonly id: string;
  readonly direction?: 'row' | undefined;
  /** Widths in pixels of all panes but the last, which takes what is left. */
  readonly sizes: readonly number[];
  /** The least width of each pane, the last one too. */
  readonly min: readonly number[];
  /** Told when a divider was moved; the caller remembers. */
  readonly onResize: (sizes: readonly number[]) => void;
  /** What a double click on a divider goes back to; the first sizes where it is not given. */
  readonly initial?: readonly number[] | undefined;
  readonly children: ReactNode;
}

const STEP = 16;

/** Panes side by side with dividers that one drags, or moves with the arrow keys. */
export function Split({ id, sizes, min, onResize, initial, children }: SplitProps) {
  const { t } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const [first] = useState(sizes);
  // While a divider is held the panes follow it here; the caller hears of it once, at the end.
  const [held, setHeld] = useState<{
    readonly pane: number;
    readonly from: number;
    readonly sizes: readonly number[];
  } | null>(null);
  const panes = Children.toArray(children);
  const now = held?.sizes ?? sizes;

  const sized = (pane: number, width: number): readonly number[] => {
    const total = row.current?.clientWidth ?? Infinity;
    const others = panes.reduce<number>(
      (sum, _, index) =>
        sum + (index === pane ? 0 : index === panes.length - 1 ? (min[index] ?? 0) : (now[index] ?? 0)),
      0,
    );
    const least = min[pane] ?? 0;
    return now.map((size, index) =>
      index === pane ? Math.round(Math.max(least, Math.min(width, total - others))) : size,
    );
  };
  const take = (pane: number) => (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    // What is drawn counts, not what was asked for: a narrow window shows less.
    const drawn = event.currentTarget.previousElementSibling?.getBoundingClientRect().width ?? 0;
    setHeld({ pane, from: event.clientX - drawn, sizes });
  };
  const drag = (event: PointerEvent): void => {
    if (held !== null) setHeld({ ...held, sizes: sized(held.pane, event.clientX - held.from) });
  };
  const leave = (): void => {
    if (held === null) return;
    setHeld(null);
    if (held.sizes.some((size, index) => size !== sizes[index])) onResize(held.sizes);
  };
  const byKey = (pane: number) => (event: KeyboardEvent) => {
    const size = now[pane] ?? 0;
    const wanted = {
      ArrowLeft: size - STEP,
      ArrowRight: size + STEP,
      Home: 0,
      End: Infinity,
      Enter: (initial ?? first)[pane],
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onResize(sized(pane, wanted));
  };

  const columns = panes.map((_, index) => {
    const least = `${min[index] ?? 0}px`;
    return index === panes.length - 1
      ? `minmax(${least}, 1fr)`
      : `minmax(${least}, ${Math.max(now[index] ?? 0, min[index] ?? 0)}px)`;
  });
  return (
    <div
      ref={row}
      className="kit-split"
      data-held={held !== null || undefined}
      style={{ gridTemplateColumns: columns.join(' auto ') }}
    >
      {panes.map((pane, index) => (
        // A pane that comes before others leaves them as they are: what was scrolled in them stays.
        <Fragment key={`${id} ${isValidElement(pane) ? pane.key : index}`}>
          <div className="kit-split-pane" id={`${id}-${index}`}>
            {pane}
          </div>
          {index < panes.length - 1 && (
            <div
              className="kit-split-divider"
              role="separator"
              tabIndex={0}
              aria-orientation="vertical"
              aria-label={t('kit.divider')}
              aria-controls={`${id}-${index}`}
              aria-valuenow={now[index] ?? 0}
              aria-valuemin={min[index] ?? 0}
              onPointerDown={take(index)}
              onPointerMove={drag}
              onPointerUp={leave}
              onPointerCancel={leave}
              onKeyDown={byKey(index)}
              onDoubleClick={() => onResize(sized(index, (initial ?? first)[index] ?? 0))}
            />
          )}
        </Fragment>
      ))}
    </div>
  );
}
