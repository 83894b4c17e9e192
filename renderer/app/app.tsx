import { useEffect, useState } from 'react';
import { Entry } from '../entry/entry.tsx';
import { Failure } from '../kit/failure.tsx';
import { Frame } from './frame.tsx';
import { startSession, useSession } from './session.ts';

/** The window: the way into a vault while none is open, then the frame with its rooms. */
export function App() {
  const { open } = useSession();
  const [started, setStarted] = useState<'not yet' | 'yes' | { readonly error: unknown }>('not yet');
  useEffect(() => {
    start ??= startSession();
    start.then(
      () => setStarted('yes'),
      (error: unknown) => setStarted({ error }),
    );
  }, []);
  if (typeof started === 'object') return <Failure error={started.error} onRetry={() => location.reload()} />;
  if (started === 'not yet') return null;
  return open === null ? <Entry /> : <Frame />;
}

/** Begun once, however often the component is made. */
let start: Promise<void> | undefined;
