import { useState, type ReactNode } from 'react';
import { useAsked } from '../app/asked.ts';
import { useCommands } from '../app/commands.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { PairList } from '../duplicates/pair-list.tsx';
import { PairsRoom } from '../duplicates/pairs-room.tsx';
import { pairKey, usePairs, usePairsView } from '../duplicates/use-pairs.ts';
import { Badge } from '../kit/badge.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { decideLikeness } from './decide-likeness.ts';
import { DECIDED, type Decision, type Pair } from './likeness-words.ts';
import { PairBeside } from './pair-beside.tsx';
import './likeness.css';

const SHOWN = 200;
const NONE: readonly Pair[] = [];
const ACTS = [
  { act: 'same', keys: 's' },
  { act: 'version', keys: 'v' },
  { act: 'translation', keys: 't' },
  { act: 'copy', keys: 'c' },
  { act: 'different', keys: 'd' },
  { act: 'merge', keys: 'm' },
  { act: 'turn', keys: 'w' },
] as const;

/**
 * Pairs of documents that belong together, the surest first, with a decision by one key: the documents among the records that may be the
 * same.
 *
 * @param choice stands beside the title: which kind of record is looked at
 */
export function LikenessRoom({ choice }: { readonly choice?: ReactNode }) {
  const { t } = useWords();
  const isReadOnly = useSession().open?.readOnly ?? false;
  const [view, change] = usePairsView('likeness');
  const question = { limit: SHOWN, decided: view.decided };
  const asked = useAsked('likeness.list', question, useArchiveVersion());
  const { value, again } = asked;
  const [turned, setTurned] = useState('');
  const pairs = usePairs<Pair>('likeness', value?.pairs ?? NONE);
  const { pair } = pairs;
  // What came later is usually made of what was there before.
  const first = pair === undefined ? '' : turned === pairKey(pair) ? pair.a.code : pair.b.code;
  const settle = (decision: Decision | null): void => {
    if (pair === undefined) return;
    if (view.decided) pairs.goOn(pair);
    else pairs.goOn();
    const other = first === pair.a.code ? pair.b.code : pair.a.code;
    void decideLikeness(first, other, decision).then(again);
  };
  const acts = {
    same: () => settle('same'),
    version: () => settle('version'),
    translation: () => settle('translation'),
    copy: () => settle('copy'),
    different: () => settle('different'),
    undecide: () => settle(null),
    turn: () => pair !== undefined && setTurned(turned === pairKey(pair) ? '' : pairKey(pair)),
    merge: pairs.merge,
  };
  useCommands(
    ACTS.map(({ act, keys }) => ({
      id: `likeness.${act}`,
      group: 'record',
      label: t(`likeness.act-${act}`),
      keys,
      // Looking at a pair the other way round decides nothing.
      enabled: pair !== undefined && (act === 'turn' || !isReadOnly),
      run: acts[act],
    })),
  );
  const counted = (total: number, waiting: number): string =>
    [t('likeness.count', { count: total }), waiting === 0 ? '' : t('likeness.waiting', { count: waiting })]
      .filter(Boolean)
      .join(' · ');
  return (
    <PairsRoom
      name="likeness"
      pairs={pairs}
      view={view}
      onView={change}
      asked={asked}
      choice={choice}
      count={value === undefined ? '' : counted(value.total, value.waiting)}
      usual={{ least: 260, share: 0.28 }}
      min={[220, 460]}
      list={
        <PairList
          label={t('likeness.title')}
          pairs={pairs}
          nameOf={({ title, name, code }) => title || name || code}
          about={({ relation, decision }) => (
            <>
              <span>{t(`likeness.${relation}`)}</span>
              {decision !== null && <Badge>{t(DECIDED[decision])}</Badge>}
            </>
          )}
        />
      }
      shown={
        pair !== undefined && (
          <PairBeside key={pairKey(pair)} pair={pair} first={first} isReadOnly={isReadOnly} acts={acts} />
        )
      }
    />
  );
}
