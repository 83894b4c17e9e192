import { canvasSheet } from './canvas-sheet.ts';
import { placeAt, type Hit } from './hit.ts';
import type { Item } from './item.ts';
import { laneAt, placeIn, type Layout, type Place } from './layout.ts';
import { Layouts } from './layouts.ts';
import { clusterWidth, type Cluster } from './packing.ts';
import type { Matter } from './matter.ts';
import { fontsOf, paletteOf } from './palette.ts';
import { axisHeight, clusterX, paintAxis, paintLanes, reachOf, ticksOf, type Scene } from './scene.ts';
import type { Sheet } from './sheet.ts';
import { closest, fit, stepOf, xOf, zoomAt, type Span, type View } from './view.ts';
import { readingSize, Viewport } from './viewport.ts';

export interface StageParts {
  readonly lanes: HTMLCanvasElement;
  readonly axis: HTMLCanvasElement;
  readonly scroller: HTMLElement;
}

/** Where something stands in the drawing, from its upper left corner, in pixels of the window. */
export interface Frame {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly height: number;
}

/** The drawing in the window: it draws what the viewport shows, at most once a frame. React knows nothing of its frames. */
export class Stage {
  private matter: Matter | null = null;
  private readonly layouts = new Layouts();
  private layout: Layout | null = null;
  private told = 0;
  private asked = 0;
  private sheets: { lanes: Sheet; axis: Sheet } | null = null;
  private readonly viewport: Viewport;
  private readonly observer: ResizeObserver;
  private readonly parts: StageParts;
  private readonly laidOut: (layout: Layout, reading: number) => void;
  private readonly watching = new Set<() => void>();

  /** @param laidOut told when the lanes have other heights, or another reading size */
  constructor(parts: StageParts, laidOut: (layout: Layout, reading: number) => void) {
    this.parts = parts;
    this.laidOut = laidOut;
    this.viewport = new Viewport(parts.lanes, parts.scroller, () => this.draw());
    parts.scroller.addEventListener('scroll', this.draw, { passive: true });
    this.observer = new ResizeObserver(() => this.resized());
    this.observer.observe(parts.scroller);
    this.resized();
  }

  end(): void {
    this.observer.disconnect();
    this.viewport.end();
    this.layouts.end();
    this.parts.scroller.removeEventListener('scroll', this.draw);
    cancelAnimationFrame(this.asked);
  }

  get view(): View {
    return this.viewport.view;
  }

  get width(): number {
    return this.viewport.width;
  }

  /** Pixels of the window. */
  get room(): { width: number; height: number } {
    const { width, height, reading } = this.viewport;
    return { width: width * reading, height: height * reading };
  }

  /** Takes new matter. The view stays, unless there was none or nothing of the new span would be in it. */
  show(matter: Matter): void {
    const before = this.matter;
    this.matter = matter;
    this.layouts.of(matter);
    this.layout = null;
    this.viewport.bind(matter.span);
    const seen = this.viewport.seen();
    const away = seen.until < matter.span.from || seen.from > matter.span.until;
    this.viewport.look(before === null || away ? this.viewport.whole(matter.usual) : this.view);
  }

  /** Tells after each frame, until the function it returns is called. */
  watch(moved: () => void): () => void {
    this.watching.add(moved);
    return () => this.watching.delete(moved);
  }

  /** What is in view, for a file of it. */
  seen(): { view: View | null; width: number; height: number; scroll: number } {
    const { view, width, height, scroll } = this.viewport;
    return { view, width, height, scroll };
  }

  /** Colours, fonts or the reading size have changed. */
  repaint(): void {
    this.sheets = null;
    this.resized();
    this.draw();
  }

  /** Zooms by a factor around the middle. */
  zoomBy(factor: number): void {
    this.viewport.glide(zoomAt(this.view, factor, this.width / 2, this.viewport.limits()));
  }

  /** Moves the view by a part of its width. */
  pan(part: number): void {
    this.viewport.glide({ ...this.view, x: this.view.x - part * this.width });
  }

  fitAll(): void {
    this.viewport.glide(this.viewport.whole(this.matter?.span ?? { from: 0, until: 1 }));
  }

  showSpan(span: Span, smoothly = false): void {
    const view = fit(span, this.width, closest);
    if (smoothly) this.viewport.glide(view);
    else this.viewport.look(view);
  }

  /** Whether zooming in further can tell the entries of a cluster apart. */
  canUnfold(items: readonly Item[]): boolean {
    const first = items[0];
    return (
      this.view.perDay < this.viewport.limits().most * 0.99 &&
      items.some((item) => item.start !== first?.start || item.end !== first?.end)
    );
  }

  /** Zooms in until the entries of a cluster fill the view. */
  unfold({ from, until }: Cluster): void {
    const air = Math.max((until - from) * 0.15, 1 / 24);
    this.showSpan({ from: from - air, until: until + air }, true);
  }

