import type { NamedPerson } from '../../shared/names/name-matcher.ts';
import { furtherNames } from '../../shared/records/person-names.ts';
import type { RecordRow } from './rows.ts';

/** What the archive knows of how somebody is called and reached: all that must not slip out. */

/** Every name and spelling that is recorded for a person, also the ones that are not preferred. */
export function recordedNames({ code, fields, others }: RecordRow): NamedPerson {
  const texts = (key: string): string[] =>
    [fields[key], others[key]?.values].flat(2).filter((value): value is string => typeof value === 'string');
  const first = (key: string): string | undefined => texts(key)[0];
  const rest = ['familyName', 'firstName', 'patronymic'].flatMap((key) => texts(key).slice(1));
  const names: { -readonly [Key in keyof NamedPerson]: NamedPerson[Key] } = { code };
  const [familyName, firstName, patronymic] = ['familyName', 'firstName', 'patronymic'].map(first);
  if (familyName !== undefined) names.familyName = familyName;
  if (firstName !== undefined) names.firstName = firstName;
  if (patronymic !== undefined) names.patronymic = patronymic;
  const otherNames = [
    ...furtherNames(fields, others),
    ...rest,
    ...[...texts('phone'), ...texts('email')].flatMap(contactsIn),
  ];
  if (otherNames.length > 0) names.otherNames = otherNames;
  return names;
}

/** With what the archive records of her in fields of its own: names, handles and accounts, and addresses and numbers within them. */
export function withNames(names: NamedPerson, own: readonly string[]): NamedPerson {
  if (own.length === 0) return names;
  return { ...names, otherNames: [...new Set([...(names.otherNames ?? []), ...own, ...own.flatMap(contactsIn)])] };
}

/** E-mail addresses and telephone numbers in a text: they say who it is as surely as a name. */
function contactsIn(text: string): string[] {
  return text.match(/[^\s<>,;:]+@[^\s<>,;:]+|\+?\d[\d ()-]{6,}\d/g) ?? [];
}

/** A source's name, the other way round too, and the addresses and numbers at which it can be reached. */
export function sourceNames({ fields }: RecordRow): string[] {
  const text = (key: string): string => (typeof fields[key] === 'string' ? fields[key] : '');
  const name = text('name');
  return [
    name,
    name.split(' ').toReversed().join(' '),
    ...contactsIn(text('contact')),
    ...contactsIn(text('contactRules')),
  ].filter((each) => each !== '');
}

/** Every name of an organisation, in all languages and of all times. */
export function organisationNames({ fields, others }: RecordRow): string[] {
  const said = (key: string): unknown[] => [fields[key], others[key]?.values].flat(2);
  const former = said('formerNames').map((each) =>
    typeof each === 'object' && each !== null ? (each as Readonly<Record<string, unknown>>)['name'] : each,
  );
  const keys = ['name', 'otherNames', 'nameRu', 'nameBe', 'nameEn', 'abbreviation'];
  const names = [...keys.flatMap(said), ...former].filter((name): name is string => typeof name === 'string');
  return [...new Set(names)].filter((name) => name !== '');
}
