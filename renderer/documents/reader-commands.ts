import { useCommands } from '../app/commands.ts';
import type { Translate, WordKey } from '../app/words.ts';
import type { Looking } from './looking.ts';
import { SIDES, type Side } from './reader-sides.ts';
import type { ReaderView } from './reader-view.ts';

/** What one can do while reading: id, words, key. Those without a place in the menu are further keys for the same. */
export interface ReaderCommand {
  readonly id: string;
  readonly label: string;
  readonly keys: string;
  readonly run: () => void;
  readonly inMenu?: boolean;
  readonly enabled?: boolean;
}

export function useReaderCommands(commands: readonly ReaderCommand[]): void {
  useCommands(commands.map(({ id, ...rest }) => ({ ...rest, id: `reader.${id}`, group: 'document' })));
}

/** To the next page and back, page by page; where two lie side by side, by both. */
export function turningCommands(t: Translate, turn: (direction: 1 | -1) => void): readonly ReaderCommand[] {
  const next = { label: t('documents.next-page'), run: () => turn(1) };
  const previous = { label: t('documents.previous-page'), run: () => turn(-1) };
  return [
    { ...next, id: 'next', keys: 'PageDown' },
    { ...previous, id: 'previous', keys: 'PageUp' },
    { ...next, id: 'next-j', keys: 'J', inMenu: false },
    { ...previous, id: 'previous-k', keys: 'K', inMenu: false },
  ];
}

/** Looking for words, going through what is found, and how it is looked for. */
export function findCommands(
  t: Translate,
  looking: Looking,
  view: ReaderView,
  change: (changes: Partial<ReaderView>) => void,
): readonly ReaderCommand[] {
  const hasFound = looking.findings.found.length > 0;
  const next = { label: t('documents.find-next'), enabled: hasFound, run: () => looking.step(1) };
  return [
    { id: 'find', label: t('documents.find'), keys: 'Mod+F', run: looking.begin },
    { ...next, id: 'find-next', keys: 'F3' },
    { ...next, id: 'find-next-g', keys: 'Mod+G', inMenu: false },
    {
      id: 'find-previous',
      label: t('documents.find-previous'),
      keys: 'Shift+F3',
      enabled: hasFound,
      run: () => looking.step(-1),
    },
    {
      id: 'find-list',
      label: t('reader.found-list'),
      keys: 'H',
      enabled: looking.query !== null,
      run: () => change({ found: !view.found }),
    },
    {
      id: 'find-forms',
      label: t('reader.find-forms'),
      keys: 'W',
      enabled: looking.query !== null && !looking.isSearched,
      run: () => change({ forms: !view.forms }),
    },
  ];
}

/** Larger, smaller, and as usual: what that means differs between pages and text. */
export function sizeCommands(
  t: Translate,
  words: { readonly larger: WordKey; readonly smaller: WordKey; readonly usual: WordKey },
  step: (direction: 1 | -1) => void,
  usual: () => void,
): readonly ReaderCommand[] {
  const larger = { label: t(words.larger), run: () => step(1) };
  return [
    { ...larger, id: 'zoom-in', keys: 'Mod++' },
    { ...larger, id: 'zoom-in-plain', keys: 'Mod+=', inMenu: false },
    { id: 'zoom-out', label: t(words.smaller), keys: 'Mod+-', run: () => step(-1) },
    { id: 'fit-width', label: t(words.usual), keys: 'Mod+0', run: usual },
  ];
}

/** Shows and hides what can stand beside the pages. */
export function sideCommands(
  t: Translate,
  sides: readonly Side[],
  view: ReaderView,
  change: (changes: Partial<ReaderView>) => void,
): readonly ReaderCommand[] {
  return sides.flatMap((id) => {
    const { word, keys } = SIDES[id];
    return keys === undefined ? [] : [{ id, label: t(word), keys, run: () => change({ [id]: !view[id] }) }];
  });
}
