import { failureWords } from '../../app/failure-words.ts';
import { useFormats } from '../../app/formats.ts';
import { useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icon.tsx';
import { useDesk, useLaying } from './desk-context.ts';

/** How long it is against every limit, and whether all of it is in the vault. */
export function DeskFoot() {
  const { t } = useWords();
  const { number } = useFormats();
  const { open, readOnly, show } = useDesk();
  const { laid, isAsking } = useLaying();
  const keeping = useStore(open.keeping);
  const failure = useStore(open.failure);
  return (
    <footer className="submissions-foot">
      {laid !== null && (
        <ul className="submissions-lengths">
          <li>{t('submissions.unit-words', { count: laid.words.total, amount: number(laid.words.total) })}</li>
          <li>{t('submissions.unit-pages', { count: laid.pages, amount: number(laid.pages) })}</li>
          {laid.limits.map((limit) => {
            const isOver = limit.count !== null && limit.count > limit.value;
            return (
              <li key={limit.id} data-over={isOver || undefined}>
                <button
                  type="button"
                  className="submissions-link"
                  onClick={() => show({ to: 'settings', at: 'limits' })}
                >
                  {limit.label}:{' '}
                  {t('submissions.of-limit', {
                    count: limit.value,
                    so: limit.count === null ? '—' : number(limit.count),
                    limit: t(`submissions.unit-${limit.unit}`, { count: limit.value, amount: number(limit.value) }),
                  })}
                  {isOver && ` · ${t('submissions.over')}`}
                  {!limit.verified && ` · ${t('submissions.not-verified')}`}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <p className="submissions-keeping" role="status">
        {isAsking && laid !== null && <span>{t('submissions.laying')}</span>}
        {readOnly ? (
          t('submissions.read-only')
        ) : (
          <span data-state={keeping}>
            {keeping === 'kept' && <Icon name="check" size={14} />} {t(`submissions.keeping-${keeping}`)}
            {keeping === 'failed' && ` ${failureWords(failure, t)}`}
          </span>
        )}
      </p>
      {keeping === 'failed' && (
        <Button variant="quiet" icon="retry" onPress={() => void open.keepNow()}>
          {t('submissions.save-again')}
        </Button>
      )}
    </footer>
  );
}
