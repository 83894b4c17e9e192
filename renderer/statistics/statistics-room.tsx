import { useEffect, useState } from 'react';
import type { RecordType } from '../../shared/records/definition.ts';
import { useAsked } from '../app/asked.ts';
import { go, stay } from '../app/place.ts';
import { useSession } from '../app/session.ts';
import { useViewParts } from '../app/views.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { allRows } from '../mirror/mirror.ts';
import { useArchiveVersion, useMirrorFilled } from '../mirror/use-mirror.ts';
import { Answer } from './answer.tsx';
import { Choices } from './choices.tsx';
import { FIRST_QUESTION, fitted, isNarrowed, toInput, type StatisticsView } from './question.ts';
import './statistics.css';

interface Props {
  readonly of?: RecordType;
  readonly by?: string;
  readonly across?: string;
}

/** Counts over the records of the archive. What is asked is chosen at the left; the figures and their limits stand at the right. */
export function StatisticsRoom({ of, by, across }: Props) {
  const { t, language } = useWords();
  const [kept, keep] = useViewParts<StatisticsView>('statistics', FIRST_QUESTION);
  const version = useArchiveVersion();
  const isFilled = useMirrorFilled();
  useEffect(() => {
    if (of === undefined && by === undefined && across === undefined) return;
    keep({
      ...(of === undefined ? {} : { of, linked: null, from: '', until: '' }),
      ...(by === undefined ? {} : { by, across: across ?? null }),
    });
    // Who comes back later finds what was chosen since.
    stay({ room: 'statistics' });
  }, [of, by, across, keep]);

  const view = fitted(kept);
  const question = toInput(view, language);
  const asked = useAsked('statistics.read', question, version);
  const current = JSON.stringify(question);
  // While another question is on its way the answer before stays, so that nothing moves.
  const [before, setBefore] = useState<{ of: string; counted: NonNullable<typeof asked.value> } | null>(null);
  if (asked.value !== undefined && asked.value !== before?.counted) setBefore({ of: current, counted: asked.value });
  const isEmpty = isFilled && allRows().length === 0;

  return (
    <div className="statistics-room">
      <div className="statistics">
        <section className="statistics-choices" aria-labelledby="statistics-room">
          <h1 id="statistics-room">{t('app.statistics')}</h1>
          <p className="statistics-lead">{t('statistics.lead')}</p>
          <Choices view={view} onChange={keep} />
        </section>
        {isEmpty ? (
          <Nothing />
        ) : asked.error !== undefined ? (
          <Failure error={asked.error} onRetry={asked.again} />
        ) : before === null ? (
          <div className="statistics-waiting">
            <Skeleton rows={12} />
          </div>
        ) : (
          <Answer
            key={before.of}
            counted={before.counted}
            question={question}
            isNarrowed={isNarrowed(view)}
            isChart={view.isChart}
            onChart={(isChart) => keep({ isChart })}
          />
        )}
      </div>
    </div>
  );
}

function Nothing() {
  const { t } = useWords();
  const isReadOnly = useSession().open?.readOnly === true;
  return (
    <Empty
      title={t('statistics.empty')}
      text={t('statistics.empty_text')}
      action={
        isReadOnly ? undefined : (
          <Button icon="add" onPress={() => go({ room: 'desk' })}>
            {t('desk.title')}
          </Button>
        )
      }
    />
  );
}
