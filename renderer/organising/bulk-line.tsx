import { useState } from 'react';
import type { FieldDefinition, RecordDefinition } from '../../shared/records/definition.ts';
import { fieldOf } from '../../shared/records/definitions.ts';
import { useWords } from '../app/words.ts';
import { DateField } from '../forms/date-field.tsx';
import { RecordPicker } from '../forms/record-picker.tsx';
import { TermPicker } from '../forms/term-picker.tsx';
import { IconButton } from '../kit/button.tsx';
import { ComboBox } from '../kit/combo-box.tsx';
import { TextField } from '../kit/field.tsx';
import { Select } from '../kit/select.tsx';
import { fold } from '../records/list-filter.ts';
import { bulkFields, waysOf, type DraftLine } from './bulk-draft.ts';

interface Props {
  readonly definition: RecordDefinition;
  readonly draft: DraftLine;
  readonly onChange: (draft: DraftLine) => void;
  /** Undefined for the only line there is. */
  readonly onRemove: (() => void) | undefined;
  readonly autoFocus: boolean;
}

/** One line of what is to be changed: which field, how, and to what. */
export function BulkLine({ definition, draft, onChange, onRemove, autoFocus }: Props) {
  const { t } = useWords();
  const field = draft.field === null ? undefined : fieldOf(definition, draft.field);
  const change = (part: Partial<DraftLine>): void => onChange({ ...draft, ...part });
  return (
    <div className="bulk-line" role="group" aria-label={t('organising.bulk-line', { number: draft.line + 1 })}>
      <FieldChoice
        definition={definition}
        field={field}
        autoFocus={autoFocus}
        onPick={(picked) =>
          change({ field: picked.key, how: waysOf(picked)[0] ?? 'set', text: '', record: null, yes: null })
        }
      />
      <Select
        label={t('organising.bulk-how')}
        options={waysOf(field).map((id) => ({ id, label: t(`organising.bulk-${id}`) }))}
        value={draft.how}
        onChange={(how) => change({ how })}
        isDisabled={field === undefined}
      />
      <div className="bulk-value">
        {field !== undefined && draft.how !== 'clear' && <Value field={field} draft={draft} onChange={change} />}
      </div>
      {onRemove !== undefined && (
        <span className="bulk-line-remove">
          <IconButton icon="close" label={t('organising.bulk-line-remove')} onPress={onRemove} />
        </span>
      )}
    </div>
  );
}

function FieldChoice({
  definition,
  field,
  onPick,
  autoFocus,
}: {
  readonly definition: RecordDefinition;
  readonly field: FieldDefinition | undefined;
  readonly onPick: (field: FieldDefinition) => void;
  readonly autoFocus: boolean;
}) {
  const { t, language } = useWords();
  const [query, setQuery] = useState<string | null>(null);
  const words = fold(query ?? '')
    .split(' ')
    .filter(Boolean);
  const fields = bulkFields(definition).filter(({ label }) => {
    const name = fold(label[language]);
    return words.every((word) => name.includes(word));
  });
  return (
    <ComboBox<FieldDefinition>
      label={t('organising.bulk-field')}
      query={query ?? ''}
      onQueryChange={setQuery}
      value={query === null && field !== undefined ? field.label[language] : undefined}
      items={fields}
      itemId={({ key }) => key}
      itemText={({ label }) => label[language]}
      onPick={(picked) => {
        setQuery(null);
        onPick(picked);
      }}
      allowText
      onText={(text) => {
        const only = fields.length === 1 && text !== '' ? fields[0] : undefined;
        setQuery(null);
        if (only !== undefined) onPick(only);
      }}
      emptyText={t('organising.bulk-no-field')}
      autoFocus={autoFocus}
    />
  );
}

function Value({
  field,
  draft,
  onChange,
}: {
  readonly field: FieldDefinition;
  readonly draft: DraftLine;
  readonly onChange: (part: Partial<DraftLine>) => void;
}) {
  const { t } = useWords();
  const label = t('organising.bulk-value');
  const write = (text: string): void => onChange({ text });
  switch (field.type) {
    case 'term':
      return <TermPicker label={label} vocabulary={field.vocabulary ?? 'tag'} value={draft.text} onChange={write} />;
    case 'reference':
      return (
        <RecordPicker
          label={label}
          types={field.targets}
          value={draft.record}
          onPick={(record) => onChange({ record, text: '' })}
          text={draft.text}
          onText={field.orText === true ? (text) => onChange({ text, record: null }) : undefined}
        />
      );
    case 'edtf':
      return <DateField label={label} value={draft.text} onChange={write} />;
    case 'boolean':
      return (
        <Select
          label={label}
          options={[
            { id: 'yes', label: t('records.yes') },
            { id: 'no', label: t('records.no') },
          ]}
          value={draft.yes === null ? null : draft.yes ? 'yes' : 'no'}
          onChange={(answer) => onChange({ yes: answer === 'yes' })}
        />
      );
    default:
      return <TextField label={label} value={draft.text} onChange={write} multiline={field.type === 'longText'} />;
  }
}
