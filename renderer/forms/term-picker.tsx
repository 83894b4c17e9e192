import { useState } from 'react';
import type { VocabularyName } from '../../shared/vocabulary/vocabularies.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { resolveTerm, termLabel, type Term } from '../../shared/vocabulary/vocabulary.ts';
import { useWords } from '../app/words.ts';
import { ComboBox } from '../kit/combo-box.tsx';
import { Line, type LineProps } from './form-line.tsx';

/** A term of a list; where the list is open, also one's own word. */
export function TermPicker({
  vocabulary: name,
  value,
  onChange,
  autoFocus,
  ...line
}: LineProps & {
  readonly vocabulary: VocabularyName;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean | undefined;
}) {
  const { t, language } = useWords();
  const [query, setQuery] = useState<string | null>(null);
  const vocabulary = vocabularyOf(name);
  const typed = query?.trim().toLocaleLowerCase() ?? '';
  const terms = vocabulary.terms.filter(
    ({ labels, aliases = [] }) =>
      typed === '' || [...Object.values(labels), ...aliases].some((each) => each.toLocaleLowerCase().includes(typed)),
  );
  const shown = value === '' ? '' : termLabel(vocabulary, value, language);
  return (
    <Line {...line}>
      <ComboBox<Term>
        label={line.label}
        isCompact
        isRequired={line.isRequired}
        help={line.help}
        error={line.error}
        query={query ?? shown}
        onQueryChange={setQuery}
        value={query === null ? shown : undefined}
        items={terms}
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
          else if (text !== shown) onChange(resolveTerm(vocabulary, text) ?? value);
        }}
        emptyText={vocabulary.open ? t('forms.own_word') : t('forms.not_in_list')}
        autoFocus={autoFocus}
      />
    </Line>
  );
}
