import type { Fields, RecordType } from '../../shared/records/definition.ts';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import { showValue } from '../../shared/records/show.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { titleById } from './derive.ts';
import { readRecordRow } from './stored-rows.ts';

/** What tells namesakes apart, for each type the fields that do; then the records that it is linked to. */
const TELLING: Readonly<Partial<Record<RecordType, readonly string[]>>> = {
  person: ['birthDate', 'occupation'],
  organisation: ['legalForm', 'place'],
  place: ['kind', 'within'],
  case: ['kind', 'number', 'openedOn', 'court'],
  document: ['kind', 'date', 'issuer'],
  remedy: ['kind', 'date', 'body'],
  provision: ['instrument', 'article'],
  survey: ['period'],
  consent: ['date'],
  source: ['kind'],
};
/** Of every other type. */
const TELLING_OTHERS = ['kind', 'measure', 'date', 'place'];
/** Parts of a hint, and characters of each. */
const PARTS = 3;
const PART_LENGTH = 60;

/** In words without codes: values as they were written, terms in the language given. */
export function hintOf(catalogue: Catalogue, id: string, language: Language): string {
  const record = readRecordRow(catalogue, id);
  if (record === null) return '';
  const definition = definitions[record.type];
  const title = titleById(catalogue);
  const show = (fields: Fields, key: string): string => {
    const field = fieldOf(definition, key);
    const value = fields[key];
    return field === undefined || value === undefined ? '' : showValue(field, value, language, title);
  };
  const own = (TELLING[record.type] ?? TELLING_OTHERS).map((key) => show(record.fields, key));
  const shown = title(id);
  const parts = own.filter((part) => part !== '' && part !== shown);
  if (parts.length < PARTS) parts.push(...linkedTitles(catalogue, id).filter((part) => !parts.includes(part)));
  return parts
    .slice(0, PARTS)
    .map((part) => (part.length > PART_LENGTH ? `${part.slice(0, PART_LENGTH).trimEnd()}…` : part))
    .join(' · ');
}

function linkedTitles(catalogue: Catalogue, id: string): string[] {
  return catalogue
    .prepare(
      `select r.title from (
         select to_record as other from link where from_record = $id union select from_record from link where to_record = $id
       ) l join record r on r.id = l.other
       where r.state = 'active' and r.title <> '' and r.type in ('case', 'place', 'person', 'organisation')
       order by case r.type when 'case' then 0 when 'place' then 1 else 2 end, r.number limit ${PARTS}`,
      { pluck: true },
    )
    .all({ id }) as unknown as string[];
}
