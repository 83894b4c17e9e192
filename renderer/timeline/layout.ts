import type { Item } from './item.ts';
import type { Lane } from './lanes.ts';
import {
  packLane,
  rowHeight,
  lanePadding,
  type Cluster,
  type Packed,
  type PackingRoom,
  type Placed,
} from './packing.ts';

/** All lanes at one step of zoom, one below the other. */
export interface Layout {
  readonly lanes: readonly Packed[];
  /** Top edge of each lane. */
  readonly tops: readonly number[];
  readonly height: number;
  readonly perDay: number;
}

export const foldedHeight = 30;

/** @param folded ids of lanes of which only the name is shown */
export function layOut(lanes: readonly Lane[], folded: ReadonlySet<string>, room: PackingRoom): Layout {
  const packed = lanes.map((lane) =>
    folded.has(lane.id) ? { lane, placed: [], clusters: [], height: foldedHeight } : packLane(lane, room),
  );
  const tops: number[] = [];
  let height = 0;
  for (const lane of packed) {
    tops.push(height);
    height += lane.height;
  }
  return { lanes: packed, tops, height, perDay: room.perDay };
}

/** The first lane that reaches below `y`. */
export function laneAt(layout: Layout, y: number): number {
  let low = 0;
  let high = layout.lanes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((layout.tops[middle] as number) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The centre line of a row of a lane. */
export function rowCentre(layout: Layout, lane: number, row: number): number {
  return (layout.tops[lane] ?? 0) + lanePadding + row * rowHeight + rowHeight / 2;
}

export interface Place {
  readonly lane: number;
  readonly y: number;
  readonly placed: Placed | null;
  readonly cluster: Cluster | null;
}

/** Where an item stands: as itself or within a cluster; in the lane given, or the first that has it. */
export function placeIn(layout: Layout, item: Item, lane?: number): Place | null {
  const places = lane === undefined ? layout.lanes.keys() : [lane, ...layout.lanes.keys()];
  for (const index of places) {
    const packed = layout.lanes[index];
    if (!packed) continue;
    const placed = packed.placed.find((each) => each.item === item);
    if (placed) return { lane: index, y: rowCentre(layout, index, placed.row), placed, cluster: null };
    const cluster = packed.clusters.find((each) => each.items.includes(item));
    if (cluster) return { lane: index, y: rowCentre(layout, index, cluster.row), placed: null, cluster };
  }
  return null;
}
