import type { CallOutput } from '../../shared/contract/calls.ts';
import type { Translate } from '../app/words.ts';

export type Hit = CallOutput<'search'>['hits'][number];
export type Because = Hit['why'][number];

/** Ways in which something can be found, the plainest last; what stands as it was typed needs no explanation. */
const ORDER = ['field', 'name', 'form', 'letters', 'script', 'typo'] as const;
/** Spellings that are named one by one. */
const NAMED = 4;

/** Why something was found, in a few quiet words: one sentence for each way and typed word. */
export function whyInWords(why: readonly Because[], t: Translate, code = ''): readonly string[] {
  // That a record fits a condition is what was asked for; only what it fits by is news.
  const told = why.filter(({ kind, found }) => kind !== 'field' || (found !== code && found !== ''));
  const groups = Map.groupBy(told, ({ kind, typed }) => `${kind} ${typed}`);
  return [...groups.values()]
    .toSorted(([a], [b]) => ORDER.indexOf(a?.kind ?? 'typo') - ORDER.indexOf(b?.kind ?? 'typo'))
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const all = [...new Set(group.map(({ found }) => found))].filter((text) => text !== '');
      const shown = all.slice(0, NAMED).join(', ') + (all.length > NAMED ? '…' : '');
      return [t(`search.why-${first.kind}`, { typed: first.typed, found: shown })];
    });
}
