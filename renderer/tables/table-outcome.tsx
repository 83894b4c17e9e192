import type { ReactNode } from 'react';
import type { TableResult } from '../../shared/contract/calls/tables.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { useFormats } from '../app/formats.ts';
import { go } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import type { TableImport } from './table-import.ts';

/** Refused cells and things to look at that are shown; all of them go into the saved table. */
const SHOWN = 200;

/** The third step: what would come of the table, which rows are refused and why; and then what came of it. */
export function TableOutcome({ table, result }: { readonly table: TableImport; readonly result: TableResult }) {
  const { t, language } = useWords();
  const formats = useFormats();
  const { isDone, working, mapping } = table;
  const good = result.new + result.changed;
  const main = mapping?.records.find(({ each }) => each === 'row')?.type as RecordType | undefined;
  const counts = [
    ['new', result.new],
    ['changed', result.changed],
    ['unchanged', result.unchanged],
    ['refused', result.refused.rows],
  ] as const;
  return (
    <section className="tables-outcome" aria-labelledby="tables-outcome-title">
      <h2 id="tables-outcome-title">{isDone ? t('tables.result_done') : t('tables.result')}</h2>
      <dl className="tables-counts">
        {counts.map(([key, count]) => (
          <div key={key} data-count={key}>
            <dt>{t(`tables.${key}`)}</dt>
            <dd>{formats.number(count)}</dd>
          </div>
        ))}
      </dl>
      {(result.records.length > 0 || result.links > 0) && (
        <ul className="tables-records" aria-label={t('tables.records')}>
          {result.records.map(({ type, new: made, changed }) => (
            <li key={type}>
              {t('tables.records_of', {
                types: definitions[type as RecordType].plural[language],
                new: formats.number(made),
                changed: formats.number(changed),
              })}
            </li>
          ))}
          {result.links > 0 && <li>{t('tables.links_of', { count: formats.number(result.links) })}</li>}
        </ul>
      )}
      {good === 0 && !isDone && <p className="tables-muted">{t('tables.nothing_to_import')}</p>}
      <div className="tables-acts">
        {isDone ? (
          <>
            {main !== undefined && (
              <Button variant="primary" onPress={() => go({ room: 'records', type: main })}>
                {t('tables.see_list')}
              </Button>
            )}
            <Button onPress={table.leave}>{t('tables.another')}</Button>
          </>
        ) : (
          <>
            <Button
              variant="primary"
              icon="import"
              isDisabled={good === 0 || working !== null}
              onPress={() => void table.write()}
            >
              {t('tables.import_rows', { count: good })}
            </Button>
            <Button isDisabled={working !== null} onPress={table.backToColumns}>
              {t('tables.back_columns')}
            </Button>
          </>
        )}
      </div>
      {result.refused.total > 0 && (
        <Notes
          title={t('tables.refused_title')}
          lead={t('tables.refused_lead')}
          notes={result.refused.first}
          total={result.refused.total}
          act={
            <Button icon="save" onPress={() => void table.saveRefused()}>
              {t('tables.refused_save')}
            </Button>
          }
        />
      )}
      {result.warnings.total > 0 && (
        <Notes title={t('tables.warnings_title')} notes={result.warnings.first} total={result.warnings.total} />
      )}
    </section>
  );
}

interface NotesProps {
  readonly title: string;
  readonly lead?: string;
  readonly notes: readonly { readonly row: number; readonly column: string | null; readonly sentence: string }[];
  readonly total: number;
  readonly act?: ReactNode;
}

function Notes({ title, lead, notes, total, act }: NotesProps) {
  const { t } = useWords();
  const shown = notes.slice(0, SHOWN);
  return (
    <section className="tables-notes" aria-label={title}>
      <header>
        <h3>{title}</h3>
        {act}
      </header>
      {lead !== undefined && <p className="tables-muted">{lead}</p>}
      <ul>
        {shown.map(({ row, column, sentence }) => (
          <li key={`${row} ${column ?? ''} ${sentence}`}>{sentence}</li>
        ))}
      </ul>
      {total > shown.length && <p className="tables-muted">{t('tables.more', { count: total - shown.length })}</p>}
    </section>
  );
}
