import type { likenessCalls } from '../../shared/contract/calls/likeness.ts';
import { idOf } from '../archive/codes.ts';
import { decideLikeness } from '../archive/likeness/decide.ts';
import { countWaiting, textsOf } from '../archive/likeness/sketches.ts';
import { listTogether, togetherWith } from '../archive/likeness/together.ts';
import { diffTexts } from '../archive/likeness/word-diff.ts';
import type { CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Documents that belong together. */
export function answerLikenessCalls(archive: OpenArchive): CallsOf<typeof likenessCalls> {
  const catalogue = () => archive.vault().catalogue;
  return {
    'likeness.of': async (input) => togetherWith(catalogue(), input),
    'likeness.list': async (input) => listTogether(catalogue(), input),
    'likeness.decide': async (input) => decideLikeness(archive.vault(), input),
    'likeness.compare': async ({ a, b }) => {
      const [one, other] = [a, b].map((code) => textsOf(catalogue(), idOf(catalogue(), code))) as [string[], string[]];
      return diffTexts(one, other);
    },
    'likeness.prepare': async ({ pictures }, context = {}) => {
      const work = await archive.likeness();
      await work.prepare(pictures, context.signal);
      return { waiting: countWaiting(catalogue()).waiting };
    },
    'likeness.state': async () => countWaiting(catalogue()),
  };
}
