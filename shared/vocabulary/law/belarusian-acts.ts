import type { Term } from '../vocabulary.ts';
import { act, say, seen, unseen } from './origin.ts';

/** Printed in the report that the sample archive is made of; the act itself was not compared. */
const report = unseen('Lawtrend report');

const extremism: readonly Term[] = [
  act(
    'EXTREMISM',
    say(
      'Counter-extremism legislation, no act named',
      'Законодательство о противодействии экстремизму, акт не назван',
      'Заканадаўства аб супрацьдзеянні экстрэмізму, акт не названы',
    ),
    [
      'counter-extremism legislation',
      'counter-extremism law',
      'законодательство об экстремизме',
      'заканадаўства аб экстрэмізме',
    ],
    report,
  ),
  act(
    'LAW-203-Z',
    say(
      'Law No. 203-Z of 4 January 2007 on countering extremism',
      'Закон № 203-З от 4 января 2007 г. «О противодействии экстремизму»',
      'Закон № 203-З ад 4 студзеня 2007 г. «Аб супрацьдзеянні экстрэмізму»',
    ),
    [
      '203-З',
      '203-Z',
      'закон о противодействии экстремизму',
      'закон аб супрацьдзеянні экстрэмізму',
      'law on countering extremism',
    ],
    {
      broader: 'EXTREMISM',
      scope: say(
        'Reworded in 2021: says what extremism, an extremist formation, extremist materials and symbols are.',
        'Новая редакция 2021 г.: определяет экстремизм, экстремистское формирование, материалы и символику.',
        'Новая рэдакцыя 2021 г.: вызначае экстрэмізм, экстрэмісцкае фарміраванне, матэрыялы і сімволіку.',
      ),
      validity: '2007/..',
      ...seen('Zviazda, 18 May 2021; grodnokult.by'),
    },
  ),
  act(
    'LIST-EXTREMIST-PERSONS',
    say(
      'List of citizens of the Republic of Belarus, foreign citizens or stateless persons involved in extremist activity',
      'Перечень граждан Республики Беларусь, иностранных граждан или лиц без гражданства, причастных к экстремистской деятельности',
      'Пералік грамадзян Рэспублікі Беларусь, замежных грамадзян або асоб без грамадзянства, якія маюць дачыненне да экстрэмісцкай дзейнасці',
    ),
    [
      'List of Citizens of the Republic of Belarus, Foreign Citizens, or Stateless Persons Involved in Extremist Activities',
      'list of extremists',
      'список экстремистов',
      'перечень экстремистов',
      'спіс экстрэмістаў',
    ],
    {
      broader: 'EXTREMISM',
      scope: say(
        'Kept by the Ministry of Internal Affairs. Closes certain jobs and posts and restricts dealings with money.',
        'Ведёт Министерство внутренних дел. Закрывает ряд занятий и должностей и ограничивает операции с деньгами.',
        'Вядзе Міністэрства ўнутраных спраў. Зачыняе шэраг заняткаў і пасад і абмяжоўвае аперацыі з грашыма.',
      ),
      ...unseen('Lawtrend report, footnote 34'),
    },
  ),
  act(
    'REGISTER-PREVENTIVE',
    say(
      'Preventive register in places of detention of persons “prone to extremism”',
      'Профилактический учёт в местах лишения свободы как «склонных к экстремизму»',
      'Прафілактычны ўлік у месцах пазбаўлення волі як «схільных да экстрэмізму»',
    ),
    [
      'Preventive register of persons "prone to extremism"',
      'preventive register of persons prone to extremism and other destructive activities',
      'yellow patch',
      'профучёт',
      'жёлтая бирка',
      'прафулік',
      'жоўтая бірка',
    ],
    {
      broader: 'EXTREMISM',
      scope: say(
        'Brings a yellow patch, handcuffs outside the cell and the yard, and further limits. No act is named for it.',
        'Влечёт жёлтую бирку, наручники вне камеры и прогулочного двора и другие ограничения. Акт не назван.',
        'Цягне за сабой жоўтую бірку, кайданкі па-за камерай і прагулачным дваром і іншыя абмежаванні. Акт не названы.',
      ),
      ...report,
    },
  ),
];

