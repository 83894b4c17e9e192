import { Parser } from 'htmlparser2';
import { fail } from '../../shared/contract/errors.ts';

/** An element of a drawing with its attributes; text stands between its children. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (SvgNode | string)[];
}

/** What a drawing is made of. Nothing of it runs, links or loads anything. */
const ELEMENTS: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'defs',
  'title',
  'desc',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'path',
  'text',
  'tspan',
  'clipPath',
  'linearGradient',
  'stop',
]);

/** Elements within each other, at most. */
const DEPTH = 64;

/**
 * Reads a drawing that the window has made, and refuses whatever does more than draw: scripts, handlers, styles, links, pictures,
 * anything from outside the file.
 * @throws DRAWING_INVALID
 */
export function readDrawing(svg: string): SvgNode {
  const top: SvgNode = { name: '', attributes: {}, children: [] };
  const open: SvgNode[] = [top];
  const refuse = (): never => fail('DRAWING_INVALID');
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!ELEMENTS.has(name) || open.length > DEPTH || !Object.entries(attributes).every(isHarmless)) refuse();
        const node: SvgNode = { name, attributes, children: [] };
        open.at(-1)?.children.push(node);
        open.push(node);
      },
      onclosetag() {
        open.pop();
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
      onprocessinginstruction(name, data) {
        if (name !== '?xml' || !/^\?xml version="1\.0"(?: encoding="UTF-8")?\s*\??$/i.test(data)) refuse();
      },
      oncdatastart: refuse,
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(svg);
  const roots = top.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const [root] = roots;
  if (open.length !== 1 || roots.length !== 1 || root === undefined || typeof root === 'string') return refuse();
  return root.name === 'svg' ? root : refuse();
}

function isHarmless([name, value]: [string, string]): boolean {
  if (name === 'xmlns') return value === 'http://www.w3.org/2000/svg';
  if (/^on/i.test(name) || /(?:^|:)(?:href|src|base)$/i.test(name) || name === 'style') return false;
  // A reference is to a part of the same drawing.
  return !/url\s*\(/i.test(value) || /^url\(#[\w-]+\)$/.test(value);
}
