import { go } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';

/** The way to what mends damage. */
export function ToBackups() {
  const { t } = useWords();
  return (
    <div className="trust-buttons">
      <Button icon="restore" onPress={() => go({ room: 'settings', part: 'backups' })}>
        {t('trust.to-backups')}
      </Button>
    </div>
  );
}
