import type { Labels, Term } from '../vocabulary.ts';
import { say, seen, unseen, type Origin } from './origin.ts';

const recommendations = seen('List of general recommendations with dates, lszoszk/generalcomments, May 2026');

interface Recommendation {
  readonly notation?: string;
  readonly scope?: Labels;
  readonly also?: readonly string[];
}

function recommendation(
  number: number,
  [year, en, ru, be]: readonly [year: number, en: string, ru: string, be: string],
  origin: Origin,
  { also = [], ...more }: Recommendation = {},
): Term {
  return {
    id: `CEDAW-GR-${number}`,
    labels: {
      en: `CEDAW general recommendation ${number} (${year}): ${en}`,
      ru: `Общая рекомендация КЛДЖ № ${number} (${year}): ${ru}`,
      be: `Агульная рэкамендацыя КЛДЖ № ${number} (${year}): ${be}`,
    },
    aliases: [
      ...also,
      `CEDAW GR ${number}`,
      `GR ${number}`,
      `GR${number}`,
      `General recommendation ${number}`,
      `General recommendation No. ${number}`,
      `CEDAW general recommendation ${number}`,
      `ОР ${number} КЛДЖ`,
      `ОР ${number}`,
      `общая рекомендация ${number}`,
      `общая рекомендация № ${number}`,
      `АР ${number} КЛДЖ`,
      `агульная рэкамендацыя ${number}`,
      `агульная рэкамендацыя № ${number}`,
      ...(more.notation === undefined ? [] : [more.notation]),
    ],
    broader: 'CEDAW-GR',
    ...more,
    ...origin,
  };
}

const all: Term = {
  id: 'CEDAW-GR',
  labels: {
    en: 'General recommendations of the CEDAW Committee',
    ru: 'Общие рекомендации Комитета КЛДЖ',
    be: 'Агульныя рэкамендацыі Камітэта КЛДЖ',
  },
  aliases: ['CEDAW general recommendations', 'общие рекомендации КЛДЖ', 'агульныя рэкамендацыі КЛДЖ'],
  broader: 'CEDAW',
  ...recommendations,
};

