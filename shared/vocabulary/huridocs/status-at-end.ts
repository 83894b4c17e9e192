import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const statusAtEnd: Vocabulary = {
  name: 'status-at-end',
  title: {
    en: 'Status of the victim at the end of the act',
    ru: 'Положение пострадавшего в конце действия',
    be: 'Стан пацярпелага ў канцы дзеяння',
  },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 25: Status at end of act',
  verified: true,
  open: true,
  terms: listed(`
    01 integrity | as to life and integrity | жизнь и здоровье | жыццё і здароўе
      0101 dead | dead | смерть | смерць
      0102 injured | wounded, injured | ранения, травмы | раненні, траўмы
        010201 still-injured | still suffering from the wound or injury | последствия травмы не прошли | наступствы траўмы не прайшлі
        010202 healed-slight | healed with slight effects | выздоровление с лёгкими последствиями | выздараўленне з лёгкімі наступствамі
        010203 healed-permanent | healed with permanent effects | выздоровление с постоянными последствиями | выздараўленне з пастаяннымі наступствамі
      0103 missing | still missing | местонахождение до сих пор неизвестно | месцазнаходжанне дагэтуль невядомае
      0104 surfaced | found after having been missing | найдены после исчезновения | знойдзеныя пасля знікнення
        010401 surfaced-free | found alive and free | найдены живыми на свободе | знойдзеныя жывымі на волі
        010402 surfaced-detained | found alive in detention | найдены живыми в заключении | знойдзеныя жывымі ў зняволенні
    02 liberty | as to liberty | свобода | свабода
      0201 released-or-escaped | arrested and released or escaped | освобождение после задержания или побег | вызваленне пасля затрымання або ўцёкі
        020101 released-investigation | released, under investigation | на свободе, идёт следствие | на волі, ідзе следства
        020102 released-trial | released, on trial | на свободе, идёт суд | на волі, ідзе суд
        020103 released-stopped | released, proceedings stopped | на свободе, дело прекращено | на волі, справа спынена
        020104 released-acquitted | released, acquitted | на свободе, оправдательный приговор | на волі, апраўдальны прысуд
        020105 released-served | released, sentence served | на свободе, срок отбыт | на волі, тэрмін адбыты
        + released-pardoned | released by pardon | на свободе, помилование | на волі, памілаванне
        + released-deported | released and taken out of the country | освобождение с вывозом из страны | вызваленне з вывазам з краіны
        020109 escaped | arrested and escaped | побег после задержания | уцёкі пасля затрымання
      0202 held | arrested and held | в заключении | у зняволенні
        020201 held-investigation | held, under investigation | под стражей, идёт следствие | пад вартай, ідзе следства
        020202 held-trial | held, on trial | под стражей, идёт суд | пад вартай, ідзе суд
        020203 held-sentence | held, serving a sentence | отбывает наказание | адбывае пакаранне
        020204 held-arbitrarily | held arbitrarily | произвольное содержание под стражей | адвольнае ўтрыманне пад вартай
        + restriction | serving restriction of liberty | отбывает ограничение свободы | адбывае абмежаванне волі
      0203 fugitive | fugitive | скрывается от преследования | хаваецца ад пераследу
        + wanted | declared wanted | в розыске | у вышуку
    03 movement | as to movement | передвижение | перамяшчэнне
      0301 restricted | restricted in movement | ограничение передвижения | абмежаванне перамяшчэння
      0302 deported | deported, expelled | высылка | высылка
      0303 displaced-in-flight | displaced or refugee still in flight | в бегстве | ва ўцёках
      0304 displaced-stopped | displaced or refugee no longer in flight | бегство окончено | уцёкі скончаны
        030401 resettled-same-country | resettled in the same country | переезд внутри страны | пераезд унутры краіны
        030402 resettled-abroad | resettled in another country | переезд в другую страну | пераезд у іншую краіну | in exile; в эмиграции; у эміграцыі
        030403 returned | returned to the home area | возвращение домой | вяртанне дадому
        030404 temporary-centre | in a temporary refugee or evacuation centre | во временном центре для беженцев | у часовым цэнтры для бежанцаў
    20 work | as to work | работа | праца
      2001 unemployed | unemployed | без работы | без працы
      2002 laid-off | laid off | сокращение | скарачэнне
      2003 dismissed | dismissed | увольнение | звальненне
      2004 no-access-to-workplace | denied access to the workplace | недопуск на рабочее место | недапуск на працоўнае месца
      2005 reinstated | reinstated in employment | восстановление на работе | аднаўленне на працы
    90 other | other | другое | іншае
    99 unknown | unknown | неизвестно | невядома
  `),
};
