import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { failureWords } from '../../app/failure-words.ts';
import { call } from '../../app/host.ts';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icon.tsx';
import { say } from '../../kit/notices.tsx';

interface OutsideProps {
  readonly state: CallOutput<'trust.state'>['outside'];
  readonly onChange: () => void;
}

/** Said above everything else when the checkpoint beside the catalogue does not agree with it. */
export function OutsideState({ state, onChange }: OutsideProps) {
  const { t } = useWords();
  const isReadOnly = useSession().open?.readOnly === true;
  const [isAsked, setAsked] = useState(false);
  if (state === 'fits' || state === 'none') return null;
  const renew = async (): Promise<void> => {
    try {
      await call('trust.renew', {});
      say({ text: t('trust.renewed') });
    } catch (error) {
      say({ text: failureWords(error, t), tone: 'caution' });
    }
    onChange();
  };
  return (
    <section className="trust-outside" aria-labelledby="trust-outside">
      <h2 id="trust-outside">
        <Icon name="warning" />
        {t('trust.outside')}
      </h2>
      <p>{t(`trust.outside-${state}`)}</p>
      <p>{t('trust.outside-what')}</p>
      {isReadOnly ? null : isAsked ? (
        <div className="trust-buttons">
          <Button variant="danger" onPress={() => void renew()}>
            {t('trust.renew-sure')}
          </Button>
          <Button onPress={() => setAsked(false)}>{t('trust.renew-not')}</Button>
        </div>
      ) : (
        <div className="trust-buttons">
          <Button onPress={() => setAsked(true)}>{t('trust.renew')}</Button>
        </div>
      )}
    </section>
  );
}
