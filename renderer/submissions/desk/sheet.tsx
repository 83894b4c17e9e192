import type { Ref, RefObject } from 'react';
import { useCallback } from 'react';
import { useWords } from '../../app/words.ts';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useScrollMemory } from '../../kit/scroll-memory.ts';
import { useDesk, useDraftNow, useLaid } from './desk-context.ts';
import { PartOf } from './part.tsx';

/** The form itself, in its order, as on a page. */
export function Sheet({ ref }: { readonly ref: Ref<HTMLDivElement> }) {
  const { t } = useWords();
  const { open } = useDesk();
  const laid = useLaid();
  const { language } = useDraftNow();
  const remember = useScrollMemory(laid === null ? '' : `submissions ${open.code}`);
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      (ref as RefObject<HTMLDivElement | null>).current = element;
      return remember(element);
    },
    [ref, remember],
  );
  return (
    <div className="submissions-sheet-frame" ref={attach} tabIndex={-1}>
      {laid === null ? (
        <Skeleton rows={16} />
      ) : (
        <article className="submissions-sheet" aria-label={laid.title}>
          <h2 className="submissions-sheet-title" lang={language}>
            {laid.title}
          </h2>
          {laid.sections.map((section) => (
            <section
              key={section.id}
              data-place={section.id}
              className="submissions-section"
              aria-labelledby={`submissions-section-${section.id}`}
              tabIndex={-1}
            >
              <header>
                <h3 id={`submissions-section-${section.id}`} lang={language}>
                  {section.number !== '' && <span className="submissions-number">{section.number}</span>}
                  {section.title}
                </h3>
                {section.guidance !== null && (
                  <p className="submissions-guidance" lang={language}>
                    {section.guidance}
                  </p>
                )}
                {section.mark !== 'sourced' && (
                  <p className="submissions-guidance">{t(`submissions.mark-${section.mark}`)}</p>
                )}
              </header>
              {section.parts.map((part) => (
                <PartOf key={`${part.key} ${part.about?.code ?? ''}`} part={part} section={section.title} />
              ))}
            </section>
          ))}
        </article>
      )}
    </div>
  );
}
