/**
 * One shape for each kind of record, on a square of 16: where kinds stand in one lane the hue is never alone. Only straight
 * lines and arcs, which SVG and canvas read alike.
 */
export function kindShape(type: string): string {
  return Object.hasOwn(shapes, type) ? (shapes[type] as string) : 'M2 2h12v12h-12z';
}

const shapes: Readonly<Record<string, string>> = {
  person: 'M8 1a7 7 0 1 1 0 14a7 7 0 0 1 0-14z',
  organisation: 'M1.5 1.5h13v13h-13z',
  place: 'M8 0.5l7.5 7.5l-7.5 7.5l-7.5-7.5z',
  case: 'M4.4 1h7.2l4 7l-4 7h-7.2l-4-7z',
  document: 'M2.5 0.5h7.5l3.5 3.5v11.5h-11z',
  detention: 'M0 2.5h16v11h-16z',
  incident: 'M8 0.5l8 14.5h-16z',
  liquidation: 'M4.9 0.5h6.2l4.4 4.4v6.2l-4.4 4.4h-6.2l-4.4-4.4v-6.2z',
  remedy: 'M1.5 1h13v7.5c0 3.4-2.8 5.7-6.5 7c-3.7-1.3-6.5-3.6-6.5-7z',
  event: 'M8 1a7 7 0 1 1 0 14a7 7 0 0 1 0-14z',
};
