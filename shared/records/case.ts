import { joined, labels, type RecordDefinition } from './definition.ts';

export const caseRecord: RecordDefinition = {
  type: 'case',
  prefix: 'C',
  label: labels('case', 'дело', 'справа'),
  plural: labels('cases', 'дела', 'справы'),
  fields: [
    {
      key: 'title',
      type: 'text',
      label: labels('Name of the case', 'Название дела', 'Назва справы'),
      identifies: 'text',
    },
    { key: 'number', type: 'text', label: labels('Number', 'Номер', 'Нумар'), indexed: true, forms: ['CO', 'TB'] },
    {
      key: 'kind',
      type: 'term',
      vocabulary: 'case-kind',
      label: labels('Kind', 'Вид', 'Від'),
      indexed: true,
      forms: ['all'],
    },
    {
      key: 'articles',
      type: 'text',
      repeatable: true,
      label: labels('Articles', 'Статьи', 'Артыкулы'),
      forms: ['WG', 'CA'],
    },
    {
      key: 'court',
      type: 'reference',
      targets: ['organisation'],
      orText: true,
      label: labels('Court', 'Суд', 'Суд'),
      forms: ['WG'],
    },
    {
      key: 'openedOn',
      type: 'edtf',
      label: labels('Opened on', 'Начато', 'Распачата'),
      onTimeline: true,
      forms: ['WG', 'CO', 'TB'],
    },
    {
      key: 'outcome',
      type: 'longText',
      label: labels('Outcome', 'Исход', 'Вынік'),
      identifies: 'text',
      forms: ['WG', 'CA'],
    },
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
  ],
  title: (_fields, show) => show('title') || joined(', ', show('kind'), show('number'), show('articles')),
};
