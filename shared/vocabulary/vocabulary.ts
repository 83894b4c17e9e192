/** A label in the three languages of the interface. */
export interface Labels {
  readonly en: string;
  readonly ru: string;
  readonly be: string;
}

export type Language = keyof Labels;

/** One controlled term. `id` never changes once shipped, and stands for the same for ever; labels may be corrected. */
export interface Term {
  readonly id: string;
  readonly labels: Labels;
  /** Other ways to write the same term that are understood on input. */
  readonly aliases?: readonly string[];
  /** The term's number in the published list, such as a HURIDOCS micro-thesaurus code. */
  readonly notation?: string;
  /** The id of the wider term of the same list. Who looks for a term finds what stands under it as well. */
  readonly broader?: string;
  /** What it covers, where the label does not say enough. */
  readonly scope?: Labels;
  /** Where the term comes from, when not from the source of the whole list. */
  readonly source?: string;
  /** Whether somebody has compared it with its source; as the whole list when left out. */
  readonly verified?: boolean;
  /** The id of the term that took its place: the new number of an article. Both stay valid for what was recorded with them. */
  readonly replacedBy?: string;
  /** EDTF: when it applied, as far as known, for articles and other terms that come and go. */
  readonly validity?: string;
  /** Added by the user of this archive. */
  readonly own?: true;
}

/** A controlled list with its origin. An open list also takes words of the user's own, kept as typed. */
export interface Vocabulary {
  readonly name: string;
  readonly title: Labels;
  /** Raised whenever terms are added or labels corrected. */
  readonly version: number;
  readonly source: string;
  /** Whether the terms were compared with the source, unless a term says otherwise itself. */
  readonly verified: boolean;
  readonly open: boolean;
  readonly terms: readonly Term[];
  /** Terms of one's own that are offered no more. What was recorded with them keeps their labels. */
  readonly retired?: readonly Term[];
}

export function term(id: string, en: string, ru: string, be: string, ...aliases: string[]): Term {
  return { id, labels: { en, ru, be }, aliases };
}

/**
 * The term that a person meant: by identifier, label in any language or alias; letter case, spaces and hyphens do not count.
 * @returns the term's id; for an open list the trimmed text itself when no term fits; null when a closed list has none.
 */
export function resolveTerm(vocabulary: Vocabulary, text: string): string | null {
  const found = namesOf(vocabulary).get(folded(text));
  if (found !== undefined) return found;
  return vocabulary.open && text.trim() !== '' ? text.trim() : null;
}

/** What to show for a stored term: its label, or the user's own word. */
export function termLabel(vocabulary: Vocabulary, id: string, language: Language): string {
  return termOf(vocabulary, id)?.labels[language] ?? id;
}

export function termOf(vocabulary: Vocabulary, id: string): Term | undefined {
  let terms = byId.get(vocabulary);
  if (terms === undefined)
    byId.set(vocabulary, (terms = new Map(everTerms(vocabulary).map((each) => [each.id, each]))));
  return terms.get(id);
}

/** A term with everything that stands under it, as ids: what a search for the term looks for. */
export function withNarrower(vocabulary: Vocabulary, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  // A set that grows while it is walked is walked to its new end.
  for (const wide of found) for (const each of everTerms(vocabulary)) if (each.broader === wide) found.add(each.id);
  return found;
}

/** The terms that are offered and those that were. */
function everTerms({ terms, retired = [] }: Vocabulary): readonly Term[] {
  return [...terms, ...retired];
}

const byId = new WeakMap<Vocabulary, ReadonlyMap<string, Term>>();
const byName = new WeakMap<Vocabulary, ReadonlyMap<string, string>>();

/** Every name that is understood, folded, with the term it stands for; of two terms with one name the earlier. */
function namesOf(vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const known = byName.get(vocabulary);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  const note = (name: string, id: string): void => {
    if (!names.has(folded(name))) names.set(folded(name), id);
  };
  // An identifier is never taken for the label of another term.
  for (const { id } of everTerms(vocabulary)) note(id, id);
  for (const { id, labels, aliases = [] } of vocabulary.terms)
    for (const name of [...Object.values(labels), ...aliases]) note(name, id);
  byName.set(vocabulary, names);
  return names;
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replaceAll(/[\s_-]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
