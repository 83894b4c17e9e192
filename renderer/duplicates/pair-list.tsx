import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { CodeTag } from '../kit/code-tag.tsx';
import { pairKey, type Pairs, type Two } from './use-pairs.ts';

interface Props<P extends Two> {
  readonly label: string;
  readonly pairs: Pairs<P>;
  readonly nameOf: (record: P['a'] | P['b']) => string;
  /** What is said of a pair under its names. */
  readonly about: (pair: P) => ReactNode;
}

/** The pairs, the likeliest first: what each is called and why it stands here. Arrows move through it. */
export function PairList<P extends Two>({ label, pairs: { list, pair, choose }, nameOf, about }: Props<P>) {
  return (
    <ListBox
      className="pairs-list"
      aria-label={label}
      items={list.map((each, index) => ({ id: pairKey(each), pair: each, index }))}
      // The arrows move at once, and the keys of the room act on where they stand.
      autoFocus={pair === undefined ? true : 'first'}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={pair === undefined ? [] : [pairKey(pair)]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        choose(list.find((each) => pairKey(each) === key));
      }}
    >
      {({ id, pair: each, index }) => (
        // Found by its number when one types: letters are the keys of the room.
        <ListBoxItem id={id} textValue={`${index + 1}. ${nameOf(each.a)}, ${nameOf(each.b)}`} className="pairs-pair">
          <span className="pairs-names">
            {[each.a, each.b].map((record) => (
              <span key={record.code}>
                {nameOf(record)} <CodeTag code={record.code} />
              </span>
            ))}
          </span>
          <span className="pairs-about">{about(each)}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
