import { useState, type FormEvent } from 'react';
import { definitions } from '../../shared/records/definitions.ts';
import { IDENTIFIES, OWN_KINDS } from '../../shared/records/model.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { failureWords } from '../app/failure-words.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { TextField } from '../kit/field.tsx';
import { Select } from '../kit/select.tsx';
import { CheckBox } from '../kit/switch.tsx';
import { saveModel } from './model-acts.ts';
import { capital, listChoices } from './model-words.ts';
import { NamesOf } from './names-of.tsx';
import { fieldFault, fieldRecords, fieldTypes, freeListName, takes, type FieldDraft } from './own-model.ts';

/** Choices that a list of its own, and "nobody", stand under. */
const OWN_LIST = '';
const NOBODY = 'none';
const TELLS = [NOBODY, ...IDENTIFIES] as const;

/** The form of a field of one's own. What cannot be changed later is said before it is made. */
export function FieldDialog({ begun, onClose }: { readonly begun: FieldDraft; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const [draft, setDraft] = useState(begun);
  const [list] = useState(freeListName);
  const [isSaving, setSaving] = useState(false);
  const [wasTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState('');
  const isNew = draft.code === null;
  const change = (part: Partial<FieldDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const fault = fieldFault(draft);
  const tells = draft.identifies ?? NOBODY;
  const plural = definitions[draft.recordType].plural[language];

  const save = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    setTried(true);
    if (fault !== null || isSaving) return;
    setSaving(true);
    try {
      const name = draft.label.trim();
      await saveModel(
        fieldRecords(draft, isNew ? null : begun, list),
        isNew ? t('model.field-added', { name, types: plural }) : t('model.saved', { name }),
      );
      onClose();
    } catch (error) {
      setRefusal(failureWords(error, t));
      setSaving(false);
    }
  };

  return (
    <Dialog
      title={isNew ? t('model.new-field') : t('model.edit-field', { name: begun.label })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('kit.cancel')}</Button>
          <Button variant="primary" isDisabled={isSaving} onPress={() => void save()}>
            {t(isNew ? 'model.add-field' : 'model.save')}
          </Button>
        </>
      }
    >
      <form className="model-form" onSubmit={(event) => void save(event)}>
        <NamesOf
          draft={draft}
          onChange={change}
          error={
            wasTried && fault !== null
              ? t(fault === 'no-name' ? 'model.fault-no-name' : 'model.fault-field-taken')
              : fault === 'name-taken'
                ? t('model.fault-field-taken')
                : null
          }
          onEnter={() => void save()}
        />
        <Select
          label={t('model.record-type')}
          options={fieldTypes.map((id) => ({ id, label: capital(definitions[id].plural[language]) }))}
          value={draft.recordType}
          onChange={(recordType) => change({ recordType })}
          isDisabled={!isNew}
        />
        <Select
          label={t('model.column-holds')}
          options={OWN_KINDS.map((id) => ({ id, label: capital(t(`model.kind-${id}`)) }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          isDisabled={!isNew}
        />
        {draft.kind === 'term' && <ListOf draft={draft} onChange={change} />}
        {draft.kind === 'reference' && (
          <fieldset className="model-choices">
            <legend>{t('model.targets')}</legend>
            {fieldTypes.map((type) => (
              <CheckBox
                key={type}
                label={capital(definitions[type].plural[language])}
                value={draft.targets.includes(type)}
                onChange={(isIn) =>
                  change({
                    targets: fieldTypes.filter((each) => (each === type ? isIn : draft.targets.includes(each))),
                  })
                }
              />
            ))}
          </fieldset>
        )}
        {takes(draft.kind).several && (
          <CheckBox
            label={t('model.several')}
            help={t('model.several-help')}
            value={draft.repeatable}
            onChange={(repeatable) => change({ repeatable })}
            isDisabled={!isNew}
          />
        )}
        <p className="model-note">{t(isNew ? 'model.fixed-later' : 'model.fixed')}</p>
        <TextField
          label={t('model.help')}
          help={t('model.help-help')}
          value={draft.help}
          onChange={(help) => change({ help })}
        />
        <Select
          label={t('model.tells')}
          help={t(`model.tells-${tells}-help`)}
          options={TELLS.map((id) => ({ id, label: t(`model.tells-${id}-choice`) }))}
          value={tells}
          onChange={(id) => change({ identifies: id === NOBODY ? null : id })}
        />
        <CheckBox
          label={t('model.never')}
          help={t('model.never-help')}
          value={draft.internal}
          onChange={(internal) => change({ internal })}
        />
        {takes(draft.kind).timeline && (
          <CheckBox
            label={t('model.timeline')}
            help={t('model.timeline-help')}
            value={draft.onTimeline}
            onChange={(onTimeline) => change({ onTimeline })}
          />
        )}
        <p role="alert" className="model-error">
          {refusal}
        </p>
      </form>
    </Dialog>
  );
}

/** Which list the terms come from; a new list of its own can be filled at once. */
function ListOf({
  draft,
  onChange,
}: {
  readonly draft: FieldDraft;
  readonly onChange: (part: Partial<FieldDraft>) => void;
}) {
  const { t, language } = useWords();
  const isNew = draft.code === null;
  const lists = listChoices(t, language);
  return (
    <>
      <Select
        label={t('model.list')}
        options={[
          ...(isNew ? [{ id: OWN_LIST as string, label: t('model.list-own') }] : []),
          ...(isNew || lists.some(({ id }) => id === draft.vocabulary)
            ? lists
            : [{ id: draft.vocabulary, label: vocabularyOf(draft.vocabulary).title[language] }]),
        ]}
        value={draft.vocabulary}
        onChange={(vocabulary) => onChange({ vocabulary })}
        isDisabled={!isNew}
      />
      {isNew && draft.vocabulary === OWN_LIST && (
        <TextField
          label={t('model.list-terms')}
          help={t('model.list-terms-help')}
          value={draft.terms}
          onChange={(terms) => onChange({ terms })}
          multiline
        />
      )}
    </>
  );
}
