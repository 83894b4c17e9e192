import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { inTreeOrder, widerTerms } from '../../shared/vocabulary/term-tree.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import {
  resolveTerm,
  termLabel,
  termOf,
  withNarrower,
  type Language,
  type Vocabulary,
} from '../../shared/vocabulary/vocabulary.ts';
import { fold, facetValues } from '../records/list-filter.ts';

/** A tag as the tree shows it. */
export interface TagLine {
  readonly id: string;
  readonly label: string;
  /** 0 on top. */
  readonly depth: number;
  /** Records with the tag or one that stands under it. */
  readonly count: number;
  readonly hasNarrower: boolean;
}

/** A new tag to be made, and the one it is to stand under: an id, or the key of another new one as `@key`. */
export interface NewTag {
  readonly key: string;
  readonly label: string;
  readonly broader?: string;
}

/** All tags in the order of their tree, each with the records that it finds; words of one's own that are no terms come last. */
export function tagTree(
  rows: readonly MirrorRow[],
  language: Language,
  tags: Vocabulary = vocabularyOf('tag'),
): readonly TagLine[] {
  const counts = new Map<string, number>();
  const own = new Map<string, readonly string[]>();
  for (const row of rows) {
    const wide = new Set<string>();
    for (const id of facetValues(row, 'tags')) {
      if (id === '') continue;
      const path = own.get(id) ?? [id, ...widerTerms(tags, id).map((term) => term.id)];
      own.set(id, path);
      for (const each of path) wide.add(each);
    }
    for (const id of wide) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const order = byLabel(language);
  const tree = sortedTree(inTreeOrder(tags), (a, b) => order(a.term.labels[language], b.term.labels[language]));
  const listed = new Set(tree.map(({ term }) => term.id));
  return [
    ...tree.map(({ term, depth }, at) => ({
      id: term.id,
      label: term.labels[language],
      depth,
      count: counts.get(term.id) ?? 0,
      hasNarrower: (tree[at + 1]?.depth ?? 0) > depth,
    })),
    ...[...counts]
      .filter(([id]) => !listed.has(id))
      .map(([id, count]) => ({ id, label: termLabel(tags, id, language), depth: 0, count, hasNarrower: false }))
      .toSorted((a, b) => order(a.label, b.label)),
  ];
}

function byLabel(language: Language): (a: string, b: string) => number {
  const collator = new Intl.Collator(language === 'en' ? 'en' : 'ru', { numeric: true });
  return (a, b) => collator.compare(a, b);
}

/** Siblings in order, each followed by what stands under it. */
function sortedTree<Node extends { readonly depth: number }>(
  lines: readonly Node[],
  compare: (a: Node, b: Node) => number,
  depth = 0,
): readonly Node[] {
  const branches: Node[][] = [];
  for (const line of lines) {
    if (line.depth === depth) branches.push([line]);
    else branches.at(-1)?.push(line);
  }
  return branches
    .toSorted(([a], [b]) => (a === undefined || b === undefined ? 0 : compare(a, b)))
    .flatMap(([first, ...under]) => (first === undefined ? [] : [first, ...sortedTree(under, compare, depth + 1)]));
}

/** Tags that are out of sight because one above them is folded are left out. */
export function unfolded(lines: readonly TagLine[], folded: ReadonlySet<string>): readonly TagLine[] {
  let hidden = Infinity;
  return lines.filter(({ id, depth }) => {
    if (depth > hidden) return false;
    hidden = folded.has(id) ? depth : Infinity;
    return true;
  });
}

/** The values that a chosen tag stands for: itself and everything under it; the empty text for no tag at all. */
export function tagMeans(id: string): ReadonlySet<string> {
  return id === '' ? new Set(['']) : withNarrower(vocabularyOf('tag'), id);
}

/** How a tag is read with those above it: "Courts › Minsk". */
export function tagPath(id: string, language: Language): string {
  const tags = vocabularyOf('tag');
  return [...widerTerms(tags, id).map(({ labels }) => labels[language]), termLabel(tags, id, language)].join(' › ');
}

/** Whether each, some or none of the records has a tag of its own. */
export function tagState(rows: readonly MirrorRow[], id: string): 'all' | 'some' | 'none' {
  const having = rows.filter((row) => facetValues(row, 'tags').includes(id)).length;
  return having === 0 ? 'none' : having === rows.length ? 'all' : 'some';
}

/** Tags of which each typed word begins a word of the label or of a wider one, those that begin with what is typed first. */
export function fittingTags(lines: readonly TagLine[], typed: string, language: Language): readonly TagLine[] {
  const words = fold(typed)
    .split(/[\s/›>]+/)
    .filter(Boolean);
  if (words.length === 0) return lines;
  const whole = fold(typed.trim());
  const fits = lines.filter(({ id }) => {
    const parts = fold(tagPath(id, language)).split(/[\s›/-]+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
  const rank = ({ label }: TagLine): number => (fold(label) === whole ? 0 : fold(label).startsWith(whole) ? 1 : 2);
  return fits.map((line) => ({ ...line, depth: 0 })).toSorted((a, b) => rank(a) - rank(b));
}

/** What a typed path stands for: the id of the tag that is there, and the tags that have to be made for it. "Courts / Minsk" is two. */
export function tagMeant(typed: string): { readonly id: string; readonly make: readonly NewTag[] } | null {
  const parts = typed
    .split(/[/›]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const tags = vocabularyOf('tag');
  const make: NewTag[] = [];
  let at: string | undefined;
  for (const part of parts) {
    const known = at?.startsWith('@') === true ? null : knownTag(part, at);
    if (known !== null) {
      at = known;
      continue;
    }
    const key = `tag${make.length + 1}`;
    make.push({ key, label: part, ...(at === undefined ? {} : { broader: at }) });
    at = `@${key}`;
  }
  return at === undefined ? null : { id: at, make };

  function knownTag(label: string, under: string | undefined): string | null {
    const found = resolveTerm(tags, label);
    if (found === null) return null;
    const term = termOf(tags, found);
    if (term === undefined) return null;
    return under === undefined || term.broader === under ? found : (sameUnder(label, under) ?? null);
  }
  function sameUnder(label: string, under: string): string | undefined {
    const folded = fold(label);
    return tags.terms.find(
      ({ broader, labels }) => broader === under && Object.values(labels).some((each: string) => fold(each) === folded),
    )?.id;
  }
}
