import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const perpetratorType: Vocabulary = {
  name: 'perpetrator-type',
  title: { en: 'Types of perpetrator', ru: 'Виды исполнителей', be: 'Віды выканаўцаў' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 24: Types of perpetrators, with authorities of Belarus added',
  verified: true,
  open: true,
  terms: listed(`
    01 governmental | governmental entities | государственные органы | дзяржаўныя органы
      0101 executive | executive | исполнительная власть | выканаўчая ўлада
        010101 national-officials | national officials | власти государственного уровня | улады дзяржаўнага ўзроўню
          + ministry-of-justice | Ministry of Justice | Министерство юстиции | Міністэрства юстыцыі
          + tax-authority | tax or customs authority | налоговые или таможенные органы | падатковыя або мытныя органы | DFR; ДФР
        010102 local-officials | local officials | местные власти | мясцовыя ўлады
        010103 armed-forces | armed forces | вооружённые силы | узброеныя сілы
          + internal-troops | internal troops | внутренние войска | унутраныя войскі
          + border-guards | border guards | пограничная служба | памежная служба
        010104 police | police | милиция, полиция | міліцыя, паліцыя | милиция; міліцыя; полиция; паліцыя
          + riot-police | riot police (OMON) | ОМОН | АМАП | OMON
          + gubopik | GUBOPiK | ГУБОПиК | ГУБАЗіК | organised crime police
        010105 prison-officials | prison officials | тюремная администрация | турэмная адміністрацыя
        010106 intelligence | intelligence agency, secret service | спецслужба | спецслужба | KGB; КГБ; КДБ
        + investigators | investigators | следственные органы | следчыя органы
        + prosecutors | prosecutors | прокуратура | пракуратура
        + guardianship-authority | guardianship authority | органы опеки | органы апекі
      0102 legislative | legislative | законодательная власть | заканадаўчая ўлада
      0103 judiciary | judiciary | судебная власть | судовая ўлада | judge; судья; суддзя
    02 non-governmental-forces | non-governmental forces | негосударственные вооружённые силы | недзяржаўныя ўзброеныя сілы
      0201 pro-government-forces | pro-government forces | проправительственные силы | праўрадавыя сілы
        020101 paramilitary | paramilitary forces | полувоенные формирования | паўваенныя фарміраванні
        020102 vigilantes | vigilante groups, death squads | группы самосуда, эскадроны смерти | групы самасуду, эскадроны смерці
        + plain-clothes | persons in plain clothes | люди в штатском | людзі ў цывільным | тихари; ціхары
      0202 opposition-forces | opposition forces | силы оппозиции | сілы апазіцыі
      0203 private-armies | independent or private armed groups | частные вооружённые группы | прыватныя ўзброеныя групы
      0204 private-guards | private security guards | частная охрана | прыватная ахова
      0205 crowd | crowd of civilians | толпа | натоўп
    03 occupation-forces | occupation forces | оккупационные войска | акупацыйныя войскі
    11 dominant-individuals | individuals or groups in a position of power | лица, имеющие власть над человеком | асобы, якія маюць уладу над чалавекам
      1101 in-family | within the family or household | в семье | у сям’і
        110101 spouse | spouse | супруг или супруга | муж або жонка
      1102 in-community | within the community | в местном сообществе | у мясцовай супольнасці
      1103 at-work | at work | на работе | на працы
        110301 employer | employer | работодатель | працадаўца
        110302 supervisor | supervisor | начальник | начальнік
      1104 at-school | at school | в учебном заведении | у навучальнай установе
        110401 school-administration | school administration | администрация учебного заведения | адміністрацыя навучальнай установы
        110402 teachers | teachers | преподаватели | выкладчыкі
      1105 professionals | professionals acting against the ethics of their profession | специалисты, нарушающие профессиональную этику | спецыялісты, якія парушаюць прафесійную этыку
        + doctor | medical worker | медицинский работник | медыцынскі работнік
        + cell-mate | prisoner acting for the administration | заключённый, действующий по указке администрации | зняволены, які дзейнічае па ўказцы адміністрацыі
      + propagandist | propagandist | пропагандист | прапагандыст
    21 business | business entities | коммерческие организации | камерцыйныя арганізацыі
      2101 corporation | corporations | корпорации | карпарацыі
    + state-media | State media | государственные СМИ | дзяржаўныя СМІ
    90 other | other | другое | іншае
    99 unknown | unknown | неизвестно | невядома
  `),
};
