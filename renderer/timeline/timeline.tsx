import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { dayNumber } from '../../shared/chronology/days.ts';
import { storedDateInWords, kindName, timelineWords, titleOf } from '../../shared/chronology/words.ts';
import type { Chronology, ChronologyEntry } from '../../shared/contract/shapes.ts';
import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { IconButton, ToggleIconButton } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Card } from './card.tsx';
import { ExportMenu } from './export-menu.tsx';
import { itemsOf, spanOf, usualSpan, type Item } from './item.ts';
import { LaneNames } from './lane-names.tsx';
import { lanesOf, type LaneKind, type LaneOrder } from './lanes.ts';
import type { Layout } from './layout.ts';
import { Legend } from './legend.tsx';
import { ListTwin } from './list-twin.tsx';
import { Overview, type OverviewHandle } from './overview.tsx';
import type { Cluster } from './packing.ts';
import { Stage } from './stage.ts';
import { spanIn } from './view.ts';
import { walk, type Standing, type Step } from './walk.ts';
import './timeline.css';

/** A document and the page in it that an entry rests on. */
export type Source = ChronologyEntry['sources'][number];

export interface TimelineProps {
  readonly entries: readonly ChronologyEntry[];
  readonly titles: Chronology['titles'];
  readonly lanes: LaneKind;
  readonly order?: LaneOrder;
  /** Codes of records that are compared: only their lanes. */
  readonly focus?: readonly string[];
  /** Key of the chosen entry (`keyOf` of item.ts). */
  readonly selected: string | null;
  readonly onSelect: (key: string | null) => void;
  readonly onOpen: (entry: ChronologyEntry) => void;
  readonly onOpenSource: (source: Source) => void;
  /** ISO day up to which an open detention runs. */
  readonly today: string;
  /** Whether the table stands in place of the drawing. */
  readonly asList: boolean;
  readonly onAsList: (asList: boolean) => void;
  /** What narrows the entries, at the left of the bar. */
  readonly tools?: ReactNode;
}

const none: readonly string[] = [];
const zoomStep = 1.6;
const panStep = 0.25;

