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
import { pageAddress } from './document-opened.ts';
import {
  anchorAt,
  GAP,
  layOut,
  leftOf,
  pageAt,
  placeOfAnchor,
  scaleOf,
  sharpness,
  zoomBy,
  type Anchor,
  type PageSize,
  type Turn,
  type Zoom,
} from './page-layout.ts';
import { PagePicture } from './page-picture.tsx';
import type { PageScrollHandle } from './paging.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { useArrivalFocus } from './use-arrival-focus.ts';

interface Props {
  readonly opened: DocumentPages;
  readonly label: string;
  readonly pageLabel: (index: number) => string;
  readonly zoom: Zoom;
  readonly turn: Turn;
  readonly start: number;
  readonly isBlurred: boolean;
  readonly onZoom: (zoom: Zoom) => void;
  /** The page that is read, by its index, whenever it becomes another one. */
  readonly onPage: (index: number) => void;
  /** CSS pixels to a point, whenever it changes. */
  readonly onScale: (scale: number) => void;
  readonly ref: Ref<PageScrollHandle>;
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
  zoom,
  turn,
  start,
  isBlurred,
  onZoom,
  onPage,
  onScale,
  ref,
}: Props) {
  const view = useRef<HTMLElement>(null);
  useArrivalFocus(view);
  const [size, setSize] = useState<PageSize | null>(null);
  const [range, setRange] = useState<readonly [number, number]>([0, -1]);
  const { pages, url } = opened;
  const scale = size === null ? 1 : scaleOf(zoom, pages, turn, size);
  const layout = useMemo(() => layOut(pages, scale, turn), [pages, scale, turn]);
  const held = useRef<Held>({ anchor: { page: start, down: 0, across: 0.5 }, x: 0, y: GAP / 2 });
  const aimed = useRef<{ page: number; top: number } | null>({ page: start, top: -1 });
  const current = useRef(-1);
  const wheeled = useRef(scale);

  const look = useCallback(() => {
    const at = view.current;
    if (at === null) return;
    const first = pageAt(layout, at.scrollTop - at.clientHeight / 2);
    const last = pageAt(layout, at.scrollTop + at.clientHeight * 1.5);
    setRange((now) => (now[0] === first && now[1] === last ? now : [first, last]));
    const aim = aimed.current;
    const stays = aim !== null && Math.abs(at.scrollTop - aim.top) < 2;
    if (!stays) aimed.current = null;
    const page = stays ? aim.page : pageAt(layout, at.scrollTop + at.clientHeight / 3);
    if (page === current.current) return;
    current.current = page;
    onPage(page);
  }, [layout, onPage]);

  const hold = useCallback(
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
      hold(event.clientX - box.left, event.clientY - box.top);
      const turned = Math.max(-40, Math.min(40, event.deltaY));
      const next = zoomBy(wheeled.current, Math.exp(-turned / 160));
      wheeled.current = (next * 96) / 72;
      onZoom(next);
    };
    at.addEventListener('wheel', wheel, { passive: false });
    return () => at.removeEventListener('wheel', wheel);
  }, [hold, onZoom]);

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
      focus: () => view.current?.focus(),
    }),
    [layout, look],
  );

  const shown = layout.boxes.slice(range[0], range[1] + 1);
  const sharp = sharpness(scale, globalThis.devicePixelRatio);
  const width = size?.width ?? 0;
  return (
    <ScrollRegion
      ref={view}
      className="reader-scroll"
      label={label}
      onScroll={() => {
        look();
        // A page that was aimed at stays the one that is held, also where the end of the document keeps it from the top.
        if (aimed.current === null) hold(0, GAP / 2);
      }}
      onPointerDown={(event) => startPan(event.currentTarget, event.nativeEvent)}
    >
      <div className="reader-sheet" style={{ height: layout.height, width: Math.max(layout.width, width) }}>
        {shown.map((box, index) => {
          const page = range[0] + index;
          return (
            <div
              key={page}
              className="reader-page"
              data-blurred={isBlurred ? '' : undefined}
              style={{ top: box.top, left: leftOf(layout, box, width), width: box.width, height: box.height }}
            >
              <PagePicture
                src={pageAddress(url, page + 1, sharp)}
                label={pageLabel(page)}
                width={box.width}
                height={box.height}
                turn={turn}
              />
            </div>
          );
        })}
      </div>
    </ScrollRegion>
  );
}

/** Pages are moved by hand when they are larger than the view. */
function startPan(view: HTMLElement, event: PointerEvent): void {
  if (event.button !== 0 || event.pointerType === 'touch') return;
  if (view.scrollWidth <= view.clientWidth && view.scrollHeight <= view.clientHeight) return;
  // On the scrollbar the browser moves the view itself.
  const box = view.getBoundingClientRect();
  if (event.clientX - box.left >= view.clientWidth || event.clientY - box.top >= view.clientHeight) return;
  const from = { x: event.clientX + view.scrollLeft, y: event.clientY + view.scrollTop };
  const move = (moved: PointerEvent): void => {
    view.scrollLeft = from.x - moved.clientX;
    view.scrollTop = from.y - moved.clientY;
    view.dataset['panning'] = '';
  };
  const end = (): void => {
    delete view.dataset['panning'];
    globalThis.removeEventListener('pointermove', move);
    globalThis.removeEventListener('pointerup', end);
    globalThis.removeEventListener('pointercancel', end);
  };
  globalThis.addEventListener('pointermove', move);
  globalThis.addEventListener('pointerup', end);
  globalThis.addEventListener('pointercancel', end);
}
