import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { storedDateInWords, kindName, titleOf } from '../../shared/chronology/words.ts';
import type { Chronology } from '../../shared/contract/shapes.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { Empty } from '../kit/empty.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { sourceInWords } from './card.tsx';
import type { Item } from './item.ts';
import { isRecordType } from './kinds.ts';
import { nameOfRecord } from './lanes.ts';
import type { Source } from './timeline.tsx';

const rowHeight = 30;
const shownNames = 3;

/** The same entries as a table in the order of time: what is drawn, in words. */
export function ListTwin({
  items,
  titles,
  selected,
  onSelect,
  onOpen,
  onOpenSource,
}: {
  readonly items: readonly Item[];
  readonly titles: Chronology['titles'];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (item: Item) => void;
  readonly onOpenSource: (source: Source) => void;
}) {
  const { t, language } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by the compiler
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    getItemKey: (index) => items[index]?.key ?? index,
  });
  const at = items.findIndex(({ key }) => key === selected);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  if (items.length === 0) return <Empty title={t('timeline.nothing')} text={t('timeline.nothing_text')} />;
  const rows = virtual.getVirtualItems();
  const before = rows[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (rows.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className="timeline-list">
      <table aria-label={t('timeline.list')} aria-rowcount={items.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('timeline.column_date')}</th>
            <th scope="col">{t('timeline.column_what')}</th>
            <th scope="col">{t('timeline.column_who')}</th>
            <th scope="col">{t('timeline.column_kind')}</th>
            <th scope="col">{t('timeline.column_sources')}</th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} />}
          {rows.map(({ index }) => {
            const item = items[index] as Item;
            const { entry } = item;
            const who = [...entry.people, ...entry.organisations, ...entry.cases].filter((code) => code !== entry.code);
            const names = who.slice(0, shownNames).map((code) => nameOfRecord(code, titles));
            return (
              <tr
                key={item.key}
                aria-rowindex={index + 2}
                data-selected={item.key === selected ? '' : undefined}
                onClick={() => onSelect(item.key)}
              >
                <td>{storedDateInWords(entry, language)}</td>
                <td>
                  <button
                    type="button"
                    className="timeline-list-title"
                    aria-current={item.key === selected ? 'true' : undefined}
                    onFocus={() => onSelect(item.key)}
                    onClick={() => onOpen(item)}
                  >
                    {titleOf(entry)}
                  </button>{' '}
                  <CodeTag code={entry.code} />
                </td>
                <td>
                  {who.length > shownNames ? `${names.join(', ')} +${who.length - shownNames}` : names.join(', ')}
                </td>
                <td>
                  <span className="timeline-list-kind">
                    {isRecordType(entry.type) && <KindMark type={entry.type} isDecorative />}
                    {kindName(entry.type, language)}
                  </span>
                </td>
                <td>
                  {entry.sources.length === 0 ? (
                    <span className="timeline-list-none">{t('timeline.unsourced')}</span>
                  ) : (
                    entry.sources.map((source) => (
                      <Button
                        key={`${source.document} ${source.page ?? ''}`}
                        variant="quiet"
                        onPress={() => onOpenSource(source)}
                      >
                        {sourceInWords(source, t)}
                      </Button>
                    ))
                  )}
                </td>
              </tr>
            );
          })}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </div>
  );
}

/** The room of the rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- holds nothing */}
      <td colSpan={5} style={{ height }} />
    </tr>
  );
}
