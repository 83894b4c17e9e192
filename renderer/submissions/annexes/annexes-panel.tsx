import { useState } from 'react';
import type { LaidOut } from '../../../shared/contract/calls/submission-drafts.ts';
import { termLabel } from '../../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { useFormats } from '../../app/formats.ts';
import { go, placeOf } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { Badge } from '../../kit/badge.tsx';
import { CodeTag } from '../../kit/code-tag.tsx';
import { TextField } from '../../kit/field.tsx';
import { MenuButton, type MenuEntry } from '../../kit/menu.tsx';
import { Select } from '../../kit/select.tsx';
import { CheckBox } from '../../kit/switch.tsx';
import { useRow } from '../../mirror/use-mirror.ts';
import { useDesk, useDraftNow, useLaid } from '../desk/desk-context.ts';
import { useMarked } from '../desk/use-marked.ts';
import { reasonWords } from '../reason-words.ts';
import { lookable } from './lookable.ts';
import { useRedactions } from './redactions.ts';

type Annex = LaidOut['annexes'][number];
type Choice = ReturnType<typeof useDraftNow>['annexes'][string];

const USUAL: Choice = { included: null, instead: '', description: '' };

/** The documents of the submission in the order of their numbers: which go, which stay, and why. */
export function AnnexesPanel({ at }: { readonly at: string | null }) {
  const { t } = useWords();
  const laid = useLaid();
  const list = useMarked(at, laid !== null);
  if (laid === null) return <p className="submissions-quiet">{t('submissions.looking')}</p>;
  const going = laid.annexes.filter(({ number }) => number !== null);
  const staying = laid.annexes.filter(({ number }) => number === null);
  return (
    <div className="submissions-panel" ref={list}>
      {laid.annexes.length === 0 && <p className="submissions-quiet">{t('submissions.annexes-none')}</p>}
      {[going, staying].map((annexes, index) =>
        annexes.length === 0 ? null : (
          <section key={index === 0 ? 'going' : 'staying'}>
            <h3>{t(index === 0 ? 'submissions.annexes-go' : 'submissions.annexes-stay', { count: annexes.length })}</h3>
            <ul>
              {annexes.map((annex) => (
                <AnnexItem key={annex.document} annex={annex} isMarked={annex.document === at} />
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}

function AnnexItem({ annex, isMarked }: { readonly annex: Annex; readonly isMarked: boolean }) {
  const { t, language } = useWords();
  const formats = useFormats();
  const { open, readOnly } = useDesk();
  const draft = useDraftNow();
  const [describes, setDescribes] = useState(false);
  const { document, number, title, date, languages, pages, goes, reason, pairedWith, instead } = annex;
  const choice = draft.annexes[document] ?? USUAL;
  const isLooked = draft.checked.includes(document);
  const set = (changes: Partial<Choice>): void =>
    open.change((now) => ({
      ...now,
      annexes: { ...now.annexes, [document]: { ...(now.annexes[document] ?? USUAL), ...changes } },
    }));
  const look = (isOn: boolean): void =>
    open.change((now) => ({
      ...now,
      checked: [...now.checked.filter((each) => each !== document), ...(isOn ? [document] : [])],
    }));
  const facts = [
    date === null ? t('submissions.undated') : formats.date(date),
    languages.map((each) => termLabel(vocabularyOf('language'), each, language)).join(', '),
    pages === null ? '' : t('submissions.unit-pages', { count: pages, amount: formats.number(pages) }),
  ].filter(Boolean);
  const items: MenuEntry[] = [
    {
      id: 'open',
      label: t('submissions.open-document'),
      icon: 'documents',
      onAction: () => go({ room: 'reader', code: document }),
    },
    {
      id: 'record',
      label: t('submissions.open-record'),
      icon: 'edit',
      onAction: () => go(placeOf({ type: 'document', code: document })),
    },
    'separator',
    {
      id: 'describe',
      label: t('submissions.describe-here'),
      icon: 'note',
      onAction: () => setDescribes(true),
    },
    choice.included === false
      ? { id: 'in', label: t('submissions.annex-in'), icon: 'restore', onAction: () => set({ included: null }) }
      : { id: 'out', label: t('submissions.annex-out'), icon: 'minus', onAction: () => set({ included: false }) },
  ];
  return (
    <li className="submissions-item" data-item={document} data-marked={isMarked || undefined} tabIndex={-1}>
      <div className="submissions-item-head">
        {number !== null && <strong>{t('submissions.live-annex', { number })}</strong>}
        <span className="submissions-item-title">
          {title} <CodeTag code={document} />
        </span>
        <Badge tone={goes === 'withheld' ? 'caution' : 'neutral'}>{t(`submissions.goes-${goes}`)}</Badge>
        <MenuButton
          label={t('submissions.annex-acts', { code: document })}
          icon="more"
          items={items}
          isDisabled={readOnly}
        />
      </div>
      <p className="submissions-item-note">{facts.join(' · ')}</p>
      {annex.description !== '' && !describes && <p>{annex.description}</p>}
      {reason !== null && <p className="submissions-item-note">{reasonWords(reason, t)}</p>}
      {pairedWith !== null && <p className="submissions-item-note">{t('submissions.paired', { code: pairedWith })}</p>}
      {describes && (
        <TextField
          label={t('submissions.description')}
          help={t('submissions.description-help')}
          value={choice.description}
          onChange={(description) => set({ description })}
          onBlur={() => setDescribes(false)}
          multiline
          autoFocus
        />
      )}
      <Instead
        document={document}
        chosen={choice.instead || (instead ?? '')}
        onChange={(code) => set({ instead: code })}
      />
      {(isLooked || lookable(reason)) && (
        <CheckBox label={t('submissions.looked')} value={isLooked} onChange={look} isDisabled={readOnly} />
      )}
    </li>
  );
}

/** Redacted versions of a document: one of them may go in its place. */
function Instead({
  document,
  chosen,
  onChange,
}: {
  readonly document: string;
  readonly chosen: string;
  readonly onChange: (code: string) => void;
}) {
  const { t } = useWords();
  const { readOnly } = useDesk();
  const versions = useRedactions(document);
  const row = useRow(chosen === '' ? undefined : chosen);
  if (versions.length === 0 && chosen === '') return null;
  const all =
    chosen === '' || versions.some(({ code }) => code === chosen)
      ? versions
      : [{ code: chosen, title: row?.title ?? '' }, ...versions];
  return (
    <Select
      label={t('submissions.instead')}
      options={[
        { id: NONE, label: t('submissions.instead-none') },
        ...all.map(({ code, title }) => ({ id: code, label: `${code} ${title}`.trim() })),
      ]}
      value={chosen === '' ? NONE : chosen}
      onChange={(id) => onChange(id === NONE ? '' : id)}
      isDisabled={readOnly}
    />
  );
}

const NONE = 'none';
