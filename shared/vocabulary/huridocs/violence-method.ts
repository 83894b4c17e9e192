import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const violenceMethod: Vocabulary = {
  name: 'violence-method',
  title: { en: 'Methods of violence', ru: 'Методы насилия', be: 'Метады гвалту' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 5: Methods of violence (selection)',
  verified: true,
  open: true,
  terms: listed(`
    02 holding | methods of holding a person | способы удержания | спосабы ўтрымання
      0201 regular-place-of-detention | held in a regular place of detention | содержание в обычном месте задержания | утрыманне ў звычайным месцы затрымання
      0202 regular-prison | held in a regular prison | содержание в обычной тюрьме или колонии | утрыманне ў звычайнай турме або калоніі
      0204 psychiatric-institution | held in a psychiatric institution | содержание в психиатрическом учреждении | утрыманне ў псіхіятрычнай установе
      0206 government-premises | held on government premises without legal ground | содержание в служебном помещении без законных оснований | утрыманне ў службовым памяшканні без законных падстаў
      0290 other-holding | other way of holding | другой способ удержания | іншы спосаб утрымання
    03 personal-violence | violence against the person | насилие над личностью | гвалт над асобай
      0301 beating | beating | избиение | збіццё
        030101 beating-by-hand | with hands, feet or fists | руками, ногами, кулаками | рукамі, нагамі, кулакамі
        030102 beating-with-object | with a gun butt, whip, belt or heavy stick | прикладом, плетью, ремнём или тяжёлой палкой | прыкладам, бізуном, рамянём або цяжкай палкай
          + truncheon | with a truncheon | дубинкой | дубінкай
        030103 telefono | slapping of both ears (“telephone”) | удары по обоим ушам («телефон») | удары па абодвух вушах («тэлефон»)
        030104 falanga | blows to the soles (“falanga”) | удары по подошвам («фаланга») | удары па падэшвах («фаланга»)
      0302 wounding | wounding | ранение | раненне
      0303 breaking-of-bones | maiming or breaking of bones | увечье или перелом костей | калецтва або пералом касцей
        030302 throwing-from-height | throwing or forcing to jump from a height | сбрасывание с высоты или принуждение прыгать | скіданне з вышыні або прымус скакаць
      0304 burning | burning | причинение ожогов | прычыненне апёкаў
        030402 cigarette-burns | with cigarettes | сигаретами | цыгарэтамі
        030403 chemical-burns | with chemicals | химическими веществами | хімічнымі рэчывамі
      0305 rape-as-method | rape | изнасилование | згвалтаванне
        030502 rape-with-object | rape with an object | изнасилование с помощью предмета | згвалтаванне з дапамогай прадмета
      0306 sexual-abuse | sexual abuse or harassment | сексуальные посягательства и домогательства | сексуальныя замахі і дамаганні
        030602 sexual-threats | sexual threats | сексуальные угрозы | сексуальныя пагрозы
        030603 sexual-remarks | sexual remarks | замечания сексуального характера | заўвагі сексуальнага характару
        030604 sexual-touching | sexual touching | прикосновения сексуального характера | дотыкі сексуальнага характару
      0307 extreme-temperature | exposure to heat or cold | воздействие жарой или холодом | уздзеянне спёкай або холадам
      0308 electric-shock | electric shock | электрический ток | электрычны ток | electroshock; электрошокер; электрашокер
      0309 suffocation | suffocation | удушение, лишение воздуха | удушэнне, пазбаўленне паветра
        030901 submarino | with water (“submarino”) | водой («субмарино») | вадой («субмарына»)
        030902 dry-submarino | with a bag over the head (“dry submarino”) | пакетом на голове | пакетам на галаве
      0310 strangulation | strangulation | сдавливание шеи | сцісканне шыі
      0311 forced-posture | forced posture | принуждение к неудобной позе | прымус да нязручнай паставы
        031101 suspension | suspension | подвешивание | падвешванне
        031103 forced-standing | forced standing (“plantón”) | принуждение долго стоять | прымус доўга стаяць
        031104 stretching | stretching of the body | растягивание тела | расцягванне цела
        031105 forced-sitting | forced sitting or kneeling | принуждение сидеть или стоять на коленях | прымус сядзець або стаяць на каленях
        + forced-exercise | forced physical exercise | принуждение к физическим упражнениям | прымус да фізічных практыкаванняў
      0312 nail-extraction | tearing out of nails | вырывание ногтей | вырыванне пазногцяў
      0313 use-of-animals | use of animals | использование животных | выкарыстанне жывёл | dogs; собаки; сабакі
      0315 deprivation | deprivation | лишение необходимого | пазбаўленне неабходнага
        031501 deprivation-of-food | of food or water | лишение еды или воды | пазбаўленне ежы або вады
        031502 deprivation-of-sleep | of sleep | лишение сна | пазбаўленне сну
        031503 deprivation-of-care | of needed medical care | лишение необходимой медицинской помощи | пазбаўленне неабходнай медыцынскай дапамогі
        031504 deprivation-of-medicine | of needed medicines | лишение необходимых лекарств | пазбаўленне неабходных лекаў
        + deprivation-of-hygiene | of hygiene, toilet or sanitary products | лишение гигиены, туалета или гигиенических средств | пазбаўленне гігіены, туалета або гігіенічных сродкаў
        + deprivation-of-bedding | of bedding or warm clothing | лишение постели или тёплой одежды | пазбаўленне пасцелі або цёплай вопраткі
      0316 force-feeding | force-feeding | принудительное кормление | прымусовае кармленне
      0317 immobilisation | immobilisation | обездвиживание | абезрухомленне
        031701 tying-up | tying up, handcuffing | связывание, наручники | звязванне, кайданкі | handcuffs; наручники; кайданкі
      0318 isolation | isolation | изоляция | ізаляцыя | solitary confinement; одиночная камера; адзіночная камера
      0319 sensory-stress | attack on the senses | воздействие на органы чувств | уздзеянне на органы пачуццяў
        031901 loud-noise | loud noise or music | громкие звуки или музыка | гучныя гукі або музыка
        031903 strong-light | strong or constant light | яркий или постоянный свет | яркае або пастаяннае святло
        031904 blindfolding | blindfolding, hooding | завязывание глаз, мешок на голове | завязванне вачэй, мяшок на галаве
        031905 overcrowding | overcrowding | содержание в переполненном помещении | утрыманне ў перапоўненым памяшканні
        + smoke | smoke or chemicals poured into the cell | дым или хлорка в камере | дым або хлорка ў камеры | bleach; хлорка
      0320 psychological-violence | psychological violence | психологическое насилие | псіхалагічны гвалт
      0321 humiliation | humiliation | унижение | прыніжэнне
        032101 verbal-abuse | verbal abuse | словесные оскорбления | слоўныя абразы
          + sexist-abuse | sexist or gendered insults | сексистские оскорбления | сэксісцкія абразы
        032102 nudity | forced nudity | принудительное обнажение | прымусовае агаленне
        032103 humiliating-acts | forcing to humiliating acts | принуждение к унизительным действиям | прымус да зневажальных дзеянняў
        + filming | filming for humiliation | съёмка с целью унизить | здымка дзеля прыніжэння
      0322 threats | threats (other than death threats) | угрозы (кроме угроз убийством) | пагрозы (акрамя пагроз забойствам)
        032201 threats-to-victim | threats against the victim | угрозы самому человеку | пагрозы самому чалавеку
        032202 threats-to-family | threats against the family | угрозы семье | пагрозы сям’і
          + threats-about-children | threats concerning children | угрозы, касающиеся детей | пагрозы, звязаныя з дзецьмі
        032203 threats-to-colleagues | threats against friends and colleagues | угрозы друзьям и коллегам | пагрозы сябрам і калегам
      0323 death-threats | death threats | угрозы убийством | пагрозы забойствам
      0324 witnessing-torture | being made to witness torture | принуждение присутствовать при пытках | прымус прысутнічаць пры катаваннях
      0325 drugs | use of drugs | воздействие препаратами | уздзеянне прэпаратамі
      0390 other-personal-violence | other violence against the person | другое насилие над личностью | іншы гвалт над асобай
    04 indiscriminate-attack | methods of indiscriminate attack | неизбирательное применение силы | невыбіральнае прымяненне сілы
      0401 tear-gas | tear gas | слезоточивый газ | слёзатачывы газ
      0402 shooting | shooting | стрельба | стральба
        + stun-grenades | stun grenades, rubber bullets, water cannon | светошумовые гранаты, резиновые пули, водомёты | святлошумавыя гранаты, гумовыя кулі, вадамёты
    90 other | other | другое | іншае
    99 unknown | unknown | неизвестно | невядома
  `),
};
