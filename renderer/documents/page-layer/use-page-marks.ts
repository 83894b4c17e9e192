import { useCallback, useMemo } from 'react';
import type { PagePosition } from '../../../shared/contract/page-position.ts';
import type { Looking } from '../looking.ts';
import { pagesNamed } from '../page-layout.ts';
import type { Cited } from '../recorded.tsx';
import type { PageMark } from './page-marks.ts';

const NONE: readonly PageMark[] = [];

interface Options {
  readonly looking: Looking;
  readonly labels: readonly (string | null)[];
  /** The statements that rest on this document. */
  readonly cited: readonly Cited[];
  /** The passage that one came for, and the page where it should stand, counted from 1. */
  readonly came: {
    readonly page: number;
    readonly quote: string | undefined;
    readonly position: PagePosition | undefined;
  } | null;
}

/** What is to be marked on each page, counted from 1: what is found, the passage one came for, what is recorded. */
export function usePageMarks({ looking, labels, cited, came }: Options): (page: number) => readonly PageMark[] {
  const { standing, findings, query } = looking;
  const { found } = findings;
  const byPage = useMemo(() => {
    const pages = new Map<number, PageMark[]>();
    const put = (page: number, mark: PageMark): void => {
      const marks = pages.get(page);
      if (marks === undefined) pages.set(page, [mark]);
      else marks.push(mark);
    };
    for (const each of cited) {
      const page = each.position?.page ?? pageOf(labels, each.page);
      if (page === undefined || (each.position === null && each.quote === null)) continue;
      put(page, { key: each.id, kind: 'recorded', position: each.position, quote: each.quote ?? undefined });
    }
    if (came !== null && (came.position !== undefined || came.quote !== undefined)) {
      const { quote, position } = came;
      put(position?.page ?? came.page, { key: 'came', kind: 'cited', position, quote });
    }
    if (query !== null) {
      for (const finding of found) {
        const { page, span } = finding;
        const isStanding = standing?.page === page && standing.span[0] === span[0];
        put(page, { key: `found ${span[0]}`, kind: isStanding ? 'standing' : 'hit', span });
      }
    }
    return pages;
  }, [cited, labels, came, query, found, standing]);
  return useCallback((page: number) => byPage.get(page) ?? NONE, [byPage]);
}

function pageOf(labels: readonly (string | null)[], name: string | null): number | undefined {
  const [index] = name === null ? [] : pagesNamed(labels, name);
  return index === undefined ? undefined : index + 1;
}
