import { term, type Vocabulary } from './vocabulary.ts';

/** What of a document is at hand. */
export const copyKind: Vocabulary = {
  name: 'copy-kind',
  title: { en: 'Original or copy', ru: 'Оригинал или копия', be: 'Арыгінал або копія' },
  version: 1,
  source: 'Khronika, after the annex rules of UN complaint forms',
  verified: false,
  open: true,
  terms: [
    term('original', 'original', 'оригинал', 'арыгінал'),
    term('copy', 'copy', 'копия', 'копія'),
    term('certified-copy', 'certified copy', 'заверенная копия', 'завераная копія'),
    term('photo-of-paper', 'photograph of a paper', 'фотография бумаги', 'фатаграфія паперы'),
    term('born-digital', 'digital from the start', 'изначально цифровой', 'першапачаткова лічбавы'),
    term('transcript', 'transcript', 'запись текста', 'запіс тэксту'),
    term('unknown', 'unknown', 'неизвестно', 'невядома'),
  ],
};

export const authenticityFinding: Vocabulary = {
  name: 'authenticity-finding',
  title: {
    en: 'Results of checks for authenticity',
    ru: 'Итоги проверки подлинности',
    be: 'Вынікі праверкі сапраўднасці',
  },
  version: 1,
  source: 'Khronika, after the Berkeley Protocol, chapter VI',
  verified: false,
  open: true,
  terms: [
    term('authentic', 'authentic', 'подлинный', 'сапраўдны'),
    term('likely-authentic', 'likely authentic', 'вероятно, подлинный', 'верагодна, сапраўдны'),
    term('undecided', 'undecided', 'не решено', 'не вырашана'),
    term('altered', 'altered', 'изменён', 'зменены'),
    term('forged', 'forged', 'подделан', 'падроблены'),
    term('not-checked', 'not checked', 'не проверялся', 'не правяраўся'),
  ],
};

/** Steps in the hands of which an item is or was; all that happens in the archive itself is in the history. */
export const custodyAction: Vocabulary = {
  name: 'custody-action',
  title: { en: 'Steps of custody', ru: 'Шаги хранения', be: 'Крокі захоўвання' },
  version: 1,
  source: 'Khronika, after the Berkeley Protocol, chapter VI',
  verified: false,
  open: true,
  terms: [
    term('collected', 'collected', 'получено', 'атрымана'),
    term('handed-over', 'handed over', 'передано', 'перададзена'),
    term('copied', 'copied', 'скопировано', 'скапіравана'),
    term('stored', 'put in store', 'положено на хранение', 'пакладзена на захоўванне'),
    term('examined', 'examined', 'изучено', 'вывучана'),
    term('redacted', 'redacted', 'обезличено', 'абязлічана'),
    term('returned', 'given back', 'возвращено', 'вернута'),
    term('destroyed', 'destroyed', 'уничтожено', 'знішчана'),
  ],
};

export const acquisitionWay: Vocabulary = {
  name: 'acquisition-way',
  title: { en: 'Ways of acquisition', ru: 'Как получено', be: 'Як атрымана' },
  version: 1,
  source: 'Khronika, after the Berkeley Protocol, chapter VI',
  verified: false,
  open: true,
  terms: [
    term('from-person', 'given by a person', 'передал человек', 'перадаў чалавек'),
    term('from-lawyer', 'given by a lawyer', 'передал адвокат', 'перадаў адвакат'),
    term('from-organisation', 'given by an organisation', 'передала организация', 'перадала арганізацыя'),
    term('open-web', 'taken from the open web', 'взято из открытой сети', 'узята з адкрытай сеткі'),
    term('messenger', 'received by messenger', 'получено через мессенджер', 'атрымана праз месенджар'),
    term('post', 'received by post', 'получено по почте', 'атрымана па пошце'),
    term('made-ourselves', 'made by us', 'сделано нами', 'зроблена намі'),
    term('request', 'answer to a request', 'ответ на запрос', 'адказ на запыт'),
  ],
};

export const possessionRisk: Vocabulary = {
  name: 'possession-risk',
  title: { en: 'Risks of having it', ru: 'Чем опасно хранение', be: 'Чым небяспечнае захоўванне' },
  version: 1,
  source: 'Khronika, after Belarusian law on "extremist materials"',
  verified: false,
  open: true,
  terms: [
    term(
      'extremist-material',
      'on the State’s list of “extremist materials”',
      'в государственном списке «экстремистских материалов»',
      'у дзяржаўным спісе «экстрэмісцкіх матэрыялаў»',
      'extremist material',
      'экстремистский материал',
      'экстрэмісцкі матэрыял',
    ),
    term(
      'from-extremist-formation',
      'comes from an “extremist formation”',
      'исходит от «экстремистского формирования»',
      'паходзіць ад «экстрэмісцкага фарміравання»',
    ),
    term('investigation-secret', 'secret of the investigation', 'тайна следствия', 'таямніца следства'),
    term('state-secret', 'marked as a State secret', 'с грифом государственной тайны', 'з грыфам дзяржаўнай таямніцы'),
    term('medical-secret', 'medical secret', 'врачебная тайна', 'медыцынская таямніца'),
    term('endangers-source', 'points to the source', 'указывает на источник', 'указвае на крыніцу'),
    term('none-known', 'none known', 'не известно', 'не вядома'),
  ],
};
