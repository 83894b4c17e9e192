import type { Term } from '../vocabulary.ts';
import { reportList } from './report-list.ts';

/** What is done to organisations, and why they dissolve themselves. */
export const organisationsUnderPressure: readonly Term[] = [
  ...reportList(
    'organisation-pressure',
    ['pressure on organisations', 'давление на организации', 'ціск на арганізацыі'],
    `
    2.4 any | any pressure on her organisation | любое давление на её организацию | любы ціск на яе арганізацыю
    2.4 members | pressure on members of the organisation | давление на членов организации | ціск на сяброў арганізацыі
    2.4 forced-liquidation | forced liquidation | принудительная ликвидация | прымусовая ліквідацыя
    2.4 expression | limits on the organisation’s freedom of expression | ограничение свободы выражения для организации | абмежаванне свабоды выказвання для арганізацыі
    2.4 media-discrediting | discredited in the media | дискредитация в СМИ | дыскрэдытацыя ў СМІ
    2.4 interference | interference in activities | вмешательство в деятельность | умяшанне ў дзейнасць
    2.4 assembly | limits on peaceful assembly | ограничение мирных собраний | абмежаванне мірных сходаў
    2.4 forced-cooperation | forced to cooperate | принуждение к сотрудничеству | прымус да супрацоўніцтва
    2.4 other | other pressure on the organisation | другое давление на организацию | іншы ціск на арганізацыю
    2.4 international-cooperation | persecuted for international cooperation | преследование за международное сотрудничество | пераслед за міжнароднае супрацоўніцтва
    2.3 liquidation-count | women’s organisations liquidated or in liquidation | женские организации, ликвидированные или ликвидируемые | жаночыя арганізацыі, ліквідаваныя або ў ліквідацыі
    2.3 self-liquidation | self-liquidation under pressure | самоликвидация под давлением | самаліквідацыя пад ціскам
  `,
  ),
  ...reportList(
    'self-liquidation-causes',
    ['causes of self-liquidation', 'причины самоликвидации', 'прычыны самаліквідацыі'],
    `
    2.3 pressure-on-members | members put under pressure | давление на людей организации | ціск на людзей арганізацыі
    2.3 legal-environment | hostile legal environment | враждебная правовая среда | варожае прававое асяроддзе
    2.3 general-situation | general social and political situation | общая общественно-политическая обстановка | агульныя грамадска-палітычныя абставіны
    2.3 forced-by-authorities | authorities force the decision | власти вынуждают принять решение | улады змушаюць прыняць рашэнне
  `,
  ),
];
