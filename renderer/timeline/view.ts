/** What part of time is looked at: a day stands at `day * perDay + x`, in pixels from the left edge of the drawing. */
export interface View {
  readonly perDay: number;
  readonly x: number;
}

export interface Span {
  readonly from: number;
  readonly until: number;
}

/** A quarter of an hour is then 50 pixels wide. */
export const closest = 4800;
const margin = 0.04;

/** The view that shows a span with some air; never closer than `limit` pixels of a day. */
export function fit(span: Span, width: number, limit = closest): View {
  const days = Math.max(span.until - span.from, 1e-6);
  const perDay = Math.min(limit, (width * (1 - 2 * margin)) / days);
  return { perDay, x: width / 2 - ((span.from + span.until) / 2) * perDay };
}

/** Pixels of a day when the whole span is in view: nothing is further away. */
export function furthest(span: Span, width: number): number {
  return fit({ from: span.from, until: Math.max(span.until, span.from + 1) }, width).perDay * 0.8;
}

/** Zooms by a factor and keeps the day at `at` where it is. */
export function zoomAt(view: View, factor: number, at: number, limits: { least: number; most: number }): View {
  const perDay = Math.min(limits.most, Math.max(limits.least, view.perDay * factor));
  return { perDay, x: at - dayAt(view, at) * perDay };
}

export function dayAt(view: View, x: number): number {
  return (x - view.x) / view.perDay;
}

export function xOf(view: View, day: number): number {
  return day * view.perDay + view.x;
}

export function spanIn(view: View, width: number): Span {
  return { from: dayAt(view, 0), until: dayAt(view, width) };
}

/** The same scale, moved so that some of the span stays in view: one cannot get lost in empty time. */
export function kept(view: View, span: Span, width: number): View {
  const keep = Math.min(width * 0.4, (span.until - span.from) * view.perDay + 40);
  const rightmost = width - keep - span.from * view.perDay;
  const leftmost = keep - span.until * view.perDay;
  return { perDay: view.perDay, x: Math.min(rightmost, Math.max(leftmost, view.x)) };
}

/** Steps of zoom: the layout changes only from one to the next, by a factor of the square root of two. */
export function stepOf(perDay: number): number {
  return Math.floor(2 * Math.log2(perDay) + 1e-9);
}

/** The smallest scale of a step. */
export function scaleOf(step: number): number {
  return 2 ** (step / 2);
}
