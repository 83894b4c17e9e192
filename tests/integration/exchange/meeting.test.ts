/** What happens when two people did, each without knowing of the other, what only one of them can have done. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commit } from '../../../electron/archive/commit.ts';
import { followModel } from '../../../electron/archive/follow-model.ts';
import { merge } from '../../../electron/archive/merge.ts';
import { put } from '../../../electron/archive/put.ts';
import { readRecordRow } from '../../../electron/archive/stored-rows.ts';
import { verify } from '../../../electron/archive/verify.ts';
import { addColleague, knownColleague, readCard, writeCard } from '../../../electron/exchange/colleagues.ts';
import { decideConflict, reopenConflict, standingConflicts } from '../../../electron/exchange/decide.ts';
import { receiveSet } from '../../../electron/exchange/receive.ts';
import { writeSet } from '../../../electron/exchange/write-set.ts';
import { showing } from '../../../electron/exchange/shown.ts';
import { undo } from '../../../electron/archive/undo.ts';
import type { LinkId, RecordId } from '../../../electron/archive/rows.ts';
import type { Vault } from '../../../electron/vault/vault.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

type Fresh = Awaited<ReturnType<typeof freshVault>>;
let anna: Fresh;
let boris: Fresh;
let sets = 0;

const of = ({ vault }: Fresh): Vault => {
  followModel(vault.catalogue);
  return vault;
};

async function carry(from: Fresh, to: Fresh): Promise<void> {
  const path = join(anna.home, `set-${(sets += 1)}.age`);
  await writeSet(of(from), knownColleague(of(from).catalogue, to.vault.id), path);
  await receiveSet(of(to), path);
}

/** Until both have everything; then both have the same, and are as their histories say. */
async function meet(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await carry(anna, boris);
    await carry(boris, anna);
  }
  const [one, other] = [anna, boris].map((each) =>
    [
      'select id, code, data, others, state from record order by id',
      'select * from link order by id',
      'select * from citation order by id',
    ].map((query) =>
      of(each)
        .catalogue.prepare(query)
        .all()
        .map((row) => ({ ...row, data: JSON.parse(String(row['data'] ?? null)) as unknown })),
    ),
  );
  expect(other).toEqual(one);
  for (const each of [anna, boris]) expect((await verify(of(each))).problems).toEqual([]);
}

/** Lets one of the things hold that were said in the only conflict there is. @returns the entry of the history */
function decide(fresh: Fresh, value: unknown): number {
  const [conflict, ...others] = standingConflicts(of(fresh), 'open');
  expect(others).toEqual([]);
  const said = conflict?.said.findIndex((each) => each.value === value) ?? -1;
  return decideConflict(of(fresh), conflict?.key ?? '', { said }).seq ?? 0;
}
const open = (): unknown[] =>
  [anna, boris].map((fresh) =>
    standingConflicts(of(fresh), 'open')
      .map(({ kind }) => kind)
      .toSorted(),
  );

const linksOf = (fresh: Fresh): string[] =>
  of(fresh).catalogue.prepare('select id from link order by id', { pluck: true }).all() as unknown as string[];
const state = (fresh: Fresh, code: string): unknown =>
  of(fresh).catalogue.prepare('select state from record where code = ?', { pluck: true }).get([code]);

beforeEach(async () => {
  [anna, boris] = [await freshVault(), await freshVault()];
  for (const [one, other] of [
    [anna, boris],
    [boris, anna],
  ] as const)
    addColleague(of(one), readCard(writeCard(of(other), of(other).recipient)), {
      label: 'Colleague',
      level: 'internal',
      confirmed: true,
    });
  put(of(anna), [
    { type: 'person', code: 'P-1', fields: { familyName: 'Specimenava' } },
    { type: 'person', code: 'P-2', fields: { familyName: 'Specimenowa' } },
    { type: 'event', code: 'E-1', fields: { title: 'Arrest' } },
    { type: 'document', code: 'D-1', fields: { title: 'Ruling' } },
  ]);
  await carry(anna, boris);
});
afterEach(() => {
  anna.remove();
  boris.remove();
});

