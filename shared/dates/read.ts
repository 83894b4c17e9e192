import { dateWords, type DateWords } from './date-words.ts';
import { isEdtf, type Edtf } from './edtf.ts';
import { readPart } from './read-parts.ts';

/**
 * Reads a date as people type it in English, Russian or Belarusian ("14.07.2021", "14 июля 2021 г.", "about March 2021",
 * "3 – 5 мая 2021", "from 11 November 2022"), or in EDTF. Everything that `printDate` writes of days, months, years,
 * seasons and spans of them is read back.
 *
 * Nothing is guessed: "03/04/2021" (March or April?), "14.07.21" (which century?) and a day that does not exist give null.
 */
export function readDate(text: string): Edtf | null {
  const typed = text.trim();
  if (isEdtf(typed) && !/^\d\d\d?$/.test(typed)) return typed;
  const phrase = tidy(typed);
  const read = readSpan(phrase) ?? readPart(phrase, readMoment) ?? readQualified(phrase) ?? readRange(phrase);
  return read !== null && isEdtf(read) ? read : null;
}

const languages = Object.values(dateWords);
const alternatives = (pick: (w: DateWords) => string, ...more: string[]) =>
  [...languages.map(pick), ...more].map((word) => word.replaceAll('.', String.raw`\.`)).join('|');

const aboutWord = new RegExp(
  `^(?:${alternatives((w) => w.about, 'approximately', 'approx', 'around', 'circa', 'ca', 'c', 'примерно', 'приблизительно', 'ок', 'прыблізна', 'прыкладна', '~')})(?:\\. ?| |(?<=~))(.+)$`,
);
/** Before a date: the source may be wrong about it. */
const perhaps =
  /^(?:probably|possibly|perhaps|maybe|предположительно|вероятно|возможно|наверное|может быть|верагодна|магчыма|мабыць|мусіць),? (.+)$/;
const uncertainWord = new RegExp(`^(.+?)(?:, | \\(| )(?:${alternatives((w) => w.uncertain)})\\)?$|^(.+)\\?$`);
const unknownPart: readonly [RegExp, string][] = [
  [new RegExp(`^(.+), (?:${alternatives((w) => w.dayUnknown)})$`), '-XX'],
  [new RegExp(`^(.+), (?:${alternatives((w) => w.monthUnknown)})$`), '-XX'],
  [new RegExp(`^(.+), (?:${alternatives((w) => w.monthAndDayUnknown)})$`), '-XX-XX'],
];
const spans: readonly [RegExp, (date: string) => string][] = [
  [
    phraseOf(
      '(?:from|since|с|со|з|са)',
      alternatives((w) => w.noEndKnown),
    ),
    (date) => `${date}/..`,
  ],
  [
    phraseOf(
      '(?:from|с|со|з)',
      alternatives((w) => w.endUnknown),
    ),
    (date) => `${date}/`,
  ],
  [
    phraseOf(
      '(?:until|till|до|да)',
      alternatives((w) => w.noStartKnown),
    ),
    (date) => `../${date}`,
  ],
  [
    phraseOf(
      '(?:until|till|до|да)',
      alternatives((w) => w.startUnknown),
    ),
    (date) => `/${date}`,
  ],
  // "to this day" says that it has not ended, and nothing about when it will
  [
    /^(?:since |from |с |со |з |са )?(.+?),? (?:until now|till now|to date|to this day|(?:to|until) (?:the )?present|ongoing|по настоящее время|до настоящего времени|по сей день|до сих пор|по сегодня|дагэтуль|па сення|па сенняшні дзень|да гэтага часу)$/,
    (date) => `${date}/..`,
  ],
  [/^(?:since|from|с|со|з|са) ([^,–]+)$/, (date) => `${date}/..`],
  [
    /^(?:not (?:before|earlier than)|no earlier than|не раньше|не ранее|не раней(?: за)?) (.+)$/,
    (date) => `[${date}..]`,
  ],
  [/^(?:not (?:after|later than)|no later than|не позже|не позднее|не пазней(?: за)?) (.+)$/, (date) => `[..${date}]`],
  [new RegExp(`^(.+) (?:${alternatives((w) => w.orLater)})$`), (date) => `[${date}..]`],
  [new RegExp(`^(.+) (?:${alternatives((w) => w.orEarlier)})$`), (date) => `[..${date}]`],
];

