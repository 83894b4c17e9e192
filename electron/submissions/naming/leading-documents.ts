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

/**
 * People to whom a document is linked, whom it is cited for, and who are linked to what it is cited for. Of an organisation that it is cited
 * for its people are another matter, unless it proves this very connection.
 */
const PEOPLE_OF = `
  with document (id) as (select id from record where code = :document and type = 'document'),
    cited (id, type) as (
      select distinct r.id, r.type from citation c join record r on r.id = c.record
       where c.document = (select id from document) and r.state = 'active'
    ),
    happened (id) as (select id from cited where type not in ('organisation', 'place', 'document', 'provision')),
    proved (id) as (select distinct link from citation where document = (select id from document) and link is not null),
    near (id) as (
      select to_record from link where from_record = (select id from document)
      union select from_record from link where to_record = (select id from document)
      union select id from cited
      union select to_record from link where from_record in (select id from happened)
      union select from_record from link where to_record in (select id from happened)
      union select to_record from link where id in (select id from proved)
      union select from_record from link where id in (select id from proved)
    )
  select code from record where type = 'person' and id in (select id from near)`;