const compared: readonly Term[] = [
  recommendation(
    19,
    [1992, 'violence against women', 'насилие в отношении женщин', 'гвалт у дачыненні да жанчын'],
    recommendations,
    {
      also: ['General recommendation of the Committee on the Elimination of Discrimination against Women No. 19'],
      scope: say('30 January 1992.', '30 января 1992 г.', '30 студзеня 1992 г.'),
    },
  ),
  recommendation(
    23,
    [1997, 'political and public life', 'политическая и общественная жизнь', 'палітычнае і грамадскае жыццё'],
    recommendations,
    { scope: say('Printed in A/52/38.', 'Напечатана в A/52/38.', 'Надрукаваная ў A/52/38.') },
  ),
  recommendation(
    28,
    [
      2010,
      'core obligations of States parties under article 2',
      'основные обязательства государств-участников по статье 2',
      'асноўныя абавязацельствы дзяржаў-удзельніц паводле артыкула 2',
    ],
    recommendations,
    { notation: 'CEDAW/C/GC/28', scope: say('16 December 2010.', '16 декабря 2010 г.', '16 снежня 2010 г.') },
  ),
  recommendation(
    30,
    [
      2013,
      'women in conflict prevention, conflict and post-conflict situations',
      'женщины в условиях предотвращения конфликтов, в конфликтных и постконфликтных ситуациях',
      'жанчыны ва ўмовах прадухілення канфліктаў, у канфліктных і постканфліктных сітуацыях',
    ],
    recommendations,
    { scope: say('1 November 2013.', '1 ноября 2013 г.', '1 лістапада 2013 г.') },
  ),
  recommendation(
    32,
    [
      2014,
      'gender-related dimensions of refugee status, asylum, nationality and statelessness of women',
      'гендерные аспекты статуса беженца, убежища, гражданства и безгражданства женщин',
      'гендарныя аспекты статусу бежанца, прытулку, грамадзянства і безграмадзянства жанчын',
    ],
    recommendations,
    { scope: say('14 November 2014.', '14 ноября 2014 г.', '14 лістапада 2014 г.') },
  ),
  recommendation(
    33,
    [2015, 'women’s access to justice', 'доступ женщин к правосудию', 'доступ жанчын да правасуддзя'],
    seen('paperzz.com/doc/7707710; list of general recommendations, lszoszk/generalcomments, May 2026'),
    {
      notation: 'CEDAW/C/GC/33',
      scope: say(
        '3 August 2015. Asks, among other things, that human rights defenders themselves have access to justice.',
        '3 августа 2015 г. Просит среди прочего оберегать доступ к правосудию самих правозащитников.',
        '3 жніўня 2015 г. Просіць сярод іншага берагчы доступ да правасуддзя саміх праваабаронцаў.',
      ),
    },
  ),
  recommendation(
    35,
    [
      2017,
      'gender-based violence against women, updating No. 19',
      'гендерное насилие в отношении женщин, в развитие № 19',
      'гендарны гвалт у дачыненні да жанчын, у развіццё № 19',
    ],
    seen('scribd.com/document/527946835'),
    { notation: 'CEDAW/C/GC/35', scope: say('26 July 2017.', '26 июля 2017 г.', '26 ліпеня 2017 г.') },
  ),
  recommendation(
    40,
    [
      2024,
      'equal and inclusive representation of women in decision-making systems',
      'равная и инклюзивная представленность женщин в системах принятия решений',
      'роўнае і інклюзіўнае прадстаўніцтва жанчын у сістэмах прыняцця рашэнняў',
    ],
    recommendations,
    { notation: 'CEDAW/C/GC/40', scope: say('23 October 2024.', '23 октября 2024 г.', '23 кастрычніка 2024 г.') },
  ),
];

const known = unseen('title from general knowledge, to be compared with ohchr.org');

