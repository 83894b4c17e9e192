import { useMemo, useRef } from 'react';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Failure } from '../kit/failure.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import type { Finding, PageTexts } from './finding.ts';
import { MarkedText } from './marked-text.tsx';
import { usePageText } from './page-texts.ts';
import { findPassage, type Span } from './passage.ts';
import { ScrollRegion } from './scroll-region.tsx';

interface Props {
  readonly texts: PageTexts;
  /** Counted from 1. */
  readonly page: number;
  readonly printed: string;
  /** A passage that somebody cites from this page. */
  readonly quote: string | undefined;
  readonly language: string | undefined;
  readonly found: readonly Finding[];
  readonly standing: Finding | undefined;
  readonly onCite: (quote: string | undefined) => void;
}

/** What the page says, beside its picture: in serif, to be selected and copied, with the passage one came for marked. */
export function TextPane({ texts, page, printed, quote, language, found, standing, onCite }: Props) {
  const { t } = useWords();
  const { text, error, again } = usePageText(texts, page);
  const words = useRef<HTMLElement>(null);
  return (
    <section className="reader-text" aria-label={t('documents.text-of-page', { page: printed })}>
      <header className="reader-pane-head">
        <h2>{t('documents.text-of-page', { page: printed })}</h2>
        <Button variant="quiet" icon="quote" onPress={() => onCite(selectedIn(words.current))}>
          {t('documents.cite-passage')}
        </Button>
      </header>
      <ScrollRegion className="reader-text-body" ref={words} label={t('documents.text-pane')}>
        {error !== undefined ? (
          <Failure error={error} onRetry={again} />
        ) : text === undefined ? (
          <Skeleton rows={8} />
        ) : (
          <div lang={language}>
            <PageWords text={text} page={page} quote={quote} found={found} standing={standing} />
          </div>
        )}
      </ScrollRegion>
    </section>
  );
}

/** The words of a page with its marks: what is looked for, else the passage one came for. */
export function PageWords({
  text,
  page,
  quote,
  found,
  standing,
}: Pick<Props, 'page' | 'quote' | 'found' | 'standing'> & { readonly text: string }) {
  const { t } = useWords();
  const passage = useMemo(() => (quote === undefined ? null : findPassage(text, quote)), [text, quote]);
  const here = found.filter((each) => each.page === page).map(({ span }) => span);
  if (text.trim() === '') return <p className="reader-note">{t('documents.page-without-text')}</p>;
  const spans: readonly Span[] = here.length > 0 ? here : passage === null ? [] : [passage];
  const current = here.length > 0 ? (standing?.page === page ? standing.onPage : null) : passage === null ? null : 0;
  return (
    <>
      {quote !== undefined && passage === null && here.length === 0 && (
        <output className="reader-note">{t('documents.passage-not-found')}</output>
      )}
      <MarkedText text={text} spans={spans} current={current} />
    </>
  );
}

/** What is selected inside an element, as one passage. */
export function selectedIn(element: HTMLElement | null): string | undefined {
  const selection = globalThis.getSelection();
  if (element === null || selection === null || selection.isCollapsed) return undefined;
  if (!element.contains(selection.anchorNode) || !element.contains(selection.focusNode)) return undefined;
  const text = selection.toString().replaceAll(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}
