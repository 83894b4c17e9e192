import type { Term } from '../vocabulary.ts';
import { reportList } from './report-list.ts';

/** Attacks on a good name and unequal treatment: by the State, by strangers, by one's own side; and who acts. */
export const discrimination: readonly Term[] = [
  ...reportList(
    'reputation-attacks',
    ['attacks on reputation', 'нападки на репутацию', 'нападкі на рэпутацыю'],
    `
    2.3 any | any attack on her reputation | любые нападки на репутацию | любыя нападкі на рэпутацыю
    2.3 demonisation | demonised through State media | демонизация через государственные СМИ | дэманізацыя праз дзяржаўныя СМІ
    2.3 online-bullying | bullied online | травля в сети | цкаванне ў сеціве
    2.3 slander | slander | клевета | паклёп
    2.3 disclosure | personal information made public | обнародование личных данных | абнародаванне асабістых звестак
    2.3 verbal-abuse | insults online | оскорбления в сети | абразы ў сеціве
    2.3 other | other attacks on reputation | другие нападки на репутацию | іншыя нападкі на рэпутацыю
    2.3 sexual-harassment | remarks and hints on sexuality, childbearing or marriage | замечания и намёки о сексуальности, деторождении или браке | заўвагі і намёкі пра сексуальнасць, дзетанараджэнне або шлюб
      2.3 about-sexuality | remarks on sexuality | замечания о сексуальности | заўвагі пра сексуальнасць
      2.3 about-orientation | remarks on sexual orientation | замечания о сексуальной ориентации | заўвагі пра сексуальную арыентацыю
      2.3 about-reproduction | remarks on childbearing | замечания о деторождении | заўвагі пра дзетанараджэнне
      2.3 about-marital-status | remarks on marital status | замечания о семейном положении | заўвагі пра сямейны стан
  `,
  ),
  ...reportList(
    'stigmatising-labels',
    [
      'labels used against women activists',
      'ярлыки, которые вешают на активисток',
      'ярлыкі, якія вешаюць на актывістак',
    ],
    `
    2.3 fifth-columnists | “fifth columnists” | «пятая колонна» | «пятая калона»
    2.3 traitors | “traitors” | «предатели» | «здраднікі»
    2.3 non-patriots | “non-patriots” | «не патриоты» | «не патрыёты»
    2.3 extremists | “extremists” | «экстремисты» | «экстрэмісты»
    2.3 terrorists | “terrorists” | «террористы» | «тэрарысты»
    2.3 western-agents | “agents of Western influence” | «агенты влияния Запада» | «агенты ўплыву Захаду»
    2.3 so-called-defenders | “so-called” environmentalists and defenders, “pseudo-journalists” | «так называемые» экологи и правозащитники, «псевдожурналисты» | «так званыя» эколагі і праваабаронцы, «псеўдажурналісты»
    2.3 prostitute | “prostitute” | «проститутка» | «прастытутка»
    2.3 divorcee | “divorcee” | «разведёнка» | «разводка»
    2.3 lesbian | “lesbian”, said as an insult | «лесбиянка» как оскорбление | «лесбіянка» як абраза
  `,
  ),
  ...reportList(
    'gender-role-reproach',
    [
      'reproach over family values or the “female role”, by who makes it',
      'упрёки в нарушении семейных ценностей и «женской роли»: от кого',
      'папрокі ў парушэнні сямейных каштоўнасцяў і «жаночай ролі»: ад каго',
    ],
    `
    2.3 any | reproached by anybody | упрёки от кого бы то ни было | папрокі ад каго б ні было
    2.3 strangers | reproached by strangers | упрёки от незнакомых людей | папрокі ад незнаёмых людзей
    2.3 law-enforcement | reproached by law enforcement | упрёки от силовиков | папрокі ад сілавікоў
    2.3 civil-servants | reproached by civil servants | упрёки от чиновников | папрокі ад чыноўнікаў
    2.3 judges | reproached by judges | упрёки от судей | папрокі ад суддзяў
    2.3 close-people | reproached by people close to her, relatives included | упрёки от близких, в том числе родных | папрокі ад блізкіх, у тым ліку родных
  `,
  ),
  ...reportList(
    'female-roles',
    ['female roles invoked', 'женские роли, о которых напоминают', 'жаночыя ролі, пра якія нагадваюць'],
    `
    2.3 mother | mother | мать | маці
    2.3 daughter | daughter | дочь | дачка
    2.3 wife | wife | жена | жонка
  `,
  ),
  ...reportList(
    'civil-society-discrimination',
    [
      'unequal treatment within civil society',
      'неравенство внутри гражданского общества',
      'няроўнасць унутры грамадзянскай супольнасці',
    ],
    `
    2.3 not-equals | not seen as an equal by some men | часть мужчин не видит в ней равную | частка мужчын не бачыць у ёй роўную
    2.3 secondary-issue | women’s rights secondary for some men | права женщин для части мужчин второстепенны | правы жанчын для часткі мужчын другасныя
    2.3 unnoticed | work unnoticed or belittled | труд не замечают или принижают | працу не заўважаюць або прыніжаюць
    2.3 scepticism | opinions met with doubt | к её мнению относятся скептически | да яе меркавання ставяцца скептычна
    2.3 supporting-role | left with supporting roles | отводят вспомогательные роли | адводзяць дапаможныя ролі
    2.3 decision-making | hard to take part in decisions | трудно участвовать в решениях | цяжка ўдзельнічаць у рашэннях
  `,
  ),
  ...reportList(
    'discrimination-manifestations',
    ['discrimination against women in Belarus', 'дискриминация женщин в Беларуси', 'дыскрымінацыя жанчын у Беларусі'],
    `
    2.3 stereotyping | stereotyping | стереотипы | стэрэатыпы
    2.3 right-to-be-elected | hindered from standing for election | помехи праву быть избранной | перашкоды праву быць абранай
    2.3 ridicule | ridicule of women and girls who think otherwise | высмеивание женщин и девушек с иными взглядами | высмейванне жанчын і дзяўчат з іншымі поглядамі
    background traditional-values | official talk of “traditional values” | риторика властей о «традиционных ценностях» | рыторыка ўладаў пра «традыцыйныя каштоўнасці»
    background misogyny | misogyny of officials | женоненавистничество чиновников | жанчынаненавісніцтва чыноўнікаў
    introduction intersecting | intersecting discrimination | множественная (перекрёстная) дискриминация | множная (скрыжаваная) дыскрымінацыя
  `,
  ),
  ...reportList(
    'perpetrator-types',
    ['who acts against women activists', 'кто действует против активисток', 'хто дзейнічае супраць актывістак'],
    `
    2.1 law-enforcement | law enforcement | силовые структуры | сілавыя структуры
    2.1 officials | government officials, civil servants | чиновники, государственные служащие | чыноўнікі, дзяржаўныя служачыя
    2.1 gubopik | GUBOPiK officers | сотрудники ГУБОПиК | супрацоўнікі ГУБАЗіК
    2.1 prison-staff | prison staff, men among them | персонал мест заключения, в том числе мужчины | персанал месцаў зняволення, у тым ліку мужчыны
    2.3 judges | judges | судьи | суддзі
    2.4 prosecutors | prosecutors | прокуроры | пракуроры
    2.3 state-media | State-run media | государственные СМИ | дзяржаўныя СМІ
    2.3 strangers | strangers | незнакомые люди | незнаёмыя людзі
    2.3 relatives | relatives and people close to her | родственники, близкие люди | сваякі, блізкія людзі
    2.3 neighbours | neighbours | соседи | суседзі
    2.3 male-colleagues | men in civil society | мужчины в гражданском обществе | мужчыны ў грамадзянскай супольнасці
  `,
  ),
];
