import type { CitedPlace } from '../../app/place.ts';
import type { Translate } from '../../app/words.ts';
import { recordFrom } from '../cite.ts';
import { citePassage } from '../fact/passage-acts.ts';
import type { ReaderCommand } from '../reader-commands.ts';
import { copyText, withSource } from './copy-passage.ts';

interface Options {
  readonly title: string;
  /** What is selected or boxed; null while nothing is. */
  readonly passage: { readonly cites: CitedPlace } | null;
  /** The passage, or the place where one is. */
  readonly cites: () => CitedPlace;
  /** Whether there is anything to let go of. */
  readonly holdsAny: boolean;
  readonly letGo: () => void;
}

/** What one can do by keys with a passage, of pages and of text alike. */
export function passageCommands(
  t: Translate,
  { title, passage, cites, holdsAny, letGo }: Options,
): Readonly<Record<'cite' | 'copy' | 'letGo', ReaderCommand>> {
  return {
    cite: {
      id: 'cite',
      label: t(passage === null ? 'documents.cite-page' : 'reader.cite-for-field'),
      keys: 'C',
      run: () => (passage === null ? recordFrom('event', cites()) : citePassage(passage.cites)),
    },
    copy: {
      id: 'copy-passage',
      label: t('reader.copy-with-source'),
      keys: 'Mod+Shift+C',
      enabled: passage !== null,
      run: () => void copyText(withSource(cites(), title), t('reader.copied-with-source')),
    },
    letGo: { id: 'let-go', label: t('reader.let-go'), keys: 'Escape', inMenu: false, enabled: holdsAny, run: letGo },
  };
}
