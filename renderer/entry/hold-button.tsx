import { useEffect, useRef, useState } from 'react';
import { Icon } from '../kit/icon.tsx';

/** How long it is held, in milliseconds. */
const HOLD = 3000;

interface HoldButtonProps {
  readonly children: string;
  /** Said while it is held, with the seconds that are left. */
  readonly holding: (seconds: number) => string;
  readonly onHeld: () => void;
  readonly isDisabled: boolean;
}

/** A button that does what it says when it was held down for three seconds, with the mouse, a finger, Space or Enter. Letting go stops it. */
export function HoldButton({ children, holding, onHeld, isDisabled }: HoldButtonProps) {
  const [held, setHeld] = useState<number | null>(null);
  const done = useRef(onHeld);
  useEffect(() => {
    done.current = onHeld;
  });
  const isHolding = held !== null;
  useEffect(() => {
    if (!isHolding) return;
    const begun = performance.now();
    const timer = setInterval(() => {
      const now = performance.now() - begun;
      if (now < HOLD) return setHeld(now);
      setHeld(null);
      done.current();
    }, 50);
    return () => clearInterval(timer);
  }, [isHolding]);
  const stop = (): void => setHeld(null);
  const start = (): void => {
    if (!isDisabled) setHeld((now) => now ?? 0);
  };
  const left = Math.ceil((HOLD - (held ?? 0)) / 1000);
  return (
    <>
      <button
        type="button"
        className="kit-button kit-button-danger entry-hold"
        disabled={isDisabled}
        onPointerDown={start}
        onPointerUp={stop}
        onPointerLeave={stop}
        onPointerCancel={stop}
        onBlur={stop}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key !== ' ' && event.key !== 'Enter') return;
          event.preventDefault();
          start();
        }}
        onKeyUp={stop}
      >
        <span className="entry-hold-done" style={{ transform: `scaleX(${(held ?? 0) / HOLD})` }} aria-hidden="true" />
        <Icon name="key" />
        <span className="kit-button-words">{children}</span>
      </button>
      <span className="entry-hold-said" role="status">
        {isHolding ? holding(left) : ''}
      </span>
    </>
  );
}
