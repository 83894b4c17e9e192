import { fail } from '../../../shared/contract/errors.ts';
import { because } from '../../../shared/contract/reasons.ts';
import { nameKeys } from '../../../shared/names/name-key.ts';
import type { NamedPerson } from '../../../shared/names/named-person.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { idOf } from '../codes.ts';
import { personNamesOf, spellingsOf } from '../names.ts';
import type { RecordId, RecordRow } from '../rows.ts';
import { readRecordRow } from '../stored-rows.ts';

/** Whom texts are searched for: a person or an organisation with everything it is called. */
export interface Subject {
  readonly id: RecordId;
  readonly code: string;
  readonly type: 'person' | 'organisation';
  /** As recorded, in the fields and by every source. */
  readonly spellings: readonly string[];
  /** Of a person. */
  readonly person: NamedPerson | null;
}

/** Fails with RECORD_NOT_FOUND, and with FIELD_INVALID for what is neither a person nor an organisation. */
export function subjectByCode(catalogue: Catalogue, code: string): Subject {
  const record = readRecordRow(catalogue, idOf(catalogue, code)) ?? fail('RECORD_NOT_FOUND', { code });
  return subjectOf(record) ?? fail('FIELD_INVALID', { ...because('no-name', { code }), field: 'code' });
}

export function subjectOf(record: RecordRow): Subject | null {
  const { id, code, type } = record;
  if (type === 'person') return { id, code, type, spellings: spellingsOf(record), person: namedPerson(record) };
  return type === 'organisation' ? { id, code, type, spellings: spellingsOf(record), person: null } : null;
}

/** A former family name counts as one, and so does what another source says. */
function namedPerson(record: RecordRow): NamedPerson {
  const { familyName = [], firstName = [], patronymic = [], formerNames = [], otherNames = [] } = personNamesOf(record);
  const joined = (names: string | readonly string[], by: string): string => [names].flat().join(by);
  const person: NamedPerson = { code: record.code, otherNames: [...otherNames] };
  const family = joined([familyName, formerNames].flat(), '/');
  if (family !== '') person.familyName = family;
  if (joined(firstName, ' ') !== '') person.firstName = joined(firstName, ' ');
  if (joined(patronymic, ' ') !== '') person.patronymic = joined(patronymic, ' ');
  return person;
}

/** Records that share a family name with the subject, at most. */
const MOST_NAMESAKES = 80;

/** Others of the archive whom a place can mean as well: people with the same family name or an other name that sounds so. */
export function namesakesOf(catalogue: Catalogue, { id, person }: Subject): Subject[] {
  if (person === null) return [];
  const words = [
    person.familyName ?? '',
    ...(person.otherNames ?? []),
    person.familyName ? '' : (person.firstName ?? ''),
  ];
  const keys = new Set(
    words.flatMap((name) => name.split(/[^\p{L}\p{M}'’ʼ]+/u)).flatMap((word) => (word === '' ? [] : nameKeys(word))),
  );
  // A man and a woman of one family name: Петрова, Петров
  const both = [...keys].flatMap((key) => [key, /(?:av|iv|in)a$/.test(key) ? key.slice(0, -1) : `${key}a`]);
  const rows = catalogue
    .prepare(
      `select distinct r.id from name_key k join record r on r.id = k.record
       where k.key in (select value from json_each(?)) and r.type = 'person' and r.state = 'active' and r.id <> ? limit ${MOST_NAMESAKES}`,
      { pluck: true },
    )
    .all([JSON.stringify(both), id]) as unknown as string[];
  return rows.flatMap((each) => {
    const record = readRecordRow(catalogue, each);
    return record === null ? [] : (subjectOf(record) ?? []);
  });
}
