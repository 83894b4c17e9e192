import { cleanLine, cleanText, MAX_NAME, MAX_TEXT } from '../extract.ts';
import {
  MAX_LEVEL,
  MAX_LINK,
  MAX_PASSAGES,
  MAX_PICTURES,
  MAX_RUNS,
  MAX_SPAN,
  type Block,
  type Look,
  type PictureBytes,
  type Run,
} from './blocks.ts';

/** What a passage is to be. */
export type Shape =
  | { readonly kind: 'paragraph'; readonly verbatim?: true }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'item'; readonly level: number; readonly mark: string | null }
  | { readonly kind: 'quote'; readonly level: number };

type TableBlock = Extract<Block, { kind: 'table' }>;
export type Row = TableBlock['rows'][number];
export type Cell = Row['cells'][number];

/**
 * Puts blocks together in the order in which a document is read, within limits. Tables in tables become lines of the cell that they
 * stand in.
 */
export interface Builder {
  /** Ends the passage that is open and begins another. In a cell it begins a line. */
  begin(shape: Shape): void;
  /** Says what the open passage is, when that is known only after its beginning. */
  become(shape: Shape): void;
  write(text: string, look?: Look): void;
  end(): void;
  /** Whether no passage is open. */
  isEmpty(): boolean;
  table(edge: 'begins' | 'ends'): void;
  /** Gives the row that begins, so that it can become the head. */
  row(edge: 'begins' | 'ends', head?: boolean): Row | undefined;
  /** Begins a cell and gives it, so that it can grow. Undefined inside a cell, where the table is one of lines. */
  cell(span?: { across?: number; down?: number }): Cell | undefined;
  cellEnds(): void;
  /** Takes the cell at hand out of its row: the one above it covers its place. */
  leaveOutCell(): void;
  rule(): void;
  image(bytes: PictureBytes | null, description: string, width?: number, height?: number): void;
  /** A note of the page at hand: it stands at the foot of it. */
  note(mark: string, by: string | null, text: string): void;
  /** A page ends here; a passage that is open goes on after it. */
  pageEnds(): void;
  finish(): { blocks: Block[]; pictures: PictureBytes[]; cut: boolean };
}

