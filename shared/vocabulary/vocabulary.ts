/** A label in the three languages of the interface. */
export interface Labels {
  readonly en: string;
  readonly ru: string;
  readonly be: string;
}

export type Language = keyof Labels;

/** One controlled term. `id` never changes once shipped; labels may be corrected. */
export interface Term {
  readonly id: string;
  readonly labels: Labels;
  /** Other ways to write the same term that are understood on input. */
  readonly aliases?: readonly string[];
  /** The term's number in the published list, such as a HURIDOCS micro-thesaurus code. */
  readonly notation?: string;
}

/** A controlled list with its origin. An open list also takes words of the user's own, kept as typed. */
export interface Vocabulary {
  readonly name: string;
  readonly version: number;
  readonly source: string;
  readonly open: boolean;
  readonly terms: readonly Term[];
}

export function term(id: string, en: string, ru: string, be: string, ...aliases: string[]): Term {
  return { id, labels: { en, ru, be }, aliases };
}

/**
 * The term that a person meant: by identifier, label in any language or alias; letter case, spaces and hyphens do not count.
 * @returns the term's id; for an open list the trimmed text itself when no term fits; null when a closed list has none.
 */
export function resolveTerm(vocabulary: Vocabulary, text: string): string | null {
  const wanted = folded(text);
  const found = vocabulary.terms.find((candidate) =>
    [candidate.id, ...Object.values(candidate.labels), ...(candidate.aliases ?? [])].some(
      (name) => folded(name) === wanted,
    ),
  );
  if (found !== undefined) return found.id;
  return vocabulary.open && text.trim() !== '' ? text.trim() : null;
}

/** What to show for a stored term: its label, or the user's own word. */
export function termLabel(vocabulary: Vocabulary, id: string, language: Language): string {
  return vocabulary.terms.find((candidate) => candidate.id === id)?.labels[language] ?? id;
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replaceAll(/[\s_-]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
