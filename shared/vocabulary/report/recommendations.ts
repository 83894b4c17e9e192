import type { Term } from '../vocabulary.ts';
import { reportList } from './report-list.ts';

/** What is asked of whom: by the General Assembly in 2013 and by the report itself. */
export const recommendations: readonly Term[] = [
  ...reportList(
    'resolution-2013-calls',
    [
      'calls of the General Assembly resolution of 2013',
      'призывы резолюции Генеральной Ассамблеи 2013 года',
      'заклікі рэзалюцыі Генеральнай Асамблеі 2013 года',
    ],
    `
    normative-framework recognise | recognise women defenders and what they do | признавать правозащитниц и их труд | прызнаваць праваабаронцаў-жанчын і іхнюю працу
    normative-framework safe-environment | respect, support and protect them in a safe environment that heeds gender; condemn and prevent violence | уважать, поддерживать и защищать их в безопасной среде с учётом пола; осуждать и предупреждать насилие | паважаць, падтрымліваць і абараняць іх у бяспечным асяроддзі з улікам полу; асуджаць і папярэджваць гвалт
    normative-framework public-life | let them take part in public life and in peaceful protest | дать участвовать в общественной жизни и в мирном протесте | даць удзельнічаць у грамадскім жыцці і ў мірным пратэсце
    normative-framework document | document violations more, and systematically | больше и системно документировать нарушения | больш і сістэмна дакументаваць парушэнні
    normative-framework no-reprisals | protect them and their families from reprisals for work with international bodies | защищать их и семьи от мести за работу с международными органами | абараняць іх і сем’і ад помсты за працу з міжнароднымі органамі
    normative-framework no-criminalisation | do not treat the defence of rights as a crime | не считать правозащиту преступлением | не лічыць праваабарону злачынствам
    normative-framework peace-security | bring women into work for peace and security | привлекать женщин к работе ради мира и безопасности | далучаць жанчын да працы дзеля міру і бяспекі
    normative-framework remedies | give redress that heeds gender, to families too | давать возмещение с учётом пола, в том числе семьям | даваць кампенсацыю з улікам полу, у тым ліку сем’ям
    normative-framework end-impunity | end impunity, punish those responsible | покончить с безнаказанностью, наказать виновных | пакончыць з беспакаранасцю, пакараць вінаватых
  `,
  ),
  ...reportList(
    'security-dimensions',
    ['sides of holistic security', 'стороны целостной безопасности', 'бакі цэласнай бяспекі'],
    `
    conclusions physical | physical security | физическая безопасность | фізічная бяспека
    conclusions digital | digital security | цифровая безопасность | лічбавая бяспека
    conclusions environmental | security of surroundings | безопасность окружения | бяспека асяроддзя
    conclusions economic | economic security | экономическая безопасность | эканамічная бяспека
    conclusions wellbeing | mental and emotional well-being | душевное и эмоциональное благополучие | душэўны і эмацыйны дабрабыт
  `,
  ),
  ...reportList(
    'addressees',
    ['to whom the recommendations are made', 'кому адресованы рекомендации', 'каму адрасаваныя рэкамендацыі'],
    `
    conclusions government | Government of Belarus | правительство Беларуси | урад Беларусі
    conclusions states-igos | States; intergovernmental, international and regional organisations | государства; межправительственные, международные и региональные организации | дзяржавы; міжурадавыя, міжнародныя і рэгіянальныя арганізацыі
    conclusions civil-society | civil society organisations, defenders of any gender, others concerned | организации гражданского общества, правозащитники любого пола, другие заинтересованные | арганізацыі грамадзянскай супольнасці, праваабаронцы любога полу, іншыя зацікаўленыя
    conclusions media | media and others who produce information | СМИ и другие производители информации | СМІ і іншыя вытворцы інфармацыі
  `,
  ),
  ...reportList(
    'recommendations',
    ['recommendations of the report', 'рекомендации отчёта', 'рэкамендацыі справаздачы'],
    `
    conclusions government-1 | carry out what the CEDAW Committee recommended | выполнить рекомендации Комитета КЛДЖ | выканаць рэкамендацыі Камітэта КЛДЖ
    conclusions government-2 | carry out what the Committee on Economic, Social and Cultural Rights recommended | выполнить рекомендации Комитета по экономическим, социальным и культурным правам | выканаць рэкамендацыі Камітэта па эканамічных, сацыяльных і культурных правах
    conclusions government-3 | carry out what the High Commissioner (resolutions 45/1 and 46/20) and others recommended | выполнить рекомендации Верховного комиссара (резолюции 45/1 и 46/20) и других | выканаць рэкамендацыі Вярхоўнага камісара (рэзалюцыі 45/1 і 46/20) ды іншых
    conclusions states-igos-1 | support women activists in public; help to find, record and investigate violations | публично поддерживать активисток; помогать выявлять, фиксировать и расследовать нарушения | публічна падтрымліваць актывістак; дапамагаць выяўляць, фіксаваць і расследаваць парушэнні
    conclusions states-igos-2 | secure social, economic and cultural rights of exiles and their families, heeding gender | обеспечить социальные, экономические и культурные права уехавших и их семей с учётом пола | забяспечыць сацыяльныя, эканамічныя і культурныя правы тых, хто з’ехаў, і іх сем’яў з улікам полу
    conclusions states-igos-3 | let exiles go on with their work and consult them regularly | дать уехавшим продолжать работу и регулярно советоваться с ними | даць тым, хто з’ехаў, працягваць працу і рэгулярна раіцца з імі
    conclusions states-igos-4 | give exiles a legal status and keep to non-refoulement | дать уехавшим легальный статус и соблюдать принцип невысылки | даць тым, хто з’ехаў, легальны статус і выконваць прынцып нявысылкі
    conclusions states-igos-5 | make visas available to activists in and outside Belarus and to their families | сделать визы доступными для активисток в Беларуси и вне её и для их семей | зрабіць візы даступнымі для актывістак у Беларусі і па-за ёй і для іх сем’яў
    conclusions states-igos-6 | do more for safety and well-being, with confidentiality, informed consent and no harm | больше делать для безопасности и благополучия: конфиденциально, с осознанного согласия и без вреда | больш рабіць для бяспекі і дабрабыту: канфідэнцыйна, з усвядомленай згоды і без шкоды
    conclusions civil-society-1 | condemn and document every risk, threat and attack; seek justice and compensation | осуждать и документировать каждый риск, угрозу и нападение; добиваться правосудия и возмещения | асуджаць і дакументаваць кожную рызыку, пагрозу і напад; дамагацца правасуддзя і кампенсацыі
    conclusions civil-society-2 | run protection programmes that see security as a whole | вести программы защиты, понимающие безопасность целостно | весці праграмы абароны, якія бачаць бяспеку цэласна
    conclusions civil-society-3 | bring gender into human rights work; value women’s own initiatives | учитывать гендер в правозащите; ценить инициативы самих женщин | улічваць гендар у праваабароне; цаніць ініцыятывы саміх жанчын
    conclusions civil-society-4 | answer concerns over gender discrimination in one’s own ranks and end it | отвечать на жалобы о гендерной дискриминации в своих рядах и покончить с ней | адказваць на скаргі пра гендарную дыскрымінацыю ў сваіх шэрагах і пакончыць з ёй
    conclusions civil-society-5 | train people and set rules against sexual and gender-based violence | обучать и установить правила против сексуального и гендерного насилия | навучаць і ўсталяваць правілы супраць сексуальнага і гендарнага гвалту
    conclusions civil-society-6 | plan with women’s needs in mind, small children included | планировать с учётом нужд женщин, в том числе с малыми детьми | планаваць з улікам патрэб жанчын, у тым ліку з малымі дзецьмі
    conclusions civil-society-7 | share what works against gender discrimination | делиться тем, что помогает против гендерной дискриминации | дзяліцца тым, што дапамагае супраць гендарнай дыскрымінацыі
    conclusions media-1 | report on women activists and give them a voice | рассказывать об активистках и давать им слово | расказваць пра актывістак і даваць ім слова
    conclusions media-2 | drop gender stereotypes; condemn violence, misogyny and prejudice | отказаться от гендерных стереотипов; осуждать насилие, женоненавистничество и предрассудки | адмовіцца ад гендарных стэрэатыпаў; асуджаць гвалт, жанчынаненавісніцтва і забабоны
    conclusions media-3 | give women equal access to media, also to answer smears | дать женщинам равный доступ к СМИ, в том числе для ответа на клевету | даць жанчынам роўны доступ да СМІ, у тым ліку каб адказаць на паклёп
    conclusions media-4 | make the space online safe: means of security and easy complaints | сделать пространство сети безопасным: средства защиты и простые жалобы | зрабіць прастору сеціва бяспечнай: сродкі абароны і простыя скаргі
  `,
  ),
];
