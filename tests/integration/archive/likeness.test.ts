import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideLikeness } from '../../../electron/archive/likeness/decide.ts';
import { countWaiting } from '../../../electron/archive/likeness/sketches.ts';
import { listTogether, togetherWith } from '../../../electron/archive/likeness/together.ts';
import { undo } from '../../../electron/archive/undo.ts';
import { createLikenessWork } from '../../../electron/likeness/likeness-work.ts';
import { transaction } from '../../../electron/vault/catalogue.ts';
import { measureTexts, type Measured } from '../../fixtures/likeness/measure-texts.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

let kept: Awaited<ReturnType<typeof freshVault>>;
let measured: Measured;

beforeAll(async () => {
  kept = await freshVault();
  measured = await measureTexts(kept.vault);
});
afterAll(() => kept.remove());

const list = (decided = false) => listTogether(kept.vault.catalogue, { limit: 500, offset: 0, decided });

test('documents that belong together are found, and forms that look alike are told apart, as docs/likeness.md says', () => {
  const { documents, kinds, offered, right } = measured;
  expect(documents).toBe(87);
  for (const [kind, { pairs, found }] of Object.entries(kinds))
    expect(found / pairs, kind).toBeGreaterThanOrEqual(0.95);
  expect(right / offered).toBeGreaterThanOrEqual(0.95);
});

test('a document says what it belongs together with, from its own side, and what is like it', () => {
  const { catalogue } = kept.vault;
  const bundle = list().pairs.find(({ relation }) => relation === 'part-of' || relation === 'contains');
  const [part, whole] = bundle?.relation === 'part-of' ? [bundle.a, bundle.b] : [bundle?.b, bundle?.a];
  const of = (code = '') => togetherWith(catalogue, { code, limit: 10 });
  expect(of(part?.code).together.find(({ code }) => code === whole?.code)?.relation).toBe('part-of');
  const own = of(whole?.code);
  expect(own.together.find(({ code }) => code === part?.code)?.relation).toBe('contains');
  expect(own.similar.every(({ code }) => own.together.every((other) => other.code !== code))).toBe(true);
  expect(own.similar.length).toBeGreaterThan(0);
});

test('a decision is a link, takes the pair off the list, gives way to another one and is undone', () => {
  const { vault } = kept;
  const before = list().total;
  const [pair] = list().pairs;
  const [a, b] = [pair?.a.code ?? '', pair?.b.code ?? ''];
  const links = () =>
    vault.catalogue
      .prepare(
        'select l.role, f.code as "from", t.code as "to" from link l join record f on f.id = l.from_record join record t on t.id = l.to_record',
      )
      .all();
  decideLikeness(vault, { a, b, decision: 'version' });
  expect(links()).toEqual([{ role: 'version-of', from: b, to: a }]);
  expect(list().total).toBe(before - 1);
  const { seq } = decideLikeness(vault, { a, b, decision: 'different' });
  expect(links()).toEqual([{ role: 'not-same-as', from: b, to: a }]);
  expect(list(true).pairs.find((each) => each.a.code === a && each.b.code === b)?.decision).toBe('different');
  undo(vault, seq ?? 0);
  expect(links()).toEqual([{ role: 'version-of', from: b, to: a }]);
  decideLikeness(vault, { a, b, decision: null });
  expect(links()).toEqual([]);
  expect(list().total).toBe(before);
});

test('a document whose text has changed is compared anew', async () => {
  const { vault } = kept;
  expect(countWaiting(vault.catalogue).waiting).toBe(0);
  const [pair] = list().pairs.filter(({ relation }) => relation === 'same-text');
  const code = pair?.b.code ?? '';
  transaction(vault.catalogue, () =>
    vault.catalogue
      .prepare(
        `insert into text_layer (id, number, record, page, kind, language, confidence, by, base, made, text, words, current)
         select 'layer', number, record, page, 'corrected', null, null, null, null, '2022', 'Nothing of what stood here is left, and these words are others.', null, 1
         from page_text where record = (select id from record where code = ?)`,
      )
      .run([code]),
  );
  expect(countWaiting(vault.catalogue).waiting).toBe(1);
  const work = createLikenessWork({ vault });
  await work.prepare(false);
  await work.end();
  expect(togetherWith(vault.catalogue, { code, limit: 5 }).together).toEqual([]);
});
