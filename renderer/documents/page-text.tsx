import { useMemo } from 'react';
import { useWords } from '../app/words.ts';
import type { Finding } from './finding.ts';
import { MarkedText } from './marked-text.tsx';
import { findPassage, type Span } from './passage.ts';

interface Props {
  readonly text: string;
  /** Counted from 1. */
  readonly page: number;
  /** A passage that somebody cites from this page. */
  readonly quote: string | undefined;
  readonly found: readonly Finding[];
  readonly standing: Finding | undefined;
}

/** The words of a page with its marks: what is looked for, else the passage one came for. */
export function PageWords({ text, page, quote, found, standing }: Props) {
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
      <MarkedText text={text} spans={spans} current={current} page={page} />
    </>
  );
}
