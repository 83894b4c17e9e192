import { joined, labels, type RecordDefinition } from './definition.ts';

/** A stay in one place of detention (questionnaire of the Working Group on Arbitrary Detention, parts II and III). */
export const detention: RecordDefinition = {
  type: 'detention',
  prefix: 'T',
  label: labels('detention', 'лишение свободы', 'зняволенне'),
  plural: labels('detentions', 'лишения свободы', 'зняволенні'),
  fields: [
    {
      key: 'kind',
      type: 'term',
      vocabulary: 'detention-kind',
      label: labels('Kind', 'Вид', 'Від'),
      indexed: true,
      forms: ['WG'],
    },
    { key: 'title', type: 'text', label: labels('Title', 'Название', 'Назва'), identifies: 'text' },
    {
      key: 'place',
      type: 'reference',
      targets: ['place'],
      orText: true,
      label: labels('Place', 'Место', 'Месца'),
      forms: ['WG'],
    },
    { key: 'date', type: 'edtf', label: labels('Date', 'Дата', 'Дата'), onTimeline: true, forms: ['WG'] },
    {
      key: 'dateBasis',
      type: 'term',
      vocabulary: 'date-basis',
      label: labels('What the date rests on', 'На чём основана дата', 'На чым заснаваная дата'),
    },
    {
      key: 'conditions',
      type: 'longText',
      label: labels('Conditions', 'Условия', 'Умовы'),
      identifies: 'text',
      forms: ['IP', 'CA'],
    },
    {
      key: 'attributedTo',
      type: 'text',
      label: labels('According to', 'С чьих слов', 'З чыіх слоў'),
      identifies: 'text',
    },
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
  ],
  title: (_fields, show) => show('title') || joined(', ', show('kind'), show('place')),
};
