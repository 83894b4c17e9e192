import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import type { Reason } from '../../intake/text/extract.ts';

/** Every word that the file of the annexes says by itself. */
export interface AnnexWords {
  /** BCP 47. */
  readonly tag: string;
  readonly title: string;
  readonly part: (number: number, of: number) => string;
  /** A place holder for each: `{annex}`, `{page}`, `{pages}`. */
  readonly stamp: string;
  readonly annex: (label: string) => string;
  readonly pageFoot: string;
  readonly cover: {
    readonly number: string;
    readonly date: string;
    readonly document: string;
    readonly language: string;
    readonly pages: string;
    readonly hash: string;
    readonly undated: string;
    readonly translation: (of: string) => string;
    readonly redacted: string;
    readonly continues: (from: number, to: number) => string;
    readonly intro: string;
    readonly inPart: string;
  };
  readonly undrawn: {
    readonly heading: string;
    readonly intro: string;
    readonly hash: (sha256: string) => string;
    readonly page: string;
    readonly reasons: Readonly<
      Record<'encrypted' | 'damaged' | 'unsupported' | 'too-large' | 'empty' | 'other', string>
    >;
  };
  readonly mail: { readonly enclosed: string };
}

const en: AnnexWords = {
  tag: 'en-GB',
  title: 'Annexes',
  part: (number, of) => `Part ${number} of ${of}`,
  stamp: '{annex}, p. {page} of {pages}',
  annex: (label) => `Annex ${label}`,
  pageFoot: 'Index of annexes, page {page} of {pages}',
  cover: {
    number: 'No.',
    date: 'Date',
    document: 'Document',
    language: 'Language',
    pages: 'Pages',
    hash: 'SHA-256 of the file',
    undated: 'Not known',
    translation: (of) => `Translation of annex ${of}`,
    redacted: 'Some passages are blacked out to protect persons.',
    continues: (from, to) => `pp. ${from}–${to}`,
    intro:
      'Annexes are numbered in the order of their dates. Every page carries the number of its annex. The SHA-256 value is that of the file each annex was made from: any change to that file gives another value.',
    inPart: 'Annexes in this part',
  },
  undrawn: {
    heading: 'This annex cannot be shown as pages',
    intro: 'The file itself is kept. It can be identified by its SHA-256 value.',
    hash: (sha256) => `SHA-256: ${sha256}`,
    page: 'This page of the file cannot be read.',
    reasons: {
      encrypted: 'The file is locked with a password.',
      damaged: 'The file is damaged.',
      unsupported: 'The file is of a kind that has no pages, such as sound or film.',
      'too-large': 'The file is larger than can be shown as pages.',
      empty: 'The file is empty.',
      other: 'The file could not be read.',
    },
  },
  mail: { enclosed: 'Enclosed' },
};

const ru: AnnexWords = {
  tag: 'ru',
  title: 'Приложения',
  part: (number, of) => `Часть ${number} из ${of}`,
  stamp: '{annex}, с. {page} из {pages}',
  annex: (label) => `Приложение ${label}`,
  pageFoot: 'Опись приложений, страница {page} из {pages}',
  cover: {
    number: '№',
    date: 'Дата',
    document: 'Документ',
    language: 'Язык',
    pages: 'Страниц',
    hash: 'SHA-256 файла',
    undated: 'Неизвестна',
    translation: (of) => `Перевод приложения ${of}`,
    redacted: 'Некоторые места закрыты, чтобы защитить людей.',
    continues: (from, to) => `с. ${from}–${to}`,
    intro:
      'Приложения пронумерованы в порядке их дат. На каждой странице стоит номер приложения. Значение SHA-256 относится к файлу, из которого сделано приложение: при любом изменении файла оно будет другим.',
    inPart: 'Приложения в этой части',
  },
  undrawn: {
    heading: 'Это приложение нельзя показать в виде страниц',
    intro: 'Сам файл сохранён. Его можно опознать по значению SHA-256.',
    hash: (sha256) => `SHA-256: ${sha256}`,
    page: 'Эту страницу файла прочитать не удалось.',
    reasons: {
      encrypted: 'Файл закрыт паролем.',
      damaged: 'Файл повреждён.',
      unsupported: 'У файлов этого вида, например звука или видео, нет страниц.',
      'too-large': 'Файл слишком велик, чтобы показать его в виде страниц.',
      empty: 'Файл пуст.',
      other: 'Файл прочитать не удалось.',
    },
  },
  mail: { enclosed: 'Вложения' },
};

const be: AnnexWords = {
  tag: 'be',
  title: 'Дадаткі',
  part: (number, of) => `Частка ${number} з ${of}`,
  stamp: '{annex}, с. {page} з {pages}',
  annex: (label) => `Дадатак ${label}`,
  pageFoot: 'Вопіс дадаткаў, старонка {page} з {pages}',
  cover: {
    number: '№',
    date: 'Дата',
    document: 'Дакумент',
    language: 'Мова',
    pages: 'Старонак',
    hash: 'SHA-256 файла',
    undated: 'Невядомая',
    translation: (of) => `Пераклад дадатку ${of}`,
    redacted: 'Некаторыя месцы закрытыя, каб абараніць людзей.',
    continues: (from, to) => `с. ${from}–${to}`,
    intro:
      'Дадаткі пранумараваныя ў парадку іх дат. На кожнай старонцы стаіць нумар дадатку. Значэнне SHA-256 належыць файлу, з якога зроблены дадатак: пры любой змене файла яно будзе іншым.',
    inPart: 'Дадаткі ў гэтай частцы',
  },
  undrawn: {
    heading: 'Гэты дадатак нельга паказаць у выглядзе старонак',
    intro: 'Сам файл захаваны. Яго можна апазнаць па значэнні SHA-256.',
    hash: (sha256) => `SHA-256: ${sha256}`,
    page: 'Гэтую старонку файла прачытаць не ўдалося.',
    reasons: {
      encrypted: 'Файл закрыты паролем.',
      damaged: 'Файл пашкоджаны.',
      unsupported: 'У файлаў гэтага віду, напрыклад гуку ці відэа, няма старонак.',
      'too-large': 'Файл завялікі, каб паказаць яго ў выглядзе старонак.',
      empty: 'Файл пусты.',
      other: 'Файл прачытаць не ўдалося.',
    },
  },
  mail: { enclosed: 'Укладанні' },
};

const words: Readonly<Record<Language, AnnexWords>> = { en, ru, be };

export function annexWords(language: Language): AnnexWords {
  return words[language];
}

/** Why a file has no pages, in words. */
export function undrawnReason({ undrawn: { reasons } }: AnnexWords, reason: Reason): string {
  return reason in reasons ? reasons[reason as keyof typeof reasons] : reasons.other;
}
