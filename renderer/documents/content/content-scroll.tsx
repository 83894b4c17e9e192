import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, type ReactNode } from 'react';
import { useAsked } from '../../app/asked.ts';
import { useWords } from '../../app/words.ts';
import { Failure } from '../../kit/failure.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { usePageText } from '../page-texts.ts';
import { findPassage } from '../passage.ts';
import { TextSheets, useSheets, type TextScrollProps } from '../text-sheets.tsx';
import { ContentBlocks, type Marked } from './content-blocks.tsx';

/** The height of a part before it has come, in pixels. */
const UNREAD = 900;
const NONE: Marked = { spans: [], current: null };

interface Props extends TextScrollProps {
  readonly code: string;
  readonly url: string;
  /** The page on which each part begins, counted from 1. */
  readonly parts: readonly number[];
  /** What stands over the first part, such as the head of a mail, and what under the last. */
  readonly before: ReactNode;
  readonly after: ReactNode;
}

/** The parts of a document under each other. Only those in sight and their neighbours are asked for and drawn. */
export function ContentScroll(props: Props) {
  const { code, url, parts, texts, paging, looking, label, letters, language, before, after, ref } = props;
  const { start, onPage } = paging;
  const sheets = useSheets(parts.length, UNREAD);
  const { view, virtual } = sheets;
  const partOf = useCallback(
    (page: number) =>
      Math.max(
        0,
        parts.findLastIndex((first) => first <= page),
      ),
    [parts],
  );
  useImperativeHandle(
    ref,
    () => ({
      goTo(index) {
        const here = view.current?.querySelector(`[data-text-page="${index + 1}"]`);
        if (here !== null && here !== undefined) here.scrollIntoView({ block: 'start' });
        else virtual.scrollToIndex(partOf(index + 1), { align: 'start' });
      },
      focus: () => view.current?.focus(),
      view: () => view.current,
    }),
    [view, virtual, partOf],
  );
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
    <TextSheets
      sheets={sheets}
      label={label}
      letters={letters}
      language={language}
      onScroll={look}
      className="reader-sheet-text reader-content"
    >
      {(index) => (
        <>
          {index === 0 && before}
          <Part code={code} url={url} part={index} texts={texts} paging={paging} looking={looking} />
          {index === parts.length - 1 && after}
        </>
      )}
    </TextSheets>
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
