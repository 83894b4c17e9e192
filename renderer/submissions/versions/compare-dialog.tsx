import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { useAsked } from '../../app/asked.ts';
import { useWords } from '../../app/words.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Failure } from '../../kit/failure.tsx';
import { Select } from '../../kit/select.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { Switch } from '../../kit/switch.tsx';
import { profileOf, useDesk } from '../desk/desk-context.ts';
import './versions.css';

type Compared = CallOutput<'submissions.compare'>;

interface CompareDialogProps {
  readonly versions: CallOutput<'submissions.versions'>;
  /** The version that is compared with this draft at first. */
  readonly first: number | 'now';
  readonly onClose: () => void;
}

/** Two drafts, or two versions of one, word by word. */
export function CompareDialog({ versions, first, onClose }: CompareDialogProps) {
  const { t, language } = useWords();
  const { open } = useDesk();
  const { value: others } = useAsked('submissions.list', {});
  const now = `${open.code} now`;
  const last = versions.at(-1)?.number;
  const usual = first === 'now' ? (last === undefined ? now : `${open.code} ${last}`) : `${open.code} ${first}`;
  const [a, setA] = useState(usual);
  const [b, setB] = useState(now);
  const [onlyChanged, setOnlyChanged] = useState(true);
  const options = [
    { id: now, label: t('submissions.this-draft') },
    ...versions.map(({ number, label }) => ({
      id: `${open.code} ${number}`,
      label: [t('submissions.version', { number }), label].filter(Boolean).join(' · '),
    })),
    ...(others ?? [])
      .filter(({ code }) => code !== open.code)
      .map(({ code, title, form }) => ({
        id: `${code} now`,
        label: `${code} ${title || (profileOf(form)?.title[language] ?? form)}`,
      })),
  ];
  const { value, error } = useAsked('submissions.compare', a === b ? undefined : { a: sideOf(a), b: sideOf(b) });
  return (
    <Dialog isOpen onClose={onClose} size="large" title={t('submissions.compare')}>
      <div className="submissions-compare">
        <div className="submissions-pair">
          <Select label={t('submissions.compare-a')} options={options} value={a} onChange={setA} />
          <Select label={t('submissions.compare-b')} options={options} value={b} onChange={setB} />
        </div>
        <Switch label={t('submissions.compare-changed')} value={onlyChanged} onChange={setOnlyChanged} />
        {a === b && <p className="submissions-quiet">{t('submissions.compare-same')}</p>}
        {error !== undefined && error !== null && <Failure error={error} />}
        {a !== b && value === undefined && (error === undefined || error === null) && <Skeleton rows={8} />}
        {value !== undefined && <Differences compared={value} onlyChanged={onlyChanged} />}
      </div>
    </Dialog>
  );
}

function Differences({ compared, onlyChanged }: { readonly compared: Compared; readonly onlyChanged: boolean }) {
  const { t } = useWords();
  const sections = compared.sections.filter(({ changed }) => changed || !onlyChanged);
  if (sections.length === 0 && compared.other.length === 0)
    return <p className="submissions-quiet">{t('submissions.compare-equal')}</p>;
  return (
    <>
      {compared.other.length > 0 && (
        <table className="submissions-differing">
          <thead>
            <tr>
              <th scope="col">{t('submissions.compare-what')}</th>
              <th scope="col">{t('submissions.compare-a')}</th>
              <th scope="col">{t('submissions.compare-b')}</th>
            </tr>
          </thead>
          <tbody>
            {compared.other.map(({ what, a, b }) => (
              <tr key={`${what} ${a} ${b}`}>
                <th scope="row">{what}</th>
                <td>{a || '—'}</td>
                <td>{b || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sections.map(({ id, title, pieces, changed }) => (
        <section key={id} className="submissions-difference">
          <h3>
            {title}
            {!changed && <span className="submissions-quiet"> {t('submissions.unchanged')}</span>}
          </h3>
          <p>
            {pieces.map(({ kind, text }, index) => (
              // Pieces stand in the order in which they are read, and the same words come twice.
              // oxlint-disable-next-line react/no-array-index-key
              <Piece key={index} kind={kind} text={text} />
            ))}
          </p>
        </section>
      ))}
    </>
  );
}

/** What was added is underlined and bracketed with plus signs, what was removed struck through: seen without colour, and heard. */
function Piece({ kind, text }: Compared['sections'][number]['pieces'][number]) {
  const { t } = useWords();
  if (kind === 'same') return <>{text} </>;
  const Tag = kind === 'added' ? 'ins' : 'del';
  return (
    <>
      <Tag>
        <span className="submissions-unseen">{t(`submissions.piece-${kind}`)} </span>
        {text}
      </Tag>{' '}
    </>
  );
}

function sideOf(id: string): { code: string; version?: number } {
  const [code = '', version = 'now'] = id.split(' ');
  return version === 'now' ? { code } : { code, version: Number(version) };
}
