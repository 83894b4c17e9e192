import { fail } from '../contract/errors.ts';
import { anatomyOf, momentBounds, type Member, type Moment, type Side } from './anatomy.ts';
import { dateWords, type DateLanguage, type DateWords } from './date-words.ts';
import type { Edtf } from './edtf.ts';

/**
 * A date as a person would write it: "14 July 2021", "июль 2021 г.", "July 2021, day unknown", "3 May – 5 June 2021". What
 * is not known is said, never filled in.
 */
export function printDate(date: Edtf, language: DateLanguage): string {
  const anatomy = anatomyOf(date) ?? fail('DATE_UNREADABLE', { date });
  const w = dateWords[language];
  if (anatomy.kind === 'moment') return printMoment(anatomy.moment, w);
  if (anatomy.kind === 'interval') return printInterval(anatomy.start, anatomy.end, w);
  const parts = anatomy.members.map((member) => printMember(member, anatomy.oneOf, w));
  const joined = parts.join(` ${anatomy.oneOf ? w.or : w.and} `);
  return [joined, anatomy.orEarlier && w.orEarlier, anatomy.orLater && w.orLater].filter(Boolean).join(' ');
}

type Case = 'nominative' | 'genitive' | 'instrumental';

function printMoment(moment: Moment, w: DateWords): string {
  return about(moment, 'nominative', w) + (moment.uncertain ? `, ${w.uncertain}` : '');
}

function printInterval(start: Side, end: Side, w: DateWords): string {
  if (typeof start === 'object' && typeof end === 'object') return printRange(start, end, w);
  if (typeof start === 'object') {
    return `${from(start, w)}, ${end === 'open' ? w.noEndKnown : w.endUnknown}`;
  }
  if (typeof end === 'object') {
    const until = `${w.until} ${inside(end, 'genitive', w)}${w.inclusive}`;
    return `${until}, ${start === 'open' ? w.noStartKnown : w.startUnknown}`;
  }
  return w.dateUnknown;
}

function printMember({ from: first, to: last }: Member, oneOf: boolean, w: DateWords): string {
  if (first === last) return inside(first, 'nominative', w);
  return oneOf ? between(first, last, w) : printRange(first, last, w);
}

/** "3–5 May 2021", "3 May – 5 June 2021", "2020–2022": parts that both ends share are written once. */
function printRange(start: Moment, end: Moment, w: DateWords): string {
  const [left, right] = shared(start, end, 'nominative', w);
  const tight = /^\d+$/.test(left);
  return tight ? `${left}–${right}` : `${left} – ${right}`;
}

function between(start: Moment, end: Moment, w: DateWords): string {
  const [left, right] = shared(start, end, 'instrumental', w);
  return `${w.between} ${left} ${w.and} ${right}`;
}

function shared(start: Moment, end: Moment, grammar: Case, w: DateWords): [string, string] {
  const whole: [string, string] = [inside(start, grammar, w), inside(end, grammar, w)];
  if (!isPlain(start) || !isPlain(end)) return whole;
  if (start.month === null && end.month === null) return [start.year, end.year + w.years];
  if (start.year !== end.year || start.month === null || end.month === null) return whole;
  if (start.day === null || end.day === null) {
    return start.day === end.day ? [monthName(start, grammar, w), whole[1]] : whole;
  }
  const day = String(Number(start.day));
  return start.month === end.month ? [day, whole[1]] : [`${day} ${monthName(start, 'genitive', w)}`, whole[1]];
}

/** "с 11 ноября", but "со 2 мая": the second begins with two consonants. */
function from(start: Moment, w: DateWords): string {
  const text = inside(start, 'genitive', w);
  return `${w.from === 'с' && text.startsWith('2 ') ? 'со' : w.from} ${text}`;
}

/** A moment within a longer phrase, where a comma would be read as the end of it. */
function inside(moment: Moment, grammar: Case, w: DateWords): string {
  return about(moment, grammar, w) + (moment.uncertain ? ` (${w.uncertain})` : '');
}

function about(moment: Moment, grammar: Case, w: DateWords): string {
  return moment.approximate ? `${w.about} ${body(moment, 'genitive', w)}` : body(moment, grammar, w);
}

