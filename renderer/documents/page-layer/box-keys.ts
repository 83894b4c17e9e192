import type { PageBox } from '../../../shared/contract/page-position.ts';
import type { Turn } from '../page-layout.ts';
import { boxBetween, turnedBox } from './word-boxes.ts';

/** Right and down, as one sees the page. */
export type Step = readonly [across: number, down: number];

/** A box never gets smaller than this part of the page. */
const LEAST = 0.01;

/** The box that keys begin with: across the page, a little above its middle. */
export const FIRST_BOX: PageBox = [0.15, 0.3, 0.85, 0.45];

/** A box moved by a key; it stays on the page and keeps its size. */
export function movedBox(box: PageBox, [across, down]: Step, turn: Turn, far: number): PageBox {
  const [left, top, right, bottom] = turnedBox(box, turn);
  const x = Math.max(-left, Math.min(1 - right, across * far));
  const y = Math.max(-top, Math.min(1 - bottom, down * far));
  return back([left + x, top + y, right + x, bottom + y], turn);
}

/** A box made larger or smaller by a key: its right and lower edges move. */
export function sizedBox(box: PageBox, [across, down]: Step, turn: Turn, far: number): PageBox {
  const [left, top, right, bottom] = turnedBox(box, turn);
  const toRight = Math.max(left + LEAST, Math.min(1, right + across * far));
  const toBottom = Math.max(top + LEAST, Math.min(1, bottom + down * far));
  return back([left, top, toRight, toBottom], turn);
}

function back(box: PageBox, turn: Turn): PageBox {
  const [left, top, right, bottom] = turnedBox(box, ((4 - turn) % 4) as Turn);
  return boxBetween({ x: left, y: top }, { x: right, y: bottom });
}
