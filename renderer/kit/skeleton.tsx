import { useWords } from '../app/words.ts';
import './skeleton.css';

/** Rows that are on their way, in the size they will have, so that nothing moves when they come. */
export function Skeleton({ rows }: { readonly rows: number }) {
  const { t } = useWords();
  return (
    <output className="kit-skeleton" aria-label={t('kit.reading')}>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} className="kit-skeleton-row" />
      ))}
    </output>
  );
}
