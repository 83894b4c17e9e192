import { term, type Vocabulary } from './vocabulary.ts';

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
  version: 1,
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
    term(
      'administrative-arrest',
      'administrative arrest',
      'административный арест',
      'адміністрацыйны арышт',
      'administrative',
    ),
    term(
      'sentence',
      'imprisonment by sentence',
      'лишение свободы по приговору',
      'пазбаўленне волі паводле прысуду',
      'imprisonment',
    ),
    term('restriction-of-liberty', 'restriction of liberty', 'ограничение свободы', 'абмежаванне волі'),
    term('house-arrest', 'house arrest', 'домашний арест', 'хатні арышт'),
    term('unknown', 'unknown', 'неизвестно', 'невядома'),
  ],
};

/** HURIDOCS micro-thesaurus 4, the acts that occur in this field. */
export const incidentKind: Vocabulary = {
  name: 'incident-kind',
  title: { en: 'Kinds of incident', ru: 'Виды инцидентов', be: 'Віды інцыдэнтаў' },
  version: 1,
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
  ],
};

export const remedyKind: Vocabulary = {
  name: 'remedy-kind',
  title: { en: 'Kinds of remedy', ru: 'Виды средств защиты', be: 'Віды сродкаў абароны' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 20; unified treaty-body complaint form, domestic remedies',
  verified: false,
  open: true,
  terms: [
    term('complaint', 'complaint', 'жалоба', 'скарга'),
    term('appeal', 'appeal', 'апелляция', 'апеляцыя'),
    term('cassation', 'cassation', 'кассация', 'касацыя'),
    term('un-communication', 'communication to a UN body', 'сообщение в орган ООН', 'паведамленне ў орган ААН'),
    term('urgent-appeal', 'urgent appeal', 'срочный призыв', 'тэрміновы заклік'),
  ],
};
