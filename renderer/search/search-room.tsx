import { useEffect, useRef, useState } from 'react';
import { useAsked } from '../app/asked.ts';
import { useCommands } from '../app/commands.ts';
import { useFormats } from '../app/formats.ts';
import { call } from '../app/host.ts';
import { stay } from '../app/place.ts';
import { useIsNarrow } from '../app/room-width.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { Popover } from '../kit/popover.tsx';
import { useScrollMemory } from '../kit/scroll-memory.ts';
import { Select } from '../kit/select.tsx';
import { Split } from '../kit/split.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { keepSearch, useSavedSearches } from '../organising/folders.ts';
import { isSearch } from '../organising/folder-content.ts';
import { NameDialog } from '../organising/folder-name.tsx';
import { Facets } from './facets.tsx';
import { Faults } from './faults.tsx';
import { HelpSheet } from './help-sheet.tsx';
import { Hits } from './hits.tsx';
import { leaveAt, limitLeft, useWayBack } from './left.ts';
import { PastSearches } from './past-searches.tsx';
import { QueryBox } from './query-box.tsx';
import { SavedSearches } from './saved-searches.tsx';
import { helps, helpsFrom, useLooked, useSearchView, type SearchView, type Sort } from './search-view.ts';
import { useSettled } from './settled.ts';
import { Switches } from './switches.tsx';
import './search.css';
import '../organising/side.css';

const SHOWN = 30;
const MOST = 1000;
/** Milliseconds that fingers rest before the archive is searched, and before the facets are counted. */
const REST = 120;
const REST_OF_FACETS = 350;
const REST_OF_FAULTS = 600;
const NONE: readonly never[] = [];
/** Below this width the facets open over what was found. */
const BESIDE = 700;
const FAULTS = 'search-faults';

interface Props {
  readonly query?: string;
  readonly saved?: string;
}

