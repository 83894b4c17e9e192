import { useState, type ReactNode } from 'react';
import type { Previewed } from '../../shared/contract/shapes.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { useFormats } from '../app/formats.ts';
import { go, placeOf } from '../app/place.ts';
import { useWords, type Translate, type WordKey } from '../app/words.ts';
import { en } from '../languages/en.ts';
import { CodeTag } from '../kit/code-tag.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { CheckBox } from '../kit/switch.tsx';
import { Tabs } from '../kit/tabs.tsx';

interface PreviewProps {
  readonly preview: Previewed;
  readonly checked: readonly string[];
  readonly onChecked: (code: string, isChecked: boolean) => void;
}

/** Reasons that a person who has looked at the document can answer. */
const ANSWERABLE = new Set(['holds-pictures', 'cannot-be-checked']);

/** What the export would hold: who is named and who is not, which documents go and which stay, the text, and what to note. */
export function Preview({ preview, checked, onChecked }: PreviewProps) {
  const { t } = useWords();
  const { number } = useFormats();
  const [tab, setTab] = useState('people');
  const { named, masked, documents, withheld, warnings, words, limit, limitVerified, outline } = preview;
  const panels: Readonly<Record<string, ReactNode>> = {
    people: <People {...preview} />,
    documents: <Documents {...preview} checked={checked} onChecked={onChecked} />,
    report: <Outline outline={outline} />,
    warnings: <Notes warnings={warnings} />,
  };
  const panel = (): ReactNode => panels[tab];
  const tabs = [
    { id: 'people', label: t('submissions.tab-people'), count: named.length + masked.length, panel },
    { id: 'documents', label: t('submissions.tab-documents'), count: documents.length + withheld.length, panel },
    { id: 'report', label: t('submissions.tab-report'), panel },
    { id: 'warnings', label: t('submissions.tab-warnings'), count: warnings.length, panel },
  ];
  return (
    <>
      <header className="submissions-head">
        <h2>{t('submissions.preview')}</h2>
        <p data-over={words > limit}>
          {t('submissions.words', { words: number(words), limit: number(limit) })}
          {limitVerified ? null : ` · ${t('submissions.limit-unverified')}`}
        </p>
      </header>
      <Tabs label={t('submissions.preview')} tabs={tabs} selected={tab} onSelect={setTab} />
    </>
  );
}

function People({ named, masked }: Pick<Previewed, 'named' | 'masked'>) {
  const { t } = useWords();
  return (
    <>
      <List title={t('submissions.named')} none={t('submissions.named-none')} rows={named} />
      <List title={t('submissions.masked')} none={t('submissions.masked-none')} rows={masked} />
    </>
  );
}

type DocumentsProps = Pick<Previewed, 'documents' | 'withheld'> & Pick<PreviewProps, 'checked' | 'onChecked'>;

function Documents({ documents, withheld, checked, onChecked }: DocumentsProps) {
  const { t } = useWords();
  const lookedAt = (code: string): ReactNode => (
    <CheckBox
      label={t('submissions.checked')}
      value={checked.includes(code)}
      onChange={(isChecked) => onChecked(code, isChecked)}
    />
  );
  return (
    <>
      <List
        title={t('submissions.withheld')}
        none={t('submissions.withheld-none')}
        rows={withheld}
        more={({ code, reason }) => (ANSWERABLE.has(reason ?? '') || checked.includes(code) ? lookedAt(code) : null)}
      />
      <List
        title={t('submissions.goes')}
        none={t('submissions.goes-none')}
        rows={documents}
        more={({ code }) => {
          const found = documents.find((each) => each.code === code);
          return found === undefined ? null : (
            <>
              <span className="submissions-reason">
                {found.file} · {t('submissions.pages', { count: found.pages })}
              </span>
              {/* It goes because of this alone, and one may think better of it. */}
              {checked.includes(code) ? lookedAt(code) : null}
            </>
          );
        }}
      />
    </>
  );
}

function Notes({ warnings }: Pick<Previewed, 'warnings'>) {
  const { t } = useWords();
  if (warnings.length === 0) return <p className="submissions-quiet">{t('submissions.no-warnings')}</p>;
  return (
    <ul className="submissions-notes">
      {warnings.map(({ code, id, details }) => (
        <li key={`${code} ${id}`}>
          {code === null ? null : <CodeTag code={code} />} {t(`submissions.warning-${id}`, details)}
        </li>
      ))}
    </ul>
  );
}

interface ListRow {
  readonly code: string;
  readonly type: string;
  readonly title: string;
  readonly reason?: string;
}

interface ListProps {
  readonly title: string;
  readonly none: string;
  readonly rows: readonly ListRow[];
  readonly more?: (row: ListRow) => ReactNode;
}

function List({ title, none, rows, more }: ListProps) {
  const { t } = useWords();
  const { number } = useFormats();
  return (
    <section className="submissions-list">
      <h3>
        {title} <span>{number(rows.length)}</span>
      </h3>
      {rows.length === 0 ? <p className="submissions-quiet">{none}</p> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.code}>
            <button type="button" onClick={() => go(placeOf(row))}>
              <KindMark type={row.type as RecordType} />
              <span className="submissions-subject">{row.title}</span>
              <CodeTag code={row.code} />
            </button>
            {row.reason === undefined ? null : <span className="submissions-reason">{reasonOf(row.reason, t)}</span>}
            {more?.(row)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outline({ outline }: { readonly outline: Previewed['outline'] }) {
  return (
    <article className="submissions-outline" lang="en">
      {outline.map(({ kind, level, text }, index) =>
        kind === 'heading' ? (
          // What is printed has a fixed order, and the same words may stand in it twice.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} role="heading" aria-level={Math.min(6, level + 2)} data-level={level}>
            {text}
          </div>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <p key={index} data-kind={kind}>
            {text}
          </p>
        ),
      )}
    </article>
  );
}

/** A reason in words; one that the window has no word for stands as the host wrote it. */
function reasonOf(reason: string, t: Translate): string {
  const key = `reason-${reason}`;
  return Object.hasOwn(en.submissions, key) ? t(`submissions.${key}` as WordKey) : reason;
}
