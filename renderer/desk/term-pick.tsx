import { resolveTerm, termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf, type VocabularyName } from '../../shared/vocabulary/vocabularies.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { canBeAdded } from '../forms/term-offers.ts';
import { addTerm } from '../model/model-acts.ts';
import { useTyping } from './desk-work.ts';
import { Pick, type FieldLook } from './pick.tsx';
import { termsFor } from './term-offers.ts';

interface TermPickProps extends FieldLook {
  readonly at: string;
  readonly vocabulary: VocabularyName;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** No term: adds what is typed to the list. */
const ADD = ' add';

/** A term of a list; where the list is open, also one's own word. */
export function TermPick({ at, vocabulary: name, value, onChange, ...field }: TermPickProps) {
  const { t, language } = useWords();
  const readOnly = useSession().open?.readOnly === true;
  const [typed, type] = useTyping(at);
  const vocabulary = vocabularyOf(name);
  const found = termsFor(vocabulary, typed ?? '', language);
  const canAdd = !readOnly && canBeAdded(vocabulary, typed ?? '');
  return (
    <Pick
      {...field}
      at={at}
      shown={value === '' ? '' : termLabel(vocabulary, value, language)}
      typed={typed}
      onTyped={type}
      offers={[
        ...found.map(({ id, labels }) => ({ id, text: labels[language] })),
        ...(canAdd ? [{ id: ADD, text: t('model.add-to-list', { word: (typed ?? '').trim() }), isMade: true }] : []),
      ]}
      // Where nothing fits, Enter leaves the words as they are: the offer to add them wants an arrow first.
      first={found.length === 0 ? 1 : 0}
      onPick={({ id }) => {
        type(null);
        if (id !== ADD) return onChange(id);
        void addTerm(name, (typed ?? '').trim(), language).then((code) => code !== null && onChange(code));
      }}
      onWords={(text) => {
        type(null);
        onChange(text === '' ? '' : (resolveTerm(vocabulary, text) ?? value));
      }}
      noneText={vocabulary.open ? t('forms.own_word') : t('forms.not_in_list')}
    />
  );
}
