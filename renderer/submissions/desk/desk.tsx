import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../../app/host.ts';
import { useIsNarrow, useRoomWidth } from '../../app/room-width.ts';
import { useSession } from '../../app/session.ts';
import { useStore } from '../../app/store.ts';
import { useView } from '../../app/views.ts';
import { useWords } from '../../app/words.ts';
import { keepsBeforeLeaving } from '../../forms/kept-drafts.ts';
import { Failure } from '../../kit/failure.tsx';
import { Split } from '../../kit/split.tsx';
import { useArchiveVersion } from '../../mirror/use-mirror.ts';
import { selectCommented } from '../comments/new-comment.ts';
import { insertion } from '../editor/insertion.ts';
import { InsertionDialog } from '../editor/insertion-dialog.tsx';
import type { EditorOf } from '../editor/open-editors.ts';
import { ExportDialog } from '../export/export-dialog.tsx';
import { SettingsSheet } from '../settings/settings-sheet.tsx';
import { DeskContext, profileOf, type Desk, type DeskTab, type Where } from './desk-context.ts';
import { useDeskCommands } from './desk-commands.ts';
import { DeskFoot } from './desk-foot.tsx';
import { DeskHead } from './desk-head.tsx';
import { createLaying } from './laying.ts';
import { openDraft, type Opened, type Save } from './open-draft.ts';
import { SectionList } from './section-list.tsx';
import { bringInSight } from './in-sight.ts';
import { Sheet } from './sheet.tsx';
import { SidePanel } from './side-panel.tsx';
import { StaleNote } from './stale-note.tsx';
import './desk.css';

interface DeskProps {
  readonly opened: Opened;
  readonly save: Save;
  readonly part: string | undefined;
  readonly onAgain: () => void;
}

interface DeskView {
  readonly left: number;
  readonly right: number;
  readonly tab: DeskTab;
}

const FIRST: DeskView = { left: 220, right: 320, tab: 'checks' };
/** Widths in CSS pixels: the least of the sheet, and of a divider. */
const SHEET = 420;
const DIVIDER = 9;
/** Below this width the three columns do not fit beside each other. */
const NARROW = 880;

/** One submission being written: its sections, the form as it will be printed, and what is to be looked at beside it. */
export function DeskOf({ opened, save, part, onAgain }: DeskProps) {
  const { t } = useWords();
  const readOnly = useSession().open?.readOnly ?? false;
  const [view, setView] = useView<DeskView>('submissions.desk', FIRST);
  const [made] = useState(() => {
    const open = openDraft(opened, save);
    const laying = createLaying(() => call('submissions.lay', { code: opened.code }));
    return { open, laying, editors: new Map<string, EditorOf>() };
  });
  const { open, laying, editors } = made;
  const [dialog, setDialog] = useState<{ readonly is: 'settings' | 'export'; readonly at?: string | undefined } | null>(
    null,
  );
  const [sideAt, setSideAt] = useState<string | null>(null);
  const [isSide, setSide] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  const width = useRoomWidth();
  const isNarrowNow = useIsNarrow(NARROW);
  const isInserting = useStore(insertion) !== null;
  const [isNarrow, setNarrow] = useState(isNarrowNow);
  // The other arrangement draws the texts anew: what is being put into one would find it gone.
  if (isNarrow !== isNarrowNow && !isInserting) setNarrow(isNarrowNow);

  const show = useCallback(
    (where: Where): void => {
      if (where.to === 'settings') setDialog({ is: 'settings', at: where.at });
      else if (where.to === 'tab') {
        setView({ ...view, tab: where.tab });
        setSideAt(where.at ?? null);
        setSide(true);
      } else if (where.to === 'comment') {
        setSide(false);
        const comment = open.draft.read().comments.find(({ id }) => id === where.id);
        const editor = comment === undefined ? undefined : editors.get(comment.part)?.editor;
        if (editor === undefined || !selectCommented(editor, where.id))
          bringInSight(sheet.current, comment?.part ?? '');
      } else {
        setSide(false);
        requestAnimationFrame(() => bringInSight(sheet.current, where.key));
      }
    },
    [view, setView, open, editors],
  );
  const desk: Desk = useMemo(
    () => ({ open, laying, editors, profile: profileOf(opened.draft.form), readOnly, show }),
    [open, laying, editors, opened.draft.form, readOnly, show],
  );

  const version = useArchiveVersion();
  const revision = useStore(open.revision);
  useEffect(() => {
    void laying.again();
  }, [laying, version, revision]);
  useKept(open);
  useDeskCommands({
    desk,
    onExport: () => setDialog({ is: 'export' }),
    onSide: () => setSide((now) => !now),
    isNarrow,
  });
  const { laid, failure } = useStore(laying.state);
  const begun = useRef(part);
  useEffect(() => {
    if (laid === null || begun.current === undefined) return;
    const key = begun.current;
    begun.current = undefined;
    bringInSight(sheet.current, key);
  }, [laid]);

  const middle = (
    <div className="submissions-desk-middle" key="sheet">
      <StaleNote onAgain={onAgain} />
      {failure !== null && <Failure error={failure} onRetry={() => void laying.again()} />}
      <Sheet ref={sheet} />
    </div>
  );
  const side = <SidePanel key="side" tab={view.tab} at={sideAt} onTab={(tab) => show({ to: 'tab', tab })} />;
  return (
    <DeskContext value={desk}>
      <section className="submissions-desk" aria-label={t('submissions.desk-of', { code: open.code })}>
        <DeskHead
          isNarrow={isNarrow}
          isSide={isSide}
          onSide={() => setSide(!isSide)}
          onSettings={() => setDialog({ is: 'settings' })}
          onExport={() => setDialog({ is: 'export' })}
        />
        {isNarrow ? (
          <div className="submissions-desk-narrow" data-side={isSide || undefined}>
            {middle}
            {isSide && side}
          </div>
        ) : (
          <Split
            id="submissions-desk"
            sizes={[view.left, Math.max(SHEET, width - view.left - view.right - 2 * DIVIDER)]}
            min={[160, SHEET, 260]}
            initial={[FIRST.left, width - FIRST.left - FIRST.right - 2 * DIVIDER]}
            onResize={([left = view.left, center = SHEET]) =>
              setView({ ...view, left, right: Math.max(260, width - left - center - 2 * DIVIDER) })
            }
          >
            <SectionList key="sections" sheet={sheet} />
            {middle}
            {side}
          </Split>
        )}
        <DeskFoot />
        <InsertionDialog />
        {dialog?.is === 'settings' && <SettingsSheet at={dialog.at} onClose={() => setDialog(null)} />}
        {dialog?.is === 'export' && <ExportDialog onClose={() => setDialog(null)} />}
      </section>
    </DeskContext>
  );
}

/** What is written is in the vault before it locks, before the window loses the focus, and before one leaves. */
function useKept(open: Desk['open']): void {
  useEffect(() => {
    const stop = keepsBeforeLeaving(open.keepNow);
    return () => {
      stop();
      void open.keepNow();
    };
  }, [open]);
}
