import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Chronology } from '../../shared/contract/shapes.ts';
import { useWords } from '../app/words.ts';
import { Card } from './card.tsx';
import { ClusterCard } from './cluster-card.tsx';
import { keepBeside } from './companions.ts';
import type { Item } from './item.ts';
import { keyAction } from './keys.ts';
import { LaneNames } from './lane-names.tsx';
import type { LaneKind } from './lanes.ts';
import type { Layout } from './layout.ts';
import { Overview } from './overview.tsx';
import type { Cluster } from './packing.ts';
import { onLook } from './palette.ts';
import type { Matter } from './matter.ts';
import { Stage } from './stage.ts';
import type { Source } from './timeline.tsx';
import { walk, type Standing, type Step } from './walk.ts';

export interface FigureProps {
  readonly items: readonly Item[];
  readonly titles: Chronology['titles'];
  readonly matter: Matter;
  readonly by: LaneKind;
  readonly standing: Standing | null;
  readonly onChoose: (standing: Standing | null) => void;
  readonly onFold: (lane: string) => void;
  readonly onOpen: (item: Item) => void;
  readonly onOpenSource: (source: Source) => void;
  readonly onTable: () => void;
  /** Told the stage while there is one. */
  readonly onStage: (stage: Stage | null) => void;
}

