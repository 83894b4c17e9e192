import type { Page } from '@playwright/test';
import { expect, test, unlock } from './archive.ts';
import { violationsOn } from './axe.ts';

/** Opens the form of a new record from the palette, as somebody does who leaves the mouse alone. */
async function begin(window: Page, type: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await window.keyboard.type(`New: ${type}`);
  const offer = window.getByRole('option', { name: `New: ${type}`, exact: true });
  await expect(offer).toBeVisible();
  while ((await offer.getAttribute('aria-selected')) !== 'true') await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: `New ${type}` })).toBeVisible();
}

/** What a call of the contract answers in the open vault. */
function ask(window: Page, name: string, input: unknown): Promise<unknown> {
  return window.evaluate(
    async ([call, asked]) => {
      const { khronika } = globalThis as unknown as {
        khronika: { call: (name: string, input: unknown) => Promise<{ value?: unknown }> };
      };
      return (await khronika.call(call as string, asked)).value;
    },
    [name, input],
  );
}

/** Goes to a field of the form by its name. */
async function find(window: Page, field: string): Promise<void> {
  await window.keyboard.press('Control+f');
  await pick(window, field, field);
}

/** Types into the picker that has the cursor and takes the first record found. */
async function pick(window: Page, text: string, found: string | RegExp): Promise<void> {
  await window.keyboard.type(text);
  // The first of the list, and not only in it: the answer for all that was typed, and not for its first letters.
  await expect(window.getByRole('option').first()).toContainText(found);
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
}

