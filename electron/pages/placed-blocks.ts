import type { ContentBlock, ContentPassage, ContentRun } from '../../shared/contract/calls/reading.ts';
import type { Block, Run } from '../intake/text/structure/blocks.ts';
import { createFollower, lettersOf, type Letters, type Place } from './follow-text.ts';

/** Blocks, and characters, of one part of a long document; rows and items of one block of it. */
const PART = { blocks: 250, characters: 80_000, rows: 200 } as const;

export interface PageText {
  readonly page: number;
  readonly text: string;
}

/** Blocks with the place of each run in the text of the pages, in parts that can be shown one after the other. */
export interface PlacedParts {
  readonly parts: readonly { readonly page: number; readonly blocks: readonly ContentBlock[] }[];
}

/** Finds in the stored text of its pages what a document is built of. Both were read from the same file in the same order. */
export function placeBlocks(blocks: readonly Block[], pages: readonly PageText[]): PlacedParts {
  const place = createPlacer(pages);
  const placed = blocks.flatMap((block): ContentBlock[] => {
    switch (block.kind) {
      case 'rule':
      case 'image':
        return [block];
      case 'list':
        return chunks(block.items.map((item) => ({ ...item, ...place.next(item.runs) }))).map((items) => ({
          kind: 'list',
          items,
        }));
      case 'table':
        return chunks(
          block.rows.map(({ head, cells }) => ({
            head,
            cells: cells.map((cell) => ({ ...cell, ...place.next(cell.runs) })),
          })),
        ).map((rows) => ({ kind: 'table', rows }));
      case 'note':
        return [{ ...block, ...place.apart(block.runs) }];
      default:
        return [{ ...block, ...place.next(block.runs) }];
    }
  });
  return { parts: inParts(placed, pages[0]?.page ?? 1) };
}

/** The text of pages as blocks, where nothing better is known of how it is built. */
export function blocksOfText(pages: readonly PageText[]): Block[] {
  return pages.flatMap(({ text }) =>
    text
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph !== '')
      .map((paragraph): Block => ({ kind: 'paragraph', verbatim: true, runs: [{ text: paragraph }] })),
  );
}

function createPlacer(pages: readonly PageText[]) {
  const known = pages.map(({ page, text }) => ({ page, text, letters: lettersOf(text) }));
  const begins: number[] = [];
  let count = 0;
  for (const { letters } of known) {
    begins.push(count);
    count += letters.letters.length;
  }
  const follower = createFollower(known.map(({ letters }) => letters.letters).join(''));
  let last = 0;

  /** The page on which a place begins; null for one that goes over its end. */
  function pageOf([start, end]: Place): { index: number; place: Place } | null {
    let index = last;
    if (start < (begins[index] ?? 0)) index = 0;
    while (index + 1 < begins.length && start >= (begins[index + 1] ?? 0)) index += 1;
    const from = begins[index] ?? 0;
    if (end > from + (known[index]?.letters.letters.length ?? 0)) return null;
    return { index, place: [start - from, end - from] };
  }

  function passage(runs: readonly Run[], find: (word: string) => Place | null, stay: boolean): ContentPassage {
    const own = runs.map(({ text }) => lettersOf(text).letters);
    const whole = find(own.join(''));
    let at = whole?.[0] ?? 0;
    const places = own.map((letters): Place | null => {
      if (whole === null) return runs.length > 1 ? find(letters) : null;
      const place: Place = [at, at + letters.length];
      at = place[1];
      return letters === '' ? null : place;
    });
    const found = places.map((place) => (place === null ? null : pageOf(place)));
    const first = found.find((each) => each !== null);
    const index = first?.index ?? last;
    if (first !== undefined && !stay) last = index;
    const page = known[index];
    const placed = runs.map((run, nth): ContentRun => {
      const here = found[nth];
      if (page === undefined || here === null || here === undefined || here.index !== index)
        return { ...run, start: null };
      const next = found[nth + 1];
      const end =
        next !== null && next !== undefined && next.index === index && next.place[0] === here.place[1]
          ? startOf(page.letters, next.place[0])
          : endOf(page.letters, here.place[1]);
      const start = startOf(page.letters, here.place[0]);
      return { ...run, text: page.text.slice(start, end), start };
    });
    const starts = placed.flatMap(({ start, text }) => (start === null ? [] : [[start, start + text.length] as const]));
    return {
      runs: placed,
      page: page?.page ?? 1,
      start: starts.length === 0 ? null : Math.min(...starts.map(([start]) => start)),
      end: starts.length === 0 ? null : Math.max(...starts.map(([, end]) => end)),
    };
  }

  return {
    next: (runs: readonly Run[]) => passage(runs, (letters) => follower.next(letters), false),
    apart: (runs: readonly Run[]) => passage(runs, (letters) => follower.apart(letters), true),
  };
}

function startOf({ starts }: Letters, letter: number): number {
  return starts[letter] ?? 0;
}

function endOf({ ends }: Letters, letter: number): number {
  return ends[letter - 1] ?? 0;
}

function chunks<Entry>(entries: readonly Entry[]): Entry[][] {
  const count = Math.ceil(entries.length / PART.rows);
  return Array.from({ length: count }, (_, at) => entries.slice(at * PART.rows, (at + 1) * PART.rows));
}

function inParts(blocks: readonly ContentBlock[], firstPage: number): { page: number; blocks: ContentBlock[] }[] {
  const parts: { page: number; blocks: ContentBlock[] }[] = [];
  let [weight, page] = [0, firstPage];
  for (const block of blocks) {
    const own = weightOf(block);
    page = pageOfBlock(block) ?? page;
    const part = parts.at(-1);
    if (part === undefined || part.blocks.length >= PART.blocks || weight + own > PART.characters) {
      parts.push({ page, blocks: [block] });
      weight = own;
    } else {
      part.blocks.push(block);
      weight += own;
    }
  }
  return parts.length === 0 ? [{ page: firstPage, blocks: [] }] : parts;
}

function passagesOf(block: ContentBlock): readonly ContentPassage[] {
  if (block.kind === 'list') return block.items;
  if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells);
  return block.kind === 'rule' || block.kind === 'image' ? [] : [block];
}

function pageOfBlock(block: ContentBlock): number | undefined {
  return passagesOf(block).find(({ start }) => start !== null)?.page;
}

function weightOf(block: ContentBlock): number {
  let weight = 50;
  for (const { runs } of passagesOf(block)) for (const { text } of runs) weight += text.length + 20;
  return weight;
}
