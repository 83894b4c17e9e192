import { commonFields } from './common.ts';
import { labels, type FieldDefinition, type RecordDefinition } from './definition.ts';
import { interviews, knowledge } from './source-knowledge.ts';

/** Who information came from. The UN treats a source as confidential always: records of this type are never exported. */
export const source: RecordDefinition = {
  type: 'source',
  prefix: 'S',
  label: labels('confidential source', 'источник сведений', 'крыніца звестак'),
  plural: labels('confidential sources', 'источники сведений', 'крыніцы звестак'),
  internal: true,
  fields: [
    {
      key: 'name',
      type: 'text',
      label: labels('Who it is', 'Кто это', 'Хто гэта'),
      identifies: 'name',
      internal: true,
      forms: ['SP'],
    },
    {
      key: 'kind',
      type: 'text',
      label: labels('Connection to the information', 'Откуда знает', 'Адкуль ведае'),
      identifies: 'text',
      internal: true,
    },
    {
      key: 'reliability',
      type: 'term',
      vocabulary: 'reliability',
      label: labels('Reliability', 'Надёжность', 'Надзейнасць'),
      help: labels(
        'Of the source itself, by what came of what it said before.',
        'Самого источника: по тому, насколько подтверждалось сказанное раньше.',
        'Самой крыніцы: паводле таго, наколькі пацвярджалася сказанае раней.',
      ),
      internal: true,
      forms: ['ES', 'BP'],
    },
    {
      key: 'contact',
      type: 'longText',
      label: labels('Contact', 'Контакт', 'Кантакт'),
      identifies: 'contact',
      internal: true,
      forms: ['SP'],
    },
    {
      key: 'person',
      type: 'reference',
      targets: ['person', 'organisation'],
      label: labels('Record of the person', 'Запись о человеке', 'Запіс пра чалавека'),
      help: labels(
        'Where the source is also somebody the archive is about. Nothing that leaves the archive shows this.',
        'Если источник — тот, о ком есть запись. Ничто из того, что покидает архив, этого не показывает.',
        'Калі крыніца — той, пра каго ёсць запіс. Нішто з таго, што пакідае архіў, гэтага не паказвае.',
      ),
      identifies: 'name',
      internal: true,
      forms: ['SP'],
    },
    ...knowledge,
    ...interviews,
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
    ...commonFields.map((field): FieldDefinition => ({ ...field, internal: true })),
  ],
  title: (_fields, show) => show('name'),
};
