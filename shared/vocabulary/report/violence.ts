import type { Term } from '../vocabulary.ts';
import { reportList } from './report-list.ts';

/** What is done to women who defend rights, threats and conditions in detention included. */
export const violence: readonly Term[] = [
  ...reportList(
    'violence-forms',
    ['forms of violence', 'формы насилия', 'формы гвалту'],
    `
    2.1 physical-abuse | physical abuse by law enforcement or officials | физическое насилие со стороны силовиков или чиновников | фізічны гвалт з боку сілавікоў або чыноўнікаў
    2.1 psychological-violence | psychological violence by law enforcement or officials | психологическое насилие со стороны силовиков или чиновников | псіхалагічны гвалт з боку сілавікоў або чыноўнікаў
    2.1 law-enforcement-persecution | searches, questioning, summonses and the like | обыски, допросы, вызовы и тому подобное | вобшукі, допыты, выклікі і да таго падобнае
      2.1 search | search | обыск | вобшук
      2.1 interrogation | interrogation | допрос | допыт
      2.1 summons | summons | вызов в органы | выклік у органы
    2.1 threats | threats to her or to relatives | угрозы ей или родственникам | пагрозы ёй або сваякам | forms of threat; виды угроз; віды пагроз
    2.1 restriction-of-liberty | restriction of liberty, even if short | ограничение свободы, в том числе недолгое | абмежаванне свабоды, у тым ліку нядоўгае
    2.1 detention-conditions | held in discriminatory, inhuman conditions | содержание в дискриминационных, бесчеловечных условиях | утрыманне ў дыскрымінацыйных, бесчалавечных умовах | conditions of detention named in the report; условия содержания, названные в отчёте; умовы ўтрымання, названыя ў справаздачы
    2.1 torture | torture | пытки | катаванні
    2.1 ill-treatment | ill-treatment | жестокое обращение | жорсткае абыходжанне
    2.1 rape-threat | threat of rape while detained | угроза изнасилования в заключении | пагроза згвалтавання ў зняволенні
    2.1 sexual-harassment | sexual harassment, online and offline | сексуальные домогательства, в сети и вне её | сексуальныя дамаганні, у сеціве і па-за ім
    2.1 verbal-abuse | insults and harassment | оскорбления и травля | абразы і цкаванне
    2.1 sexist-language | sexist language | сексистские высказывания | сексісцкія выказванні
    2.1 homophobic-language | homophobic language | гомофобные высказывания | гамафобныя выказванні
    2.3 online-violence | violence online, bullying | насилие в сети, травля | гвалт у сеціве, цкаванне | attacks on reputation; нападки на репутацию; нападкі на рэпутацыю
    2.1 child-pressure | child detained and put under pressure | задержание ребёнка и давление на него | затрыманне дзіцяці і ціск на яго
    2.1 child-removal | child taken away to a shelter | помещение ребёнка в приют | змяшчэнне дзіцяці ў прытулак
    2.1 trauma-to-family | trauma to the family, children above all | травма для семьи, прежде всего для детей | траўма для сям’і, перадусім для дзяцей
    introduction intimidation | intimidation | запугивание | запалохванне
    introduction arbitrary-detention | arbitrary detention | произвольное задержание | адвольнае затрыманне
    introduction degrading-treatment | inhuman and degrading treatment | бесчеловечное и унижающее обращение | бесчалавечнае і зневажальнае абыходжанне
    introduction sexual-bullying | sexual bullying | травля на сексуальной почве | цкаванне на сексуальнай глебе
    introduction gendered-slander | slander built on norms of gender or sexuality | клевета, построенная на гендерных и сексуальных нормах | паклёп, пабудаваны на гендарных і сексуальных нормах
    introduction stigmatisation | stigma and discrimination | стигматизация и дискриминация | стыгматызацыя і дыскрымінацыя
    introduction lack-of-understanding | not understood by those close to her | непонимание со стороны близких | неразуменне з боку блізкіх
  `,
  ),
  ...reportList(
    'threat-forms',
    ['forms of threat', 'виды угроз', 'віды пагроз'],
    `
    2.1 any | threat of any kind | любая угроза | любая пагроза
    2.1 safety-freedom | threat to physical safety and liberty | угроза физической безопасности и свободе | пагроза фізічнай бяспецы і свабодзе
    2.1 image | threat to her good name | угроза опорочить | пагроза зганьбіць
    2.1 livelihood | threat of dismissal or loss of income | угроза увольнения или потери дохода | пагроза звальнення або страты даходу
    2.1 family | threat to interfere in the family | угроза вмешательства в семью | пагроза ўмяшання ў сям’ю
      2.1 child-removal | threat to take a child from the family | угроза отобрать ребёнка | пагроза адабраць дзіця
      2.1 at-risk-registration | threat to register the family as “at risk” | угроза поставить семью на учёт как находящуюся «в опасном положении» | пагроза паставіць сям’ю на ўлік як «у небяспечным становішчы»
    2.1 other | threat of another kind | иная угроза | іншая пагроза
  `,
  ),
  ...reportList(
    'detention-conditions',
    [
      'conditions of detention named in the report',
      'условия содержания, названные в отчёте',
      'умовы ўтрымання, названыя ў справаздачы',
    ],
    `
    2.1 satisfactory | conditions satisfactory | условия удовлетворительные | умовы здавальняльныя
    2.1 reproductive-health-risk | reproductive health put at risk | риск для репродуктивного здоровья | рызыка для рэпрадуктыўнага здароўя
    2.1 male-staff-access | male staff could open the cell or look in | мужчины из персонала могли открыть камеру или заглянуть | мужчыны з персаналу маглі адчыніць камеру або зазірнуць
    2.1 no-hygiene-procedures | no chance of intimate hygiene | невозможность интимной гигиены | немагчымасць інтымнай гігіены
    2.1 no-hygiene-products | no feminine hygiene products | отсутствие средств женской гигиены | адсутнасць сродкаў жаночай гігіены
    2.1 night-interrogation | questioned at night | допросы ночью | допыты ўначы
    2.1 unsafe-for-health | conditions unsafe for health | условия, опасные для здоровья | умовы, небяспечныя для здароўя
    2.1 taser | taser used while she was questioned | электрошокер на допросе | электрашокер на допыце
    2.1 yard-exposure | kept in the yard for hours in the cold | часы на холоде во дворе | гадзіны на холадзе ў двары
    2.1 no-warm-clothes | no warm clothes | отсутствие тёплой одежды | адсутнасць цёплага адзення
    2.1 no-personal-care | no things for personal care | отсутствие вещей для личного ухода | адсутнасць рэчаў для асабістага догляду
    2.1 medication-withheld | medicine sent in but not handed over | переданные лекарства не отдали | перададзеныя лекі не аддалі
    2.1 serious-illness | serious illness while detained | тяжёлая болезнь в заключении | цяжкая хвароба ў зняволенні
    2.2 yellow-patch | yellow patch, as a condition of detention | жёлтая бирка как условие содержания | жоўтая бірка як умова ўтрымання
    2.2 handcuffs | handcuffed outside the cell and the yard | наручники вне камеры и двора | кайданкі па-за камерай і дваром
    2.2 other-restrictions | further limits for those on the preventive register | другие ограничения для стоящих на профилактическом учёте | іншыя абмежаванні для тых, хто на прафілактычным уліку
  `,
  ),
];
