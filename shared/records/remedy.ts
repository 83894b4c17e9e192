import { commonFields } from './common.ts';
import { labels, type RecordDefinition } from './definition.ts';
import { decision, filing, relief } from './remedy-course.ts';

/** A step to obtain redress, at home or before an international body. */
export const remedy: RecordDefinition = {
  type: 'remedy',
  prefix: 'R',
  label: labels('remedy', 'средство защиты', 'сродак абароны'),
  plural: labels('remedies', 'средства защиты', 'сродкі абароны'),
  fields: [
    {
      key: 'kind',
      type: 'term',
      vocabulary: 'remedy-kind',
      label: labels('Kind', 'Вид', 'Від'),
      indexed: true,
      forms: ['CO', 'TB', 'HC', 'WG', 'ES'],
    },
    {
      key: 'title',
      type: 'text',
      label: labels('Title', 'Название', 'Назва'),
      identifies: 'text',
      forms: ['ES', 'UW'],
    },
    {
      key: 'body',
      type: 'reference',
      targets: ['organisation'],
      orText: true,
      label: labels('Body', 'Орган', 'Орган'),
      forms: ['CO', 'TB', 'HC', 'WG'],
    },
    {
      key: 'date',
      type: 'edtf',
      label: labels('Filed on', 'Подано', 'Пададзена'),
      onTimeline: true,
      forms: ['CO', 'TB', 'HC', 'WG'],
    },
    ...filing,
    {
      key: 'decidedOn',
      type: 'edtf',
      label: labels('Decided on', 'Решение вынесено', 'Рашэнне вынесена'),
      onTimeline: true,
      section: 'decision',
      forms: ['CO', 'TB', 'HC', 'WG'],
    },
    {
      key: 'result',
      type: 'longText',
      label: labels('Result', 'Результат', 'Вынік'),
      identifies: 'text',
      section: 'decision',
      forms: ['CO', 'TB', 'HC', 'WG'],
    },
    ...decision,
    ...relief,
    { key: 'summary', type: 'longText', label: labels('Summary', 'Содержание', 'Змест'), identifies: 'text' },
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
    ...commonFields,
  ],
  title: (_fields, show) => show('title') || show('kind'),
};
