import { term, type Vocabulary } from './vocabulary.ts';

/** HURIDOCS micro-thesaurus 42: reliability of the source and of the information. */
export const reliability: Vocabulary = {
  name: 'reliability',
  title: { en: 'Reliability', ru: 'Надёжность', be: 'Надзейнасць' },
  version: 1,
  source: 'HURIDOCS micro-thesaurus 42',
  verified: false,
  open: false,
  terms: [
    term('highly-reliable', 'highly reliable', 'весьма надёжно', 'вельмі надзейна', 'high'),
    term('likely-reliable', 'likely reliable', 'вероятно, надёжно', 'верагодна, надзейна', 'reliable', 'likely'),
    term('unsure', 'unsure', 'нет уверенности', 'няма ўпэўненасці', 'medium', 'не уверены'),
    term('likely-unreliable', 'likely unreliable', 'вероятно, ненадёжно', 'верагодна, ненадзейна', 'low'),
    term('highly-unreliable', 'highly unreliable', 'весьма ненадёжно', 'вельмі ненадзейна', 'unreliable'),
    term('unknown', 'unknown', 'неизвестно', 'невядома'),
  ],
};

/** HURIDOCS micro-thesaurus 16, extended by the kinds that annexes to UN submissions name. */
export const documentKind: Vocabulary = {
  name: 'document-kind',
  title: { en: 'Kinds of document', ru: 'Виды документов', be: 'Віды дакументаў' },
  version: 2,
  source: 'HURIDOCS micro-thesaurus 16, extended',
  verified: false,
  open: true,
  terms: [
    term('court-record', 'court record', 'судебный документ', 'судовы дакумент', 'court record'),
    term('official-letter', 'official letter', 'официальное письмо', 'афіцыйны ліст'),
    term('letter', 'letter', 'письмо', 'ліст'),
    term('message', 'e-mail message', 'электронное письмо', 'электронны ліст', 'mail', 'email'),
    term('testimony', 'testimony', 'свидетельство', 'сведчанне'),
    term('interview', 'interview', 'интервью', 'інтэрв’ю'),
    term('medical-report', 'medical report', 'медицинское заключение', 'медыцынскае заключэнне'),
    term('photo', 'photo', 'фотография', 'фотаздымак'),
    term('video', 'video', 'видео', 'відэа'),
    term('press', 'press', 'публикация в СМИ', 'публікацыя ў СМІ'),
    term('report', 'report', 'доклад', 'даклад'),
    term('un-document', 'UN document', 'документ ООН', 'дакумент ААН'),
    term('legislation', 'legislation', 'законодательный акт', 'заканадаўчы акт'),
    term('web-page', 'web page', 'веб-страница', 'вэб-старонка'),
    term('scan', 'scanned image', 'скан', 'скан'),
    term('audio', 'audio recording', 'аудиозапись', 'аўдыязапіс'),
    term('affidavit', 'signed affidavit', 'подписанное заявление под присягой', 'падпісаная заява пад прысягай'),
    term(
      'police-record',
      'record of a search, arrest or interrogation',
      'протокол обыска, задержания или допроса',
      'пратакол ператрусу, затрымання або допыту',
      'протокол',
      'пратакол',
    ),
    term('warrant', 'warrant or order', 'ордер или постановление', 'ордэр або пастанова'),
    term('complaint', 'complaint or application', 'жалоба или ходатайство', 'скарга або хадайніцтва'),
    term('authorisation', 'authorisation to act', 'доверенность', 'даверанасць', 'power of attorney'),
    term('consent-form', 'consent form', 'письменное согласие', 'пісьмовая згода'),
    term('identity-document', 'identity document', 'удостоверение личности', 'пасведчанне асобы', 'passport'),
    term('social-media', 'post in social media', 'публикация в соцсети', 'публікацыя ў сацсетцы'),
    term('press-release', 'press release', 'пресс-релиз', 'прэс-рэліз'),
    term('official-list', 'official list or register', 'официальный список или реестр', 'афіцыйны спіс або рэестр'),
    term('autopsy-report', 'autopsy report', 'заключение о вскрытии', 'заключэнне аб ускрыцці'),
    term('translation', 'translation', 'перевод', 'пераклад'),
  ],
};

