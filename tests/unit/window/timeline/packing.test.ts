import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../../renderer/timeline/item.ts';
import {
  clusterWidth,
  packLane,
  rowHeight,
  type Packed,
  type PackingRoom,
} from '../../../../renderer/timeline/packing.ts';
import { clusterX, labelX } from '../../../../renderer/timeline/scene.ts';
import { scaleOf, type View } from '../../../../renderer/timeline/view.ts';
import { storedDateInWords } from '../../../../shared/chronology/words.ts';
import { chronologies, entry, laneOf, today } from './entries.ts';

const wordsOf: PackingRoom['wordsOf'] = ({ entry: { title, ...rest } }) => ({
  title,
  date: storedDateInWords({ ...rest }, 'ru'),
});

function room(perDay: number, rows = 6): PackingRoom {
  return { perDay, rows, sign: 0, wordsOf };
}

interface Box {
  x0: number;
  x1: number;
  top: number;
  bottom: number;
}

/** Boxes of the words of each item, of the bodies of the marks, of the pills, as the scene draws them. */
function boxesOf({ placed, clusters }: Packed, view: View): { words: Box[]; marks: Box[]; pills: Box[] } {
  const at = { view, left: 0 };
  const words = placed.flatMap((each) => {
    const { label, row } = each;
    if (label === null || label.side === 'inside') return [];
    const x0 = labelX(each, at);
    const y = row * rowHeight + rowHeight / 2;
    const [top, bottom] = label.side === 'beside' ? [y - 8, y + 21] : [y + 10, y + 22];
    return [{ x0, x1: x0 + label.width, top, bottom }];
  });
  const marks = placed.map(({ item, row }) => {
    const y = row * rowHeight + rowHeight / 2;
    return { x0: item.from * view.perDay + view.x, x1: item.until * view.perDay + view.x, top: y - 8, bottom: y + 8 };
  });
  const pills = clusters.map((cluster) => {
    const x = clusterX(cluster, at);
    const y = cluster.row * rowHeight + rowHeight / 2;
    return { x0: x - clusterWidth / 2, x1: x + clusterWidth / 2, top: y - 8, bottom: y + 8 };
  });
  return { words, marks, pills };
}

function meet(a: Box, b: Box): boolean {
  return a.x0 < b.x1 - 0.01 && b.x0 < a.x1 - 0.01 && a.top < b.bottom && b.top < a.bottom;
}

const steps = fc.integer({ min: -6, max: 16 });
/** How far beyond the smallest scale of the step one has zoomed: up to the next step. */
const within = fc.double({ min: 1, max: Math.SQRT2 - 1e-4, noNaN: true });

