import { termOf, type Term, type Vocabulary } from './vocabulary.ts';

/** The wider terms above one, the widest first. */
export function widerTerms(vocabulary: Vocabulary, id: string): readonly Term[] {
  const above: Term[] = [];
  const passed = new Set([id]);
  for (let at = termOf(vocabulary, id)?.broader; at !== undefined && !passed.has(at);) {
    passed.add(at);
    const term = termOf(vocabulary, at);
    if (term !== undefined) above.unshift(term);
    at = term?.broader;
  }
  return above;
}

/** The terms as a tree: each right after the term it stands under, in the order of the list. */
export function inTreeOrder(vocabulary: Vocabulary): readonly { readonly term: Term; readonly depth: number }[] {
  const under = new Map<string | undefined, Term[]>();
  for (const term of vocabulary.terms) {
    // A term of one's own may name a wider one that is not in the list: then it stands on top.
    const wider =
      term.broader !== undefined && termOf(vocabulary, term.broader) !== undefined ? term.broader : undefined;
    const beside = under.get(wider);
    if (beside === undefined) under.set(wider, [term]);
    else beside.push(term);
  }
  const walk = (wider: string | undefined, depth: number): { term: Term; depth: number }[] =>
    (under.get(wider) ?? []).flatMap((term) => [{ term, depth }, ...walk(term.id, depth + 1)]);
  return walk(undefined, 0);
}
