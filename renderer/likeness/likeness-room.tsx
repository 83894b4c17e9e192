import { useState, type ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useAsked } from '../app/asked.ts';
import { useCommands } from '../app/commands.ts';
import { useIsNarrow, useRoomWidth } from '../app/room-width.ts';
import { useSession } from '../app/session.ts';
import { useViewParts } from '../app/views.ts';
import { useWords } from '../app/words.ts';
import { MergeDialog } from '../duplicates/merge-dialog.tsx';
import { Badge } from '../kit/badge.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Split } from '../kit/split.tsx';
import { Switch } from '../kit/switch.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { decideLikeness } from './decide-likeness.ts';
import { DECIDED, type Decision, type Pair } from './likeness-words.ts';
import { PairBeside } from './pair-beside.tsx';
import './likeness.css';

const SHOWN = 200;
/** Below so many pixels the list stands above the pair. */
const BESIDE = 760;

function keyOf({ a, b }: Pair): string {
  return `${a.code} ${b.code}`;
}

/**
 * Pairs of documents that belong together, the surest first, with a decision by one key: the documents among the records that may be the
 * same.
 *
 * @param choice stands beside the title: which kind of record is looked at
 */
export function LikenessRoom({ choice }: { readonly choice?: ReactNode }) {
  const { t } = useWords();
  const isReadOnly = useSession().open?.readOnly ?? false;
  const [view, change] = useViewParts('likeness', { sizes: [] as readonly number[], decided: false });
  const { value, error, again } = useAsked(
    'likeness.list',
    { limit: SHOWN, decided: view.decided },
    useArchiveVersion(),
  );
  const [at, setAt] = useState<{ readonly key: string; readonly index: number }>({ key: '', index: 0 });
  const [turned, setTurned] = useState('');
  const [merging, setMerging] = useState<Pair | null>(null);
  const width = useRoomWidth();
  const isNarrow = useIsNarrow(BESIDE);
  const pairs = value?.pairs ?? [];
  const found = pairs.findIndex((pair) => keyOf(pair) === at.key);
  const index = Math.max(0, Math.min(found >= 0 ? found : at.index, pairs.length - 1));
  const pair = pairs[index];
  // What came later is usually made of what was there before.
  const first = pair === undefined ? '' : turned === keyOf(pair) ? pair.a.code : pair.b.code;
  const choose = (next: number): void => {
    const chosen = pairs[Math.max(0, Math.min(next, pairs.length - 1))];
    if (chosen !== undefined) setAt({ key: keyOf(chosen), index: pairs.indexOf(chosen) });
  };
  const settle = (decision: Decision | null): void => {
    if (pair === undefined) return;
    const next = view.decided ? pair : pairs[index + 1];
    setAt({ key: next === undefined ? '' : keyOf(next), index });
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
    turn: () => pair !== undefined && setTurned(turned === keyOf(pair) ? '' : keyOf(pair)),
    merge: () => setMerging(pair ?? null),
  };
  const canDecide = pair !== undefined && !isReadOnly;
  useCommands([
    {
      id: 'likeness.same',
      group: 'record',
      label: t('likeness.act-same'),
      keys: 's',
      enabled: canDecide,
      run: acts.same,
    },
    {
      id: 'likeness.version',
      group: 'record',
      label: t('likeness.act-version'),
      keys: 'v',
      enabled: canDecide,
      run: acts.version,
    },
    {
      id: 'likeness.translation',
      group: 'record',
      label: t('likeness.act-translation'),
      keys: 't',
      enabled: canDecide,
      run: acts.translation,
    },
    {
      id: 'likeness.copy',
      group: 'record',
      label: t('likeness.act-copy'),
      keys: 'c',
      enabled: canDecide,
      run: acts.copy,
    },
    {
      id: 'likeness.different',
      group: 'record',
      label: t('likeness.act-different'),
      keys: 'd',
      enabled: canDecide,
      run: acts.different,
    },
    {
      id: 'likeness.merge',
      group: 'record',
      label: t('likeness.act-merge'),
      keys: 'm',
      enabled: canDecide,
      run: acts.merge,
    },
    {
      id: 'likeness.turn',
      group: 'record',
      label: t('likeness.act-turn'),
      keys: 'w',
      enabled: pair !== undefined,
      run: acts.turn,
    },
    {
      id: 'likeness.next',
      group: 'view',
      label: t('likeness.next'),
      keys: 'j',
      inMenu: false,
      run: () => choose(index + 1),
    },
    {
      id: 'likeness.previous',
      group: 'view',
      label: t('likeness.previous'),
      keys: 'k',
      inMenu: false,
      run: () => choose(index - 1),
    },
  ]);

  const list = (
    <ListBox
      className="likeness-list"
      aria-label={t('likeness.title')}
      items={pairs.map((each, place) => ({ id: keyOf(each), pair: each, place }))}
      autoFocus={pair === undefined ? true : 'first'}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={pair === undefined ? [] : [keyOf(pair)]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        choose(pairs.findIndex((each) => keyOf(each) === key));
      }}
    >
      {({ id, pair: each, place }) => (
        // Found by its number when one types: letters are the keys of the room.
        <ListBoxItem id={id} textValue={`${place + 1}. ${each.a.code}, ${each.b.code}`} className="likeness-pair">
          <span className="likeness-pair-names">
            {[each.a, each.b].map((document) => (
              <span key={document.code}>
                {document.title || document.name || document.code} <CodeTag code={document.code} />
              </span>
            ))}
          </span>
          <span className="likeness-muted">
            {t(`likeness.${each.relation}`)} {each.decision !== null && <Badge>{t(DECIDED[each.decision])}</Badge>}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
  const shown =
    pair === undefined ? null : (
      <PairBeside key={keyOf(pair)} pair={pair} first={first} isReadOnly={isReadOnly} acts={acts} />
    );
  return (
    <div className="likeness">
      <header className="likeness-head">
        <h1>{t('likeness.title')}</h1>
        {choice}
        <output className="likeness-count">
          {value === undefined
            ? ''
            : [
                t('likeness.count', { count: value.total }),
                value.waiting === 0 ? '' : t('likeness.waiting', { count: value.waiting }),
              ]
                .filter(Boolean)
                .join(' · ')}
        </output>
        <Switch label={t('likeness.show-decided')} value={view.decided} onChange={(decided) => change({ decided })} />
      </header>
      {error !== undefined ? (
        <Failure error={error} onRetry={again} />
      ) : value === undefined ? (
        <Skeleton rows={14} />
      ) : pairs.length === 0 ? (
        <Empty title={t('likeness.none')} text={t('likeness.none-text')} />
      ) : isNarrow ? (
        <div className="likeness-stacked">
          {list}
          {shown}
        </div>
      ) : (
        <Split
          id="likeness-split"
          sizes={view.sizes.length === 1 ? view.sizes : [Math.max(260, Math.round(width * 0.28))]}
          min={[220, 460]}
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
