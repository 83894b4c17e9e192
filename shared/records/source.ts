import { labels, type RecordDefinition } from './definition.ts';

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
    },
    {
      key: 'kind',
      type: 'text',
      label: labels('Connection to the information', 'Откуда знает', 'Адкуль ведае'),
      internal: true,
    },
    {
      key: 'reliability',
      type: 'term',
      vocabulary: 'reliability',
      label: labels('Reliability', 'Надёжность', 'Надзейнасць'),
      internal: true,
    },
    {
      key: 'contact',
      type: 'longText',
      label: labels('Contact', 'Контакт', 'Кантакт'),
      identifies: 'contact',
      internal: true,
    },
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
  ],
  title: (_fields, show) => show('name'),
};
