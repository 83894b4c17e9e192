import { useEffect, useRef, useState } from 'react';
import { useWords } from '../app/words.ts';
import { useFormats } from '../app/formats.ts';
import type { Finding, Findings, PageTexts } from './finding.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { snippetAround, type Snippet } from './snippet-around.ts';

/** As many findings as are listed; of more there is the count. */
const LISTED = 500;

interface Props {
  readonly findings: Findings;
  readonly at: number;
  readonly texts: PageTexts;
  readonly printed: (index: number) => string;
  readonly onStand: (at: number) => void;
}

/** Everything that was found, page by page with the words around it. */
export function FoundList({ findings, at, texts, printed, onStand }: Props) {
  const { t } = useWords();
  const formats = useFormats();
  const { found } = findings;
  const snippets = useSnippets(texts, found);
  const here = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // An effect gives nothing back: browsers answer scrolling with a promise.
    here.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const listed = found.slice(0, LISTED);
  const pages = [...new Set(listed.map(({ page }) => page))];
  return (
    <ScrollRegion className="reader-found" label={t('reader.found-list')}>
      {pages.map((page) => (
        <section key={page} aria-label={t('documents.page-n', { page: printed(page - 1) })}>
          <h2>{t('documents.page-n', { page: printed(page - 1) })}</h2>
          <ol>
            {listed.map((finding, index) => {
              if (finding.page !== page) return null;
              const snippet = snippets.get(finding);
              return (
                <li key={finding.span[0]}>
                  <button
                    type="button"
                    ref={index === at ? here : undefined}
                    aria-current={index === at ? 'true' : undefined}
                    onClick={() => onStand(index)}
                  >
                    {snippet === undefined ? (
                      ' '
                    ) : (
                      <>
                        {snippet.before}
                        <mark>{snippet.found}</mark>
                        {snippet.after}
                      </>
                    )}
                  </button>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
      {found.length > LISTED && (
        <p className="reader-note">
          {t('reader.found-more', { count: found.length - LISTED, shown: formats.number(found.length - LISTED) })}
        </p>
      )}
    </ScrollRegion>
  );
}

function useSnippets(texts: PageTexts, found: readonly Finding[]): ReadonlyMap<Finding, Snippet> {
  const [snippets, setSnippets] = useState<ReadonlyMap<Finding, Snippet>>(new Map());
  useEffect(() => {
    let left = false;
    void (async () => {
      const made = new Map<Finding, Snippet>();
      for (const finding of found.slice(0, LISTED)) {
        const text = await texts.read(finding.page).catch(() => '');
        if (left) return;
        made.set(finding, snippetAround(text, finding.span));
      }
      setSnippets(made);
    })();
    return () => {
      left = true;
    };
  }, [texts, found]);
  return snippets;
}
