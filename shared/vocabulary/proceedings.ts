import { listed } from './huridocs/listed.ts';
import { term, type Term, type Vocabulary } from './vocabulary.ts';

export const caseKind: Vocabulary = {
  name: 'case-kind',
  title: { en: 'Kinds of case', ru: 'Виды дел', be: 'Віды спраў' },
  version: 1,
  source: 'Khronika, after the fields of UN complaint forms',
  verified: false,
  open: true,
  terms: [
    term('criminal', 'criminal', 'уголовное', 'крымінальная'),
    term('administrative', 'administrative', 'административное', 'адміністрацыйная'),
    term('in-absentia', 'criminal, in absentia', 'уголовное, заочное', 'крымінальная, завочная'),
    term('liquidation-suit', 'liquidation suit', 'иск о ликвидации', 'іск аб ліквідацыі'),
    term(
      'extremist-materials',
      'on “extremist materials”',
      'об «экстремистских материалах»',
      'аб «экстрэмісцкіх матэрыялах»',
      'extremist materials',
      'об экстремистских материалах',
      'аб экстрэмісцкіх матэрыялах',
    ),
    term('tax', 'tax', 'налоговое', 'падатковая'),
    term('civil', 'civil', 'гражданское', 'грамадзянская'),
    term('prison-disciplinary', 'prison disciplinary', 'дисциплинарное в колонии', 'дысцыплінарная ў калоніі'),
  ],
};

/** HURIDOCS micro-thesaurus 29, by the stages that the forms of the Working Group on Arbitrary Detention ask for. */
export const detentionKind: Vocabulary = {
  name: 'detention-kind',
  title: { en: 'Kinds of detention', ru: 'Виды лишения свободы', be: 'Віды зняволення' },
  version: 3,
  source: 'HURIDOCS micro-thesaurus 29; WGAD questionnaire parts II and III',
  verified: false,
  open: true,
  terms: [
    term('arrest', 'arrest', 'задержание', 'затрыманне'),
    term(
      'custody',
      'pre-trial custody',
      'содержание под стражей',
      'утрыманне пад вартай',
      'pre-trial',
      'pre-trial detention',
    ),
    {
      ...term(
        'administrative-arrest',
        'administrative arrest',
        'административный арест',
        'адміністрацыйны арышт',
        'administrative',
      ),
      notation: '01',
      verified: true,
    },
    term(
      'sentence',
      'imprisonment by sentence',
      'лишение свободы по приговору',
      'пазбаўленне волі паводле прысуду',
      'imprisonment',
    ),
    term('restriction-of-liberty', 'restriction of liberty', 'ограничение свободы', 'абмежаванне волі'),
    term('house-arrest', 'house arrest', 'домашний арест', 'хатні арышт'),
    {
      ...term(
        'open-institution',
        'restriction of liberty in an open institution',
        'ограничение свободы с направлением в учреждение открытого типа',
        'абмежаванне волі з накіраваннем ва ўстанову адкрытага тыпу',
        'химия',
        'хімія',
      ),
      broader: 'restriction-of-liberty',
    },
    {
      ...term(
        'restriction-at-home',
        'restriction of liberty at home',
        'ограничение свободы без направления в учреждение открытого типа',
        'абмежаванне волі без накіравання ва ўстанову адкрытага тыпу',
        'домашняя химия',
        'хатняя хімія',
      ),
      broader: 'restriction-of-liberty',
    },
    term('criminal-arrest', 'arrest as a criminal penalty', 'арест по приговору', 'арышт паводле прысуду'),
    term('preventive-supervision', 'preventive supervision', 'превентивный надзор', 'прэвентыўны нагляд'),
    term(
      'compulsory-treatment',
      'compulsory psychiatric treatment',
      'принудительное психиатрическое лечение',
      'прымусовае псіхіятрычнае лячэнне',
    ),
    ...listed(`
      02 emergency-law | held under emergency or special law | по чрезвычайному или особому закону | паводле надзвычайнага або асаблівага закону
      03 free-speech | charged for free speech or a non-violent political offence | по обвинению за слово или ненасильственное политическое деяние | паводле абвінавачання за слова або негвалтоўнае палітычнае дзеянне
      04 disproportionate | charged with an ordinary minor offence, penalty disproportionate | по обвинению в обычном нетяжком преступлении, наказание несоразмерно | паводле абвінавачання ў звычайным няцяжкім злачынстве, пакаранне несуразмернае
      05 person-or-property | charged with an offence against a person or property | по обвинению в преступлении против человека или собственности | паводле абвінавачання ў злачынстве супраць чалавека або ўласнасці
      06 non-violent-against-state | charged with a non-violent offence against the State | по обвинению в ненасильственном преступлении против государства | паводле абвінавачання ў негвалтоўным злачынстве супраць дзяржавы
      07 violent-against-state | charged with a violent offence against the State | по обвинению в насильственном преступлении против государства | паводле абвінавачання ў гвалтоўным злачынстве супраць дзяржавы
      90 other | other | другое | іншае
    `).map((each): Term => ({ ...each, verified: true })),
    { ...term('unknown', 'unknown', 'неизвестно', 'невядома'), notation: '99', verified: true },
    { ...term('arrest-wave', 'wave of arrests', 'волна задержаний', 'хваля затрыманняў'), broader: 'arrest' },
    { ...term('arrest-of-child', 'arrest of a child', 'задержание ребёнка', 'затрыманне дзіцяці'), broader: 'arrest' },
  ],
};