/** The drawing: axis, names of the lanes, the lanes themselves, the card of what is chosen, the strip of the whole span. */
export function Figure(props: FigureProps) {
  const { items, titles, matter, by, standing, onChoose, onFold, onOpen, onOpenSource, onTable, onStage } = props;
  const { t } = useWords();
  const hint = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const axis = useRef<HTMLCanvasElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLElement | null>(null);
  const chosen = useRef<Standing | null>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [{ layout, reading }, setLaidOut] = useState<{ layout: Layout | null; reading: number }>({
    layout: null,
    reading: 1,
  });
  const [scroll, setScroll] = useState({ top: 0, height: 0 });
  const [hovers, setHovers] = useState(false);
  /** Entries that no zoom tells apart: `open` while one chooses among them, and then the key of the chosen one. */
  const [together, setTogether] = useState<{ items: readonly Item[]; picked: string | null } | null>(null);

  useEffect(() => {
    const [place, drawn, rule] = [scroller.current, canvas.current, axis.current];
    if (!place || !drawn || !rule) return;
    const made = new Stage({ lanes: drawn, axis: rule, scroller: place }, (next, size) =>
      setLaidOut({ layout: next, reading: size }),
    );
    const forgetMoves = made.watch(() => keepBeside(made, chosen.current, ring.current, card.current));
    const scrolled = (): void =>
      setScroll((before) =>
        Math.abs(before.top - place.scrollTop) < 100 && before.height === place.clientHeight
          ? before
          : { top: place.scrollTop, height: place.clientHeight },
      );
    scrolled();
    place.addEventListener('scroll', scrolled, { passive: true });
    const forgetTheme = onLook(() => made.repaint());
    setStage(made);
    onStage(made);
    return () => {
      onStage(null);
      forgetMoves();
      forgetTheme();
      place.removeEventListener('scroll', scrolled);
      made.end();
    };
  }, [onStage]);

  useEffect(() => stage?.show(matter), [stage, matter]);
  useLayoutEffect(() => {
    chosen.current = standing;
    if (stage && standing) stage.reveal(standing.item);
    stage?.draw();
  }, [stage, standing]);

  /** Going on to something else ends the choice among entries of one day. */
  const choose = (next: Standing | null): void => {
    setTogether(null);
    onChoose(next);
  };
  const unfold = (cluster: Cluster, lane: string): void => {
    const first = cluster.items.find((item) => item === standing?.item) ?? cluster.items[0];
    if (!stage || !first) return;
    if (stage.canUnfold(cluster.items)) return stage.unfold(cluster);
    // On one and the same day no zoom tells them apart: they are listed to choose from.
    setTogether({ items: cluster.items, picked: null });
    onChoose({ item: first, lane });
  };
  const enter = (): void => {
    if (!standing || !stage) return;
    const place = standing.item.mark ? stage.placeOf(standing.item) : null;
    if (place?.cluster && together?.picked !== standing.item.key) unfold(place.cluster, standing.lane);
    else onOpen(standing.item);
  };
  const pressed = (event: KeyboardEvent): void => {
    const action = keyAction(event, {
      stage,
      step: (how: Step) => choose(walk(items, matter.lanes, standing, how)),
      enter,
      clear: () => choose(null),
      table: onTable,
    });
    if (!action) return;
    action();
    event.preventDefault();
    event.stopPropagation();
  };
  const hitAt = (event: MouseEvent): ReturnType<Stage['hit']> => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return stage?.hit(event.clientX - left, event.clientY - top) ?? null;
  };
  const clicked = (event: MouseEvent): void => {
    sheet.current?.focus({ preventScroll: true });
    const hit = hitAt(event);
    const lane = hit ? (layout?.lanes[hit.lane]?.lane.id ?? '') : '';
    if (hit?.cluster) unfold(hit.cluster, lane);
    else choose(hit?.item ? { item: hit.item, lane } : null);
  };
  const cardPlaced = useCallback(
    (element: HTMLElement | null) => {
      card.current = element;
      if (element && stage) keepBeside(stage, chosen.current, ring.current, element);
    },
    [stage],
  );
  const isChoosing = together?.picked === null && standing !== null;
  const undated = items.reduce((count, { mark }) => count + (mark === null ? 1 : 0), 0);

  return (
    <div className="timeline-figure">
      <div className="timeline-axis">
        <span className="timeline-corner">{t('timeline.entries', { count: items.length })}</span>
        <canvas ref={axis} aria-hidden="true" />
      </div>
      <div ref={scroller} className="timeline-scroller">
        <div className="timeline-content" style={{ height: (layout?.height ?? 0) * reading }}>
          {layout && (
            <LaneNames
              layout={layout}
              by={by}
              folded={matter.folded}
              reading={reading}
              top={scroll.top}
              height={scroll.height}
              onFold={onFold}
              onChoose={(item, lane) => choose({ item, lane })}
            />
          )}
        </div>
        <div className="timeline-view">
          {/* An application: the arrow keys walk inside it, and what is walked to is said. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <div
            ref={sheet}
            className="timeline-sheet"
            role="application"
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            aria-label={t('timeline.drawing')}
            aria-describedby={hint}
            data-hovers={hovers ? '' : undefined}
            onKeyDown={pressed}
            onClick={clicked}
            onMouseMove={(event) => {
              if (event.buttons === 0) setHovers(hitAt(event) !== null);
            }}
          >
            <canvas ref={canvas} aria-hidden="true" />
            <div ref={ring} className="timeline-ring" aria-hidden="true" />
          </div>
          {isChoosing && (
            <ClusterCard
              items={together.items}
              onPick={(item) => {
                setTogether({ ...together, picked: item.key });
                onChoose({ item, lane: standing?.lane ?? '' });
                sheet.current?.focus({ preventScroll: true });
              }}
              onClose={() => {
                choose(null);
                sheet.current?.focus({ preventScroll: true });
              }}
              placed={cardPlaced}
            />
          )}
          {standing && !isChoosing && (
            <Card
              key={standing.item.key}
              entry={standing.item.entry}
              titles={titles}
              onOpen={() => onOpen(standing.item)}
              onOpenSource={onOpenSource}
              onClose={() => {
                choose(null);
                sheet.current?.focus({ preventScroll: true });
              }}
              placed={cardPlaced}
            />
          )}
        </div>
      </div>
      <p id={hint} className="timeline-said">
        {t('timeline.summary', {
          entries: t('timeline.entries', { count: items.length }),
          lanes: t('timeline.lane_count', { count: matter.lanes.length }),
          undated: t('timeline.undated', { count: undated }),
        })}{' '}
        {t('timeline.keys_hint')}
      </p>
      <div className="timeline-strip">
        <Overview items={items} span={matter.span} stage={stage} />
      </div>
    </div>
  );
}
