import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '../../../electron/archive/codes.ts';
import { addPages } from '../../../electron/archive/full-text.ts';
import { confirmMention } from '../../../electron/archive/mentions/confirm.ts';
import { mentionsIn } from '../../../electron/archive/mentions/mentions-in.ts';
import { mentionsOf } from '../../../electron/archive/mentions/mentions-of.ts';
import { refuse, restore } from '../../../electron/archive/mentions/refused.ts';
import { put } from '../../../electron/archive/put.ts';
import { indexAll } from '../../../electron/archive/search/word-index.ts';
import { undo } from '../../../electron/archive/undo.ts';
import { transaction } from '../../../electron/vault/catalogue.ts';
import { freshVault } from '../../fixtures/open-vault.ts';

const made: Awaited<ReturnType<typeof freshVault>>[] = [];
let kept: Awaited<ReturnType<typeof freshVault>>;

const ruling =
  'Суд Ленинского района г. Минска признал Лойко Анастасию Сергеевну виновной. Н. Лойко вину не признала. По словам Лойко, её задержали 28 октября 2022 г. Мария Лойко была свидетелем. Светлана Лойко не вызывалась. Правозащитный центр "Вясна" и БАЖ сообщили об этом. Сотрудник «Вясны» подтвердил. В. Д. Бабарико осуждён.';
const letter =
  'Насту Лойку бачылі ў судзе. Дапамога была аказана Лойцы адвакатам.\n\nБеларускай асацыяцыі журналістаў паведамілі пра Віктара Бабарыку. Human Rights Center Viasna reported: Nasta Loika was sentenced.';

beforeAll(async () => {
  kept = await freshVault();
  made.push(kept);
  const { vault } = kept;
  put(vault, [
    { type: 'person', code: 'P-1', fields: { familyName: 'Лойка', firstName: 'Наста', patronymic: 'Сяргееўна' } },
    { type: 'person', code: 'P-2', fields: { familyName: 'Лойко', firstName: 'Мария' } },
    { type: 'person', code: 'P-3', fields: { familyName: 'Бабарико', firstName: 'Виктор', patronymic: 'Дмитриевич' } },
    { type: 'organisation', code: 'O-1', fields: { name: 'Правозащитный центр «Вясна»' } },
    { type: 'organisation', code: 'O-2', fields: { name: 'Беларуская асацыяцыя журналістаў', abbreviation: 'БАЖ' } },
    { type: 'document', code: 'D-1', fields: { title: 'Приговор' } },
    { type: 'document', code: 'D-2', fields: { title: 'Ліст' } },
  ]);
  transaction(vault.catalogue, () => {
    addPages(vault.catalogue, idOf(vault.catalogue, 'D-1'), [{ number: 1, text: ruling }]);
    addPages(vault.catalogue, idOf(vault.catalogue, 'D-2'), [{ number: 1, text: letter }]);
  });
  indexAll(vault);
});

afterAll(() => {
  for (const each of made) each.remove();
});

const all = { strength: 0, limit: 100, offset: 0 };
const places = async (code: string) => (await mentionsOf(kept.vault.catalogue, { code, ...all })).mentions;

describe('a person is found in documents', () => {
  test('in every case, language and alphabet, in full, by an initial and by the family name alone', async () => {
    const found = (await places('P-1')).map(({ document, text, fit }) => [document, text, fit]);
    expect(found).toEqual([
      ['D-2', 'Насту Лойку', 'full'],
      ['D-2', 'Nasta Loika', 'full'],
      ['D-2', 'Лойцы', 'family'],
      ['D-1', 'Лойко Анастасию Сергеевну', 'full'],
      ['D-1', 'Н. Лойко', 'initial'],
      ['D-1', 'Лойко', 'family'],
    ]);
    expect((await places('P-3')).map(({ text, fit }) => [text, fit])).toEqual([
      ['Віктара Бабарыку', 'full'],
      ['В. Д. Бабарико', 'initial'],
    ]);
  });

  test('not where a given name beside the family name is that of somebody else', async () => {
    const texts = (await places('P-1')).map(({ before, text }) => before.split(' ').at(-2) + text);
    expect(texts.join()).not.toMatch(/Светлана|Мария/);
    expect((await places('P-2')).some(({ text }) => text === 'Мария Лойко')).toBe(true);
  });

  test('with the namesakes whom a place fits as well, and less sure for it', async () => {
    const alone = (await places('P-2')).find(({ document, fit }) => document === 'D-2' && fit === 'family');
    expect(alone?.others.map(({ code }) => code)).toEqual(['P-1']);
    expect(alone?.strength).toBeLessThan(0.45);
  });
});

