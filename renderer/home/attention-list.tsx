import type { RecordType } from '../../shared/records/definition.ts';
import { CodeTag } from '../kit/code-tag.tsx';
import { KindMark } from '../kit/kind-mark.tsx';

export interface AttentionRow {
  readonly key: string;
  readonly code: string;
  readonly type: RecordType;
  readonly title: string;
  readonly note?: string;
  readonly onOpen: () => void;
}

/** Records to look at, one line each: what it is, its title, and why it stands here. */
export function AttentionList({ rows }: { readonly rows: readonly AttentionRow[] }) {
  return (
    <ul className="home-list">
      {rows.map(({ key, code, type, title, note, onOpen }) => (
        <li key={key}>
          <button type="button" onClick={onOpen}>
            <KindMark type={type} />
            <CodeTag code={code} />
            <span className="home-title">{title}</span>
            <span className="home-note">{note}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
