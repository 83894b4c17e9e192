import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { termMeant } from '../../shared/vocabulary/find-terms.ts';
import { needsChecking, replacement } from '../../shared/vocabulary/standing.ts';
import { widerTerms } from '../../shared/vocabulary/term-tree.ts';
import { vocabularyOf, type VocabularyName } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel, termOf, type Term, type Vocabulary } from '../../shared/vocabulary/vocabulary.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { ComboBox } from '../kit/combo-box.tsx';
import { Icon } from '../kit/icon.tsx';
import { Line, type LineProps } from './form-line.tsx';
import { addTerm } from '../model/model-acts.ts';
import { canBeAdded, canBeOwnWord, shortLabel, termOffers } from './term-offers.ts';
import './term-picker.css';

export interface TermPickerProps extends LineProps {
  readonly vocabulary: VocabularyName;
  /** The id of a term, a word of one's own, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean | undefined;
}

/** A term of a list, found by label, number or identifier; where the list is open, also one's own word. */
export function TermPicker({ vocabulary: name, value, onChange, autoFocus, ...line }: TermPickerProps) {
  const { t, language } = useWords();
  const readOnly = useSession().open?.readOnly === true;
  const [query, setQuery] = useState<string | null>(null);
  const vocabulary = vocabularyOf(name);
  const offers = useMemo(() => termOffers(vocabulary, query ?? '', language), [vocabulary, query, language]);
  const shown = value === '' ? '' : termLabel(vocabulary, value, language);
  const notes = useNotes(vocabulary, value);
  const choose = (chosen: string): void => {
    setQuery(null);
    onChange(chosen);
  };
  const add = async (word: string): Promise<void> => {
    const code = await addTerm(name, word, language);
    if (code !== null) choose(code);
  };
  return (
    <Line {...line}>
      <ComboBox<Term>
        label={line.label}
        isCompact
        isRequired={line.isRequired}
        isDisabled={line.isDisabled}
        help={withNotes(line.help, notes)}
        error={line.error}
        query={query ?? shown}
        onQueryChange={setQuery}
        value={query === null ? shown : undefined}
        items={offers.terms}
        itemId={({ id }) => id}
        itemText={({ labels }) => labels[language]}
        renderItem={(term) => <TermRow vocabulary={vocabulary} term={term} />}
        onPick={({ id }) => choose(id)}
        allowText
        onText={(text) => {
          setQuery(null);
          if (text === '') onChange('');
          else if (text !== shown) onChange(termMeant(vocabulary, text, language) ?? value);
        }}
        create={[
          ...(query !== null && canBeOwnWord(vocabulary, query)
            ? [{ label: (word: string) => t('forms.use_own_word', { word }), onCreate: choose }]
            : []),
          ...(query !== null && !readOnly && canBeAdded(vocabulary, query)
            ? [
                {
                  label: (word: string) => t('model.add-to-list', { word }),
                  onCreate: (word: string) => void add(word),
                },
              ]
            : []),
        ]}
        emptyText={vocabulary.open ? t('forms.own_word') : t('forms.not_in_list')}
        note={offers.more > 0 ? t('forms.terms_more', { count: offers.more }) : undefined}
        autoFocus={autoFocus}
      />
    </Line>
  );
}

/** A term as a list shows it: what it is called, under it where it stands and what it covers. */
export function TermRow({ vocabulary, term }: { readonly vocabulary: Vocabulary; readonly term: Term }) {
  const { t, language } = useWords();
  const path = widerTerms(vocabulary, term.id).map(({ labels }) => shortLabel(labels[language]));
  const next = replacement(vocabulary, term);
  const second = [path.join(' › '), term.scope?.[language] ?? ''].filter((part) => part !== '').join(' · ');
  return (
    <span className="forms-term">
      <span className="forms-term-head">
        <span>{term.labels[language]}</span>
        {needsChecking(term) && <span className="forms-term-mark">{t('forms.term_unchecked')}</span>}
      </span>
      {second !== '' && <span className="forms-term-more">{second}</span>}
      {next !== undefined && (
        <span className="forms-term-more forms-term-next">
          {t('forms.term_replaced', { term: shortLabel(next.labels[language]) })}
        </span>
      )}
    </span>
  );
}

/** What there is to know of a term before one relies on it: that it was not compared, that another took its place. */
function useNotes(vocabulary: Vocabulary, value: string): readonly string[] {
  const { t, language } = useWords();
  const term = termOf(vocabulary, value);
  if (term === undefined) return [];
  const next = replacement(vocabulary, term);
  return [
    ...(next === undefined ? [] : [t('forms.term_replaced_help', { term: next.labels[language] })]),
    ...(needsChecking(term) ? [t('forms.term_unchecked_help')] : []),
  ];
}

/** The help of a field with these notes below it. */
function withNotes(help: ReactNode, notes: readonly string[]): ReactNode {
  if (notes.length === 0) return help;
  return (
    <>
      {help}
      {notes.map((note) => (
        <span key={note} className="forms-term-note">
          <Icon name="info" size={14} />
          <span>{note}</span>
        </span>
      ))}
    </>
  );
}