test('an organisation is found by its name in other cases and languages, in quotation marks and by its letters', async () => {
  expect((await places('O-1')).map(({ text, fit }) => [text, fit])).toEqual([
    ['Human Rights Center Viasna', 'name'],
    ['Правозащитный центр "Вясна"', 'name'],
    ['Вясны', 'quoted'],
  ]);
  expect((await places('O-2')).map(({ text, fit }) => [text, fit])).toEqual([
    ['Беларускай асацыяцыі журналістаў', 'name'],
    ['БАЖ', 'letters'],
  ]);
});

test('a document says who of the archive is named in it', async () => {
  const { subjects } = await mentionsIn(kept.vault.catalogue, { code: 'D-1' });
  expect(subjects.map(({ code }) => code).toSorted()).toEqual(['O-1', 'O-2', 'P-1', 'P-2', 'P-3']);
  const [letterOnly] = (await mentionsIn(kept.vault.catalogue, { code: 'D-2', page: 1 })).subjects.filter(
    ({ code }) => code === 'P-1',
  );
  expect(letterOnly?.mentions).toHaveLength(3);
});

test('confirming links the document and cites the sentence in one entry, and undoing it offers the place again', async () => {
  const { vault } = kept;
  const [first] = (await places('P-1')).filter(({ document }) => document === 'D-2');
  const place = {
    document: 'D-2',
    subject: 'P-1',
    page: 1,
    start: first?.start ?? 0,
    end: first?.end ?? 0,
    role: 'mentioned',
  };
  const position = { page: 1, boxes: [[0.1, 0.1, 0.4, 0.12]] as const };
  const { seq } = await confirmMention(vault, place, async () => position);
  const cited = vault.catalogue.prepare('select page, quotation, position from citation').all();
  expect(cited).toEqual([
    {
      page: '1',
      quotation: 'Насту Лойку бачылі ў судзе.',
      position: JSON.stringify({ boxes: position.boxes, page: 1 }),
    },
  ]);
  const after = await mentionsOf(vault.catalogue, { code: 'P-1', ...all });
  expect(after.counts).toEqual({ offered: 5, confirmed: 1, refused: 0 });
  expect(after.documents.find(({ code }) => code === 'D-2')?.roles).toEqual(['mentioned']);
  undo(vault, seq ?? 0);
  expect((await mentionsOf(vault.catalogue, { code: 'P-1', ...all })).counts.offered).toBe(6);
});

test('where the text is another one now, nothing is recorded', async () => {
  const place = { document: 'D-2', subject: 'P-3', page: 1, start: 0, end: 11, role: 'mentioned' };
  await expect(confirmMention(kept.vault, place, async () => null)).rejects.toMatchObject({ code: 'CITATION_INVALID' });
});

test('a place or a whole document that is put aside stays aside until it is offered again', async () => {
  const { vault } = kept;
  const ids = { document: idOf(vault.catalogue, 'D-1'), subject: idOf(vault.catalogue, 'P-1') };
  const [first] = (await places('P-1')).filter(({ document }) => document === 'D-1');
  const counts = async () => (await mentionsOf(vault.catalogue, { code: 'P-1', ...all })).counts;
  refuse(vault, { ...ids, page: 1, start: first?.start ?? 0 });
  expect(await counts()).toMatchObject({ offered: 5, refused: 1 });
  refuse(vault, { ...ids, page: 0, start: 0 });
  expect(await counts()).toMatchObject({ offered: 3, refused: 3 });
  restore(vault, { ...ids, page: 0, start: 0 });
  restore(vault, { ...ids, page: 1, start: first?.start ?? 0 });
  expect(await counts()).toMatchObject({ offered: 6, refused: 0 });
});