function phraseOf(opening: string, closing: string): RegExp {
  return new RegExp(`^${opening} (.+?)(?: включительно| уключна)?, (?:${closing})$`);
}

/** "from ...", "until ...", "... or later". */
function readSpan(phrase: string): string | null {
  for (const [form, write] of spans) {
    const date = readQualified(form.exec(phrase)?.[1] ?? '');
    if (date !== null) return write(date);
  }
  return null;
}

/** "3 – 5 May 2021", "from May to June 2021", "between 3 and 5 May 2021". */
function readRange(phrase: string): string | null {
  const between = /^(?:between|между|паміж) (.+) (?:and|и|і) (.+)$/.exec(phrase);
  if (between) return joinEnds(between[1], between[2], (a, b) => `[${a}..${b}]`);
  const either = /^(?:in |в |во |у |ў )?(.+) (?:or|или|або|ці) (?:in |в |во |у |ў )?(.+)$/.exec(phrase);
  if (either) return joinEnds(either[1], either[2], (a, b) => `[${a},${b}]`);
  const worded = /^(?:from|с|со|з|са) (.+) (?:to|until|till|по|до|па|да) (.+)$/.exec(phrase);
  if (worded) return joinEnds(worded[1], worded[2], (a, b) => `${a}/${b}`);
  const dashed = /^(.+?) ?– ?(.+)$/.exec(phrase);
  return dashed && joinEnds(dashed[1], dashed[2], (a, b) => `${a}/${b}`);
}

/** The start may leave out the month or year which it shares with the end. */
function joinEnds(left = '', right = '', write: (start: string, end: string) => string): string | null {
  const end = readQualified(right);
  if (end === null) return null;
  const year = /^\d{4}/.exec(end)?.[0] ?? '';
  const monthOfEnd = /^\d{4}-\d\d-\d\d/.test(end) ? right.replace(/^\d+/, '') : null;
  const start =
    (monthOfEnd !== null && /^\d{1,2}$/.test(left) ? readQualified(left + monthOfEnd) : null) ??
    readQualified(left) ??
    readQualified(`${left} ${year}`);
  return start === null ? null : write(start, end);
}

function readQualified(phrase: string): string | null {
  const doubtful = uncertainWord.exec(phrase);
  if (doubtful) return qualify(readQualified((doubtful[1] ?? doubtful[2] ?? '').trim()), '?');
  const doubted = perhaps.exec(phrase);
  if (doubted) return qualify(readQualified(doubted[1] ?? ''), '?');
  const vague = aboutWord.exec(phrase);
  if (vague) return qualify(readQualified(vague[1] ?? ''), '~');
  for (const [form, digits] of unknownPart) {
    const known = form.exec(phrase);
    const date = known && readMoment(known[1] ?? '');
    if (date) return date + digits;
  }
  return readMoment(phrase);
}

function qualify(date: string | null, sign: '~' | '?'): string | null {
  if (date === null) return null;
  // ISO 8601-2 knows no qualifier on 202X, but on the decade 202
  if (/^\d{3}X$/.test(date)) return date.slice(0, 3) + sign;
  return /[~?%]$/.test(date) ? `${date.slice(0, -1)}%` : date + sign;
}

function readMoment(phrase: string): string | null {
  const plain = phrase.replace(/^(?:on|in the|in|the|в|во|у|ў) /, '').replace(/ (?:гг|года|году|годзе|год|г)\.?$/, '');
  if (/^\d{4}(-\d\d(-\d\d)?)?$/.test(plain)) return isEdtf(plain) ? plain : null;
  const decade = /^(\d{3})0(?:s|-е|-я|-х)$/.exec(plain);
  if (decade) return `${decade[1]}X`;
  const time = /^(.+?)(?:,| в| у| ў| at)? (\d{1,2}):(\d\d)$/.exec(plain);
  if (time) {
    const day = readDay(time[1]?.replace(/ (?:года|году|годзе|год|г)\.?$/, '') ?? '');
    return day && `${day}T${pad(time[2])}:${time[3]}`;
  }
  return readDay(plain) ?? readMonth(plain) ?? readDayOfUnknownMonth(plain);
}

