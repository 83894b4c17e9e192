import type { RefObject } from 'react';
import { useFormats } from '../../app/formats.ts';
import { useWords } from '../../app/words.ts';
import { Icon } from '../../kit/icon.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useDesk, useDraftNow, useLaid } from './desk-context.ts';
import { sectionState } from './section-state.ts';
import { useSectionInSight } from './section-in-sight.ts';

/** The sections of the form in their order, each with what is missing in it and how long it is. */
export function SectionList({ sheet }: { readonly sheet: RefObject<HTMLDivElement | null> }) {
  const { t } = useWords();
  const { number } = useFormats();
  const { profile, show } = useDesk();
  const laid = useLaid();
  const draft = useDraftNow();
  const current = useSectionInSight(sheet, laid?.sections.length ?? 0);
  if (laid === null) return <Skeleton rows={10} />;
  return (
    <nav className="submissions-sections" aria-label={t('submissions.sections')}>
      <ol>
        {laid.sections.map((section) => {
          const { missing, words, limit } = sectionState(section, laid.limits, draft, profile);
          const length =
            limit === null
              ? section.counted && words > 0
                ? t('submissions.unit-words', { count: words, amount: number(words) })
                : ''
              : t('submissions.words-of', { words: number(words), limit: number(limit.value) });
          return (
            <li key={section.id}>
              <button
                type="button"
                aria-current={section.id === current ? 'location' : undefined}
                onClick={() => show({ to: 'part', key: section.id })}
              >
                <span className="submissions-section-number">{section.number}</span>
                <span className="submissions-section-title">{section.title}</span>
                <span className="submissions-section-state" data-over={limit?.isOver || undefined}>
                  {missing > 0 ? (
                    <span className="submissions-section-missing">{t('submissions.missing', { count: missing })}</span>
                  ) : (
                    <span className="submissions-section-done">
                      <Icon name="check" size={12} /> {t('submissions.complete')}
                    </span>
                  )}
                  {length !== '' && <span>{length}</span>}
                  {limit?.isOver === true && <span>{t('submissions.over')}</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
