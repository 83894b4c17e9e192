import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { go, stay } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Button, IconButton, ToggleIconButton } from '../kit/button.tsx';
import { MenuButton } from '../kit/menu.tsx';
import { Split } from '../kit/split.tsx';
import { documentLanguage } from './document-language.ts';
import { recordFrom, recordFromMenu, type CitedPlace } from './cite.ts';
import { FindBar } from './find-bar.tsx';
import { useFindings } from './find-in-document.ts';
import { firstFrom } from './finding.ts';
import { AS_PRINTED, zoomStep, type Turn, type Zoom } from './page-layout.ts';
import { PageScroll, type PageScrollHandle } from './page-scroll.tsx';
import { usePageTexts } from './page-texts.ts';
import { useReaderCommands } from './reader-commands.ts';
import { findPassage } from './passage.ts';
import { ReaderHead } from './reader-head.tsx';
import type { ReaderProps } from './reader-room.tsx';
import { PageField, ZoomTools } from './reader-tools.tsx';
import { useReaderView } from './reader-view.ts';
import { leave as leaveAt, leftAt, showPicture, useReading } from './reading-places.ts';
import { RecordedPane } from './recorded-pane.tsx';
import { TextPane } from './text-pane.tsx';
import { Thumbnails } from './thumbnails.tsx';
import { useWidth } from './use-width.ts';

/** What the rail and a pane beside the pages take at first, and a second pane, in pixels. */
const BESIDE = 570;
const BESIDE_TEXT = 340;
const NARROW = 900;

