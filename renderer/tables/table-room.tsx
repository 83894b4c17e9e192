import type { RecordType } from '../../shared/records/definition.ts';
import { useCommands } from '../app/commands.ts';
import { useFormats } from '../app/formats.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { ProgressBar } from '../kit/progress.tsx';
import { TableColumns } from './table-columns.tsx';
import { useTableImport, type TableImport } from './table-import.ts';
import { TableOutcome } from './table-outcome.tsx';
import './tables.css';

const STEPS = ['file', 'columns', 'check'] as const;

/** A table comes in by three steps: which file, what its columns mean, and what would come of it. Only then is anything written. */
export function TableRoom({ type }: { readonly type?: RecordType }) {
  const { t } = useWords();
  const isReadOnly = useSession().open?.readOnly ?? false;
  const table = useTableImport(type);
  const { opened, mapping, result, working, failure } = table;
  const step = opened === null ? 0 : result === null ? 1 : 2;
  const isMeant = mapping?.columns.some(({ to }) => to.length > 0) ?? false;
  useCommands([
    {
      id: 'table.choose',
      group: 'file',
      label: opened === null ? t('tables.choose') : t('tables.other_file'),
      keys: 'Mod+O',
      enabled: working === null && !isReadOnly,
      run: () => void table.choose(),
    },
    {
      id: 'table.check',
      group: 'file',
      label: t('tables.check'),
      keys: 'Mod+Enter',
      enabled: step === 1 && isMeant && working === null,
      run: () => void table.check(),
    },
  ]);
  return (
    <div className="tables">
      <header className="tables-head">
        <h1>{t('tables.title')}</h1>
        <ol className="tables-steps" aria-label={t('tables.steps')}>
          {STEPS.map((each, index) => (
            <li key={each} aria-current={index === step ? 'step' : undefined} data-past={index < step || undefined}>
              <span className="tables-step-number">{index + 1}</span> {t(`tables.step_${each}`)}
            </li>
          ))}
        </ol>
      </header>
      <div className="tables-body">
        {failure !== null && (
          <p role="alert" className="tables-failure">
            {failure}
          </p>
        )}
        <div role="status" className="tables-work">
          {working !== null && <Work table={table} />}
        </div>
        {isReadOnly ? (
          <Empty title={t('tables.read_only')} />
        ) : opened === null ? (
          working === null && <Begin table={table} />
        ) : result === null ? (
          <TableColumns table={table} opened={opened} isMeant={isMeant} />
        ) : (
          <TableOutcome table={table} result={result} />
        )}
      </div>
    </div>
  );
}

function Begin({ table }: { readonly table: TableImport }) {
  const { t } = useWords();
  return (
    <section className="tables-begin">
      <p>{t('tables.file_lead')}</p>
      <Button variant="primary" icon="table" keys="Mod+O" onPress={() => void table.choose()}>
        {t('tables.choose')}
      </Button>
    </section>
  );
}

function Work({ table: { working, progress, stop } }: { readonly table: TableImport }) {
  const { t } = useWords();
  const formats = useFormats();
  if (working === null) return null;
  return (
    <div className="tables-progress">
      <ProgressBar
        label={t(`tables.${working}`)}
        value={progress?.done ?? 0}
        max={progress === null || progress.all === 0 ? null : progress.all}
        text={
          progress === null || progress.all === 0
            ? ''
            : t('tables.working_rows', { done: formats.number(progress.done), all: formats.number(progress.all) })
        }
      />
      {working === 'checking' && progress !== null && (
        <Button variant="quiet" icon="cancel" onPress={stop}>
          {t('tables.stop')}
        </Button>
      )}
    </div>
  );
}
