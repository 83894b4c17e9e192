import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyBulk, previewBulk } from '../../../electron/archive/bulk.ts';
import { put } from '../../../electron/archive/put.ts';
import { undo } from '../../../electron/archive/undo.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { showRecord } from '../../../electron/archive/view.ts';
import { organisingCalls } from '../../../shared/contract/calls/organising.ts';
import { isKhronikaError } from '../../../shared/contract/errors.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { withNarrower } from '../../../shared/vocabulary/vocabulary.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

/** Many records are changed at once, as the preview said, and one undo takes it back. */

let home: Awaited<ReturnType<typeof freshVault>>;
beforeEach(async () => {
  home = await freshVault();
  put(home.vault, [
    { type: 'document', code: 'D-1', fields: { title: 'Ruling', kind: 'letter', tags: ['urgent'] } },
    { type: 'document', code: 'D-2', fields: { title: 'Protocol', reading: 'read' } },
    {
      type: 'document',
      code: 'D-3',
      fields: { title: { preferred: 'Record', others: ['Minutes'], reason: 'the stamp' } },
    },
    { type: 'person', code: 'P-1', fields: { familyName: 'Лойка' } },
  ]);
});
afterEach(() => home.remove());

const fields = (code: string) => showRecord(home.vault.catalogue, code).fields;
const preview = (codes: string[], changes: unknown[]) =>
  previewBulk(home.vault.catalogue, organisingCalls['bulk.preview'].input.parse({ codes, changes }));
const apply = (codes: string[], changes: unknown[], extra: object = {}) =>
  applyBulk(
    home.vault,
    organisingCalls['bulk.apply'].input.parse({ codes, changes, digest: preview(codes, changes).digest, ...extra }),
  );

test('a preview says what becomes what, in how many records, and changes nothing', () => {
  const seen = preview(
    ['D-1', 'D-2', 'D-3'],
    [
      { field: 'reading', how: 'set', value: 'read' },
      { field: 'tags', how: 'add', value: ['urgent', 'court'] },
    ],
  );
  expect(seen).toMatchObject({ changed: 3, same: 0, refused: 0 });
  expect(seen.fields).toEqual([
    { field: 'reading', records: 2, steps: [{ before: null, after: 'read', records: 2 }], moreSteps: 0 },
    {
      field: 'tags',
      records: 3,
      steps: [
        { before: null, after: ['urgent', 'court'], records: 2 },
        { before: ['urgent'], after: ['urgent', 'court'], records: 1 },
      ],
      moreSteps: 0,
    },
  ]);
  expect(seen.records.map(({ code }) => code)).toEqual(['D-1', 'D-2', 'D-3']);
  expect(fields('D-1')).toEqual({ title: 'Ruling', kind: 'letter', tags: ['urgent'] });
});

test('what is invalid for a record is refused with its reason, and the others are changed in one entry that one undo takes back', () => {
  const codes = ['D-1', 'D-2', 'D-3', 'P-1'];
  const changes = [{ field: 'title', how: 'set', value: 'Court file' }];
  expect(preview(codes, changes).refusals).toMatchObject([
    { code: 'D-3', field: 'title', error: 'BULK_REFUSED', details: { reason: 'values-disagree' } },
    { code: 'P-1', field: 'title', error: 'BULK_REFUSED', details: { reason: 'no-field' } },
  ]);
  const { changed, refused, seq } = apply(codes, changes);
  expect({ changed, refused }).toEqual({ changed: 2, refused: 2 });
  expect([fields('D-1')['title'], fields('D-2')['title'], fields('D-3')['title']]).toEqual([
    'Court file',
    'Court file',
    'Record',
  ]);
  undo(home.vault, seq ?? 0);
  expect([fields('D-1')['title'], fields('D-2')['title']]).toEqual(['Ruling', 'Protocol']);
});

test.each([
  [{ field: 'kind', how: 'add', value: 'letter' }, 'BULK_REFUSED'],
  [{ field: 'date', how: 'set', value: '31.02.2020 at noon' }, 'DATE_UNREADABLE'],
  [{ field: 'reading', how: 'set', value: 'half' }, 'TERM_UNKNOWN'],
  [{ field: 'reading', how: 'set', value: ' ' }, 'FIELD_INVALID'],
  [{ field: 'nothing', how: 'clear' }, 'BULK_REFUSED'],
])('%o is refused as %s', (change, error) => {
  const seen = preview(['D-1'], [change]);
  expect(seen).toMatchObject({ changed: 0, refused: 1, refusals: [{ code: 'D-1', error }] });
});

test('what is in the trash is not changed', () => {
  put(home.vault, [{ type: 'document', code: 'D-4', fields: { title: 'Old' } }]);
  undo(home.vault);
  const change = { field: 'reading', how: 'set', value: 'new' };
  expect(preview(['D-4'], [change]).refusals).toMatchObject([{ code: 'D-4', details: { reason: 'in-trash' } }]);
});

test('tags that are made in passing come in the same commit, one under the other, and go with its undo', async () => {
  const terms = [
    { key: 'a', vocabulary: 'tag', label: 'Courts' },
    { key: 'b', vocabulary: 'tag', label: 'Minsk', broader: '@a' },
  ];
  const { terms: made, seq } = apply(['D-1', 'D-2'], [{ field: 'tags', how: 'add', value: ['@b'] }], { terms });
  const { a = '', b = '' } = made;
  expect(fields('D-1')['tags']).toEqual(['urgent', b]);
  expect(withNarrower(vocabularyOf('tag'), a)).toEqual(new Set([a, b]));
  expect((await verify(home.vault)).problems).toEqual([]);

  const removal = [{ field: 'tags', how: 'remove', value: [b] }];
  expect(preview(['D-1', 'D-2'], removal).fields[0]?.steps).toHaveLength(2);
  undo(home.vault, seq ?? 0);
  expect([fields('D-1')['tags'], fields('D-2')['tags']]).toEqual([['urgent'], undefined]);
  expect(vocabularyOf('tag').terms).toEqual([]);
});

test('nothing is done when a record was changed after the preview', () => {
  const changes = [{ field: 'assignedTo', how: 'set', value: 'A.' }];
  const { digest } = preview(['D-1', 'D-2'], changes);
  put(home.vault, [{ type: 'document', code: 'D-2', fields: { title: 'Another' } }]);
  const late = (): unknown =>
    applyBulk(home.vault, organisingCalls['bulk.apply'].input.parse({ codes: ['D-1', 'D-2'], changes, digest }));
  expect(late).toThrow();
  try {
    late();
  } catch (error) {
    expect(isKhronikaError(error, 'BULK_CHANGED')).toBe(true);
  }
  expect(fields('D-1')['assignedTo']).toBeUndefined();
});
