import type { FieldDefinition, Fields, RecordType } from '../../shared/records/definition.ts';
import { ownFieldOf } from '../../shared/records/model.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termOf } from '../../shared/vocabulary/vocabulary.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { RecordRow } from './rows.ts';

/** Fields of one's own that say how somebody is called or reached. */
export type OwnNameFields = readonly { readonly type: RecordType; readonly definition: FieldDefinition }[];

/**
 * Those of an archive, also the ones that are in the trash: a field that is used no more still holds the names that were put in, and
 * other texts go on saying them.
 */
export function ownNameFields(catalogue: Catalogue): OwnNameFields {
  return catalogue
    .prepare("select code, data from record where type = 'field' order by number")
    .all<{ code: string; data: string }>()
    .flatMap(({ code, data }) => ownFieldOf({ code, fields: JSON.parse(data) as Fields }) ?? [])
    .filter(({ definition: { identifies } }) => identifies === 'name' || identifies === 'contact');
}

/** What a record is called by in these fields, of every source: texts as written, terms in every language. */
export function ownNamesOf(known: OwnNameFields, { type, fields, others }: RecordRow): string[] {
  const found = known.flatMap((each) => {
    if (each.type !== type) return [];
    const { key, vocabulary } = each.definition;
    const values = [fields[key], others[key]?.values].flat(2);
    const texts = values.flatMap((value) =>
      typeof value === 'string' || typeof value === 'number' ? [String(value).trim()] : [],
    );
    if (vocabulary === undefined) return texts;
    return texts.flatMap((id) => Object.values(termOf(vocabularyOf(vocabulary), id)?.labels ?? { as: id }));
  });
  return [...new Set(found)].filter((name) => name !== '');
}
