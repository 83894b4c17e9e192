import type { SvgNode } from './svg-tree.ts';

export type Matrix = [number, number, number, number, number, number];
export type Colour = [number, number, number];

/** What an element inherits. */
export interface Style {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dashes: readonly number[];
  readonly cap: 'Butt' | 'Round' | 'Square';
  readonly join: 'Miter' | 'Round' | 'Bevel';
  readonly opacity: number;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly mono: boolean;
  readonly anchor: string;
}

export const INITIAL: Style = {
  fill: '#000000',
  stroke: 'none',
  strokeWidth: 1,
  dashes: [],
  cap: 'Butt',
  join: 'Miter',
  opacity: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  fontSize: 16,
  bold: false,
  mono: false,
  anchor: 'start',
};

export function styleOf({ attributes }: SvgNode, above: Style): Style {
  const number = (key: string, otherwise: number): number => {
    const value = Number.parseFloat(attributes[key] ?? '');
    return Number.isFinite(value) ? value : otherwise;
  };
  const dashes = attributes['stroke-dasharray'];
  const family = attributes['font-family'];
  const weight = attributes['font-weight'];
  const cap = { butt: 'Butt', round: 'Round', square: 'Square' } as const;
  const join = { miter: 'Miter', round: 'Round', bevel: 'Bevel' } as const;
  return {
    fill: attributes['fill'] ?? above.fill,
    stroke: attributes['stroke'] ?? above.stroke,
    strokeWidth: number('stroke-width', above.strokeWidth),
    dashes: dashes === undefined ? above.dashes : dashes === 'none' ? [] : numbers(dashes),
    cap: cap[attributes['stroke-linecap'] as keyof typeof cap] ?? above.cap,
    join: join[attributes['stroke-linejoin'] as keyof typeof join] ?? above.join,
    // Not inherited in SVG; as a factor it comes to the same where parts do not lie over each other.
    opacity: above.opacity * number('opacity', 1),
    fillOpacity: number('fill-opacity', above.fillOpacity),
    strokeOpacity: number('stroke-opacity', above.strokeOpacity),
    fontSize: number('font-size', above.fontSize),
    bold: weight === undefined ? above.bold : weight === 'bold' || Number(weight) >= 600,
    mono: family === undefined ? above.mono : /mono/i.test(family.split(',')[0] ?? ''),
    anchor: attributes['text-anchor'] ?? above.anchor,
  };
}

export function transformOf(text: string | undefined): Matrix {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [, name, inside = ''] of (text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const [a = 0, b, c, d = 0, e = 0, f = 0] = numbers(inside);
    if (name === 'translate') matrix = times([1, 0, 0, 1, a, b ?? 0], matrix);
    else if (name === 'scale') matrix = times([a, 0, 0, b ?? a, 0, 0], matrix);
    else if (name === 'matrix') matrix = times([a, b ?? 0, c ?? 0, d, e, f], matrix);
    else if (name === 'rotate') {
      const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
      const [x, y] = [b ?? 0, c ?? 0];
      matrix = times([cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y], matrix);
    }
  }
  return matrix;
}

/** First the one, then the other. */
export function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** Null for nothing to paint; black for what is no colour of ours. */
export function colourOf(text: string): Colour | null {
  if (text === 'none' || text === 'transparent') return null;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const full = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  const hex = full?.slice(1) ?? short?.slice(1).map((digit) => digit + digit);
  if (hex !== undefined) return hex.map((pair) => Number.parseInt(pair, 16) / 255) as Colour;
  const parts = /^rgba?\(([^)]*)\)$/.exec(text);
  if (parts !== null)
    return numbers(parts[1] ?? '')
      .slice(0, 3)
      .map((part) => part / 255) as Colour;
  return text === 'white' ? [1, 1, 1] : [0, 0, 0];
}

export function numbers(text: string): number[] {
  return (text.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
}

export function fraction(text: string): number {
  return text.endsWith('%') ? Number.parseFloat(text) / 100 : Number(text);
}

export function length(text: string, { fontSize }: Style): number {
  return text.endsWith('em') ? Number.parseFloat(text) * fontSize : Number.parseFloat(text) || 0;
}

export function reference(text: string | undefined): string | null {
  return /^url\(#([\w-]+)\)$/.exec(text ?? '')?.[1] ?? null;
}
