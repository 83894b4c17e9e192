import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState } from 'react';
import { go, stay } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { IconButton, ToggleIconButton } from '../kit/button.tsx';
import { Failure } from '../kit/failure.tsx';
import { MenuButton } from '../kit/menu.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Split } from '../kit/split.tsx';
import { documentLanguage } from './document-language.ts';
import { recordFrom, recordFromMenu, type CitedPlace } from './cite.ts';
import { FindBar } from './find-bar.tsx';
import { useFindings } from './find-in-document.ts';
import { firstFrom, type Finding, type PageTexts } from './finding.ts';
import { usePageText, usePageTexts } from './page-texts.ts';
import { useReaderCommands } from './reader-commands.ts';
import { ReaderHead } from './reader-head.tsx';
import type { ReaderProps } from './reader-room.tsx';
import { PageField } from './reader-tools.tsx';
import { useReaderView } from './reader-view.ts';
import { leave as leaveAt, leftAt } from './reading-places.ts';
import { RecordedPane } from './recorded-pane.tsx';
import { ScrollRegion } from './scroll-region.tsx';
import { PageWords, selectedIn } from './text-pane.tsx';
import { useArrivalFocus } from './use-arrival-focus.ts';

const SMALLEST = 0.8;
const LARGEST = 2.2;
const STEP = 0.1;
/** The height of a page before its text has come, in pixels. */
const UNREAD = 640;

