import type { z } from 'zod';
import { expect, test } from 'vitest';
import { calls } from '../../../shared/contract/calls.ts';
import { path } from '../../../shared/contract/calls/common.ts';
import { PATH_FIELDS, withPaths } from '../../../electron/shell/path-fields.ts';
import { createPlaces } from '../../../electron/shell/places.ts';

test('the fields that hold a path are exactly these, and take places of exactly these kinds', () => {
  expect(PATH_FIELDS).toEqual({
    'vault.create': { field: 'folder', many: false, kinds: ['new-vault'] },
    'vault.open': { field: 'folder', many: false, kinds: ['vault', 'new-vault', 'known-vault', 'dropped'] },
    'backups.choose': { field: 'folder', many: false, kinds: ['backup-folder'] },
    'backups.restore': { field: 'folder', many: false, kinds: ['restored-vault'] },
    'backups.repair': { field: 'folder', many: false, kinds: ['vault', 'known-vault', 'dropped'] },
    'recovery.sheet': { field: 'file', many: false, kinds: ['recovery-sheet'] },
    'trust.sheet': { field: 'file', many: false, kinds: ['code-sheet'] },
    'custody.save': { field: 'file', many: false, kinds: ['custody-pdf', 'custody-csv', 'custody-json'] },
    'exchange.writeCard': { field: 'file', many: false, kinds: ['own-card'] },
    'exchange.readCard': { field: 'file', many: false, kinds: ['colleague-card', 'dropped'] },
    'exchange.write': { field: 'file', many: false, kinds: ['change-set-to-write'] },
    'exchange.look': { field: 'file', many: false, kinds: ['change-set', 'dropped'] },
    'exchange.receive': { field: 'file', many: false, kinds: ['change-set', 'dropped'] },
    'keys.share-sheet': { field: 'file', many: false, kinds: ['recovery-sheet'] },
    'keys.wipe': { field: 'folder', many: false, kinds: ['vault', 'new-vault', 'known-vault', 'dropped'] },
    'intake.add': { field: 'paths', many: true, kinds: ['documents', 'folder-of-documents', 'dropped'] },
    'intake.look': { field: 'paths', many: true, kinds: ['documents', 'folder-of-documents', 'dropped'] },
    'watch.add': { field: 'folder', many: false, kinds: ['folder-to-watch'] },
    'intake.start': { field: 'paths', many: true, kinds: ['documents', 'folder-of-documents', 'dropped'] },
    'submissions.export': { field: 'folder', many: false, kinds: ['export-folder'] },
    'consents.form': { field: 'folder', many: false, kinds: ['export-folder'] },
    'proofs.request': { field: 'folder', many: false, kinds: ['export-folder'] },
    'proofs.import': { field: 'file', many: false, kinds: ['time-proof'] },
    'timeline.save': {
      field: 'file',
      many: false,
      kinds: ['timeline-svg', 'timeline-pdf', 'timeline-png', 'chart-svg', 'chart-pdf', 'chart-png'],
    },
    'ocr.addLanguage': { field: 'file', many: false, kinds: ['ocr-language'] },
    'tables.open': { field: 'file', many: false, kinds: ['table', 'dropped'] },
    'tables.refused': { field: 'file', many: false, kinds: ['table-csv'] },
    'tables.export': { field: 'file', many: false, kinds: ['table-csv', 'table-xlsx'] },
  });
});

test('every field of the contract that is a path is among them', () => {
  const found = Object.entries(calls).flatMap(([name, { input }]) =>
    [...new Set(pathsIn(input, ''))].map((field) => `${name}${field}`),
  );
  const known = Object.entries(PATH_FIELDS).map(([name, { field, many }]) => `${name}.${field}${many ? '[]' : ''}`);
  expect(found.toSorted()).toEqual(known.toSorted());
});

test('tokens are replaced, and nothing else of the input', () => {
  const places = createPlaces();
  const [first, second] = [places.add('/a', 'documents'), places.add('/b', 'dropped')];
  expect(withPaths('intake.start', { paths: [first.place, second.place], by: first.place }, places)).toEqual({
    paths: ['/a', '/b'],
    by: first.place,
  });
  expect(withPaths('records.show', { code: first.place }, places)).toEqual({ code: first.place });
});

/** Where in a schema the contract's `path` stands, wherever it is put. */
function pathsIn(schema: z.core.$ZodType, at: string): string[] {
  if (schema === path) return [at];
  const { def } = schema._zod as unknown as { def: Record<string, unknown> };
  const inner = (key: string): z.core.$ZodType[] => (def[key] === undefined ? [] : [def[key] as z.core.$ZodType]);
  const shape = (def['shape'] ?? {}) as Record<string, z.core.$ZodType>;
  return [
    ...Object.entries(shape).flatMap(([key, each]) => pathsIn(each, `${at}.${key}`)),
    ...((def['options'] ?? []) as z.core.$ZodType[]).flatMap((each) => pathsIn(each, at)),
    ...inner('element').flatMap((each) => pathsIn(each, `${at}[]`)),
    ...[...inner('innerType'), ...inner('valueType'), ...inner('left'), ...inner('right'), ...inner('in')].flatMap(
      (each) => pathsIn(each, at),
    ),
  ];
}
