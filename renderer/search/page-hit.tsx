import type { KeyboardEvent } from 'react';
import { useAsked } from '../app/asked.ts';
import type { Looked } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Marked } from './marked.tsx';
import { cutAround } from './page-snippet.ts';
import type { Hit } from './why.ts';

/** Characters of a page before and behind the first place, when more of it is shown. */
const AROUND = 700;

type Page = Hit['pages'][number];

export interface PageHitsProps {
  readonly code: string;
  readonly pages: readonly Page[];
  readonly looked: Looked;
  /** The row that Tab gets to: a code, or a code and a page. */
  readonly current: string | null;
  readonly onCurrent: (row: string) => void;
  /** Pages of which more is shown here. */
  readonly wide: ReadonlySet<number>;
  readonly onWide: (page: number, isWide: boolean) => void;
  readonly onOpen: (page: number) => void;
}

/** Pages of a document that were found, a row each. */
export function PageHits({ code, pages, looked, current, onCurrent, wide, onWide, onOpen }: PageHitsProps) {
  return pages.map((each) => {
    const { page } = each;
    const row = `${code} ${page}`;
    return (
      <PageHit
        key={page}
        code={code}
        page={each}
        looked={looked}
        isCurrent={current === row}
        onCurrent={() => onCurrent(row)}
        isWide={wide.has(page)}
        onWide={(isWide) => onWide(page, isWide)}
        onOpen={() => onOpen(page)}
      />
    );
  });
}

interface Props {
  readonly code: string;
  readonly page: Page;
  readonly looked: Looked;
  readonly isCurrent: boolean;
  /** More of the page is shown here. */
  readonly isWide: boolean;
  readonly onWide: (isWide: boolean) => void;
  readonly onCurrent: () => void;
  readonly onOpen: () => void;
}

/** A page that was found. Enter opens it; Space shows more of its text here, and hides it again. */
function PageHit({ code, page: { page, label, snippet, marks, hits }, looked, isWide, onWide, ...row }: Props) {
  const { t } = useWords();
  const byKey = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    onWide(!isWide);
  };
  return (
    <li>
      <button
        type="button"
        className="search-page"
        data-hit={`${code} ${page}`}
        tabIndex={row.isCurrent ? 0 : -1}
        aria-expanded={isWide}
        onFocus={row.onCurrent}
        onClick={row.onOpen}
        onKeyDown={byKey}
        // A browser presses a button when Space is let go.
        onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
      >
        <span className="search-number">
          {t('search.page', { page: label ?? page })}
          {hits > 1 && <span className="search-times">{t('search.times', { count: hits })}</span>}
        </span>
        <span className="search-snippet">
          <Marked text={snippet} marks={marks} />
        </span>
      </button>
      {isWide && <WholePage code={code} page={page} looked={looked} />}
    </li>
  );
}

/** The text around the first place on a page, and all places in it marked. */
function WholePage({ code, page, looked }: { readonly code: string; readonly page: number; readonly looked: Looked }) {
  const { t } = useWords();
  const text = useAsked('documents.text', { code, page });
  const places = useAsked('search.inDocument', { code, ...looked });
  if (text.value === undefined || places.isWaiting) return <p className="search-wide" aria-busy="true" />;
  const spans = places.value?.pages.find((each) => each.page === page)?.spans ?? [];
  const piece = cutAround(text.value.text, spans, AROUND);
  return (
    <p className="search-wide" role="status" aria-label={t('search.page', { page: text.value.label ?? page })}>
      <Marked text={piece.text} marks={piece.marks} />
    </p>
  );
}
