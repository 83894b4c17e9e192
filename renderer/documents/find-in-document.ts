import { useEffect, useState } from 'react';
import { look, type Findings, type PageTexts } from './finding.ts';

/** Milliseconds after the last letter before looking begins. */
const SETTLING = 200;

const NOTHING: Findings = { query: '', found: [], pages: 0, done: true };

/**
 * Looks for words in the text of all pages, in reading order. What is found shows while the rest is looked through.
 */
export function useFindings(texts: PageTexts, pageCount: number, query: string): Findings {
  const [findings, setFindings] = useState<Findings>(NOTHING);
  const wanted = query.trim();
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      if (wanted === '') return setFindings(NOTHING);
      void look(texts, pageCount, wanted, (findings) => {
        if (!left) setFindings(findings);
        return !left;
      });
    }, SETTLING);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [texts, pageCount, wanted]);
  return wanted === '' ? NOTHING : findings;
}
