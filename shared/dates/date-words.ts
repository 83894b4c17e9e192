/** The words of dates in the three languages; the cases are those which the phrases of print.ts and read.ts need. */
export type DateLanguage = 'en' | 'ru' | 'be';

export interface DateWords {
  /** January to December: alone ("июль 2021 г."). */
  readonly months: readonly string[];
  /** With a day, and after "about", "from", "until" ("14 июля 2021 г."). */
  readonly monthsGenitive: readonly string[];
  /** After "between" ("между январём и мартом"). */
  readonly monthsInstrumental: readonly string[];
  /** Spring, summer, autumn, winter. */
  readonly seasons: readonly string[];
  readonly seasonsGenitive: readonly string[];
  readonly seasonsInstrumental: readonly string[];
  /** After a year, after two or more years. */
  readonly year: string;
  readonly years: string;
  readonly decade: (year: string) => string;
  readonly decadeGenitive: (year: string) => string;
  readonly about: string;
  readonly uncertain: string;
  readonly between: string;
  readonly and: string;
  readonly or: string;
  readonly from: string;
  readonly until: string;
  /** After the end of "until": that the end belongs to it. */
  readonly inclusive: string;
  readonly orLater: string;
  readonly orEarlier: string;
  readonly noEndKnown: string;
  readonly endUnknown: string;
  readonly noStartKnown: string;
  readonly startUnknown: string;
  readonly dayUnknown: string;
  readonly monthUnknown: string;
  readonly monthAndDayUnknown: string;
  /** The day is legible and the month is not; the year without anything after it. */
  readonly dayOfUnknownMonth: (day: string, year: string) => string;
  readonly dayOfUnknownMonthGenitive: (day: string, year: string) => string;
  readonly yearUnknown: string;
  readonly dateUnknown: string;
  readonly northern: string;
  readonly southern: string;
}

const english: DateWords = {
  months: words('January February March April May June July August September October November December'),
  monthsGenitive: words('January February March April May June July August September October November December'),
  monthsInstrumental: words('January February March April May June July August September October November December'),
  seasons: words('spring summer autumn winter'),
  seasonsGenitive: words('spring summer autumn winter'),
  seasonsInstrumental: words('spring summer autumn winter'),
  year: '',
  years: '',
  decade: (year) => `${year}s`,
  decadeGenitive: (year) => `the ${year}s`,
  about: 'about',
  uncertain: 'uncertain',
  between: 'between',
  and: 'and',
  or: 'or',
  from: 'from',
  until: 'until',
  inclusive: '',
  orLater: 'or later',
  orEarlier: 'or earlier',
  noEndKnown: 'no end known',
  endUnknown: 'end unknown',
  noStartKnown: 'no start known',
  startUnknown: 'start unknown',
  dayUnknown: 'day unknown',
  monthUnknown: 'month unknown',
  monthAndDayUnknown: 'month and day unknown',
  dayOfUnknownMonth: (day, year) => `day ${day} of an unknown month of ${year}`,
  dayOfUnknownMonthGenitive: (day, year) => `day ${day} of an unknown month of ${year}`,
  yearUnknown: 'year unknown',
  dateUnknown: 'date unknown',
  northern: 'northern hemisphere',
  southern: 'southern hemisphere',
};

const russian: DateWords = {
  months: words('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
  monthsGenitive: words('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
  monthsInstrumental: words(
    'январём февралём мартом апрелем маем июнем июлем августом сентябрём октябрём ноябрём декабрём',
  ),
  seasons: words('весна лето осень зима'),
  seasonsGenitive: words('весны лета осени зимы'),
  seasonsInstrumental: words('весной летом осенью зимой'),
  year: ' г.',
  years: ' гг.',
  decade: (year) => `${year}-е гг.`,
  decadeGenitive: (year) => `${year}-х гг.`,
  about: 'около',
  uncertain: 'под вопросом',
  between: 'между',
  and: 'и',
  or: 'или',
  from: 'с',
  until: 'до',
  inclusive: ' включительно',
  orLater: 'или позже',
  orEarlier: 'или раньше',
  noEndKnown: 'об окончании не известно',
  endUnknown: 'дата окончания неизвестна',
  noStartKnown: 'о начале не известно',
  startUnknown: 'дата начала неизвестна',
  dayUnknown: 'день неизвестен',
  monthUnknown: 'месяц неизвестен',
  monthAndDayUnknown: 'месяц и день неизвестны',
  dayOfUnknownMonth: (day, year) => `${day}-е число неизвестного месяца ${year}`,
  dayOfUnknownMonthGenitive: (day, year) => `${day}-го числа неизвестного месяца ${year}`,
  yearUnknown: 'год неизвестен',
  dateUnknown: 'дата неизвестна',
  northern: 'северное полушарие',
  southern: 'южное полушарие',
};

const belarusian: DateWords = {
  months: words('студзень люты сакавік красавік май чэрвень ліпень жнівень верасень кастрычнік лістапад снежань'),
  monthsGenitive: words(
    'студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня',
  ),
  monthsInstrumental: words(
    'студзенем лютым сакавіком красавіком маем чэрвенем ліпенем жніўнем вераснем кастрычнікам лістападам снежнем',
  ),
  seasons: words('вясна лета восень зіма'),
  seasonsGenitive: words('вясны лета восені зімы'),
  seasonsInstrumental: words('вясной летам восенню зімой'),
  year: ' г.',
  years: ' гг.',
  decade: (year) => `${year}-я гг.`,
  decadeGenitive: (year) => `${year}-х гг.`,
  about: 'каля',
  uncertain: 'пад пытаннем',
  between: 'паміж',
  and: 'і',
  or: 'або',
  from: 'з',
  until: 'да',
  inclusive: ' уключна',
  orLater: 'або пазней',
  orEarlier: 'або раней',
  noEndKnown: 'пра заканчэнне не вядома',
  endUnknown: 'дата заканчэння невядомая',
  noStartKnown: 'пра пачатак не вядома',
  startUnknown: 'дата пачатку невядомая',
  dayUnknown: 'дзень невядомы',
  monthUnknown: 'месяц невядомы',
  monthAndDayUnknown: 'месяц і дзень невядомыя',
  dayOfUnknownMonth: (day, year) => `${day}-е чысло невядомага месяца ${year}`,
  dayOfUnknownMonthGenitive: (day, year) => `${day}-га чысла невядомага месяца ${year}`,
  yearUnknown: 'год невядомы',
  dateUnknown: 'дата невядомая',
  northern: 'паўночнае паўшар’е',
  southern: 'паўднёвае паўшар’е',
};

export const dateWords: Readonly<Record<DateLanguage, DateWords>> = { en: english, ru: russian, be: belarusian };

function words(list: string): readonly string[] {
  return list.split(' ');
}
