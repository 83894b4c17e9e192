import { commonFields } from './common.ts';
import { labels, type RecordDefinition } from './definition.ts';
import { typology } from './typology.ts';
import { dateReason, unnamed } from './without-record.ts';
import { consequences, course, decision } from './liquidation-course.ts';

/** A liquidation or any other measure against an organisation, with the steps that led to it. */
export const liquidation: RecordDefinition = {
  type: 'liquidation',
  prefix: 'Q',
  label: labels('liquidation', 'ликвидация', 'ліквідацыя'),
  plural: labels('liquidations', 'ликвидации', 'ліквідацыі'),
  fields: [
    {
      key: 'measure',
      type: 'term',
      vocabulary: 'liquidation-measure',
      label: labels('Measure', 'Мера', 'Мера'),
      indexed: true,
      forms: ['SD', 'SR', 'CA', 'UP'],
    },
    {
      key: 'subkind',
      type: 'term',
      vocabulary: 'liquidation-measure',
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
      key: 'court',
      type: 'reference',
      targets: ['organisation'],
      orText: true,
      label: labels('Court or body', 'Суд или орган', 'Суд або орган'),
      forms: ['CO', 'TB', 'HC'],
    },
    {
      key: 'grounds',
      type: 'longText',
      label: labels('Grounds given', 'Заявленные основания', 'Заяўленыя падставы'),
      identifies: 'text',
      forms: ['SD', 'SR'],
    },
    {
      key: 'articles',
      type: 'term',
      vocabulary: 'belarus-article',
      repeatable: true,
      label: labels('Articles invoked', 'На какие статьи ссылаются', 'На якія артыкулы спасылаюцца'),
      identifies: 'text',
      forms: ['SD', 'SR'],
    },
    ...course,
    ...decision,
    ...consequences,
    {
      key: 'count',
      type: 'integer',
      label: labels('Number of organisations', 'Число организаций', 'Колькасць арганізацый'),
      help: labels(
        'Where one record stands for several that are not all named.',
        'Если одна запись говорит о нескольких и названы не все.',
        'Калі адзін запіс гаворыць пра некалькі і названыя не ўсе.',
      ),
    },
    {
      key: 'attributedTo',
      type: 'text',
      label: labels('According to', 'С чьих слов', 'З чыіх слоў'),
      identifies: 'text',
    },
    unnamed,
    typology,
    dateReason,
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
    ...commonFields,
  ],
  title: (_fields, show) => show('title') || show('measure'),
};