test('the same code given to two records stays with the older one, and drafts follow the other', async () => {
  put(of(anna), [{ type: 'person', code: 'P-7', fields: { familyName: 'One' } }]);
  put(of(boris), [{ type: 'person', code: 'P-7', fields: { familyName: 'Other' } }]);
  of(boris)
    .catalogue.prepare("insert into submission_draft values ('b', ?, x'00', 1, '')")
    .run([JSON.stringify({ about: ['P-7', 'P-1'], answers: { 'a/1/P-7': 'x' } })]);
  await meet();
  const codes = of(boris)
    .catalogue.prepare("select code from record where code like 'P-7%' order by code", { pluck: true })
    .all() as unknown as string[];
  expect(codes).toEqual(['P-7', expect.stringMatching(/^P-7-\d{4}$/)]);
  const draft = of(boris).catalogue.prepare('select data from submission_draft', { pluck: true }).get();
  expect(JSON.parse(String(draft))).toEqual({ about: [codes[1], 'P-1'], answers: { [`a/1/${codes[1]}`]: 'x' } });
  // What is given next is not given twice.
  expect(put(of(boris), [{ type: 'person', fields: { familyName: 'New' } }]).created).toHaveLength(1);
});

test('fields and terms that both added under the same code keep their values apart', async () => {
  for (const [fresh, label] of [
    [anna, 'Shoe size'],
    [boris, 'Call sign'],
  ] as const) {
    put(of(fresh), [
      { type: 'field', code: 'F-0001', fields: { recordType: 'person', kind: 'text', label } },
      { type: 'term', code: 'W-0001', fields: { vocabulary: 'occupation', label } },
    ]);
    put(of(fresh), [{ type: 'person', code: 'P-1', fields: { own1: label, themes: [label] } }]);
  }
  await meet();
  const row = of(anna).catalogue.prepare("select data from record where code = 'P-1'", { pluck: true }).get();
  const fields = JSON.parse(String(row)) as Record<string, unknown>;
  const own = Object.entries(fields).filter(([key]) => key.startsWith('own'));
  expect(own.map(([, value]) => String(value)).toSorted()).toEqual(['Call sign', 'Shoe size']);
  for (const fresh of [anna, boris]) {
    const labels = of(fresh)
      .catalogue.prepare("select code, json_extract(data, '$.label') as label from record where type = 'field'")
      .all<{ code: string; label: string }>();
    for (const { code, label } of labels)
      expect(fields[`own${code.replaceAll(/\D/g, '').replace(/^0*/, '')}`]).toBe(label);
  }
});

test('a link that both made is one, with the sources of both, and is gone when somebody removes it', async () => {
  for (const [fresh, quote] of [
    [anna, 'hers'],
    [boris, 'his'],
  ] as const)
    put(of(fresh), [
      {
        type: 'event',
        code: 'E-1',
        links: [{ to: 'P-1', role: 'victim', note: quote, citations: [{ document: 'D-1', quote }] }],
      },
    ]);
  await meet();
  expect(linksOf(anna)).toHaveLength(1);
  expect(of(boris).catalogue.prepare('select distinct link from citation', { pluck: true }).all()).toEqual(
    linksOf(anna),
  );
  expect(of(boris).catalogue.prepare('select count(*) from citation', { pluck: true }).get()).toBe(2);
  expect(standingConflicts(of(anna), 'open')).toMatchObject([{ kind: 'same-link', field: 'note' }]);
  commit(of(boris), { action: 'save' }, (draft) => draft.unlink(linksOf(boris)[0] as LinkId));
  await meet();
  expect(linksOf(anna)).toEqual([]);
});

