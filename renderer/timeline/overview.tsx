import { useEffect, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { dateOf } from '../../shared/chronology/days.ts';
import { parseEdtf } from '../../shared/dates/edtf.ts';
import { printDate } from '../../shared/dates/print.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { useWords } from '../app/words.ts';
import type { Item } from './item.ts';
import { paintStrip } from './strip.ts';
import { onLook } from './palette.ts';
import type { Stage } from './stage.ts';
import { spanIn, type Span } from './view.ts';

interface Drag {
  readonly how: 'move' | 'from' | 'until' | 'new';
  readonly day: number;
  readonly before: Span;
}

/** Nothing shorter is chosen by dragging: a part of the whole span. */
const shortest = 1 / 400;

/** The whole span in a strip, with the part that is in view; dragging over it chooses another. */
export function Overview({
  items,
  span,
  stage,
}: {
  readonly items: readonly Item[];
  readonly span: Span;
  readonly stage: Stage | null;
}) {
  const { t, language } = useWords();
  const strip = useRef<HTMLFieldSetElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const brush = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const from = span.from - air(span);
  const until = span.until + air(span);
  const days = until - from;

  useEffect(() => {
    const [place, sheet] = [strip.current, canvas.current];
    if (!place || !sheet) return;
    const repaint = (): void => paintStrip(sheet, place, items, { from, until });
    repaint();
    const observer = new ResizeObserver(repaint);
    observer.observe(place);
    const forget = onLook(repaint);
    return () => {
      observer.disconnect();
      forget();
    };
  }, [items, from, until]);

  useEffect(() => {
    if (!stage) return;
    const follow = (): void => {
      const window = brush.current;
      if (!window) return;
      const seen = spanIn(stage.view, stage.width);
      const left = Math.max(0, Math.min(0.995, (seen.from - from) / days));
      const right = Math.min(1, Math.max(left + 0.005, (seen.until - from) / days));
      window.style.left = `${left * 100}%`;
      window.style.width = `${(right - left) * 100}%`;
      const edges = window.children;
      tellEdge(edges.item(0), seen.from, language);
      tellEdge(edges.item(1), seen.until, language);
    };
    follow();
    return stage.watch(follow);
  }, [stage, from, days, language]);

  const seenNow = (): Span => (stage ? spanIn(stage.view, stage.width) : span);
  const dayAt = (event: PointerEvent): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return from + ((event.clientX - left) / width) * days;
  };
  const began = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const part = (event.target as Element).closest('[data-part]')?.getAttribute('data-part');
    const how = part === 'from' || part === 'until' || part === 'move' ? part : 'new';
    drag.current = { how, day: dayAt(event), before: seenNow() };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const moved = (event: PointerEvent): void => {
    if (!drag.current || !stage) return;
    const next = dragged(drag.current, dayAt(event), days * shortest);
    if (next) stage.showSpan(next);
  };
  const ended = (event: PointerEvent): void => {
    const held = drag.current;
    drag.current = null;
    const now = dayAt(event);
    if (held?.how !== 'new' || Math.abs(now - held.day) > days * shortest) return;
    // A click without dragging brings what is there into the middle.
    const half = (held.before.until - held.before.from) / 2;
    stage?.showSpan({ from: now - half, until: now + half });
  };
  const pressed = (edge: 'from' | 'until') => (event: KeyboardEvent) => {
    const sign = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (sign === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const seen = seenNow();
    const step = ((seen.until - seen.from) / 10) * sign;
    stage?.showSpan(edge === 'from' ? { ...seen, from: seen.from + step } : { ...seen, until: seen.until + step });
  };
  const slider = (edge: 'from' | 'until') => (
    <div
      // An input of the type range has one handle; these two move the ends of one part.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="slider"
      tabIndex={0}
      data-part={edge}
      className={`timeline-brush-edge timeline-brush-${edge}`}
      aria-label={t(edge === 'from' ? 'timeline.range_from' : 'timeline.range_until')}
      aria-valuemin={Math.round(from)}
      aria-valuemax={Math.round(until)}
      aria-valuenow={Math.round(span[edge])}
      onKeyDown={pressed(edge)}
    />
  );
  return (
    <fieldset
      ref={strip}
      className="timeline-overview"
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
    </fieldset>
  );
}

function air({ from, until }: Span): number {
  return Math.max((until - from) * 0.02, 1);
}

function dragged({ how, day, before }: Drag, now: number, least: number): Span | null {
  if (how === 'move') return { from: before.from + now - day, until: before.until + now - day };
  if (how === 'from') return { from: Math.min(now, before.until - least), until: before.until };
  if (how === 'until') return { from: before.from, until: Math.max(now, before.from + least) };
  return Math.abs(now - day) > least ? { from: Math.min(now, day), until: Math.max(now, day) } : null;
}

/** Says where an end of the part in view stands; only when it is on another day, so that frames stay cheap. */
function tellEdge(edge: Element | null, day: number, language: Language): void {
  const said = Math.round(day);
  if (!edge || edge.getAttribute('aria-valuenow') === String(said)) return;
  edge.setAttribute('aria-valuenow', String(said));
  edge.setAttribute('aria-valuetext', dayInWords(said, language));
}

function dayInWords(day: number, language: Language): string {
  const { year, month, day: date } = dateOf(day);
  if (year < 0 || year > 9999) return String(year);
  const two = (value: number): string => String(value).padStart(2, '0');
  return printDate(parseEdtf(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`), language);
}
