import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  fittingTags,
  tagMeans,
  tagMeant,
  tagPath,
  tagState,
  tagTree,
  unfolded,
} from '../../../../renderer/organising/tags.ts';
import { adoptModel } from '../../../../shared/records/model.ts';
import { row } from '../records/rows.ts';

const tag = (code: string, label: string, broader?: string) => ({
  type: 'term' as const,
  code,
  fields: { vocabulary: 'tag', label, ...(broader === undefined ? {} : { broader }) },
});

beforeEach(() =>
  adoptModel([tag('W-1', 'Urgent'), tag('W-2', 'Courts'), tag('W-3', 'Minsk', 'W-2'), tag('W-4', 'Brest', 'W-2')]),
);
afterEach(() => adoptModel([]));

const ruling = row({ code: 'D-1', cells: { tags: ['W-3'] } });
const protocol = row({ code: 'D-2', cells: { tags: ['W-2', 'W-4', 'by hand'] } });
const letter = row({ code: 'D-3', cells: {} });
const rows = [ruling, protocol, letter];

describe('the tree of tags', () => {
  test('stands by the alphabet, counts a wide tag with what stands under it, and puts words of one’s own last', () => {
    expect(tagTree(rows, 'en').map(({ label, depth, count }) => [label, depth, count])).toEqual([
      ['Courts', 0, 2],
      ['Brest', 1, 1],
      ['Minsk', 1, 1],
      ['Urgent', 0, 0],
      ['by hand', 0, 1],
    ]);
  });

  test('hides what stands under a folded tag, and nothing else', () => {
    const lines = unfolded(tagTree(rows, 'en'), new Set(['W-2']));
    expect(lines.map(({ label }) => label)).toEqual(['Courts', 'Urgent', 'by hand']);
  });

  test('a chosen tag means the narrower ones as well', () => {
    expect(tagMeans('W-2')).toEqual(new Set(['W-2', 'W-3', 'W-4']));
    expect(tagMeans('')).toEqual(new Set(['']));
    expect(tagPath('W-3', 'en')).toBe('Courts › Minsk');
  });
});

describe('what is typed for a tag', () => {
  test('finds tags by the beginnings of their words and of the wider tags', () => {
    const found = fittingTags(tagTree(rows, 'en'), 'cour min', 'en');
    expect(found.map(({ id }) => id)).toEqual(['W-3']);
    expect(fittingTags(tagTree(rows, 'en'), 'b', 'en').map(({ label }) => label)).toEqual(['Brest', 'by hand']);
  });

  test('a path makes what is not there yet, under what is', () => {
    expect(tagMeant('Courts / Minsk')).toEqual({ id: 'W-3', make: [] });
    expect(tagMeant('courts/Hrodna')).toEqual({
      id: '@tag1',
      make: [{ key: 'tag1', label: 'Hrodna', broader: 'W-2' }],
    });
    expect(tagMeant('Prisons › Minsk')).toEqual({
      id: '@tag2',
      make: [
        { key: 'tag1', label: 'Prisons' },
        { key: 'tag2', label: 'Minsk', broader: '@tag1' },
      ],
    });
    expect(tagMeant(' / ')).toBeNull();
  });
});

test('a tag is on all of several records, on some or on none', () => {
  expect(tagState([protocol], 'W-2')).toBe('all');
  expect(tagState(rows, 'W-2')).toBe('some');
  expect(tagState(rows, 'W-1')).toBe('none');
});
