import { useMemo, useState } from 'react';
import type { OpenedTable } from '../../shared/contract/calls/tables.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitions, recordTypes } from '../../shared/records/definitions.ts';
import { isLinkTarget, type TableMapping, type Target } from '../../shared/tables/mapping.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { ComboBox } from '../kit/combo-box.tsx';
import { RadioGroup } from '../kit/field.tsx';
import { Select } from '../kit/select.tsx';
import { CheckBox } from '../kit/switch.tsx';
import type { TableImport } from './table-import.ts';
import { optionOf, readyLabel, targetOptions, targetWords, withOrder, type TargetOption } from './targets.ts';

const ENCODINGS = ['utf-8', 'windows-1251', 'utf-16le', 'utf-16be', 'koi8-r', 'cp866', 'windows-1252'];
/** Options of a field that are offered at once. */
const OFFERED = 60;

interface TableColumnsProps {
  readonly table: TableImport;
  readonly opened: OpenedTable;
  readonly isMeant: boolean;
}

/** The second step: what each column is meant for, seen beside what it says. */
export function TableColumns({ table, opened, isMeant }: TableColumnsProps) {
  const { t, language } = useWords();
  const { mapping, from, working } = table;
  const ready = mapping?.ready === undefined ? null : readyLabel(mapping.ready, language);
  return (
    <section className="tables-columns">
      <div className="tables-about">
        <p className="tables-file">
          <strong>{table.file?.name}</strong>{' '}
          <span>
            {t('tables.rows_count', { count: opened.rows })} ·{' '}
            {t('tables.columns_count', { count: opened.columns.length })}
          </span>
        </p>
        <Button variant="quiet" keys="Mod+O" onPress={() => void table.choose()}>
          {t('tables.other_file')}
        </Button>
      </div>
      <div className="tables-choices">
        <RowType table={table} />
        {opened.sheets.length > 1 && (
          <Select
            label={t('tables.sheet')}
            options={opened.sheets.map((sheet) => ({ id: sheet, label: sheet }))}
            value={opened.sheets[opened.sheet] ?? null}
            onChange={(sheet) => void table.readAs({ sheet })}
          />
        )}
        {opened.encoding !== null && (
          <Select
            label={t('tables.encoding')}
            options={[...new Set([opened.encoding, ...ENCODINGS])].map((id) => ({ id, label: id }))}
            value={opened.encoding}
            onChange={(encoding) => void table.readAs({ encoding })}
          />
        )}
        {mapping !== null && (
          <Select
            label={t('tables.order')}
            options={[
              { id: 'none', label: t('tables.order_none') },
              { id: 'day-first', label: t('tables.order_day') },
              { id: 'month-first', label: t('tables.order_month') },
            ]}
            value={orderOf(mapping)}
            onChange={(order) => table.setMapping(withOrder(mapping, order === 'none' ? null : order))}
          />
        )}
      </div>
      {from !== null && (
        <p className="tables-from">
          {from === 'ready' ? t('tables.from_ready', { list: ready ?? '' }) : t(`tables.from_${from}`)}
        </p>
      )}
      {mapping !== null && (
        <>
          <table className="tables-map">
            <thead>
              <tr>
                <th scope="col">{t('tables.column')}</th>
                <th scope="col">{t('tables.samples')}</th>
                <th scope="col">{t('tables.field')}</th>
              </tr>
            </thead>
            <tbody>
              {opened.columns.map(({ name, samples }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="tables-samples">
                    {samples.map((sample) => (
                      <span key={sample}>{sample}</span>
                    ))}
                  </td>
                  <td>
                    <ColumnTarget column={name} mapping={mapping} opened={opened} onChange={table.setMapping} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="tables-options">
            <RadioGroup
              label={t('tables.existing')}
              options={[
                { id: 'create', label: t('tables.existing_create') },
                { id: 'update', label: t('tables.existing_update') },
              ]}
              value={mapping.existing}
              onChange={(existing) => table.setMapping({ ...mapping, existing })}
            />
            <CheckBox
              label={t('tables.empty')}
              value={mapping.empty === 'clear'}
              onChange={(clears) => table.setMapping({ ...mapping, empty: clears ? 'clear' : 'keep' })}
            />
          </div>
          <div className="tables-acts">
            <Button
              variant="primary"
              keys="Mod+Enter"
              isDisabled={!isMeant || working !== null}
              onPress={() => void table.check()}
            >
              {t('tables.check')}
            </Button>
            {!isMeant && <span>{t('tables.nothing_meant')}</span>}
          </div>
        </>
      )}
    </section>
  );
}

/** What a row is: the record type, or the list that the table was recognised as. */
function RowType({ table: { mapping, opened, setType, setMapping } }: { readonly table: TableImport }) {
  const { t, language } = useWords();
  const types = recordTypes.filter((type) => type !== 'document');
  const suggested = opened?.mapping ?? null;
  const ready = suggested?.ready;
  const current = mapping === null ? null : (mapping.ready ?? mapping.records.at(-1)?.type ?? null);
  return (
    <Select
      label={t('tables.row_is')}
      placeholder={t('tables.row_is_choose')}
      options={[
        ...(ready === undefined ? [] : [{ id: ready, label: readyLabel(ready, language) }]),
        ...types.map((type) => ({ id: type as string, label: definitions[type].label[language] })),
      ]}
      value={current}
      onChange={(id) => {
        if (id === ready && suggested !== null) setMapping(suggested);
        else setType(id as RecordType);
      }}
    />
  );
}

interface ColumnTargetProps {
  readonly column: string;
  readonly mapping: TableMapping;
  readonly opened: OpenedTable;
  readonly onChange: (mapping: TableMapping) => void;
}

function ColumnTarget({ column, mapping, opened, onChange }: ColumnTargetProps) {
  const { t, language } = useWords();
  const to = targetsOf(mapping, column);
  const set = (next: readonly Target[]): void => {
    const others = mapping.columns.filter((each) => each.column !== column);
    onChange({ ...mapping, columns: [...others, { column, to: [...next] }] });
  };
  const own = mapping.records.length === 1 && mapping.ready === undefined ? mapping.records[0] : undefined;
  if (own !== undefined) return <FieldChoice column={column} type={own.type as RecordType} to={to} onChange={set} />;
  // A list that is known makes several records of a row: its columns are taken as they are meant, or left out.
  const meant = opened.mapping === null ? to : targetsOf(opened.mapping, column);
  if (meant.length === 0) return <span className="tables-muted">{t('tables.leave_out')}</span>;
  return (
    <CheckBox
      label={targetWords(mapping, meant, language, t)}
      value={to.length > 0}
      onChange={(isTaken) => set(isTaken ? meant : [])}
    />
  );
}

function FieldChoice({
  column,
  type,
  to,
  onChange,
}: {
  readonly column: string;
  readonly type: RecordType;
  readonly to: readonly Target[];
  readonly onChange: (to: readonly Target[]) => void;
}) {
  const { t, language } = useWords();
  const [query, setQuery] = useState('');
  const none = useMemo((): TargetOption => ({ id: '', label: t('tables.leave_out'), to: [] }), [t]);
  const options = useMemo(() => [none, ...targetOptions(definitions[type], language, t)], [none, type, language, t]);
  const asked = query.trim().toLowerCase();
  const items = options.filter(({ label }) => label.toLowerCase().includes(asked)).slice(0, OFFERED);
  const chosen = options.find(({ id }) => id === (optionOf(to) ?? '')) ?? none;
  return (
    <ComboBox
      label={t('tables.field_of', { column })}
      isCompact
      query={query}
      onQueryChange={setQuery}
      items={items}
      itemId={({ id }) => id || 'none'}
      itemText={({ label }) => label}
      value={chosen.label}
      onPick={(option) => {
        onChange(option.to);
        setQuery('');
      }}
    />
  );
}

function targetsOf({ columns }: TableMapping, column: string): readonly Target[] {
  return columns.find((each) => each.column === column)?.to ?? [];
}

function orderOf({ columns }: TableMapping): 'none' | 'day-first' | 'month-first' {
  for (const { to } of columns)
    for (const target of to) if (!isLinkTarget(target) && target.order !== undefined) return target.order;
  return 'none';
}
