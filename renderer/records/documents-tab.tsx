import { useMemo } from 'react';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { useWords } from '../app/words.ts';
import { useDocumentLanguage } from '../documents/document-language.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Quotation } from '../kit/quotation.tsx';
import { documentsOf } from './connections.ts';
import { openSource, placeIn } from './source-mark.tsx';
import type { Citation, Shown } from './statements.ts';
import { RecordLink } from './value.tsx';
import './documents-tab.css';

/** The documents that a record rests on or is linked to, with every place in them that is cited. */
export function DocumentsTab({ shown, onEdit }: { readonly shown: Shown; readonly onEdit: () => void }) {
  const { t, language } = useWords();
  const documents = useMemo(() => documentsOf(shown), [shown]);
  if (documents.length === 0)
    return (
      <Empty
        title={t('records.documents_empty')}
        text={t('records.documents_empty_text')}
        action={
          <Button icon="quote" onPress={onEdit}>
            {t('records.edit')}
          </Button>
        }
      />
    );
  return (
    <ul className="records-documents">
      {documents.map(({ code, title, roles, citations }) => (
        <li key={code}>
          <div className="records-documents-head">
            <RecordLink code={code} type="document" title={title} />
            <span className="records-documents-how">
              {[
                ...roles.map((role) => termLabel(vocabularyOf('link-role'), role, language)),
                citations.length === 0 ? '' : t('records.cited', { count: citations.length }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
          {citations.length === 0 ? (
            <Button variant="quiet" icon="page" onPress={() => openSource({ document: code, page: null, quote: null })}>
              {t('records.document_open')}
            </Button>
          ) : (
            <CitedPlaces document={code} citations={citations} />
          )}
        </li>
      ))}
    </ul>
  );
}

function CitedPlaces({ document, citations }: { readonly document: string; readonly citations: readonly Citation[] }) {
  const { t } = useWords();
  const quoted = useDocumentLanguage(document);
  return (
    <ol>
      {citations.map((citation) => (
        <li key={citation.id}>
          <Button variant="quiet" icon="page" onPress={() => openSource(citation)}>
            {placeIn(citation, t, true) || t('records.whole_document')}
          </Button>
          {citation.quote !== null && <Quotation text={citation.quote} language={quoted} />}
        </li>
      ))}
    </ol>
  );
}
