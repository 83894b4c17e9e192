import { useRef, type ReactNode, type RefObject } from 'react';
import { useRoomWidth } from '../app/room-width.ts';
import { useWords } from '../app/words.ts';
import { IconButton } from '../kit/button.tsx';
import { useDocumentLanguage } from './document-language.ts';
import { useLooking } from './looking.ts';
import { usePageTexts } from './page-texts.ts';
import { usePaging } from './paging.ts';
import { TextPassageBar, useTextPassage } from './passage/text-passage.tsx';
import {
  findCommands,
  sideCommands,
  sizeCommands,
  turningCommands,
  useReaderCommands,
  type ReaderCommand,
} from './reader-commands.ts';
import { ReaderFrame } from './reader-frame.tsx';
import type { ReaderProps } from './reader-room.tsx';
import { useReaderView } from './reader-view.ts';
import type { TextScrollHandle, TextScrollProps } from './text-sheets.tsx';

/** Size of the letters, as a proportion. */
const SMALLEST = 0.8;
const LARGEST = 2.2;
const STEP = 0.1;
/** What the pane beside the text takes at first, in pixels. */
const BESIDE = 310;

const LETTER_WORDS = {
  larger: 'documents.letters-larger',
  smaller: 'documents.letters-smaller',
  usual: 'documents.letters-usual',
} as const;

interface Options {
  /** What has to be done before a place that was found can be marked. */
  readonly onShow?: () => void;
  /** What one can do beside what one can do with every text. */
  readonly commands?: readonly ReaderCommand[];
}

/** A text that is being read. */
export interface TextReading {
  /** What its sheets are drawn from. */
  readonly sheets: Omit<TextScrollProps, 'ref'> & { readonly ref: RefObject<TextScrollHandle | null> };
  readonly root: RefObject<HTMLDivElement | null>;
  readonly pageField: RefObject<HTMLInputElement | null>;
  readonly passing: ReturnType<typeof useTextPassage>;
  readonly letters: (direction: 1 | -1) => void;
}

/** Reads a document that is text, by keys: going through its pages, finding words, the size of the letters, citing what is selected. */
export function useTextReading(props: ReaderProps, { onShow, commands = [] }: Options = {}): TextReading {
  const { code, title, find } = props;
  const { t } = useWords();
  const language = useDocumentLanguage(code);
  const [view, change] = useReaderView();
  const ref = useRef<TextScrollHandle>(null);
  const root = useRef<HTMLDivElement>(null);
  const pageField = useRef<HTMLInputElement>(null);
  const texts = usePageTexts(code);
  const paging = usePaging(props, texts, ref);
  const { count, current, turnTo } = paging;
  const looking = useLooking({
    code,
    texts,
    paging,
    searched: find,
    forms: view.forms,
    version: 0,
    show({ page }) {
      onShow?.();
      if (page - 1 !== current) turnTo(page - 1);
    },
  });
  const passing = useTextPassage({ code, title, root, texts, paging });
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
    ...passing.commands,
  ]);
  const label = t('documents.pages-of', { title });
  return {
    sheets: { texts, paging, looking, label, letters: view.letters, language, ref },
    root,
    pageField,
    passing,
    letters,
  };
}

interface Props extends ReaderProps {
  readonly reading: TextReading;
  /** Stands behind what changes the size of the letters. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** The reader around a text, with its tools and the bar beside what is selected. */
export function TextFrame({ reading, tools, children, ...props }: Props) {
  const { t } = useWords();
  const room = useRoomWidth();
  const { sheets, root, pageField, passing, letters } = reading;
  const { paging, looking, texts, ref } = sheets;
  return (
    <ReaderFrame
      {...props}
      paging={paging}
      looking={looking}
      hasPages={paging.count > 1}
      pageField={pageField}
      tools={
        <>
          <IconButton icon="zoom-out" label={t(LETTER_WORDS.smaller)} keys="Mod+-" onPress={() => letters(-1)} />
          <IconButton icon="zoom-in" label={t(LETTER_WORDS.larger)} keys="Mod++" onPress={() => letters(1)} />
          {tools}
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
              {children}
              <TextPassageBar
                passage={passing.passage}
                title={props.title}
                view={() => ref.current?.view() ?? null}
                onClose={passing.letGo}
              />
            </div>
          ),
        },
      ]}
      cites={passing.cites}
      texts={texts}
    />
  );
}

/** The next size of the letters. */
function lettersAfter(letters: number, direction: 1 | -1): number {
  const next = Math.max(SMALLEST, Math.min(LARGEST, letters + direction * STEP));
  return Math.round(next * 10) / 10;
}
