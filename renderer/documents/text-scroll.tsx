import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { useWords } from '../app/words.ts';
import { Failure } from '../kit/failure.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import type { Finding, PageTexts } from './finding.ts';
import type { Looking } from './looking.ts';
import { usePageText } from './page-texts.ts';
import type { PageScrollHandle, Paging } from './paging.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { PageWords } from './page-text.tsx';
import { useArrivalFocus } from './use-arrival-focus.ts';

/** The height of a page before its text has come, in pixels. */
const UNREAD = 640;

export interface TextScrollHandle extends PageScrollHandle {
  /** The element that is scrolled. */
  view(): HTMLElement | null;
}

interface Props {
  readonly texts: PageTexts;
  readonly paging: Paging;
  readonly looking: Looking;
  readonly label: string;
  /** Size of the letters, as a proportion. */
  readonly letters: number;
  readonly language: string | undefined;
  readonly ref: Ref<TextScrollHandle>;
}

/** The pages of a text under each other, in serif. Only those in sight and their neighbours are read and drawn. */
export function TextScroll({ texts, paging, looking, label, letters, language, ref }: Props) {
  const { t } = useWords();
  const { count, start, printed, quoteOn, onPage } = paging;
  const view = useRef<HTMLElement>(null);
  useArrivalFocus(view);
  // oxlint-disable-next-line react/incompatible-library -- the compiler that it would disturb is not in use
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => view.current,
    estimateSize: () => UNREAD,
    overscan: 1,
  });
  useImperativeHandle(
    ref,
    () => ({
      goTo: (index) => virtual.scrollToIndex(index, { align: 'start' }),
      focus: () => view.current?.focus(),
      view: () => view.current,
    }),
    [virtual],
  );
  useEffect(() => virtual.scrollToIndex(start, { align: 'start' }), [virtual, start]);
  const look = (): void => {
    if (view.current === null) return;
    const middle = view.current.scrollTop + view.current.clientHeight / 3;
    onPage(virtual.getVirtualItems().findLast((item) => item.start <= middle)?.index ?? 0);
  };
  return (
    <ScrollRegion
      ref={view}
      className="reader-scroll reader-sheets"
      label={label}
      onScroll={look}
      style={{ fontSize: `${letters}em` }}
    >
      <div className="reader-sheets-all" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start: top }) => (
          <article
            key={index}
            ref={virtual.measureElement}
            data-index={index}
            className="reader-sheet-text"
            lang={language}
            aria-label={t('documents.page-n', { page: printed(index) })}
            style={{ transform: `translateY(${top}px)` }}
          >
            {count > 1 && <p className="reader-sheet-number">{t('documents.page-n', { page: printed(index) })}</p>}
            <SheetText
              texts={texts}
              page={index + 1}
              quote={quoteOn(index)}
              found={looking.findings.found}
              standing={looking.standing}
            />
          </article>
        ))}
      </div>
    </ScrollRegion>
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
