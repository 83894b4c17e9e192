import { useState, type KeyboardEvent } from 'react';
import type { RecordType } from '../../shared/records/definition.ts';
import { useFormats } from '../app/formats.ts';
import { go, placeOf, type Looked } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { CodeTag } from '../kit/code-tag.tsx';
import { Icon } from '../kit/icon.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { titleIn } from '../records/saying.ts';
import { Marked } from './marked.tsx';
import { MorePages } from './more-pages.tsx';
import { PageHits } from './page-hit.tsx';
import { whyInWords, type Hit } from './why.ts';

interface Props {
  readonly hit: Hit;
  readonly looked: Looked;
  /** The row that Tab gets to: a code, or a code and a page. */
  readonly current: string | null;
  readonly onCurrent: (row: string) => void;
  readonly onOpen: (row: string) => void;
}

/** A record that was found: what it is, why, where a field says it, and its pages. */
export function HitOf({ hit, looked, current, onCurrent, onOpen }: Props) {
  const { t, language } = useWords();
  const { date } = useFormats();
  const { code, type, title, field, pages, pageHits } = hit;
  const [hasMore, setMore] = useState(false);
  const [wide, setWide] = useState<ReadonlySet<number>>(new Set());
  const widen = (page: number, isWide: boolean): void =>
    setWide(isWide ? new Set([...wide, page]) : wide.difference(new Set([page])));
  const [first] = pages;
  // Space looks at the first page and never leaves the search; a browser would press the button by it.
  const byKey = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    if (first !== undefined) widen(first.page, !wide.has(first.page));
  };
  const reasons = whyInWords(hit.why, t, code);
  const open = (page: number, row = `${code} ${page}`): void => {
    onOpen(row);
    go({ room: 'reader', code, page, find: looked });
  };
  const rows = { code, looked, current, onCurrent, wide, onWide: widen, onOpen: open };
  const left = pageHits - pages.length;
  return (
    <li className="search-hit">
      <button
        type="button"
        className="search-record"
        data-hit={code}
        tabIndex={current === code ? 0 : -1}
        onFocus={() => onCurrent(code)}
        onKeyDown={byKey}
        onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
        onClick={() => {
          if (first !== undefined) return open(first.page, code);
          onOpen(code);
          go(placeOf(hit));
        }}
      >
        <KindMark type={type as RecordType} />
        <span className="search-title">
          {titleIn(code, language) || title || t(type === 'person' ? 'records.unnamed' : 'records.untitled')}
        </span>
        <CodeTag code={code} />
        {hit.date !== null && <span className="search-date">{date(hit.date)}</span>}
      </button>
      {field !== null && field.marks.length > 0 && (
        <p className="search-field">
          <Marked {...field} />
        </p>
      )}
      {reasons.map((reason) => (
        <p key={reason} className="search-why">
          {reason}
        </p>
      ))}
      {pages.length > 0 && (
        <ul className="search-pages">
          <PageHits {...rows} pages={pages} />
          {hasMore && <MorePages {...rows} shown={new Set(pages.map(({ page }) => page))} />}
        </ul>
      )}
      {left > 0 && !hasMore && (
        <button
          type="button"
          className="search-more-pages"
          data-hit={`${code} more`}
          tabIndex={current === `${code} more` ? 0 : -1}
          onFocus={() => onCurrent(`${code} more`)}
          onClick={() => setMore(true)}
        >
          <Icon name="chevron-down" size={14} />
          {t('search.more-pages', { count: left })}
        </button>
      )}
    </li>
  );
}
