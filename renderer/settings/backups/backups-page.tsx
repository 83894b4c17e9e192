import { useState } from 'react';
import { useAsked } from '../../app/asked.ts';
import { failureWords } from '../../app/failure-words.ts';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Failure } from '../../kit/failure.tsx';
import { say } from '../../kit/notices.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { PartPage, PartSection } from '../part-page.tsx';
import { choosePlace } from './back-up.ts';
import { BringBackDialog } from './bring-back-dialog.tsx';
import { PlaceCard } from './place-card.tsx';
import { RepairDialog } from './repair-dialog.tsx';
import './backups.css';

/** Where backups are, what each state costs, whether they open; and what they are there for: bringing back, and repairing. */
export function BackupsPage() {
  const { t } = useWords();
  const isReadOnly = useSession().open?.readOnly === true;
  const { value: places, error, again } = useAsked('backups.places', {});
  const [asks, setAsks] = useState<'bring-back' | 'repair' | null>(null);
  const add = (): void => {
    choosePlace().then(
      (place) => {
        if (place !== null) again();
      },
      (failure: unknown) => say({ text: failureWords(failure, t) }),
    );
  };
  const reachable = (places ?? []).filter(({ isThere }) => isThere);
  return (
    <PartPage title={t('backups.title')} intro={t('backups.intro')}>
      <PartSection
        title={t('backups.places')}
        about={t('backups.places-about')}
        act={
          <Button icon="add" onPress={add}>
            {t('backups.add')}
          </Button>
        }
      >
        {error !== undefined ? (
          <Failure error={error} onRetry={again} />
        ) : places === undefined ? (
          <Skeleton rows={4} />
        ) : places.length === 0 ? (
          <Empty title={t('backups.none')} />
        ) : (
          <ul className="backups-places">
            {places.map((place, index) => (
              <PlaceCard key={place.id} place={place} isFirst={index === 0} onChange={again} />
            ))}
          </ul>
        )}
      </PartSection>
      <PartSection
        title={t('backups.bring-back')}
        about={t('backups.bring-back-about')}
        act={
          <Button
            icon="restore"
            isDisabled={reachable.length === 0 || isReadOnly}
            onPress={() => setAsks('bring-back')}
          >
            {t('backups.bring-back-open')}
          </Button>
        }
      />
      <PartSection
        title={t('backups.repair')}
        about={t('backups.repair-about')}
        act={
          <Button icon="verify" isDisabled={reachable.length === 0 || isReadOnly} onPress={() => setAsks('repair')}>
            {t('backups.repair-open')}
          </Button>
        }
      />
      {asks === 'bring-back' && <BringBackDialog places={reachable} onClose={() => setAsks(null)} />}
      {asks === 'repair' && <RepairDialog places={reachable} onClose={() => setAsks(null)} />}
    </PartPage>
  );
}
