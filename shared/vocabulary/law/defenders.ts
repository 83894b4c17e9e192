import type { Labels, Term } from '../vocabulary.ts';
import { provisionsOf } from './instrument-articles.ts';
import { say, seen, unseen, type Origin } from './origin.ts';

const { article, paragraph } = provisionsOf({
  id: 'HRD',
  en: ['Declaration on HRDs', 'HRD', 'HRD Declaration', 'Declaration on Human Rights Defenders'],
  ru: ['Декларации о правозащитниках'],
  be: ['Дэкларацыі аб праваабаронцах'],
});
/** The ten rights are listed there; which article each stands in was not compared. */
const rights = unseen('focus-obs.org; sartian.org (the rights; article numbers not compared)');
const report = (footnotes: string): Origin => unseen(`Lawtrend report, ${footnotes}`);

const declaration: readonly Term[] = [
  {
    id: 'HRD',
    labels: {
      en: 'Declaration on Human Rights Defenders',
      ru: 'Декларация о правозащитниках',
      be: 'Дэкларацыя аб праваабаронцах',
    },
    aliases: [
      'Declaration on the Right and Responsibility of Individuals, Groups and Organs of Society to Promote and Protect Universally Recognized Human Rights and Fundamental Freedoms',
      'Декларация о праве и обязанности отдельных лиц, групп и органов общества поощрять и защищать общепризнанные права человека и основные свободы',
      'Дэкларацыя аб праве і абавязку асобных людзей, груп і органаў грамадства заахвочваць і абараняць агульнапрызнаныя правы чалавека і асноўныя свабоды',
      'A/RES/53/144',
      'General Assembly resolution 53/144',
      'Declaration on HRDs',
    ],
    notation: 'A/RES/53/144',
    scope: say('9 December 1998.', '9 декабря 1998 г.', '9 снежня 1998 г.'),
    ...seen('A/RES/53/144 (fiacat.org)'),
  },
  article(
    '1',
    'to promote and protect human rights',
    'поощрять и защищать права человека',
    'заахвочваць і абараняць правы чалавека',
    rights,
  ),
  article(
    '5',
    'to assemble, to associate, to contact non-governmental and intergovernmental organisations',
    'собираться, объединяться, поддерживать связь с неправительственными и межправительственными организациями',
    'збірацца, аб’ядноўвацца, падтрымліваць сувязь з няўрадавымі і міжурадавымі арганізацыямі',
    rights,
  ),
  article('6', 'information on human rights', 'информация о правах человека', 'інфармацыя аб правах чалавека', rights),
  article(
    '7',
    'new human rights ideas',
    'новые идеи в области прав человека',
    'новыя ідэі ў галіне правоў чалавека',
    rights,
  ),
  article(
    '8',
    'to criticise public bodies',
    'критиковать государственные органы',
    'крытыкаваць дзяржаўныя органы',
    rights,
  ),
  article(
    '9',
    'remedy, legal aid, observing trials',
    'средства защиты, правовая помощь, наблюдение за судами',
    'сродкі абароны, прававая дапамога, назіранне за судамі',
    rights,
  ),
  paragraph('9-4', 'to contact the United Nations', 'обращаться в ООН', 'звяртацца ў ААН', rights),
  article('11', 'to exercise one’s profession', 'заниматься своей профессией', 'займацца сваёй прафесіяй', rights),
  article(
    '12',
    'to protest, and to be protected',
    'протестовать и быть под защитой',
    'пратэставаць і быць пад абаронай',
    rights,
  ),
  article('13', 'funding', 'финансирование', 'фінансаванне', rights),
];

function document(
  id: string,
  labels: Labels,
  aliases: readonly string[],
  origin: Origin,
  more: Pick<Term, 'scope' | 'notation' | 'broader'> = {},
): Term {
  return {
    id,
    labels,
    aliases: more.notation === undefined ? aliases : [more.notation, ...aliases],
    ...more,
    ...origin,
  };
}

