import { useAsked } from '../../app/asked.ts';
import { putOnClipboard } from '../../app/clipboard.ts';
import { failureWords } from '../../app/failure-words.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { WentWrong } from '../../kit/act-said.tsx';
import { Button } from '../../kit/button.tsx';
import { Failure } from '../../kit/failure.tsx';
import { say } from '../../kit/notices.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useWork } from '../../kit/work.ts';
import { PartSection } from '../part-page.tsx';
import { ShortCode } from './short-code.tsx';

/** The card of this vault: its short code to be read out, and the way to hand it over. */
export function OwnCard() {
  const { t, language } = useWords();
  const { value: card, error, again } = useAsked('exchange.card', {});
  const work = useWork();
  const save = (): Promise<void> =>
    work.run(async () => {
      const { places } = await call('shell.choose', { what: 'own-card', language });
      const [place] = places;
      if (place === undefined) return;
      await call('exchange.writeCard', { file: place.place });
      say({ text: t('exchange.card-saved') });
    });
  const copy = async (code: string): Promise<void> => {
    await putOnClipboard(code);
    say({ text: t('exchange.code-copied') });
  };
  return (
    <PartSection
      title={t('exchange.card')}
      about={t('exchange.card-about')}
      act={
        <Button icon="save" isDisabled={work.isWorking} onPress={() => void save()}>
          {t('exchange.card-save')}
        </Button>
      }
    >
      {error !== undefined ? (
        <Failure error={error} onRetry={again} />
      ) : card === undefined ? (
        <Skeleton rows={2} />
      ) : (
        <>
          <ShortCode label={t('exchange.card-code')} code={card.code} isLarge />
          <p className="exchange-note">{t('exchange.card-compare')}</p>
          <div className="exchange-under">
            <Button variant="quiet" icon="copy" onPress={() => void copy(card.code)}>
              {t('exchange.code-copy')}
            </Button>
          </div>
        </>
      )}
      {work.error === null ? null : <WentWrong>{failureWords(work.error, t)}</WentWrong>}
    </PartSection>
  );
}
