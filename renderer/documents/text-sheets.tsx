import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode, type Ref, type RefObject } from 'react';
import type { PageTexts } from './finding.ts';
import type { Looking } from './looking.ts';
import type { PageScrollHandle, Paging } from './paging.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { useArrivalFocus } from './use-arrival-focus.ts';

export interface TextScrollHandle extends PageScrollHandle {
  /** The element that is scrolled. */
  view(): HTMLElement | null;
}

/** What the sheets of a text are drawn from, whatever stands on them. */
export interface TextScrollProps {
  readonly texts: PageTexts;
  readonly paging: Paging;
  readonly looking: Looking;
  readonly label: string;
  /** Size of the letters, as a proportion. */
  readonly letters: number;
  readonly language: string | undefined;
  readonly ref: Ref<TextScrollHandle>;
}

interface Sheets {
  readonly view: RefObject<HTMLElement | null>;
  readonly virtual: Virtualizer<HTMLElement, Element>;
}

/**
 * Sheets of text under each other, of which only those in sight and their neighbours are drawn.
 *
 * @param unread the height of a sheet before its text has come, in pixels
 */
export function useSheets(count: number, unread: number): Sheets {
  const view = useRef<HTMLElement>(null);
  useArrivalFocus(view);
  // oxlint-disable-next-line react/incompatible-library -- the compiler that it would disturb is not in use
  const virtual = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => view.current,
    estimateSize: () => unread,
    overscan: 1,
  });
  return { view, virtual };
}

interface Props extends Pick<TextScrollProps, 'label' | 'letters' | 'language'> {
  readonly sheets: Sheets;
  readonly onScroll: () => void;
  readonly className: string;
  /** What a sheet is called; those of most documents have no names. */
  readonly nameOf?: (index: number) => string;
  readonly children: (index: number) => ReactNode;
}

/** The sheets in sight, in serif. */
export function TextSheets({ sheets: { view, virtual }, label, letters, language, ...own }: Props) {
  return (
    <ScrollRegion
      ref={view}
      className="reader-scroll reader-sheets"
      label={label}
      onScroll={own.onScroll}
      style={{ fontSize: `${letters}em` }}
    >
      <div className="reader-sheets-all" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <article
            key={index}
            ref={virtual.measureElement}
            data-index={index}
            className={own.className}
            lang={language}
            aria-label={own.nameOf?.(index)}
            style={{ transform: `translateY(${start}px)` }}
          >
            {own.children(index)}
          </article>
        ))}
      </div>
    </ScrollRegion>
  );
}
