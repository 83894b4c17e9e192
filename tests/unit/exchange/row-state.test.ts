/** What the changes of one row come to, whoever made them and in whatever order they are known. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkRow } from '../../../electron/archive/rows.ts';
import type { SharedChange, SharedRecord, SharedRow, Table } from '../../../electron/exchange/change.ts';
import { rowState } from '../../../electron/exchange/row-state.ts';

const id = '018f3c1a-0000-7000-8000-000000000001';
const record = (fields: object, others: object = {}, state = 'active'): SharedRecord =>
  ({ id, type: 'person', code: 'P-0001', fields, others, state }) as unknown as SharedRecord;
const link = (note: string | null, untilDate: string | null = null): LinkRow =>
  ({ id, from: 'a', to: 'b', role: 'victim', fromDate: null, untilDate, note }) as unknown as LinkRow;

/** A change by somebody: "A 1" on "B 1". */
function change(
  name: string,
  before: SharedRow | null,
  after: SharedRow | null,
  parents: readonly string[],
  more: Partial<SharedChange> = {},
): SharedChange {
  const [vault = '', seq] = name.split(' ');
  const table: Table = 'role' in (after ?? before ?? {}) ? 'link' : 'record';
  const at = `2026-01-0${seq}T00:00:00.000Z`;
  return { vault, seq: Number(seq), at, action: 'save', table, id, before, after, parents, blanks: 0, ...more };
}

const stateOf = (changes: readonly SharedChange[]) => rowState(changes[0]?.table as Table, changes);
const recordOf = (changes: readonly SharedChange[]): SharedRecord | undefined =>
  stateOf(changes)?.row as SharedRecord | undefined;
const fieldsOf = (changes: readonly SharedChange[]): unknown => recordOf(changes)?.fields;

const made = change('A 1', null, record({ familyName: 'one' }), []);

