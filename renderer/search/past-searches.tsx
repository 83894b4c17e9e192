import { useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { useAsked } from '../app/asked.ts';
import { failureWords } from '../app/failure-words.ts';
import { useFormats } from '../app/formats.ts';
import { call } from '../app/host.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { MenuButton } from '../kit/menu.tsx';
import { Ways } from './help-sheet.tsx';
import { say } from '../kit/notices.tsx';

type Entry = CallOutput<'searchHistory.list'>['entries'][number];

/** What was looked for before, today's first. It lies encrypted in the archive; one entry or all can be forgotten, or none kept. */
export function PastSearches({
  onAgain,
  onTry,
}: {
  readonly onAgain: (entry: Entry) => void;
  /** Runs an example of the ways to ask, which stand here as long as there is nothing else. */
  readonly onTry: (query: string) => void;
}) {
  const { t } = useWords();
  const canWrite = useSession().open?.readOnly !== true;
  const { value, again } = useAsked('searchHistory.list', {});
  const [today] = useState(() => new Date().toDateString());
  if (value === undefined) return null;
  const change = (work: Promise<unknown>): void => {
    work.then(again, (error: unknown) => say({ text: failureWords(error, t), tone: 'caution' }));
  };
  const groups = [
    { label: t('search.today'), entries: value.entries.filter(({ at }) => new Date(at).toDateString() === today) },
    { label: t('search.before'), entries: value.entries.filter(({ at }) => new Date(at).toDateString() !== today) },
  ];
  return (
    <section className="search-past" aria-label={t('search.history')}>
      <header>
        <h2>{t('search.history')}</h2>
        {canWrite && (
          <MenuButton
            label={t('search.history-acts')}
            icon="more"
            items={[
              {
                id: 'clear',
                label: t('search.history-clear'),
                icon: 'close',
                isDisabled: value.entries.length === 0,
                onAction: () => change(call('searchHistory.clear', {})),
              },
              {
                id: 'keep',
                label: t(value.keep ? 'search.history-off' : 'search.history-on'),
                icon: 'history',
                onAction: () => change(call('searchHistory.keep', { keep: !value.keep })),
              },
            ]}
          />
        )}
      </header>
      {!value.keep ? (
        <p className="search-quiet">{t('search.history-none-kept')}</p>
      ) : value.entries.length === 0 ? (
        <p className="search-quiet">{t('search.history-empty')}</p>
      ) : null}
      {groups
        .filter(({ entries }) => entries.length > 0)
        .map(({ label, entries }) => (
          <div key={label} role="group" aria-label={label}>
            <h3>{label}</h3>
            <ul>
              {entries.map((entry) => (
                <PastSearch
                  key={entry.id}
                  entry={entry}
                  onAgain={() => onAgain(entry)}
                  onForget={canWrite ? () => change(call('searchHistory.clear', { ids: [entry.id] })) : undefined}
                />
              ))}
            </ul>
          </div>
        ))}
      {value.entries.length === 0 && (
        <div className="search-ways search-ways-begin">
          <Ways onTry={onTry} />
        </div>
      )}
    </section>
  );
}

function PastSearch({
  entry: { query, found, at },
  onAgain,
  onForget,
}: {
  readonly entry: Entry;
  readonly onAgain: () => void;
  readonly onForget: (() => void) | undefined;
}) {
  const { t } = useWords();
  const { instant } = useFormats();
  return (
    <li>
      <Button variant="quiet" icon="search" onPress={onAgain}>
        {query}
      </Button>
      <span className="search-past-note">
        {found === null ? '' : `${t('search.found', { count: found })} · `}
        {instant(at)}
      </span>
      {onForget !== undefined && (
        <IconButton icon="close" label={t('search.history-forget', { query })} onPress={onForget} />
      )}
    </li>
  );
}
