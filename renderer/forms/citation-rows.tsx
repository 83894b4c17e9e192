import type { FieldDefinition } from '../../shared/records/definition.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { useWords } from '../app/words.ts';
import { IconButton } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { Icon } from '../kit/icon.tsx';
import { sayValue } from '../records/cell-values.ts';
import { useSourceReliability } from '../records/source-reliability.ts';
import { CitationEditor } from './citation-editor.tsx';
import { sayingIn } from './entry-words.ts';
import type { Proven, ShownCitation } from './form-shape.ts';
import { useFormWork } from './form-work.ts';
import { earlierFor, storedFor, writtenFor } from './proofs.ts';
import './citation-rows.css';

/** The sources of one thing: those that are stored, and those that are being written. */
export function CitationRows({ proves, label }: { readonly proves: Proven; readonly label: string }) {
  const { state } = useFormWork();
  const { t } = useWords();
  const stored = storedFor(state, proves);
  const written = writtenFor(state, proves);
  if (stored.length + written.length === 0) return null;
  return (
    <fieldset className="forms-citations" aria-label={t('forms.sources_of', { label })}>
      {stored.map((citation) => (
        <StoredCitation key={citation.id} citation={citation} />
      ))}
      {written.map((citation, at) => (
        <CitationEditor
          key={citation.row}
          citation={citation}
          named={t('forms.source_of', { label, number: stored.length + at + 1 })}
        />
      ))}
    </fieldset>
  );
}

/** Sources of what the field said once. They stay with the record until somebody takes them away. */
export function EarlierCitations({ field, label }: { readonly field: FieldDefinition; readonly label: string }) {
  const { state } = useFormWork();
  const { t, language } = useWords();
  const earlier = earlierFor(state, field);
  if (earlier.length === 0) return null;
  const saying = sayingIn(state, { t, language });
  return (
    <fieldset className="forms-citations forms-citations-earlier" aria-label={t('forms.earlier_sources_of', { label })}>
      {earlier.map((citation) => (
        <StoredCitation
          key={citation.id}
          citation={citation}
          note={
            citation.item === null
              ? t('forms.proves_earlier_value', { value: sayValue(field, citation.value, saying) })
              : t('forms.proves_earlier_entry')
          }
        />
      ))}
    </fieldset>
  );
}

function StoredCitation({ citation, note = '' }: { readonly citation: ShownCitation; readonly note?: string }) {
  const { state, dispatch } = useFormWork();
  const { t, language } = useWords();
  const { id, document, documentTitle, page, place, quote, reliability, connection } = citation;
  const ofSource = useSourceReliability(document);
  const isGone = state.citationsRemoved.includes(id);
  const term = (name: 'reliability' | 'source-connection', value: string | null): string =>
    value === null ? '' : termLabel(vocabularyOf(name), value, language);
  const where = [
    page === null ? '' : t('forms.page', { page }),
    place ?? '',
    term('source-connection', connection),
    term('reliability', reliability),
    ofSource === null ? '' : t('forms.source_itself', { reliability: term('reliability', ofSource) }),
  ].filter(Boolean);
  return (
    <div className="forms-stored" data-gone={isGone ? '' : undefined}>
      <Icon name="quote" size={14} />
      <span className="forms-stored-words">
        <CodeTag code={document} /> {documentTitle}
        {where.length > 0 && <span className="forms-stored-where">{where.join(' · ')}</span>}
        {quote !== null && <q className="forms-quote">{quote}</q>}
        {note !== '' && <span className="forms-stored-note">{note}</span>}
        {isGone && <span className="forms-stored-where">{t('forms.goes_on_saving')}</span>}
      </span>
      <IconButton
        icon={isGone ? 'undo' : 'close'}
        label={isGone ? t('forms.keep_source', { document }) : t('forms.remove_source', { document })}
        onPress={() => dispatch({ do: isGone ? 'keep citation' : 'remove citation', id })}
      />
    </div>
  );
}
