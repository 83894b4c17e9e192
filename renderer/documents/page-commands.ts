import type { Translate } from '../app/words.ts';
import type { Paging } from './paging.ts';
import { sizeCommands, turningCommands, type ReaderCommand } from './reader-commands.ts';
import type { ReaderView } from './reader-view.ts';

interface Options {
  readonly paging: Paging;
  /** Whether two pages lie side by side now. */
  readonly isDouble: boolean;
  readonly view: ReaderView;
  readonly change: (changes: Partial<ReaderView>) => void;
  readonly zoomStepped: (direction: 1 | -1) => void;
  readonly rotate: () => void;
}

/** Going from page to page and how pages lie before one, where they are pictures. */
export function pageCommands(t: Translate, options: Options): readonly ReaderCommand[] {
  const { paging, isDouble, view, change, zoomStepped, rotate } = options;
  const { count, jump } = paging;
  const turning = turningCommands(t, paging.turn);
  const [next, previous] = turning;
  return [
    ...turning,
    ...(next === undefined ? [] : [{ ...next, id: 'next-arrow', keys: 'ArrowRight', inMenu: false }]),
    ...(previous === undefined ? [] : [{ ...previous, id: 'previous-arrow', keys: 'ArrowLeft', inMenu: false }]),
    { id: 'first', label: t('documents.first-page'), keys: 'Home', run: () => jump(0) },
    { id: 'last', label: t('documents.last-page'), keys: 'End', run: () => jump(count - 1) },
    ...sizeCommands(t, ZOOM_WORDS, zoomStepped, () => change({ zoom: 'width' })),
    { id: 'fit-page', label: t('documents.fit-page'), keys: 'Mod+9', run: () => change({ zoom: 'page' }) },
    { id: 'actual', label: t('documents.actual-size'), keys: 'Mod+Shift+0', run: () => change({ zoom: 1 }) },
    { id: 'rotate', label: t('documents.rotate'), keys: 'R', run: rotate },
    {
      id: 'double',
      label: t('reader.two-pages'),
      keys: 'D',
      enabled: count > 1,
      run: () => change({ double: !view.double }),
    },
    {
      id: 'cover',
      label: t('reader.cover-alone'),
      keys: 'Shift+D',
      enabled: isDouble,
      run: () => change({ cover: !view.cover }),
    },
  ];
}

const ZOOM_WORDS = {
  larger: 'documents.zoom-in',
  smaller: 'documents.zoom-out',
  usual: 'documents.fit-width',
} as const;
