import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const personCharacteristic: Vocabulary = {
  name: 'person-characteristic',
  title: { en: 'Characteristics of a person', ru: 'Характеристики человека', be: 'Характарыстыкі чалавека' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 23: Relevant characteristics',
  verified: true,
  open: true,
  terms: listed(`
    01 affiliation | characteristics by affiliation | принадлежность | прыналежнасць
      0101 political-party | political party or group | политическая партия или группа | палітычная партыя або група
      0102 armed-opposition | armed opposition | вооружённая оппозиция | узброеная апазіцыя
        010201 member-of-armed-opposition | actual member of the armed opposition | участие в вооружённой оппозиции | удзел ва ўзброенай апазіцыі
        010202 suspected-of-armed-opposition | suspected member of the armed opposition | подозрение в участии в вооружённой оппозиции | падазрэнне ва ўдзеле ва ўзброенай апазіцыі
      0103 special-interest | special interest group | группа по интересам | група па інтарэсах
        010302 environmental-group | environmental group | экологическая группа | экалагічная група
        010303 human-rights-group | human rights group | правозащитная группа | праваабарончая група
          + woman-human-rights-defender | woman human rights defender | женщина-правозащитница | жанчына-праваабаронца | WHRD; правозащитница; праваабаронца
        010304 peace-group | peace group | миротворческая группа | міратворчая група
        010305 trade-union | trade union | профсоюз | прафсаюз
        010307 religious-group | religious group | религиозная группа | рэлігійная група
        010308 social-group | social group | социальная группа | сацыяльная група
        010309 media | media | средства массовой информации | сродкі масавай інфармацыі
        010310 community | community group | местное сообщество | мясцовая супольнасць
        010311 womens-group | women’s group | женское объединение | жаночае аб’яднанне
        + lgbtq-group | LGBTQ group | ЛГБТК-инициатива | ЛГБТК-ініцыятыва
    02 lower-status | status seen as lower | статус, который считают низшим | статус, які лічаць ніжэйшым
      0201 women | women | женщины | жанчыны | woman; женщина; жанчына
        020101 pregnant | pregnant women | беременные | цяжарныя
        020102 mother | mothers | матери | маці
          + mother-of-small-child | mothers of small children | матери маленьких детей | маці маленькіх дзяцей
          + single-mother | mothers bringing up children alone | матери, воспитывающие детей одни | маці, якія выхоўваюць дзяцей адны
      0202 children | children | дети | дзеці | minor; несовершеннолетние; непаўналетнія
        020201 orphan | orphans | сироты | сіроты
      0203 workers | workers | рабочие | рабочыя
      0205 disabled | persons with disabilities | люди с инвалидностью | людзі з інваліднасцю
        020501 physical-disability | with a physical disability | с физической инвалидностью | з фізічнай інваліднасцю
        020502 mental-disability | with a mental disability | с ментальной инвалидностью | з ментальнай інваліднасцю
      0206 older-persons | older persons | пожилые люди | пажылыя людзі
    03 intolerance | characteristics that meet intolerance | признаки, вызывающие нетерпимость | прыкметы, якія выклікаюць нецярпімасць
      0301 ethnic-minority | ethnic minority | этническое меньшинство | этнічная меншасць
      0302 religious-minority | religious minority | религиозное меньшинство | рэлігійная меншасць
      0303 linguistic-minority | linguistic minority | языковое меньшинство | моўная меншасць
        + belarusian-speaker | Belarusian speaker | белорусскоязычные | беларускамоўныя
      0304 lgbt | LGBTQ persons | ЛГБТК-люди | ЛГБТК-людзі | homosexual
    04 other-vulnerable | other vulnerable groups | другие уязвимые группы | іншыя ўразлівыя групы
      0401 migrant | migrants | мигранты | мігранты
      0404 displaced | displaced persons | перемещённые лица | перамешчаныя асобы
      0405 refugee | refugees | беженцы | бежанцы
      0406 prisoner | prisoners | заключённые | зняволеныя
        + political-prisoner | political prisoners | политические заключённые | палітычныя зняволеныя
        + former-political-prisoner | former political prisoners | бывшие политические заключённые | былыя палітычныя зняволеныя
      0407 sick | sick or wounded persons | больные или раненые | хворыя або параненыя
        040701 hiv | persons living with HIV | люди, живущие с ВИЧ | людзі, якія жывуць з ВІЧ
        040702 mental-illness | persons with a mental illness | люди с психическим заболеванием | людзі з псіхічным захворваннем
        + chronic-illness | persons with a chronic illness | люди с хроническим заболеванием | людзі з хранічным захворваннем
      0410 asylum-seeker | asylum seekers | люди, ищущие убежища | шукальнікі прытулку
      0411 exile | exiles | изгнанные | выгнанцы
    05 other-reasons | other reasons of vulnerability | другие причины уязвимости | іншыя прычыны ўразлівасці
      0501 by-relation | by relation | из-за близких | праз блізкіх
        050101 relative-of-persecuted | relatives of persecuted persons | родные преследуемых | родныя людзей, якіх пераследуюць
        050102 friend-of-persecuted | friends or colleagues of persecuted persons | друзья и коллеги преследуемых | сябры і калегі людзей, якіх пераследуюць
      0502 by-human-rights-involvement | by involvement with human rights | из-за причастности к правам человека | праз дачыненне да правоў чалавека
        050201 witness | witnesses | свидетели | сведкі
        050202 campaigner | campaigners | участники кампаний | удзельнікі кампаній
        + lawyer-in-political-case | lawyers in political cases | адвокаты по политическим делам | адвакаты ў палітычных справах
    06 protest | vulnerability in protest | участие в протесте | удзел у пратэсце
      0601 demonstrator | demonstrators | участники демонстраций | удзельнікі дэманстрацый
      0602 bystander | bystanders | случайные свидетели протеста | выпадковыя сведкі пратэсту
      + election-observer | election observers | наблюдатели на выборах | назіральнікі на выбарах
    07 war | vulnerability in war | война | вайна
      0701 combatant | combatants | комбатанты | камбатанты
      0702 civilian | civilians in war | мирные жители во время войны | мірныя жыхары падчас вайны
    90 other | other | другое | іншае
    98 not-applicable | not applicable | не применимо | не дастасоўваецца
  `),
};
