import { useMemo, useState } from 'react';
import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { useAsked } from '../app/asked.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { ComboBox } from '../kit/combo-box.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { TextField } from '../kit/field.tsx';
import { useRows } from '../mirror/use-mirror.ts';
import { fold } from '../records/list-filter.ts';
import { applyAtOnce, type BulkChange } from './bulk-acts.ts';
import { assigneeOf, assignees } from './reading.ts';
import './side.css';

/** Says who is to work through documents, and what is to be done. Neither ever leaves the archive. */
export function AssignDialog({ rows, onClose }: { readonly rows: readonly MirrorRow[]; readonly onClose: () => void }) {
  const [only] = rows;
  // The note is too long for a list: of one document it is fetched, so that it can be gone on with.
  const { value, error } = useAsked(
    'records.show',
    rows.length === 1 && only !== undefined ? { code: only.code } : undefined,
  );
  if (rows.length === 1 && value === undefined && error === undefined) return null;
  const note = value?.fields['assignment'];
  return <Assign rows={rows} note={typeof note === 'string' ? note : ''} onClose={onClose} />;
}

function Assign({
  rows,
  note: noteBefore,
  onClose,
}: {
  readonly rows: readonly MirrorRow[];
  readonly note: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const names = new Set(rows.map(assigneeOf));
  const [before] = names.size === 1 ? [...names] : [''];
  const [to, setTo] = useState(before ?? '');
  const [note, setNote] = useState(noteBefore);
  const [isBusy, setBusy] = useState(false);
  const all = useRows('document');
  const known = useMemo(() => assignees(all).map(({ name }) => name), [all]);
  const wasAssigned = rows.some((row) => assigneeOf(row) !== '');
  const codes = rows.map(({ code }) => code);

  const assign = async (): Promise<void> => {
    const name = to.trim();
    const changes: BulkChange[] = [
      ...(name === '' ? [] : [{ field: 'assignedTo', how: 'set' as const, value: name }]),
      ...(note.trim() !== ''
        ? [{ field: 'assignment', how: 'set' as const, value: note }]
        : noteBefore === ''
          ? []
          : [{ field: 'assignment', how: 'clear' as const }]),
    ];
    setBusy(true);
    const done = await applyAtOnce(codes, changes, (count) => t('organising.assigned', { count, name }));
    setBusy(false);
    if (done) onClose();
  };
  const release = async (): Promise<void> => {
    setBusy(true);
    const done = await applyAtOnce(
      codes,
      [
        { field: 'assignedTo', how: 'clear' },
        { field: 'assignment', how: 'clear' },
      ],
      (count) => t('organising.released', { count }),
    );
    setBusy(false);
    if (done) onClose();
  };

  return (
    <Dialog
      title={
        rows.length === 1
          ? t('organising.assign-one', { title: rows[0]?.title || (rows[0]?.code ?? '') })
          : t('organising.assign-several', { count: rows.length })
      }
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          {wasAssigned && (
            <Button variant="quiet" isDisabled={isBusy} onPress={() => void release()}>
              {t('organising.assign-nobody')}
            </Button>
          )}
          <Button onPress={onClose}>{t('kit.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={isBusy || (to.trim() === '' && note.trim() === '')}
            onPress={() => void assign()}
          >
            {t('organising.assign-do')}
          </Button>
        </>
      }
    >
      <div className="organise-form">
        <ComboBox<string>
          label={t('organising.assign-to')}
          help={t('organising.assign-help')}
          query={to}
          onQueryChange={setTo}
          items={known.filter((name) => fold(name).includes(fold(to)) && name !== to)}
          itemId={(name) => name}
          itemText={(name) => name}
          onPick={setTo}
          allowText
          onText={setTo}
          emptyText={t('organising.assign-new')}
          autoFocus
        />
        <TextField label={t('organising.assign-note')} value={note} onChange={setNote} multiline />
      </div>
    </Dialog>
  );
}
