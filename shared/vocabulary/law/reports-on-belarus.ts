import type { Labels, Term } from '../vocabulary.ts';
import { say, unseen } from './origin.ts';

const subjects = {
  commissioner: say(
    'basis of the High Commissioner’s reports on Belarus',
    'основа докладов Верховного комиссара о Беларуси',
    'аснова дакладаў Вярхоўнага камісара аб Беларусі',
  ),
  rapporteur: say(
    'basis of the Special Rapporteur’s reports on Belarus',
    'основа докладов Специального докладчика о Беларуси',
    'аснова дакладаў Спецыяльнага дакладчыка аб Беларусі',
  ),
};

function resolution(number: string, about: Labels, footnotes: string): Term {
  const session = number.replace('/', '-');
  return {
    id: `HRC-${session}`,
    labels: say(
      `Human Rights Council resolution ${number}: ${about.en}`,
      `Резолюция ${number} Совета по правам человека: ${about.ru}`,
      `Рэзалюцыя ${number} Савета па правах чалавека: ${about.be}`,
    ),
    aliases: [
      number,
      `Human Rights Council resolution ${number}`,
      `HRC resolution ${number}`,
      `HRC ${number}`,
      `A/HRC/RES/${number}`,
      `резолюция СПЧ ${number}`,
      `рэзалюцыя СПЧ ${number}`,
    ],
    notation: number,
    ...unseen(`Lawtrend report, ${footnotes}`),
  };
}

function unReport(symbol: string, labels: Labels, date: Labels, footnotes: string, ...printed: string[]): Term {
  return {
    id: symbol.replaceAll('/', '-'),
    labels,
    aliases: [symbol, ...printed],
    notation: symbol,
    scope: date,
    ...unseen(`Lawtrend report, ${footnotes}`),
  };
}

/** Resolutions of the Human Rights Council and reports to it and to the General Assembly, as the sample's report cites them. */
export const reportsOnBelarus: readonly Term[] = [
  resolution('45/1', subjects.commissioner, 'footnote 43'),
  resolution('46/20', subjects.commissioner, 'footnote 43'),
  resolution('47/19', subjects.rapporteur, 'footnotes 25, 27, 37 and 43'),
  unReport(
    'A/HRC/40/60',
    say(
      'Special Rapporteur on defenders: situation of women human rights defenders (2019)',
      'Специальный докладчик по правозащитникам: положение женщин-правозащитниц (2019)',
      'Спецыяльны дакладчык па праваабаронцах: становішча жанчын-праваабаронцаў (2019)',
    ),
    say(
      '10 January 2019. Eight priority areas.',
      '10 января 2019 г. Восемь приоритетных областей.',
      '10 студзеня 2019 г. Восем прыярытэтных галін.',
    ),
    'footnote 15',
    'Situation of women human rights defenders',
  ),
  unReport(
    'A/HRC/46/4',
    say(
      'High Commissioner: Belarus in the context of the 2020 presidential election (2021)',
      'Верховный комиссар: Беларусь в контексте президентских выборов 2020 года (2021)',
      'Вярхоўны камісар: Беларусь у кантэксце прэзідэнцкіх выбараў 2020 года (2021)',
    ),
    say('15 February 2021.', '15 февраля 2021 г.', '15 лютага 2021 г.'),
    'footnotes 24 and 43',
    'Situation of human rights in Belarus in the context of the 2020 presidential election',
  ),
  unReport(
    'A/HRC/49/71',
    say(
      'High Commissioner: Belarus in the run-up to the 2020 presidential election and in its aftermath (2022)',
      'Верховный комиссар: Беларусь в преддверии президентских выборов 2020 года и после них (2022)',
      'Вярхоўны камісар: Беларусь напярэдадні прэзідэнцкіх выбараў 2020 года і пасля іх (2022)',
    ),
    say('4 March 2022.', '4 марта 2022 г.', '4 сакавіка 2022 г.'),
    'footnotes 24 and 43',
    'Situation of human rights in Belarus in the run-up to the 2020 presidential election and in its aftermath',
  ),
  unReport(
    'A/76/145',
    say(
      'Special Rapporteur on Belarus: situation of human rights (2021)',
      'Специальный докладчик по Беларуси: положение в области прав человека (2021)',
      'Спецыяльны дакладчык па Беларусі: становішча ў галіне правоў чалавека (2021)',
    ),
    say(
      '19 July 2021. Footnote 37 of the Lawtrend report gives this date with the address of A/77/195.',
      '19 июля 2021 г. В сноске 37 отчёта Lawtrend при этой дате стоит адрес A/77/195.',
      '19 ліпеня 2021 г. У зносцы 37 справаздачы Lawtrend пры гэтай даце стаіць адрас A/77/195.',
    ),
    'footnotes 27 and 37',
    'Situation of human rights in Belarus (2021)',
  ),
  unReport(
    'A/77/195',
    say(
      'Special Rapporteur on Belarus: situation of human rights (2022)',
      'Специальный докладчик по Беларуси: положение в области прав человека (2022)',
      'Спецыяльны дакладчык па Беларусі: становішча ў галіне правоў чалавека (2022)',
    ),
    say('20 July 2022.', '20 июля 2022 г.', '20 ліпеня 2022 г.'),
    'footnotes 25, 37 and 43',
    'Situation of human rights in Belarus (2022)',
  ),
];
