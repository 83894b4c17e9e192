import { term, type Vocabulary } from './vocabulary.ts';

/** HURIDOCS micro-thesaurus 39. */
export const sex: Vocabulary = {
  name: 'sex',
  title: { en: 'Sex', ru: 'Пол', be: 'Пол' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 39',
  verified: false,
  open: false,
  terms: [
    term('female', 'female', 'женский', 'жаночы', 'f', 'woman', 'женщина', 'жанчына'),
    term('male', 'male', 'мужской', 'мужчынскі', 'm', 'man', 'мужчина', 'мужчына'),
    term('other', 'other', 'другой', 'іншы', 'x'),
    term('unknown', 'unknown', 'неизвестно', 'невядома'),
  ],
};

/**
 * On what ground a person may be named in an export. Consent is the rule. A public function is the exception for people who
 * occur only as office-holders or published authors (a president, a rapporteur, the author of a cited study).
 */
export const namingBasis: Vocabulary = {
  name: 'naming-basis',
  title: { en: 'Grounds for naming', ru: 'Основания называть', be: 'Падставы называць' },
  version: 1,
  source: 'Khronika',
  verified: false,
  open: false,
  terms: [
    term('consent', 'only with consent', 'только с согласия', 'толькі са згоды'),
    term(
      'public-function',
      'named in a public function',
      'как должностное лицо или автора',
      'як службовую асобу або аўтара',
      'называется как публичное должностное лицо или автор',
      'называецца як публічная службовая асоба або аўтар',
    ),
  ],
};

/** Roles of a link. The list follows HURIDOCS involvement and biographic details; users add their own. */
export const linkRole: Vocabulary = {
  name: 'link-role',
  title: { en: 'Roles in links', ru: 'Роли в связях', be: 'Ролі ў сувязях' },
  version: 1,
  source: 'HURIDOCS Events Standard Formats (Involvement, Biographic Details), extended',
  verified: false,
  open: true,
  terms: [
    term('victim', 'victim', 'пострадавшая сторона', 'пацярпелы бок'),
    term(
      'defendant',
      'defendant',
      'обвиняемый или обвиняемая',
      'абвінавачаны або абвінавачаная',
      'accused',
      'обвиняемая',
      'абвінавачаная',
      'обвиняемый',
      'абвінавачаны',
    ),
    term('perpetrator', 'perpetrator', 'нарушитель', 'парушальнік'),
    term('judge', 'judge', 'судья', 'суддзя'),
    term('prosecutor', 'prosecutor', 'прокурор', 'пракурор'),
    term('lawyer', 'lawyer', 'адвокат', 'адвакат', 'counsel'),
    term('witness', 'witness', 'свидетель', 'сведка'),
    term('court', 'court', 'суд', 'суд'),
    term('authority', 'authority', 'орган власти', 'орган улады'),
    term('member', 'member', 'член', 'сябра'),
    term('head', 'head', 'руководитель', 'кіраўнік'),
    term('employee', 'employee', 'сотрудник', 'супрацоўнік'),
    term('source', 'source', 'источник', 'крыніца'),
    term('author', 'author', 'автор', 'аўтар'),
    term('publisher', 'publisher', 'издатель', 'выдавец'),
    term('relative', 'relative', 'родственник', 'сваяк'),
    term('parent', 'parent', 'родитель', 'бацька або маці'),
    term('subject', 'subject', 'о ком или о чём', 'пра каго або пра што', 'about', 'предмет', 'прадмет'),
    term('case', 'case', 'дело', 'справа'),
    term('detention', 'detention', 'лишение свободы', 'зняволенне'),
    term('place', 'place', 'место', 'месца'),
    term('provision', 'provision', 'норма', 'норма', 'article'),
    term('attachment', 'attachment', 'вложение', 'далучаны дакумент', 'укладанне'),
    term('speaker', 'speaker', 'автор высказывания', 'аўтар выказвання', 'говорящий', 'прамоўца'),
    term('target', 'target', 'объект высказывания', 'аб’ект выказвання'),
    term('addressee', 'addressee', 'адресат', 'адрасат'),
    term('monitor', 'monitor', 'наблюдатель', 'назіральнік'),
    term('awardee', 'awardee', 'лауреат', 'лаўрэат'),
    term('awarding-body', 'awarding body', 'присуждающая организация', 'арганізацыя, якая ўзнагароджвае'),
    term('candidate', 'candidate', 'кандидат', 'кандыдат'),
    term('legislator', 'legislator', 'законодатель', 'заканадавец'),
    term('state-party', 'State party', 'государство-участник', 'дзяржава-ўдзельніца'),
    term('related', 'related', 'связано', 'звязана'),
    term('mentioned', 'named in it', 'упоминается', 'згадваецца', 'mentioned', 'назван', 'названа', 'згаданы'),
    term('version-of', 'another version', 'другая версия', 'іншая версія', 'version', 'редакция', 'рэдакцыя'),
    term('translation-of', 'translation', 'перевод', 'пераклад'),
    term('copy-of', 'copy', 'копия', 'копія'),
    term('redaction-of', 'redacted version', 'версия с изъятиями', 'версія з выключэннямі', 'redaction', 'изъятия'),
    term('same-as', 'the same as', 'то же, что и', 'тое ж, што і', 'same person', 'одно лицо', 'адна асоба'),
    term('not-same-as', 'not the same as', 'не то же, что', 'не тое ж, што', 'namesake', 'однофамилец', 'цёзка'),
    term('merged-into', 'merged into', 'объединено с', 'аб’яднана з'),
  ],
};
