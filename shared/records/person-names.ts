import { isReference } from './show.ts';
import type { Fields, FieldValue } from './definition.ts';

/** Values of other sources, by field. */
type Others = Readonly<Record<string, { readonly values: readonly FieldValue[] }>>;

const FURTHER = ['otherNames', 'nativeName', 'latinName'] as const;

/**
 * Every name of a person beyond family name, first name and patronymic: other spellings, the original script, Latin letters, former
 * names and pseudonyms, from all sources, in the order of the form. A former family name stands with the first name where one is given
 * beside it, and by itself.
 */
export function furtherNames(fields: Fields, others: Others): string[] {
  const all = (key: string): FieldValue[] =>
    [fields[key], others[key]?.values].flat(2).filter((each) => each !== undefined);
  const texts = FURTHER.flatMap(all).filter((each): each is string => typeof each === 'string');
  const former = all('formerNames').flatMap((entry) => {
    if (typeof entry === 'string') return entry;
    if (typeof entry !== 'object' || Array.isArray(entry) || isReference(entry)) return [];
    const part = (key: string): string => {
      const value = (entry as Fields)[key];
      return typeof value === 'string' ? value : '';
    };
    const [family, first, whole] = [part('familyName'), part('firstName'), part('name')];
    return [family !== '' && first !== '' ? `${first} ${family}` : '', family, family === '' ? first : '', whole];
  });
  return [...new Set([...texts, ...former])].filter((name) => name !== '');
}
