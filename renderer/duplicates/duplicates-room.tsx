import type { RecordType } from '../../shared/records/definition.ts';
import { definitions, recordTypes } from '../../shared/records/definitions.ts';
import { useAsked } from '../app/asked.ts';
import { useCommands } from '../app/commands.ts';
import { go, placeOf, stay } from '../app/place.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { Badge } from '../kit/badge.tsx';
import { Select } from '../kit/select.tsx';
import { LikenessRoom } from '../likeness/likeness-room.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { decide, type Decision, type Pair } from './decide.ts';
import { PairList } from './pair-list.tsx';
import { PairView } from './pair-view.tsx';
import { PairsRoom } from './pairs-room.tsx';
import { DECISIONS, objections, reasons } from './reasons.ts';
import { pairKey, usePairs, usePairsView } from './use-pairs.ts';
import './duplicates-room.css';

/** Kinds of records that can be merged. */
const TYPES = recordTypes.filter((type) => type !== 'consent' && type !== 'submission');
const SHOWN = 200;
const NONE: readonly Pair[] = [];
const ACTS = [
  { act: 'same', keys: 's' },
  { act: 'different', keys: 'd' },
  { act: 'merge', keys: 'm' },
  { act: 'later', keys: 'l' },
] as const;

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
  const [view, change] = usePairsView('duplicates');
  const question = { type, limit: SHOWN, decided: view.decided };
  const asked = useAsked('duplicates.list', question, useArchiveVersion());
  const { value, again } = asked;
  const pairs = usePairs<Pair>('duplicates', value?.pairs ?? NONE);
  const { pair } = pairs;
  const settle = (decision: Decision): void => {
    if (pair === undefined) return;
    // What is put off goes to the end of the list, and the eye stays where it was.
    pairs.goOn();
    void decide(pair.a.code, pair.b.code, decision).then(again);
  };
  const canDecide = pair !== undefined && !isReadOnly;
  const acts = {
    same: () => settle('same'),
    different: () => settle('different'),
    later: () => settle('later'),
    merge: pairs.merge,
  };
  useCommands(
    ACTS.map(({ act, keys }) => ({
      id: `duplicates.${act}`,
      group: 'record',
      label: t(`duplicates.act-${act}`),
      keys,
      enabled: canDecide,
      run: acts[act],
    })),
  );
  return (
    <PairsRoom
      name="duplicates"
      pairs={pairs}
      view={view}
      onView={change}
      asked={asked}
      choice={<TypeChoice type={type} />}
      count={value === undefined ? '' : t('duplicates.count', { count: value.total })}
      usual={{ least: 280, share: 0.32 }}
      min={[220, 420]}
      list={
        <PairList
          label={t('duplicates.title')}
          pairs={pairs}
          nameOf={({ title, code }) => title || code}
          about={(each) => <Why pair={each} />}
        />
      }
      shown={
        pair !== undefined && (
          <PairView
            key={pairKey(pair)}
            pair={pair}
            isReadOnly={isReadOnly}
            acts={acts}
            onOpen={(record) => go(placeOf(record))}
          />
        )
      }
    />
  );
}

/** Why a pair stands in the list, what speaks against it, and what was decided. */
function Why({ pair }: { readonly pair: Pair }) {
  const { t } = useWords();
  return (
    <>
      {pair.decision !== null && <Badge>{t(DECISIONS[pair.decision])}</Badge>}
      <span>{pair.reasons.map((reason) => t(reasons[reason])).join(' · ')}</span>
      {pair.against.length > 0 && (
        <span className="duplicates-against">
          {t('duplicates.but', { what: pair.against.map((reason) => t(objections[reason])).join(', ') })}
        </span>
      )}
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
