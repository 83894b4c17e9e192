import { useRef, useState } from 'react';
import type { ConflictShown } from '../../../shared/contract/calls/exchange.ts';
import { useAsked } from '../../app/asked.ts';
import { failureWords } from '../../app/failure-words.ts';
import { useFormats } from '../../app/formats.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { Badge } from '../../kit/badge.tsx';
import { WentWrong } from '../../kit/act-said.tsx';
import { Button } from '../../kit/button.tsx';
import { Failure } from '../../kit/failure.tsx';
import { say } from '../../kit/notices.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useWork } from '../../kit/work.ts';
import { useArchiveVersion } from '../../mirror/use-mirror.ts';
import { useSaying } from '../../records/saying.ts';
import { conflictAbout, inOneLine, kindWords, optionsOf, saidWords, standing } from './conflict-words.ts';
import { JoinText } from './join-text.tsx';
import { AboutRecords } from './record-names.tsx';
import { useAuthor } from './use-author.ts';

/** As many as stand in sight; the others follow when they are asked for. */
const IN_SIGHT = 20;

/** What two people said differently and nobody has decided about yet. */
export function ConflictList({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const { t } = useWords();
  const version = useArchiveVersion();
  const { value, error, again } = useAsked('exchange.conflicts', { which: 'open' }, version);
  const [shown, setShown] = useState(IN_SIGHT);
  // What was decided goes from the list, and with it the button that had the focus.
  const place = useRef<HTMLDivElement>(null);
  const decided = (): void => {
    place.current?.focus({ preventScroll: true });
    again();
  };
  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (value === undefined) return <Skeleton rows={2} />;
  const { conflicts } = value;
  return (
    <div ref={place} tabIndex={-1}>
      {conflicts.length === 0 ? (
        <p className="exchange-note">{t('exchange.conflicts-empty')}</p>
      ) : (
        <ul className="exchange-conflicts">
          {conflicts.slice(0, shown).map((conflict) => (
            <Conflict key={conflict.key} conflict={conflict} isReadOnly={isReadOnly} onDecided={decided} />
          ))}
        </ul>
      )}
      {conflicts.length > shown ? (
        <Button variant="quiet" onPress={() => setShown(shown + IN_SIGHT)}>
          {t('exchange.conflicts-more', { count: Math.min(IN_SIGHT, conflicts.length - shown) })}
        </Button>
      ) : null}
    </div>
  );
}

interface ConflictProps {
  readonly conflict: ConflictShown;
  readonly isReadOnly: boolean;
  readonly onDecided: () => void;
}

/** One of them: what it is about, everything that was said with who and when, and the choice. */
function Conflict({ conflict, isReadOnly, onDecided }: ConflictProps) {
  const { t, language } = useWords();
  const { instant } = useFormats();
  const saying = useSaying();
  const authorOf = useAuthor();
  const work = useWork();
  const { key, kind } = conflict;
  const options = optionsOf(conflict);
  const holds = standing(conflict, options);
  // Of two merges nothing can be chosen here: it is done on the page of the record.
  const canChoose = !isReadOnly && kind !== 'merged';
  const [isJoining, setJoining] = useState(false);
  const decide = (decision: { readonly said: number | null } | { readonly text: string }): Promise<void> =>
    work.run(async () => {
      if (key === null) return;
      const { seq } = await call('exchange.decide', { key, ...decision });
      const undo = async (): Promise<void> => {
        if (seq === null) await call('exchange.reopen', { key });
        else await call('history.undo', { seq });
        onDecided();
      };
      say({ text: t(seq === null ? 'exchange.left' : 'exchange.decided'), undo });
      onDecided();
    });
  return (
    <li className="exchange-conflict">
      <AboutRecords conflict={conflict} isLink />
      <h3>{conflictAbout(conflict, language, t)}</h3>
      <p className="exchange-note">{kindWords(conflict, t)}</p>
      <ul className="exchange-options">
        {options.map((option) => {
          const words = saidWords(conflict, option.value, saying, t);
          return (
            <li key={option.at} data-holds={option === holds || undefined}>
              <div>
                <p className="exchange-value">
                  {words} {option === holds ? <Badge tone="accent">{t('exchange.holds')}</Badge> : null}
                </p>
                <p className="exchange-note">
                  {option.said
                    .map(({ by, at }) => t('exchange.said-by', { who: authorOf(by), when: instant(at) }))
                    .join(' · ')}
                </p>
              </div>
              {canChoose ? (
                <Button
                  isDisabled={work.isWorking}
                  aria-label={t('exchange.choose-this', { value: inOneLine(words) })}
                  onPress={() => void decide({ said: option.at })}
                >
                  {t('exchange.choose')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {isReadOnly ? null : isJoining ? (
        <JoinText
          texts={options.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))}
          isDisabled={work.isWorking}
          onJoin={(text) => void decide({ text })}
          onClose={() => setJoining(false)}
        />
      ) : (
        <div className="exchange-acts">
          {conflict.takesText ? (
            <Button variant="quiet" icon="edit" isDisabled={work.isWorking} onPress={() => setJoining(true)}>
              {t('exchange.join')}
            </Button>
          ) : null}
          <Button variant="quiet" isDisabled={work.isWorking} onPress={() => void decide({ said: null })}>
            {t(kind === 'values' ? 'exchange.leave-values' : 'exchange.leave')}
          </Button>
        </div>
      )}
      {work.error === null ? null : <WentWrong>{failureWords(work.error, t)}</WentWrong>}
    </li>
  );
}
