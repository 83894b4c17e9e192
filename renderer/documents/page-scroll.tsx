import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type Ref,
} from 'react';
import type { DocumentPages } from '../../shared/contract/shapes.ts';
import type { PageBox } from '../../shared/contract/page-position.ts';
import { pageAddress } from './document-opened.ts';
import {
  anchorAt,
  GAP,
  lastPageAt,
  layOut,
  leftOf,
  pageAt,
  placeOfAnchor,
  scaleOf,
  sharpness,
  zoomBy,
  type Anchor,
  type PageSize,
  type Spread,
  type Turn,
  type Zoom,
} from './page-layout.ts';
import { placesOf, placeUnder, type PageMark } from './page-layer/page-marks.ts';
import { onScrollbar, startPan } from './page-layer/panning.ts';
import { spotUnder, startSelecting, type Pointable } from './page-layer/pointing.ts';
import { letGo, type Hold } from './page-layer/reader-hold.ts';
import type { WordsOfPages } from './page-layer/read-words.ts';
import { selectedParts, type TextSpot } from './page-layer/selected-words.ts';
import { joinedText } from './page-layer/joined-text.ts';
import { textWithin, turnedBox } from './page-layer/word-boxes.ts';
import type { PageScrollHandle } from './paging.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { SheetOfPage } from './page-layer/sheet-of-page.tsx';
import { useArrivalFocus } from './use-arrival-focus.ts';

interface Props {
  readonly opened: DocumentPages;
  readonly label: string;
  readonly pageLabel: (index: number) => string;
  readonly printed: (index: number) => string;
  readonly zoom: Zoom;
  readonly spread: Spread;
  readonly turn: Turn;
  readonly start: number;
  readonly isBlurred: boolean;
  readonly onZoom: (zoom: Zoom) => void;
  /** The page that is read, by its index, whenever it becomes another one. */
  readonly onPage: (index: number) => void;
  /** CSS pixels to a point, whenever it changes. */
  readonly onScale: (scale: number) => void;
  readonly words: WordsOfPages;
  readonly marks: (page: number) => readonly PageMark[];
  readonly language: string | undefined;
  readonly hold: Hold;
  /** What a place says that is marked because something is recorded from it, by its key. */
  readonly nameOf: (key: string) => string | undefined;
  /** A marked place was pressed. */
  readonly onMark: (key: string) => void;
  readonly ref: Ref<PagesHandle>;
}

/** Pages can be brought into sight as a whole, or a place of one. */
export interface PagesHandle extends PageScrollHandle {
  /** Brings a box of a page, counted from 1, into sight, if it is not. */
  show(page: number, box: PageBox): void;
  /** The element that is scrolled, which holds the words. */
  view(): HTMLElement | null;
}

/** A place in the pages, and where in the view it is held while sizes change. */
interface Held {
  readonly anchor: Anchor;
  readonly x: number;
  readonly y: number;
}

/**
 * All pages of a document under each other, of which only those in sight and their neighbours exist. Sizes are known beforehand, so that
 * nothing moves when a picture comes; zooming keeps the point under the pointer, everything else the top of the view.
 */
