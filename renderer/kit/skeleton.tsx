import { useWords } from '../app/words.ts';
import './skeleton.css';

/** Rows that are on their way, in the size they will have, so that nothing moves when they come. */
export function Skeleton({ rows }: { readonly rows: number }) {
  const { t } = useWords();
  return (
    <div className="kit-skeleton" role="status" aria-label={t('kit.reading')}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="kit-skeleton-row" />
      ))}
    </div>
  );
}
