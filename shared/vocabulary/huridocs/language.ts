import type { Term, Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const languages: Vocabulary = {
  name: 'language',
  title: { en: 'Languages', ru: 'Языки', be: 'Мовы' },
  version: 1,
  source: 'ISO 639; names after Unicode CLDR',
  verified: true,
  open: true,
  terms: listed(`
    be be | Belarusian | белорусский | беларуская | bel; Byelorussian; Belarusan; бел; беларускі
    ru ru | Russian | русский | руская | rus
    en en | English | английский | англійская | eng
    fr fr | French | французский | французская | fra; fre; français
    es es | Spanish | испанский | іспанская | spa; español; кастильский
    ar ar | Arabic | арабский | арабская | ara
    zh zh | Chinese | китайский | кітайская | zho; chi; Mandarin
    pl pl | Polish | польский | польская | pol; polski
    lt lt | Lithuanian | литовский | літоўская | lit; lietuvių
    uk uk | Ukrainian | украинский | украінская | ukr; українська
    lv lv | Latvian | латышский | латышская | lav; latviešu
    et et | Estonian | эстонский | эстонская | est; eesti
    de de | German | немецкий | нямецкая | deu; ger; Deutsch
    nl nl | Dutch | нидерландский | нідэрландская | nld; dut; Flemish; голландский; галандская
    cs cs | Czech | чешский | чэшская | ces; cze; čeština
    sk sk | Slovak | словацкий | славацкая | slk; slo
    sv sv | Swedish | шведский | шведская | swe
    da da | Danish | датский | дацкая | dan
    no no | Norwegian | норвежский | нарвежская | nor; Norwegian Bokmål
    fi fi | Finnish | финский | фінская | fin
    is is | Icelandic | исландский | ісландская | isl; ice
    it it | Italian | итальянский | італьянская | ita
    pt pt | Portuguese | португальский | партугальская | por
    ro ro | Romanian | румынский | румынская | ron; rum; Moldovan; молдавский; малдаўская
    bg bg | Bulgarian | болгарский | балгарская | bul
    sr sr | Serbian | сербский | сербская | srp
    hr hr | Croatian | хорватский | харвацкая | hrv
    bs bs | Bosnian | боснийский | баснійская | bos
    sl sl | Slovenian | словенский | славенская | slv
    mk mk | Macedonian | македонский | македонская | mkd; mac
    sq sq | Albanian | албанский | албанская | sqi; alb
    el el | Greek | греческий | грэчаская | ell; gre
    hu hu | Hungarian | венгерский | венгерская | hun
    ga ga | Irish | ирландский | ірландская | gle
    cy cy | Welsh | валлийский | валійская | cym; wel
    ca ca | Catalan | каталанский | каталанская | cat
    eu eu | Basque | баскский | баскская | eus; baq
    gl gl | Galician | галисийский | галісійская | glg
    mt mt | Maltese | мальтийский | мальтыйская | mlt
    lb lb | Luxembourgish | люксембургский | люксембургская | ltz
    tr tr | Turkish | турецкий | турэцкая | tur
    az az | Azerbaijani | азербайджанский | азербайджанская | aze
    ka ka | Georgian | грузинский | грузінская | kat; geo; ქართული
    hy hy | Armenian | армянский | армянская | hye; arm
    kk kk | Kazakh | казахский | казахская | kaz
    ky ky | Kyrgyz | кыргызский | кыргызская | kir; киргизский; кіргізская
    uz uz | Uzbek | узбекский | узбекская | uzb
    tg tg | Tajik | таджикский | таджыкская | tgk
    tk tk | Turkmen | туркменский | туркменская | tuk
    mn mn | Mongolian | монгольский | мангольская | mon
    tt tt | Tatar | татарский | татарская | tat
    ba ba | Bashkir | башкирский | башкірская | bak
    cv cv | Chuvash | чувашский | чувашская | chv
    udm udm | Udmurt | удмуртский | удмурцкая
    chm chm | Mari | марийский | марыйская
    myv myv | Erzya | эрзянский | эрзянская
    sah sah | Yakut | якутский | якуцкая
    tyv tyv | Tuvan | тувинский | тувінская
    bua bua | Buryat | бурятский | бурацкая
    xal xal | Kalmyk | калмыцкий | калмыцкая
    ce ce | Chechen | чеченский | чачэнская | che
    inh inh | Ingush | ингушский | інгушская
    os os | Ossetic | осетинский | асецінская | oss
    ab ab | Abkhaz | абхазский | абхазская | abk
    av av | Avar | аварский | аварская | ava
    lez lez | Lezgian | лезгинский | лезгінская
    dar dar | Dargwa | даргинский | даргінская
    kbd kbd | Kabardian | кабардинский | кабардзінская
    ady ady | Adyghe | адыгейский | адыгейская
    krc krc | Karachay-Balkar | карачаево-балкарский | карачай-балкарская
    kum kum | Kumyk | кумыкский | кумыцкая
    gag gag | Gagauz | гагаузский | гагаузская
    crh crh | Crimean Tatar | крымскотатарский | крымскататарская
    rue rue | Rusyn | русинский | русінская
    rom rom | Romani | цыганский (романи) | цыганская (рамані)
    csb csb | Kashubian | кашубский | кашубская
    szl szl | Silesian | силезский | сілезская
    hsb hsb | Upper Sorbian | верхнелужицкий | верхнялужыцкая
    he he | Hebrew | иврит | іўрыт | heb; Ivrit
    yi yi | Yiddish | идиш | ідыш | yid
    fa fa | Persian | персидский | персідская | fas; per; Farsi; Dari; фарси; дари; фарсі; дары
    ps ps | Pashto | пушту | пушту | pus
    ku ku | Kurdish | курдский | курдская | kur
    zza zza | Zaza | заза | зазакі
    ur ur | Urdu | урду | урду | urd
    hi hi | Hindi | хинди | хіндзі | hin
    bn bn | Bengali | бенгальский | бенгальская | ben
    pa pa | Punjabi | панджаби | панджабі | pan
    ta ta | Tamil | тамильский | тамільская | tam
    te te | Telugu | телугу | тэлугу | tel
    mr mr | Marathi | маратхи | маратхі | mar
    gu gu | Gujarati | гуджарати | гуджараці | guj
    ne ne | Nepali | непальский | непальская | nep
    si si | Sinhala | сингальский | сінгальская | sin
    my my | Burmese | бирманский | бірманская | mya; bur
    km km | Khmer | кхмерский | кхмерская | khm
    lo lo | Lao | лаосский | лаоская | lao
    th th | Thai | тайский | тайская | tha
    vi vi | Vietnamese | вьетнамский | в’етнамская | vie
    id id | Indonesian | индонезийский | інданезійская | ind
    ms ms | Malay | малайский | малайская | msa; may
    tl tl | Filipino | филиппинский | філіпінская | tgl; Tagalog; тагальский; тагальская
    ja ja | Japanese | японский | японская | jpn
    ko ko | Korean | корейский | карэйская | kor
    ug ug | Uyghur | уйгурский | уйгурская | uig
    bo bo | Tibetan | тибетский | тыбецкая | bod; tib
    sw sw | Swahili | суахили | суахілі | swa
    am am | Amharic | амхарский | амхарская | amh
    ti ti | Tigrinya | тигринья | тыгрынья | tir
    so so | Somali | сомали | самалі | som
    om om | Oromo | оромо | арома | orm
    ha ha | Hausa | хауса | хауса | hau
    yo yo | Yoruba | йоруба | ёруба | yor
    ig ig | Igbo | игбо | ігба | ibo
    zu zu | Zulu | зулу | зулу | zul
    xh xh | Xhosa | коса | коса | xho
    af af | Afrikaans | африкаанс | афрыкаанс | afr
    la la | Latin | латинский | лацінская | lat
    eo eo | Esperanto | эсперанто | эсперанта | epo
    cu cu | Church Slavonic | церковнославянский | царкоўнаславянская | chu
    sgn sgn | sign language | жестовый язык | жэставая мова
    mul multiple | several languages | несколько языков | некалькі моў
    + trasianka | Trasianka | трасянка | трасянка
    + other | other | другой | іншая
    und unknown | unknown | неизвестно | невядома
  `).map(withTheWordLanguage),
};

/** People also write "Belarusian language", in their own language. */
function withTheWordLanguage(term: Term): Term {
  const { en, ru, be } = term.labels;
  const longer = [
    ...(/^[A-Z]/.test(en) ? [`${en} language`] : []),
    ...(ru.endsWith('ий') ? [`${ru} язык`] : []),
    ...(be.endsWith('ая') ? [`${be} мова`] : []),
  ];
  return { ...term, aliases: [...(term.aliases ?? []), ...longer] };
}
