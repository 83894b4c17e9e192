import path from 'node:path';
import type { Page } from '@playwright/test';
import type { CallRequestInput } from '../../shared/contract/calls.ts';
import type { Running } from '../standin/launch.ts';
import { unlock } from './archive.ts';
import { violationsOn } from './axe.ts';
import { call, expect, inElectron, openNewVault, PASSPHRASE, test } from './khronika.ts';

test.skip(inElectron, 'nobody answers the dialogs of the system there');

test('two people exchange cards and change sets, and decide what they said differently', async ({ launch, folder }) => {
  const file = (name: string): string => path.join(folder, name);
  const [anna, boris] = await Promise.all([launch(), launch()]);
  await openNewVault(boris, folder);
  await newVault(anna, file('anna.khronika'));
  await unlock(anna, file('anna.khronika'), PASSPHRASE);
  const { page } = anna;
  await put(page, { code: 'P-1', fields: { familyName: 'Specimenava', note: 'first' } });
  await put(page, { code: 'P-2', fields: { familyName: 'Hidden', confidentiality: 'internal' } });

  // Her card, saved from the page that the palette leads to.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Working with colleagues');
  await page.getByRole('option', { name: 'Go to Working with colleagues' }).click();
  await expect(page.getByText('Nobody is here yet')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  anna.answerDialog([file('anna.txt')]);
  await page.getByRole('button', { name: 'Save the card to a file' }).click();
  await expect(page.getByText('The card is saved.')).toBeVisible();

  // His side, by the calls alone: he knows her before she knows him.
  const hers = await call(boris.page, 'exchange.readCard', await place(boris, 'colleague-card', file('anna.txt')));
  await expect(page.locator('.exchange-code').first()).toHaveText(new RegExp(hers.code.replaceAll(' ', '\\s+')));
  const about = { label: 'Anna', level: 'internal', confirmed: true } as const;
  const { vault } = await call(boris.page, 'exchange.addColleague', { card: hers.text, ...about });
  await call(boris.page, 'exchange.writeCard', await place(boris, 'own-card', file('boris.txt')));
  await put(boris.page, { code: 'P-9', fields: { familyName: 'Brought' } });
  const send = async (name: string): Promise<void> => {
    await call(boris.page, 'exchange.write', { vault, ...(await place(boris, 'change-set-to-write', file(name))) });
  };
  await send('his-1.age');

  // A set of somebody who is not known is looked at alone, until the card is there.
  const dialog = page.getByRole('dialog');
  const choose = page.getByRole('button', { name: 'Choose a file' });
  anna.answerDialog([file('his-1.age')]);
  await choose.click();
  await expect(dialog.getByText('From a vault that is not known here')).toBeVisible();
  await expect(dialog.getByText('Brought')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Take it in' })).toHaveCount(0);
  anna.answerDialog([file('boris.txt')]);
  await dialog.getByRole('button', { name: 'Add their card' }).click();
  const { code } = await call(boris.page, 'exchange.card', {});
  const card = page.getByRole('dialog', { name: 'Add a colleague' });
  await expect(card.locator('.exchange-code')).toHaveText(new RegExp(code.replaceAll(' ', '\\s+')));
  await card.getByRole('textbox', { name: 'What you call them here' }).fill('Boris');
  await expect(card.getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
  await card.getByRole('radio', { name: /^partner organisations/ }).check({ force: true });
  await card.getByRole('checkbox', { name: 'I compared the code with its owner' }).check({ force: true });
  expect(await violationsOn(page)).toEqual([]);
  await card.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.getByRole('button', { name: 'Take it in' }).click();
  await expect(dialog.getByRole('heading', { name: 'What came in' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByText(/set 1 received/)).toBeVisible();

  // What is marked internal stays with her.
  await page.getByRole('button', { name: 'Send to Boris' }).click();
  await expect(dialog.getByText('This would go: 1 record.')).toBeVisible();
  await expect(dialog.getByText('Stays here: 1 record.')).toBeVisible();
  await expect(dialog.getByText('Specimenava')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  anna.answerDialog([file('hers-1.age')]);
  await dialog.getByRole('button', { name: 'Choose a place and write' }).click();
  await expect(dialog.getByText('Change set 1 for Boris is written')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByText(/set 1 sent .*not confirmed yet/)).toBeVisible();
  await call(boris.page, 'exchange.receive', await place(boris, 'change-set', file('hers-1.age')));
  expect(await titles(boris.page)).toEqual(['Brought', 'Specimenava']);

  // Both change the same field, not knowing of each other.
  await put(page, { code: 'P-1', fields: { note: 'what she heard' } });
  await put(boris.page, { code: 'P-1', fields: { note: 'what he heard', firstName: 'Alena' } });
  await send('his-2.age');
  anna.answerDialog([file('his-2.age')]);
  await choose.click();
  const row = dialog.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Note' }) });
  await expect(row.getByRole('cell')).toHaveText(['what she heard', 'what he heard', /he heard.*beside it: what she/]);
  await expect(dialog.getByText('Alena')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Take it in' }).click();
  await expect(dialog.getByText('They wait in the list of contradictions')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByText(/set 1 sent .*arrived/)).toBeVisible();

  const hold = page.getByRole('button', { name: 'Let this hold: what she heard' });
  await expect(hold).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await hold.click();
  await expect(page.getByText('Nothing waits for a decision.')).toBeVisible();
  // It can be taken back, and both can be joined by hand.
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(hold).toBeVisible();
  await page.getByRole('button', { name: 'Write what holds' }).click();
  const text = page.getByRole('textbox', { name: 'What holds from now on' });
  await expect(text).toHaveValue('what he heard\nwhat she heard');
  await text.fill('what both heard');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Let this hold', exact: true }).last().click();
  await expect(page.getByText('Nothing waits for a decision.')).toBeVisible();
  const { fields } = await call(page, 'records.show', { code: 'P-1' });
  expect(fields).toMatchObject({ firstName: 'Alena', note: 'what both heard' });

  // What may go to him changes, and then the card goes.
  const more = page.getByRole('button', { name: 'More for Boris' });
  await more.click();
  await page.getByRole('menuitem', { name: 'Change name or level' }).click();
  await dialog.getByRole('radio', { name: /^public/ }).check({ force: true });
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Boris' }).getByText('public')).toBeVisible();
  await more.click();
  await page.getByRole('menuitem', { name: 'Remove the card' }).click();
  await dialog.getByRole('button', { name: 'Remove the card' }).click();
  await expect(page.getByText('Nobody is here yet')).toBeVisible();
});

async function newVault(running: Running, folder: string): Promise<void> {
  running.answerDialog([folder]);
  const { places } = await call(running.page, 'shell.choose', { what: 'new-vault' });
  const made = { passphrase: PASSPHRASE, recipient: 'x25519', workFactor: 15 } as const;
  await call(running.page, 'vault.create', { folder: places[0]?.place ?? '', ...made });
}

/** The token of a file, as the system's dialog gives it. */
async function place(
  { page, answerDialog }: Running,
  what: CallRequestInput<'shell.choose'>['what'],
  file: string,
): Promise<{ file: string }> {
  answerDialog([file]);
  const { places } = await call(page, 'shell.choose', { what });
  return { file: places[0]?.place ?? '' };
}

async function put(page: Page, person: { readonly code: string; readonly fields: object }): Promise<void> {
  await call(page, 'records.put', { text: JSON.stringify({ type: 'person', ...person }) });
}

async function titles(page: Page): Promise<string[]> {
  const people = await call(page, 'records.list', { type: 'person' });
  return people.map(({ title }) => title).toSorted();
}