const laws: readonly Term[] = [
  act(
    'LAW-112-Z',
    say(
      'Law No. 112-Z of 26 May 2021 amending codes on questions of criminal liability',
      'Закон № 112-З от 26 мая 2021 г. об изменении кодексов по вопросам уголовной ответственности',
      'Закон № 112-З ад 26 мая 2021 г. аб змяненні кодэксаў па пытаннях крымінальнай адказнасці',
    ),
    ['112-З', '112-Z'],
    seen('bork.schools.by'),
  ),
  act(
    'LAW-CITIZENSHIP',
    say('Law on citizenship', 'Закон о гражданстве', 'Закон аб грамадзянстве'),
    [
      'Law "On Citizenship of the Republic of Belarus"',
      'citizenship law',
      'Закон «О гражданстве Республики Беларусь»',
      'Закон «Аб грамадзянстве Рэспублікі Беларусь»',
    ],
    {
      scope: say(
        'Amendments signed on 5 January 2023, in force six months later: loss of citizenship, even by birth, for people abroad convicted of listed “extremist” crimes or of grave harm; foreign citizenship or residence is to be reported within three months.',
        'Изменения подписаны 5 января 2023 г. и вступили в силу через шесть месяцев: утрата гражданства, даже по рождению, для находящихся за границей и осуждённых за «экстремистские» преступления из перечня или за тяжкий вред; об иностранном гражданстве или проживании надо сообщить в течение трёх месяцев.',
        'Змены падпісаныя 5 студзеня 2023 г. і набылі моц праз шэсць месяцаў: страта грамадзянства, нават па нараджэнні, для тых, хто за мяжой і асуджаны за «экстрэмісцкія» злачынствы з пераліку або за цяжкую шкоду; пра замежнае грамадзянства або пражыванне трэба паведаміць на працягу трох месяцаў.',
      ),
      ...seen('Kyiv Independent; cmio.org, 10 January 2023; justarrived.by, 2023'),
    },
  ),
  act(
    'LAW-UNFRIENDLY-2023',
    say(
      'Seizure of property for “unfriendly actions” (January 2023)',
      'Изъятие имущества за «недружественные действия» (январь 2023 г.)',
      'Канфіскацыя маёмасці за «недружалюбныя дзеянні» (студзень 2023 г.)',
    ),
    ['unfriendly actions', 'недружественные действия', 'недружалюбныя дзеянні'],
    {
      scope: say(
        'The Council of Ministers decides.',
        'Решение принимает Совет Министров.',
        'Рашэнне прымае Савет Міністраў.',
      ),
      validity: '2023/..',
      ...seen('en.topcor.ru/30796, January 2023'),
    },
  ),
  act(
    'LAW-ASSOCIATIONS',
    say('Law on public associations', 'Закон об общественных объединениях', 'Закон аб грамадскіх аб’яднаннях'),
    ['public associations law', 'закон об общественных объединениях 2023', 'закон аб грамадскіх аб’яднаннях 2023'],
    {
      scope: say(
        'Amendments of February 2023: charters to be brought into line within one year, branches in all regions, parties to register anew; a new wave of liquidations followed.',
        'Изменения февраля 2023 г.: устав привести в соответствие за год, иметь структуры во всех областях, партиям — перерегистрация; за этим последовала новая волна ликвидаций.',
        'Змены лютага 2023 г.: статут прывесці ў адпаведнасць за год, мець структуры ва ўсіх абласцях, партыям — перарэгістрацыя; за гэтым адбылася новая хваля ліквідацый.',
      ),
      ...seen('csometer.info, 2024'),
    },
  ),
  act(
    'LAW-ICCPR-OP1',
    say(
      'Law denouncing the Optional Protocol to the ICCPR (27 October 2022)',
      'Закон о денонсации Факультативного протокола к МПГПП (27 октября 2022 г.)',
      'Закон аб дэнансацыі Факультатыўнага пратакола да МПГПП (27 кастрычніка 2022 г.)',
    ),
    [
      'denunciation of the Optional Protocol',
      'денонсация Факультативного протокола',
      'дэнансацыя Факультатыўнага пратакола',
    ],
    {
      scope: say(
        'The Protocol ended for Belarus on 8 February 2023; complaints filed before stay with the Human Rights Committee.',
        'Протокол перестал действовать для Беларуси 8 февраля 2023 г.; жалобы, поданные раньше, Комитет по правам человека рассматривает.',
        'Пратакол перастаў дзейнічаць для Беларусі 8 лютага 2023 г.; скаргі, пададзеныя раней, Камітэт па правах чалавека разглядае.',
      ),
      ...seen('urdupoint.com, 29 October 2022'),
    },
  ),
  act(
    'DECREE-278',
    say(
      'Decree No. 278 of 4 September 2023: no passports issued abroad',
      'Указ № 278 от 4 сентября 2023 г.: паспорта за границей не выдаются',
      'Указ № 278 ад 4 верасня 2023 г.: пашпарты за мяжой не выдаюцца',
    ),
    ['Decree 278', 'Указ 278', 'Указ № 278'],
    unseen(),
  ),
];

