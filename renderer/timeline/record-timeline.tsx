import { useState } from 'react';
import { go } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { openEntry, openSource } from './open.ts';
import { Timeline } from './timeline.tsx';
import { useChronology } from './use-chronology.ts';
import { today } from './today.ts';

/** The timeline of one record, by kind: a part of its page. */
export function RecordTimeline({ code }: { readonly code: string }) {
  const { t } = useWords();
  const { state, again } = useChronology([code]);
  const [selected, select] = useState<string | null>(null);
  const [asList, setAsList] = useState(false);
  if (state.is === 'asked') return <Skeleton rows={8} />;
  if (state.is === 'failed') return <Failure error={state.error} onRetry={again} />;
  const { entries, titles } = state.chronology;
  if (entries.length === 0) {
    return <Empty title={t('timeline.nothing')} text={t('timeline.nothing_of_record')} />;
  }
  return (
    <Timeline
      entries={entries}
      titles={titles}
      lanes="kind"
      selected={selected}
      onSelect={select}
      onOpen={(entry) => openEntry(entry, go)}
      onOpenSource={(source) => openSource(source, go)}
      today={today()}
      asList={asList}
      onAsList={setAsList}
    />
  );
}
