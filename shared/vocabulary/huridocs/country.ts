import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const countries: Vocabulary = {
  name: 'country',
  title: { en: 'Countries', ru: 'Страны', be: 'Краіны' },
  version: 1,
  source: 'ISO 3166-1; names after Unicode CLDR',
  verified: true,
  open: true,
  terms: listed(`
    AD ad | Andorra | Андорра | Андора | and
    AE ae | United Arab Emirates | Объединённые Арабские Эмираты | Аб’яднаныя Арабскія Эміраты | are; UAE; ОАЭ; ААЭ
    AF af | Afghanistan | Афганистан | Афганістан | afg
    AG ag | Antigua and Barbuda | Антигуа и Барбуда | Антыгуа і Барбуда | atg
    AI ai | Anguilla | Ангилья | Ангілья | aia
    AL al | Albania | Албания | Албанія | alb
    AM am | Armenia | Армения | Арменія | arm
    AO ao | Angola | Ангола | Ангола | ago
    AQ aq | Antarctica | Антарктида | Антарктыка | ata
    AR ar | Argentina | Аргентина | Аргенціна | arg
    AS as | American Samoa | Американское Самоа | Амерыканскае Самоа | asm
    AT at | Austria | Австрия | Аўстрыя | aut
    AU au | Australia | Австралия | Аўстралія | aus
    AW aw | Aruba | Аруба | Аруба | abw
    AX ax | Åland Islands | Аландские острова | Аландскія астравы | ala
    AZ az | Azerbaijan | Азербайджан | Азербайджан | aze
    BA ba | Bosnia and Herzegovina | Босния и Герцеговина | Боснія і Герцагавіна | bih; Bosnia
    BB bb | Barbados | Барбадос | Барбадас | brb
    BD bd | Bangladesh | Бангладеш | Бангладэш | bgd
    BE be | Belgium | Бельгия | Бельгія | bel
    BF bf | Burkina Faso | Буркина-Фасо | Буркіна-Фасо | bfa
    BG bg | Bulgaria | Болгария | Балгарыя | bgr
    BH bh | Bahrain | Бахрейн | Бахрэйн | bhr
    BI bi | Burundi | Бурунди | Бурундзі | bdi
    BJ bj | Benin | Бенин | Бенін | ben
    BL bl | Saint Barthélemy | Сен-Бартелеми | Сен-Бартэльмі | blm
    BM bm | Bermuda | Бермудские острова | Бермудскія астравы | bmu
    BN bn | Brunei | Бруней | Бруней | brn
    BO bo | Bolivia | Боливия | Балівія | bol
    BQ bq | Caribbean Netherlands | Карибские Нидерланды | Карыбскія Нідэрланды | bes
    BR br | Brazil | Бразилия | Бразілія | bra
    BS bs | Bahamas | Багамские острова | Багамскія астравы | bhs
    BT bt | Bhutan | Бутан | Бутан | btn
    BV bv | Bouvet Island | Остров Буве | Востраў Бувэ | bvt
    BW bw | Botswana | Ботсвана | Батсвана | bwa
    BY by | Belarus | Беларусь | Беларусь | blr; Republic of Belarus; Республика Беларусь; Рэспубліка Беларусь; Белоруссия; РБ
    BZ bz | Belize | Белиз | Беліз | blz
    CA ca | Canada | Канада | Канада | can
    CC cc | Cocos (Keeling) Islands | Кокосовые острова | Какосавыя астравы | cck
    CD cd | Democratic Republic of the Congo | Демократическая Республика Конго | Дэмакратычная Рэспубліка Конга | cod
    CF cf | Central African Republic | Центральноафриканская Республика | Цэнтральнаафрыканская Рэспубліка | caf
    CG cg | Congo | Республика Конго | Рэспубліка Конга | cog
    CH ch | Switzerland | Швейцария | Швейцарыя | che
    CI ci | Côte d’Ivoire | Кот-д’Ивуар | Кот-д’Івуар | civ; Ivory Coast
    CK ck | Cook Islands | Острова Кука | Астравы Кука | cok
    CL cl | Chile | Чили | Чылі | chl
    CM cm | Cameroon | Камерун | Камерун | cmr
    CN cn | China | Китай | Кітай | chn
    CO co | Colombia | Колумбия | Калумбія | col
    CR cr | Costa Rica | Коста-Рика | Коста-Рыка | cri
    CU cu | Cuba | Куба | Куба | cub
    CV cv | Cabo Verde | Кабо-Верде | Каба-Вердэ | cpv; Cape Verde
    CW cw | Curaçao | Кюрасао | Кюрасаа | cuw
    CX cx | Christmas Island | Остров Рождества | Востраў Каляд | cxr
    CY cy | Cyprus | Кипр | Кіпр | cyp
    CZ cz | Czechia | Чехия | Чэхія | cze; Czech Republic; Чешская Республика; Чэшская Рэспубліка
    DE de | Germany | Германия | Германія | deu; ФРГ
    DJ dj | Djibouti | Джибути | Джыбуці | dji
    DK dk | Denmark | Дания | Данія | dnk
    DM dm | Dominica | Доминика | Дамініка | dma
    DO do | Dominican Republic | Доминиканская Республика | Дамініканская Рэспубліка | dom
    DZ dz | Algeria | Алжир | Алжыр | dza
    EC ec | Ecuador | Эквадор | Эквадор | ecu
    EE ee | Estonia | Эстония | Эстонія | est
    EG eg | Egypt | Египет | Егіпет | egy
    EH eh | Western Sahara | Западная Сахара | Заходняя Сахара | esh
    ER er | Eritrea | Эритрея | Эрытрэя | eri
    ES es | Spain | Испания | Іспанія | esp
    ET et | Ethiopia | Эфиопия | Эфіопія | eth
    FI fi | Finland | Финляндия | Фінляндыя | fin
    FJ fj | Fiji | Фиджи | Фіджы | fji
    FK fk | Falkland Islands (Malvinas) | Фолклендские острова | Фалклендскія астравы | flk
    FM fm | Micronesia (Federated States) | Микронезия | Мікранезія | fsm
    FO fo | Faroe Islands | Фарерские острова | Фарэрскія астравы | fro
    FR fr | France | Франция | Францыя | fra
    GA ga | Gabon | Габон | Габон | gab
    GB gb | United Kingdom | Великобритания | Вялікабрытанія | gbr; UK; Great Britain; Britain; England; Соединённое Королевство; Злучанае Каралеўства; Англия; Англія
    GD gd | Grenada | Гренада | Грэнада | grd
    GE ge | Georgia | Грузия | Грузія | geo; Sakartvelo; Сакартвело; Сакартвела
    GF gf | French Guiana | Французская Гвиана | Французская Гвіяна | guf
    GG gg | Guernsey | Гернси | Гернсі | ggy
    GH gh | Ghana | Гана | Гана | gha
    GI gi | Gibraltar | Гибралтар | Гібралтар | gib
    GL gl | Greenland | Гренландия | Грэнландыя | grl
    GM gm | Gambia | Гамбия | Гамбія | gmb
    GN gn | Guinea | Гвинея | Гвінея | gin
    GP gp | Guadeloupe | Гваделупа | Гвадэлупа | glp
    GQ gq | Equatorial Guinea | Экваториальная Гвинея | Экватарыяльная Гвінея | gnq
    GR gr | Greece | Греция | Грэцыя | grc
    GS gs | South Georgia and the South Sandwich Islands | Южная Георгия и Южные Сандвичевы острова | Паўднёвая Георгія і Паўднёвыя Сандвічавы астравы | sgs
    GT gt | Guatemala | Гватемала | Гватэмала | gtm
    GU gu | Guam | Гуам | Гуам | gum
    GW gw | Guinea-Bissau | Гвинея-Бисау | Гвінея-Бісау | gnb
    GY gy | Guyana | Гайана | Гаяна | guy
    HK hk | Hong Kong | Гонконг | Ганконг | hkg
    HM hm | Heard and McDonald Islands | Острова Херд и Макдональд | Астравы Херд і Макдональд | hmd
    HN hn | Honduras | Гондурас | Гандурас | hnd
    HR hr | Croatia | Хорватия | Харватыя | hrv
    HT ht | Haiti | Гаити | Гаіці | hti
    HU hu | Hungary | Венгрия | Венгрыя | hun
    ID id | Indonesia | Индонезия | Інданезія | idn
    IE ie | Ireland | Ирландия | Ірландыя | irl
    IL il | Israel | Израиль | Ізраіль | isr
    IM im | Isle of Man | Остров Мэн | Востраў Мэн | imn
    IN in | India | Индия | Індыя | ind
    IO io | British Indian Ocean Territory | Британская территория в Индийском океане | Брытанская тэрыторыя ў Індыйскім акіяне | iot
    IQ iq | Iraq | Ирак | Ірак | irq
    IR ir | Iran | Иран | Іран | irn
    IS is | Iceland | Исландия | Ісландыя | isl
    IT it | Italy | Италия | Італія | ita
    JE je | Jersey | Джерси | Джэрсі | jey
    JM jm | Jamaica | Ямайка | Ямайка | jam
    JO jo | Jordan | Иордания | Іарданія | jor
    JP jp | Japan | Япония | Японія | jpn
    KE ke | Kenya | Кения | Кенія | ken
    KG kg | Kyrgyzstan | Кыргызстан | Кыргызстан | kgz; Киргизия; Кіргізія
    KH kh | Cambodia | Камбоджа | Камбоджа | khm
    KI ki | Kiribati | Кирибати | Кірыбаці | kir
    KM km | Comoros | Коморские острова | Каморскія астравы | com
    KN kn | Saint Kitts and Nevis | Сент-Китс и Невис | Сент-Кітс і Невіс | kna
    KP kp | North Korea | Северная Корея | Паўночная Карэя | prk; DPRK; КНДР
    KR kr | South Korea | Южная Корея | Паўднёвая Карэя | kor; Republic of Korea; Республика Корея; Рэспубліка Карэя
    KW kw | Kuwait | Кувейт | Кувейт | kwt
    KY ky | Cayman Islands | Острова Кайман | Кайманавы астравы | cym
    KZ kz | Kazakhstan | Казахстан | Казахстан | kaz
    LA la | Laos | Лаос | Лаос | lao
    LB lb | Lebanon | Ливан | Ліван | lbn
    LC lc | Saint Lucia | Сент-Люсия | Сент-Люсія | lca
    LI li | Liechtenstein | Лихтенштейн | Ліхтэнштэйн | lie
    LK lk | Sri Lanka | Шри-Ланка | Шры-Ланка | lka
    LR lr | Liberia | Либерия | Ліберыя | lbr
    LS ls | Lesotho | Лесото | Лесота | lso
    LT lt | Lithuania | Литва | Літва | ltu; Летува
    LU lu | Luxembourg | Люксембург | Люксембург | lux
    LV lv | Latvia | Латвия | Латвія | lva
    LY ly | Libya | Ливия | Лівія | lby
    MA ma | Morocco | Марокко | Марока | mar
    MC mc | Monaco | Монако | Манака | mco
    MD md | Moldova | Молдова | Малдова | mda; Молдавия; Малдавія
    ME me | Montenegro | Черногория | Чарнагорыя | mne
    MF mf | Saint Martin (French part) | Сен-Мартен | Сен-Мартэн | maf
    MG mg | Madagascar | Мадагаскар | Мадагаскар | mdg
    MH mh | Marshall Islands | Маршалловы острова | Маршалавы астравы | mhl
    MK mk | North Macedonia | Северная Македония | Паўночная Македонія | mkd; Macedonia; Македония; Македонія
    ML ml | Mali | Мали | Малі | mli
    MM mm | Myanmar | Мьянма | М’янма | mmr; Burma; Бирма; Бірма
    MN mn | Mongolia | Монголия | Манголія | mng
    MO mo | Macao | Макао | Макаа | mac
    MP mp | Northern Mariana Islands | Северные Марианские острова | Паўночныя Марыянскія астравы | mnp
    MQ mq | Martinique | Мартиника | Марцініка | mtq
    MR mr | Mauritania | Мавритания | Маўрытанія | mrt
    MS ms | Montserrat | Монтсеррат | Мантсерат | msr
    MT mt | Malta | Мальта | Мальта | mlt
    MU mu | Mauritius | Маврикий | Маўрыкій | mus
    MV mv | Maldives | Мальдивы | Мальдывы | mdv
    MW mw | Malawi | Малави | Малаві | mwi
    MX mx | Mexico | Мексика | Мексіка | mex
    MY my | Malaysia | Малайзия | Малайзія | mys
    MZ mz | Mozambique | Мозамбик | Мазамбік | moz
    NA na | Namibia | Намибия | Намібія | nam
    NC nc | New Caledonia | Новая Каледония | Новая Каледонія | ncl
    NE ne | Niger | Нигер | Нігер | ner
    NF nf | Norfolk Island | Остров Норфолк | Востраў Норфалк | nfk
    NG ng | Nigeria | Нигерия | Нігерыя | nga
    NI ni | Nicaragua | Никарагуа | Нікарагуа | nic
    NL nl | Netherlands | Нидерланды | Нідэрланды | nld; Holland; Голландия; Галандыя
    NO no | Norway | Норвегия | Нарвегія | nor
    NP np | Nepal | Непал | Непал | npl
    NR nr | Nauru | Науру | Науру | nru
    NU nu | Niue | Ниуэ | Ніуэ | niu
    NZ nz | New Zealand | Новая Зеландия | Новая Зеландыя | nzl
    OM om | Oman | Оман | Аман | omn
    PA pa | Panama | Панама | Панама | pan
    PE pe | Peru | Перу | Перу | per
    PF pf | French Polynesia | Французская Полинезия | Французская Палінезія | pyf
    PG pg | Papua New Guinea | Папуа — Новая Гвинея | Папуа — Новая Гвінея | png
    PH ph | Philippines | Филиппины | Філіпіны | phl
    PK pk | Pakistan | Пакистан | Пакістан | pak
    PL pl | Poland | Польша | Польшча | pol
    PM pm | Saint Pierre and Miquelon | Сен-Пьер и Микелон | Сен-П’ер і Мікелон | spm
    PN pn | Pitcairn Islands | Острова Питкэрн | Астравы Піткэрн | pcn
    PR pr | Puerto Rico | Пуэрто-Рико | Пуэрта-Рыка | pri
    PS ps | Palestine | Палестина | Палесціна | pse; State of Palestine; Palestinian Territories
    PT pt | Portugal | Португалия | Партугалія | prt
    PW pw | Palau | Палау | Палау | plw
    PY py | Paraguay | Парагвай | Парагвай | pry
    QA qa | Qatar | Катар | Катар | qat
    RE re | Réunion | Реюньон | Рэюньён | reu
    RO ro | Romania | Румыния | Румынія | rou
    RS rs | Serbia | Сербия | Сербія | srb
    RU ru | Russia | Россия | Расія | rus; Russian Federation; Российская Федерация; Расійская Федэрацыя; РФ
    RW rw | Rwanda | Руанда | Руанда | rwa
    SA sa | Saudi Arabia | Саудовская Аравия | Саудаўская Аравія | sau
    SB sb | Solomon Islands | Соломоновы острова | Саламонавы астравы | slb
    SC sc | Seychelles | Сейшельские острова | Сейшэльскія астравы | syc
    SD sd | Sudan | Судан | Судан | sdn
    SE se | Sweden | Швеция | Швецыя | swe
    SG sg | Singapore | Сингапур | Сінгапур | sgp
    SH sh | Saint Helena | Остров Святой Елены | Востраў Святой Алены | shn
    SI si | Slovenia | Словения | Славенія | svn
    SJ sj | Svalbard and Jan Mayen | Шпицберген и Ян-Майен | Шпіцберген і Ян-Маен | sjm
    SK sk | Slovakia | Словакия | Славакія | svk
    SL sl | Sierra Leone | Сьерра-Леоне | Сьера-Леонэ | sle
    SM sm | San Marino | Сан-Марино | Сан-Марына | smr
    SN sn | Senegal | Сенегал | Сенегал | sen
    SO so | Somalia | Сомали | Самалі | som
    SR sr | Suriname | Суринам | Сурынам | sur
    SS ss | South Sudan | Южный Судан | Паўднёвы Судан | ssd
    ST st | São Tomé and Príncipe | Сан-Томе и Принсипи | Сан-Тамэ і Прынсіпі | stp
    SV sv | El Salvador | Сальвадор | Сальвадор | slv
    SX sx | Sint Maarten | Синт-Мартен | Сінт-Мартэн | sxm
    SY sy | Syria | Сирия | Сірыя | syr
    SZ sz | Eswatini | Эсватини | Эсватыні | swz; Swaziland; Свазиленд; Свазіленд
    TC tc | Turks and Caicos Islands | Острова Тёркс и Кайкос | Астравы Цёркс і Кайкас | tca
    TD td | Chad | Чад | Чад | tcd
    TF tf | French Southern Territories | Французские Южные территории | Французскія Паўднёвыя тэрыторыі | atf
    TG tg | Togo | Того | Тога | tgo
    TH th | Thailand | Таиланд | Тайланд | tha
    TJ tj | Tajikistan | Таджикистан | Таджыкістан | tjk
    TK tk | Tokelau | Токелау | Такелау | tkl
    TL tl | Timor-Leste | Восточный Тимор | Усходні Тымор | tls; East Timor; Тымор-Лешці
    TM tm | Turkmenistan | Туркменистан | Туркменістан | tkm; Туркмения; Туркменія
    TN tn | Tunisia | Тунис | Туніс | tun
    TO to | Tonga | Тонга | Тонга | ton
    TR tr | Türkiye | Турция | Турцыя | tur; Turkey
    TT tt | Trinidad and Tobago | Тринидад и Тобаго | Трынідад і Табага | tto
    TV tv | Tuvalu | Тувалу | Тувалу | tuv
    TW tw | Taiwan | Тайвань | Тайвань | twn
    TZ tz | Tanzania | Танзания | Танзанія | tza
    UA ua | Ukraine | Украина | Украіна | ukr
    UG ug | Uganda | Уганда | Уганда | uga
    UM um | US Minor Outlying Islands | Внешние малые острова США | Малыя аддаленыя астравы ЗША | umi
    US us | United States | Соединённые Штаты Америки | Злучаныя Штаты Амерыкі | usa; US; USA; America; США; ЗША; Америка; Амерыка
    UY uy | Uruguay | Уругвай | Уругвай | ury
    UZ uz | Uzbekistan | Узбекистан | Узбекістан | uzb
    VA va | Holy See (Vatican City) | Ватикан | Ватыкан | vat; Vatican; Vatican City
    VC vc | Saint Vincent and Grenadines | Сент-Винсент и Гренадины | Сент-Вінсент і Грэнадзіны | vct
    VE ve | Venezuela | Венесуэла | Венесуэла | ven
    VG vg | British Virgin Islands | Британские Виргинские острова | Брытанскія Віргінскія астравы | vgb
    VI vi | US Virgin Islands | Американские Виргинские острова | Амерыканскія Віргінскія астравы | vir
    VN vn | Vietnam | Вьетнам | В’етнам | vnm
    VU vu | Vanuatu | Вануату | Вануату | vut
    WF wf | Wallis and Futuna | Уоллис и Футуна | Уоліс і Футуна | wlf
    WS ws | Samoa | Самоа | Самоа | wsm
    XK xk | Kosovo | Косово | Косава | xkx
    YE ye | Yemen | Йемен | Емен | yem
    YT yt | Mayotte | Майотта | Маёта | myt
    ZA za | South Africa | Южно-Африканская Республика | Паўднёва-Афрыканская Рэспубліка | zaf; ЮАР; ПАР
    ZM zm | Zambia | Замбия | Замбія | zmb
    ZW zw | Zimbabwe | Зимбабве | Зімбабвэ | zwe
    + su | Soviet Union (until 1991) | СССР (до 1991 года) | СССР (да 1991 года) | sun; USSR; Soviet Union; СССР; Советский Союз; Савецкі Саюз; БССР; BSSR; Byelorussian SSR
    + stateless | stateless | без гражданства | без грамадзянства | xxa; апатрид; апатрыд
    + unknown | unknown | неизвестно | невядома
  `),
};
