import { useState } from 'react';
import type { Candidate } from '../../shared/contract/shapes.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { useAsked } from '../app/asked.ts';
import { useWords } from '../app/words.ts';
import { IconButton } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { ComboBox } from '../kit/combo-box.tsx';
import { RadioGroup, TextField } from '../kit/field.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { useRow } from '../mirror/use-mirror.ts';
import type { SubmissionForm } from './submission-form.ts';

const SUBJECTS: RecordType[] = ['person', 'organisation', 'case'];

interface SubmissionFieldsProps {
  readonly form: SubmissionForm;
  readonly onChange: (form: SubmissionForm) => void;
}

/** Whom the report is about, what it is for, and who submits it. */
export function SubmissionFields({ form, onChange }: SubmissionFieldsProps) {
  const { t } = useWords();
  const set = (changes: Partial<SubmissionForm>): void => onChange({ ...form, ...changes });
  return (
    <div className="submissions-fields">
      <section aria-label={t('submissions.about')}>
        {form.about.length === 0 ? null : (
          <ul className="submissions-about">
            {form.about.map((code) => (
              <Subject
                key={code}
                code={code}
                onRemove={() => set({ about: form.about.filter((each) => each !== code) })}
              />
            ))}
          </ul>
        )}
        <SubjectPicker
          onPick={({ code }) => set({ about: form.about.includes(code) ? form.about : [...form.about, code] })}
        />
      </section>
      <RadioGroup
        label={t('submissions.stage')}
        options={[
          { id: 'session', label: t('submissions.stage-session') },
          { id: 'list-of-issues', label: t('submissions.stage-list-of-issues') },
        ]}
        value={form.stage}
        onChange={(stage) => set({ stage })}
      />
      <RadioGroup
        label={t('submissions.publish')}
        options={[
          { id: 'yes', label: t('submissions.publish-yes') },
          { id: 'no', label: t('submissions.publish-no') },
        ]}
        value={form.publish ? 'yes' : 'no'}
        onChange={(answer) => set({ publish: answer === 'yes' })}
      />
      <TextField
        label={t('submissions.organisations')}
        value={form.organisations}
        onChange={(organisations) => set({ organisations })}
        multiline
      />
      <TextField label={t('submissions.session')} value={form.session} onChange={(session) => set({ session })} />
      <TextField label={t('submissions.contact')} value={form.contact} onChange={(contact) => set({ contact })} />
    </div>
  );
}

function Subject({ code, onRemove }: { readonly code: string; readonly onRemove: () => void }) {
  const { t } = useWords();
  const row = useRow(code);
  const title = row?.title ?? code;
  return (
    <li>
      {row === undefined ? null : <KindMark type={row.type as RecordType} />}
      <span className="submissions-subject">{title}</span>
      <CodeTag code={code} />
      <IconButton icon="close" label={t('submissions.about-remove', { title })} onPress={onRemove} />
    </li>
  );
}

function SubjectPicker({ onPick }: { readonly onPick: (candidate: Candidate) => void }) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const wanted = query.trim();
  const { value, isWaiting } = useAsked('records.find', wanted === '' ? undefined : { query: wanted, types: SUBJECTS });
  return (
    <ComboBox
      label={t('submissions.about-add')}
      query={query}
      onQueryChange={setQuery}
      items={value ?? []}
      itemId={({ code }) => code}
      itemText={({ title }) => title}
      renderItem={({ code, type, title, hint }) => (
        <span className="submissions-candidate">
          <KindMark type={type as RecordType} />
          <span>{title}</span>
          <small>{hint}</small>
          <CodeTag code={code} />
        </span>
      )}
      onPick={(candidate) => {
        onPick(candidate);
        setQuery('');
      }}
      emptyText={t('submissions.about-none')}
      isLoading={isWaiting}
    />
  );
}
