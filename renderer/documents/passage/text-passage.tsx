import { useEffect, useState, type RefObject } from 'react';
import type { CitedPlace } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import type { PageTexts } from '../finding.ts';
import type { PageWords } from '../page-layer/page-words.ts';
import type { Paging } from '../paging.ts';
import type { ReaderCommand } from '../reader-commands.ts';
import { passageOf } from './passage-of.ts';
import { PassageBar, type Around } from './passage-bar.tsx';
import { passageCommands } from './passage-commands.ts';
import { selectedTextParts } from './selected-text.ts';

/** A passage selected in a document that is text. */
export interface TextPassage {
  readonly cites: CitedPlace;
  readonly around: () => Around | null;
}

interface Options {
  readonly code: string;
  readonly title: string;
  readonly root: RefObject<HTMLElement | null>;
  readonly texts: PageTexts;
  readonly paging: Paging;
}

/** What is selected in a text as a passage, and what one can do with it by keys. */
export function useTextPassage({ code, title, root, texts, paging }: Options): {
  readonly passage: TextPassage | null;
  readonly cites: () => CitedPlace;
  readonly commands: readonly ReaderCommand[];
  readonly letGo: () => void;
} {
  const { t } = useWords();
  const [passage, setPassage] = useState<TextPassage | null>(null);
  const { current, printed, focus } = paging;
  useEffect(() => {
    let turn = 0;
    let isDown = false;
    let isBeside = false;
    const look = (): void => {
      const mine = ++turn;
      const parts = selectedTextParts(root.current);
      if (parts.length === 0) {
        // Pressing something about the passage takes its selection away; it is held until one presses in the text.
        const anchor = globalThis.getSelection()?.anchorNode ?? null;
        if (anchor !== null && !isBeside && root.current?.contains(anchor) === true) setPassage(null);
        return;
      }
      if (isDown) return;
      const range = globalThis.getSelection()?.getRangeAt(0).cloneRange();
      void Promise.all(parts.map(({ page }) => texts.read(page).catch(() => ''))).then((read) => {
        if (mine !== turn || range === undefined) return;
        const known = new Map(parts.map(({ page }, index) => [page, textOnly(read[index] ?? '')]));
        const found = passageOf(
          { parts, box: null },
          { document: code, printed: (page) => printed(page - 1), words: (page) => known.get(page) },
        );
        setPassage(found === null ? null : { cites: found.cites, around: () => rectOf(range, root.current) });
      });
    };
    const down = ({ target }: PointerEvent): void => {
      isDown = true;
      isBeside = target instanceof Element && target.closest('.reader-passage') !== null;
    };
    const up = (): void => {
      isDown = false;
      look();
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    return () => {
      turn = Infinity;
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
    };
    // The numbers as printed come with the document and stay as they are.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the reason stands above
  }, [code, root, texts]);
  const letGo = (): void => {
    globalThis.getSelection()?.removeAllRanges();
    setPassage(null);
    focus();
  };
  const cites = (): CitedPlace => passage?.cites ?? { document: code, page: printed(current) };
  const doing = passageCommands(t, { title, passage, cites, holdsAny: passage !== null, letGo });
  return {
    passage,
    cites,
    letGo,
    commands: [doing.cite, doing.copy, doing.letGo],
  };
}

/** The bar beside a passage of a text. */
export function TextPassageBar({
  passage,
  title,
  view,
  onClose,
}: {
  readonly passage: TextPassage | null;
  readonly title: string;
  readonly view: () => HTMLElement | null;
  readonly onClose: () => void;
}) {
  if (passage === null) return null;
  return <PassageBar title={title} cites={passage.cites} around={passage.around} view={view} onClose={onClose} />;
}

/** A text whose words have no places. */
function textOnly(text: string): PageWords {
  return { width: 0, height: 0, source: 'file', text, words: [] };
}

function rectOf(range: Range, root: HTMLElement | null): Around | null {
  const { left, top, right, bottom, width, height } = range.getBoundingClientRect();
  const frame = root?.getBoundingClientRect();
  if (frame === undefined || (width === 0 && height === 0)) return null;
  return bottom < frame.top || top > frame.bottom ? null : { left, top, right, bottom };
}
