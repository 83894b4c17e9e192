import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { closest, fit, furthest, kept, spanIn, type Span, type View } from './view.ts';

const motion = 120;
/** Pixels at the right edge when everything is in view. */
const tailRoom = 150;
/** Pixels of a line of text in browsers where nobody has set another: the drawing is measured in these. */
const usualLine = 16;

/**
 * The part of time that is in view, moved by wheel, pinch, drag and by name. Lengths are those of the drawing: at the usual reading
 * size a pixel of the window, at a larger one as much more as the words of the window are larger.
 */
export class Viewport {
  view: View = { perDay: 1, x: 0 };
  width = 0;
  height = 0;
  /** Pixels of the window for one of the drawing. */
  reading = 1;
  /** The pointer while a wheel or a pinch zooms, from the top of the drawing. */
  pointer: number | null = null;
  private span: Span | null = null;
  private moving = 0;
  private readonly zoom: ZoomBehavior<HTMLCanvasElement, unknown>;
  private readonly canvas: HTMLCanvasElement;
  private readonly scroller: HTMLElement;
  private readonly moved: () => void;

  constructor(canvas: HTMLCanvasElement, scroller: HTMLElement, moved: () => void) {
    this.canvas = canvas;
    this.scroller = scroller;
    this.moved = moved;
    this.zoom = zoom<HTMLCanvasElement, unknown>()
      // The wheel alone scrolls; with Ctrl, as browsers report a pinch on a trackpad, it zooms.
      .filter((event: WheelEvent | MouseEvent) =>
        event.type === 'wheel' ? event.ctrlKey || event.metaKey : event.button === 0 || event.button === undefined,
      )
      .wheelDelta((event) => -event.deltaY * (event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.004))
      .constrain((transform) => {
        if (this.span === null) return transform;
        const { reading } = this;
        const view = { perDay: transform.k / reading, x: transform.x / reading };
        return zoomIdentity.translate(kept(view, this.span, this.width).x * reading, 0).scale(transform.k);
      })
      .on('zoom', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => this.followed(event));
    select(canvas).call(this.zoom).on('dblclick.zoom', null);
    scroller.addEventListener('wheel', this.wheeled, { passive: false });
  }

  end(): void {
    select(this.canvas).on('.zoom', null);
    this.scroller.removeEventListener('wheel', this.wheeled);
    cancelAnimationFrame(this.moving);
  }

  /** Everything that there is to look at, so that one cannot get lost in empty time. */
  bind(span: Span): void {
    this.span = span;
    this.limit();
  }

  /** The room has another size, in pixels of the window. @param fresh what is looked at if nothing was in view yet */
  resize(width: number, height: number, fresh: Span | null): void {
    const before = this.width;
    this.reading = readingSize();
    this.width = width / this.reading;
    this.height = height / this.reading;
    this.zoom.extent([
      [0, 0],
      [width, height],
    ]);
    if (this.span === null) return;
    this.limit();
    const share = this.width / before;
    // The span that was in view stays in view.
    if (before > 0) this.look({ perDay: this.view.perDay * share, x: this.view.x * share });
    else this.look(this.whole(fresh ?? this.span));
  }

  /** Pixels of lanes above the upper edge. */
  get scroll(): number {
    return this.scroller.scrollTop / this.reading;
  }

  set scroll(top: number) {
    this.scroller.scrollTop = top * this.reading;
  }

  look(view: View): void {
    this.limit();
    const { x, perDay } = kept(view, this.span ?? { from: 0, until: 1 }, this.width);
    const { reading } = this;
    select(this.canvas).call(this.zoom.transform, zoomIdentity.translate(x * reading, 0).scale(perDay * reading));
  }

  glide(to: View): void {
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

  seen(): Span {
    return spanIn(this.view, this.width);
  }

  /** A span with room at the right for the words of the last. */
  whole(span: Span): View {
    const { from, until } = span;
    const air = ((until - from) * tailRoom) / Math.max(tailRoom, this.width - tailRoom);
    return fit({ from, until: until + air }, this.width, closest);
  }

  /** Pixels of a day when one is as far away, and as near, as one can be. */
  limits(): { least: number; most: number } {
    const span = this.span ?? { from: 0, until: 1 };
    return { least: Math.min(closest, furthest(span, this.width - tailRoom)), most: closest };
  }

  private limit(): void {
    const { least, most } = this.limits();
    this.zoom.scaleExtent([least * this.reading, most * this.reading]);
  }

  private followed({ transform, sourceEvent }: D3ZoomEvent<HTMLCanvasElement, unknown>): void {
    const { reading } = this;
    this.view = { perDay: transform.k / reading, x: transform.x / reading };
    const event = sourceEvent as MouseEvent | null;
    this.pointer = event && 'offsetY' in event && event.type === 'wheel' ? event.offsetY / reading : null;
    if (event?.type === 'mousemove') this.scroller.scrollTop -= event.movementY;
    this.moved();
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
    this.look({ ...this.view, x: this.view.x - (sideways * (event.deltaMode === 1 ? 20 : 1)) / this.reading });
  };
}

/** How much larger than usual a person reads: what is drawn follows it as what is written does. */
export function readingSize(): number {
  const line = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(line) && line > 0 ? line / usualLine : 1;
}
