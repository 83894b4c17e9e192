import { Button, Dialog, DialogTrigger, Popover, Tooltip, TooltipTrigger } from 'react-aria-components';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { go } from '../app/place.ts';
import { useWords, type Translate } from '../app/words.ts';
import { useDocumentLanguage } from '../documents/document-language.ts';
import { Button as KitButton } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { Quotation } from '../kit/quotation.tsx';
import { useSourceReliability } from './source-reliability.ts';
import type { Citation, Numbered } from './statements.ts';
import './source-mark.css';

/** As many marks as stand after a statement one by one; more become one mark that lists them. */
const ONE_BY_ONE = 3;

/**
 * The small raised number after a statement. Pointer or focus shows the quotation and where it stands; pressing it opens the document
 * at the place.
 */
export function SourceMark({ number, citation, isWhole = false }: Numbered & { readonly isWhole?: boolean }) {
  const { t } = useWords();
  return (
    <TooltipTrigger delay={150} closeDelay={100}>
      <Button
        className="records-mark"
        data-whole={isWhole || undefined}
        aria-label={t('records.source_mark', { number, place: placeIn(citation, t) })}
        onPress={() => openSource(citation)}
      >
        {number}
      </Button>
      <Tooltip className="records-source-card" offset={4} placement="top start">
        <SourceCard citation={citation} />
        <p className="records-source-hint">{t('records.source_open_hint')}</p>
      </Tooltip>
    </TooltipTrigger>
  );
}

/** The marks after a statement. */
export function SourceMarks({
  sources,
  of,
}: {
  readonly sources: readonly Numbered[];
  readonly of: 'field' | 'link' | 'record';
}) {
  const { t } = useWords();
  if (sources.length === 0) return null;
  const shown = sources.length <= ONE_BY_ONE ? sources : sources.slice(0, ONE_BY_ONE - 1);
  const rest = sources.slice(shown.length);
  return (
    <span className="records-marks">
      {shown.map((source) => (
        <SourceMark key={source.number} {...source} isWhole={of === 'field' && source.citation.field === null} />
      ))}
      {rest.length > 0 && (
        <DialogTrigger>
          <Button
            className="records-mark"
            data-whole={(of === 'field' && rest.every(({ citation }) => citation.field === null)) || undefined}
            aria-label={t('records.sources_more', { count: rest.length })}
          >
            +{rest.length}
          </Button>
          <Popover className="records-source-list" placement="bottom start">
            <Dialog aria-label={t('records.sources_of_statement')}>
              <ol>
                {rest.map(({ number, citation }) => (
                  <li key={number} value={number}>
                    <span className="records-source-number">{number}</span>
                    <SourceCard citation={citation} />
                    <KitButton variant="quiet" icon="quote" onPress={() => openSource(citation)}>
                      {t('records.source_open')}
                    </KitButton>
                  </li>
                ))}
              </ol>
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </span>
  );
}

/** What a citation says: the words in serif, then the document, the place in it and how reliable it is. */
export function SourceCard({ citation }: { readonly citation: Citation }) {
  const { t, language } = useWords();
  const { quote, document, documentTitle, reliability, connection } = citation;
  const ofSource = useSourceReliability(document);
  const place = placeIn(citation, t, true);
  const quoted = useDocumentLanguage(document);
  const term = (name: 'reliability' | 'source-connection', value: string | null): string =>
    value === null ? '' : termLabel(vocabularyOf(name), value, language);
  const trust = [
    place,
    term('source-connection', connection),
    term('reliability', reliability),
    ofSource === null ? '' : t('records.source_itself', { reliability: term('reliability', ofSource) }),
  ].filter(Boolean);
  return (
    <div className="records-source">
      {quote !== null && <Quotation text={quote} language={quoted} />}
      <p className="records-source-document">
        <CodeTag code={document} /> {documentTitle}
      </p>
      {trust.length > 0 && <p className="records-source-place">{trust.join(' · ')}</p>}
    </div>
  );
}

/** Opens the document that a citation points to, at the page and with the passage to be marked. */
export function openSource({
  document,
  page,
  quote,
  position = null,
  place = null,
}: Pick<Citation, 'document' | 'page' | 'quote'> & Partial<Pick<Citation, 'position' | 'place'>>): void {
  go({
    room: 'reader',
    code: document,
    ...(page === null ? {} : { page }),
    ...(quote === null ? {} : { quote }),
    ...(position === null ? {} : { position }),
    ...(place === null ? {} : { place }),
  });
}

/** "D-0001, p. 3, footnote 2"; without the code where it stands beside it. */
export function placeIn({ document, page, place }: Citation, t: Translate, withoutCode = false): string {
  const parts = [withoutCode ? '' : document, page === null ? '' : t('records.page', { page }), place ?? ''];
  return parts.filter(Boolean).join(', ');
}
