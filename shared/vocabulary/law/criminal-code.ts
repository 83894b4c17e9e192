import type { Term } from '../vocabulary.ts';
import { article, between, newskitchen, part, pozirk, truthQuest, udf, upTo } from './criminal-articles.ts';
import { say, seen, unseen } from './origin.ts';

const incitement = [
  'incitement of racial, national, religious or other social enmity or discord',
  'разжигание расовой, национальной, религиозной либо иной социальной вражды или розни',
  'распальванне расавай, нацыянальнай, рэлігійнай або іншай сацыяльнай варожасці ці разладу',
] as const;
const school1 = seen('school1.pruzhany.by; Human Constanta, 25 April 2022');
const riots = ['mass riots', 'массовые беспорядки', 'масавыя беспарадкі'] as const;
const article293 = seen('bel-kodeksy.com/uk_rb/293.htm; udf.name/225720');

/** A range of articles of which the source gives the first and the last by their subject, and of the others the numbers. */
const amongTerrorism = (number: string): Term =>
  article(number, 'among the articles on terrorism', 'из статей о терроризме', 'з артыкулаў аб тэрарызме', unseen(), {
    scope: say(
      'The source names the articles 290-1 to 290-5 together; what this one is about has to be looked up in the Code.',
      'Источник называет статьи 290-1—290-5 вместе; о чём именно эта, следует посмотреть в кодексе.',
      'Крыніца называе артыкулы 290-1—290-5 разам; пра што менавіта гэты, трэба паглядзець у кодэксе.',
    ),
  });

const againstPersons: readonly Term[] = [
  article('130', ...incitement, school1),
  part('130', '1', ...incitement, school1, { scope: upTo(5) }),
  part('130', '3', ...incitement, school1, { scope: between(5, 12) }),
  article(
    '130-1',
    'rehabilitation (justification) of Nazism',
    'реабилитация нацизма',
    'рэабілітацыя нацызму',
    seen('Pozirk, 121517; Human Constanta, 28 October 2022'),
  ),
  article(
    '130-2',
    'denial of the genocide of the Belarusian people',
    'отрицание геноцида белорусского народа',
    'адмаўленне генацыду беларускага народа',
    seen('Pozirk, 121517; Human Constanta, 28 October 2022'),
  ),
  article('188', 'defamation (libel)', 'клевета', 'паклёп', newskitchen),
  article(
    '193-1',
    'illegal organisation of the activities of a public association, religious organisation or foundation, or participation in their activities',
    'незаконная организация деятельности общественного объединения, религиозной организации или фонда либо участие в их деятельности',
    'незаконная арганізацыя дзейнасці грамадскага аб’яднання, рэлігійнай арганізацыі або фонду альбо ўдзел у іх дзейнасці',
    seen('nkeu.foreignaffairs.co.nz, 11 January 2022; Euroradio; 193.belngo.info'),
    {
      validity: '2022-01/..',
      also: [
        'Activity of unregistered or closed associations',
        'acting for an unregistered or liquidated public association',
      ],
      scope: say(
        'Fine, arrest or up to 2 years of imprisonment. Covers liquidated, suspended and unregistered bodies, but neither those banned as extremist (article 423-1) nor those suspended only to remedy breaches or still being registered. First added on 15 December 2005; by the Lawtrend report given up in July 2019 and back on 4 January 2022, the day the law was published. Sources put its entry into force on 14 January 2022; 22 January is also given.',
        'Штраф, арест или до 2 лет лишения свободы. Касается ликвидированных, приостановленных и незарегистрированных объединений, но не запрещённых как экстремистские (статья 423-1), не приостановленных лишь для устранения нарушений и не проходящих регистрацию. Впервые введена 15 декабря 2005 г.; по отчёту Lawtrend, отменена в июле 2019 г. и возвращена 4 января 2022 г., в день публикации закона. Вступила в силу, по источнику, 14 января 2022 г.; называют и 22 января.',
        'Штраф, арышт або да 2 гадоў пазбаўлення волі. Датычыць ліквідаваных, прыпыненых і незарэгістраваных аб’яднанняў, але не забароненых як экстрэмісцкія (артыкул 423-1), не прыпыненых толькі дзеля выпраўлення парушэнняў і не тых, што праходзяць рэгістрацыю. Упершыню ўведзены 15 снежня 2005 г.; паводле справаздачы Lawtrend, скасаваны ў ліпені 2019 г. і вернуты 4 студзеня 2022 г., у дзень апублікавання закона. Набыў моц, паводле крыніцы, 14 студзеня 2022 г.; называюць і 22 студзеня.',
      ),
    },
  ),
  article(
    '203-1',
    'illegal actions regarding information on private life and personal data',
    'незаконные действия в отношении информации о частной жизни и персональных данных',
    'незаконныя дзеянні ў дачыненні да інфармацыі аб прыватным жыцці і персанальных даных',
    truthQuest,
  ),
];

