import { useCallback, useMemo, type RefObject } from 'react';
import type { PageBox } from '../../../shared/contract/page-position.ts';
import type { CitedPlace } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import type { Looking } from '../looking.ts';
import { FIRST_BOX } from '../page-layer/box-keys.ts';
import { firstLine } from '../page-layer/pointing.ts';
import { letGo, useHeld, type Hold } from '../page-layer/reader-hold.ts';
import type { WordsOfPages } from '../page-layer/read-words.ts';
import { selectBetween } from '../page-layer/selected-words.ts';
import { boxesOf, turnedBox } from '../page-layer/word-boxes.ts';
import type { Turn } from '../page-layout.ts';
import type { PagesHandle } from '../page-scroll.tsx';
import type { Paging } from '../paging.ts';
import type { ReaderCommand } from '../reader-commands.ts';
import { passageOf, type Passage } from './passage-of.ts';
import { PassageBar, type Around } from './passage-bar.tsx';
import { passageCommands } from './passage-commands.ts';

/** What can be done with a passage of the pages, and how one takes hold of one. */
export interface Acts {
  readonly passage: Passage | null;
  readonly cites: () => CitedPlace;
  readonly isDrawing: boolean;
  readonly toggleDrawing: () => void;
  readonly commands: readonly ReaderCommand[];
  readonly view: () => HTMLElement | null;
}

interface Options {
  readonly code: string;
  readonly title: string;
  readonly paging: Paging;
  readonly words: WordsOfPages;
  readonly hold: Hold;
  readonly scroll: RefObject<PagesHandle | null>;
  readonly looking: Looking;
  readonly isBlurred: boolean;
}

/** Selecting and boxing by keys, and what is recorded from what is held. */
export function usePageActs({ code, title, paging, words, hold, scroll, looking, isBlurred }: Options): Acts {
  const { t } = useWords();
  const held = useHeld(hold);
  const { parts, box, isDrawing } = held;
  const { current, printed } = paging;
  const passage = useMemo(
    () =>
      passageOf(
        { parts, box },
        { document: code, printed: (page) => printed(page - 1), words: (page) => words.known(page) },
      ),
    // The numbers as printed come with the document and stay as they are.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the reason stands above
    [parts, box, code, words],
  );
  const cites = (): CitedPlace => passage?.cites ?? { document: code, page: printed(current) };
  const toggleDrawing = useCallback(() => {
    globalThis.getSelection()?.removeAllRanges();
    hold.write((now) => ({ ...now, parts: [], box: null, isDrawing: now.box === null && !now.isDrawing }));
  }, [hold]);
  const boxByKey = (): void => {
    if (isDrawing || box !== null) return letGo(hold);
    globalThis.getSelection()?.removeAllRanges();
    hold.write((now) => ({ ...now, parts: [], box: { page: current + 1, box: FIRST_BOX }, isDrawing: true }));
    scroll.current?.show(current + 1, FIRST_BOX);
  };
  const view = useCallback(() => scroll.current?.view() ?? null, [scroll]);
  const select = (from: number, until: number, page: number): void => {
    const pages = view();
    if (pages !== null) selectBetween(pages, { page, offset: from }, { page, offset: until });
  };
  const selectByKey = (): void => {
    const { standing } = looking;
    const page = standing?.page ?? current + 1;
    const known = words.known(page);
    if (known === undefined) return;
    const span = standing?.span ?? firstLine(known);
    if (span !== null) select(span[0], span[1], page);
  };
  const doing = passageCommands(t, {
    title,
    passage,
    cites,
    holdsAny: passage !== null || isDrawing,
    letGo() {
      globalThis.getSelection()?.removeAllRanges();
      letGo(hold);
      paging.focus();
    },
  });
  return {
    passage,
    cites,
    isDrawing: isDrawing || box !== null,
    toggleDrawing,
    view,
    commands: [
      doing.cite,
      { id: 'box', label: t('reader.draw-box'), keys: 'X', enabled: !isBlurred, run: boxByKey },
      { id: 'select', label: t('reader.select-words'), keys: 'S', enabled: !isBlurred, run: selectByKey },
      {
        id: 'select-page',
        label: t('reader.select-page'),
        keys: 'Mod+A',
        enabled: !isBlurred,
        run() {
          const known = words.known(current + 1);
          if (known !== undefined) select(0, known.text.length, current + 1);
        },
      },
      doing.copy,
      doing.letGo,
    ],
  };
}

interface ActsProps {
  readonly acts: Acts;
  readonly hold: Hold;
  readonly turn: Turn;
  readonly title: string;
  readonly words: WordsOfPages;
  /** Shows who is named on the page. */
  readonly onMentions: () => void;
}

/** The bar beside what is held of the pages. It waits until the pointer is let go. */
export function PageActs({ acts, hold, turn, title, words, onMentions }: ActsProps) {
  const { parts, box, isPulling } = useHeld(hold);
  const { passage, view } = acts;
  if (passage === null || isPulling) return null;
  const around = (): Around | null => {
    if (box !== null) return inWindow(view(), box.page, [box.box], turn);
    const [part] = parts;
    const known = part === undefined ? undefined : words.known(part.page);
    return part === undefined || known === undefined
      ? null
      : inWindow(view(), part.page, boxesOf(known, part.span), turn);
  };
  return (
    <PassageBar
      title={title}
      cites={passage.cites}
      around={around}
      view={view}
      onMentions={onMentions}
      onClose={() => {
        globalThis.getSelection()?.removeAllRanges();
        letGo(hold);
        view()?.focus({ preventScroll: true });
      }}
    />
  );
}

/** Where boxes of a page are in the window; null while the page is far away. */
function inWindow(view: HTMLElement | null, page: number, boxes: readonly PageBox[], turn: Turn): Around | null {
  const sheet = view?.querySelector(`[data-sheet="${page}"]`)?.getBoundingClientRect();
  const frame = view?.getBoundingClientRect();
  if (sheet === undefined || frame === undefined || boxes.length === 0) return null;
  const turned = boxes.map((each) => turnedBox(each, turn));
  const around = {
    left: sheet.left + Math.min(...turned.map(([left]) => left)) * sheet.width,
    top: sheet.top + Math.min(...turned.map(([, top]) => top)) * sheet.height,
    right: sheet.left + Math.max(...turned.map(([, , right]) => right)) * sheet.width,
    bottom: sheet.top + Math.max(...turned.map(([, , , bottom]) => bottom)) * sheet.height,
  };
  return around.bottom < frame.top || around.top > frame.bottom ? null : around;
}
