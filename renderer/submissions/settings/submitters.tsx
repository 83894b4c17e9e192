import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { useWords } from '../../app/words.ts';
import { RecordPicker } from '../../forms/record-picker.tsx';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/field.tsx';
import { say } from '../../kit/notices.tsx';
import { Select } from '../../kit/select.tsx';
import { useRow } from '../../mirror/use-mirror.ts';

type Submitter = SubmissionDraft['submitters'][number];

const EMPTY: Submitter = { name: '', code: '', address: '', contact: '', capacity: '', description: '' };

interface SubmittersProps {
  readonly submitters: readonly Submitter[];
  readonly onChange: (submitters: Submitter[]) => void;
}

/** Who submits it: organisations and people, each with what the form asks of whoever submits. */
export function Submitters({ submitters, onChange }: SubmittersProps) {
  const { t } = useWords();
  return (
    <>
      {submitters.map((submitter, index) => (
        <SubmitterFields
          // Their order is all that tells two empty ones apart.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          number={index + 1}
          submitter={submitter}
          onChange={(next) => onChange(submitters.with(index, next))}
          onRemove={() => {
            onChange(submitters.filter((_, at) => at !== index));
            say({ text: t('submissions.submitter-gone'), undo: () => onChange([...submitters]) });
          }}
        />
      ))}
      <p>
        <Button icon="add" onPress={() => onChange([...submitters, EMPTY])}>
          {t('submissions.submitter-add')}
        </Button>
      </p>
    </>
  );
}

interface SubmitterFieldsProps {
  readonly number: number;
  readonly submitter: Submitter;
  readonly onChange: (submitter: Submitter) => void;
  readonly onRemove: () => void;
}

function SubmitterFields({ number, submitter, onChange, onRemove }: SubmitterFieldsProps) {
  const { t, language } = useWords();
  const row = useRow(submitter.code === '' ? undefined : submitter.code);
  const set = (changes: Partial<Submitter>): void => onChange({ ...submitter, ...changes });
  return (
    <fieldset className="submissions-submitter">
      <legend>{t('submissions.submitter', { number })}</legend>
      <TextField label={t('submissions.submitter-name')} value={submitter.name} onChange={(name) => set({ name })} />
      <RecordPicker
        label={t('submissions.submitter-record')}
        types={['organisation', 'person']}
        value={row === undefined ? null : { code: row.code, type: row.type, title: row.title }}
        onPick={(record) =>
          set({
            code: record?.code ?? '',
            ...(submitter.name === '' && record !== null ? { name: record.title } : {}),
          })
        }
      />
      <Select
        label={t('submissions.submitter-capacity')}
        options={[
          { id: NONE, label: t('submissions.not-said') },
          ...vocabularyOf('consent-capacity').terms.map(({ id, labels }) => ({ id, label: labels[language] })),
        ]}
        value={submitter.capacity === '' ? NONE : submitter.capacity}
        onChange={(capacity) => set({ capacity: capacity === NONE ? '' : capacity })}
      />
      <TextField
        label={t('submissions.submitter-address')}
        value={submitter.address}
        onChange={(address) => set({ address })}
        multiline
      />
      <TextField
        label={t('submissions.submitter-contact')}
        value={submitter.contact}
        onChange={(contact) => set({ contact })}
        multiline
      />
      <TextField
        label={t('submissions.submitter-description')}
        value={submitter.description}
        onChange={(description) => set({ description })}
        multiline
      />
      <p>
        <Button variant="quiet" icon="trash" onPress={onRemove}>
          {t('submissions.submitter-remove')}
        </Button>
      </p>
    </fieldset>
  );
}

const NONE = 'none';