const againstProperty: readonly Term[] = [
  {
    id: 'CC-theft',
    labels: {
      en: 'CC, article not named: theft',
      ru: 'УК, статья не названа: кража',
      be: 'КК, артыкул не названы: крадзеж',
    },
    aliases: ['theft', 'stealing', 'кража', 'хищение', 'крадзеж'],
    broader: 'CC',
    scope: say(
      'The Lawtrend report tells of charges of stealing without an article. Choose the article itself as soon as a document gives it.',
      'В отчёте Lawtrend обвинение в краже названо без статьи. Укажите саму статью, как только она станет известна из документа.',
      'У справаздачы Lawtrend абвінавачанне ў крадзяжы названае без артыкула. Пазначце сам артыкул, як толькі ён стане вядомы з дакумента.',
    ),
    ...unseen('Lawtrend report'),
  },
  article('228', 'smuggling', 'контрабанда', 'кантрабанда', unseen(), {
    scope: say(
      'Used against the leaders of Viasna.',
      'Применялась против руководителей «Весны».',
      'Ужывалася супраць кіраўнікоў «Вясны».',
    ),
  }),
  article(
    '243',
    'tax evasion',
    'уклонение от уплаты сумм налогов, сборов',
    'ухіленне ад выплаты сум падаткаў, збораў',
    newskitchen,
    { also: ['tax evasion', 'evasion of taxes', 'уклонение от уплаты налогов', 'ухіленне ад выплаты падаткаў'] },
  ),
  part(
    '243',
    '2',
    'tax evasion on a particularly large scale',
    'уклонение от уплаты налогов в особо крупном размере',
    'ухіленне ад выплаты падаткаў у асабліва буйным памеры',
    seen('CCPR/C/139/D/3788/2020'),
    {
      scope: say(
        'The wording of the Human Rights Committee in Babaryka v. Belarus.',
        'Формулировка Комитета по правам человека по делу Бабарико против Беларуси.',
        'Фармулёўка Камітэта па правах чалавека па справе Бабарыкі супраць Беларусі.',
      ),
    },
  ),
];

const againstOrder: readonly Term[] = [
  article(
    '285',
    'creation of or participation in a criminal organisation',
    'создание преступной организации либо участие в ней',
    'стварэнне злачыннай арганізацыі або ўдзел у ёй',
    unseen(),
  ),
  article('289', 'act of terrorism', 'акт терроризма', 'акт тэрарызму', pozirk),
  article('289-1', 'propaganda of terrorism', 'пропаганда терроризма', 'прапаганда тэрарызму', pozirk),
  article(
    '290',
    'threat of an act of terrorism',
    'угроза совершением акта терроризма',
    'пагроза здзяйсненнем акта тэрарызму',
    pozirk,
  ),
  article('290-1', 'financing of terrorism', 'финансирование терроризма', 'фінансаванне тэрарызму', pozirk),
  ...['290-2', '290-3', '290-4'].map(amongTerrorism),
  article(
    '290-5',
    'organisation of the activity of a terrorist organisation',
    'организация деятельности террористической организации',
    'арганізацыя дзейнасці тэрарыстычнай арганізацыі',
    pozirk,
  ),
  article('293', ...riots, article293, {
    also: ['riots', 'rioting'],
    scope: say(
      'The Lawtrend report prints one maximum, 8 years: that of part 2.',
      'В отчёте Lawtrend напечатан один максимум, 8 лет: это часть 2.',
      'У справаздачы Lawtrend надрукаваны адзін максімум, 8 гадоў: гэта частка 2.',
    ),
  }),
  part('293', '1', ...riots, article293, { scope: between(5, 15) }),
  part('293', '2', ...riots, article293, { scope: between(3, 8) }),
  part(
    '293',
    '3',
    'training for mass riots or financing them',
    'подготовка к массовым беспорядкам или их финансирование',
    'падрыхтоўка да масавых беспарадкаў або іх фінансаванне',
    article293,
  ),
  article('339', 'hooliganism', 'хулиганство', 'хуліганства', udf),
  article(
    '341',
    'desecration of structures and damage to property',
    'осквернение сооружений и порча имущества',
    'апаганьванне збудаванняў і псаванне маёмасці',
    truthQuest,
  ),
  article(
    '342',
    'organisation and preparation of actions that grossly violate public order, or active participation in them',
    'организация и подготовка действий, грубо нарушающих общественный порядок, либо активное участие в них',
    'арганізацыя і падрыхтоўка дзеянняў, якія груба парушаюць грамадскі парадак, або актыўны ўдзел у іх',
    seen('udf.name/225720, February 2021; TruthQuest'),
    {
      also: ['group actions that grossly violate public order'],
      scope: say(
        'The article that is used most. The Lawtrend report prints a maximum of 4 years.',
        'Применяется чаще всех остальных. В отчёте Lawtrend напечатан максимум — 4 года.',
        'Ужываецца часцей за ўсе астатнія. У справаздачы Lawtrend надрукаваны максімум — 4 гады.',
      ),
    },
  ),
  part(
    '342',
    '2',
    'financing or training for such actions',
    'финансирование таких действий или подготовка к ним',
    'фінансаванне такіх дзеянняў або падрыхтоўка да іх',
    unseen(),
  ),
  article(
    '342-2',
    'repeated violation of the procedure for organising or holding mass events',
    'неоднократное нарушение порядка организации или проведения массовых мероприятий',
    'неаднаразовае парушэнне парадку арганізацыі або правядзення масавых мерапрыемстваў',
    truthQuest,
    { validity: '2021-06/..' },
  ),
];

/** Articles of the Criminal Code on persons, property and public order; those on the State follow in a list of their own. */
export const criminalCode: readonly Term[] = [
  {
    id: 'CC',
    labels: { en: 'Criminal Code', ru: 'Уголовный кодекс', be: 'Крымінальны кодэкс' },
    aliases: [
      'УК',
      'КК',
      'УК РБ',
      'Criminal Code of Belarus',
      'Уголовный кодекс Республики Беларусь',
      'Крымінальны кодэкс Рэспублікі Беларусь',
    ],
    ...seen('bel-kodeksy.com/uk_rb'),
  },
  ...againstPersons,
  ...againstProperty,
  ...againstOrder,
];
