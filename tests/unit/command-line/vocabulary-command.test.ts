import { afterEach, describe, expect, test } from 'vitest';
import type { Run } from '../../../electron/command-line/commands.ts';
import { readArguments } from '../../../electron/command-line/arguments.ts';
import { runVocabulary } from '../../../electron/command-line/vocabulary-command.ts';
import { UsageError } from '../../../electron/command-line/usage.ts';
import { adoptTerms } from '../../../shared/vocabulary/vocabularies.ts';
import { answers } from '../../fixtures/command-answers.ts';

afterEach(() => adoptTerms([]));

async function answered(...argv: string[]) {
  const read = readArguments(['vocabulary', ...argv]);
  if (read.command === null) return expect.fail('no command was found');
  const run: Run = { ...read, folder: '', signal: new AbortController().signal, call: () => expect.fail('no call') };
  const answer = await runVocabulary(run, async () =>
    adoptTerms([
      {
        id: 'W-0001',
        vocabulary: 'detention-condition',
        labels: { en: 'glasses taken away', ru: 'отобрали очки', be: 'адабралі акуляры' },
        broader: 'health',
        verified: false,
        own: true,
      },
    ]),
  );
  const value = answers.vocabulary.parse(answer.value) as {
    lists: { name: string }[];
    terms: { id: string; list: string; depth: number; own: boolean }[];
  };
  return { ...answer, value };
}

describe('khronika vocabulary', () => {
  test('shows every list with its number of terms when none is named', async () => {
    const { value, text } = await answered();
    expect(value.lists.length).toBeGreaterThan(80);
    expect(value.terms).toEqual([]);
    expect(text).toMatch(/^wgad-category +Categories of arbitrary detention +v1 +5 terms +5 compared/m);
  });

  test('shows one list as a tree, with what was compared and what took the place of an article', async () => {
    const { text } = await answered('belarus-article');
    expect(text).toMatch(/^ {4}Art\. 23\.34 CAO \(2003\): .* {2}AO2003-23\.34 {2}✓ {2}→ AO2021-24\.23$/m);
    expect(text).toMatch(/^ {2}Criminal Code {2}CC/m);
  });

  test('finds a term by a label in any language, in all lists, with what stands under it', async () => {
    const { value, text } = await answered('--search', 'тэмпература', '--language', 'ru');
    const found = value.terms.filter(({ list }) => list === 'detention-condition').map(({ id }) => id);
    expect(found).toEqual(['temperature', 'cold', 'heat', 'damp']);
    expect(text).toContain('  [камера и здание]\n    температура  temperature\n      холод в камере  cold');
  });

  test('has the terms of an archive of one’s own with --vault alone', async () => {
    expect((await answered('--search', 'очки')).text).toBe('Nothing was found.');
    const { value } = await answered('--search', 'очки', '--vault', 'v');
    expect(value.terms).toMatchObject([{ id: 'W-0001', list: 'detention-condition', depth: 1, own: true }]);
  });

  test('says that a list does not exist', async () => {
    await expect(answered('nosuch')).rejects.toThrow(UsageError);
  });
});
