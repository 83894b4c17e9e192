/** The fields of the query language, each with its names in English, Russian and Belarusian; the first of each is the one printed. */
const names = {
  person: ['person|people', 'человек|персона|лицо', 'чалавек|асоба'],
  court: ['court', 'суд', 'суд'],
  article: ['article', 'статья|ст', 'артыкул|арт'],
  place: ['place', 'место', 'месца'],
  organisation: ['organisation|organization|org', 'организация|орг', 'арганізацыя|арг'],
  case: ['case', 'дело', 'справа'],
  before: ['before|until', 'до|раньше', 'да|раней'],
  after: ['after|since', 'после|позже', 'пасля|пазней'],
  date: ['date', 'дата', 'дата'],
  type: ['type', 'тип', 'тып'],
  kind: ['kind', 'вид', 'від'],
  tag: ['tag', 'метка|тег|тэг', 'метка|тэг'],
  source: ['source', 'источник', 'крыніца'],
  language: ['language|lang', 'язык', 'мова'],
  reading: ['reading', 'чтение', 'чытанне'],
  title: ['title', 'название|заголовок', 'назва|загаловак'],
  name: ['name', 'имя', 'імя'],
  code: ['code', 'код', 'код'],
  in: ['in', 'в', 'у'],
} as const satisfies Record<string, readonly [en: string, ru: string, be: string]>;

export type FieldName = keyof typeof names;
export type QueryLanguage = 'en' | 'ru' | 'be';

export const fieldNames = Object.keys(names) as readonly FieldName[];

/** Fields whose value is a date. */
export const dateFields: readonly FieldName[] = ['before', 'after', 'date'];

/** The field that is called so in one of the languages, in capital or small letters. */
export function fieldCalled(name: string): FieldName | null {
  return byName.get(name.toLocaleLowerCase('ru')) ?? null;
}

/** What a field is called in a language. */
export function nameOfField(field: FieldName, language: QueryLanguage): string {
  const [first = field] = names[field][at[language]].split('|');
  return first;
}

/** All that a field may be called in a language. */
export function namesOfField(field: FieldName, language: QueryLanguage): readonly string[] {
  return names[field][at[language]].split('|');
}

const at: Readonly<Record<QueryLanguage, 0 | 1 | 2>> = { en: 0, ru: 1, be: 2 };

// суд, дата, метка and тэг mean the same in both languages; до and да differ.
const byName: ReadonlyMap<string, FieldName> = new Map(
  fieldNames.flatMap((field) => names[field].flatMap((each) => each.split('|').map((name) => [name, field] as const))),
);
