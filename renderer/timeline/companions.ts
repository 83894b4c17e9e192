import type { Stage } from './stage.ts';
import type { Standing } from './walk.ts';

/**
 * Keeps the ring around the chosen entry and its card beside it while the drawing moves. Called in every frame: it moves
 * things and measures nothing.
 */
export function keepBeside(
  stage: Stage,
  standing: Standing | null,
  ring: HTMLElement | null,
  card: HTMLElement | null,
): void {
  const layout = stage.laid();
  const index = standing ? layout.lanes.findIndex(({ lane }) => lane.id === standing.lane) : -1;
  const dated = standing !== null && standing.item.mark !== null;
  const place = dated ? stage.placeOf(standing.item, index === -1 ? undefined : index) : null;
  const frame = place ? stage.frameOf(place) : null;
  const { width, height } = stage.room;
  if (ring) {
    const seen = frame !== null && frame.x1 > 0 && frame.x0 < width && frame.y > -40 && frame.y < height;
    ring.style.visibility = seen ? 'visible' : 'hidden';
    if (frame) {
      const x0 = Math.max(-8, frame.x0);
      ring.style.transform = `translate(${x0}px, ${frame.y}px)`;
      ring.style.width = `${Math.max(0, Math.min(width + 8, frame.x1) - x0)}px`;
      ring.style.height = `${frame.height}px`;
    }
  }
  if (!card) return;
  const [wide, tall] = sizeOf(card);
  if (!frame) {
    card.style.transform = 'translate(8px, 8px)';
    return;
  }
  const below = frame.y + frame.height + 6;
  const above = frame.y - tall - 8;
  const room = below + tall <= height - 4 ? below : above >= 4 ? above : null;
  const beside = frame.x1 + wide + 12 < width ? frame.x1 + 10 : frame.x0 - wide - 10;
  const x = room === null ? beside : Math.min(frame.x0, width - wide - 12);
  // What it tells of may be out of sight: in a window that has become smaller, or when one scrolls on. The card stays where it can be read.
  const within = (at: number, size: number, all: number): number =>
    Math.round(Math.max(4, Math.min(at, all - size - 8)));
  const y = room ?? frame.y - tall / 2;
  card.style.transform = `translate(${within(Math.max(8, x), wide, width)}px, ${within(y, tall, height)}px)`;
}

const sizes = new WeakMap<HTMLElement, readonly [number, number]>();

/** The card has grown or shrunk. */
export function measureAnew(card: HTMLElement): void {
  sizes.delete(card);
}

/** Measured once for each card: reading it in every frame would lay out the page in every frame. */
function sizeOf(element: HTMLElement): readonly [number, number] {
  let size = sizes.get(element);
  if (!size) sizes.set(element, (size = [element.offsetWidth, element.offsetHeight]));
  return size;
}
