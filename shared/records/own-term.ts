import { joined, labels, type RecordDefinition } from './definition.ts';

/** A term that the user of an archive adds to a list. Its code is its identifier in records. Read by `adoptModel`. */
export const ownTerm: RecordDefinition = {
  type: 'term',
  prefix: 'W',
  label: labels('term of one’s own', 'свой термин', 'свой тэрмін'),
  plural: labels('terms of one’s own', 'свои термины', 'свае тэрміны'),
  internal: true,
  model: true,
  fields: [
    { key: 'vocabulary', type: 'text', required: true, label: labels('List', 'Список', 'Спіс') },
    { key: 'label', type: 'text', required: true, label: labels('Term', 'Термин', 'Тэрмін') },
    { key: 'labelRu', type: 'text', label: labels('In Russian', 'По-русски', 'Па-руску') },
    { key: 'labelBe', type: 'text', label: labels('In Belarusian', 'По-белорусски', 'Па-беларуску') },
    { key: 'broader', type: 'text', label: labels('Under which term', 'Под каким термином', 'Пад якім тэрмінам') },
    { key: 'notation', type: 'text', label: labels('Number', 'Номер', 'Нумар') },
    { key: 'source', type: 'text', label: labels('Where it comes from', 'Откуда взят', 'Адкуль узяты') },
  ],
  title: (_fields, show) => joined(': ', show('vocabulary'), show('label')),
};
