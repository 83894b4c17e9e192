import { useState } from 'react';
import { useAsked } from '../app/asked.ts';
import { useView } from '../app/views.ts';
import { useWords } from '../app/words.ts';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { openEntry, openSource } from './open.ts';
import { Timeline } from './timeline.tsx';
import { today } from './today.ts';

/** The timeline of one record, by kind: a part of its page. */
export function RecordTimeline({ code }: { readonly code: string }) {
  const { t } = useWords();
  const { value, error, again } = useAsked('timeline.read', { about: [code] }, useArchiveVersion());
  const [selected, select] = useState<string | null>(null);
  const [asList, setAsList] = useView('timeline.record.list', false);
  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (value === undefined) return <Skeleton rows={8} />;
  if (value.entries.length === 0) {
    return <Empty title={t('timeline.nothing')} text={t('timeline.nothing_of_record')} />;
  }
  return (
    <div className="timeline-record">
      <Timeline
        entries={value.entries}
        titles={value.titles}
        lanes="kind"
        selected={selected}
        onSelect={select}
        onOpen={openEntry}
        onOpenSource={openSource}
        today={today()}
        asList={asList}
        onAsList={setAsList}
      />
    </div>
  );
}
