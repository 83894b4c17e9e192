import type { CallOutput } from '../../shared/contract/calls.ts';
import { useWords, type Translate, type WordKey } from '../app/words.ts';
import { Icon } from '../kit/icon.tsx';

type Fault = CallOutput<'search'>['faults'][number];

/** What in the query could not be understood: the place in it underlined, and what was done instead. The rest was searched for. */
export function Faults({ query, faults }: { readonly query: string; readonly faults: readonly Fault[] }) {
  const { t } = useWords();
  return (
    <ul className="search-faults">
      {faults.map(({ code, at, length, text }) => (
        <li key={`${code} ${at}`}>
          <Icon name="info" size={14} />
          <span>
            <span className="search-fault-query">
              {beforeOf(query.slice(0, at))}
              <u>{query.slice(at, at + length) || '·'}</u>
              {behindOf(query.slice(at + length))}
            </span>{' '}
            {faultWords(code, text, t)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Characters of the query that are shown around the place, in whole words. */
const AROUND = 24;

function beforeOf(text: string): string {
  return text.length <= AROUND ? text : `… ${text.slice(-AROUND).replace(/^\S*\s/u, '')}`;
}

function behindOf(text: string): string {
  return text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\s\S*$/u, '')} …`;
}

const WORDS: Readonly<Record<string, WordKey>> = {
  'quote-open': 'search.fault-quote-open',
  'parenthesis-open': 'search.fault-parenthesis-open',
  'parenthesis-extra': 'search.fault-parenthesis-extra',
  'field-unknown': 'search.fault-field-unknown',
  'field-empty': 'search.fault-field-empty',
  'date-unreadable': 'search.fault-date-unreadable',
  'operator-alone': 'search.fault-operator-alone',
  'value-unknown': 'search.fault-value-unknown',
  'too-many-words': 'search.fault-too-many-words',
};

function faultWords(code: string, text: string, t: Translate): string {
  return t(WORDS[code] ?? 'search.fault-other', { text });
}
