import { useMemo, useReducer, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Failure } from '../kit/failure.tsx';
import { matchesKeys } from '../kit/keys.tsx';
import { say } from '../kit/notices.tsx';
import { Select } from '../kit/select.tsx';
import { FormField } from './form-field.tsx';
import type { FormState, Titled } from './form-shape.ts';
import { emptyForm, reduce } from './form-state.ts';
import { titleIn } from './form-title.ts';
import { FormWorkContext } from './form-work.ts';
import { moveOn } from './move-on.ts';
import { faultsFrom } from './refusal.ts';
import { Namesakes } from './namesakes.tsx';
import { saveInput } from './save-input.ts';
import './new-record-dialog.css';

/** What a record made in passing is asked for; everything else waits for its own form. */
const ESSENTIAL = new Set([
  'name',
  'familyName',
  'firstName',
  'patronymic',
  'title',
  'kind',
  'measure',
  'number',
  'date',
  'openedOn',
  'birthDate',
]);

/** Records something that is not there yet without leaving the form one is in. It is stored at once, as its own step of the history. */
export function NewRecordDialog({
  name,
  types,
  onClose,
  onChosen,
}: {
  readonly name: string;
  readonly types: readonly RecordType[];
  readonly onClose: () => void;
  readonly onChosen: (record: Titled) => void;
}) {
  const { t, language } = useWords();
  const [state, dispatch] = useReducer(reduce, null, () => begun(types[0] ?? 'event', name));
  const [failure, setFailure] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const sheet = useRef<HTMLFormElement>(null);
  const definition = definitions[state.type];
  const fields = definition.fields.filter((field) => field.required === true || ESSENTIAL.has(field.key));
  const work = useMemo(() => ({ state, dispatch, cite: null, fresh: null }), [state]);

  const save = async (): Promise<void> => {
    if (isSaving) return;
    const reading = saveInput(state);
    if (reading.faults !== null) return dispatch({ do: 'find fault', faults: reading.faults });
    setSaving(true);
    try {
      const { code } = await call('records.save', reading.input);
      const title = titleIn(state, language);
      say({ text: t('forms.saved', { code }) });
      onChosen({ code, type: state.type, title });
    } catch (error) {
      dispatch({ do: 'find fault', faults: faultsFrom(error, reading.sent) });
      setFailure(error);
      setSaving(false);
    }
  };
  const hear = (event: KeyboardEvent): void => {
    if (matchesKeys(event.nativeEvent, 'Mod+Enter') || matchesKeys(event.nativeEvent, 'Mod+S')) {
      event.preventDefault();
      void save();
    } else moveOn(event, sheet.current, () => void save());
  };
  return (
    <Dialog
      title={t('forms.new_of', { kind: definition.label[language] })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('kit.cancel')}</Button>
          <Button variant="primary" keys="Mod+Enter" isDisabled={isSaving} onPress={() => void save()}>
            {t('forms.record_it')}
          </Button>
        </>
      }
    >
      <FormWorkContext value={work}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the fields inside */}
        <form
          className="forms-small"
          ref={sheet}
          onKeyDown={hear}
          onSubmit={(event) => event.preventDefault()}
          aria-label={t('forms.new_of', { kind: definition.label[language] })}
        >
          {types.length > 1 && (
            <Select<RecordType>
              label={t('forms.which_kind')}
              options={types.map((id) => ({ id, label: definitions[id].label[language] }))}
              value={state.type}
              onChange={(type) => dispatch({ do: 'replace', state: begun(type, name) })}
            />
          )}
          <div className="forms-fields" key={state.type}>
            {fields.map((field, at) => (
              <FormField key={field.key} field={field} autoFocus={at === 0} />
            ))}
          </div>
          <Namesakes state={state} onUse={onChosen} />
          {failure !== null && Object.keys(state.faults).length === 0 && <Failure error={failure} />}
        </form>
      </FormWorkContext>
    </Dialog>
  );
}

/** A new record with what was typed put where it belongs. */
function begun(type: RecordType, name: string): FormState {
  const state = emptyForm(type);
  const write = (key: string, value: string): void => {
    if (key in fields) fields[key] = value;
  };
  const fields = { ...state.fields };
  if (type === 'person') {
    const words = name.trim().split(/\s+/);
    // One word is a family name; of more the last, as titles are written. Both stand in sight and can be changed.
    write('familyName', words.at(-1) ?? '');
    write('firstName', words.slice(0, -1).join(' '));
  } else write('name' in fields ? 'name' : 'title', name.trim());
  return { ...state, fields };
}
