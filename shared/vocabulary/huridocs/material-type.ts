import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const materialType: Vocabulary = {
  name: 'material-type',
  title: { en: 'Types of source material', ru: 'Виды материалов', be: 'Віды матэрыялаў' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 16: Types of source material',
  verified: true,
  open: true,
  terms: listed(`
    010219201801 abstract | abstract | резюме, аннотация | рэзюмэ, анатацыя
    011616050101 appeal | appeal of a human rights group | обращение правозащитной группы | зварот праваабарончай групы
    012104091501 audio | audio recording | аудиозапись | аўдыязапіс
    012120151601 autopsy | autopsy report | результаты вскрытия | вынікі ўскрыцця
    030805130901 laboratory-analysis | laboratory analysis | лабораторный анализ | лабараторны аналіз
    031521182001 court-records | court records | судебные материалы | судовыя матэрыялы
    091420051801 interview | interview | интервью | інтэрв’ю
    120501061201 leaflet | leaflet, campaign material | листовка, агитационный материал | улётка, агітацыйны матэрыял
    120520200501 letter | letter | письмо | ліст
    140523191601 press | newspaper, journal or published report | газета, журнал или опубликованный доклад | газета, часопіс або апублікаваны даклад | press; newspaper
    160815201501 photo | photograph | фотография | фотаздымак | photo
    160825190901 medical-examination | physician’s examination | медицинское обследование | медыцынскі агляд
    161519200501 poster | poster, banner | плакат, транспарант | плакат, транспарант
    161805191901 government-press-release | press release of the government | пресс-релиз властей | прэс-рэліз улад
    161805191902 ngo-press-release | press release of a human rights organisation | пресс-релиз правозащитной организации | прэс-рэліз праваабарончай арганізацыі
    161805191903 perpetrator-press-release | press release of the perpetrator | пресс-релиз исполнителя | прэс-рэліз выканаўцы
    172105192001 survey-results | results of a questionnaire or survey | результаты анкетирования или опроса | вынікі анкетавання або апытання
    180104091501 radio | radio broadcast | радиопередача | радыёперадача
    190907140501 affidavit | signed affidavit | подписанное заявление под присягой | падпісаная заява пад прысягай
    200512051601 telephone-call | telephone conversation | телефонный разговор | тэлефонная размова
    200512052201 television | television broadcast | телепередача | тэлеперадача
    201801141901 translation | translated document | перевод документа | пераклад дакумента
    220903200901 victim-testimony | testimony of the victim | свидетельство пострадавшей стороны | сведчанне пацярпелага боку
    220904051501 video | video or film | видеозапись или фильм | відэазапіс або фільм
    230920140501 witness-testimony | testimony of a witness | свидетельство очевидца | сведчанне відавочцы
    + social-media | post or channel in social media | публикация или канал в социальных сетях | публікацыя або канал у сацыяльных сетках | Telegram; телеграм; тэлеграм
    + message | private message | личное сообщение | асабістае паведамленне
    + official-list | official list or register | официальный список или реестр | афіцыйны спіс або рэестр
    + legal-act | legal act | нормативный акт | нарматыўны акт
    90 other | other | другое | іншае
    99 unknown | unknown | неизвестно | невядома
  `),
};
