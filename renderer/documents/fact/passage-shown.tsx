import type { CitedPlace } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { CodeTag } from '../../kit/code-tag.tsx';
import { Quotation } from '../../kit/quotation.tsx';
import { useRow } from '../../mirror/use-mirror.ts';
import { useDocumentLanguage } from '../document-language.ts';
import './fact.css';

/** A passage with where it stands, as somebody is asked about it. */
export function PassageShown({ passage }: { readonly passage: CitedPlace }) {
  const { t } = useWords();
  const { document, page, place, quote } = passage;
  const language = useDocumentLanguage(document);
  const row = useRow(document);
  return (
    <section className="fact-passage" aria-label={t('fact.passage')}>
      {quote !== undefined && quote !== '' ? (
        <Quotation text={quote} language={language} />
      ) : (
        <p className="fact-note">{t('fact.no_words')}</p>
      )}
      <p className="fact-where">
        <CodeTag code={document} /> {row?.title}
        {page === undefined ? '' : ` · ${t('records.page', { page })}`}
        {place === undefined ? '' : ` · ${place}`}
      </p>
    </section>
  );
}
