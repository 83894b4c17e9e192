import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const religion: Vocabulary = {
  name: 'religion',
  title: { en: 'Religion', ru: 'Религия', be: 'Рэлігія' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 12: Religions (selection), with denominations of Belarus added',
  verified: true,
  open: true,
  terms: listed(`
    10 christian | Christian | христианство | хрысціянства
      1001 orthodox | Orthodox Christian | православие | праваслаўе
        + old-believer | Old Believer | старообрядчество | стараверства
      1003 catholic | Catholic | католицизм | каталіцтва
        + greek-catholic | Greek Catholic | греко-католицизм | грэка-каталіцтва | uniate; униатство; уніяцтва
      1004 protestant | Protestant | протестантизм | пратэстантызм
        100402 lutheran | Lutheran | лютеранство | лютэранства
        100403 baptist | Baptist | баптизм | баптызм
        100404 pentecostal | Pentecostal | пятидесятничество | пяцідзясятніцтва
        + adventist | Seventh-day Adventist | адвентизм седьмого дня | адвентызм сёмага дня
      1005 jehovahs-witness | Jehovah’s Witness | Свидетели Иеговы | Сведкі Іеговы
      1090 other-christian | other Christian | другое христианское исповедание | іншае хрысціянскае вызнанне
    11 jewish | Jewish | иудаизм | іўдаізм
    12 muslim | Muslim | ислам | іслам
      1201 sunni | Sunni | ислам суннитский | іслам суніцкі
      1202 shia | Shia | ислам шиитский | іслам шыіцкі
    01 buddhist | Buddhist | буддизм | будызм
    04 hindu | Hindu | индуизм | індуізм
    05 sikh | Sikh | сикхизм | сікхізм
    06 bahai | Bahá’í | бахаизм | бахаізм
    + pagan | native faith | родноверие, язычество | роднаверства, паганства
    13 none | no religion | без религии | без рэлігіі
      1302 atheist | atheist | атеизм | атэізм
      1303 agnostic | agnostic | агностицизм | агнастыцызм
    90 other | other | другое | іншае
    98 not-applicable | not applicable | не применимо | не дастасоўваецца
    99 unknown | unknown | неизвестно | невядома
  `),
};
