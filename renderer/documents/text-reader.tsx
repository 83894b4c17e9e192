import { useRef } from 'react';
import { useRoomWidth } from '../app/room-width.ts';
import { useWords } from '../app/words.ts';
import { IconButton } from '../kit/button.tsx';
import { useDocumentLanguage } from './document-language.ts';
import { useLooking } from './looking.ts';
import { usePageTexts } from './page-texts.ts';
import { usePaging } from './paging.ts';
import { TextPassageBar, useTextPassage } from './passage/text-passage.tsx';
import { findCommands, sideCommands, sizeCommands, turningCommands, useReaderCommands } from './reader-commands.ts';
import { ReaderFrame } from './reader-frame.tsx';
import type { ReaderProps } from './reader-room.tsx';
import { useReaderView } from './reader-view.ts';
import { TextScroll, type TextScrollHandle } from './text-scroll.tsx';

/** Size of the letters, as a proportion. */
const SMALLEST = 0.8;
const LARGEST = 2.2;
const STEP = 0.1;
/** What the pane beside the text takes at first, in pixels. */
export const BESIDE = 310;

/** Reads a document that is text: a letter, a Word file, a mail. */
export function TextReader(props: ReaderProps) {
  const { code, title, find } = props;
  const { t } = useWords();
  const language = useDocumentLanguage(code);
  const [view, change] = useReaderView();
  const room = useRoomWidth();
  const scroll = useRef<TextScrollHandle>(null);
  const pageField = useRef<HTMLInputElement>(null);
  const texts = usePageTexts(code);
  const paging = usePaging(props, texts, scroll);
  const { count, current, turnTo } = paging;
  const looking = useLooking({
    code,
    texts,
    paging,
    searched: find,
    forms: view.forms,
    version: 0,
    show({ page }) {
      if (page - 1 !== current) turnTo(page - 1);
    },
  });
  const root = useRef<HTMLDivElement>(null);
  const { passage, cites, commands, letGo } = useTextPassage({ code, title, root, texts, paging });
  const letters = (direction: 1 | -1): void => change({ letters: lettersAfter(view.letters, direction) });

  useReaderCommands([
    ...(count > 1
      ? [
          ...turningCommands(t, paging.turn),
          { id: 'page', label: t('documents.go-to-page'), keys: 'G', run: () => pageField.current?.focus() },
        ]
      : []),
    ...findCommands(t, looking, view, change),
    ...sizeCommands(t, LETTER_WORDS, letters, () => change({ letters: 1 })),
    ...sideCommands(t, ['recorded'], view, change),
    ...commands,
  ]);

  return (
    <ReaderFrame
      {...props}
      paging={paging}
      looking={looking}
      hasPages={count > 1}
      pageField={pageField}
      tools={
        <>
          <IconButton icon="zoom-out" label={t('documents.letters-smaller')} keys="Mod+-" onPress={() => letters(-1)} />
          <IconButton icon="zoom-in" label={t('documents.letters-larger')} keys="Mod++" onPress={() => letters(1)} />
        </>
      }
      sides={['recorded']}
      panes={[
        {
          id: 'sheets',
          min: 280,
          usual: Math.max(320, room - BESIDE),
          node: (
            <div className="reader-view" ref={root}>
              <TextScroll
                ref={scroll}
                texts={texts}
                paging={paging}
                looking={looking}
                label={t('documents.pages-of', { title })}
                letters={view.letters}
                language={language}
              />
              <TextPassageBar
                passage={passage}
                title={title}
                view={() => scroll.current?.view() ?? null}
                onClose={letGo}
              />
            </div>
          ),
        },
      ]}
      cites={cites}
      texts={texts}
    />
  );
}

export const LETTER_WORDS = {
  larger: 'documents.letters-larger',
  smaller: 'documents.letters-smaller',
  usual: 'documents.letters-usual',
} as const;

/** The next size of the letters. */
export function lettersAfter(letters: number, direction: 1 | -1): number {
  const next = Math.max(SMALLEST, Math.min(LARGEST, letters + direction * STEP));
  return Math.round(next * 10) / 10;
}
