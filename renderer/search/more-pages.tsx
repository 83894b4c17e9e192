import { useEffect, useMemo, useState } from 'react';
import { useAsked } from '../app/asked.ts';
import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { cutAround } from './page-snippet.ts';
import { PageHits, type PageHitsProps } from './page-hit.tsx';
import type { Hit } from './why.ts';

/** Pages that are shown with each press, and characters around their first place. */
const AT_ONCE = 20;
const AROUND = 90;

interface Props extends Omit<PageHitsProps, 'pages'> {
  /** Pages that stand above already. */
  readonly shown: ReadonlySet<number>;
}

type Page = Hit['pages'][number];

/** The other pages of a document that were found, in the order of the document. */
export function MorePages({ shown, ...rows }: Props) {
  const { code, looked } = rows;
  const { t } = useWords();
  const { value } = useAsked('search.inDocument', { code, ...looked });
  const [count, setCount] = useState(AT_ONCE);
  const others = useMemo(() => value?.pages.filter(({ page }) => !shown.has(page)), [value, shown]);
  const pages = useSnippets(code, others?.slice(0, count));
  const left = (others?.length ?? 0) - count;
  return (
    <>
      <PageHits {...rows} pages={pages} />
      {left > 0 && (
        <li>
          <Button variant="quiet" icon="chevron-down" onPress={() => setCount((now) => now + AT_ONCE)}>
            {t('search.more-pages', { count: left })}
          </Button>
        </li>
      )}
    </>
  );
}

interface Found {
  readonly page: number;
  readonly label: string | null;
  readonly spans: readonly (readonly [number, number])[];
}

/** What stands around the first place on each page; a page stands without it until its text has come. */
function useSnippets(code: string, pages: readonly Found[] | undefined): readonly Page[] {
  const [texts, setTexts] = useState<ReadonlyMap<number, string>>(new Map());
  const wanted = (pages ?? []).map(({ page }) => page).filter((page) => !texts.has(page));
  const asked = wanted.join(' ');
  useEffect(() => {
    if (asked === '') return;
    let isWanted = true;
    const numbers = asked.split(' ').map(Number);
    const read = async (page: number): Promise<readonly [number, string]> => [
      page,
      // A page whose text cannot be read still says where it is.
      await call('documents.text', { code, page }).then(
        ({ text }) => text,
        () => '',
      ),
    ];
    void Promise.all(numbers.map(read)).then((read) => {
      if (isWanted) setTexts((now) => new Map([...now, ...read]));
    });
    return () => {
      isWanted = false;
    };
  }, [code, asked]);
  return (pages ?? []).map(({ page, label, spans }) => {
    const { text: snippet, marks } = cutAround(texts.get(page) ?? '', spans, AROUND);
    return {
      page,
      ...(label === null ? {} : { label }),
      snippet,
      marks: [...marks].map(([a, b]): [number, number] => [a, b]),
      hits: spans.length,
    };
  });
}
