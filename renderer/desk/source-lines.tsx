import type { KeyboardEvent } from 'react';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { language, useWords, type Translate } from '../app/words.ts';
import { IconButton } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { Icon } from '../kit/icon.tsx';
import type { CitationPart, ShownCitation, WrittenCitation } from '../forms/form-shape.ts';
import { TextLine } from '../forms/form-line.tsx';
import { faultWords } from '../forms/form-work.ts';
import { CASE, formAt, sameProven, type CiteTarget } from './desk-state.ts';
import { tokenOf } from './desk-titles.ts';
import { useDeskWork, useInForm } from './desk-work.ts';
import { RecordPick } from './record-pick.tsx';
import { TermPick } from './term-pick.tsx';
import './source-lines.css';

/** What proves a line: the sources that are stored, those that were written, and the one that is being written. */
export function SourceLines({ target, label }: { readonly target: CiteTarget; readonly label: string }) {
  const { desk, open } = useDeskWork();
  const { t } = useWords();
  const form = formAt(desk, target.form);
  const stored = storedFor(desk, target);
  const written = form.citations.filter(({ proves }) => sameProven(proves, target.proves));
  if (stored.length + written.length === 0) return null;
  return (
    <ul className="desk-sources" aria-label={t('forms.sources_of', { label })}>
      {stored.map((citation) => (
        <StoredSource key={citation.id} form={target.form} citation={citation} />
      ))}
      {written.map((citation, at) =>
        open?.form === target.form && open.row === citation.row ? (
          <li key={citation.row}>
            <SourceEditor
              form={target.form}
              citation={citation}
              label={t('forms.source_of', { label, number: stored.length + at + 1 })}
            />
          </li>
        ) : (
          <WrittenSource key={citation.row} form={target.form} citation={citation} />
        ),
      )}
    </ul>
  );
}

/** How many sources a line has, with those that are being written. */
export function sourceCount(desk: Parameters<typeof storedFor>[0], target: CiteTarget): number {
  const form = formAt(desk, target.form);
  const gone = new Set(form.citationsRemoved);
  return (
    storedFor(desk, target).filter(({ id }) => !gone.has(id)).length +
    form.citations.filter(({ proves }) => sameProven(proves, target.proves)).length
  );
}

function storedFor(desk: Parameters<typeof formAt>[0], { form: key, proves }: CiteTarget): readonly ShownCitation[] {
  const { base } = formAt(desk, key);
  switch (proves.is) {
    case 'record':
      // Of a line that is a record also those of its single statements; the case has its fields in sight.
      return key === CASE ? base.citations.filter(({ field }) => field === null) : base.citations;
    case 'field':
      return base.citations.filter(({ field, item }) => field === proves.field && item === (proves.item ?? null));
    case 'link':
      return base.links.find(({ id }) => id === proves.id)?.citations ?? [];
    case 'new-link':
      return [];
  }
}

function StoredSource({ form, citation }: { readonly form: string; readonly citation: ShownCitation }) {
  const { t } = useWords();
  const { desk } = useDeskWork();
  const dispatch = useInForm(form);
  const { id, document, documentTitle, page, place, quote, field } = citation;
  const proven = field === null || form === CASE ? undefined : fieldOf(definitions[formAt(desk, form).type], field);
  const isGone = formAt(desk, form).citationsRemoved.includes(id);
  const where = whereIn(t, { page, place, reliability: citation.reliability });
  return (
    <li className="desk-source" data-gone={isGone ? '' : undefined}>
      <Icon name="quote" size={14} />
      <span className="desk-source-words">
        {proven !== undefined && <span className="desk-source-where">{proven.label[language()]}: </span>}
        <CodeTag code={document} /> {documentTitle} <span className="desk-source-where">{where}</span>
        {quote !== null && <q>{quote}</q>}
        {isGone && <span className="desk-source-where"> {t('forms.goes_on_saving')}</span>}
      </span>
      <IconButton
        icon={isGone ? 'undo' : 'close'}
        label={isGone ? t('forms.keep_source', { document }) : t('forms.remove_source', { document })}
        onPress={() => dispatch({ do: isGone ? 'keep citation' : 'remove citation', id })}
      />
    </li>
  );
}

