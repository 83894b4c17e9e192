import { ListBox, ListBoxItem } from 'react-aria-components';
import type { ReactNode } from 'react';
import type { RecordType } from '../../../shared/records/definition.ts';
import { CodeTag } from '../../kit/code-tag.tsx';
import { KindMark } from '../../kit/kind-mark.tsx';
import './pick-list.css';

export interface PickItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly note: ReactNode;
  /** Shown in the place of the id. */
  readonly code?: string;
}

interface PickListProps {
  readonly label: string;
  readonly items: readonly PickItem[];
  readonly chosen: string;
  readonly empty: string;
  readonly onChoose: (id: string) => void;
  /** Enter or a double click: chosen, and done. */
  readonly onTake: (id: string) => void;
}

/** Records to choose one from: arrows choose, Enter takes. */
export function PickList({ label, items, chosen, empty, onChoose, onTake }: PickListProps) {
  return (
    <ListBox
      className="submissions-pick"
      aria-label={label}
      items={items}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosen === '' ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onChoose(String(key));
      }}
      onAction={(key) => onTake(String(key))}
      renderEmptyState={() => <p className="submissions-quiet">{empty}</p>}
    >
      {({ id, type, title, note, code = id }) => (
        <ListBoxItem id={id} textValue={title} className="submissions-pick-item">
          <KindMark type={type as RecordType} />
          <span className="submissions-pick-title">
            {title} <CodeTag code={code} />
          </span>
          <span className="submissions-pick-note">{note}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
