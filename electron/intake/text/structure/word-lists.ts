import { Parser } from 'htmlparser2';
import { printedNumber } from './printed-number.ts';

const LEVELS = 9;

/** The lists of a Word file, which count as they are read. */
export interface WordLists {
  /** What stands before the next item: null for a bullet, undefined when there is no such list. */
  next(list: string, level: number): string | null | undefined;
}

interface Level {
  format: string;
  /** What is printed, with `%1` for the number of the first level and so on. */
  text: string;
  start: number;
}

/** Reads `word/numbering.xml` (ISO/IEC 29500-1, 17.9). */
export function wordLists(xml: string): WordLists {
  const abstracts = new Map<string, Level[]>();
  const lists = new Map<string, string>();
  let levels: Level[] | null = null;
  let level: Level | null = null;
  let list = '';
  const parser = new Parser(
    {
      onopentag(qualified, attributes) {
        const name = qualified.slice(qualified.indexOf(':') + 1);
        const value = attributes['w:val'] ?? '';
        if (name === 'abstractNum') abstracts.set(attributes['w:abstractNumId'] ?? '', (levels = []));
        else if (name === 'num') list = attributes['w:numId'] ?? '';
        else if (name === 'abstractNumId') lists.set(list, value);
        else if (name === 'lvl' && levels !== null) {
          const at = Number(attributes['w:ilvl'] ?? 0);
          level = { format: 'decimal', text: `%${at + 1}.`, start: 1 };
          if (at >= 0 && at < LEVELS) levels[at] = level;
        } else if (level !== null) {
          if (name === 'numFmt') level.format = value;
          else if (name === 'lvlText') level.text = value;
          else if (name === 'start') level.start = Number(value) || 0;
        }
      },
      onclosetag(qualified) {
        const name = qualified.slice(qualified.indexOf(':') + 1);
        if (name === 'abstractNum') levels = null;
        if (name === 'lvl') level = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);

  /** Lists of one kind count on together. */
  const counts = new Map<string, number[]>();
  return {
    next(id, depth) {
      const kind = lists.get(id);
      const known = kind === undefined ? undefined : abstracts.get(kind);
      if (kind === undefined || known === undefined) return undefined;
      const at = Math.min(LEVELS - 1, Math.max(0, depth));
      const own = known[at];
      const counted = counts.get(kind) ?? [];
      counts.set(kind, counted);
      counted[at] = (counted[at] ?? (own?.start ?? 1) - 1) + 1;
      counted.length = at + 1;
      if (own === undefined || own.format === 'bullet' || own.format === 'none') return null;
      return own.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
        const of = Number(digit) - 1;
        return printedNumber(counted[of] ?? known[of]?.start ?? 1, known[of]?.format ?? 'decimal');
      });
    },
  };
}
