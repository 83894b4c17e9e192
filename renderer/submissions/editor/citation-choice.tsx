import { useEffect, useState } from 'react';
import { useAsked } from '../../app/asked.ts';
import { useWords } from '../../app/words.ts';
import { useDocumentLanguage } from '../../documents/document-language.ts';
import { RecordPicker } from '../../forms/record-picker.tsx';
import { SearchField, TextField } from '../../kit/field.tsx';
import { Tabs } from '../../kit/tabs.tsx';
import { useRow } from '../../mirror/use-mirror.ts';
import { fold } from '../../records/list-filter.ts';
import { Marked } from '../../search/marked.tsx';
import { useDraftNow, useLaid } from '../desk/desk-context.ts';
import type { ChoiceProps } from './insertion-dialog.tsx';
import { PickList } from './pick-list.tsx';
import { statementsOf, type CitedStatement } from './cited-statements.ts';

/** A source for a note: one that a statement of the archive rests on already, or a page that is looked for. */
export function CitationChoice({ chosen, onChange, onPut }: ChoiceProps) {
  const { t } = useWords();
  const [tab, setTab] = useState<'statements' | 'search'>('statements');
  const text = (key: string): string => (typeof chosen[key] === 'string' ? chosen[key] : '');
  const document = text('document');
  const row = useRow(document === '' ? undefined : document);
  const language = useDocumentLanguage(document);
  const set = (key: string, value: string): void => onChange({ ...chosen, [key]: value === '' ? null : value });
  return (
    <div className="submissions-citing">
      <Tabs
        label={t('submissions.put-citation')}
        tabs={[
          {
            id: 'statements',
            label: t('submissions.by-statement'),
            panel: () => <Statements chosen={chosen} onChange={onChange} onPut={onPut} />,
          },
          {
            id: 'search',
            label: t('submissions.by-search'),
            panel: () => <Pages chosen={chosen} onChange={onChange} onPut={onPut} />,
          },
        ]}
        selected={tab}
        onSelect={setTab}
      />
      <section className="submissions-cited" aria-label={t('submissions.in-the-note')}>
        <RecordPicker
          label={t('submissions.document')}
          types={['document']}
          value={document === '' ? null : { code: document, type: 'document', title: row?.title ?? '' }}
          onPick={(record) => onChange({ ...chosen, document: record?.code ?? '' })}
        />
        <div className="submissions-pair">
          <TextField label={t('submissions.page')} value={text('page')} onChange={(page) => set('page', page)} />
          <TextField label={t('submissions.place')} value={text('place')} onChange={(place) => set('place', place)} />
        </div>
        <div lang={language}>
          <TextField
            label={t('submissions.quotation')}
            value={text('quotation')}
            onChange={(quotation) => set('quotation', quotation)}
            multiline
            evidence
          />
        </div>
      </section>
    </div>
  );
}

function Statements({ chosen, onChange, onPut }: ChoiceProps) {
  const { t, language } = useWords();
  const { about } = useDraftNow();
  const laid = useLaid();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly CitedStatement[] | null>(null);
  const asked = about.join(' ');
  useEffect(() => {
    let isHere = true;
    statementsOf(asked.split(' ').filter(Boolean), laid, language).then(
      (statements) => {
        if (isHere) setFound(statements);
      },
      () => {
        if (isHere) setFound([]);
      },
    );
    return () => {
      isHere = false;
    };
  }, [asked, laid, language]);
  const looked = fold(typed.trim());
  const fitting = (found ?? []).filter(({ words }) => looked === '' || fold(words).includes(looked)).slice(0, MOST);
  const attributesOf = (id: string) => fitting.find((each) => each.id === id)?.attributes ?? chosen;
  return (
    <>
      <SearchField
        label={t('submissions.find-statement')}
        value={typed}
        onChange={setTyped}
        placeholder={t('submissions.find-statement')}
        autoFocus
        onEnter={() => {
          const [first] = fitting;
          if (first !== undefined) onPut(first.attributes);
        }}
      />
      <PickList
        label={t('submissions.by-statement')}
        items={fitting.map(({ id, record, says, attributes }) => ({
          id,
          type: record.type,
          title: says,
          code: record.code,
          note: (
            <>
              {[attributes.document, attributes.page === null ? '' : t('records.page', { page: attributes.page })]
                .filter(Boolean)
                .join(', ')}
              {attributes.quotation !== null && (
                <span className="submissions-quotation"> “{attributes.quotation}”</span>
              )}
            </>
          ),
        }))}
        chosen={fitting.find(({ attributes }) => attributes === chosen)?.id ?? ''}
        empty={t(found === null ? 'submissions.looking' : 'submissions.nothing-fits')}
        onChoose={(id) => onChange(attributesOf(id))}
        onTake={(id) => onPut(attributesOf(id))}
      />
    </>
  );
}

/** As many are listed at once; more are found by typing. */
const MOST = 200;

function Pages({ chosen, onChange, onPut }: ChoiceProps) {
  const { t, language } = useWords();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), SETTLING);
    return () => clearTimeout(timer);
  }, [typed]);
  const { value, isWaiting } = useAsked(
    'search',
    asked === '' ? undefined : { query: asked, types: ['document'], limit: 20, language },
  );
  const pages = (value?.hits ?? []).flatMap((hit) =>
    hit.pages.map((page) => ({ hit, page, label: page.label ?? String(page.page) })),
  );
  const attributesOf = (id: string) => {
    const found = pages.find(({ hit, page }) => `${hit.code} ${page.page}` === id);
    if (found === undefined) return chosen;
    const { hit, page, label } = found;
    return { document: hit.code, page: label, place: null, quotation: sentenceIn(page), record: null, field: null };
  };
  return (
    <>
      <SearchField
        label={t('submissions.find-page')}
        value={typed}
        onChange={setTyped}
        placeholder={t('submissions.find-page')}
      />
      <PickList
        label={t('submissions.by-search')}
        items={pages.map(({ hit, page, label }) => ({
          id: `${hit.code} ${page.page}`,
          type: 'document',
          title: hit.title,
          code: hit.code,
          note: (
            <>
              {t('records.page', { page: label })}{' '}
              <span className="submissions-quotation">
                <Marked text={page.snippet} marks={page.marks} />
              </span>
            </>
          ),
        }))}
        chosen=""
        empty={t(
          isWaiting ? 'submissions.looking' : asked === '' ? 'submissions.type-words' : 'submissions.nothing-fits',
        )}
        onChoose={(id) => onChange(attributesOf(id))}
        onTake={(id) => onPut(attributesOf(id))}
      />
    </>
  );
}

/** How long one may go on typing before the archive is asked, in milliseconds. */
const SETTLING = 200;

/** The sentence around the first word that was found: what is quoted at first. */
function sentenceIn({
  snippet,
  marks,
}: {
  readonly snippet: string;
  readonly marks: readonly (readonly [number, number])[];
}): string {
  const at = marks[0]?.[0] ?? 0;
  const begins = Math.max(...['. ', '! ', '? ', '… '].map((end) => snippet.lastIndexOf(end, at))) + 1;
  const ends = /[.!?](?=\s|$)/.exec(snippet.slice(at));
  return snippet
    .slice(Math.max(0, begins), ends === null ? undefined : at + ends.index + 1)
    .replaceAll(/^[\s…]+|[\s…]+$/g, '');
}
