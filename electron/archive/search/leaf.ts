import { queryStems } from '../../../shared/words/stem.ts';
import type { Leaf, NearNode, PhraseNode, WordNode } from '../../../shared/search/query-tree.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { addSpellings, type Meant } from './names-meant.ts';
import { postings, type IndexTable } from './postings.ts';
import { termsOf, type Switches, type Term } from './term.ts';

/** A query of the index, and what its hits are worth beside those of what was typed. */
export interface Part {
  readonly of: 'page' | 'record';
  readonly table: IndexTable;
  readonly match: string;
  readonly weight: number;
}

/** A word, phrase or near of a query with all that it is looked up by. */
export interface Sought {
  readonly leaf: Exclude<Leaf, { kind: 'field' }>;
  /** The words that have to be there, in order; of a near the words of each of its parts. */
  readonly groups: readonly (readonly Term[])[];
  readonly parts: readonly Part[];
  /** Whether the index finds more than is meant, so that a page has to be looked at. */
  readonly isBroad: boolean;
  readonly meant: readonly Meant[];
}

/** What is another spelling, or may be a mistake, stands behind what is written as typed. */
const WEIGHTS = { name: 0.8, typo: 0.5, letters: 1, form: 1 } as const;
/** Ways to write one phrase, at most. */
const MOST_WAYS = 64;

export function soughtOf(
  catalogue: Catalogue,
  leaf: Sought['leaf'],
  switches: Switches,
  meant: readonly Meant[] = [],
): Sought | null {
  if (leaf.kind === 'word') return wordSought(catalogue, leaf, switches, meant);
  const nodes: readonly (WordNode | PhraseNode)[] = leaf.kind === 'near' ? leaf.parts : [leaf];
  const groups = nodes.map((node) => termsOf(catalogue, node.text, switches, optionsOf(node)));
  const filled = groups.filter((terms) => terms.length > 0);
  const [only] = filled;
  if (only === undefined) return null;
  if (filled.length === 1 && only.length === 1) return single(leaf, only, []);
  return leaf.kind === 'near' ? nearSought(catalogue, leaf, filled) : phraseSought(catalogue, leaf, only);
}

function optionsOf(node: WordNode | PhraseNode): { exact: boolean; prefix: boolean; typos: boolean } {
  const { prefix } = node;
  return node.kind === 'word'
    ? { exact: node.exact, prefix, typos: node.typos }
    : { exact: false, prefix, typos: false };
}

function wordSought(catalogue: Catalogue, leaf: WordNode, switches: Switches, meant: readonly Meant[]): Sought | null {
  const terms = termsOf(catalogue, leaf.text, switches, optionsOf(leaf));
  const [term] = terms;
  if (term === undefined) return null;
  if (terms.length > 1) return phraseSought(catalogue, leaf, terms, meant);
  if (switches.names && !leaf.exact && !leaf.prefix) addSpellings(catalogue, term, meant);
  return single(leaf, terms, meant);
}

function single(leaf: Sought['leaf'], terms: readonly Term[], meant: readonly Meant[]): Sought {
  const [term] = terms as readonly [Term];
  const parts: Part[] = [];
  const add = (kind: 'stem' | 'form', match: string, weight: number): void => {
    if (match === '') return;
    parts.push(
      { of: 'page', table: `page_${kind}`, match, weight },
      { of: 'record', table: `record_${kind}`, match, weight },
    );
  };
  if (term.prefix !== null) add('form', `"${term.prefix}"*`, 1);
  add('stem', anyOf(term.stems), 1);
  add('form', anyOf(term.forms), 1);
  for (const kind of ['name', 'typo'] as const) {
    const of = (also: ReadonlyMap<string, { kind: string }>): string[] =>
      [...also].filter(([, { kind: each }]) => each === kind).map(([word]) => word);
    add('stem', anyOf(of(term.otherStems)), WEIGHTS[kind]);
    add('form', anyOf(of(term.otherForms)), WEIGHTS[kind]);
  }
  // The plain form also stands for words that have letters of their own: елка for ёлка.
  const isBroad = !term.switches.letters && term.letters === term.form;
  return { leaf, groups: [terms], parts, isBroad, meant };
}

function phraseSought(
  catalogue: Catalogue,
  leaf: WordNode | PhraseNode,
  terms: readonly Term[],
  meant: readonly Meant[] = [],
): Sought {
  const match = waysOf(catalogue, terms).join(' OR ');
  return { leaf, groups: [terms], parts: both(match), isBroad: isNarrow(terms), meant };
}

function nearSought(catalogue: Catalogue, leaf: NearNode, groups: readonly (readonly Term[])[]): Sought {
  const ways = product(groups.map((terms) => waysOf(catalogue, terms)));
  const match = ways.map((way) => `NEAR(${way.join(' ')}, ${leaf.distance})`).join(' OR ');
  return { leaf, groups, parts: both(match), isBroad: groups.some(isNarrow), meant: [] };
}

/** Whether less is meant than any form of the words: the places of words are known by their stems alone. */
function isNarrow(terms: readonly Term[]): boolean {
  return terms.some(({ forms, prefix, switches }) => forms.length > 0 || (prefix !== null && !switches.letters));
}

function both(match: string): Part[] {
  return [
    { of: 'page', table: 'page_stem', match, weight: 1 },
    { of: 'record', table: 'record_stem', match, weight: 1 },
  ];
}

/** The words beside each other, in every combination of their stems, as FTS5 phrases. */
function waysOf(catalogue: Catalogue, terms: readonly Term[]): string[] {
  const each = terms.map((term) => {
    if (term.prefix !== null) return [`${term.prefix}*`, ...stemsBegunBy(catalogue, term.prefix)];
    if (term.stems.length > 0) return [...term.stems, ...term.otherStems.keys()];
    return [...new Set([...term.forms, ...term.otherForms.keys()].flatMap((form) => queryStems(form)))];
  });
  return product(each).map((way) => {
    const text = way.join(' ');
    return text.endsWith('*') ? `"${text.slice(0, -1)}" *` : `"${text}"`;
  });
}

/** Stems of words that are begun by more letters than their stem has. */
function stemsBegunBy(catalogue: Catalogue, prefix: string): string[] {
  const stems = catalogue
    .prepare('select distinct stem from word where form >= ? and form < ? limit 200', { pluck: true })
    .all([prefix, `${prefix}\u{10ffff}`]) as unknown as string[];
  return stems.filter((stem) => !stem.startsWith(prefix)).slice(0, 8);
}

function product(each: readonly (readonly string[])[]): string[][] {
  const count = each.reduce((all, { length }) => all * Math.max(1, length), 1);
  // Too many ways: only the first of each, which is the likeliest.
  const used = count > MOST_WAYS ? each.map((options) => options.slice(0, 1)) : each;
  return used.reduce<string[][]>((all, options) => all.flatMap((way) => options.map((word) => [...way, word])), [[]]);
}

function anyOf(words: readonly string[]): string {
  return words.map((word) => `"${word.replaceAll('"', '')}"`).join(' OR ');
}

/** Rows that the parts of one kind find, without weighing. */
export function rowsOf(catalogue: Catalogue, { parts }: Sought, of: Part['of']): Int32Array[] {
  return parts
    .filter((part) => part.of === of)
    .map(({ table, match }) => postings(catalogue, table, match, false).list);
}
