import type { Vocabulary } from '../vocabulary.ts';
import { conditionTerms } from './condition-terms.ts';

/** What a place of detention is like for the person in it; how grave it was is said beside it, in the list `condition-finding`. */
export const detentionCondition: Vocabulary = {
  name: 'detention-condition',
  title: { en: 'Conditions of detention', ru: 'Условия содержания', be: 'Умовы ўтрымання' },
  version: 1,
  source: 'Khronika, after the Bangkok Rules and the Nelson Mandela Rules',
  verified: false,
  open: true,
  terms: conditionTerms(`
    - premises | cell and building | камера и здание | камера і будынак
      - space | space for each person | площадь на человека | плошча на чалавека
      - overcrowding | more people than places | людей больше, чем мест | людзей больш, чым месцаў | overcrowding; переполненность; перапоўненасць
      - light | light | освещение | асвятленне
        A poor-light | poor light | плохое освещение | дрэннае асвятленне
        - constant-light | light on day and night | свет горит круглые сутки | святло гарыць кругласутачна
        - darkness | kept in the dark | содержание в темноте | утрыманне ў цемры
      - air | air and ventilation | воздух и вентиляция | паветра і вентыляцыя
        A bad-air | stale air | духота, спёртый воздух | духата, спёртае паветра
        A smoke | tobacco smoke | табачный дым | тытунёвы дым | smoke; накурено
      - temperature | temperature | температура | тэмпература
        A cold | cold in the cell | холод в камере | холад у камеры | cold; холод; холад
        - heat | heat in the cell | жара в камере | гарачыня ў камеры
        - damp | damp, mould | сырость, плесень | вільгаць, цвіль
      - noise | noise, loud radio | шум, громкое радио | шум, гучнае радыё | noise; шум
      - vermin | insects, lice, rats | насекомые, вши, крысы | насякомыя, вошы, пацукі
      - camera | camera in the cell | видеонаблюдение в камере | відэаназіранне ў камеры
    - bedding-clothing | bedding and clothing | постель и одежда | пасцель і адзенне
      - bedding | bedding | постельные принадлежности | пасцельныя рэчы
        - no-mattress | no mattress or linen | нет матраса или белья | няма матраца або бялізны
        - sleep-on-floor | sleep on the floor or in turns | сон на полу или по очереди | сон на падлозе або па чарзе
        - no-daytime-rest | not allowed to lie or sit on the bed by day | днём нельзя лежать или сидеть на кровати | удзень нельга ляжаць або сядзець на ложку
        - woken-at-night | woken at night for checks | подъёмы ночью для проверок | пад’ёмы ўначы для праверак
      - clothing | clothing | одежда | адзенне
        2.1 no-warm-clothes | no warm clothes | нет тёплой одежды | няма цёплага адзення
    - hygiene | hygiene | гигиена | гігіена
      2.1 no-hygiene-products | no feminine hygiene products | нет средств женской гигиены | няма сродкаў жаночай гігіены | sanitary products; прокладки; пракладкі
      2.1 no-hygiene-procedures | no chance of intimate hygiene | нет возможности интимной гигиены | няма магчымасці інтымнай гігіены
      2.1 no-personal-care | no things for personal care | нет вещей для личного ухода | няма рэчаў для асабістага догляду
      - toilet-privacy | privacy of the toilet | приватность туалета | прыватнасць прыбіральні
        A toilet-in-view | toilet in view | туалет на виду | прыбіральня навідавоку
        - taken-to-toilet | toilet only when taken there | в туалет только по выводу | у прыбіральню толькі па вывадзе
      - hot-water | hot water | горячая вода | гарачая вада
      - washing | shower or bath | душ или баня | душ або лазня
      - laundry | laundry | стирка | мыццё бялізны
    - food-water | food and water | питание и вода | харчаванне і вада
      - food | food | еда | ежа
        - diet | diet needed for health or faith | питание по здоровью или вере | харчаванне паводле здароўя або веры
      - drinking-water | drinking water | питьевая вода | пітная вада
    - air-exercise | open air and exercise | прогулки и движение | прагулкі і рух
      - walks | time in the open air | время на воздухе | час на паветры | walks; прогулка; прагулка
        A hardly-any-walks | hardly any walks | почти без прогулок | амаль без прагулак
        2.1 yard-exposure | kept in the yard for hours in the cold | часами держали во дворе на холоде | гадзінамі трымалі ў двары на холадзе
    - cell-mates | cell-mates | соседи по камере | суседзі па камеры
      - not-separate | women not held apart from men | женщины не отделены от мужчин | жанчыны не аддзеленыя ад мужчын
      - with-ill | put with people who are ill or have lice | подселяют больных или людей со вшами | падсяляюць хворых або людзей з вошамі
      - set-against-her | cell-mates set against her | соседок по камере настраивают против неё | сукамерніц настройваюць супраць яе
    - health | health | здоровье | здароўе
      - entry-examination | examination on arrival | осмотр при поступлении | агляд пры паступленні
      - woman-doctor | woman doctor | женщина-врач | жанчына-ўрач
      - medical-privacy | privacy of examinations and records | врачебная тайна, осмотр без посторонних | урачэбная таямніца, агляд без староніх
      - care-refused | requests for care and refusals | просьбы о помощи и отказы | просьбы аб дапамозе і адмовы
      - medicines | medicines | лекарства | лекі
        2.1 medication-withheld | medicine sent in but not handed over | переданные лекарства не отдали | перададзеныя лекі не аддалі
      - hospital | hospital | больница | бальніца
      - gynaecology | gynaecological care | гинекологическая помощь | гінекалагічная дапамога
        2.1 reproductive-health-risk | reproductive health put at risk | риск для репродуктивного здоровья | рызыка для рэпрадуктыўнага здароўя
      - pregnancy | pregnancy and birth | беременность и роды | цяжарнасць і роды
      - mental-health | mental health | психическое здоровье | псіхічнае здароўе
      2.1 serious-illness | serious illness | тяжёлая болезнь | цяжкая хвароба
    - searches | body searches | личные досмотры | асабістыя агляды
      - strip-search | search with undressing | досмотр с раздеванием | агляд з распрананнем
      A search-by-man | searched by a man | досмотр проводил мужчина | агляд праводзіў мужчына
      A search-touching | touched during the search | прикосновения при досмотре | дакрананні падчас агляду
      - search-of-child | search of a child | досмотр ребёнка | агляд дзіцяці
    - staff | staff | персонал | персанал
      2.1 male-staff-access | male staff could open the cell or look in | мужчины из персонала могли открыть камеру или заглянуть | мужчыны з персаналу маглі адчыніць камеру або зазірнуць
      A male-staff-only | only men on duty | дежурили только мужчины | дзяжурылі толькі мужчыны
    - treatment | treatment | обращение | абыходжанне
      A humiliating-remarks | humiliating remarks | унизительные замечания | зневажальныя заўвагі
      2.1 night-interrogation | questioned at night | допросы ночью | допыты ўначы
      2.1 taser | taser used | применение электрошокера | ужыванне электрашокера
      - beating | beaten, force used | побои, применение силы | збіццё, ужыванне сілы
      - stress-position | made to stand or hold a posture | принуждение стоять или держать позу | прымус стаяць або трымаць позу
      2.2 handcuffs | handcuffed outside the cell and the yard | наручники вне камеры и двора | кайданкі па-за камерай і дваром
    2.2 preventive-register | preventive register | профилактический учёт | прафілактычны ўлік
      2.2 yellow-patch | yellow patch | жёлтая бирка | жоўтая бірка
      2.2 other-restrictions | further limits for those on the register | другие ограничения для стоящих на учёте | іншыя абмежаванні для тых, хто на ўліку
    - contact | contact with the outside | связь с внешним миром | сувязь са знешнім светам
      - letters | letters | письма | лісты
      - parcels | parcels | передачи и посылки | перадачы і пасылкі
      - visits | visits | свидания | спатканні
      - calls | calls | звонки | званкі
      - children | contact with her children | общение с детьми | зносіны з дзецьмі
      - lawyer | meetings with a lawyer | встречи с адвокатом | сустрэчы з адвакатам
      - family-not-told | family not told where she is | семье не сообщили, где она | сям’і не паведамілі, дзе яна
      - far-from-home | held far from home | содержание далеко от дома | утрыманне далёка ад дому
      - complaints | complaints not let out | жалобы не выпускают | скаргі не выпускаюць
    - discipline | discipline | дисциплина | дысцыпліна
      - shizo | punishment cell (ShIZO) | штрафной изолятор (ШИЗО) | штрафны ізалятар (ШЫЗА) | ШИЗО; ШЫЗА; карцер; карцар
      - pkt | cell-type room (PKT) | помещение камерного типа (ПКТ) | памяшканне камернага тыпу (ПКТ) | ПКТ
      - solitary | held alone | одиночное содержание | адзіночнае ўтрыманне | solitary confinement; одиночка
        - prolonged-solitary | held alone for more than 15 days in a row | одиночное содержание дольше 15 суток подряд | адзіночнае ўтрыманне даўжэй за 15 сутак запар
      - discipline-reason | penalties without reason or hearing | взыскания без причины и разбирательства | спагнанні без прычыны і разгляду
      - contact-as-penalty | contact with family forbidden as a penalty | запрет связи с семьёй в наказание | забарона сувязі з сям’ёй у пакаранне
    - labour | labour | труд | праца
      - labour-pay | pay | оплата труда | аплата працы
      - labour-hours | hours and days of rest | часы работы и выходные | гадзіны працы і выхадныя
      - labour-safety | safety at work | безопасность на работе | бяспека на працы
      - labour-refused | refusal to work and its consequences | отказ от работы и его последствия | адмова ад працы і яе наступствы
    - overall | conditions as a whole | условия в целом | умовы ў цэлым
      2.1 satisfactory | conditions satisfactory | условия удовлетворительные | умовы здавальняльныя
      2.1 unsafe-for-health | conditions unsafe for health | условия, опасные для здоровья | умовы, небяспечныя для здароўя
  `),
};
