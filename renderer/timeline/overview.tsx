import { scaleUtc } from 'd3-scale';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { dateOf } from '../../shared/chronology/days.ts';
import { parseEdtf } from '../../shared/dates/edtf.ts';
import { printDate } from '../../shared/dates/print.ts';
import { useWords } from '../app/words.ts';
import type { Item } from './item.ts';
import { fontsOf, paletteOf } from './palette.ts';
import type { Span } from './view.ts';

export interface OverviewHandle {
  /** Shows which part is in view; called in every frame. */
  mark: (seen: Span) => void;
  repaint: () => void;
}

const height = 48;
const band = 30;
const milliseconds = 86_400_000;

/** The whole span in a strip, with the part that is in view; dragging over it chooses another. */
export function Overview({
  items,
  span,
  handle,
  onSpan,
}: {
  readonly items: readonly Item[];
  readonly span: Span;
  readonly handle: RefObject<OverviewHandle | null>;
  readonly onSpan: (span: Span) => void;
}) {
  const { t, language } = useWords();
  const strip = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const brush = useRef<HTMLDivElement>(null);
  const seen = useRef<Span>(span);
  const drag = useRef<{ how: 'move' | 'from' | 'until' | 'new'; day: number; before: Span } | null>(null);
  const whole = padded(span);

  useEffect(() => {
    const [place, sheet] = [strip.current, canvas.current];
    if (!place || !sheet) return;
    const mark = (now: Span): void => {
      seen.current = now;
      const window = brush.current;
      if (!window) return;
      const width = place.clientWidth;
      const at = (day: number): number => ((day - whole.from) / (whole.until - whole.from)) * width;
      const left = Math.max(0, Math.min(width - 6, at(now.from)));
      const right = Math.min(width, Math.max(left + 6, at(now.until)));
      window.style.transform = `translateX(${left}px)`;
      window.style.width = `${right - left}px`;
      const [from, until] = window.querySelectorAll('[role="slider"]');
      for (const [slider, day] of [
        [from, now.from],
        [until, now.until],
      ] as const) {
        const said = Math.round(day);
        if (slider?.getAttribute('aria-valuenow') === String(said)) continue;
        slider?.setAttribute('aria-valuenow', String(said));
        slider?.setAttribute('aria-valuetext', dayInWords(said, language));
      }
    };
    const repaint = (): void => {
      paintStrip(sheet, place, items, whole);
      mark(seen.current);
    };
    handle.current = { mark, repaint };
    repaint();
    const observer = new ResizeObserver(repaint);
    observer.observe(place);
    return () => {
      observer.disconnect();
      handle.current = null;
    };
  });

  const dayAt = (event: PointerEvent): number => {
    const { left, width } = (strip.current as HTMLDivElement).getBoundingClientRect();
    return whole.from + ((event.clientX - left) / width) * (whole.until - whole.from);
  };
  const began = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const part = (event.target as Element).closest('[data-part]')?.getAttribute('data-part');
    const how = part === 'from' || part === 'until' || part === 'move' ? part : 'new';
    drag.current = { how, day: dayAt(event), before: seen.current };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const moved = (event: PointerEvent): void => {
    if (!drag.current) return;
    const { how, day, before } = drag.current;
    const now = dayAt(event);
    const least = (whole.until - whole.from) / 400;
    if (how === 'move') onSpan({ from: before.from + now - day, until: before.until + now - day });
    else if (how === 'from') onSpan({ from: Math.min(now, before.until - least), until: before.until });
    else if (how === 'until') onSpan({ from: before.from, until: Math.max(now, before.from + least) });
    else if (Math.abs(now - day) > least) onSpan({ from: Math.min(now, day), until: Math.max(now, day) });
  };
  const ended = (event: PointerEvent): void => {
    const held = drag.current;
    drag.current = null;
    if (held?.how !== 'new') return;
    const now = dayAt(event);
    // A click without dragging brings what is there into the middle.
    if (Math.abs(now - held.day) <= (whole.until - whole.from) / 400) {
      const half = (held.before.until - held.before.from) / 2;
      onSpan({ from: now - half, until: now + half });
    }
  };
  const pressed = (edge: 'from' | 'until') => (event: KeyboardEvent) => {
    const sign =
      event.key === 'ArrowRight' || event.key === 'ArrowUp'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowDown'
          ? -1
          : 0;
    if (sign === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const { from, until } = seen.current;
    const step = ((until - from) / 10) * sign;
    onSpan(
      edge === 'from'
        ? { from: Math.min(from + step, until - 0.05), until }
        : { from, until: Math.max(until + step, from + 0.05) },
    );
  };
  const slider = (edge: 'from' | 'until') => (
    <div
      role="slider"
      tabIndex={0}
      data-part={edge}
      className={`timeline-brush-edge timeline-brush-${edge}`}
      aria-label={t(edge === 'from' ? 'timeline.range_from' : 'timeline.range_until')}
      aria-valuemin={Math.round(whole.from)}
      aria-valuemax={Math.round(whole.until)}
      aria-valuenow={Math.round(span[edge])}
      onKeyDown={pressed(edge)}
    />
  );
  return (
    <div
      ref={strip}
      className="timeline-overview"
      role="group"
      aria-label={t('timeline.overview')}
      onPointerDown={began}
      onPointerMove={moved}
      onPointerUp={ended}
      onPointerCancel={() => {
        drag.current = null;
      }}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <div ref={brush} className="timeline-brush" data-part="move">
        {slider('from')}
        {slider('until')}
      </div>
    </div>
  );
}

function dayInWords(day: number, language: 'en' | 'ru' | 'be'): string {
  const { year, month, day: date } = dateOf(day);
  if (year < 0 || year > 9999) return String(year);
  const two = (value: number): string => String(value).padStart(2, '0');
  return printDate(parseEdtf(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`), language);
}

function padded({ from, until }: Span): Span {
  const air = Math.max((until - from) * 0.02, 1);
  return { from: from - air, until: until + air };
}

/** How much there is at each time, as a quiet profile; the years of detention as solid lines below it. */
function paintStrip(canvas: HTMLCanvasElement, place: HTMLElement, items: readonly Item[], whole: Span): void {
  const width = place.clientWidth;
  const ratio = Math.max(1, globalThis.devicePixelRatio);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext('2d');
  if (context === null || width === 0) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const palette = paletteOf(place);
  context.clearRect(0, 0, width, height);
  const scale = scaleUtc()
    .domain([whole.from * milliseconds, whole.until * milliseconds])
    .range([0, width]);
  const step = 4;
  const counts = new Array<number>(Math.ceil(width / step) + 1).fill(0);
  const held = new Uint8Array(width + 1);
  for (const item of items) {
    if (item.mark === null) continue;
    const x0 = scale(item.start * milliseconds);
    const bin = Math.floor(Math.max(0, Math.min(width - 1, x0)) / step);
    counts[bin] = (counts[bin] ?? 0) + 1;
    if (!item.heavy) continue;
    const x1 = scale(item.end * milliseconds);
    held.fill(1, Math.max(0, Math.floor(x0)), Math.max(0, Math.min(width, Math.ceil(x1))));
  }
  const most = Math.max(1, ...counts);
  context.fillStyle = palette.muted;
  context.globalAlpha = 0.55;
  for (const [bin, count] of counts.entries()) {
    if (count === 0) continue;
    // The root, so that one entry is still seen beside a hundred.
    const tall = Math.max(2, Math.sqrt(count / most) * (band - 8));
    context.fillRect(bin * step + 0.5, band - 4 - tall, step - 1, tall);
  }
  context.globalAlpha = 1;
  context.fillStyle = palette.kind('detention');
  for (let x = 0; x <= width; x += 1) if (held[x]) context.fillRect(x, band - 3, 1, 3);
  context.fillStyle = palette.rule;
  context.fillRect(0, band, width, 1);
  context.font = `11px ${fontsOf(place)}`;
  let last = -40;
  for (const tick of scale.ticks(Math.max(2, Math.floor(width / 90)))) {
    const x = scale(tick);
    if (tick.getUTCMonth() !== 0 || tick.getUTCDate() !== 1 || x - last < 40 || x > width - 32) continue;
    last = x;
    context.fillStyle = palette.muted;
    context.fillRect(Math.round(x), band, 1, 4);
    context.fillText(String(tick.getUTCFullYear()), x + 4, band + 13);
  }
}
