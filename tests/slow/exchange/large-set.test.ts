/** A set that is larger than anybody's work: it is taken in whole, or refused, and the archive goes on. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { verify } from '../../../electron/archive/verify.ts';
import { addColleague, knownColleague, readCard, writeCard } from '../../../electron/exchange/colleagues.ts';
import { receiveSet } from '../../../electron/exchange/receive.ts';
import { writeSet } from '../../../electron/exchange/write-set.ts';
import { linesOf, writeForged } from '../../fixtures/exchange/forged.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

const ROWS = 100_000;

test(
  'a hundred thousand rows come in with one set, and half of them are said differently by the next',
  { timeout: 1_200_000 },
  async () => {
    const [anna, boris] = [await freshVault(), await freshVault()];
    try {
      for (const [one, other] of [
        [anna, boris],
        [boris, anna],
      ] as const)
        addColleague(one.vault, readCard(writeCard(other.vault, other.vault.recipient)), {
          label: 'Colleague',
          level: 'internal',
          confirmed: true,
        });
      const empty = join(anna.home, 'empty.age');
      await writeSet(boris.vault, knownColleague(boris.vault.catalogue, anna.vault.id), empty);
      const lines = await linesOf(anna.vault, empty);
      const at = '2026-01-01T00:00:00.000Z';
      const base = { vault: boris.vault.id, seq: 1000, hash: 'a'.repeat(64), at, action: 'put', blanks: 0 };
      const people = Array.from({ length: ROWS / 2 }, (_, number) => ({
        id: uuidv7(),
        type: 'person',
        code: `P-${10_000 + number}`,
        fields: { familyName: `Specimen${number}` },
        others: {},
        state: 'active',
      }));
      const links = people.map(({ id }, number) => ({
        id: uuidv7(),
        from: people[(number + 1) % people.length]?.id ?? id,
        to: id,
        role: 'relative',
        fromDate: null,
        untilDate: null,
        note: `note ${number}`,
      }));
      const made = [
        ...people.map((row) => ['record', row] as const),
        ...links.map((row) => ['link', row] as const),
      ].map(([table, after]) => ({ change: { ...base, table, id: after.id, before: null, after, parents: [] } }));
      const path = await writeForged(boris.vault, anna.vault, join(anna.home, 'large.age'), [...lines, ...made]);
      const { changes, together } = await receiveSet(anna.vault, path);
      expect([changes, together.placed.length, together.conflicts]).toEqual([ROWS, ROWS, []]);
      const count = (table: string): unknown =>
        anna.vault.catalogue.prepare(`select count(*) from ${table}`, { pluck: true }).get();
      expect([count('record'), count('link')]).toEqual([ROWS / 2, ROWS / 2]);
      expect((await verify(anna.vault)).problems).toEqual([]);

      // Every one of them once more, by somebody who did not know of the first: nothing is lost.
      const again = people.map((row) => ({
        change: {
          ...base,
          seq: 2000,
          hash: 'b'.repeat(64),
          table: 'record',
          id: row.id,
          parents: [],
          before: row,
          after: { ...row, fields: { familyName: `${row.fields.familyName}a`, note: 'again' } },
        },
      }));
      const next = join(anna.home, 'next.age');
      await writeSet(boris.vault, knownColleague(boris.vault.catalogue, anna.vault.id), next);
      const later = await linesOf(anna.vault, next);
      const second = await receiveSet(
        anna.vault,
        await writeForged(boris.vault, anna.vault, join(anna.home, 'second.age'), [...later, ...again]),
      );
      expect(second.together.placed).toHaveLength(ROWS / 2);
      expect((await receiveSet(anna.vault, path)).isKnown).toBe(true);
    } finally {
      anna.remove();
      boris.remove();
    }
  },
);
