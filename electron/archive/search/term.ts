import { fold } from '../../../shared/words/fold.ts';
import { queryStems } from '../../../shared/words/stem.ts';
import { wordsOf } from '../../../shared/words/tokens.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { lettersOf } from './letters.ts';
import { typosOf } from './typos.ts';

/** How words are understood. */
export interface Switches {
  readonly forms: boolean;
  readonly names: boolean;
  readonly letters: boolean;
  readonly typos: boolean;
}

export type WhyKind = 'letters' | 'form' | 'name' | 'typo' | 'field' | 'script';

/** What is looked for beside what was typed. */
export interface Also {
  readonly kind: 'name' | 'typo' | 'letters' | 'form';
  /** A word as it is written. */
  readonly found: string;
}

/** One word that is looked for, in all that it is understood as. */
export interface Term {
  readonly typed: string;
  readonly letters: string;
  readonly form: string;
  /** Words of `page_stem` and `record_stem`; none where only forms count. */
  readonly stems: readonly string[];
  /** Words of `page_form` and `record_form`, where not every form counts. */
  readonly forms: readonly string[];
  /** Words that begin so. */
  readonly prefix: string | null;
  /** Stems of what else is looked for, with what it is. */
  readonly otherStems: Map<string, Also>;
  readonly otherForms: Map<string, Also>;
  readonly switches: Switches;
}

export interface TermOptions {
  readonly exact: boolean;
  readonly prefix: boolean;
  readonly typos: boolean;
}

/** Variants of one word that are looked for at once, at most. */
const MOST_VARIANTS = 200;

/** The terms of what stands in one place of a query: one, or several that have to stand beside each other, as of 193-1. */
export function termsOf(catalogue: Catalogue, text: string, switches: Switches, options: TermOptions): Term[] {
  const words = distinctPlaces(text);
  return words.map((word, at) =>
    termOf(catalogue, word, switches, { ...options, prefix: options.prefix && at === words.length - 1 }),
  );
}

/** Words of a query are not cut at the end of a line: of overlapping ones the longest counts. */
function distinctPlaces(text: string): string[] {
  const found: string[] = [];
  let end = -1;
  for (const word of wordsOf(text)) {
    if (word.start < end) continue;
    found.push(word.text);
    ({ end } = word);
  }
  return found;
}

function termOf(catalogue: Catalogue, typed: string, switches: Switches, options: TermOptions): Term {
  const [letters, form] = [lettersOf(typed), fold(typed) || '0'];
  const base = { typed, letters, form, prefix: null, switches, otherStems: new Map(), otherForms: new Map() };
  if (options.prefix) return { ...base, stems: [], forms: [], prefix: switches.letters ? form : letters };
  const anyForm = switches.forms && !options.exact;
  if (!switches.letters) {
    const forms = anyForm ? formsWithLetters(catalogue, letters, form) : [letters];
    return { ...base, stems: [], forms };
  }
  const term: Term = { ...base, stems: anyForm ? queryStems(typed) : [], forms: anyForm ? [] : [form] };
  if (options.typos || switches.typos) {
    for (const { form: other, stem } of typosOf(catalogue, form)) {
      if (anyForm && term.stems.includes(stem)) continue;
      const also: Also = { kind: 'typo', found: other };
      if (anyForm) term.otherStems.set(stem, also);
      else term.otherForms.set(other, also);
    }
  }
  return term;
}

/** The forms of a word whose letters are those that were typed, as far as the stem goes: ёлки for ёлка and not for елка. */
function formsWithLetters(catalogue: Catalogue, letters: string, form: string): string[] {
  const stems = new Set(queryStems(letters));
  const shortest = Math.min(...[...stems].map(({ length }) => length), form.length);
  const beginning = form.slice(0, Math.max(1, Math.min(3, shortest)));
  const rows = catalogue
    .prepare('select form, letters, stem from word where form >= ? and form < ?')
    .all<{ form: string; letters: string; stem: string }>([beginning, `${beginning}\u{10ffff}`]);
  const found = new Set([letters]);
  for (const row of rows) {
    if (!stems.has(row.stem)) continue;
    const own = row.letters || row.form;
    if (own.slice(0, shortest) === letters.slice(0, shortest)) found.add(own);
    if (found.size >= MOST_VARIANTS) break;
  }
  return [...found];
}

interface Analysed {
  readonly letters: string;
  readonly form: string;
  readonly stems: readonly string[];
}

const analysed = new Map<string, Analysed>();
const MOST_ANALYSED = 50_000;

/** What a word of a text is found by; the same words come again and again. */
export function analyse(word: string): Analysed {
  const known = analysed.get(word);
  if (known !== undefined) return known;
  const found = { letters: lettersOf(word), form: fold(word) || '0', stems: queryStems(word) };
  if (analysed.size >= MOST_ANALYSED) analysed.clear();
  analysed.set(word, found);
  return found;
}

/** Why a word of a text is what a term looks for: `same` as typed, or for a reason; null where it is not. */
export function whyMatches(term: Term, word: string): WhyKind | 'same' | null {
  const { letters, form, stems } = analyse(word);
  if (term.prefix !== null) {
    if (letters.startsWith(term.letters)) return 'same';
    return term.switches.letters && form.startsWith(term.form) ? 'letters' : null;
  }
  if (letters === term.letters) return 'same';
  if (term.switches.letters && form === term.form)
    return mixesScripts(letters) || mixesScripts(term.letters) ? 'script' : 'letters';
  if (term.forms.includes(letters) || (term.switches.letters && term.forms.includes(form))) return 'form';
  if (term.stems.some((stem) => stems.includes(stem))) return 'form';
  const other =
    term.otherForms.get(form) ?? stems.map((stem) => term.otherStems.get(stem)).find((also) => also !== undefined);
  return other?.kind ?? null;
}

function mixesScripts(letters: string): boolean {
  return /\p{Script=Cyrillic}/u.test(letters) && /\p{Script=Latin}/u.test(letters);
}
