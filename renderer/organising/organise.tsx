import { useState, type ReactNode } from 'react';
import type { MirrorRow } from '../../shared/contract/shapes.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { useCommands, type Command } from '../app/commands.ts';
import { translate, useWords } from '../app/words.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { applyAtOnce } from './bulk-acts.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { LEAVE_QUEUE_KEYS, NEXT_KEYS, STAGE_KEYS, stageOf, stages } from './reading.ts';
import { TagPicker } from './tag-picker.tsx';

export const TAG_KEYS = 'Alt+T';
export const ASSIGN_KEYS = 'Alt+A';
export const BULK_KEYS = 'Mod+Shift+E';

/** What can be done to put chosen records in order, and the dialogs that open for it. */
export interface Organising {
  readonly tag: () => void;
  readonly assign: () => void;
  readonly bulk: () => void;
  /** Put these anywhere in the room: nothing of them is there until it is asked for. */
  readonly dialogs: ReactNode;
}

type Open = 'tags' | 'assign' | 'bulk';

/** Tags, assignment and changes of many at once, for the records that are chosen. */
export function useOrganising(type: RecordType, chosen: readonly MirrorRow[]): Organising {
  const [open, setOpen] = useState<{ readonly what: Open; readonly rows: readonly MirrorRow[] } | null>(null);
  const begin = (what: Open) => (): void => {
    if (chosen.length > 0) setOpen({ what, rows: chosen });
  };
  const close = (): void => setOpen(null);
  return {
    tag: begin('tags'),
    assign: begin('assign'),
    bulk: begin('bulk'),
    dialogs:
      open === null ? null : open.what === 'tags' ? (
        <TagPicker rows={open.rows} onClose={close} />
      ) : open.what === 'assign' ? (
        <AssignDialog rows={open.rows} onClose={close} />
      ) : (
        <BulkDialog type={type} rows={open.rows} onClose={close} />
      ),
  };
}

/** The commands of tagging and of changing many at once, as any list of records offers them. */
export function useOrganisingCommands(
  { tag, bulk }: Organising,
  { group, enabled }: { readonly group: 'record' | 'document'; readonly enabled: boolean },
): void {
  const { t } = useWords();
  useCommands([
    { id: 'organise.tags', group, label: t('organising.command-tags'), keys: TAG_KEYS, enabled, run: tag },
    { id: 'organise.tags-t', group, label: t('organising.command-tags'), keys: 'T', enabled, inMenu: false, run: tag },
    { id: 'organise.bulk', group, label: t('organising.command-bulk'), keys: BULK_KEYS, enabled, run: bulk },
  ]);
}

/** Brings documents to a stage of reading; the empty text takes them out of the queue. */
export async function setStage(rows: readonly MirrorRow[], stage: string): Promise<void> {
  const codes = rows.filter((row) => stageOf(row) !== stage).map(({ code }) => code);
  await applyAtOnce(
    codes,
    [stage === '' ? { field: 'reading', how: 'clear' } : { field: 'reading', how: 'set', value: stage }],
    (count) =>
      stage === ''
        ? translate('organising.out-of-queue-done', { count })
        : translate('organising.stage-done', { count, stage: stageLabel(stage) }),
  );
}

function stageLabel(stage: string): string {
  return termLabel(vocabularyOf('reading-state'), stage, document.documentElement.lang as 'en' | 'ru' | 'be');
}

/**
 * The commands of the reading queue, for the list of documents and for the reader: a key for each stage, and one for the next document.
 *
 * @param next undefined where there is nothing to go on with
 */
export function useReadingCommands(
  chosen: readonly MirrorRow[],
  { next, enabled }: { readonly next: (() => void) | undefined; readonly enabled: boolean },
): void {
  const { t, language } = useWords();
  const can = enabled && chosen.length > 0;
  const toStage = (stage: string): Command => {
    const keys = STAGE_KEYS[stage];
    return {
      id: `reading.${stage}`,
      group: 'document',
      label: t('organising.command-stage', { stage: termLabel(vocabularyOf('reading-state'), stage, language) }),
      ...(keys === undefined ? {} : { keys }),
      enabled: can,
      run: () => void setStage(chosen, stage),
    };
  };
  useCommands([
    ...stages().map(toStage),
    {
      id: 'reading.out',
      group: 'document',
      label: t('organising.command-out'),
      keys: LEAVE_QUEUE_KEYS,
      enabled: can,
      run: () => void setStage(chosen, ''),
    },
    {
      id: 'reading.next',
      group: 'document',
      label: t('organising.command-next'),
      keys: NEXT_KEYS,
      enabled: next !== undefined,
      run: () => next?.(),
    },
  ]);
}
