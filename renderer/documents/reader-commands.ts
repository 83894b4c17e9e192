import { useCommands } from '../app/commands.ts';
import type { Translate, WordKey } from '../app/words.ts';
import type { Looking } from './looking.ts';
import type { Paging } from './paging.ts';
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

/** To the next page and back, page by page. */
export function turningCommands(t: Translate, { current, turnTo }: Paging): readonly ReaderCommand[] {
  const next = { label: t('documents.next-page'), run: () => turnTo(current + 1) };
  const previous = { label: t('documents.previous-page'), run: () => turnTo(current - 1) };
  return [
    { ...next, id: 'next', keys: 'PageDown' },
    { ...previous, id: 'previous', keys: 'PageUp' },
    { ...next, id: 'next-j', keys: 'J', inMenu: false },
    { ...previous, id: 'previous-k', keys: 'K', inMenu: false },
  ];
}

export function findCommand(t: Translate, { begin }: Looking): ReaderCommand {
  return { id: 'find', label: t('documents.find'), keys: 'Mod+F', run: begin };
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