function body(moment: Moment, grammar: Case, w: DateWords): string {
  if (moment.season !== null) return printSeason(moment, grammar, w);
  if (moment.text.includes('X') || moment.year.includes('X')) return printUnspecified(moment, grammar, w);
  const year = moment.year + w.year;
  if (moment.month === null) return year;
  if (moment.day === null) return `${monthName(moment, grammar, w)} ${year}`;
  const day = `${Number(moment.day)} ${monthName(moment, 'genitive', w)} ${year}`;
  if (moment.time === null) return day;
  const zone = moment.zone === 'Z' ? ' UTC' : moment.zone === '' ? '' : ` (${moment.zone})`;
  return `${day}, ${moment.time}${zone}`;
}

function printUnspecified(moment: Moment, grammar: Case, w: DateWords): string {
  const { year, month, day } = moment;
  const wholeMonth = month !== null && !month.includes('X');
  if (year === 'XXXX') {
    if (!wholeMonth) return w.dateUnknown;
    const known = day === null || day.includes('X') ? monthName(moment, grammar, w) : dayAndMonth(moment, w);
    return `${known}, ${w.yearUnknown}`;
  }
  if (!year.includes('X')) {
    if (day === 'XX' && wholeMonth) return `${monthName(moment, grammar, w)} ${year}${w.year}, ${w.dayUnknown}`;
    if (month === 'XX' && day === null) return `${year}${w.year}, ${w.monthUnknown}`;
    if (month === 'XX' && day !== null && /^\d\d$/.test(day)) {
      const write = grammar === 'genitive' ? w.dayOfUnknownMonthGenitive : w.dayOfUnknownMonth;
      return write(String(Number(day)), year) + w.year;
    }
    if (month === 'XX' && day === 'XX') return `${year}${w.year}, ${w.monthAndDayUnknown}`;
  }
  if (/^\d{3}X$/.test(year) && month === null) {
    const first = `${year.slice(0, 3)}0`;
    return grammar === 'genitive' ? w.decadeGenitive(first) : w.decade(first);
  }
  // Other masks (2021-07-1X, 20XX) are told by the first and last date they can mean
  const bounds = momentBounds(moment) ?? fail('DATE_UNREADABLE', { date: moment.text });
  const cut = month === null ? 4 : day === null ? 7 : 10;
  return between(plainMoment(bounds.earliest.slice(0, cut)), plainMoment(bounds.latest.slice(0, cut)), w);
}

function printSeason(moment: Moment, grammar: Case, w: DateWords): string {
  const season = moment.season as number;
  if (season <= 32 && !moment.year.includes('X')) {
    const names = { nominative: w.seasons, genitive: w.seasonsGenitive, instrumental: w.seasonsInstrumental }[grammar];
    const hemisphere = season < 25 ? '' : ` (${season < 29 ? w.northern : w.southern})`;
    return `${names[(season - 21) % 4]} ${moment.year}${w.year}${hemisphere}`;
  }
  const bounds = momentBounds(moment) ?? fail('DATE_UNREADABLE', { date: moment.text });
  return printRange(plainMoment(bounds.earliest.slice(0, 7)), plainMoment(bounds.latest.slice(0, 7)), w);
}

function dayAndMonth(moment: Moment, w: DateWords): string {
  return `${Number(moment.day)} ${monthName(moment, 'genitive', w)}`;
}

function monthName(moment: Moment, grammar: Case, w: DateWords): string {
  const names = { nominative: w.months, genitive: w.monthsGenitive, instrumental: w.monthsInstrumental }[grammar];
  return names[Number(moment.month) - 1] as string;
}

/** Whether a moment is only year, month, day, so that its parts can be shared with another. */
function isPlain(moment: Moment): boolean {
  return moment.season === null && moment.time === null && /^\d{4}(-\d\d){0,2}$/.test(moment.text);
}

function plainMoment(text: string): Moment {
  const anatomy = anatomyOf(text);
  return anatomy?.kind === 'moment' ? anatomy.moment : fail('DATE_UNREADABLE', { date: text });
}
