import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { canvasSheet } from './canvas-sheet.ts';
import { placeAt, type Hit } from './hit.ts';
import type { Item } from './item.ts';
import { laneAt, layOut, placeIn, type Layout, type Place } from './layout.ts';
import { clusterWidth, type Cluster } from './packing.ts';
import type { Matter } from './matter.ts';
import { fontsOf, paletteOf } from './palette.ts';
import { axisHeight, clusterX, glyphRoom, paintAxis, paintLanes, reachOf, ticksOf, type Scene } from './scene.ts';
import type { Sheet } from './sheet.ts';
import { closest, fit, furthest, kept, scaleOf, spanIn, stepOf, xOf, zoomAt, type Span, type View } from './view.ts';

export interface StageParts {
  readonly lanes: HTMLCanvasElement;
  readonly axis: HTMLCanvasElement;
  readonly scroller: HTMLElement;
}

/** Where something stands in the drawing, from its upper left corner. */
export interface Frame {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly height: number;
}

/** Layouts that are kept: zooming back and forth packs nothing anew. */
const remembered = 16;
const motion = 120;
/** Pixels at the right edge when everything is in view. */
const tailRoom = 150;

/**
 * The drawing in the window: it holds the view, moves it by wheel, pinch and drag, and draws at most once a frame. React
 * knows nothing of its frames.
 */
export class Stage {
  view: View = { perDay: 1, x: 0 };
  width = 0;
  height = 0;
  private matter: Matter | null = null;
  private layouts = new Map<number, Layout>();
  private layout: Layout | null = null;
  private asked = 0;
  private moving = 0;
  private idle = 0;
  private readonly zoom: ZoomBehavior<HTMLCanvasElement, unknown>;
  private sheets: { lanes: Sheet; axis: Sheet } | null = null;
  private readonly observer: ResizeObserver;
  private readonly parts: StageParts;
  private readonly laidOut: (layout: Layout) => void;
  private readonly watching = new Set<() => void>();
  /** The pointer, for the lane that is kept in place while lanes grow. */
  private anchor: number | null = null;

  /** @param laidOut told when the lanes have other heights */
  constructor(parts: StageParts, laidOut: (layout: Layout) => void) {
    this.parts = parts;
    this.laidOut = laidOut;
    this.zoom = zoom<HTMLCanvasElement, unknown>()
      // The wheel alone scrolls; with Ctrl, as browsers report a pinch on a trackpad, it zooms.
      .filter((event: WheelEvent | MouseEvent) =>
        event.type === 'wheel' ? event.ctrlKey || event.metaKey : event.button === 0 || event.button === undefined,
      )
      .wheelDelta((event) => -event.deltaY * (event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.004))
      .constrain((transform) => {
        if (this.matter === null) return transform;
        const view = kept({ perDay: transform.k, x: transform.x }, this.matter.span, this.width);
        return zoomIdentity.translate(view.x, 0).scale(view.perDay);
      })
      .on('zoom', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => this.followed(event));
    select(parts.lanes).call(this.zoom).on('dblclick.zoom', null);
    parts.scroller.addEventListener('wheel', this.wheeled, { passive: false });
    parts.scroller.addEventListener('scroll', this.draw, { passive: true });
    this.observer = new ResizeObserver(() => this.resized());
    this.observer.observe(parts.scroller);
    this.resized();
  }

  end(): void {
    this.observer.disconnect();
    select(this.parts.lanes).on('.zoom', null);
    this.parts.scroller.removeEventListener('wheel', this.wheeled);
    this.parts.scroller.removeEventListener('scroll', this.draw);
    cancelAnimationFrame(this.asked);
    cancelAnimationFrame(this.moving);
    cancelIdleCallback(this.idle);
  }

  /** Takes new matter. The view stays, unless there was none or nothing of the new span would be in it. */
  show(matter: Matter): void {
    const before = this.matter;
    this.matter = matter;
    this.layouts.clear();
    this.layout = null;
    this.limit();
    const seen = spanIn(this.view, this.width);
    const away = seen.until < matter.span.from || seen.from > matter.span.until;
    if (before === null || away) this.look(this.whole(matter.usual));
    else this.look(this.view);
  }

  /** Tells after each frame, until the function it returns is called. */
  watch(moved: () => void): () => void {
    this.watching.add(moved);
    return () => this.watching.delete(moved);
  }

  /** What is in view, for a file of it. */
  seen(): { view: View | null; width: number; height: number; scroll: number } {
    return { view: this.view, width: this.width, height: this.height, scroll: this.parts.scroller.scrollTop };
  }

  /** Colours or fonts have changed. */
  repaint(): void {
    this.sheets = null;
    this.draw();
  }

  /** Zooms by a factor around the middle, or around a place of the drawing. */
  zoomBy(factor: number, at = this.width / 2): void {
    this.glide(zoomAt(this.view, factor, at, this.limits()));
  }

  /** Moves the view by a part of its width. */
  pan(part: number): void {
    this.glide({ ...this.view, x: this.view.x - part * this.width });
  }

  fitAll(): void {
    this.glide(this.whole());
  }

