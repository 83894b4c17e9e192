import { useCallback, useMemo, useRef, useState } from 'react';
import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { useAsked } from '../app/asked.ts';
import { useCommands } from '../app/commands.ts';
import { useFormats } from '../app/formats.ts';
import { go, stay } from '../app/place.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { Button, IconButton, ToggleIconButton } from '../kit/button.tsx';
import { ColumnChooser } from '../kit/column-chooser.tsx';
import { Empty } from '../kit/empty.tsx';
import { printKeys } from '../kit/keys.tsx';
import type { MenuEntry } from '../kit/menu.tsx';
import { RecordTable } from '../kit/record-table.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { Split } from '../kit/split.tsx';
import { firstColumnState } from '../kit/table-columns.ts';
import { useArchiveVersion, useMirrorFilled, useRows } from '../mirror/use-mirror.ts';
import { textFinder } from '../records/list-filter.ts';
import { orderRows } from '../records/list-order.ts';
import { useSaying } from '../records/saying.ts';
import { recordFrom } from './cite.ts';
import { mark, trash } from './document-acts.ts';
import { FilterBar } from './filter-bar.tsx';
import { chooseDocuments, chooseFolder } from './intake.ts';
import { documentColumns, documentGroups } from './list-columns.tsx';
import { filterDocuments, isRead, unfiltered } from './list-filter.ts';
import { useListView } from './list-view.ts';
import { Preview } from './preview.tsx';
import { useWidth } from './use-width.ts';
import './documents.css';

/** Below this width list and preview do not stand side by side. */
const BESIDE = 760;
const PREVIEW = 380;

