/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus --
   a listbox of pictures whose focus stays on the list and moves by aria-activedescendant; no element of HTML is one */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { DocumentPages } from '../../shared/contract/shapes.ts';
import { useWords } from '../app/words.ts';
import { thumbAddress } from './document-opened.ts';

/** Width of a small page, and what its number and the space around take, in CSS pixels. */
const WIDTH = 92;
const AROUND = 30;
/** A page much longer than wide is shown by its beginning. */
const LONGEST = 2;

interface Props {
  readonly opened: DocumentPages;
  readonly current: number;
  readonly printed: (index: number) => string;
  readonly isBlurred: boolean;
  /** Pages, counted from 1, on which something is found. */
  readonly found: ReadonlySet<number>;
  readonly onPick: (index: number) => void;
}

/** All pages small, beside the large ones. One stop for the Tab key; arrows move through the pages. */
export function Thumbnails({ opened, current, printed, isBlurred, found, onPick }: Props) {
  const { t } = useWords();
  const view = useRef<HTMLDivElement>(null);
  const { pages, url } = opened;
  // oxlint-disable-next-line react/incompatible-library -- the compiler that it would disturb is not in use
  const virtual = useVirtualizer({
    count: pages.length,
    getScrollElement: () => view.current,
    estimateSize: (index) => heightOf(pages[index]) + AROUND,
    overscan: 4,
  });
  useEffect(() => virtual.scrollToIndex(current), [virtual, current]);
  const move = (event: React.KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -pages.length, End: pages.length };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onPick(Math.max(0, Math.min(pages.length - 1, current + step)));
  };
  return (
    <div
      ref={view}
      className="reader-thumbs"
      role="listbox"
      aria-label={t('documents.thumbnails')}
      aria-activedescendant={`reader-thumb-${current}`}
      tabIndex={0}
      onKeyDown={move}
    >
      <div className="reader-thumbs-all" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            id={`reader-thumb-${index}`}
            className="reader-thumb"
            role="option"
            aria-selected={index === current}
            aria-label={t(found.has(index + 1) ? 'reader.page-n-found' : 'documents.page-n', { page: printed(index) })}
            aria-setsize={pages.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
            onClick={() => onPick(index)}
          >
            <img
              src={thumbAddress(url, index + 1)}
              alt=""
              draggable={false}
              decoding="async"
              data-blurred={isBlurred ? '' : undefined}
              style={{ width: WIDTH, height: heightOf(pages[index]) }}
            />
            <span data-found={found.has(index + 1) ? '' : undefined}>{printed(index)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function heightOf(page: { readonly width: number; readonly height: number } | undefined): number {
  if (page === undefined || page.width <= 0) return WIDTH;
  return Math.round(WIDTH * Math.min(LONGEST, page.height / page.width));
}
