import { useMemo, useRef } from 'react';
import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { useFormats } from '../app/formats.ts';
import { go } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Button, IconButton, ToggleIconButton } from '../kit/button.tsx';
import { ColumnChooser } from '../kit/column-chooser.tsx';
import { Empty } from '../kit/empty.tsx';
import { MenuButton, type MenuEntry } from '../kit/menu.tsx';
import { RecordTable } from '../kit/record-table.tsx';
import { firstColumnState } from '../kit/table-columns.ts';
import { useMirrorFilled } from '../mirror/use-mirror.ts';
import { BULK_KEYS, TAG_KEYS, type Organising } from '../organising/organise.tsx';
import { ListTables } from '../tables/list-tables.tsx';
import { newRecord, restoreRecords, trashRecords } from './actions.ts';
import { FilterBar } from './filter-bar.tsx';
import { groupings } from './list-groups.ts';
import { filtersSet, unfiltered } from './list-view.ts';
import { NEW_KEYS } from './record-keys.ts';
import { selectionMenu } from './selection-menu.ts';
import type { RecordList as List } from './use-record-list.ts';
import './record-list.css';

export interface RecordListProps {
  readonly list: List;
  readonly current: string | null;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onCurrent: (code: string) => void;
  readonly onOpen: (code: string) => void;
  /** Tags, and changes of all that is selected at once. */
  readonly organising: Organising;
  readonly isReadOnly: boolean;
}

/** All records of a type: what to leave out, in which order and columns, and what to do with those that are selected. */
export function RecordList(props: RecordListProps) {
  const { list, current, selected, onSelect, onCurrent, onOpen, organising, isReadOnly } = props;
  const { t, language } = useWords();
  const formats = useFormats();
  const { definition, columns, rows, all, view, change, grouping, saying } = list;
  const { type } = definition;
  const isFilled = useMirrorFilled();
  const isFiltered = filtersSet(view) > 0 || view.text !== '';
  const state = useMemo(() => view.columns ?? firstColumnState(columns), [view.columns, columns]);
  const choices = useMemo(() => groupings(definition, saying, t('records.group_year')), [definition, saying, t]);
  const area = useRef<HTMLElement>(null);

  const menu = (row: MirrorRow): readonly MenuEntry[] => {
    const codes = selected.has(row.code) ? codesInOrder(rows, selected) : [row.code];
    return selectionMenu({
      codes,
      type,
      t,
      isTrashed: view.trashed,
      isReadOnly,
      isInternal: definition.internal === true,
      onOpen,
      organising,
    });
  };
  const chosen = selected.size > 1 ? codesInOrder(rows, selected) : [];

  return (
    <section ref={area} className="records-list" aria-label={definition.plural[language]}>
      <header className="records-list-head">
        <h1>{definition.plural[language]}</h1>
        <output className="records-list-count">
          {rows.length === all.length
            ? formats.number(all.length)
            : t('records.count_of', { shown: formats.number(rows.length), all: formats.number(all.length) })}
        </output>
        <span className="records-list-acts">
          {choices.length > 0 && (
            <MenuButton
              label={
                grouping === undefined
                  ? t('records.group')
                  : t('records.grouped', { by: choices.find(({ id }) => id === grouping.id)?.label ?? '' })
              }
              icon="group"
              items={[
                {
                  id: 'none',
                  label: t('records.group_none'),
                  icon: grouping === undefined ? 'check' : undefined,
                  onAction: () => change({ group: null }),
                },
                'separator',
                ...choices.map(({ id, label }) => ({
                  id,
                  label,
                  icon: grouping?.id === id ? ('check' as const) : undefined,
                  onAction: () => change({ group: id }),
                })),
              ]}
            />
          )}
          <ColumnChooser columns={columns} state={state} onChange={(next) => change({ columns: next })} />
          <ListTables list={list} isReadOnly={isReadOnly} />
          <ToggleIconButton
            icon="trash"
            label={t('records.trash_filter')}
            isSelected={view.trashed}
            onChange={(trashed) => change({ trashed })}
          />
          {type === 'case' && (
            <Button
              variant="quiet"
              icon="case"
              keys="Mod+Shift+N"
              isDisabled={isReadOnly}
              onPress={() => go({ room: 'desk' })}
            >
              {t('desk.title')}
            </Button>
          )}
          <IconButton
            icon="add"
            label={t('records.new', { type: definition.label[language] })}
            keys={NEW_KEYS}
            isDisabled={isReadOnly}
            onPress={() => newRecord(type)}
          />
        </span>
      </header>
      <FilterBar list={list} />
      <div className="records-list-table">
        <RecordTable
          label={definition.plural[language]}
          columns={columns}
          rows={rows}
          rowKey={codeOf}
          sort={list.sort}
          onSort={(sort) => change({ sort })}
          selected={selected}
          onSelect={onSelect}
          current={current}
          onCurrent={onCurrent}
          onOpen={({ code }) => onOpen(code)}
          groupBy={grouping}
          rowMenu={menu}
          columnState={state}
          onColumns={(next) => change({ columns: next })}
          memory={`records ${type}`}
          empty={
            !isFilled && all.length === 0 ? null : isFiltered ? (
              <Empty
                title={view.trashed && all.length === 0 ? t('records.trash_empty') : t('records.nothing_fits')}
                action={<Button onPress={() => change(unfiltered)}>{t('records.filter_clear')}</Button>}
              />
            ) : (
              <Empty
                title={t('records.list_empty', { types: definition.plural[language] })}
                text={t('records.list_empty_text')}
                action={
                  <Button
                    variant="primary"
                    icon="add"
                    keys={NEW_KEYS}
                    isDisabled={isReadOnly}
                    onPress={() => newRecord(type)}
                  >
                    {t('records.new', { type: definition.label[language] })}
                  </Button>
                }
              />
            )
          }
        />
        {chosen.length > 1 && (
          <div
            className="records-selection"
            role="toolbar"
            aria-label={t('records.selected', { count: chosen.length })}
          >
            <span>{t('records.selected', { count: chosen.length })}</span>
            {view.trashed ? (
              <Button
                variant="quiet"
                icon="restore"
                isDisabled={isReadOnly}
                onPress={() => void restoreRecords(chosen)}
              >
                {t('records.restore')}
              </Button>
            ) : (
              <>
                <Button variant="quiet" icon="timeline" onPress={() => go({ room: 'timeline', about: chosen })}>
                  {t('records.timeline_short')}
                </Button>
                <Button variant="quiet" icon="tag" keys={TAG_KEYS} isDisabled={isReadOnly} onPress={organising.tag}>
                  {t('organising.tags')}
                </Button>
                <Button variant="quiet" icon="rows" keys={BULK_KEYS} isDisabled={isReadOnly} onPress={organising.bulk}>
                  {t('organising.command-bulk')}
                </Button>
                <Button
                  variant="quiet"
                  icon="trash"
                  keys="Delete"
                  isDisabled={isReadOnly}
                  onPress={() => void trashRecords(chosen)}
                >
                  {t('records.trash', { count: chosen.length })}
                </Button>
              </>
            )}
          </div>
        )}
      </div>
    </section>
  );
}

const codeOf = ({ code }: MirrorRow): string => code;

/** The selected codes as they stand in the list. */
export function codesInOrder(rows: readonly MirrorRow[], selected: ReadonlySet<string>): readonly string[] {
  return rows.filter(({ code }) => selected.has(code)).map(({ code }) => code);
}
