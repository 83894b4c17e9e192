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

const generalRecommendations: readonly Term[] = [
  {
    id: 'CEDAW-GR',
    labels: {
      en: 'General recommendations of the CEDAW Committee',
      ru: 'Общие рекомендации Комитета КЛДЖ',
      be: 'Агульныя рэкамендацыі Камітэта КЛДЖ',
    },
    aliases: ['CEDAW general recommendations', 'общие рекомендации КЛДЖ', 'агульныя рэкамендацыі КЛДЖ'],
    broader: 'CEDAW',
    ...recommendations,
  },
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

/** What the report cites of the Committee, beside its general recommendations. */
const concludingObservations: readonly Term[] = [
  {
    id: 'CEDAW-C-BLR-CO-8',
    labels: {
      en: 'CEDAW Committee, concluding observations on the eighth periodic report of Belarus (2016)',
      ru: 'Комитет КЛДЖ, заключительные замечания по восьмому периодическому докладу Беларуси (2016)',
      be: 'Камітэт КЛДЖ, заключныя заўвагі па восьмым перыядычным дакладзе Беларусі (2016)',
    },
    aliases: ['CEDAW/C/BLR/CO/8', 'Concluding observations on the eighth periodic report of Belarus'],
    notation: 'CEDAW/C/BLR/CO/8',
    broader: 'CEDAW',
    scope: say('18 November 2016.', '18 ноября 2016 г.', '18 лістапада 2016 г.'),
    ...unseen('Lawtrend report, footnotes 22 and 41'),
  },
];

/** What the Committee on the Convention on women made of it. */
export const womensCommittee: readonly Term[] = [...generalRecommendations, ...concludingObservations];
