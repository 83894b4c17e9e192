import { useMemo, useState } from 'react';
import type { CallOutput, CallRequestInput } from '../../shared/contract/calls.ts';
import { boundsOf } from '../../shared/dates/bounds.ts';
import { readDate } from '../../shared/dates/read.ts';
import { definitions, recordTypes } from '../../shared/records/definitions.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { useAsked } from '../app/asked.ts';
import { useFormats } from '../app/formats.ts';
import { go, placeOf, stay } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { SearchField, TextField } from '../kit/field.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { Select } from '../kit/select.tsx';
import { CheckBox } from '../kit/switch.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { Marked } from './marked.tsx';
import { useSettled } from './settled.ts';
import './search.css';

const SHOWN = 40;
/** Milliseconds that fingers rest before the archive is searched. */
const REST = 120;

type Hit = CallOutput<'search'>['hits'][number];

/** Everything that holds some words: records by their fields, documents by their pages, the best first. */
export function SearchRoom({ query = '' }: { readonly query?: string }) {
  const { t, language } = useWords();
  const { number } = useFormats();
  const [typed, setTyped] = useState(query);
  const [come, setCome] = useState(query);
  if (query !== come) {
    // Somebody has come here anew, from the palette or by going back; what is typed here is the same as in the place.
    setCome(query);
    setTyped(query);
  }
  const [type, setType] = useState<RecordType | 'all'>('all');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [exact, setExact] = useState(false);
  const [limit, setLimit] = useState(SHOWN);
  const wanted = useSettled(typed, REST);
  const input = useMemo(
    (): CallRequestInput<'search'> | undefined =>
      wanted.trim() === ''
        ? undefined
        : {
            query: wanted,
            limit,
            ...(type === 'all' ? {} : { types: [type] }),
            ...day('from', from),
            ...day('until', until),
            ...(exact ? { exact } : {}),
          },
    [wanted, limit, type, from, until, exact],
  );
  const { value, error, again } = useAsked('search', input, useArchiveVersion());
  const kinds = [
    { id: 'all' as const, label: t('search.all-types') },
    ...recordTypes.map((id) => ({ id, label: definitions[id].plural[language] })),
  ];
  const change = (text: string): void => {
    setTyped(text);
    setLimit(SHOWN);
    stay({ room: 'search', query: text });
  };
  return (
    <div className="search">
      <header className="search-head">
        <h1>{t('search.title')}</h1>
        <SearchField label={t('search.box')} value={typed} onChange={change} autoFocus />
        <p className="search-help">{t('search.box-help')}</p>
        <div className="search-filters">
          <Select label={t('search.types')} options={kinds} value={type} onChange={setType} />
          <TextField label={t('search.from')} value={from} onChange={setFrom} placeholder={t('search.date-help')} />
          <TextField label={t('search.until')} value={until} onChange={setUntil} placeholder={t('search.date-help')} />
          <CheckBox label={t('search.exact')} value={exact} onChange={setExact} />
        </div>
        <p className="search-count" role="status">
          {value === undefined ? '' : t('search.found', { count: value.total })}
        </p>
      </header>
      {error === undefined ? null : <Failure error={error} onRetry={again} />}
      {input === undefined ? (
        <Empty title={t('search.begin')} />
      ) : value?.total === 0 ? (
        <Empty title={t('search.nothing')} text={t('search.nothing-help')} />
      ) : (
        <ol className="search-hits">
          {value?.hits.map((hit) => (
            <HitOf key={hit.code} hit={hit} />
          ))}
        </ol>
      )}
      {value !== undefined && value.total > value.hits.length && limit < 1000 ? (
        <div className="search-more">
          <Button onPress={() => setLimit((now) => Math.min(1000, now * 2))}>
            {t('search.more')} · {number(value.total - value.hits.length)}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function HitOf({ hit }: { readonly hit: Hit }) {
  const { t } = useWords();
  const { code, type, title, field, pages } = hit;
  const [first] = pages;
  return (
    <li className="search-hit">
      <button
        type="button"
        className="search-record"
        onClick={() =>
          go(first === undefined ? placeOf(hit) : { room: 'reader', code, page: first.page, quote: words(first) })
        }
      >
        <KindMark type={type as RecordType} />
        <CodeTag code={code} />
        <span className="search-title">{title}</span>
      </button>
      {field === null || field.marks.length === 0 ? null : (
        <p className="search-snippet">
          <Marked {...field} />
        </p>
      )}
      {pages.map((page) => (
        <button
          key={page.page}
          type="button"
          className="search-page"
          onClick={() => go({ room: 'reader', code, page: page.page, quote: words(page) })}
        >
          <span className="search-number">{t('search.page', { page: page.label ?? page.page })}</span>
          <span className="search-snippet">
            <Marked text={page.snippet} marks={page.marks} />
          </span>
        </button>
      ))}
    </li>
  );
}

/** The words that were found on a page, for the reader to mark. */
function words({ snippet, marks }: Hit['pages'][number]): string {
  const [from, until] = marks[0] ?? [0, 0];
  return snippet.slice(from, until);
}

/** What was typed as a date, as the first or the last day that it can mean; nothing while it cannot be read. */
function day(side: 'from' | 'until', text: string): { from?: string; until?: string } {
  const date = text.trim() === '' ? null : readDate(text);
  if (date === null) return {};
  const { earliest, latest } = boundsOf(date);
  const bound = side === 'from' ? earliest : latest;
  // Of a minute its day: records are looked for by days.
  return bound === null ? {} : { [side]: bound.slice(0, 10) };
}
