import { court, evidence } from './case-court.ts';
import { accusation, investigation } from './case-proceedings.ts';
import { verdict } from './case-verdict.ts';
import { commonFields } from './common.ts';
import { joined, labels, type RecordDefinition } from './definition.ts';
import { typology } from './typology.ts';
import { unnamed } from './without-record.ts';

/** A prosecution or another case. Its articles, hearings, verdicts and appeals are entries, each with its own date and sources. */
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
      forms: ['ES', 'FT', 'CO', 'TB'],
    },
    {
      key: 'number',
      type: 'text',
      label: labels('Number', 'Номер', 'Нумар'),
      indexed: true,
      forms: ['ES', 'FT', 'CO', 'TB'],
    },
    {
      key: 'numbers',
      type: 'text',
      repeatable: true,
      label: labels('Other numbers', 'Другие номера', 'Іншыя нумары'),
      help: labels(
        'Of the investigation, of other courts, of joined cases.',
        'Следственные, других судов, соединённых дел.',
        'Следчыя, іншых судоў, злучаных спраў.',
      ),
      identifies: 'text',
      forms: ['ES', 'FT', 'CO', 'TB'],
    },
    {
      key: 'kind',
      type: 'term',
      vocabulary: 'case-kind',
      label: labels('Kind', 'Вид', 'Від'),
      indexed: true,
      forms: ['all'],
    },
    {
      key: 'openedOn',
      type: 'edtf',
      label: labels('Opened on', 'Начато', 'Распачата'),
      onTimeline: true,
      forms: ['WG', 'CO', 'TB'],
    },
    ...accusation,
    {
      key: 'court',
      type: 'reference',
      targets: ['organisation'],
      orText: true,
      label: labels('Court', 'Суд', 'Суд'),
      section: 'court',
      forms: ['WG', 'FT'],
    },
    ...court,
    ...investigation,
    ...evidence,
    ...verdict,
    {
      key: 'outcome',
      type: 'longText',
      label: labels('Outcome', 'Исход', 'Вынік'),
      identifies: 'text',
      section: 'verdict',
      forms: ['WG', 'CA'],
    },
    unnamed,
    typology,
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
    ...commonFields,
  ],
  title: (_fields, show) =>
    show('title') || joined(', ', show('kind'), show('number'), numbersOf(show('articles.article'))),
};

/** The articles without their titles: what stands before the colon. */
function numbersOf(articles: string): string {
  return articles
    .split('; ')
    .map((article) => article.split(': ')[0])
    .join('; ');
}
