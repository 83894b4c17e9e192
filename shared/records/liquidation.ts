import { labels, type RecordDefinition } from './definition.ts';

/** A liquidation or any other measure against an organisation. */
export const liquidation: RecordDefinition = {
  type: 'liquidation',
  prefix: 'Q',
  label: labels('liquidation', 'ликвидация', 'ліквідацыя'),
  plural: labels('liquidations', 'ликвидации', 'ліквідацыі'),
  fields: [
    {
      key: 'measure',
      type: 'term',
      vocabulary: 'liquidation-measure',
      label: labels('Measure', 'Мера', 'Мера'),
      indexed: true,
      forms: ['SD', 'SR', 'CA', 'UP'],
    },
    { key: 'title', type: 'text', label: labels('Title', 'Название', 'Назва'), identifies: 'text' },
    { key: 'date', type: 'edtf', label: labels('Date', 'Дата', 'Дата'), onTimeline: true, forms: ['all'] },
    {
      key: 'dateBasis',
      type: 'term',
      vocabulary: 'date-basis',
      label: labels('What the date rests on', 'На чём основана дата', 'На чым заснаваная дата'),
    },
    {
      key: 'court',
      type: 'reference',
      targets: ['organisation'],
      orText: true,
      label: labels('Court or body', 'Суд или орган', 'Суд або орган'),
    },
    {
      key: 'grounds',
      type: 'longText',
      label: labels('Grounds given', 'Заявленные основания', 'Заяўленыя падставы'),
      identifies: 'text',
    },
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
  ],
  title: (_fields, show) => show('title') || show('measure'),
};
