import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { launchStandIn } from '../standin/launch.ts';
import { expect, test, unlock } from './archive.ts';
import { call } from './khronika.ts';

/** Who types, and what it costs. */
interface Typist {
  type(text: string): Promise<void>;
  press(keys: string): Promise<void>;
  /** Waits until what is looked for is found; a person looks at it and decides. */
  sees(what: () => Promise<void>): Promise<void>;
  readonly cost: { keys: number; looks: number };
}

const SHIFTED = /[A-ZА-ЯЁЎІ"+:()?!]/u;

/**
 * Counts every key that goes down as a person's hands would: Shift beside capital letters and upper signs, two keys to change between
 * the Latin and the Cyrillic layout, each key of a chord.
 */
function typist({ keyboard }: Page): Typist {
  const cost = { keys: 0, looks: 0 };
  let layout: 'latin' | 'cyrillic' = 'cyrillic';
  return {
    cost,
    async type(text) {
      for (const sign of text) {
        const script = /\p{Script=Cyrillic}/u.test(sign) ? 'cyrillic' : /[a-z]/i.test(sign) ? 'latin' : layout;
        cost.keys += 1 + (SHIFTED.test(sign) ? 1 : 0) + (script === layout ? 0 : 2);
        layout = script;
        await keyboard.type(sign, { delay: 4 });
      }
    },
    async press(keys) {
      cost.keys += keys.split('+').length;
      await keyboard.press(keys);
    },
    async sees(what) {
      cost.looks += 1;
      await what();
    },
  };
}

/** Somebody else with the name of the specimen. */
async function withNamesake(window: Page): Promise<void> {
  const fields = { familyName: 'Узорная', firstName: 'Алена', birthDate: '1991-01-31' };
  await call(window, 'records.save', { type: 'person', fields });
}

/** A fast typist who knows what to write makes 200 strokes a minute; each look at the screen before going on takes more than a second. */
const seconds = ({ keys, looks }: Typist['cost']): number => (keys / 200) * 60 + looks * 1.35;

test(
  'an administrative case with two people, three dates and two citations is typed in less than two minutes',
  { tag: '@slow' },
  async ({ window }) => {
    await withNamesake(window);
    await window.evaluate(() => {
      Object.assign(globalThis, { clicks: 0 });
      addEventListener('pointerdown', () => ((globalThis as unknown as { clicks: number }).clicks += 1), true);
    });
    const person = typist(window);
    const { type, press, sees } = person;
    const option = (name: string | RegExp) => window.getByRole('option', { name }).first();
    const field = (name: string) => window.getByRole('combobox', { name, exact: true });

    await press('Control+Shift+N');
    await sees(() => expect(field('Kind')).toBeFocused());
    await type('адм');
    await press('Enter');
    await expect(field('Kind')).toHaveValue('administrative');
    await type('24.23');
    await sees(() => expect(option(/^Art\. 24\.23 CAO \(2021\)/)).toHaveAttribute('aria-selected', 'true'));
    await press('Enter');
    await press('Enter');
    await type('Суд Московского района г. Минска');
    await sees(() => expect(option(/^New record/)).toHaveAttribute('aria-selected', 'true'));
    await press('Enter');
    for (const next of ['number', 'judges', 'opened on']) await test.step(`leaves out: ${next}`, () => press('Enter'));

    await type('Узорная');
    await sees(async () => {
      await expect(option(/1979-09-09/)).toBeVisible();
      await expect(option(/1991-01-31/)).toBeVisible();
      // Of two of one name nobody is taken by a fast Enter.
      await expect(window.locator('.desk-offer[aria-selected=true]')).toHaveCount(0);
    });
    const offers = await window.getByRole('option').allTextContents();
    const at = offers.findIndex((offer) => offer.includes('1979-09-09'));
    for (let step = 0; step <= at; step += 1) await press('ArrowDown');
    await press('Enter');
    await type('Ковалёва Мария Петровна');
    await sees(() => expect(option(/^New record/)).toHaveAttribute('aria-selected', 'true'));
    await press('Enter');
    await press('Enter');

    const next = window.getByRole('textbox', { name: 'What happened next' });
    await expect(next).toBeFocused();
    await type('15.07.2021 задержание Московское РУВД');
    await sees(() => expect(window.locator('.desk-understood')).toContainText('15 July 2021'));
    await press('Control+U');
    await type('D-9001');
    await sees(() => expect(option(/D-9001/)).toHaveAttribute('aria-selected', 'true'));
    await press('Enter');
    await type('2');
    await press('Enter');
    await expect(next).toBeFocused();
    await type('16.07.2021 суд');
    await press('Enter');
    await type('" постановление арест 15 суток');
    await sees(() => expect(window.locator('.desk-understood')).toContainText('Length: 15 суток'));
    await press('Control+U');
    await press('Enter');
    await press('Control+S');

    await expect(window.getByText('Saved: 5 records')).toBeVisible();
    const { keys, looks } = person.cost;
    console.log(
      `A case of two people: ${keys} keys, ${looks} looks, ${seconds(person.cost).toFixed(0)} seconds by the model`,
    );
    expect(await window.evaluate(() => (globalThis as unknown as { clicks: number }).clicks)).toBe(0);
    expect(keys).toBeLessThanOrEqual(250);
    expect(seconds(person.cost)).toBeLessThan(120);

    const [entry] = await call(window, 'history.read', { limit: 1 });
    const created = (entry?.changes ?? []).filter(({ what, how }) => what === 'record' && how === 'added');
    const codes = new Map(created.map(({ code }) => [code[0], code]));
    expect(inOrder(...created.map(({ code }) => code[0]))).toEqual(['C', 'O', 'P', 'T', 'T']);
    const made = await call(window, 'records.show', { code: codes.get('P') ?? '' });
    expect(made.fields).toMatchObject({ familyName: 'Ковалёва', firstName: 'Мария', patronymic: 'Петровна' });
    const stored = await call(window, 'records.show', { code: codes.get('C') ?? '' });
    expect(stored.fields).toMatchObject({
      kind: 'administrative',
      articles: [{ article: 'AO2021-24.23' }],
      court: codes.get('O'),
      hearings: [{ date: '2021-07-16' }],
      verdicts: [{ date: '2021-07-16', penalty: 'administrative-arrest', length: '15 суток' }],
    });
    const [verdict] = stored.fields['verdicts'] as readonly { readonly id: string }[];
    expect(stored.citations).toMatchObject([{ field: 'verdicts', item: verdict?.id, document: 'D-9001', page: '2' }]);
    const accused = stored.links.filter(({ type: kind, role }) => kind === 'person' && role === 'defendant');
    expect(inOrder(...accused.map(({ code }) => code))).toEqual(inOrder(codes.get('P'), 'P-9001'));
    const held = created.map(({ code }) => code).filter((code) => code.startsWith('T'));
    const detentions = await Promise.all(held.map((code) => call(window, 'records.show', { code })));
    for (const detention of detentions) {
      expect(detention.fields).toMatchObject({ kind: 'arrest', date: '2021-07-15', place: 'Московское РУВД' });
      expect(detention.citations).toMatchObject([{ field: null, document: 'D-9001', page: '2' }]);
      expect(detention.links).toContainEqual(expect.objectContaining({ code: codes.get('C'), role: 'case' }));
    }
    const whom = detentions.flatMap(({ links }) =>
      links.filter(({ role }) => role === 'victim').map(({ code }) => code),
    );
    expect(inOrder(...whom)).toEqual(inOrder(codes.get('P'), 'P-9001'));
    expect(await call(window, 'drafts.list', {})).toEqual([]);

    await window.getByRole('button', { name: 'Undo' }).click();
    await expect(window.getByRole('gridcell', { name: codes.get('C') ?? '' })).toHaveCount(0);
    expect((await call(window, 'records.show', { code: codes.get('P') ?? '' })).state).toBe('trashed');
  },
);

/** What Enter takes. */
const marked = (window: Page) => window.locator('.desk-offer[aria-selected=true]');

/** Half a case, with half a name and half a line. */
async function begun(window: Page): Promise<void> {
  const { keyboard } = window;
  await keyboard.press('Control+Shift+N');
  await expect(window.getByRole('combobox', { name: 'Kind', exact: true })).toBeFocused();
  await keyboard.type('criminal');
  await keyboard.press('Enter');
  await keyboard.press('Alt+2');
  await keyboard.type('Ковалёва Мария');
  await expect(marked(window)).toContainText('New record');
  await keyboard.press('Enter');
  await keyboard.press('Alt+3');
  await keyboard.type('June 2021 search');
  await keyboard.press('Control+U');
  await keyboard.type('D-9003');
  await expect(marked(window)).toContainText('D-9003');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('17.06.2021 hea');
  await keyboard.press('Alt+2');
  await keyboard.type('Щиряк');
}

async function expectBegun(window: Page): Promise<void> {
  await window
    .getByRole('row', { name: /Ковалёва/ })
    .or(window.getByRole('button', { name: /Ковалёва/ }))
    .first()
    .click();
  await expect(window.getByRole('combobox', { name: 'Kind', exact: true })).toHaveValue('criminal');
  await expect(window.getByRole('textbox', { name: 'Family name' })).toHaveValue('Ковалёва');
  await expect(window.getByRole('textbox', { name: 'First name' })).toHaveValue('Мария');
  await expect(window.getByRole('combobox', { name: 'Add a person' })).toHaveValue('Щиряк');
  await expect(window.getByRole('textbox', { name: 'What happened next' })).toHaveValue('17.06.2021 hea');
  const line = window.getByRole('group', { name: /^Line 1: search/ });
  await expect(line.getByRole('textbox', { name: 'Date' })).toHaveValue('June 2021');
  await expect(line).toContainText('D-9003');
}

test(
  'a case that is being recorded survives a lock in the middle of a word',
  { tag: '@slow' },
  async ({ window, running, vault }) => {
    await begun(window);
    await window.keyboard.press('Control+L');
    await unlock(running, vault);
    await expectBegun(window);
  },
);

test('a case that is being recorded survives a crash', { tag: '@slow' }, async ({ window, running, vault, launch }) => {
  await begun(window);
  await expect.poll(async () => JSON.stringify(await draftNow(window))).toMatch(/Щиряк/);
  const orphans = childrenOf(running.pid);
  process.kill(running.pid, 'SIGKILL');
  // What held the vault ends by itself, as soon as it notices that it is alone.
  await expect.poll(() => orphans.filter(isRunning)).toEqual([]);
  const again = await launchStandIn(launch);
  try {
    await unlock(again, vault);
    await expectBegun(again.page);
  } finally {
    await again.end();
  }
});

/** Numbers of the processes that a process has started, where the system tells. */
function childrenOf(pid: number): number[] {
  const list = `/proc/${pid}/task/${pid}/children`;
  return existsSync(list) ? readFileSync(list, 'utf8').split(' ').map(Number).filter(Boolean) : [];
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function draftNow(window: Page): Promise<unknown> {
  const [draft] = await call(window, 'drafts.list', {});
  return draft === undefined ? null : call(window, 'drafts.read', { key: draft.key });
}

test(
  'what cannot be saved is said at its line, and nothing is half saved or lost',
  { tag: '@slow' },
  async ({ window }) => {
    const { keyboard } = window;
    const before = (await call(window, 'history.read', { limit: 1 }))[0]?.seq;
    await keyboard.press('Control+Shift+N');
    await expect(window.getByRole('combobox', { name: 'Kind', exact: true })).toBeFocused();
    await keyboard.press('Alt+3');
    await keyboard.type('31.02.2021 arrest');
    await expect(window.getByText('“31.02.2021” is not understood as a date')).toBeVisible();
    await keyboard.press('Control+U');
    await keyboard.type('D-9001');
    await expect(marked(window)).toContainText('D-9001');
    await keyboard.press('Enter');
    await keyboard.type('77');
    await keyboard.press('Enter');
    await keyboard.press('Control+S');
    const date = window.getByRole('group', { name: /^Line 1/ }).getByRole('textbox', { name: 'Date' });
    await expect(date).toBeFocused();
    await expect(window.getByText(/^This date is not understood/)).toBeVisible();

    await keyboard.press('Control+A');
    await keyboard.type('28.02.2021');
    await keyboard.press('Control+S');
    // The archive knows that the document has no such page.
    const page = window.getByRole('textbox', { name: 'Page' });
    await expect(page).toBeFocused();
    await expect(page).toHaveAttribute('aria-invalid', 'true');
    expect((await call(window, 'history.read', { limit: 1 }))[0]?.seq).toBe(before);
    await keyboard.press('Control+A');
    await keyboard.type('1');
    await keyboard.press('Enter');

    await keyboard.press('Alt+2');
    await keyboard.type('Узорн');
    await keyboard.press('Control+S');
    await expect(window.getByText(/^Choose somebody or something from the list/)).toBeVisible();
    await expect(window.getByRole('combobox', { name: 'Add a person' })).toBeFocused();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await keyboard.press('Control+S');
    await expect(window.getByText('Saved: 2 records')).toBeVisible();
  },
);

test(
  'a case that is there lies on the desk with what happened in it, and only what changes is saved',
  { tag: '@slow' },
  async ({ window }) => {
    const before = await call(window, 'records.show', { code: 'C-9001' });
    const linked = before.links.filter(({ type }) => ['detention', 'event', 'incident', 'remedy'].includes(type));
    await window.keyboard.press('Control+5');
    await window.getByRole('gridcell', { name: 'C-9001' }).click();
    await window.getByRole('button', { name: 'Work on the whole case' }).click();
    const lines = window.getByRole('group', { name: /^Line \d+:/ });
    await expect(lines.first()).toBeVisible();
    expect(await lines.count()).toBeGreaterThanOrEqual(new Set(linked.map(({ code }) => code)).size);
    await expect(window.locator('.desk-person')).toContainText('P-9001');
    const next = window.getByRole('textbox', { name: 'What happened next' });
    await expect(next).toBeFocused();
    await window.keyboard.type('4 February 2022 hearing');
    await window.keyboard.press('Enter');
    await window.keyboard.press('Control+S');
    await expect(window.getByText('Saved: 1 record', { exact: true })).toBeVisible();
    const after = await call(window, 'records.show', { code: 'C-9001' });
    expect(after.fields['hearings']).toContainEqual(expect.objectContaining({ date: '2022-02-04' }));
    expect({ ...after.fields, hearings: null }).toEqual({ ...before.fields, hearings: null });
    expect(after.links).toEqual(before.links);
    expect(after.citations).toEqual(before.citations);
  },
);

function inOrder(...codes: readonly (string | undefined)[]): string[] {
  return codes.map(String).toSorted((a, b) => (a < b ? -1 : 1));
}
