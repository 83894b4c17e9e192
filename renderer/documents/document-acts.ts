import type { MirrorRow } from '../../shared/contract/shapes.ts';
import { call } from '../app/host.ts';
import { translate } from '../app/words.ts';
import { failureWords } from '../app/failure-words.ts';
import { say } from '../kit/notices.tsx';
import { noteRead } from '../mirror/mirror.ts';

/** Says of documents that a person has, or has not, looked at them. */
export async function markRead(codes: readonly string[], read: boolean): Promise<void> {
  for (const code of codes) {
    await call('documents.mark', { code, read });
    noteRead(code, read);
  }
}

/** The same as an act of a person, who is told if it could not be done. */
export function mark(codes: readonly string[], read: boolean): void {
  markRead(codes, read).catch(sayFailure);
}

/** Puts documents into the trash; the quiet line offers to take it back. */
export async function trash(rows: readonly Pick<MirrorRow, 'code' | 'title'>[]): Promise<void> {
  const done: string[] = [];
  try {
    for (const { code } of rows) {
      await call('records.trash', { code });
      done.push(code);
    }
  } catch (error) {
    sayFailure(error);
  }
  if (done.length === 0) return;
  const [only] = rows;
  say({
    text:
      done.length === 1
        ? translate('documents.trashed-one', { title: only?.title ?? '' })
        : translate('documents.trashed-several', { count: done.length }),
    undo: async () => {
      for (const code of done) await call('records.restore', { code });
    },
  });
}

export function sayFailure(error: unknown): void {
  say({ text: failureWords(error, translate), tone: 'caution' });
}
