import { useRef } from 'react';
import { useAsked } from '../../app/asked.ts';
import { useRoomWidth } from '../../app/room-width.ts';
import { useWords } from '../../app/words.ts';
import { IconButton, ToggleIconButton } from '../../kit/button.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useDocumentLanguage } from '../document-language.ts';
import { useLooking } from '../looking.ts';
import { usePageTexts } from '../page-texts.ts';
import { usePaging } from '../paging.ts';
import { TextPassageBar, useTextPassage } from '../passage/text-passage.tsx';
import { findCommands, sideCommands, sizeCommands, turningCommands, useReaderCommands } from '../reader-commands.ts';
import { ReaderFrame } from '../reader-frame.tsx';
import { ReaderHead } from '../reader-head.tsx';
import type { ReaderProps } from '../reader-room.tsx';
import { useReaderView } from '../reader-view.ts';
import { BESIDE, LETTER_WORDS, lettersAfter, TextReader } from '../text-reader.tsx';
import { ContentScroll, type ContentHandle } from './content-scroll.tsx';
import { Enclosed, MailHead } from './mail-head.tsx';
import './content.css';

/** Reads a document by what it is built of: a Word file, a mail, a captured page. One that has no structure is read as plain text. */
export function ContentReader(props: ReaderProps) {
  const { code, title, onLeave } = props;
  const { value: first, error } = useAsked('documents.content', { code, part: 0 });
  if (
    error !== undefined ||
    (first !== undefined && first.blocks.length === 0 && !first.inert && first.headers.length === 0)
  )
    return <TextReader {...props} />;
  if (first === undefined)
    return (
      <div className="reader" data-state="waiting">
        <ReaderHead code={code} title={title} onLeave={onLeave} />
        <div className="reader-waiting">
          <Skeleton rows={24} />
        </div>
      </div>
    );
  return <Content {...props} first={first} />;
}

type First = NonNullable<ReturnType<typeof useAsked<'documents.content'>>['value']>;

function Content(props: ReaderProps & { readonly first: First }) {
  const { code, title, find, opened, first } = props;
  const { t } = useWords();
  const language = useDocumentLanguage(code);
  const [view, change] = useReaderView();
  const room = useRoomWidth();
  const scroll = useRef<ContentHandle>(null);
  const root = useRef<HTMLDivElement>(null);
  const pageField = useRef<HTMLInputElement>(null);
  const texts = usePageTexts(code);
  const paging = usePaging(props, texts, scroll);
  const { count, current, turnTo } = paging;
  const isCaptured = first.inert && view.captured;
  const looking = useLooking({
    code,
    texts,
    paging,
    searched: find,
    forms: view.forms,
    version: 0,
    show({ page }) {
      // Only the words as text can be marked.
      if (view.captured) change({ captured: false });
      if (page - 1 !== current) turnTo(page - 1);
    },
  });
  const { passage, cites, commands, letGo } = useTextPassage({ code, title, root, texts, paging });
  const letters = (direction: 1 | -1): void => change({ letters: lettersAfter(view.letters, direction) });
  const capture = (): void => change({ captured: !view.captured });
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
    ...(first.inert ? [{ id: 'captured', label: t('reader.as-captured'), keys: 'V', run: capture }] : []),
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
          {first.inert && (
            <ToggleIconButton
              icon="image"
              label={t('reader.as-captured')}
              keys="V"
              isSelected={isCaptured}
              onChange={capture}
            />
          )}
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
              {isCaptured ? (
                <div className="reader-captured">
                  <p className="reader-captured-note">{t('reader.as-captured-note')}</p>
                  {/* Without a word of permission: no script, no form, no origin, nothing that leads out of it. */}
                  <iframe sandbox="" src={`${opened.url}/inert`} title={t('reader.as-captured-title', { title })} />
                </div>
              ) : (
                <ContentScroll
                  ref={scroll}
                  code={code}
                  url={opened.url}
                  parts={first.parts.length === 0 ? [1] : first.parts}
                  texts={texts}
                  paging={paging}
                  looking={looking}
                  label={t('documents.pages-of', { title })}
                  letters={view.letters}
                  language={language}
                  before={<MailHead headers={first.headers} />}
                  after={<Enclosed enclosed={first.enclosed} />}
                />
              )}
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
