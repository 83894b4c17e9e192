import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const interventionType: Vocabulary = {
  name: 'intervention-type',
  title: { en: 'Types of intervention', ru: 'Виды вмешательства', be: 'Віды ўмяшання' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 20: Types of intervention, with international procedures added',
  verified: true,
  open: true,
  terms: listed(`
    01 for-victim | for a victim or group of victims | в интересах пострадавших | у інтарэсах пацярпелых
      0101 financial | financial assistance | финансовая помощь | фінансавая дапамога
      0102 legal-aid | legal aid | юридическая помощь | юрыдычная дапамога
      0103 medical | medical assistance | медицинская помощь | медыцынская дапамога
      + psychological | psychological help | психологическая помощь | псіхалагічная дапамога
      + relocation | help to leave the country | помощь в выезде | дапамога ў выездзе
      0104 publicity-for-victim | making the victim known | огласка имени пострадавшего человека | абнародаванне імя пацярпелага чалавека
      0105 personal-contacts | use of personal contacts | использование личных связей | выкарыстанне асабістых сувязей
      0106 asking-others | asking others to help | обращение к другим за помощью | зварот да іншых па дапамогу
    02 about-event | about the event | по поводу события | з нагоды падзеі
      0201 demand-for-investigation | demand for an investigation | требование расследования | патрабаванне расследавання
      0202 petition | petition to overturn a decision | ходатайство об отмене решения | хадайніцтва аб адмене рашэння | appeal
      0203 publicity-for-event | making the event known | огласка события | абнародаванне падзеі
    + international-procedure | international procedure | международная процедура | міжнародная працэдура
      + individual-communication | individual communication to a treaty body | индивидуальное сообщение в договорный орган | індывідуальнае паведамленне ў дагаворны орган
      + inquiry | request for an inquiry | запрос о проведении расследования договорным органом | запыт аб правядзенні расследавання дагаворным органам
      + urgent-appeal | urgent appeal | срочный призыв | тэрміновы заклік
      + allegation-letter | allegation letter | письмо с утверждениями о нарушениях | ліст са сцвярджэннямі аб парушэннях
      + shadow-report | alternative report | альтернативный доклад | альтэрнатыўны даклад | shadow report
      + statement | public statement, solidarity action | публичное заявление, акция солидарности | публічная заява, акцыя салідарнасці
    90 other | other | другое | іншае
  `),
};
