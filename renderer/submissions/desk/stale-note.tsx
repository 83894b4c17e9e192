import { useState } from 'react';
import { useStore } from '../../app/store.ts';
import { call } from '../../app/host.ts';
import { go } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { Failure } from '../../kit/failure.tsx';
import { Icon } from '../../kit/icon.tsx';
import { useDesk } from './desk-context.ts';

/** Somebody else has saved this draft: what stands here is not lost, and what stands there is not overwritten. */
export function StaleNote({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useWords();
  const { open } = useDesk();
  const keeping = useStore(open.keeping);
  const [failure, setFailure] = useState<unknown>(null);
  if (keeping !== 'stale') return null;
  const keepMine = async (): Promise<void> => {
    try {
      const { code } = await call('submissions.begin', { draft: open.whole() });
      open.end();
      go({ room: 'submissions', code });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <div className="submissions-stale" role="alert">
      <Icon name="warning" />
      <p>{t('submissions.stale')}</p>
      <Button
        onPress={() => {
          open.end();
          onAgain();
        }}
      >
        {t('submissions.open-again')}
      </Button>
      <Button onPress={() => void keepMine()}>{t('submissions.keep-mine')}</Button>
      {failure !== null && <Failure error={failure} />}
    </div>
  );
}
