import { labels, type RecordDefinition } from './definition.ts';

export const organisation: RecordDefinition = {
  type: 'organisation',
  prefix: 'O',
  label: labels('organisation', 'организация', 'арганізацыя'),
  plural: labels('organisations', 'организации', 'арганізацыі'),
  fields: [
    { key: 'name', type: 'text', required: true, label: labels('Name', 'Название', 'Назва'), forms: ['SD', 'UP'] },
    {
      key: 'otherNames',
      type: 'text',
      repeatable: true,
      label: labels('Other names', 'Другие названия', 'Іншыя назвы'),
    },
    {
      key: 'legalForm',
      type: 'term',
      vocabulary: 'legal-form',
      label: labels('Legal form', 'Организационная форма', 'Арганізацыйная форма'),
      indexed: true,
      forms: ['SD'],
    },
    {
      key: 'status',
      type: 'term',
      vocabulary: 'organisation-status',
      label: labels('Status', 'Статус', 'Статус'),
      indexed: true,
      forms: ['SD', 'CA', 'SR'],
    },
    {
      key: 'place',
      type: 'reference',
      targets: ['place'],
      orText: true,
      label: labels('Seat', 'Местонахождение', 'Месцазнаходжанне'),
    },
    {
      key: 'work',
      type: 'longText',
      label: labels('Nature of its work', 'Характер деятельности', 'Характар дзейнасці'),
      identifies: 'text',
      forms: ['SD'],
    },
    {
      key: 'statusBasis',
      type: 'longText',
      label: labels('What the status rests on', 'На чём основан статус', 'На чым заснаваны статус'),
      identifies: 'text',
    },
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
  ],
  title: (_fields, show) => show('name'),
};
