import type { CallInput } from '../../shared/contract/calls.ts';
import type { statisticsCalls } from '../../shared/contract/calls/statistics.ts';
import { definitionOf } from '../../shared/records/definitions.ts';
import { drawStatistics } from '../../shared/statistics/chart.ts';
import { dimensionsOf } from '../../shared/statistics/dimension.ts';
import { limitsOf, statisticsWords } from '../../shared/statistics/words.ts';
import { countRecords, recordsBehind, UNCERTAIN, UNSAID, type Category } from '../archive/statistics.ts';
import type { CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Counts over records. Every figure opens the records behind it, and comes with what it cannot say. */
export function answerStatisticsCalls(archive: OpenArchive): CallsOf<typeof statisticsCalls> {
  const read = ({ language, ...question }: CallInput<'statistics.read'>) => {
    const counted = countRecords(archive.vault().catalogue, question, language);
    const words = statisticsWords(language);
    const inWords = (category: Category): Category => ({ ...category, label: labelOf(category, words) });
    const dimensions = new Map(dimensionsOf(counted.of).map(({ id, label }) => [id, label[language]]));
    const names = [question.by, question.across].flatMap((each) =>
      each === undefined ? [] : (dimensions.get(each) ?? each),
    );
    const { plural } = definitionOf(counted.of);
    return {
      ...counted,
      rows: counted.rows.map(inWords),
      columns: counted.columns.map(inWords),
      title: `${capital(plural[language])}: ${names.join(' × ')}`,
      base: words.base(counted.units, counted.count, counted.records),
      limits: limitsOf(counted, language),
    };
  };
  return {
    'statistics.dimensions': async ({ of, language }) =>
      dimensionsOf(definitionOf(of).type).map(({ id, label, kind }) => ({ id, label: capital(label[language]), kind })),
    'statistics.read': async (question) => read(question),
    'statistics.records': async ({ language, limit, ...question }) => {
      const records = recordsBehind(archive.vault().catalogue, question, language);
      return { total: records.length, records: records.slice(0, limit) };
    },
    'statistics.draw': async ({ theme, width, ...question }) => ({
      svg: drawStatistics(read(question), { theme, width, scope: 'statistics' }),
    }),
  };
}

function labelOf({ id, label }: Category, words: ReturnType<typeof statisticsWords>): string {
  if (id === UNSAID) return words.unsaid;
  if (id === UNCERTAIN) return words.uncertain;
  return id === 'yes' && label === 'yes' ? words.yes : id === 'no' && label === 'no' ? words.no : label;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
