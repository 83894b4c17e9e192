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
  const all = sought.map(({ leaf, groups }) => ({
    leaf,
    groups: groups.map((terms) => terms.map((term) => ({ term, known: new Map<string, WhyKind | 'same' | null>() }))),
  }));
  return (text) => {
    const words = wordsOf(text);
    const marks = all.flatMap((each, of) => marksOf(each, of, words));
    return marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  };
}

interface Judge {
  readonly term: Term;
  readonly known: Map<string, WhyKind | 'same' | null>;
}

function judged({ term, known }: Judge, word: string): WhyKind | 'same' | null {
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = whyMatches(term, word);
  known.set(word, found);
  return found;
}

type Words = ReturnType<typeof wordsOf>;
interface Run {
  readonly from: number;
  readonly until: number;
  readonly mark: Mark;
}

interface Judged {
  readonly leaf: Sought['leaf'];
  readonly groups: readonly (readonly Judge[])[];
}

function marksOf({ leaf, groups }: Judged, of: number, words: Words): Mark[] {
  const runs = groups.map((terms) => runsOf(terms, of, words));
  if (leaf.kind !== 'near' || runs.length < 2) return runs.flat().map(({ mark }) => mark);
  return near(runs, leaf.distance);
}

/** Every place where the words stand beside each other. */
function runsOf(terms: readonly Judge[], of: number, words: Words): Run[] {
  const runs: Run[] = [];
  const [begin] = terms;
  if (begin === undefined) return runs;
  for (let at = 0; at + terms.length <= words.length; at += 1) {
    // Nearly every word is none that was looked for.
    if (judged(begin, words[at]?.text ?? '') === null) continue;
    const reasons: Mark['why'][number][] = [];
    let isRun = true;
    for (const [place, judge] of terms.entries()) {
      const word = words[at + place]?.text ?? '';
      const kind = judged(judge, word);
      if (kind === null) {
        isRun = false;
        break;
      }
      if (kind !== 'same') reasons.push({ kind, typed: judge.term.typed, found: word });
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
