import type { TimelineEntry, TimelineLanguage } from '../contract/timeline.ts';
import { anatomyOf } from '../dates/anatomy.ts';
import { isEdtf, type Edtf } from '../dates/edtf.ts';
import { printDate } from '../dates/print.ts';
import { fieldAt } from '../records/dated-parts.ts';
import type { RecordDefinition } from '../records/definition.ts';
import { definitions } from '../records/definitions.ts';
import { termLabel } from '../vocabulary/vocabulary.ts';
import { vocabularyOf } from '../vocabulary/vocabularies.ts';

/** The signs of the drawing that a legend can explain, in the order in which it does. */
export const signs = [
  'day',
  'span',
  'bounds',
  'edges',
  'choice',
  'approximate',
  'uncertain',
  'unspecified',
  'running',
  'openEnd',
  'openStart',
  'unknownEnd',
  'unknownStart',
  'break',
] as const;

export type Sign = (typeof signs)[number];

/** Everything the timeline says in one language, apart from dates, kinds, fields and roles, which have their own tables. */
export interface TimelineWords {
  timelineOf: string;
  signs: Readonly<Record<Sign, string>>;
  /** What a drawing with lanes has besides: a notch in a detention, a number in place of entries, fainter dates of other sources. */
  moved: string;
  folded: string;
  otherDates: string;
  months: readonly string[];
  today: string;
  via: string;
  page: string;
  undated: string;
  empty: string;
  noSources: string;
  columns: { date: string; code: string; kind: string; title: string; role: string; sources: string };
  entries: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  oneYear: string;
  years: string;
  sinceYear: string;
  untilYear: string;
}

/** What the words of an entry are made from: an entry of one record's timeline or of a chronology. */
type Said = Pick<TimelineEntry, 'code' | 'type' | 'title' | 'date' | 'sources' | 'detail'> & { field?: string | null };

/** Name of a lane: the plural of its record type, with a capital. */
export function laneName(type: string, language: TimelineLanguage): string {
  const name = definitionIfKnown(type)?.plural[language] ?? type;
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}

/** One record of a type, in lower case. */
export function kindName(type: string, language: TimelineLanguage): string {
  return definitionIfKnown(type)?.label[language] ?? type;
}

/** The label of a link role, or the user's own word. */
export function roleName(role: string, language: TimelineLanguage): string {
  return termLabel(vocabularyOf('link-role'), role, language);
}

/**
 * An entry's date as words; text that is no EDTF date stands as it was typed. A date that is not the record's own (opened,
 * decided) is introduced by the label of its field.
 */
export function dateInWords(entry: Pick<Said, 'type' | 'date' | 'field'>, language: TimelineLanguage): string {
  const text = entry.date.trim();
  return introduced(entry, isEdtf(text) ? printDate(text, language) : text, language);
}

/** The same for a date that was checked when it was stored: the grammar of tens of thousands is not checked again. */
export function storedDateInWords(entry: Pick<Said, 'type' | 'date' | 'field'>, language: TimelineLanguage): string {
  const text = entry.date.trim();
  return introduced(entry, anatomyOf(text) === null ? text : printDate(text as Edtf, language), language);
}

function introduced(entry: Pick<Said, 'type' | 'field'>, date: string, language: TimelineLanguage): string {
  const words = date === '' ? timelineWords[language].undated.toLocaleLowerCase(language) : date;
  if (entry.field === undefined || entry.field === null) return words;
  const field = fieldIfKnown(entry.type, entry.field)?.field;
  return field === undefined || ownDates.has(field.key) ? words : `${field.label[language]}: ${words}`;
}

/** Documents and pages that an entry rests on: `D-0031 p. 2; D-0040`. Empty when there are none. */
export function sourcesInWords(entry: Pick<Said, 'sources'>, language: TimelineLanguage): string {
  return entry.sources
    .map(({ document, page }) =>
      page === null ? document : `${document} ${timelineWords[language].page}\u00a0${page}`,
    )
    .join('; ');
}

/**
 * The title of an entry; records without one are known by their code. One hearing of a case is "Hearing, appeal: Case …", in this order
 * because a long title is cut at its end.
 */
export function titleOf(
  entry: Pick<Said, 'code' | 'title' | 'type' | 'field' | 'detail'>,
  language: TimelineLanguage,
): string {
  const title = entry.title.trim() === '' ? entry.code : entry.title;
  const part = partInWords(entry, language);
  return part === '' ? title : `${part.charAt(0).toLocaleUpperCase() + part.slice(1)}: ${title}`;
}

/** What an entry is that stands for one entry of a group: "hearing, appeal". Empty for a date of the record itself. */
export function partInWords(entry: Pick<Said, 'type' | 'field' | 'detail'>, language: TimelineLanguage): string {
  const group = fieldIfKnown(entry.type, entry.field ?? '')?.group;
  if (group === null || group === undefined) return '';
  const name = group.entryLabel?.[language] ?? lowered(group.label[language]);
  const kind = detailInWords(entry, language);
  return kind === '' || kind === name ? name : `${name}, ${kind}`;
}

/** "via C-0001", or nothing when the entry is linked directly. */
export function viaInWords(entry: TimelineEntry, language: TimelineLanguage): string {
  return entry.via === null ? '' : `${timelineWords[language].via} ${entry.via}`;
}

/** Everything there is to say of an entry, for a reader who points at it or hears it. */
export function describeEntry(entry: TimelineEntry, language: TimelineLanguage): string {
  const role = entry.role === null ? '' : roleName(entry.role, language);
  const lines = [
    dotted(entry.code, dateInWords(entry, language), kindName(entry.type, language)),
    titleOf(entry, language),
    dotted(role, viaInWords(entry, language)),
    sourcesInWords(entry, language) || timelineWords[language].noSources,
  ];
  return lines.filter((text) => text !== '').join('\n');
}

