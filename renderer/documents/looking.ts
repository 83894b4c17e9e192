import { useEffect, useRef, useState } from 'react';
import { useFindings } from './find-in-document.ts';
import { firstFrom, type Finding, type Findings, type PageTexts } from './finding.ts';
import type { Paging } from './paging.ts';

/** Words that somebody looks for in the document that is open, and the finding one stands on. */
export interface Looking {
  /** Null while nothing is looked for. */
  readonly query: string | null;
  readonly findings: Findings;
  /** Place in the findings of the one that one stands on. */
  readonly at: number;
  readonly standing: Finding | undefined;
  readonly begin: () => void;
  readonly ask: (query: string) => void;
  readonly step: (direction: 1 | -1) => void;
  readonly end: () => void;
}

/** @param show brings a finding into sight */
export function useLooking(
  texts: PageTexts,
  { count, current }: Pick<Paging, 'count' | 'current'>,
  show: (finding: Finding) => void,
): Looking {
  const [query, setQuery] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const findings = useFindings(texts, count, query ?? '');
  const { found } = findings;
  const stand = (next: number): void => {
    setAt(next);
    const finding = found[next];
    if (finding !== undefined) show(finding);
  };
  // With the first findings one stands on the one nearest to where one reads.
  const looked = useRef('');
  useEffect(() => {
    if (findings.query === looked.current || found.length === 0) return;
    looked.current = findings.query;
    stand(firstFrom(found, current + 1));
  });
  return {
    query,
    findings,
    at,
    standing: query === null ? undefined : found[at],
    begin: () => setQuery((now) => now ?? ''),
    ask: setQuery,
    step(direction) {
      if (found.length > 0) stand((at + direction + found.length) % found.length);
    },
    end: () => setQuery(null),
  };
}
