import type { Fault, FieldNode, Node, WordNode } from '../../../shared/search/query-tree.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { conditionOf } from './conditions.ts';
import { checked } from './check-pages.ts';
import { soughtOf, type Sought } from './leaf.ts';
import { lettersOf } from './letters.ts';
import { namesMeant, type Meant } from './names-meant.ts';
import { postings, slotsOf } from './postings.ts';
import { both, either, except, standingOf, type Bits } from './standing.ts';
import type { Switches } from './term.ts';

/** What one word, phrase or near of the query finds. */
export interface FoundLeaf {
  readonly sought: Sought;
  /** Lists of slots, one for each part of the sought. */
  readonly pages: readonly Int32Array[];
  /** Numbers of records whose title or fields have it. */
  readonly records: readonly Int32Array[];
  /** Records that are called so in another spelling: by number, the spelling. */
  readonly named: ReadonlyMap<number, Meant>;
  readonly bits: Bits;
}

export interface FoundField {
  readonly node: FieldNode;
  readonly bits: Bits;
}

export interface Evaluated {
  readonly bits: Bits;
  /** What has to be there, in the order of the query. */
  readonly leaves: readonly (FoundLeaf | FoundField)[];
  readonly faults: readonly Fault[];
}

/** One letter begins a tenth of all words: it is taken for a word. */
const SHORTEST_BEGINNING = 2;

/** The query of a saved search, for `in:name`. */
export type SavedQuery = (name: string) => Node | null;

/**
 * Which records a query means. Everything is judged of whole records: AND is a record that has both, on whatever pages; a phrase stands on
 * one page, or in the title and fields.
 */
export function evaluate(
  catalogue: Catalogue,
  ast: Node | null,
  switches: Switches,
  savedQuery: SavedQuery,
): Evaluated {
  const { active } = standingOf(catalogue);
  const size = active.length;
  const leaves: (FoundLeaf | FoundField)[] = [];
  const faults: Fault[] = [];
  const meant = switches.names ? namesMeant(catalogue, ast) : new Map<WordNode, readonly Meant[]>();
  let depth = 0;

  function bitsOfNode(node: Node, isWanted: boolean): Bits | null {
    switch (node.kind) {
      case 'and': {
        const parts = node.parts.map((part) => bitsOfNode(part, isWanted)).filter((bits) => bits !== null);
        return parts.length === 0 ? null : parts.reduce(both);
      }
      case 'or': {
        const parts = node.parts.map((part) => bitsOfNode(part, isWanted)).filter((bits) => bits !== null);
        return parts.length === 0 ? null : parts.reduce(either);
      }
      case 'not': {
        const bits = bitsOfNode(node.part, false);
        return bits === null ? null : except(active, bits);
      }
      case 'field':
        return field(node, isWanted);
      default: {
        const isShort = node.kind === 'word' && node.prefix && lettersOf(node.text).length < SHORTEST_BEGINNING;
        if (isShort) faults.push({ code: 'too-many-words', at: node.at, length: node.length, text: node.text });
        const sought = soughtOf(
          catalogue,
          isShort ? { ...node, prefix: false } : node,
          switches,
          node.kind === 'word' ? meant.get(node) : [],
        );
        if (sought === null) return null;
        const leaf = found(catalogue, sought, size);
        if (isWanted) leaves.push(leaf);
        return leaf.bits;
      }
    }
  }

  function field(node: FieldNode, isWanted: boolean): Bits | null {
    const saved = node.field === 'in' && depth < 3 ? savedQuery(node.value) : null;
    if (saved !== null) {
      depth += 1;
      const bits = bitsOfNode(saved, false);
      depth -= 1;
      return bits;
    }
    const { records, isKnown } = conditionOf(catalogue, node, switches);
    if (!isKnown) faults.push({ code: 'value-unknown', at: node.at, length: node.length, text: node.value });
    if (isWanted) leaves.push({ node, bits: records });
    return records;
  }

  const bits = ast === null ? null : bitsOfNode(ast, true);
  return { bits: bits === null ? new Uint8Array(size) : both(bits, active), leaves, faults };
}

function found(catalogue: Catalogue, sought: Sought, size: number): FoundLeaf {
  const slots = slotsOf(catalogue);
  const bits = new Uint8Array(size);
  const pages: Int32Array[] = [];
  const records: Int32Array[] = [];
  for (const part of sought.parts) {
    const { list } = postings(catalogue, part.table, part.match, false);
    const kept = sought.isBroad ? checked(catalogue, sought, part.of, list) : list;
    if (part.of === 'page') {
      pages.push(kept);
      for (const slot of kept) {
        const number = slots.record[slot] ?? 0;
        if (number < size) bits[number] = 1;
      }
    } else {
      records.push(kept);
      for (const number of kept) if (number < size) bits[number] = 1;
    }
  }
  const named = namedRecords(catalogue, sought.meant);
  for (const number of named.keys()) if (number < size) bits[number] = 1;
  return { sought, pages, records, named, bits };
}

function namedRecords(catalogue: Catalogue, meant: readonly Meant[]): Map<number, Meant> {
  const number = catalogue.prepare('select number from record where id = ?', { pluck: true });
  return new Map(meant.map((each) => [Number(number.get([each.id])), each]));
}
