import { useCallback, useEffect, useRef, useState } from 'react';
import { useIsNarrow } from '../app/room-width.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { useDocumentLanguage } from './document-language.ts';
import type { CitedPlace } from '../app/place.ts';
import { recordFrom } from './cite.ts';
import { useLooking } from './looking.ts';
import { AS_PRINTED, zoomStep, type Turn, type Zoom } from './page-layout.ts';
import { PageScroll } from './page-scroll.tsx';
import { usePageTexts } from './page-texts.ts';
import { usePaging, type PageScrollHandle } from './paging.ts';
import { findCommand, sideCommands, sizeCommands, turningCommands, useReaderCommands } from './reader-commands.ts';
import { ReaderFrame, type ReaderPane } from './reader-frame.tsx';
import type { ReaderProps } from './reader-room.tsx';
import type { Side } from './reader-sides.ts';
import { ZoomTools } from './reader-tools.tsx';
import { useReaderView } from './reader-view.ts';
import { showPicture, useReading } from './reading-places.ts';
import { TextPane } from './text-pane.tsx';
import { Thumbnails } from './thumbnails.tsx';

/** What the rail and a pane beside the pages take at first, and a second pane, in pixels. */
const BESIDE = 570;
const BESIDE_TEXT = 340;
const NARROW = 900;

/** Reads a document whose pages are pictures: a PDF, a scan, a photograph. */
export function PageReader(props: ReaderProps) {
  const { code, title, opened, quote } = props;
  const { t } = useWords();
  const language = useDocumentLanguage(code);
  const [view, change] = useReaderView();
  const { seen } = useReading();
  const scroll = useRef<PageScrollHandle>(null);
  const pageField = useRef<HTMLInputElement>(null);
  const texts = usePageTexts(code);
  const paging = usePaging(props, texts, scroll);
  const { count, current, printed, turnTo, jump } = paging;
  const looking = useLooking(texts, paging, ({ page }) => {
    if (!view.text) change({ text: true });
    turnTo(page - 1);
  });
  const [scale, setScale] = useState(AS_PRINTED);
  const [turn, setTurn] = useState<Turn>(0);
  const isPicture = opened.kind === 'image';
  const isBlurred = isPicture && view.blur && !seen.includes(code);
  // The small pages give way to what stands beside the large ones.
  const isNarrow = useIsNarrow(NARROW);
  const hasThumbnails = count > 1 && view.thumbnails && !(isNarrow && (view.text || view.recorded));

  // Who comes for a passage is shown it, once: whoever closes the text afterwards wants it closed.
  const cameFor = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (cameFor.current === quote) return;
    cameFor.current = quote;
    if (quote !== undefined && !view.text) change({ text: true });
  }, [quote, view.text, change]);

  const onZoom = useCallback((zoom: Zoom) => change({ zoom }), [change]);
  const zoomStepped = (direction: 1 | -1): void => onZoom(zoomStep(scale, direction));
  const rotate = (): void => setTurn((now) => ((now + 1) % 4) as Turn);
  const cites = (quoted?: string): CitedPlace => ({ document: code, page: printed(current), quote: quoted });

  const turning = turningCommands(t, paging);
  const [next, previous] = turning;
  useReaderCommands([
    ...turning,
    ...(next === undefined ? [] : [{ ...next, id: 'next-arrow', keys: 'ArrowRight', inMenu: false }]),
    ...(previous === undefined ? [] : [{ ...previous, id: 'previous-arrow', keys: 'ArrowLeft', inMenu: false }]),
    { id: 'first', label: t('documents.first-page'), keys: 'Home', run: () => jump(0) },
    { id: 'last', label: t('documents.last-page'), keys: 'End', run: () => jump(count - 1) },
    { id: 'page', label: t('documents.go-to-page'), keys: 'G', run: () => pageField.current?.focus() },
    findCommand(t, looking),
    ...sizeCommands(t, ZOOM_WORDS, zoomStepped, () => onZoom('width')),
    { id: 'fit-page', label: t('documents.fit-page'), keys: 'Mod+9', run: () => onZoom('page') },
    { id: 'actual', label: t('documents.actual-size'), keys: 'Mod+Shift+0', run: () => onZoom(1) },
    { id: 'rotate', label: t('documents.rotate'), keys: 'R', run: rotate },
    ...sideCommands(t, ['thumbnails', 'text', 'recorded'], view, change),
    { id: 'cite', label: t('documents.cite-page'), keys: 'C', run: () => recordFrom('event', cites()) },
    {
      id: 'unblur',
      label: t('documents.see-picture'),
      keys: 'B',
      run: () => showPicture(code, isBlurred),
      enabled: isPicture && view.blur,
    },
  ]);

  const sides: Side[] = ['text', 'recorded'];
  if (count > 1) sides.unshift('thumbnails');
  if (isPicture) sides.push('blur');
  const panes: ReaderPane[] = [
    {
      id: 'pages',
      min: 280,
      usual: Math.max(320, globalThis.innerWidth - BESIDE - (view.text && view.recorded ? BESIDE_TEXT - 80 : 0)),
      node: (
        <div className="reader-pages">
          {hasThumbnails && (
            <Thumbnails opened={opened} current={current} printed={printed} isBlurred={isBlurred} onPick={jump} />
          )}
          <div className="reader-view">
            <PageScroll
              ref={scroll}
              opened={opened}
              label={t('documents.pages-of', { title })}
              pageLabel={(index) => t('documents.page-of-title', { page: printed(index), title })}
              zoom={view.zoom}
              turn={turn}
              start={paging.start}
              isBlurred={isBlurred}
              onZoom={onZoom}
              onPage={paging.onPage}
              onScale={setScale}
            />
            {isBlurred && (
              <div className="reader-blurred">
                <p>{t('documents.picture-blurred')}</p>
                <Button icon="visible" keys="B" onPress={() => showPicture(code, true)}>
                  {t('documents.see-picture')}
                </Button>
              </div>
            )}
          </div>
        </div>
      ),
    },
  ];
  if (view.text)
    panes.push({
      id: 'text',
      min: 220,
      usual: BESIDE_TEXT,
      node: (
        <TextPane
          texts={texts}
          page={current + 1}
          printed={printed(current)}
          quote={paging.quoteOn(current)}
          language={language}
          found={looking.findings.found}
          standing={looking.standing}
          onCite={(quoted) => recordFrom('event', cites(quoted))}
        />
      ),
    });
  return (
    <ReaderFrame
      {...props}
      paging={paging}
      looking={looking}
      hasPages
      pageField={pageField}
      tools={<ZoomTools zoom={view.zoom} scale={scale} onStep={zoomStepped} onZoom={onZoom} onTurn={rotate} />}
      sides={sides}
      panes={panes}
      cites={cites}
    />
  );
}

const ZOOM_WORDS = {
  larger: 'documents.zoom-in',
  smaller: 'documents.zoom-out',
  usual: 'documents.fit-width',
} as const;
