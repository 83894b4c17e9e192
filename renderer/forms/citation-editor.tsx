import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { useWords } from '../app/words.ts';
import { IconButton } from '../kit/button.tsx';
import { Select } from '../kit/select.tsx';
import { useSourceReliability } from '../records/source-reliability.ts';
import { TextLine } from './form-line.tsx';
import type { CitationPart, WrittenCitation } from './form-shape.ts';
import { faultWords, useFormWork } from './form-work.ts';
import { RecordPicker } from './record-picker.tsx';
import { TermPicker } from './term-picker.tsx';
import { titledOf } from './titles.ts';

/** A source that is being written: the document, the place in it, its words, and how far one may believe them. */
export function CitationEditor({ citation, named }: { readonly citation: WrittenCitation; readonly named: string }) {
  const { state, dispatch, fresh } = useFormWork();
  const { t, language } = useWords();
  const { row } = citation;
  const ofSource = useSourceReliability(citation.document);
  const write = (part: CitationPart) => (value: string) => dispatch({ do: 'write citation', row, part, value });
  const fault = (part: CitationPart) => faultWords(state.faults[`citations.${row}.${part}`], t);
  const document = citation.document === '' ? null : titledOf(state, citation.document);
  return (
    <fieldset className="forms-citation" aria-label={named} data-row={`citations.${row}`}>
      <div className="forms-citation-document">
        <RecordPicker
          label={t('forms.citation_document')}
          types={DOCUMENTS}
          value={document}
          onPick={(chosen) =>
            dispatch({
              do: 'write citation',
              row,
              part: 'document',
              value: chosen?.code ?? '',
              chosen: chosen ?? undefined,
            })
          }
          error={fault('document')}
          autoFocus={fresh === row}
        />
        {ofSource !== null && (
          <p className="forms-citation-source">
            {t('forms.source_itself', { reliability: termLabel(vocabularyOf('reliability'), ofSource, language) })}
          </p>
        )}
      </div>
      <TextLine label={t('forms.citation_page')} value={citation.page} onChange={write('page')} error={fault('page')} />
      <TextLine label={t('forms.citation_place')} value={citation.place} onChange={write('place')} />
      <div className="forms-citation-quote">
        <TextLine
          label={t('forms.citation_quote')}
          value={citation.quote}
          onChange={write('quote')}
          isLong
          evidence
          marks={
            <IconButton
              icon="close"
              label={t('forms.remove_row', { row: named })}
              onPress={() => dispatch({ do: 'take citation away', row })}
            />
          }
        />
      </div>
      <div className="forms-citation-trust">
        <TermPicker
          label={t('forms.citation_connection')}
          vocabulary="source-connection"
          value={citation.connection}
          onChange={write('connection')}
        />
        <Select
          label={t('forms.citation_reliability')}
          options={[
            { id: '', label: t('forms.not_stated') },
            ...vocabularyOf('reliability').terms.map(({ id, labels }) => ({ id, label: labels[language] })),
          ]}
          value={citation.reliability}
          onChange={write('reliability')}
        />
      </div>
    </fieldset>
  );
}

const DOCUMENTS = ['document'] as const;
