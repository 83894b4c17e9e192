import type { CallOutput } from '../../shared/contract/calls.ts';
import type { Translate, WordKey } from '../app/words.ts';

export type Pair = CallOutput<'likeness.list'>['pairs'][number];
export type Why = Pair['why'][number];
export type Decision = NonNullable<Pair['decision']>;

export const DECIDED = {
  same: 'likeness.decided-same',
  version: 'likeness.decided-version',
  translation: 'likeness.decided-translation',
  copy: 'likeness.decided-copy',
  different: 'likeness.decided-different',
} as const satisfies Record<Decision, WordKey>;

/** What a likeness rests on, in words. */
export function sayWhy({ kind, share, own, theirs }: Why, t: Translate, percent: (share: number) => string): string {
  switch (kind) {
    case 'pictures':
      return t('likeness.why-pictures', { count: Number(theirs ?? 0) });
    case 'file-names':
      return t('likeness.why-file-names', { own: own ?? '', theirs: theirs ?? '' });
    case 'bytes':
    case 'text':
    case 'names':
    case 'pages':
    case 'languages':
    case 'dates':
      return t(`likeness.why-${kind}`);
    case 'words':
    case 'inside':
    case 'around':
    case 'numbers':
      return t(`likeness.why-${kind}`, { share: percent(share ?? 0) });
  }
}
