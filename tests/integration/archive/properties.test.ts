import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf } from '../../../electron/archive/codes.ts';
import { commit } from '../../../electron/archive/commit.ts';
import { readHistory } from '../../../electron/archive/history.ts';
import { put } from '../../../electron/archive/put.ts';
import type { LinkId } from '../../../electron/archive/rows.ts';
import { undo } from '../../../electron/archive/undo.ts';
import { verify } from '../../../electron/archive/verify.ts';
import type { Vault } from '../../../electron/vault/vault.ts';
import { isKhronikaError } from '../../../shared/contract/errors.ts';
import { addDocument } from '../../fixtures/archive.ts';
import { freshVault } from '../../fixtures/open-vault.ts';
import { inSlowSet } from '../../fixtures/sweep.ts';

/** Whatever people do to an archive, in whichever order: it verifies, and undoing all of it leads back to where it was. */

const codes = ['E-1', 'E-2', 'L-1'];
const title = fc.constantFrom('a', 'b', 'c');
const date = fc.constantFrom('2020', '2021-07', '2022~', null);

const line = fc.oneof(
  fc.record({
    type: fc.constant('event'),
    code: fc.constantFrom('E-1', 'E-2', 'E-3'),
    fields: fc.record(
      {
        title: fc.oneof(title, fc.record({ preferred: title, others: fc.array(title, { maxLength: 2 }) })),
        date,
        place: fc.constantFrom('L-1', 'Minsk', null),
      },
      { requiredKeys: [] },
    ),
    links: fc.array(
      fc.record(
        {
          to: fc.constantFrom('E-1', 'E-2', 'L-1'),
          role: fc.constantFrom('related', 'place'),
          note: fc.constantFrom('x', 'y', null),
          citations: fc.constantFrom([], [{ document: 'D-0001', page: 1 }]),
        },
        { requiredKeys: ['to', 'role'] },
      ),
      { maxLength: 2 },
    ),
    citations: fc.constantFrom([], [{ document: 'D-0001' }], [{ document: 'D-0001', field: 'date', page: 2 }]),
  }),
  fc.record({ type: fc.constant('place'), code: fc.constant('L-1'), fields: fc.record({ name: title }) }),
);

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ put: fc.array(line, { minLength: 1, maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ trash: fc.constantFrom(...codes, 'E-3') }) },
  { weight: 1, arbitrary: fc.record({ restore: fc.constantFrom(...codes, 'E-3') }) },
  { weight: 1, arbitrary: fc.record({ unlink: fc.nat({ max: 5 }) }) },
  { weight: 3, arbitrary: fc.record({ undo: fc.option(fc.nat({ max: 20 }), { nil: undefined }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Does one step; true when it was done, false when it was refused as it should be. */
function perform(vault: Vault, what: Step): boolean {
  const { catalogue } = vault;
  try {
    if ('put' in what) put(vault, what.put);
    else if ('undo' in what) undo(vault, what.undo);
    else if ('unlink' in what) {
      const links = catalogue.prepare('select id from link order by id', { pluck: true }).all() as unknown as LinkId[];
      const link = links[what.unlink];
      if (link !== undefined) commit(vault, { action: 'put' }, (draft) => draft.unlink(link));
    } else {
      const [code, state] = 'trash' in what ? [what.trash, 'trashed' as const] : [what.restore, 'active' as const];
      commit(vault, { action: 'trash' }, (draft) => draft.setState(idOf(catalogue, code), state));
    }
    return true;
  } catch (error) {
    // A fault of Khronika's own has another name, or none.
    if (isKhronikaError(error) && ['UNDO_IMPOSSIBLE', 'RECORD_NOT_FOUND', 'LINK_INVALID'].includes(error.code))
      return false;
    throw error;
  }
}

/** What the archive says, without revisions and instants: rows that are not in the trash, and what was derived from them. */
function said({ catalogue }: Vault): unknown {
  const rows = (sql: string): string[] =>
    catalogue
      .prepare(sql)
      .all()
      .map((row) => JSON.stringify(row))
      .toSorted();
  return {
    records: rows("select id, type, code, title, data, others from record where state = 'active'"),
    links: rows('select * from link'),
    citations: rows('select * from citation'),
    bounds: rows("select b.* from bound b join record r on r.id = b.record where r.state = 'active'"),
    texts: rows("select t.text from record_text t join record r using (number) where r.state = 'active'"),
  };
}

async function archive(): Promise<Awaited<ReturnType<typeof freshVault>>> {
  const home = await freshVault();
  await addDocument(home.vault, 'Ruling', ['one', 'two']);
  put(home.vault, [
    {
      type: 'event',
      code: 'E-1',
      fields: { title: 'a', date: '2020', place: 'L-1' },
      links: [{ to: 'L-1', role: 'place' }],
    },
    { type: 'event', code: 'E-2', fields: { title: 'b' }, citations: [{ document: 'D-0001', page: 2 }] },
    { type: 'place', code: 'L-1', fields: { name: 'a' } },
  ]);
  return home;
}

test('any sequence of changes, trash and undo verifies, and undoing everything leads back to the beginning', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const home = await archive();
      try {
        const { vault } = home;
        const beginning = said(vault);
        const entries = readHistory(vault.catalogue, null).length;
        for (const each of steps) perform(vault, each);
        expect((await verify(vault)).problems).toEqual([]);
        // The steps may have undone the beginning itself: then it is done again first.
        for (let guard = 0; guard < 60; guard += 1) {
          const last = standing(vault).at(-1);
          if (last === undefined || last <= entries) break;
          expect(undo(vault, last)).toMatchObject({ undone: last });
        }
        expect(said(vault)).toEqual(beginning);
        expect((await verify(vault)).problems).toEqual([]);
      } finally {
        home.remove();
      }
    }),
    { numRuns: inSlowSet ? 200 : 12 },
  );
});

/** Entries that change something and were not undone; an undo of something at the beginning stands itself. */
function standing({ catalogue }: Vault): number[] {
  const undone = new Set<number>();
  const found: number[] = [];
  for (const { seq, action, note, changes } of readHistory(catalogue, null)) {
    if (undone.has(seq) || changes.length === 0) continue;
    if (action === 'undo' && Number(note) > 2) undone.add(Number(note));
    else found.unshift(seq);
  }
  return found;
}

test('a set that fails in any of its lines leaves every row as it was', async () => {
  const home = await archive();
  try {
    const rows = (): unknown => [said(home.vault), readHistory(home.vault.catalogue, null).length];
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 4 }),
        fc.array(line, { maxLength: 4 }),
        fc.constantFrom<unknown>(
          { type: 'event', fields: { date: 'soon' } },
          { type: 'place' },
          { type: 'event', links: [{ to: 'X-404', role: 'related' }] },
          { type: 'event', citations: [{ document: 'D-0001', page: 9 }] },
          { type: 'place', code: 'E-1', fields: { name: 'x' } },
        ),
        (before, after, bad) => {
          const state = rows();
          expect(() => put(home.vault, [...before, bad, ...after])).toThrow();
          expect(rows()).toEqual(state);
        },
      ),
      { numRuns: inSlowSet ? 300 : 20 },
    );
    expect((await verify(home.vault)).problems).toEqual([]);
  } finally {
    home.remove();
  }
});
