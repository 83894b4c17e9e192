import { useWords, type WordKey } from '../app/words.ts';
import { IconButton } from '../kit/button.tsx';
import { Popover } from '../kit/popover.tsx';

/** What each way of asking means; the examples are queries in the language of the window. */
const WAYS: readonly { readonly example: WordKey; readonly means: WordKey }[] = [
  { example: 'search.way-all', means: 'search.way-all-means' },
  { example: 'search.way-phrase', means: 'search.way-phrase-means' },
  { example: 'search.way-or', means: 'search.way-or-means' },
  { example: 'search.way-not', means: 'search.way-not-means' },
  { example: 'search.way-prefix', means: 'search.way-prefix-means' },
  { example: 'search.way-exact', means: 'search.way-exact-means' },
  { example: 'search.way-typo', means: 'search.way-typo-means' },
  { example: 'search.way-near', means: 'search.way-near-means' },
  { example: 'search.way-person', means: 'search.way-person-means' },
  { example: 'search.way-type', means: 'search.way-type-means' },
  { example: 'search.way-dates', means: 'search.way-dates-means' },
  { example: 'search.way-fields', means: 'search.way-fields-means' },
];

/** A small sheet about the query language; an example runs on a click. */
export function HelpSheet({ onTry }: { readonly onTry: (query: string) => void }) {
  const { t } = useWords();
  return (
    <Popover
      label={t('search.ways')}
      placement="bottom end"
      trigger={<IconButton icon="help" label={t('search.ways')} />}
    >
      {(close) => (
        <div className="search-ways">
          <Ways
            onTry={(query) => {
              close();
              onTry(query);
            }}
          />
        </div>
      )}
    </Popover>
  );
}

/** The ways to ask, each with an example. */
export function Ways({ onTry }: { readonly onTry: (query: string) => void }) {
  const { t } = useWords();
  return (
    <>
      <h2>{t('search.ways')}</h2>
      <dl>
        {WAYS.map(({ example, means }) => (
          <div key={example}>
            <dt>
              <button type="button" onClick={() => onTry(t(example))}>
                {t(example)}
              </button>
            </dt>
            <dd>{t(means)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('search.ways-languages')}</p>
    </>
  );
}
