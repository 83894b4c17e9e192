import { commonFields } from './common.ts';
import { labels, type RecordDefinition } from './definition.ts';
import { names, people, presence, registration } from './organisation-life.ts';

export const organisation: RecordDefinition = {
  type: 'organisation',
  prefix: 'O',
  label: labels('organisation', 'организация', 'арганізацыя'),
  plural: labels('organisations', 'организации', 'арганізацыі'),
  fields: [
    {
      key: 'name',
      type: 'text',
      required: true,
      label: labels('Name', 'Название', 'Назва'),
      forms: ['SD', 'UP', 'FT'],
    },
    {
      key: 'otherNames',
      type: 'text',
      repeatable: true,
      label: labels('Other names', 'Другие названия', 'Іншыя назвы'),
      help: labels(
        'Every form of the name that you have met, so that search knows it.',
        'Все варианты названия, которые вам встретились: по ним находит поиск.',
        'Усе варыянты назвы, якія вам сустрэліся: паводле іх знаходзіць пошук.',
      ),
      forms: ['SD', 'UP', 'FT'],
    },
    {
      key: 'legalForm',
      type: 'term',
      vocabulary: 'legal-form',
      label: labels('Legal form', 'Организационная форма', 'Арганізацыйная форма'),
      indexed: true,
      forms: ['SD', 'FT'],
    },
    {
      key: 'kind',
      type: 'term',
      vocabulary: 'organisation-kind',
      label: labels('Kind of organisation', 'Вид организации', 'Від арганізацыі'),
      indexed: true,
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
      key: 'parent',
      type: 'reference',
      targets: ['organisation'],
      orText: true,
      label: labels('Part of', 'Входит в', 'Уваходзіць у'),
      help: labels(
        'The body above it: the ministry of a department, the network of a branch.',
        'Кому подчиняется: министерство для управления, объединение для отделения.',
        'Каму падпарадкоўваецца: міністэрства для ўпраўлення, аб’яднанне для аддзялення.',
      ),
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
    ...names,
    ...registration,
    ...people,
    ...presence,
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
    ...commonFields,
  ],
  title: (_fields, show) => show('name'),
};