/** HURIDOCS micro-thesaurus 4, the acts that occur in this field. */
export const incidentKind: Vocabulary = {
  name: 'incident-kind',
  title: { en: 'Kinds of incident', ru: 'Виды инцидентов', be: 'Віды інцыдэнтаў' },
  version: 2,
  source: 'HURIDOCS micro-thesaurus 4 (selection)',
  verified: false,
  open: true,
  terms: [
    term('ill-treatment', 'ill-treatment', 'жестокое обращение', 'жорсткае абыходжанне'),
    term('torture', 'torture', 'пытки', 'катаванні'),
    term('threat', 'threat', 'угроза', 'пагроза'),
    term('search', 'search', 'обыск', 'ператрус'),
    term('interrogation', 'interrogation', 'допрос', 'допыт'),
    term('smear', 'smear', 'очернение', 'ачарненне', 'дискредитация', 'дыскрэдытацыя'),
    term('child-removal', 'removal of a child', 'изъятие ребёнка', 'адабранне дзіцяці'),
    term('sexual-violence', 'sexual violence', 'сексуальное насилие', 'сексуальны гвалт'),
    {
      ...term('psychological-pressure', 'psychological pressure', 'психологическое давление', 'псіхалагічны ціск'),
      broader: 'ill-treatment',
    },
    { ...term('taser', 'taser', 'электрошокер', 'электрашокер'), broader: 'ill-treatment' },
    { ...term('cold-exposure', 'kept in the cold', 'холод', 'холад'), broader: 'ill-treatment' },
    {
      ...term('conditions', 'conditions of detention', 'условия содержания', 'умовы ўтрымання'),
      broader: 'ill-treatment',
    },
    {
      ...term('medication-withheld', 'medicine withheld', 'лишение лекарств', 'пазбаўленне лекаў'),
      broader: 'ill-treatment',
    },
    {
      ...term('child-removal-threat', 'threat to take a child', 'угроза отобрать ребёнка', 'пагроза адабраць дзіця'),
      broader: 'threat',
    },
    { ...term('intimidation', 'intimidation', 'запугивание', 'запалохванне'), broader: 'threat' },
    {
      ...term('placement', 'placement in a shelter', 'помещение в приют', 'змяшчэнне ў прытулак'),
      broader: 'child-removal',
    },
    {
      ...term('end-of-placement', 'child given back', 'возвращение ребёнка', 'вяртанне дзіцяці'),
      broader: 'child-removal',
    },
    { ...term('search-wave', 'wave of searches', 'волна обысков', 'хваля ператрусаў'), broader: 'search' },
  ],
};

