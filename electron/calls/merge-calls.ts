import type { mergeCalls } from '../../shared/contract/calls/merges.ts';
import { idOf } from '../archive/codes.ts';
import { countDuplicates, decide, listDuplicates } from '../archive/duplicates.ts';
import { previewMerge } from '../archive/merge-preview.ts';
import { merge } from '../archive/merge.ts';
import { wholeAndParts } from '../archive/merged-parts.ts';
import { previewSplit, split } from '../archive/split.ts';
import type { CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Records that are the same: what may be, saying so, making one of two, and parting them again. */
export function answerMergeCalls(archive: OpenArchive): CallsOf<typeof mergeCalls> {
  const catalogue = () => archive.vault().catalogue;
  return {
    'merges.preview': async ({ choices, ...pair }) => previewMerge(catalogue(), pair, choices),
    'merges.merge': async ({ choices, revs, ...pair }) => merge(archive.vault(), pair, choices, revs),
    'merges.previewSplit': async ({ code, choices }) => previewSplit(catalogue(), code, choices),
    'merges.split': async ({ code, choices }) => split(archive.vault(), code, choices),
    'merges.of': async ({ code }) => wholeAndParts(catalogue(), idOf(catalogue(), code)),
    'duplicates.list': (input) => listDuplicates(catalogue(), input),
    'duplicates.count': () => countDuplicates(catalogue()),
    'duplicates.decide': async ({ a, b, decision }) => decide(archive.vault(), a, b, decision),
  };
}
