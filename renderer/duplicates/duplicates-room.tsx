import { useState } from 'react';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitions, recordTypes } from '../../shared/records/definitions.ts';
import { useAsked } from '../app/asked.ts';
import { useCommands } from '../app/commands.ts';
import { go, placeOf, stay } from '../app/place.ts';
import { useIsNarrow, useRoomWidth } from '../app/room-width.ts';
import { useSession } from '../app/session.ts';
import { useViewParts } from '../app/views.ts';
import { useWords } from '../app/words.ts';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { Select } from '../kit/select.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Split } from '../kit/split.tsx';
import { Switch } from '../kit/switch.tsx';
import { LikenessRoom } from '../likeness/likeness-room.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { decide, type Decision, type Pair } from './decide.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { PairList, pairKey } from './pair-list.tsx';
import { PairView } from './pair-view.tsx';
import './duplicates-room.css';

/** Kinds of records that can be merged. */
const TYPES = recordTypes.filter((type) => type !== 'consent' && type !== 'submission');
const SHOWN = 200;
/** Below so many pixels the list stands above the pair. */
const BESIDE = 760;

/** Pairs of records that may be the same, one after the other: what they have in common, what differs, and a decision by one key. */
export function DuplicatesRoom({ type = 'person' }: { readonly type?: RecordType }) {
  return type === 'document' ? <LikenessRoom choice={<TypeChoice type={type} />} /> : <RecordPairs type={type} />;
}

function TypeChoice({ type }: { readonly type: RecordType }) {
  const { t, language } = useWords();
  return (
    <Select<RecordType>
      label={t('duplicates.type')}
      isCompact
      options={TYPES.map((id) => ({ id, label: capital(definitions[id].plural[language]) }))}
      value={type}
      onChange={(next) => stay({ room: 'duplicates', type: next })}
    />
  );
}

function RecordPairs({ type }: { readonly type: RecordType }) {
  const { t } = useWords();
  const isReadOnly = useSession().open?.readOnly ?? false;
  const [view, change] = useViewParts('duplicates', { sizes: [] as readonly number[], decided: false });
  const asked = { type, limit: SHOWN, decided: view.decided };
  const { value, error, again } = useAsked('duplicates.list', asked, useArchiveVersion());
  const [at, setAt] = useState<{ readonly key: string; readonly index: number } | null>(null);
  const [merging, setMerging] = useState<Pair | null>(null);
  const width = useRoomWidth();
  const isNarrow = useIsNarrow(BESIDE);
  const pairs = value?.pairs ?? [];
  // A pair that was decided about is gone: the one that has taken its place is next.
  const found = pairs.findIndex((pair) => pairKey(pair) === at?.key);
  const index = Math.min(found >= 0 ? found : (at?.index ?? 0), pairs.length - 1);
  const pair = pairs[index];

  const choose = (next: number): void => {
    const chosen = pairs[Math.max(0, Math.min(next, pairs.length - 1))];
    if (chosen !== undefined) setAt({ key: pairKey(chosen), index: pairs.indexOf(chosen) });
  };
  const settle = (decision: Decision): void => {
    if (pair === undefined) return;
    // What is put off goes to the end of the list, and the eye stays where it was.
    const next = pairs[index + 1];
    setAt({ key: next === undefined ? '' : pairKey(next), index });
    void decide(pair.a.code, pair.b.code, decision).then(again);
  };
  const canDecide = pair !== undefined && !isReadOnly;
  const acts = {
    same: () => settle('same'),
    different: () => settle('different'),
    later: () => settle('later'),
    merge: () => setMerging(pair ?? null),
  };
  useCommands([
    {
      id: 'duplicates.same',
      group: 'record',
      label: t('duplicates.act-same'),
      keys: 's',
      enabled: canDecide,
      run: acts.same,
    },
    {
      id: 'duplicates.different',
      group: 'record',
      label: t('duplicates.act-different'),
      keys: 'd',
      enabled: canDecide,
      run: acts.different,
    },
    {
      id: 'duplicates.merge',
      group: 'record',
      label: t('duplicates.act-merge'),
      keys: 'm',
      enabled: canDecide,
      run: acts.merge,
    },
    {
      id: 'duplicates.later',
      group: 'record',
      label: t('duplicates.act-later'),
      keys: 'l',
      enabled: canDecide,
      run: acts.later,
    },
    {
      id: 'duplicates.next',
      group: 'view',
      label: t('duplicates.next'),
      keys: 'j',
      inMenu: false,
      run: () => choose(index + 1),
    },
    {
      id: 'duplicates.previous',
      group: 'view',
      label: t('duplicates.previous'),
      keys: 'k',
      inMenu: false,
      run: () => choose(index - 1),
    },
  ]);

  const list = <PairList pairs={pairs} selected={pair} onSelect={(next) => choose(pairs.indexOf(next))} />;
  const shown =
    pair === undefined ? null : (
      <PairView
        key={pairKey(pair)}
        pair={pair}
        isReadOnly={isReadOnly}
        acts={acts}
        onOpen={(record) => go(placeOf(record))}
      />
    );
  return (
    <div className="duplicates">
      <header className="duplicates-head">
        <h1>{t('duplicates.title')}</h1>
        <TypeChoice type={type} />
        <output className="duplicates-count">
          {value === undefined ? '' : t('duplicates.count', { count: value.total })}
        </output>
        <Switch label={t('duplicates.show-decided')} value={view.decided} onChange={(decided) => change({ decided })} />
      </header>
      {error !== undefined ? (
        <Failure error={error} onRetry={again} />
      ) : value === undefined ? (
        <Skeleton rows={14} />
      ) : pairs.length === 0 ? (
        <Empty title={t('duplicates.none')} text={t('duplicates.none-text')} />
      ) : isNarrow ? (
        <div className="duplicates-stacked">
          {list}
          {shown}
        </div>
      ) : (
        <Split
          id="duplicates-split"
          sizes={view.sizes.length === 1 ? view.sizes : [Math.max(280, Math.round(width * 0.32))]}
          min={[220, 420]}
          onResize={(sizes) => change({ sizes })}
        >
          {list}
          {shown}
        </Split>
      )}
      {merging !== null && (
        <MergeDialog
          keep={merging.a.code}
          merge={merging.b.code}
          onClose={() => setMerging(null)}
          onDone={() => setAt({ key: '', index })}
        />
      )}
    </div>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
