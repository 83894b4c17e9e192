import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const involvementDegree: Vocabulary = {
  name: 'involvement-degree',
  title: { en: 'Degree of involvement', ru: 'Степень участия', be: 'Ступень удзелу' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 18: Degrees of involvement',
  verified: true,
  open: true,
  terms: listed(`
    01 violent-act | involved in a violent or coercive act | причастность к насилию или принуждению | дачыненне да гвалту або прымусу
      0101 carried-out | directly carried out the act | непосредственно совершил действие | непасрэдна здзейсніў дзеянне
      0102 gave-orders | gave orders that led to the act | отдал приказ | аддаў загад
      0103 accomplice | passive accomplice | пассивный соучастник | пасіўны саўдзельнік
      0104 present | agreed to be present at the act | согласился присутствовать | пагадзіўся прысутнічаць
      0105 planned | planned the act | спланировал действие | спланаваў дзеянне
      0106 suspected | suspected of involvement | подозревается в причастности | падазраецца ў дачыненні
    02 direct-violation | involved in another direct violation | причастность к другому прямому нарушению | дачыненне да іншага прамога парушэння
      0201 exploitation | as perpetrator of exploitation | эксплуатация | эксплуатацыя
      0202 discrimination | as perpetrator of discrimination | дискриминация | дыскрымінацыя
      0203 other-direct | as perpetrator of another direct violation | другое прямое нарушение | іншае прамое парушэнне
        + prosecuted | brought or upheld the charge | предъявил или поддержал обвинение | прад’явіў або падтрымаў абвінавачанне
        + sentenced | gave the sentence | вынес приговор или постановление | вынес прысуд або пастанову
        + testified | gave false or anonymous testimony | дал ложные или анонимные показания | даў ілжывыя або ананімныя паказанні
    03 law-or-policy | involved through law or policy | участие в принятии закона или политики | удзел у прыняцці закона або палітыкі
      0301 author-of-law | author of the violative law or policy | автор нарушающего закона или политики | аўтар закона або палітыкі, што парушае правы
      0302 supported-law | supported the violative law or policy | поддержал нарушающий закон или политику | падтрымаў закон або палітыку, што парушае правы
      0303 inaction-on-law | inaction in law or policy making | бездействовал при выработке законов или политики | бяздзейнічаў пры выпрацоўцы законаў або палітыкі
    04 implementor | implementor of the violative law or policy | исполнял нарушающий закон или политику | выконваў закон або палітыку, што парушае правы
    05 failed-to-protect | State agent who failed to protect | представитель власти, не обеспечивший защиту | прадстаўнік улады, які не забяспечыў абарону
      0501 failed-to-control | failed to control subordinates | не контролировал подчинённых | не кантраляваў падначаленых
      0502 knew-and-failed-to-act | knew of the act of subordinates and did nothing | знал о действиях подчинённых и бездействовал | ведаў пра дзеянні падначаленых і бяздзейнічаў
      0503 failed-to-prevent | failed to take steps to prevent the act | не принял мер, чтобы предотвратить действие | не прыняў захадаў, каб прадухіліць дзеянне
    06 political-responsibility | general political responsibility | общая политическая ответственность | агульная палітычная адказнасць
    90 other | other | другое | іншае
    99 unknown | unknown | неизвестно | невядома
  `),
};