const assembly: readonly Term[] = [
  document(
    'WHRD',
    say(
      'General Assembly resolution on protecting women human rights defenders (2013)',
      'Резолюция Генеральной Ассамблеи о защите женщин-правозащитниц (2013)',
      'Рэзалюцыя Генеральнай Асамблеі аб абароне жанчын-праваабаронцаў (2013)',
    ),
    [
      'Promotion of the Declaration on the Right and Responsibility of Individuals, Groups and Organs of Society to Promote and Protect Universally Recognized Human Rights and Fundamental Freedoms: protecting women human rights defenders',
      'WHRD resolution',
      'резолюция 68/181',
      'рэзалюцыя 68/181',
    ],
    seen('regjeringen.no, 2013; asianhrds.forum-asia.org'),
    {
      notation: 'A/RES/68/181',
      scope: say(
        '18 December 2013; in the Third Committee on 27 November 2013. Adopted by consensus, with nine calls, according to the Lawtrend report.',
        '18 декабря 2013 г.; в Третьем комитете 27 ноября 2013 г. По отчёту Lawtrend, принята консенсусом и содержит девять призывов.',
        '18 снежня 2013 г.; у Трэцім камітэце 27 лістапада 2013 г. Паводле справаздачы Lawtrend, прынятая кансэнсусам і змяшчае дзевяць заклікаў.',
      ),
    },
  ),
  document(
    'BEIJING',
    say(
      'Beijing Declaration and Platform for Action',
      'Пекинская декларация и Платформа действий',
      'Пекінская дэкларацыя і Платформа дзеянняў',
    ),
    ['Beijing Declaration', 'Пекинская декларация', 'Пекінская дэкларацыя'],
    report('footnote 12'),
  ),
  document(
    'AGENDA-2030',
    say(
      '2030 Agenda for Sustainable Development',
      'Повестка дня в области устойчивого развития на период до 2030 года',
      'Парадак дня ў галіне ўстойлівага развіцця на перыяд да 2030 года',
    ),
    ['2030 Agenda', 'Повестка-2030', 'Парадак дня-2030', 'Sustainable Development Goals', 'SDG', 'ЦУР', 'МУР'],
    report('footnote 13'),
  ),
  ...goals([
    [5, 'gender equality', 'гендерное равенство', 'гендарная роўнасць'],
    [
      16,
      'peaceful societies, justice, accountable institutions',
      'мирное общество, правосудие, подотчётные институты',
      'мірнае грамадства, правасуддзе, падсправаздачныя інстытуты',
    ],
  ]),
];

function goals(rows: readonly (readonly [number: number, en: string, ru: string, be: string])[]): Term[] {
  return rows.map(([number, en, ru, be]) =>
    document(
      `SDG-${number}`,
      say(
        `Sustainable Development Goal ${number}: ${en}`,
        `Цель устойчивого развития ${number}: ${ru}`,
        `Мэта ўстойлівага развіцця ${number}: ${be}`,
      ),
      [`SDG ${number}`, `Sustainable Development Goals ${number}`, `goal ${number}`, `ЦУР ${number}`, `МУР ${number}`],
      report(number === 5 ? 'footnote 13' : 'conclusions'),
      { broader: 'AGENDA-2030' },
    ),
  );
}

const europe: readonly Term[] = [
  document(
    'ISTANBUL',
    say('Istanbul Convention', 'Стамбульская конвенция', 'Стамбульская канвенцыя'),
    [
      'Council of Europe Convention on preventing and combating violence against women and domestic violence',
      'Конвенция Совета Европы о предотвращении и борьбе с насилием в отношении женщин и домашним насилием',
      'Канвенцыя Савета Еўропы аб прадухіленні і барацьбе з гвалтам у дачыненні да жанчын і хатнім гвалтам',
    ],
    report('footnote 26'),
    {
      scope: say(
        'Of 11 May 2011. Belarus is not a party.',
        'От 11 мая 2011 г. Беларусь не участвует.',
        'Ад 11 мая 2011 г. Беларусь не ўдзельнічае.',
      ),
    },
  ),
  document(
    'ODIHR-HRD',
    say(
      'OSCE/ODIHR Guidelines on the Protection of Human Rights Defenders (2014)',
      'Руководящие принципы БДИПЧ ОБСЕ по защите правозащитников (2014)',
      'Кіруючыя прынцыпы БДІПЧ АБСЕ па абароне праваабаронцаў (2014)',
    ),
    [
      'Guidelines on the Protection of Human Rights Defenders',
      'OSCE/ODIHR guidelines',
      'ODIHR guidelines',
      'принципы БДИПЧ',
      'прынцыпы БДІПЧ',
    ],
    report('footnote 14'),
  ),
  document(
    'NON-REFOULEMENT',
    say('Principle of non-refoulement', 'Принцип невозвращения', 'Прынцып невяртання'),
    ['non-refoulement', 'невозвращение', 'невяртанне'],
    report('conclusions'),
    {
      scope: say(
        'Nobody is sent back to where danger awaits them.',
        'Никого не отправляют туда, где ему грозит опасность.',
        'Нікога не адпраўляюць туды, дзе яму пагражае небяспека.',
      ),
    },
  ),
];

/** The Declaration on defenders, the resolution on women defenders, and the other general instruments that reports on them cite. */
export const defenders: readonly Term[] = [...declaration, ...assembly, ...europe];
