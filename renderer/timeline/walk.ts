import type { Item } from './item.ts';
import type { Lane } from './lanes.ts';

export type Step = 'next' | 'previous' | 'first' | 'last' | 'lane-up' | 'lane-down';

/** Where one stands: an item may be in the lanes of several people. */
export interface Standing {
  readonly item: Item;
  /** Id of the lane. */
  readonly lane: string;
}

/**
 * Walking by keys: along the order of time through all lanes, undated entries last; or to the neighbouring lane, to what is
 * nearest in time there.
 * @param items in the order of time
 */
export function walk(
  items: readonly Item[],
  lanes: readonly Lane[],
  from: Standing | null,
  step: Step,
): Standing | null {
  const at = from === null ? -1 : items.findIndex(({ key }) => key === from.item.key);
  if (step === 'first') return standing(items[0], lanes, null);
  if (step === 'last') return standing(items.at(-1), lanes, null);
  if (from === null || at === -1)
    return standing(step === 'previous' || step === 'lane-up' ? items.at(-1) : items[0], lanes, null);
  if (step === 'next' || step === 'previous') {
    return standing(items[at + (step === 'next' ? 1 : -1)], lanes, from.lane) ?? from;
  }
  const direction = step === 'lane-down' ? 1 : -1;
  const own = lanes.findIndex(({ id }) => id === from.lane);
  for (let index = own + direction; index >= 0 && index < lanes.length; index += direction) {
    const lane = lanes[index] as Lane;
    const near = nearest(lane, from.item);
    if (near) return { item: near, lane: lane.id };
  }
  return from;
}

function nearest(lane: Lane, { start, mark }: Item): Item | undefined {
  if (mark === null) return lane.undated[0] ?? lane.dated.at(-1);
  let found: Item | undefined;
  for (const item of lane.dated) {
    if (!found || Math.abs(item.start - start) < Math.abs(found.start - start)) found = item;
  }
  return found ?? lane.undated[0];
}

/** In the lane that one is in already where it stands there too. */
function standing(item: Item | undefined, lanes: readonly Lane[], near: string | null): Standing | null {
  if (!item) return null;
  const has = (lane: Lane): boolean => (item.mark === null ? lane.undated : lane.dated).includes(item);
  const lane = lanes.find((each) => each.id === near && has(each)) ?? lanes.find(has);
  return { item, lane: lane?.id ?? '' };
}