describe('a record', () => {
  test('that two changed in different fields has both changes', () => {
    const a = change('A 2', record({ familyName: 'one' }), record({ familyName: 'one', note: 'n' }), ['A 1']);
    const b = change('B 2', record({ familyName: 'one' }), record({ familyName: 'two' }), ['A 1']);
    expect(stateOf([made, a, b])).toMatchObject({ row: record({ familyName: 'two', note: 'n' }), conflicts: [] });
  });

  test('that two changed in one field keeps both values side by side, the later preferred, and says so', () => {
    const a = change('A 2', record({ familyName: 'one' }), record({ familyName: 'two' }), ['A 1']);
    const b = change('B 3', record({ familyName: 'one' }), record({ familyName: 'three' }), ['A 1']);
    const state = stateOf([made, a, b]);
    expect(state?.row).toEqual(record({ familyName: 'three' }, { familyName: { values: ['two'] } }));
    expect(state?.conflicts).toMatchObject([
      { kind: 'values', field: 'familyName', said: [{ value: 'three' }, { value: 'two' }] },
    ]);
    // Whoever has seen both and chooses ends it.
    const both = record({ familyName: 'three' }, { familyName: { values: ['two'] } });
    const decided = change('A 4', both, record({ familyName: 'two' }), ['A 2', 'B 3']);
    expect(stateOf([made, a, b, decided])).toMatchObject({
      row: record({ familyName: 'two' }),
      conflicts: [],
      heads: ['A 4'],
    });
  });

  test('is contradicted again when a decision is taken back, however often, and not for whoever decided otherwise', () => {
    const [one, two, three] = [
      record({ familyName: 'one' }),
      record({ familyName: 'two' }),
      record({ familyName: 'three' }),
    ];
    const both = record({ familyName: 'three' }, { familyName: { values: ['two'] } });
    const undo = { action: 'undo' };
    const said = [made, change('A 2', one, two, ['A 1']), change('B 3', one, three, ['A 1'])];
    const decided = change('A 4', both, two, ['A 2', 'B 3']);
    const back = change('A 5', two, both, ['A 4'], undo);
    const again = change('A 6', both, two, ['A 5'], undo);
    const backAgain = change('A 7', two, both, ['A 6'], undo);
    const kinds = (changes: readonly SharedChange[]) => stateOf(changes)?.conflicts.map(({ kind }) => kind);
    expect(kinds([...said, decided, back])).toEqual(['values']);
    expect(stateOf([...said, decided, back])?.conflicts).toEqual(stateOf(said)?.conflicts);
    expect(kinds([...said, decided, back, again])).toEqual([]);
    expect(kinds([...said, decided, back, again, backAgain])).toEqual(['values']);
    // An ordinary change that is taken back stands against what another one changed.
    const edited = [change('A 2', one, two, ['A 1']), change('A 3', two, one, ['A 2'], undo)];
    expect(kinds([made, ...edited, change('B 3', one, three, ['A 1'])])).toEqual(['values']);
    const otherwise = change('B 6', both, three, ['A 2', 'B 3']);
    expect(stateOf([...said, decided, back, otherwise])).toMatchObject({ row: three, conflicts: [] });
  });

  test('keeps a value that somebody changed and another one took away', () => {
    const a = change('A 2', record({ familyName: 'one' }), record({}), ['A 1']);
    const b = change('B 2', record({ familyName: 'one' }), record({ familyName: 'two' }), ['A 1']);
    expect(fieldsOf([made, a, b])).toEqual({ familyName: 'two' });
    expect(stateOf([made, a, b])?.conflicts).toMatchObject([{ kind: 'taken-away' }]);
  });

  test('does not lose a value to somebody who never saw it, because it was withheld from them', () => {
    const ref = (to: string) => ({ contactPerson: { ref: to } });
    const a = change('A 2', record({ familyName: 'one' }), record({ familyName: 'one', ...ref('x') }), ['A 1']);
    const b = change('B 3', record({ familyName: 'one' }), record({ familyName: 'one', ...ref('y') }), ['A 2']);
    expect(recordOf([made, a, b])?.others).toEqual({ contactPerson: { values: [{ ref: 'x' }] } });
  });

  test('joins what two put into a list, and lets go what either took out', () => {
    const before = record({ themes: ['a', 'b'] });
    const start = change('A 1', null, before, []);
    const a = change('A 2', before, record({ themes: ['a', 'b', 'c'] }), ['A 1']);
    const b = change('B 3', before, record({ themes: ['d', 'b'] }), ['A 1']);
    expect(fieldsOf([start, a, b])).toEqual({ themes: ['d', 'b', 'c'] });
  });

  test('keeps an entry of a group as both wrote it, each under a name of its own', () => {
    const entry = (note: string) => record({ hearings: [{ id: 'h1', note }] });
    const start = change('A 1', null, entry('one'), []);
    const a = change('A 2', entry('one'), entry('two'), ['A 1']);
    const b = change('B 3', entry('one'), entry('three'), ['A 1']);
    const { hearings } = fieldsOf([start, a, b]) as { hearings: { id: string; note: string }[] };
    expect(hearings.map(({ note }) => note)).toEqual(['three', 'two']);
    expect(new Set(hearings.map(({ id: each }) => each)).size).toBe(2);
    expect(stateOf([start, a, b])?.conflicts).toMatchObject([{ field: 'hearings', item: 'h1' }]);
    // One that is taken out by somebody who saw both is out.
    const chosen = change('B 4', record({ hearings }), record({ hearings: [{ id: 'h1', note: 'two' }] }), [
      'A 2',
      'B 3',
    ]);
    expect(fieldsOf([start, a, b, chosen])).toEqual({ hearings: [{ id: 'h1', note: 'two' }] });
  });

  test('that one put into the trash and another changed is there; but one that was merged stays there', () => {
    const row = record({ familyName: 'one' });
    const trashed = change('A 2', row, record({ familyName: 'one' }, {}, 'trashed'), ['A 1']);
    const edited = change('B 2', row, record({ familyName: 'two' }), ['A 1']);
    expect(stateOf([made, trashed, edited])).toMatchObject({
      row: { state: 'active' },
      conflicts: [{ kind: 'trashed' }],
    });
    expect(stateOf([made, { ...trashed, action: 'merge' }, edited])).toMatchObject({
      row: { state: 'trashed', fields: { familyName: 'two' } },
      conflicts: [{ kind: 'merged' }],
    });
    expect(stateOf([made, trashed])).toMatchObject({ row: { state: 'trashed' }, conflicts: [] });
  });

  test('comes to the same in whatever order its changes are known', () => {
    const a = change('A 2', record({ familyName: 'one' }), record({ familyName: 'two', themes: ['x'] }), ['A 1']);
    const b = change('B 2', record({ familyName: 'one' }), record({ familyName: 'three', themes: ['y'] }), ['A 1']);
    const c = change('C 2', record({ familyName: 'one' }), record({ note: 'n' }), ['A 1']);
    const changes = [made, a, b, c];
    const expected = stateOf(changes);
    fc.assert(
      fc.property(fc.shuffledSubarray(changes, { minLength: 4 }), (order) => {
        expect(stateOf(order)).toEqual(expected);
      }),
    );
  });
});

describe('a link', () => {
  const start = change('A 1', null, link('one'), []);

  test('that one removed and another changed stands, and says so', () => {
    const removed = change('A 2', link('one'), null, ['A 1']);
    const edited = change('B 2', link('one'), link('two'), ['A 1']);
    expect(stateOf([start, removed, edited])).toMatchObject({ row: { note: 'two' }, conflicts: [{ kind: 'removed' }] });
    expect(stateOf([start, removed])?.row).toBeNull();
    // Removed by somebody who knows of the change, it is gone.
    const again = change('A 3', link('two'), null, ['A 2', 'B 2']);
    expect(stateOf([start, removed, edited, again])?.row).toBeNull();
  });

  test('joins two notes, and prefers the later of two dates', () => {
    const a = change('A 2', link('one'), link('two', '2010'), ['A 1']);
    const b = change('B 3', link('one'), link('three', '2011'), ['A 1']);
    expect(stateOf([start, a, b])?.row).toEqual(link('three\ntwo', '2011'));
    expect(stateOf([start, a, b])?.conflicts).toMatchObject([{ kind: 'column', field: 'untilDate' }]);
  });
});

test('forged parents that run in a ring end somewhere', () => {
  const a = change('A 2', null, record({ familyName: 'a' }), ['B 2']);
  const b = change('B 2', null, record({ familyName: 'b' }), ['A 2']);
  expect(stateOf([a, b])).not.toBeNull();
});
