import { useAsked } from '../app/asked.ts';
import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { Failure } from '../kit/failure.tsx';
import { Skeleton } from '../kit/skeleton.tsx';

/** What differs between the texts of two documents: words of the first struck out, words of the second marked, both also said in words. */
export function TextDifference({ a, b }: { readonly a: string; readonly b: string }) {
  const { t } = useWords();
  const formats = useFormats();
  const { value, error, again } = useAsked('likeness.compare', { a, b });
  if (error !== undefined) return <Failure error={error} onRetry={again} />;
  if (value === undefined) return <Skeleton rows={5} />;
  const { parts, both, onlyA, onlyB, complete } = value;
  if (both + Math.min(onlyA, onlyB) === 0) return <p className="likeness-muted">{t('likeness.no-text')}</p>;
  if (onlyA + onlyB === 0) return <p className="likeness-muted">{t('likeness.same-words')}</p>;
  return (
    <>
      <p className="likeness-muted">
        {t('likeness.diff-count', {
          both: formats.number(both),
          a: formats.number(onlyA),
          b: formats.number(onlyB),
          one: a,
          other: b,
        })}
        {!complete && ` ${t('likeness.diff-incomplete')}`}
      </p>
      <p className="likeness-difference">
        {parts.map((part, index) => {
          // Parts have no names of their own, and the list is never rearranged.
          const key = `${index} ${part.in}`;
          if (part.in === 'both') return <span key={key}>{part.text}</span>;
          const code = part.in === 'a' ? a : b;
          const Mark = part.in === 'a' ? 'del' : 'ins';
          return (
            <Mark key={key} title={t('likeness.only-in', { code })}>
              {part.text}
            </Mark>
          );
        })}
      </p>
    </>
  );
}