/** Reads a document that is text: a letter, a Word file, a mail. Its pages stand under each other in serif. */
export function TextReader({
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
  const count = Math.max(1, opened.pages.length);
  const labels = opened.pages.length === 0 ? [null] : opened.pages.map(({ label }) => label);
  const inside = useCallback((index: number) => Math.max(0, Math.min(count - 1, index)), [count]);
  const [start] = useState(() => inside((page ?? leftAt(code) ?? 1) - 1));
  const [current, setCurrent] = useState(start);
  const [query, setQuery] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const scroll = useRef<HTMLElement>(null);
  useArrivalFocus(scroll);
  const pageField = useRef<HTMLInputElement>(null);
  const texts = usePageTexts(code);
  const findings = useFindings(texts, count, query ?? '');
  const { found } = findings;
  const printed = (index: number): string => labels[index] ?? String(index + 1);
  // oxlint-disable-next-line react/incompatible-library -- the compiler that it would disturb is not in use
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => UNREAD,
    overscan: 1,
  });
  const turnTo = useCallback(
    (index: number) => virtual.scrollToIndex(inside(index), { align: 'start' }),
    [virtual, inside],
  );
  const jump = (index: number): void => {
    const aim = inside(index);
    if (aim === current) return turnTo(aim);
    stay({ room: 'reader', code, page: current + 1, ...(quote === undefined ? {} : { quote }) });
    go({ room: 'reader', code, page: aim + 1 });
  };
  const reached = useRef(-1);
  useEffect(() => {
    const aim = page === undefined ? start : inside(page - 1);
    if (reached.current !== aim) turnTo(aim);
  }, [page, start, inside, turnTo]);
  const look = (): void => {
    const view = scroll.current;
    if (view === null) return;
    const middle = view.scrollTop + view.clientHeight / 3;
    const index = virtual.getVirtualItems().findLast((item) => item.start <= middle)?.index ?? 0;
    reached.current = index;
    setCurrent(index);
    leaveAt(code, index + 1);
  };
  const stand = (next: number): void => {
    setAt(next);
    const finding = found[next];
    if (finding !== undefined && finding.page - 1 !== current) turnTo(finding.page - 1);
  };
  const step = (direction: 1 | -1): void => {
    if (found.length > 0) stand((at + direction + found.length) % found.length);
  };
  const looked = useRef('');
  useEffect(() => {
    if (findings.query === looked.current || found.length === 0) return;
    looked.current = findings.query;
    stand(firstFrom(found, current + 1));
  });
  const cites = (): CitedPlace => ({ document: code, page: printed(current), quote: selectedIn(scroll.current) });
  const letters = (by: number): void =>
    change({ letters: Math.round(Math.max(SMALLEST, Math.min(LARGEST, view.letters + by)) * 10) / 10 });

  useReaderCommands([
    ...(count > 1
      ? [
          { id: 'next', label: t('documents.next-page'), keys: 'PageDown', run: () => turnTo(current + 1) },
          { id: 'previous', label: t('documents.previous-page'), keys: 'PageUp', run: () => turnTo(current - 1) },
          { id: 'next-j', label: t('documents.next-page'), keys: 'J', run: () => turnTo(current + 1), inMenu: false },
          {
            id: 'previous-k',
            label: t('documents.previous-page'),
            keys: 'K',
            run: () => turnTo(current - 1),
            inMenu: false,
          },
          { id: 'page', label: t('documents.go-to-page'), keys: 'G', run: () => pageField.current?.focus() },
        ]
      : []),
    { id: 'find', label: t('documents.find'), keys: 'Mod+F', run: () => setQuery((now) => now ?? '') },
    { id: 'zoom-in', label: t('documents.letters-larger'), keys: 'Mod++', run: () => letters(STEP) },
    {
      id: 'zoom-in-plain',
      label: t('documents.letters-larger'),
      keys: 'Mod+=',
      run: () => letters(STEP),
      inMenu: false,
    },
    { id: 'zoom-out', label: t('documents.letters-smaller'), keys: 'Mod+-', run: () => letters(-STEP) },
    { id: 'fit-width', label: t('documents.letters-usual'), keys: 'Mod+0', run: () => change({ letters: 1 }) },
    { id: 'recorded', label: t('documents.recorded'), keys: 'I', run: () => change({ recorded: !view.recorded }) },
    { id: 'cite', label: t('documents.cite-page'), keys: 'C', run: () => recordFrom('event', cites()) },
  ]);

  const body = (
    <ScrollRegion
      ref={scroll}
      className="reader-scroll reader-sheets"
      label={t('documents.pages-of', { title })}
      onScroll={look}
      style={{ fontSize: `${view.letters}em` }}
    >
      <div className="reader-sheets-all" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start: top }) => (
          <article
            key={index}
            ref={virtual.measureElement}
            data-index={index}
            className="reader-sheet-text"
            lang={documentLanguage(shown)}
            aria-label={t('documents.page-n', { page: printed(index) })}
            style={{ transform: `translateY(${top}px)` }}
          >
            {count > 1 && <p className="reader-sheet-number">{t('documents.page-n', { page: printed(index) })}</p>}
            <SheetText
              texts={texts}
              page={index + 1}
              quote={quote !== undefined && (page ?? 1) === index + 1 ? quote : undefined}
              found={query === null ? [] : found}
              standing={query === null ? undefined : found[at]}
            />
          </article>
        ))}
      </div>
    </ScrollRegion>
  );
  return (
    <div className="reader">
      <ReaderHead code={code} title={title} onLeave={onLeave}>
        {count > 1 && (
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
        )}
        <span className="reader-tool-group">
          <IconButton
            icon="zoom-out"
            label={t('documents.letters-smaller')}
            keys="Mod+-"
            onPress={() => letters(-STEP)}
          />
          <IconButton icon="zoom-in" label={t('documents.letters-larger')} keys="Mod++" onPress={() => letters(STEP)} />
        </span>
        <span className="reader-tool-group reader-tools-end">
          <IconButton
            icon="search"
            label={t('documents.find')}
            keys="Mod+F"
            onPress={() => setQuery((now) => now ?? '')}
          />
          <ToggleIconButton
            icon="quote"
            label={t('documents.recorded')}
            keys="I"
            isSelected={view.recorded}
            onChange={(recorded) => change({ recorded })}
          />
          <MenuButton label={t('documents.cite-page')} items={recordFromMenu(cites, language)} />
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
      <div className="reader-panes">
        {view.recorded ? (
          <Split
            id="reader-split"
            sizes={view.sizes['sheets recorded'] ?? [Math.max(320, globalThis.innerWidth - 560)]}
            min={[280, 220]}
            onResize={(sizes) => change({ sizes: { ...view.sizes, 'sheets recorded': sizes } })}
          >
            <div className="reader-pane">{body}</div>
            <div className="reader-pane">
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
            </div>
          </Split>
        ) : (
          <div className="reader-pane">{body}</div>
        )}
      </div>
    </div>
  );
}

function SheetText({
  texts,
  page,
  quote,
  found,
  standing,
}: {
  readonly texts: PageTexts;
  readonly page: number;
  readonly quote: string | undefined;
  readonly found: readonly Finding[];
  readonly standing: Finding | undefined;
}) {
  const { text, error, again } = usePageText(texts, page);
  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (text === undefined)
    return (
      <div style={{ minHeight: UNREAD }}>
        <Skeleton rows={12} />
      </div>
    );
  return <PageWords text={text} page={page} quote={quote} found={found} standing={standing} />;
}
