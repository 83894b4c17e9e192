/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions --
   a box on a page that is moved and sized by the arrow keys; no element of HTML is one */
import { useEffect, useId, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { PageBox } from '../../../shared/contract/page-position.ts';
import { useFormats } from '../../app/formats.ts';
import { useWords } from '../../app/words.ts';
import type { Turn } from '../page-layout.ts';
import { movedBox, sizedBox, type Step } from './box-keys.ts';
import { followPointer } from './follow-pointer.ts';
import type { Hold } from './reader-hold.ts';
import { boxBetween, turnedBox, unturned, type Spot } from './word-boxes.ts';

/** A box less than this part of the page in width or height was a click. */
const LEAST = 0.004;

interface Props {
  readonly page: number;
  readonly printed: string;
  readonly turn: Turn;
  readonly hold: Hold;
  /** As a fraction of the page before it is turned; null while none is drawn on this page. */
  readonly box: PageBox | null;
}

/** Draws a box on a page: by pulling it open with the pointer, and by keys, where arrows move it and arrows with Shift size it. */
export function BoxTool({ page, printed, turn, hold, box }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const keys = useId();
  const drawn = useRef<HTMLDivElement>(null);
  const hasBox = box !== null;
  useEffect(() => {
    if (hasBox) drawn.current?.focus({ preventScroll: true });
  }, [hasBox]);
  const keep = (next: PageBox, isPulling = false): void =>
    hold.write((now) => ({ ...now, parts: [], box: { page, box: next }, isPulling }));

  const draw = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || event.target !== event.currentTarget) return;
    event.preventDefault();
    const pane = event.currentTarget;
    const spot = ({ clientX, clientY }: { clientX: number; clientY: number }): Spot => {
      const { left, top, width, height } = pane.getBoundingClientRect();
      return unturned({ x: inside((clientX - left) / width), y: inside((clientY - top) / height) }, turn);
    };
    const from = spot(event);
    pane.setPointerCapture(event.pointerId);
    followPointer(
      pane,
      (moved) => keep(boxBetween(from, spot(moved)), true),
      () =>
        hold.write((now) => {
          const [left, top, right, bottom] = now.box?.box ?? [0, 0, 0, 0];
          const isClick = right - left < LEAST || bottom - top < LEAST;
          return { ...now, box: isClick ? null : now.box, isDrawing: isClick, isPulling: false };
        }),
    );
  };

  const byKey = (event: KeyboardEvent): void => {
    if (box === null) return;
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const far = event.altKey ? 0.002 : 0.01;
    keep(event.shiftKey ? sizedBox(box, step, turn, far) : movedBox(box, step, turn, far));
  };

  const [left, top, right, bottom] = turnedBox(box ?? [0, 0, 0, 0], turn);
  const percent = (value: number): string => formats.number(Math.round(value * 100));
  return (
    <div className="reader-box-pane" onPointerDown={draw} data-holds={hasBox ? '' : undefined}>
      {hasBox && (
        <div
          ref={drawn}
          className="reader-box"
          role="group"
          tabIndex={0}
          aria-label={t('reader.box-on-page', { page: printed })}
          aria-describedby={keys}
          style={{
            left: `${left * 100}%`,
            top: `${top * 100}%`,
            width: `${(right - left) * 100}%`,
            height: `${(bottom - top) * 100}%`,
          }}
          onKeyDown={byKey}
        >
          <span id={keys} className="kit-heard">
            {t('reader.box-keys')}
          </span>
          <output className="kit-heard">
            {t('reader.box-at', {
              left: percent(left),
              top: percent(top),
              right: percent(right),
              bottom: percent(bottom),
            })}
          </output>
        </div>
      )}
    </div>
  );
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function inside(value: number): number {
  return Math.max(0, Math.min(1, value));
}
