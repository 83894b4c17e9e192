import type { Language } from '../vocabulary/vocabulary.ts';

/** The words that stand beside figures: what they count, and what they cannot say. */
interface StatisticsWords {
  readonly unsaid: string;
  readonly uncertain: string;
  readonly yes: string;
  readonly no: string;
  readonly base: (units: number, counted: 'records' | 'people', records: number) => string;
  readonly limits: {
    readonly records: string;
    readonly duplicates: string;
    readonly selection: string;
    readonly gaps: (unsaid: number, records: number) => string;
    readonly uncertain: (count: number) => string;
    readonly overlapping: string;
  };
}

const all: Readonly<Record<Language, StatisticsWords>> = {
  en: {
    unsaid: 'not recorded',
    uncertain: 'date not exact enough',
    yes: 'yes',
    no: 'no',
    base: (units, counted, records) =>
      counted === 'people' ? `${units} different people in ${records} records` : `${records} records`,
    limits: {
      records:
        'This counts records of this archive. It does not count victims or violations: most of what happened was never recorded.',
      duplicates: 'A person or an event can stand in the archive twice until the two records are joined.',
      selection:
        'What reached the archive depends on who could tell, where and when. Differences between years, places and groups may come from that.',
      gaps: (unsaid, records) =>
        `${unsaid} of ${records} records do not say it. They stand apart and may belong anywhere.`,
      uncertain: (count) => `The date of ${count} records is not exact enough to put them into one column of time.`,
      overlapping: 'One record can stand in several rows, so that the rows add up to more than there are.',
    },
  },
  ru: {
    unsaid: 'не указано',
    uncertain: 'дата недостаточно точна',
    yes: 'да',
    no: 'нет',
    base: (units, counted, records) =>
      counted === 'people' ? `разных людей: ${units}, записей: ${records}` : `записей: ${records}`,
    limits: {
      records:
        'Здесь посчитаны записи этого архива, а не пострадавшие и не нарушения: большая часть случившегося никем не записана.',
      duplicates: 'Человек или событие могут быть записаны дважды, пока записи не объединены.',
      selection:
        'Что попало в архив, зависит от того, кто, где и когда мог рассказать. Различия между годами, местами и группами могут идти отсюда.',
      gaps: (unsaid, records) =>
        `Записей, где это не указано: ${unsaid} из ${records}. Они стоят отдельно и могут относиться к чему угодно.`,
      uncertain: (count) => `Записей, дата которых недостаточно точна, чтобы отнести их к одному промежутку: ${count}.`,
      overlapping: 'Одна запись может стоять в нескольких строках, поэтому сумма строк больше числа записей.',
    },
  },
  be: {
    unsaid: 'не ўказана',
    uncertain: 'дата недастаткова дакладная',
    yes: 'так',
    no: 'не',
    base: (units, counted, records) =>
      counted === 'people' ? `розных людзей: ${units}, запісаў: ${records}` : `запісаў: ${records}`,
    limits: {
      records:
        'Тут палічаны запісы гэтага архіва, а не пацярпелыя і не парушэнні: большая частка таго, што адбылося, нікім не запісаная.',
      duplicates: 'Чалавек або падзея могуць быць запісаныя двойчы, пакуль запісы не аб’яднаныя.',
      selection:
        'Што трапіла ў архіў, залежыць ад таго, хто, дзе і калі мог расказаць. Адрозненні паміж гадамі, месцамі і групамі могуць ісці адсюль.',
      gaps: (unsaid, records) =>
        `Запісаў, дзе гэта не ўказана: ${unsaid} з ${records}. Яны стаяць асобна і могуць адносіцца да чаго заўгодна.`,
      uncertain: (count) => `Запісаў, дата якіх недастаткова дакладная, каб аднесці іх да аднаго прамежку: ${count}.`,
      overlapping: 'Адзін запіс можа стаяць у некалькіх радках, таму сума радкоў большая за лік запісаў.',
    },
  },
};

export function statisticsWords(language: Language): StatisticsWords {
  return all[language];
}

/** What has to be known with the figures, in the order in which it matters. */
export function limitsOf(
  counted: {
    readonly records: number;
    readonly unsaid: number;
    readonly uncertain: number;
    readonly overlapping: boolean;
  },
  language: Language,
): string[] {
  const { limits } = all[language];
  return [
    limits.records,
    limits.duplicates,
    limits.selection,
    ...(counted.unsaid > 0 ? [limits.gaps(counted.unsaid, counted.records)] : []),
    ...(counted.uncertain > 0 ? [limits.uncertain(counted.uncertain)] : []),
    ...(counted.overlapping ? [limits.overlapping] : []),
  ];
}
