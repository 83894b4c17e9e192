import type { Verified } from '../../../shared/contract/shapes.ts';
import { useWords, type WordKey } from '../../app/words.ts';
import { ToBackups } from './to-backups.tsx';
import { adviceOf, kindOf, type Advice } from './problem-kinds.ts';

/** Places that are named one by one; of more it is said how many there are. */
const NAMED = 12;

const ADVICE: readonly Advice[] = ['repair', 'altered', 'put-back', 'made-anew', 'left'];

/** What was found, by what can be done about it: first what there is a mend for, last what needs none. */
export function FoundProblems({ problems }: { readonly problems: Verified['problems'] }) {
  const { t } = useWords();
  return ADVICE.map((advice) => {
    const of = problems.filter(({ kind }) => adviceOf(kind) === advice);
    if (of.length === 0) return null;
    const kinds = [...new Set(of.map(({ kind }) => kind))];
    return (
      <section key={advice} className="trust-problems">
        <ul>
          {kinds.map((kind) => (
            <li key={kind}>
              {t(`trust.problem-${kindOf(kind)}` satisfies WordKey)}{' '}
              <Places of={of.filter((problem) => problem.kind === kind).map(({ where }) => where)} />
            </li>
          ))}
        </ul>
        <p>{t(`trust.advice-${advice}`)}</p>
        {advice === 'repair' || advice === 'altered' || advice === 'put-back' ? <ToBackups /> : null}
      </section>
    );
  });
}

function Places({ of }: { readonly of: readonly string[] }) {
  const { t } = useWords();
  const places = [...new Set(of)].filter((where) => where !== '');
  const page = (where: string): string => {
    const number = /^catalogue\.db page (\d+)$/.exec(where)?.[1];
    return number === undefined ? where : t('trust.page', { page: number });
  };
  return (
    <span className="trust-places">
      {places.slice(0, NAMED).map(page).join(', ')}
      {places.length > NAMED ? ` ${t('trust.more', { count: places.length - NAMED })}` : ''}
    </span>
  );
}
