import { expect, test } from 'vitest';
import { hasOwnShape, kindShape } from '../../../../shared/chronology/kind-shapes.ts';
import { recordTypes } from '../../../../shared/records/definitions.ts';

test('every kind that stands on a timeline has a shape that no other has', () => {
  const shaped = recordTypes.filter(hasOwnShape);
  expect(shaped).toEqual(
    expect.arrayContaining(['case', 'detention', 'incident', 'liquidation', 'remedy', 'event', 'document', 'person']),
  );
  expect(new Set(shaped.map((type) => kindShape(type).path)).size).toBe(shaped.length);
  expect(shaped.map((type) => kindShape(type).path)).not.toContain(kindShape('provision').path);
});

test('what is no kind of the archive is a plain shape, whatever it is called', () => {
  expect(hasOwnShape('constructor')).toBe(false);
  expect(kindShape('constructor')).toEqual(kindShape('nothing'));
});
