import { useFormats, type Formats } from '../app/formats.ts';
import { go } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Badge } from '../kit/badge.tsx';
import { Button, IconButton } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { Icon, type IconName } from '../kit/icon.tsx';
import { DECIDED, sayWhy, type Decision, type Pair } from './likeness-words.ts';
import { PageBeside } from './page-beside.tsx';
import { TextDifference } from './text-difference.tsx';

const DECISIONS = [
  { decision: 'same', icon: 'link', keys: 's' },
  { decision: 'version', icon: 'history', keys: 'v' },
  { decision: 'translation', icon: 'language', keys: 't' },
  { decision: 'copy', icon: 'copy', keys: 'c' },
  { decision: 'different', icon: 'unlink', keys: 'd' },
] as const satisfies readonly { decision: Decision; icon: IconName; keys: string }[];

/** What somebody will most likely say of a pair. */
const LIKELY: Readonly<Partial<Record<Pair['relation'], Decision>>> = {
  'same-bytes': 'same',
  'same-text': 'same',
  'same-picture': 'copy',
  'near-text': 'copy',
  'near-picture': 'copy',
  version: 'version',
  translation: 'translation',
};

interface Props {
  readonly pair: Pair;
  /** Which of the two is the version, translation or copy of the other. */
  readonly first: string;
  readonly isReadOnly: boolean;
  readonly acts: Readonly<Record<Decision | 'turn' | 'merge' | 'undecide', () => void>>;
}

/** Two documents side by side: why they seem to belong together, how they look, what differs, and a decision by one key. */
export function PairBeside({ pair, first, isReadOnly, acts }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const likely = LIKELY[pair.relation];
  const [a, b] = first === pair.a.code ? [pair.a, pair.b] : [pair.b, pair.a];
  return (
    <article className="pairs-view" aria-label={t('likeness.pair', { a: a.code, b: b.code })}>
      <div className="likeness-scroll">
        <ul className="pairs-why">
          <li className="likeness-relation">{t(`likeness.${pair.relation}`)}</li>
          {pair.why.map((why) => (
            <li key={why.kind}>
              <Icon name="check" size={14} />
              {sayWhy(why, t, (share) => percentOf(share, formats))}
            </li>
          ))}
          {pair.decision !== null && (
            <li>
              <Badge tone="accent">{t(DECIDED[pair.decision])}</Badge>
            </li>
          )}
        </ul>
        <div className="likeness-beside">
          {[b, a].map((each) => (
            <section key={each.code} aria-label={each.title || each.code}>
              <header>
                <h2>{each.title || each.name || each.code}</h2>
                <IconButton
                  icon="enter"
                  label={t('likeness.open', { code: each.code })}
                  onPress={() => go({ room: 'reader', code: each.code })}
                />
              </header>
              <p className="likeness-muted likeness-about">
                <CodeTag code={each.code} />
                {[
                  each.date === null ? '' : formats.date(each.date),
                  t('likeness.pages', { count: each.pages }),
                  each.name === each.title ? '' : (each.name ?? ''),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <PageBeside code={each.code} />
            </section>
          ))}
        </div>
        <h2 className="likeness-heading">{t('likeness.differs')}</h2>
        <TextDifference a={b.code} b={a.code} />
      </div>
      <footer className="likeness-acts">
        <p className="likeness-which">
          <span>{t('likeness.which', { a: a.code, b: b.code })}</span>
          <Button variant="quiet" icon="compare" keys="w" onPress={acts.turn}>
            {t('likeness.act-turn')}
          </Button>
        </p>
        {DECISIONS.map(({ decision, icon, keys }) => (
          <Button
            key={decision}
            icon={icon}
            keys={keys}
            variant={decision === likely ? 'primary' : 'plain'}
            isDisabled={isReadOnly}
            onPress={acts[decision]}
          >
            {t(`likeness.act-${decision}`)}
          </Button>
        ))}
        <Button icon="merge" variant="quiet" keys="m" isDisabled={isReadOnly} onPress={acts.merge}>
          {t('likeness.act-merge')}
        </Button>
        {pair.decision !== null && (
          <Button icon="undo" variant="quiet" isDisabled={isReadOnly} onPress={acts.undecide}>
            {t('likeness.act-undecide')}
          </Button>
        )}
      </footer>
    </article>
  );
}

export function percentOf(share: number, formats: Formats): string {
  return `${formats.number(Math.round(share * 100))}\u00a0%`;
}
