import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Entry } from '../entry/entry.tsx';
import { Failure } from '../kit/failure.tsx';
import { Frame } from './frame.tsx';
import { startSession, useSession } from './session.ts';
import { useWords } from './words.ts';

/** The window: the way into a vault while none is open, then the frame with its rooms. */
export function App() {
  const { open } = useSession();
  const { language } = useWords();
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
  return (
    // For the few words that react-aria says by itself. It has no Belarusian, and everybody who reads it reads Russian.
    <I18nProvider locale={language === 'en' ? 'en-GB' : 'ru-RU'}>{open === null ? <Entry /> : <Frame />}</I18nProvider>
  );
}

/** Begun once, however often the component is made. */
let start: Promise<void> | undefined;
