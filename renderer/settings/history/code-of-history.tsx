import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { putOnClipboard } from '../../app/clipboard.ts';
import { failureWords } from '../../app/failure-words.ts';
import { useFormats } from '../../app/formats.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { say } from '../../kit/notices.tsx';

interface CodeProps {
  readonly newest: CallOutput<'trust.state'>['newest'];
  readonly checkpoints: number;
  readonly onChange: () => void;
}

/** The short code of the history as it is now, to be copied, printed or read out. */
export function CodeOfHistory({ newest, checkpoints, onChange }: CodeProps) {
  const { t, language } = useWords();
  const { instant, number } = useFormats();
  const [isWorking, setWorking] = useState(false);
  if (newest === null) return <p className="trust-note">{t('trust.code-none')}</p>;
  const act = async (work: () => Promise<string | null>): Promise<void> => {
    setWorking(true);
    try {
      const said = await work();
      if (said !== null) say({ text: said });
    } catch (error) {
      say({ text: failureWords(error, t), tone: 'caution' });
    }
    setWorking(false);
    onChange();
  };
  const copy = (): Promise<void> =>
    act(async () => {
      const { newest: signed } = await call('trust.code', {});
      await putOnClipboard(signed?.code ?? '');
      return t('trust.code-copied');
    });
  const print = (): Promise<void> =>
    act(async () => {
      const { places } = await call('shell.choose', { what: 'code-sheet', language });
      const [place] = places;
      if (place === undefined) return null;
      await call('trust.sheet', { language, file: place.place });
      return t('trust.code-saved');
    });
  return (
    <>
      <p className="trust-code" translate="no">
        {newest.code}
      </p>
      <p className="trust-note">
        {t('trust.code-of', { entry: number(newest.seq), when: instant(newest.at) })}{' '}
        {t('trust.signed', { count: checkpoints })}
      </p>
      <div className="trust-buttons">
        <Button icon="copy" isDisabled={isWorking} onPress={() => void copy()}>
          {t('trust.code-copy')}
        </Button>
        <Button icon="print" isDisabled={isWorking} onPress={() => void print()}>
          {t('trust.code-print')}
        </Button>
      </div>
    </>
  );
}
