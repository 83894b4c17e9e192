import type { Item } from './item.ts';
import { laneAt, rowCentre, type Layout } from './layout.ts';
import { clusterWidth, rowHeight, type Cluster } from './packing.ts';
import { clusterX, reachOf } from './scene.ts';
import type { View } from './view.ts';

/** What was pointed at. */
export interface Hit {
  readonly lane: number;
  readonly item: Item | null;
  readonly cluster: Cluster | null;
}

/** Pixels around a mark that belong to it: a target is never smaller than 24 pixels. */
const reach = 12;

/**
 * What stands at a point, `y` counted from the top of all lanes. Where marks are near each other, the nearest.
 */
export function placeAt(layout: Layout, view: View, width: number, x: number, y: number): Hit | null {
  if (y < 0 || y > layout.height) return null;
  const lane = laneAt(layout, y);
  const packed = layout.lanes[lane];
  if (!packed) return null;
  const at = { view, left: 0, width };
  for (const cluster of packed.clusters) {
    const centre = clusterX(cluster, at);
    const height = rowCentre(layout, lane, cluster.row);
    if (Math.abs(x - centre) <= clusterWidth / 2 && Math.abs(y - height) <= rowHeight / 2 + 3) {
      return { lane, item: null, cluster };
    }
  }
  let found: Item | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const placed of packed.placed) {
    const height = rowCentre(layout, lane, placed.row);
    const below = y - height;
    const tall = placed.label !== null && placed.label.side !== 'inside';
    if (below < -reach || below > (tall ? rowHeight + reach : reach)) continue;
    const { x0, x1, words } = reachOf(placed, at);
    const away = Math.max(x0 - x, x - Math.max(x1, words), 0);
    if (away > reach / 2) continue;
    const distance = away + Math.max(0, Math.abs(below - (tall ? rowHeight / 2 : 0)) - rowHeight / 2) * 2;
    if (distance < nearest) {
      nearest = distance;
      found = placed.item;
    }
  }
  return found ? { lane, item: found, cluster: null } : null;
}
