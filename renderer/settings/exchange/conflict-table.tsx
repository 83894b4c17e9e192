import type { ConflictShown, ReceivedSet } from '../../../shared/contract/calls/exchange.ts';
import { definitionOf, fieldOf } from '../../../shared/records/definitions.ts';
import { useWords } from '../../app/words.ts';
import { sayValue, type Saying } from '../../records/cell-values.ts';
import { conflictAbout, inOneLine, kindWords, optionsOf, saidWords, standing, type Option } from './conflict-words.ts';
import { AboutRecords } from './record-names.tsx';

interface ConflictTableProps {
  readonly set: ReceivedSet;
  /** It was received: what it is about can be gone to. */
  readonly isTaken: boolean;
  readonly saying: Saying;
}

/** What the two sides said differently, field by field: what is said here, what is said there, and what comes of it. */
export function ConflictTable({ set, isTaken, saying }: ConflictTableProps) {
  const { t, language } = useWords();
  const groups = Map.groupBy(set.conflicts, ({ record, other }) => `${record?.code ?? ''} ${other?.code ?? ''}`);
  return (
    <table className="exchange-table">
      <thead>
        <tr>
          <th scope="col">{t('records.field')}</th>
          <th scope="col">{t('exchange.mine')}</th>
          <th scope="col">{t('exchange.theirs')}</th>
          <th scope="col">{t('exchange.result')}</th>
        </tr>
      </thead>
      {[...groups].map(([about, conflicts]) => (
        <tbody key={about}>
          <tr>
            <th scope="rowgroup" colSpan={4} className="exchange-table-record">
              <AboutRecords conflict={conflicts[0]} isLink={isTaken} />
            </th>
          </tr>
          {conflicts.map((conflict, at) => (
            <tr key={at}>
              <th scope="row">{conflictAbout(conflict, language, t)}</th>
              <Sides conflict={conflict} set={set} saying={saying} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface SidesProps {
  readonly conflict: ConflictShown;
  readonly set: ReceivedSet;
  readonly saying: Saying;
}

function Sides({ conflict, set, saying }: SidesProps) {
  const { t } = useWords();
  // What is said of rows as a whole, or of one side alone, is a sentence and no comparison of values.
  if (!['values', 'column', 'taken-away'].includes(conflict.kind)) return <td colSpan={3}>{kindWords(conflict, t)}</td>;
  const options = optionsOf(conflict);
  const words = ({ value }: Option): string =>
    value === null ? t('exchange.nothing') : saidWords(conflict, value, saying, t);
  const isMine = ({ said }: Option): boolean => said.some(({ by }) => by.isOwn);
  const isTheirs = ({ said }: Option): boolean => said.some(({ by }) => !by.isOwn);
  const mine = options.filter(isMine).map(words);
  const holds = standing(conflict, options);
  const beside = conflict.kind === 'values' ? options.filter((each) => each !== holds && each.value !== null) : [];
  return (
    <>
      <td>{(mine.length > 0 ? mine : [hereBefore(conflict, set, saying) || t('exchange.nothing')]).join('\n')}</td>
      <td>{options.filter(isTheirs).map(words).join('\n')}</td>
      <td>
        {holds === null ? null : words(holds)}
        {beside.length === 0 ? null : (
          <span className="exchange-beside-value">
            {t('exchange.and-beside', { values: beside.map((each) => inOneLine(words(each))).join('; ') })}
          </span>
        )}
      </td>
    </>
  );
}

/** What stood here where it was not this vault that said it: two colleagues contradict each other. */
function hereBefore({ table, record, field, item }: ConflictShown, set: ReceivedSet, saying: Saying): string {
  if (table !== 'record' || record === null || field === null || item !== null) return '';
  const known = fieldOf(definitionOf(record.type), field);
  const came = set.records.find(({ code }) => code === record.code)?.fields.find((each) => each.field === field);
  return known === undefined || came === undefined ? '' : sayValue(known, came.mine, saying);
}
