import { useEffect, useMemo, useState } from 'react';
import { call } from '../../app/host.ts';
import { Failure } from '../../kit/failure.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { DeskOf } from './desk.tsx';
import type { Opened } from './open-draft.ts';

/** The desk of one submission: opened from the vault, and opened again when somebody else has saved it. */
export function DeskRoom({ code, part }: { readonly code: string; readonly part?: string | undefined }) {
  const [turn, setTurn] = useState(0);
  // What is written here is newer than what was opened: it is opened once for each turn, whatever changes in the archive.
  const [opened, setOpened] = useState<{ readonly of: number; readonly value: Opened } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let isHere = true;
    call('submissions.open', { code }).then(
      (value) => {
        if (!isHere) return;
        setFailure(null);
        setOpened({ of: turn, value });
      },
      (error: unknown) => {
        if (isHere) setFailure(error);
      },
    );
    return () => {
      isHere = false;
    };
  }, [code, turn]);
  const save = useMemo(
    () => (revision: number, draft: Opened['draft']) => call('submissions.save', { code, revision, draft }),
    [code],
  );
  if (failure !== null)
    return (
      <div className="submissions-waiting">
        <Failure error={failure} onRetry={() => setTurn((now) => now + 1)} />
      </div>
    );
  if (opened === null || opened.of !== turn)
    return (
      <div className="submissions-waiting">
        <Skeleton rows={10} />
      </div>
    );
  return <DeskOf key={turn} opened={opened.value} save={save} part={part} onAgain={() => setTurn((now) => now + 1)} />;
}
