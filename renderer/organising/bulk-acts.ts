import type { CallOutput, CallRequestInput } from '../../shared/contract/calls.ts';
import { failureWords } from '../app/failure-words.ts';
import { call } from '../app/host.ts';
import { translate } from '../app/words.ts';
import { say } from '../kit/notices.tsx';

export type BulkChange = CallRequestInput<'bulk.preview'>['changes'][number];
export type BulkTerm = NonNullable<CallRequestInput<'bulk.apply'>['terms']>[number];
export type BulkPreview = CallOutput<'bulk.preview'>;

/**
 * Changes the records as the preview said, in one step that one undo takes back, and says so. What the archive refuses is said, too.
 *
 * @param text what was done, said of the number of records that are another now
 * @returns whether it was done
 */
export async function applyPreviewed(
  input: CallRequestInput<'bulk.apply'>,
  text: (changed: number) => string,
): Promise<boolean> {
  try {
    const { changed, refused, seq } = await call('bulk.apply', input);
    const also = refused === 0 ? '' : ` ${translate('organising.left-as-is', { count: refused })}`;
    say({
      text: (changed === 0 ? translate('organising.nothing-changed') : text(changed)) + also,
      ...(seq === null ? {} : { undo: async () => void (await call('history.undo', { seq })) }),
    });
    return true;
  } catch (error) {
    say({ text: failureWords(error, translate), tone: 'caution' });
    return false;
  }
}

/** The same for a change that needs no look before: a key that says what it does. */
export async function applyAtOnce(
  codes: readonly string[],
  changes: readonly BulkChange[],
  text: (changed: number) => string,
  terms: readonly BulkTerm[] = [],
): Promise<boolean> {
  if (codes.length === 0 || changes.length === 0) return false;
  try {
    const asked = { codes: [...codes], changes: [...changes] };
    const { digest } = await call('bulk.preview', asked);
    return await applyPreviewed({ ...asked, digest, ...(terms.length === 0 ? {} : { terms: [...terms] }) }, text);
  } catch (error) {
    say({ text: failureWords(error, translate), tone: 'caution' });
    return false;
  }
}
