import { daysInMonth } from './anatomy.ts';

/**
 * Reads rough parts of months and years as people say them: "early May 2021", "в конце 2020 года", "першая палова 2021", "Q3 2022",
 * "winter 2020–2021", "before May 2021". What comes out is always a span that holds the whole of what can be meant, never a day.
 *
 * | said | read as |
 * |---|---|
 * | beginning, middle, end of a month | one day of its days 1 to 10, 11 to 20, 21 to the last |
 * | beginning, middle, end of a year | one month of its months 1 to 4, 5 to 8, 9 to 12 |
 * | half of a year, quarter | the groupings 40, 41 and 33 to 36 of ISO 8601-2 |
 * | winter of two years | December to February |
 * | before, after | any time up to the one before, from the one after |
 *
 * "до мая" and "да мая" are not read: some mean with May and some without.
 *
 * @param phrase in small letters, with spaces around dashes, as `readDate` tidies it
 * @param readMoment reads a year, a month or a day
 */
export function readPart(phrase: string, readMoment: (text: string) => string | null): string | null {
  const winter = WINTER.exec(phrase);
  if (winter !== null) return winterOf(winter[1] ?? '', winter[2] ?? '');
  for (const [form, write] of PARTS) {
    const found = form.exec(phrase);
    if (found === null) continue;
    const moment = readMoment((found[2] ?? '').trim());
    const read = moment === null ? null : write(found[1] ?? '', moment);
    if (read !== null) return read;
  }
  return null;
}

const IN = '(?:(?:at|in|on|в|во|у|ў) (?:the )?)?';
const OF = '(?: of(?: the)?)?';
const WINTER = new RegExp(
  `^${IN}(?:winter|зима|зимой|зимы|зіма|зімой|зімы)(?: of)? (\\d{4})(?: – |-|/)(\\d{4}|\\d\\d)(?: гг?\\.?| гадоў| годов)?$`,
);

const PARTS: readonly [RegExp, (part: string, moment: string) => string | null][] = [
  [
    new RegExp(
      `^${IN}(early|beginning|start|mid|middle|late|end|начал[оеу]|начала|середин[аеуы]|кон(?:ец|це|ца)|пачат(?:ак|ку)|сярэдзін[аеы]|кан(?:ец|цы|ца)|напрыканцы|напачатку)${OF}[ -](.+)$`,
    ),
    (part, moment) => thirdOf(moment, thirdNamed(part)),
  ],
  [
    new RegExp(
      `^${IN}(first|second|1st|2nd|перв(?:ая|ой)|втор(?:ая|ой)|перш(?:ая|ай)|друг(?:ая|ой)|1-я|2-я|1-й|2-й) (?:half|половин[аеу]|палов[ае])${OF} (.+)$`,
    ),
    (part, moment) => halfOf(moment, /^(?:sec|2|втор|друг)/.test(part) ? 2 : 1),
  ],
  [
    /^(?:(?:in|в|во|у|ў) )?(?:the )?(q[1-4]|(?:[1-4]|i{1,3}|iv|first|second|third|fourth|перв\p{L}*|втор\p{L}*|трет\p{L}*|четв[её]рт\p{L}*|перш\p{L}*|друг\p{L}*|трэц\p{L}*|чацв[её]рт\p{L}*)(?:-?[йымае]{1,2}|st|nd|rd|th)? (?:quarter|кварта[лł]\p{L}*))(?: of)? (.+)$/u,
    (part, moment) => quarterOf(moment, part),
  ],
  [/^(before|раньше|ранее|раней(?: за)?) (.+)$/, (_, moment) => around(moment, -1, (date) => `[..${date}]`)],
  [/^(after|после|пасля) (.+)$/, (_, moment) => around(moment, 1, (date) => `[${date}..]`)],
];

function thirdNamed(part: string): 0 | 1 | 2 {
  if (/^(?:mid|сер|сярэ)/.test(part)) return 1;
  return /^(?:late|end|кон|кан|напрык)/.test(part) ? 2 : 0;
}

function thirdOf(moment: string, third: 0 | 1 | 2): string | null {
  const [year = '', month] = moment.split('-');
  if (/^\d{4}$/.test(moment)) {
    const [from, to] = (
      [
        ['01', '04'],
        ['05', '08'],
        ['09', '12'],
      ] as const
    )[third];
    return `[${year}-${from}..${year}-${to}]`;
  }
  if (!isMonth(moment)) return null;
  const last = daysInMonth(Number(year), Number(month));
  const [from, to] = (
    [
      ['01', '10'],
      ['11', '20'],
      ['21', String(last)],
    ] as const
  )[third];
  return `[${moment}-${from}..${moment}-${to}]`;
}

function halfOf(moment: string, half: 1 | 2): string | null {
  if (/^\d{4}$/.test(moment)) return `${moment}-${half === 1 ? 40 : 41}`;
  if (!isMonth(moment)) return null;
  const [year, month] = moment.split('-');
  const [from, to] = half === 1 ? ['01', '15'] : ['16', String(daysInMonth(Number(year), Number(month)))];
  return `[${moment}-${from}..${moment}-${to}]`;
}

function quarterOf(moment: string, said: string): string | null {
  if (!/^\d{4}$/.test(moment)) return null;
  const names: readonly RegExp[] = [
    /^(?:q1|1|i |i-|first|перв|перш)/,
    /^(?:q2|2|ii[ -]|second|втор|друг)/,
    /^(?:q3|3|iii|third|трет|трэц)/,
  ];
  const found = names.findIndex((name) => name.test(said));
  return `${moment}-${found === -1 ? 36 : 33 + found}`;
}

/** Only two years that follow each other have a winter in common. */
function winterOf(first: string, second: string): string | null {
  const next = String(Number(first) + 1).padStart(4, '0');
  const said = second.length === 2 ? first.slice(0, 2) + second : second;
  return said === next ? `${first}-12/${next}-02` : null;
}

/** The year, month or day before or after one. */
function around(moment: string, step: 1 | -1, write: (date: string) => string): string | null {
  if (/^\d{4}$/.test(moment)) {
    const year = Number(moment) + step;
    return year < 0 || year > 9999 ? null : write(String(year).padStart(4, '0'));
  }
  const [year = 0, month = 1, day] = moment.split('-').map(Number);
  if (!isMonth(moment) && !/^\d{4}-\d\d-\d\d$/.test(moment)) return null;
  const at = new Date(Date.UTC(2000, 0, 1));
  at.setUTCFullYear(year, month - 1 + (day === undefined ? step : 0), day === undefined ? 1 : day + step);
  const there = at.toISOString();
  return /^\d{4}-/.test(there) ? write(there.slice(0, moment.length)) : null;
}

/** A month, and not one of the groupings (seasons, quarters) that are written alike. */
function isMonth(moment: string): boolean {
  return /^\d{4}-(?:0\d|1[0-2])$/.test(moment);
}
