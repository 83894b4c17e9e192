/** The shape of a kind of record, on a square of 16. */
export interface KindShape {
  /** Path data, which SVG and canvas read alike. */
  readonly path: string;
  /** The base line of the letter in the middle of the shape, where there is one. */
  readonly baseline: number;
}

/**
 * One shape for each kind of record, everywhere: in lists, on the screen's timeline and in its files. Where kinds stand beside each
 * other the hue is never alone, and in print the shape is all there is. What has no shape of its own is a plain square.
 */
export function kindShape(type: string): KindShape {
  return hasOwnShape(type) ? (shapes[type] as KindShape) : plain;
}

/** Whether a kind has a shape, and with it a hue, of its own. */
export function hasOwnShape(type: string): boolean {
  return Object.hasOwn(shapes, type);
}

const shapes: Readonly<Record<string, KindShape>> = {
  person: { path: 'M8 1a7 7 0 1 1 0 14a7 7 0 0 1 0-14z', baseline: 11.2 },
  organisation: { path: 'M1.5 1.5h13v13h-13z', baseline: 11.2 },
  place: { path: 'M8 0.5l7.5 7.5l-7.5 7.5l-7.5-7.5z', baseline: 11.1 },
  case: { path: 'M4.4 1h7.2l4 7l-4 7h-7.2l-4-7z', baseline: 11.2 },
  document: { path: 'M2.5 0.5h7.5l3.5 3.5v11.5h-11z', baseline: 12 },
  detention: { path: 'M0 2.5h16v11h-16z', baseline: 11.2 },
  incident: { path: 'M8 0.5l8 14.5h-16z', baseline: 13.2 },
  liquidation: { path: 'M4.9 0.5h6.2l4.4 4.4v6.2l-4.4 4.4h-6.2l-4.4-4.4v-6.2z', baseline: 11.2 },
  remedy: { path: 'M1.5 1h13v7.5c0 3.4-2.8 5.7-6.5 7c-3.7-1.3-6.5-3.6-6.5-7z', baseline: 10.6 },
  event: {
    path: 'M1.5 4a2.5 2.5 0 0 1 2.5-2.5h8a2.5 2.5 0 0 1 2.5 2.5v8a2.5 2.5 0 0 1-2.5 2.5h-8a2.5 2.5 0 0 1-2.5-2.5z',
    baseline: 11.2,
  },
};

const plain: KindShape = { path: 'M2 2h12v12h-12z', baseline: 11.2 };
