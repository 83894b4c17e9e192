import { useEffect, useRef, type ReactNode } from 'react';
import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { go, placeOf } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { RadioGroup, TextField } from '../../kit/field.tsx';
import { Select } from '../../kit/select.tsx';
import { useDesk, useDraftNow } from '../desk/desk-context.ts';
import { EdtfField } from '../edtf-field.tsx';
import { LimitSettings } from './limit-settings.tsx';
import { Subjects } from './subjects.tsx';
import { Submitters } from './submitters.tsx';
import './settings.css';

/** What is settled of a submission as a whole. Each change counts at once and is kept with the draft. */
export function SettingsSheet({ at, onClose }: { readonly at?: string | undefined; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const { open, profile, readOnly } = useDesk();
  const draft = useDraftNow();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at === undefined) return;
    const parts = [...(body.current?.querySelectorAll<HTMLElement>('[data-setting]') ?? [])];
    const wanted = ALSO[at] ?? at.split('.')[0];
    const found = parts.find(({ dataset }) => dataset['setting']?.split(' ').includes(wanted ?? '') === true);
    found?.scrollIntoView({ block: 'start' });
    found?.querySelector<HTMLElement>('input, button, textarea')?.focus({ preventScroll: true });
  }, [at]);
  const set = (changes: Partial<SubmissionDraft>): void => open.change((now) => ({ ...now, ...changes }));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t('submissions.settings')}
      footer={
        <>
          <Button
            onPress={() => {
              onClose();
              go(placeOf({ type: 'submission', code: open.code }));
            }}
          >
            {t('submissions.open-record')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t('submissions.done')}
          </Button>
        </>
      }
    >
      <div className="submissions-settings" ref={body} inert={readOnly}>
        {profile !== null && (
          <Setting id="about">
            <Subjects
              profile={profile}
              about={draft.about}
              onChange={(about) => set({ about })}
              onePersonNote={profile.onePerson}
            />
          </Setting>
        )}
        <Setting id="stage session period language cover" title={t('submissions.setting-what')}>
          {profile !== null && profile.stages.length > 1 && (
            <Select
              label={t('submissions.stage')}
              options={profile.stages.map(({ code, title }) => ({ id: code, label: title[language] }))}
              value={draft.stage}
              onChange={(stage) => set({ stage })}
            />
          )}
          <Select
            label={t('submissions.language')}
            help={t('submissions.language-help')}
            options={(profile?.writes ?? ['en']).map((id) => ({ id, label: t(`submissions.language-${id}`) }))}
            value={draft.language}
            onChange={(id: Language) => set({ language: id })}
          />
          <TextField label={t('submissions.session')} value={draft.session} onChange={(session) => set({ session })} />
          <div className="submissions-pair">
            <EdtfField
              label={t('submissions.from')}
              value={draft.period.from}
              onChange={(from) => set({ period: { ...open.draft.read().period, from } })}
            />
            <EdtfField
              label={t('submissions.until')}
              value={draft.period.until}
              onChange={(until) => set({ period: { ...open.draft.read().period, until } })}
            />
          </div>
        </Setting>
        {profile !== null && profile.choices.length > 0 && (
          <Setting
            id={`choices ${profile.choices.map(({ id }) => id).join(' ')}`}
            title={t('submissions.setting-choices')}
          >
            {profile.choices.map((choice) => (
              <RadioGroup
                key={choice.id}
                label={choice.asks[language]}
                options={choice.answers.map(({ id, label }) => ({ id, label: label[language] }))}
                value={draft.choices[choice.id] ?? null}
                onChange={(answer) => set({ choices: { ...draft.choices, [choice.id]: answer } })}
                help={t('submissions.rule', { rule: choice.source.text })}
              />
            ))}
          </Setting>
        )}
        <Setting id="submitters" title={t('submissions.setting-submitters')}>
          <Submitters submitters={draft.submitters} onChange={(submitters) => set({ submitters })} />
        </Setting>
        <Setting id="signature" title={t('submissions.setting-signature')}>
          <TextField
            label={t('submissions.signature-by')}
            value={draft.signature.by}
            onChange={(by) => set({ signature: { ...draft.signature, by } })}
          />
          <div className="submissions-pair">
            <TextField
              label={t('submissions.signature-place')}
              value={draft.signature.place}
              onChange={(place) => set({ signature: { ...draft.signature, place } })}
            />
            <EdtfField
              label={t('submissions.signature-date')}
              value={draft.signature.date}
              onChange={(date) => set({ signature: { ...open.draft.read().signature, date } })}
            />
          </div>
        </Setting>
        <Setting id="naming masking" title={t('submissions.setting-naming')}>
          <RadioGroup
            label={t('submissions.naming')}
            options={[
              { id: 'by-consent', label: t('submissions.naming-by-consent') },
              { id: 'nobody', label: t('submissions.naming-nobody') },
            ]}
            value={draft.naming}
            onChange={(naming) => set({ naming })}
          />
          <Select
            label={t('submissions.mask-dates')}
            options={(['day', 'month', 'year'] as const).map((id) => ({
              id,
              label: t(`submissions.mask-dates-${id}`),
            }))}
            value={draft.masking.dates}
            onChange={(dates) => set({ masking: { ...draft.masking, dates } })}
          />
          <Select
            label={t('submissions.mask-places')}
            options={(['exact', 'town', 'region', 'country'] as const).map((id) => ({
              id,
              label: t(`submissions.mask-places-${id}`),
            }))}
            value={draft.masking.places}
            onChange={(places) => set({ masking: { ...draft.masking, places } })}
          />
          <Select
            label={t('submissions.mask-occupations')}
            options={(['recorded', 'broad', 'none'] as const).map((id) => ({
              id,
              label: t(`submissions.mask-occupations-${id}`),
            }))}
            value={draft.masking.occupations}
            onChange={(occupations) => set({ masking: { ...draft.masking, occupations } })}
          />
        </Setting>
        <Setting id="limits" title={t('submissions.setting-limits')}>
          <LimitSettings />
        </Setting>
      </div>
    </Dialog>
  );
}

/** Questions of the form about the submission itself are answered here under other names. */
const ALSO: Readonly<Record<string, string>> = { submitter: 'submitters', organisations: 'submitters' };

function Setting({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="submissions-setting" data-setting={id}>
      {title !== undefined && <h3>{title}</h3>}
      {children}
    </section>
  );
}
