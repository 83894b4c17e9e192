import { ListBox, ListBoxItem } from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { Badge } from '../kit/badge.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import type { Pair } from './decide.ts';
import { DECISIONS, objections, reasons } from './reasons.ts';

export function pairKey({ a, b }: Pair): string {
  return `${a.code} ${b.code}`;
}

/** The pairs, the likeliest first: what each is called and why it stands here. Arrows move through it. */
export function PairList({
  pairs,
  selected,
  onSelect,
}: {
  readonly pairs: readonly Pair[];
  readonly selected: Pair | undefined;
  readonly onSelect: (pair: Pair) => void;
}) {
  const { t } = useWords();
  return (
    <ListBox
      className="duplicates-list"
      aria-label={t('duplicates.title')}
      items={pairs.map((pair, index) => ({ id: pairKey(pair), pair, index }))}
      // The arrows move at once, and the keys of the room act on where they stand.
      autoFocus={selected === undefined ? true : 'first'}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selected === undefined ? [] : [pairKey(selected)]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        const found = pairs.find((pair) => pairKey(pair) === key);
        if (found !== undefined) onSelect(found);
      }}
    >
      {({ id, pair, index }) => (
        // Found by its number when one types: letters are the keys of the room.
        <ListBoxItem
          id={id}
          textValue={`${index + 1}. ${titleOf(pair.a)}, ${titleOf(pair.b)}`}
          className="duplicates-pair"
        >
          <span className="duplicates-pair-names">
            <span>
              {titleOf(pair.a)} <CodeTag code={pair.a.code} />
            </span>
            <span>
              {titleOf(pair.b)} <CodeTag code={pair.b.code} />
            </span>
          </span>
          <span className="duplicates-pair-why">
            {pair.decision !== null && <Badge>{t(DECISIONS[pair.decision])}</Badge>}
            <span>{pair.reasons.map((reason) => t(reasons[reason])).join(' · ')}</span>
            {pair.against.length > 0 && (
              <span className="duplicates-against">
                {t('duplicates.but', { what: pair.against.map((reason) => t(objections[reason])).join(', ') })}
              </span>
            )}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function titleOf({ title, code }: Pair['a']): string {
  return title || code;
}