  showSpan(span: Span, smoothly = false): void {
    const view = this.spanView(span);
    if (smoothly) this.glide(view);
    else this.look(view);
  }

  /** Whether zooming in further can tell the entries of a cluster apart. */
  canUnfold(items: readonly Item[]): boolean {
    const first = items[0];
    return (
      this.view.perDay < this.limits().most * 0.99 &&
      items.some((item) => item.start !== first?.start || item.end !== first?.end)
    );
  }

  /** Zooms in until the entries of a cluster fill the view. */
  unfold({ from, until }: Cluster): void {
    const air = Math.max((until - from) * 0.15, 1 / 24);
    this.showSpan({ from: from - air, until: until + air }, true);
  }

  /** Moves the view so that an item is in it, and says where it stands. */
  reveal(item: Item): void {
    if (item.mark === null || this.matter === null) return;
    const x0 = xOf(this.view, item.start);
    const x1 = xOf(this.view, item.end);
    if (x1 < 40 || x0 > this.width - 120) {
      this.look({ ...this.view, x: this.width * 0.35 - item.start * this.view.perDay });
    }
    const place = this.placeOf(item);
    if (!place) return;
    const { scroller } = this.parts;
    if (place.y - 30 < scroller.scrollTop) scroller.scrollTop = Math.max(0, place.y - 60);
    else if (place.y + 50 > scroller.scrollTop + this.height) scroller.scrollTop = place.y + 80 - this.height;
  }

  placeOf(item: Item, lane?: number): Place | null {
    return placeIn(this.laid(), item, lane);
  }

  /** The rectangle of an item or of the cluster that it is folded into; null when it is not drawn. */
  frameOf(place: Place): Frame {
    const at = { view: this.view, left: 0, width: this.width };
    const y = place.y - this.parts.scroller.scrollTop;
    if (place.cluster) {
      const x = clusterX(place.cluster, at);
      return { x0: x - clusterWidth / 2, x1: x + clusterWidth / 2, y: y - 10, height: 22 };
    }
    if (!place.placed) return { x0: 0, x1: 0, y, height: 0 };
    const { x0, x1, words } = reachOf(place.placed, at);
    return {
      x0: x0 - 4,
      x1: Math.max(x1, words) + 4,
      y: y - 11,
      height: !place.placed.label || place.placed.label.side === 'inside' ? 22 : 36,
    };
  }

  /** What lies under a point of the drawing. */
  hit(x: number, y: number): Hit | null {
    if (this.matter === null) return null;
    return placeAt(this.laid(), this.view, this.width, x, y + this.parts.scroller.scrollTop);
  }

  /** The layout of the present step of zoom. */
  laid(step = stepOf(this.view.perDay)): Layout {
    const known = this.layouts.get(step);
    if (known) return known;
    const matter = this.matter;
    const { rows = 6, lanes = [], folded = new Set<string>(), wordsOf = noWords, mixed = false } = matter ?? {};
    const sign = mixed ? glyphRoom : 0;
    const layout = layOut(lanes, folded, { perDay: scaleOf(step), rows, wordsOf, sign });
    this.layouts.set(step, layout);
    const oldest = this.layouts.keys().next().value;
    if (this.layouts.size > remembered && oldest !== undefined) this.layouts.delete(oldest);
    return layout;
  }

  /** Asks for a drawing in the next frame; asking again before it changes nothing. */
  readonly draw = (): void => {
    if (this.asked === 0) this.asked = requestAnimationFrame(this.paint);
  };

  private readonly paint = (): void => {
    this.asked = 0;
    const { matter } = this;
    if (matter === null || this.width === 0) return;
    const sheets = (this.sheets ??= this.makeSheets());
    const layout = this.settle();
    const scene: Scene = {
      layout,
      view: this.view,
      ticks: ticksOf(this.view, this.width, matter.language),
      left: 0,
      top: 0,
      width: this.width,
      height: this.height,
      scroll: this.parts.scroller.scrollTop,
      today: matter.today,
      mixed: matter.mixed,
    };
    const { palette } = sheets.lanes;
    sheets.lanes.box(0, 0, this.width, this.height, palette.paper);
    paintLanes(sheets.lanes, scene);
    sheets.axis.box(0, 0, this.width, axisHeight, palette.paper);
    paintAxis(sheets.axis, scene, 0, matter.todayWords);
    for (const moved of this.watching) moved();
    this.foresee();
  };

  /** Packs the neighbouring steps of zoom while there is nothing else to do, so that no frame has to wait for it. */
  private foresee(): void {
    cancelIdleCallback(this.idle);
    const step = stepOf(this.view.perDay);
    const next = [step + 1, step - 1, step + 2].find((each) => !this.layouts.has(each));
    if (next === undefined) return;
    this.idle = requestIdleCallback(() => {
      this.laid(next);
      this.foresee();
    });
  }