/** Reads a document whose pages are pictures: a PDF, a scan, a photograph. */
export function PageReader({
  code,
  title,
  opened,
  shown,
  page,
  quote,
  onLeave,
}: ReaderProps & { readonly onLeave: () => void }) {
  const { t, language } = useWords();
  const [view, change] = useReaderView();
  const { seen } = useReading();
  const scroll = useRef<PageScrollHandle>(null);
  const pageField = useRef<HTMLInputElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  // The small pages give way to what stands beside the large ones.
  const isNarrow = width > 0 && width < NARROW;
  const hasPanes = view.text || view.recorded;
  const count = opened.pages.length;
  const inside = useCallback((index: number) => Math.max(0, Math.min(count - 1, index)), [count]);
  const [start] = useState(() => inside((page ?? leftAt(code) ?? 1) - 1));
  const [current, setCurrent] = useState(start);
  const [scale, setScale] = useState(AS_PRINTED);
  const [turn, setTurn] = useState<Turn>(0);
  const [query, setQuery] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const texts = usePageTexts(code);
  const findings = useFindings(texts, count, query ?? '');
  const labels = opened.pages.map(({ label }) => label);
  const printed = useCallback((index: number) => opened.pages[index]?.label ?? String(index + 1), [opened]);
  const isPicture = opened.kind === 'image';
  const isBlurred = isPicture && view.blur && !seen.includes(code);

  /** Jumps leave a step to go back to; turning pages does not. */
  const jump = useCallback(
    (index: number) => {
      const aim = inside(index);
      if (aim === current) return scroll.current?.goTo(aim);
      stay({ room: 'reader', code, page: current + 1, ...(quote === undefined ? {} : { quote }) });
      go({ room: 'reader', code, page: aim + 1 });
    },
    [code, current, inside, quote],
  );
  const turnTo = (index: number): void => scroll.current?.goTo(inside(index));

  // Arriving, and going back and forward through jumps.
  const reached = useRef(start);
  useEffect(() => {
    if (page === undefined) return;
    if (reached.current !== page - 1) scroll.current?.goTo(inside(page - 1));
  }, [page, inside]);
  // Who comes for a passage is shown it, once: whoever closes the text afterwards wants it closed.
  const cameFor = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (cameFor.current === quote) return;
    cameFor.current = quote;
    if (quote !== undefined && !view.text) change({ text: true });
  }, [quote, view.text, change]);
  // A citation names pages as printed, which may not be as counted: the page that has its words is the one.
  useEffect(() => {
    if (quote === undefined || page === undefined) return;
    const byLabel = opened.pages.findIndex(({ label }) => label === String(page));
    if (byLabel < 0 || byLabel === page - 1) return;
    let left = false;
    Promise.all([texts.read(inside(page - 1) + 1), texts.read(byLabel + 1)]).then(
      ([counted, named]) => {
        if (left || findPassage(counted, quote) !== null || findPassage(named, quote) === null) return;
        stay({ room: 'reader', code, page: byLabel + 1, quote });
      },
      () => {},
    );
    return () => {
      left = true;
    };
  }, [code, page, quote, opened, texts, inside]);
  const onPage = useCallback(
    (index: number) => {
      reached.current = index;
      setCurrent(index);
      leaveAt(code, index + 1);
    },
    [code],
  );

  const found = findings.found;
  const standing = query === null ? undefined : found[at];
  const step = (direction: 1 | -1): void => {
    if (found.length === 0) return;
    stand((at + direction + found.length) % found.length);
  };
  const stand = (next: number): void => {
    setAt(next);
    const finding = found[next];
    if (finding === undefined) return;
    if (!view.text) change({ text: true });
    turnTo(finding.page - 1);
  };
  // With the first findings one stands on the one nearest to where one reads.
  const looked = useRef('');
  useEffect(() => {
    if (findings.query === looked.current || found.length === 0) return;
    looked.current = findings.query;
    stand(firstFrom(found, current + 1));
  });

  const onZoom = useCallback((zoom: Zoom) => change({ zoom }), [change]);
  const zoomStepped = (direction: 1 | -1): void => onZoom(zoomStep(scale, direction));
  const rotate = (): void => setTurn((now) => ((now + 1) % 4) as Turn);
  const cites = (quoted?: string): CitedPlace => ({ document: code, page: printed(current), quote: quoted });

  useReaderCommands([
    { id: 'next', label: t('documents.next-page'), keys: 'PageDown', run: () => turnTo(current + 1) },
    { id: 'previous', label: t('documents.previous-page'), keys: 'PageUp', run: () => turnTo(current - 1) },
    { id: 'next-j', label: t('documents.next-page'), keys: 'J', run: () => turnTo(current + 1), inMenu: false },
    { id: 'previous-k', label: t('documents.previous-page'), keys: 'K', run: () => turnTo(current - 1), inMenu: false },
    {
      id: 'next-arrow',
      label: t('documents.next-page'),
      keys: 'ArrowRight',
      run: () => turnTo(current + 1),
      inMenu: false,
    },
    {
      id: 'previous-arrow',
      label: t('documents.previous-page'),
      keys: 'ArrowLeft',
      run: () => turnTo(current - 1),
      inMenu: false,
    },
    { id: 'first', label: t('documents.first-page'), keys: 'Home', run: () => jump(0) },
    { id: 'last', label: t('documents.last-page'), keys: 'End', run: () => jump(count - 1) },
    { id: 'page', label: t('documents.go-to-page'), keys: 'G', run: () => pageField.current?.focus() },
    { id: 'find', label: t('documents.find'), keys: 'Mod+F', run: () => setQuery((now) => now ?? '') },
    { id: 'zoom-in', label: t('documents.zoom-in'), keys: 'Mod++', run: () => zoomStepped(1) },
    { id: 'zoom-in-plain', label: t('documents.zoom-in'), keys: 'Mod+=', run: () => zoomStepped(1), inMenu: false },
    { id: 'zoom-out', label: t('documents.zoom-out'), keys: 'Mod+-', run: () => zoomStepped(-1) },
    { id: 'fit-width', label: t('documents.fit-width'), keys: 'Mod+0', run: () => onZoom('width') },
    { id: 'fit-page', label: t('documents.fit-page'), keys: 'Mod+9', run: () => onZoom('page') },
    { id: 'actual', label: t('documents.actual-size'), keys: 'Mod+Shift+0', run: () => onZoom(1) },
    { id: 'rotate', label: t('documents.rotate'), keys: 'R', run: rotate },
    {
      id: 'thumbnails',
      label: t('documents.thumbnails'),
      keys: 'M',
      run: () => change({ thumbnails: !view.thumbnails }),
    },
    { id: 'text', label: t('documents.text-pane'), keys: 'T', run: () => change({ text: !view.text }) },
    { id: 'recorded', label: t('documents.recorded'), keys: 'I', run: () => change({ recorded: !view.recorded }) },
    { id: 'cite', label: t('documents.cite-page'), keys: 'C', run: () => recordFrom('event', cites()) },
    {
      id: 'unblur',
      label: t('documents.see-picture'),
      keys: 'B',
      run: () => showPicture(code, isBlurred),
      enabled: isPicture && view.blur,
    },
  ]);

  const pageLabel = (index: number): string => t('documents.page-of-title', { page: printed(index), title });
  const panes: { id: string; min: number; usual: number; node: ReactNode }[] = [
    {
      id: 'pages',
      min: 280,
      usual: Math.max(320, globalThis.innerWidth - BESIDE - (view.text && view.recorded ? BESIDE_TEXT - 80 : 0)),
      node: (
        <div className="reader-pages">
          {count > 1 && view.thumbnails && !(isNarrow && hasPanes) && (
            <Thumbnails opened={opened} current={current} printed={printed} isBlurred={isBlurred} onPick={jump} />
          )}
          <div className="reader-view">
            <PageScroll
              ref={scroll}
              opened={opened}
              label={t('documents.pages-of', { title })}
              pageLabel={pageLabel}
              zoom={view.zoom}
              turn={turn}
              start={start}
              isBlurred={isBlurred}
              onZoom={onZoom}
              onPage={onPage}
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
          quote={quote !== undefined && page === current + 1 ? quote : undefined}
          language={documentLanguage(shown)}
          found={query === null ? [] : found}
          standing={standing}
          onCite={(quoted) => recordFrom('event', cites(quoted))}
        />
      ),
    });
  if (view.recorded)
    panes.push({
      id: 'recorded',
      min: 220,
      usual: 300,
      node: (
        <RecordedPane
          shown={shown}
          page={current + 1}
          printed={printed(current)}
          onGo={(label, quoted) => {
            const index = labels.indexOf(label);
            const aim = index >= 0 ? index + 1 : Number(label);
            if (Number.isInteger(aim) && aim >= 1 && aim <= count)
              go({ room: 'reader', code, page: aim, ...(quoted === null ? {} : { quote: quoted }) });
          }}
        />
      ),
    });
  const arrangement = panes.map(({ id }) => id).join(' ');

  return (
    <div className="reader">
      <ReaderHead code={code} title={title} onLeave={onLeave}>
        <span className="reader-tool-group">
          <IconButton
            icon="chevron-up"
            label={t('documents.previous-page')}
            keys="PageUp"
            isDisabled={current === 0}
            onPress={() => turnTo(current - 1)}
          />
          <IconButton
            icon="chevron-down"
            label={t('documents.next-page')}
            keys="PageDown"
            isDisabled={current === count - 1}
            onPress={() => turnTo(current + 1)}
          />
          <PageField
            ref={pageField}
            labels={labels}
            current={current}
            onGo={jump}
            onLeave={() => scroll.current?.focus()}
          />
        </span>
        <span className="reader-tool-group">
          <ZoomTools zoom={view.zoom} scale={scale} onStep={zoomStepped} onZoom={onZoom} onTurn={rotate} />
        </span>
        <span className="reader-tool-group reader-tools-end">
          <IconButton
            icon="search"
            label={t('documents.find')}
            keys="Mod+F"
            onPress={() => setQuery((now) => now ?? '')}
          />
          {count > 1 && (
            <ToggleIconButton
              icon="thumbnails"
              label={t('documents.thumbnails')}
              keys="M"
              isSelected={view.thumbnails}
              onChange={(thumbnails) => change({ thumbnails })}
            />
          )}
          <ToggleIconButton
            icon="text"
            label={t('documents.text-pane')}
            keys="T"
            isSelected={view.text}
            onChange={(text) => change({ text })}
          />
          <ToggleIconButton
            icon="quote"
            label={t('documents.recorded')}
            keys="I"
            isSelected={view.recorded}
            onChange={(recorded) => change({ recorded })}
          />
          {isPicture && (
            <ToggleIconButton
              icon="hidden"
              label={t('documents.blur-pictures')}
              isSelected={view.blur}
              onChange={(blur) => change({ blur })}
            />
          )}
          <MenuButton label={t('documents.cite-page')} items={recordFromMenu(() => cites(), language)} />
        </span>
      </ReaderHead>
      {query !== null && (
        <FindBar
          query={query}
          findings={findings}
          at={at}
          pageCount={count}
          onQuery={setQuery}
          onStep={step}
          onClose={() => {
            setQuery(null);
            scroll.current?.focus();
          }}
        />
      )}
      <div ref={room} className="reader-panes">
        <Split
          id="reader-split"
          sizes={sizesFor(panes, view.sizes[arrangement])}
          min={panes.map(({ min }) => min)}
          initial={panes.slice(0, -1).map(({ usual }) => usual)}
          onResize={(sizes) => change({ sizes: { ...view.sizes, [arrangement]: sizes } })}
        >
          {panes.map(({ id, node }) => (
            <div key={id} className="reader-pane">
              {node}
            </div>
          ))}
        </Split>
      </div>
    </div>
  );
}

function sizesFor(
  panes: readonly { readonly usual: number }[],
  kept: readonly number[] | undefined,
): readonly number[] {
  return kept?.length === panes.length - 1 ? kept : panes.slice(0, -1).map(({ usual }) => usual);
}