function WrittenSource({ form, citation }: { readonly form: string; readonly citation: WrittenCitation }) {
  const { t } = useWords();
  const { desk, reopen } = useDeskWork();
  const dispatch = useInForm(form);
  const { row, document, quote } = citation;
  const faults = formAt(desk, form).faults;
  const fault = Object.keys(faults).find((place) => place.startsWith(`citations.${row}.`));
  const title = document === '' ? t('desk.no_document') : tokenOf(desk, document).title;
  return (
    <li className="desk-source">
      <Icon name="quote" size={14} />
      <span className="desk-source-words">
        {document !== '' && <CodeTag code={document} />} {title}{' '}
        <span className="desk-source-where">{whereIn(t, citation)}</span>
        {quote !== '' && <q>{quote}</q>}
        {fault !== undefined && <span className="kit-error">{faultWords(faults[fault], t)}</span>}
      </span>
      <IconButton
        icon="edit"
        label={t('desk.edit_source', { document: document || title })}
        onPress={() => reopen(form, row)}
      />
      <IconButton
        icon="close"
        label={t('forms.remove_source', { document: document || title })}
        onPress={() => dispatch({ do: 'take citation away', row })}
      />
    </li>
  );
}

function whereIn(
  t: Translate,
  { page, place, reliability: id }: { page: string | null; place: string | null; reliability: string | null },
): string {
  return [
    page === null || page === '' ? '' : t('forms.page', { page }),
    place ?? '',
    id === null || id === '' ? '' : termLabel(vocabularyOf('reliability'), id, language()),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function SourceEditor({
  form,
  citation,
  label,
}: {
  readonly form: string;
  readonly citation: WrittenCitation;
  readonly label: string;
}) {
  const { t } = useWords();
  const { desk, closeSource } = useDeskWork();
  const dispatch = useInForm(form);
  const { row, document } = citation;
  const at = `source ${form} ${row}`;
  const { faults } = formAt(desk, form);
  const fault = (part: CitationPart) => faultWords(faults[`citations.${row}.${part}`], t);
  const write = (part: CitationPart) => (value: string) => dispatch({ do: 'write citation', row, part, value });
  const hear = (event: KeyboardEvent<HTMLElement>): void => {
    const isEnter = event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key !== 'Escape' && !isEnter) return;
    if (event.target instanceof HTMLElement && event.target.closest('button') !== null) return;
    event.preventDefault();
    event.stopPropagation();
    closeSource();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the fields inside
    <fieldset className="desk-source-editor" aria-label={label} data-line={at} data-source={row} onKeyDown={hear}>
      <div className="desk-source-document">
        <span className="kit-label" aria-hidden="true">
          {t('forms.citation_document')}
        </span>
        <RecordPick
          at={at}
          label={t('forms.citation_document')}
          types={DOCUMENTS}
          value={document === '' ? null : tokenOf(desk, document)}
          onPick={(chosen) => dispatch({ do: 'write citation', row, part: 'document', value: chosen.code, chosen })}
          onClear={() => write('document')('')}
          error={fault('document')}
        />
      </div>
      <TextLine label={t('forms.citation_page')} value={citation.page} onChange={write('page')} error={fault('page')} />
      <div className="desk-source-quote">
        <TextLine
          label={t('forms.citation_quote')}
          value={citation.quote}
          onChange={write('quote')}
          error={fault('quote')}
          isLong
          evidence
        />
      </div>
      <div>
        <span className="kit-label" aria-hidden="true">
          {t('forms.citation_reliability')}
        </span>
        <TermPick
          at={`${at} reliability`}
          label={t('forms.citation_reliability')}
          vocabulary="reliability"
          value={citation.reliability}
          onChange={write('reliability')}
        />
      </div>
      <div>
        <span className="kit-label" aria-hidden="true">
          {t('desk.connection')}
        </span>
        <TermPick
          at={`${at} connection`}
          label={t('desk.connection')}
          vocabulary="source-connection"
          value={citation.connection}
          onChange={write('connection')}
        />
      </div>
      <p className="desk-source-keys">{t('desk.source_keys')}</p>
    </fieldset>
  );
}

const DOCUMENTS = ['document'] as const;