/** Lanes at the left, time across: what is known of when, and no more. The same entries stand in a table as its twin. */
export function Timeline(props: TimelineProps) {
  const { entries, titles, lanes: by, order = 'first', focus = none, selected, onSelect, onOpen, onOpenSource } = props;
  const { today, asList, onAsList, tools } = props;
  const { t, language } = useWords();
  const formats = useFormats();
  const items = useMemo(() => itemsOf(entries, today), [entries, today]);
  const nobody = t(
    by === 'person' ? 'timeline.no_person' : by === 'organisation' ? 'timeline.no_organisation' : 'timeline.no_case',
  );
  const lanes = useMemo(
    () => lanesOf(items, by, order, { titles, language, nobody }, focus),
    [items, by, order, titles, language, nobody, focus],
  );
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set<string>());
  const [lane, setLane] = useState<string>('');
  const [layout, setLayout] = useState<Layout | null>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 0 });
  const [hovers, setHovers] = useState(false);

  const figure = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const axis = useRef<HTMLCanvasElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLElement | null>(null);
  const stage = useRef<Stage | null>(null);
  const overview = useRef<OverviewHandle>(null);

  const chosen = useMemo(() => items.find(({ key }) => key === selected) ?? null, [items, selected]);
  const standing = useRef<Standing | null>(null);
  standing.current = chosen ? { item: chosen, lane } : null;

  const wordsOf = useMemo(() => {
    const known = new Map<string, { date: string; title: string }>();
    return (item: Item) => {
      let words = known.get(item.key);
      if (!words)
        known.set(item.key, (words = { date: storedDateInWords(item.entry, language), title: titleOf(item.entry) }));
      return words;
    };
  }, [language]);

  const span = useMemo(() => {
    const found = spanOf(items);
    const now = dayNumber(today) ?? 0;
    if (!found) return { from: now - 365, until: now };
    // Today is always on the axis: what still goes on runs up to it.
    return { from: Math.min(found.from, now), until: Math.max(found.until, now + 1) };
  }, [items, today]);
  const matter = useMemo(
    () => ({
      lanes,
      folded,
      rows: rowsFor(items.length, lanes.length),
      mixed: by !== 'kind',
      span,
      usual: usualSpan(items, span),
      today: endOfDay(today),
      todayWords: timelineWords[language].today,
      language,
      wordsOf,
    }),
    [items, lanes, folded, by, span, today, language, wordsOf],
  );

  /** Keeps the ring and the card beside what they belong to; called in every frame, so it touches no layout. */
  const follow = useCallback(() => {
    const [now, mark] = [stage.current, ring.current];
    if (!now || !mark) return;
    const own = standing.current;
    const index = own ? now.laid().lanes.findIndex((each) => each.lane.id === own.lane) : -1;
    const place = own && own.item.mark !== null ? now.placeOf(own.item, index === -1 ? undefined : index) : null;
    const frame = place ? now.frameOf(place) : null;
    const visible = frame !== null && frame.x1 > 0 && frame.x0 < now.width && frame.y > -40 && frame.y < now.height;
    mark.style.visibility = visible ? 'visible' : 'hidden';
    const x0 = frame ? Math.max(-8, frame.x0) : 0;
    if (frame) {
      mark.style.transform = `translate(${x0}px, ${frame.y}px)`;
      mark.style.width = `${Math.min(now.width + 8, frame.x1) - x0}px`;
      mark.style.height = `${frame.height}px`;
    }
    const sheet = card.current;
    if (!sheet) return;
    const [wide, tall] = cardSize(sheet);
    const x = frame ? Math.min(Math.max(8, frame.x0), now.width - wide - 12) : 8;
    const below = frame ? frame.y + frame.height + 6 : 8;
    const above = frame ? frame.y - tall - 8 : 8;
    const y = below + tall <= now.height - 4 ? below : above >= 4 ? above : Math.max(4, now.height - tall - 8);
    // Beside it where there is room neither below nor above.
    const beside = frame && y < frame.y + frame.height && y + tall > frame.y;
    const aside = beside ? (frame.x1 + wide + 12 < now.width ? frame.x1 + 10 : Math.max(8, frame.x0 - wide - 10)) : x;
    sheet.style.transform = `translate(${Math.max(8, aside)}px, ${y}px)`;
  }, []);

  useEffect(() => {
    const [place, sheet, rule] = [scroller.current, canvas.current, axis.current];
    if (!place || !sheet || !rule) return;
    const made = new Stage(
      { lanes: sheet, axis: rule, scroller: place },
      {
        moved: (view, width) => {
          overview.current?.mark(spanIn(view, width));
          follow();
        },
        laidOut: setLayout,
      },
    );
    stage.current = made;
    const scrolled = (): void =>
      setScroll((before) =>
        Math.abs(before.top - place.scrollTop) < 100 && before.height === place.clientHeight
          ? before
          : { top: place.scrollTop, height: place.clientHeight },
      );
    scrolled();
    place.addEventListener('scroll', scrolled, { passive: true });
    const repaint = (): void => {
      made.repaint();
      overview.current?.repaint();
    };
    void document.fonts.ready.then(repaint);
    const forget = onTheme(repaint);
    return () => {
      made.end();
      stage.current = null;
      place.removeEventListener('scroll', scrolled);
      forget();
    };
  }, [asList, follow]);

  useEffect(() => stage.current?.show(matter), [matter, asList]);
  useEffect(() => {
    if (chosen && stage.current) stage.current.reveal(chosen);
    stage.current?.draw();
  }, [chosen, lane, asList]);

  const choose = (next: Standing | null): void => {
    setLane(next?.lane ?? '');
    onSelect(next?.item.key ?? null);
  };
  const step = (how: Step): void => choose(walk(items, lanes, standing.current, how));
  const unfold = (cluster: Cluster, id: string): void => {
    const now = stage.current;
    const [first] = cluster.items;
    if (!now || !first) return;
    if (!now.canUnfold(cluster.items)) {
      choose({ item: first, lane: id });
      return;
    }
    const air = Math.max((cluster.until - cluster.from) * 0.15, 1 / 24);
    now.showSpan({ from: cluster.from - air, until: cluster.until + air }, true);
  };
  const at = (event: MouseEvent): ReturnType<Stage['hit']> => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return stage.current?.hit(event.clientX - left, event.clientY - top) ?? null;
  };
  const clicked = (event: MouseEvent): void => {
    figure.current?.focus({ preventScroll: true });
    const hit = at(event);
    const id = hit ? (layout?.lanes[hit.lane]?.lane.id ?? '') : '';
    if (hit?.cluster) unfold(hit.cluster, id);
    else if (hit?.item) choose({ item: hit.item, lane: id });
    else choose(null);
  };
  const enter = (): void => {
    const now = standing.current;
    if (!now) return;
    const place = now.item.mark ? stage.current?.placeOf(now.item) : null;
    if (place?.cluster && stage.current?.canUnfold(place.cluster.items)) unfold(place.cluster, now.lane);
    else onOpen(now.item.entry);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.shiftKey && event.key.startsWith('Arrow') ? `Shift+${event.key}` : event.key;
    const action = keyActions(key, { stage: stage.current, step, enter, clear: () => choose(null) });
    if (key === 'l' || key === 'L' || event.code === 'KeyL') onAsList(!asList);
    else if (action) action();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const undated = items.reduce((count, { mark }) => count + (mark === null ? 1 : 0), 0);
  const summary = t('timeline.summary', {
    entries: t('timeline.entries', { count: items.length }),
    lanes: t('timeline.lane_count', { count: lanes.length }),
    undated: t('timeline.undated', { count: undated }),
  });
  const told = chosen
    ? [storedDateInWords(chosen.entry, language), titleOf(chosen.entry), kindName(chosen.entry.type, language)].join('. ')
    : '';

  return (
    <section className="timeline" aria-label={t('timeline.timeline')}>
      <div className="timeline-bar" role="toolbar" aria-label={t('timeline.tools')}>
        <div className="timeline-bar-tools">{tools}</div>
        <div className="timeline-bar-group">
          <IconButton
            icon="minus"
            label={t('timeline.zoom_out')}
            keys="-"
            isDisabled={asList}
            onPress={() => stage.current?.zoomBy(1 / zoomStep)}
          />
          <IconButton
            icon="add"
            label={t('timeline.zoom_in')}
            keys="+"
            isDisabled={asList}
            onPress={() => stage.current?.zoomBy(zoomStep)}
          />
          <IconButton
            icon="fit-width"
            label={t('timeline.fit')}
            keys="0"
            isDisabled={asList}
            onPress={() => stage.current?.fitAll()}
          />
        </div>
        <div className="timeline-bar-group">
          <Legend />
          <ToggleIconButton
            icon="table"
            label={t('timeline.as_list')}
            keys="L"
            isSelected={asList}
            onChange={onAsList}
          />
          <ExportMenu
            make={() => ({
              ...matter,
              by,
              scroll: scroller.current?.scrollTop ?? 0,
              view: stage.current?.view ?? null,
              width: stage.current?.width ?? 0,
              height: stage.current?.height ?? 0,
              said: formats.date(today),
            })}
          />
        </div>
      </div>
      {asList ? (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears one key for all that it holds
        <div className="timeline-twin" onKeyDown={(event) => event.key === 'l' && pressed(event)}>
          <ListTwin
            items={items}
            titles={titles}
            selected={selected}
            onSelect={(key) => onSelect(key)}
            onOpen={({ entry }) => onOpen(entry)}
            onOpenSource={onOpenSource}
          />
        </div>
      ) : (
        <div className="timeline-figure">
          <div className="timeline-axis">
            <span className="timeline-corner">{t('timeline.entries', { count: items.length })}</span>
            <canvas ref={axis} aria-hidden="true" />
          </div>
          <div ref={scroller} className="timeline-scroller">
            <div className="timeline-content" style={{ height: layout?.height ?? 0 }}>
              {layout && (
                <LaneNames
                  layout={layout}
                  by={by}
                  folded={folded}
                  top={scroll.top}
                  height={scroll.height}
                  onFold={(id) => setFolded(folded.symmetricDifference(new Set([id])))}
                  onChoose={(item, id) => choose({ item, lane: id })}
                />
              )}
            </div>
            <div className="timeline-view">
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application: arrows walk inside it */}
              <div
                ref={figure}
                className="timeline-sheet"
                role="application"
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
                tabIndex={0}
                aria-label={t('timeline.drawing')}
                aria-description={`${summary} ${t('timeline.keys_hint')}`}
                data-hovers={hovers ? '' : undefined}
                onKeyDown={pressed}
                onClick={clicked}
                onMouseMove={(event) => {
                  if (event.buttons === 0) setHovers(at(event) !== null);
                }}
              >
                <canvas ref={canvas} />
                <div ref={ring} className="timeline-ring" aria-hidden="true" />
              </div>
              {chosen && (
                <Card
                  key={chosen.key}
                  entry={chosen.entry}
                  titles={titles}
                  onOpen={() => onOpen(chosen.entry)}
                  onOpenSource={onOpenSource}
                  onClose={() => choose(null)}
                  placed={(element) => {
                    card.current = element;
                    if (element) follow();
                  }}
                />
              )}
            </div>
          </div>
          {items.length === 0 && (
            <div className="timeline-empty">
              <Empty title={t('timeline.nothing')} text={t('timeline.nothing_text')} />
            </div>
          )}
          <div className="timeline-strip">
            <Overview items={items} span={span} handle={overview} onSpan={(next) => stage.current?.showSpan(next)} />
          </div>
        </div>
      )}
      <div className="timeline-said" role="status">
        {told}
      </div>
    </section>
  );
}

