import { expect, test } from 'vitest';
import type { TextRun } from '../../../electron/submissions/document-model.ts';
import { sourcesNote } from '../../../electron/submissions/form/citation-note.ts';
import type { PrintedCitation } from '../../../electron/submissions/form/printed.ts';
import { formWords } from '../../../electron/submissions/form/words/form-words.ts';

const citation: PrintedCitation = {
  document: 'D-1',
  annex: null,
  title: 'Ruling',
  label: 'document 3',
  page: '4',
  withheld: false,
};

function note(...citations: readonly PrintedCitation[]): string {
  const list: TextRun[][] = [];
  sourcesNote(citations, { notes: { list, cited: new Set() }, words: formWords('en') });
  return list.flatMap((runs) => runs.map(({ text }) => text)).join('');
}

test('a footnote begins with a capital, also with a document that has no title in it', () => {
  const withheld = { ...citation, document: 'D-2', title: '', withheld: true };
  expect(note(withheld)).toBe('Document 3 (withheld to protect a person), p. 4.');
  // Within a note it is a word like any other, and what a title begins with is its own matter.
  expect(note({ ...citation, title: 'spring96.example' }, withheld)).toBe(
    'spring96.example (not annexed), p. 4; document 3 (withheld to protect a person), p. 4.',
  );
});
