import { useCallback, useMemo, useState } from 'react';
import { useAsked } from '../app/asked.ts';
import { stay } from '../app/place.ts';
import { useView } from '../app/views.ts';
import { useWords } from '../app/words.ts';
import { Failure } from '../kit/failure.tsx';
import { SearchField } from '../kit/field.tsx';
import { Select } from '../kit/select.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { CompareMenu } from './compare-menu.tsx';
import { everything, filtered, kindsIn, type TimelineFilter } from './filter.ts';
import { KindsMenu, RangeMenu } from './filter-menus.tsx';
import { laneKinds, laneOrders, type LaneKind, type LaneOrder } from './lanes.ts';
import { openEntry, openSource } from './open.ts';
import { Timeline } from './timeline.tsx';
import { today } from './today.ts';

/** How the room was left. */
interface RoomView {
  readonly lanes: LaneKind;
  readonly order: LaneOrder;
  readonly filter: TimelineFilter;
  readonly asList: boolean;
}

const first: RoomView = { lanes: 'kind', order: 'first', filter: everything, asList: false };
const none: readonly string[] = [];

/** The timeline of the whole archive, or of several records beside each other on one axis. */
export function TimelineRoom({ about = none }: { readonly about?: readonly string[] }) {
  const { t } = useWords();
  const [view, setView] = useView<RoomView>('timeline', first);
  const [selected, select] = useState<string | null>(null);
  const asked = useAsked('timeline.read', { about: [...about] }, useArchiveVersion());
  const change = (part: Partial<RoomView>): void => setView({ ...view, ...part });
  const narrow = (part: Partial<TimelineFilter>): void => change({ filter: { ...view.filter, ...part } });
  const compare = useCallback((codes: readonly string[]) => {
    stay(codes.length === 0 ? { room: 'timeline' } : { room: 'timeline', about: codes });
  }, []);
  // While others are asked for, what is there stays, and with it the menu in which they are chosen.
  const [kept, keep] = useState(asked.value);
  if (asked.value !== undefined && asked.value !== kept) keep(asked.value);
  const chronology = asked.value ?? kept;
  const kinds = useMemo(() => kindsIn(chronology?.entries ?? []), [chronology]);
  const entries = useMemo(
    () => (chronology ? filtered(chronology.entries, view.filter, chronology.titles) : []),
    [chronology, view.filter],
  );
  if (asked.error !== undefined) return <Failure error={asked.error} onRetry={asked.again} />;
  return (
    <div className="timeline-room">
      <h1 className="kit-heard">{t('timeline.timeline')}</h1>
      {chronology === undefined ? (
        <Skeleton rows={12} />
      ) : (
        <>
          {chronology.cut && <p className="timeline-cut">{t('timeline.cut', { count: chronology.entries.length })}</p>}
          <Timeline
            entries={entries}
            titles={chronology.titles}
            lanes={view.lanes}
            order={view.order}
            focus={about}
            selected={selected}
            onSelect={select}
            onOpen={openEntry}
            onOpenSource={openSource}
            today={today()}
            asList={view.asList}
            onAsList={(asList) => change({ asList })}
            tools={
              <>
                <CompareMenu about={about} titles={chronology.titles} onChange={compare} />
                <Select
                  isCompact
                  label={t('timeline.lanes')}
                  options={laneKinds.map((id) => ({ id, label: t(`timeline.lanes_${id}`) }))}
                  value={view.lanes}
                  onChange={(lanes) => change({ lanes })}
                />
                {view.lanes !== 'kind' && about.length === 0 && (
                  <Select
                    isCompact
                    label={t('timeline.order')}
                    options={laneOrders.map((id) => ({ id, label: t(`timeline.order_${id}`) }))}
                    value={view.order}
                    onChange={(order) => change({ order })}
                  />
                )}
                <KindsMenu kinds={kinds} hidden={view.filter.hidden} onChange={(hidden) => narrow({ hidden })} />
                <RangeMenu from={view.filter.from} until={view.filter.until} onChange={narrow} />
                <div className="timeline-room-search">
                  <SearchField
                    label={t('timeline.filter')}
                    placeholder={t('timeline.filter_text')}
                    keys="Mod+F"
                    value={view.filter.text}
                    onChange={(text) => narrow({ text })}
                  />
                </div>
              </>
            }
          />
        </>
      )}
    </div>
  );
}
