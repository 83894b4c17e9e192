import type { WordKey } from '../app/words.ts';
import type { IconName } from '../kit/icon.tsx';

/** What a reader can have or not have: parts beside the pages, and the veil over pictures. */
export type Side = 'thumbnails' | 'outline' | 'text' | 'recorded' | 'blur';

export const SIDES: Readonly<
  Record<Side, { readonly icon: IconName; readonly word: WordKey; readonly keys?: string }>
> = {
  thumbnails: { icon: 'thumbnails', word: 'documents.thumbnails', keys: 'M' },
  outline: { icon: 'list', word: 'reader.outline', keys: 'L' },
  text: { icon: 'text', word: 'documents.text-pane', keys: 'T' },
  recorded: { icon: 'quote', word: 'documents.recorded', keys: 'I' },
  blur: { icon: 'hidden', word: 'documents.blur-pictures' },
};
