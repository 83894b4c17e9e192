import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mirrorLine, readMirrorLine } from '../../../shared/contract/mirror-line.ts';
import type { MirrorRow } from '../../../shared/contract/shapes.ts';

const day = fc.option(fc.constantFrom('2021', '2021-07-14', '2022~'), { nil: null });
const plain = fc.record({
  number: fc.nat(),
  code: fc.string(),
  type: fc.constantFrom('person', 'document'),
  title: fc.string({ unit: 'grapheme' }),
  state: fc.constantFrom('active' as const, 'trashed' as const),
  updated: fc.constant('2026-11-22T10:00:00.000Z'),
  date: day,
  earliest: day,
  latest: day,
  cells: fc.dictionary(
    fc.string().filter((key) => key !== '__proto__'),
    fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string())),
  ),
  file: fc.constantFrom(null, {
    extension: 'pdf',
    mime: 'application/pdf',
    size: 1,
    pages: 2,
    added: '2026-11-22T10:00:00.000Z',
    reason: null,
    read: false,
  }),
  links: fc.nat(),
  sources: fc.nat(),
});
const row: fc.Arbitrary<MirrorRow> = fc
  .tuple(plain, fc.option(fc.array(fc.string(), { minLength: 1 }), { nil: undefined }))
  .map(([each, disputed]) => (disputed === undefined ? each : { ...each, disputed }));

test('rows come out of a line as they went in, and a line is one line', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const line = mirrorLine(rows);
      expect(line).not.toContain('\n');
      expect(readMirrorLine(line)).toEqual(rows);
    }),
  );
});