test('a detention with two citations and a new place is recorded without touching the mouse', async ({ window }) => {
  const keys = window.keyboard;
  await begin(window, 'detention');
  await expect(window.getByRole('combobox', { name: 'Kind' })).toBeFocused();
  await pick(window, 'custody', 'pre-trial custody');
  await keys.press('Enter');
  await expect(window.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await keys.type('Held before the trial');
  await keys.press('Enter');

  // A place that is not there yet is recorded in passing, and stands in the field.
  await keys.type('Akrestsina remand prison');
  await expect(window.getByRole('option', { name: /Create “Akrestsina/ })).toBeVisible();
  await keys.press('ArrowDown');
  await keys.press('Enter');
  const dialog = window.getByRole('dialog', { name: 'New place' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Akrestsina remand prison');
  await keys.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const place = window.getByRole('combobox', { name: 'Place', exact: true });
  await expect(place).toHaveValue('Akrestsina remand prison');
  await expect(place).toBeFocused();

  await keys.press('Enter');
  await keys.type('6 декабря 2022');
  await expect(window.getByText('6 December 2022')).toBeVisible();
  await expect(window.getByText('2022-12-06', { exact: true })).toBeVisible();
  await keys.press('Alt+s');
  await expect(window.getByRole('combobox', { name: 'Document' })).toBeFocused();
  await pick(window, 'D-0030', /D-0030/);
  await keys.press('Alt+Shift+s');
  await expect(window.getByRole('combobox', { name: 'Document' }).nth(1)).toBeFocused();
  await pick(window, 'D-0001', /D-0001/);
  await keys.press('Enter');
  await keys.press('Enter');
  await keys.type('section 2.1');
  await keys.press('Control+s');

  await expect(window.getByText(/Saved T-\d{4}/)).toBeVisible();
  const code = (await window.getByText(/Saved T-\d{4}/).textContent())?.slice(6) ?? '';
  expect(await ask(window, 'records.show', { code })).toMatchObject({
    title: 'Held before the trial',
    fields: { kind: 'custody', date: '2022-12-06', place: expect.stringMatching(/^L-/) },
    citations: [
      { document: 'D-0030', field: 'date', page: null },
      { document: 'D-0001', field: null, place: 'section 2.1' },
    ],
  });
  expect(await ask(window, 'drafts.list', {})).toEqual([]);
});

test('a date that is not understood is shown with examples, and the form waits at it', async ({ window }) => {
  await begin(window, 'detention');
  await window.getByRole('textbox', { name: 'Title' }).fill('Held');
  const date = window.getByRole('textbox', { name: 'Date' });
  await date.fill('the day after the vote');
  await expect(window.getByText(/^Not understood yet/)).toBeVisible();
  await window.keyboard.press('Control+s');
  await expect(date).toBeFocused();
  await expect(date).toHaveAttribute('aria-invalid', 'true');
  await expect(window.getByText(/^This date is not understood/)).toBeVisible();

  await date.fill('июль 2021');
  await expect(window.getByText('to the month')).toBeVisible();
  await window.keyboard.press('Alt+u');
  await expect(date).toHaveValue('2021-07?');
  await window.keyboard.press('Alt+o');
  await expect(date).toHaveValue('2021-07?/..');
  await window.keyboard.press('Control+s');
  await expect(window.getByText(/Saved T-/)).toBeVisible();
});

test('namesakes are told before somebody is recorded twice', async ({ window }) => {
  await begin(window, 'person');
  await window.getByRole('textbox', { name: 'Family name' }).fill('Щирякова');
  await window.getByRole('textbox', { name: 'First name' }).fill('Лариса');
  await expect(window.getByRole('button', { name: 'Use P-0001' })).toBeVisible();
});

test('what is written survives a lock, and is gone on with where it was left', async ({ window, running, vault }) => {
  await begin(window, 'detention');
  await window.getByRole('textbox', { name: 'Title' }).fill('Held in the night');
  await window.getByRole('textbox', { name: 'Date' }).fill('about March 2021');
  await expect(window.getByText('Draft kept in the vault')).toBeVisible();

  await window.keyboard.press('Control+l');
  await unlock(running, vault);
  await begin(window, 'detention');
  await expect(window.getByText(/The newest: Held in the night/)).toBeVisible();
  await window.getByRole('button', { name: 'Go on with the draft' }).click();
  await expect(window.getByRole('textbox', { name: 'Title' })).toHaveValue('Held in the night');
  await expect(window.getByRole('textbox', { name: 'Date' })).toHaveValue('about March 2021');
});

test('what is written survives a reload of the window', { tag: '@slow' }, async ({ window }) => {
  await begin(window, 'place');
  await window.getByRole('textbox', { name: 'Name required' }).fill('A cellar');
  await expect(window.getByText('Draft kept in the vault')).toBeVisible();
  await window.reload();
  await expect(window.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  await begin(window, 'place');
  await window.getByRole('button', { name: 'Go on with the draft' }).click();
  await expect(window.getByRole('textbox', { name: 'Name required' })).toHaveValue('A cellar');
});

test(
  'a record that was changed meanwhile is shown beside what was written, and nothing is lost',
  { tag: '@slow' },
  async ({ window }) => {
    await begin(window, 'place');
    await window.getByRole('textbox', { name: 'Name required' }).fill('Prison No. 1');
    await window.keyboard.press('Control+s');
    const saved = await window.getByText(/Saved L-\d{4}/).textContent();
    const code = saved?.slice(6) ?? '';
    await expect(window.getByRole('gridcell', { name: code })).toBeVisible();
    await expect(window.getByRole('heading', { name: /Prison No. 1/ })).toBeVisible();
    await window.keyboard.press('Control+e');
    const name = window.getByRole('textbox', { name: 'Name required' });
    await expect(name).toHaveValue('Prison No. 1');
    await name.fill('Prison number one');
    await ask(window, 'records.save', { type: 'place', code, fields: { kind: 'prison' } });
    await window.keyboard.press('Control+s');
    const newer = window.getByRole('dialog', { name: 'This record was changed in the meantime' });
    await expect(newer.getByRole('row', { name: /Kind prison/ })).toBeVisible();
    await newer.getByRole('button', { name: 'Go on with the newer state' }).click();
    await expect(name).toHaveValue('Prison number one');
    await expect(window.getByRole('textbox', { name: 'Kind' })).toHaveValue('prison');
    await window.keyboard.press('Control+s');
    await expect(newer).toHaveCount(0);
    await expect
      .poll(() => ask(window, 'records.show', { code }))
      .toMatchObject({ fields: { name: 'Prison number one', kind: 'prison' } });
  },
);

test('what was saved can be taken back, and the next record begun at once', async ({ window }) => {
  await begin(window, 'place');
  await window.getByRole('textbox', { name: 'Name required' }).fill('A first cellar');
  await window.keyboard.press('Control+Shift+Enter');
  await expect(window.getByText(/Saved L-\d{4}/)).toBeVisible();
  const name = window.getByRole('textbox', { name: 'Name required' });
  await expect(name).toHaveValue('');
  await expect(name).toBeFocused();
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => ask(window, 'records.find', { query: 'A first cellar', types: ['place'] })).toEqual([]);
});

test(
  'another value, its reason and a source for a link are stored with the record they are of',
  { tag: '@slow' },
  async ({ window }) => {
    await begin(window, 'case');
    const name = window.getByRole('textbox', { name: 'Name of the case' });
    await name.fill('The case of the river');
    await window.keyboard.press('Alt+d');
    await expect(name.first()).not.toBeFocused();
    await window.keyboard.type('The case of the bridge');
    await window.getByRole('textbox', { name: 'Why the value above is preferred' }).fill('so the indictment says');
    await window.keyboard.press('Alt+l');
    await pick(window, 'Larysa', /P-0001/);
    await expect(window.getByText('Larysa Shchyrakova is the defendant of this case').first()).toBeVisible();
    await window.getByRole('button', { name: 'Add a source', exact: true }).click();
    await pick(window, 'D-0030', /D-0030/);
    await window.keyboard.press('Control+s');
    const saved = await window.getByText(/Saved C-\d{4}/).textContent();
    expect(await ask(window, 'records.show', { code: saved?.slice(6) ?? '' })).toMatchObject({
      fields: { title: 'The case of the river' },
      others: { title: { values: ['The case of the bridge'], reason: 'so the indictment says' } },
      links: [{ code: 'P-0001', role: 'defendant', direction: 'out', citations: [{ document: 'D-0030' }] }],
    });
  },
);

test(
  'hearings are recorded entry by entry, each with its own source, without touching the mouse',
  { tag: '@slow' },
  async ({ window }) => {
    const keys = window.keyboard;
    await begin(window, 'case');
    await keys.type('The case of the lamp');
    await expect(window.getByRole('button', { name: /^Court and hearings/ })).toHaveAttribute('aria-expanded', 'false');
    await find(window, 'Hearings');
    await expect(window.getByRole('button', { name: 'Add: Hearings' })).toBeFocused();
    await keys.press('Enter');
    const date = window.getByRole('textbox', { name: 'Date', exact: true });
    await expect(date).toBeFocused();
    await keys.type('15 July 2021');
    await keys.press('Alt+s');
    await pick(window, 'D-0030', /D-0030/);
    await date.focus();
    // Once more beneath itself, then before the first.
    await keys.press('Alt+Shift+d');
    await expect(date.nth(1)).toBeFocused();
    await date.nth(1).fill('22 July 2021');
    await keys.press('Alt+Shift+ArrowUp');
    await expect(window.getByRole('button', { name: /^Hearings, 1 of 2: 22 July 2021/ })).toBeVisible();
    await keys.press('Alt+Enter');
    await expect(window.getByRole('button', { name: /^Hearings, 1 of 2/ })).toBeFocused();
    await expect(date).toHaveCount(1);
    await keys.press('Control+s');
    const saved = await window.getByText(/Saved C-\d{4}/).textContent();
    const shown = (await ask(window, 'records.show', { code: saved?.slice(6) ?? '' })) as {
      fields: { hearings: { id: string; date: string }[] };
      citations: { field: string; item: string }[];
    };
    expect(shown.fields.hearings.map((hearing) => hearing.date)).toEqual(['2021-07-22', '2021-07-15']);
    expect(shown.citations).toMatchObject([
      { field: 'hearings', item: shown.fields.hearings[1]?.id, document: 'D-0030' },
    ]);
  },
);

test(
  'of values that contradict each other each has its source, and another one is preferred by a key',
  { tag: '@slow' },
  async ({ window }) => {
    await begin(window, 'case');
    const keys = window.keyboard;
    const date = window.getByRole('textbox', { name: 'Opened on', exact: true });
    await window.getByRole('textbox', { name: 'Name of the case' }).fill('The case of the door');
    await date.fill('2021-07-14');
    await keys.press('Alt+d');
    await keys.type('2021-07-15');
    await keys.press('Alt+s');
    await pick(window, 'D-0030', /D-0030/);
    await window.getByRole('textbox', { name: 'Opened on, other value 1 of 1' }).focus();
    await keys.press('Alt+p');
    await expect(date).toHaveValue('2021-07-15');
    const why = window.getByRole('textbox', { name: 'Why the value above is preferred' });
    await expect(why).toBeFocused();
    await keys.type('so the order says');
    expect(await violationsOn(window)).toEqual([]);
    await keys.press('Control+s');
    const saved = await window.getByText(/Saved C-\d{4}/).textContent();
    expect(await ask(window, 'records.show', { code: saved?.slice(6) ?? '' })).toMatchObject({
      fields: { openedOn: '2021-07-15' },
      others: { openedOn: { values: ['2021-07-14'], reason: 'so the order says' } },
      citations: [{ field: 'openedOn', value: '2021-07-15', document: 'D-0030' }],
    });
  },
);

test('a stored link is changed in place, and its sources stay with it', { tag: '@slow' }, async ({ window }) => {
  const links = [
    { other: 'P-0001', direction: 'out', role: 'defendant', citations: [{ field: null, document: 'D-0030' }] },
  ];
  const saved = await ask(window, 'records.save', {
    type: 'case',
    fields: { title: 'The case of the ferry' },
    links: { add: links },
  });
  const { code } = saved as { code: string };
  await window.keyboard.press('Control+k');
  await window.keyboard.type(code);
  const offer = window.getByRole('option', { name: new RegExp(`ferry.*${code}|${code}.*ferry`) }).first();
  await expect(offer).toBeVisible();
  while ((await offer.getAttribute('aria-selected')) !== 'true') await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: /The case of the ferry/ })).toBeVisible();
  await window.keyboard.press('Control+e');
  await window.getByRole('button', { name: /^Change the link: Larysa/ }).click();
  const editor = window.getByRole('group', { name: 'Larysa Shchyrakova is the defendant of this case', exact: true });
  await expect(editor.getByRole('combobox', { name: 'Role' })).toBeFocused();
  const role = editor.getByRole('combobox', { name: 'Role' });
  await role.fill('witness');
  // By keys: the list is laid anew under the pointer while it narrows.
  await expect(window.getByRole('option', { name: 'witness', exact: true })).toBeVisible();
  await expect(async () => {
    await role.press('ArrowDown');
    await expect(window.getByRole('option', { name: 'witness', exact: true })).toHaveAttribute('data-focused', 'true', {
      timeout: 500,
    });
  }).toPass();
  await role.press('Enter');
  await expect(role).toHaveValue('witness');
  await editor.getByRole('textbox', { name: 'From' }).fill('July 2021');
  await editor.getByRole('textbox', { name: 'Note on the link' }).fill('heard twice');
  expect(await violationsOn(window)).toEqual([]);
  await window.keyboard.press('Control+s');
  await expect(window.getByText(`Saved ${code}`)).toBeVisible();
  expect(await ask(window, 'records.show', { code })).toMatchObject({
    links: [
      { code: 'P-0001', role: 'witness', from: '2021-07', note: 'heard twice', citations: [{ document: 'D-0030' }] },
    ],
  });
});

