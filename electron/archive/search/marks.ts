import { wordsOf } from '../../../shared/words/tokens.ts';
import type { Sought } from './leaf.ts';
import { whyMatches, type Term, type WhyKind } from './term.ts';

/** A place in a text that was looked for. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Why it is one, where it is not written as typed. */
  readonly why: readonly { readonly kind: WhyKind; readonly typed: string; readonly found: string }[];
  /** Which of the sought it is. */
  readonly of: number;
}

/** A judge of words that remembers: a page has few different ones. */
export function createMarker(sought: readonly Sought[]): (text: string) => Mark[] {
  const terms = sought.flatMap(({ groups }) => groups.flat());
  const known = terms.map(() => new Map<string, WhyKind | 'same' | null>());
  const placeOf = new Map(terms.map((term, at) => [term, at]));
  const why = (term: Term, word: string): WhyKind | 'same' | null => {
    const remembered = known[placeOf.get(term) ?? 0];
    const before = remembered?.get(word);
    if (before !== undefined) return before;
    const found = whyMatches(term, word);
    remembered?.set(word, found);
    return found;
  };
  return (text) => {
    const words = wordsOf(text);
    const marks = sought.flatMap((each, of) => marksOf(each, of, words, why));
    return marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  };
}

type Words = ReturnType<typeof wordsOf>;
type Why = (term: Term, word: string) => WhyKind | 'same' | null;
interface Run {
  readonly from: number;
  readonly until: number;
  readonly mark: Mark;
}

function marksOf({ leaf, groups }: Sought, of: number, words: Words, why: Why): Mark[] {
  const runs = groups.map((terms) => runsOf(terms, of, words, why));
  if (leaf.kind !== 'near' || runs.length < 2) return runs.flat().map(({ mark }) => mark);
  return near(runs, leaf.distance);
}

/** Every place where the words stand beside each other. */
function runsOf(terms: readonly Term[], of: number, words: Words, why: Why): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at + terms.length <= words.length; at += 1) {
    const reasons: Mark['why'][number][] = [];
    let isRun = true;
    for (const [place, term] of terms.entries()) {
      const word = words[at + place]?.text ?? '';
      const kind = why(term, word);
      if (kind === null) {
        isRun = false;
        break;
      }
      if (kind !== 'same') reasons.push({ kind, typed: term.typed, found: word });
    }
    const [first, last] = [words[at], words[at + terms.length - 1]];
    if (!isRun || first === undefined || last === undefined) continue;
    runs.push({ from: at, until: at + terms.length, mark: { start: first.start, end: last.end, why: reasons, of } });
  }
  return runs;
}

/** Of each part the places that have all other parts close by. */
function near(runs: readonly (readonly Run[])[], distance: number): Mark[] {
  const [first = [], ...others] = runs;
  const found = new Set<Mark>();
  for (const one of first) {
    const close = others.map((each) => closest(one, each));
    const all = [one, ...close.filter((run) => run !== null)];
    if (all.length <= others.length) continue;
    const from = Math.min(...all.map((run) => run.from));
    const until = Math.max(...all.map((run) => run.until));
    const length = all.reduce((sum, run) => sum + run.until - run.from, 0);
    if (until - from - length <= distance * Math.max(1, others.length)) for (const { mark } of all) found.add(mark);
  }
  return [...found];
}

function closest(one: Run, runs: readonly Run[]): Run | null {
  let best: Run | null = null;
  let least = Infinity;
  for (const run of runs) {
    const away = Math.abs(run.from - one.from);
    if (away > 0 && away < least) [best, least] = [run, away];
  }
  return best;
}

/** Spans without overlaps, in order: neighbours of one phrase are one. */
export function spansOf(marks: readonly Mark[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const { start, end } of marks) {
    const last = spans.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else spans.push([start, end]);
  }
  return spans;
}
