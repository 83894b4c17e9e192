import type { RecordType } from '../../shared/records/definition.ts';
import { putOnClipboard } from '../app/clipboard.ts';
import { call } from '../app/host.ts';
import { go } from '../app/place.ts';
import { translate } from '../app/words.ts';
import { failureWords } from '../app/failure-words.ts';
import { say } from '../kit/notices.tsx';

/** Puts records into the trash one after the other and offers the way back. */
export async function trashRecords(codes: readonly string[]): Promise<void> {
  await changeState(codes, 'trash');
}

/** Takes records out of the trash. */
export async function restoreRecords(codes: readonly string[]): Promise<void> {
  await changeState(codes, 'restore');
}

async function changeState(codes: readonly string[], change: 'trash' | 'restore'): Promise<void> {
  const done: string[] = [];
  try {
    for (const code of codes) {
      await call(`records.${change}`, { code });
      done.push(code);
    }
  } catch (error) {
    tellFailure(error);
  }
  if (done.length === 0) return;
  const [only] = done;
  const text =
    only !== undefined && done.length === 1
      ? translate(change === 'trash' ? 'records.trashed_code' : 'records.restored_code', { code: only })
      : translate(change === 'trash' ? 'records.trashed' : 'records.restored', { count: done.length });
  say({
    text,
    undo: () => setBack(done, change === 'trash' ? 'restore' : 'trash'),
  });
}

async function setBack(codes: readonly string[], change: 'trash' | 'restore'): Promise<void> {
  for (const code of codes) await call(`records.${change}`, { code });
}

/** Takes back one entry of the history, or the last that stands, and says what came of it. */
export async function undoChange(seq?: number): Promise<void> {
  try {
    const { undone, seq: written } = await call('history.undo', seq === undefined ? {} : { seq });
    say({
      text: translate('records.undone', { number: undone }),
      ...(written === null ? {} : { undo: async () => void (await call('history.undo', { seq: written })) }),
    });
  } catch (error) {
    tellFailure(error);
  }
}

/** Takes a link away; the other record stays. */
export async function removeLink(
  record: { readonly code: string; readonly type: string },
  link: string,
): Promise<void> {
  try {
    const { seq } = await call('records.save', {
      type: record.type,
      code: record.code,
      fields: {},
      links: { remove: [link] },
    });
    say({
      text: translate('records.link_gone'),
      ...(seq === null ? {} : { undo: async () => void (await call('history.undo', { seq })) }),
    });
  } catch (error) {
    tellFailure(error);
  }
}

/** Puts codes on the clipboard, one a line. A code says nothing about the content. */
export async function copyCodes(codes: readonly string[]): Promise<void> {
  try {
    await putOnClipboard(codes.join('\n'));
    const [only = ''] = codes;
    const text =
      codes.length === 1
        ? translate('records.copied_code', { code: only })
        : translate('records.copied', { count: codes.length });
    say({ text });
  } catch {
    say({ text: translate('records.copy_refused'), tone: 'caution' });
  }
}

export function newRecord(type: RecordType, about?: string): void {
  go({ room: 'form', type, ...(about === undefined ? {} : { about }) });
}

export function editRecord({ type, code }: { readonly type: RecordType; readonly code: string }): void {
  go({ room: 'form', type, code });
}

/** Says in the quiet line what went wrong. */
export function tellFailure(error: unknown): void {
  say({ text: failureWords(error, translate), tone: 'caution' });
}
