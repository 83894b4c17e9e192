import type { Term } from '../vocabulary.ts';
import { provisionsOf } from './instrument-articles.ts';
import { say, seen, unseen } from './origin.ts';

const declaration = provisionsOf({
  id: 'UDHR',
  en: ['UDHR'],
  ru: ['ВДПЧ'],
  be: ['УДПЧ'],
});
const civil = provisionsOf({ id: 'ICCPR', en: ['ICCPR'], ru: ['МПГПП'], be: ['МПГПП'] });
const social = provisionsOf({ id: 'ICESCR', en: ['ICESCR'], ru: ['МПЭСКП'], be: ['МПЭСКП'] });
const torture = provisionsOf({
  id: 'CAT',
  en: ['CAT'],
  ru: ['КПП', 'Конвенции против пыток'],
  be: ['КСК', 'Канвенцыі супраць катаванняў'],
});

/** The list of category II gives the number; the subject was not compared. */
const categoryTwo = unseen('Named in the list of category II of the Working Group on Arbitrary Detention');
const civilText = seen('English treaty text, BWBV0001017');
const socialText = seen('English treaty text, BWBV0001016');
const tortureText = seen('English treaty text, BWBV0002507');

const universalDeclaration: readonly Term[] = [
  {
    id: 'UDHR',
    labels: {
      en: 'Universal Declaration of Human Rights (UDHR)',
      ru: 'Всеобщая декларация прав человека (ВДПЧ)',
      be: 'Усеагульная дэкларацыя правоў чалавека (УДПЧ)',
    },
    aliases: [
      'Universal Declaration of Human Rights',
      'Всеобщая декларация прав человека',
      'Усеагульная дэкларацыя правоў чалавека',
      'ВДПЧ',
      'УДПЧ',
    ],
    ...categoryTwo,
  },
  declaration.article('7', 'equality before the law', 'равенство перед законом', 'роўнасць перад законам', categoryTwo),
  declaration.article('13', 'freedom of movement', 'свобода передвижения', 'свабода перамяшчэння', categoryTwo),
  declaration.article('14', 'asylum', 'убежище', 'прытулак', categoryTwo),
  declaration.article(
    '18',
    'thought, conscience and religion',
    'мысль, совесть и религия',
    'думка, сумленне і рэлігія',
    categoryTwo,
  ),
  declaration.article(
    '19',
    'opinion and expression',
    'убеждения и их выражение',
    'перакананні і іх выказванне',
    categoryTwo,
  ),
  declaration.article('20', 'assembly and association', 'собрания и ассоциации', 'сходы і асацыяцыі', categoryTwo),
  declaration.article(
    '21',
    'taking part in government',
    'участие в управлении страной',
    'удзел у кіраванні краінай',
    categoryTwo,
  ),
];

const civilCovenant: readonly Term[] = [
  {
    id: 'ICCPR',
    labels: {
      en: 'International Covenant on Civil and Political Rights (ICCPR)',
      ru: 'Международный пакт о гражданских и политических правах (МПГПП)',
      be: 'Міжнародны пакт аб грамадзянскіх і палітычных правах (МПГПП)',
    },
    aliases: [
      'International Covenant on Civil and Political Rights',
      'Международный пакт о гражданских и политических правах',
      'Міжнародны пакт аб грамадзянскіх і палітычных правах',
      'МПГПП',
    ],
    scope: say(
      'Belarus remains a party. Its Optional Protocol ended for Belarus on 8 February 2023.',
      'Беларусь остаётся участницей. Факультативный протокол перестал действовать для неё 8 февраля 2023 г.',
      'Беларусь застаецца ўдзельніцай. Факультатыўны пратакол перастаў для яе дзейнічаць 8 лютага 2023 г.',
    ),
    ...civilText,
  },
  civil.article(
    '2-3',
    'effective remedy',
    'эффективное средство правовой защиты',
    'эфектыўны сродак прававой абароны',
    civilText,
  ),
  civil.article(
    '7',
    'torture and ill-treatment',
    'пытки и жестокое обращение',
    'катаванні і жорсткае абыходжанне',
    civilText,
  ),
  civil.article(
    '9',
    'liberty and security of person',
    'свобода и личная неприкосновенность',
    'свабода і асабістая недатыкальнасць',
    civilText,
  ),
  civil.article(
    '10',
    'humane treatment in detention',
    'гуманное обращение с лишёнными свободы',
    'гуманнае абыходжанне з пазбаўленымі волі',
    civilText,
  ),
  civil.article('12', 'freedom of movement', 'свобода передвижения', 'свабода перамяшчэння', civilText),
  civil.article('14', 'fair trial', 'справедливый суд', 'справядлівы суд', civilText),
  civil.article(
    '15',
    'no retroactive punishment',
    'запрет обратной силы уголовного закона',
    'забарона зваротнай сілы крымінальнага закона',
    civilText,
  ),
  civil.article(
    '17',
    'privacy, home, honour',
    'частная жизнь, жилище, честь',
    'прыватнае жыццё, жыллё, гонар',
    civilText,
  ),
  civil.article(
    '18',
    'thought, conscience and religion',
    'мысль, совесть и религия',
    'думка, сумленне і рэлігія',
    civilText,
  ),
  civil.article('19', 'opinion and expression', 'мнения и их выражение', 'меркаванні і іх выказванне', civilText),
  civil.article('21', 'peaceful assembly', 'мирные собрания', 'мірныя сходы', civilText),
  civil.article('22', 'freedom of association', 'свобода ассоциации', 'свабода асацыяцыі', civilText),
  civil.article('25', 'public affairs', 'ведение государственных дел', 'вядзенне дзяржаўных спраў', civilText),
  civil.article('26', 'equality before the law', 'равенство перед законом', 'роўнасць перад законам', civilText),
  civil.article('27', 'minorities', 'меньшинства', 'меншасці', categoryTwo),
];