  /** Changes to the layout of the present step; the lane under the pointer stays where it is. */
  private settle(): Layout {
    const layout = this.laid();
    if (layout === this.layout) return layout;
    const before = this.layout;
    const { scroller } = this.parts;
    const at = Math.min(this.anchor ?? 0, this.height);
    const lane = before ? laneAt(before, scroller.scrollTop + at) : 0;
    const part = before
      ? (scroller.scrollTop + at - (before.tops[lane] ?? 0)) / Math.max(1, before.lanes[lane]?.height ?? 1)
      : 0;
    this.layout = layout;
    this.laidOut(layout);
    if (before && before.lanes.length === layout.lanes.length) {
      const top = (layout.tops[lane] ?? 0) + part * (layout.lanes[lane]?.height ?? 0) - at;
      if (Math.abs(top - scroller.scrollTop) > 0.5 && scroller.scrollTop > 0) scroller.scrollTop = Math.max(0, top);
    }
    return layout;
  }

  private look(view: View): void {
    this.limit();
    const { x, perDay } = kept(view, this.matter?.span ?? { from: 0, until: 1 }, this.width);
    select(this.parts.lanes).call(this.zoom.transform, zoomIdentity.translate(x, 0).scale(perDay));
  }

  private glide(to: View): void {
    cancelAnimationFrame(this.moving);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.look(to);
      return;
    }
    const from = this.view;
    const began = performance.now();
    const middle = this.width / 2;
    const centre = (view: View): number => (middle - view.x) / view.perDay;
    const step = (now: number): void => {
      const part = Math.min(1, Math.max(0, (now - began) / motion));
      const eased = 1 - (1 - part) ** 3;
      const perDay = from.perDay * (to.perDay / from.perDay) ** eased;
      // The place that both views share stands still, so that the axis does not swim.
      const share =
        to.perDay === from.perDay ? eased : (1 / from.perDay - 1 / perDay) / (1 / from.perDay - 1 / to.perDay);
      const day = centre(from) + (centre(to) - centre(from)) * share;
      this.look(part === 1 ? to : { perDay, x: middle - day * perDay });
      if (part < 1) this.moving = requestAnimationFrame(step);
    };
    this.moving = requestAnimationFrame(step);
  }

  private followed({ transform, sourceEvent }: D3ZoomEvent<HTMLCanvasElement, unknown>): void {
    this.view = { perDay: transform.k, x: transform.x };
    const event = sourceEvent as MouseEvent | null;
    this.anchor = event && 'offsetY' in event && event.type === 'wheel' ? event.offsetY : null;
    if (event?.type === 'mousemove') this.parts.scroller.scrollTop -= event.movementY;
    this.draw();
  }

  private readonly wheeled = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) {
      // Outside of the canvas, over the names of lanes, a pinch must not zoom the whole window.
      event.preventDefault();
      return;
    }
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (sideways === 0 || (!event.shiftKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY))) return;
    event.preventDefault();
    this.look({ ...this.view, x: this.view.x - sideways * (event.deltaMode === 1 ? 20 : 1) });
  };

  private resized(): void {
    const { scroller, lanes, axis } = this.parts;
    const before = this.width;
    const width = Math.max(0, lanes.parentElement?.clientWidth ?? 0);
    const height = scroller.clientHeight;
    if (width === this.width && height === this.height) return;
    this.width = width;
    this.height = height;
    const ratio = Math.max(1, globalThis.devicePixelRatio);
    if (lanes.parentElement) lanes.parentElement.style.height = `${height}px`;
    size(lanes, width, height, ratio);
    size(axis, width, axisHeight, ratio);
    this.sheets = null;
    this.zoom.extent([
      [0, 0],
      [width, height],
    ]);
    if (this.matter === null) return;
    this.limit();
    // The span that was in view stays in view.
    if (before > 0) this.look({ perDay: (this.view.perDay * width) / before, x: (this.view.x * width) / before });
    else this.look(this.whole(this.matter.usual));
    this.draw();
  }

  private makeSheets(): { lanes: Sheet; axis: Sheet } {
    const palette = paletteOf(this.parts.scroller);
    const fonts = fontsOf(this.parts.scroller);
    const ratio = Math.max(1, globalThis.devicePixelRatio);
    const on = (canvas: HTMLCanvasElement): Sheet => {
      const context = canvas.getContext('2d', { alpha: false });
      if (context === null) throw new Error('This canvas cannot be drawn on');
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      return canvasSheet(context, palette, fonts, () => this.width);
    };
    return { lanes: on(this.parts.lanes), axis: on(this.parts.axis) };
  }

  /** Everything, with room at the right for the words of the last. */
  private whole(span: Span = this.matter?.span ?? { from: 0, until: 1 }): View {
    const { from, until } = span;
    const air = ((until - from) * tailRoom) / Math.max(tailRoom, this.width - tailRoom);
    return this.spanView({ from, until: until + air });
  }

  private spanView(span: Span): View {
    return fit(span, this.width, closest);
  }

  private limits(): { least: number; most: number } {
    const span = this.matter?.span ?? { from: 0, until: 1 };
    return { least: Math.min(closest, furthest(span, this.width - tailRoom)), most: closest };
  }

  private limit(): void {
    const { least, most } = this.limits();
    this.zoom.scaleExtent([least, most]);
  }
}

function noWords(): { date: string; title: string } {
  return { date: '', title: '' };
}

function size(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void {
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}
