import { describe, expect, test } from 'vitest';
import { readPaste } from '../../../../renderer/documents/pasted.ts';
import { isOver, remaining, withJob } from '../../../../renderer/documents/job-list.ts';
import { reasonText } from '../../../../renderer/documents/reasons.ts';
import { reasons } from '../../../../electron/intake/text/extract.ts';
import type { Job } from '../../../../shared/contract/shapes.ts';
import en from '../../../../renderer/languages/en/documents.json' with { type: 'json' };

const names = { picture: 'pasted picture', text: 'pasted text' };
const clipboard = (files: File[], text = '') => ({ files, getData: () => text });

describe('what is pasted outside of a field', () => {
  test('a copied picture gets a name that says nothing', () => {
    const pasted = readPaste(clipboard([new File(['x'], 'image.png', { type: 'image/png' })]), names);
    expect(pasted?.kind === 'files' ? pasted.files.map(({ name }) => name) : null).toEqual(['pasted picture.png']);
  });

  test('files that were copied in a file window keep their names', () => {
    const pasted = readPaste(clipboard([new File(['x'], 'ruling.pdf', { type: 'application/pdf' })]), names);
    expect(pasted?.kind === 'files' ? pasted.files.map(({ name }) => name) : null).toEqual(['ruling.pdf']);
  });

  test('a long text becomes a document that is asked about; a word does not', async () => {
    const long = 'Сегодня меня вызвали на допрос и держали пять часов.';
    const pasted = readPaste(clipboard([], long), names);
    expect(pasted?.kind === 'text' ? [pasted.file.name, await pasted.file.text()] : null).toEqual([
      'pasted text.txt',
      long,
    ]);
    expect(readPaste(clipboard([], 'word'), names)).toBeNull();
  });
});

describe('the tray', () => {
  const job = (changes: Partial<Job>): Job => ({
    job: 1,
    kind: 'intake',
    state: 'running',
    progress: { filesDone: 0, filesTotal: 2, bytesDone: 0, bytesTotal: 2, bytesPerSecond: 0, secondsRemaining: null },
    added: [],
    duplicates: 0,
    kept: [],
    failed: [],
    differing: [],
    recognised: [],
    error: null,
    ...changes,
  });

  test('shows each job once, as it is now, the newest first', () => {
    const all = [job({ job: 1 }), job({ job: 2 }), job({ job: 1, state: 'done' })].reduce(
      withJob,
      [] as readonly Job[],
    );
    expect(all.map(({ job, state }) => [job, state])).toEqual([
      [2, 'running'],
      [1, 'done'],
    ]);
    expect(all.map(isOver)).toEqual([false, true]);
  });

  test('says the time that is left only when it is worth a word, and rounds it so that it does not jump', () => {
    expect(remaining(null)).toBeNull();
    expect(remaining(4)).toBeNull();
    expect(remaining(12)).toEqual({ unit: 'seconds', count: 20 });
    expect(remaining(130)).toEqual({ unit: 'minutes', count: 2 });
    expect(remaining(7300)).toEqual({ unit: 'hours', count: 2 });
  });

  test('has words for every reason that a file has no text', () => {
    const t = (key: string): string => (en as Record<string, string>)[key.replace('documents.', '')] ?? '';
    const said = reasons.map((reason) => reasonText(t, reason));
    expect(said).not.toContain('');
    expect(said).not.toContain(en['reason-unknown']);
    expect(new Set(said).size).toBe(reasons.length);
  });
});