export function PageScroll({
  opened,
  label,
  pageLabel,
  printed,
  zoom,
  spread,
  turn,
  start,
  isBlurred,
  onZoom,
  onPage,
  onScale,
  words,
  marks,
  language,
  hold,
  nameOf,
  onMark,
  ref,
}: Props) {
  const view = useRef<HTMLElement>(null);
  useArrivalFocus(view);
  const [size, setSize] = useState<PageSize | null>(null);
  const [range, setRange] = useState<readonly [number, number]>([0, -1]);
  const { pages, url } = opened;
  const scale = size === null ? 1 : scaleOf(zoom, pages, turn, size, spread);
  const layout = useMemo(() => layOut(pages, scale, turn, spread), [pages, scale, turn, spread]);
  const held = useRef<Held>({ anchor: { page: start, down: 0, across: 0.5 }, x: 0, y: GAP / 2 });
  const aimed = useRef<{ page: number; top: number } | null>({ page: start, top: -1 });
  const current = useRef(-1);
  const wheeled = useRef(scale);

  const look = useCallback(() => {
    const at = view.current;
    if (at === null) return;
    const first = pageAt(layout, at.scrollTop - at.clientHeight / 2);
    const last = lastPageAt(layout, at.scrollTop + at.clientHeight * 1.5);
    setRange((now) => (now[0] === first && now[1] === last ? now : [first, last]));
    const aim = aimed.current;
    const stays = aim !== null && Math.abs(at.scrollTop - aim.top) < 2;
    if (!stays) aimed.current = null;
    const page = stays ? aim.page : pageAt(layout, at.scrollTop + at.clientHeight / 3);
    if (page === current.current) return;
    current.current = page;
    onPage(page);
  }, [layout, onPage]);

  const keepAnchor = useCallback(
    (x: number, y: number) => {
      const at = view.current;
      if (at === null) return;
      held.current = { anchor: anchorAt(layout, at.scrollLeft + x, at.scrollTop + y, at.clientWidth), x, y };
    },
    [layout],
  );

  useEffect(() => {
    const at = view.current;
    if (at === null) return;
    const observer = new ResizeObserver(() => setSize({ width: at.clientWidth, height: at.clientHeight }));
    observer.observe(at);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const at = view.current;
    if (at === null || size === null) return;
    const { anchor, x, y } = held.current;
    const place = placeOfAnchor(layout, anchor, at.clientWidth);
    at.scrollTop = place.y - y;
    at.scrollLeft = x === 0 ? (at.scrollWidth - at.clientWidth) / 2 : place.x - x;
    if (aimed.current !== null) aimed.current = { ...aimed.current, top: at.scrollTop };
    wheeled.current = scale;
    look();
  }, [layout, size, scale, look]);

  useEffect(() => {
    if (size !== null) onScale(scale);
  }, [scale, size, onScale]);

  useEffect(() => {
    const at = view.current;
    if (at === null) return;
    // The wheel with Ctrl, and two fingers on a trackpad, which Chromium reports as the same.
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = at.getBoundingClientRect();
      keepAnchor(event.clientX - box.left, event.clientY - box.top);
      const turned = Math.max(-40, Math.min(40, event.deltaY));
      const next = zoomBy(wheeled.current, Math.exp(-turned / 160));
      wheeled.current = (next * 96) / 72;
      onZoom(next);
    };
    at.addEventListener('wheel', wheel, { passive: false });
    return () => at.removeEventListener('wheel', wheel);
  }, [keepAnchor, onZoom]);

  useImperativeHandle(
    ref,
    () => ({
      goTo(index) {
        const at = view.current;
        const box = layout.boxes[index];
        held.current = { anchor: { page: index, down: 0, across: 0.5 }, x: 0, y: GAP / 2 };
        aimed.current = { page: index, top: -1 };
        if (at === null || box === undefined) return;
        at.scrollTop = box.top - GAP / 2;
        aimed.current = { page: index, top: at.scrollTop };
        look();
      },
      show(page, shown) {
        const at = view.current;
        const box = layout.boxes[page - 1];
        if (at === null || box === undefined) return;
        const [left, top, right, bottom] = turnedBox(shown, turn);
        const from = { x: leftOf(layout, box, at.clientWidth) + left * box.width, y: box.top + top * box.height };
        const until = { x: from.x + (right - left) * box.width, y: from.y + (bottom - top) * box.height };
        const isSeen =
          from.y >= at.scrollTop + EDGE &&
          until.y <= at.scrollTop + at.clientHeight - EDGE &&
          from.x >= at.scrollLeft &&
          until.x <= at.scrollLeft + at.clientWidth;
        if (isSeen) return;
        at.scrollTop = from.y - at.clientHeight / 3;
        if (at.scrollWidth > at.clientWidth) at.scrollLeft = (from.x + until.x - at.clientWidth) / 2;
        aimed.current = { page: page - 1, top: at.scrollTop };
        // While sizes change the place stays where it was brought.
        held.current = { anchor: { page: page - 1, down: top, across: 0.5 }, x: 0, y: from.y - at.scrollTop };
        look();
      },
      focus: () => view.current?.focus(),
      view: () => view.current,
    }),
    [layout, look, turn],
  );

  const pointable = (): Pointable | null =>
    view.current === null ? null : { view: view.current, turn, words: (page) => words.known(page) };
  const anchor = useRef<{ now: TextSpot | null }>({ now: null });
  useEffect(() => {
    // What is held stays while one presses something about it, or scrolls its page away: the browser forgets a selection then.
    const changed = (): void => {
      const parts = selectedParts(view.current);
      if (parts.length > 0) hold.write((now) => ({ ...now, parts }));
    };
    document.addEventListener('selectionchange', changed);
    return () => document.removeEventListener('selectionchange', changed);
  }, [hold]);
  /** The recorded place under the pointer. */
  const placeAt = (event: { clientX: number; clientY: number }): string | null => {
    const all = pointable();
    const under = all === null ? null : spotUnder(all, event.clientX, event.clientY);
    if (under === null) return null;
    const recorded = marks(under.page).filter(({ kind }) => kind === 'recorded');
    if (recorded.length === 0) return null;
    return placeUnder(placesOf(recorded, under.page, words.known(under.page)), under.spot.x, under.spot.y)?.key ?? null;
  };

  const boxText = ({ page, box }: { readonly page: number; readonly box: PageBox }): string => {
    const known = words.known(page);
    return known === undefined ? '' : textWithin(known, box);
  };

  const shown = layout.boxes.slice(range[0], range[1] + 1);
  const sharp = sharpness(scale, globalThis.devicePixelRatio);
  const width = size?.width ?? 0;
  return (
    <ScrollRegion
      ref={view}
      className="reader-scroll"
      data-spread={spread}
      label={label}
      onScroll={() => {
        look();
        // A page that was aimed at stays the one that is held, also where the end of the document keeps it from the top.
        if (aimed.current === null) keepAnchor(0, GAP / 2);
      }}
      onMouseDown={(event) => {
        const all = pointable();
        if (event.button !== 0 || all === null || isBlurred || onScrollbar(all.view, event)) return;
        if ((event.target as Element).closest('.reader-box-pane') !== null) return;
        if (startSelecting(all, event.nativeEvent, anchor.current, hold)) return;
        globalThis.getSelection()?.removeAllRanges();
        letGo(hold);
        startPan(all.view, event.nativeEvent);
      }}
      onCopy={(event) => {
        const { parts, box } = hold.read();
        const texts =
          box === null ? parts.map(({ page, span }) => words.known(page)?.text.slice(...span) ?? '') : [boxText(box)];
        if (texts.every((text) => text === '')) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', joinedText(texts.join('\n')).trim());
      }}
      onMouseMove={(event) => {
        if (event.buttons !== 0) return;
        const pointed = placeAt(event);
        hold.write((now) => (now.pointed === pointed ? now : { ...now, pointed }));
      }}
      onClick={(event) => {
        const pressed = placeAt(event);
        if (pressed !== null && globalThis.getSelection()?.isCollapsed !== false) onMark(pressed);
      }}
    >
      <div className="reader-sheet" style={{ height: layout.height, width: Math.max(layout.width, width) }}>
        {shown.map((box, index) => {
          const page = range[0] + index;
          return (
            <SheetOfPage
              key={page}
              page={page + 1}
              printed={printed(page)}
              label={pageLabel(page)}
              src={pageAddress(url, page + 1, sharp)}
              box={{ top: box.top, left: leftOf(layout, box, width), width: box.width, height: box.height }}
              scale={scale}
              turn={turn}
              isBlurred={isBlurred}
              words={words}
              marks={marks(page + 1)}
              language={language}
              hold={hold}
              nameOf={nameOf}
            />
          );
        })}
      </div>
    </ScrollRegion>
  );
}

/** Space that stays above and below a place that is brought into sight, in pixels. */
const EDGE = 24;
