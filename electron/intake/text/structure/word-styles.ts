import { Parser } from 'htmlparser2';
import type { Look } from './blocks.ts';

/** Styles that build on styles, this deep. */
const MAX_DEPTH = 20;

/** What the styles of a Word file say of paragraphs and runs. */
export interface WordStyles {
  /** The level of headings of this style, from 0; null when it is none. */
  level(id: string): number | null;
  /** The list whose items have this style. */
  list(id: string): string | null;
  look(id: string): Look;
}

interface Style {
  basedOn: string;
  level: number | null;
  list: string | null;
  look: Look;
}

/** Reads `word/styles.xml` (ISO/IEC 29500-1, 17.7). */
export function wordStyles(xml: string): WordStyles {
  const styles = new Map<string, Style>();
  let current: Style | null = null;
  let inRun = 0;
  const parser = new Parser(
    {
      onopentag(qualified, attributes) {
        const name = qualified.slice(qualified.indexOf(':') + 1);
        const value = attributes['w:val'] ?? '';
        if (name === 'style') {
          current = { basedOn: '', level: null, list: null, look: {} };
          styles.set(attributes['w:styleId'] ?? '', current);
        }
        if (current === null) return;
        if (name === 'rPr') inRun += 1;
        else if (name === 'basedOn') current.basedOn = value;
        // "heading 1" in every language of the program (17.7.4.9).
        else if (name === 'name' && /^heading [1-9]$/i.test(value)) current.level ??= Number(value.slice(-1)) - 1;
        else if (name === 'name' && /^title$/i.test(value)) current.level ??= 0;
        else if (name === 'outlineLvl') current.level = Number(value);
        else if (name === 'numId') current.list = value;
        else if (inRun > 0 && !/^(0|false|off|none)$/.test(value)) {
          if (name === 'b') current.look = { ...current.look, bold: true };
          if (name === 'i') current.look = { ...current.look, italic: true };
          if (name === 'u') current.look = { ...current.look, underline: true };
        }
      },
      onclosetag(qualified) {
        const name = qualified.slice(qualified.indexOf(':') + 1);
        if (name === 'rPr' && inRun > 0) inRun -= 1;
        if (name === 'style') current = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);

  function* lineage(id: string): Generator<Style> {
    let style = styles.get(id);
    for (let depth = 0; style !== undefined && depth < MAX_DEPTH; depth += 1) {
      yield style;
      style = styles.get(style.basedOn);
    }
  }
  const looks = new Map<string, Look>();
  return {
    level(id) {
      for (const { level } of lineage(id)) if (level !== null) return level;
      return null;
    },
    list(id) {
      for (const { list } of lineage(id)) if (list !== null) return list;
      return null;
    },
    look(id) {
      let known = looks.get(id);
      if (known === undefined) {
        known = Object.assign({}, ...[...lineage(id)].toReversed().map(({ look }) => look)) as Look;
        looks.set(id, known);
      }
      return known;
    },
  };
}
