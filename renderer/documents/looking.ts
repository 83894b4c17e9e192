import { useEffect, useRef, useState } from 'react';
import type { Looked } from '../app/place.ts';
import { useFindings } from './find-in-document.ts';
import { firstFrom, type Finding, type Findings, type PageTexts } from './finding.ts';
import type { Paging } from './paging.ts';

/** Words that somebody looks for in the document that is open, and the finding one stands on. */
export interface Looking {
  /** Null while nothing is looked for. */
  readonly query: string | null;
  /** Whether it came from the search, with what the search understands. */
  readonly isSearched: boolean;
  readonly findings: Findings;
  /** Place in the findings of the one that one stands on. */
  readonly at: number;
  readonly standing: Finding | undefined;
  readonly begin: () => void;
  readonly ask: (query: string) => void;
  readonly step: (direction: 1 | -1) => void;
  readonly standOn: (at: number) => void;
  readonly end: () => void;
}

interface Options {
  readonly code: string;
  readonly texts: PageTexts;
  readonly paging: Pick<Paging, 'count' | 'current'>;
  /** What was searched for before the document was opened. */
  readonly searched: Looked | undefined;
  readonly forms: boolean;
  /** Rises when the text of a page has become another one. */
  readonly version: number;
  /** Brings a finding into sight. */
  readonly show: (finding: Finding) => void;
}

export function useLooking({ code, texts, paging, searched, forms, version, show }: Options): Looking {
  const { count, current } = paging;
  const [state, setState] = useState<{ query: string | null; searched: Looked | null }>({
    query: searched?.query ?? null,
    searched: searched ?? null,
  });
  const [at, setAt] = useState(0);
  const [came, setCame] = useState(searched);
  if (came !== searched && searched !== undefined && JSON.stringify(came) !== JSON.stringify(searched)) {
    setCame(searched);
    setState({ query: searched.query, searched });
  }
  const wanted = { query: state.query ?? '', forms, searched: state.searched };
  const findings = useFindings(code, texts, count, wanted, version);
  const { found } = findings;
  const stand = (next: number): void => {
    setAt(next);
    const finding = found[next];
    if (finding !== undefined) show(finding);
  };
  const keep = (next: number): void => setAt(next);
  // With the first findings one stands on the one nearest to where one reads; when more come in before it, on the same one.
  const looked = useRef<{ query: string; standing: Finding | undefined }>({ query: '', standing: undefined });
  useEffect(() => {
    if (found.length === 0) return;
    const { standing } = looked.current;
    if (findings.query !== looked.current.query) {
      const first = firstFrom(found, current + 1);
      looked.current = { query: findings.query, standing: found[first] };
      stand(first);
    } else if (standing !== undefined && !isSame(found[at], standing)) {
      const same = found.findIndex((each) => isSame(each, standing));
      if (same >= 0) keep(same);
    }
  });
  const step = (next: number): void => {
    looked.current = { query: findings.query, standing: found[next] };
    stand(next);
  };
  return {
    query: state.query,
    isSearched: state.searched !== null,
    findings,
    at,
    standing: state.query === null ? undefined : found[at],
    begin: () => setState((now) => (now.query === null ? { query: '', searched: null } : now)),
    ask: (query) => setState((now) => (now.query === query ? now : { query, searched: null })),
    step(direction) {
      if (found.length > 0) step((at + direction + found.length) % found.length);
    },
    standOn: step,
    end() {
      looked.current = { query: '', standing: undefined };
      setState({ query: null, searched: null });
    },
  };
}

function isSame(a: Finding | undefined, b: Finding): boolean {
  return a !== undefined && a.page === b.page && a.span[0] === b.span[0];
}
