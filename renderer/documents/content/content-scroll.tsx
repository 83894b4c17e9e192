import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, type ReactNode, type Ref } from 'react';
import { useAsked } from '../../app/asked.ts';
import { useWords } from '../../app/words.ts';
import { Failure } from '../../kit/failure.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import type { PageTexts } from '../finding.ts';
import type { Looking } from '../looking.ts';
import { usePageText } from '../page-texts.ts';
import type { PageScrollHandle, Paging } from '../paging.ts';
import { findPassage } from '../passage.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { useArrivalFocus } from '../use-arrival-focus.ts';
import { ContentBlocks, type Marked } from './content-blocks.tsx';

/** The height of a part before it has come, in pixels. */
const UNREAD = 900;
const NONE: Marked = { spans: [], current: null };

export interface ContentHandle extends PageScrollHandle {
  view(): HTMLElement | null;
}

interface Props {
  readonly code: string;
  readonly url: string;
  /** The page on which each part begins, counted from 1. */
  readonly parts: readonly number[];
  readonly texts: PageTexts;
  readonly paging: Paging;
  readonly looking: Looking;
  readonly label: string;
  readonly letters: number;
  readonly language: string | undefined;
  /** What stands over the first part, such as the head of a mail, and what under the last. */
  readonly before: ReactNode;
  readonly after: ReactNode;
  readonly ref: Ref<ContentHandle>;
}

/** The parts of a document under each other. Only those in sight and their neighbours are asked for and drawn. */
export function ContentScroll(props: Props) {
  const { code, url, parts, texts, paging, looking, label, letters, language, before, after, ref } = props;
  const { start, onPage } = paging;
  const view = useRef<HTMLElement>(null);
  useArrivalFocus(view);
  const partOf = useCallback(
    (page: number) =>
      Math.max(
        0,
        parts.findLastIndex((first) => first <= page),
      ),
    [parts],
  );
  // oxlint-disable-next-line react/incompatible-library -- the compiler that it would disturb is not in use
  const virtual = useVirtualizer({
    count: parts.length,
    getScrollElement: () => view.current,
    estimateSize: () => UNREAD,
    overscan: 1,
  });
  const goTo = useCallback(
    (index: number) => {
      const here = view.current?.querySelector(`[data-text-page="${index + 1}"]`);
      if (here !== null && here !== undefined) here.scrollIntoView({ block: 'start' });
      else virtual.scrollToIndex(partOf(index + 1), { align: 'start' });
    },
    [virtual, partOf],
  );
  useImperativeHandle(ref, () => ({ goTo, focus: () => view.current?.focus(), view: () => view.current }), [goTo]);
  useEffect(() => {
    if (start > 0) virtual.scrollToIndex(partOf(start + 1), { align: 'start' });
  }, [virtual, partOf, start]);
  const look = (): void => {
    const at = view.current;
    if (at === null) return;
    const edge = at.getBoundingClientRect().top + at.clientHeight / 3;
    let page = 1;
    for (const element of at.querySelectorAll<HTMLElement>('[data-text-page]')) {
      if (element.getBoundingClientRect().top > edge) break;
      page = Number(element.dataset['textPage']);
    }
    onPage(page - 1);
  };
  // What one stands on is brought into sight when it changes, and when the part it is in has come.
  const { standing } = looking;
  const aim = standing === undefined ? '' : `${standing.page} ${standing.span[0]}`;
  const shown = useRef('');
  useEffect(() => {
    const here = view.current?.querySelector('mark[data-current][data-begins]');
    const key = aim === '' ? 'came' : aim;
    if (here === null || here === undefined || shown.current === key) return;
    shown.current = key;
    here.scrollIntoView({ block: 'center' });
  });
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
            className="reader-sheet-text reader-content"
            lang={language}
            style={{ transform: `translateY(${top}px)` }}
          >
            {index === 0 && before}
            <Part code={code} url={url} part={index} texts={texts} paging={paging} looking={looking} />
            {index === parts.length - 1 && after}
          </article>
        ))}
      </div>
    </ScrollRegion>
  );
}

interface PartProps extends Pick<Props, 'code' | 'url' | 'texts' | 'paging' | 'looking'> {
  readonly part: number;
}

function Part({ code, url, part, texts, paging, looking }: PartProps) {
  const { t } = useWords();
  const { value, error, again } = useAsked('documents.content', { code, part });
  const aimed = paging.aimed + 1;
  const quote = paging.quoteOn(paging.aimed);
  const { text } = usePageText(texts, aimed);
  const { findings, standing, query } = looking;
  const marked = useMemo(() => {
    const passage = quote === undefined || text === undefined ? null : findPassage(text, quote);
    return (page: number): Marked => {
      const here = query === null ? [] : findings.found.filter((each) => each.page === page);
      if (here.length > 0)
        return { spans: here.map(({ span }) => span), current: standing?.page === page ? standing.onPage : null };
      return page === aimed && passage !== null ? { spans: [passage], current: 0 } : NONE;
    };
  }, [quote, text, query, findings, standing, aimed]);
  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (value === undefined)
    return (
      <div style={{ minHeight: UNREAD }}>
        <Skeleton rows={14} />
      </div>
    );
  return (
    <>
      <ContentBlocks
        blocks={value.blocks}
        url={url}
        marked={marked}
        pageName={paging.count < 2 ? null : (page) => t('documents.page-n', { page: paging.printed(page - 1) })}
      />
      {value.cut && <p className="reader-note">{t('reader.content-cut')}</p>}
    </>
  );
}
