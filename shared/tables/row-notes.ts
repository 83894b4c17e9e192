import type { Labels, Language } from '../vocabulary/vocabulary.ts';

/** Why a row of a table is refused: the end of a sentence that names the row and the column first. */
const faults = {
  'too-long': {
    en: 'the cell holds more than {limit} characters; such a text belongs into a document',
    ru: 'в ячейке больше {limit} знаков; такому тексту место в документе',
    be: 'у ячэйцы больш за {limit} знакаў; такому тэксту месца ў дакуменце',
  },
  'no-value': {
    en: 'the cell holds a formula without its result; open the file in a spreadsheet and save it again',
    ru: 'в ячейке формула без результата; откройте файл в табличной программе и сохраните ещё раз',
    be: 'у ячэйцы формула без выніку; адкрыйце файл у таблічнай праграме і захавайце яшчэ раз',
  },
  'error-value': {
    en: 'the cell holds an error of the spreadsheet',
    ru: 'в ячейке ошибка табличной программы',
    be: 'у ячэйцы памылка таблічнай праграмы',
  },
  date: {
    en: '“{value}” cannot be read as a date',
    ru: '«{value}» не читается как дата',
    be: '«{value}» не чытаецца як дата',
  },
  'date-order': {
    en: 'in “{value}” it is not clear what is the day and what the month; choose the order of dates for the column',
    ru: 'в «{value}» неясно, где день, а где месяц; выберите для столбца порядок дат',
    be: 'у «{value}» няясна, дзе дзень, а дзе месяц; выберыце для слупка парадак дат',
  },
  period: {
    en: 'the period ends before it begins',
    ru: 'период заканчивается раньше, чем начинается',
    be: 'перыяд заканчваецца раней, чым пачынаецца',
  },
  term: {
    en: '“{value}” is not in the list of this field; it takes {known}',
    ru: '«{value}» нет в списке этого поля; подходит: {known}',
    be: '«{value}» няма ў спісе гэтага поля; падыходзіць: {known}',
  },
  'whole-number': {
    en: '“{value}” is not a whole number',
    ru: '«{value}» не целое число',
    be: '«{value}» не цэлы лік',
  },
  number: { en: '“{value}” is not a number', ru: '«{value}» не число', be: '«{value}» не лік' },
  'yes-no': {
    en: '“{value}” means neither yes nor no',
    ru: '«{value}» не означает ни да, ни нет',
    be: '«{value}» не азначае ні так, ні не',
  },
  reference: {
    en: 'there is no {types} with the code or name “{value}”',
    ru: 'нет записи ({types}) с кодом или названием «{value}»',
    be: 'няма запісу ({types}) з кодам або назвай «{value}»',
  },
  'reference-many': {
    en: 'several records are called “{value}”; give the code',
    ru: '«{value}» — так названо несколько записей; укажите код',
    be: '«{value}» — так названа некалькі запісаў; дайце код',
  },
  required: {
    en: 'the field “{field}” is needed and stays empty',
    ru: 'поле «{field}» обязательно, а оно остаётся пустым',
    be: 'поле «{field}» абавязковае, а яно застаецца пустым',
  },
  'code-form': {
    en: '“{value}” cannot be a code; codes are made of letters, digits, dots, hyphens and underscores, 64 at most',
    ru: '«{value}» не может быть кодом; в коде буквы, цифры, точки, дефисы и подчёркивания, не больше 64',
    be: '«{value}» не можа быць кодам; у кодзе літары, лічбы, кропкі, дэфісы і падкрэсліванні, не больш за 64',
  },
  'code-name': {
    en: 'the code holds a part of the name, and codes stand in for names in exports; leave it out and one is given',
    ru: 'в коде есть часть имени, а в выгрузках коды стоят вместо имён; уберите его, и код появится сам',
    be: 'у кодзе ёсць частка імя, а ў выгрузках коды стаяць замест імёнаў; прыбярыце яго, і код з’явіцца сам',
  },
  'code-type': {
    en: '“{value}” is the code of another type of record',
    ru: '«{value}» — код записи другого типа',
    be: '«{value}» — код запісу іншага тыпу',
  },
  'code-trashed': {
    en: '“{value}” is in the trash; take it out first',
    ru: '«{value}» в корзине; сначала верните запись оттуда',
    be: '«{value}» у сметніцы; спачатку вярніце запіс адтуль',
  },
  'code-twice': {
    en: 'row {other} gives “{value}” already',
    ru: '«{value}» уже есть в строке {other}',
    be: '«{value}» ужо ёсць у радку {other}',
  },
  'several-linked': {
    en: '{code} has several records of this type; give the code of the one that is meant',
    ru: 'у {code} несколько записей этого типа; укажите код нужной',
    be: 'у {code} некалькі запісаў гэтага тыпу; дайце код патрэбнага',
  },
  'one-value': {
    en: 'the field holds one value, and the cell several',
    ru: 'в поле одно значение, а в ячейке несколько',
    be: 'у полі адно значэнне, а ў ячэйцы некалькі',
  },
  signs: {
    en: 'the cell holds signs that no text has',
    ru: 'в ячейке знаки, которых не бывает в тексте',
    be: 'у ячэйцы знакі, якіх не бывае ў тэксце',
  },
  'link-itself': {
    en: 'a record cannot be linked to itself',
    ru: 'запись нельзя связать с самой собой',
    be: 'запіс нельга звязаць з самім сабой',
  },
  value: {
    en: 'the field “{field}” does not take this value',
    ru: 'поле «{field}» не принимает такое значение',
    be: 'поле «{field}» не прымае такое значэнне',
  },
} as const satisfies Record<string, Labels>;

