import { commonFields } from './common.ts';
import { labels, type RecordDefinition } from './definition.ts';
import { typology } from './typology.ts';
import { dateReason, unnamed } from './without-record.ts';

/** Anything else that can be dated. */
export const event: RecordDefinition = {
  type: 'event',
  prefix: 'E',
  label: labels('event', 'событие', 'падзея'),
  plural: labels('events', 'события', 'падзеі'),
  fields: [
    {
      key: 'kind',
      type: 'term',
      vocabulary: 'event-kind',
      label: labels('Kind', 'Вид', 'Від'),
      indexed: true,
      forms: ['ES'],
    },
    {
      key: 'subkind',
      type: 'term',
      vocabulary: 'event-kind',
      label: labels('More exactly', 'Точнее', 'Дакладней'),
      help: labels(
        'A narrower term of the same list.',
        'Более узкий термин того же списка.',
        'Больш вузкі тэрмін таго ж спіса.',
      ),
    },
    {
      key: 'title',
      type: 'text',
      label: labels('Title', 'Название', 'Назва'),
      identifies: 'text',
      forms: ['ES', 'UW'],
    },
    { key: 'date', type: 'edtf', label: labels('Date', 'Дата', 'Дата'), onTimeline: true, forms: ['all'] },
    {
      key: 'dateBasis',
      type: 'term',
      vocabulary: 'date-basis',
      label: labels('What the date rests on', 'На чём основана дата', 'На чым заснаваная дата'),
      forms: ['all'],
    },
    {
      key: 'summary',
      type: 'longText',
      label: labels('Summary', 'Содержание', 'Змест'),
      identifies: 'text',
      forms: ['all', 'ES'],
    },
    {
      key: 'place',
      type: 'reference',
      targets: ['place'],
      orText: true,
      label: labels('Place', 'Место', 'Месца'),
      forms: ['all'],
    },
    {
      key: 'placeType',
      type: 'term',
      vocabulary: 'location-type',
      label: labels('Type of place', 'Вид места', 'Від месца'),
      forms: ['ES'],
    },
    {
      key: 'actType',
      type: 'term',
      vocabulary: 'act-type',
      repeatable: true,
      label: labels('Types of act', 'Виды действий', 'Віды дзеянняў'),
      forms: ['ES'],
    },
    {
      key: 'impact',
      type: 'longText',
      label: labels('Impact', 'Последствия', 'Наступствы'),
      help: labels(
        'On the people, the organisation, the field.',
        'Для людей, организации, всей среды.',
        'Для людзей, арганізацыі, усёй супольнасці.',
      ),
      identifies: 'text',
      forms: ['ES'],
    },
    {
      key: 'response',
      type: 'term',
      vocabulary: 'response',
      label: labels('Response of the State', 'Ответ государства', 'Адказ дзяржавы'),
      forms: ['ES'],
    },
    { key: 'award', type: 'text', label: labels('Name of the award', 'Название награды', 'Назва ўзнагароды') },
    {
      key: 'ofMany',
      type: 'boolean',
      label: labels('Stands for many', 'Об очень многих сразу', 'Пра вельмі многіх адразу'),
      help: labels(
        'A wave of searches, a list of people who are not named: not one act against one person.',
        'Волна обысков, список неназванных людей: не одно действие против одного человека.',
        'Хваля ператрусаў, спіс неназваных людзей: не адно дзеянне супраць аднаго чалавека.',
      ),
    },
    {
      key: 'attributedTo',
      type: 'text',
      label: labels('According to', 'С чьих слов', 'З чыіх слоў'),
      identifies: 'text',
    },
    { key: 'count', type: 'integer', label: labels('Number of acts', 'Число действий', 'Колькасць дзеянняў') },
    unnamed,
    typology,
    dateReason,
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
    ...commonFields,
  ],
  title: (_fields, show) => show('title') || show('kind'),
};
