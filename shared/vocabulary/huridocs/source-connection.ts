import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const sourceConnection: Vocabulary = {
  name: 'source-connection',
  title: { en: 'Connection of the source', ru: 'Связь источника со сведениями', be: 'Сувязь крыніцы са звесткамі' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 19: Connection of the source with the information',
  verified: true,
  open: true,
  terms: listed(`
    01 involved | involved in the event | участник событий | удзельнік падзей
      0101 victim | the victim | пострадавшая сторона | пацярпелы бок
      0102 witness | witness | свидетель | сведка
      0103 perpetrator | perpetrator | исполнитель нарушения | выканаўца парушэння
    02 related-to-involved | related to somebody involved | из окружения участников событий | з атачэння ўдзельнікаў падзей
      0201 related-to-victim | related to the victim | из окружения пострадавшей стороны | з атачэння пацярпелага боку
        020101 relative | relative of the victim | родные пострадавшего человека | родныя пацярпелага чалавека | family; родственник; сваяк
        020102 colleague | colleague at work of the victim | коллега по работе | калега па працы
        020103 fellow-member | member of the same organisation as the victim | из той же организации, что и пострадавший человек | з той самай арганізацыі, што і пацярпелы чалавек
        + cell-mate | cell-mate of the victim | сокамерник или сокамерница | сукамернік або сукамерніца
      0202 related-to-perpetrator | related to the perpetrator | из окружения исполнителя | з атачэння выканаўцы
        020201 relative-of-perpetrator | relative of the perpetrator | родные исполнителя | родныя выканаўцы
        020202 colleague-of-perpetrator | colleague at work of the perpetrator | сослуживец исполнителя | саслужывец выканаўцы
        020203 fellow-member-of-perpetrator | member of the same organisation as the perpetrator | из той же организации, что и исполнитель | з той самай арганізацыі, што і выканаўца
    03 third-party | third party | третье лицо | трэцяя асоба
      0301 reporter | reporter | журналист | журналіст | journalist; репортёр; рэпарцёр
    04 assisting | gave help to the victim or others involved | оказывали помощь пострадавшим или другим участникам | аказвалі дапамогу пацярпелым або іншым удзельнікам
      0401 lawyer | lawyer | адвокат | адвакат
      0402 medical-provider | provider of medical help | медицинский работник | медыцынскі работнік | doctor; врач; лекар
      0403 financial-provider | provider of financial help | оказывали финансовую помощь | аказвалі фінансавую дапамогу
      0404 ngo | non-governmental organisation | негосударственная организация | недзяржаўная арганізацыя | NGO; НГО; НДА
        040401 human-rights-ngo | human rights organisation | правозащитная организация | праваабарончая арганізацыя
    + official-publication | official publication of the State | официальная публикация государства | афіцыйная публікацыя дзяржавы
    99 unknown | unknown | неизвестно | невядома
  `),
};
