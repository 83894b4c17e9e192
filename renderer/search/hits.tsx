/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role -- arrows walk over the rows within the list; each row is a button of its own */
import { useState, type KeyboardEvent, type Ref } from 'react';
import type { Looked } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { HitOf } from './hit.tsx';
import type { Hit } from './why.ts';

const ROW = '[data-hit]';

interface Props {
  readonly hits: readonly Hit[];
  readonly looked: Looked;
  /** Back to the box. */
  readonly onUp: () => void;
  /** Before a result is opened: what was looked for is put into the history. */
  readonly onOpen: (row: string) => void;
  readonly list: Ref<HTMLOListElement>;
}

/**
 * What was found. Arrows walk over documents and their pages, Enter opens, Space shows more of the page; with Tab one gets to the list
 * and out of it.
 */
export function Hits({ hits, looked, onUp, onOpen, list }: Props) {
  const { t } = useWords();
  const [at, setAt] = useState<string | null>(null);
  const first = hits[0]?.code ?? null;
  const isThere = at !== null && hits.some(({ code }) => at === code || at.startsWith(`${code} `));
  const byKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(ROW)];
    const on = rows.findIndex((row) => row === event.target);
    if (on < 0) return;
    const heads = rows.flatMap((row, index) => (row.dataset['hit']?.includes(' ') === false ? [index] : []));
    const to = {
      ArrowDown: on + 1,
      ArrowUp: on - 1,
      // From document to document.
      PageDown: heads.find((index) => index > on) ?? rows.length - 1,
      PageUp: heads.findLast((index) => index < on) ?? 0,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (event.key === 'Escape' || to === -1) onUp();
    else if (to === undefined) return;
    else rows[Math.min(rows.length - 1, to)]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ol ref={list} className="search-hits" aria-label={t('search.results')} data-arrows="" onKeyDown={byKey}>
      {hits.map((hit) => (
        <HitOf
          key={hit.code}
          hit={hit}
          looked={looked}
          current={isThere ? at : first}
          onCurrent={setAt}
          onOpen={onOpen}
        />
      ))}
    </ol>
  );
}