/** Parts on one line with points between; empty parts are left out. */
export function dotted(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** Number of entries with the noun in the right form: "1 entry", "3 записи". */
export function countEntries(count: number, language: TimelineLanguage): string {
  const forms = timelineWords[language].entries;
  return `${count} ${forms[new Intl.PluralRules(language).select(count)] ?? forms.other ?? ''}`;
}

export const timelineWords: Readonly<Record<TimelineLanguage, TimelineWords>> = {
  en: {
    timelineOf: 'Timeline',
    signs: {
      day: 'day known',
      span: 'lasted',
      bounds: 'only month or year known',
      edges: 'began or ended somewhere in the thin part',
      choice: 'one date somewhere in this range',
      approximate: 'approximate',
      uncertain: 'uncertain',
      unspecified: 'part of the date unknown',
      running: 'still going on',
      openEnd: 'no end given',
      openStart: 'no beginning given',
      unknownEnd: 'end not known',
      unknownStart: 'beginning not known',
      break: 'time left out here',
    },
    moved: 'detention: moved to another place',
    folded: 'several entries close together, in number',
    otherDates: 'another source gives another date',
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    today: 'today',
    via: 'via',
    page: 'p.',
    undated: 'Date unknown',
    empty: 'Nothing with a date is linked to this record yet.',
    noSources: 'no source',
    columns: { date: 'Date', code: 'Code', kind: 'Kind', title: 'Title', role: 'Role', sources: 'Sources' },
    entries: { one: 'entry', other: 'entries' },
    oneYear: '{from}',
    years: '{from} to {until}',
    sinceYear: 'from {from} until today',
    untilYear: 'until {until}',
  },
  ru: {
    timelineOf: 'Хроника',
    signs: {
      day: 'день известен',
      span: 'длилось',
      bounds: 'известен только месяц или год',
      edges: 'началось или закончилось в тонкой части',
      choice: 'одна дата в этих пределах',
      approximate: 'приблизительно',
      uncertain: 'под вопросом',
      unspecified: 'часть даты неизвестна',
      running: 'продолжается',
      openEnd: 'конец не указан',
      openStart: 'начало не указано',
      unknownEnd: 'конец неизвестен',
      unknownStart: 'начало неизвестно',
      break: 'здесь время пропущено',
    },
    moved: 'лишение свободы: перевод в другое место',
    folded: 'несколько записей рядом, их число',
    otherDates: 'другой источник называет другую дату',
    months: ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
    today: 'сегодня',
    via: 'через',
    page: 'с.',
    undated: 'Дата неизвестна',
    empty: 'С этой записью пока не связано ничего, что имеет дату.',
    noSources: 'без источника',
    columns: { date: 'Дата', code: 'Код', kind: 'Вид', title: 'Название', role: 'Роль', sources: 'Источники' },
    entries: { one: 'запись', few: 'записи', many: 'записей', other: 'записи' },
    oneYear: '{from} год',
    years: '{from}–{until} годы',
    sinceYear: 'с {from} года по сегодняшний день',
    untilYear: 'до {until} года',
  },
  be: {
    timelineOf: 'Хроніка',
    signs: {
      day: 'дзень вядомы',
      span: 'доўжылася',
      bounds: 'вядомы толькі месяц або год',
      edges: 'пачалося або скончылася ў тонкай частцы',
      choice: 'адна дата ў гэтых межах',
      approximate: 'прыблізна',
      uncertain: 'пад пытаннем',
      unspecified: 'частка даты невядомая',
      running: 'працягваецца',
      openEnd: 'канец не пазначаны',
      openStart: 'пачатак не пазначаны',
      unknownEnd: 'канец невядомы',
      unknownStart: 'пачатак невядомы',
      break: 'тут час прапушчаны',
    },
    moved: 'зняволенне: перавод у іншае месца',
    folded: 'некалькі запісаў побач, іх колькасць',
    otherDates: 'іншая крыніца называе іншую дату',
    months: ['сту', 'лют', 'сак', 'кра', 'май', 'чэр', 'ліп', 'жні', 'вер', 'кас', 'ліс', 'сне'],
    today: 'сёння',
    via: 'праз',
    page: 'с.',
    undated: 'Дата невядомая',
    empty: 'З гэтым запісам пакуль не звязана нічога, што мае дату.',
    noSources: 'без крыніцы',
    columns: { date: 'Дата', code: 'Код', kind: 'Від', title: 'Назва', role: 'Роля', sources: 'Крыніцы' },
    entries: { one: 'запіс', few: 'запісы', many: 'запісаў', other: 'запісу' },
    oneYear: '{from} год',
    years: '{from}–{until} гады',
    sinceYear: 'з {from} года па сённяшні дзень',
    untilYear: 'да {until} года',
  },
};

/** Fields that hold the date of the record itself and need no introduction. */
const ownDates = new Set(['date', 'period']);

function detailInWords({ detail }: Pick<Said, 'detail'>, language: TimelineLanguage): string {
  if (detail === undefined) return '';
  return detail.vocabulary === null ? detail.term : termLabel(vocabularyOf(detail.vocabulary), detail.term, language);
}

function fieldIfKnown(type: string, path: string): ReturnType<typeof fieldAt> {
  const definition = definitionIfKnown(type);
  return definition === undefined ? null : fieldAt(definition, path);
}

function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}

function definitionIfKnown(type: string): RecordDefinition | undefined {
  return Object.hasOwn(definitions, type) ? definitions[type as keyof typeof definitions] : undefined;
}
