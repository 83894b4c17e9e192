import type { Term } from '../vocabulary.ts';
import { reportList } from './report-list.ts';

/** Rights that were violated, and what became of seeking redress. */
export const rights: readonly Term[] = [
  ...reportList(
    'rights-violated',
    ['rights violated', 'нарушенные права', 'парушаныя правы'],
    `
    2.4 any | violation of key civil rights | нарушение основных гражданских прав | парушэнне асноўных грамадзянскіх правоў
    2.4 expression | violation of free expression | нарушение свободы выражения мнений | парушэнне свабоды выказвання
    2.4 assembly | violation of freedom of assembly | нарушение свободы собраний | парушэнне свабоды сходаў
    2.4 fair-trial | violation of the right to a fair trial | нарушение права на справедливый суд | парушэнне права на справядлівы суд
    2.4 association | violation of freedom of association | нарушение свободы объединений | парушэнне свабоды аб’яднанняў
    2.4 no-torture | violation of the freedom from torture and ill-treatment | нарушение запрета пыток и жестокого обращения | парушэнне забароны катаванняў і жорсткага абыходжання
    2.4 other | violation of other rights | нарушение других прав | парушэнне іншых правоў
  `,
  ),
  ...reportList(
    'rights-linked-by-gr35',
    [
      'rights tied to a life free of violence (General Recommendation 35)',
      'права, связанные с жизнью без насилия (Общая рекомендация № 35)',
      'правы, звязаныя з жыццём без гвалту (Агульная рэкамендацыя № 35)',
    ],
    `
    2.4 life | right to life | право на жизнь | права на жыццё
    2.4 health | right to health | право на здоровье | права на здароўе
    2.4 liberty-security | right to liberty and security | право на свободу и неприкосновенность | права на свабоду і недатыкальнасць
    2.4 equality | equality, also within the family | равенство, в том числе в семье | роўнасць, у тым ліку ў сям’і
    2.4 no-torture | freedom from torture and ill-treatment | свобода от пыток и жестокого обращения | свабода ад катаванняў і жорсткага абыходжання
    2.4 expression | freedom of expression | свобода выражения мнений | свабода выказвання
    2.4 movement | freedom of movement | свобода передвижения | свабода перамяшчэння
    2.4 participation | right to participate | право на участие | права на ўдзел
    2.4 assembly | freedom of assembly | свобода собраний | свабода сходаў
    2.4 association | freedom of association | свобода объединений | свабода аб’яднанняў
  `,
  ),
  ...reportList(
    'appeal-deterrents',
    ['reasons not to appeal', 'почему не обжалуют', 'чаму не абскарджваюць'],
    `
    2.4 no-faith | no faith in the appeal system | нет веры в систему обжалования | няма веры ў сістэму абскарджання
    2.4 fear | fear for her own safety | страх за свою безопасность | страх за сваю бяспеку
    2.4 no-trust | no trust in government bodies | нет доверия к государственным органам | няма даверу да дзяржаўных органаў
    2.4 no-legal-aid | no legal help | нет юридической помощи | няма юрыдычнай дапамогі
    2.4 expensive | too expensive | слишком дорого | занадта дорага
    2.4 paperwork | fear of paperwork | страх перед бумажной волокитой | страх перад папяровай валакітай
    2.4 other | other reasons not to appeal | другие причины не обжаловать | іншыя прычыны не абскарджваць
  `,
  ),
  ...reportList(
    'remedies',
    ['remedies and outcomes', 'средства защиты и их исход', 'сродкі абароны і іх вынік'],
    `
    2.4 court-appeal | appeal against a court decision | обжалование решения суда | абскарджанне рашэння суда
    2.4 court-appeal-allowed | appeal allowed | жалоба на решение суда удовлетворена | скарга на рашэнне суда задаволеная
    2.4 complaint | complaint against an official | жалоба на должностное лицо | скарга на службовую асобу
    2.4 complaint-satisfied | complaint against an official upheld | жалоба на должностное лицо удовлетворена | скарга на службовую асобу задаволеная
    2.4 impunity | impunity, no independent judges | безнаказанность, отсутствие независимых судей | беспакаранасць, адсутнасць незалежных суддзяў
  `,
  ),
];
