import { useEffect, useRef, useState } from 'react';
import type { ComparedCode } from '../../../shared/contract/shapes.ts';
import { failureWords } from '../../app/failure-words.ts';
import { useFormats } from '../../app/formats.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/field.tsx';
import { Icon } from '../../kit/icon.tsx';

/** A code from paper, or one that somebody reads out, beside the history as it is. */
export function CompareCode() {
  const { t } = useWords();
  const { number, instant } = useFormats();
  const [typed, setTyped] = useState('');
  const [compared, setCompared] = useState<ComparedCode | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (compared !== null) said.current?.scrollIntoView({ block: 'nearest' });
  }, [compared]);
  const compare = async (): Promise<void> => {
    if (typed.trim() === '') return;
    setCompared(null);
    setFailed(null);
    try {
      setCompared(await call('trust.compare', { code: typed }));
    } catch (error) {
      setFailed(failureWords(error, t));
    }
  };
  const fits = compared?.state === 'fits';
  return (
    <div className="trust-compare">
      <TextField
        label={t('trust.compare')}
        help={t('trust.compare-help')}
        value={typed}
        error={failed}
        onChange={(text) => {
          setTyped(text);
          setCompared(null);
          setFailed(null);
        }}
        onEnter={() => void compare()}
      />
      <Button icon="compare" isDisabled={typed.trim() === ''} onPress={() => void compare()}>
        {t('trust.compare-now')}
      </Button>
      <div role="status" className="trust-compared" ref={said}>
        {compared === null ? null : (
          <p className={fits ? 'trust-fine' : 'trust-wrong'}>
            <Icon name={fits ? 'check' : 'warning'} />
            <span>
              {t(`trust.compared-${compared.state}`, {
                entry: number(compared.seq),
                last: number(compared.last),
                when: compared.at === null ? '' : instant(compared.at),
              })}
            </span>
          </p>
        )}
      </div>
    </div>
  );
}
