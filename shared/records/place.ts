import { labels, type RecordDefinition } from './definition.ts';

export const place: RecordDefinition = {
  type: 'place',
  prefix: 'L',
  label: labels('place', 'место', 'месца'),
  plural: labels('places', 'места', 'месцы'),
  fields: [
    { key: 'name', type: 'text', required: true, label: labels('Name', 'Название', 'Назва') },
    { key: 'kind', type: 'text', label: labels('Kind', 'Вид', 'Від'), indexed: true },
    {
      key: 'within',
      type: 'reference',
      targets: ['place'],
      orText: true,
      label: labels('Within', 'Находится в', 'Знаходзіцца ў'),
    },
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
  ],
  title: (_fields, show) => show('name'),
};