test(
  'of several records that were begun and left one chooses which to go on with',
  { tag: '@slow' },
  async ({ window }) => {
    for (const name of ['A cellar', 'A tower']) {
      await begin(window, 'place');
      await window.getByRole('textbox', { name: 'Name required' }).fill(name);
      await expect(window.getByText('Draft kept in the vault')).toBeVisible();
      await window.getByRole('button', { name: 'Close', exact: true }).click();
      await expect(window.getByRole('heading', { name: 'New place' })).toHaveCount(0);
    }
    await begin(window, 'place');
    await expect(window.getByText('You began 2 records of this kind and left them.')).toBeVisible();
    await window.getByRole('button', { name: 'Go on with one of the drafts' }).click();
    await expect(window.getByRole('menuitem')).toHaveCount(2);
    await window.getByRole('menuitem', { name: /^A cellar/ }).click();
    await expect(window.getByRole('textbox', { name: 'Name required' })).toHaveValue('A cellar');
  },
);

test('the keys of a source and of another value are named where one writes', async ({ window }) => {
  await begin(window, 'detention');
  await expect(window.getByRole('textbox', { name: 'Title' })).toHaveAttribute('aria-keyshortcuts', 'Alt+S Alt+D');
  await expect(window.getByRole('combobox', { name: 'Kind' })).toHaveAttribute('aria-keyshortcuts', 'Alt+S Alt+D');
});

for (const dark of [false, true]) {
  test.describe(`on ${dark ? 'dark' : 'light'} paper`, { tag: dark ? '@slow' : [] }, () => {
    test.use({ launch: { dark } });

    test(
      'every form stands the rules of accessibility, filled, faulty and empty',
      { tag: '@slow' },
      async ({ window }) => {
        for (const type of ['person', 'detention', 'case', 'consent', 'survey']) {
          await begin(window, type);
          expect(await violationsOn(window)).toEqual([]);
        }
        await find(window, 'Questions');
        await expect(window.getByRole('button', { name: 'Add: Questions' })).toBeFocused();
        await window.keyboard.press('Enter');
        await window.getByRole('textbox', { name: 'Period' }).fill('nothing that is a date');
        await window.keyboard.press('Alt+s');
        await window.keyboard.press('Alt+l');
        await window.keyboard.press('Control+s');
        await expect(window.getByText('This is needed').first()).toBeVisible();
        expect(await violationsOn(window)).toEqual([]);
      },
    );
  });
}
