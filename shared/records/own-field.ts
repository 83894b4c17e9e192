import { joined, labels, type FieldDefinition, type RecordDefinition } from './definition.ts';

const label = (key: string, en: string, ru: string, be: string): FieldDefinition => ({
  key,
  type: 'text',
  label: labels(en, ru, be),
});

/** A field that the user of an archive adds to a record type. What it says is read by `adoptModel`. */
export const ownField: RecordDefinition = {
  type: 'field',
  prefix: 'F',
  label: labels('field of one’s own', 'своё поле', 'сваё поле'),
  plural: labels('fields of one’s own', 'свои поля', 'свае палі'),
  internal: true,
  model: true,
  fields: [
    {
      key: 'recordType',
      type: 'text',
      required: true,
      label: labels('Of which records', 'У каких записей', 'У якіх запісаў'),
    },
    { ...label('label', 'Name', 'Название', 'Назва'), required: true },
    label('labelRu', 'Name in Russian', 'Название по-русски', 'Назва па-руску'),
    label('labelBe', 'Name in Belarusian', 'Название по-белорусски', 'Назва па-беларуску'),
    label('help', 'What it is for', 'Для чего', 'Для чаго'),
    { ...label('kind', 'What it holds', 'Что хранит', 'Што захоўвае'), required: true },
    label('vocabulary', 'List of terms', 'Список терминов', 'Спіс тэрмінаў'),
    {
      key: 'targets',
      type: 'text',
      repeatable: true,
      label: labels('Which records it refers to', 'На какие записи ссылается', 'На якія запісы спасылаецца'),
    },
    { key: 'repeatable', type: 'boolean', label: labels('Several values', 'Несколько значений', 'Некалькі значэнняў') },
    label('identifies', 'How it can tell who somebody is', 'Как может выдать человека', 'Як можа выдаць чалавека'),
    {
      key: 'internal',
      type: 'boolean',
      label: labels('Never exported', 'Никогда не выгружать', 'Ніколі не выгружаць'),
    },
    { key: 'onTimeline', type: 'boolean', label: labels('On timelines', 'На хронологиях', 'На храналогіях') },
  ],
  title: (_fields, show) => joined(': ', show('recordType'), show('label')),
};
