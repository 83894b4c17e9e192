import type { Catalogue } from '../../vault/catalogue.ts';
import type { Naming } from './naming.ts';

/**
 * Which published documents lead a reader to whoever stands under a pseudonym: those that are linked to such a person, or cited for a
 * record about one. With the address at hand anybody reads her name there.
 *
 * @param mentioned codes of everybody and everything in the submission
 * @returns whether a document does, by its code
 */
export function leadingDocuments(
  catalogue: Catalogue,
  naming: Pick<Naming, 'isNamed'>,
  mentioned: ReadonlySet<string>,
): (document: string) => boolean {
  const people = catalogue.prepare(PEOPLE_OF, { pluck: true });
  const known = new Map<string, boolean>();
  return (document) => {
    const before = known.get(document);
    if (before !== undefined) return before;
    const codes = people.all<never>({ document }) as unknown as string[];
    const leads = codes.some((code) => mentioned.has(code) && !naming.isNamed(code));
    known.set(document, leads);
    return leads;
  };
}

/** People to whom a document is linked, whom it is cited for, and who are linked to what it is cited for. */
const PEOPLE_OF = `
  with document (id) as (select id from record where code = :document),
    cited (id) as (select distinct record from citation where document = (select id from document)),
    near (id) as (
      select to_record from link where from_record = (select id from document)
      union select from_record from link where to_record = (select id from document)
      union select id from cited
      union select to_record from link where from_record in (select id from cited)
      union select from_record from link where to_record in (select id from cited)
    )
  select code from record where type = 'person' and id in (select id from near)`;
