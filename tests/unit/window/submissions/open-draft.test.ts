import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KhronikaError } from '../../../../shared/contract/errors.ts';
import { newDraft, type SubmissionDraft } from '../../../../shared/submissions/draft.ts';
import { openDraft } from '../../../../renderer/submissions/desk/open-draft.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const draft = newDraft({ form: 'cedaw-report', stage: 'session', language: 'en', about: ['P-0001'] });
const text = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

function desk(save?: (revision: number, draft: SubmissionDraft) => Promise<{ revision: number }>) {
  const saves: { revision: number; draft: SubmissionDraft }[] = [];
  const open = openDraft({ code: 'B-0001', revision: 4, draft }, async (revision, kept) => {
    saves.push({ revision, draft: kept });
    return save === undefined ? { revision: revision + 1 } : save(revision, kept);
  });
  return { open, saves };
}

test('a draft is saved once, a moment after the last of many changes', async () => {
  const { open, saves } = desk();
  open.change((now) => ({ ...now, session: '9' }));
  await vi.advanceTimersByTimeAsync(500);
  open.change((now) => ({ ...now, session: '95' }));
  expect(open.keeping.read()).toBe('waiting');
  await vi.advanceTimersByTimeAsync(500);
  expect(saves).toEqual([]);
  await vi.advanceTimersByTimeAsync(400);
  expect(saves.map(({ revision, draft: { session } }) => [revision, session])).toEqual([[4, '95']]);
  expect(open.keeping.read()).toBe('kept');
  expect(open.revision.read()).toBe(5);
});

test('a text of the editor is read when it is saved and not at each key', async () => {
  const { open, saves } = desk();
  const read = vi.fn<() => ReturnType<typeof text>>(() => text('Typed.'));
  for (let key = 0; key < 20; key++) open.write('summary', read);
  expect(read).not.toHaveBeenCalled();
  await open.keepNow();
  expect(read).toHaveBeenCalledTimes(1);
  expect(saves[0]?.draft.texts['summary']).toEqual(text('Typed.'));
});

test('what changes while a save is under way is saved after it, over the revision that it made', async () => {
  let answer: (kept: { revision: number }) => void = () => {};
  const { open, saves } = desk(() => new Promise((done) => (answer = done)));
  open.change((now) => ({ ...now, session: 'first' }));
  const first = open.keepNow();
  open.change((now) => ({ ...now, session: 'second' }));
  const second = open.keepNow();
  answer({ revision: 5 });
  await first;
  await vi.advanceTimersByTimeAsync(0);
  answer({ revision: 6 });
  await second;
  expect(saves.map(({ revision, draft: { session } }) => [revision, session])).toEqual([
    [4, 'first'],
    [5, 'second'],
  ]);
  expect(open.keeping.read()).toBe('kept');
});

test('a draft that somebody else has saved is never saved over, and what was written stays here', async () => {
  const { open, saves } = desk(() => Promise.reject(new KhronikaError('DRAFT_STALE', {})));
  open.change((now) => ({ ...now, session: 'mine' }));
  await open.keepNow();
  expect(open.keeping.read()).toBe('stale');
  open.write('summary', () => text('More of mine.'));
  await open.keepNow();
  await vi.advanceTimersByTimeAsync(5000);
  expect(saves).toHaveLength(1);
  expect(open.whole()).toMatchObject({ session: 'mine', texts: { summary: text('More of mine.') } });
});

test('a save that failed is tried again with the next change', async () => {
  let fails = true;
  const { open, saves } = desk(async (revision) => {
    if (fails) throw new KhronikaError('INTERNAL', {});
    return { revision: revision + 1 };
  });
  open.change((now) => ({ ...now, session: 'one' }));
  await open.keepNow();
  expect(open.keeping.read()).toBe('failed');
  fails = false;
  await open.keepNow();
  expect(open.keeping.read()).toBe('kept');
  expect(saves.at(-1)?.draft.session).toBe('one');
});