export function createBuilder(): Builder {
  const blocks: Block[] = [];
  const pictures: PictureBytes[] = [];
  let notes: Block[] = [];
  let [passages, runs, characters] = [0, 0, 0];
  let cut = false;
  let open: { shape: Shape; runs: Run[]; continues: boolean } | null = null;
  let table: { block: TableBlock; cell: Cell | null } | null = null;
  /** Tables inside the cell at hand. */
  let inner = 0;

  const mayHold = (): boolean => {
    if (passages < MAX_PASSAGES) return true;
    cut = true;
    return false;
  };

  function end(): void {
    const ending = open;
    open = null;
    if (ending === null) return;
    const { shape, continues } = ending;
    const settled = settle(ending.runs, shape.kind === 'paragraph' && shape.verbatim === true);
    if (settled.length === 0 || !mayHold()) return;
    passages += 1;
    if (shape.kind === 'item') {
      const item = {
        runs: settled,
        level: Math.min(MAX_LEVEL - 1, Math.max(0, shape.level)),
        mark: shape.mark === null ? null : cleanLine(shape.mark).slice(0, MAX_NAME),
      };
      const last = blocks.at(-1);
      if (last?.kind === 'list') last.items.push(item);
      else blocks.push({ kind: 'list', items: [item] });
    } else if (shape.kind === 'heading') {
      blocks.push({ kind: 'heading', runs: settled, level: Math.min(6, Math.max(1, shape.level)) });
    } else if (shape.kind === 'quote') {
      blocks.push({ kind: 'quote', runs: settled, level: Math.min(MAX_LEVEL, Math.max(1, shape.level)) });
    } else {
      blocks.push({
        kind: 'paragraph',
        runs: settled,
        ...(continues ? { continues: true } : {}),
        ...(shape.verbatim === true ? { verbatim: true } : {}),
      });
    }
  }

  function add(into: Run[], text: string, look: Look): void {
    if (text === '') return;
    if (runs >= MAX_RUNS || characters >= MAX_TEXT) {
      cut = true;
      return;
    }
    const last = into.at(-1);
    const written = text.slice(0, MAX_TEXT - characters);
    characters += written.length;
    if (last !== undefined && sameLook(last, look)) last.text += written;
    else {
      runs += 1;
      into.push({ text: written, ...look, ...(look.link === undefined ? {} : { link: look.link.slice(0, MAX_LINK) }) });
    }
  }

  function endCell(): void {
    if (table === null || table.cell === null) return;
    table.cell.runs = settle(table.cell.runs, false);
    table.cell = null;
    inner = 0;
  }

  const inCell = (): Run[] | null => table?.cell?.runs ?? null;

  function lineInCell(): boolean {
    const cell = inCell();
    if (cell === null) return false;
    if (cell.length > 0 && cell.at(-1)?.text.endsWith('\n') !== true) add(cell, '\n', {});
    return true;
  }

  return {
    begin(shape) {
      if (lineInCell()) return;
      end();
      open = { shape, runs: [], continues: false };
    },
    become(shape) {
      if (open !== null) open.shape = shape;
    },
    write(text, look = {}) {
      const cell = inCell();
      if (cell !== null) return add(cell, text, look);
      if (open === null && text.trim() === '') return;
      open ??= { shape: { kind: 'paragraph' }, runs: [], continues: false };
      add(open.runs, text, look);
    },
    end() {
      if (!lineInCell()) end();
    },
    isEmpty: () => open === null,
    table(edge) {
      if (inCell() !== null) {
        inner += edge === 'begins' ? 1 : -1;
        lineInCell();
        return;
      }
      end();
      if (edge === 'begins') table = { block: { kind: 'table', rows: [] }, cell: null };
      else if (table !== null) {
        const filled = table.block.rows.filter(({ cells }) => cells.length > 0);
        if (filled.some(({ cells }) => cells.some((cell) => cell.runs.length > 0)))
          blocks.push({ kind: 'table', rows: filled });
        table = null;
      }
    },
    row(edge, head = false) {
      if (lineInCell() || edge === 'ends' || table === null || !mayHold()) return undefined;
      const row: Row = { head, cells: [] };
      table.block.rows.push(row);
      return row;
    },
    cell({ across = 1, down = 1 } = {}) {
      if (table === null) return undefined;
      if (table.cell !== null && inner > 0) {
        if (!/[\n\t]$|^$/.test(table.cell.runs.at(-1)?.text ?? '')) add(table.cell.runs, '\t', {});
        return undefined;
      }
      endCell();
      const row = table.block.rows.at(-1);
      if (row === undefined || !mayHold()) return undefined;
      passages += 1;
      const cell: Cell = { runs: [], across: spanOf(across), down: spanOf(down) };
      row.cells.push(cell);
      table.cell = cell;
      return cell;
    },
    cellEnds() {
      if (inner === 0) endCell();
    },
    leaveOutCell() {
      const row = table?.block.rows.at(-1);
      if (row !== undefined && row.cells.at(-1) === table?.cell) row.cells.pop();
    },
    rule() {
      if (lineInCell()) return;
      end();
      if (mayHold() && blocks.at(-1)?.kind !== 'rule') blocks.push({ kind: 'rule' });
    },
    image(bytes, description, width = 0, height = 0) {
      const said = cleanText(description).slice(0, MAX_LINK);
      const cell = inCell();
      if (cell !== null && said !== '') add(cell, said, {});
      // A picture in a cell comes after its table.
      const before = open;
      if (table === null) end();
      if (!mayHold()) return;
      passages += 1;
      const known = bytes !== null && pictures.length < MAX_PICTURES;
      if (known) pictures.push(bytes);
      const image = known ? pictures.length - 1 : null;
      blocks.push({ kind: 'image', image, description: said, width: pixelsOf(width), height: pixelsOf(height) });
      if (table === null && before !== null)
        open = { shape: before.shape, runs: [], continues: before.runs.length > 0 };
    },
    note(mark, by, text) {
      const said = cleanText(text);
      if (said === '' || !mayHold()) return;
      passages += 1;
      const noted: Run[] = [];
      add(noted, said, {});
      notes.push({
        kind: 'note',
        mark: cleanLine(mark).slice(0, MAX_NAME),
        by: by === null ? null : cleanLine(by).slice(0, MAX_NAME),
        runs: noted,
      });
    },
    pageEnds() {
      const before = open;
      if (table === null) end();
      if (table === null) blocks.push(...notes.splice(0));
      if (table === null && before !== null) {
        open = { shape: before.shape, runs: [], continues: settle(before.runs, false).length > 0 };
      }
    },
    finish() {
      endCell();
      if (table !== null) this.table('ends');
      end();
      blocks.push(...notes);
      notes = [];
      return { blocks, pictures, cut };
    },
  };
}

/** Runs as they are kept: cleaned, each beginning with a letter or sign, white space at the end of the run before it. */
function settle(given: readonly Run[], verbatim: boolean): Run[] {
  const settled: Run[] = [];
  for (const { text, ...look } of given) {
    const cleaned = text
      .toWellFormed()
      .normalize('NFC')
      .replaceAll(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
      .replaceAll(unwanted, '');
    const space = settled.length === 0 && verbatim ? '' : (/^\s+/.exec(cleaned)?.[0] ?? '');
    const last = settled.at(-1);
    if (space !== '' && last !== undefined) last.text += space;
    const rest = cleaned.slice(space.length);
    if (rest === '') continue;
    if (last !== undefined && sameLook(last, look)) last.text += rest;
    else settled.push({ text: rest, ...look });
  }
  const last = settled.at(-1);
  if (last !== undefined) last.text = last.text.trimEnd();
  return settled.filter(({ text }) => text.trim() !== '');
}

// eslint-disable-next-line no-control-regex
const unwanted = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

function sameLook(one: Look, other: Look): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.underline === other.underline &&
    one.strike === other.strike &&
    one.raised === other.raised &&
    one.lowered === other.lowered &&
    one.link === other.link
  );
}

function spanOf(value: number): number {
  return Number.isFinite(value) ? Math.min(MAX_SPAN, Math.max(1, Math.round(value))) : 1;
}

function pixelsOf(value: number): number {
  return Number.isFinite(value) ? Math.min(100_000, Math.max(0, Math.round(value))) : 0;
}
