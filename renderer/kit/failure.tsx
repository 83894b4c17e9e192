import { isKhronikaError } from '../../shared/contract/errors.ts';
import { useWords } from '../app/words.ts';
import type { Translate } from '../app/words.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import './failure.css';

/** What went wrong in the language of the window: what happened, what is safe, what to do. */
export function failureText(error: unknown, t: Translate): string {
  return isKhronikaError(error) ? t(`errors.${error.code}`, error.details) : t('kit.failure_unknown');
}

/** Something did not work, in the place where it would have stood. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: (() => void) | undefined }) {
  const { t } = useWords();
  return (
    <div className="kit-failure" role="alert">
      <Icon name="error" />
      <p>{failureText(error, t)}</p>
      {onRetry !== undefined && (
        <Button icon="retry" onPress={onRetry}>
          {t('kit.retry')}
        </Button>
      )}
    </div>
  );
}
