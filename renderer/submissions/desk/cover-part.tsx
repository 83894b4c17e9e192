import type { ReactNode } from 'react';
import { useFormats } from '../../app/formats.ts';
import { useWords } from '../../app/words.ts';
import { IconButton } from '../../kit/button.tsx';
import { useRow } from '../../mirror/use-mirror.ts';
import { useDesk, useDraftNow } from './desk-context.ts';
import type { LaidPart } from './section-state.ts';

/** What stands at the top of the submission: to whom, from whom, about whom, at which stage, and what was chosen. */
export function CoverPart({ part }: { readonly part: LaidPart }) {
  const { t, language } = useWords();
  const { date } = useFormats();
  const { profile, show, readOnly } = useDesk();
  const draft = useDraftNow();
  const { submitters, session, period, about, choices, stage } = draft;
  const from = submitters.flatMap(({ name }) => (name.trim() === '' ? [] : [name.trim()]));
  const span = [period.from, period.until].map((each) => (each === '' ? '…' : date(each))).join(' – ');
  const rows: { readonly id: string; readonly label: string; readonly value: ReactNode; readonly at: string }[] = [
    { id: 'to', label: t('submissions.cover-to'), value: profile?.addressee[language] ?? '', at: '' },
    { id: 'from', label: t('submissions.setting-submitters'), value: from.join('; '), at: 'submitters' },
    {
      id: 'about',
      label: t('submissions.about'),
      value: about.length === 0 ? '' : about.map((code) => <About key={code} code={code} />),
      at: 'about',
    },
    {
      id: 'stage',
      label: t('submissions.stage'),
      value: [profile?.stages.find(({ code }) => code === stage)?.title[language], session].filter(Boolean).join(' · '),
      at: 'stage',
    },
    ...(period.from === '' && period.until === ''
      ? []
      : [{ id: 'period', label: t('submissions.period'), value: span, at: 'period' }]),
    ...(profile?.choices ?? []).map(({ id, asks, answers }) => ({
      id,
      label: asks[language],
      value: answers.find((each) => each.id === choices[id])?.label[language] ?? '',
      at: id,
    })),
  ];
  return (
    <dl className="submissions-cover" data-place={part.key}>
      {rows.map(({ id, label, value, at }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            <span className={value === '' ? 'submissions-cover-open' : undefined}>
              {value === '' ? t('submissions.not-said') : value}
            </span>
            {at !== '' && !readOnly && (
              <IconButton
                icon="edit"
                label={t('submissions.change-what', { what: label })}
                onPress={() => show({ to: 'settings', at })}
              />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function About({ code }: { readonly code: string }) {
  const row = useRow(code);
  return <span className="submissions-cover-about">{row?.title ?? code}</span>;
}
