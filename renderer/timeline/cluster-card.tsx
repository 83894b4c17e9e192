import { ListBox, ListBoxItem } from 'react-aria-components';
import { kindName, storedDateInWords, titleOf } from '../../shared/chronology/words.ts';
import { useWords } from '../app/words.ts';
import { IconButton } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import type { Item } from './item.ts';
import { isRecordType } from './kinds.ts';
import { usePlaced } from './use-placed.ts';

/** Entries that are listed; a longer list is read better in the table. */
const listed = 200;

/** Entries that no zoom can tell apart, to choose one from. */
export function ClusterCard({
  items,
  onPick,
  onClose,
  placed,
}: {
  readonly items: readonly Item[];
  readonly onPick: (item: Item) => void;
  readonly onClose: () => void;
  /** Given the element, so that the drawing can keep it beside what it tells of. */
  readonly placed: (element: HTMLElement | null) => void;
}) {
  const { t, language } = useWords();
  const place = usePlaced(placed);
  const title = t('timeline.together', { count: items.length });
  const shown = items.slice(0, listed);
  const [first] = shown;
  const date = first === undefined ? '' : storedDateInWords(first.entry, language);
  const isSameDate = shown.every(({ entry }) => storedDateInWords(entry, language) === date);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Escape from the list inside
    <section
      ref={place}
      className="timeline-card"
      aria-label={t('timeline.card')}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="timeline-card-head">
        <span className="timeline-card-kind">{title}</span>
        <IconButton icon="close" label={t('kit.close')} keys="Escape" onPress={onClose} />
      </header>
      {isSameDate && <p className="timeline-card-date">{date}</p>}
      <ListBox
        className="timeline-cluster"
        aria-label={title}
        items={shown.map((item) => ({ id: item.key, item }))}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- one asked for the list to choose from it
        autoFocus="first"
        onAction={(key) => {
          const picked = shown.find((item) => item.key === key);
          if (picked) onPick(picked);
        }}
      >
        {({ item: { key, entry } }) => (
          <ListBoxItem id={key} className="timeline-cluster-entry" textValue={titleOf(entry, language)}>
            {isRecordType(entry.type) && <KindMark type={entry.type} isDecorative />}
            <span className="timeline-cluster-words">
              <span className="timeline-cluster-title">{titleOf(entry, language)}</span>
              <span className="timeline-cluster-about">
                {kindName(entry.type, language)} <CodeTag code={entry.code} />
                {!isSameDate && ` ${storedDateInWords(entry, language)}`}
              </span>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
      {items.length > listed && (
        <p className="timeline-card-note">{t('timeline.together_rest', { count: items.length - listed })}</p>
      )}
    </section>
  );
}
