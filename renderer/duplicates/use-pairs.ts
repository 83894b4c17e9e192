import { useState } from 'react';
import { useCommands } from '../app/commands.ts';
import { useViewParts } from '../app/views.ts';
import { useWords } from '../app/words.ts';

/** Two records that are looked at together. */
export interface Two {
  readonly a: { readonly code: string };
  readonly b: { readonly code: string };
}

/** The rooms in which one goes from pair to pair, as their words and what is kept of them are named. */
export type PairsName = 'duplicates' | 'likeness';

/** How a person has such a room: the width of the list, and whether pairs stand in it that were decided about. */
export interface PairsView {
  readonly sizes: readonly number[];
  readonly decided: boolean;
}

const USUAL: PairsView = { sizes: [], decided: false };

export function usePairsView(name: PairsName): readonly [PairsView, (changes: Partial<PairsView>) => void] {
  return useViewParts(name, USUAL);
}

export interface Pairs<P> {
  readonly list: readonly P[];
  /** The one that is looked at; none when the list is empty. */
  readonly pair: P | undefined;
  readonly choose: (pair: P | undefined) => void;
  /** After a decision: to the next pair, or to the one that is given. */
  readonly goOn: (to?: P) => void;
  /** The pair of which one record is to be made. */
  readonly merging: P | null;
  readonly merge: () => void;
  readonly endMerge: () => void;
  /** The pair was made one record: what takes its place is looked at. */
  readonly merged: () => void;
}

export function pairKey({ a, b }: Two): string {
  return `${a.code} ${b.code}`;
}

/** Where one is in a list of pairs that gets shorter with each decision, and the keys by which one goes through it. */
export function usePairs<P extends Two>(name: PairsName, list: readonly P[]): Pairs<P> {
  const { t } = useWords();
  const [at, setAt] = useState({ key: '', index: 0 });
  const [merging, setMerging] = useState<P | null>(null);
  // A pair that was decided about is gone: the one that has taken its place is next.
  const found = list.findIndex((pair) => pairKey(pair) === at.key);
  const index = Math.max(0, Math.min(found >= 0 ? found : at.index, list.length - 1));
  const pair = list[index];
  const choose = (chosen: P | undefined): void => {
    if (chosen !== undefined) setAt({ key: pairKey(chosen), index: list.indexOf(chosen) });
  };
  const step = (by: 1 | -1): void => choose(list[Math.max(0, Math.min(index + by, list.length - 1))]);
  useCommands([
    { id: `${name}.next`, group: 'view', label: t(`${name}.next`), keys: 'j', inMenu: false, run: () => step(1) },
    {
      id: `${name}.previous`,
      group: 'view',
      label: t(`${name}.previous`),
      keys: 'k',
      inMenu: false,
      run: () => step(-1),
    },
  ]);
  return {
    list,
    pair,
    choose,
    goOn: (to = list[index + 1]) => setAt({ key: to === undefined ? '' : pairKey(to), index }),
    merging,
    merge: () => setMerging(pair ?? null),
    endMerge: () => setMerging(null),
    merged: () => setAt({ key: '', index }),
  };
}
