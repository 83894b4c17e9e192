import { failureWords } from '../app/failure-words.ts';
import { useWords } from '../app/words.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import './failure.css';

/** Something did not work, in the place where it would have stood. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: (() => void) | undefined }) {
  const { t } = useWords();
  return (
    <div className="kit-failure" role="alert">
      <Icon name="error" />
      <p>{failureWords(error, t)}</p>
      {onRetry !== undefined && (
        <Button icon="retry" onPress={onRetry}>
          {t('kit.retry')}
        </Button>
      )}
    </div>
  );
}