/** One box over everything that is stored; what it finds stands by document, with the pages. */
export function SearchRoom({ query = '', saved }: Props) {
  const { t, language } = useWords();
  const [view, change] = useSearchView();
  const [typed, setTyped] = useState(query);
  const [come, setCome] = useState(query);
  if (query !== come) {
    // Somebody has come here anew, from the palette or by going back; what is typed here is the same as in the place.
    setCome(query);
    setTyped(query);
  }
  useKept(saved, change);
  const [limit, setLimit] = useState(limitLeft(query) ?? SHOWN);
  const [isNaming, setNaming] = useState(false);
  const version = useArchiveVersion();
  const looked = useLooked(useSettled(typed, REST), view);
  const asked = looked === null ? undefined : { ...looked, sort: view.sort, limit, language };
  const found = useAsked('search', asked, version);
  const facetsOf = useSettled(looked, REST_OF_FACETS);
  const counted = useAsked('search.facets', facetsOf === null ? undefined : { ...facetsOf, language }, version);
  const { value } = useLast(found.value, looked === null);
  const facets = useLast(counted.value, looked === null).value?.facets ?? [];
  // Who is still typing knows that the query is not whole yet.
  const faults = useSettled(value?.faults ?? NONE, REST_OF_FAULTS);
  const isNarrow = useIsNarrow(BESIDE);
  const kept = useSavedSearches();
  const hasAside = looked !== null || (kept ?? []).some(isSearch);
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const remember = useScrollMemory('search');
  useWayBack(query, (value?.hits.length ?? 0) > 0, list);

  const write = (text: string): void => {
    setTyped(text);
    setCome(text);
    setLimit(SHOWN);
    stay({ room: 'search', query: text });
  };
  const run = (text: string, helpsOn: Partial<SearchView> = {}): void => {
    change(helpsOn);
    write(text);
    box.current?.focus();
  };
  const noteIt = (): void => {
    // A vault that cannot be written to keeps no history, and nobody misses it.
    if (looked !== null) call('search', { ...looked, sort: view.sort, limit: 1, remember: true }).catch(() => {});
  };
  const toFirst = (): void => list.current?.querySelector<HTMLElement>('[data-hit]')?.focus();
  useCommands([
    { id: 'search.box', group: 'edit', label: t('search.to-box'), keys: '/', run: () => box.current?.focus() },
    {
      id: 'search.save',
      group: 'edit',
      label: t('search.save'),
      keys: 'Mod+S',
      enabled: looked !== null,
      run: () => setNaming(true),
    },
  ]);

  const aside = (
    <div className="search-side">
      <SavedSearches query={typed} onAgain={(search) => run(search.query, helpsFrom(search.options))} />
      <Facets facets={facets} query={typed} onQuery={write} />
    </div>
  );
  const results = (
    <div className="search-found" ref={remember} aria-busy={found.isWaiting}>
      {looked === null ? (
        <PastSearches onAgain={(entry) => run(entry.query, helpsFrom(entry.options))} onTry={(text) => run(text)} />
      ) : (
        <>
          <Summary value={value} />
          {found.error === undefined ? null : <Failure error={found.error} onRetry={found.again} />}
          {value?.total === 0 && (
            <Empty
              title={t('search.nothing')}
              text={t('search.nothing-help')}
              action={
                view.typos ? undefined : (
                  <Button onPress={() => change({ typos: true })}>{t('search.nothing-typos')}</Button>
                )
              }
            />
          )}
          {value !== undefined && value.hits.length > 0 && (
            <Hits
              hits={value.hits}
              looked={looked}
              onUp={() => box.current?.focus()}
              onOpen={(row) => {
                leaveAt({ query: typed, limit, row });
                noteIt();
              }}
              list={list}
            />
          )}
          {value !== undefined && value.total > value.hits.length && limit < MOST && (
            <div className="search-more">
              <Button onPress={() => setLimit((now) => Math.min(MOST, now * 2))}>
                {t('search.more-records', { count: value.total - value.hits.length })}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
  return (
    <div className="search">
      <header className="search-head">
        <h1 className="kit-heard">{t('search.title')}</h1>
        <search className="search-line">
          <QueryBox value={typed} onChange={write} onEnter={noteIt} onDown={toFirst} box={box} describedBy={FAULTS} />
          <HelpSheet onTry={(text) => run(text)} />
        </search>
        <div className="search-tools">
          {isNarrow && hasAside && (
            <Popover
              label={t('search.facets')}
              trigger={
                <Button variant="quiet" icon="filter">
                  {t('search.facets')}
                </Button>
              }
            >
              {aside}
            </Popover>
          )}
          <Select<Sort>
            label={t('search.sort')}
            isCompact
            options={(['relevance', 'newest', 'oldest'] as const).map((id) => ({ id, label: t(`search.sort-${id}`) }))}
            value={view.sort}
            onChange={(sort) => change({ sort })}
          />
          <Switches view={view} onChange={change} />
          <Button variant="quiet" icon="star" isDisabled={looked === null} onPress={() => setNaming(true)}>
            {t('search.save')}
          </Button>
        </div>
        <div id={FAULTS} role="status">
          {faults.length > 0 && <Faults query={looked?.query ?? ''} faults={faults} />}
        </div>
      </header>
      {isNarrow || !hasAside ? (
        results
      ) : (
        <Split
          id="search"
          sizes={[view.sideSize]}
          min={[170, 360]}
          onResize={([sideSize = view.sideSize]) => change({ sideSize })}
        >
          {aside}
          {results}
        </Split>
      )}
      {isNaming && looked !== null && (
        <NameDialog
          title={t('search.save')}
          name=""
          isFolder={false}
          about={<p className="search-kept-query">{looked.query}</p>}
          onKeep={(name, folder) =>
            void keepSearch({
              name,
              folder,
              query: looked.query,
              options: { ...Object.fromEntries(helps.map((help) => [help, view[help]])), sort: view.sort },
            })
          }
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
}

/** How many records and pages, and what the index does not know yet. */
function Summary({ value }: { readonly value: Found | undefined }) {
  const { t } = useWords();
  const { number } = useFormats();
  if (value === undefined) return <p className="search-count" role="status" />;
  return (
    <p className="search-count" role="status">
      {[
        t('search.found', { count: value.total }),
        value.pageTotal === 0 ? '' : t('search.found-pages', { count: value.pageTotal }),
      ]
        .filter(Boolean)
        .join(', ')}
      {value.indexing > 0 && (
        <span className="search-indexing">
          {' · '}
          {t('search.indexing', { count: value.indexing, number: number(value.indexing) })}
        </span>
      )}
    </p>
  );
}

type Found = NonNullable<ReturnType<typeof useAsked<'search'>>['value']>;

/** The last answer stays while the next one is awaited, so that nothing jumps; with nothing asked there is none. */
function useLast<Value>(value: Value | undefined, isOver: boolean): { readonly value: Value | undefined } {
  const [last, setLast] = useState<Value | undefined>(value);
  const next = isOver ? undefined : (value ?? last);
  if (next !== last) setLast(next);
  return { value: next };
}

/** A kept search that one comes with brings its helps along, once. */
function useKept(saved: string | undefined, change: (changes: Partial<SearchView>) => void): void {
  const all = useSavedSearches();
  const done = useRef<string | undefined>(undefined);
  useEffect(() => {
    const kept = all?.find(({ id }) => id === saved);
    if (kept === undefined || done.current === saved) return;
    done.current = saved;
    change(helpsFrom(kept.options));
  }, [all, saved, change]);
}