const socialCovenant: readonly Term[] = [
  {
    id: 'ICESCR',
    labels: {
      en: 'International Covenant on Economic, Social and Cultural Rights (ICESCR)',
      ru: 'Международный пакт об экономических, социальных и культурных правах (МПЭСКП)',
      be: 'Міжнародны пакт аб эканамічных, сацыяльных і культурных правах (МПЭСКП)',
    },
    aliases: [
      'International Covenant on Economic, Social and Cultural Rights',
      'Международный пакт об экономических, социальных и культурных правах',
      'Міжнародны пакт аб эканамічных, сацыяльных і культурных правах',
      'МПЭСКП',
    ],
    ...socialText,
  },
  social.article('6', 'work', 'труд', 'праца', socialText),
  social.article('7', 'conditions of work', 'условия труда', 'умовы працы', socialText),
  social.article('8', 'trade unions', 'профсоюзы', 'прафсаюзы', socialText),
  social.article('9', 'social security', 'социальное обеспечение', 'сацыяльнае забеспячэнне', socialText),
  social.article('11', 'standard of living', 'жизненный уровень', 'жыццёвы ўзровень', socialText),
  social.article('12', 'health', 'здоровье', 'здароўе', socialText),
  social.article('13', 'education', 'образование', 'адукацыя', socialText),
  social.article('15', 'culture', 'культура', 'культура', socialText),
  {
    id: 'E-C12-BLR-CO-7',
    labels: {
      en: 'CESCR, concluding observations on the seventh periodic report of Belarus (2022)',
      ru: 'КЭСКП, заключительные замечания по седьмому периодическому докладу Беларуси (2022)',
      be: 'КЭСКП, заключныя заўвагі па сёмым перыядычным дакладзе Беларусі (2022)',
    },
    aliases: ['E/C.12/BLR/CO/7', 'Concluding observations on the seventh periodic report of Belarus'],
    broader: 'ICESCR',
    scope: say(
      '24 March 2022. The symbol E/C.12/BLR/CO/7 is general knowledge, not printed in the report.',
      '24 марта 2022 г. Символ E/C.12/BLR/CO/7 общеизвестен, в отчёте он не напечатан.',
      '24 сакавіка 2022 г. Сімвал E/C.12/BLR/CO/7 агульнавядомы, у справаздачы ён не надрукаваны.',
    ),
    ...unseen('Lawtrend report, footnote 42'),
  },
];

const tortureConvention: readonly Term[] = [
  {
    id: 'CAT',
    labels: {
      en: 'Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment (CAT)',
      ru: 'Конвенция против пыток и других жестоких, бесчеловечных или унижающих достоинство видов обращения и наказания (КПП)',
      be: 'Канвенцыя супраць катаванняў і іншых жорсткіх, бесчалавечных або прыніжальных для годнасці відаў абыходжання і пакарання (КСК)',
    },
    aliases: ['Convention against Torture', 'Конвенция против пыток', 'Канвенцыя супраць катаванняў', 'КПП', 'КСК'],
    ...tortureText,
  },
  torture.article('1', 'definition of torture', 'определение пытки', 'вызначэнне катавання', tortureText),
  torture.article('2', 'prevention', 'предупреждение', 'папярэджанне', tortureText),
  torture.article(
    '11',
    'review of interrogation',
    'надзор за правилами допроса',
    'нагляд за правіламі допыту',
    tortureText,
  ),
  torture.article('12', 'investigation', 'расследование', 'расследаванне', tortureText),
  torture.article('13', 'complaint', 'жалоба', 'скарга', tortureText),
  torture.article('14', 'redress', 'возмещение', 'кампенсацыя', tortureText),
  torture.article(
    '15',
    'tainted evidence',
    'доказательства, полученные под пыткой',
    'доказы, атрыманыя пад катаваннем',
    tortureText,
  ),
  torture.article(
    '16',
    'cruel, inhuman or degrading treatment',
    'жестокое, бесчеловечное или унижающее достоинство обращение',
    'жорсткае, бесчалавечнае або прыніжальнае для годнасці абыходжанне',
    tortureText,
  ),
];

/** The Universal Declaration, the two Covenants and the Convention against Torture: the articles that cases of defenders turn on. */
export const covenants: readonly Term[] = [
  ...universalDeclaration,
  ...civilCovenant,
  ...socialCovenant,
  ...tortureConvention,
];
