import { useState } from 'react';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import { useCommands } from '../app/commands.ts';
import { failureWords } from '../app/failure-words.ts';
import { call } from '../app/host.ts';
import { go } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { RadioGroup } from '../kit/field.tsx';
import { MenuButton } from '../kit/menu.tsx';
import { say } from '../kit/notices.tsx';
import { CheckBox } from '../kit/switch.tsx';
import { firstColumnState, shown } from '../kit/table-columns.ts';
import { dateField } from '../records/cell-values.ts';
import type { RecordList } from '../records/use-record-list.ts';

/** Tables in and out of a list: import into it, and export of what it shows. */
export function ListTables({ list, isReadOnly }: { readonly list: RecordList; readonly isReadOnly: boolean }) {
  const { t } = useWords();
  const { definition, rows } = list;
  const [isAsking, setIsAsking] = useState(false);
  const canExport = rows.length > 0 && definition.internal !== true;
  const importTable = (): void => go({ room: 'table', type: definition.type });
  useCommands([
    { id: 'table.import', group: 'file', label: t('tables.import'), enabled: !isReadOnly, run: importTable },
    { id: 'table.export', group: 'file', label: t('tables.export'), enabled: canExport, run: () => setIsAsking(true) },
  ]);
  return (
    <>
      <MenuButton
        icon="table"
        label={t('tables.menu')}
        items={[
          {
            id: 'import',
            label: t('tables.import'),
            icon: 'import',
            isDisabled: isReadOnly,
            onAction: importTable,
          },
          {
            id: 'export',
            label: t('tables.export'),
            icon: 'export',
            isDisabled: !canExport,
            onAction: () => setIsAsking(true),
          },
        ]}
      />
      {isAsking && <ExportDialog list={list} onClose={() => setIsAsking(false)} />}
    </>
  );
}

function ExportDialog({ list, onClose }: { readonly list: RecordList; readonly onClose: () => void }) {
  const { t, language } = useWords();
  const { definition, rows } = list;
  const [format, setFormat] = useState<'csv' | 'xlsx'>('csv');
  const [bounds, setBounds] = useState(false);
  const { columns, left } = exportColumns(list);
  const write = async (): Promise<void> => {
    onClose();
    try {
      const { places } = await call('shell.choose', { what: `table-${format}`, language });
      const [place] = places;
      if (place === undefined) return;
      const codes = rows.map(({ code }) => code);
      const input = {
        type: definition.type,
        codes,
        columns: [...columns],
        format,
        bounds,
        language,
        file: place.place,
      };
      const written = await call('tables.export', input);
      const withheld = written.withheld > 0 ? ` · ${t('tables.withheld', { count: written.withheld })}` : '';
      say({ text: t('tables.export_done', { count: written.rows, name: place.name }) + withheld });
    } catch (error) {
      say({ text: failureWords(error, t), tone: 'caution' });
    }
  };
  return (
    <Dialog
      title={t('tables.export_title')}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t('tables.cancel')}</Button>
          <Button variant="primary" icon="export" onPress={() => void write()}>
            {t('tables.export_place')}
          </Button>
        </>
      }
    >
      <div className="tables-export">
        <p>{t('tables.export_lead', { count: rows.length })}</p>
        <p className="tables-warning">{t('tables.export_warning')}</p>
        {left.length > 0 && (
          <p className="tables-muted">
            {t('tables.export_left', { columns: left.map(({ label }) => label[language]).join(', ') })}
          </p>
        )}
        <RadioGroup
          label={t('tables.export_format')}
          options={[
            { id: 'csv', label: t('tables.export_csv') },
            { id: 'xlsx', label: t('tables.export_xlsx') },
          ]}
          value={format}
          onChange={setFormat}
        />
        <CheckBox
          label={t('tables.export_bounds')}
          help={t('tables.export_bounds_help')}
          value={bounds}
          onChange={setBounds}
        />
      </div>
    </Dialog>
  );
}

/** The columns in sight as the export knows them. The code is always among them: by it the table can be imported again. */
export function exportColumns({ definition, columns, view }: Pick<RecordList, 'definition' | 'columns' | 'view'>): {
  readonly columns: readonly string[];
  readonly left: readonly FieldDefinition[];
} {
  const state = view.columns ?? firstColumnState(columns);
  const left: FieldDefinition[] = [];
  const ids = shown(columns, state).flatMap(({ id }) => {
    if (id === 'title') return ['heading'];
    const key = id === 'date' ? dateField(definition)?.key : /^field\.(.+)$/.exec(id)?.[1];
    const field = definition.fields.find((each) => each.key === key);
    if (field === undefined) return [];
    if (field.internal !== true) return [field.key];
    left.push(field);
    return [];
  });
  return { columns: ['code', ...ids.filter((id) => id !== 'code')], left };
}
