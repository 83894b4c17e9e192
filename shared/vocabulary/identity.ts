import { term, type Vocabulary } from './vocabulary.ts';

/** What somebody is in the matters that the archive is about, over and above the part in a single event. */
export const personRole: Vocabulary = {
  name: 'person-role',
  title: { en: 'Roles of people', ru: 'Роли людей', be: 'Ролі людзей' },
  version: 1,
  source: 'roles that complaint forms of the UN and HURIDOCS Involvement tell apart',
  verified: false,
  open: true,
  terms: [
    term('victim', 'victim', 'пострадавшая сторона', 'пацярпелы бок'),
    term(
      'human-rights-defender',
      'human rights defender',
      'правозащитник или правозащитница',
      'праваабаронца',
      'defender',
      'WHRD',
      'правозащитница',
      'правозащитник',
      'праваабаронніца',
    ),
    term(
      'civil-activist',
      'civil activist',
      'гражданский активист или активистка',
      'грамадзянскі актывіст або актывістка',
    ),
    term('journalist', 'journalist', 'журналист или журналистка', 'журналіст або журналістка'),
    term('lawyer', 'lawyer', 'адвокат', 'адвакат'),
    term('defendant', 'defendant', 'обвиняемый или обвиняемая', 'абвінавачаны або абвінавачаная', 'accused'),
    term('prisoner', 'prisoner', 'заключённый или заключённая', 'зняволены або зняволеная'),
    term('judge', 'judge', 'судья', 'суддзя'),
    term('prosecutor', 'prosecutor', 'прокурор', 'пракурор'),
    term('investigator', 'investigator', 'следователь', 'следчы'),
    term('officer', 'officer', 'сотрудник силового ведомства', 'супрацоўнік сілавога ведамства'),
    term('official', 'official', 'должностное лицо', 'службовая асоба'),
    term('perpetrator', 'perpetrator', 'нарушитель', 'парушальнік'),
    term('doctor', 'doctor', 'врач', 'лекар'),
    term('expert', 'expert', 'эксперт', 'эксперт'),
    term('witness', 'witness', 'свидетель', 'сведка'),
    term('relative', 'relative', 'родственник', 'сваяк'),
    term('author', 'author', 'автор', 'аўтар'),
    term('candidate', 'candidate', 'кандидат', 'кандыдат'),
    term('un-mandate-holder', 'UN mandate holder', 'мандатарий ООН', 'мандатарый ААН'),
  ],
};

/** Why somebody was, or is, also known by another name. */
export const nameKind: Vocabulary = {
  name: 'name-kind',
  title: { en: 'Kinds of name', ru: 'Виды имён', be: 'Віды імёнаў' },
  version: 1,
  source: 'Khronika',
  verified: false,
  open: true,
  terms: [
    term('maiden', 'name at birth', 'имя при рождении', 'імя пры нараджэнні', 'maiden', 'née', 'девичья', 'дзявочае'),
    term('married', 'name in marriage', 'имя в браке', 'імя ў шлюбе', 'married'),
    term('former', 'former name', 'прежнее имя', 'ранейшае імя', 'former'),
    term('alias', 'nickname', 'прозвище', 'мянушка', 'alias'),
    term('pseudonym', 'pseudonym', 'псевдоним', 'псеўданім', 'pen name'),
    term('screen-name', 'screen name', 'имя в сети', 'імя ў сетцы', 'nick', 'handle'),
  ],
};

