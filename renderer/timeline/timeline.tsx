import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { kindName, storedDateInWords, titleOf } from '../../shared/chronology/words.ts';
import type { Chronology, ChronologyEntry } from '../../shared/contract/shapes.ts';
import { useCommands } from '../app/commands.ts';
import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { IconButton, ToggleIconButton } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import type { Drawable } from './drawing.ts';
import { ExportMenu } from './export-menu.tsx';
import { Figure } from './figure.tsx';
import { itemsOf } from './item.ts';
import { zoomStep } from './keys.ts';
import { lanesOf, type LaneKind, type LaneOrder } from './lanes.ts';
import { Legend } from './legend.tsx';
import { ListTwin } from './list-twin.tsx';
import { matterOf } from './matter.ts';
import { PrintTimeline } from './print.tsx';
import type { Stage } from './stage.ts';
import type { Standing } from './walk.ts';
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

const everybody: readonly string[] = [];
const nobodyIn = {
  kind: 'timeline.no_person',
  person: 'timeline.no_person',
  organisation: 'timeline.no_organisation',
  case: 'timeline.no_case',
} as const;

/** Lanes at the left, time across: what is known of when, and no more. The same entries stand in a table as its twin. */
export function Timeline(props: TimelineProps) {
  const { entries, titles, lanes: by, order = 'first', focus = everybody, selected, onSelect } = props;
  const { today, asList, onAsList, tools, onOpen, onOpenSource } = props;
  const { t, language } = useWords();
  const formats = useFormats();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set<string>());
  const [lane, setLane] = useState('');
  const [stage, setStage] = useState<Stage | null>(null);

  const items = useMemo(() => itemsOf(entries, today), [entries, today]);
  const nobody = t(nobodyIn[by]);
  const lanes = useMemo(
    () => lanesOf(items, by, order, { titles, language, nobody }, focus),
    [items, by, order, titles, language, nobody, focus],
  );
  const matter = useMemo(
    () => matterOf(items, lanes, by, folded, today, language),
    [items, lanes, by, folded, today, language],
  );
  const standing = useMemo<Standing | null>(() => {
    const item = items.find(({ key }) => key === selected);
    return item ? { item, lane } : null;
  }, [items, selected, lane]);
  const choose = useCallback(
    (next: Standing | null) => {
      setLane(next?.lane ?? '');
      onSelect(next?.item.key ?? null);
    },
    [onSelect],
  );

  const zoomIn = (): void => stage?.zoomBy(zoomStep);
  const zoomOut = (): void => stage?.zoomBy(1 / zoomStep);
  const fitAll = (): void => stage?.fitAll();
  const turn = (): void => onAsList(!asList);
  const area = useRef<HTMLElement>(null);
  useFocusAlong(area, asList);
  const drawn = { group: 'timeline', enabled: !asList } as const;
  useCommands([
    { ...drawn, id: 'timeline.zoom-in', label: t('timeline.zoom_in'), keys: '+', run: zoomIn },
    { ...drawn, id: 'timeline.zoom-out', label: t('timeline.zoom_out'), keys: '-', run: zoomOut },
    { ...drawn, id: 'timeline.fit', label: t('timeline.fit'), keys: '0', run: fitAll },
    { id: 'timeline.list', group: 'timeline', label: t('timeline.as_list'), keys: 'L', run: turn },
  ]);

  const drawable = (): Drawable => ({ ...matter, by, said: formats.date(today), ...(stage ?? nothing).seen() });

  const entry = standing?.item.entry;
  const told = entry
    ? [storedDateInWords(entry, language), titleOf(entry, language), kindName(entry.type, language)].join('. ')
    : '';
  return (
    <section ref={area} className="timeline" aria-label={t('timeline.timeline')}>
      <div className="timeline-bar" role="toolbar" aria-label={t('timeline.tools')}>
        <div className="timeline-bar-tools">{tools}</div>
        <div className="timeline-bar-group">
          <IconButton icon="minus" label={t('timeline.zoom_out')} keys="-" isDisabled={asList} onPress={zoomOut} />
          <IconButton icon="add" label={t('timeline.zoom_in')} keys="+" isDisabled={asList} onPress={zoomIn} />
          <IconButton icon="fit-width" label={t('timeline.fit')} keys="0" isDisabled={asList} onPress={fitAll} />
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
          <ExportMenu make={drawable} />
        </div>
      </div>
      {items.length === 0 ? (
        <div className="timeline-empty">
          <Empty title={t('timeline.nothing')} text={t('timeline.nothing_text')} />
        </div>
      ) : asList ? (
        <ListTwin
          items={items}
          titles={titles}
          selected={selected}
          onSelect={onSelect}
          onOpen={({ entry: opened }) => onOpen(opened)}
          onOpenSource={onOpenSource}
        />
      ) : (
        <Figure
          items={items}
          titles={titles}
          matter={matter}
          by={by}
          standing={standing}
          onChoose={choose}
          onFold={(id) => setFolded(folded.symmetricDifference(new Set([id])))}
          onOpen={({ entry: opened }) => onOpen(opened)}
          onOpenSource={onOpenSource}
          onTable={turn}
          onStage={setStage}
        />
      )}
      {items.length > 0 && <PrintTimeline make={drawable} />}
      <output className="timeline-said">{told}</output>
    </section>
  );
}

const nothing: Pick<Stage, 'seen'> = { seen: () => ({ view: null, width: 0, height: 0, scroll: 0 }) };

/** Between drawing and table the focus goes along, when what had it is gone with the other. */
function useFocusAlong(area: { readonly current: HTMLElement | null }, asList: boolean): void {
  const was = useRef(asList);
  useEffect(() => {
    if (was.current === asList) return;
    was.current = asList;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const row = area.current?.querySelector<HTMLElement>(
        '.timeline-list [aria-current], .timeline-list tbody button',
      );
      (row ?? area.current?.querySelector<HTMLElement>('.timeline-sheet'))?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [area, asList]);
}