/** The list of documents with one chosen, and what is known of it beside the list. */
export function DocumentsRoom({ code }: { readonly code?: string | undefined }) {
  const { t } = useWords();
  const formats = useFormats();
  const saying = useSaying();
  const session = useSession();
  const canWrite = session.open?.readOnly !== true;
  const rows = useRows('document');
  const isFilled = useMirrorFilled();
  const version = useArchiveVersion();
  const [view, change] = useListView();
  const { filter, sort, group } = view;
  const words = useMemo(() => ({ t, formats, saying }), [t, formats, saying]);
  const columns = useMemo(() => documentColumns(words), [words]);
  const columnState = view.columns ?? firstColumnState(columns);
  const grouped = useMemo(() => (group === '' ? undefined : documentGroups(group, words)), [group, words]);

  const about = filter.linked?.code;
  const { value: linked } = useAsked('records.linked', about === undefined ? undefined : { code: about }, version);
  // Order and filter are kept apart, so that typing into the filter sorts nothing again.
  const ordered = useMemo(() => {
    const column = columns.find(({ id }) => id === sort.column);
    const sorted = column === undefined ? rows : orderRows(rows, column.order, sort.direction);
    return grouped === undefined ? sorted : orderRows(sorted, grouped.order, grouped.direction);
  }, [rows, columns, sort, grouped]);
  const textOf = useMemo(() => textFinder(definitions.document, saying), [saying]);
  const shown = useMemo(
    () => filterDocuments(ordered, filter, about === undefined ? null : new Set(linked ?? []), textOf),
    [ordered, filter, about, linked, textOf],
  );

  const [chosenCodes, setSelected] = useState<ReadonlySet<string>>(NOTHING);
  // Who comes to a document from elsewhere has it chosen; what is chosen with it here stays chosen.
  const selected = useMemo(
    () => (code === undefined || chosenCodes.has(code) ? chosenCodes : new Set([code])),
    [code, chosenCodes],
  );
  const choose = useCallback((chosen: string) => stay({ room: 'documents', code: chosen }), []);
  const read = useCallback((row: Pick<MirrorRow, 'code'>) => {
    stay({ room: 'documents', code: row.code });
    go({ room: 'reader', code: row.code });
  }, []);

  const chosen = useMemo(() => rows.filter((row) => selected.has(row.code)), [rows, selected]);
  const anyUnread = chosen.some((row) => isRead(row) === false);
  const markChosen = (): void =>
    mark(
      chosen.map((row) => row.code),
      anyUnread,
    );
  const trashChosen = (): void => {
    // The one after the last of them is chosen next, so that one can go on.
    const last = shown.findLastIndex((row) => selected.has(row.code));
    const next =
      shown.slice(last + 1).find((row) => !selected.has(row.code)) ?? shown.find((row) => !selected.has(row.code));
    void trash(chosen);
    setSelected(new Set(next === undefined ? [] : [next.code]));
    stay(next === undefined ? { room: 'documents' } : { room: 'documents', code: next.code });
  };

  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const isNarrow = width > 0 && width < BESIDE;
  const [isPreviewOpen, setPreviewOpen] = useState(false);
  const hasPreview = isNarrow ? isPreviewOpen : view.preview;
  const first = chosen[0];

  useCommands([
    {
      id: 'document.filter',
      group: 'view',
      label: t('documents.filter-focus'),
      keys: 'Mod+F',
      run: () => room.current?.querySelector<HTMLInputElement>('.documents-filter input')?.focus(),
    },
    {
      id: 'document.read',
      group: 'document',
      label: t('documents.open-reader'),
      keys: 'Mod+Enter',
      enabled: first !== undefined,
      run: () => first !== undefined && read(first),
    },
    {
      id: 'document.edit',
      group: 'document',
      label: t('documents.describe'),
      keys: 'Mod+E',
      enabled: first !== undefined && canWrite,
      run: () => first !== undefined && go({ room: 'form', type: 'document', code: first.code }),
    },
    {
      id: 'document.cite',
      group: 'document',
      label: t('documents.cite'),
      keys: 'Mod+Shift+C',
      enabled: first !== undefined && canWrite,
      run: () => first !== undefined && recordFrom('event', { document: first.code }),
    },
    {
      id: 'document.mark',
      group: 'document',
      label: t(anyUnread ? 'documents.mark-read' : 'documents.mark-unread'),
      keys: 'Mod+U',
      enabled: chosen.length > 0 && canWrite,
      run: markChosen,
    },
    {
      id: 'document.trash',
      group: 'document',
      label: t('documents.to-trash'),
      keys: 'Delete',
      enabled: chosen.length > 0 && canWrite,
      run: trashChosen,
    },
    {
      id: 'document.preview',
      group: 'view',
      label: t('documents.preview'),
      keys: 'Mod+Shift+P',
      run: () => (isNarrow ? setPreviewOpen(!isPreviewOpen) : change({ preview: !view.preview })),
    },
  ]);

  const rowMenu = (row: MirrorRow): MenuEntry[] => {
    const several = selected.has(row.code) && selected.size > 1;
    return [
      {
        id: 'read',
        label: t('documents.open-reader'),
        icon: 'page',
        keys: 'Enter',
        isDisabled: several,
        onAction: () => read(row),
      },
      {
        id: 'edit',
        label: t('documents.describe'),
        icon: 'edit',
        keys: 'Mod+E',
        isDisabled: several || !canWrite,
        onAction: () => go({ room: 'form', type: 'document', code: row.code }),
      },
      {
        id: 'cite',
        label: t('documents.cite'),
        icon: 'quote',
        keys: 'Mod+Shift+C',
        isDisabled: several || !canWrite,
        onAction: () => recordFrom('event', { document: row.code }),
      },
      'separator',
      {
        id: 'mark',
        label: t(anyUnread ? 'documents.mark-read' : 'documents.mark-unread'),
        icon: 'check',
        keys: 'Mod+U',
        isDisabled: !canWrite,
        onAction: markChosen,
      },
      {
        id: 'trash',
        label: t('documents.to-trash'),
        icon: 'trash',
        keys: 'Delete',
        isDisabled: !canWrite,
        onAction: trashChosen,
      },
    ];
  };

  const unread = useMemo(() => rows.filter((row) => isRead(row) === false).length, [rows]);
  const key = printKeys('Mod+I', t);
  const isFirst = rows.length === 0;
  const list = (
    <div className="documents-list">
      <header className="documents-head">
        <h1>{t('documents.list')}</h1>
        <output className="documents-count">
          {shown.length === rows.length
            ? [
                t('documents.count', { count: rows.length }),
                unread === 0 ? '' : t('documents.count-unread', { count: unread }),
              ]
                .filter(Boolean)
                .join(' · ')
            : t('documents.count-of', { shown: formats.number(shown.length), count: rows.length })}
        </output>
        <span className="documents-head-tools">
          <IconButton
            icon="import"
            label={t('documents.bring-in')}
            keys="Mod+I"
            isDisabled={!canWrite}
            onPress={() => void chooseDocuments()}
          />
          <ColumnChooser columns={columns} state={columnState} onChange={(state) => change({ columns: state })} />
          {!isNarrow && (
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
        rows={rows}
        filter={filter}
        onFilter={(next) => change({ filter: next })}
        group={group}
        onGroup={(next) => change({ group: next })}
      />
      {!isFilled && isFirst ? (
        <Skeleton rows={16} />
      ) : (
        <RecordTable
          label={t('documents.list')}
          columns={columns}
          rows={shown}
          rowKey={codeOf}
          sort={sort}
          onSort={(next) => change({ sort: next })}
          selected={selected}
          onSelect={setSelected}
          current={code ?? null}
          onCurrent={choose}
          onOpen={read}
          groupBy={grouped?.by}
          rowMenu={rowMenu}
          columnState={columnState}
          onColumns={(state) => change({ columns: state })}
          memory="documents"
          empty={
            isFirst ? (
              <Empty
                title={t('documents.empty')}
                text={t(canWrite ? 'documents.empty-text' : 'documents.empty-read-only', { keys: key })}
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
            ) : (
              <Empty
                title={t('documents.none-fit')}
                text={t('documents.none-fit-text', { count: rows.length })}
                action={<Button onPress={() => change({ filter: unfiltered })}>{t('documents.filter-clear')}</Button>}
              />
            )
          }
        />
      )}
    </div>
  );
  const preview = (
    <Preview
      code={first?.code}
      several={chosen.length}
      onClose={isNarrow ? () => setPreviewOpen(false) : undefined}
      canWrite={canWrite}
    />
  );
  return (
    <div ref={room} className="documents">
      {!hasPreview || isFirst ? (
        list
      ) : isNarrow ? (
        preview
      ) : (
        <Split
          id="documents-split"
          sizes={view.sizes.length === 1 ? view.sizes : [Math.max(420, width - PREVIEW)]}
          min={[360, 280]}
          onResize={(sizes) => change({ sizes })}
        >
          {list}
          {preview}
        </Split>
      )}
    </div>
  );
}

const NOTHING: ReadonlySet<string> = new Set();
const codeOf = (row: MirrorRow): string => row.code;