describe('a packed lane', () => {
  test('holds every entry once, as itself or counted in a cluster', () => {
    fc.assert(
      fc.property(chronologies, steps, fc.integer({ min: 2, max: 12 }), (items, step, rows) => {
        const lane = laneOf(items);
        const { placed, clusters } = packLane(lane, room(scaleOf(step), rows));
        const drawn = [
          ...placed.map(({ item }) => item.key),
          ...clusters.flatMap((each) => each.items.map(({ key }) => key)),
        ];
        expect(drawn.toSorted()).toEqual(lane.dated.map(({ key }) => key).toSorted());
      }),
      { numRuns: 150 },
    );
  });

  test('keeps words off other words, off marks and off clusters, at every scale of a step and wherever one pans', () => {
    fc.assert(
      fc.property(
        chronologies,
        steps,
        within,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (items, step, beyond, part) => {
          const packed = packLane(laneOf(items), room(scaleOf(step)));
          const perDay = scaleOf(step) * beyond;
          const first = items[0]?.from ?? 0;
          // Words under a bar follow the view: a view that begins anywhere in the span moves them.
          const view = { perDay, x: -(first + part * 2900) * perDay };
          const { words, marks, pills } = boxesOf(packed, view);
          for (const [index, box] of words.entries()) {
            expect(words.filter((other, at) => at > index && meet(box, other))).toEqual([]);
            expect(pills.filter((pill) => meet(box, pill))).toEqual([]);
            expect(marks.filter((mark) => meet(box, mark))).toEqual([]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('never lays one bar over another, nor a cluster', () => {
    fc.assert(
      fc.property(chronologies, steps, within, (items, step, beyond) => {
        const packed = packLane(laneOf(items), room(scaleOf(step)));
        const { marks, pills } = boxesOf(packed, { perDay: scaleOf(step) * beyond, x: 0 });
        const shorter = marks.map((box) => ({ ...box, x1: box.x1 - scaleOf(step) * beyond }));
        for (const [index, box] of shorter.entries()) {
          expect(shorter.filter((other, at) => at > index && meet(box, other))).toEqual([]);
          expect(pills.filter((pill) => meet(box, pill))).toEqual([]);
        }
        for (const [index, pill] of pills.entries()) {
          expect(pills.filter((other, at) => at > index && meet(pill, other))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('two stays of the very same day do not lie over each other as if one followed the other', () => {
    const stays = ['T-1', 'T-2'].map((code) => entry('2018-01-01/2018-01-01', { type: 'detention', code }));
    const { placed } = packLane(laneOf(itemsOf(stays, today)), room(1));
    expect(new Set(placed.map(({ row }) => row)).size).toBe(2);
    expect(placed.some(({ joined }) => joined)).toBe(false);
  });

  test('is the same however often it is packed: nothing jumps when one comes back to a scale', () => {
    fc.assert(
      fc.property(chronologies, steps, (items, step) => {
        const lane = laneOf(items);
        expect(packLane(lane, room(scaleOf(step)))).toEqual(packLane(lane, room(scaleOf(step))));
      }),
      { numRuns: 30 },
    );
  });

  test('folds what stands too close into its number, and unfolds it when one zooms in', () => {
    const items = itemsOf(
      Array.from({ length: 30 }, (_, index) =>
        entry(`2022-03-${String(index + 1).padStart(2, '0')}`, { code: `E-${index}` }),
      ),
      today,
    );
    const far = packLane(laneOf(items), room(0.5));
    expect(far.placed).toEqual([]);
    expect(far.clusters.map((cluster) => cluster.items.length)).toEqual([30]);
    const near = packLane(laneOf(items), room(64));
    expect(near.clusters).toEqual([]);
    expect(near.placed).toHaveLength(30);
  });

  test('a detention is never folded because many short things happened at the same time', () => {
    const items = itemsOf(
      [
        entry('2021-01-01/2023-06-01', { type: 'detention', code: 'T-1' }),
        ...Array.from({ length: 60 }, (_, index) => entry('2022-03-03', { code: `E-${index}` })),
      ],
      today,
    );
    const { placed, clusters } = packLane(laneOf(items), room(0.5));
    expect(placed.map(({ item }) => item.entry.code)).toEqual(['T-1']);
    expect(clusters.map((cluster) => cluster.items.length)).toEqual([60]);
  });

  test('stays that follow one another stand in one row and meet in a notch', () => {
    const stay = (date: string, code: string, people = ['P-0001']) => entry(date, { type: 'detention', code, people });
    const items = itemsOf(
      [
        stay('2022-10-28/2023-01-20', 'T-1'),
        stay('2023-01-20/2023-07-02', 'T-2'),
        stay('2023-07-03/..', 'T-3'),
        stay('2023-01-20/2023-07-02', 'T-4', ['P-0002']),
        stay('2022-01-01/2022-02-01', 'T-5'),
      ],
      today,
    );
    const { placed } = packLane(laneOf(items), room(4));
    const byCode = new Map(placed.map((each) => [each.item.entry.code, each]));
    expect(['T-1', 'T-2', 'T-3', 'T-4', 'T-5'].map((code) => byCode.get(code)?.joined)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(byCode.get('T-2')?.row).toBe(byCode.get('T-1')?.row);
    expect(byCode.get('T-3')?.row).toBe(byCode.get('T-1')?.row);
    expect(byCode.get('T-4')?.row).not.toBe(byCode.get('T-1')?.row);
  });
});