export const idDocument: Vocabulary = {
  name: 'id-document',
  title: { en: 'Identity documents', ru: 'Документы, удостоверяющие личность', be: 'Дакументы, якія сведчаць асобу' },
  version: 1,
  source: 'Khronika, after section I of the WGAD questionnaire',
  verified: false,
  open: true,
  terms: [
    term('passport', 'passport', 'паспорт', 'пашпарт'),
    term('id-card', 'identity card', 'идентификационная карта', 'ідэнтыфікацыйная карта', 'ID card'),
    term('residence-permit', 'residence permit', 'вид на жительство', 'від на жыхарства'),
    term('refugee-document', 'refugee travel document', 'проездной документ беженца', 'праязны дакумент бежанца'),
    term('foreigner-passport', 'alien’s passport', 'паспорт иностранца', 'пашпарт іншаземца'),
    term('birth-certificate', 'birth certificate', 'свидетельство о рождении', 'пасведчанне аб нараджэнні'),
  ],
};

/** Lists and records by which a State marks a person or an organisation. */
export const listing: Vocabulary = {
  name: 'listing',
  title: { en: 'Lists of the State', ru: 'Государственные перечни', be: 'Дзяржаўныя пералікі' },
  version: 1,
  source: 'Khronika, after the lists that submissions to the Special Rapporteur on Belarus name',
  verified: false,
  open: true,
  terms: [
    term(
      'extremist-list',
      'list of citizens “involved in extremist activity”',
      'перечень граждан, «причастных к экстремистской деятельности»',
      'пералік грамадзян, «датычных да экстрэмісцкай дзейнасці»',
      'extremist',
      'extremist list',
    ),
    term(
      'terrorist-list',
      'list of those “involved in terrorist activity”',
      'перечень «причастных к террористической деятельности»',
      'пералік «датычных да тэрарыстычнай дзейнасці»',
      'terrorist',
      'terrorist list',
    ),
    term(
      'extremist-formation',
      'list of “extremist formations”',
      'перечень «экстремистских формирований»',
      'пералік «экстрэмісцкіх фарміраванняў»',
    ),
    term(
      'extremist-materials',
      'list of “extremist materials”',
      'список «экстремистских материалов»',
      'спіс «экстрэмісцкіх матэрыялаў»',
    ),
    term('wanted', 'wanted list', 'розыск', 'вышук', 'wanted'),
    term('interstate-wanted', 'wanted in other States', 'межгосударственный розыск', 'міждзяржаўны вышук', 'interpol'),
    term(
      'in-absentia',
      'list of trials in absentia',
      'список заочных процессов',
      'спіс завочных працэсаў',
      'in absentia',
    ),
    term('exit-ban', 'ban on leaving', 'запрет на выезд', 'забарона на выезд'),
    term('preventive-record', 'preventive police record', 'профилактический учёт', 'прафілактычны ўлік'),
    term('other', 'other list', 'другой перечень', 'іншы пералік'),
  ],
};

export const exileStatus: Vocabulary = {
  name: 'exile-status',
  title: { en: 'Status abroad', ru: 'Статус за рубежом', be: 'Статус за мяжой' },
  version: 1,
  source: 'Khronika, after reports of the Special Rapporteur on Belarus, 2022 to 2024',
  verified: false,
  open: true,
  terms: [
    term('in-belarus', 'in Belarus', 'в Беларуси', 'у Беларусі'),
    term('asylum-seeker', 'asylum seeker', 'ищет убежища', 'шукае прытулку'),
    term('refugee', 'refugee', 'беженец или беженка', 'бежанец або бежанка'),
    term('subsidiary-protection', 'subsidiary protection', 'дополнительная защита', 'дадатковая абарона'),
    term('humanitarian-visa', 'humanitarian visa', 'гуманитарная виза', 'гуманітарная віза'),
    term('residence', 'residence permit', 'вид на жительство', 'від на жыхарства'),
    term('no-status', 'no regular status', 'без урегулированного статуса', 'без урэгуляванага статусу'),
    term(
      'expelled',
      'expelled from Belarus',
      'выдворен или выдворена из Беларуси',
      'выдвараны або выдвараная з Беларусі',
    ),
    term('returned', 'returned', 'возвращение состоялось', 'вярнуўся або вярнулася'),
    term('unknown', 'unknown', 'неизвестно', 'невядома'),
  ],
};