export const remedyKind: Vocabulary = {
  name: 'remedy-kind',
  title: { en: 'Kinds of remedy', ru: 'Виды средств защиты', be: 'Віды сродкаў абароны' },
  version: 2,
  source: 'HURIDOCS micro-thesaurus 20; unified treaty-body complaint form, domestic remedies',
  verified: false,
  open: true,
  terms: [
    term('complaint', 'complaint', 'жалоба', 'скарга'),
    term('appeal', 'appeal', 'апелляция', 'апеляцыя'),
    term('cassation', 'cassation', 'кассация', 'касацыя'),
    term('supervisory', 'supervisory complaint', 'надзорная жалоба', 'наглядная скарга'),
    term('petition', 'petition', 'ходатайство', 'хадайніцтва'),
    term('report-of-crime', 'report of a crime', 'заявление о преступлении', 'заява аб злачынстве'),
    term('civil-suit', 'civil suit', 'гражданский иск', 'грамадзянскі іск'),
    term('un-communication', 'communication to a UN body', 'сообщение в орган ООН', 'паведамленне ў орган ААН'),
    term('urgent-appeal', 'urgent appeal', 'срочный призыв', 'тэрміновы заклік'),
  ],
};

/** The steps by which an organisation is closed, in the order in which they usually come. */
export const liquidationStep: Vocabulary = {
  name: 'liquidation-step',
  title: { en: 'Steps against an organisation', ru: 'Шаги против организации', be: 'Крокі супраць арганізацыі' },
  version: 1,
  source: 'Khronika, after the monitoring of liquidations by Lawtrend',
  verified: false,
  open: true,
  terms: [
    term('inspection', 'inspection', 'проверка', 'праверка'),
    term('request-for-papers', 'demand for papers', 'запрос документов', 'запыт дакументаў'),
    term('warning', 'written warning', 'письменное предупреждение', 'пісьмовае папярэджанне'),
    term('suspension', 'suspension', 'приостановление', 'прыпыненне'),
    term('claim', 'claim filed', 'подача иска', 'падача іску'),
    term('hearing', 'hearing', 'судебное заседание', 'судовае паседжанне'),
    term('decision', 'decision', 'решение', 'рашэнне'),
    term('appeal', 'appeal', 'обжалование', 'абскарджанне'),
    term('appeal-decision', 'decision on the appeal', 'решение по жалобе', 'рашэнне па скарзе'),
    term(
      'own-decision',
      'decision of its members to close',
      'решение участников о закрытии',
      'рашэнне ўдзельнікаў аб закрыцці',
    ),
    term('liquidator', 'liquidator appointed', 'назначение ликвидатора', 'прызначэнне ліквідатара'),
    term('register-entry', 'entry into the register', 'запись в реестре', 'запіс у рэестры'),
    term('struck-off', 'struck off the register', 'исключение из реестра', 'выключэнне з рэестра'),
    term('search', 'search or seizure', 'обыск или изъятие', 'ператрус або адабранне'),
    term(
      'listing',
      'entry into an “extremist” list',
      'внесение в «экстремистский» перечень',
      'унясенне ў «экстрэмісцкі» пералік',
    ),
  ],
};

export const remedyForum: Vocabulary = {
  name: 'remedy-forum',
  title: {
    en: 'Domestic or international',
    ru: 'Внутри страны или международное',
    be: 'Унутры краіны або міжнароднае',
  },
  version: 1,
  source: 'Unified treaty-body complaint form',
  verified: false,
  open: false,
  terms: [
    term('domestic', 'domestic', 'внутри страны', 'унутры краіны'),
    term('international', 'international', 'международное', 'міжнароднае'),
  ],
};
