import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const response: Vocabulary = {
  name: 'response',
  title: { en: 'Response to an intervention', ru: 'Ответ на обращение', be: 'Адказ на зварот' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 27: Types of responses',
  verified: true,
  open: true,
  terms: listed(`
    01 favourable | responded with favourable results | ответ с благоприятным результатом | адказ са спрыяльным вынікам
      0101 assistance | provided assistance | оказана помощь | аказана дапамога
        010101 financial-assistance | provided financial assistance | оказана финансовая помощь | аказана фінансавая дапамога
        010102 legal-assistance | provided legal assistance | оказана юридическая помощь | аказана юрыдычная дапамога
        010103 medical-assistance | provided medical assistance | оказана медицинская помощь | аказана медыцынская дапамога
      0102 pressure | put more pressure on the authorities | оказано давление на власти | аказаны ціск на ўлады
      0103 publicity | gave publicity | предано огласке | нададзена галоснасць
      0104 campaign | gave significant effort to the campaign | значительные силы отданы кампании | значныя сілы аддадзены кампаніі
    02 pledged | pledged a commitment | дано обещание | дадзена абяцанне
      0201 pledged-assistance | pledged assistance to victims | обещана помощь пострадавшим | абяцаная дапамога пацярпелым
      0202 pledged-laws | pledged to work for better laws | обещано добиваться лучших законов | абяцана дамагацца лепшых законаў
      0203 pledged-treatment | pledged to seek better treatment of victims | обещано добиваться лучшего обращения с пострадавшими | абяцана дамагацца лепшага абыходжання з пацярпелымі
      0204 pledged-punishment | pledged to seek punishment of perpetrators | обещано добиваться наказания исполнителей | абяцана дамагацца пакарання выканаўцаў
      0206 pledged-updates | pledged to report on developments | обещано сообщать о развитии событий | абяцана паведамляць пра развіццё падзей
      0207 pledged-campaign | pledged to support the campaign | обещано поддержать кампанию | абяцана падтрымаць кампанію
    03 adverse | responded against the intervention | ответ, препятствующий обращению | адказ, які перашкаджае звароту
      0301 denied | denied the event | отрицается факт события | адмаўляецца факт падзеі
      0302 obstructed | took steps to hinder the intervention | приняты меры, чтобы помешать | прыняты захады, каб перашкодзіць
      + reprisal | reprisal followed | последовала расправа | адбылася расправа
      + rejected | complaint rejected | в удовлетворении жалобы отказано | у задавальненні скаргі адмоўлена
    04 asked-for-more | asked for more information | запрошены дополнительные сведения | запытаны дадатковыя звесткі
    05 token | token response only | чисто формальный ответ | чыста фармальны адказ | formal reply; отписка; адпіска
    06 none | no response | ответа нет | адказу няма
    + upheld | complaint upheld | жалоба удовлетворена | скарга задаволена
    + upheld-in-part | complaint upheld in part | жалоба удовлетворена частично | скарга задаволена часткова
    90 other | other | другое | іншае
  `),
};
