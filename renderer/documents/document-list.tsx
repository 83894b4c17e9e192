import { useMemo } from 'react';
import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { Button, IconButton, ToggleIconButton } from '../kit/button.tsx';
import { ColumnChooser } from '../kit/column-chooser.tsx';
import { Empty } from '../kit/empty.tsx';
import { printKeys } from '../kit/keys.tsx';
import type { MenuEntry } from '../kit/menu.tsx';
import { Popover } from '../kit/popover.tsx';
import { RecordTable } from '../kit/record-table.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { OrganisingSide } from '../organising/side.tsx';
import { FilterBar } from './filter-bar.tsx';
import { chooseDocuments, chooseFolder } from './intake.ts';
import { isRead, unfiltered } from './list-filter.ts';
import type { DocumentList as Listed } from './use-document-list.ts';

interface Props {
  readonly list: Listed;
  readonly current: string | null;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (codes: ReadonlySet<string>) => void;
  readonly onCurrent: (code: string) => void;
  readonly onOpen: (row: MirrorRow) => void;
  readonly rowMenu: (row: MirrorRow) => MenuEntry[];
  readonly canWrite: boolean;
  /** Whether a preview can stand beside the list. */
  readonly hasRoomBeside: boolean;
  /** Whether folders and tags can stand beside the list; else they open over it. */
  readonly hasSideRoom: boolean;
}

/** The documents: how many, what they are filtered by, and each in its row. */
export function DocumentList(props: Props) {
  const { list, current, selected, onSelect, onCurrent, onOpen, rowMenu, canWrite, hasRoomBeside, hasSideRoom } = props;
  const { t } = useWords();
  const { all, rows, columns, columnState, view, change } = list;
  const isEmpty = all.length === 0;
  return (
    <div className="documents-list">
      <header className="documents-head">
        {isEmpty ? null : hasSideRoom ? (
          <ToggleIconButton
            icon="side-left"
            label={t('organising.side')}
            keys="Mod+Shift+O"
            isSelected={view.side}
            onChange={(side) => change({ side })}
          />
        ) : (
          <Popover label={t('organising.side')} trigger={<IconButton icon="side-left" label={t('organising.side')} />}>
            <div className="organise-popover">
              <OrganisingSide list={list} canWrite={canWrite} />
            </div>
          </Popover>
        )}
        <h1>{t('documents.list')}</h1>
        <Count list={list} />
        <span className="documents-head-tools">
          <IconButton
            icon="import"
            label={t('documents.bring-in')}
            keys="Mod+I"
            isDisabled={!canWrite}
            onPress={() => void chooseDocuments()}
          />
          <ColumnChooser columns={columns} state={columnState} onChange={(state) => change({ columns: state })} />
          {hasRoomBeside && (
            <ToggleIconButton
              icon="side-right"
              label={t('documents.preview')}
              keys="Mod+Shift+P"
              isSelected={view.preview}
              onChange={(preview) => change({ preview })}
            />
          )}
        </span>
      </header>
      <FilterBar
        rows={all}
        filter={view.filter}
        onFilter={(filter) => change({ filter })}
        group={view.group}
        onGroup={(group) => change({ group })}
      />
      {!list.isFilled && isEmpty ? (
        <Skeleton rows={16} />
      ) : (
        <RecordTable
          label={t('documents.list')}
          columns={columns}
          rows={rows}
          rowKey={codeOf}
          sort={view.sort}
          onSort={(sort) => change({ sort })}
          selected={selected}
          onSelect={onSelect}
          current={current}
          onCurrent={onCurrent}
          onOpen={onOpen}
          groupBy={list.groupBy}
          rowMenu={rowMenu}
          columnState={columnState}
          onColumns={(state) => change({ columns: state })}
          memory="documents"
          empty={
            isEmpty ? (
              <NothingYet canWrite={canWrite} />
            ) : (
              <Empty
                title={t('documents.none-fit')}
                text={t('documents.none-fit-text', { count: all.length })}
                action={<Button onPress={() => change({ filter: unfiltered })}>{t('documents.filter-clear')}</Button>}
              />
            )
          }
        />
      )}
    </div>
  );
}

const codeOf = (row: MirrorRow): string => row.code;

function Count({ list: { all, rows } }: { readonly list: Listed }) {
  const { t } = useWords();
  const { number } = useFormats();
  const unread = useMemo(() => all.filter((row) => isRead(row) === false).length, [all]);
  return (
    <output className="documents-count">
      {rows.length === all.length
        ? [
            t('documents.count', { count: all.length }),
            unread === 0 ? '' : t('documents.count-unread', { count: unread }),
          ]
            .filter(Boolean)
            .join(' · ')
        : t('documents.count-of', { shown: number(rows.length), count: all.length })}
    </output>
  );
}

function NothingYet({ canWrite }: { readonly canWrite: boolean }) {
  const { t } = useWords();
  return (
    <Empty
      title={t('documents.empty')}
      text={t(canWrite ? 'documents.empty-text' : 'documents.empty-read-only', { keys: printKeys('Mod+I', t) })}
      action={
        canWrite ? (
          <>
            <Button variant="primary" icon="import" keys="Mod+I" onPress={() => void chooseDocuments()}>
              {t('documents.bring-in')}
            </Button>
            <Button icon="folder" onPress={() => void chooseFolder()}>
              {t('documents.bring-in-folder')}
            </Button>
          </>
        ) : undefined
      }
    />
  );
}
