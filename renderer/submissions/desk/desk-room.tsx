import { useEffect, useMemo, useState } from 'react';
import { useAsked } from '../../app/asked.ts';
import { call } from '../../app/host.ts';
import { Failure } from '../../kit/failure.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { DeskOf } from './desk.tsx';
import type { Opened } from './open-draft.ts';

/** The desk of one submission: opened from the vault, and opened again when somebody else has saved it. */
export function DeskRoom({ code, part }: { readonly code: string; readonly part?: string | undefined }) {
  const [turn, setTurn] = useState(0);
  const { value, error, again } = useAsked('submissions.open', { code }, turn);
  // What is written here is newer than what was opened: an answer that comes again must not take its place.
  const [opened, setOpened] = useState<{ readonly of: number; readonly value: Opened } | null>(null);
  useEffect(() => {
    if (value !== undefined) setOpened((now) => (now?.of === turn ? now : { of: turn, value }));
  }, [value, turn]);
  const save = useMemo(
    () => (revision: number, draft: Opened['draft']) => call('submissions.save', { code, revision, draft }),
    [code],
  );
  if (error !== undefined && error !== null)
    return (
      <div className="submissions-waiting">
        <Failure error={error} onRetry={again} />
      </div>
    );
  if (opened === null || opened.of !== turn)
    return (
      <div className="submissions-waiting">
        <Skeleton rows={10} />
      </div>
    );
  return (
    <DeskOf key={turn} opened={opened.value} save={save} part={part} onAgain={() => setTurn((now) => now + 1)} />
  );
}