test('a link that one removed while the other gave a source for it stands, until the source goes too', async () => {
  put(of(anna), [{ type: 'event', code: 'E-1', links: [{ to: 'P-1', role: 'victim' }] }]);
  await meet();
  commit(of(anna), { action: 'save' }, (draft) => draft.unlink(linksOf(anna)[0] as LinkId));
  put(of(boris), [
    {
      type: 'event',
      code: 'E-1',
      links: [{ to: 'P-1', role: 'victim', citations: [{ document: 'D-1', quote: 'x' }] }],
    },
  ]);
  await meet();
  expect(linksOf(anna)).toHaveLength(1);
  const [conflict] = standingConflicts(of(anna), 'open');
  expect(conflict).toMatchObject({ kind: 'removed', table: 'link' });
  decide(anna, null);
  await meet();
  expect(linksOf(boris)).toEqual([]);
  expect(standingConflicts(of(boris), 'open')).toEqual([]);
});

test('of two records that were merged into each other one is there, with what belonged to both', async () => {
  put(of(anna), [{ type: 'event', code: 'E-1', links: [{ to: 'P-1', role: 'victim' }] }]);
  await meet();
  merge(of(anna), { keep: 'P-1', merge: 'P-2' });
  merge(of(boris), { keep: 'P-2', merge: 'P-1' });
  await meet();
  expect([state(anna, 'P-1'), state(anna, 'P-2')]).toEqual(['active', 'trashed']);
});

test('a value that both changed is decided once, for both', async () => {
  put(of(anna), [{ type: 'event', code: 'E-1', fields: { title: 'Arrest at home' } }]);
  put(of(boris), [{ type: 'event', code: 'E-1', fields: { title: 'Arrest at work' } }]);
  await meet();
  decide(anna, 'Arrest at home');
  await meet();
  const id = of(boris).catalogue.prepare("select id from record where code = 'E-1'", { pluck: true }).get();
  expect(readRecordRow(of(boris).catalogue, String(id))).toMatchObject({
    fields: { title: 'Arrest at home' },
    others: {},
  });
  expect([standingConflicts(of(anna), 'open'), standingConflicts(of(boris), 'open')]).toEqual([[], []]);
});

describe('a decision that is taken back', () => {
  test('brings the contradiction about a value back, in both copies, and can be made again', async () => {
    put(of(anna), [{ type: 'event', code: 'E-1', fields: { title: 'Arrest at home' } }]);
    put(of(boris), [{ type: 'event', code: 'E-1', fields: { title: 'Arrest at work' } }]);
    await meet();
    const decided = decide(anna, 'Arrest at home');
    await meet();
    expect(open()).toEqual([[], []]);
    undo(of(anna), decided);
    expect(open()).toEqual([['values'], []]);
    await meet();
    expect(open()).toEqual([['values'], ['values']]);
    // Who decides now decides for both, and taking back what was taken back is a decision as well.
    decide(boris, 'Arrest at work');
    await meet();
    expect(open()).toEqual([[], []]);
    expect(title(anna)).toEqual({ fields: 'Arrest at work', others: undefined });
  });

  test('does not stand against what somebody else decided meanwhile', async () => {
    put(of(anna), [{ type: 'event', code: 'E-1', fields: { title: 'Arrest at home' } }]);
    put(of(boris), [{ type: 'event', code: 'E-1', fields: { title: 'Arrest at work' } }]);
    await meet();
    const hers = decide(anna, 'Arrest at home');
    decide(boris, 'Arrest at work');
    undo(of(anna), hers);
    await meet();
    expect(open()).toEqual([[], []]);
    expect(title(boris)).toEqual({ fields: 'Arrest at work', others: undefined });
  });

  test('brings back what stood although somebody had removed it', async () => {
    put(of(anna), [{ type: 'event', code: 'E-1', links: [{ to: 'P-1', role: 'victim' }] }]);
    await meet();
    const [link] = linksOf(anna) as LinkId[];
    commit(of(anna), { action: 'save' }, (draft) => draft.unlink(link as LinkId));
    put(of(boris), [{ type: 'event', code: 'E-1', links: [{ to: 'P-1', role: 'victim', until: '2021' }] }]);
    await meet();
    expect(open()).toEqual([['removed'], ['removed']]);
    const decided = decide(boris, null);
    await meet();
    expect([linksOf(anna), open()]).toEqual([[], [[], []]]);
    undo(of(boris), decided);
    await meet();
    expect([linksOf(anna), open()]).toEqual([[link], [['removed'], ['removed']]]);
  });

  test('brings a record back out of the trash', async () => {
    commit(of(anna), { action: 'trash' }, (draft) => draft.setState(idOf(anna, 'P-2'), 'trashed'));
    put(of(boris), [{ type: 'person', code: 'P-2', fields: { note: 'seen in May' } }]);
    await meet();
    expect([state(anna, 'P-2'), open()]).toEqual(['active', [['trashed'], ['trashed']]]);
    const decided = decide(anna, 'trashed');
    await meet();
    expect([state(boris, 'P-2'), open()]).toEqual(['trashed', [[], []]]);
    undo(of(anna), decided);
    await meet();
    expect([state(boris, 'P-2'), open()]).toEqual(['active', [['trashed'], ['trashed']]]);
  });

  test('and one that was left as it stood waits again', async () => {
    put(of(anna), [{ type: 'event', code: 'E-1', fields: { title: 'Arrest at home' } }]);
    put(of(boris), [{ type: 'event', code: 'E-1', fields: { title: 'Arrest at work' } }]);
    await meet();
    const key = standingConflicts(of(anna), 'open')[0]?.key ?? '';
    expect(decideConflict(of(anna), key, null)).toEqual({ seq: null });
    expect(open()).toEqual([[], ['values']]);
    reopenConflict(of(anna), key);
    expect(open()).toEqual([['values'], ['values']]);
    expect(() => reopenConflict(of(anna), 'another')).toThrow(expect.objectContaining({ code: 'CONFLICT_GONE' }));
  });
});

