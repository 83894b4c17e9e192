import { reliability } from '../../shared/vocabulary/evidence.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { useWords } from '../app/words.ts';
import { IconButton } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { Icon } from '../kit/icon.tsx';
import { Select } from '../kit/select.tsx';
import { TextLine } from './form-line.tsx';
import type { CitationPart, Proven, ShownCitation, WrittenCitation } from './form-shape.ts';
import { faultWords, useFormWork } from './form-work.ts';
import { RecordPicker } from './record-picker.tsx';
import { titledOf } from './titles.ts';
import './citation-rows.css';

/** The sources of one thing: those that are stored, and those that are being written. */
export function CitationRows({ proves, label }: { readonly proves: Proven; readonly label: string }) {
  const { state } = useFormWork();
  const { t } = useWords();
  const stored = storedFor(state.base, proves);
  const written = state.citations.filter((citation) => sameProven(citation.proves, proves));
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

function StoredCitation({ citation }: { readonly citation: ShownCitation }) {
  const { state, dispatch } = useFormWork();
  const { t, language } = useWords();
  const { id, document, documentTitle, page, place, quote } = citation;
  const isGone = state.citationsRemoved.includes(id);
  const where = [
    page === null ? '' : t('forms.page', { page }),
    place ?? '',
    citation.reliability === null ? '' : termLabel(reliability, citation.reliability, language),
  ].filter(Boolean);
  return (
    <div className="forms-stored" data-gone={isGone ? '' : undefined}>
      <Icon name="quote" size={14} />
      <span className="forms-stored-words">
        <CodeTag code={document} /> {documentTitle}
        {where.length > 0 && <span className="forms-stored-where">{where.join(' · ')}</span>}
        {quote !== null && <q className="forms-quote">{quote}</q>}
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

function CitationEditor({ citation, named }: { readonly citation: WrittenCitation; readonly named: string }) {
  const { state, dispatch, fresh } = useFormWork();
  const { t, language } = useWords();
  const { row } = citation;
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
      </div>
      <TextLine label={t('forms.citation_page')} value={citation.page} onChange={write('page')} error={fault('page')} />
      <TextLine label={t('forms.citation_place')} value={citation.place} onChange={write('place')} />
      <Select
        label={t('forms.citation_reliability')}
        options={[
          { id: '', label: t('forms.not_stated') },
          ...reliability.terms.map(({ id, labels }) => ({ id, label: labels[language] })),
        ]}
        value={citation.reliability}
        onChange={write('reliability')}
      />
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
    </fieldset>
  );
}

const DOCUMENTS = ['document'] as const;

function storedFor(
  base: {
    readonly citations: readonly ShownCitation[];
    readonly links: readonly { id: string; citations: readonly ShownCitation[] }[];
  },
  proves: Proven,
): readonly ShownCitation[] {
  switch (proves.is) {
    case 'record':
      return base.citations.filter(({ field }) => field === null);
    case 'field':
      return base.citations.filter(({ field, item }) => field === proves.field && item === (proves.item ?? null));
    case 'link':
      return base.links.find(({ id }) => id === proves.id)?.citations ?? [];
    case 'new-link':
      return [];
  }
}

function sameProven(one: Proven, other: Proven): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(row: object): [string, unknown][] {
  return Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
