import { joined, labels, type RecordDefinition } from './definition.ts';

export const person: RecordDefinition = {
  type: 'person',
  prefix: 'P',
  label: labels('person', 'человек', 'чалавек'),
  plural: labels('people', 'люди', 'людзі'),
  fields: [
    {
      key: 'familyName',
      type: 'text',
      label: labels('Family name', 'Фамилия', 'Прозвішча'),
      identifies: 'name',
      indexed: true,
      forms: ['CO', 'TB', 'WG', 'WD', 'HC', 'SP'],
    },
    {
      key: 'firstName',
      type: 'text',
      label: labels('First name', 'Имя', 'Імя'),
      identifies: 'name',
      forms: ['CO', 'TB', 'WG', 'WD', 'HC', 'SP'],
    },
    { key: 'patronymic', type: 'text', label: labels('Patronymic', 'Отчество', 'Імя па бацьку'), identifies: 'name' },
    {
      key: 'otherNames',
      type: 'text',
      repeatable: true,
      label: labels('Other names and spellings', 'Другие имена и написания', 'Іншыя імёны і напісанні'),
      identifies: 'name',
    },
    {
      key: 'sex',
      type: 'term',
      vocabulary: 'sex',
      label: labels('Sex', 'Пол', 'Пол'),
      indexed: true,
      forms: ['CO', 'TB', 'WG', 'SD'],
    },
    {
      key: 'birthDate',
      type: 'edtf',
      label: labels('Date of birth', 'Дата рождения', 'Дата нараджэння'),
      identifies: 'birth',
      forms: ['CO', 'TB', 'WG', 'WD'],
    },
    {
      key: 'occupation',
      type: 'text',
      repeatable: true,
      label: labels('Occupation', 'Род занятий', 'Занятак'),
      identifies: 'text',
      forms: ['CO', 'SD', 'WG'],
    },
    {
      key: 'minor',
      type: 'boolean',
      label: labels('Under 18 at the time', 'На тот момент моложе 18 лет', 'На той момант да 18 гадоў'),
      forms: ['all'],
    },
    {
      key: 'namingBasis',
      type: 'term',
      vocabulary: 'naming-basis',
      label: labels('May be named', 'Можно называть', 'Можна называць'),
    },
    { key: 'description', type: 'longText', label: labels('Description', 'Описание', 'Апісанне'), identifies: 'text' },
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
  ],
  title: (_fields, show) =>
    joined(' ', show('firstName'), show('patronymic'), show('familyName')) || (show('otherNames').split('; ')[0] ?? ''),
};
