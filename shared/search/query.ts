import { lexed } from './lex.ts';
import { parsed } from './parse.ts';
import type { Fault, Node } from './query-tree.ts';

/** A query that was understood as well as it can be. */
export interface Query {
  /** Null when there is nothing to look for. */
  readonly ast: Node | null;
  readonly faults: readonly Fault[];
}

/**
 * Reads what a person typed into the search box. No input is an error: what cannot be understood as it is written comes back as a
 * fault with its place, and the rest is a query.
 *
 *     суд приговор            both words, in one record         person:Лойка        fields, see fields.ts
 *     "незаконное задержание" beside each other                 article:"19.11"     a value with spaces
 *     задерж*                 words that begin so               date:2021           dates as people write them
 *     =суд                    this form of the word only        tag:(пытки OR суд)  one of several values
 *     суд~                    also with a typing mistake        a NEAR/5 b          near each other
 *     a OR b, a | b           one of them                       NEAR(a b c, 5)      the same
 *     NOT a, -a               not this                          "a b"~5             the same
 *     (a OR b) c              in which order
 *
 * Operators are in capital letters: AND OR NOT NEAR, И ИЛИ НЕ РЯДОМ, І АБО НЕ ПОБАЧ.
 */
export function parseQuery(typed: string): Query {
  const { tokens, faults } = lexed(typed);
  return parsed(tokens, faults, typed);
}
