import { useState, type FormEvent } from 'react';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel, withNarrower, type Term } from '../../shared/vocabulary/vocabulary.ts';
import { failureWords } from '../app/failure-words.ts';
import { useWords } from '../app/words.ts';
import { termOffers } from '../forms/term-offers.ts';
import { Button } from '../kit/button.tsx';
import { ComboBox } from '../kit/combo-box.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { TextField } from '../kit/field.tsx';
import { Select } from '../kit/select.tsx';
import { saveModel } from './model-acts.ts';
import { listChoices } from './model-words.ts';
import { NamesOf } from './names-of.tsx';
import { termFault, termRecords, type TermDraft } from './own-model.ts';

/** The form of a term of one's own. The list that it stands in stays as it was chosen. */
export function TermDialog({ begun, onClose }: { readonly begun: TermDraft; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const [draft, setDraft] = useState(begun);
  const [isSaving, setSaving] = useState(false);
  const [wasTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState('');
  const isNew = draft.code === null;
  const change = (part: Partial<TermDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const fault = draft.vocabulary === '' ? 'no-list' : termFault(draft);
  const lists = listChoices(t, language);

  const save = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    setTried(true);
    if (fault !== null || isSaving) return;
    setSaving(true);
    try {
      const name = draft.label.trim();
      await saveModel(
        termRecords(draft, isNew ? null : begun),
        t(isNew ? 'model.in-list' : 'model.saved', { name, word: name }),
      );
      onClose();
    } catch (error) {
      setRefusal(failureWords(error, t));
      setSaving(false);
    }
  };

  return (
    <Dialog
      title={isNew ? t('model.new-term') : t('model.edit-term', { name: begun.label })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('kit.cancel')}</Button>
          <Button variant="primary" isDisabled={isSaving} onPress={() => void save()}>
            {t(isNew ? 'model.add-term' : 'model.save')}
          </Button>
        </>
      }
    >
      <form className="model-form" onSubmit={(event) => void save(event)}>
        <p className="model-note">{t('model.shipped-help')}</p>
        <Select
          label={t('model.list')}
          help={isNew ? undefined : t('model.fixed-list')}
          error={wasTried && fault === 'no-list' ? t('model.fault-no-list') : null}
          options={lists}
          value={draft.vocabulary === '' ? null : draft.vocabulary}
          onChange={(vocabulary) => change({ vocabulary, broader: '' })}
          isDisabled={!isNew}
          isRequired
        />
        <NamesOf
          draft={draft}
          onChange={change}
          error={
            wasTried && fault === 'no-name'
              ? t('model.fault-no-name')
              : fault === 'name-taken'
                ? t('model.fault-term-taken')
                : null
          }
          onEnter={() => void save()}
        />
        {draft.vocabulary !== '' && <Under draft={draft} onChange={(broader) => change({ broader })} />}
        <div className="model-three">
          <TextField label={t('model.number')} value={draft.notation} onChange={(notation) => change({ notation })} />
          <TextField label={t('model.source')} value={draft.source} onChange={(source) => change({ source })} />
        </div>
        <p className="model-note">{t('model.term-exports')}</p>
        <p role="alert" className="model-error">
          {refusal}
        </p>
      </form>
    </Dialog>
  );
}

/** The wider term of the same list; never one that stands under this one. */
function Under({ draft, onChange }: { readonly draft: TermDraft; readonly onChange: (id: string) => void }) {
  const { t, language } = useWords();
  const [query, setQuery] = useState<string | null>(null);
  const list = vocabularyOf(draft.vocabulary);
  const below = draft.code === null ? new Set<string>() : withNarrower(list, draft.code);
  const shown = draft.broader === '' ? '' : termLabel(list, draft.broader, language);
  return (
    <ComboBox<Term>
      label={t('model.under')}
      help={t('model.under-help')}
      query={query ?? shown}
      onQueryChange={setQuery}
      value={query === null ? shown : undefined}
      items={termOffers(list, query ?? '', language).terms.filter(({ id }) => !below.has(id))}
      itemId={({ id }) => id}
      itemText={({ labels }) => labels[language]}
      onPick={({ id }) => {
        setQuery(null);
        onChange(id);
      }}
      allowText
      onText={(text) => {
        setQuery(null);
        if (text === '') onChange('');
      }}
      emptyText={t('forms.not_in_list')}
    />
  );
}
