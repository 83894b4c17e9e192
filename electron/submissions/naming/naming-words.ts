import type { RecordType } from '../../../shared/records/definition.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';

/** What stands in print where something may not be said, in one language. */
export interface NamingWords {
  readonly labels: Readonly<Partial<Record<RecordType, string>>> & { readonly other: string };
  /** What stands for a source of information: a label would still say that there is one, and which. */
  readonly source: string;
  readonly name: string;
  readonly contact: string;
  readonly number: string;
  readonly place: string;
  readonly date: string;
  readonly device: string;
}

export const namingWords: Readonly<Record<Language, NamingWords>> = {
  en: {
    labels: {
      person: 'Person',
      organisation: 'Organisation',
      case: 'Case',
      document: 'document',
      place: 'Place',
      event: 'Event',
      detention: 'Detention',
      liquidation: 'Measure',
      incident: 'Incident',
      remedy: 'Remedy',
      survey: 'Survey',
      consent: 'consent',
      submission: 'submission',
      provision: 'Provision',
      other: 'record',
    },
    source: '[confidential source]',
    name: '[name withheld]',
    contact: '[contact withheld]',
    number: '[number withheld]',
    place: '[place withheld]',
    date: '[date withheld]',
    device: '[withheld]',
  },
  ru: {
    labels: {
      person: 'Лицо',
      organisation: 'Организация',
      case: 'Дело',
      document: 'документ',
      place: 'Место',
      event: 'Событие',
      detention: 'Лишение свободы',
      liquidation: 'Мера',
      incident: 'Случай',
      remedy: 'Обращение',
      survey: 'Опрос',
      consent: 'согласие',
      submission: 'обращение',
      provision: 'Норма',
      other: 'запись',
    },
    source: '[конфиденциальный источник]',
    name: '[имя не раскрывается]',
    contact: '[контакт не раскрывается]',
    number: '[номер не раскрывается]',
    place: '[место не раскрывается]',
    date: '[дата не раскрывается]',
    device: '[не раскрывается]',
  },
  be: {
    labels: {
      person: 'Асоба',
      organisation: 'Арганізацыя',
      case: 'Справа',
      document: 'дакумент',
      place: 'Месца',
      event: 'Падзея',
      detention: 'Пазбаўленне волі',
      liquidation: 'Мера',
      incident: 'Выпадак',
      remedy: 'Зварот',
      survey: 'Апытанне',
      consent: 'згода',
      submission: 'зварот',
      provision: 'Норма',
      other: 'запіс',
    },
    source: '[канфідэнцыйная крыніца]',
    name: '[імя не раскрываецца]',
    contact: '[кантакт не раскрываецца]',
    number: '[нумар не раскрываецца]',
    place: '[месца не раскрываецца]',
    date: '[дата не раскрываецца]',
    device: '[не раскрываецца]',
  },
};
