import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const locationType: Vocabulary = {
  name: 'location-type',
  title: { en: 'Types of location', ru: 'Виды мест', be: 'Віды месцаў' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 17: Types of locations (selection), with places of detention in Belarus added',
  verified: true,
  open: true,
  terms: listed(`
    01 related-to-victim | places related to the victim | места, связанные с пострадавшим человеком | месцы, звязаныя з пацярпелым чалавекам
      0101 home | home | дом, квартира | дом, кватэра
        010101 victims-home | home of the victim | дом пострадавшего человека | дом пацярпелага чалавека
        010102 relatives-home | home of a relative | дом родственников | дом сваякоў
        010103 colleagues-home | home of a colleague | дом коллеги | дом калегі
        010104 friends-home | home of a friend | дом друга или подруги | дом сябра або сяброўкі
      0102 workplace | place of work | место работы | месца працы
        010201 own-business | business owned by the victim | собственное предприятие | уласнае прадпрыемства
    02 services | economic and service places | места обслуживания и хозяйства | месцы абслугоўвання і гаспадаркі
      0202 bank | bank, finance institution | банк, финансовое учреждение | банк, фінансавая ўстанова
      0206 factory | factory or industrial site | завод, промышленное предприятие | завод, прамысловае прадпрыемства
      0207 shopping-centre | shopping centre | торговый центр | гандлёвы цэнтр
        020701 shop | shop | магазин | крама
      0209 hotel | hotel, restaurant | гостиница, ресторан | гатэль, рэстаран | cafe; кафе; кавярня
    03 authorities | places of the authorities | учреждения власти | установы ўлады
      0301 government-office | government or local government office | государственное или местное учреждение власти | дзяржаўная або мясцовая ўстанова ўлады
        + executive-committee | executive committee | исполнительный комитет | выканаўчы камітэт | исполком; выканкам
        + ministry | ministry | министерство | міністэрства
        + prosecutors-office | prosecutor’s office | прокуратура | пракуратура
        + investigative-committee | office of the Investigative Committee | Следственный комитет | Следчы камітэт
      0304 military-base | military base or camp | военная база или лагерь | ваенная база або лагер
      0305 police-station | police station | отделение милиции, полиции | аддзяленне міліцыі, паліцыі | РУВД; РОВД; РУУС; РАУС; police
        + gubopik | office of GUBOPiK | ГУБОПиК | ГУБАЗіК | GUBOP
        + interrogation-room | interrogation room | комната для допросов | пакой для допытаў
      0306 prison | prison or other place of detention | место лишения свободы | месца пазбаўлення волі | prison facility; тюремное учреждение
        + temporary-holding-facility | temporary holding facility (IVS) | изолятор временного содержания (ИВС) | ізалятар часовага ўтрымання (ІЧУ) | IVS; ИВС; ІЧУ; ИВО; ІЧА
        + offenders-isolation-centre | isolation centre for offenders (TsIP) | центр изоляции правонарушителей (ЦИП) | цэнтр ізаляцыі правапарушальнікаў (ЦІП) | TsIP; ЦИП; ЦІП; Okrestina; Окрестина; Акрэсціна
        + remand-prison | pre-trial detention centre (SIZO) | следственный изолятор (СИЗО) | следчы ізалятар (СІЗА) | SIZO; СИЗО; СІЗА; remand prison
        + kgb-remand-prison | KGB pre-trial detention centre | СИЗО КГБ | СІЗА КДБ | Amerikanka; американка; амерыканка
        + penal-colony | penal colony | исправительная колония | папраўчая калонія | IK; ИК; ПК; colony; колония; калонія
          + womens-colony | women’s penal colony | женская исправительная колония | жаночая папраўчая калонія | IK-4; IK-24; ИК-4; ИК-24
        + cell-regime-prison | prison with cell regime | тюрьма | турма
        + punishment-cell | punishment cell (ShIZO) | штрафной изолятор (ШИЗО) | штрафны ізалятар (ШІЗА) | ShIZO; ШИЗО; ШІЗА
        + cell-type-room | cell-type premises (PKT) | помещение камерного типа (ПКТ) | памяшканне камернага тыпу (ПКТ) | PKT; ПКТ
        + open-institution | open-type correctional institution | исправительное учреждение открытого типа (ИУОТ) | папраўчая ўстанова адкрытага тыпу (ПУАТ) | IUOT; ИУОТ; ПУАТ; химия; хімія
        + prison-hospital | prison hospital or medical unit | тюремная больница или медсанчасть | турэмная бальніца або санчасць
      0307 court | court | суд | суд
        030701 civilian-court | civilian court | гражданский суд | грамадзянскі суд
        030702 military-court | military court | военный суд | ваенны суд
        030703 administrative-tribunal | administrative tribunal | административный трибунал | адміністрацыйны трыбунал
        + court-cell | holding cell of a court | камера для подсудимых в здании суда | камера для падсудных у будынку суда
    04 education-health | places of education and health | учреждения образования и медицины | установы адукацыі і медыцыны
      0401 kindergarten | kindergarten | детский сад | дзіцячы сад
      0402 primary-school | primary school | начальная школа | пачатковая школа
      0403 secondary-school | secondary school | средняя школа | сярэдняя школа | school; школа
      0404 higher-education | higher education | высшее учебное заведение | вышэйшая навучальная ўстанова
        040401 university | university | университет | універсітэт
      0405 hospital | hospital | больница | бальніца
      0406 clinic | clinic | поликлиника | паліклініка
      0407 care-institution | care institution | учреждение социальной помощи | установа сацыяльнай дапамогі
        040701 orphanage | orphanage, children’s shelter | детский дом, приют | дзіцячы дом, прытулак
        040704 psychiatric-institution | institution for persons with mental illness | психиатрическое учреждение | псіхіятрычная ўстанова
      0408 library | library | библиотека | бібліятэка
    05 meeting-places | places of speech and meeting | места выступлений и собраний | месцы выступаў і сходаў
      0501 meeting-hall | indoor meeting place | помещение для собраний | памяшканне для сходаў
      0502 association-office | office of an association | офис объединения | офіс аб’яднання
      0503 party-office | office of a political party | офис политической партии | офіс палітычнай партыі
      0504 ngo-office | office of a non-governmental organisation | офис негосударственной организации | офіс недзяржаўнай арганізацыі
        050401 human-rights-ngo-office | office of a human rights organisation | офис правозащитной организации | офіс праваабарончай арганізацыі
      + trade-union-office | office of a trade union | офис профсоюза | офіс прафсаюза
      + shelter | women’s shelter | убежище для женщин | прытулак для жанчын
      0506 media-office | office of a media outlet | редакция | рэдакцыя
      0507 religious-place | religious place | культовое место | культавае месца
        050701 church | church | церковь, костёл | царква, касцёл
    06 open-places | open or empty places | открытые и пустые места | адкрытыя і пустыя месцы
      0602 square | public square | площадь | плошча
      0603 park | park, playground | парк, площадка | парк, пляцоўка
      0604 cemetery | cemetery | кладбище | могілкі
      + street | street | улица | вуліца
      + courtyard | courtyard | двор | двор
    07 transport | transport and roads | транспорт и дороги | транспарт і дарогі
      0701 road | road, highway | дорога, шоссе | дарога, шаша
      0703 transport-hub | transport hub | транспортный узел | транспартны вузел
        070301 railway-station | railway station | железнодорожный вокзал | чыгуначны вакзал
        070303 airport | airport | аэропорт | аэрапорт
        070304 bus-station | bus station | автовокзал | аўтавакзал
        070305 metro-station | metro station | станция метро | станцыя метро
      0704 vehicle | vehicle | транспортное средство | транспартны сродак
        070401 train | train | поезд | цягнік
        070404 bus | bus | автобус | аўтобус
        070407 car | car, lorry | автомобиль | аўтамабіль
        + prisoner-van | prisoner van | автозак | аўтазак | avtozak
        + minibus | unmarked minibus | микроавтобус без опознавательных знаков | мікрааўтобус без апазнавальных знакаў | бус
    08 international | international and protected places | международные и защищённые места | міжнародныя і абароненыя месцы
      0801 igo-office | office of an intergovernmental organisation | офис межправительственной организации | офіс міжурадавай арганізацыі
        080101 un-office | UN office | офис ООН | офіс ААН
      0802 embassy | embassy | посольство | пасольства
      0803 consulate | consulate | консульство | консульства
      0804 border | border zone | пограничная зона | памежная зона
        + border-crossing | border crossing | пункт пропуска через границу | пункт пропуску праз мяжу
    09 special-places | special places of holding and headquarters | особые места содержания и штаб-квартиры | асаблівыя месцы ўтрымання і штаб-кватэры
      0901 refugee-camp | refugee camp | лагерь беженцев | лагер бежанцаў
      0904 intelligence-office | office of an intelligence service | учреждение спецслужбы | установа спецслужбы | KGB; КГБ; КДБ
      0905 secret-place | secret place of detention | тайное место содержания | таемнае месца ўтрымання
      0907 immigration-centre | immigration detention centre | иммиграционный центр | іміграцыйны цэнтр
    10 areas | geographical areas | территории | тэрыторыі
      1001 country | country | страна | краіна
      1002 region | region, district | область, район | вобласць, раён
      1003 city | city | город | горад
      1005 town | town | городской посёлок | гарадскі пасёлак
      1006 village | village | деревня | вёска
    + online | online | в интернете | у інтэрнэце | internet; интернет; інтэрнэт
    + abroad | abroad | за границей | за мяжой
    90 other | other | другое | іншае
    99 unknown | unknown | неизвестно | невядома
  `),
};
