import { useEffect, useImperativeHandle } from 'react';
import { useWords } from '../app/words.ts';
import { Failure } from '../kit/failure.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import type { Finding, PageTexts } from './finding.ts';
import { usePageText } from './page-texts.ts';
import { PageWords } from './page-text.tsx';
import { TextSheets, useSheets, type TextScrollProps } from './text-sheets.tsx';

/** The height of a page before its text has come, in pixels. */
const UNREAD = 640;

/** The pages of a text under each other. Only those in sight and their neighbours are read and drawn. */
export function TextScroll({ texts, paging, looking, ref, ...shown }: TextScrollProps) {
  const { t } = useWords();
  const { count, start, printed, quoteOn, onPage } = paging;
  const sheets = useSheets(count, UNREAD);
  const { view, virtual } = sheets;
  useImperativeHandle(
    ref,
    () => ({
      goTo: (index) => virtual.scrollToIndex(index, { align: 'start' }),
      focus: () => view.current?.focus(),
      view: () => view.current,
    }),
    [virtual, view],
  );
  useEffect(() => virtual.scrollToIndex(start, { align: 'start' }), [virtual, start]);
  const look = (): void => {
    if (view.current === null) return;
    const middle = view.current.scrollTop + view.current.clientHeight / 3;
    onPage(virtual.getVirtualItems().findLast((item) => item.start <= middle)?.index ?? 0);
  };
  const nameOf = (index: number): string => t('documents.page-n', { page: printed(index) });
  return (
    <TextSheets {...shown} sheets={sheets} onScroll={look} className="reader-sheet-text" nameOf={nameOf}>
      {(index) => (
        <>
          {count > 1 && <p className="reader-sheet-number">{nameOf(index)}</p>}
          <SheetText
            texts={texts}
            page={index + 1}
            quote={quoteOn(index)}
            found={looking.findings.found}
            standing={looking.standing}
          />
        </>
      )}
    </TextSheets>
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
