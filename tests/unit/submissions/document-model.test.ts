import { expect, test } from 'vitest';
import { countWords } from '../../../electron/submissions/document-model.ts';
import type { ReportBlock, ReportDocument } from '../../../electron/submissions/document-model.ts';

test('headings, paragraphs, lists and tables with their titles count as text, and footnotes count too', () => {
  const doc = documentOf([
    { kind: 'heading', level: 1, text: '1. Two words' },
    { kind: 'paragraph', runs: [{ text: 'three more' }, { footnote: 0 }, { text: ' words', bold: true }] },
    { kind: 'list', items: [[{ text: 'one' }], [{ text: 'and two' }]] },
    {
      kind: 'table',
      columns: [{ title: 'Date', width: 1 }, { width: 1 }],
      rows: [[[[{ text: 'a b' }], [{ text: 'c' }]], []]],
    },
  ]);
  expect(countWords(doc)).toEqual({ body: 3 + 3 + 3 + 1 + 3, footnotes: 4, total: 17 });
});

test('the cover, the running head and sections outside the limit do not count, nor do their footnotes', () => {
  const annexes: ReportBlock[] = [{ kind: 'paragraph', runs: [{ text: 'many words of an index' }, { footnote: 0 }] }];
  expect(countWords(documentOf(annexes, false))).toEqual({ body: 0, footnotes: 0, total: 0 });
});

test('a word is what stands between white space, as a word processor counts', () => {
  const doc = documentOf([{ kind: 'paragraph', runs: [{ text: ' pp. 2–3,\n art.\u00a0193-1 – слухання ' }] }]);
  expect(countWords(doc).body).toBe(6);
});

function documentOf(blocks: ReportBlock[], counted = true): ReportDocument {
  return {
    language: 'en-GB',
    title: 'A title that nobody counts',
    preparedOn: '2026-01-01',
    runningHead: 'Running head',
    pageFoot: 'Page {page} of {pages}',
    cover: {
      addressee: 'To somebody',
      title: 'T',
      subtitle: 'S',
      rows: [{ label: 'L', value: [[{ text: 'v' }]] }],
      notices: ['N'],
    },
    sections: [{ id: 'one', counted, blocks }],
    footnotes: [[{ text: 'Annex 3, p. ' }, { text: '2' }]],
  };
}
