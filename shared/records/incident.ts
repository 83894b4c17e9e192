import { commonFields } from './common.ts';
import { labels, type RecordDefinition } from './definition.ts';
import { typology } from './typology.ts';
import { dateReason, unnamed } from './without-record.ts';
import { act, perpetrators } from './incident-act.ts';
import { harm, motive, response } from './incident-effects.ts';

/** An act against a person: ill-treatment, threat, search, smear (HURIDOCS Act; Istanbul Protocol). */
export const incident: RecordDefinition = {
  type: 'incident',
  prefix: 'I',
  label: labels('incident', 'инцидент', 'інцыдэнт'),
  plural: labels('incidents', 'инциденты', 'інцыдэнты'),
  fields: [
    {
      key: 'kind',
      type: 'term',
      vocabulary: 'incident-kind',
      label: labels('Kind', 'Вид', 'Від'),
      indexed: true,
      forms: ['ES', 'IP'],
    },
    {
      key: 'subkind',
      type: 'term',
      vocabulary: 'incident-kind',
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
      forms: ['IP', 'SP'],
    },
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
    ...act,
    ...perpetrators,
    ...harm,
    ...response,
    ...motive,
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
    ...commonFields,
  ],
  title: (_fields, show) => show('title') || show('kind'),
};
