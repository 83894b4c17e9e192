import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const rightAffected: Vocabulary = {
  name: 'right-affected',
  title: { en: 'Rights affected', ru: 'Затронутые права', be: 'Закранутыя правы' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 3: Rights typology (selection)',
  verified: true,
  open: true,
  terms: listed(`
    01 civil-political-rights | civil and political rights | гражданские и политические права | грамадзянскія і палітычныя правы
      0101 life | right to life | право на жизнь | права на жыццё
      0102 freedom-from-death-penalty | freedom from capital punishment | свобода от смертной казни | свабода ад смяротнага пакарання
      0103 equality-before-law | equality before the law | равенство перед законом | роўнасць перад законам
      0104 gender-equality | gender equality | равенство женщин и мужчин | роўнасць жанчын і мужчын
      0105 protection-from-official-abuse | protection from abuse by officials | защита от злоупотреблений должностных лиц | абарона ад злоўжыванняў службовых асоб
      0106 legal-personality | recognition as a person before the law | признание правосубъектности | прызнанне правасуб’ектнасці
      0107 name | right to a name | право на имя | права на імя
      + nationality | right to a nationality | право на гражданство | права на грамадзянства | citizenship; гражданство; грамадзянства
      0108 liberty | personal liberty | личная свобода | асабістая свабода
      0109 security | personal security | личная неприкосновенность | асабістая недатыкальнасць
      0110 freedom-from-slavery | freedom from slavery | свобода от рабства | свабода ад рабства
      0111 freedom-from-torture | freedom from torture | свобода от пыток | свабода ад катаванняў
      0112 freedom-from-ill-treatment | freedom from cruel, inhuman or degrading treatment | свобода от жестокого или унижающего достоинство обращения | свабода ад жорсткага або зневажальнага абыходжання
      0113 assembly | freedom of assembly | свобода собраний | свабода сходаў
      0114 association | freedom of association | свобода объединений | свабода аб’яднанняў
      0115 conscience | freedom of conscience | свобода совести | свабода сумлення
      0116 expression | freedom of expression | свобода выражения мнений | свабода выказвання меркаванняў
      0117 access-to-public-information | access to public information | доступ к общественно значимой информации | доступ да грамадска значнай інфармацыі
      0118 access-to-personal-data | access to one’s personal data | доступ к сведениям о себе | доступ да звестак пра сябе
      0119 seek-and-impart-information | freedom to seek, receive and impart information | свобода искать, получать и распространять информацию | свабода шукаць, атрымліваць і распаўсюджваць інфармацыю
      0120 reply | right of reply | право на ответ | права на адказ
      0121 movement | freedom of movement | свобода передвижения | свабода перамяшчэння
        012101 leave-country | leaving a country | выезд из страны | выезд з краіны
        012102 return | returning to one’s country | возвращение в свою страну | вяртанне ў сваю краіну
      0122 religion | freedom of religion | свобода вероисповедания | свабода веравызнання
      0123 creative-freedom | freedom of creative activity | свобода творчества | свабода творчасці
      0125 no-arbitrary-exile | freedom from arbitrary exile | свобода от произвольного изгнания | свабода ад адвольнага выгнання
      0126 home | respect for the home | неприкосновенность жилища | недатыкальнасць жылля
      0127 honour | respect for honour | уважение чести | павага да гонару
      0128 privacy | privacy | частная жизнь | прыватнае жыццё
      0130 no-retroactive-law | freedom from retroactive law | запрет обратной силы закона | забарона зваротнай сілы закону
      0131 non-discrimination | freedom from discrimination | свобода от дискриминации | свабода ад дыскрымінацыі
      0133 no-incitement-to-hatred | freedom from incitement to hatred | свобода от разжигания ненависти | свабода ад распальвання нянавісці
      0136 reputation | protection of reputation | защита репутации | абарона рэпутацыі
      0137 free-elections | free and periodic elections | свободные и регулярные выборы | свабодныя і рэгулярныя выбары
      0138 political-participation | political participation | участие в политической жизни | удзел у палітычным жыцці
      0139 vote | right to vote | право голоса | права голасу
      0143 family-life | respect for family life | уважение семейной жизни | павага да сямейнага жыцця
      + defend-human-rights | right to defend human rights | право защищать права человека | права абараняць правы чалавека
      + access-to-funding | access to resources and funding | доступ к ресурсам и финансированию | доступ да рэсурсаў і фінансавання
      0190 other-civil-political | other civil and political rights | другие гражданские и политические права | іншыя грамадзянскія і палітычныя правы
    02 economic-social-cultural-rights | economic, social and cultural rights | экономические, социальные и культурные права | эканамічныя, сацыяльныя і культурныя правы
      0202 food | adequate food | достаточное питание | дастатковае харчаванне
      0203 standard-of-living | adequate standard of living | достаточный уровень жизни | дастатковы ўзровень жыцця
        020302 housing | adequate housing | достаточное жильё | дастатковае жыллё
      0204 health | health | здоровье | здароўе
        020402 health-care | health care | медицинская помощь | медыцынская дапамога
      0206 social-security | social security | социальное обеспечение | сацыяльнае забеспячэнне
      0207 choice-of-work | free choice of employment | свободный выбор занятия | свабодны выбар занятку
      0209 property | property | собственность | уласнасць
      0211 work | work | труд | праца
      0212 culture | access to culture | доступ к культуре | доступ да культуры
        021201 cultural-life | taking part in cultural life | участие в культурной жизни | удзел у культурным жыцці
      0213 education | education | образование | адукацыя
      0214 language | freedom to use a language | свобода пользования языком | свабода карыстання мовай
      0215 research | freedom of research and creative activity | свобода исследований и творческой деятельности | свабода даследаванняў і творчай дзейнасці
      0290 other-economic-social-cultural | other economic, social and cultural rights | другие экономические, социальные и культурные права | іншыя эканамічныя, сацыяльныя і культурныя правы
    03 rights-of-groups | rights of particular groups | права отдельных групп | правы асобных груп
      0301 rights-of-children | rights of children | права детей | правы дзяцей
        030104 protection-of-children | protection of children | защита детей | абарона дзяцей
      0302 rights-of-women | rights of women | права женщин | правы жанчын
        030201 protection-of-working-women | protection of working women | защита работающих женщин | абарона працуючых жанчын
        030202 protection-of-pregnant-women | protection of pregnant women | защита беременных женщин | абарона цяжарных жанчын
      0303 rights-of-disabled | rights of persons with disabilities | права людей с инвалидностью | правы людзей з інваліднасцю
      0304 rights-of-older-persons | rights of older persons | права пожилых людей | правы пажылых людзей
      0305 rights-of-aliens | rights of non-nationals | права иностранцев | правы замежнікаў
        030502 asylum | asylum | убежище | прытулак
        030504 freedom-from-deportation | freedom from deportation | защита от депортации | абарона ад дэпартацыі
      0306 rights-of-minorities | rights of minorities | права меньшинств | правы меншасцей
      0310 rights-of-accused | rights of the accused | права обвиняемых | правы абвінавачаных
        031001 presumption-of-innocence | presumption of innocence | презумпция невиновности | прэзумпцыя невінаватасці
        031002 time-and-facilities | adequate time and facilities for the defence | достаточное время и условия для защиты | дастатковы час і ўмовы для абароны
        031003 impartial-court | impartial court | беспристрастный суд | бесстаронні суд
        031004 independent-court | independent court | независимый суд | незалежны суд
        031005 interpreter | free help of an interpreter | бесплатная помощь переводчика | бясплатная дапамога перакладчыка
        031006 equality-of-arms | equality of arms | равенство сторон | роўнасць бакоў
        031007 prompt-information | prompt and detailed information on the charge | срочное и подробное уведомление об обвинении | тэрміновае і падрабязнае паведамленне пра абвінавачанне
        031008 prompt-trial | prompt trial | безотлагательный суд | неадкладны суд
        031009 legal-assistance | legal assistance | юридическая помощь | юрыдычная дапамога
        031010 no-double-jeopardy | not being tried twice for one act | запрет наказывать дважды за одно деяние | забарона караць двойчы за адно дзеянне
        031012 access-to-court | access to a court | доступ к суду | доступ да суда
        031013 contact-with-defence | contact with the defence | связь с защитником | сувязь з абаронцам
        031014 fair-trial | fair trial | справедливый суд | справядлівы суд
        031015 public-trial | public trial | открытый суд | адкрыты суд
        031016 examination-of-witnesses | examination of witnesses | допрос свидетелей | допыт сведак
        031017 no-crime-without-law | no crime without law | нет преступления без закона | няма злачынства без закону
        031018 no-punishment-without-law | no punishment without law | нет наказания без закона | няма пакарання без закону
        031020 no-self-incrimination | not testifying against oneself | право не свидетельствовать против себя | права не сведчыць супраць сябе | right to silence; право на молчание; права на маўчанне
      0311 rights-of-detained | rights of arrested, imprisoned, accused or convicted persons | права задержанных, заключённых, обвиняемых и осуждённых | правы затрыманых, зняволеных, абвінавачаных і асуджаных
        031101 judicial-review | taking proceedings before a court on the detention | проверка законности заключения судом | праверка законнасці зняволення судом | habeas corpus
        031103 humane-treatment | treatment with dignity and humanity | гуманное обращение и уважение достоинства | гуманнае абыходжанне і павага да годнасці
        031104 adequate-accommodation | adequate accommodation in detention | надлежащее место содержания | належнае месца ўтрымання
        031105 adequate-food-in-detention | adequate food in detention | достаточное питание в заключении | дастатковае харчаванне ў зняволенні
        031106 medical-care-in-detention | adequate medical care in detention | достаточная медицинская помощь в заключении | дастатковая медыцынская дапамога ў зняволенні
        031107 knowledge-of-rules | information about the rules of detention | сведения о правилах содержания | звесткі пра правілы ўтрымання
        031108 complaint | making complaints | право на жалобу | права на скаргу
        + outside-contact | contact with the outside world | связь с внешним миром | сувязь са знешнім светам
      0312 rights-of-arrested | rights of arrested persons | права задержанных | правы затрыманых
        031201 appeal | appeal | обжалование | абскарджанне
        031202 lawful-arrest | lawful arrest | законное задержание | законнае затрыманне
        031203 release-from-unlawful-arrest | release in case of unlawful arrest | освобождение при незаконном задержании | вызваленне пры незаконным затрыманні
        031204 release-pending-trial | release pending trial | освобождение до суда | вызваленне да суда
        031205 separation-from-convicts | separation from convicted prisoners | содержание отдельно от осуждённых | утрыманне асобна ад асуджаных
      0313 rights-of-convicted | rights of convicted prisoners | права осуждённых | правы асуджаных
        031302 pardon | seeking a pardon | прошение о помиловании | прашэнне аб памілаванні
        031303 appropriate-work | appropriate work | подходящая работа | прыдатная праца
      0321 rights-of-workers | rights of workers | права работников | правы работнікаў
        032106 trade-unions | forming and joining trade unions | создание профсоюзов и вступление в них | стварэнне прафсаюзаў і ўступленне ў іх
        032107 strike | strike | забастовка | забастоўка
        032110 working-conditions | proper working conditions | надлежащие условия труда | належныя ўмовы працы
      + effective-remedy | effective remedy | эффективное средство защиты | эфектыўны сродак абароны
    04 other-categories | other categories of rights | другие категории прав | іншыя катэгорыі правоў
      0403 self-determination | self-determination | самоопределение | самавызначэнне
    90 other | other | другое | іншае
    99 unknown | unknown | неизвестно | невядома
  `),
};