const equality: readonly Term[] = [
  act(
    'CM-793',
    say(
      'Decision No. 793 of the Council of Ministers of 30 December 2020: approves the gender equality plan for 2021–2025',
      'Постановление Совета Министров № 793 от 30 декабря 2020 г.: утверждает гендерный план на 2021–2025 годы',
      'Пастанова Савета Міністраў № 793 ад 30 снежня 2020 г.: зацвярджае гендарны план на 2021–2025 гады',
    ),
    ['Decision of the Council of Ministers of the Republic of Belarus No. 793', 'No. 793', '№ 793'],
    unseen('Lawtrend report, footnote 17'),
  ),
  act(
    'PLAN-GENDER-2021',
    say(
      'National plan on gender equality for 2021–2025',
      'Национальный план по гендерному равенству на 2021–2025 годы',
      'Нацыянальны план па гендарнай роўнасці на 2021–2025 гады',
    ),
    [
      'National Action Plan on Gender Equality in Belarus for 2021-2025',
      'National Plan of Action on Gender Equality in Belarus for 2021-2025',
    ],
    {
      broader: 'CM-793',
      scope: say(
        'Social and economic matters only; nothing for defenders or associations.',
        'Только социальные и экономические вопросы; ничего для правозащитников и объединений.',
        'Толькі сацыяльныя і эканамічныя пытанні; нічога для праваабаронцаў і аб’яднанняў.',
      ),
      validity: '2021/2025',
      ...unseen('Lawtrend report, footnotes 17 and 26'),
    },
  ),
  act(
    'PLAN-GENDER-2017',
    say(
      'National plan on gender equality for 2017–2020',
      'Национальный план по гендерному равенству на 2017–2020 годы',
      'Нацыянальны план па гендарнай роўнасці на 2017–2020 гады',
    ),
    ['National plan on gender equality for 2017-2020'],
    {
      scope: say(
        'Accession to the Istanbul Convention was considered in it and then given up.',
        'В нём рассматривалось присоединение к Стамбульской конвенции, от которого потом отказались.',
        'У ім разглядалася далучэнне да Стамбульскай канвенцыі, ад якога потым адмовіліся.',
      ),
      validity: '2017/2020',
      replacedBy: 'PLAN-GENDER-2021',
      ...unseen('Lawtrend report'),
    },
  ),
];

/** Laws, decisions, lists and plans of Belarus, beside the codes and the Constitution. */
export const belarusianActs: readonly Term[] = [...extremism, ...laws, ...equality];
