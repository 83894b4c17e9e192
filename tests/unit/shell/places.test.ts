import { expect, test } from 'vitest';
import { createPlaces } from '../../../electron/shell/places.ts';

test('a place is a token that tells nothing, with the name and folder for a person', () => {
  const { place, name, folder } = createPlaces().add('/home/n/letter.pdf', 'documents');
  expect(place).toMatch(/^[0-9a-f]{32}$/);
  expect({ name, folder }).toEqual({ name: 'letter.pdf', folder: '/home/n' });
});

test('the same path has the same token for the same use, and another one for another', () => {
  const places = createPlaces();
  const { place } = places.add('/a', 'vault');
  expect(places.add('/a', 'vault').place).toBe(place);
  expect(places.add('/a', 'dropped').place).not.toBe(place);
  expect(createPlaces().find(place, ['vault'])).toBeUndefined();
});

test('a token is good for its own kind alone', () => {
  const places = createPlaces();
  const { place } = places.add('/a', 'documents');
  expect(places.find(place, ['dropped', 'documents'])).toBe('/a');
  expect(places.find(place, ['export-folder'])).toBeUndefined();
  expect(places.findAny(place)).toBe('/a');
  for (const forged of ['', '/a', '__proto__', 'constructor', place.toUpperCase()]) {
    expect(places.findAny(forged)).toBeUndefined();
  }
});

test('a lock forgets every place but those of vaults', () => {
  const places = createPlaces();
  const kinds = [
    'vault',
    'new-vault',
    'known-vault',
    'documents',
    'dropped',
    'export-folder',
    'recovery-sheet',
  ] as const;
  const tokens = kinds.map((kind) => places.add('/a', kind).place);
  places.forget();
  expect(kinds.filter((_, index) => places.findAny(tokens[index] ?? '') !== undefined)).toEqual([
    'vault',
    'new-vault',
    'known-vault',
  ]);
  expect(places.add('/a', 'documents').place).not.toBe(tokens[3]);
});
