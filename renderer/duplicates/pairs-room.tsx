import type { ReactNode } from 'react';
import type { Asked } from '../app/asked.ts';
import { useIsNarrow, useRoomWidth } from '../app/room-width.ts';
import { useWords } from '../app/words.ts';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Split } from '../kit/split.tsx';
import { Switch } from '../kit/switch.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import type { Pairs, PairsName, PairsView, Two } from './use-pairs.ts';
import './pairs-room.css';

/** Below so many pixels the list stands above the pair. */
const BESIDE = 760;

interface Props<P extends Two> {
  readonly name: PairsName;
  readonly pairs: Pairs<P>;
  readonly view: PairsView;
  readonly onView: (changes: Partial<PairsView>) => void;
  /** What was asked of the archive for them. */
  readonly asked: Pick<Asked<unknown>, 'value' | 'error' | 'again'>;
  /** Stands beside the title: which kind of record is looked at. */
  readonly choice: ReactNode;
  /** How many there are, in words. */
  readonly count: string;
  /** The list at first: its share of the width, and at least so many pixels. */
  readonly usual: { readonly least: number; readonly share: number };
  /** The least widths of the list and of the pair, in pixels. */
  readonly min: readonly [number, number];
  readonly list: ReactNode;
  /** The pair that is looked at. */
  readonly shown: ReactNode;
}

/** A room of pairs: a head, the list of them, and beside it the one that is decided about. */
export function PairsRoom<P extends Two>(props: Props<P>) {
  const { name, pairs, view, onView, asked, choice, count, usual, min, list, shown } = props;
  const { t } = useWords();
  const width = useRoomWidth();
  const isNarrow = useIsNarrow(BESIDE);
  return (
    <div className={`pairs ${name}`}>
      <header className="pairs-head">
        <h1>{t(`${name}.title`)}</h1>
        {choice}
        <output className="pairs-count">{count}</output>
        <Switch label={t(`${name}.show-decided`)} value={view.decided} onChange={(decided) => onView({ decided })} />
      </header>
      {asked.error !== undefined ? (
        <Failure error={asked.error} onRetry={asked.again} />
      ) : asked.value === undefined ? (
        <Skeleton rows={14} />
      ) : pairs.list.length === 0 ? (
        <Empty title={t(`${name}.none`)} text={t(`${name}.none-text`)} />
      ) : isNarrow ? (
        <div className="pairs-stacked">
          {list}
          {shown}
        </div>
      ) : (
        <Split
          id={`${name}-split`}
          sizes={view.sizes.length === 1 ? view.sizes : [Math.max(usual.least, Math.round(width * usual.share))]}
          min={min}
          onResize={(sizes) => onView({ sizes })}
        >
          {list}
          {shown}
        </Split>
      )}
      {pairs.merging !== null && (
        <MergeDialog
          keep={pairs.merging.a.code}
          merge={pairs.merging.b.code}
          onClose={pairs.endMerge}
          onDone={pairs.merged}
        />
      )}
    </div>
  );
}
