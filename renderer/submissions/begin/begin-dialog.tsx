import { useState } from 'react';
import { newDraft } from '../../../shared/submissions/draft.ts';
import { profiles } from '../../../shared/submissions/profiles.ts';
import type { Profile } from '../../../shared/submissions/profile.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { useDialogKey } from '../../duplicates/dialog-key.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/field.tsx';
import { Failure } from '../../kit/failure.tsx';
import { RadioGroup } from '../../kit/field.tsx';
import { EdtfField } from '../edtf-field.tsx';
import { Subjects } from '../settings/subjects.tsx';
import { FormChoice } from './form-choice.tsx';

interface BeginDialogProps {
  readonly about: readonly string[];
  readonly onClose: () => void;
  readonly onBegun: (code: string) => void;
}

/** A new submission: to whom, about whom, of which time. Everything can be changed afterwards but the form. */
export function BeginDialog({ about: first, onClose, onBegun }: BeginDialogProps) {
  const { t, language: own } = useWords();
  const [profile, setProfile] = useState<Profile | null>(null);
  const [about, setAbout] = useState(first);
  const [stage, setStage] = useState('');
  const [language, setLanguage] = useState<Language>('en');
  const [session, setSession] = useState('');
  const [period, setPeriod] = useState({ from: '', until: '' });
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  const choose = (chosen: Profile): void => {
    setProfile(chosen);
    setStage(chosen.stages[0]?.code ?? '');
    setLanguage(chosen.writes.find((each) => each === language) ?? chosen.writes[0] ?? 'en');
  };
  const canBegin = profile !== null && !isBusy && (about.length > 0 || profile.subjects.includes('theme'));
  const begin = async (): Promise<void> => {
    if (profile === null) return;
    setBusy(true);
    setFailure(null);
    try {
      const choices = Object.fromEntries(
        profile.choices.flatMap(({ id, usual }) => (usual === null ? [] : [[id, usual]])),
      );
      const draft = newDraft({ form: profile.code, stage, language, about: [...about], session, period, choices });
      const { code } = await call('submissions.begin', { draft });
      onBegun(code);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  useDialogKey('Mod+Enter', () => {
    if (canBegin) void begin();
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="large"
      title={t('submissions.begin')}
      footer={
        <>
          <Button onPress={onClose}>{t('submissions.cancel')}</Button>
          <Button variant="primary" keys="Mod+Enter" isDisabled={!canBegin} onPress={() => void begin()}>
            {t('submissions.begin-do')}
          </Button>
        </>
      }
    >
      <div className="submissions-begin">
        <FormChoice profiles={profiles} chosen={profile} onChoose={choose} />
        <div className="submissions-begin-more">
          {profile === null ? (
            <p className="submissions-quiet">{t('submissions.choose-form')}</p>
          ) : (
            <>
              <Subjects
                profile={profile}
                about={about}
                onChange={(next) => setAbout(next)}
                onePersonNote={profile.onePerson}
              />
              {profile.stages.length > 1 && (
                <RadioGroup
                  label={t('submissions.stage')}
                  options={profile.stages.map(({ code, title }) => ({ id: code, label: title[own] }))}
                  value={stage}
                  onChange={setStage}
                />
              )}
              {profile.writes.length > 1 && (
                <RadioGroup
                  label={t('submissions.language')}
                  options={profile.writes.map((id) => ({ id, label: t(`submissions.language-${id}`) }))}
                  value={language}
                  onChange={setLanguage}
                />
              )}
              <TextField label={t('submissions.session')} value={session} onChange={setSession} />
              <div className="submissions-pair">
                <EdtfField
                  label={t('submissions.from')}
                  value={period.from}
                  onChange={(from) => setPeriod((now) => ({ ...now, from }))}
                />
                <EdtfField
                  label={t('submissions.until')}
                  value={period.until}
                  onChange={(until) => setPeriod((now) => ({ ...now, until }))}
                />
              </div>
              <p className="submissions-quiet">{t('submissions.begin-note')}</p>
            </>
          )}
          {failure !== null && <Failure error={failure} />}
        </div>
      </div>
    </Dialog>
  );
}