export const eventKind: Vocabulary = {
  name: 'event-kind',
  title: { en: 'Kinds of event', ru: 'Виды событий', be: 'Віды падзей' },
  version: 2,
  source: 'Khronika',
  verified: false,
  open: true,
  terms: [
    term('criminal-charge', 'criminal charge', 'обвинение', 'абвінавачанне'),
    term(
      'administrative-sentence',
      'administrative sentence',
      'административное взыскание',
      'адміністрацыйнае спагнанне',
    ),
    term('trial-in-absentia', 'trial in absentia', 'заочный процесс', 'завочны працэс'),
    term('hearing', 'hearing', 'судебное заседание', 'судовае паседжанне'),
    term('verdict', 'verdict', 'приговор', 'прысуд'),
    term(
      'extremist-listing',
      'listing by the State as “extremist”',
      'включение государством в «экстремистский» перечень',
      'уключэнне дзяржавай у «экстрэмісцкі» пералік',
      'listing-as-extremist',
      'listing by the State as extremist',
    ),
    term('legislation', 'legislation', 'принятие нормы', 'прыняцце нормы'),
    term('publication', 'publication', 'публикация', 'публікацыя'),
    term('statement', 'statement', 'заявление', 'заява'),
    term('award', 'award', 'награда', 'узнагарода'),
    term('election', 'election', 'выборы', 'выбары'),
    term('un-report', 'UN report', 'доклад ООН', 'даклад ААН'),
    { ...term('treaty', 'treaty', 'договор', 'дагавор'), broader: 'legislation' },
    {
      ...term(
        'soft-law',
        'recommendation or declaration',
        'рекомендация или декларация',
        'рэкамендацыя або дэкларацыя',
      ),
      broader: 'legislation',
    },
    { ...term('institution', 'institution set up', 'создание органа', 'стварэнне органа'), broader: 'legislation' },
    {
      ...term('national-plan', 'national plan adopted', 'принятие национального плана', 'прыняцце нацыянальнага плана'),
      broader: 'legislation',
    },
    {
      ...term('plan-period', 'period of a plan', 'срок действия плана', 'тэрмін дзеяння плана'),
      broader: 'legislation',
    },
    { ...term('new-law', 'new law', 'новый закон', 'новы закон'), broader: 'legislation' },
    { ...term('amendment', 'amendment', 'поправка', 'папраўка'), broader: 'legislation' },
    { ...term('repeal', 'repeal', 'отмена нормы', 'адмена нормы'), broader: 'legislation' },
    { ...term('reintroduction', 'norm brought back', 'возвращение нормы', 'вяртанне нормы'), broader: 'legislation' },
    {
      ...term('accession-dropped', 'accession given up', 'отказ от присоединения', 'адмова ад далучэння'),
      broader: 'legislation',
    },
    {
      ...term('concluding-observations', 'concluding observations', 'заключительные замечания', 'заключныя заўвагі'),
      broader: 'un-report',
    },
    {
      ...term('special-rapporteur', 'report of a Special Rapporteur', 'доклад спецдокладчика', 'даклад спецдакладчыка'),
      broader: 'un-report',
    },
    {
      ...term(
        'high-commissioner',
        'report of the High Commissioner',
        'доклад Верховного комиссара',
        'даклад Вярхоўнага камісара',
      ),
      broader: 'un-report',
    },
    { ...term('press-release', 'press release', 'пресс-релиз', 'прэс-рэліз'), broader: 'un-report' },
    {
      ...term(
        'state-report-missing',
        'report of the State not handed in',
        'доклад государства не представлен',
        'даклад дзяржавы не пададзены',
      ),
      broader: 'un-report',
    },
    {
      ...term(
        'misogynist-speech',
        'misogynist words',
        'женоненавистническое высказывание',
        'жанчынаненавісніцкае выказванне',
      ),
      broader: 'statement',
    },
    {
      ...term('demonisation', 'demonising words', 'демонизирующее высказывание', 'дэманізуючае выказванне'),
      broader: 'statement',
    },
    {
      ...term('prosecutor-statement', 'statement of prosecutors', 'заявление прокуратуры', 'заява пракуратуры'),
      broader: 'statement',
    },
    {
      ...term('testimony', 'words of a victim', 'слова пострадавшей стороны', 'словы пацярпелага боку'),
      broader: 'statement',
    },
    {
      ...term('administrative-arrest', 'administrative arrest', 'административный арест', 'адміністрацыйны арышт'),
      broader: 'administrative-sentence',
    },
    {
      ...term('preventive-register', 'preventive register', 'профилактический учёт', 'прафілактычны ўлік'),
      broader: 'extremist-listing',
    },
    {
      ...term('special-proceedings', 'special proceedings', 'специальное производство', 'спецыяльнае вядзенне'),
      broader: 'trial-in-absentia',
    },
  ],
};

/** What the date of a statement rests on. */
export const dateBasis: Vocabulary = {
  name: 'date-basis',
  title: { en: 'Basis of a date', ru: 'Основание даты', be: 'Падстава даты' },
  version: 1,
  source: 'Khronika',
  verified: false,
  open: true,
  terms: [
    term('document', 'stated in a document', 'указана в документе', 'указана ў дакуменце', 'printed'),
    term('testimony', 'from testimony', 'по свидетельству', 'паводле сведчання'),
    term('inferred', 'inferred', 'установлена косвенно', 'вызначана ўскосна', 'выведена', 'выведзена'),
  ],
};