test('a text that joins what both said is typed once, for both', async () => {
  put(of(anna), [
    { type: 'event', code: 'E-1', fields: { title: 'Arrest at home' }, links: [{ to: 'P-1', role: 'victim' }] },
  ]);
  await meet();
  put(of(anna), [
    { type: 'event', code: 'E-1', fields: { title: 'Arrest at dawn', date: '2020' } },
    { type: 'event', code: 'E-1', links: [{ to: 'P-1', role: 'victim', until: '2021' }] },
  ]);
  put(of(boris), [
    { type: 'event', code: 'E-1', fields: { title: 'Arrest at work', date: '2021' } },
    { type: 'event', code: 'E-1', links: [{ to: 'P-1', role: 'victim', until: '2022' }] },
  ]);
  await meet();
  const shown = standingConflicts(of(boris), 'open').map((each) =>
    showing(of(boris)).conflict(each.table, each.id, each, each),
  );
  expect(shown.map(({ field, takesText }) => `${field} ${takesText}`).toSorted()).toEqual([
    'date false',
    'title true',
    'untilDate false',
  ]);
  for (const { key, field, takesText } of shown) {
    const type = (): unknown => decideConflict(of(boris), key ?? '', { text: 'Arrest at dawn, at work' });
    if (takesText) expect(type()).toMatchObject({ seq: expect.any(Number) as number });
    else expect(type, field ?? '').toThrow(expect.objectContaining({ code: 'CALL_INVALID' }));
  }
  await meet();
  expect(title(anna)).toEqual({ fields: 'Arrest at dawn, at work', others: undefined });
  expect(open()).toEqual([
    ['column', 'values'],
    ['column', 'values'],
  ]);
});

const idOf = (fresh: Fresh, code: string): RecordId =>
  String(of(fresh).catalogue.prepare('select id from record where code = ?', { pluck: true }).get([code])) as RecordId;
const title = (fresh: Fresh): unknown => {
  const row = readRecordRow(of(fresh).catalogue, idOf(fresh, 'E-1'));
  return { fields: row?.fields['title'], others: row?.others['title'] };
};
