import type { Vocabulary } from '../vocabulary.ts';
import { listed } from './listed.ts';

export const actType: Vocabulary = {
  name: 'act-type',
  title: { en: 'Types of act', ru: 'Виды действий', be: 'Віды дзеянняў' },
  version: 1,
  source:
    'HURIDOCS micro-thesaurus 4: Types of acts (selection), with acts against human rights defenders in Belarus added',
  verified: true,
  open: true,
  terms: listed(`
    010000 life | violations of the right to life | нарушения права на жизнь | парушэнні права на жыццё
      01010101 summary-execution | summary execution | казнь без надлежащего суда | пакаранне смерцю без належнага суда
      01010102 extrajudicial-execution | extrajudicial execution | внесудебная казнь | пазасудовае пакаранне смерцю
      01010103 capital-punishment | capital punishment | смертная казнь по приговору | смяротнае пакаранне паводле прысуду | death penalty; смертная казнь; смяротнае пакаранне
      01010501 killing-at-demonstration | killing at a demonstration or in crowd control | гибель при разгоне демонстрации | гібель падчас разгону дэманстрацыі
      01010601 death-in-custody | death in detention or police custody | смерть в заключении или под стражей | смерць у зняволенні або пад вартай | death in detention
      010109 attempted-killing | attempted killing | покушение на убийство | замах на забойства
      01019001 death-from-torture | death from torture or brutality | смерть от пыток или жестокости | смерць ад катаванняў або жорсткасці
      0101900302 death-from-denial-of-care | death from denial of medical care | смерть из-за неоказания медицинской помощи | смерць з-за неаказання медыцынскай дапамогі
      01019006 forced-suicide | forced suicide | доведение до самоубийства | давядзенне да самагубства
    020000 integrity | violations of personal integrity | нарушения личной неприкосновенности | парушэнні асабістай недатыкальнасці
      020101 physical-assault | physical assault, domestic violence included | физическое насилие, в том числе домашнее | фізічны гвалт, у тым ліку хатні | physical assault; beating; избиение; збіццё
      020102 sexual-violation | sexual violations | посягательства сексуального характера | замахі сексуальнага характару
      020103 psychological-assault | psychological assault, harassment | психологическое насилие, травля | псіхалагічны гвалт, цкаванне | harassment; травля; цкаванне
        02010301 threats | threats (other than death threats) | угрозы (кроме угроз убийством) | пагрозы (акрамя пагроз забойствам) | threat; угроза; пагроза
          0201030101 threats-to-victim | threats against the victim | угрозы самому человеку | пагрозы самому чалавеку
          0201030102 threats-to-family | threats against the family | угрозы семье | пагрозы сям’і
            + threats-about-children | threats concerning children, to take them away included | угрозы, касающиеся детей, в том числе отобрать их | пагрозы, звязаныя з дзецьмі, у тым ліку адабраць іх
          0201030103 threats-to-colleagues | threats against friends and colleagues | угрозы друзьям и коллегам | пагрозы сябрам і калегам
          + sexualised-threats | sexualised threats | угрозы сексуального характера | пагрозы сексуальнага характару | gendered threats
        02010302 death-threats | death threats | угрозы убийством | пагрозы забойствам
        02010303 surveillance | surveillance | слежка и наблюдение | сачэнне і назіранне
        02010304 stalking | stalking | преследование, сталкинг | пераслед, сталкінг
        02010305 sexual-harassment | sexual harassment | сексуальные домогательства | сексуальныя дамаганні
        + online-harassment | online harassment | травля в сети | цкаванне ў сеціве
        + forced-confession-video | forced “confession” on camera | принудительное «покаянное» видео | прымусовае «пакаяльнае» відэа | confession video; покаянное видео; пакаяльнае відэа
      020111 combined-violation | violations with physical, sexual and psychological dimensions | физическое, сексуальное и психологическое насилие вместе | фізічны, сексуальны і псіхалагічны гвалт разам
        02011101 rape | rape | изнасилование | згвалтаванне
        02011102 attempted-rape | attempted rape | покушение на изнасилование | замах на згвалтаванне
        02011103 sexual-assault | sexual assault or molestation | сексуальное нападение или приставание | сексуальны напад або прыставанне | sexual violence; сексуальное насилие; сексуальны гвалт
        02011111 torture | torture | пытки | катаванні
        + ill-treatment | cruel, inhuman or degrading treatment | жестокое, бесчеловечное или унижающее достоинство обращение | жорсткае, бесчалавечнае або зневажальнае абыходжанне | ill-treatment; жестокое обращение; жорсткае абыходжанне
          + humiliating-search | degrading body search | унизительный личный досмотр | зневажальны асабісты дагляд | strip search; голый досмотр
          + solitary-confinement | solitary confinement | одиночное заключение | адзіночнае зняволенне
      020121 collective-punishment | collective punishment | коллективное наказание | калектыўнае пакаранне
    030000 liberty | violations of the right to liberty | нарушения права на свободу | парушэнні права на свабоду
      030101 arrest | arrest | задержание | затрыманне
      030102 detention | detention, imprisonment | содержание под стражей, лишение свободы | утрыманне пад вартай, пазбаўленне волі | imprisonment
        03010201 refusal-to-release | refusal to release after unlawful arrest | отказ освободить при незаконном задержании | адмова вызваліць пры незаконным затрыманні
        03010202 no-release-pending-trial | denial of release pending trial | отказ освободить до суда | адмова вызваліць да суда
        03010203 denial-of-bail | denial of bail | отказ освободить под залог | адмова вызваліць пад заклад
        + repeated-arrest | new arrest on the day of release | новое задержание в день освобождения | новае затрыманне ў дзень вызвалення | carousel arrest; карусель
        + incommunicado-detention | incommunicado detention | содержание без связи с внешним миром | утрыманне без сувязі са знешнім светам | incommunicado; инкоммуникадо
        + administrative-arrest | administrative arrest | административный арест | адміністрацыйны арышт | сутки; суткі
        + new-term-in-prison | further term imposed in prison | новый срок, назначенный в колонии | новы тэрмін, прызначаны ў калоніі | article 411
      030103 disappearance | disappearance | исчезновение | знікненне | enforced disappearance; насильственное исчезновение; гвалтоўнае знікненне
      030104 abduction | abduction, kidnapping | похищение | выкраданне
      030105 house-arrest | house arrest | домашний арест | хатні арышт
      + restriction-of-liberty | restriction of liberty | ограничение свободы | абмежаванне волі | химия; домашняя химия; хімія; хатняя хімія
      + forced-psychiatric-treatment | compulsory psychiatric treatment | принудительное психиатрическое лечение | прымусовае псіхіятрычнае лячэнне
      030107 mass-round-up | mass round-up | облава, массовые задержания | аблава, масавыя затрыманні
      030108 curfew | curfew | комендантский час | каменданцкая гадзіна
      032101 law-against-liberty | law or policy which violates the right to liberty | закон или политика, нарушающие право на свободу | закон або палітыка, што парушаюць права на свабоду
    040000 privacy | violations of the right to privacy | нарушения права на частную жизнь | парушэнні права на прыватнае жыццё
      040101 illegal-search | illegal search or raid | незаконный обыск или налёт | незаконны ператрус або налёт | search; raid; house search; обыск; ператрус
      + seizure-of-devices | seizure of devices and data | изъятие техники и данных | адабранне тэхнікі і даных
      + interception | interception of messages and calls | перехват переписки и разговоров | перахоп перапіскі і размоў | wiretapping; прослушка; праслухоўванне
      + disclosure-of-private-life | publication of private data or images | обнародование личных сведений или снимков | абнародаванне асабістых звестак або здымкаў | doxing; доксинг; доксінг
      + home-check | checks at home by police | проверки милиции по месту жительства | праверкі міліцыі па месцы жыхарства
    050000 movement | violations of the rights to movement and residence | нарушения права на передвижение и выбор места жительства | парушэнні права на перамяшчэнне і выбар месца жыхарства
      050101 internal-exile | internal exile | ссылка внутри страны | ссылка ўнутры краіны
      050102 deportation | deportation, expulsion | высылка, депортация | высылка, дэпартацыя
      050103 eviction | eviction | выселение | высяленне
      050106 restriction-of-movement | restriction of movement | ограничение передвижения | абмежаванне перамяшчэння
        + travel-ban | ban on leaving the country | запрет на выезд из страны | забарона на выезд з краіны | travel ban; невыездной
        + refusal-of-passport | refusal of a passport or consular services | отказ в паспорте или консульских услугах | адмова ў пашпарце або консульскіх паслугах
      050107 denial-of-return | denial of the right to return | отказ в возвращении в страну | адмова ў вяртанні ў краіну
      + forced-exile | forced exile | вынужденная эмиграция | вымушаная эміграцыя | exile; изгнание; выгнанне
      + deprivation-of-citizenship | deprivation of citizenship | лишение гражданства | пазбаўленне грамадзянства
    060000 gender-equality | violations of the right to gender equality | нарушения права на равенство женщин и мужчин | парушэнні права на роўнасць жанчын і мужчын
      + gender-discrimination | discrimination on grounds of sex or gender | дискриминация по признаку пола или гендера | дыскрымінацыя паводле полу або гендару
        + sexist-insults | sexist insults | сексистские оскорбления | сэксісцкія абразы
      062101 law-against-gender-equality | law or policy which violates gender equality | закон или политика, нарушающие равенство женщин и мужчин | закон або палітыка, што парушаюць роўнасць жанчын і мужчын
    080000 reproductive-rights | violations of reproductive rights | нарушения репродуктивных прав | парушэнні рэпрадуктыўных правоў
    090000 information | violations of the right to information | нарушения права на информацию | парушэнні права на інфармацыю
      090101 withholding-information | withholding of information | сокрытие информации | утойванне інфармацыі
      090102 denial-of-information | denial that information exists | отрицание существования информации | адмаўленне існавання інфармацыі
    100000 expression | violations of the right to expression | нарушения свободы выражения мнений | парушэнні свабоды выказвання меркаванняў
      100101 censorship | censorship | цензура | цэнзура
      100102 restriction-of-publication | restriction of publications | ограничение публикаций | абмежаванне публікацый
      100103 ban-on-material | banning of existing material | запрет изданных материалов | забарона выдадзеных матэрыялаў
        + extremist-material | entering of material in the list of “extremist materials” | внесение в список «экстремистских материалов» | унясенне ў спіс «экстрэмісцкіх матэрыялаў»
      100104 ban-on-speech | ban on speaking | запрет выступать | забарона выступаць
      + blocking-of-media | blocking of a site or channel | блокировка сайта или канала | блакаванне сайта або канала
      + prosecution-for-expression | prosecution for words, posts or subscriptions | преследование за слова, публикации или подписки | пераслед за словы, публікацыі або падпіскі
      102101 law-against-expression | law or policy which violates the right to expression | закон или политика, нарушающие свободу выражения мнений | закон або палітыка, што парушаюць свабоду выказвання меркаванняў
    110000 belief | violations of the right to belief and opinion | нарушения свободы убеждений и вероисповедания | парушэнні свабоды перакананняў і веравызнання
      110101 restriction-of-worship | restriction of religious rites | ограничение религиозных обрядов | абмежаванне рэлігійных абрадаў
      110102 restriction-of-ideology | restriction on advocating a set of ideas | запрет отстаивать определённые взгляды | забарона абараняць пэўныя погляды
    120000 association | violations of the rights to association and assembly | нарушения свободы объединений и собраний | парушэнні свабоды аб’яднанняў і сходаў
      120100 acts-against-association | direct acts against association and assembly | прямые действия против объединений и собраний | прамыя дзеянні супраць аб’яднанняў і сходаў
        120101 closing-of-office | closing of an office | закрытие офиса | закрыццё офіса
        120102 raid-on-organisation | raid on an organisation | налёт на организацию, обыск в ней | налёт на арганізацыю, ператрус у ёй
        120103 banning-of-group | banning of a group | запрет организации | забарона арганізацыі
          + liquidation | forced liquidation of an organisation | принудительная ликвидация организации | прымусовая ліквідацыя арганізацыі
          + forced-self-liquidation | self-liquidation under pressure | самоликвидация под давлением | самаліквідацыя пад ціскам
          + extremist-formation | declaring a group an “extremist formation” | признание «экстремистским формированием» | прызнанне «экстрэмісцкім фарміраваннем»
        120104 surveillance-of-group | surveillance of an organisation | слежка за организацией | сачэнне за арганізацыяй
        120105 restriction-of-association | restrictions on association or assembly | ограничения объединений или собраний | абмежаванні аб’яднанняў або сходаў
          + denial-of-registration | denial of registration | отказ в регистрации | адмова ў рэгістрацыі
          + oppressive-inspection | inspections and warnings as pressure | проверки и предупреждения как давление | праверкі і папярэджанні як ціск
          + obstruction-of-funding | obstruction of funding | препятствия финансированию | перашкоды фінансаванню
        120106 ban-on-rally | ban on a meeting or rally | запрет митинга или массового мероприятия | забарона мітынгу або масавага мерапрыемства
          + dispersal-of-rally | dispersal of a peaceful assembly | разгон мирного собрания | разгон мірнага сходу
        + prosecution-for-association | prosecution for taking part in an organisation | преследование за участие в организации | пераслед за ўдзел у арганізацыі
        + prosecution-for-assembly | prosecution for taking part in an assembly | преследование за участие в собрании | пераслед за ўдзел у сходзе
      122100 lawmaking-against-association | violations of association and assembly by law or policy | нарушения свободы объединений и собраний законами или политикой | парушэнні свабоды аб’яднанняў і сходаў законамі або палітыкай
        122101 law-against-association | law or policy which violates the right to association and assembly | закон или политика, нарушающие свободу объединений и собраний | закон або палітыка, што парушаюць свабоду аб’яднанняў і сходаў
        122103 law-reducing-association | law or policy which reduces the guarantees of association and assembly | закон или политика, ослабляющие гарантии свободы объединений и собраний | закон або палітыка, што аслабляюць гарантыі свабоды аб’яднанняў і сходаў
    130000 property | violations of the right to property | нарушения права собственности | парушэнні права ўласнасці
      130101 robbery | robbery, theft | грабёж, кража | рабаўніцтва, крадзеж
      130102 vandalism | vandalism | вандализм | вандалізм
      130103 destruction-of-property | destruction of property | уничтожение имущества | знішчэнне маёмасці
      130104 extortion | extortion | вымогательство | вымагальніцтва
      130107 property-seizure | confiscation or seizure of property | конфискация или изъятие имущества | канфіскацыя або адабранне маёмасці | confiscation; seizure of property; арест имущества; арышт маёмасці
        + account-freeze | freezing of accounts | блокировка счетов | блакаванне рахункаў
        + excessive-fine | excessive fine or compensation | непомерный штраф или компенсация | непамерны штраф або кампенсацыя
    140000 reputation | violations of the right to protection of reputation | нарушения права на защиту репутации | парушэнні права на абарону рэпутацыі
      140101 defamation | defamation | диффамация, распространение порочащих сведений | дыфамацыя, распаўсюд ганебных звестак
        14010101 slander | slander | устная клевета | вуснае паклёпніцтва
        14010102 libel | libel | клевета в печати | паклёп у друку
        + smear-campaign | smear campaign | кампания по очернению | кампанія ачарнення | smear; очернение; ачарненне
      + labelling-as-extremist | entering of a person in a list of “extremists” or “terrorists” | внесение человека в список «экстремистов» или «террористов» | унясенне чалавека ў спіс «экстрэмістаў» або «тэрарыстаў»
    170000 political-participation | violations of the right to political participation | нарушения права на участие в политической жизни | парушэнні права на ўдзел у палітычным жыцці
      170101 denial-of-vote | denial of the right to vote | лишение права голоса | пазбаўленне права голасу
      170102 denial-of-candidacy | denial of the right to stand for office | недопуск к участию в выборах в качестве кандидата | недапуск да выбараў у якасці кандыдата
      170104 election-fraud | election fraud | фальсификация выборов | фальсіфікацыя выбараў
      170105 election-intimidation | intimidation in elections | запугивание на выборах | запалохванне на выбарах
      + ban-on-office | ban on holding certain posts or pursuing certain activities | запрет занимать определённые должности или заниматься определённой деятельностью | забарона займаць пэўныя пасады або займацца пэўнай дзейнасцю
    300000 labour | violations of labour rights | нарушения трудовых прав | парушэнні працоўных правоў
      + dismissal | politically motivated dismissal | увольнение по политическим мотивам | звальненне з палітычных матываў | dismissal; увольнение; звальненне
        30010210 dismissal-without-notice | dismissal without notice | увольнение без предупреждения | звальненне без папярэджання
      30010101 discrimination-in-hiring | discrimination in hiring | дискриминация при найме | дыскрымінацыя пры найме | запрет на профессию; забарона на прафесію
      30010201 forced-labour | forced labour | принудительный труд | прымусовая праца
      30010202 denial-of-wages | denial of wages | невыплата заработной платы | нявыплата заработнай платы
      30010203 revocation-of-licence | restriction or revocation of a professional licence | ограничение или отзыв лицензии на профессиональную деятельность | абмежаванне або адкліканне ліцэнзіі на прафесійную дзейнасць
        + disbarment | disbarment of a lawyer | лишение права на адвокатскую деятельность | пазбаўленне права на адвакацкую дзейнасць
      300104 violation-of-union-rights | violations of the right to form and join trade unions | нарушения права создавать профсоюзы и вступать в них | парушэнні права ствараць прафсаюзы і ўступаць у іх
        30010402 restriction-of-union | restrictions on trade unions | ограничения профсоюзов | абмежаванні прафсаюзаў
        30010403 restriction-of-union-members | restrictions on members of trade unions | ограничения членов профсоюза | абмежаванні сяброў прафсаюза
      300105 violation-of-strike | violations of the right to strike | нарушения права на забастовку | парушэнні права на забастоўку
    310000 children | violations of the rights of children | нарушения прав детей | парушэнні правоў дзяцей
      + child-removal | removal of a child from the family | изъятие ребёнка из семьи | адабранне дзіцяці з сям’і | removal of a child
      + child-in-danger-register | declaring a child “in a socially dangerous situation” | признание ребёнка находящимся в «социально опасном положении» | прызнанне дзіцяці ў «сацыяльна небяспечным становішчы» | СОП; САС
      + separation-by-detention | separation of mother and child by detention | разлучение матери и ребёнка заключением | разлучэнне маці і дзіцяці зняволеннем
    330000 aliens | violations of the rights of non-nationals | нарушения прав иностранцев | парушэнні правоў замежнікаў
      + extradition | extradition to the persecuting State | выдача преследующему государству | выдача дзяржаве, якая пераследуе
    350000 accused | violations of the rights of the accused | нарушения прав обвиняемых | парушэнні правоў абвінавачаных
      350101 denial-of-presumption | denial of the presumption of innocence | отказ в презумпции невиновности | адмова ў прэзумпцыі невінаватасці
      350102 denial-of-adequate-time | denial of adequate time and facilities | отказ в достаточном времени и условиях для защиты | адмова ў дастатковым часе і ўмовах для абароны
        + no-access-to-file | denial of access to the case file | недоступность материалов дела | недаступнасць матэрыялаў справы
      350103 denial-of-impartial-court | denial of an impartial court | отказ в беспристрастном суде | адмова ў бесстароннім судзе
      350104 denial-of-independent-court | denial of an independent court | отказ в независимом суде | адмова ў незалежным судзе
      350105 denial-of-interpreter | denial of an interpreter | отказ в переводчике | адмова ў перакладчыку
      350106 denial-of-equality-of-arms | denial of equality of arms | отказ в равенстве сторон | адмова ў роўнасці бакоў
      350107 denial-of-prompt-information | denial of prompt and detailed information on the charge | отказ в срочном и подробном уведомлении об обвинении | адмова ў тэрміновым і падрабязным паведамленні пра абвінавачанне
      350108 denial-of-prompt-trial | denial of prompt trial | отказ в безотлагательном суде | адмова ў неадкладным судзе
      350109 denial-of-legal-assistance | denial of legal assistance | отказ в юридической помощи | адмова ў юрыдычнай дапамозе
        + pressure-on-lawyer | pressure on a lawyer | давление на адвоката | ціск на адваката
      350110 double-jeopardy | second trial or punishment for the same act | повторное наказание за то же деяние | паўторнае пакаранне за тое самае дзеянне
      350112 denial-of-access-to-court | denial of access to a court | отказ в доступе к суду | адмова ў доступе да суда
      350113 denial-of-contact-with-defence | denial of contact with the defence | отказ в связи с защитником | адмова ў сувязі з абаронцам
      350114 denial-of-fair-trial | denial of fair trial | отказ в справедливом суде | адмова ў справядлівым судзе | unfair trial
        + trial-in-absentia | trial in absentia without safeguards | заочный суд без гарантий | завочны суд без гарантый | trial in absentia
      350115 denial-of-public-trial | denial of public trial | отказ в открытом суде | адмова ў адкрытым судзе | closed trial; закрытый суд; закрыты суд
      350116 denial-of-witnesses | denial of the examination of witnesses | отказ в допросе свидетелей | адмова ў допыце сведак
      350117 crime-not-in-law | conviction for what the law did not forbid | осуждение за то, что законом не запрещалось | асуджэнне за тое, што законам не забаранялася
      350118 forced-self-incrimination | forced self-incrimination | принуждение свидетельствовать против себя | прымус сведчыць супраць сябе
    360000 detainees | violations of the rights of detained or imprisoned persons | нарушения прав заключённых | парушэнні правоў зняволеных
      360101 denial-of-legal-rights-in-detention | denial of the legal rights of detained persons | отказ в законных правах заключённых | адмова ў законных правах зняволеных
        36010103 denial-of-appeal | denial of the right to appeal | отказ в праве на обжалование | адмова ў праве на абскарджанне
      360102 denial-of-detention-conditions | denial of proper detention conditions | отказ в надлежащих условиях содержания | адмова ў належных умовах утрымання | bad conditions; плохие условия содержания
        36010201 denial-of-humane-treatment | denial of treatment with dignity and humanity | отказ в гуманном обращении и уважении достоинства | адмова ў гуманным абыходжанні і павазе да годнасці
        36010202 denial-of-accommodation | denial of adequate accommodation | отказ в надлежащем помещении | адмова ў належным памяшканні
        36010203 denial-of-food | denial of adequate food | отказ в достаточном питании | адмова ў дастатковым харчаванні
        36010204 denial-of-medical-care | denial of adequate medical care | отказ в достаточной медицинской помощи | адмова ў дастатковай медыцынскай дапамозе
        36010205 denial-of-rules | denial of information about the rules | отказ сообщить правила содержания | адмова паведаміць правілы ўтрымання
        36010206 denial-of-complaints | denial of the right to complain | отказ в праве на жалобу | адмова ў праве на скаргу
        + denial-of-hygiene | denial of hygiene | отказ в средствах и условиях гигиены | адмова ў сродках і ўмовах гігіены
        + denial-of-family-contact | denial of letters, parcels, calls or visits | отказ в переписке, передачах, звонках или свиданиях | адмова ў перапісцы, перадачах, званках або спатканнях
        + disciplinary-cell | punishment cell as reprisal | штрафной изолятор как расправа | штрафны ізалятар як расправа | ShIZO; ШИЗО; ШІЗА
        + extremism-register | marking as “inclined to extremism” | постановка на учёт как «склонной к экстремизму» | пастаноўка на ўлік як «схільнай да экстрэмізму» | yellow tag; жёлтая бирка; жоўтая бірка
      360103 denial-of-rights-on-arrest | denial of the legal rights of arrested persons | отказ в законных правах задержанных | адмова ў законных правах затрыманых
        36010301 unlawful-arrest | denial of the right to lawful arrest | задержание без законных оснований | затрыманне без законных падстаў
      36010401 no-separation-from-convicts | failure to separate from convicted prisoners | содержание вместе с осуждёнными | утрыманне разам з асуджанымі
      360106 denial-of-conditions-for-convicts | acts against detention conditions specific to convicted persons | ухудшение условий отбывания наказания | пагаршэнне ўмоў адбывання пакарання
    380000 refugees | violations of the rights of refugees | нарушения прав беженцев | парушэнні правоў бежанцаў
      380101 refoulement | forced return, refoulement | принудительное возвращение | прымусовае вяртанне
    530000 health | violations of the right to health | нарушения права на здоровье | парушэнні права на здароўе
    550000 education | violations of the right to education | нарушения права на образование | парушэнні права на адукацыю
      + expulsion-from-study | politically motivated expulsion from a place of study | отчисление по политическим мотивам | адлічэнне з палітычных матываў
    560000 culture | violations of the right to culture | нарушения права на культуру | парушэнні права на культуру
      560101 restriction-of-language | restrictions on the use of a language | ограничение использования языка | абмежаванне выкарыстання мовы
    900000 other | other | другое | іншае
  `),
};