function readDay(text: string): string | null {
  const dotted = /^(\d{1,2})[.-](\d{1,2})[.-](\d{4})$/.exec(text);
  if (dotted) return ymd(dotted[3], dotted[2], dotted[1]);
  // The year first leaves no doubt about what is the month.
  const yearFirst = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(text);
  if (yearFirst) return ymd(yearFirst[1], yearFirst[2], yearFirst[3]);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed) {
    const [, first = '', second = '', year] = slashed;
    if (first === second || Number(first) > 12) return ymd(year, second, first);
    return Number(second) > 12 ? ymd(year, first, second) : null;
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|-га|-го)? (?:of )?(\p{L}+)\.?,? (\d{4})$/u.exec(text);
  if (dayFirst) return ymd(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text);
  return monthFirst && ymd(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
}

/** "14-е число неизвестного месяца 2021 г." */
function readDayOfUnknownMonth(text: string): string | null {
  for (const form of daysOfUnknownMonth) {
    const found = form.exec(text);
    if (found) return `${found[2]}-XX-${pad(found[1])}`;
  }
  return null;
}

const daysOfUnknownMonth = languages
  .flatMap((w) => [w.dayOfUnknownMonth('(D)', '(Y)'), w.dayOfUnknownMonthGenitive('(D)', '(Y)')])
  .map((form) => new RegExp(`^${form.replace('(D)', String.raw`(\d{1,2})`).replace('(Y)', String.raw`(\d{4})`)}$`));

function readMonth(text: string): string | null {
  const numbers = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (numbers) return ymd(numbers[2], numbers[1]);
  const named = /^(\p{L}+)\.?,? (?:of )?(\d{4})$/u.exec(text);
  if (!named) return null;
  const season = seasonNumbers.get(named[1] ?? '');
  return season === undefined ? ymd(named[2], monthNumber(named[1])) : `${named[2]}-${season}`;
}

function ymd(year = '', month: string | undefined, day?: string): string | null {
  if (month === undefined || Number(month) > 12) return null;
  const date = `${year}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`;
  return isEdtf(date) ? date : null;
}

function pad(digits = ''): string {
  return digits.padStart(2, '0');
}

/** Every case of every month name, the prepositional ones of "в июле", "у ліпені" among them, and the usual short forms. */
const monthNumbers = new Map<string, string>();
const seasonNumbers = new Map<string, string>([
  ['fall', '23'],
  ['весной', '21'],
  ['летом', '22'],
  ['осенью', '23'],
  ['зимой', '24'],
]);
const otherForms = [
  'jan январе студзені янв студ',
  'feb феврале лютым фев лют',
  'mar марте сакавіку мар сак',
  'apr апреле красавіку апр крас',
  'мае маі',
  'jun июне чэрвені июн чэрв',
  'jul июле ліпені июл ліп',
  'aug августе жніўні авг жн',
  'sep sept сентябре верасні сен сент вер',
  'oct октябре кастрычніку окт каст',
  'nov ноябре лістападзе ноя нояб ліст',
  'dec декабре снежні дек снеж',
];
for (const w of languages) {
  for (const list of [w.months, w.monthsGenitive, w.monthsInstrumental]) {
    for (const [at, name] of list.entries()) monthNumbers.set(tidy(name), String(at + 1));
  }
  for (const list of [w.seasons, w.seasonsGenitive, w.seasonsInstrumental]) {
    for (const [at, name] of list.entries()) seasonNumbers.set(name, String(at + 21));
  }
}
for (const [at, forms] of otherForms.entries()) {
  for (const form of forms.split(' ')) monthNumbers.set(form, String(at + 1));
}

function monthNumber(name = ''): string | undefined {
  return monthNumbers.get(name);
}

/** Lower case, one kind of space, dash and ё. */
function tidy(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[\s\u00A0\u202F]+/g, ' ')
      .replaceAll(/ ?[–—−] ?| - /g, '–')
      .replace(/^(\d{1,2})-(\d{1,2}) /, '$1–$2 ')
      .replace(/^(\d{4})-(\d{4})(?=$| )/, '$1–$2')
      .replaceAll('–', ' – ')
      .replaceAll('ё', 'е')
      // A Latin c typed for the Russian preposition.
      .replace(/^c (?=.*[а-я])/, 'с ')
      .replace(/^(\p{L}{3,})-(\p{L}{3,} \d{4})/u, (whole, first: string, rest: string) =>
        monthNumbers.has(first) && monthNumbers.has(rest.split(' ')[0] ?? '') ? `${first} – ${rest}` : whole,
      )
      .trim()
  );
}
