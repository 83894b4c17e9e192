import { resolveTerm, termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf, type VocabularyName } from '../../shared/vocabulary/vocabularies.ts';
import { useWords } from '../app/words.ts';
import { useTyping } from './desk-work.ts';
import { Pick, type FieldLook } from './pick.tsx';
import { termsFor } from './term-offers.ts';

interface TermPickProps extends FieldLook {
  readonly at: string;
  readonly vocabulary: VocabularyName;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A term of a list; where the list is open, also one's own word. */
export function TermPick({ at, vocabulary: name, value, onChange, ...field }: TermPickProps) {
  const { t, language } = useWords();
  const [typed, type] = useTyping(at);
  const vocabulary = vocabularyOf(name);
  const found = termsFor(vocabulary, typed ?? '', language);
  return (
    <Pick
      {...field}
      at={at}
      shown={value === '' ? '' : termLabel(vocabulary, value, language)}
      typed={typed}
      onTyped={type}
      offers={found.map(({ id, labels }) => ({ id, text: labels[language] }))}
      first={0}
      onPick={({ id }) => {
        type(null);
        onChange(id);
      }}
      onWords={(text) => {
        type(null);
        onChange(text === '' ? '' : (resolveTerm(vocabulary, text) ?? value));
      }}
      noneText={vocabulary.open ? t('forms.own_word') : t('forms.not_in_list')}
    />
  );
}
