import { commonFields } from './common.ts';
import { joined, labels, type RecordDefinition } from './definition.ts';
import { conditions, health, outside, treatment } from './detention-conditions.ts';
import { arrest, custody, release } from './detention-custody.ts';
import { typology } from './typology.ts';
import { dateReason, unnamed } from './without-record.ts';

/**
 * Detention of one person, with every place where she was held (questionnaire of the Working Group on Arbitrary Detention, parts II to
 * IV). A record of one place alone has `place` and `date`; one that follows the transfers has `stays`.
 */
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
      forms: ['WG', 'ES'],
    },
    {
      key: 'subkind',
      type: 'term',
      vocabulary: 'detention-kind',
      label: labels('More exactly', 'Точнее', 'Дакладней'),
      help: labels(
        'A narrower term of the same list.',
        'Более узкий термин того же списка.',
        'Больш вузкі тэрмін таго ж спіса.',
      ),
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
    ...arrest,
    ...custody,
    {
      key: 'conditions',
      type: 'longText',
      label: labels('Conditions', 'Условия', 'Умовы'),
      identifies: 'text',
      section: 'conditions',
      forms: ['IP', 'CA'],
    },
    ...conditions,
    ...health,
    ...treatment,
    ...outside,
    ...release,
    {
      key: 'attributedTo',
      type: 'text',
      label: labels('According to', 'С чьих слов', 'З чыіх слоў'),
      identifies: 'text',
    },
    {
      key: 'ofMany',
      type: 'boolean',
      label: labels('Stands for many', 'Об очень многих сразу', 'Пра вельмі многіх адразу'),
      help: labels(
        'A wave of arrests: not one detention of one person.',
        'Волна задержаний: не одно лишение свободы одного человека.',
        'Хваля затрыманняў: не адно зняволенне аднаго чалавека.',
      ),
    },
    unnamed,
    typology,
    dateReason,
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
    ...commonFields,
  ],
  title: (_fields, show) => show('title') || joined(', ', show('kind'), show('place')),
};