/** What to look at in a row that is taken in all the same. */
const warnings = {
  exists: {
    en: '{code} has the same name; a new record is made beside it',
    ru: 'у {code} то же имя; рядом появится новая запись',
    be: 'у {code} тое самае імя; побач з’явіцца новы запіс',
  },
  twice: {
    en: 'row {other} has the same name',
    ru: 'то же имя в строке {other}',
    be: 'тое самае імя ў радку {other}',
  },
  'name-order': {
    en: 'which part is the family name cannot be told; the given name was taken to come first',
    ru: 'неясно, где фамилия; считается, что имя стоит первым',
    be: 'няясна, дзе прозвішча; лічыцца, што імя стаіць першым',
  },
} as const satisfies Record<string, Labels>;

export type RowFault = keyof typeof faults;
export type RowWarning = keyof typeof warnings;
export const rowFaults = Object.keys(faults) as [RowFault, ...RowFault[]];
export const rowWarnings = Object.keys(warnings) as [RowWarning, ...RowWarning[]];
export type NoteDetails = Readonly<Record<string, string | number>>;

/** The end of the sentence in a language, with its details filled in. */
export function noteText(note: RowFault | RowWarning, details: NoteDetails, language: Language): string {
  return ({ ...faults, ...warnings } as Record<string, Labels>)[note]?.[language].replaceAll(
    /\{(\w+)\}/g,
    (_all, name: string) => String(details[name] ?? ''),
  ) as string;
}

const place = {
  en: { row: 'Row {row}: {text}.', cell: 'Row {row}, column “{column}”: {text}.' },
  ru: { row: 'Строка {row}: {text}.', cell: 'Строка {row}, столбец «{column}»: {text}.' },
  be: { row: 'Радок {row}: {text}.', cell: 'Радок {row}, слупок «{column}»: {text}.' },
} as const;

/** The whole sentence: row, column and reason. */
export function noteSentence(
  {
    row,
    column,
    note,
    details,
  }: {
    readonly row: number;
    readonly column: string | null;
    readonly note: RowFault | RowWarning;
    readonly details: NoteDetails;
  },
  language: Language,
): string {
  const form = place[language][column === null ? 'row' : 'cell'];
  const values: NoteDetails = { row, column: column ?? '', text: noteText(note, details, language) };
  return form.replaceAll(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''));
}
