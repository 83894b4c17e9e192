import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareHistory } from '../../../electron/archive/compare.ts';
import { put } from '../../../electron/archive/put.ts';
import { save } from '../../../electron/archive/save.ts';
import { undo } from '../../../electron/archive/undo.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { showRecord } from '../../../electron/archive/view.ts';
import { recordCalls } from '../../../shared/contract/calls/records.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

/** Where on its page a cited passage stands. */

let home: Awaited<ReturnType<typeof freshVault>>;
beforeEach(async () => {
  home = await freshVault();
  put(home.vault, [
    { type: 'document', code: 'D-1', fields: { title: 'Ruling' } },
    { type: 'person', code: 'P-1', fields: { familyName: 'Лойка' } },
  ]);
});
afterEach(() => home.remove());

const position = { page: 3, boxes: [[0.1, 0.2, 0.5, 0.22]] };
const cite = (given: Record<string, unknown>) =>
  save(
    home.vault,
    recordCalls['records.save'].input.parse({
      type: 'person',
      code: 'P-1',
      fields: {},
      citations: { add: [{ document: 'D-1', page: '3', quote: 'found guilty', ...given }] },
    }),
  );
const sources = () => showRecord(home.vault.catalogue, 'P-1').citations;

test('comes back with the citation and with the document that is cited, and is verified with the rest', async () => {
  cite({ position });
  expect(sources()).toMatchObject([{ page: '3', position }]);
  expect(showRecord(home.vault.catalogue, 'D-1').citedBy).toMatchObject([{ code: 'P-1', position }]);
  expect((await verify(home.vault)).problems).toEqual([]);
});

test('of a citation that has none is none', () => {
  cite({});
  expect(sources()).toMatchObject([{ position: null }]);
});

test('makes two places of one page two sources, and the same place one', () => {
  cite({ position });
  cite({ position: { page: 3, boxes: [[0.100001, 0.2, 0.5, 0.22]] } });
  expect(sources()).toHaveLength(1);
  cite({ position: { page: 3, boxes: [[0.1, 0.7, 0.5, 0.72]] } });
  expect(sources()).toHaveLength(2);
});

test('is in the history, and goes and comes back with the citation', () => {
  const { seq } = cite({ position });
  expect(compareHistory(home.vault.catalogue, 'P-1', { limit: 1 })[0]?.changes).toMatchObject([
    { after: { position } },
  ]);
  const taken = undo(home.vault, seq ?? 0);
  expect(sources()).toEqual([]);
  undo(home.vault, taken.seq ?? 0);
  expect(sources()).toMatchObject([{ position }]);
});

test.each([
  ['beyond the page', { page: 1, boxes: [[0.1, 0.2, 1.5, 0.3]] }],
  ['without extent', { page: 1, boxes: [[0.1, 0.2, 0.1, 0.3]] }],
  ['nowhere', { page: 1, boxes: [] }],
  ['before the first page', { page: 0, boxes: [[0.1, 0.2, 0.3, 0.4]] }],
])('that is %s is refused', (_what, wrong) => {
  expect(() => cite({ position: wrong })).toThrow();
});
