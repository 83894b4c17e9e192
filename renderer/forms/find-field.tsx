import { useRef, useState } from 'react';
import type { RecordDefinition } from '../../shared/records/definition.ts';
import { useCommands } from '../app/commands.ts';
import { useWords } from '../app/words.ts';
import { ComboBox } from '../kit/combo-box.tsx';
import { Icon } from '../kit/icon.tsx';
import { printKeys } from '../kit/keys.tsx';
import { fieldsNamed, type FieldOffer } from './form-sections.ts';
import './find-field.css';

const KEYS = 'Mod+F';

/** Goes to any field of a long form by its name. */
export function FindField({
  definition,
  onFind,
}: {
  readonly definition: RecordDefinition;
  readonly onFind: (path: string) => void;
}) {
  const { t, language } = useWords();
  const [query, setQuery] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useCommands([
    {
      id: 'form.find-field',
      group: 'edit',
      label: t('forms.find_field'),
      keys: KEYS,
      run: () => box.current?.querySelector('input')?.focus(),
    },
  ]);
  return (
    <div ref={box} className="forms-find" title={`${t('forms.find_field')} (${printKeys(KEYS, t)})`}>
      <Icon name="search" size={14} />
      <ComboBox<FieldOffer>
        label={t('forms.find_field')}
        isCompact
        query={query}
        onQueryChange={setQuery}
        items={fieldsNamed(definition, query, language)}
        itemId={({ path }) => path}
        itemText={({ label }) => label}
        renderItem={({ label, where }) => (
          <span className="forms-find-offer">
            <span>{label}</span>
            <span>{where}</span>
          </span>
        )}
        onPick={({ path }) => {
          setQuery('');
          onFind(path);
        }}
        emptyText={t('forms.find_field_none')}
        placeholder={t('forms.find_field')}
      />
    </div>
  );
}
