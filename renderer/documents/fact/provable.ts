import type { RecordDefinition } from '../../../shared/records/definition.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../../shared/vocabulary/vocabulary.ts';
import { sayValue, valuesOf, type Saying } from '../../records/cell-values.ts';
import { entrySummary } from '../../records/entry-summary.ts';
import { statementsOf, type Said, type Shown } from '../../records/statements.ts';

/** What a citation is to prove, as `records.save` takes it. */
export interface Proves {
  readonly field?: string;
  readonly item?: string;
  readonly value?: unknown;
  readonly link?: string;
}

/** Something that a record says and that a passage may prove. */
export interface Provable {
  readonly id: string;
  /** The name of the field, or the role of a link. */
  readonly name: string;
  /** What it says, in a line. */
  readonly says: string;
  /** How many sources it has of its own or behind it. */
  readonly sources: number;
  /** It should have a source and has none. */
  readonly isUnsourced: boolean;
  readonly proves: Proves;
}

/**
 * Everything a record says, in the order of its page: entry by entry where it has entries, value by value where sources disagree, link by
 * link. What researchers note for themselves needs no proof and is left out.
 */
export function provablesOf(
  definition: RecordDefinition,
  shown: Shown,
  saying: Saying,
  roleOf: (link: Shown['links'][number]) => string,
): readonly Provable[] {
  const { statements, ofLinks } = statementsOf(definition, shown);
  const fields = statements
    .filter(({ field }) => field.internal !== true && field.section !== 'archive')
    .flatMap(({ field, entries, value, others, ...itself }): readonly Provable[] => {
      const name = field.label[saying.language];
      const one = (id: string, says: string, said: Said, proves: Proves): Provable => ({
        id: `${field.key} ${id}`,
        name,
        says,
        sources: said.sources.length,
        isUnsourced: said.isUnsourced,
        proves: { field: field.key, ...proves },
      });
      if (entries !== null)
        return entries.flatMap((entry) => {
          const id = (entry.value as { readonly id?: unknown }).id;
          const parts = entrySummary(field, entry.value as Record<string, unknown>, saying);
          return typeof id === 'string' ? [one(id, parts.join(' · '), entry, { item: id })] : [];
        });
      if (value === undefined) return [];
      const print = (each: unknown): string =>
        field.type === 'group'
          ? valuesOf(each)
              .map((entry) => entrySummary(field, entry as Record<string, unknown>, saying).join(' · '))
              .join('; ')
          : sayValue(field, each, saying);
      const disputed = others.length > 0;
      return [
        one('', print(value), { value, ...itself }, disputed ? { value } : {}),
        ...others.map((other, at) => one(`other ${at}`, print(other.value), other, { value: other.value })),
      ];
    });
  const links = shown.links.map((link): Provable => {
    const sources = ofLinks.get(link.id)?.length ?? 0;
    return {
      id: `link ${link.id}`,
      name: roleOf(link),
      says: link.title || link.code,
      sources,
      isUnsourced: sources === 0,
      proves: { link: link.id },
    };
  });
  return [...fields, ...links];
}

/** A role in words, whatever the list of roles says of it. */
export function roleInWords(role: string, language: Saying['language']): string {
  return termLabel(vocabularyOf('link-role'), role, language);
}

/** Those that hold every word that was typed. */
export function fitting(provables: readonly Provable[], typed: string): readonly Provable[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return provables.filter(({ name, says }) => {
    const text = `${name} ${says}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
