import { Parser } from 'htmlparser2';
import type { Look } from './blocks.ts';

const MAX_DEPTH = 20;

/** How numbers of a list are printed: a sign for their form, and what stands before and after them. */
export interface Numbering {
  readonly format: string;
  readonly before: string;
  readonly after: string;
}

/** What the styles of an OpenDocument text say. */
export interface OdtStyles {
  look(style: string): Look;
  /** Whether a paragraph or table of this style begins a page. */
  breaks(style: string): boolean;
  /** Null for bullets. `level` counts from 1. */
  numbering(list: string, level: number): Numbering | null;
}

/** Reads the styles of all parts of a file (ODF 1.2 part 1, 16). */
export function odtStyles(parts: readonly string[]): OdtStyles {
  const styles = new Map<string, { parent: string; look: Look; breaks: boolean }>();
  const lists = new Map<string, Map<number, Numbering>>();
  for (const xml of parts) {
    let style: { parent: string; look: Look; breaks: boolean } | null = null;
    let list: Map<number, Numbering> | null = null;
    const parser = new Parser(
      {
        onopentag(name, attributes) {
          if (name === 'style:style') {
            style = {
              parent: attributes['style:parent-style-name'] ?? '',
              look: {},
              breaks: Boolean(attributes['style:master-page-name']),
            };
            styles.set(attributes['style:name'] ?? '', style);
          } else if (name === 'text:list-style') {
            lists.set(attributes['style:name'] ?? '', (list = new Map()));
          } else if (name === 'text:list-level-style-number' && list !== null) {
            list.set(Number(attributes['text:level'] ?? 1), {
              format: attributes['style:num-format'] ?? '1',
              before: attributes['style:num-prefix'] ?? '',
              after: attributes['style:num-suffix'] ?? '',
            });
          } else if (style !== null && name.endsWith('-properties')) {
            if (attributes['fo:break-before'] === 'page') style.breaks = true;
            style.look = { ...style.look, ...lookOf(attributes) };
          }
        },
        onclosetag(name) {
          if (name === 'style:style') style = null;
          if (name === 'text:list-style') list = null;
        },
      },
      { xmlMode: true },
    );
    parser.end(xml);
  }
  const looks = new Map<string, Look>();
  return {
    look(id) {
      let known = looks.get(id);
      if (known === undefined) {
        const lineage: Look[] = [];
        let style = styles.get(id);
        for (let depth = 0; style !== undefined && depth < MAX_DEPTH; depth += 1) {
          lineage.unshift(style.look);
          style = styles.get(style.parent);
        }
        known = Object.assign({}, ...lineage) as Look;
        looks.set(id, known);
      }
      return known;
    },
    breaks: (id) => styles.get(id)?.breaks ?? false,
    numbering: (id, level) => lists.get(id)?.get(level) ?? null,
  };
}

function lookOf(attributes: Record<string, string>): Look {
  const is = (key: string, pattern: RegExp): boolean => pattern.test(attributes[key] ?? '');
  return {
    ...(is('fo:font-weight', /^(bold|[6-9]00)$/) ? { bold: true } : {}),
    ...(is('fo:font-style', /^(italic|oblique)$/) ? { italic: true } : {}),
    ...(is('style:text-underline-style', /^(?!none$).+/) ? { underline: true } : {}),
    ...(is('style:text-line-through-style', /^(?!none$).+/) ? { strike: true } : {}),
    ...(is('style:text-position', /^(super|[1-9])/) ? { raised: true } : {}),
    ...(is('style:text-position', /^(sub|-)/) ? { lowered: true } : {}),
  };
}
