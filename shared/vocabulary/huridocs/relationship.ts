import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const relationship: Vocabulary = {
  name: 'relationship',
  title: { en: 'Relationships', ru: 'Отношения', be: 'Адносіны' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 21: Types of relationships',
  verified: true,
  open: true,
  terms: listed(`
    01 between-individuals | between individuals | между людьми | паміж людзьмі
      0101 family | family and intimate relations | семья и близкие отношения | сям’я і блізкія адносіны
        010101 spouse | spouse | муж, жена | муж, жонка | husband; wife; муж; жена; жонка; супруг; супруга
        010102 sibling | sibling | брат, сестра | брат, сястра | brother; sister; брат; сестра; сястра
        010103 parent | parent | мать, отец | маці, бацька | mother; father; мать; отец; маці; бацька; родитель
        010104 child | child | дочь, сын | дачка, сын | daughter; son; дочь; сын; дачка; ребёнок; дзіця
        010105 other-relative | other relative | другие родственники | іншыя сваякі | relative; grandmother; grandfather; бабушка; дедушка; бабуля; дзядуля
        010106 partner | partner | партнёрка, партнёр | партнёрка, партнёр | партнёр; партнёрка
        010107 fiance | fiancé, fiancée | невеста, жених | нявеста, жаніх | fiance; невеста; жених; нявеста; жаніх
      0102 social | social relations | общение | зносіны
        010201 friend | friend | подруга, друг | сяброўка, сябар | друг; подруга; сябар; сяброўка
        010202 co-student | co-student | учатся вместе | вучацца разам
        010203 teacher | teacher | учит | вучыць
        010204 student | student | учится у | вучыцца ў
        + cell-mate | cell-mate | в одной камере | у адной камеры | сокамерница; сокамерник; сукамерніца; сукамернік
      0103 by-place | relations by place | по месту | паводле месца
        010301 same-house | lives in the same house | живёт в том же доме | жыве ў тым самым доме
        010302 neighbour | neighbour | соседка, сосед | суседка, сусед | сосед; соседка; сусед; суседка
        010303 same-community | lives in the same community | живёт в той же местности | жыве ў той самай мясцовасці
      0104 by-occupation | relations by occupation | по работе | паводле працы
        010401 co-worker | co-worker | коллега | калега | colleague
        010402 employer | employer, superior | работодатель, руководитель | працадаўца, кіраўнік | boss; начальник; начальнік
        010403 employee | employee, subordinate | работник, подчинённый | работнік, падначалены
      0105 by-membership | relations by membership | по членству | паводле сяброўства
        010501 fellow-member | fellow member of an organisation | из одной организации | з адной арганізацыі
      0106 by-service | relations by service | по услугам | паводле паслуг
        010601 client | client | клиент | кліент
        010602 service-provider | provider of a service | оказывает услуги | аказвае паслугі
          01060201 lawyer | lawyer | адвокат, юрист | адвакат, юрыст | counsel; адвокат; юрист; адвакат; юрыст
          + doctor | doctor | врач | лекар
      + co-accused | co-accused | обвиняются по одному делу | абвінавачаныя ў адной справе
      + persecutor | persecutor | преследует | пераследуе
      0190 other-between-individuals | other relations between individuals | другие отношения между людьми | іншыя адносіны паміж людзьмі
    11 individual-group | between an individual and a group | между человеком и организацией | паміж чалавекам і арганізацыяй
      1101 member | member of a group or organisation | участие в организации | удзел у арганізацыі
      1102 staff | employee of an organisation | сотрудник организации | супрацоўнік арганізацыі
        + volunteer | volunteer of an organisation | волонтёр организации | валанцёр арганізацыі
        + head | head of an organisation | руководитель организации | кіраўнік арганізацыі | director
        + founder | founder of an organisation | учредитель организации | заснавальнік арганізацыі
      1190 other-individual-group | other relations between an individual and a group | другие отношения человека и организации | іншыя адносіны чалавека і арганізацыі
    21 between-groups | between groups | между организациями | паміж арганізацыямі
      2101 branch | branch, chapter | филиал, отделение | філіял, аддзяленне
      2102 head-office | head office | центральный офис | цэнтральны офіс
      2103 member-organisation | member organisation of a federation | организация-участник | арганізацыя-ўдзельніца
      2104 partner-organisation | partner organisation | партнёрская организация | партнёрская арганізацыя
      + successor | successor organisation | организация-преемница | арганізацыя-пераемніца
      2190 other-between-groups | other relations between groups | другие отношения между организациями | іншыя адносіны паміж арганізацыямі
    90 other | other | другое | іншае
    99 unknown | unknown | неизвестно | невядома
  `),
};
