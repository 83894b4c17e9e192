import { keysOfPerson } from '../../shared/names/name-matches.ts';
import { organisationKeys } from '../../shared/names/organisation-name.ts';
import type { PersonNames } from '../../shared/names/person-name.ts';
import { visitRecordValues } from './record-values.ts';
import type { RecordRow } from './rows.ts';

type Named = Pick<RecordRow, 'type' | 'fields' | 'others'>;

/** Everything that a person or an organisation is called, as it was written, of every source; nothing for other records. */
export function spellingsOf(record: Named): string[] {
  const found = new Set<string>();
  if (record.type === 'person') {
    visitRecordValues(record, (field, value) => {
      if (field.identifies === 'name' && typeof value === 'string') found.add(value);
    });
  } else if (record.type === 'organisation') {
    visitRecordValues(record, (field, value, path) => {
      if (field.type === 'text' && typeof value === 'string' && isOrganisationName(path)) found.add(value);
    });
  }
  found.delete('');
  return [...found];
}

/** The names of a person by their parts, from every field that is a name by the definition. */
export function personNamesOf(record: Named): PersonNames {
  const names = {
    familyName: [] as string[],
    firstName: [] as string[],
    patronymic: [] as string[],
    formerNames: [] as string[],
    otherNames: [] as string[],
  };
  visitRecordValues(record, (field, value, path) => {
    if (field.identifies !== 'name' || typeof value !== 'string' || value.trim() === '') return;
    if (path === 'familyName' || path === 'firstName' || path === 'patronymic') names[path].push(value);
    // A first name that was given up, and one of several sources, are alternatives to the present one
    else if (path.endsWith('.familyName')) names.formerNames.push(value);
    else if (path.endsWith('.firstName')) names.firstName.push(value);
    else if (path.endsWith('.patronymic')) names.patronymic.push(value);
    else names.otherNames.push(value);
  });
  return names;
}

/** What the catalogue finds a record by under any spelling of its name. */
export function nameKeysOf(record: Named): string[] {
  const spellings = spellingsOf(record);
  if (record.type !== 'person') return [...new Set(spellings.flatMap(organisationKeys))];
  const { firstName, patronymic, familyName } = personNamesOf(record);
  // The whole name tells how its words are spelt (German s for з), which a single field does not
  const whole = [firstName, patronymic, familyName].flat().join(' ');
  return keysOfPerson([...spellings, whole]);
}

function isOrganisationName(path: string): boolean {
  return /^(?:name\p{Lu}?\p{L}*|otherNames|abbreviation|formerNames\.name)$/u.test(path);
}