/** Rows that a lane may fill before entries are folded: few entries are all shown, many lanes are kept low. */
function rowsFor(entries: number, lanes: number): number {
  if (entries <= 120) return 40;
  return lanes > 12 ? 6 : lanes > 4 ? 8 : 12;
}

interface Acting {
  readonly stage: Stage | null;
  readonly step: (how: Step) => void;
  readonly enter: () => void;
  readonly clear: () => void;
}

/** What a key does while the drawing has the focus. */
function keyActions(key: string, { stage, step, enter, clear }: Acting): (() => void) | undefined {
  const actions: Readonly<Record<string, () => void>> = {
    '+': () => stage?.zoomBy(zoomStep),
    '=': () => stage?.zoomBy(zoomStep),
    '-': () => stage?.zoomBy(1 / zoomStep),
    '0': () => stage?.fitAll(),
    ArrowRight: () => step('next'),
    ArrowLeft: () => step('previous'),
    ArrowDown: () => step('lane-down'),
    ArrowUp: () => step('lane-up'),
    'Shift+ArrowRight': () => stage?.pan(panStep),
    'Shift+ArrowLeft': () => stage?.pan(-panStep),
    Home: () => step('first'),
    End: () => step('last'),
    Enter: enter,
    Escape: clear,
  };
  return actions[key];
}

const sizes = new WeakMap<HTMLElement, readonly [number, number]>();

/** Measured once for each card: reading it in every frame would lay out the page in every frame. */
function cardSize(element: HTMLElement): readonly [number, number] {
  let size = sizes.get(element);
  if (!size) sizes.set(element, (size = [element.offsetWidth, element.offsetHeight]));
  return size;
}

function endOfDay(today: string): number | null {
  const day = dayNumber(today);
  return day === null ? null : day + 1;
}

/** Hears when the colours change: by the setting, by the system, by high contrast. */
function onTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-density'] });
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