/** Those whose number, year and title were not compared with a publication. */
const others = (
  [
    [
      1,
      1986,
      'reporting by States parties',
      'представление докладов государствами-участниками',
      'прадстаўленне дакладаў дзяржавамі-ўдзельніцамі',
    ],
    [
      2,
      1987,
      'reporting by States parties',
      'представление докладов государствами-участниками',
      'прадстаўленне дакладаў дзяржавамі-ўдзельніцамі',
    ],
    [
      3,
      1987,
      'education and public information',
      'просвещение и информирование общества',
      'асвета і інфармаванне грамадства',
    ],
    [4, 1987, 'reservations', 'оговорки', 'агаворкі'],
    [5, 1988, 'temporary special measures', 'временные специальные меры', 'часовыя спецыяльныя меры'],
    [
      6,
      1988,
      'effective national machinery and publicity',
      'действенный национальный механизм и гласность',
      'дзейсны нацыянальны механізм і галоснасць',
    ],
    [7, 1988, 'resources', 'ресурсы', 'рэсурсы'],
    [8, 1988, 'implementation of article 8', 'осуществление статьи 8', 'ажыццяўленне артыкула 8'],
    [
      9,
      1989,
      'statistical data on the situation of women',
      'статистические данные о положении женщин',
      'статыстычныя звесткі аб становішчы жанчын',
    ],
    [10, 1989, 'tenth anniversary of the Convention', 'десятая годовщина Конвенции', 'дзясятая гадавіна Канвенцыі'],
    [
      11,
      1989,
      'technical advice for reporting',
      'техническая консультативная помощь в подготовке докладов',
      'тэхнічная кансультацыйная дапамога ў падрыхтоўцы дакладаў',
    ],
    [12, 1989, 'violence against women', 'насилие в отношении женщин', 'гвалт у дачыненні да жанчын'],
    [
      13,
      1989,
      'equal remuneration for work of equal value',
      'равное вознаграждение за труд равной ценности',
      'роўная аплата за працу роўнай каштоўнасці',
    ],
    [14, 1990, 'female circumcision', 'женское обрезание', 'жаночае абразанне'],
    [
      15,
      1990,
      'women in national strategies against AIDS',
      'женщины в национальных стратегиях борьбы со СПИДом',
      'жанчыны ў нацыянальных стратэгіях барацьбы са СНІДам',
    ],
    [
      16,
      1991,
      'unpaid women workers in family enterprises',
      'неоплачиваемый труд женщин на семейных предприятиях',
      'неаплатная праца жанчын на сямейных прадпрыемствах',
    ],
    [
      17,
      1991,
      'unremunerated domestic work and its measurement',
      'неоплачиваемый домашний труд и его учёт',
      'неаплатная хатняя праца і яе ўлік',
    ],
    [18, 1991, 'women with disabilities', 'женщины с инвалидностью', 'жанчыны з інваліднасцю'],
    [20, 1992, 'reservations to the Convention', 'оговорки к Конвенции', 'агаворкі да Канвенцыі'],
    [
      21,
      1994,
      'equality in marriage and family relations',
      'равноправие в браке и семейных отношениях',
      'раўнапраўе ў шлюбе і сямейных адносінах',
    ],
    [22, 1995, 'amendment of article 20', 'поправка к статье 20', 'папраўка да артыкула 20'],
    [24, 1999, 'women and health (article 12)', 'женщины и здоровье (статья 12)', 'жанчыны і здароўе (артыкул 12)'],
    [
      25,
      2004,
      'temporary special measures (article 4, paragraph 1)',
      'временные специальные меры (пункт 1 статьи 4)',
      'часовыя спецыяльныя меры (пункт 1 артыкула 4)',
    ],
    [26, 2008, 'women migrant workers', 'трудящиеся женщины-мигранты', 'працоўныя жанчыны-мігранткі'],
    [27, 2010, 'older women', 'пожилые женщины', 'пажылыя жанчыны'],
    [
      29,
      2013,
      'economic consequences of marriage, family relations and their dissolution',
      'экономические последствия брака, семейных отношений и их расторжения',
      'эканамічныя наступствы шлюбу, сямейных адносін і іх скасавання',
    ],
    [
      31,
      2014,
      'harmful practices (with the Committee on the Rights of the Child)',
      'вредные практики (совместно с Комитетом по правам ребёнка)',
      'шкодныя практыкі (разам з Камітэтам па правах дзіцяці)',
    ],
    [34, 2016, 'rights of rural women', 'права сельских женщин', 'правы сельскіх жанчын'],
    [
      36,
      2017,
      'right of girls and women to education',
      'право девочек и женщин на образование',
      'права дзяўчынак і жанчын на адукацыю',
    ],
    [
      37,
      2018,
      'gender in disaster risk reduction amid climate change',
      'гендерные аспекты снижения риска бедствий в условиях изменения климата',
      'гендарныя аспекты зніжэння рызыкі бедстваў ва ўмовах змены клімату',
    ],
    [
      38,
      2020,
      'trafficking in women and girls in global migration',
      'торговля женщинами и девочками в условиях глобальной миграции',
      'гандаль жанчынамі і дзяўчынкамі ва ўмовах глабальнай міграцыі',
    ],
    [
      39,
      2022,
      'rights of Indigenous women and girls',
      'права женщин и девочек из числа коренных народов',
      'правы жанчын і дзяўчынак з карэнных народаў',
    ],
  ] as const
).map(([number, ...rest]) => recommendation(number, rest, known));

const numberOf = ({ id }: Term): number => Number(id.slice('CEDAW-GR-'.length));

/** The general recommendations of the CEDAW Committee by number, below a term for all of them. */
export const generalRecommendations: readonly Term[] = [
  all,
  ...[...compared, ...others].toSorted((a, b) => numberOf(a) - numberOf(b)),
];