  /** Moves the view so that an item is in it. */
  reveal(item: Item): void {
    if (item.mark === null || this.matter === null) return;
    const { viewport } = this;
    const x0 = xOf(this.view, item.start);
    const x1 = xOf(this.view, item.end);
    if (x1 < 40 || x0 > this.width - 120) {
      viewport.look({ ...this.view, x: this.width * 0.35 - item.start * this.view.perDay });
    }
    const place = this.placeOf(item);
    if (!place) return;
    if (place.y - 30 < viewport.scroll) viewport.scroll = Math.max(0, place.y - 60);
    else if (place.y + 50 > viewport.scroll + viewport.height) viewport.scroll = place.y + 80 - viewport.height;
  }

  placeOf(item: Item, lane?: number): Place | null {
    return placeIn(this.laid(), item, lane);
  }

  /** The rectangle of an item or of the cluster that it is folded into. */
  frameOf(place: Place): Frame {
    const { reading, scroll } = this.viewport;
    const { x0, x1, y, height } = this.reachOf(place, place.y - scroll);
    return { x0: x0 * reading, x1: x1 * reading, y: y * reading, height: height * reading };
  }

  /** What lies under a point of the drawing, in pixels of the window. */
  hit(x: number, y: number): Hit | null {
    if (this.matter === null) return null;
    const { reading, scroll } = this.viewport;
    return placeAt(this.laid(), this.view, this.width, x / reading, y / reading + scroll);
  }

  /** The layout of the present step of zoom. */
  laid(): Layout {
    return this.layouts.at(stepOf(this.view.perDay));
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
    const { view, width, height, scroll } = this.viewport;
    const { today, mixed } = matter;
    const ticks = ticksOf(view, width, matter.language);
    const scene: Scene = { layout, view, ticks, left: 0, top: 0, width, height, scroll, today, mixed };
    const { palette } = sheets.lanes;
    sheets.lanes.box(0, 0, width, height, palette.paper);
    paintLanes(sheets.lanes, scene);
    sheets.axis.box(0, 0, width, axisHeight, palette.paper);
    paintAxis(sheets.axis, scene, 0, matter.todayWords);
    for (const moved of this.watching) moved();
    this.layouts.foresee(stepOf(view.perDay));
  };

  private reachOf({ cluster, placed }: Place, y: number): Frame {
    const at = { view: this.view, left: 0, width: this.width };
    if (cluster) {
      const x = clusterX(cluster, at);
      return { x0: x - clusterWidth / 2, x1: x + clusterWidth / 2, y: y - 10, height: 22 };
    }
    if (!placed) return { x0: 0, x1: 0, y, height: 0 };
    const { x0, x1, words } = reachOf(placed, at);
    const height = !placed.label || placed.label.side === 'inside' ? 22 : 36;
    return { x0: x0 - 4, x1: Math.max(x1, words) + 4, y: y - 11, height };
  }

  /** Changes to the layout of the present step; the lane under the pointer stays where it is while lanes grow. */
  private settle(): Layout {
    const layout = this.laid();
    const { viewport } = this;
    if (layout === this.layout && this.told === viewport.reading) return layout;
    const before = this.layout;
    const at = Math.min(viewport.pointer ?? 0, viewport.height);
    const lane = before ? laneAt(before, viewport.scroll + at) : 0;
    const part = before
      ? (viewport.scroll + at - (before.tops[lane] ?? 0)) / Math.max(1, before.lanes[lane]?.height ?? 1)
      : 0;
    this.layout = layout;
    this.told = viewport.reading;
    this.laidOut(layout, viewport.reading);
    if (before && before.lanes.length === layout.lanes.length) {
      const top = (layout.tops[lane] ?? 0) + part * (layout.lanes[lane]?.height ?? 0) - at;
      if (Math.abs(top - viewport.scroll) > 0.5 && viewport.scroll > 0) viewport.scroll = Math.max(0, top);
    }
    return layout;
  }

  private resized(): void {
    const { scroller, lanes, axis } = this.parts;
    const width = Math.max(0, lanes.parentElement?.clientWidth ?? 0);
    const height = scroller.clientHeight;
    const { room, viewport } = this;
    const reading = readingSize();
    const same = Math.abs(room.width - width) < 0.5 && Math.abs(room.height - height) < 0.5;
    if (same && reading === viewport.reading) return;
    const ratio = Math.max(1, globalThis.devicePixelRatio);
    if (lanes.parentElement) lanes.parentElement.style.height = `${height}px`;
    size(lanes, width, height, ratio);
    size(axis, width, axisHeight * reading, ratio);
    this.sheets = null;
    viewport.resize(width, height, this.matter?.usual ?? null);
    if (this.matter !== null) this.draw();
  }

  private makeSheets(): { lanes: Sheet; axis: Sheet } {
    const palette = paletteOf(this.parts.scroller);
    const fonts = fontsOf(this.parts.scroller);
    const scale = Math.max(1, globalThis.devicePixelRatio) * this.viewport.reading;
    const on = (canvas: HTMLCanvasElement): Sheet => {
      const context = canvas.getContext('2d', { alpha: false });
      if (context === null) throw new Error('This canvas cannot be drawn on');
      context.setTransform(scale, 0, 0, scale, 0, 0);
      return canvasSheet(context, palette, fonts, () => this.width);
    };
    return { lanes: on(this.parts.lanes), axis: on(this.parts.axis) };
  }
}

function size(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void {
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}
