import { Button } from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { Icon } from '../kit/icon.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { MenuButton } from '../kit/menu.tsx';
import { isRecordType } from './kinds.ts';
import type { Item } from './item.ts';
import type { LaneKind } from './lanes.ts';
import { foldedHeight, type Layout } from './layout.ts';
import { fitted, titleSize } from './packing.ts';

/** Lanes whose names are drawn beyond the edges, so that scrolling shows no gap. */
const spare = 300;
/** Entries of a tray that its menu lists; the table has them all. */
const listed = 40;

/** The names of the lanes, each with its count, its tray of undated entries and the way to fold it. */
export function LaneNames({
  layout,
  by,
  folded,
  reading,
  top,
  height,
  onFold,
  onChoose,
}: {
  readonly layout: Layout;
  readonly by: LaneKind;
  readonly folded: ReadonlySet<string>;
  /** Pixels of the window for one of the drawing. */
  readonly reading: number;
  /** What is in view. */
  readonly top: number;
  readonly height: number;
  readonly onFold: (id: string) => void;
  readonly onChoose: (item: Item, lane: string) => void;
}) {
  const { t } = useWords();
  const inView = layout.lanes
    .map((packed, index) => ({
      lane: packed.lane,
      at: (layout.tops[index] as number) * reading,
      height: packed.height * reading,
    }))
    .filter(({ at, height: tall }) => at + tall > top - spare && at < top + height + spare);
  return (
    <ul className="timeline-names" aria-label={t('timeline.lanes')}>
      {inView.map(({ lane, at, height: tall }) => {
        const isFolded = folded.has(lane.id);
        const count = lane.dated.length + lane.undated.length;
        return (
          <li key={lane.id} className="timeline-name" style={{ top: at, height: tall }}>
            <div className="timeline-name-inner">
              <Button className="timeline-name-fold" aria-expanded={!isFolded} onPress={() => onFold(lane.id)}>
                <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} size={14} />
                {by === 'kind' && isRecordType(lane.id) && <KindMark type={lane.id} isDecorative />}
                <span className="timeline-name-words" title={lane.name}>
                  {lane.name}
                </span>
                <span className="timeline-name-count">{count}</span>
              </Button>
              {lane.undated.length > 0 && tall > foldedHeight * reading && (
                <div className="timeline-tray">
                  <MenuButton
                    variant="quiet"
                    label={t('timeline.undated', { count: lane.undated.length })}
                    items={lane.undated.slice(0, listed).map((item) => ({
                      id: item.key,
                      label: `${item.entry.code} · ${fitted(item.entry.title, titleSize, 300)}`,
                      onAction: () => onChoose(item, lane.id),
                    }))}
                  />
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
