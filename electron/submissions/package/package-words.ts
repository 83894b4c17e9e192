import type { Language } from '../../../shared/vocabulary/vocabulary.ts';

/** What the index of a package says, in the language of the submission. */
export interface PackageWords {
  readonly title: string;
  readonly lead: string;
  readonly number: string;
  readonly date: string;
  readonly document: string;
  readonly language: string;
  readonly pages: string;
  readonly size: string;
  readonly undated: string;
  readonly unknown: string;
  readonly redacted: string;
  readonly custody: string;
  readonly history: string;
  readonly historyLead: string;
  readonly received: string;
  readonly receivedHash: string;
  readonly sent: string;
  readonly same: string;
  readonly redactedFrom: string;
  readonly check: string;
  readonly checkLead: string;
  readonly checkPrint: string;
  readonly none: string;
}

export const packageWords: Readonly<Record<Language, PackageWords>> = {
  en: {
    title: 'Evidence',
    lead: 'The documents that are annexed to the submission, in the order of their dates. They lie in the folder “data”.',
    number: 'Annex',
    date: 'Date',
    document: 'Document',
    language: 'Language',
    pages: 'Pages',
    size: 'Size',
    undated: 'undated',
    unknown: 'not recorded',
    redacted: 'redacted copy',
    custody: 'Custody log',
    history: 'Where they come from',
    historyLead:
      'What the archive has recorded of each file since it came in. Who brought it is not said here, to protect sources.',
    received: 'Came in on',
    receivedHash: 'SHA-256 when it came in',
    sent: 'SHA-256 of what is sent',
    same: 'unchanged',
    redactedFrom: 'redacted from that file',
    check: 'How to check this package',
    checkLead: 'In this folder, with Python 3 or in a shell; both change nothing and need no network:',
    checkPrint: 'Both print 64 digits. Compare them with those that came to you another way.',
    none: 'Nothing is annexed.',
  },
  ru: {
    title: 'Доказательства',
    lead: 'Документы, приложенные к обращению, в порядке дат. Они лежат в папке «data».',
    number: 'Приложение',
    date: 'Дата',
    document: 'Документ',
    language: 'Язык',
    pages: 'Страниц',
    size: 'Размер',
    undated: 'без даты',
    unknown: 'не указан',
    redacted: 'копия с изъятиями',
    custody: 'Журнал хранения',
    history: 'Происхождение',
    historyLead:
      'Что записано в архиве о каждом файле с момента поступления. Кто его передал, здесь не сказано, чтобы защитить источники.',
    received: 'Поступил',
    receivedHash: 'SHA-256 при поступлении',
    sent: 'SHA-256 отправленного файла',
    same: 'без изменений',
    redactedFrom: 'изъятия сделаны в копии этого файла',
    check: 'Как проверить этот пакет',
    checkLead: 'В этой папке, с помощью Python 3 или в командной строке; ничего не меняется, сеть не нужна:',
    checkPrint: 'Оба способа печатают 64 знака. Сравните их с теми, что вы получили другим путём.',
    none: 'Приложений нет.',
  },
  be: {
    title: 'Доказы',
    lead: 'Дакументы, дададзеныя да звароту, у парадку дат. Яны ляжаць у папцы «data».',
    number: 'Дадатак',
    date: 'Дата',
    document: 'Дакумент',
    language: 'Мова',
    pages: 'Старонак',
    size: 'Памер',
    undated: 'без даты',
    unknown: 'не пазначана',
    redacted: 'копія з выключэннямі',
    custody: 'Журнал захоўвання',
    history: 'Паходжанне',
    historyLead:
      'Што запісана ў архіве пра кожны файл з моманту паступлення. Хто яго перадаў, тут не сказана, каб абараніць крыніцы.',
    received: 'Паступіў',
    receivedHash: 'SHA-256 пры паступленні',
    sent: 'SHA-256 адпраўленага файла',
    same: 'без змен',
    redactedFrom: 'выключэнні зроблены ў копіі гэтага файла',
    check: 'Як праверыць гэты пакет',
    checkLead: 'У гэтай папцы, з дапамогай Python 3 або ў камандным радку; нічога не змяняецца, сетка не патрэбна:',
    checkPrint: 'Абодва спосабы друкуюць 64 знакі. Параўнайце іх з тымі, што вы атрымалі іншым шляхам.',
    none: 'Дадаткаў няма.',
  },
};
