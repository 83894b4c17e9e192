import { useMemo, useRef, useState } from 'react';
import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { useCommands } from '../app/commands.ts';
import { go, stay } from '../app/place.ts';
import { useIsNarrow, useRoomWidth } from '../app/room-width.ts';
import { useSession } from '../app/session.ts';
import { useWords } from '../app/words.ts';
import { Split } from '../kit/split.tsx';
import { useOrganising, useReadingCommands } from '../organising/organise.tsx';
import { nextAt, queueStage } from '../organising/reading.ts';
import { OrganisingSide } from '../organising/side.tsx';
import { useSelected } from '../records/selected.ts';
import { mark, trash } from './document-acts.ts';
import { DocumentList } from './document-list.tsx';
import { listActs, menuOfRow, useListCommands } from './list-acts.ts';
import { isRead } from './list-filter.ts';
import { Preview } from './preview.tsx';
import { useDocumentList } from './use-document-list.ts';
import './documents.css';

/** Below this width list and preview do not stand side by side. */
const BESIDE = 760;
const PREVIEW = 380;
/** Below this folders and tags do not stand beside the list, but open over it: with the preview there, and without. */
const WITH_SIDE = { preview: 960, alone: 600 };
const LEAST_SIDE = 160;

/** The list of documents with one chosen, and what is known of it beside the list. */
export function DocumentsRoom({ code }: { readonly code?: string | undefined }) {
  const { t } = useWords();
  const canWrite = useSession().open?.readOnly !== true;
  const list = useDocumentList();
  const { all, rows, view, change } = list;
  const current = code ?? view.current;
  const [kept, select] = useSelected('document', code);
  // Who comes to a document from elsewhere has it chosen; what is chosen with it here stays chosen.
  const selected = useMemo(() => (current === null || kept.has(current) ? kept : new Set([current])), [current, kept]);
  const chosen = useMemo(() => all.filter((row) => selected.has(row.code)), [all, selected]);
  const first = chosen[0];

  const stand = (on: string | null): void => {
    stay(on === null ? { room: 'documents' } : { room: 'documents', code: on });
    change({ current: on });
  };
  const read = (row: MirrorRow): void => {
    stand(row.code);
    go({ room: 'reader', code: row.code });
  };
  const organising = useOrganising('document', chosen);
  const stage = queueStage(view.filter.reading);
  const next = useMemo(() => nextAt(rows, stage, current), [rows, stage, current]);
  useReadingCommands(chosen, {
    enabled: canWrite,
    next:
      next === null
        ? undefined
        : () => {
            select(new Set([next.code]));
            stand(next.code);
          },
  });
  const anyUnread = chosen.some((row) => isRead(row) === false);
  const acts = listActs(t, {
    anyUnread,
    read,
    organising,
    mark: () =>
      mark(
        chosen.map((row) => row.code),
        anyUnread,
      ),
    trash() {
      // The one after the last of them is chosen next, so that one can go on.
      const last = rows.findLastIndex((row) => selected.has(row.code));
      const stays = (row: MirrorRow): boolean => !selected.has(row.code);
      const next = rows.slice(last + 1).find(stays) ?? rows.find(stays);
      void trash(chosen);
      select(new Set(next === undefined ? [] : [next.code]));
      stand(next?.code ?? null);
    },
  });

  const room = useRef<HTMLDivElement>(null);
  const width = useRoomWidth();
  const isNarrow = useIsNarrow(BESIDE);
  const [isPreviewOpen, setPreviewOpen] = useState(false);
  const hasPreview = (isNarrow ? isPreviewOpen : view.preview) && all.length > 0;
  const hasSideRoom = !useIsNarrow(hasPreview ? WITH_SIDE.preview : WITH_SIDE.alone);
  const hasSide = hasSideRoom && view.side && all.length > 0;
  useListCommands(acts, first, canWrite);
  useCommands([
    {
      id: 'document.filter',
      group: 'view',
      label: t('documents.filter-focus'),
      keys: 'Mod+F',
      run: () => room.current?.querySelector<HTMLInputElement>('.documents-filter input')?.focus(),
    },
    {
      id: 'document.preview',
      group: 'view',
      label: t('documents.preview'),
      keys: 'Mod+Shift+P',
      run: () => (isNarrow ? setPreviewOpen(!isPreviewOpen) : change({ preview: !view.preview })),
    },
    {
      id: 'document.tag-by-letter',
      group: 'document',
      label: t('organising.command-tags'),
      keys: 'T',
      enabled: canWrite && first !== undefined,
      inMenu: false,
      run: organising.tag,
    },
    {
      id: 'document.side',
      group: 'view',
      label: t('organising.side'),
      keys: 'Mod+Shift+O',
      enabled: hasSideRoom,
      run: () => change({ side: !view.side }),
    },
  ]);

  const listed = (
    <DocumentList
      list={list}
      current={current}
      selected={selected}
      onSelect={select}
      onCurrent={stand}
      onOpen={read}
      rowMenu={(row) => menuOfRow(acts, row, { isOneOfSeveral: selected.has(row.code) && selected.size > 1, canWrite })}
      canWrite={canWrite}
      hasRoomBeside={!isNarrow}
      hasSideRoom={hasSideRoom}
    />
  );
  const preview = (
    <Preview
      code={first?.code}
      several={chosen.length}
      onClose={isNarrow ? () => setPreviewOpen(false) : undefined}
      canWrite={canWrite}
    />
  );
  const listSize = view.sizes.length === 1 ? (view.sizes[0] ?? 0) : Math.max(420, width - PREVIEW);
  // The list keeps its width beside the preview when the side opens: the two share what was the list's.
  const [side, panes] = hasSide ? [view.sideSize, [listSize - view.sideSize]] : [0, [listSize]];
  const isPreviewAlone = hasPreview && isNarrow;
  return (
    <div ref={room} className="documents">
      {isPreviewAlone ? (
        preview
      ) : !hasPreview && !hasSide ? (
        listed
      ) : (
        <Split
          // Other panes are another split: each has its own measures.
          key={`${hasSide} ${hasPreview}`}
          id="documents-split"
          sizes={[...(hasSide ? [side] : []), ...(hasPreview ? panes : [])]}
          min={[...(hasSide ? [LEAST_SIDE] : []), hasPreview ? 300 : 360, ...(hasPreview ? [280] : [])]}
          onResize={(sizes) => {
            const [first = 0, second = 0] = sizes;
            change({
              ...(hasSide ? { sideSize: first } : {}),
              ...(hasPreview ? { sizes: [hasSide ? first + second : first] } : {}),
            });
          }}
        >
          {hasSide && <OrganisingSide list={list} canWrite={canWrite} />}
          {listed}
          {hasPreview && preview}
        </Split>
      )}
      {organising.dialogs}
    </div>
  );
}
