import type { Vocabulary } from '../vocabulary.ts';
import { listed, withEachForm } from './listed.ts';

export const occupation: Vocabulary = {
  name: 'occupation',
  title: { en: 'Occupations', ru: 'Занятия', be: 'Заняткі' },
  version: 1,
  source:
    'HURIDOCS micro-thesaurus 10: Occupations (ILO categories, selection), with occupations of human rights defenders added',
  verified: true,
  open: true,
  terms: listed(`
    01 officials-and-managers | legislators, senior officials and managers | законодатели, руководители и должностные лица | заканадаўцы, кіраўнікі і службовыя асобы
      010101 legislator | member of parliament | депутатка, депутат | дэпутатка, дэпутат
      010102 senior-government-official | senior government official | высокопоставленная чиновница, высокопоставленный чиновник | высокапастаўленая чыноўніца, высокапастаўлены чыноўнік
      010104 head-of-organisation | head of an association or charity | руководительница организации, руководитель организации | кіраўніца арганізацыі, кіраўнік арганізацыі | chair; director
        01010401 party-official | senior official of a political party | руководительница партии, руководитель партии | кіраўніца партыі, кіраўнік партыі
      0102 business-manager | company manager | руководительница предприятия, руководитель предприятия | кіраўніца прадпрыемства, кіраўнік прадпрыемства
        + entrepreneur | entrepreneur | предпринимательница, предприниматель | прадпрымальніца, прадпрымальнік | businesswoman; businessman
    02 professionals | professionals | специалисты | спецыялісты
      020103 it-specialist | IT specialist | IT-специалистка, IT-специалист | IT-спецыялістка, IT-спецыяліст | programmer; программистка; программист; праграмістка; праграміст
      020104 engineer | engineer or architect | инженер, архитектор | інжынерка, інжынер | architect; архитектор; архітэктарка; архітэктар
      020202 doctor | doctor | врач | лекарка, лекар | physician; врачка
      020203 nurse | nurse or midwife | медсестра, медбрат, акушерка | медсястра, медбрат, акушэрка
      0203 education-professional | education professional | работница образования, работник образования | работніца адукацыі, работнік адукацыі
        020301 lecturer | university teacher | преподавательница вуза, преподаватель вуза | выкладчыца ВНУ, выкладчык ВНУ | professor; lecturer
        020302 teacher | schoolteacher | учительница, учитель | настаўніца, настаўнік | teacher
      029002 legal-professional | legal professional | работница права, работник права | прававая спецыялістка, прававы спецыяліст
        02900201 lawyer | lawyer | адвокатка, адвокат, юристка, юрист | адвакатка, адвакат, юрыстка, юрыст | attorney; counsel
          + disbarred-lawyer | lawyer deprived of the licence | адвокатка без лицензии, адвокат без лицензии | адвакатка без ліцэнзіі, адвакат без ліцэнзіі
        02900202 judge | judge | судья | суддзя
        + prosecutor | prosecutor | прокурор | пракурорка, пракурор
      029003 librarian | librarian or archivist | библиотекарь, архивистка, архивист | бібліятэкарка, бібліятэкар, архівістка, архівіст
      02900401 economist | economist | экономистка, экономист | эканамістка, эканаміст
      02900402 sociologist | sociologist or anthropologist | социологиня, социолог | сацыялагіня, сацыёлаг
      02900403 historian | historian, philosopher or political scientist | историк, философ, политолог | гісторык, філосаф, паліталагіня, палітолаг
      02900404 translator | translator, interpreter or philologist | переводчица, переводчик | перакладчыца, перакладчык | interpreter
      02900405 psychologist | psychologist | психологиня, психолог | псіхалагіня, псіхолаг
      + researcher | researcher | исследовательница, исследователь | даследчыца, даследчык | scientist; учёный
      029005 artist | writer or artist | деятельница культуры, деятель культуры | дзяячка культуры, дзяяч культуры
        02900501 writing | writing and journalism | литературный и журналистский труд | літаратурная і журналісцкая праца
          + journalist | journalist | журналистка, журналист | журналістка, журналіст | reporter; корреспондентка; корреспондент
          + editor | editor | редакторка, редактор | рэдактарка, рэдактар
          + blogger | blogger | блогерка, блогер | блогерка, блогер
          + author | author | писательница, писатель, авторка, автор | пісьменніца, пісьменнік, аўтарка, аўтар | writer; poet
        02900502 visual-artist | visual artist | художница, художник | мастачка, мастак
        02900503 musician | musician | музыкантка, музыкант | музыкантка, музыка
        02900505 actor | actor or director | актриса, актёр, режиссёрка, режиссёр | актрыса, акцёр, рэжысёрка, рэжысёр
      029006 clergy | member of the clergy | священнослужительница, священнослужитель | святарка, святар | priest; pastor
    03 associate-professionals | technicians and associate professionals | специалисты среднего звена | спецыялісты сярэдняга звяна
      03010301 photographer | photographer or camera operator | фотографиня, фотограф, операторка, оператор | фатаграфіня, фатограф, аператарка, аператар
      0304 ngo-staff | paid worker of a civil society organisation | сотрудница НГО, сотрудник НГО | супрацоўніца НДА, супрацоўнік НДА
        030401 political-staff | paid worker of a political organisation | сотрудница политической организации, сотрудник политической организации | супрацоўніца палітычнай арганізацыі, супрацоўнік палітычнай арганізацыі
        030403 environmental-staff | paid worker of an environmental organisation | сотрудница экологической организации, сотрудник экологической организации | супрацоўніца экалагічнай арганізацыі, супрацоўнік экалагічнай арганізацыі | environmentalist
        030404 human-rights-staff | paid worker of a human rights organisation | сотрудница правозащитной организации, сотрудник правозащитной организации | супрацоўніца праваабарончай арганізацыі, супрацоўнік праваабарончай арганізацыі
        030406 union-staff | paid worker of a trade union | сотрудница профсоюза, сотрудник профсоюза | супрацоўніца прафсаюза, супрацоўнік прафсаюза
        030407 womens-organisation-staff | paid worker of a women’s organisation | сотрудница женской организации, сотрудник женской организации | супрацоўніца жаночай арганізацыі, супрацоўнік жаночай арганізацыі
        030409 social-worker | social worker | социальная работница, социальный работник | сацыяльная работніца, сацыяльны работнік
      039005 police-investigator | police inspector or investigator | следовательница, следователь | следчая, следчы
      039007 athlete | athlete | спортсменка, спортсмен | спартсменка, спартсмен
    04 office-worker | office worker | офисная работница, офисный работник | офісная работніца, офісны работнік
      + accountant | accountant | бухгалтерка, бухгалтер | бухгалтарка, бухгалтар
    05 service-worker | service or sales worker | работница сферы услуг, работник сферы услуг | работніца сферы паслуг, работнік сферы паслуг
      05010602 police-officer | police officer | милиционерка, милиционер | міліцыянерка, міліцыянер | полицейская; полицейский
      05010603 prison-officer | prison officer | тюремная охранница, тюремный охранник | турэмная ахоўніца, турэмны ахоўнік | prison guard
    06 farmer | farmer | фермерка, фермер | фермерка, фермер
    07 industrial-worker | industrial worker | рабочая, рабочий | работніца, рабочы | worker
    08 driver | machine operator or driver | водительница, водитель | кіроўца, вадзіцель
      + railway-worker | railway worker | железнодорожница, железнодорожник | чыгуначніца, чыгуначнік
    + armed-forces | member of the armed forces | военнослужащая, военнослужащий | ваеннаслужачая, ваеннаслужачы | soldier
    + human-rights-defender | human rights defender | правозащитница, правозащитник | праваабаронца | WHRD; HRD; праваабаронца
      + human-rights-lawyer | human rights lawyer | юристка-правозащитница, юрист-правозащитник | юрыстка-праваабаронца, юрыст-праваабаронца
      + observer | election or trial observer | наблюдательница, наблюдатель | назіральніца, назіральнік
    + activist | activist | активистка, активист | актывістка, актывіст
      + civil-activist | civil activist | гражданская активистка, гражданский активист | грамадзянская актывістка, грамадзянскі актывіст | civic activist; общественная активистка; общественный активист; грамадская актывістка; грамадскі актывіст
      + feminist | feminist activist | феминистка, феминист | феміністка, фемініст
      + lgbtq-activist | LGBTQ activist | ЛГБТК-активистка, ЛГБТК-активист | ЛГБТК-актывістка, ЛГБТК-актывіст
      + environmental-activist | environmental activist | экоактивистка, экоактивист | экаактывістка, экаактывіст
      + trade-unionist | trade unionist | профсоюзная активистка, профсоюзный активист | прафсаюзная актывістка, прафсаюзны актывіст
      + politician | politician | женщина-политик, политик | палітычка, палітык | opposition politician
        + candidate | candidate in an election | кандидатка на выборах, кандидат на выборах | кандыдатка на выбарах, кандыдат на выбарах
          + presidential-candidate | presidential candidate | кандидатка в президенты, кандидат в президенты | кандыдатка ў прэзідэнты, кандыдат у прэзідэнты
    90 other | other | другое | іншае
      9001 retired | retired | пенсионерка, пенсионер | пенсіянерка, пенсіянер | pensioner
      9002 unemployed | unemployed | безработная, безработный | беспрацоўная, беспрацоўны
      9003 student | student | учащаяся, учащийся | навучэнка, навучэнец | pupil; школьница; школьник; школьніца; школьнік
        900301 university-student | university student | студентка, студент | студэнтка, студэнт
      9006 volunteer | volunteer in a civil society organisation | волонтёрка, волонтёр | валанцёрка, валанцёр
        900604 human-rights-volunteer | volunteer in a human rights organisation | волонтёрка правозащитной организации, волонтёр правозащитной организации | валанцёрка праваабарончай арганізацыі, валанцёр праваабарончай арганізацыі
      + homemaker | homemaker | домохозяйка | хатняя гаспадыня
    + unknown | unknown | неизвестно | невядома
  `).map(withEachForm),
};
