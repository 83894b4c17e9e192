import { useEffect, useMemo, useState } from 'react';
import type { Looked } from '../app/place.ts';
import { asSearch, joinFindings, searchedFindings } from './finding-forms.ts';
import { look, type Finding, type Findings, type PageTexts } from './finding.ts';

/** Milliseconds after the last letter before looking begins. */
const SETTLING = 200;

const NOTHING: Findings = { query: '', found: [], pages: 0, done: true };
const NONE: readonly Finding[] = [];

/** What is looked for in a document: what was searched for elsewhere, or what is typed here. */
export interface Wanted {
  readonly query: string;
  /** With other forms of the words. */
  readonly forms: boolean;
  /** It was searched for elsewhere, in the language of the search, and is found by the same. */
  readonly searched: Looked | null;
}

/**
 * Looks for words in all pages, in reading order. What is typed is found letter by letter, as parts of words too, and where that is wanted
 * in its other forms, which the search knows. What is found shows while the rest is looked through.
 */
export function useFindings(
  code: string,
  texts: PageTexts,
  pageCount: number,
  wanted: Wanted,
  version: number,
): Findings {
  const { query, forms, searched } = wanted;
  const typed = searched === null ? query.trim() : '';
  const letters = useLetterFindings(texts, pageCount, typed, version);
  const asked = searched ?? withForms(typed, forms);
  const search = useSearchFindings(code, asked, version);
  return useMemo(() => {
    if (searched !== null) return { query: searched.query, found: search.found, pages: pageCount, done: search.done };
    if (asked === null || letters.query === '') return letters;
    return { ...letters, found: joinFindings(letters.found, search.found), done: letters.done && search.done };
  }, [searched, asked, letters, search, pageCount]);
}

function withForms(typed: string, forms: boolean): Looked | null {
  const query = forms ? asSearch(typed) : null;
  return query === null ? null : { query, forms: true, names: false, letters: true, typos: false };
}

function useLetterFindings(texts: PageTexts, pageCount: number, typed: string, version: number): Findings {
  const [findings, setFindings] = useState<Findings>(NOTHING);
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      if (typed === '') return setFindings(NOTHING);
      void look(texts, pageCount, typed, (found) => {
        if (!left) setFindings(found);
        return !left;
      });
    }, SETTLING);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [texts, pageCount, typed, version]);
  return typed === '' ? NOTHING : findings;
}

function useSearchFindings(
  code: string,
  asked: Looked | null,
  version: number,
): { readonly found: readonly Finding[]; readonly done: boolean } {
  const [state, setState] = useState<{ of: string; found: readonly Finding[] }>({ of: '', found: NONE });
  const of = asked === null ? '' : JSON.stringify([asked, version]);
  useEffect(() => {
    if (of === '') return;
    let left = false;
    const [looked] = JSON.parse(of) as [Looked, number];
    const timer = setTimeout(() => {
      searchedFindings(code, looked).then(
        (found) => !left && setState({ of, found }),
        // What the search cannot do is found letter by letter.
        () => !left && setState({ of, found: NONE }),
      );
    }, SETTLING);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [code, of]);
  const isOf = state.of === of;
  return useMemo(() => ({ found: isOf ? state.found : NONE, done: of === '' || isOf }), [isOf, state, of]);
}
